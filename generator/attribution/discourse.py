# Decides, sentence by sentence, who is reported: by the clause that says so, or by who spoke last.
# Keeps what a reader keeps in mind between sentences. Doubt lowers the confidence or ends in narration.

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.archive.ids import JOINT, NARRATION
from generator.archive.proposals import Span
from generator.attribution.clauses import Clause, Sentence
from generator.attribution.entities import Cast, Figure, Phrase

_TELLS = "The text tells what happened"
_NOBODY = "Nobody is reported as speaking"
_NARRATED = (NARRATION,)
_ALL = (JOINT,)

Speakers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """From `start` on these speak."""

    start: int
    speakers: Speakers
    reason: str
    confidence: float
    carried: bool = False
    open: bool = False
    """Whether nothing in the paragraph says who speaks, so that its neighbours may."""


@dataclass(slots=True)
class Memory:
    """What a reader keeps in mind from one sentence to the next."""

    cast: Cast
    speakers: Speakers = _NARRATED
    person: Figure | None = None
    """The single person last named as speaking or acting: whom "he" means."""
    myself: Figure | None = None
    """Who "I" is."""
    joint: bool = False
    """Whether the text is one that the sides agreed, so that what has no speaker is theirs."""
    spoke: bool = False
    """Whether anybody has been reported in the paragraph so far."""
    genders: dict[str, str] = field(default_factory=dict)
    """What pronouns have told of people, by id."""

    @property
    def single(self) -> bool:
        """Whether one person has been reported last in the paragraph."""
        return self.spoke and self.speakers not in (_ALL, _NARRATED)

    def gender(self, figure: Figure) -> str:
        return figure.gender or self.genders.get(figure.id, "")


def decide(sentences: Sequence[Sentence], memory: Memory) -> list[Turn]:
    """Who speaks in a paragraph of a readout, given its sentences and what went before."""
    turns: list[Turn] = []
    waiting: list[Sentence] = []
    memory.spoke = False
    for sentence in sentences:
        found = _turns(sentence, memory, first=not turns)
        if found is None:
            if turns:
                turns.append(Turn(sentence.start, memory.speakers, "then carried over", 0.8, carried=True))
            else:
                waiting.append(sentence)
            continue
        if waiting:
            turns += _before(waiting, found[0], sentence, memory)
            waiting = []
        memory.speakers = found[-1].speakers
        memory.spoke = memory.speakers != _NARRATED
        if sentence.introduces and len(found) == 1:
            found = [Turn(found[0].start, _NARRATED, "It only says who speaks next", 0.6)]
        turns += found
    return turns + _alone(waiting, memory)


def answer(sentences: Sequence[Sentence], own: Speakers, reason: str, memory: Memory) -> list[Turn]:
    """Who speaks in a paragraph that is somebody's own words: an answer, a statement, a post.

    It is that somebody, but for what is reported of another by name, and what "we agreed".
    """
    turns: list[Turn] = []
    memory.speakers = own
    for sentence in sentences:
        for turn in _turns(sentence, memory, first=not turns) or ():
            clause = next((c for c in sentence.clauses if c.kind == "report" and not c.nested), None)
            named = turn.speakers not in (_ALL, _NARRATED, own)
            agreed = bool(turn.speakers == _ALL and clause and clause.mutual and clause.subjects[0].kind == "we")
            if named or agreed:
                turns.append(replace(turn, confidence=min(turn.confidence, 0.55)))
            else:
                turns.append(Turn(turn.start, own, reason, 0.8))
        if not turns or turns[-1].start < sentence.start:
            turns.append(Turn(sentence.start, own, reason, 0.8))
    return turns


def bridge(paragraphs: Sequence[list[Turn]]) -> list[list[Turn]]:
    """Gives a paragraph in which nobody is named to whoever speaks both before and after it."""
    result = list(paragraphs)
    for number, turns in enumerate(result):
        if not (turns and turns[0].open and len(turns) == 1 and 0 < number < len(result) - 1):
            continue
        before, after = result[number - 1], result[number + 1]
        speakers = before[-1].speakers if before else _NARRATED
        if after and speakers == after[0].speakers and speakers not in (_NARRATED, _ALL):
            result[number] = [Turn(turns[0].start, speakers, "The same person speaks before and after", 0.5)]
    return result


