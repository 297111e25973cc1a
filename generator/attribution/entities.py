# Who takes part: the people of the text, each with every name, office and country that the text or
# the registers give, and the answer to "whom do these words mean". Never invents a person from a
# word that could be anything else.

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.archive.model import Person
from generator.attribution import languages
from generator.attribution.mentions import Mention, Office, fold, speaks_for_others
from generator.attribution.places import Places, akin

AMBIGUOUS = 0.44
"""How sure it is whom a name means that several have."""
MOST_NAMES = 50
"""Forms of one name, and people of one surname: whoever has more is no person."""


@dataclass(slots=True, kw_only=True, eq=False)
class Entity:
    """A person of the text. Grows while the text is read for the first time, then is left alone."""

    id: str = ""
    names: list[tuple[str, ...]] = field(default_factory=list)
    """Every form of the name; the fullest first."""
    tokens: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    title: str = ""
    country: str = ""
    gender: str = ""
    known: bool = False
    foreign: bool = False
    """Whether the text itself says what country the person is of; the publisher's own it does not."""

    @property
    def is_spokesperson(self) -> bool:
        return speaks_for_others(self.offices)

    @property
    def name(self) -> str:
        return languages.joined(self.names[0])


@dataclass(frozen=True, slots=True)
class Match:
    """Whom words mean, and how sure that is."""

    entity: Entity
    certainty: float


def slug(name: str) -> str:
    """An id made from a name; letters that have no Latin form stay as they are."""
    return re.sub(r"[\W_]+", "-", fold(name).replace("'", "")).strip("-")


