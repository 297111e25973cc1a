# Texts in a language that has no folder here: nobody is found in them, and the reason says so.

from collections.abc import Iterable, Sequence

from generator.attribution.clauses import Reader as AnyReader
from generator.attribution.clauses import Sentence
from generator.attribution.languages.language import Language
from generator.attribution.mentions import Mention
from generator.attribution.places import Places

CODE = "und"
"""The code of a language that is not read, as BCP 47 has it."""


class Reader:
    """A paragraph that nobody here can read: one sentence in which nobody is named."""

    byline = None
    announces = False
    signs = ()
    places: frozenset[str] = frozenset()

    def __init__(self, text: str) -> None:
        self.sentences = (Sentence(start=0, end=len(text), language=CODE),) if text else ()

    def named(self, start: int = 0, end: int | None = None) -> list[Mention]:
        """Nobody."""
        return []

    def people(self) -> list[Mention]:
        """Nobody."""
        return []

    def is_object(self, mention: Mention) -> bool:
        """Never: nobody is named."""
        return False

    def is_first_person(self, *, plural: bool) -> bool:
        """Never that anybody here could tell."""
        return False


class Reading:
    """The texts of a readout that are in no language of the registry."""

    mentions: Sequence[Sequence[Mention]] = ()

    def __init__(self, texts: dict[int, str], places: Places) -> None:
        self._texts = texts

    def unintroduced(self, names: Iterable[str]) -> list[Mention]:
        """Nobody."""
        return []

    def readers(self, names: Iterable[str]) -> dict[int, AnyReader]:
        """A reader for each text, by its number, that finds nobody."""
        return {number: Reader(text) for number, text in self._texts.items()}


UNREAD = Language(
    code=CODE,
    writes=lambda text: True,
    writes_name=lambda name: False,
    read=Reading,
    capitals=False,
    joint_texts=(),
)
