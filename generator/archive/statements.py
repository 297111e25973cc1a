# Drafts become readouts. What a person wrote in the file holds; where the file says nothing, whoever was handed in
# is asked, and the answer is marked as proposed. Must never propose anything itself.

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import (
    Content,
    Draft,
    Foreign,
    Link,
    NoteRef,
    Paragraph,
    Readout,
    Standing,
    Statement,
    Turn,
)
from generator.archive.problems import Problem
from generator.archive.proposals import Proposals, Span

Propose = Callable[[Draft, Content], Proposals]
"""Who says each paragraph of a draft, whatever its file says: asked of an engine that the archive does not know."""

WRITTEN_PROPOSAL = "the file proposes it, and nobody has confirmed it yet"
"""The reason shown for a speaker that is in the file with a question mark."""
_SECOND_READER = "a second reader"


def readouts(content: Content, propose: Propose) -> tuple[tuple[Readout, ...], tuple[Problem, ...]]:
    """Every draft that is not retracted with each stretch of its text attributed, in the order of the drafts.

    Problems: A201 somebody seems to be reported who is in no register (a warning).
    """
    found: list[Readout] = []
    problems: list[Problem] = []
    for draft in content.drafts:
        if draft.metadata.retracted:
            continue
        proposals = propose(draft, content) if _is_open(draft) else Proposals(paragraphs=((),) * len(draft.paragraphs))
        found.append(_readout(draft, content, proposals))
        problems += _strangers(draft, proposals)
    return tuple(found), tuple(problems)


def retracted(content: Content) -> tuple[Readout, ...]:
    """Every draft that is retracted, as a readout without a word of its text."""
    return tuple(
        Readout(metadata=draft.metadata, account=account_of(draft, content), statements=())
        for draft in content.drafts
        if draft.metadata.retracted
    )


def lengths(statements: Iterable[Statement]) -> Counter[Standing]:
    """Characters of the text by how far it is known who speaks in them."""
    found: Counter[Standing] = Counter()
    for statement in statements:
        found[statement.standing] += len(statement.text)
    return found


def account_of(draft: Draft, content: Content) -> str:
    """Id of the party whose telling it is, or `joint`; empty where the publisher is not known."""
    publishers = (one.party for one in content.publishers if one.id == draft.metadata.publisher)
    return draft.metadata.account or next(publishers, "")


def _is_open(draft: Draft) -> bool:
    return any(paragraph.open_to for paragraph in draft.paragraphs)


def _readout(draft: Draft, content: Content, proposals: Proposals) -> Readout:
    strangers = {newcomer.id: newcomer.name for newcomer in proposals.newcomers}
    reasons = _Reasons(content, draft.metadata.second_reader or _SECOND_READER)
    statements = (
        statement
        for paragraph, spans in zip(draft.paragraphs, proposals.paragraphs, strict=True)
        for statement in _statements(paragraph, [_known(span, strangers) for span in spans], reasons)
    )
    return Readout(
        metadata=draft.metadata, account=account_of(draft, content), statements=tuple(statements), notes=draft.notes
    )


def _known(span: Span, strangers: Mapping[str, str]) -> Span:
    # A page can link only to people in a register. Of others it says the name, and is given to nobody.
    names = [strangers[id] for id in span.speakers if id in strangers]
    if not names:
        return span
    reason = f"{span.reason}; {' and '.join(names)} is in no register yet"
    return replace(span, speakers=(NARRATION,), reason=reason)


def _strangers(draft: Draft, proposals: Proposals) -> Iterator[Problem]:
    for newcomer in proposals.newcomers:
        if first := _first_words(draft, proposals, newcomer.id):
            line, sure = first
            message = (
                f"the text seems to report '{newcomer.name}' (proposed, {sure:.2f}), who is in no register, so nobody "
                f"is shown as speaking; add content/people/{newcomer.id}.md ('readouts annotate FILE --new' makes it), "
                "or write '@id' before the words of whoever speaks"
            )
            yield Problem(path=draft.metadata.location.path, line=line, code="A201", message=message, warning=True)


def _first_words(draft: Draft, proposals: Proposals, id: str) -> tuple[int, float] | None:
    """On which line somebody is first reported, and how sure that is; None where nowhere."""
    found = (
        (paragraph.line, span.confidence)
        for paragraph, spans in zip(draft.paragraphs, proposals.paragraphs, strict=True)
        for span in spans
        if id in span.speakers and span.start < paragraph.open_to
    )
    return next(found, None)


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why the speaker of a mark is proposed, in words that name everybody as the registers do."""

    content: Content
    second_reader: str

    def of(self, turn: Turn) -> str:
        if not turn.proposed:
            return ""
        if not turn.second:
            return WRITTEN_PROPOSAL
        if set(turn.second) == set(turn.speakers):
            return f"proposed by the program and by {self.second_reader}, and nobody has confirmed it yet"
        first, second = self._names(turn.speakers), self._names(turn.second)
        return f"the program proposes {first}, {self.second_reader} proposes {second}; nobody has decided yet"

    def _names(self, ids: tuple[str, ...]) -> str:
        if ids == (NARRATION,):
            return "that it is narration"
        if ids == (JOINT,):
            return "all participants"
        known = {person.id: person.name for person in self.content.people if person.id in ids}
        return " and ".join(known.get(id, id) for id in ids)


def _statements(paragraph: Paragraph, proposed: Iterable[Span], reasons: _Reasons) -> Iterator[Statement]:
    number = 0
    for start, end, turn, reason in _stretches(paragraph, proposed, reasons):
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
            speakers=turn.speakers,
            attribution="proposed" if turn.proposed else "reviewed",
            relayed=turn.relayed,
            reason=reason,
            second=turn.second,
            links=_links_within(paragraph.links, start, end),
            notes=_notes_within(paragraph, start, end),
            foreign=_foreign_within(paragraph.foreign, start, end),
            start=start,
            line=paragraph.line,
        )


def _stretches(
    paragraph: Paragraph, proposed: Iterable[Span], reasons: _Reasons
) -> Iterator[tuple[int, int, Turn, str]]:
    first = paragraph.open_to
    for span in proposed:
        if span.start < first:
            turn = Turn(start=span.start, speakers=span.speakers, proposed=True, line=paragraph.line)
            yield span.start, min(span.end, first), turn, span.reason
    for turn, end in paragraph.turns_with_ends:
        yield turn.start, end, turn, reasons.of(turn)


def _links_within(links: Sequence[Link], start: int, end: int) -> tuple[Link, ...]:
    # Links follow each other, so those of a stretch are side by side.
    within = links[bisect_right(links, start, key=lambda link: link.end) : bisect_left(links, end, key=_start)]
    return tuple(
        Link(start=max(link.start, start) - start, end=min(link.end, end) - start, topics=link.topics, line=link.line)
        for link in within
    )


def _foreign_within(foreign: Iterable[Foreign], start: int, end: int) -> tuple[Foreign, ...]:
    return tuple(
        replace(words, start=max(words.start, start) - start, end=min(words.end, end) - start)
        for words in foreign
        if words.start < end and words.end > start
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
