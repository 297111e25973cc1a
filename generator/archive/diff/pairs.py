# Which of two archives' things belong together: readouts by their id, statements by their words.

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.archive.check.permalinks import moves
from generator.archive.kinds import KINDS
from generator.archive.model import Archive, Entry, Readout, Statement


def kept_readouts(base: Archive, head: Archive) -> Iterator[tuple[Readout, Readout]]:
    """Each readout that both have, as it was and as it is, where it is not the same."""
    before = {readout.id: readout for readout in (*base.readouts, *base.retracted)}
    for readout in (*head.readouts, *head.retracted):
        old = before.get(readout.id)
        if old and old != readout:
            yield _counting_in(old, readout), _counting_in(readout, old)


def _counting_in(readout: Readout, other: Readout) -> Readout:
    # What the other does not count is no change of words; that it is retracted is reported elsewhere.
    if other.metadata.retracted:
        return replace(readout, statements=(), notes=())
    retracted = dict(other.metadata.retracted_statements)
    return replace(readout, statements=tuple(one for one in readout.statements if one.id not in retracted))


def statements(old: Readout, new: Readout) -> Iterator[tuple[Statement | None, Statement]]:
    """Each statement as it is, after the one its words come from; None where they are new."""
    by_id = {statement.id: statement for statement in old.statements}
    by_text = {statement.text: statement for statement in reversed(old.statements)}
    arrived: dict[str, Statement] = {}
    for at, to in moves(old, new).kept.items():
        if at == to or to not in arrived:
            arrived[to] = by_id[at]
    for statement in new.statements:
        here = arrived.get(statement.id)
        if here and here.text == statement.text:
            yield here, statement
        else:
            part = next((other for other in old.statements if statement.text in other.text), None)
            yield by_text.get(statement.text) or part or here, statement


def registers(archive: Archive) -> dict[str, Mapping[str, Entry]]:
    """The registers by the kind of what they hold."""
    return {kind.id: archive.register(kind.id) for kind in KINDS.values() if kind.is_register}
