# What kind of sentence it is where no clause tells who speaks: a position, what happened, what was
# talked of; whose wish it states; who did it in a passive; and what comes before it in a transcript.

from dataclasses import replace

from generator.attribution.clauses import Label, SentenceKind
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.subjects import outside_brackets
from generator.attribution.languages.english.tagged import Tagged
from generator.attribution.languages.english.tokens import DASHES
from generator.attribution.languages.english.verbs import forms, tense
from generator.attribution.mentions import Mention

_LONGEST_FRAGMENT = 15
_LONGEST_LABEL = 10
_LONGEST_DATELINE = 14
_LONGEST_NAME_LABEL = 45
_LONGEST_BYLINE = 40
_ATTENDANCE, _EVENT_PHRASES = (
    tuple(f" {words} " for words in phrases) for phrases in (en.ATTENDANCE, en.EVENT_PHRASES)
)
_FOLLOWING = [("following", word) for word in sorted(en.RELEASES)]
_REPORTED_BY = en.AGENDA_PASSIVES - {"presented"} | en.PRAISED
_AGENTS = frozenset(["by", "to"])


def kind(text: Tagged, first: int, last: int) -> SentenceKind:
    """What kind of sentence is between two words, should no clause tell."""
    lower = text.lower[first:last]
    small = (word for word in text.surface[first:last] if len(word) > 2 and word[0].islower())
    if last - first < _LONGEST_FRAGMENT and not any(small):
        return "fragment"
    spaced = f" {' '.join(lower)} "
    counts = lower[0] == "this" and lower[1:2] in (["is"], ["was"]) and not en.ORDINALS.isdisjoint(lower[:9])
    if (counts and not en.VISITS.isdisjoint(lower)) or any(words in spaced for words in _ATTENDANCE):
        return "attendance"
    if any(words in spaced for words in _EVENT_PHRASES) or spaced[1:].startswith(en.BACKGROUND):
        return "event"
    if _is_agenda(lower):
        return "agenda"
    if lower[0] in en.ORDINALS and lower[1:2] == [","]:
        return "position"
    return "position" if en.POSITION.intersection(lower) and not en.PASSED.intersection(lower) else "plain"


def _is_agenda(lower: list[str]) -> bool:
    """Whether a sentence says what was talked of and not by whom: "issues were discussed", "talks focused on"."""
    noun = next((at for at, word in enumerate(lower[:12]) if word in en.AGENDA_NOUNS), None)
    if "exchanged" in lower and not en.PAPERS.isdisjoint(lower):
        return False
    passed = False
    for at, word in enumerate(lower):
        if word in en.SUBORDINATORS and (word != "that" or at > 4):
            return False
        passed = passed or word in ("was", "were", "been")
        if word in en.AGENDA_PASSIVES and passed and not en.BE.isdisjoint(lower[max(0, at - 2) : at]):
            return not _is_bestowed(lower, at)
        if noun is not None and noun < at < noun + 14 and word in en.AGENDA_VERBS:
            return True
    return False


