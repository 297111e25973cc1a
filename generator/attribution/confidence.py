# What a confidence means: of what is offered at 0.9, nine in ten characters are right. How sure the engine is of a turn
# (by a rule, or by a choice) is translated with what held-out texts have shown of its kind, by language.

import math
from collections.abc import Iterable, Mapping

from generator.archive.ids import JOINT, NARRATION
from generator.attribution.discourse import Speakers, Turn
from generator.attribution.languages import UNREAD
from generator.attribution.weights import CALIBRATION, SURENESS

Lines = Mapping[str, tuple[float, float]]
"""By language: slope and height of the line between the log-odds of sureness and of what has proved right."""
UNREAD_CONFIDENCE = 0.1
"""How sure it is that nobody speaks in a text that is not read."""
LEAST = 0.5
"""A person who is less likely than not is only told of, and nobody is proposed: a wrong name is the worst error. On
texts that nobody had looked at, that took a seventh of the wrong names (benchmarks/README.md)."""
SUREST = 0.99
"""No confidence is higher: not enough text has been labelled to show more."""


def kind_of(speakers: Speakers) -> str:
    """Whether speakers are people, all of them, or nobody."""
    return "narration" if speakers == (NARRATION,) else "joint" if speakers == (JOINT,) else "person"


def sureness(turn: Turn) -> float:
    """How sure a turn is by what shows how far it can be trusted, from 0 to 1; not yet what has proved right."""
    return trusted(features_of(turn), SURENESS)


def trusted(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """What features with these weights come to, from 0 to 1."""
    return _share(math.fsum(weights.get(feature, 0.0) for feature in features))


def features_of(turn: Turn) -> tuple[str, ...]:
    """The features by which a turn is trusted: its own, or those of the rule that made it; and whom it names."""
    kind = kind_of(turn.speakers)
    rule = (
        () if turn.features else (f"rule-{turn.reason.split(chr(39))[0][:24].strip()}", f"rule-{turn.confidence:.1f}")
    )
    return ("any", kind, *(f"{kind}:{feature}" for feature in (*turn.features, *rule, *turn.about)))


def odds(share: float) -> float:
    """The log-odds of a share."""
    return math.log(share / (1 - share))


def calibrated(language: str, sure: float, lines: Lines = CALIBRATION) -> float:
    """The share of characters that is right where the engine is so sure, from 0 to 1."""
    if language == UNREAD.code:
        return UNREAD_CONFIDENCE
    slope, height = lines.get(language) or lines["all"]
    return min(SUREST, _share(slope * odds(sure) + height))


def is_too_unsure(speakers: Speakers, sure: float) -> bool:
    """Whether somebody is too unsure to be proposed, so that nobody is: he is surely somebody, and may be another."""
    return kind_of(speakers) == "person" and sure < LEAST


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
