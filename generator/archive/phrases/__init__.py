# Proposes formulations: wordings that recur across events and are no names. Exact words of publishers only. Whether a
# wording is a formulation, a person says. Must never know a file.

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log

from generator.archive.exact import is_whole, wanted
from generator.archive.model import Archive, LinkedStatement, names_of
from generator.archive.phrases.growth import recurring
from generator.archive.phrases.names import FUNCTION_WORDS, Names
from generator.archive.phrases.variants import groups
from generator.archive.phrases.words import GAP, Words, spoken_like_chinese, words_of

LEAST_EVENTS = 3
"""How many events must have a wording, at least."""
SHORTEST = 4
"""Words; of a language that puts no space between them, `SHORTEST_UNSPACED` characters."""
SHORTEST_UNSPACED = 6
OF_ITS_OWN = 2
"""Words that are in no name and say something by themselves, and no fewer than those in names; of characters twice as
many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a wording occurs: from `start` to `end` of the text of a statement."""

    statement: LinkedStatement
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """An exact wording, as it is written most often, and its uses, the earliest event first."""

    text: str
    language: str
    uses: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A formulation proposed: a wording and its variants, the most used one first.

    Each has the uses that it would have if it were the only one: those of a longer one are also of a shorter one in it.
    """

    wordings: tuple[Wording, ...]
    score: float
    """The number of events, times how much likelier than by chance each word occurs with the others."""
    topics: tuple[str, ...]
    """Ids of the topics that have one of the wordings already, as a wording, a name or an alias."""

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of the events that have it, the earliest first."""
        places = sorted(
            (use for wording in self.wordings for use in wording.uses),
            key=lambda use: (use.statement.readout.metadata.date, use.statement.key),
        )
        return tuple(dict.fromkeys(use.statement.event for use in places))

    @property
    def accounts(self) -> dict[str, int]:
        """By the id of a party, or `joint`: how many events have it in that account; the most first."""
        having = {(use.statement.event, use.statement.readout.account) for word in self.wordings for use in word.uses}
        counts = Counter(account for _, account in having)
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The phrases of an archive, the highest score first, and how many were left out as names or commonplaces."""

    phrases: tuple[Phrase, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sequence of words without the function words at its ends."""

    words: tuple[str, ...]
    place: int
    events: int


def propose(
    archive: Archive, *, least: int = LEAST_EVENTS, language: str = "", commonplaces: Iterable[str] = ()
) -> Proposed:
    """The wordings of four words and more that at least `least` events have, grouped with their variants.

    `language` is a code, or empty for all. Words of a name, an office or one of the `commonplaces` do not make a
    wording. Two readouts of one event are one event. The cost grows with the text, never with its square.
    """
    words = words_of(archive, language)
    names = Names(archive, commonplaces)
    candidates, nameless = _candidates(words, names, least)
    places = _places(words, candidates)
    kept = [each for each in candidates if _is_closed(words, each, places[each.words])]
    named = {each.words for each in kept if _is_name(words, names, each, places[each.words])}
    frequency = Counter(words.numbers)
    scores = {
        each.words: _score(words, each, len(places[each.words]), frequency) for each in kept if each.words not in named
    }
    ranked = sorted(scores, key=lambda each: (-scores[each], each))
    known = _known(archive)
    phrases = (_phrase(words, group, places, scores[group[0]], known) for group in groups(ranked))
    return Proposed(
        phrases=tuple(phrase for phrase in phrases if len(phrase.events) >= least), left_out=nameless + len(named)
    )


def _candidates(words: Words, names: Names, least: int) -> tuple[list[_Candidate], int]:
    # What recurs, without the function words at its ends; and how many of them are but names.
    found: dict[tuple[str, ...], _Candidate] = {}
    named: set[tuple[str, ...]] = set()
    for each in recurring(words.numbers, words.events, least, SHORTEST):
        start, end = _core(words, each.place, each.place + each.length)
        core = tuple(words.vocabulary[number] for number in words.numbers[start:end])
        if not _is_long_enough(core):
            continue
        if core in found:
            found[core] = _Candidate(core, found[core].place, max(each.events, found[core].events))
        elif not _says_something(core, _covered(words, names, start, end)):
            named.add(core)
        else:
            found[core] = _Candidate(core, start, each.events)
    return list(found.values()), len(named)


def _core(words: Words, start: int, end: int) -> tuple[int, int]:
    # No compound is cut: "all-weather" loses neither its first word, nor stays without it.
    while start < end and (words.is_joined(start - 1) or (_is_function(words, start) and not words.is_joined(start))):
        start += 1
    while start < end and (words.is_joined(end - 1) or (_is_function(words, end - 1) and not words.is_joined(end - 2))):
        end -= 1
    return start, end


def _is_function(words: Words, place: int) -> bool:
    return words.vocabulary[words.numbers[place]] in FUNCTION_WORDS


