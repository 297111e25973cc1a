# Chooses who speaks where no clause tells: candidates are scored by what a person could name (who was reported last,
# who is next, what kind of sentence it is), with weights learnt from labelled texts. Never looks at what words mean.

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from generator.archive.ids import JOINT, NARRATION
from generator.attribution.discourse import ReadSentence, Speakers, Turn
from generator.attribution.languages import UNREAD

_NARRATED: Speakers = (NARRATION,)
_ALL: Speakers = (JOINT,)

CAUTION = 0.9
"""By how much a person must be likelier than nobody or all: a wrong name is the worst error."""
_SHORT = 60
"""How many characters a sentence has at most that only says whose the quotation before it is."""
_FAR = 200
"""How many sentences ahead to look for who speaks next, so that thousands cost no more each."""
REASONS = {
    "last": "Carried over from {before}",
    "next": "Whoever speaks next speaks here",
    "wish": "A wish, which only its own side would state",
    "side": "What a country holds, whose words its own side's may be",
    "joint": "Nobody is named, and so it is what was talked of",
    "narration": "No words are reported here",
}


@dataclass(frozen=True, slots=True)
class Undecided:
    """A sentence that does not say who speaks, the candidates, and what speaks for each of them."""

    start: int
    end: int
    candidates: dict[Speakers, tuple[str, ...]]
    """For each, the names of its features."""
    roles: dict[Speakers, str]
    """For each, what it is a candidate as."""


def choose(
    paragraphs: Sequence[Sequence[ReadSentence]], weights: Mapping[str, float], *, joint: bool
) -> tuple[list[list[Turn]], list[list[Undecided]]]:
    """The turns of every paragraph, and the sentences in which there was a choice."""
    turns: list[list[Turn]] = []
    undecided: list[list[Undecided]] = []
    alone = _who_speaks_alone(paragraphs)
    whole = (*(["sole"] if alone else []), *(["joint-text"] if joint else []))
    for number, paragraph in enumerate(paragraphs):
        turns.append([])
        undecided.append([])
        for at, one in enumerate(paragraph):
            if one.turns:
                turns[-1] += one.turns
                continue
            ruled = _ruled(paragraphs, number, at, joint=joint) or _item(paragraphs, number, at, turns)
            ruled = ruled or _quoted_alone(one, alone, at)
            if ruled:
                turns[-1].append(ruled)
                continue
            situation = _undecided(paragraphs, number, at, turns, whole)
            speakers, chance = _best(situation, weights, CAUTION)
            reason = _reason(situation.roles[speakers], carried=bool(turns[-1]))
            features = (*situation.candidates[speakers], f"chosen-{chance:.1f}", f"of-{len(situation.candidates)}")
            turns[-1].append(Turn(one.sentence.start, speakers, reason, chance, carried=True, features=features))
            undecided[-1].append(situation)
    return turns, undecided


def _ruled(paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int, *, joint: bool) -> Turn | None:
    """What needs no weighing: a dateline belongs to the sentence after it, and a text that the sides agreed to all."""
    paragraph = paragraphs[number]
    sentence = paragraph[at].sentence
    if sentence.language == UNREAD.code:
        return Turn(sentence.start, _NARRATED, "The engine does not read this language", 0.1)
    following = _next(paragraph[at + 1 : at + _FAR])
    if sentence.kind == "fragment" and sentence.bracketed:
        return Turn(sentence.start, _NARRATED, "A note in brackets", 0.8)
    if "link" in sentence.features:
        return Turn(sentence.start, _NARRATED, "It says where something is to be found", 0.8)
    if sentence.kind == "fragment" and following and not paragraph[at].within:
        return replace(following, start=sentence.start)
    if sentence.pro_drop and _opens_with_another(paragraph[at]):
        return Turn(sentence.start, _NARRATED, "It opens with somebody else, and reports nobody", 0.5)
    if sentence.quoted and (signed := _signed(paragraphs, number, at)):
        return Turn(sentence.start, (signed,), "Who is named in the line below", 0.8)
    if sentence.quoted and not at and not following and _is_one(paragraph[at].last):
        return Turn(sentence.start, paragraph[at].last, "Quotation marks, behind somebody's words", 0.7)
    if sentence.quoted and (tagged := _tagged(paragraph[at + 1 : at + 2])):
        return replace(tagged, start=sentence.start)
    if not at and _is_introduced(paragraphs, number):
        return Turn(sentence.start, paragraph[0].last, "The paragraph before ends by saying who speaks", 0.7)
    label = paragraph[0].sentence.label
    if at and label and label.kind == "name" and _is_one(paragraph[at].last) and sentence.kind in ("position", "plain"):
        return Turn(sentence.start, paragraph[at].last, f"'{label.words}' stands before it", 0.7)
    told_of_all = sentence.head is not None and sentence.head.kind == "plural"
    if told_of_all and paragraph[at].last == _ALL and paragraph[at].within:
        return Turn(sentence.start, _ALL, "All of them are spoken of, and spoke last", 0.6)
    if paragraph[at].absent and paragraph[at].within and _is_one(paragraph[at].last):
        return Turn(sentence.start, paragraph[at].last, "Others are spoken of, behind somebody's words", 0.6)
    if paragraph[at].settled and paragraph[at].last == _ALL and "plan" in sentence.features and paragraph[at].within:
        return Turn(sentence.start, _ALL, "Part of what they settled", 0.6)
    plain = sentence.kind not in ("event", "attendance", "fragment") and not sentence.quoted
    alone = not paragraph[at].within
    if joint and plain and (alone or paragraph[at].last in (_NARRATED, _ALL)):
        return Turn(sentence.start, _ALL, "The sides agreed this text", 0.6)
    return None


