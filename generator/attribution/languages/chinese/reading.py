# The Chinese texts of a readout together: who is named in them, and a reader for each.

from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.attribution.clauses import Reader as AnyReader
from generator.attribution.languages.chinese import names
from generator.attribution.languages.chinese.reader import Reader
from generator.attribution.mentions import Mention
from generator.attribution.places import Places


class Reading:
    """The Chinese texts of a readout, each with its number."""

    def __init__(self, texts: dict[int, str], places: Places) -> None:
        self._texts, self._places = texts, places

    @cached_property
    def mentions(self) -> Sequence[Sequence[Mention]]:
        """Whom each text names with an office."""
        whole = names.simplified("\n".join(self._texts.values()))
        again = names.surnames_with_offices(whole)
        return names.in_full([self._named(text, whole, again) for text in self._texts.values()])

    def _named(self, text: str, whole: str, again: frozenset[tuple[str, str]]) -> list[Mention]:
        between = names.titled_between(text, whole)
        taken = {at for mention in between for at in range(mention.first, mention.last)}
        return [
            *names.signed(text),
            *between,
            *names.titled_behind(text, self._places),
            *names.titled_again(text, again),
            *names.titled_foreigners(text, whole, self._places),
            *(mention for mention in names.names(text, whole, self._places) if mention.last - 1 not in taken),
        ]

    def unintroduced(self, known: Iterable[str]) -> list[Mention]:
        """Who speaks by a name that no text gives an office."""
        there_already = names.found_here(known)
        there = names.Names(there_already)
        whole = names.simplified("\n".join(self._texts.values()))
        spoken = dict.fromkeys(name for text in self._texts.values() for name in names.spoken(text, whole))
        spoken.update(dict.fromkeys(names.labelled(self._texts.values())))
        together = names.Names([*there_already, *spoken])
        return [
            Mention(first=0, last=0, kind="person", name=(name,), apposition=True)
            for name in spoken
            if there.match(name, 0, len(name)) is None
            and not together.is_double_surname(name)
            and not names.is_of_a_country(name, self._places)
        ]

    def readers(self, known: Iterable[str]) -> dict[int, AnyReader]:
        """A reader for each text, by its number."""
        there = names.Names(names.found_here(known))
        return {number: Reader(text, there, self._places) for number, text in self._texts.items()}
