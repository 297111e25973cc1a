# Reads a personal name: capitals that no list of other words explains, with the small words, initials
# and suffixes that names have, and the words of respect before them.

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.cursor import Cursor
from generator.attribution.languages.english.tokens import Words
from generator.attribution.languages.english.verbs import is_adverb, tense
from generator.attribution.places import Places

_HYPHENATED = re.compile(f"(?:{'|'.join(sorted(en.PARTICLES))})[-'’][A-Z]")
_LONGEST = 7
_NO_NAMES = (
    en.NOT_NAMES | en.HONORIFICS.keys() | en.AGENDA_NOUNS | en.OFFICE_WORDS | en.TITLE_HEADS | en.PLURAL_HEADS.keys()
)  # fmt: skip


_NEVER_SURNAMES = (
    en.WEEKDAYS | en.TITLE_HEADS | en.TITLE_MODIFIERS | en.AFTER_HEADS | en.HONORIFICS.keys() | en.PLURAL_HEADS.keys()
    | en.ADVERBS | en.DETERMINERS | en.PREPOSITIONS | en.CONJUNCTIONS
)  # fmt: skip
"""Words that come behind an office and are part of it, or that no capital makes a name."""
_SMALL = en.DETERMINERS | en.PREPOSITIONS | en.CONJUNCTIONS


@dataclass(frozen=True, slots=True)
class Name:
    """A name word by word, and what the words of respect before it show: a man or a woman, and a rank."""

    words: tuple[str, ...] = ()
    gender: str = ""
    rank: str = ""


NO_NAME = Name()


def read(cursor: Cursor, *, titled: bool) -> Name:
    """The name that begins here; `titled`: whether an office comes before it."""
    gender = rank = ""
    while respect := _respect(cursor):
        cursor.at += respect
        gender = gender or en.HONORIFICS.get(cursor.low(-1), "")
        rank = en.RANKS.get(cursor.low(-1), rank)
        cursor.at += cursor.surface() in ("'", "’") and cursor.upper(1)
        titled = True
        # "Amb. (Eng.) Mira Oru"
        cursor.skip_acronym()
    found: list[str] = []
    while len(found) < _LONGEST:
        if found and cursor.surface() == "," and cursor.low(1) in en.SUFFIXES:
            cursor.at += 1
        elif (found and cursor.low() in en.SUFFIXES) or _goes_on(cursor, titled=titled, begun=bool(found)):
            found.append(cursor.surface())
            cursor.at += 1
        elif (small := _particles(cursor)) and (found or titled or cursor.at == cursor.start):
            found += [cursor.surface(ahead) for ahead in range(small + 1)]
            cursor.at += small + 1
        else:
            break
    if found:
        if cursor.surface() == "," and cursor.surface(1) in en.POSTNOMINALS:
            cursor.at += 1
        if cursor.surface() in en.POSTNOMINALS:
            cursor.at += 1
        cursor.skip_acronym()
    return Name(tuple(found), gender, rank) if found or gender or rank else NO_NAME


def _respect(cursor: Cursor) -> int:
    """How many words from here make a word of respect: Dr, HE, the Right Honourable."""
    if cursor.surface() in en.STYLES or (cursor.low() in en.HONORIFICS and cursor.upper()):
        return 1
    more = int(cursor.low() == "the")
    if cursor.low(more) in en.BEFORE_HONOURABLES and cursor.low(more + 1) in en.HONOURABLES and cursor.upper(more):
        return more + 2
    return 0


def could_start(cursor: Cursor) -> bool:
    """Whether a name can begin with the word here, although it has no capital: al-Oru, de Oru, or a word of respect."""
    word = cursor.surface()
    small = word in en.LEADING_PARTICLES and cursor.upper(1) and not cursor.upper(-1)
    return word in en.STYLES or is_hyphenated(word) or small


def is_hyphenated(word: str) -> bool:
    """Whether a word is a name with a small word before it: al-Oru."""
    return bool(_HYPHENATED.match(word))


