# The Russian texts of a readout together: which words are places and names, who is mentioned, and a reader for each.

from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.attribution.clauses import Clause
from generator.attribution.clauses import Reader as AnyReader
from generator.attribution.languages.russian.mentions import Noun, mentions, nouns
from generator.attribution.languages.russian.names import Names
from generator.attribution.languages.russian.places import Places
from generator.attribution.languages.russian.reader import Reader, teller
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.languages.russian.tokens import cut_all, is_cyrillic, quotations
from generator.attribution.mentions import Mention, fold
from generator.attribution.places import Places as Known


class Reading:
    """The Russian texts of a readout, each with its number."""

    def __init__(self, texts: dict[int, str], places: Known) -> None:
        self._numbers = list(texts)
        self._words = cut_all(list(texts.values()))
        self._places = Places(places, self._words)

    @cached_property
    def mentions(self) -> Sequence[Sequence[Mention]]:
        """Whom each text mentions by name, office, side or pronoun."""
        return [mentions(some) for some in self._nouns]

    def unintroduced(self, names: Iterable[str]) -> list[Mention]:
        """Nobody: capitals show names."""
        return []

    def readers(self, names: Iterable[str]) -> dict[int, AnyReader]:
        """A reader for each text, by its number, given the names that the text uses."""
        known = {part for name in names for part in name.split() if is_cyrillic(part)}
        if known <= self._own:
            return self._readers
        return self._made(self._nouns_given(known))

    @cached_property
    def _nouns(self) -> list[list[Noun]]:
        return self._nouns_given(())

    @cached_property
    def _own(self) -> set[str]:
        """The parts of the names that the texts themselves show, as entities have them."""
        return {
            form for some in self.mentions for mention in some for word in mention.name for form in (word, fold(word))
        }

    @cached_property
    def _readers(self) -> dict[int, AnyReader]:
        return self._made(self._nouns)

    def _nouns_given(self, known: Iterable[str]) -> list[list[Noun]]:
        names = Names(self._words, self._places, known)
        learnt = self._places.learnt
        found = [nouns(words, self._places, names) for words in self._words]
        if self._places.learnt == learnt:
            return found
        # A country that shows only in the last text is one in the headline too.
        return [nouns(words, self._places, names) for words in self._words]

    def _made(self, found: Iterable[Iterable[Noun]]) -> dict[int, AnyReader]:
        tagged = [Tagged(words, some) for words, some in zip(self._words, found, strict=True)]
        texts = dict(zip(self._numbers, tagged, strict=True))
        below = {number: text for number, text in texts.items() if number}
        return {
            number: Reader(text, before=below.get(number - 1), after=below.get(number + 1 if number else 0), told=told)
            for (number, text), told in zip(texts.items(), _tellers(tagged), strict=True)
        }


def _tellers(texts: Sequence[Tagged]) -> list[Clause | None]:
    """For each paragraph the clause behind the quotation that it does not end: «..., - отметил Ору»."""
    found: list[Clause | None] = [None] * len(texts)
    for run in quotations([text.words.text for text in texts]):
        told = teller(texts[run[-1]])
        found[run[0] : run[-1]] = [told] * (len(run) - 1)
    return found
