# Words that mean somebody, as every language hands them on: a name, an office, a side, a pronoun. Has no list of words.

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.archive import scripts

Office = frozenset[str]
"""The words that make an office, each in one spelling: {foreign, minister}."""


MentionKind = Literal["person", "plural", "side", "other", "body", "he", "they", "i", "we"]
"""A name or office, several people, a country or its side, the other one, an institution, or a pronoun."""


def speaks_for_others(offices: Iterable[Office]) -> bool:
    """Whether one of the offices is a spokesperson's."""
    return any("spokesperson" in office or office >= {"press", "secretary"} for office in offices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that mean somebody: a name, an office, a side, a pronoun, or several people at once."""

    first: int
    last: int
    """From which word to before which."""
    kind: MentionKind
    name: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    title: str = ""
    """The office as the text words it."""
    country: str = ""
    gender: str = ""
    definite: bool = False
    """Whether "the", "his" or the like comes before it."""
    apposition: bool = False
    """Whether the name and the office are beside each other, between commas."""
    generic: bool = False
    """Whether it is a mere word for a person: "the aide"."""
    equal: bool = False
    """Whether the office is that of the person named before: "his counterpart"."""

    @property
    def is_spokesperson(self) -> bool:
        """Whether the office is one of speaking for others, so that it means nobody else."""
        return speaks_for_others(self.offices)


@lru_cache(4096)
def fold(word: str) -> str:
    """A word without case and accents, so that spellings meet."""
    return scripts.fold(word).strip(".")


def written_as(form: str, text: str, usual: str = "") -> tuple[int, bool, int]:
    """How well a form of a name is the one that a text calls somebody by; the greatest is.

    A text that writes 奥鲁（Mira Oru）once goes on with 奥鲁. Of two that come as often the `usual` or longer is.
    """
    return max(map(text.count, form.split()), default=0), form == usual, len(form)
