# Which country or organisation a word stands for, and whether two words stand for the same one.
# Besides the table and the registers, places are learnt from the text: "Vestrian Foreign Minister".

from collections.abc import Iterable, Sequence

from generator.attribute.countries import ADJECTIVE_ENDINGS, rows
from generator.model import Party

_ROWS = rows()


def _fold(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("’", "'").replace("-", " ").split())


class Places:
    """The names of places and what they stand for."""

    def __init__(self, parties: Iterable[Party] = ()) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._parties: dict[str, str] = {}
        self._learnt: dict[str, list[str]] = {}
        self.chinese: dict[str, str] = {}
        """What the Chinese names of places stand for."""
        for name, english, chinese in _ROWS:
            for form in english:
                self._add(form, name)
            self.chinese.update((form, name) for form in chinese)
        for party in parties:
            forms = [party.name, party.adjective, *(alias.name for alias in party.aliases)]
            key = next((k for form in forms if form and (k := self._exact(form))), party.name)
            self._parties[party.id] = key
            for form in forms:
                if not form:
                    continue
                if form.isascii() or not form[0].isalpha() or form[0] < "\u2e80":
                    self._add(form, key)
                else:
                    self.chinese.setdefault(form, key)

    def of_party(self, party: str) -> str:
        """What a party of the registers stands for; its id where the registers do not tell."""
        return self._parties.get(party, party)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """How many words from `at` on name a place, and which; 0 and nothing if they do not."""
        for form, key in self._names.get(words[at], ()):
            if tuple(words[at : at + len(form)]) == form:
                return len(form), key
        return 0, ""

    def learn(self, word: str) -> str:
        """Takes a word for a place that no table has; what it stands for."""
        known = self.known(word)
        if known:
            return known
        kin = self._learnt.setdefault(word[:3].lower(), [])
        if len(kin) < 50:
            kin.append(word)
        return word

    def known(self, word: str) -> str:
        """What a single word stands for, or nothing."""
        exact = self._exact(word)
        if exact:
            return exact
        return next((place for place in self._learnt.get(word[:3].lower(), ()) if akin(place, word)), "")

    def _exact(self, name: str) -> str:
        folded = _fold(name)
        if not folded:
            return ""
        return next((key for form, key in self._names.get(folded[0], ()) if form == folded), "")

    def _add(self, name: str, key: str) -> None:
        folded = _fold(name)
        if not folded:
            return
        forms = self._names.setdefault(folded[0], [])
        if (folded, key) not in forms:
            forms.append((folded, key))
            forms.sort(key=lambda entry: -len(entry[0]))


def akin(one: str, other: str) -> bool:
    """Whether one word is the other's adjective, as Vestria and Vestrian are."""
    if one[:3].lower() != other[:3].lower():
        return False
    one, other = one.lower(), other.lower()
    return one == other or _derives(one, other) or _derives(other, one)


def _derives(base: str, adjective: str) -> bool:
    for cut in range(3):
        stem = base[: len(base) - cut]
        if len(stem) < 3:
            return False
        if adjective.startswith(stem) and adjective[len(stem) :] in ADJECTIVE_ENDINGS:
            return True
    return False
