# Cuts a paragraph into words and sentences. Words keep their places, so that whatever is found
# among them can be given in characters. Nothing here knows what a word means.

import re
from dataclasses import dataclass

from generator.attribution.languages.english import vocabulary as en

_LATIN = re.compile(r"[a-z]+")
_ENOUGH_TO_TELL = 40
_READ_TO_TELL = 3000
DASHES = frozenset("-–—―")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_MOST_SMALL_WORDS = 5
_LONGEST_SHOUTED = 600
_LITTLE_SHARE = 0.1
_ENDINGS = "s|m|ll|re|ve|d"
_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
# A letter with the marks that are written after it, where a text is taken apart so.
_WORD = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                     # U.S.
    | (?:H\.E|U\.[SK])(?=\s)                 # H.E, a full stop short
    | (?i:{"|".join(en.ABBREVIATIONS)})\.      # Dr.
    | [A-Z]\.(?=\s+[A-Z]|[A-Z][a-z])           # the R. of Joseph R. Biden, and R.Biden
    | ['’](?:{_ENDINGS})\b                     # the 's of Oru's
    | (?:{_LETTER})+(?:[-'’](?!(?:{_ENDINGS})\b)(?:{_LETTER})+)*      # el-Sisi, O'Neill
    | \d+(?:[.,:]\d+)*                        # 1,000
    | \S
    """,
    re.VERBOSE,
)
_QUOTE = re.compile(r'[“”"]')
_OF_OTHERS = str.maketrans("«»„―", "“”“—")
# A quotation of three words or more between single marks, which apostrophes inside it do not close.
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)((?:[^'‘’\n]|(?<=\w)['’](?=\w)){12,}?)['’](?!\w)")
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’')]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words and marks of a paragraph, in order; the lists run in parallel."""

    text: str
    surface: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    """From which word to before which."""
    quoted: list[bool]
    """Whether a word is between quotation marks."""
    open: bool = False
    """Whether a quotation is not closed at the end."""


def is_latin(text: str) -> bool:
    """Whether a text is written in Latin letters for the most part, or has none at all."""
    if text.isascii():
        return True
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


def is_english(text: str) -> bool:
    """Whether a text in Latin letters is English, or too short to tell: English has its little words everywhere."""
    words = _LATIN.findall(text[:_READ_TO_TELL].lower())
    little = sum(word in en.LITTLE_WORDS for word in words)
    return len(words) < _ENOUGH_TO_TELL or little > len(words) * _LITTLE_SHARE


def is_shouted(text: str) -> bool:
    """Whether a text is written in capitals for the most part, as a letterhead is."""
    if len(text) > _LONGEST_SHOUTED or len(_SMALL_WORD.findall(text, 0, 120)) > _MOST_SMALL_WORDS:
        return False
    cased = [letter for letter in text if letter.isalpha()]
    return text.count(" ") > 1 and sum(map(str.isupper, cased)) > len(cased) * 0.6


def is_acronym(word: str) -> bool:
    """Whether a word has only capitals, as the initials of an institution do: WHO."""
    return word.isupper() and len(word) > 1


def with_plain_marks(text: str) -> str:
    """A text with double quotation marks and one dash where it has others, each character in its place."""
    text = text.translate(_OF_OTHERS).replace("''", '" ')
    if has_marks(text):
        return text
    return _SINGLE.sub(lambda found: f"“{found[1]}”" if found[1].count(" ") > 1 else found[0], text)


def has_marks(text: str) -> bool:
    """Whether a text has a quotation mark."""
    return bool(_QUOTE.search(text))


def goes_on(text: str) -> bool:
    """Whether the first quotation mark of a text closes a quotation that was opened before."""
    first = _QUOTE.search(text)
    if first is None or first[0] == "“":
        return False
    return first[0] == "”" or (text.count('"') % 2 == 1 and first.start() > 0)


def cut(text: str, *, inside: bool = False) -> Words:
    """The words and sentences of a paragraph of English, or of anything written with spaces.

    `inside`: a quotation that an earlier paragraph opened goes on in it.
    """
    surface: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text):
        surface.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    quoted, opened = _quoted(text, surface, within=inside)
    return Words(
        text=text,
        surface=surface,
        lower=[word.lower() for word in surface],
        starts=starts,
        ends=ends,
        sentences=_sentences(surface, starts, ends, quoted),
        quoted=quoted,
        open=opened,
    )


def _quoted(text: str, surface: list[str], *, within: bool) -> tuple[list[bool], bool]:
    """Which words are between quotation marks, and whether the last quotation is not closed."""
    inside = [within] * len(surface)
    if not has_marks(text):
        return inside, within
    inside = [False] * len(surface)
    opened = 0 if within else -1
    for at, word in enumerate(surface):
        if word == "“" or (word == '"' and opened < 0):
            opened = at
        elif word in ("”", '"') and opened >= 0:
            inside[opened : at + 1] = [True] * (at + 1 - opened)
            opened = -1
    # A quotation that the next paragraph goes on with has no closing mark here.
    if opened == 0:
        inside = [True] * len(surface)
    return inside, opened >= 0


def _sentences(surface: list[str], starts: list[int], ends: list[int], quoted: list[bool]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first, at, count = 0, 0, len(surface)
    while at < count:
        word = surface[at]
        at += 1
        if _is_note(surface, first, at):
            found.append((first, at))
            first = at
        if word[-1] not in _ENDS:
            continue
        while at < count and surface[at] in _CLOSERS and starts[at] == ends[at - 1]:
            at += 1
        if at - first <= 2 and surface[first].isdigit():
            continue
        inside = at < count and quoted[at - 1] and quoted[at] and surface[at] not in '“"'
        joined = at < count and starts[at] == ends[at - 1] and not _opens(word, surface[at])
        if at < count and (inside or joined or not _begins(word, surface[at])):
            continue
        found.append((first, at))
        first = at
    if first < count:
        found.append((first, count))
    return found


def _opens(stop: str, word: str) -> bool:
    """Whether a sentence begins right behind a full stop, where a blank was lost: "in Lindal.The ministers"."""
    return stop == "." and word[0].isupper() and word.lower() in en.OPENERS


def _is_note(surface: list[str], first: int, at: int) -> bool:
    """Whether all from a sentence's first word on is a note in brackets, as under a picture, and a sentence follows."""
    if surface[at - 1] != ")" or surface[first] != "(" or at >= len(surface):
        return False
    if not (surface[at][0].isupper() or surface[at][0] in '-–—“"'):
        return False
    return all(word[0].isupper() or not word[0].isalpha() for word in surface[first:at])


def _begins(stop: str, word: str) -> bool:
    """Whether a sentence begins with a word, after one that ends in a full stop."""
    if len(stop) > 1 and word[0].isdigit() and stop.lower() in en.BEFORE_NUMBERS:
        return False
    if len(stop) > 1 and word[0].isupper():
        return word.lower() in en.OPENERS and stop.lower() not in en.BEFORE_NAMES
    return not word[0].islower() and word not in ",;:)"