def _is_introduced(paragraphs: Sequence[Sequence[ReadSentence]], number: int) -> bool:
    """Whether a paragraph is behind a colon, or goes on from there with such words as "I" or "we"."""
    first = paragraphs[number][0]
    plain = not first.sentence.quoted and first.sentence.kind not in ("event", "attendance", "fragment")
    mine = any("mine" in one.sentence.features for one in paragraphs[number])
    return first.introduced and plain and _is_one(first.last) and (mine or _is_after_a_colon(paragraphs, number, 0))


def _tagged(following: Sequence[ReadSentence]) -> Turn | None:
    """Who is named by a short sentence of its own behind a quotation: "..." Oru said in her speech."""
    one = following[0] if following else None
    short = one is not None and not one.sentence.quoted and one.sentence.end - one.sentence.start < _SHORT
    return one.turns[0] if one and short and len(one.turns) == 1 and _is_one(one.turns[0].speakers) else None


def _quoted_alone(one: ReadSentence, alone: Speakers, at: int) -> Turn | None:
    """A paragraph in quotation marks that nobody is named for, where one person alone is reported in the text."""
    if at or not alone or not one.sentence.quoted or one.last != _NARRATED:
        return None
    return Turn(one.sentence.start, alone, "Quotation marks, where nobody else is reported", 0.6)


def _is_one(speakers: Speakers) -> bool:
    return len(speakers) == 1 and speakers not in (_NARRATED, _ALL)


def _signed(paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int) -> str:
    """Whom the line below a sentence names as its speaker, in the same paragraph or the next; nobody: ""."""
    following = (
        *paragraphs[number][at + 1 : at + 2],
        *(one for some in paragraphs[number + 1 : number + 2] for one in some[:1]),
    )
    return following[0].head if following and "signs" in following[0].sentence.features else ""


def _opens_with_another(one: ReadSentence) -> bool:
    """Whether a sentence opens with the office and name of somebody who did not speak last."""
    head = one.sentence.head
    return bool(head and head.offices and head.name and one.head) and one.head not in one.last


def _item(
    paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int, turns: Sequence[Sequence[Turn]]
) -> Turn | None:
    """An item of what somebody counts up is still his where he spoke right before, and so is the rest of its paragraph.

    Where the paragraph in which he began to speak is an item itself, all paragraphs of the text are numbered.
    """
    one, head = paragraphs[number][at], paragraphs[number][0]
    goes_on = one.sentence.kind not in ("event", "attendance")
    if "item" not in one.sentence.features and not (goes_on and "item" in head.sentence.features):
        return None
    earlier = (paragraphs[before] for before in range(number - 1, -1, -1))
    began = next((some for some in earlier if any(spoken.turns for spoken in some)), ())
    if not at and began and began[0].turns and "item" in began[0].sentence.features:
        return None
    before = next((paragraph[-1].speakers for paragraph in reversed(turns[-2:]) if paragraph), _NARRATED)
    if before == one.last and before not in (_NARRATED, _ALL):
        return Turn(one.sentence.start, before, "An item of what is counted up", 0.6)
    return None


def _reason(role: str, *, carried: bool) -> str:
    return REASONS[role].format(before="the sentence before" if carried else "the paragraph before")


def score(features: Sequence[str], weights: Mapping[str, float]) -> float:
    """How much speaks for a candidate. Summed exactly: `sum` rounds otherwise from one Python to the next, and near
    ties would fall otherwise in the browser."""
    return math.fsum(weights.get(feature, 0.0) for feature in features)


def _best(situation: Undecided, weights: Mapping[str, float], caution: float) -> tuple[Speakers, float]:
    scores = {one: score(features, weights) for one, features in situation.candidates.items()}
    careful = {one: value - (0 if one in (_NARRATED, _ALL) else caution) for one, value in scores.items()}
    most = max(careful.values())
    best = next(one for one, value in careful.items() if value == most)
    return best, 1 / math.fsum(math.exp(value - scores[best]) for value in scores.values())


