# Which country a Russian word stands for, as a name in any case or as an adjective. What no table has is learnt from
# the text: whoever writes "вестрийская сторона" writes of Вестрия.

from collections.abc import Iterable
from functools import cache

from generator.attribution.languages.russian.countries import rows
from generator.attribution.languages.russian.endings import adjective_cases, forms_of, plain, root
from generator.attribution.languages.russian.tokens import Words
from generator.attribution.places import Places as Known

_BEFORE_PLACES = frozenset("в во из между".split())
_ADJECTIVE = "ск"
_Names = dict[str, list[tuple[tuple[frozenset[str], ...], str]]]
"""By each form of its first word: a name, as the forms of each of its words, with what it stands for."""


class Places:
    """The names of places in Russian texts."""

    def __init__(self, known: Known, texts: Iterable[Words]) -> None:
        table, self._adjectives = _table()
        declared = (pair for pair in known.unspaced.items() if "А" <= pair[0][:1] <= "ё")
        self._names: list[_Names] = [table, _of(declared)]
        self._learnt: dict[str, str] = {}
        self._seen: set[str] = set()
        for words in texts:
            self._see(words)

    @property
    def learnt(self) -> int:
        """How many names of places the text has shown that no table has."""
        return len(self._learnt)

    def longest(self, words: Words, at: int) -> tuple[int, str]:
        """How many words from `at` on name a place, and which; 0 and nothing if they do not."""
        if at >= len(words.surface) or not words.surface[at][0].isupper():
            return 0, ""
        found = (0, "")
        for names in self._names:
            for name, key in names.get(_written(words.surface[at]), ()):
                end = at + len(name)
                there = map(_written, words.surface[at:end])
                if len(name) > found[0] and end <= len(words.surface) and all(map(_is_in, there, name)):
                    found = len(name), key
        learnt = self._learnt.get(root(words.surface[at]), "")
        return found if found[0] or not learnt else (1, learnt)

    def at(self, words: Words, at: int) -> bool:
        """Whether a word begins the name of a place."""
        return self.longest(words, at)[0] > 0

    def adjective(self, word: str) -> str:
        """What an adjective is of: Russia for российской; nothing where it is no country's."""
        if not adjective_cases(word):
            return ""
        base = root(word)
        key = self._adjectives.get(base, "")
        return key or (self._learnt.get(_base(base), "") if base.endswith(_ADJECTIVE) else "")

    def learn_adjective(self, word: str) -> str:
        """Takes an adjective in -ский for a country's; what it stands for, or nothing if it is of another kind."""
        known = self.adjective(word)
        base = root(word)
        if known or not base.endswith(_ADJECTIVE) or not adjective_cases(word):
            return known
        return self._learnt.setdefault(_base(base), _base(base).capitalize())

    def learn(self, word: str) -> str:
        """Takes a word for a country's name; what it stands for."""
        return self._learnt.setdefault(root(word), _nominative(word))

    def is_likely(self, word: str) -> bool:
        """Whether the text has the word's adjective, or the word where a place would be."""
        return root(word) in self._seen

    def _see(self, words: Words) -> None:
        for before, word, low in zip(["", *words.lower], words.surface, words.lower, strict=False):
            if before in _BEFORE_PLACES and word[0].isupper():
                self._seen.add(root(word))
            if word[0].islower() and root(low).endswith(_ADJECTIVE):
                self._seen.add(_base(root(low)))


def _written(word: str) -> str:
    """A word in small letters; one in capitals stays as it is, so that США is no other word's form."""
    return word if word.isupper() and len(word) > 1 else plain(word)


def _is_in(word: str, forms: frozenset[str]) -> bool:
    return word in forms


def _base(adjective: str) -> str:
    """The root of the name that an adjective in -ск is made from."""
    return adjective.removesuffix(_ADJECTIVE).removesuffix("й")


def _nominative(word: str) -> str:
    low = plain(word)
    if low.endswith(("ии", "ию", "ией")):
        return word[: -len("ии") if low[-1] != "й" else -len("ией")] + "ия"
    return word[: len(root(word))]


@cache
def _table() -> tuple[_Names, dict[str, str]]:
    listed = rows()
    names = _of((name, key) for key, names, _ in listed for name in names)
    return names, {plain(adjective): key for key, _, adjectives in listed for adjective in adjectives}


def _of(pairs: Iterable[tuple[str, str]]) -> _Names:
    found: _Names = {}
    for name, key in pairs:
        forms = tuple(frozenset([word]) if _written(word) == word else forms_of(plain(word)) for word in name.split())
        for form in forms[0] if forms else ():
            found.setdefault(form, []).append((forms, key))
    return found
