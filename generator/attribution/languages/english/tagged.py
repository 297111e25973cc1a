# A paragraph's words together with the mentions found among them: what everything else here reads.

from collections.abc import Iterable
from functools import cached_property

from generator.attribution.languages.english.tokens import Words
from generator.attribution.mentions import Mention


class Tagged:
    """The words of a paragraph, and the mentions that mean people by where they begin and end."""

    def __init__(self, words: Words, mentions: Iterable[Mention]) -> None:
        self.words = words
        self.surface, self.lower, self.quoted = words.surface, words.lower, words.quoted
        self.mentions = tuple(mentions)

    @cached_property
    def starting(self) -> dict[int, Mention]:
        """The mention that begins with a word."""
        return {mention.first: mention for mention in self.mentions}

    @cached_property
    def ending(self) -> dict[int, Mention]:
        """The mention that ends before a word."""
        return {mention.last: mention for mention in self.mentions}

    def low(self, at: int) -> str:
        """A word in small letters; nothing beyond the end."""
        return self.lower[at] if at < len(self.lower) else ""

    def after(self, at: int, count: int) -> list[str]:
        """The words after a word, as many as are asked for, in small letters."""
        return self.lower[at + 1 : at + 1 + count]

    def text(self, first: int, last: int) -> str:
        """The text from one word to before another."""
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]]
