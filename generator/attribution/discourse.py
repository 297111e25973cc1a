# Decides, sentence by sentence, who is reported: by the clause that says so, or by who spoke last.
# Keeps what a reader keeps in mind between sentences. Doubt lowers the confidence or ends in narration.

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.archive.ids import JOINT, NARRATION
from generator.archive.proposals import Span
from generator.attribution.clauses import Clause, Sentence
from generator.attribution.entities import AMBIGUOUS, Entities, Entity, Match
from generator.attribution.mentions import Mention
from generator.attribution.places import akin

_TELLS = "The text tells what happened"
_NOBODY = "Nobody is reported as speaking"
_NARRATED = (NARRATION,)
_ALL = (JOINT,)

_MOST_CLAUSES = 4
"""A sentence with more clauses is as hard to read as one with so many."""

Speakers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """From `start` on these speak."""

    start: int
    speakers: Speakers
    reason: str
    confidence: float
    carried: bool = False
    """Whether no clause says so."""
    features: tuple[str, ...] = ()
    """What shows how far it can be trusted, by name."""
    about: tuple[str, ...] = ()
    """What the whole text shows of whom it names, by name."""
    doubted: bool = False
    """Whether somebody may speak who is too unsure to be proposed, as the reason says."""
    explicitness: float = 0
    """How plainly the sentence itself says so, by the engine's own measure; 0 where it does not."""


@dataclass(slots=True)
class Discourse:
    """What a reader keeps in mind from one sentence to the next."""

    entities: Entities
    speakers: Speakers = _NARRATED
    person: Entity | None = None
    """The single person last named as speaking or acting: whom "he" means."""
    myself: Entity | None = None
    """Who "I" is."""
    joint: bool = False
    """Whether the text is one that the sides agreed, so that what has no speaker is theirs."""
    spoke: bool = False
    """Whether anybody has been reported in the paragraph so far."""
    reported: Speakers = _NARRATED
    """Who was reported last, in whatever paragraph."""
    introduced: bool = False
    """Whether a colon at the end of a paragraph before says that the words are his who was reported last."""
    settled: bool = False
    """Whether that was settled between them: "agreed", and not "discussed"."""
    of_one_side: bool = False
    """Whether several of one side were the last subject, so that "they" are those."""
    genders: dict[str, str] = field(default_factory=dict)
    """What pronouns have shown of people, by id."""

    @property
    def single(self) -> bool:
        """Whether one person has been reported last in the paragraph."""
        return self.spoke and self.speakers not in (_ALL, _NARRATED)

    def gender(self, entity: Entity) -> str:
        return entity.gender or self.genders.get(entity.id, "")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence read in its place: who it says speaks in it, and what went before."""

    sentence: Sentence
    turns: tuple[Turn, ...]
    """Empty where the sentence does not say."""
    last: Speakers
    """Who was reported last, this sentence included; narration where nobody was."""
    settled: bool = False
    """Whether what was reported last was settled between them."""
    deed: bool = False
    """Whether the last clause narrated what happened, and so reported nobody."""
    wished: str = ""
    """The id of whoever speaks for the country whose wish the sentence states."""
    side: str = ""
    """The id of whoever speaks for the country that is the subject of the sentence."""
    head: str = ""
    """The id of whom the first words mean; empty where they mean nobody present."""
    tells: bool = False
    """Whether it narrates a deed in what may be the speaker's words: "Oru said .... President Sanna visited us"."""
    within: bool = False
    """Whether a sentence before it in its paragraph reports somebody."""
    introduced: bool = False
    """Whether a paragraph before ends with a colon, and nobody else has been reported since."""
    absent: bool = False
    """Whether its first words mean several, by an office that nobody has who is reported or in the headline."""


