# What a search narrows by: the registers with all their names, and for each readout and statement,
# in the order of the archive, the numbers of what it belongs to. A browser loads this once.

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from generator.archive import phrasing as said
from generator.archive.ids import JOINT, NARRATION
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Alias, Archive, Readout, Statement

T = TypeVar("T", bound=Hashable)

LENGTHS = (90, 240, 600)
"""Characters up to which a statement is of the first, second or third length; a word weighs more in a short one."""

_NAMED, _JOINT, _NARRATION = range(3)


def catalogue(archive: Archive) -> dict[str, object]:
    """The registers and the columns, as JSON can hold them. Wherever a number stands for an entry, it is its place."""
    parties, people, topics, publishers = (
        {id: number for number, id in enumerate(entries)}
        for entries in (archive.parties, archive.people, archive.topics, archive.publishers)
    )
    kinds = {kind: number for number, kind in enumerate(EVENT_KINDS)}
    accounts = {id: number for number, id in enumerate((JOINT, *archive.parties))}
    speakers = _Numbers[tuple[int, tuple[int, ...], tuple[int, ...]]]()
    touched = _Numbers[tuple[int, ...]]()
    every = [(readout, spoken) for readout in archive.readouts for spoken in readout.statements]
    return {
        "parties": [[p.id, p.name, p.colour, _names(p.aliases, p.adjective)] for p in archive.parties.values()],
        "people": [[p.id, p.name, _names(p.aliases, p.called)] for p in archive.people.values()],
        "topics": [[t.id, t.name, _names(t.aliases)] for t in archive.topics.values()],
        "publishers": [[p.id, p.name, _names(p.aliases)] for p in archive.publishers.values()],
        "kinds": [[id, name] for id, name in EVENT_KINDS.items()],
        "accounts": [[id, said.account_of(archive, id)] for id in accounts],
        "readouts": {
            "statements": [len(r.statements) for r in archive.readouts],
            "year": [int(r.metadata.date[:4]) for r in archive.readouts],
            "account": [accounts[r.account] for r in archive.readouts],
            "publisher": [publishers[r.metadata.publisher] for r in archive.readouts],
            "kind": [kinds[r.metadata.kind] for r in archive.readouts],
            "verbatim": [int(r.metadata.wording == "verbatim") for r in archive.readouts],
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


def events(archive: Archive) -> dict[str, object]:
    """The ids of the events and the number of each readout's event. Large, and seldom needed: a file of its own."""
    numbers = {id: number for number, id in enumerate(archive.events)}
    titles = [event.title for event in archive.events.values()]
    return {
        "events": [list(pair) for pair in zip(numbers, titles, strict=True)],
        "readouts": [numbers[readout.metadata.event] for readout in archive.readouts],
    }


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
