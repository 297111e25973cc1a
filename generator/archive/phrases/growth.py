# Finds the sequences of words that recur in several events, level by level: a sequence of five words can only be as
# frequent as both sequences of four in it, so that each level looks only at the places that the one before it left.
# Knows numbers alone; must never hold all sequences of a large archive at once.

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice, pairwise, repeat
from operator import add, eq

LONGEST = 40
"""Words. What recurs and is longer is a text that was published again, and no wording."""
AT_ONCE = 2_000_000
"""Sequences that are counted at a time; more than these are counted in turns, which takes time and saves memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """A sequence of words that no single word makes longer without making it rarer."""

    place: int
    """Where it first occurs."""
    length: int
    """In words."""
    events: int
    """How many events have it."""


@dataclass(frozen=True, slots=True)
class _Level:
    """The frequent sequences of one length, by numbers from 1: where each occurs, and how often it was counted."""

    places: "array[int]"
    sequences: "array[int]"
    events: Sequence[int]


def recurring(numbers: Sequence[int], events: Sequence[int], least: int, shortest: int) -> Iterator[Recurring]:
    """The closed sequences of `shortest` to `LONGEST` words that at least `least` events have, shorter ones first.

    `shortest` is 2 or more. `numbers` are the words, 0 where no sequence goes on; `events` is where each event begins,
    and where the last one ends.
    """
    # Single words are not counted: to look only at frequent ones takes longer than to look at all pairs.
    places = array("I", compress(range(len(numbers)), numbers))
    level = _Level(places, array("I", filter(None, numbers)), (0,) * (max(numbers) + 1))
    for length in range(1, LONGEST + 1):
        # Of what is too short, places are counted: they are no fewer than the events, and counted faster.
        longer, pairs = _frequent(
            *_joined(level), len(level.events) ** 2, events if length + 1 >= shortest else (), least
        )
        if length >= shortest:
            yield from _closed(level, longer, pairs, length)
        if not longer.places:
            return
        level = longer


def _joined(level: _Level) -> tuple["array[int]", "array[int]"]:
    # Where a sequence is followed by the one that begins a word later, both together are one word longer.
    size = len(level.events)
    are_next = bytes(map(eq, map((1).__add__, level.places), islice(level.places, 1, None)))
    pairs = map(add, map(size.__mul__, level.sequences), islice(level.sequences, 1, None))
    return array("I", compress(level.places, are_next)), array("Q", compress(pairs, are_next))


def _frequent(
    places: "array[int]", keys: "array[int]", most: int, events: Sequence[int], least: int
) -> tuple[_Level, tuple[int, ...]]:
    # The level made of the keys that are in enough events, or where no events are given, in enough places; and the key
    # of each of its sequences. There are at most that many different keys.
    bounds = [bisect_left(places, start) for start in events]
    turns = min(len(keys), most) // AT_ONCE + 1
    counted: dict[int, int] = {}
    for turn in range(turns):
        counts = Counter[int]()
        for held in (set(keys[start:end]) for start, end in pairwise(bounds)) if events else (keys,):
            counts.update(held if turns == 1 else (key for key in held if key % turns == turn))
        counted.update((key, count) for key, count in counts.items() if count >= least)
    sequence_of = {key: number for number, key in enumerate(counted, 1)}
    sequences = array("I", map(sequence_of.get, keys, repeat(0)))
    kept = array("I", compress(places, sequences))
    return _Level(kept, array("I", filter(None, sequences)), (0, *counted.values())), (0, *sequence_of)


def _closed(level: _Level, longer: _Level, pairs: Sequence[int], length: int) -> Iterator[Recurring]:
    goes_on = bytearray(len(level.events))
    size = len(level.events)
    for pair, events in zip(pairs, longer.events, strict=True):
        for part in divmod(pair, size):
            if level.events[part] == events:
                goes_on[part] = 1  # the longer one is in all its events
    first_places = dict(zip(reversed(level.sequences), reversed(level.places), strict=True))
    for sequence in range(1, size):
        if not goes_on[sequence]:
            yield Recurring(place=first_places[sequence], length=length, events=level.events[sequence])
