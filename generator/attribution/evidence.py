# Notes with each turn what the text as a whole shows of whom it names: how often he is named and reported, by which
# name, and who else is named beside him. Confidence is learnt from it. Never changes who speaks.

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.attribution import languages
from generator.attribution.clauses import Reader
from generator.attribution.discourse import Speakers, Turn
from generator.attribution.entities import Entities, Entity

_MOST = 4
"""More often than so is as good as so often."""
_MOST_OTHERS = 3
_STRETCH = 120
"""Characters of a usual sentence, by which the length of a turn is told."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a text shows in all its paragraphs: how often each one is named, and has one of its turns."""

    people: Mapping[str, Entity]
    named: Counter[str]
    reported: Counter[Speakers]
    turns: int


def noted(turns: Sequence[Sequence[Turn]], readers: Sequence[Reader], entities: Entities) -> list[list[Turn]]:
    """The turns of each paragraph, with what the text shows of each."""
    there = [_named(reader, entities) for reader in readers]
    whole = _Whole(
        people={one.id: one for one in entities.people},
        named=Counter(one for here in there for one in here.elements()),
        reported=Counter(turn.speakers for some in turns for turn in some),
        turns=sum(map(len, turns)),
    )
    return [
        [
            replace(turn, about=_about(turn, end, here, whole))
            for turn, end in zip(some, _ends(some, reader), strict=True)
        ]
        for some, here, reader in zip(turns, there, readers, strict=True)
    ]


def _named(reader: Reader, entities: Entities) -> Counter[str]:
    """How often a paragraph calls each person by name."""
    matches = (entities.find(mention) for mention in reader.named())
    return Counter(match.entity.id for match in matches if match)


def _ends(turns: Sequence[Turn], reader: Reader) -> list[int]:
    """Where each turn of a paragraph ends, in characters."""
    last = reader.sentences[-1].end if reader.sentences else 0
    return [*(turn.start for turn in turns[1:]), last][: len(turns)]


def _about(turn: Turn, end: int, here: Counter[str], whole: _Whole) -> tuple[str, ...]:
    whose = [whole.people[one] for one in turn.speakers if one in whole.people]
    others = len(here) - sum(one in here for one in set(turn.speakers))
    times = whole.reported[turn.speakers]
    found = {
        "in-part": any(languages.is_in_part(one.names[0]) for one in whose),
        "titled": any(one.offices for one in whose),
        f"seen-{min(_MOST, sum(whole.named[one.id] for one in whose))}": bool(whose),
        f"again-{min(_MOST, times)}": True,
        f"share-{_MOST * times // whole.turns}": True,
        f"others-{min(_MOST_OTHERS, others)}": True,
        f"long-{min(_MOST, (end - turn.start) // _STRETCH)}": True,
    }
    return tuple(name for name, holds in found.items() if holds)