def read_sentences(sentences: Sequence[Sentence], state: Discourse) -> list[ReadSentence]:
    """What each sentence of a paragraph of a readout says of who speaks, given what went before."""
    read: list[ReadSentence] = []
    within, state.spoke = False, state.introduced
    for sentence in sentences:
        found = _turns(sentence, state, first=not within) or []
        tells = bool(found) and _may_be_the_speakers_words(sentence, found, state)
        found = [] if tells else found
        if not found and not within and _is_of_a_stranger(sentence, state):
            # Whoever this is, the next "he" is nobody who was named before.
            state.person = None
            found = [
                Turn(sentence.start, _NARRATED, "Somebody is reported, but who that is the engine cannot tell", 0.3)
            ]
        if found:
            state.speakers = found[-1].speakers
            state.spoke = state.speakers != _NARRATED
            state.reported = state.speakers if state.spoke else state.reported
            state.settled = any(clause.binding for clause in sentence.clauses if not clause.nested)
        if not sentence.clauses and sentence.head and sentence.head.kind == "person":
            match = state.entities.find(sentence.head)
            state.person = match.entity if match else state.person
        if sentence.opens_quote and len(found) < 2:
            state.reported = _who_wrote(sentence, state) or state.reported
        if sentence.introduces and len(found) == 1:
            found = [Turn(found[0].start, _NARRATED, "It only says who speaks next", 0.6)]
        read.append(
            ReadSentence(
                sentence=sentence,
                turns=tuple(found),
                last=state.reported,
                settled=state.settled,
                deed=state.speakers == _NARRATED,
                wished=_id(state.entities.of_side(sentence.wish)) if sentence.wish else "",
                head=_head(sentence, state),
                side=_side(sentence, state),
                tells=tells,
                within=within,
                introduced=state.introduced,
                absent=_are_absent(sentence, state),
            )
        )
        within |= bool(found)
    if read:
        goes_on = state.introduced and not within and any("mine" in one.sentence.features for one in read)
        state.introduced = read[-1].sentence.introduces or goes_on
    return read


def _is_of_a_stranger(sentence: Sentence, state: Discourse) -> bool:
    """Whether a sentence that could leave out its subject has a verb of saying, and nobody known for one."""
    known = sentence.head is not None and (sentence.head.kind != "person" or state.entities.find(sentence.head))
    item = "item" in sentence.features
    unread = "says" in sentence.features and not (item or sentence.clauses or sentence.quoted)
    return sentence.pro_drop and unread and not known and sentence.kind not in ("attendance", "agenda")


def _may_be_the_speakers_words(sentence: Sentence, found: Sequence[Turn], state: Discourse) -> bool:
    """Whether a deed in the middle of somebody's words, which needs no subject, is another's, or is narrated as "I"."""
    if not sentence.pro_drop or not state.single or [turn.speakers for turn in found] != [_NARRATED]:
        return False
    clause = next((clause for clause in sentence.clauses if not clause.nested), None)
    if clause is None or clause.kind != "narrate":
        return False
    match = state.entities.find(clause.subjects[0])
    done_by = state.person if clause.subjects[0].kind == "he" else match.entity if match else None
    return "mine" in sentence.features or done_by is None or (done_by.id,) != state.speakers


def _who_wrote(sentence: Sentence, state: Discourse) -> Speakers:
    """Whose words follow a deed and a colon: "Oru sent a message, which reads in part:"."""
    clause = next((clause for clause in sentence.clauses if not clause.nested), None)
    closing = state.entities.find(sentence.closing) if sentence.closing else None
    if clause is None and closing:
        state.person = closing.entity
        return (closing.entity.id,)
    if clause is not None and clause.subjects[0].kind == "body" and state.person:
        # "Oru sent a message. It reads in part:"
        return (state.person.id,)
    if clause is None or clause.kind != "narrate":
        return ()
    matches = [state.entities.find(mention) for mention in clause.subjects if mention.kind == "person"]
    if len(clause.subjects) > 1 or not matches:
        return _ALL if len(clause.subjects) > 1 else ()
    return (matches[0].entity.id,) if matches[0] else ()


def _side(sentence: Sentence, state: Discourse) -> str:
    country = next((clause.subjects[0].country for clause in sentence.clauses if _is_bare_country(clause)), "")
    return _id(state.entities.of_side(country)) if country else ""


def _head(sentence: Sentence, state: Discourse) -> str:
    head = sentence.head
    if head is None or head.kind not in ("person", "side"):
        return ""
    return _id(state.entities.find(head) if head.kind == "person" else state.entities.of_side(head.country))


def _are_absent(sentence: Sentence, state: Discourse) -> bool:
    head = sentence.head
    if head is None or head.kind != "plural" or not head.offices:
        return False
    return not state.entities.is_held(head.offices)