class Entities:
    """The people of a text."""

    def __init__(self, places: Places, account: str = "") -> None:
        self.places = places
        self.people: list[Entity] = []
        self.principals: list[Entity] = []
        """Those who take part in what the text tells of."""
        self.core: list[Entity] = []
        """Those of them whom the headline names or the text reports."""
        self.in_headline: list[Entity] = []
        """Those whom the headline names, in its order."""
        self.author: Entity | None = None
        """Who "I" is in a first-person release."""
        self.named_so_far: dict[str, None] = {}
        """The ids of those whom the text has named so far, in its order, when it is read for the second time."""
        self.signed = False
        """Whether a letterhead or byline says so."""
        self.undersigned = False
        """Whether a line under the text does."""
        self.announced = False
        """Whether a sentence says that a statement of the author's follows."""
        self.several = False
        """Whether more than two may meet at once, and not only one after the other."""
        self._account = account
        self._by_token: dict[str, list[Entity]] = {}
        self._sides: dict[str, Match | None] = {}
        self._held: dict[tuple[tuple[Office, ...], int, int], list[Entity]] = {}

    def add_registered(self, person: Person, date: str) -> Entity:
        """A person of the registers joins the entities."""
        short = (person.short or person.name.split()[-1]) if person.name.split() else person.id
        forms = [person.name, short, *(alias.name for alias in person.aliases)]
        titles = person.offices_on(date) if date else tuple(o.title for o in person.offices)
        entity = Entity(
            id=person.id,
            names=[tuple(person.name.split()) or (person.id,)],
            offices=[languages.office(title.split()) for title in titles],
            title=titles[0] if titles else "",
            country=self.places.of_party(person.party_on(date)),
            known=True,
        )
        self.people.append(entity)
        for form in forms:
            self._name(entity, tuple(re.split(r"[\s·•‧・]+", form.strip())))
        return entity

    def add_mentioned(self, mention: Mention) -> Entity | None:
        """Somebody is named in the text: joins the entities, or is known already."""
        tokens = _significant(mention.name)
        if not tokens:
            return None
        self._held.clear()
        self._sides.clear()
        match = self.find(mention, merge=True)
        if match and match.certainty == AMBIGUOUS:
            return match.entity
        entity = match.entity if match else Entity()
        if not match:
            self.people.append(entity)
        self._name(entity, mention.name)
        entity.offices += [o for o in mention.offices if o not in entity.offices]
        entity.title = entity.title or mention.title
        entity.country = entity.country or mention.country
        entity.foreign = entity.foreign or bool(mention.country)
        entity.gender = entity.gender or mention.gender
        return entity

    def note_named(self, mentions: Iterable[Mention]) -> None:
        """Remembers whom the text has named so far."""
        self.named_so_far |= {
            match.entity.id: None
            for mention in mentions
            if (match := self.find(mention)) and match.certainty > AMBIGUOUS
        }

    def _name(self, entity: Entity, name: tuple[str, ...]) -> None:
        if name and name not in entity.names and len(entity.names) < MOST_NAMES:
            entity.names.append(name)
            if not entity.known:
                entity.names.sort(key=lambda n: (-len(_significant(n)), -sum(map(len, n))))
        for token in _significant(name):
            entity.tokens.add(token)
            kin = self._by_token.setdefault(token, [])
            if entity not in kin and len(kin) < MOST_NAMES:
                kin.append(entity)

    def find(self, mention: Mention, *, merge: bool = False, recent: Entity | None = None) -> Match | None:
        """Whom a mention with a name or an office means; of several in doubt the `recent` one."""
        if mention.name:
            return self._by_name(mention, merge=merge)
        if mention.offices:
            return self._by_office(mention, recent)
        return None

    def _by_name(self, mention: Mention, *, merge: bool) -> Match | None:
        tokens = _significant(mention.name)
        if not tokens:
            return None
        near = {id(f): f for t in tokens for f in self._by_token.get(t, ())}.values()
        same = [f for f in near if _has_name(tokens, f)] or [f for f in near if _same_name(tokens, f)]
        same = [f for f in same if not _initials_differ(mention.name, f)]
        if not same:
            same = [f for f in near if self._same_person(mention, tokens, f)]
        if len(same) > 1 or merge:
            same = [f for f in same if self._compatible(mention, f)] or ([] if merge else same)
        if len(same) > 1 and mention.offices:
            fitting = [f for f in same if any(languages.fits(p, o) for o in f.offices for p in mention.offices)]
            same = fitting or [f for f in same if any(o & p for o in f.offices for p in mention.offices)] or same
        if len(same) > 1:
            same = [f for f in same if any(f is p for p in self.principals)] or same
        if len(same) > 1:
            same = [f for f in same if any(f is p for p in self.in_headline)] or same
        if not same:
            return None
        if len(same) > 1 and self.named_so_far:
            same = [f for f in same if f.id in self.named_so_far] or same
        return Match(same[0], 0.95 if len(same) == 1 else AMBIGUOUS)

    def _same_person(self, mention: Mention, tokens: Sequence[str], entity: Entity) -> bool:
        """The same surname and office with another first name, as Joe and Joseph R. Biden."""
        mine = [fold(w) for w in entity.names[0] if fold(w) not in languages.SUFFIXES]
        return (
            len(tokens) > 1
            and tokens[-1] == mine[-1]
            and (tokens[0][0] == mine[0][0] or tokens[0] in mine[:-1])
            and any(o & p for o in entity.offices for p in mention.offices)
        )

    def _compatible(self, mention: Mention, entity: Entity) -> bool:
        if mention.country and entity.country and not akin(mention.country, entity.country):
            return False
        return not (mention.gender and entity.gender and mention.gender != entity.gender)

    def _by_office(self, mention: Mention, recent: Entity | None) -> Match | None:
        fitting: list[Entity] = []
        for candidates in (self.principals, self.people):
            holders = self._holders(mention.offices, candidates)
            fitting = [f for f in holders if not mention.country or self._is_of(f, mention.country)]
            if fitting:
                break
            unplaced = [f for f in holders if not f.country]
            if len(unplaced) > 1:
                # Where the text says of nobody whose he is, the headline names the publisher's own.
                unplaced = [f for f in unplaced if any(f is t for t in self.in_headline)]
            if len(unplaced) == 1:
                return Match(unplaced[0], 0.55)
        if not fitting:
            if mention.is_spokesperson or (mention.generic and not mention.definite):
                return None
            side = self.of_side(mention.country) if mention.country else None
            return side or self._untitled(mention.country, recent)
        phrases = {office for office in mention.offices if len(office) > 1}
        fitting = [f for f in fitting if phrases & set(f.offices)] or fitting
        if len(fitting) == 1:
            return Match(fitting[0], 0.85)
        own = [f for f in fitting if self._account and akin(f.country, self._account)]
        own = own or [f for f in fitting if not f.foreign]
        if len(own) == 1:
            return Match(own[0], 0.6)
        likely = next((f for f in fitting if f is recent or f is self.author), None)
        return Match(likely or self._introduced_last(fitting), 0.45)

    def _introduced_last(self, people: Sequence[Entity]) -> Entity:
        """Whom the text has named for the first time after the others: of several visitors the latest."""
        by_id = {entity.id: entity for entity in people}
        return next((by_id[id] for id in reversed(self.named_so_far) if id in by_id), people[0])

    def _holders(self, offices: tuple[Office, ...], candidates: list[Entity]) -> list[Entity]:
        """Those of the candidates whom one of the offices can mean; remembered while nobody joins."""
        key = (offices, len(self.principals), len(candidates))
        if key not in self._held:
            self._held[key] = [f for f in candidates if any(languages.fits(p, o) for p in offices for o in f.offices)]
        return self._held[key]

    def is_held(self, offices: tuple[Office, ...]) -> bool:
        """Whether somebody of the core can be called by one of some offices."""
        return any(languages.fits(asked, held) for one in self.core for held in one.offices for asked in offices)

    def _untitled(self, country: str, recent: Entity | None) -> Match | None:
        """The publisher's own one who takes part, for an office that nobody holds: readers know who holds it.

        Where more than two take part, it is nobody's. Whoever takes part alone is meant only where the office has a
        `country`, or where he is the `recent` one.
        """
        untitled = [f for f in self.principals if not f.offices and not f.foreign]
        enough = len(self.principals) == 2 or bool(untitled and (country or untitled[0] is recent))
        return Match(untitled[0], 0.45) if len(untitled) == 1 and enough else None

    def of_side(self, country: str) -> Match | None:
        """The person who speaks for a country or organisation, where only one of those present does."""
        if country not in self._sides:
            self._sides[country] = self._who_speaks_for(country)
        return self._sides[country]

    def _who_speaks_for(self, country: str) -> Match | None:
        for candidates in (self.principals, self.people):
            there = [f for f in candidates if self._is_of(f, country)]
            if there:
                return Match(there[0], 0.6) if len(there) == 1 else None
        candidates = self.principals or self.people
        stateless = [f for f in candidates if not f.country]
        return Match(stateless[0], 0.5) if stateless and len(candidates) == len(stateless) + 1 else None

    def _is_of(self, entity: Entity, side: str) -> bool:
        """Whether somebody is of a country or organisation, be it named or meant by a word for its side."""
        country = entity.country
        return bool(country) and (
            akin(country, side) or languages.is_side_of(side, self.places.written(country) or [country])
        )

    def other(self, than: Entity | None) -> Entity | None:
        """The one who is present beside somebody, where there are two."""
        rest = [f for f in self.principals if f is not than]
        return rest[0] if than and len(rest) == 1 and len(self.principals) == 2 else None


