# Decides, sentence by sentence, who is reported: by the clause that says so, or by who spoke last.
# Keeps what a reader keeps in mind between sentences. Doubt lowers the confidence or ends in narration.

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.attribute.cast import Cast, Figure, Phrase
from generator.attribute.clauses import Clause, Sentence
from generator.attribute.proposal import Span
from generator.model import JOINT, NARRATION

_TELLS = "The text tells what happened"
_NOBODY = "Nobody is reported as speaking"


@dataclass(frozen=True, slots=True)
class Turn:
    """From `start` on these speak."""

    start: int
    speakers: tuple[str, ...]
    reason: str
    confidence: float
    carried: bool = False


@dataclass(slots=True)
class Memory:
    """What a reader keeps in mind from one sentence to the next."""

    cast: Cast
    speakers: tuple[str, ...] = (NARRATION,)
    person: Figure | None = None
    """The single person last named as speaking or acting: whom "he" means."""
    spoke: bool = False
    """Whether anybody has been reported in the paragraph so far."""
    label: tuple[str, ...] = ()
    """In a transcript: whose answer it is."""
    met: list[Figure] = field(default_factory=list)


def decide(sentences: Sequence[Sentence], length: int, memory: Memory) -> tuple[Span, ...]:
    """The spans of a paragraph, given its sentences and what went before."""
    turns: list[Turn] = []
    waiting: list[Sentence] = []
    memory.spoke = False
    for sentence in sentences:
        found = _turns(sentence, memory)
        if found is None:
            if turns:
                turns.append(_carried(sentence, memory))
            else:
                waiting.append(sentence)
            continue
        if waiting:
            turns += _before(waiting, found[0], sentence, memory)
            waiting = []
        turns += found
        _remember(found, memory)
    turns += _alone(waiting, memory)
    return _spans(turns, length)


def _remember(turns: Sequence[Turn], memory: Memory) -> None:
    memory.speakers = turns[-1].speakers
    memory.spoke = memory.spoke or any(turn.speakers != (NARRATION,) for turn in turns)


def _carried(sentence: Sentence, memory: Memory) -> Turn:
    return Turn(sentence.start, memory.speakers, "then carried over", 0.8, carried=True)


def _before(waiting: Sequence[Sentence], turn: Turn, sentence: Sentence, memory: Memory) -> list[Turn]:
    """Sentences that open a paragraph without a name, before one that has one."""
    start = waiting[0].start
    clause = next((c for c in sentence.clauses if not c.nested), None)
    pronoun = bool(clause and clause.subjects[0].kind == "he")
    if clause and turn.speakers not in ((NARRATION,), (JOINT,)) and (clause.tag or pronoun):
        return [Turn(start, turn.speakers, turn.reason, 0.8)]
    return _alone(waiting, memory)


def _alone(waiting: Sequence[Sentence], memory: Memory) -> list[Turn]:
    if not waiting:
        return []
    start = waiting[0].start
    if memory.label:
        return [Turn(start, memory.label, "The answer goes on", 0.8)]
    first = waiting[0]
    if first.mood == "event":
        return [Turn(start, (NARRATION,), _TELLS, 0.6)]
    if first.wish:
        match = memory.cast.of_side(first.wish)
        if match:
            return [Turn(start, (match.figure.id,), f"A wish of {first.wish}", 0.45)]
    if memory.speakers != (NARRATION,) and (first.quoted or any(s.mood == "position" for s in waiting)):
        return [Turn(start, memory.speakers, "Carried over from the paragraph before", 0.5)]
    return [Turn(start, (NARRATION,), _NOBODY, 0.4)]