def _is_bestowed(lower: list[str], at: int) -> bool:
    """Whether a passive tells of what somebody got: "was presented with a medal", "was given the status"."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return (lower[at] == "presented" and following in ("with", "to")) or (
        lower[at] == "given" and following in en.DETERMINERS
    )


def has_dateline(text: Tagged, first: int) -> bool:
    """Whether a sentence opens with a place in capitals and a dash: "LINDAL, May 3 (Agency) --"."""
    words = text.surface[first : first + _LONGEST_DATELINE]
    return first == 0 and words[0].isupper() and len(words[0]) > 2 and not DASHES.isdisjoint(words[1:])


def byline(text: Tagged) -> Mention | None:
    """Whom a paragraph names as author of the whole text; None where it is neither letterhead nor byline."""
    lower = text.lower
    if len(lower) > _LONGEST_BYLINE or "joint" in lower[:8]:
        return None
    at = next((at + 1 for at, word in enumerate(lower[:12]) if word in en.RELEASES), 0)
    if not at:
        return _signature(text)
    if announces(text):
        return text.starting[0]
    before = text.ending.get(at - 1)
    if before and before.kind == "person" and not before.name and all(word[0].isupper() for word in text.surface[:at]):
        return replace(before, name=tuple(text.surface[: before.last]), generic=True)
    while at < len(lower) and at not in text.starting and _stands_before_an_author(lower[at]):
        at += 1
    mention = next((one for one in text.mentions if one.first <= at < one.last), None)
    return mention if mention and mention.kind == "person" and mention.name else None


def _signature(text: Tagged) -> Mention | None:
    """Whom a paragraph names that is a full name with an office behind it, and nothing else."""
    opening = text.starting.get(0)
    alone = sum(mention.kind == "person" and bool(mention.name) for mention in text.mentions) == 1
    if opening is None or opening.kind != "person" or len(opening.name) < 2 or not alone:
        return None
    rest = zip(text.surface[opening.last :], text.lower[opening.last :], strict=True)
    plain = all(word[0].isupper() or low in en.BEFORE_LABELS_END for word, low in rest)
    return opening if plain and any(mention.offices for mention in text.mentions) else None


def announces(text: Tagged) -> bool:
    """Whether a paragraph opens with somebody of whom it says that a statement follows."""
    opening = text.starting.get(0)
    follows = any(pair in zip(text.lower[:12], text.lower[1:13], strict=False) for pair in _FOLLOWING)
    return follows and opening is not None and opening.kind == "person" and bool(opening.name)


def _stands_before_an_author(word: str) -> bool:
    return word in en.AFTER_RELEASES or word in en.HONORIFICS or word in en.DETERMINERS or not word[0].isalpha()


def features(text: Tagged, first: int, last: int) -> frozenset[str]:
    """What else of a sentence shows whether somebody's words go on in it."""
    lower = text.lower[first:last]
    found = {feature for feature, words in en.FEATURE_WORDS.items() if not words.isdisjoint(lower)}
    if lower[0] in en.ORDINALS or (lower[0].rstrip(".)").isdigit() and first == 0):
        found.add("item")
    if any(word[0].isdigit() for word in lower):
        found.add("number")
    if lower[0] in en.CONNECTIVES or lower[1:2] == ["also"]:
        found.add("connects")
    plain = [low for low, inside in zip(lower, text.quoted[first:last], strict=True) if not inside]
    if not en.MINE.isdisjoint(plain) or "I" in text.surface[first:last]:
        found.add("mine")
    if any(tense(low) == "past" and forms()[low].lemma in en.SAY for low in plain):
        found.add("says")
    if len(plain) < len(lower) and not text.quoted[first]:
        found.add("cites")
    if text.surface[last - 1] == "?":
        found.add("asks")
    if not en.LINKS.isdisjoint(lower):
        found.add("link")
    return frozenset(found)


def wish(text: Tagged, first: int, last: int) -> str:
    """The country whose wish a sentence states; nothing if it states none."""
    for at in range(first, min(first + 12, last)):
        mention = text.starting.get(at)
        if mention and mention.kind == "side" and en.WISHES.intersection(text.lower[mention.last : mention.last + 4]):
            return mention.country
    return ""


def promise(text: Tagged, first: int) -> str:
    """The country whose side a sentence makes a promise for, if it opens so; nothing if it does not."""
    mention = text.starting.get(first)
    is_side = mention is not None and mention.kind == "side" and mention.definite
    if mention and is_side and en.PROMISES.intersection(text.lower[mention.last : mention.last + 3]):
        return mention.country
    return ""


