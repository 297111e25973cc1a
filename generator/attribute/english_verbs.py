# The forms of the English verbs in the vocabulary, made once from their dictionary forms.

from functools import cache

from generator.attribute import english_words as en

Form = tuple[str, str]
"""The dictionary form of a verb, and past, present or base."""


@cache
def verb_forms() -> dict[str, Form]:
    """Every finite form of every verb in the vocabulary."""
    forms: dict[str, Form] = {}
    lemmas = sorted({*en.SAY.split(), *en.ACT.split(), *en.DEED.split(), *en.NARRATED, *en.IRREGULAR})
    for lemma in lemmas:
        forms.setdefault(lemma, (lemma, "base"))
    for lemma in lemmas:
        forms[_third(lemma)] = (lemma, "present")
        for past in en.IRREGULAR.get(lemma, _past(lemma)).split():
            forms[past] = (lemma, "past")
    return forms


def _third(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"


SAY = frozenset(en.SAY.split())
ACT = frozenset(en.ACT.split())


def stem(word: str) -> str:
    """The dictionary form of a word in -ing, or what is left of it where no verb is known."""
    base = word[:-3]
    return next((c for c in (base, base + "e", base[:-1]) if c in verb_forms()), base)
