# Reads a Russian office from left to right: what comes before the word that makes it (официальный представитель), that
# word in whatever case, what it is of (иностранных дел Вестрии), and a second office after a dash.

from dataclasses import dataclass, replace
from functools import cache

from generator.attribution.languages.english.canonical import office
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.countries import REGIONS
from generator.attribution.languages.russian.endings import SINGULAR, Cases, adjective_cases, noun_forms, root
from generator.attribution.languages.russian.places import Places
from generator.attribution.languages.russian.tokens import DASHES, Words
from generator.attribution.mentions import Office

_MOST_BEFORE = 5
_LONGEST_INITIALS = 5
_HEAD_OF_STATE = (["head"], ["leader"], ["leader", "state"])
_PARLIAMENTS = frozenset("assembly parliament senate".split())
_REGION = "region"
_REPUBLIC = "республики"
_ADJECTIVAL_ENDINGS = ("ый", "ий", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ые", "ие")


@dataclass(frozen=True, slots=True)
class Head:
    """The word that makes an office: its dictionary form, and the cases it may be in."""

    lemma: str
    cases: Cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The offices of a mention, and where the words for them end."""

    last: int
    head: str
    """The word that makes the office, in its dictionary form."""
    offices: tuple[Office, ...]
    wording: str
    cases: Cases
    countries: tuple[str, ...]

    @property
    def plural(self) -> bool:
        """Whether several people hold the office."""
        return bool(self.cases) and not self.cases & SINGULAR


@cache
def heads() -> dict[str, Head]:
    """Every form of every word that makes an office, or means people in another way."""
    found: dict[str, Head] = {}
    for lemma in (*ru.OFFICES, *ru.STYLES, *sorted(ru.GENERIC | ru.TRADES | ru.OTHERS | ru.SEVERAL)):
        for form, cases in _forms(lemma).items():
            found.setdefault(form, Head(lemma, cases))
    return {form: head for form, head in found.items() if form not in ru.PREPOSITIONS}


def find(word: str) -> Head | None:
    """The office that a word in small letters makes, also as the first half of another: министр-советник."""
    former = heads().get(word.removeprefix(ru.EX)) if word.startswith(ru.EX) else None
    if former:
        return Head(ru.EX + former.lemma, former.cases)
    return heads().get(word) or heads().get(word.partition("-")[0])


def _forms(lemma: str) -> dict[str, Cases]:
    if lemma in ru.INDECLINABLE:
        return {lemma: SINGULAR}
    if lemma in ru.ADJECTIVAL:
        return {lemma[:-2] + ending: adjective_cases(lemma[:-2] + ending) for ending in _ADJECTIVAL_ENDINGS}
    return noun_forms(lemma, ru.IRREGULAR_STEMS.get(lemma, ""))


def starts(words: Words, at: int) -> int:
    """Which word is the head of an office, if one begins here; -1 if none does."""
    for ahead in range(at, min(at + _MOST_BEFORE, len(words.lower))):
        if find(words.lower[ahead]):
            return ahead
        joins = ahead > at and words.lower[ahead] == "и" and stands_before(words.low(ahead + 1))
        if not (joins or stands_before(words.lower[ahead])):
            return -1
    return -1


def stands_before(word: str) -> bool:
    """Whether a word can come before the one that makes an office."""
    return root(word) in _before() or root(word) in _acting()


@cache
def _before() -> dict[str, str]:
    return {root(word): english for word, english in ru.BEFORE_OFFICES.items()}


@cache
def _acting() -> frozenset[str]:
    return frozenset(map(root, ru.ACTING))


@cache
def _of() -> dict[str, str]:
    return {root(word): english for word, english in ru.OF_WORDS.items()}


def read(words: Words, at: int, places: Places) -> Title | None:
    """The offices that begin here; None if none does."""
    head = starts(words, at)
    if head < 0:
        return None
    title = _one(words, at, head, places)
    while (begin := _further(words, title)) and (head := starts(words, begin)) >= 0:
        other = _one(words, begin, head, places)
        if not other.cases & title.cases:
            break
        title = replace(
            title,
            last=other.last,
            offices=title.offices + other.offices,
            wording=other.wording if title.head in ru.STYLES else f"{title.wording} – {other.wording}",
            countries=title.countries + other.countries,
        )
    return title


def _further(words: Words, title: Title) -> int:
    """Where a further office of the same person can begin: after a dash, or after "Его Святейшество"; 0 if nowhere."""
    return title.last + 1 if words.word(title.last) in DASHES else title.last if title.head in ru.STYLES else 0


def _one(words: Words, at: int, first: int, places: Places) -> Title:
    head = find(words.lower[first]) or _NOBODY
    before = [root(word) for word in words.lower[at:first]]
    last, of, countries = _complement(words, first + 1, places, of_people=head.lemma in ru.DEPUTIES)
    lemma = head.lemma.removeprefix(ru.EX)
    made = ["former"] if lemma != head.lemma else []
    made += [_before().get(word, "") for word in before] + (ru.OFFICES | ru.STYLES).get(lemma, "").split() + of
    end = next((one for one in range(first + 1, last) if places.at(words, one)), last)
    end -= end > first + 1 and words.lower[end - 1] in ru.WITH_OFFICE
    made += [_REGION] if made == ["head"] and countries and REGIONS.issuperset(countries) else []
    abroad = not REGIONS.issuperset(countries) or words.low(last - 1) == _REPUBLIC
    return Title(
        last=last,
        head=head.lemma,
        offices=_offices([word for word in made if word], abroad=abroad),
        wording=" ".join([head.lemma, *words.surface[first + 1 : end]]),
        cases=SINGULAR if not _acting().isdisjoint(before) else head.cases,
        countries=countries,
    )


def _offices(made: list[str], *, abroad: bool) -> tuple[Office, ...]:
    """The English words for an office: whoever leads a country heads its state, a ministry's head is a minister, and
    whoever chairs a parliament is its speaker.
    """
    if made in _HEAD_OF_STATE and (abroad or made[0] == "leader"):
        made = ["head", "state"]
    if "chairman" in made and not _PARLIAMENTS.isdisjoint(made):
        made = [*made, "speaker"]
    if _REGION in made and not {"head", "leader"}.isdisjoint(made):
        return office([*made, "head"]), office(["governor"])
    if "head" in made and "foreign" in made:
        made = [word for word in made if word not in ("head", "ministry")] + ["minister"]
    if sorted(made) == ["government", "head"]:
        return office(made), office(["prime", "minister"])
    return (office(made),) if made else ()


def _complement(words: Words, at: int, places: Places, *, of_people: bool) -> tuple[int, list[str], tuple[str, ...]]:
    """Where what an office is of ends, the English words for it, and the countries that it names."""
    of: list[str] = []
    countries: dict[str, None] = {}
    posted = False
    while at < len(words.surface):
        low = words.lower[at]
        length, country = places.longest(words, at)
        if length:
            countries.update({} if posted else {country: None})
            posted = False
        elif root(low) in _of() and "n" not in heads().get(low, _NOBODY).cases:
            of += _of()[root(low)].split()
        elif _is_short(words.surface[at]):
            pass
        elif low in ru.OF_PEOPLE:
            of += ru.OF_PEOPLE[low].split() if of_people else []
        elif not _goes_on(words, at + 1, places):
            break
        elif words.surface[at][0].isupper() and adjective_cases(low) and _of().get(root(words.low(at + 1))) == _REGION:
            countries.update(dict.fromkeys(filter(None, [places.adjective(low)])))
        elif adjective := places.adjective(low):
            countries[adjective] = None
        elif low in ru.WITH_OFFICE:
            posted = low in ru.POSTED
        elif low not in ru.HIS:
            break
        at += max(1, length)
    return at, of, tuple(countries)


def _is_short(word: str) -> bool:
    """Whether a word is the initials of an institution or region: РТ, ФАС."""
    return 1 < len(word) <= _LONGEST_INITIALS and word.isupper() and word.isalpha()


_NOBODY = Head("", frozenset())


def _goes_on(words: Words, at: int, places: Places) -> bool:
    """Whether the name of an office goes on with a word."""
    low = words.low(at)
    return (
        _is_short(words.word(at))
        or root(low) in _of()
        or low in ru.OF_PEOPLE
        or places.at(words, at)
        or bool(places.adjective(low))
    )


def joined(title: Title, other: Title) -> Title | None:
    """Two offices of one person, with a comma between: вице-премьер, министр Вестрии; None if they are no one's."""
    apart = title.countries and other.countries and title.countries[0] != other.countries[0]
    if apart or title.plural or other.plural or not title.cases & other.cases & SINGULAR:
        return None
    return replace(
        other,
        offices=title.offices + other.offices,
        wording=f"{title.wording}, {other.wording}",
        cases=title.cases & other.cases,
        countries=title.countries + other.countries,
    )
