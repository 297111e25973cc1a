# A place in a paragraph's words that moves to the right while a mention is read.

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.tokens import Words
from generator.attribution.places import Places


class Cursor:
    """How far the reading of a mention has come, and the country met on the way."""

    def __init__(self, words: Words, places: Places, at: int, surnames: frozenset[str] = frozenset()) -> None:
        self.words, self.places, self.start, self.at = words, places, at, at
        self.surnames = surnames
        self.country = ""

    def low(self, ahead: int = 0) -> str:
        """A word from here on in small letters; nothing beyond the end."""
        at = self.at + ahead
        return self.words.lower[at] if at < len(self.words.lower) else ""

    def surface(self, ahead: int = 0) -> str:
        """A word from here on as written; a blank beyond the end."""
        at = self.at + ahead
        return self.words.surface[at] if 0 <= at < len(self.words.surface) else " "

    def upper(self, ahead: int = 0) -> bool:
        """Whether a word from here on begins with a capital."""
        return self.surface(ahead)[0].isupper()

    def possessed(self, ahead: int = 0) -> bool:
        """Whether there is an 's."""
        return self.low(ahead) in en.POSSESSIVES

    def take_country(self) -> bool:
        """Moves past a country's name, if one with a capital is here."""
        if not self.upper():
            return False
        length, place = self.places.longest(self.words.lower, self.at)
        learnt = "" if length else self.places.known(self.surface())
        if learnt:
            length, place = 1, learnt
        self.country = self.country or place
        self.at += length
        return bool(length)

    def learn_country(self) -> None:
        """Moves past a word that must be a country's name, whether or not it is known."""
        self.country = self.country or self.places.learn(self.surface())
        self.at += 1

    def skip_acronym(self) -> None:
        """Moves past an acronym in brackets."""
        if self.surface() + self.surface(2) in ("()", "[]"):
            self.at += 3
