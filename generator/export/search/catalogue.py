# What a search narrows by: the registers with all their names, and for each readout and statement,
# in the order of the archive, the numbers of what it belongs to. And what it finds besides statements:
# events, readouts, people. A browser loads this once.

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar, get_args

from generator.archive import phrasing
from generator.archive.ids import JOINT
from generator.archive.kinds import EVENT_KINDS, KINDS
from generator.archive.model import Alias, Archive, LinkedStatement, Readout, Speaking

T = TypeVar("T", bound=Hashable)

LENGTHS = (90, 240, 600)
"""Characters up to which a statement is of the first, second or third length; a word weighs more in a short one."""

_SPEAKING = get_args(Speaking)


def catalogue(archive: Archive) -> dict[str, object]:
    """The registers and the columns, as JSON can hold them. A number that stands for an entry is its place."""
    parties, people, topics, publishers = (
        {id: number for number, id in enumerate(entries)}
        for entries in (archive.parties, archive.people, archive.topics, archive.publishers)
    )
    kinds = {kind: number for number, kind in enumerate(EVENT_KINDS)}
    days = [_day(r.metadata.date) for r in archive.readouts]
    accounts = {id: number for number, id in enumerate((JOINT, *archive.parties))}
    speakers = _Numbers[tuple[int, tuple[int, ...], tuple[int, ...]]]()
    touched = _Numbers[tuple[int, ...]]()
    whose = list(phrasing.WHOSE)
    every = [said for readout in archive.readouts for said in archive.statements[readout.id]]
    return {
        "pages": {kind.id: [kind.folder, kind.singular] for kind in KINDS.values() if kind.folder},
        "parties": [[p.id, p.name, p.colour, _names(p.aliases, p.adjective)] for p in archive.parties.values()],
        "people": [[p.id, p.name, _names(p.aliases, p.called)] for p in archive.people.values()],
        "topics": [[t.id, t.name, _names(t.aliases)] for t in archive.topics.values()],
        "publishers": [[p.id, p.name, _names(p.aliases)] for p in archive.publishers.values()],
        "kinds": [[id, name] for id, name in EVENT_KINDS.items()],
        "accounts": [[id, phrasing.account_of(archive, id)] for id in accounts],
        "readouts": {
            "statements": [len(r.statements) for r in archive.readouts],
            # Each as its distance from the one before.
            "days": [day - before for before, day in zip([0, *days], days, strict=False)],
            "year": [int(archive.events[r.metadata.event].date[:4]) for r in archive.readouts],
            "account": [accounts[r.account] for r in archive.readouts],
            "publisher": [publishers[r.metadata.publisher] for r in archive.readouts],
            "kind": [kinds[r.metadata.kind] for r in archive.readouts],
            "verbatim": [int(r.metadata.wording == "verbatim") for r in archive.readouts],
        },
        "statements": {
            "speakers": [speakers.of(_speakers(said, people, parties)) for said in every],
            "topics": [touched.of(tuple(topics[id] for id in said.topics)) for said in every],
            "proposed": [int(said.is_proposed) for said in every],
            "whose": [whose.index(said.whose) for said in every],
            "length": [_length(said.text) for said in every],
        },
        "newcomers": [list(named) for named in sorted(archive.newcomers)],  # they have no page
        "whose": [list(pair) for pair in phrasing.WHOSE.items()],
        "speakers": list(speakers),
        "touched": list(touched),
    }


def events_and_offices(archive: Archive) -> dict[str, object]:
    """What a search shows above the statements: events with their readouts, and people's offices.

    The columns of `readouts` are in the order of the archive. The id of a readout that begins with its event's is
    written without it, from the hyphen on. An event has its name and its day apart: a day is asked for as a day.
    """
    numbers = {id: number for number, id in enumerate(archive.events)}
    people = {id: number for number, id in enumerate(archive.people)}
    parties = {id: number for number, id in enumerate(archive.parties)}
    titles, places, present = _Numbers[str](), _Numbers[str](), _Numbers[tuple[int, ...]]()
    readouts = {
        "event": [numbers[r.metadata.event] for r in archive.readouts],
        "id": [_shortened(r) for r in archive.readouts],
        "title": [titles.of(r.metadata.title) for r in archive.readouts],
        "place": [places.of(r.metadata.place) for r in archive.readouts],
        "people": [present.of(tuple(people[id] for id in r.metadata.participants)) for r in archive.readouts],
    }
    return {
        "events": [
            [id, titles.of(event.name), titles.of(event.days), int(len(event.readouts) > 1)]
            for id, event in archive.events.items()
        ],
        "readouts": readouts,
        "titles": list(titles),
        "places": list(places),
        "present": list(present),
        "offices": [
            [[o.title, o.since, o.until, list(o.seen), parties[o.party or p.party]] for o in p.offices]
            for p in archive.people.values()
        ],
        "parties": [parties[p.party] for p in archive.people.values()],
    }


def _day(iso: str) -> int:
    """The number of a day, counted from the first of 1970."""
    return (date.fromisoformat(iso) - date(1970, 1, 1)).days


def _shortened(readout: Readout) -> str:
    event = f"{readout.metadata.event}-"
    return readout.id.removeprefix(event[:-1]) if readout.id.startswith(event) else readout.id


class _Numbers(Generic[T]):
    """Gives each value a number, the same for the same value."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def of(self, value: T) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def __iter__(self) -> Iterator[T]:
        return iter(self._numbers)


def _names(aliases: Iterable[Alias], *others: str) -> list[str]:
    return list(dict.fromkeys(name for name in (*others, *(alias.name for alias in aliases)) if name))


def _speakers(
    said: LinkedStatement, people: dict[str, int], parties: dict[str, int]
) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    return (
        _SPEAKING.index(said.speaking),
        tuple(people[person.id] for person in said.people),
        tuple(parties[party.id] for party in said.parties),
    )


def _length(text: str) -> int:
    return sum(len(text) > most for most in LENGTHS)
