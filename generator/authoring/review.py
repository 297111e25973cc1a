# The queue of what nobody has confirmed: what a file gives to somebody with a '?', and what it gives to nobody, so that
# the engine's proposal is shown. Least certain first. Must never change a file.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.archive.model import Content, Draft, Paragraph
from generator.archive.proposals import Span
from generator.archive.statements import Propose

BANDS = (0.95, 0.9, 0.8, 0.7, 0.5, 0.0)
"""From which confidence on the stretches of a band are, the surest first."""
_LONGEST_OPENING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A stretch whose speaker nobody has confirmed."""

    path: str
    line: int
    paragraph: int
    start: int
    speakers: tuple[str, ...]
    written: bool
    """Whether the file names them, with a '?'."""
    confidence: float
    """From 0 to 1, how likely they are right by what the engine reads now."""
    reason: str
    words: str
    """How the stretch begins."""
    length: int
    """In characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """How many of the stretches have a confidence from `least` on, below the band before, and their share."""

    least: float
    count: int
    share: float
    """Of all characters that nobody has confirmed, from 0 to 1."""


def queue(content: Content, propose: Propose, paths: Sequence[str] = ()) -> tuple[Unconfirmed, ...]:
    """What nobody has confirmed in the readouts of a content, or in the files at `paths`; the least certain first."""
    found = (
        one
        for draft in content.drafts
        if not paths or draft.heading.source.path in paths
        for one in _of_draft(draft, content, propose)
    )
    return tuple(sorted(found, key=lambda one: (one.confidence, one.path, one.line, one.start)))


def bands(found: Sequence[Unconfirmed]) -> tuple[Band, ...]:
    """How much of a queue lies at which confidence; bands without anything are left out."""
    total = sum(one.length for one in found)
    result, above = [], 2.0
    for least in BANDS:
        some = [one for one in found if least <= one.confidence < above]
        if some:
            result.append(Band(least=least, count=len(some), share=sum(one.length for one in some) / total))
        above = least
    return tuple(result)


def _of_draft(draft: Draft, content: Content, propose: Propose) -> Iterator[Unconfirmed]:
    if all(paragraph.turns and not any(turn.proposed for turn in paragraph.turns) for paragraph in draft.paragraphs):
        return
    proposals = propose(draft, content)
    for paragraph, spans in zip(draft.paragraphs, proposals.paragraphs, strict=True):
        yield from _of_paragraph(draft, paragraph, spans)


def _of_paragraph(draft: Draft, paragraph: Paragraph, spans: Sequence[Span]) -> Iterator[Unconfirmed]:
    path = draft.heading.source.path
    for span in spans:
        end = min(span.end, paragraph.open_to)
        if paragraph.text[span.start : end].strip():
            yield _unconfirmed(path, paragraph, span.start, end, span.speakers, span.confidence, span.reason)
    for turn, end in paragraph.turns_with_ends:
        if turn.proposed and paragraph.text[turn.start : end].strip():
            sure, reason = _by_the_engine(turn.start, end, turn.speakers, spans)
            yield _unconfirmed(
                path, paragraph, turn.start, end, turn.speakers, sure, reason, line=turn.line, written=True
            )


def _by_the_engine(start: int, end: int, speakers: tuple[str, ...], spans: Sequence[Span]) -> tuple[float, str]:
    """How sure the engine is of what a file proposes: by its own proposals for the same characters."""
    share, reasons = 0.0, []
    for span in spans:
        common = min(end, span.end) - max(start, span.start)
        if common <= 0:
            continue
        same = set(span.speakers) == set(speakers)
        share += common * (span.confidence if same else (1 - span.confidence) / 2)
        reasons.append(span.reason if same else f"the engine reads {'+'.join(span.speakers)}: {span.reason}")
    return round(share / (end - start), 4), "; ".join(dict.fromkeys(reasons))


def _unconfirmed(
    path: str,
    paragraph: Paragraph,
    start: int,
    end: int,
    speakers: tuple[str, ...],
    confidence: float,
    reason: str,
    *,
    line: int = 0,
    written: bool = False,
) -> Unconfirmed:
    words = paragraph.text[start:end].strip()
    return Unconfirmed(
        path=path,
        line=line or paragraph.line,
        paragraph=paragraph.number,
        start=start,
        speakers=speakers,
        written=written,
        confidence=confidence,
        reason=reason,
        words=words if len(words) <= _LONGEST_OPENING else f"{words[:_LONGEST_OPENING]}…",
        length=end - start,
    )