def _is_long_enough(core: Sequence[str]) -> bool:
    return len(core) >= (SHORTEST_UNSPACED if spoken_like_chinese(core) else SHORTEST)


def _covered(words: Words, names: Names, start: int, end: int) -> list[bool]:
    # A name may begin before the words, or end after them.
    first, last = start, end
    while words.numbers[first - 1] != GAP and start - first < names.longest:
        first -= 1
    while words.numbers[last] != GAP and last - end < names.longest:
        last += 1
    around = [words.vocabulary[number] for number in words.numbers[first:last]]
    return names.covered(around)[start - first : end - first]


def _says_something(core: Sequence[str], is_name: Sequence[bool]) -> bool:
    telling = {word for word in core if word not in FUNCTION_WORDS and not word.isnumeric()}
    own = telling - {word for word, named in zip(core, is_name, strict=True) if named}
    return len(own) >= OF_ITS_OWN * (2 if spoken_like_chinese(core) else 1) and 2 * len(own) >= len(telling)


def _places(words: Words, candidates: Iterable[_Candidate]) -> Mapping[tuple[str, ...], tuple[int, ...]]:
    # Every place of each candidate: a longer one hides none of them.
    numbers = words.numbers
    begins_with: dict[tuple[int, ...], list[tuple[array[int], list[int]]]] = defaultdict(list)
    found: dict[tuple[str, ...], list[int]] = {}
    for each in candidates:
        sequence = numbers[each.place : each.place + len(each.words)]
        found[each.words] = []
        begins_with[tuple(sequence[:SHORTEST])].append((sequence, found[each.words]))
    beginnings = zip(*(islice(numbers, offset, None) for offset in range(SHORTEST)), strict=False)
    for place, those in enumerate(map(begins_with.get, beginnings)):
        for sequence, places in those or ():
            if numbers[place : place + len(sequence)] == sequence:
                places.append(place)
    return {sequence: tuple(places) for sequence, places in found.items()}


def _is_closed(words: Words, candidate: _Candidate, places: Sequence[int]) -> bool:
    # Without its function words a sequence may be one that a longer candidate is in at each place.
    return len({words.number_of_event(place) for place in places}) == candidate.events


def _is_name(words: Words, names: Names, candidate: _Candidate, places: Sequence[int]) -> bool:
    # Somebody in no register still has a name: it is written with capitals wherever it occurs.
    covered = _covered(words, names, candidate.place, candidate.place + len(candidate.words))
    written = (_has_capital(words, [place + offset for place in places]) for offset in range(len(candidate.words)))
    return not _says_something(
        candidate.words, [known or capital for known, capital in zip(covered, written, strict=True)]
    )


def _has_capital(words: Words, places: Iterable[int]) -> bool:
    # At the beginning of a sentence every word has one, and it says nothing.
    within = [place for place in places if words.numbers[place - 1] != GAP]
    return bool(within) and all(words.letter_at(place).isupper() for place in within)


def _score(words: Words, candidate: _Candidate, uses: int, frequency: Mapping[int, int]) -> float:
    every = len(words.numbers) - frequency[GAP]
    place = candidate.place
    chance = sum(log(frequency[number] / every) for number in words.numbers[place : place + len(candidate.words)])
    return candidate.events * (log(uses / every) - chance) / len(candidate.words)


def _phrase(
    words: Words,
    group: Iterable[tuple[str, ...]],
    places: Mapping[tuple[str, ...], Sequence[int]],
    score: float,
    known: Mapping[str, str],
) -> Phrase:
    uses: dict[str, list[Place]] = defaultdict(list)
    languages: dict[str, str] = {}
    for sequence in group:
        for place in places[sequence]:
            text, start, end = words.text_at(place), words.starts[place], words.end_of(place + len(sequence) - 1)
            form = text.small[start:end]
            if is_whole(text.small, start, end):
                uses[form].append(Place(statement=text.statement, start=start, end=end))
                languages.setdefault(form, words.language_at(place))
    wordings = [_wording(found, languages[form]) for form, found in uses.items()]
    return Phrase(
        wordings=tuple(sorted(wordings, key=lambda wording: (-len(wording.uses), wording.text))),
        score=score,
        topics=tuple(dict.fromkeys(known[form] for form in uses if form in known)),
    )


def _wording(uses: Sequence[Place], language: str) -> Wording:
    written = Counter(use.statement.text[use.start : use.end] for use in uses)
    return Wording(text=max(written, key=written.__getitem__), language=language, uses=tuple(uses))


def _known(archive: Archive) -> Mapping[str, str]:
    return {
        wanted("", name).words.casefold(): topic.id
        for topic in archive.topics.values()
        for name in (*names_of(topic), *(wording.text for wording in topic.wordings))
    }
