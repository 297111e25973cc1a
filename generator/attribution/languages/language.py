# What a language offers to whoever reads a text: the same questions for each, so that nobody else needs to know one.

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.attribution.clauses import Reader
from generator.attribution.mentions import Mention
from generator.attribution.places import Places


def one_word_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, in a text that is written with blanks."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b")


class Reading(Protocol):
    """The texts of a readout that are written in one language, each with its number; the headline has number 0."""

    @property
    def mentions(self) -> Sequence[Sequence[Mention]]:
        """Whom each text mentions, as far as that shows before anybody is known."""

    def unintroduced(self, names: Iterable[str]) -> list[Mention]:
        """Who speaks without an office or word of respect, and is none of the `names`; nobody if capitals tell."""

    def readers(self, names: Iterable[str]) -> dict[int, Reader]:
        """A reader for each text, by its number, given the names that the text uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language: its code, how to know it, and how it is read."""

    code: str
    writes: Callable[[str], bool]
    """Whether a text is written in it."""
    is_surely: Callable[[str], bool] = lambda text: True
    """Whether all that seems to be written in it really is: other languages have its letters."""
    writes_name: Callable[[str], bool]
    """Whether the first part of a name is written in it."""
    read: Callable[[dict[int, str], Places], Reading]
    capitals: bool
    """Whether names begin with capitals, so that people are known by them."""
    joint_texts: Sequence[str]
    """Words of a headline over a text that the sides agreed, in small letters."""
    about_texts: Sequence[str] = ()
    """Words of a headline that say what somebody thinks of such a text, in small letters."""
    several: re.Pattern[str] = re.compile(r"(?!)")
    """What a text has, in small letters, that may tell of more than two who meet at once."""
    own_words: Sequence[str] = ()
    """Words of a headline over somebody's own words, in small letters."""
    joiner: str = " "
    """What comes between the parts of a name."""
    is_called: Callable[[str, Sequence[str]], bool] = lambda form, name: False
    """Whether a name of the registers, in the language's script, can be the one that a text has word by word."""
    is_side_of: Callable[[str, Iterable[str]], bool] = lambda side, names: False
    """Whether a word for a side is made from one of a country's names."""
