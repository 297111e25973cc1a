# Whether the pages that a readout was read on are still there, and still say what is here. Changes nothing: what
# has become of an original is for a person to find out.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.archive.check.tokens import words
from generator.archive.model import Archive, SourcePage
from generator.archive.problems import Problem
from generator.authoring.extract import extract
from generator.authoring.fetch import Fetched

Fetch = Callable[[str], tuple[Fetched, tuple[Problem, ...]]]
ENOUGH = 0.9
"""The part of the words, in their order three by three, from which a page still says what is here word for word."""
_RUN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What was found where a readout was read."""

    readout: str
    url: str
    state: Literal["there", "changed", "gone"]
    why: str = ""
    """In a sentence, of what is not there as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A page of a readout, and what it must have word for word."""

    readout: str
    page: SourcePage
    texts: tuple[str, ...]


def originals(archive: Archive, fetch: Fetch) -> Iterator[Original]:
    """Each page that a readout rests on, one after the other; one that several rest on is asked for once.

    A page whose words cannot be compared, since the text here is a summary or in another language, is there where it
    answers. The copy of a page is asked for only where the page is not as it was.
    """
    by_page: dict[str, list[_Asked]] = defaultdict(list)
    for asked in _pages(archive):
        by_page[asked.page.url].append(asked)
    for url, several in by_page.items():
        page, problems = fetch(url)
        for asked in several:
            why = f"{problems[0].code} {problems[0].message}" if problems else _change(asked.texts, page)
            if why:
                state: Literal["gone", "changed"] = "gone" if problems else "changed"
                why = f"{why}; {_copy(asked.page.snapshot, fetch)}"
                yield Original(readout=asked.readout, url=url, state=state, why=why)
            else:
                yield Original(readout=asked.readout, url=url, state="there")


def _pages(archive: Archive) -> Iterator[_Asked]:
    for readout in archive.readouts:
        metadata = readout.metadata
        for page in (SourcePage(url=metadata.url, snapshot=metadata.snapshot), *metadata.also):
            exact = metadata.wording == "verbatim" and page.language in ("", metadata.language)
            said = archive.statements[readout.id] if exact else ()
            texts = tuple(one.statement.text for one in said if one.source.url == page.url)
            yield _Asked(readout=readout.id, page=page, texts=texts)


def _change(texts: Sequence[str], page: Fetched) -> str:
    """What a page no longer says as it is here; empty where it says all of it."""
    found, _ = extract(page.data, url=page.url, content_type=page.content_type)
    if not found.paragraphs:
        return "the page no longer has any running text"
    here, there = _runs(texts), _runs(found.paragraphs)
    part = len(here & there) / len(here) if texts else 1.0
    return "" if part >= ENOUGH else f"the page has {part:.0%} of the words that are here word for word"


def _copy(snapshot: str, fetch: Fetch) -> str:
    if not snapshot:
        return "no copy is named in 'snapshot'"
    _, problems = fetch(snapshot)
    return (
        f"the copy at {snapshot} is not there either ({problems[0].code})" if problems else f"a copy is at {snapshot}"
    )


def _runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    text = words(" ".join(texts))
    return {tuple(text[at : at + _RUN]) for at in range(max(1, len(text) - _RUN + 1))}