def _id(match: Match | None) -> str:
    return match.entity.id if match else ""


def answer(
    sentences: Sequence[Sentence], own: Speakers, reason: str, state: Discourse, *, of_a_meeting: bool = False
) -> list[Turn]:
    """Who speaks in a paragraph that is somebody's own words: an answer, a statement, a post.

    It is that somebody, but for what is reported of another by name, and what "we agreed"; where the author tells of
    a meeting (`of_a_meeting`), also for what "we" did there.
    """
    turns: list[Turn] = []
    state.speakers = own
    for sentence in sentences:
        for turn in _turns(sentence, state, first=not turns) or ():
            clause = next((c for c in sentence.clauses if c.kind == "report" and not c.nested), None)
            named = turn.speakers not in (_ALL, _NARRATED, own)
            agreed = turn.speakers == _ALL and clause is not None and _is_of_both(clause, of_a_meeting=of_a_meeting)
            if named or agreed:
                turns.append(replace(turn, confidence=min(turn.confidence, 0.55)))
            else:
                turns.append(Turn(turn.start, own, reason, 0.8))
        if not turns or turns[-1].start < sentence.start:
            turns.append(Turn(sentence.start, own, reason, 0.8))
    return turns


def _is_of_both(clause: Clause, *, of_a_meeting: bool) -> bool:
    """Whether "we" in somebody's own words means those who met, and not only his side."""
    if len(clause.subjects) > 1:
        return of_a_meeting and any(mention.kind == "i" for mention in clause.subjects)
    settled = clause.mutual if of_a_meeting else clause.binding
    return clause.subjects[0].kind == "we" and (settled or (of_a_meeting and clause.finite == "past"))


def spans(turns: Sequence[Turn], length: int) -> tuple[Span, ...]:
    """The turns of a paragraph as spans that cover it; the confidence of a span is the mean of its characters'."""
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
                Span(
                    start=start,
                    end=end,
                    speakers=turn.speakers,
                    reason=turn.reason,
                    confidence=sure,
                    explicitness=turn.explicitness,
                )
            )
            continue
        carried = (turn.carried or turn.doubted) and turn.reason not in last.reason
        found[-1] = replace(
            last,
            end=end,
            reason=f"{last.reason}, {turn.reason}" if carried else last.reason,
            confidence=_mean(last, turn, end),
            explicitness=max(last.explicitness, turn.explicitness),
        )
    return tuple(found)


def _mean(last: Span, turn: Turn, end: int) -> float:
    before, after = last.end - last.start, end - turn.start
    return (last.confidence * before + turn.confidence * after) / (before + after)


def _turns(sentence: Sentence, state: Discourse, *, first: bool) -> list[Turn] | None:
    """Who is reported in a sentence; None if it does not say."""
    if sentence.cited and not any(_is_somebody(clause, state) for clause in sentence.clauses if clause.tag):
        sentence = replace(sentence, clauses=sentence.cited, cited=())
    found: list[Turn] = []
    led: Clause | None = None
    for clause in sentence.clauses:
        if clause.nested:
            if led and led.kind == "report":
                found[-1] = _advice(clause, sentence, state, found[-1])
            continue
        turn = _turn(clause, sentence, state, alone=not found)
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
    return _labelled(sentence, found, state) or found or _without_clause(sentence, state, first=first)


def _labelled(sentence: Sentence, found: Sequence[Turn], state: Discourse) -> list[Turn]:
    """Whose name comes before the words with a colon, where nothing else says whose they are."""
    label = sentence.label
    match = state.entities.find(label.mention) if label and label.kind == "name" and label.mention else None
    if found or label is None or match is None or match.certainty == AMBIGUOUS:
        return []
    state.person = match.entity
    return [Turn(sentence.start, (match.entity.id,), f"'{label.words}' stands before it", 0.8)]


def _is_somebody(clause: Clause, state: Discourse) -> bool:
    """Whether the text knows whose a tag is, and not only that a paper or a spokesperson tells it."""
    if clause.subjects[0].kind == "he":
        person = state.person
        return person is not None and (not person.is_spokesperson or person in state.entities.principals)
    return clause.subjects[0].kind != "body" and state.entities.find(clause.subjects[0]) is not None