def spans(turns: Sequence[Turn], length: int) -> tuple[Span, ...]:
    """The turns of a paragraph as spans that cover it."""
    if not length:
        return ()
    found: list[Span] = []
    turns = turns or [Turn(0, _NARRATED, _NOBODY, 0.1)]
    for number, turn in enumerate(turns):
        start = turn.start if number else 0
        end = turns[number + 1].start if number + 1 < len(turns) else length
        if end <= start:
            continue
        last = found[-1] if found else None
        if last is None or last.speakers != turn.speakers:
            sure = turn.confidence
            found.append(
                Span(start=start, end=end, speakers=turn.speakers, reason=turn.reason, confidence=sure, surest=sure)
            )
            continue
        carried = turn.carried and not last.reason.endswith("carried over")
        found[-1] = replace(
            last,
            end=end,
            reason=f"{last.reason}, {turn.reason}" if carried else last.reason,
            confidence=min(last.confidence, turn.confidence),
            surest=max(last.surest, turn.confidence),
        )
    return tuple(found)


def _before(waiting: Sequence[Sentence], turn: Turn, sentence: Sentence, memory: Memory) -> list[Turn]:
    """Sentences that open a paragraph without a name, before one that has one."""
    start = waiting[0].start
    clause = next((c for c in sentence.clauses if not c.nested), None)
    if all(s.mood == "fragment" for s in waiting):
        return [replace(turn, start=start)]
    single = turn.speakers not in (_NARRATED, _ALL)
    if clause and single and (clause.tag or clause.subjects[0].kind == "he"):
        return [replace(turn, start=start, confidence=min(turn.confidence, 0.8))]
    if single and turn.speakers == memory.speakers and waiting[0].mood != "event":
        return [Turn(start, turn.speakers, "The same person speaks before and after", 0.6)]
    return _alone(waiting, memory)


def _alone(waiting: Sequence[Sentence], memory: Memory) -> list[Turn]:
    if not waiting:
        return []
    start, first = waiting[0].start, waiting[0]
    if memory.joint and first.mood not in ("event", "attendance", "fragment"):
        return [Turn(start, _ALL, "The sides agreed this text", 0.6)]
    if first.mood == "event":
        return [Turn(start, _NARRATED, _TELLS, 0.6)]
    match = memory.cast.of_side(first.wish) if first.wish else None
    if match:
        return [Turn(start, (match.figure.id,), "A wish, which only its own side would state", 0.45)]
    if first.head and first.head.kind in ("person", "side") and not _own(first.head, memory):
        return [Turn(start, _NARRATED, _NOBODY, 0.4)]
    if memory.speakers != _NARRATED and (first.quoted or any(s.mood == "position" for s in waiting)):
        return [Turn(start, memory.speakers, "Carried over from the paragraph before", 0.5)]
    return [Turn(start, _NARRATED, _NOBODY, 0.4, open=True)]


def _own(head: Phrase, memory: Memory) -> bool:
    """Whether words that open with somebody's name could still be of whoever spoke last."""
    match = memory.cast.find(head) if head.kind == "person" else memory.cast.of_side(head.country)
    return match is None or match.figure.id in memory.speakers


def _turns(sentence: Sentence, memory: Memory, *, first: bool) -> list[Turn] | None:
    """Who is reported in a sentence; None if it does not say."""
    if sentence.cited and not any(_is_somebody(clause, memory) for clause in sentence.clauses if clause.tag):
        sentence = replace(sentence, clauses=sentence.cited, cited=())
    found: list[Turn] = []
    led: Clause | None = None
    for clause in sentence.clauses:
        if clause.nested:
            if led and led.kind == "report":
                found[-1] = _advice(clause, sentence, memory, found[-1])
            continue
        turn = _turn(clause, sentence, memory, alone=not found)
        if turn is None:
            continue
        if led is None:
            found, led = [replace(turn, start=sentence.start)], clause
        elif clause.tag:
            # "The two sides should meet, Oru said": the tag tells whose words all of it is.
            if not _is_named(led) and turn.speakers not in (_ALL, _NARRATED):
                found, led = [replace(turn, start=sentence.start)], clause
        elif turn.speakers != found[-1].speakers and (led.kind == "narrate" or _is_half(clause)):
            found.append(replace(turn, confidence=min(turn.confidence, 0.8)))
            led = clause
    return found or _without_clause(sentence, memory, first=first)


