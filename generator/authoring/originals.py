# Whether the page that a readout was read on still is there, and still says what stands here. Changes nothing: what has
# become of an original is for a person to find out.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.archive.check.tokens import words
from generator.archive.model import Readout
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


def originals(readouts: Iterable[Readout], fetch: Fetch) -> Iterator[Original]:
    """Each readout's page, one after the other; a page that several rest on is asked for once.

    A page whose words cannot be compared, since the text here is a summary, is there where it answers.
    """
    by_page: dict[str, list[Readout]] = defaultdict(list)
    for readout in readouts:
        by_page[readout.metadata.url].append(readout)
    for url, several in by_page.items():
        page, problems = fetch(url)
        for readout in several:
            if problems:
                copy = readout.metadata.snapshot
                there = f"there is a copy at {copy}" if copy else "no copy is named in 'snapshot'"
                why = f"{problems[0].code} {problems[0].message}; {there}"
                yield Original(readout=readout.id, url=url, state="gone", why=why)
            else:
                yield _compared(readout, url, page)


def _compared(readout: Readout, url: str, page: Fetched) -> Original:
    found, _ = extract(page.data, url=page.url, content_type=page.content_type)
    if not found.paragraphs:
        return Original(readout=readout.id, url=url, state="changed", why="the page has no running text any more")
    if readout.metadata.wording == "verbatim":
        here = _runs(statement.text for statement in readout.statements)
        there = _runs(found.paragraphs)
        part = len(here & there) / max(1, len(here))
        if part < ENOUGH:
            why = f"the page has {part:.0%} of the words that stand here word for word"
            return Original(readout=readout.id, url=url, state="changed", why=why)
    return Original(readout=readout.id, url=url, state="there")


def _runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    text = words(" ".join(texts))
    return {tuple(text[at : at + _RUN]) for at in range(max(1, len(text) - _RUN + 1))}