def _turn(clause: Clause, sentence: Sentence, state: Discourse, *, alone: bool) -> Turn | None:
    """Whom a clause gives the words to; `alone`: whether no clause before it in the sentence did."""
    if _is_backshifted(clause, state) or _are_spoken_of(clause, state) or _is_bare_country(clause):
        return None
    reported = _speaker(clause, sentence, state)
    if reported:
        speakers, certainty = reported
        features = _features(clause, sentence, state, speakers, certainty, alone=alone)
        return Turn(clause.start, speakers, f"'{clause.words}'", certainty, features=features)
    if alone and clause.kind == "narrate":
        return Turn(clause.start, _NARRATED, _TELLS, 0.6)
    subject = clause.subjects[0]
    if alone and (subject.kind == "other" or _is_nobody_known(clause, sentence, state)):
        # Whoever this is, the next "he" is nobody who was named before.
        state.person = None
        return Turn(clause.start, _NARRATED, f"'{clause.words}', but who that is the text does not say", 0.3)
    return None


def _is_nobody_known(clause: Clause, sentence: Sentence, state: Discourse) -> bool:
    """Whether a clause that means nobody of the text has a subject that is somebody all the same."""
    subject = clause.subjects[0]
    if subject.kind == "person" and clause.finite == "past":
        return True
    unheld = (
        subject.kind == "person" and not subject.name and clause.kind == "report" and not state.entities.find(subject)
    )
    return sentence.pro_drop and (unheld or subject.kind == "side" or (subject.kind == "he" and state.person is None))


def _features(
    clause: Clause, sentence: Sentence, state: Discourse, speakers: Speakers, certainty: float, *, alone: bool
) -> tuple[str, ...]:
    """What shows how far a clause can be trusted: whom it names and how, its verb, and how many take part."""
    subject = clause.subjects[0]
    known = {
        f"certainty-{certainty:.2f}": True,
        f"{clause.kind}-{'several' if len(clause.subjects) > 1 else subject.kind}": True,
        f"{sentence.language}-{clause.kind}": True,
        f"present-{min(len(state.entities.principals), 4)}": True,
        "named": bool(subject.name),
        "office": bool(subject.offices and not subject.name),
        "verb-unsure": not clause.sure,
        "tag": clause.tag,
        "nested": clause.nested,
        "second-half": not alone,
        "present-tense": clause.finite == "present",
        "settled": clause.binding,
        "bare": subject.kind == "plural" and not subject.definite,
        "quoted": sentence.quoted,
        "in-headline": any(one.id in speakers for one in state.entities.in_headline),
        f"kind-{sentence.kind}": True,
        f"verb-{clause.lemma}": True,
        f"clauses-{min(len(sentence.clauses), _MOST_CLAUSES)}": True,
    }
    return tuple(name for name, there in known.items() if there)


def _advice(clause: Clause, sentence: Sentence, state: Discourse, turn: Turn) -> Turn:
    """Gives what somebody says that another one present had said to that other one."""
    passed_on = _is_of_a_spokesperson(turn, state)
    told_for_another = clause.perfect or passed_on
    own = sentence.pro_drop and not clause.binding
    if passed_on and not own and clause.mutual and clause.subjects[0].kind in ("plural", "they"):
        return replace(turn, speakers=_ALL, reason=f"{turn.reason} that '{clause.words}'", confidence=0.5)
    told = clause.kind == "report" and clause.sure and clause.finite != "base"
    if not (told_for_another and told and clause.subjects[0].kind == "person"):
        return turn
    last = state.person
    reported = _speaker(clause, sentence, state)
    if reported and state.person in state.entities.principals and len(reported[0]) == 1:
        reason = f"{turn.reason} that '{clause.words}'"
        return replace(turn, speakers=reported[0], reason=reason, confidence=0.5, features=(*turn.features, "advice"))
    state.person = last
    return turn


def _is_of_a_spokesperson(turn: Turn, state: Discourse) -> bool:
    """Whether words are only passed on by a spokesperson: "the spokesperson said that Oru stressed"."""
    speakers = (entity for entity in state.entities.people if entity.id in turn.speakers)
    return turn.speakers == _NARRATED or any(entity.is_spokesperson for entity in speakers)


