# The verbs of the vocabulary in the forms that tell of others, and what each does in use: "принял приглашение"
# reports, "принял посла" tells a deed.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.attribution.languages.russian import vocabulary as ru

Kind = Literal["report", "narrate"]
Number = Literal["m", "f", "n", "pl", ""]
"""Whom a form is said of: a man, a woman, a thing, several; nothing where that does not show."""

_PAST: tuple[tuple[str, Number], ...] = (("ли", "pl"), ("ла", "f"), ("ло", "n"), ("л", "m"))
_FARTHEST = 5
_UNLISTED = (*(f"{vowel}{ending}" for vowel in "аиеуя" for ending in ("л", "ла", "ли")), "лся", "лась", "лись")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: which verb, past or present, and whom it is said of."""

    lemma: str
    tense: Literal["past", "present"]
    number: Number


@cache
def forms() -> dict[str, Form]:
    """Every form of every verb in the vocabulary, in small letters with е for ё."""
    found: dict[str, Form] = {}
    for lemma in sorted(ru.SAY | ru.ACT | ru.DEED | ru.MUTUAL | ru.BINDING):
        for word, number in _pasts(lemma):
            found[word] = Form(lemma, "past", number)
        for word in ru.PRESENT.get(lemma, "").split():
            found[word] = Form(lemma, "present", "pl" if word.endswith(("ют", "ят", "ут")) else "")
    return found


def _pasts(lemma: str) -> Iterator[tuple[str, Number]]:
    if lemma in ru.IRREGULAR:
        for word in ru.IRREGULAR[lemma].split():
            yield word, _number(word)
        return
    reflexive = lemma.endswith("ся")
    base = lemma.removesuffix("ся").removesuffix("ть")
    for ending, number in _PAST:
        suffix = "" if not reflexive else "ся" if number == "m" else "сь"
        yield base + ending + suffix, number


def _number(word: str) -> Number:
    return next((number for ending, number in _PAST if word.endswith(ending)), "m")


@cache
def gerunds() -> dict[str, Form]:
    """Every gerund of the verbs that can report, in small letters with е for ё: отметив, отмечая."""
    lemmas = sorted(ru.SAY | ru.ACT | ru.MUTUAL | ru.BINDING)
    return {word: Form(lemma, "past", "") for lemma in lemmas for word in _gerunds(lemma)}


def _gerunds(lemma: str) -> Iterator[str]:
    base = lemma.removesuffix("ся").removesuffix("ть")
    if lemma.endswith("ся"):
        yield base + "вшись"
    elif lemma.endswith("ть"):
        yield base + "в"
        yield base.removesuffix("ова") + "уя" if lemma.endswith("овать") else base.removesuffix("и") + "я"


@cache
def tags() -> frozenset[str]:
    """The words that can say behind somebody's words whose they are."""
    return said() | ru.TAG_STATES | ru.CITES


@cache
def said() -> frozenset[str]:
    """The forms that a tag after words may have: "..., - сказал Ору"."""
    return frozenset(word for word, form in forms().items() if form.lemma in ru.SAY)


def kind(lower: Sequence[str], verb: int, form: Form) -> Kind | None:
    """Whether a verb reports or narrates as it is used here; None if it does neither."""
    lemma, after = form.lemma, lower[verb + 1 : verb + _FARTHEST + 3]
    if lemma in ru.AS_TAGS and not (_is_after_a_mark(lower, verb) or governs(lower, verb)):
        return None
    if _follows(ru.NARRATED.get(lemma, ()), after):
        return "narrate"
    if lemma in ru.REPORTED_ONLY:
        return "report" if _follows(ru.REPORTED_ONLY[lemma], after) else None
    if lemma in ru.DEED:
        return "report" if _follows(ru.REPORTED.get(lemma, ()), after) else "narrate"
    return "report"


def _is_after_a_mark(lower: Sequence[str], verb: int) -> bool:
    return verb > 0 and (lower[verb - 1] == ru.AS or not lower[verb - 1][0].isalnum())


def governs(lower: Sequence[str], verb: int) -> bool:
    """Whether somebody's words follow right behind a verb: "..., что", or a colon."""
    after = lower[verb + 1 : verb + 3]
    return after[:1] == [":"] or (after[:1] == [","] and not ru.CONTENT.isdisjoint(after))


def _follows(choices: Sequence[str], after: Sequence[str]) -> bool:
    """Whether one of several wordings comes after a verb, or a few words on."""
    spaced = f" {' '.join(after)} "
    return any(f" {words} " in spaced for words in choices)


@cache
def talked_of() -> frozenset[str]:
    """The passives of talk: обсуждены, подчеркивалось."""
    short = {base + ending for base in ru.AGENDA_PASSIVES for ending in ("", "а", "о", "ы")}
    return ru.AGENDA_REFLEXIVES | short


def is_past(word: str) -> bool:
    """Whether a word in small letters looks like the past of a verb that no list has."""
    return len(word) > 4 and word.endswith(_UNLISTED)
