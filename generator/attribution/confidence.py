# What a confidence means: of what is offered at 0.9, nine in ten characters are right. The engine's own measure of how sure a
# turn is (by a rule, or by a choice) is translated with what held-out texts have shown of its kind, by language.

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Literal

from generator.archive.model import JOINT, NARRATION
from generator.attribution.languages import UNREAD
from generator.attribution.weights import CALIBRATION

Tables = Mapping[str, Sequence[tuple[float, float]]]
"""By language, way and kind of speaker: from which sureness on which share is right."""
How = Literal["told", "chosen"]
"""By a clause or rule of the text, or by weighing candidates."""


def kind_of(speakers: tuple[str, ...]) -> str:
    """Whether speakers are people, all of them, or nobody."""
    return "narration" if speakers == (NARRATION,) else "joint" if speakers == (JOINT,) else "person"


def calibrated(language: str, how: How, speakers: tuple[str, ...], sure: float, tables: Tables = CALIBRATION) -> float:
    """The share of characters that is right where the engine is so sure, from 0 to 1."""
    if language == UNREAD.code:
        return sure
    kind = kind_of(speakers)
    table = tables.get(f"{language} {how} {kind}") or tables.get(f"all {how} {kind}")
    if not table:
        return sure
    return table[max(0, bisect_right(table, (sure + 1e-9, 2.0)) - 1)][1]