def _is_somebody(clause: Clause, memory: Memory) -> bool:
    """Whether the text knows whose a tag is, and not only that a paper or a spokesperson tells it."""
    if clause.subjects[0].kind == "he":
        person = memory.person
        return person is not None and (not person.is_spokesperson or person in memory.cast.principals)
    return clause.subjects[0].kind != "body" and memory.cast.find(clause.subjects[0]) is not None


def _turn(clause: Clause, sentence: Sentence, memory: Memory, *, alone: bool) -> Turn | None:
    """Whom a clause gives the words to; `alone`: whether no clause before it in the sentence did."""
    if _is_backshifted(clause, memory) or _are_spoken_of(clause, memory):
        return None
    told = _speaker(clause, sentence, memory)
    if told:
        return Turn(clause.start, told[0], f"'{clause.words}'", told[1])
    if alone and clause.kind == "narrate":
        return Turn(clause.start, _NARRATED, _TELLS, 0.6)
    subject = clause.subjects[0]
    if alone and (subject.kind == "other" or (subject.kind == "person" and clause.finite == "past")):
        # Whoever this is, the next "he" is nobody who was named before.
        memory.person = None
        return Turn(clause.start, _NARRATED, f"'{clause.words}', but who that is the text does not say", 0.3)
    return None


def _advice(clause: Clause, sentence: Sentence, memory: Memory, turn: Turn) -> Turn:
    """Gives what somebody says that another one present had said to that other one."""
    told_for_another = clause.perfect or _is_of_a_spokesperson(turn, memory)
    if not (told_for_another and clause.kind == "report" and clause.subjects[0].kind == "person"):
        return turn
    last = memory.person
    told = _speaker(clause, sentence, memory)
    if told and memory.person in memory.cast.principals and len(told[0]) == 1:
        return replace(turn, speakers=told[0], reason=f"{turn.reason} that '{clause.words}'", confidence=0.5)
    memory.person = last
    return turn


def _is_of_a_spokesperson(turn: Turn, memory: Memory) -> bool:
    """Whether words are only told by somebody who speaks for another: "the spokesperson said that Oru stressed"."""
    told = (figure.is_spokesperson for figure in memory.cast.figures if figure.id in turn.speakers)
    return turn.speakers == _NARRATED or any(told)


def _is_backshifted(clause: Clause, memory: Memory) -> bool:
    """Whether a clause about countries goes on with somebody's words: "Kelmar and Ostmark had agreed on this"."""
    sides = all(phrase.kind == "side" for phrase in clause.subjects)
    return clause.perfect and sides and memory.speakers not in (_NARRATED, _ALL)


def _is_named(clause: Clause) -> bool:
    return clause.kind == "report" and len(clause.subjects) == 1 and clause.subjects[0].kind in ("person", "he")


def _is_half(clause: Clause) -> bool:
    """Whether a clause behind another is a half of its own, and not part of what that one reports."""
    return clause.kind == "report" and not clause.perfect


def _without_clause(sentence: Sentence, memory: Memory, *, first: bool) -> list[Turn] | None:
    match = memory.cast.find(sentence.agent[0]) if sentence.agent else None
    if match:
        memory.person = match.figure
        return [Turn(sentence.start, (match.figure.id,), f"By {match.figure.name}, the text says", 0.6)]
    if sentence.mood == "agenda" and not sentence.quoted:
        side = memory.cast.of_side(sentence.wish) if sentence.wish else None
        if side:
            return [Turn(sentence.start, (side.figure.id,), "One side's wish, without a name", 0.5)]
        return [Turn(sentence.start, _ALL, "What was talked of, without a name", 0.6)]
    if sentence.mood == "attendance" or (sentence.mood == "event" and first):
        return [Turn(sentence.start, _NARRATED, _TELLS, 0.7)]
    return None


