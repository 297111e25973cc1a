# Reads a personal name: capitals that no list of other words explains, with the small words, initials
# and suffixes that names have, and the words of respect before them.

import re
from dataclasses import dataclass

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.cursor import Cursor
from generator.attribution.languages.english.verbs import tense

_HYPHENATED = re.compile(f"(?:{'|'.join(sorted(en.PARTICLES))})[-'’][A-Z]")
_LONGEST = 7
_NO_NAMES = (
    en.NOT_NAMES | en.HONORIFICS.keys() | en.AGENDA_NOUNS | en.OFFICE_WORDS | en.TITLE_HEADS | en.PLURAL_HEADS.keys()
)  # fmt: skip


_SMALL = en.DETERMINERS | en.PREPOSITIONS | en.CONJUNCTIONS


@dataclass(frozen=True, slots=True)
class Name:
    """A name word by word, and whom the words of respect before it show to be a man or a woman."""

    words: tuple[str, ...] = ()
    gender: str = ""


NO_NAME = Name()


def read(cursor: Cursor, *, titled: bool) -> Name:
    """The name that begins here; `titled`: whether an office comes before it."""
    gender = ""
    while cursor.surface() in en.STYLES or (cursor.low() in en.HONORIFICS and cursor.upper()):
        gender = gender or en.HONORIFICS.get(cursor.low(), "")
        titled = True
        cursor.at += 1
        # "Amb. (Eng.) Mira Oru"
        cursor.skip_acronym()
    found: list[str] = []
    while len(found) < _LONGEST:
        if found and cursor.surface() == "," and cursor.low(1) in en.SUFFIXES:
            cursor.at += 1
        elif (found and cursor.low() in en.SUFFIXES) or _goes_on(cursor, titled=titled, begun=bool(found)):
            found.append(cursor.surface())
            cursor.at += 1
        elif (small := _particles(cursor)) and (found or titled):
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
    return Name(tuple(found), gender) if found or gender else NO_NAME


def could_start(cursor: Cursor) -> bool:
    """Whether a name can begin with the word here, although it has no capital: al-Oru, or a word of respect."""
    word = cursor.surface()
    return word in en.STYLES or bool(_HYPHENATED.match(word))


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
    if _HYPHENATED.match(word):
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
    if word.isupper() and word.isascii():
        return leads and len(word) > 2 and low not in en.NOT_NAMES
    # Ambassador He, and Foreign Minister Chad Oru, whose first name is a country's.
    odd = low == "he" or (low in en.FIRST_NAMES and could_be(cursor, 1)) or is_surname_to(cursor)
    return could_be(cursor) or (odd and titled and not begun)


def is_surname_to(cursor: Cursor) -> bool:
    """Whether "To" is a name, in a text that writes no headline's capitals: General Secretary To Oru."""
    return cursor.surface() == "To" and cursor.at > 0 and could_be(cursor, 1) and not cursor.upper(2)


def could_be(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether a word can be part of a name at all."""
    word, low = cursor.surface(ahead), cursor.low(ahead)
    if _HYPHENATED.match(word):
        return True
    if not word[0].isupper() or low.rstrip(".") in _NO_NAMES or low in en.DEED_BASES or tense(low) == "present":
        return False
    return not cursor.places.known(word)