def _particles(cursor: Cursor) -> int:
    """How many small words there are here before a word that can be part of a name: "von der" in Mira von der Oru."""
    count = next(ahead for ahead in range(_LONGEST) if cursor.low(ahead) not in en.PARTICLES)
    return count if could_be(cursor, count) else 0


def _is_after_honorific(cursor: Cursor) -> bool:
    """Whether "Mr" or the like comes before, so that any word with a capital is a name: Mr West."""
    known = cursor.low() in en.TITLE_HEADS or cursor.low() in en.TITLE_MODIFIERS or cursor.low() in en.HONORIFICS
    return bool(en.HONORIFICS.get(cursor.low(-1))) and cursor.upper() and not known and cursor.low() not in _SMALL


def _goes_on(cursor: Cursor, *, titled: bool, begun: bool) -> bool:
    """Whether the word here is part of the name."""
    word, low = cursor.surface(), cursor.low()
    if is_hyphenated(word):
        return True
    if not begun and _is_after_honorific(cursor):
        return True
    if begun and low in en.HONORIFICS and cursor.upper() and low.isalpha():
        return True
    if not cursor.upper() or (begun and (word in en.POSTNOMINALS or tense(low) in ("past", "present"))):
        return False
    leads = titled or begun or could_be(cursor, 1)
    if len(word.rstrip(".")) == 1:
        return leads
    if word.isupper() and "-" in word and not begun:
        # ITC-ILO is no first name.
        return False
    if word.isupper() and word.isascii():
        apposed = cursor.surface(-1) == "," == cursor.surface(2)
        initials = len(word) == 2 and (titled or apposed) and could_be(cursor, 1) and not cursor.places.known(word)
        return initials or (leads and len(word) > 2 and low not in en.NOT_NAMES)
    if begun and low in en.ORGANISATIONS_TOO:
        return True
    # Ambassador He, and Foreign Minister Chad Oru, whose first name is a country's.
    odd = low == "he" or (low in en.FIRST_NAMES and could_be(cursor, 1)) or is_surname_to(cursor)
    return could_be(cursor) or (odd and titled and not begun)


def is_surname_to(cursor: Cursor) -> bool:
    """Whether "To" is a name, in a text that writes no headline's capitals: General Secretary To Oru."""
    return cursor.surface() == "To" and cursor.at > 0 and could_be(cursor, 1) and not cursor.upper(2)


def odd_surnames(texts: Iterable[Words], places: Places) -> frozenset[str]:
    """Words that no name is made of, or places, which here are somebody's surname: Mira Power, Minister Tunis.

    They come behind an office or a word of respect and before a verb that reports, and elsewhere behind a first name.
    """
    called: set[str] = set()
    given: set[str] = set()
    for words in texts:
        cursor = Cursor(words, places, 0)
        for at, (earlier, word) in enumerate(pairwise(words.surface[:-1]), 1):
            if not (word[0].isupper() and earlier[0].isupper()) or words.lower[at] in _NEVER_SURNAMES:
                continue
            cursor.at, before = at, words.lower[at - 1]
            if could_be(cursor):
                continue
            if could_be(cursor, -1) and before not in en.FIRST_NAMES:
                given.add(word)
            titled = before in en.TITLE_HEADS or before in en.HONORIFICS
            if titled and len(word) > 2 and cursor.low(-2) not in en.DETERMINERS and _reports(cursor, 1):
                called.add(word)
    return frozenset(called & given)


def _reports(cursor: Cursor, ahead: int) -> bool:
    """Whether a verb that reports is here, an adverb or none before it."""
    ahead += is_adverb(cursor.low(ahead))
    return tense(cursor.low(ahead)) == "past"


def could_be(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether a word can be part of a name at all."""
    word, low = cursor.surface(ahead), cursor.low(ahead)
    if is_hyphenated(word) or word in cursor.surnames:
        return True
    if not word[0].isupper() or low.rstrip(".") in _NO_NAMES or low in en.DEED_BASES or tense(low) == "present":
        return False
    if low.endswith("ed") and tense(low) == "past":
        # "Minister Interviewed on Ferries"
        return False
    return not cursor.places.known(word)
