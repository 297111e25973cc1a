# Reads an office from left to right: words that make it (Deputy Prime Minister), what it is of (of
# Foreign Affairs of Vestria), and further offices of the same person (and Foreign Minister).

from dataclasses import dataclass

from generator.attribution.languages.english import names
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.canonical import office
from generator.attribution.languages.english.cursor import Cursor
from generator.attribution.languages.english.tokens import is_acronym
from generator.attribution.languages.english.verbs import tense
from generator.attribution.mentions import Office

_AND = ("and", "&", "/", ",")
_LEADS = ("head", "chief")
_LONGEST_INSTITUTION = 6
_LONGEST_ABBREVIATED = 12
_OCCASIONS = en.AGENDA_NOUNS | en.VISITS | en.GATHERINGS
"""What is official, and no official: the official talks."""
_NEVER_BEFORE_COUNTRIES = ("for", "on")
"""A minister for Ports, an envoy on Fisheries."""
ENDS_OF_INSTITUTIONS = en.INSTITUTIONS | en.BARE_INSTITUTIONS
"""What an institution is called, or what its name ends in."""
_BEGINNINGS = en.PLURAL_HEADS.keys() | en.TITLE_HEADS | en.TITLE_MODIFIERS | {"deputy"}


@dataclass(frozen=True, slots=True)
class Title:
    """The offices of a mention, as worded, and whether several people hold them."""

    offices: tuple[Office, ...] = ()
    wording: str = ""
    plural: bool = False
    of_somebody: bool = False
    """Whether the name behind it is that of whoever the office serves: a spokesman for President Oru."""


NO_TITLE = Title()


def could_start(cursor: Cursor) -> bool:
    """Whether the word here is one that an office can begin with."""
    return cursor.low() in _BEGINNINGS


