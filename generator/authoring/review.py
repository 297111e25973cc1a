# What no person has confirmed yet, in the order in which a reviewer should look: first where two readers differ, then
# what only one has read, and last what both propose; in each the least certain first. Nothing leaves the queue because
# machines agree.

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.archive.model import Content, Draft, Readout, Standing, Statement
from generator.archive.phrasing import percent
from generator.archive.proposals import Proposals, Span
from generator.archive.statements import lengths

_ORDER: tuple[Standing, ...] = ("differing", "alone", "agreed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A statement whose speaker is only proposed."""

    readout: Readout
    statement: Statement
    confidence: float
    """How sure the engine is of the speaker whom the file names first: 0 where it now proposes another."""


def unconfirmed(
    content: Content, readouts: Iterable[Readout], propose: Callable[[Draft, Content], Proposals]
) -> tuple[Unconfirmed, ...]:
    """Every statement that no person has confirmed, the most urgent first.

    `readouts` are those made of the drafts of `content`; `propose` asks the engine how sure it is.
    """
    drafts = {draft.metadata.id: draft for draft in content.drafts}
    found: list[Unconfirmed] = []
    for readout in readouts:
        if readout.reviewed:
            continue
        draft = drafts[readout.id]
        proposals = propose(draft, content)
        for statement in readout.statements:
            if statement.standing != "confirmed":
                spans = proposals.paragraphs[statement.paragraph - 1]
                sure = _confidence(spans, statement)
                found.append(Unconfirmed(readout=readout, statement=statement, confidence=sure))
    # The sort keeps the order of the texts among equals.
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.statement.standing), one.confidence)))


def agreement(found: Iterable[Unconfirmed]) -> str:
    """How far two readers agree on what no person has confirmed, in shares of its text; empty without a second one."""
    shares = lengths(one.statement for one in found)
    if not shares["agreed"] and not shares["differing"]:
        return ""
    whole = shares.total()
    return (
        f"two readers propose the same for {percent(shares['agreed'], whole)} of what nobody has confirmed, differ on "
        f"{percent(shares['differing'], whole)}, and only one has read {percent(shares['alone'], whole)}"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """How many statements have a confidence from `least` on, below the band before, and their share of the text."""

    least: float
    count: int
    share: float
    """Of all characters that nobody has confirmed, from 0 to 1."""


BANDS = (0.95, 0.9, 0.8, 0.7, 0.5, 0.0)
"""From which confidence on the statements of a band are, the surest first."""


def bands(found: Sequence[Unconfirmed]) -> tuple[Band, ...]:
    """How much of a queue is at which confidence; bands without anything are left out."""
    whole = sum(len(one.statement.text) for one in found)
    result, above = [], 2.0
    for least in BANDS:
        some = [one for one in found if least <= one.confidence < above]
        if some:
            share = sum(len(one.statement.text) for one in some) / whole
            result.append(Band(least=least, count=len(some), share=share))
        above = least
    return tuple(result)


def _confidence(spans: Iterable[Span], statement: Statement) -> float:
    start, end = statement.start, statement.start + len(statement.text)
    sure = (
        span.confidence if span.speakers == statement.speakers else 0.0
        for span in spans
        if span.start < end and span.end > start
    )
    return min(sure, default=0.0)