def _speaker(clause: Clause, sentence: Sentence, memory: Memory) -> tuple[Speakers, float] | None:
    """Whom the clause reports, and how sure that is."""
    subject = clause.subjects[0]
    if subject.kind == "body":
        return _NARRATED, 0.6
    one_side = subject.kind == "plural" and subject.country and len(clause.subjects) == 1 and not clause.mutual
    if one_side or (subject.kind == "we" and _is_in_the_words_of_one(clause, memory)):
        # "We urge" and "the Vestrian officials said" in somebody's words are still his.
        return None
    if subject.kind in ("plural", "they", "we") or len(clause.subjects) > 1:
        return (_NARRATED, 0.85) if clause.kind == "narrate" else _together(clause, memory)
    match = _person(subject, sentence, memory)
    if match is None:
        return None
    figure, confidence = match
    memory.person = memory.person if subject.kind == "i" else figure
    if subject.kind == "person" and " his " in f" {sentence.opening} ":
        memory.genders.setdefault(figure.id, "m")
    if subject.kind == "person" and " her " in f" {sentence.opening} ":
        memory.genders.setdefault(figure.id, "f")
    if clause.kind == "narrate":
        return _NARRATED, 0.85
    return (figure.id,), confidence if clause.sure else min(confidence, 0.55)


def _who_promises(phrase: Phrase, sentence: Sentence, memory: Memory) -> tuple[Figure, float] | None:
    """Whom "he" means behind a promise that only the other side could make; None if it is not made for another."""
    side = memory.cast.of_side(sentence.promise) if sentence.promise else None
    if side is None or side.figure is memory.person:
        return None
    gender = memory.gender(side.figure)
    return None if gender and phrase.gender and gender != phrase.gender else (side.figure, 0.45)


def _is_in_the_words_of_one(clause: Clause, memory: Memory) -> bool:
    """Whether "we" is the side of whoever was reported in the sentence before."""
    return memory.single and memory.myself is None and not clause.mutual


def _are_spoken_of(clause: Clause, memory: Memory) -> bool:
    """Whether several who take no part met only in somebody's words: "our presidents met in May"."""
    matches = [memory.cast.find(phrase) for phrase in clause.subjects if phrase.kind == "person"]
    absent = all(match and match.figure not in memory.cast.core for match in matches)
    several = len(matches) == len(clause.subjects) > 1
    return clause.kind == "narrate" and memory.single and several and absent


def _person(phrase: Phrase, sentence: Sentence, memory: Memory) -> tuple[Figure, float] | None:
    cast, last = memory.cast, memory.person
    if phrase.kind == "he" and (promising := _who_promises(phrase, sentence, memory)):
        return promising
    if phrase.kind == "he":
        return _pronoun(phrase.gender, memory, turned=bool(sentence.opening))
    if phrase.kind == "i":
        return (memory.myself, 0.7) if memory.myself else None
    if phrase.kind == "side" and not phrase.definite and memory.single:
        # In the middle of somebody's words another country is only spoken of.
        return None
    if phrase.kind == "side" or (phrase.kind == "other" and phrase.country):
        side = cast.of_side(phrase.country)
        return (side.figure, side.confidence) if side else None
    if phrase.kind == "other":
        other = cast.other(last)
        return (other, 0.6) if other else None
    match = cast.find(phrase, recent=last)
    if match is None and phrase.generic and last:
        return last, 0.55
    if match is None:
        return None
    other = cast.other(last)
    if sentence.opening and match.confidence < 0.7 and match.figure is last and other:
        return other, 0.55
    return match.figure, match.confidence


def _pronoun(gender: str, memory: Memory, *, turned: bool) -> tuple[Figure, float] | None:
    last, other = memory.person, memory.cast.other(memory.person)
    if last is None:
        return None
    known = memory.gender(last)
    if turned and other and memory.gender(other) in ("", gender):
        return other, 0.6
    if known and gender and known != gender:
        return (other, 0.7) if other else None
    if not known and other and gender == "f" == other.gender:
        memory.genders[last.id] = "m"
        return other, 0.6
    if gender and not known:
        memory.genders[last.id] = gender
    return last, 0.85


def _together(clause: Clause, memory: Memory) -> tuple[Speakers, float]:
    named: list[Figure] = []
    apart = all(phrase.definite and not phrase.name for phrase in clause.subjects)
    for phrase in clause.subjects:
        match = memory.cast.find(phrase) if phrase.kind == "person" else None
        if match is None or (apart and match.figure in named):
            return _ALL, 0.9 if phrase.kind != "person" else 0.6
        if match.figure not in named:
            named.append(match.figure)
    if len(named) == 1:
        memory.person = named[0]
        return (named[0].id,), 0.7
    if any(f not in named for f in memory.cast.core):
        return tuple(f.id for f in named), 0.7
    return _ALL, 0.9
