# Cuts a Russian paragraph into words and sentences. Words keep their places, so that whatever is found among them can
# be given in characters. Nothing here knows what a word means.

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.verbs import tags

_CYRILLIC = re.compile("[а-яё]")
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile("[а-яё]+")
_ENOUGH_TO_TELL = 40
_READ_TO_TELL = 3000
_READ_FOR_SCRIPT = 400
_LITTLE_SHARE = 0.06
_FOREIGN_SHARE = 0.004
_WORD = re.compile(
    rf"""
      (?<![^\W\d_])[А-ЯЁ][а-яё]?\.(?=\s?(?:[А-ЯЁ][а-яё]?\.\s?)?[А-ЯЁ][а-яё])    # the С. and В. of С.В.Лавров
    | (?<![^\W\d_])(?i:{"|".join(re.escape(one) for one in sorted(ru.ABBREVIATIONS, key=len, reverse=True))})\.
    | [^\W\d_][\u0300-\u036f]*(?:[-’'‑]?(?:[^\W\d_][\u0300-\u036f]*))*           # премьер-министр
    | \d+(?:[.,:]\d+)*
    | --+
    | \S
    """,
    re.VERBOSE,
)
_OPENS = "«„"
_CLOSES = "»”"
_OPENING, _CLOSING = "«", "»"
"""The marks that show over paragraphs where a quotation ends."""
_MOST_QUOTED = 20
_BEFORE_OPENINGS = ':«„“"'
DASHES = frozenset(["-", "–", "—", "--"])
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"»”“’')]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words and marks of a paragraph, in order; the lists run in parallel."""

    text: str
    surface: list[str]
    lower: list[str]
    """In small letters, with е for ё."""
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    """From which word to before which."""
    quoted: list[bool]
    """Whether a word is between quotation marks, and is not the tag that says whose words they are."""
    openings: frozenset[int]
    """The words that have a capital because a sentence or quotation begins with them."""

    def word(self, at: int) -> str:
        """A word as written; a blank beyond the end."""
        return self.surface[at] if 0 <= at < len(self.surface) else " "

    def end_of_sentence(self, at: int) -> int:
        """Before which word the sentence of a word ends."""
        return self.sentences[max(0, bisect_right(self.sentences, (at, len(self.surface))) - 1)][1]

    def low(self, at: int) -> str:
        """A word in small letters; nothing beyond the end."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""


def is_cyrillic(text: str) -> bool:
    """Whether a text is written in Cyrillic letters for the most part."""
    opening = text[:_READ_FOR_SCRIPT].lower()
    cyrillic = len(_CYRILLIC.findall(opening))
    return cyrillic > 0 and cyrillic * 2 > len(_LETTER.findall(opening))


def is_russian(text: str) -> bool:
    """Whether a text in Cyrillic is Russian, or too short to tell: Russian has its little words everywhere."""
    low = text[:_READ_TO_TELL].lower()
    if sum(letter in ru.FOREIGN_LETTERS for letter in low) > len(low) * _FOREIGN_SHARE:
        return False
    words = _WORDS.findall(low)
    little = sum(word in ru.LITTLE_WORDS for word in words)
    return len(words) < _ENOUGH_TO_TELL or (little > len(words) * _LITTLE_SHARE and ru.OWN_LETTER in low)


def cut_all(texts: Sequence[str]) -> list[Words]:
    """The words and sentences of each paragraph, also of those inside a quotation that one before them opens."""
    within = {number for run in quotations(texts) for number in run[1:]}
    return [cut(text, within=number in within) for number, text in enumerate(texts)]


def quotations(texts: Sequence[str]) -> list[range]:
    """The quotations that one paragraph opens and a later one closes, as the numbers of their paragraphs."""
    found: list[range] = []
    first = -1
    for number, text in enumerate(texts):
        again = text.startswith(_OPENING)
        more = text.count(_OPENING) - text.count(_CLOSING)
        opened = first >= 0 and number - first < _MOST_QUOTED
        if opened and more - again < 0:
            found.append(range(first, number + 1))
            first = -1
        elif again and more > 0 and not opened:
            first = number
    return found


def cut(text: str, *, within: bool = False) -> Words:
    """The words and sentences of a paragraph of Russian; `within`: it begins inside a quotation."""
    found = list(_WORD.finditer(text))
    surface = [match[0] for match in found]
    starts, ends = [match.start() for match in found], [match.end() for match in found]
    lower = [word.lower().replace("ё", "е") for word in surface]
    quoted = _quoted(surface, lower, within=within and not text.startswith(_OPENING))
    sentences = _sentences(surface, starts, ends, quoted)
    return Words(
        text=text,
        surface=surface,
        lower=lower,
        starts=starts,
        ends=ends,
        sentences=sentences,
        quoted=quoted,
        openings=frozenset(first + (surface[first] in DASHES) for first, _ in sentences)
        | {at + 1 for at, mark in enumerate(surface) if mark in _BEFORE_OPENINGS},
    )


def is_initial(word: str) -> bool:
    """Whether a word is the first letter of a name: С., Дж."""
    return 2 <= len(word) <= 3 and word[-1] == "." and word[0].isupper()


def _quoted(surface: list[str], lower: list[str], *, within: bool) -> list[bool]:
    inside = [False] * len(surface)
    opened = [0] if within else []
    for at, word in enumerate(surface):
        if word in _OPENS or (word in '"“' and not opened):
            opened.append(at)
        elif opened and word in _CLOSES + '"“':
            start = opened.pop()
            if not opened:
                inside[start : at + 1] = [True] * (at + 1 - start)
                _without_tags(surface, lower, inside, start, at)
    # A quotation that the next paragraph goes on with has no closing mark here.
    if opened and opened[0] == 0:
        inside = [True] * len(surface)
    return inside


def _without_tags(surface: list[str], lower: list[str], inside: list[bool], start: int, end: int) -> None:
    """Takes out of a quotation what says, between dashes, whose words they are: "Паром, - сказал Ору, - пойдет"."""
    dashes = [at for at in range(start + 1, end) if surface[at] in DASHES]
    for dash in dashes:
        if surface[dash - 1] in ",.!?…»" and lower[dash + 1] in tags():
            close = next((at for at in dashes if at > dash), end)
            inside[dash:close] = [False] * (close - dash)


def _sentences(surface: list[str], starts: list[int], ends: list[int], quoted: list[bool]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first, at, count = 0, 0, len(surface)
    while at < count:
        word = surface[at]
        at += 1
        if word[-1] not in _ENDS or (len(word) > 1 and not _may_end(surface, at - 1)):
            continue
        while at < count and surface[at] in _CLOSERS and starts[at] == ends[at - 1]:
            at += 1
        if at - first <= 2 and surface[first].isdigit():
            continue
        inside = at < count and quoted[at - 1] and quoted[at] and surface[at] not in _OPENS + '"“'
        joined = at < count and starts[at] == ends[at - 1]
        if at < count and (inside or joined or not _begins(surface, at)):
            continue
        found.append((first, at))
        first = at
    if first < count:
        found.append((first, count))
    return found


def _may_end(surface: list[str], at: int) -> bool:
    """Whether an abbreviation or initial can end a sentence: "в 2019 г. Стороны", "Ван И. Он"; not "РК С. Ору"."""
    before = surface[at - 1] if at else ""
    if is_initial(surface[at]):
        family = before[:1].isupper() and before.isalpha() and len(before) <= 4 and before.lower() not in ru.OFFICES
        return family and not (len(before) > 1 and before.isupper())
    return surface[at].lower() in ru.MAY_END and before[:1].isdigit()


def _begins(surface: list[str], at: int) -> bool:
    """Whether a sentence begins with a word: with a capital, a digit, a quotation, or a dash before one of them."""
    word = surface[at]
    if word in DASHES:
        return at + 1 < len(surface) and (surface[at + 1][0].isupper() or surface[at + 1] in _OPENS + '"“')
    return word[0].isupper() or word[0].isdigit() or word in _OPENS + '"“('
