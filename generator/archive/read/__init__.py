# The first stage: the files of content/ become registers and drafts. Knows the format and nothing
# of disks: it is given paths and bytes. Every value keeps the line it came from.

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from generator.archive import frontmatter, inline
from generator.archive.model import Content, Place
from generator.archive.problems import Problem, did_you_mean
from generator.archive.read import encoding, ids, prose, readout, registers

__all__ = ["FOLDERS", "Source", "read"]

Reader = Callable[[str, frontmatter.Fields, str, Place], tuple[Any, list[Problem]]]
"""From the id, the fields, the text and the place of a file: what it holds, and what is wrong with it."""

FOLDERS: dict[str, Reader] = {
    "readouts": readout.draft,
    "people": registers.person,
    "parties": registers.party,
    "publishers": registers.publisher,
    "topics": registers.topic,
    "pages": prose.page,
}
"""The folders of content/, each with the function that reads one of its files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of the content: `folder/name`, its path for problems to name, and what is in it."""

    folder: str
    name: str
    path: str
    data: bytes


def read(sources: Iterable[Source]) -> tuple[Content, tuple[Problem, ...]]:
    """Everything in the files that can be read, each kind in the order of its ids.

    A file with a problem that leaves no value is not in the result; then a problem says so.

    Problems: R101 to R143.
    """
    found: dict[str, list[Any]] = {folder: [] for folder in FOLDERS}
    unread: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    ordered = sorted(sources, key=lambda source: (source.folder, source.name))
    for source in ordered:
        value, trouble = _file(source)
        problems += trouble
        if value is not None:
            found[source.folder].append(value)
        else:
            unread.add((source.folder, source.name.removesuffix(".md")))
    problems += ids.collisions((s.folder, s.name, s.path) for s in ordered)
    content = Content(
        parties=tuple(found["parties"]),
        people=tuple(found["people"]),
        publishers=tuple(found["publishers"]),
        topics=tuple(found["topics"]),
        pages=tuple(found["pages"]),
        drafts=tuple(found["readouts"]),
        unread=frozenset(unread),
    )
    return content, tuple(sorted(problems))


def _file(source: Source) -> tuple[Any, list[Problem]]:
    def refuse(code: str, message: str) -> tuple[None, list[Problem]]:
        return None, [Problem(path=source.path, line=1, code=code, message=message)]

    if source.folder not in FOLDERS:
        hint = did_you_mean(source.folder, FOLDERS)
        return refuse("R119", f"there is no folder '{source.folder}' in the format{hint}")
    id, wrong = ids.id_of(source.folder, source.name)
    if wrong:
        return refuse(*wrong)
    text, problems = encoding.decode(source.data, source.path)
    if text is None:
        return None, problems
    if not text.strip():
        return refuse("R105", "the file is empty; see content/README.md for what it must hold")
    parts = frontmatter.split(text)
    if parts is None:
        return refuse("R104", "the file must begin with a block of fields between two lines of '---'")
    head, body, line = parts
    fields, trouble = frontmatter.parse(head, source.path)
    if trouble and not fields:
        return None, [*problems, *trouble]
    trouble += encoding.check_values(frontmatter.texts(fields), source.path)
    trouble += encoding.check_paragraphs(inline.paragraphs(body, line), source.path)
    place = Place(path=source.path, line=line)
    value, more = FOLDERS[source.folder](id, frontmatter.Fields(fields, source.path), body, place)
    return value, [*problems, *trouble, *more]