def agent(text: Tagged, first: int, last: int) -> tuple[Mention, ...]:
    """Who did it, in a passive, or by whose account it is: "it was stated by Oru", "according to Oru"."""
    if _AGENTS.isdisjoint(text.lower[first:last]):
        return ()
    for at in range(first + 1, last - 1):
        according = text.lower[at - 1 : at + 1] == ["according", "to"]
        passive = text.lower[at] == "by" and text.lower[at - 1] in _REPORTED_BY
        if according or (passive and not en.BE.isdisjoint(text.lower[max(first, at - 4) : at - 1])):
            mention = text.starting.get(at + 1)
            return (mention,) if mention and mention.kind in (("person",) if according else ("person", "side")) else ()
    return ()


def opening(text: Tagged, first: int) -> str:
    """The words that turn to the other side, if the sentence opens with them."""
    words = " ".join(text.lower[first : first + 4])
    if not words.startswith(en.TURN_PHRASES):
        return ""
    found = next(turn for turn in en.TURN_PHRASES if words.startswith(turn))
    # "In response to a request" only says what it is about.
    return "" if text.low(first + len(found.split())) == "to" else found


def label(text: Tagged, first: int, last: int) -> Label | None:
    """The name or mark that comes before somebody's words in a transcript."""
    following = text.low(first + 1) if first + 1 < last else ""
    what = en.LABELS.get(text.lower[first])
    if what and (following == ":" or (text.surface[first] == "Q" and first == 0)):
        return Label(kind=what, words=text.surface[first])
    mention = text.starting.get(first)
    if mention and mention.kind == "plural" and mention.last < last and text.surface[mention.last] == ":":
        return Label(kind="all", words=text.text(first, mention.last))
    if first:
        plain = mention and mention.kind == "person" and mention.last < last and text.surface[mention.last] == ":"
        return Label(kind="name", words=text.text(first, mention.last), mention=mention) if mention and plain else None
    return _name(text) or _unknown(text, last)


def _name(text: Tagged) -> Label | None:
    """Somebody's name before a colon, with office, notes in brackets and commas, but no verb."""
    colon = next((at for at, word in enumerate(text.surface[:_LONGEST_NAME_LABEL]) if word == ":"), 0)
    if not colon or text.quoted[0] or text.lower[0] in en.SALUTATIONS:
        return None
    outside = outside_brackets(text.surface, 0, colon)
    if any(tense(text.lower[at]) in ("past", "present") or text.surface[at] in ".;!?" for at in outside):
        return None
    named = [mention for at in outside if (mention := text.starting.get(at)) and mention.kind == "person"]
    named = [mention for mention in named if mention.name or len(named) == 1]
    if not named or (named[0].first and not named[0].name):
        return None
    head = text.starting.get(0)
    if head is None or head.kind != "person":
        return None
    mention = next((mention for mention in reversed(named) if mention.name), named[0])
    after = [at for at in outside if at >= mention.last]
    if after and text.surface[after[0]] not in ",(":
        return None
    quoted = text.surface[colon + 1 : colon + 2] in (["“"], ['"'])
    return Label(kind="name", words=text.text(0, mention.last), mention=mention, quoted=quoted)


def heading(text: Tagged) -> Label | None:
    """The name over somebody's words, in a line of capitals: "PRESIDENT MIRA ORU"."""
    mention = text.starting.get(0)
    if mention is None or mention.kind != "person" or not mention.name or mention.last < len(text.lower) - 1:
        return None
    return Label(kind="name", words=text.text(0, mention.last), mention=mention)


def _unknown(text: Tagged, last: int) -> Label | None:
    """Words with capitals before a colon, as the name of a newspaper that asks."""
    colon = next((at for at in range(1, min(last, _LONGEST_LABEL)) if text.surface[at] == ":"), 0)
    words = [
        word for word, low in zip(text.surface[:colon], text.lower, strict=False) if low not in en.BEFORE_LABELS_END
    ]
    if not words or not all(word[0].isupper() or word[0].isdigit() for word in words):
        return None
    mention = Mention(first=0, last=colon, kind="person", name=tuple(words))
    return Label(kind="unknown", words=text.text(0, colon), mention=mention)