def _turns(sentence: Sentence, memory: Memory) -> list[Turn] | None:
    """Who is reported in a sentence; None if it does not say."""
    found: list[Turn] = []
    led: Clause | None = None
    for clause in sentence.clauses:
        if clause.nested:
            if led and led.kind == "report" and clause.perfect and clause.kind == "report":
                inner = _speaker(clause, sentence, memory)
                if inner and clause.subjects[0].kind == "person" and inner[0] not in ((JOINT,), (NARRATION,)):
                    found[-1] = Turn(found[-1].start, inner[0], f"{led.words} that {clause.words}", 0.5)
            continue
        told = _speaker(clause, sentence, memory)
        if told is None:
            if not found:
                if clause.kind == "narrate":
                    found.append(Turn(sentence.start, (NARRATION,), _TELLS, 0.6))
                    led = clause
                continue
            continue
        speakers, confidence = told
        if not found:
            found.append(Turn(sentence.start, speakers, f"'{clause.words}'", confidence))
            led = clause
            continue
        if clause.tag and led and led.kind == "report" and clause.start - sentence.start > 0 and not _other_half(clause, led):
            continue
        if speakers == found[-1].speakers:
            continue
        if led and led.kind == "report" and not _other_half(clause, led):
            continue
        found.append(Turn(clause.start, speakers, f"'{clause.words}'", min(confidence, 0.8)))
        led = clause
    if found:
        return found
    if sentence.by:
        match = memory.cast.find(sentence.by[0])
        if match:
            memory.person = match.figure
            return [Turn(sentence.start, (match.figure.id,), f"Told to be by {match.figure.name}", 0.6)]
    if sentence.mood == "agenda" and not sentence.quoted:
        return [Turn(sentence.start, (JOINT,), "What was talked of, without a name", 0.6)]
    if sentence.mood == "event" and not memory.spoke:
        return [Turn(sentence.start, (NARRATION,), _TELLS, 0.7)]
    return None


def _other_half(clause: Clause, led: Clause) -> bool:
    """Whether a clause behind another is a half of its own, and not part of what that one reports."""
    return clause.kind == "report" and not clause.perfect


def _speaker(clause: Clause, sentence: Sentence, memory: Memory) -> tuple[tuple[str, ...], float] | None:
    """Whom the clause reports, and how sure that is."""
    cast = memory.cast
    several = clause.subjects[0].kind in ("plural", "they", "we") or len(clause.subjects) > 1
    if several:
        speakers, confidence = _together(clause, memory)
        if clause.kind == "narrate":
            return (NARRATION,), 0.85
        return speakers, confidence
    match = _person(clause.subjects[0], sentence, memory)
    if match is None:
        return None
    figure, confidence = match
    memory.person = figure
    if clause.kind == "narrate":
        return (NARRATION,), 0.85
    return (figure.id,), confidence


def _person(phrase: Phrase, sentence: Sentence, memory: Memory) -> tuple[Figure, float] | None:
    cast, last = memory.cast, memory.person
    if phrase.kind == "he":
        if sentence.opening and cast.other(last):
            return cast.other(last), 0.6  # type: ignore[return-value]
        if last and phrase.gender and last.gender and last.gender != phrase.gender:
            other = cast.other(last)
            return (other, 0.7) if other else None
        return (last, 0.85) if last else None
    if phrase.kind == "i":
        return (cast.author, 0.7) if cast.author else None
    if phrase.kind == "other":
        other = cast.other(last)
        if other is None and phrase.country:
            side = cast.of_side(phrase.country)
            return (side.figure, side.confidence) if side else None
        return (other, 0.6) if other else None
    if phrase.kind == "side":
        side = cast.of_side(phrase.country)
        return (side.figure, side.confidence) if side else None
    match = cast.find(phrase)
    if match is None:
        return None
    if sentence.opening and match.confidence < 0.7 and match.figure is last and cast.other(last):
        return cast.other(last), 0.55  # type: ignore[return-value]
    return match.figure, match.confidence


def _together(clause: Clause, memory: Memory) -> tuple[tuple[str, ...], float]:
    named: list[Figure] = []
    for phrase in clause.subjects:
        if phrase.kind != "person":
            return (JOINT,), 0.9
        match = memory.cast.find(phrase)
        if match is None:
            return (JOINT,), 0.6
        if match.figure not in named:
            named.append(match.figure)
    if len(named) == 1:
        memory.person = named[0]
        return (named[0].id,), 0.7
    rest = [f for f in memory.cast.principals if f not in named]
    if rest and len(memory.cast.principals) > 2:
        return tuple(f.id for f in named), 0.7
    return (JOINT,), 0.9


def _spans(turns: Sequence[Turn], length: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    if not length:
        return ()
    if not turns:
        turns = [Turn(0, (NARRATION,), _NOBODY, 0.1)]
    for number, turn in enumerate(turns):
        start = turn.start if number else 0
        end = turns[number + 1].start if number + 1 < len(turns) else length
        if end <= start:
            continue
        if spans and spans[-1].speakers == turn.speakers:
            last = spans[-1]
            reason = last.reason
            if turn.carried and not reason.endswith("carried over"):
                reason += ", then carried over"
            spans[-1] = Span(
                start=last.start,
                end=end,
                speakers=last.speakers,
                reason=reason,
                confidence=min(last.confidence, turn.confidence),
            )
        else:
            spans.append(
                Span(start=start, end=end, speakers=turn.speakers, reason=turn.reason, confidence=turn.confidence)
            )
    return tuple(spans)
