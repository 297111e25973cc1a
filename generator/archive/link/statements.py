# Each statement is looked up once: who speaks, for whom, and how it is to look. Must never know a page, or the value
# of a colour.

from collections.abc import Sequence

from generator.archive import phrasing
from generator.archive.ids import JOINT, NARRATION
from generator.archive.link.whose import whose
from generator.archive.model import Archive, LinkedStatement, Metadata, Person, Readout, SourcePage, Speaking, Statement

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
        names=_names(archive, readout, statement, speaking, people),
        relayed=tuple(archive.parties[id] for id in statement.relayed),
        whose=whose(archive, readout, speaking, people),
        day=_day(readout.metadata, statement),
        source=_source(readout.metadata, statement),
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


def _day(metadata: Metadata, statement: Statement) -> str:
    days = dict(metadata.said)
    return days.get(statement.id) or days.get(f"p{statement.paragraph}") or metadata.date


def _source(metadata: Metadata, statement: Statement) -> SourcePage:
    """The further page that names the statement or its paragraph, or else the page of the readout."""
    for page in metadata.also:
        if statement.id in page.paragraphs or f"p{statement.paragraph}" in page.paragraphs:
            return page
    return SourcePage(
        url=metadata.url,
        snapshot=metadata.snapshot,
        via=metadata.via,
        coverage=metadata.coverage,
        published=metadata.published,
    )


def _names(
    archive: Archive, readout: Readout, statement: Statement, speaking: Speaking, people: Sequence[Person]
) -> str:
    said = _speakers(archive, readout, speaking, people)
    if not statement.relayed:
        return said
    return f"{said}, reporting what {phrasing.series([archive.parties[id].name for id in statement.relayed])} said"


def _speakers(archive: Archive, readout: Readout, speaking: Speaking, people: Sequence[Person]) -> str:
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
