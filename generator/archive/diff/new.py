# What was not there before: readouts with all they say, statements, and entries of the registers.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.diff.cells import field, speakers, state
from generator.archive.diff.github import Section, Table, code, codes
from generator.archive.diff.pairs import kept_readouts, registers, statements
from generator.archive.fields import fields_of
from generator.archive.model import Archive, Entry, Readout, Statement, WrittenPage

_COLUMNS = ("Paragraph", "Speaker", "Reviewed?", "Topics", "Words")
_BESIDES = ("also", "via", "lacks", "said", "disputes", "note", "retracted_statements")
"""What a readout may say besides, and a reviewer must see."""


def new_readouts(base: Archive, head: Archive) -> Section:
    """A table for each readout, with a row for each statement."""
    known = {readout.id for readout in base.readouts}
    tables = tuple(
        Table(
            heading=code(readout.metadata.title),
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
    """The people, parties, publishers, topics and pages, each with all that its file says."""
    found: list[tuple[str, str, Entry | WrittenPage]] = [
        (kind, id, entry)
        for kind, entries in registers(head).items()
        for id, entry in entries.items()
        if id not in registers(base)[kind]
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
    lines += [f"{code(name)}: {field(said)}" for name in _BESIDES if (said := getattr(metadata, name))]
    lines += [field(note) for note in readout.notes]
    return "\n\n".join(lines)


def _row(archive: Archive, statement: Statement) -> tuple[str, ...]:
    said = state(statement)
    return (
        code(statement.id),
        speakers(archive, statement),
        said if statement.standing == "confirmed" else f"**{said}**",
        codes(archive.topics[id].name for id in statement.topics),
        code(statement.text),
    )
