# Markdown as GitHub shows it: in a job's summary, a comment. What comes from the content is put into code spans
# and nowhere else, for there nothing is markup, HTML, an address, an issue or somebody to be notified.

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LARGEST = 1_000_000
"""Bytes. GitHub refuses a summary of more than 1 MiB, all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells, each Markdown already, under an optional heading and a line of what they are about."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heading: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A text of several lines that appears exactly as it is, to be copied, under a heading and lines about it."""

    heading: str
    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Tables or listings under one heading."""

    heading: str
    tables: tuple[Table | Listing, ...]

    @property
    def rows(self) -> int:
        """How many rows there are; a listing counts as one."""
        return sum(len(table.rows) if isinstance(table, Table) else 1 for table in self.tables)

    @property
    def size(self) -> str:
        """How much there is, for the list at the top."""
        named = sum(1 for table in self.tables if isinstance(table, Table) and table.heading)
        return f"{named:,} (rows: {self.rows:,})" if named else f"{self.rows:,}"


def code(text: str) -> str:
    """The text as a code span that shows it and nothing else, also in a table; white space becomes single spaces.

    A bar would end a cell of a table even there, and so is written outside, as an entity.
    """
    parts = re.split(r"(\|)", " ".join(text.split()))
    return "".join("&#124;" if part == "|" else _span(part) for part in parts if part)


def codes(texts: Iterable[str]) -> str:
    """Several of them in a row."""
    return ", ".join(code(text) for text in texts)


def document(title: str, sections: Sequence[Section], largest: int = LARGEST, warning: str = "") -> str:
    """The whole as Markdown of at most `largest` bytes, the warning first. The rows that have no room are counted above
    all others and at the end, where it also says how to see them.
    """
    head = f"# {title}\n{warning}"
    lines = list(_lines(sections))
    text = f"{head}\n{''.join(line for line, _ in lines)}"
    if len(text.encode()) <= largest:
        return text
    kept: list[str] = []
    size = len(head.encode()) + 2 * len(_note(10**9))
    for number, (line, _) in enumerate(lines):
        size += len(line.encode())
        if size > largest:
            note = _note(sum(is_row for _, is_row in lines[number:]))
            return f"{head}{note}\n{''.join(kept)}{note}"
        kept.append(line)
    raise AssertionError("the note has no room")


def _lines(sections: Sequence[Section]) -> Iterator[tuple[str, bool]]:
    if not sections:
        yield "Nothing in the content.\n", False
    for section in sections:
        yield f"- {section.heading}: {section.size}\n", False
    for section in sections:
        yield f"\n## {section.heading}\n", False
        for table in section.tables:
            yield from _table(table) if isinstance(table, Table) else _listing(table)


def _table(table: Table) -> Iterator[tuple[str, bool]]:
    head = f"\n### {table.heading}\n" if table.heading else ""
    lead = f"\n{table.lead}\n" if table.lead else ""
    columns = f"| {' | '.join(table.columns)} |\n|{' --- |' * len(table.columns)}\n"
    yield f"{head}{lead}\n{columns}", False
    for row in table.rows:
        yield f"| {' | '.join(row)} |\n", True


def _listing(listing: Listing) -> Iterator[tuple[str, bool]]:
    fence = "`" * max(3, 1 + _longest_run(listing.text))
    lead = f"\n{listing.lead}\n" if listing.lead else ""
    yield f"\n### {listing.heading}\n{lead}\n{fence}\n{listing.text.rstrip()}\n{fence}\n", True


def _note(rows: int) -> str:
    return (
        f"\n> [!WARNING]\n> **{rows:,} more rows are left out at the end**, because GitHub shows no longer a summary. "
        "`readouts diff REV --whole` prints all of them.\n"
    )


def _span(text: str) -> str:
    fence = "`" * (_longest_run(text) + 1)
    room = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{room}{text}{room}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