def _undecided(
    paragraphs: Sequence[Sequence[ReadSentence]],
    number: int,
    at: int,
    turns: Sequence[Sequence[Turn]],
    whole: Sequence[str],
) -> Undecided:
    paragraph = paragraphs[number]
    one = paragraph[at]
    before = turns[-1][-1].speakers if turns[-1] else None
    following = _next(paragraph[at + 1 : at + _FAR])
    roles: dict[Speakers, list[str]] = {_NARRATED: ["narration"], _ALL: ["joint"]}
    if one.last != _NARRATED:
        roles.setdefault(one.last, []).append("last")
    if following and following.speakers != _NARRATED:
        roles.setdefault(following.speakers, []).append("next")
    if one.side:
        roles.setdefault((one.side,), []).append("side")
    if one.wished:
        roles.setdefault((one.wished,), []).append("wish")
    if before:
        roles.setdefault(before, []).append("same")
    elif number and turns[number - 1]:
        roles.setdefault(turns[number - 1][-1].speakers, []).append("above")
    context = [*_context_features(paragraphs, number, at), *whole]
    candidates: dict[Speakers, tuple[str, ...]] = {}
    for speakers, theirs in roles.items():
        features = [*theirs, *(f"{role}:{what}" for role in theirs for what in context)]
        if "last" in theirs and speakers != _ALL and (bridge := _bridge(paragraphs, number, at)):
            features.append(f"last:{bridge}")
        if _is_of_an_agency(paragraphs) and "last" in theirs:
            agency = f"last:agency{'' if speakers != _ALL else '-all'}"
            features += [agency, f"{agency}-{one.sentence.kind}"]
        if one.sentence.head and one.sentence.head.kind in ("plural", "they"):
            features.append(f"{theirs[0]}:head-all")
        elif one.head:
            head = f"head-{'own' if one.head in speakers else 'other'}"
            features += [f"{theirs[0]}:{head}", f"{theirs[0]}:{one.sentence.language}-{head}"]
        candidates[speakers] = tuple(features)
    main = {
        speakers: next((r for r in ("narration", "joint", "last", "next", "wish", "side") if r in theirs), "last")
        for speakers, theirs in roles.items()
    }
    return Undecided(one.sentence.start, one.sentence.end, candidates, main)


def _bridge(paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int) -> str:
    """Whether whoever was reported last speaks on later, before anybody else: by a clause, or for the own country."""
    last = paragraphs[number][at].last
    following = (one for paragraph in paragraphs[number + 1 : number + 4] for one in paragraph)
    later = chain(paragraphs[number][at + 1 : at + _FAR], following)
    for one in islice(later, _FAR):
        if one.turns:
            return "speaks-again" if one.turns[0].speakers == last else ""
        if {one.wished, one.side} & set(last):
            return "own-wish-later"
    return ""


def _is_of_an_agency(paragraphs: Sequence[Sequence[ReadSentence]]) -> bool:
    """Whether the text opens with a dateline, as an agency's does."""
    return any(one.sentence.dateline for paragraph in paragraphs[:1] for one in paragraph[:2])


def _who_speaks_alone(paragraphs: Sequence[Sequence[ReadSentence]]) -> Speakers:
    """The one person who alone is reported in the whole text; nobody where there is none or more."""
    speakers = {turn.speakers for paragraph in paragraphs for one in paragraph for turn in one.turns} - {_NARRATED}
    return next(iter(speakers)) if len(speakers) == 1 and _ALL not in speakers else ()


def _is_after_a_colon(paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int) -> bool:
    """Whether the sentence before, or the paragraph before, ends with a colon."""
    before = (
        paragraphs[number][at - 1] if at else paragraphs[number - 1][-1] if number and paragraphs[number - 1] else None
    )
    return before is not None and before.sentence.opens_quote


def _next(paragraph: Sequence[ReadSentence]) -> Turn | None:
    return next((turn for one in paragraph for turn in one.turns), None)


def _context_features(paragraphs: Sequence[Sequence[ReadSentence]], number: int, at: int) -> list[str]:
    one = paragraphs[number][at]
    sentence = one.sentence
    context = [f"kind-{sentence.kind}", *sorted(sentence.features)]
    if sentence.quoted:
        context.append("quoted")
    if one.tells:
        context.append("tells")
    if one.within:
        context.append("within")
        if one.deed:
            context.append("deed")
    if one.last == _NARRATED:
        context.append("unspoken")
    if one.last == _ALL:
        context.append("settled" if one.settled else "talked")
        if "within" in context:
            context.append("settled-within" if one.settled else "talked-within")
    if _is_after_a_colon(paragraphs, number, at):
        context.append("colon")
    if number == len(paragraphs) - 1:
        context.append("final")
    if sentence.language != "en":
        context += [sentence.language, *(["zh-within"] if "within" in context else [])]
    return context