def _is_backshifted(clause: Clause, state: Discourse) -> bool:
    """Whether a clause about countries goes on with somebody's words: "Kelmar and Ostmark had agreed on this"."""
    sides = all(mention.kind == "side" for mention in clause.subjects)
    return clause.perfect and sides and state.speakers not in (_NARRATED, _ALL)


def _is_bare_country(clause: Clause) -> bool:
    """Whether a country alone is the subject: whose words "Vestria supports the plan" are, its neighbours show."""
    subject = clause.subjects[0]
    return len(clause.subjects) == 1 and subject.kind == "side" and not subject.definite and not clause.mutual


def _is_named(clause: Clause) -> bool:
    return clause.kind == "report" and len(clause.subjects) == 1 and clause.subjects[0].kind in ("person", "he")


def _is_half(clause: Clause) -> bool:
    """Whether a clause after another is a half of its own, and not part of what that one reports."""
    return clause.kind == "report" and not clause.perfect


def _without_clause(sentence: Sentence, state: Discourse, *, first: bool) -> list[Turn] | None:
    match = state.entities.find(sentence.agent[0]) if sentence.agent else None
    if match and match.certainty > 0.5:
        state.person = match.entity
        return [Turn(sentence.start, (match.entity.id,), f"By {match.entity.name}, the text says", 0.6)]
    if sentence.kind == "agenda" and not sentence.quoted:
        side = state.entities.of_side(sentence.wish) if sentence.wish else None
        if side:
            return [Turn(sentence.start, (side.entity.id,), "One side's wish, without a name", 0.5)]
        return [Turn(sentence.start, _ALL, "What was talked of, without a name", 0.6)]
    return None


def _speaker(clause: Clause, sentence: Sentence, state: Discourse) -> tuple[Speakers, float] | None:
    """Whom the clause reports, and how sure that is."""
    subject = clause.subjects[0]
    if subject.kind == "body":
        state.of_one_side = clause.with_others
        return _NARRATED, 0.6
    one_side = subject.kind == "plural" and subject.country and len(clause.subjects) == 1 and not clause.mutual
    if one_side or (subject.kind == "we" and _is_in_the_words_of_one(clause, state)):
        # "We urge" and "the Vestrian officials said" in somebody's words are still his.
        state.of_one_side = bool(one_side)
        return None
    if subject.kind == "they" and state.of_one_side:
        return None
    state.of_one_side = False
    if subject.kind in ("plural", "they", "we") or len(clause.subjects) > 1:
        return (_NARRATED, 0.85) if clause.kind == "narrate" else _together(clause, state)
    match = _person(subject, sentence, state)
    if match is None:
        return None
    entity, certainty = match
    state.of_one_side = clause.with_others
    state.person = state.person if subject.kind == "i" else entity
    if subject.kind == "person" and " his " in f" {sentence.opening} ":
        state.genders.setdefault(entity.id, "m")
    if subject.kind == "person" and " her " in f" {sentence.opening} ":
        state.genders.setdefault(entity.id, "f")
    if clause.kind == "narrate":
        return _NARRATED, 0.85
    return (entity.id,), certainty if clause.sure else min(certainty, 0.55)


def _who_promises(mention: Mention, sentence: Sentence, state: Discourse) -> tuple[Entity, float] | None:
    """Whom "he" means after a promise that only the other side could make; None if it is not made for another."""
    side = state.entities.of_side(sentence.promise) if sentence.promise else None
    if side is None or side.entity is state.person:
        return None
    gender = state.gender(side.entity)
    return None if gender and mention.gender and gender != mention.gender else (side.entity, 0.45)


def _is_in_the_words_of_one(clause: Clause, state: Discourse) -> bool:
    """Whether "we" is the side of whoever was reported in the sentence before."""
    return state.single and state.myself is None and not clause.mutual


def _are_spoken_of(clause: Clause, state: Discourse) -> bool:
    """Whether several who take no part met only in somebody's words: "our presidents met in May"."""
    matches = [state.entities.find(mention) for mention in clause.subjects if mention.kind == "person"]
    absent = all(match and match.entity not in state.entities.core for match in matches)
    several = len(matches) == len(clause.subjects) > 1
    return clause.kind == "narrate" and state.single and several and absent


