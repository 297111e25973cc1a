# Each statement is looked up once: who speaks, for whom, and how it is to look. Must never know a page, or the value
# of a colour.

from collections.abc import Sequence

from generator.archive import phrasing
from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Archive, LinkedStatement, Person, Readout, Speaking, Statement

EDGES = 4
"""How many kinds of edge tell the sides apart where colour does not."""


def linked(archive: Archive, readout: Readout) -> tuple[LinkedStatement, ...]:
    """The statements of a readout with all that their ids stand for. The archive needs its registers and events."""
    sides = sides_of(archive, readout)
    return tuple(_linked(archive, readout, statement, sides) for statement in readout.statements)


def sides_of(archive: Archive, readout: Readout) -> tuple[str, ...]:
    """The parties of those who take part or are reported, in the order in which they are named."""
    reported = (person.id for statement in readout.statements for person in _people(archive, readout, statement))
    ids = dict.fromkeys((*readout.metadata.participants, *reported))
    return tuple(dict.fromkeys(archive.people[id].party_on(readout.metadata.date) for id in ids))


def _linked(archive: Archive, readout: Readout, statement: Statement, sides: Sequence[str]) -> LinkedStatement:
    people = _people(archive, readout, statement)
    parties = tuple(dict.fromkeys(person.party_on(readout.metadata.date) for person in people))
    speaking = _speaking(statement)
    return LinkedStatement(
        statement=statement,
        readout=readout,
        year=archive.events[readout.metadata.event].date[:4],
        speaking=speaking,
        people=people,
        parties=tuple(archive.parties[id] for id in parties),
        names=_names(archive, readout, speaking, people),
        look=(*(() if "-" in statement.id else ("first",)), *_look(archive, statement, speaking, parties, sides)),
    )


def _speaking(statement: Statement) -> Speaking:
    if statement.speakers == (NARRATION,):
        return "narration"
    return "joint" if statement.speakers == (JOINT,) else "named"


def _people(archive: Archive, readout: Readout, statement: Statement) -> tuple[Person, ...]:
    speaking = _speaking(statement)
    ids = readout.metadata.participants if speaking == "joint" else statement.speakers if speaking == "named" else ()
    return tuple(archive.people[id] for id in ids)


def _names(archive: Archive, readout: Readout, speaking: Speaking, people: Sequence[Person]) -> str:
    if speaking == "narration":
        return "Narration"
    if speaking == "joint":
        day = readout.metadata.date
        sides = {archive.people[id].party_on(day) for id in readout.metadata.participants}
        return "Both sides" if len(sides) == 2 else "All sides"
    return phrasing.series([person.name for person in people])


def _look(
    archive: Archive, statement: Statement, speaking: Speaking, parties: Sequence[str], sides: Sequence[str]
) -> tuple[str, ...]:
    proposed = ("proposed",) if statement.attribution == "proposed" else ()
    if speaking == "narration":
        return ("narration", *proposed)
    if speaking == "joint" or len(parties) != 1:
        return ("joint", *proposed)
    return (archive.parties[parties[0]].colour, f"edge-{sides.index(parties[0]) % EDGES + 1}", *proposed)
