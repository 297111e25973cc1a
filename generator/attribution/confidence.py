# What a confidence means: of what is offered at 0.9, nine in ten characters are right. How sure the engine is of a turn
# (by a rule, or by a choice) is translated with what held-out texts have shown of its kind, by language.

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from generator.archive.ids import JOINT, NARRATION
from generator.attribution.discourse import Turn
from generator.attribution.languages import UNREAD
from generator.attribution.weights import CALIBRATION, SURENESS

Tables = Mapping[str, Sequence[tuple[float, float]]]
"""By language: at which sureness which share is right; between two of them it rises evenly."""
UNREAD_CONFIDENCE = 0.1
"""How sure it is that nobody speaks in a text that is not read."""


def kind_of(speakers: tuple[str, ...]) -> str:
    """Whether speakers are people, all of them, or nobody."""
    return "narration" if speakers == (NARRATION,) else "joint" if speakers == (JOINT,) else "person"


def sureness(turn: Turn, weights: Mapping[str, float] = SURENESS) -> float:
    """How sure a turn is by what shows how far it can be trusted, from 0 to 1; not yet what has proved right."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in signs_of(turn))))


def signs_of(turn: Turn) -> tuple[str, ...]:
    """The signs by which a turn is trusted: its own, or those of the rule that made it; and whom it names."""
    kind = kind_of(turn.speakers)
    rule = () if turn.signs else (f"rule-{turn.reason.split(chr(39))[0][:24].strip()}", f"rule-{turn.confidence:.1f}")
    return ("any", kind, *(f"{kind}:{sign}" for sign in (*turn.signs, *rule)))


def calibrated(language: str, sure: float, tables: Tables = CALIBRATION) -> float:
    """The share of characters that is right where the engine is so sure, from 0 to 1."""
    if language == UNREAD.code:
        return UNREAD_CONFIDENCE
    table = tables.get(language) or tables.get("all")
    if not table:
        return sure
    at = bisect_right(table, (sure, 2.0))
    if at in (0, len(table)):
        return table[max(0, at - 1)][1]
    (low, least), (high, most) = table[at - 1], table[at]
    return least + (most - least) * (sure - low) / (high - low)