def _person(mention: Mention, sentence: Sentence, state: Discourse) -> tuple[Entity, float] | None:
    entities, last = state.entities, state.person
    if mention.kind == "he" and (promising := _who_promises(mention, sentence, state)):
        return promising
    head = sentence.head if sentence.pro_drop and mention.kind == "he" else None
    if head and head.kind == "person" and head.name and head.last <= mention.first and (own := entities.find(head)):
        # 林大明在仪式上致辞，他说: he is whom the sentence opens with.
        return own.entity, own.certainty
    if mention.kind == "he":
        return _pronoun(mention.gender, state, turned=bool(sentence.opening))
    if mention.kind == "i":
        return (state.myself, 0.7) if state.myself else None
    if mention.kind == "side" and not mention.definite and state.single:
        # In the middle of somebody's words another country is only spoken of.
        return None
    if mention.kind == "side" or (mention.kind == "other" and mention.country):
        side = entities.of_side(mention.country)
        return (side.entity, side.certainty) if side else None
    if mention.kind == "other":
        other = entities.other(last)
        return (other, 0.6) if other else None
    match = entities.find(mention, recent=last)
    if match and match.certainty == AMBIGUOUS and last is not match.entity:
        return None
    if match is None and mention.generic and mention.definite and last and not _has_another_office(last, mention):
        return last, 0.55
    if match is None:
        return None
    other = entities.other(last)
    if sentence.opening and match.certainty < 0.7 and match.entity is last and other:
        return other, 0.55
    return match.entity, match.certainty


def _has_another_office(entity: Entity, mention: Mention) -> bool:
    """Whether a word for anybody is an office here, as its capital shows, and somebody holds others: the Ambassador."""
    shared = any(held & asked for held in entity.offices for asked in mention.offices)
    return mention.title[:1].isupper() and bool(entity.offices) and not shared


def _pronoun(gender: str, state: Discourse, *, turned: bool) -> tuple[Entity, float] | None:
    last, other = state.person, state.entities.other(state.person)
    if last is None:
        return None
    known = state.gender(last)
    if turned and other and state.gender(other) in ("", gender):
        return other, 0.6
    if known and gender and known != gender:
        return (other, 0.7) if other else None
    if not known and other and gender == "f" == other.gender:
        state.genders[last.id] = "m"
        return other, 0.6
    if gender and not known:
        state.genders[last.id] = gender
    return last, 0.85


def _one_of_them(mention: Mention, state: Discourse) -> Match | None:
    """Whom one of several subjects means: a person, or whoever speaks for a country."""
    if mention.kind == "side":
        return state.entities.of_side(mention.country)
    return state.entities.find(mention) if mention.kind == "person" else None


def _is_of(entity: Entity, countries: Sequence[str]) -> bool:
    """Whether somebody is of one of these countries, which then speak for him too."""
    return bool(countries) and (not entity.country or any(akin(entity.country, one) for one in countries))


def _are_opposite(one: Entity, other: Entity) -> bool:
    """Whether two people are of two sides, so that together they are all who meet."""
    countries = (one.country, other.country)
    return any(countries) and not (all(countries) and akin(*countries))


def _together(clause: Clause, state: Discourse) -> tuple[Speakers, float]:
    named: list[Entity] = []
    apart = all(mention.definite and not mention.name for mention in clause.subjects)
    # Of two countries one may have nobody here who speaks for it.
    apart = apart or all(mention.kind == "side" for mention in clause.subjects)
    for mention in clause.subjects:
        match = _one_of_them(mention, state)
        if match is None or (apart and match.entity in named):
            return _ALL, 0.9 if mention.kind != "person" else 0.6
        if match.entity not in named:
            named.append(match.entity)
    if len(named) == 2 and clause.mutual and not state.entities.several:
        # "Oru and Sanna discussed the ferry", whoever else the text has.
        return _ALL, 0.8
    if len(named) == 1:
        state.person = named[0]
        return (named[0].id,), 0.7
    countries = [mention.country for mention in clause.subjects if mention.kind == "side"]
    if len(named) == 2 == len(countries) and not state.entities.several:
        return _ALL, 0.8
    present = state.entities.principals if countries else state.entities.core
    if all(one in named or _is_of(one, countries) for one in present):
        return _ALL, 0.9
    if len(named) == 2 and not state.entities.several and _are_opposite(*named):
        return _ALL, 0.8
    return tuple(f.id for f in named), 0.7
