# Finds the sequences of words that recur in several events, level by level: a sequence of five words can only be as
# frequent as both sequences of four in it, so that each level looks only at the places that the one before it left.
# Knows numbers alone; must never hold all sequences of a large archive at once.

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

LONGEST = 40
"""Words. What recurs and is longer is a text that was published again, and no wording."""
AT_ONCE = 2_000_000
"""Sequences that are counted at a time; more than these are counted in turns, which takes time and saves memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """A sequence of words that no single word makes longer without making it rarer."""

    place: int
    """Where it first stands."""
    length: int
    """In words."""
    events: int
    """In how many events it stands."""


@dataclass(frozen=True, slots=True)
class _Level:
    """The frequent sequences of one length, by numbers from 1: where each stands, and in how many events."""

    places: "array[int]"
    sequences: "array[int]"
    events: Sequence[int]


def recurring(numbers: Sequence[int], events: Sequence[int], least: int, shortest: int) -> Iterator[Recurring]:
    """The closed sequences of `shortest` to `LONGEST` words that stand in at least so many events, shorter ones first.

    `numbers` are the words, 0 where no sequence goes on; `events` is where each event begins, and where the last ends.
    """
    places = array("I", (place for place, number in enumerate(numbers) if number))
    level = _frequent(places, array("Q", (numbers[place] for place in places)), events, least)[0]
    for length in range(1, LONGEST + 1):
        longer, pairs = _frequent(*_joined(level), events, least)
        if length >= shortest:
            yield from _closed(level, longer, pairs, length)
        if not longer.places:
            return
        level = longer


def _joined(level: _Level) -> "tuple[array[int], array[int]]":
    # Where a sequence is followed by the one that begins a word later, both together are one word longer.
    places, keys = array("I"), array("Q")
    size = len(level.events)
    following = zip(islice(level.places, 1, None), islice(level.sequences, 1, None), strict=True)
    for place, first, (next_place, second) in zip(level.places, level.sequences, following, strict=False):
        if next_place == place + 1:
            places.append(place)
            keys.append(first * size + second)
    return places, keys


def _frequent(
    places: "array[int]", keys: "array[int]", events: Sequence[int], least: int
) -> tuple[_Level, tuple[int, ...]]:
    # The level made of the keys that are frequent enough, and the key of each of its sequences.
    bounds = [bisect_left(places, start) for start in events]
    turns = len(keys) // AT_ONCE + 1
    counted: dict[int, int] = {}
    for turn in range(turns):
        counts = Counter[int]()
        for start, end in pairwise(bounds):
            held = keys[start:end]
            counts.update(set(held) if turns == 1 else {key for key in held if key % turns == turn})
        counted.update((key, count) for key, count in counts.items() if count >= least)
    sequence_of = {key: number for number, key in enumerate(counted, 1)}
    kept, sequences = array("I"), array("I")
    for place, key in zip(places, keys, strict=True):
        if number := sequence_of.get(key):
            kept.append(place)
            sequences.append(number)
    return _Level(kept, sequences, (0, *counted.values())), (0, *sequence_of)


def _closed(level: _Level, longer: _Level, pairs: Sequence[int], length: int) -> Iterator[Recurring]:
    seen = bytearray(len(level.events))
    size = len(level.events)
    for pair, events in zip(pairs, longer.events, strict=True):
        for part in divmod(pair, size):
            if level.events[part] == events:
                seen[part] = 1  # a longer one is in all its events
    for place, sequence in zip(level.places, level.sequences, strict=True):
        if not seen[sequence]:
            seen[sequence] = 1
            yield Recurring(place=place, length=length, events=level.events[sequence])
