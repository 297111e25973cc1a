# The English texts of a readout together: which words are places, who is mentioned in them, and a reader for each.

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from generator.attribution.clauses import Reader as AnyReader
from generator.attribution.languages.english import names
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.mentions import mentions
from generator.attribution.languages.english.reader import Reader
from generator.attribution.languages.english.tokens import Words, cut, goes_on, has_marks, is_shouted, with_plain_marks
from generator.attribution.mentions import Mention
from generator.attribution.places import Places

_HANDLES = ("@", "_", "/", ".")
"""Characters after which a name is written small: @mira_oru, www.oru.example."""


class Reading:
    """The English texts of a readout, each with its number."""

    def __init__(self, texts: dict[int, str], places: Places) -> None:
        self._numbers, self._texts = list(texts), list(texts.values())
        self._words = _cut(texts)
        surnames = names.odd_surnames(self._words, places)
        found = _without_words([mentions(words, places, surnames) for words in self._words], self._words)
        self._mentions = _with_initials(_without_verbs(self._numbers, found), self._words, places)
        _learn_places(self._words, places)

    @property
    def mentions(self) -> Sequence[Sequence[Mention]]:
        """Whom each text mentions by name, office, side or pronoun."""
        return self._mentions

    def unintroduced(self, known: Iterable[str]) -> list[Mention]:
        """Nobody: capitals show names."""
        return []

    def readers(self, known: Iterable[str]) -> dict[int, AnyReader]:
        """A reader for each text, by its number; the names are known by their capitals."""
        return self._readers

    @cached_property
    def _readers(self) -> dict[int, AnyReader]:
        texts = zip(self._numbers, self._texts, self._words, self._mentions, strict=True)
        return {number: Reader(words, found, shouted=is_shouted(text)) for number, text, words, found in texts}


def _cut(texts: Mapping[int, str]) -> list[Words]:
    """The words of each paragraph; a quotation may go on from one to the next, or over several."""
    closes = False
    ending: dict[int, bool] = {}
    plain = {number: with_plain_marks(text) for number, text in texts.items()}
    for number, text in reversed(plain.items()):
        closes = goes_on(text) if has_marks(text) else closes
        ending[number] = closes
    found: list[Words] = []
    opened = False
    for number, text in plain.items():
        words = cut(_calm(text), inside=opened and ending[number])
        opened = words.open
        if number == 1 and words.open and has_marks(text[:1]) and words.quoted[0]:
            # A statement that is in quotation marks from its first word on is read as if it had none.
            words, opened = cut(_calm(f" {text[1:]}")), False
        found.append(replace(words, text=_calm(texts[number])))
    return found


def _calm(text: str) -> str:
    """A text that is written in capitals throughout, as a letterhead is, with capitals only where names have them."""
    return text.title() if is_shouted(text) and len(text.title()) == len(text) else text


def _without_words(found: list[list[Mention]], texts: Sequence[Words]) -> list[list[Mention]]:
    """The mentions but for words that are nobody's names: the text also writes them small."""
    small = {
        word
        for words in texts
        for before, word in zip(["", *words.surface], words.surface, strict=False)
        if word[0].islower() and before not in _HANDLES
    }
    titled = {word for some in found for mention in some if mention.offices or mention.gender for word in mention.name}
    return [
        [mention for mention in some if not (_is_word(mention, small, titled) or _is_of_a_firm(mention, words))]
        for some, words in zip(found, texts, strict=True)
    ]


def _without_verbs(numbers: Sequence[int], found: Sequence[list[Mention]]) -> Sequence[list[Mention]]:
    """The mentions; of names in the headline, which writes verbs with a capital, only what the text has too."""
    if not numbers or numbers[0]:
        return found
    called = {word for some in found[1:] for mention in some for word in mention.name}
    return [[_as_called(mention, called) for mention in found[0]], *found[1:]]


def _as_called(mention: Mention, called: set[str]) -> Mention:
    """A mention without the last word of its name, where the text has only the one before: Oru Bolsters Trade."""
    *before, last = mention.name or ("",)
    verbal = last.endswith("s") and last not in called and bool(before) and before[-1] in called
    return replace(mention, name=tuple(before), last=mention.last - 1) if verbal else mention


def _with_initials(found: Sequence[list[Mention]], texts: Sequence[Words], places: Places) -> list[list[Mention]]:
    """The mentions, and those by the first letters of an office that the text has in full: the CS, the COAS."""
    offices = {
        short: mention.offices
        for some in found
        for mention in some
        if mention.offices and " " in mention.title
        for short in _initials(mention.title)
    }
    result = []
    for some, words in zip(found, texts, strict=True):
        taken = {at for mention in some for at in range(mention.first, mention.last)}
        short = [
            Mention(first=at - 1, last=at + 1, kind="person", offices=offices[word], title=word, definite=True)
            for at, word in enumerate(words.surface)
            if word in offices and at and words.lower[at - 1] == "the" and at not in taken and not places.known(word)
        ]
        result.append(sorted([*some, *short], key=lambda mention: mention.first) if short else some)
    return result


def _initials(title: str) -> set[str]:
    """The first letters of an office, with and without its small words."""
    words = [word for word in title.split() if word[0].isalpha()]
    while words and words[-1].lower() in en.RANKS:
        # "Chief of Army Staff General Oru"
        words.pop()
    capitals = [word[0] for word in words if word[0].isupper()]
    return {"".join(capitals), "".join(word[0].upper() for word in words)} if len(capitals) > 1 else set()


def _is_of_a_firm(mention: Mention, words: Words) -> bool:
    """Whether a name without an office is beside "&"."""
    bare = mention.kind == "person" and not (mention.offices or mention.gender)
    return bare and "&" in (
        *words.surface[max(0, mention.first - 1) : mention.first],
        *words.surface[mention.last : mention.last + 1],
    )


def _is_word(mention: Mention, small: set[str], titled: set[str]) -> bool:
    if mention.kind != "person" or mention.offices or mention.gender or not mention.name:
        return False
    last = mention.name[-1]
    alone = len(mention.name) == 1
    if last in titled or mention.name[0] in titled:
        return False
    return (
        mention.definite
        or "&" in mention.name
        or last.lower() in small
        or (alone and last.endswith(en.NO_NAME_ENDINGS))
    )


def _learn_places(texts: Iterable[Words], places: Places) -> None:
    """Learns places from what comes after "in" and "between", and from names joined to a known place's."""
    for words in texts:
        _learn_joined(words, places)
        for at, word in enumerate(words.lower[:-2], 1):
            joined = word == "and" and at > 2 and words.lower[at - 3] == "of" and places.known(words.surface[at - 2])
            if word in ("in", "between", "throughout") or joined:
                name, after = words.surface[at], words.surface[at + 1]
                # In Oru's view, and in Oru Bay, it is not known what Oru is.
                alone = not (after[0].isupper() or after in en.POSSESSIVES)
                if alone and name[0].isupper() and len(name) > 2 and words.lower[at] not in en.NOT_NAMES:
                    places.learn(name)


def _learn_joined(words: Words, places: Places) -> None:
    for word in words.surface:
        parts = word.split("-")
        if len(parts) > 1 and all(part[:1].isupper() for part in parts) and any(map(places.known, parts)):
            for part in parts:
                places.learn(part)
