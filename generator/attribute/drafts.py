# The stage itself: drafts become readouts. What a person wrote in the file stands; the engine is
# asked only where the file says nothing, and its answer is marked as proposed.

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from generator.attribute import attribute
from generator.attribute.proposal import Proposals, Span
from generator.model import Content, Draft, Link, NoteRef, Paragraph, Readout, Statement, Turn

WRITTEN_PROPOSAL = "the file proposes it, and nobody has confirmed it yet"
"""The reason shown for a speaker that stands in the file with a question mark."""


def readouts(content: Content) -> tuple[Readout, ...]:
    """Every draft with each stretch of its text attributed, in the order of the drafts."""
    return tuple(_readout(draft, content) for draft in content.drafts)


def propose(draft: Draft, content: Content) -> Proposals:
    """What the engine says of every paragraph of a draft, whatever the file says."""
    return attribute(
        draft.heading.title,
        [paragraph.text for paragraph in draft.paragraphs],
        people=content.people,
        parties=content.parties,
        participants=draft.heading.participants,
        date=draft.heading.date,
        account=account_of(draft, content),
    )


def account_of(draft: Draft, content: Content) -> str:
    """Id of the party whose telling it is, or `joint`; empty where the publisher is not known."""
    publishers = (one.party for one in content.publishers if one.id == draft.heading.publisher)
    return draft.heading.account or next(publishers, "")


def _readout(draft: Draft, content: Content) -> Readout:
    heading = draft.heading
    spans: tuple[tuple[Span, ...], ...] = ((),) * len(draft.paragraphs)
    if any(not p.turns or p.turns[0].start for p in draft.paragraphs):
        spans = propose(draft, content).paragraphs
    statements = (
        statement
        for paragraph, proposed in zip(draft.paragraphs, spans, strict=True)
        for statement in _statements(paragraph, proposed)
    )
    return Readout(heading=heading, account=account_of(draft, content), statements=tuple(statements), notes=draft.notes)


def _statements(paragraph: Paragraph, proposed: Iterable[Span]) -> Iterator[Statement]:
    number = 0
    for start, end, speakers, reason, by_person in _stretches(paragraph, proposed):
        text = paragraph.text[start:end]
        if not text.strip(" "):
            continue
        number += 1
        start += len(text) - len(text.lstrip(" "))
        text = text.strip(" ")
        end = start + len(text)
        yield Statement(
            id=f"p{paragraph.number}" + (f"-{number}" if number > 1 else ""),
            paragraph=paragraph.number,
            text=text,
            speakers=speakers,
            attribution="reviewed" if by_person else "proposed",
            reason=reason,
            links=_links_within(paragraph.links, start, end),
            notes=_notes_within(paragraph, start, end),
            line=paragraph.line,
        )


def _stretches(paragraph: Paragraph, proposed: Iterable[Span]) -> Iterator[tuple[int, int, tuple[str, ...], str, bool]]:
    first = paragraph.turns[0].start if paragraph.turns else len(paragraph.text)
    for span in proposed:
        if span.start < first:
            yield span.start, min(span.end, first), span.speakers, span.reason, False
    for turn, end in zip(paragraph.turns, _ends(paragraph.turns, len(paragraph.text)), strict=True):
        yield turn.start, end, turn.speakers, WRITTEN_PROPOSAL if turn.proposed else "", not turn.proposed


def _ends(turns: tuple[Turn, ...], length: int) -> tuple[int, ...]:
    return (*(turn.start for turn in turns[1:]), length) if turns else ()


def _links_within(links: Sequence[Link], start: int, end: int) -> tuple[Link, ...]:
    # Links follow each other, so those of a stretch stand side by side.
    within = links[bisect_right(links, start, key=lambda link: link.end) : bisect_left(links, end, key=_start)]
    return tuple(
        Link(start=max(link.start, start) - start, end=min(link.end, end) - start, topics=link.topics, line=link.line)
        for link in within
    )


def _start(link: Link) -> int:
    return link.start


def _notes_within(paragraph: Paragraph, start: int, end: int) -> tuple[NoteRef, ...]:
    # A note belongs to the words before it, also across a space; only one before all words has none.
    text, notes = paragraph.text, paragraph.notes
    first = 0 if start <= _after_spaces(text, 0) else bisect_right(notes, start, key=_at)
    within = notes[first : bisect_right(notes, _after_spaces(text, end), key=_at)]
    return tuple(NoteRef(at=max(0, min(ref.at, end) - start), label=ref.label) for ref in within)


def _at(ref: NoteRef) -> int:
    return ref.at


def _after_spaces(text: str, at: int) -> int:
    while text.startswith(" ", at):
        at += 1
    return at
