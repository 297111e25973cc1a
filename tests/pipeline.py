# The stages in a row, for tests that look at what comes out at the end: files become an archive, pages of
# Markdown, and HTML as MkDocs makes it.

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from generator.archive.model import Archive, Readout, Statement
from generator.archive.problems import Problem
from generator.archive.read import Source
from generator.site.pages import render
from generator.verbs.common import result_of

ROOT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "corpus" / "content"

SPACES_MATTER = {"pre", "p", "h1", "h2", "li", "td", "th", "dd"}
"""Elements in which the parser must not make one space of several."""

Files = Mapping[str, str | bytes]
"""What stands in each file, by its path inside content/."""


def files_of(content: Path) -> dict[str, str | bytes]:
    """The files of a content folder."""
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*.md"))}


@cache
def registers() -> dict[str, str | bytes]:
    """The invented registers of tests/corpus, without its readouts and the pages that speak of them."""
    return {path: data for path, data in files_of(CORPUS).items() if not path.startswith(("readouts/", "pages/"))}


def load(files: Files) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive made of the files, None where they have problems, and those."""
    sources = []
    for path, data in files.items():
        folder, _, name = path.partition("/")
        encoded = data if isinstance(data, bytes) else data.encode("utf-8")
        sources.append(Source(folder=folder, name=name, path=f"content/{path}", data=encoded))
    result = result_of(sources)
    return (None if any(not problem.warning for problem in result.problems) else result.archive), result.problems


def archive_of(files: Files) -> Archive:
    """The archive made of files that must have no problem."""
    archive, problems = load(files)
    assert archive is not None, "\n".join(map(str, problems))
    return archive


def pages_of(files: Files) -> dict[str, str]:
    """The Markdown pages made of files that must have no problem."""
    return dict(render(archive_of(files)))


def page_of(archive: Archive, path: str) -> str:
    """One Markdown page; those that come behind it are not made."""
    return next(text for at, text in render(archive) if at == path)


@cache
def markdown() -> Markdown:
    """Python-Markdown as MkDocs sets it up from mkdocs.yml."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(CORPUS))  # the folder of a build may not be there yet
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html(page: str) -> BeautifulSoup:
    """The HTML of a page of Markdown, parsed; its front matter is left out."""
    body, _ = get_data(page)
    return BeautifulSoup(markdown().reset().convert(body), "html.parser", preserve_whitespace_tags=SPACES_MATTER)


def statements(page: BeautifulSoup) -> list[Tag]:
    return page.select(".statement")


def reported(readout: Readout, statement: Statement) -> tuple[str, ...]:
    """The ids of everybody a statement reports: all participants where it is joint, nobody for narration."""
    return {("joint",): readout.metadata.participants, ("narration",): ()}.get(statement.speakers, statement.speakers)


def parties(archive: Archive, readout: Readout, statement: Statement) -> tuple[str, ...]:
    """The ids of the parties for which they spoke that day, each once."""
    day = readout.metadata.date
    return tuple(dict.fromkeys(archive.people[id].party_on(day) for id in reported(readout, statement)))


def readout(body: str, **fields: object) -> str:
    """A readout's file about nobody, with this text and, where given, other fields."""
    given: dict[str, object] = {
        "title": "Oru and Sanna speak",
        "date": "1990-01-05",
        "event": "1990-01-05-oru-sanna-call",
        "kind": "phone-call",
        "participants": ["mira-oru", "pelle-sanna"],
        "publisher": "vestria-mfa",
        "url": "https://mfa.vestria.example/1",
        "language": "en",
        "text": "verbatim",
        "seen": "whole",
        **fields,
    }
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in given.items())
    return f"---\n{head}---\n\n{body}\n"
