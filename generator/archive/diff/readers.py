# How far two readers agree about who speaks: what a reviewer looks at first, and what is only read once. That two
# agree confirms nothing.

from generator.archive.diff.github import Section, Table, code
from generator.archive.model import Archive, Readout
from generator.archive.phrasing import percent
from generator.archive.statements import lengths

_COLUMNS = ("Readout", "Second reader", "Both propose the same", "They differ", "Only the program", "Confirmed")


def two_readers(base: Archive, head: Archive) -> Section:
    """For each new or changed readout that two have read, the shares of its text by who says who speaks."""
    before = {readout.id: readout for readout in base.readouts}
    rows = tuple(
        _row(readout)
        for readout in head.readouts
        if before.get(readout.id) != readout and any(statement.second for statement in readout.statements)
    )
    return Section(
        heading="Proposals of two readers, in shares of the text", tables=(Table(columns=_COLUMNS, rows=rows),)
    )


def _row(readout: Readout) -> tuple[str, ...]:
    found = lengths(readout.statements)
    differing = percent(found["differing"], found.total())
    return (
        code(readout.id),
        code(readout.metadata.second_reader) or "not said",
        percent(found["agreed"], found.total()),
        f"**{differing}**" if found["differing"] else differing,
        percent(found["alone"], found.total()),
        percent(found["confirmed"], found.total()),
    )
