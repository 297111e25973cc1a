# What a search narrows by: the registers with all their names, and for each readout and statement,
# in the order of the archive, the numbers of what it belongs to. And what it finds besides statements:
# events, readouts, people. A browser loads this once.

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

from generator.archive import phrasing as said
from generator.archive.model import EVENT_KINDS, JOINT, NARRATION, Alias, Archive, Readout, Statement

T = TypeVar("T", bound=Hashable)

LENGTHS = (90, 240, 600)
"""Characters up to which a statement is of the first, second or third length; a word weighs more in a short one."""

_NAMED, _JOINT, _NARRATION = range(3)

KINDS = (
    ("topic", "topics", "Topic"),
    ("person", "people", "Person"),
    ("party", "parties", "Party"),
    ("publisher", "publishers", "Publisher"),
    ("event", "events", "Event"),
    ("readout", "readouts", "Readout"),
)
"""What has a page: kind, folder of its pages, and what one is called."""


def catalogue(archive: Archive) -> dict[str, object]:
    """The registers and the columns, as JSON can hold them. Wherever a number stands for an entry, it is its place."""
    parties, people, topics, publishers = (
        {id: number for number, id in enumerate(entries)}
        for entries in (archive.parties, archive.people, archive.topics, archive.publishers)
    )
    kinds = {kind: number for number, kind in enumerate(EVENT_KINDS)}
    days = [_day(r.heading.date) for r in archive.readouts]
    accounts = {id: number for number, id in enumerate((JOINT, *archive.parties))}
    speakers = _Numbers[tuple[int, tuple[int, ...], tuple[int, ...]]]()
    touched = _Numbers[tuple[int, ...]]()
    every = [(readout, spoken) for readout in archive.readouts for spoken in readout.statements]
    return {
        "pages": {kind: [folder, name] for kind, folder, name in KINDS},
        "parties": [[p.id, p.name, p.colour, _names(p.aliases, p.adjective)] for p in archive.parties.values()],
        "people": [[p.id, p.name, _names(p.aliases, p.called)] for p in archive.people.values()],
        "topics": [[t.id, t.name, _names(t.aliases)] for t in archive.topics.values()],
        "publishers": [[p.id, p.name, _names(p.aliases)] for p in archive.publishers.values()],
        "kinds": [[id, name] for id, name in EVENT_KINDS.items()],
        "accounts": [[id, said.account_of(archive, id)] for id in accounts],
        "readouts": {
            "statements": [len(r.statements) for r in archive.readouts],
            # Each as its distance from the one before.
            "days": [day - before for before, day in zip([0, *days], days, strict=False)],
            "year": [int(archive.events[r.heading.event].date[:4]) for r in archive.readouts],
            "account": [accounts[r.account] for r in archive.readouts],
            "publisher": [publishers[r.heading.publisher] for r in archive.readouts],
            "kind": [kinds[r.heading.kind] for r in archive.readouts],
            "verbatim": [int(r.heading.text == "verbatim") for r in archive.readouts],
        },
        "statements": {
            "speakers": [speakers.of(_speakers(archive, r, s, people, parties)) for r, s in every],
            "topics": [touched.of(tuple(topics[id] for id in s.topics)) for _, s in every],
            "proposed": [int(s.attribution == "proposed") for _, s in every],
            "length": [_length(s.text) for _, s in every],
        },
        "speakers": list(speakers),
        "touched": list(touched),
    }


def found(archive: Archive) -> dict[str, object]:
    """What stands above the statements where a search finds it: events with their readouts, and people's offices.

    The columns of `readouts` are in the order of the archive. The id of a readout that begins with its event's is
    written without it, from the hyphen on.
    """
    numbers = {id: number for number, id in enumerate(archive.events)}
    people = {id: number for number, id in enumerate(archive.people)}
    parties = {id: number for number, id in enumerate(archive.parties)}
    titles, places, present = _Numbers[str](), _Numbers[str](), _Numbers[tuple[int, ...]]()
    readouts = {
        "event": [numbers[r.heading.event] for r in archive.readouts],
        "id": [_shortened(r) for r in archive.readouts],
        "title": [titles.of(r.heading.title) for r in archive.readouts],
        "place": [places.of(r.heading.place) for r in archive.readouts],
        "people": [present.of(tuple(people[id] for id in r.heading.participants)) for r in archive.readouts],
    }
    return {
        "events": [[id, titles.of(event.title), int(len(event.readouts) > 1)] for id, event in archive.events.items()],
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
    event = f"{readout.heading.event}-"
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
    archive: Archive, readout: Readout, spoken: Statement, people: dict[str, int], parties: dict[str, int]
) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    how = _JOINT if spoken.speakers == (JOINT,) else _NARRATION if spoken.speakers == (NARRATION,) else _NAMED
    return (
        how,
        tuple(people[id] for id in archive.speaker_ids(readout, spoken)),
        tuple(parties[id] for id in archive.party_ids(readout, spoken)),
    )


def _length(text: str) -> int:
    return sum(len(text) > most for most in LENGTHS)
