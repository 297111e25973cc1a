# A Russian paragraph's words together with the mentions found among them, and which words are inside a clause that
# another governs: what everything else here reads.

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.mentions import Noun
from generator.attribution.languages.russian.tokens import DASHES, Words
from generator.attribution.languages.russian.verbs import forms, tags

_FARTHEST_VERB = 6
_FARTHEST_COMMA = 4
_MOST_MENTIONS = 40
_LONGEST_PHRASE = 8


class Tagged:
    """The words of a paragraph, and the mentions by where they begin and end."""

    def __init__(self, words: Words, nouns: Iterable[Noun]) -> None:
        self.words = words
        self.surface, self.lower, self.quoted = words.surface, words.lower, words.quoted
        self.low = words.low
        self.nouns = tuple(nouns)

    @cached_property
    def starting(self) -> dict[int, Noun]:
        """The mention that begins with a word."""
        return {noun.first: noun for noun in self.nouns}

    @cached_property
    def ending(self) -> dict[int, Noun]:
        """The mention that ends before a word."""
        return {noun.last: noun for noun in self.nouns}

    @cached_property
    def _ends(self) -> list[int]:
        return [noun.last for noun in self.nouns]

    def before(self, at: int, first: int) -> Iterator[Noun]:
        """The mentions that end before a word and do not begin before `first`, the nearest first."""
        nearest = bisect_right(self._ends, at)
        for noun in reversed(self.nouns[max(0, nearest - _MOST_MENTIONS) : nearest]):
            if noun.first < first:
                return
            yield noun

    def text(self, first: int, last: int) -> str:
        """The text from one word to before another."""
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]]

    def is_a_phrase(self, first: int, last: int) -> bool:
        """Whether a quotation with which a sentence begins is a few words of it: "Чайка" стоит в порту."""
        end = next((at for at in range(first, min(first + _LONGEST_PHRASE, last)) if not self.quoted[at]), last)
        return end < last and self.surface[end][0].islower() and self.lower[end] not in forms()

    def governed(self, first: int, last: int) -> list[bool]:
        """Which words of a sentence are in a clause that another governs: "отметил, что", "встреча, которая"."""
        found: list[bool] = []
        inside, until_comma, quoted = False, False, False
        for at in range(first, last):
            low = self.lower[at]
            closed = low == ";" or (quoted and not self.quoted[at]) or self._is_tag(at)
            if closed or (until_comma and (low == "," or low in DASHES)):
                inside = until_comma = False
            if not inside and self._opens(at, first):
                inside, until_comma, quoted = True, low not in ru.CONTENT, self.quoted[at]
            found.append(inside)
        return self._freed(found, first, last)

    def _is_tag(self, at: int) -> bool:
        """Whether words end at a comma and a dash, behind which it says whose they are."""
        return self.low(at) in DASHES and not self.low(at - 1)[:1].isalnum() and self.low(at + 1) in tags()

    def _opens(self, at: int, first: int) -> bool:
        """Whether a word opens a clause inside another."""
        low = self.lower[at]
        relative = low.startswith(ru.RELATIVE)
        if not (relative or low in ru.SUBORDINATORS):
            return False
        if at == first:
            return low in ru.OPENING_SUBORDINATORS
        nearest = at - 1 if not relative else max(first, at - _FARTHEST_COMMA)
        comma = next((back for back in range(at - 1, nearest - 1, -1) if self.lower[back] == ","), -1)
        if comma < 0 or " ".join(self.lower[comma + 1 : at]) in ru.IN_WHICH:
            return False
        return low not in ru.CONTENT or self.low(at - 2) not in ru.TRANSPARENT

    def _freed(self, governed: list[bool], first: int, last: int) -> list[bool]:
        """The same, but for a main clause at the end: "Сказав, что паром пойдет, министр заверил ..."."""
        opened = next((at for at, inside in enumerate(governed) if inside), 0)
        if not opened or any(self.lower[at] in forms() for at in range(first, first + opened)):
            return governed
        for at in range(last - 2, first + opened, -1):
            noun = self.starting.get(at + 1)
            verb = noun and any(word in forms() for word in self.lower[noun.last : noun.last + _FARTHEST_VERB])
            if self.lower[at] == "," and noun and noun.nominative and verb:
                return [inside and number < at - first for number, inside in enumerate(governed)]
        return governed
