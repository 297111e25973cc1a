# What was not there before: readouts with all they say, statements, and entries of the registers.

from generator.archive import phrasing
from generator.archive.diff.cells import speakers, state
from generator.archive.diff.github import Section, Table, code, codes, short
from generator.archive.diff.pairs import kept_readouts, registers, statements
from generator.archive.model import Archive, Person, Publisher, Readout, Statement

_COLUMNS = ("Paragraph", "Speaker", "Reviewed?", "Topics", "First words")


def new_readouts(base: Archive, head: Archive) -> Section:
    """A table for each readout, with a row for each statement."""
    known = {readout.id for readout in base.readouts}
    tables = tuple(
        Table(
            heading=short(readout.metadata.title),
            lead=_facts(head, readout),
            columns=_COLUMNS,
            rows=tuple(_row(head, statement) for statement in readout.statements),
        )
        for readout in head.readouts
        if readout.id not in known
    )
    return Section(heading="New readouts", tables=tables)


def new_statements(base: Archive, head: Archive) -> Section:
    """The statements that a readout of before has got."""
    tables = []
    for old, new in kept_readouts(base, head):
        rows = tuple(_row(head, statement) for before, statement in statements(old, new) if before is None)
        if rows:
            tables.append(Table(heading=code(new.id), columns=_COLUMNS, rows=rows))
    return Section(heading="New statements in readouts that were there", tables=tuple(tables))


def new_entries(base: Archive, head: Archive) -> Section:
    """The people, parties, publishers, topics and pages."""
    rows = [
        (kind, code(id), short(entry.name), short(entry.party if isinstance(entry, Person | Publisher) else entry.kind))
        for kind, entries in registers(head).items()
        for id, entry in entries.items()
        if id not in registers(base)[kind]
    ]
    rows += [("page", code(id), short(page.title), "") for id, page in head.pages.items() if id not in base.pages]
    columns = ("Kind", "Id", "Name", "Party or kind")
    return Section(heading="New entries", tables=(Table(columns=columns, rows=tuple(rows)),))


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
    return " · ".join(short(fact) for fact in facts) + (
        f"\n\nParticipants: {codes(archive.people[id].name for id in metadata.participants) or 'none'}"
    )


def _row(archive: Archive, statement: Statement) -> tuple[str, ...]:
    said = state(statement)
    return (
        code(statement.id),
        speakers(archive, statement),
        said if statement.standing == "confirmed" else f"**{said}**",
        codes(archive.topics[id].name for id in statement.topics),
        short(statement.text),
    )
