# Two sides over all events of which each has an account of its own: which topics one raises and the other does not
# have, by the grade of that silence. Joint texts, press and accounts from outside the room are held against nobody.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from generator.archive.compare.cells import Comparison, Grade, Row, weakest
from generator.archive.ids import JOINT
from generator.archive.link.sides import government_on, in_the_room, side_on
from generator.archive.model import Archive, Event, Readout

Sides = tuple[str, str]
"""The ids of two parties, in the order of the alphabet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """A topic that one side's accounts raise: the events, by what the other side's accounts have of it."""

    topic: str
    events: dict[Grade, tuple[Event, ...]]
    """`says` where both have it; else the strongest grade of the other side's silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides, with the governments that they had in these events."""

    sides: Sides
    governments: Sides
    """Ids of the governments of the day, empty where the register names none."""
    events: tuple[Event, ...]
    """Those of which each side has an account of its own, the earliest first."""
    whole: tuple[int, int]
    """In how many of them the account of each was seen whole."""
    omissions: dict[str, tuple[Omission, ...]] = field(default_factory=dict)
    """By the side that raises the topics: those that it raises, with what the other side has."""


def pairs(archive: Archive, compared: Mapping[str, Comparison]) -> tuple[Pair, ...]:
    """Every two sides with an event of which each has an account of its own; by their ids, and then by government.

    `compared` holds the comparison of each event by its id.
    """
    found: dict[tuple[Sides, Sides], list[Event]] = defaultdict(list)
    for event in archive.events.values():
        for sides in combinations(sorted(_tellers(archive, event)), 2):
            found[sides, _governments(archive, sides, event.date)].append(event)
    return tuple(
        _pair(archive, compared, sides, governments, events)
        for (sides, governments), events in sorted(found.items(), key=lambda one: one[0])
    )


def by_sides(archive: Archive, compared: Mapping[str, Comparison]) -> dict[Sides, tuple[Pair, ...]]:
    """The pairs of each two sides, one for each two governments of theirs."""
    found: dict[Sides, list[Pair]] = defaultdict(list)
    for pair in pairs(archive, compared):
        found[pair.sides].append(pair)
    return {sides: tuple(several) for sides, several in found.items()}


def accounts_of(archive: Archive, event: Event, side: str) -> tuple[Readout, ...]:
    """The readouts of an event that are a side's own account."""
    return tuple(r for r in event.readouts if r.account != JOINT and side_on(archive, r.account, event.date) == side)


def grade_of(archive: Archive, event: Event, row: Row, side: str) -> Grade:
    """What a side has of a topic in an event of which it has an account, or several."""
    own = {readout.id for readout in accounts_of(archive, event, side)}
    return weakest(cell.grade for cell in row.cells if cell.readout.id in own)


def _tellers(archive: Archive, event: Event) -> frozenset[str]:
    room = in_the_room(archive, event.readouts)
    accounts = (readout.account for readout in event.readouts if readout.account != JOINT)
    sides = (side_on(archive, id, event.date) for id in accounts if archive.parties[id].kind != "press")
    return frozenset(side for side in sides if side in room)


def _governments(archive: Archive, sides: Sides, day: str) -> Sides:
    one, other = (government_on(archive, side, day) for side in sides)
    return (one.id if one else "", other.id if other else "")


def _pair(
    archive: Archive, all_compared: Mapping[str, Comparison], sides: Sides, governments: Sides, events: Iterable[Event]
) -> Pair:
    ordered = tuple(sorted(events, key=lambda event: (event.date, event.id)))
    compared = [all_compared[event.id] for event in ordered]
    one, other = sides
    return Pair(
        sides=sides,
        governments=governments,
        events=ordered,
        whole=(_whole(archive, ordered, one), _whole(archive, ordered, other)),
        omissions={
            one: tuple(_omissions(archive, compared, one, other)),
            other: tuple(_omissions(archive, compared, other, one)),
        },
    )


def _whole(archive: Archive, events: Iterable[Event], side: str) -> int:
    return sum(any(r.metadata.coverage == "whole" for r in accounts_of(archive, event, side)) for event in events)


def _omissions(archive: Archive, compared: Iterable[Comparison], side: str, other: str) -> Iterator[Omission]:
    found: dict[str, dict[Grade, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for one in compared:
        for row in one.rows:
            if grade_of(archive, one.event, row, side) == "says":
                found[row.topic][grade_of(archive, one.event, row, other)].append(one.event)
    for topic in sorted(found, key=lambda id: (archive.topics[id].name.casefold(), id)):
        yield Omission(topic=topic, events={grade: tuple(events) for grade, events in found[topic].items()})
