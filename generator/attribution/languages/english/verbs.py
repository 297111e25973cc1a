# The verbs of the vocabulary in all their forms, and what each does where it is used: "called for
# restraint" reports, "called on the minister" tells a deed.

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.tagged import Tagged

_BEHIND_A_QUOTE = 12
Kind = Literal["report", "narrate"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: which verb, and past, present or base."""

    lemma: str
    tense: str


@cache
def forms() -> dict[str, Form]:
    """Every finite form of every verb in the vocabulary."""
    found: dict[str, Form] = {}
    lemmas = sorted({*en.SAY, *en.ACT, *en.DEED, *en.NARRATED, *en.REPORTED, *en.IRREGULAR})
    for lemma in lemmas:
        found[lemma] = Form(lemma, "base")
    for lemma in lemmas:
        found[_third_person(lemma)] = Form(lemma, "present")
        for past in en.IRREGULAR.get(lemma) or (_past(lemma),):
            found[past] = Form(lemma, "past")
    return found


def tense(word: str) -> str:
    """Past, present or base; nothing for a word that is no verb."""
    form = forms().get(word)
    return form.tense if form else ""


def stem(word: str) -> str:
    """The dictionary form of a word in -ing, or what is left of it where no verb is known."""
    base = word[:-3]
    return next((lemma for lemma in (base, base + "e", base[:-1]) if lemma in forms()), base)


def kind(text: Tagged, verb: int, lemma: str) -> Kind | None:
    """Whether a verb reports or narrates as it is used here; None if it does neither."""
    if lemma in _BY_OBJECT and _deals_with_people(text, verb, lemma):
        return "narrate"
    after = _after_object(text, verb)
    if lemma == "go" and after.startswith("on to ") and after.removeprefix("on to ") in en.DEED:
        return "narrate"
    reported = en.REPORTED.get(lemma)
    if reported is not None and any(_begins(after, words) for words in reported):
        return "report"
    if lemma in ("give", "provide") and not en.GIVEN.isdisjoint(text.after(verb, 4)):
        return "report"
    following = text.after(verb, 9)
    if lemma == "have" and following[:3] == ["the", "opportunity", "to"]:
        taken = forms().get(next(iter(following[3:4]), ""))
        return "report" if taken and taken.lemma in en.SAY | en.ACT else "narrate"
    discussed = any(pair in en.TALKED_OF for pair in pairwise(following))
    exchanged = lemma in ("have", "hold") and (discussed or not en.EXCHANGES.isdisjoint(following))
    if exchanged or any(_begins(after, words) for words in en.NARRATED.get(lemma, ())):
        return "report" if exchanged else "narrate"
    if lemma == "make" and any(_begins(after, words) for words in en.REMARKED):
        return "report" if any(text.quoted[max(0, verb - _BEHIND_A_QUOTE) : verb]) else "narrate"
    if lemma == "make" and en.MADE.isdisjoint(following):
        return "narrate"
    if lemma in en.SAY or lemma in en.ACT or lemma in en.READ:
        return "report"
    return "narrate" if lemma in en.DEED and reported is None else None


def _after_object(text: Tagged, verb: int) -> str:
    """What comes after a verb, or after the person it is about: "gave Oru an overview"."""
    whom = text.starting.get(verb + 1)
    informed = whom is not None and whom.kind == "person" and text.low(verb) in ("gave", "provided")
    return " ".join(text.after(whom.last - 1 if whom and informed else verb, 3))


_BY_OBJECT = ("call", "present", "welcome", "exchange")


def _deals_with_people(text: Tagged, verb: int, lemma: str) -> bool:
    """Whether a verb tells a deed, since somebody, or a present, is its object."""
    if lemma == "exchange":
        return not en.GIFTS.isdisjoint(text.after(verb, 4))
    whom = text.starting.get(verb + 2 if text.low(verb + 1) in ("on", "upon") else verb + 1)
    if whom is None or whom.kind != "person":
        return False
    towards = "to" in text.lower[whom.last : whom.last + 2]
    if lemma == "welcome":
        # "Oru welcomed Ambassador Sanna, who came to say farewell"
        who = text.lower[whom.last : whom.last + 2] == [",", "who"]
        return towards or who or text.low(verb - 1) in en.DAYS or _is_received(text, whom.last)
    return not towards


def _is_received(text: Tagged, at: int) -> bool:
    """Whether words behind whoever was welcomed say where, or that he came to talk: "in Lindal", "for talks"."""
    at += text.low(at) == ","
    following = text.lower[at + 1 : at + 4]
    place = text.low(at) in ("in", "at") and bool(following) and text.surface[at + 1][0].isupper()
    return place or (text.low(at) == "for" and not (en.AGENDA_NOUNS | en.VISITS).isdisjoint(following))


def is_state(text: Tagged, verb: int) -> bool:
    """Whether a form of "be" begins a speaker's state of mind: "was confident that"."""
    after = [word for word in text.after(verb, 5) if not is_adverb(word)]
    return bool(after) and (
        after[0] in en.STATES or any(tuple(after[: len(words)]) == words for words in en.STATE_PHRASES)
    )


def is_adverb(word: str) -> bool:
    """Whether a word may come between a subject and its verb."""
    return word in en.ADVERBS or word.endswith("ly")


def _begins(text: str, words: str) -> bool:
    return text == words or text.startswith(words + " ")


def _third_person(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"