def starts(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether an office begins a number of words from here."""
    if _is_head(cursor.low(ahead)):
        return True
    further = any(_is_head(cursor.low(ahead + more)) for more in (1, 2, 3))
    return further and (cursor.low(ahead) in en.TITLE_MODIFIERS or _is_portfolio(cursor, ahead))


def _is_portfolio(cursor: Cursor, ahead: int) -> bool:
    """Whether a word with a capital says what somebody is minister of: Budget Minister."""
    return cursor.upper(ahead) and cursor.low(ahead) in en.OFFICE_WORDS and cursor.low(ahead + 1) in en.OF_A_PORTFOLIO


def _is_head(word: str) -> bool:
    return word in en.TITLE_HEADS or word in en.PLURAL_HEADS


def read(cursor: Cursor, *, definite: bool) -> Title:
    """The offices that begin here; `definite`: whether "the" or the like comes before them."""
    start, offices, plural, of_somebody = cursor.at, list[Office](), False, False
    while number := _core(cursor):
        begun = cursor.at
        cursor.at += number
        plural = plural or cursor.low(-1) in en.PLURAL_HEADS
        core = cursor.words.lower[begun : cursor.at]
        of_somebody = of_somebody or _serves_somebody(cursor)
        own = [word for word in _complement(cursor) if word in en.TELLING]
        offices.append(office([*core, *own]))
        cursor.skip_acronym()
        if plural or not _has_another(cursor, definite=definite):
            break
        cursor.at += 1
    while cursor.at > start and cursor.low(-1) in _AND:
        cursor.at -= 1
    if not offices:
        return NO_TITLE
    wording = cursor.words.text[cursor.words.starts[start] : cursor.words.ends[cursor.at - 1]]
    return Title(tuple(offices), wording, plural, of_somebody)


def _serves_somebody(cursor: Cursor) -> bool:
    """Whether an office is one with somebody of whom office and name follow: a spokesman for President Oru."""
    if cursor.low() not in ("for", "to", "of") or not cursor.upper(1) or cursor.low(-1) not in en.SERVING:
        return False
    kept, core = cursor.at, 0
    cursor.at += 1
    while cursor.upper() and not (core := _core(cursor)):
        cursor.at += 1
    named = core > 0 and names.could_be(cursor, core)
    cursor.at = kept
    return named


def _has_another(cursor: Cursor, *, definite: bool) -> bool:
    """Whether the same person's next office follows; "the Secretary and Foreign Minister" are two people."""
    joint = cursor.low()
    heads = joint == "and" and cursor.low(1) in _LEADS and cursor.low(2) == "of"
    if joint not in _AND or not (heads or (starts(cursor, 1) and cursor.upper(1))):
        return False
    alone = not definite or bool(cursor.country)
    return not (definite or cursor.country) if joint == "," else joint == "/" or alone


def _core(cursor: Cursor) -> int:
    """How many words from here make an office."""
    ahead, head = 0, False
    while True:
        low = cursor.low(ahead)
        longer = low == "deputy" and starts(cursor, ahead + 1)
        if low in en.PLURAL_HEADS and not longer:
            return ahead + 1
        if low == "official" and cursor.low(ahead + 1) in _OCCASIONS:
            return 0
        if low in en.TITLE_HEADS and not longer:
            head = True
        elif not (low in en.AFTER_HEADS if head else _before_head(cursor, ahead, low)):
            return ahead if head else 0
        ahead += 1


def _before_head(cursor: Cursor, ahead: int, low: str) -> bool:
    if low in en.POSSESSIVES:
        return ahead > 0 and starts(cursor, ahead + 1)
    return low in en.TITLE_MODIFIERS or low == "deputy" or _is_portfolio(cursor, ahead)


def _complement(cursor: Cursor) -> list[str]:
    """Moves past what an office is of, and says in which words."""
    begun = cursor.at
    _skip_post(cursor)
    cursor.at += _bare_institution(cursor)
    while cursor.surface() == "," and cursor.upper(1) and cursor.low(1) in en.LED and cursor.low(2) in ("of", "for"):
        # "Secretary, Ministry of Ports, Government of Vestria, Mr Oru"
        cursor.at += 3
        cursor.at += cursor.low() in en.DETERMINERS
        _inside(cursor)
        cursor.skip_acronym()
    if cursor.surface() == "," and is_acronym(cursor.surface(1)) and tense(cursor.low(2)):
        # "The Chairperson, VPC welcomed the plan"
        cursor.at += 2
    while cursor.low() in ("of", "for", "to", "on", "from") or _is_at_a_ministry(cursor):
        kept = cursor.at
        if cursor.low() == "to" and (cursor.low(-1) in en.NEVER_TO or names.is_surname_to(cursor)):
            break
        cursor.at += 1
        while cursor.low() in en.DETERMINERS or cursor.low() in en.MODIFIERS:
            cursor.at += 1
        if cursor.low() in en.LED and not cursor.upper():
            cursor.at += 1
            break
        if not (cursor.upper() or cursor.low() in ("state", "states", "foreign")):
            cursor.at = kept
            break
        if cursor.low(-1) == "the" and cursor.words.lower[kept] == "to":
            cursor.at += _core(cursor)
        _inside(cursor)
        cursor.at += cursor.low() in en.LED and not cursor.upper()
        if cursor.at == kept + 1:
            cursor.at = kept
            break
    return cursor.words.lower[begun : cursor.at]


def _bare_institution(cursor: Cursor) -> int:
    """How many words from here are what an office is of, without "of": Speaker National Assembly, Chairman Senate."""
    ahead = 0
    while cursor.upper(ahead) and cursor.low(ahead) in en.OFFICE_WORDS and cursor.low(ahead) not in en.TITLE_HEADS:
        ahead += 1
    return ahead if ahead and cursor.low(ahead - 1) in en.BARE_INSTITUTIONS else 0


def _skip_post(cursor: Cursor) -> None:
    """Moves past where an ambassador is posted, which is not whose ambassador he is."""
    posted = cursor.low(-1) in en.POSTED or (cursor.low(-1) == "general" and cursor.low(-2) in en.POSTED)
    if cursor.low() not in ("in", "to") or not posted:
        return
    country, kept = cursor.country, cursor.at
    cursor.at += 1
    placed = cursor.low() in en.DETERMINERS
    cursor.at += placed
    if cursor.take_country():
        pass
    elif placed and (cursor.upper() or cursor.low() == "country") and cursor.surface(1) == ",":
        cursor.at += 1
    else:
        after = cursor.low(-1) == "in" and cursor.upper() and tense(cursor.low(1)) == "past"
        cursor.at = cursor.at + 1 if after else kept
    cursor.country = country


def _is_at_a_ministry(cursor: Cursor) -> bool:
    return cursor.low() == "at" and cursor.low(1) == "the" and cursor.upper(2) and cursor.low(2) in en.LED


def _inside(cursor: Cursor) -> None:
    """Moves past the words of a ministry's, committee's or country's name."""
    first = True
    while cursor.upper() or cursor.low() in en.INSIDE_OFFICES:
        low = cursor.low()
        known = (
            low in en.OFFICE_WORDS
            or low in en.INSTITUTIONS
            or (cursor.surface().isupper() and len(low) > 1)
            or low in en.POSSESSIVES
        )
        if low == "(":
            if cursor.surface(2) != ")":
                return
            cursor.skip_acronym()
        elif low in en.FIRST_NAMES and names.could_be(cursor, 1):
            return
        elif low in en.INSTITUTIONS and (whole := _abbreviated(cursor)):
            cursor.at += whole
        elif cursor.take_country():
            pass
        elif low in ("and", ",", "&", "of", "for", "the"):
            if not _goes_on(cursor):
                return
            cursor.at += 1
        elif known or (first and (low in en.NOT_NAMES or cursor.low(-1) in _NEVER_BEFORE_COUNTRIES)):
            cursor.at += 1
        elif (further := _further_inside(cursor)) and not cursor.places.known(cursor.surface()):
            cursor.at += further + 1
        elif cursor.places.known(cursor.surface()) or (first and low not in en.HONORIFICS):
            cursor.learn_country()
        else:
            return
        first = low in en.BEFORE_COUNTRIES


def _abbreviated(cursor: Cursor) -> int:
    """How many words from here an abbreviation in brackets stands for: Organisation of Ferry Owners (OFO)."""
    ahead, initials = 0, ""
    while ahead < _LONGEST_ABBREVIATED and (cursor.upper(ahead) or cursor.low(ahead) in en.INSIDE_ABBREVIATED):
        initials += cursor.surface(ahead)[0] if cursor.upper(ahead) else ""
        ahead += 1
    short = cursor.surface(ahead + 1)
    brief = cursor.surface(ahead) == "(" and cursor.surface(ahead + 2) == ")" and short.isupper() and len(short) > 1
    return ahead if brief and _is_in_order(short, initials) and short[-1] == initials[-1] else 0


def _is_in_order(letters: str, among: str) -> bool:
    """Whether letters are found among others in their order."""
    rest = iter(among)
    return all(letter in rest for letter in letters)


def _further_inside(cursor: Cursor) -> int:
    """How many words with capitals there are before one that the names of institutions have; 0 where none has."""
    ahead = 0
    while ahead < _LONGEST_INSTITUTION and cursor.upper(ahead):
        if cursor.low(ahead) in ENDS_OF_INSTITUTIONS:
            return ahead
        ahead += 1
    return 0


def _goes_on(cursor: Cursor) -> bool:
    """Whether the name of an office goes on after a small word or a comma."""
    ahead = 1
    while cursor.low(ahead) in ("the", "of", "for", "and"):
        ahead += 1
    joint, low = cursor.low(), cursor.low(ahead)
    if ahead > 3 or not cursor.upper(ahead) or (joint in ("and", ",", "&") and starts(cursor, ahead)):
        return False
    if joint == ",":
        further = ahead + 1 + (cursor.upper(ahead + 1) and cursor.low(ahead + 1) in en.OFFICE_WORDS)
        return cursor.low(further) in (",", "and") and low in en.OFFICE_WORDS and low not in ("president", "prime")
    further = cursor.upper(ahead + 1) and cursor.low(ahead + 1) in ENDS_OF_INSTITUTIONS
    return joint in ("of", "for") or cursor.low(1) == "of" or low in en.OFFICE_WORDS or further
