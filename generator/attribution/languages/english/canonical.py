# The words of offices in one spelling each, so that "Councillor" finds a councilor and an EAM the foreign minister; and
# whom an office can mean. Other languages translate their titles into these words.

from collections.abc import Iterable

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.mentions import Office

SUFFIXES = en.SUFFIXES
"""Words after a name that are no part of it."""


def office(words: Iterable[str]) -> Office:
    """The words of an office, each in the one spelling that stands for all."""
    words = list(words)
    found: set[str] = set()
    for word in words:
        lower = word.lower()
        single = en.PLURAL_HEADS.get(lower, lower)
        found.update(en.SAME_OFFICE.get(single, single).split())
    return frozenset(found)


def fits(asked: Office, held: Office) -> bool:
    """Whether somebody who holds one office can be called by the other."""
    for words, meant in en.OFFICE_PHRASES:
        if words <= asked:
            rest = asked - words
            return any(one | rest <= held and not (held - one) & en.LESSER for one in (words, *meant))
    if not asked <= held:
        return False
    if asked == {"president"} and held & en.NOT_OF_A_STATE:
        return False
    return not ((held - asked) & en.LESSER) and not (asked == {"minister"} and "prime" in held)