@lru_cache(4096)
def _significant(name: tuple[str, ...]) -> tuple[str, ...]:
    folded = (fold(word) for word in name)
    # An initial tells nobody, in whatever alphabet; a single Chinese character does.
    return tuple(w for w in folded if w and w not in languages.SUFFIXES and (len(w) > 1 or w == w.upper()))


def _has_name(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a name of two words or more is one that a person is called by in full."""
    asked = set(tokens)
    return len(asked) > 1 and any(asked <= set(_significant(form)) for form in entity.names)


def _initials_differ(name: tuple[str, ...], entity: Entity) -> bool:
    """Whether a name with an initial is another's: M. Oru is not Pelle Oru, nor P. Oru."""
    if len(name) < 2:
        return False
    given = fold(name[0])
    firsts = [fold(form[0]) for form in entity.names if len(form) > 1]
    if given in firsts:
        return False
    initials = [(one, given) for one in firsts if _is_initial(one, entity.names) or _is_initial(given, (name,))]
    return bool(initials) and not any(one.startswith(other) or other.startswith(one) for one, other in initials)


def _is_initial(word: str, names: Iterable[tuple[str, ...]]) -> bool:
    return any(name[0].endswith(".") and fold(name[0]) == word for name in names)


def _same_name(tokens: Sequence[str], entity: Entity) -> bool:
    asked = set(tokens)
    forms = [set(form) for form in map(_significant, entity.names) if form]
    return any(asked <= form or form <= asked for form in forms)
