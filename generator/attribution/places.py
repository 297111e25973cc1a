# Which country or organisation a word stands for, and whether two words stand for the same one.
# Besides the table and the registers, places are learnt from the text: "Vestrian Foreign Minister".

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from generator.archive.model import Party
from generator.attribution.countries import ADJECTIVE_ENDINGS, rows

_MOST_KIN = 50
_Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""By its first word: each name as its words, with what it stands for."""


class Places:
    """The names of places and what they stand for."""

    def __init__(self, parties: Iterable[Party] = ()) -> None:
        table, unspaced = _table()
        self._known: list[_Forms] = [table]
        self._learnt: dict[str, list[str]] = {}
        self._parties: dict[str, str] = {}
        self.unspaced: Mapping[str, str] = unspaced
        """What names of places stand for where words are written without spaces; with them all names of the parties."""
        own: _Forms = {}
        for party in parties:
            forms = [form for form in (party.name, party.adjective, *(a.name for a in party.aliases)) if form]
            key = next((known for form in forms if (known := self._exact(form))), party.name)
            self._parties[party.id] = key
            for form in forms:
                _add(own, form, key)
            self.unspaced = {**dict.fromkeys(forms, key), **self.unspaced}
        self._known.append(own)
        self._written: dict[str, list[str]] = {}
        for form, meant in self.unspaced.items():
            self._written.setdefault(meant, []).append(form)

    def of_party(self, party: str) -> str:
        """What a party of the registers stands for; its id where the registers do not tell."""
        return self._parties.get(party, party)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """How many words from `at` on name a place, and which; 0 and nothing if they do not."""
        found = (0, "")
        for names in self._known:
            for form, key in names.get(words[at], ()) if at < len(words) else ():
                if len(form) > found[0] and tuple(words[at : at + len(form)]) == form:
                    found = len(form), key
        return found

    def learn(self, word: str) -> str:
        """Takes a word for a place that no table has; what it stands for."""
        known = self.known(word)
        if known:
            return known
        kin = self._learnt.setdefault(word[:3].lower(), [])
        if len(kin) < _MOST_KIN:
            kin.append(word)
        return word

    def known(self, word: str) -> str:
        """What a single word stands for, or nothing."""
        exact = self._exact(word)
        if exact:
            return exact
        return next((place for place in self._learnt.get(word[:3].lower(), ()) if akin(place, word)), "")

    def written(self, key: str) -> list[str]:
        """The names without spaces of what a word stands for."""
        return self._written.get(key, [])

    def _exact(self, name: str) -> str:
        folded = _fold(name)
        for names in self._known:
            for form, key in names.get(folded[0], ()) if folded else ():
                if form == folded:
                    return key
        return ""


@cache
def _table() -> tuple[_Forms, dict[str, str]]:
    spaced: _Forms = {}
    unspaced: dict[str, str] = {}
    for name, forms, unspaced_forms in rows():
        for form in forms:
            _add(spaced, form, name)
        unspaced.update((form, name) for form in unspaced_forms)
    return spaced, unspaced


def _add(names: _Forms, name: str, key: str) -> None:
    folded = _fold(name)
    if folded:
        names.setdefault(folded[0], []).append((folded, key))


@lru_cache(4096)
def _fold(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("’", "'").replace("-", " ").split())


def akin(one: str, other: str) -> bool:
    """Whether one word is the other's adjective, as Vestria and Vestrian are."""
    if one[:3].lower() != other[:3].lower():
        return False
    one, other = one.lower(), other.lower()
    return one == other or _derives(one, other) or _derives(other, one)


def is_adjective(word: str, country: str) -> bool:
    """Whether a word is a country's adjective, and not the country itself."""
    word, country = word.lower(), country.lower()
    return not country.startswith(word) and _derives(country, word)


def _derives(base: str, adjective: str) -> bool:
    stems = [base[: len(base) - cut] for cut in range(3) if len(base) - cut >= 3]
    return any(adjective.startswith(stem) and adjective[len(stem) :] in ADJECTIVE_ENDINGS for stem in stems)
