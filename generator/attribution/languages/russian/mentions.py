# Finds the words of a Russian paragraph that mean somebody: names with their offices, offices alone, sides, pronouns,
# institutions, and words for several people. Whom they mean is the entities's business.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.attribution.languages.russian import offices
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.endings import (
    SINGULAR,
    Cases,
    adjective_cases,
    looks_oblique,
    noun_forms,
    oblique_cases,
    root,
)
from generator.attribution.languages.russian.names import Name, Names, first_name
from generator.attribution.languages.russian.offices import Title
from generator.attribution.languages.russian.places import Places
from generator.attribution.languages.russian.tokens import DASHES, Words, is_initial
from generator.attribution.languages.russian.verbs import Number, forms, is_past, said, talked_of
from generator.attribution.mentions import Mention

_SIDES = noun_forms(ru.SIDE)
_RESPECT = {form: (lemma, cases) for lemma in ru.HONORIFICS for form, cases in noun_forms(lemma).items()}
_LONGEST_OFFICE = 16
_LONGEST_NOTE = 7
_LONGEST_PHRASE = 7
_LONGEST_TRADE = 5
_MOST_NAMED = 9
_FARTHEST_VERB = 40
_NEVER_IN_OFFICES = ru.SUBORDINATORS | ru.PRONOUNS.keys() | ru.PREPOSITIONS
_UNINFLECTED = ru.ADVERBS | ru.CONJUNCTIONS | ru.SUBORDINATORS | ru.TAG_STATES
_MINISTRY = "мин"
_OF_A_MINISTRY = "министерств"
_PATRONYMICS = ("вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вну", "вной")
_NOMINATIVE: Cases = frozenset("n")
_INSTRUMENTAL: Cases = frozenset("i")
_PLURAL_SUBJECT: Cases = frozenset("N")
_AMBIGUOUS: Cases = frozenset("gN")
_NO_CASE: Cases = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A mention, which cases it may be in, and which forms of a verb are said of it."""

    mention: Mention
    cases: Cases
    number: Number = ""

    @property
    def first(self) -> int:
        """Its first word."""
        return self.mention.first

    @property
    def last(self) -> int:
        """The word before which it ends."""
        return self.mention.last

    @property
    def nominative(self) -> bool:
        """Whether it may be the subject."""
        return not self.cases.isdisjoint("nN")


def nouns(words: Words, places: Places, names: Names) -> list[Noun]:
    """The mentions of a paragraph, in order and without overlap."""
    reader = _Reader(words, places, names)
    found: list[Noun] = []
    at = 0
    while at < len(words.surface):
        some = reader.read(at) if words.surface[at][0].isupper() or _may_begin(words.lower[at]) else []
        found += [_like_the_one_before(words, found, one) for one in some]
        at = max(at + 1, some[-1].last if some else 0)
    return found


def mentions(found: Iterable[Noun]) -> list[Mention]:
    """The mentions that may mean people, without institutions."""
    return [noun.mention for noun in found if noun.mention.kind != "body"]


@lru_cache(8192)
def _may_begin(word: str) -> bool:
    """Whether a word in small letters can begin a mention."""
    known = offices.find(word) or word in _RESPECT or word in ru.BODIES or word in ru.HIS or word in _PRONOUNS
    return bool(known or offices.stands_before(word) or adjective_cases(word))


_PRONOUNS = frozenset([*ru.PRONOUNS, *ru.THAT_ONE, "они", "я", "мы"])


def _like_the_one_before(words: Words, found: list[Noun], noun: Noun) -> Noun:
    """A bare name after "и" in the case of the one before it: "встреча Ору и Санны"."""
    before = found[-1] if found else None
    joined = before is not None and before.last == noun.first - 1 and words.lower[before.last] == "и"
    bare = noun.mention.name and not noun.mention.offices and noun.mention.kind == "person"
    if before and joined and bare and before.mention.kind == "person" and not before.nominative:
        return replace(noun, cases=before.cases)
    return noun


def is_noun(word: str) -> bool:
    """Whether a word with a small letter can be one for a person or what he is of."""
    return word.islower() and word.isalpha() and word not in _NEVER_IN_OFFICES | _UNINFLECTED | ru.WITH_OFFICE


class _Reader:
    """Reads the mention that begins at a word, if one does."""

    def __init__(self, words: Words, places: Places, names: Names) -> None:
        self.words, self.places, self.names = words, places, names

    def read(self, at: int) -> list[Noun]:
        """The mention that begins here, with those of the people whom an office of several names."""
        alone = self._pronoun(at) or self._respect(at) or self._two_sides(at)
        if alone:
            return [alone]
        titled = self._titled(at)
        other = None if titled else self._body(at) or self._name(at) or self._country(at)
        return [other] if other else titled

    def _pronoun(self, at: int) -> Noun | None:
        low = self.words.lower[at]
        if low in ru.PRONOUNS:
            gender = ru.PRONOUNS[low]
            mention = Mention(first=at, last=at + 1, kind="he", gender=gender)
            return Noun(mention=mention, cases=_NOMINATIVE, number=gender)
        if low in ru.THAT_ONE and self.words.low(at + 1) in said():
            return Noun(mention=Mention(first=at, last=at + 1, kind="other"), cases=_NOMINATIVE)
        if low == "они":
            return Noun(mention=Mention(first=at, last=at + 1, kind="they"), cases=_NOMINATIVE, number="pl")
        if low == "я":
            return Noun(mention=Mention(first=at, last=at + 1, kind="i"), cases=_NOMINATIVE)
        if low == "мы":
            return Noun(mention=Mention(first=at, last=at + 1, kind="we"), cases=_NOMINATIVE, number="pl")
        return None

    def _respect(self, at: int) -> Noun | None:
        """Somebody after a word of respect: господин Ору."""
        lemma, cases = _RESPECT.get(self.words.lower[at], ("", _NO_CASE))
        name = self.names.read(self.words, at + 1, cases, titled=True) if lemma else None
        if name is None:
            return None
        gender = ru.HONORIFICS[lemma]
        mention = Mention(first=at, last=name.last, kind="person", name=name.words, gender=gender)
        return Noun(mention=mention, cases=cases, number=gender)

    def _two_sides(self, at: int) -> Noun | None:
        """The sides of two countries: вестрийская и остмаркская стороны."""
        words = self.words
        adjectives = adjective_cases(words.lower[at]) and adjective_cases(words.low(at + 2))
        if not adjectives or words.low(at + 1) != "и" or words.low(at + 3) not in _SIDES:
            return None
        mention = Mention(first=at, last=at + 4, kind="plural", definite=True)
        return Noun(mention=mention, cases=_SIDES[words.low(at + 3)], number="pl")

    def _titled(self, at: int) -> list[Noun]:
        """Somebody by office, with the name after it; several by their office, and each of them by name."""
        before = self.words.low(at - 1)
        begin, country, own = self._before(at)
        side = self._side(at, begin, country)
        if side:
            return [side]
        title = offices.read(self.words, begin, self.places)
        led = before == "во" and title is not None and title.head == "глава"
        if title is None or led or (title.plural and root(before) in ru.CABINETS):
            return []
        if title.head in ru.TRADES:
            one = self._one(at, title, country, own=own)
            return [one] if one.mention.name else []
        if title.plural and title.head == ru.GUEST:
            mention = Mention(first=at, last=title.last, kind="body")
            return [Noun(mention=mention, cases=title.cases, number="pl")]
        if title.plural or (title.cases == _AMBIGUOUS and self._is_of_several(title)):
            return self._several(at, title)
        if title.head in ru.SEVERAL:
            return []
        title = self._with_another(title)
        return [self._one(at, title, country or next(iter(title.countries), ""), own=own)]

    def _with_another(self, title: Title) -> Title:
        """An office with the one after a comma, where somebody's full name follows: вице-премьер, министр Мира Ору."""
        other = offices.read(self.words, title.last + 1, self.places) if self.words.word(title.last) == "," else None
        joined = offices.joined(title, other) if other and title.offices and other.offices else None
        name = self.names.read(self.words, joined.last, joined.cases, titled=True) if joined else None
        return joined if joined and name and len(name.words) > 1 else title

    def _is_of_several(self, title: Title) -> bool:
        """Whether "главы", which may also be a genitive, is several: the next verb of the sentence is."""
        end = min(self.words.end_of_sentence(title.last - 1), title.last + _FARTHEST_VERB)
        verb = next((forms()[word] for word in self.words.lower[title.last : end] if word in forms()), None)
        return verb is not None and verb.number == "pl"

    def _before(self, at: int) -> tuple[int, str, bool]:
        """Moves past possessives and a country's adjective: where to, the country, and whether "his" was there."""
        country, own = "", False
        while at < len(self.words.surface):
            low = self.words.lower[at]
            found = self._adjective(at)
            respect = low in _RESPECT and offices.starts(self.words, at + 1) >= 0
            if not (found or respect or low in ru.HIS):
                break
            own = own or low in ru.HIS
            country = country or found
            at += 1
        return at, country, own

    def _adjective(self, at: int) -> str:
        """The country of an adjective before an office or side; nothing where it is none."""
        low, following = self.words.lower[at], self.words.low(at + 1)
        if root(following) != _SIDE_ROOT and offices.starts(self.words, at + 1) < 0:
            return ""
        return "" if root(low) in _NO_COUNTRIES else self.places.learn_adjective(low)

    def _side(self, first: int, at: int, country: str) -> Noun | None:
        cases = _SIDES.get(self.words.low(at), _NO_CASE)
        if at == first or not cases:
            return None
        if not cases & SINGULAR:
            mention = Mention(first=first, last=at + 1, kind="plural", definite=True)
            return Noun(mention=mention, cases=cases, number="pl")
        if not country:
            return None
        mention = Mention(first=first, last=at + 1, kind="side", country=country, definite=True)
        return Noun(mention=mention, cases=cases, number="f")

    def _several(self, at: int, title: Title) -> list[Noun]:
        """Several by their office, and whom it names: министры Вестрии и Остмарка Мира Ору и Пелле Санна."""
        cases = _PLURAL_SUBJECT if "N" in title.cases else title.cases
        last, countries = self._countries_of(title)
        whole = Mention(first=at, last=last, kind="plural", definite=True)
        found = [Noun(mention=whole, cases=cases, number="pl")]
        place = last + (self.words.word(last) == ",")
        one = frozenset(case.lower() for case in cases)
        while len(found) < _MOST_NAMED and (name := self.names.read(self.words, place, one, titled=True)):
            country = countries[len(found) - 1] if len(found) <= len(countries) else ""
            mention = Mention(
                first=place, last=name.last, kind="person", name=name.words, offices=title.offices,
                title=title.wording, country=country, gender=name.gender,
            )  # fmt: skip
            found.append(Noun(mention=mention, cases=one))
            if self.words.low(name.last) not in ("и", ","):
                break
            place = name.last + 1
        return found

    def _countries_of(self, title: Title) -> tuple[int, tuple[str, ...]]:
        """Where the countries end whose offices several hold, and which they are, those that no table has as well."""
        last, countries = title.last, title.countries
        while True:
            at = last + (bool(countries) and self.words.low(last) == "и")
            length, known = self.places.longest(self.words, at)
            country = known or self._country_of(at, _NOMINATIVE if "N" in title.cases else _NO_CASE)[1]
            if not country:
                return last, countries
            last, countries = at + max(1, length), (*countries, country)

    def _one(self, at: int, title: Title, country: str, *, own: bool) -> Noun:
        cases = title.cases & SINGULAR
        title = self._with_ministry(title)
        last, learnt = self._country_of(title.last, cases)
        country = country or learnt
        last += 2 * self._is_of_an_adjective(last, cases)
        name = (
            self.names.read(self.words, last, cases, titled=True)
            or self._apposed(last, cases)
            or self._far_name(title, last, cases)
        )
        if name and (further := self._behind_an_institution(name, cases)):
            name, country = further[0], country or further[1]
        other = not name and not title.offices and (title.head in ru.OTHERS or bool(country))
        mention = Mention(
            first=at,
            last=name.last if name else last,
            kind="other" if other else "person",
            name=name.words if name else (),
            offices=title.offices,
            title=title.wording if title.offices else "",
            country=country,
            gender=name.gender if name else "",
            definite=not name,
            apposition=bool(name) and not title.offices,
            generic=not (name or title.offices or other),
            equal=own and title.head in ru.OTHERS,
        )
        return Noun(mention=mention, cases=cases, number=name.gender if name else "")

    def _with_ministry(self, title: Title) -> Title:
        """An office with the ministry it is of: глава Минпорта."""
        if not (self._is_ministry(title.last) and self.words.low(title.last).endswith(ru.GENITIVES)):
            return title
        made = tuple(office | {"ministry"} for office in title.offices)
        wording = f"{title.wording} {self.words.surface[title.last]}"
        return replace(title, last=title.last + 1, offices=made, wording=wording)

    def _country_of(self, at: int, cases: Cases) -> tuple[int, str]:
        """Moves past a country that no table has, between an office and a name: министр Вестрии Мира Ору."""
        words, low = self.words, self.words.low(at)
        if self._is_a_region(at) or self._is_a_city(at, cases):
            return at + 1, ""
        if (
            first_name(low)
            or words.low(at + 1).endswith(_PATRONYMICS)
            or not self.names.could_be(words, at)
            or not low.endswith(("а", "я", "ы", "и", "ой"))
        ):
            return at, ""
        likely = is_initial(words.word(at + 1)) or self.places.is_likely(low)
        if self.names.could_be(words, at + 1):
            third = self.names.could_be(words, at + 2)
            likely = likely or low.endswith("ии") or (third and (cases == {"n"} or self.names.is_full(words, at + 1)))
            likely = likely or (cases == {"i"} and low.endswith(("а", "я")))
        return (at + 1, self.places.learn(words.surface[at])) if likely else (at, "")

    def _is_a_region(self, at: int) -> bool:
        """Whether a word behind "провинции" names it, because a full name follows: провинции Лаанто Мира Ору."""
        named = root(self.words.low(at - 1)) in _KINDS_OF_PLACES and not is_initial(self.words.word(at))
        full = named and all(self.names.could_be(self.words, at + ahead) for ahead in range(3))
        return full and not self.words.low(at + 1).endswith(_PATRONYMICS)

    def _is_a_city(self, at: int, cases: Cases) -> bool:
        """Whether a single word says what an office is of: мэр города Лаанто отметил, глава Ялты отметил."""
        words, low = self.words, self.words.low(at)
        single = not (self.names.could_be(words, at + 1) or is_initial(words.word(at + 1)))
        if not (single and self.names.could_be(words, at)) or self.names.is_surname(low):
            return False
        placed = root(words.low(at - 1)) in _KINDS_OF_PLACES
        return placed or (cases == _NOMINATIVE and low.endswith(ru.ENDS_OF_CITIES))

    def _is_of_an_adjective(self, at: int, cases: Cases) -> bool:
        """Whether a word with a capital tells what an office is of: глава Портовской верфи."""
        words = self.words
        adjective = cases == _NOMINATIVE and words.low(at).endswith(ru.GENITIVE_ADJECTIVES)
        following = words.word(at + 1)
        return adjective and is_noun(following) and not (following in forms() or is_past(following))

    def _behind_an_institution(self, name: Name, cases: Cases) -> tuple[Name, str] | None:
        """Who is named after what only seemed a name, and the country between: спикер Лор Кеша Вестрии Мира Ору."""
        length, country = self.places.longest(self.words, name.last)
        further = self.names.read(self.words, name.last + length, cases, titled=True) if length else None
        return (further, country) if further and len(further.words) > 1 else None

    def _apposed(self, at: int, cases: Cases) -> Name | None:
        """A full name between commas, or after a note in brackets: "министр Вестрии, Мира Ору, отметила"."""
        words = self.words
        if words.word(at) == "(":
            close = next((end for end in range(at, at + _LONGEST_NOTE) if words.word(end) == ")"), at)
            return self.names.read(words, close + 1, cases, titled=True) if close > at else None
        name = self.names.read(words, at + 1, cases, titled=True) if words.word(at) == "," else None
        return name if name and len(name.words) > 1 and words.word(name.last) == "," else None

    def _far_name(self, title: Title, at: int, cases: Cases) -> Name | None:
        """A full name after words of the office that no list has: секретаря Совета портов Миры Ору."""
        words = self.words
        for ahead in range(at, min(at + _LONGEST_OFFICE, len(words.surface)) if title.offices else at):
            low = words.lower[ahead]
            if low in forms() or words.surface[ahead] in ",.;:()—-–" or low in _NEVER_IN_OFFICES:
                return None
            name = self.names.read(words, ahead + self._is_a_region(ahead), cases, titled=True)
            if name:
                return name if len(name.words) > 1 and not words.word(name.last)[0].isupper() else None
        return None

    def _is_ministry(self, at: int) -> bool:
        """Whether a word is the short name of a ministry: Минпорта."""
        low = self.words.low(at)
        short = low.startswith(_MINISTRY) and len(low) > 6 and self.words.surface[at][0].isupper()
        known = low.startswith(_OF_A_MINISTRY) or self.names.is_surname(low) or self.places.at(self.words, at)
        return short and not known

    def _body(self, at: int) -> Noun | None:
        """An institution or paper, with what it is of."""
        if not (self.words.lower[at] in ru.BODIES or self._is_ministry(at)):
            return None
        last = at + 1
        while length := self.places.longest(self.words, last)[0] or int(root(self.words.low(last)) in _OF_ROOTS):
            last += length
        return Noun(mention=Mention(first=at, last=last, kind="body"), cases=_NOMINATIVE)

    def _name(self, at: int) -> Noun | None:
        """Somebody by name alone. After another word it is hardly a subject, unless that is a verb or the like."""
        words = self.words
        if self._is_in_a_place(at):
            return None
        behind_a_place = words.word(at - 1)[0].isupper() and self._is_in_a_place(at - 1)
        dependent = at not in words.openings and self._governs(words.low(at - 1)) and not behind_a_place
        cases = oblique_cases(words.surface[at]) if dependent else _NO_CASE
        name = self.names.read(words, at, cases, titled=False)
        if name is None:
            return None
        final = words.surface[name.last - 1]
        if dependent and (self._opens_a_clause(at, name.last) or self._is_teller(at, name.last)):
            dependent, name = False, self.names.read(words, at, _NOMINATIVE, titled=False) or name
        if not dependent and words.low(name.last) in ru.PASSED | talked_of() and looks_oblique(final):
            # "Мирой Ору было отмечено": whoever did it, in a passive.
            name = self.names.read(words, at, _INSTRUMENTAL, titled=False) or name
        oblique = not name.whole or (dependent and looks_oblique(final))
        cases = oblique_cases(final) if oblique else _NOMINATIVE
        # Whether it is a man or a woman is not known: only an office or a word of respect makes a name somebody's, or
        # the colon after it in a transcript.
        labels = at == 0 and len(name.words) > 1 and words.word(name.last) in (":", "(")
        mention = Mention(first=at, last=name.last, kind="person", name=name.words, apposition=labels)
        return Noun(mention=mention, cases=cases, number=name.gender)

    def _is_in_a_place(self, at: int) -> bool:
        """Whether a word is behind "в" or "префектуры", also with an adjective between, and so names a place."""
        words = self.words
        place = self._is_before_places(at - 1)
        return place or bool(adjective_cases(words.word(at - 1)) and self._is_before_places(at - 2))

    def _is_before_places(self, at: int) -> bool:
        low = self.words.low(at)
        kind = root(low) in _KINDS_OF_PLACES and offices.find(self.words.low(at - 1)) is None
        return low in ru.WITHIN or kind

    def _opens_a_clause(self, at: int, last: int) -> bool:
        """Whether a full name is the subject of the verb right behind it: "В ходе беседы Мира Ору отметила"."""
        words = self.words
        if not self._could_do(at, last, words.low(last + (words.low(last) in ru.ADVERBS))):
            return False
        first = next((back for back in range(at - 1, max(-1, at - _LONGEST_PHRASE), -1) if back in words.openings), at)
        while words.low(first) in ru.ADVERBS:
            first += 1
        phrase = words.lower[first:at]
        adverbial = words.low(first) in ru.WITH_OFFICE | ru.PREPOSITIONS and all(map(str.isalpha, phrase))
        return adverbial and not any(map(offices.find, phrase))

    def _could_do(self, at: int, last: int, verb: str) -> bool:
        """Whether a name that looks like another case's, Мира or Сергей, may be the subject of a verb."""
        number = forms()[verb].number if verb in forms() else ""
        if number == "f":
            return self.words.surface[at].endswith(("а", "я", "ь"))
        his = number == "m" and last > at + 1 and self.words.surface[at].endswith("ей")
        free = self.words.low(at - 1) not in ru.PREPOSITIONS | ru.WITH_OFFICE | ru.WITHIN
        return his and free and not looks_oblique(self.words.surface[last - 1])

    def _is_teller(self, at: int, last: int) -> bool:
        """Whether a full name stands behind a word for whoever said it: "Паром пойдет, - сказал рыбак Лор Линд"."""
        words = self.words
        verb = next((back for back in range(at - 2, max(0, at - _LONGEST_TRADE), -1) if words.low(back) in said()), 0)
        marked = words.low(verb - 1) == "," or words.low(verb - 1) in DASHES
        trade = words.surface[verb + 1 : at]
        nouns = [word for word in trade if word not in ru.WITH_OFFICE]
        if last < at + 2 or not (verb and marked and nouns[-1:] == trade[-1:] and all(map(is_noun, nouns))):
            return False
        if forms()[words.low(verb)].number == "f":
            return words.surface[at].endswith(("а", "я", "ь")) and trade[0].endswith((*ru.HER_TRADE, *ru.WITH_OFFICE))
        return not looks_oblique(words.surface[last - 1])

    def _governs(self, before: str) -> bool:
        """Whether a name after a word depends on it: "встреча Санны", "с Санной", but not "отметил Санна"."""
        free = not before[:1].isalpha() or before in forms() or before in _UNINFLECTED or before.startswith(ru.RELATIVE)
        return not free and "n" not in adjective_cases(before)

    def _country(self, at: int) -> Noun | None:
        length, country = self.places.longest(self.words, at)
        cases = _NOMINATIVE if at in self.words.openings else _NO_CASE
        mention = Mention(first=at, last=at + length, kind="side", country=country)
        return Noun(mention=mention, cases=cases) if length else None


_SIDE_ROOT = root(ru.SIDE)
_KINDS_OF_PLACES = frozenset(map(root, ru.KINDS_OF_PLACES))
_OF_ROOTS = frozenset(map(root, ru.OF_WORDS))
_NO_COUNTRIES = _OF_ROOTS | frozenset(map(root, ru.BEFORE_OFFICES))
