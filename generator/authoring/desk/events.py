# Events that are in the archive already and may be the one of a new readout. Must never decide that one is.

from datetime import date
from typing import Any

from generator.archive import phrasing
from generator.archive.link.titles import CONTACTS
from generator.archive.model import Metadata
from generator.authoring.desk.library import Library

MOST = 6


def nearby(one: Metadata, library: Library, own: str) -> list[dict[str, Any]]:
    """The events of about the same day and some of the same people or sides, the nearest first, with their readouts.

    `own` is the id of the readout itself, where it is one of the archive: it is not near itself.
    """
    sides = _sides(one, library)
    found: dict[str, tuple[tuple[int, ...], list[Metadata]]] = {}
    for other in library.near(one.date):
        if other.id == own:
            continue
        shared = len(set(one.participants) & set(other.participants))
        same_sides = len(sides & _sides(other, library))
        if not shared and same_sides < 2:
            continue
        apart = abs((date.fromisoformat(one.date) - date.fromisoformat(other.date)).days)
        rank = (apart, -shared, other.kind != one.kind, -same_sides)
        best, readouts = found.get(other.event, (rank, []))
        found[other.event] = (min(best, rank), [*readouts, other])
    ordered = sorted(found.items(), key=lambda item: (item[1][0], item[0]))
    return [_event(id, sorted(readouts, key=_by_day), library, one.event) for id, (_, readouts) in ordered[:MOST]]


def _by_day(one: Metadata) -> tuple[str, str]:
    return one.date, one.id


def _event(id: str, readouts: list[Metadata], library: Library, chosen: str) -> dict[str, Any]:
    publishers = {publisher.id: publisher.name for publisher in library.content.publishers}
    first = readouts[0]
    people = [library.names.get(person, person) for person in first.participants[:4]]
    return {
        "event": id,
        "isChosen": id == chosen,
        "what": CONTACTS.get(first.kind, first.kind),
        "who": phrasing.series(people),
        "day": phrasing.date(first.date),
        "readouts": [
            {"id": one.id, "title": one.title, "publisher": publishers.get(one.publisher, one.publisher)}
            for one in readouts
        ],
    }


def _sides(one: Metadata, library: Library) -> set[str]:
    return {person.party_on(one.date) for person in library.content.people if person.id in one.participants}
