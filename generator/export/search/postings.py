# Which word is where: the part of the index that is large, and so is cut into files of which a
# query needs one or two. Words are in order, so that those with one beginning lie together.

import itertools
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.export.search.tokens import words

_LARGEST = 60_000
"""Characters of JSON in a file before the next is begun; one frequent word may have more. Compressed it is a third."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Some words, and where they are."""

    first: str
    """The first of its words."""
    statements: str
    """JSON: the words, and for each the statements that have it. A statement is written as its
    distance from the one before, doubled, plus one where it has the word more than once."""
    positions: str
    """JSON: for each word its positions in each of those statements, for phrases: a distance from
    the one before, and how many where there are more than one."""


def shards(texts: Iterable[str]) -> Iterator[Shard]:
    """The index of the texts, which are known by their number from 0 on."""
    statements: dict[str, array[int]] = defaultdict(lambda: array("L"))
    positions: dict[str, array[int]] = defaultdict(lambda: array("L"))
    latest: dict[str, int] = {}
    for number, text in enumerate(texts):
        for word, places in _places(text).items():
            statements[word].append((number - latest.get(word, 0)) * 2 + (len(places) > 1))
            latest[word] = number
            if len(places) == 1:
                positions[word].append(places[0])
            else:
                steps = (after - before for before, after in itertools.pairwise(places))
                positions[word].extend((len(places), places[0], *steps))
    yield from _cut({word: statements[word].tolist() for word in sorted(statements, key=_order)}, positions)


def _places(text: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for position, word in enumerate(words(text)):
        places.setdefault(word, []).append(position)
    return places


def _order(word: str) -> bytes:
    # The order in which browsers compare texts.
    return word.encode("utf-16-be")


def _cut(statements: dict[str, list[int]], positions: dict[str, "array[int]"]) -> Iterator[Shard]:
    shard: list[str] = []
    size = 0
    for word, numbers in statements.items():
        length = len(word) + len(as_json(numbers))
        if shard and size + length > _LARGEST:
            yield _shard(shard, statements, positions)
            shard, size = [], 0
        shard.append(word)
        size += length
    if shard:
        yield _shard(shard, statements, positions)


def _shard(shard: list[str], statements: dict[str, list[int]], positions: dict[str, "array[int]"]) -> Shard:
    return Shard(
        first=shard[0],
        statements=as_json({"words": shard, "statements": [statements[word] for word in shard]}),
        positions=as_json([positions[word].tolist() for word in shard]),
    )


def as_json(value: object) -> str:
    """A value as the index holds it, without a space that need not be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
