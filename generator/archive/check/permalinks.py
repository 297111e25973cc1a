# C412: somebody has cited `#p7`. When its words have moved to another place, the file must say where, and
# this says what to write. Words that are only edited, or written anew in their place, stay where they are.

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.archive.check.tokens import opening, words
from generator.archive.model import Readout
from generator.archive.problems import Problem

ALIKE = 0.6
"""How alike two texts are, from 0 to 1, from which one counts as the other edited."""
FEW = 100
"""Statements that are all compared with each other. In a longer one each is compared with its neighbours, and with
those that have most rare words in common with it."""
RARE = 8
"""A word that more statements than this have is not rare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What became of the statements of an earlier text."""

    kept: Mapping[str, str]
    """For each of them, by its old place, the place of its words now, unless they are gone."""
    gone: Mapping[str, str]
    """The words that are gone, by their old place."""
    places: Mapping[str, str]
    """Where each old link that would lead astray must be led: to the words, or to what is nearest to their old
    place. To its own place where an earlier move has come back."""


def moved_permalinks(head: Iterable[Readout], base: Iterable[Readout]) -> Iterator[Problem]:
    """C412 for each readout that does not say where earlier statements are now, with the line that says so.

    A move that an editor has written into the file since is trusted.
    """
    before = {readout.id: readout for readout in base}
    for readout in head:
        if old := before.get(readout.id):
            needed = moves(old, readout)
            said, earlier = dict(readout.metadata.moves), dict(old.metadata.moves)
            unsaid = [
                at
                for at, to in needed.places.items()
                if said.get(at, at) != to and said.get(at) in (None, earlier.get(at))
            ]
            if unsaid:
                yield _problem(readout, sorted(unsaid, key=_position), needed)


def moves(old: Readout, new: Readout) -> Moves:
    """What a change moved. The moves that the earlier file lists are followed on."""
    texts = {statement.id: statement.text for statement in new.statements}
    earlier = {statement.id: statement.text for statement in old.statements}
    if earlier == texts:
        return Moves(kept={id: id for id in texts}, gone={}, places=dict(old.metadata.moves))
    places_of = _Places(texts)
    found = {id: places_of.of(id, text, number) for number, (id, text) in enumerate(earlier.items())}
    taken = set(found.values())
    # A place that no other words have come to was written anew, and keeps its address.
    kept = {at: to or at for at, to in found.items() if to or (at in texts and at not in taken)}
    places: dict[str, str] = {}
    last = next(iter(kept.values()), next(iter(texts), ""))
    for at in earlier:
        last = places[at] = kept.get(at, last)
    followed = {at: places.get(to, to) for at, to in old.metadata.moves}
    return Moves(
        kept=kept,
        gone={at: text for at, text in earlier.items() if at not in kept},
        places=followed | {at: to for at, to in places.items() if at != to},
    )


class _Places:
    """The statements of a text, to look for the place of a statement of an earlier one."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._ids = tuple(texts)
        self._exact = {text: id for id, text in reversed(tuple(texts.items()))}
        self._bags = {id: Counter(words(text)) for id, text in texts.items()}
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, id in enumerate(self._ids):
            for word in self._bags[id]:
                self._holders[word].append(number)

    def of(self, id: str, text: str, number: int) -> str:
        """The id of the statement that holds these words now; empty where they are gone."""
        here = self._texts.get(id, "")
        if here == text:
            return id
        if text in self._exact:
            return self._exact[text]
        bag = Counter(words(text))
        if here and (here.startswith(text) or text.startswith(here) or _likeness(bag, self._bags[id]) >= ALIKE):
            return id
        others = self._near(bag, number)
        for other in others:
            if text in self._texts[other]:
                return other
        likeness, best = max(((_likeness(bag, self._bags[other]), other) for other in others), default=(0.0, ""))
        return best if likeness >= ALIKE else ""

    def _near(self, bag: Counter[str], number: int) -> Sequence[str]:
        if len(self._ids) <= FEW:
            return self._ids
        shared = Counter(at for word in bag if len(held := self._holders.get(word, ())) <= RARE for at in held)
        near = {at for at, _ in shared.most_common(RARE)}
        near.update(range(max(0, number - 2), min(len(self._ids), number + 3)))
        return [self._ids[at] for at in sorted(near)]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _problem(readout: Readout, unsaid: list[str], needed: Moves) -> Problem:
    metadata = readout.metadata
    gone = [at for at in needed.gone if at not in dict(metadata.moves)]
    moved = [at for at in unsaid if at not in needed.gone]
    said = [f"the words of {_listed(moved)} have moved"] if moved else []
    said += [f"the words of {_listed(gone)} are gone (first '{opening(needed.gone[gone[0]], 40)}')"] if gone else []
    whole = dict(metadata.moves) | {at: needed.places[at] for at in unsaid}
    line = ", ".join(f"{at} to {whole[at]}" for at in sorted(whole, key=_position) if at != whole[at])
    way = "; put them back, or lead old links to what is nearest:" if gone else "; so that old links arrive, write"
    message = f"{' and '.join(said)}{way} moved: [{line}]"
    return Problem(path=metadata.location.path, line=metadata.line_of("moved"), code="C412", message=message)


def _position(id: str) -> tuple[int, int]:
    paragraph, _, statement = id[1:].partition("-")
    return int(paragraph), int(statement or 1)


def _listed(ids: list[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"
