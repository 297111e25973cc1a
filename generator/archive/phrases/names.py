# Names, offices and whatever else has words but is no wording. A sequence of words is one where enough of its words are
# its own.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.archive.model import Archive, Party, Person, Topic, names_of
from generator.archive.phrases.words import words_in

NAMING = ("mechanism", "organisation", "policy")
"""The kinds of topics that have a name of their own; themes and formulations have words."""

FUNCTION_WORDS = frozenset(
    """
    a about above across after again against all along also although am among an and another any are as at be because
    been before being below between both but by can could did do does doing down during each either for from further
    had has have having he her here hers him his how i if in into is it its may me might more most must my
    neither no nor not of off on once only or other our ours out over own per same shall she should so some such than
    that the their them then there these they this those through thus to toward towards under until up upon us
    very via was we were what when where whether which while who whom whose why will with within without would you your
    的 了 和 与 與 及 在 是 将 將 把 对 對 对 为 為 并 並 也 等 同 之 以 于 於 从 從 就 都 而 或
    """.split()
)
"""Words of English and Chinese that bind others together and say nothing by themselves."""


class Names:
    """The words that belong to names, offices and commonplaces, wherever they occur in a text."""

    def __init__(self, archive: Archive, commonplaces: Iterable[str] = ()) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in (*_names(archive), *commonplaces):
            if words := tuple(word.removesuffix("'s") for word in words_in(name)):
                self._by_first[words[0]].add(words)
        self.longest = max((len(name) for names in self._by_first.values() for name in names), default=0)

    def covered(self, words: Sequence[str]) -> list[bool]:
        """For each of the words, whether it is a part of a name that is among them, in the possessive or not."""
        found = [False] * len(words)
        plain = tuple(word.removesuffix("'s") for word in words)
        for at, first in enumerate(plain):
            for name in self._by_first.get(first, ()):
                if plain[at : at + len(name)] == name:
                    found[at : at + len(name)] = [True] * len(name)
        return found


def _names(archive: Archive) -> Iterator[str]:
    named = (topic for topic in archive.topics.values() if topic.kind in NAMING)
    entries: tuple[Party | Person | Topic, ...] = (*archive.parties.values(), *archive.people.values(), *named)
    for entry in (*entries, *archive.publishers.values()):
        yield from names_of(entry)
    for party in archive.parties.values():
        yield party.adjective
        yield from (government.name for government in party.governments)
    for person in archive.people.values():
        yield person.called
        yield from (office.title for office in person.offices)
