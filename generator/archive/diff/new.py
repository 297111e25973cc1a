# What was not there before: readouts with all they say, statements, and entries of the registers.

from collections.abc import Iterable, Iterator

from generator.archive import phrasing
from generator.archive.diff.cells import Sure, field, speakers, state
from generator.archive.diff.github import Listing, Section, Table, code, codes
from generator.archive.diff.pairs import kept_readouts, registers, statements
from generator.archive.fields import fields_of
from generator.archive.model import Archive, Entry, Metadata, Readout, Statement, WrittenPage
from generator.archive.newcomers import Offered

_COLUMNS = ("Paragraph", "Speaker", "Reviewed?", "Topics", "Words")
_IN_FACTS = frozenset(("title", "date", "kind", "participants", "publisher", "url", "wording", "coverage"))
"""What the facts of a readout say; whatever else its fields say is listed below them, by name."""


def new_readouts(base: Archive, head: Archive, sure: Sure) -> Section:
    """A table for each readout, with a row for each statement."""
    known = {readout.id for readout in base.readouts}
    tables = tuple(
        Table(
            heading=code(readout.metadata.title),
            lead=_facts(head, readout),
            columns=_COLUMNS,
            rows=tuple(_row(head, readout, statement, sure) for statement in readout.statements),
        )
        for readout in head.readouts
        if readout.id not in known
    )
    return Section(heading="New readouts", tables=tables)


def new_statements(base: Archive, head: Archive, sure: Sure) -> Section:
    """The statements that a readout of before has got."""
    tables = []
    for old, new in kept_readouts(base, head):
        rows = tuple(_row(head, new, statement, sure) for before, statement in statements(old, new) if before is None)
        if rows:
            tables.append(Table(heading=code(new.id), columns=_COLUMNS, rows=rows))
    return Section(heading="New statements in readouts that were there", tables=tuple(tables))


def missing_entries(offered: Iterable[Offered]) -> Section:
    """The people, parties and publishers whom a proposal names and no register has, each with the file for it."""
    tables = tuple(
        Listing(
            heading=code(one.source.path),
            lead="\n".join(f"- {code(remark)}" for remark in one.remarks),
            text=one.source.data.decode(),
        )
        for one in offered
    )
    return Section(heading="Not yet in the registers: files to confirm and add before this is merged", tables=tables)


def new_entries(base: Archive, head: Archive) -> Section:
    """The people, parties, publishers, topics and pages, each with all that its file says; newcomers have none yet."""
    found: list[tuple[str, str, Entry | WrittenPage]] = [
        (kind, id, entry)
        for kind, entries in registers(head).items()
        for id, entry in entries.items()
        if id not in registers(base)[kind] and (kind, id) not in head.newcomers
    ]
    found += [("page", id, page) for id, page in head.pages.items() if id not in base.pages]
    tables = tuple(
        Table(heading=f"{kind} {code(id)}", columns=("Field", "Says"), rows=tuple(_said(entry)))
        for kind, id, entry in found
    )
    return Section(heading="New entries", tables=tables)


def _said(entry: Entry | WrittenPage) -> Iterator[tuple[str, str]]:
    for one in fields_of(type(entry)):
        if value := getattr(entry, one.attribute):
            yield code(one.name), field(value)
    yield from (("text", field(block)) for block in entry.prose)


def _facts(archive: Archive, readout: Readout) -> str:
    metadata = readout.metadata
    facts = (
        metadata.id,
        metadata.date,
        metadata.kind,
        phrasing.account(archive, readout),
        archive.publishers[metadata.publisher].name,
        f"{metadata.wording}, {metadata.coverage} seen",
        metadata.url,
    )
    people = codes(archive.people[id].name for id in metadata.participants) or "none"
    lines = [" · ".join(code(fact) for fact in facts), f"Participants: {people}"]
    lines += [
        f"{code(one.name)}: {field(said)}"
        for one in fields_of(Metadata)
        if one.attribute not in _IN_FACTS and (said := getattr(metadata, one.attribute))
    ]
    lines += [field(note) for note in readout.notes]
    return "\n\n".join(lines)


def _row(archive: Archive, readout: Readout, statement: Statement, sure: Sure) -> tuple[str, ...]:
    said = state(statement, sure.get((readout.id, statement.id)))
    return (
        code(statement.id),
        speakers(archive, statement),
        said if statement.standing == "confirmed" else f"**{said}**",
        codes(archive.topics[id].name for id in statement.topics),
        code(statement.text),
    )
