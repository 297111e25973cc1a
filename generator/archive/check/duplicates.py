# C406: the same text twice, also when somebody has edited it a little. Texts are cut into shingles (runs of
# words that overlap); two texts that share rare ones are compared whole. Common shingles, which every
# readout has, are not followed, and so the cost grows with the text, never with its square.

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.archive.check.tokens import words
from generator.archive.model import Readout
from generator.archive.problems import Problem

SHINGLE = 3
"""Words in a shingle."""
RARE = 6
"""A shingle that more readouts than this have says nothing about two of them."""
ALIKE = 0.5
"""The part of the shorter text's shingles that the longer one has too, from which they count as one text. Two
readouts of one ministry on one matter, which repeat each other's formulas, have reached 0.4."""
SHORTEST = 8
"""Shingles. Shorter texts can be alike by chance."""

Shingles = frozenset[tuple[str, ...]]


def duplicate_texts(readouts: Iterable[Readout], base: Iterable[Readout] = ()) -> Iterator[Problem]:
    """C406 for each readout whose text another one has: the one that came later, by `base`, or else by its id.

    A warning where the texts differ; an error where every word is the same.
    """
    known = {readout.id for readout in base}
    ordered = sorted(readouts, key=lambda readout: (readout.id not in known, readout.id))
    texts = [words(" ".join(statement.text for statement in readout.statements)) for readout in ordered]
    shingles = [_shingles(text) for text in texts]
    first: dict[tuple[str, ...], int] = {}
    for position, shared in enumerate(_shared(shingles)):
        path = ordered[position].metadata.location.path
        same = first.setdefault(tuple(texts[position]), position)
        if same != position and len(shingles[position]) >= SHORTEST:
            there = ordered[same].metadata.location.path
            message = f"this text is in {there} word for word; keep one, and name the other page there in 'also'"
            yield Problem(path=path, line=0, code="C406", message=message)
        elif nearest := _nearest(position, shared, shingles):
            part, other = nearest
            there = ordered[other].metadata.location.path
            message = f"this text and {there} are the same for {part:.0%} of the shorter one; if they are one, keep one"
            yield Problem(path=path, line=0, code="C406", message=message, warning=True)


def _shingles(text: Sequence[str]) -> Shingles:
    return frozenset(tuple(text[at : at + SHINGLE]) for at in range(len(text) - SHINGLE + 1))


def _shared(shingles: Sequence[Shingles]) -> Iterator[Counter[int]]:
    # For each text, the earlier ones with which it has rare shingles in common, and how many.
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, found in enumerate(shingles):
        for shingle in found:
            holders[shingle].append(position)
    for position, found in enumerate(shingles):
        rare = (holders[shingle] for shingle in found if len(holders[shingle]) <= RARE)
        yield Counter(other for held in rare for other in held if other < position)


def _nearest(position: int, shared: Counter[int], shingles: Sequence[Shingles]) -> tuple[float, int] | None:
    own = shingles[position]
    found: list[tuple[float, int]] = []
    for other in sorted(shared, key=lambda other: (-shared[other], other))[:RARE]:
        shorter = min(len(own), len(shingles[other]))
        part = len(own & shingles[other]) / shorter
        if shorter >= SHORTEST and part >= ALIKE:
            found.append((part, other))
    return max(found, key=lambda one: (one[0], -one[1]), default=None)
