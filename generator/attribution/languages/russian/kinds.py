# What kind of sentence it is where no clause tells who speaks: a position, what happened, what was talked of; whose
# wish it states; who did it in a passive; and what comes before it in a transcript.

from generator.attribution.clauses import Label, SentenceKind
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.endings import Cases
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.languages.russian.tokens import DASHES
from generator.attribution.languages.russian.verbs import talked_of
from generator.attribution.mentions import Mention

_LONGEST_FRAGMENT = 15
_LONGEST_DAY = 4
_LONGEST_LABEL = 14
_LONGEST_DATELINE = 14
_LONGEST_BYLINE = 40
_FARTHEST_WISH = 12
_BY: Cases = frozenset("i")


def kind(text: Tagged, first: int, last: int) -> SentenceKind:
    """What kind of sentence is between two words, should no clause tell."""
    lower = text.lower[first:last]
    small = any(len(word) > 2 and word[0].islower() for word in text.surface[first:last])
    if last - first < _LONGEST_FRAGMENT and (not small or _is_dateline(text, first, last)):
        return "fragment"
    spaced = f" {' '.join(lower)} "
    if _has(spaced, ru.ATTENDANCE):
        return "attendance"
    if spaced[1:].startswith(ru.BACKGROUND):
        return "event"
    if _is_agenda(text, first, last, spaced):
        return "agenda"
    if _has(spaced, ru.EVENT_PHRASES):
        return "event"
    return "position" if ru.POSITION.intersection(lower) or lower[0] in ru.ORDINALS else "plain"


def _has(spaced: str, choices: tuple[str, ...]) -> bool:
    return any(f" {words} " in spaced for words in choices)


def _is_agenda(text: Tagged, first: int, last: int, spaced: str) -> bool:
    """Whether a sentence says what was talked of and not by whom: "обсуждены вопросы", "состоялся обмен мнениями"."""
    governed = text.governed(first, last)
    return _has(spaced, ru.AGENDA_PHRASES) or any(
        text.lower[at] in talked_of() and not governed[at - first] for at in range(first, last)
    )


def _is_dateline(text: Tagged, first: int, last: int) -> bool:
    """Whether a sentence is nothing but where and when an agency tells it: "Лунд, 14 мая — Агентство.", "30 июня."."""
    if first:
        return last - first < _LONGEST_DAY and text.surface[first][0].isdigit()
    return has_dateline(text, first) and any(word[0].isdigit() for word in text.surface[first:last])


def has_dateline(text: Tagged, first: int) -> bool:
    """Whether a sentence opens with a place and a dash, as an agency's does: "ЛУНД, 14 мая — Агентство."."""
    words = text.surface[first : first + _LONGEST_DATELINE]
    return first == 0 and words[0][0].isupper() and len(words[0]) > 2 and not DASHES.isdisjoint(words[1:])


def features(text: Tagged, first: int, last: int) -> frozenset[str]:
    """What else of a sentence shows whether somebody's words go on in it."""
    lower = text.lower[first:last]
    there = {
        "past": not ru.PASSED.isdisjoint(lower),
        "plan": not ru.FUTURE.isdisjoint(lower),
        "item": lower[0] in ru.ORDINALS,
        "number": any(word[0].isdigit() for word in lower),
        "connects": lower[0] in ru.CONNECTIVES or lower[1:2] == ["также"],
    }
    return frozenset(feature for feature, shown in there.items() if shown)


def wish(text: Tagged, first: int, last: int) -> str:
    """The country whose wish a sentence states, or from whose side something was stressed; nothing if it does not."""
    for at in range(first, min(first + _FARTHEST_WISH, last)):
        noun = text.starting.get(at)
        if noun is None or noun.mention.kind != "side":
            continue
        stressed = noun.cases == _BY and text.low(noun.last) in talked_of()
        if noun.mention.definite and (text.low(noun.first - 1) in ru.BY_SIDES or stressed):
            return noun.mention.country
        if ru.WISHES.intersection(text.lower[noun.last : noun.last + 4]):
            return noun.mention.country
    return ""


def promise(text: Tagged, first: int) -> str:
    """The country whose side a sentence makes a promise for, if it opens so; nothing if it does not."""
    noun = text.starting.get(first)
    side = noun is not None and noun.mention.kind == "side" and noun.mention.definite
    promises = noun and side and ru.PROMISES.intersection(text.lower[noun.last : noun.last + 3])
    return noun.mention.country if noun and promises else ""


def agent(text: Tagged, first: int, last: int) -> tuple[Mention, ...]:
    """Who did it, in a passive: "Мирой Ору было подчеркнуто"."""
    for at in range(first, last):
        if text.lower[at] not in talked_of():
            continue
        before = at - 1 if text.low(at - 1) in ru.PASSED else at
        for noun in (text.ending.get(before), text.starting.get(at + 1)):
            acted = noun is not None and "i" in noun.cases and text.low(noun.first - 1) not in ru.BY_SIDES
            if noun and acted and noun.mention.kind == "person":
                return (noun.mention,)
    return ()


def opening(text: Tagged, first: int) -> str:
    """The words that turn to the other side, if the sentence opens with them."""
    words = " ".join(text.lower[first : first + 4])
    return next((turn for turn in ru.TURN_PHRASES if words.startswith(turn)), "")


def label(text: Tagged, first: int, last: int) -> Label | None:
    """The name or mark that comes before somebody's words in a transcript."""
    colon = next((at for at in range(first, min(last, first + _LONGEST_LABEL)) if text.surface[at] == ":"), -1)
    if colon < 0 or text.quoted[first]:
        return None
    what = ru.LABELS.get(text.lower[first])
    if what and _after_note(text, first + 1, colon) == colon:
        return Label(kind=what, words=text.surface[first])
    noun = text.starting.get(first)
    if noun and noun.mention.kind == "person" and _after_note(text, noun.last, colon) == colon:
        return Label(kind="name", words=text.text(first, noun.last), mention=noun.mention)
    return None


def _after_note(text: Tagged, at: int, colon: int) -> int:
    """Where a note in brackets ends that begins at a word; that word itself if none does."""
    if text.surface[at] != "(":
        return at
    return next((end + 1 for end in range(at, colon) if text.surface[end] == ")"), at)


def byline(text: Tagged) -> Mention | None:
    """Whom a headline over somebody's own words names as their author; None where it is none."""
    if len(text.lower) > _LONGEST_BYLINE or not " ".join(text.lower).startswith(ru.OWN_WORDS):
        return None
    noun = next((one for one in text.nouns if one.mention.kind == "person"), None)
    return noun.mention if noun and noun.mention.name else None
