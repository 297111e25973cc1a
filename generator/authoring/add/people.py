# Who takes part and who speaks in a text that is to be added, by what the engine proposes.

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from generator.archive.ids import NARRATION
from generator.archive.model import Content, Person, names_of
from generator.attribution import Newcomer, Proposals
from generator.authoring.new_files import Parties, can_be_id

_ALIKE = 0.75
_SHORTEST_SPELLING = 5
_SPOKESPERSON = re.compile(r"spokes(?:man|woman|person)|发言人", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people of a text."""

    participants: tuple[str, ...]
    proposals: Proposals
    newcomers: tuple[Newcomer, ...]
    """Whom no register has, whether they speak, take part or are only named."""
    unspeakable: frozenset[str] = frozenset()
    """The ids of those of them who speak and cannot have a file, so that what they say is narration for now."""

    @property
    def speakers(self) -> frozenset[str]:
        """The ids of all who are proposed to speak, with `joint` and `narration`."""
        return frozenset(id for spans in self.proposals.paragraphs for span in spans for id in span.speakers)

    @property
    def new(self) -> tuple[Newcomer, ...]:
        """Those of the newcomers who need a file."""
        return tuple(one for one in self.newcomers if one.id in self.speakers or one.id in self.participants)


def cast(propose: Callable[[tuple[str, ...]], Proposals], content: Content, day: str, *, press: bool) -> Cast:
    """The people of a text, and who of them takes part, which a first proposal without any participants tells.

    `propose` has the engine read the text, given participants. At a press conference a spokesperson takes part.
    """
    first = propose(())
    if met := acquainted(first.newcomers, content, day):
        first = propose(met)
    quoted = () if press else _quoted(first, content, day)
    nameless = {newcomer.id for newcomer in first.newcomers if not can_be_id("people", newcomer.id)}
    taking_part = tuple(id for id in first.participants if id not in quoted and id not in nameless)
    return given_cast(propose, taking_part, first.newcomers)


def given_cast(
    propose: Callable[[tuple[str, ...]], Proposals], participants: tuple[str, ...], newcomers: Iterable[Newcomer] = ()
) -> Cast:
    """The people of a text whose participants are known; `newcomers` are such as have been met before."""
    proposals = propose(participants)
    met = {newcomer.id: newcomer for newcomer in (*newcomers, *proposals.newcomers)}
    nameless = frozenset(id for id in met if not can_be_id("people", id))
    spoken = nameless & {id for spans in proposals.paragraphs for span in spans for id in span.speakers}
    return Cast(
        participants=participants,
        proposals=_without(spoken, proposals),
        newcomers=tuple(met.values()),
        unspeakable=spoken,
    )


def _without(nameless: frozenset[str], proposals: Proposals) -> Proposals:
    """The proposals with narration wherever somebody speaks who cannot have an id: a file is written all the same."""
    paragraphs = tuple(
        tuple(
            replace(span, speakers=(NARRATION,), reason=f"{span.reason}, but no register has that name")
            if nameless.intersection(span.speakers)
            else span
            for span in spans
        )
        for spans in proposals.paragraphs
    )
    return replace(proposals, paragraphs=paragraphs)


def acquainted(newcomers: Iterable[Newcomer], content: Content, day: str) -> tuple[str, ...]:
    """The ids of known people whom the text calls by one name only: of that surname the registers have just one.

    Where the text gives a country, it must be theirs.
    """
    surnames, parties = _surnames(content.people), Parties(content.parties)
    people = {person.id: person for person in content.people}
    found: list[str] = []
    for newcomer in newcomers:
        same = surnames.get(newcomer.name, [])
        if len(same) == 1 and (
            not newcomer.country or parties.named(newcomer.country) == people[same[0]].party_on(day)
        ):
            found += same
    return tuple(dict.fromkeys(found))


def namesakes(newcomer: Newcomer, content: Content) -> tuple[str, ...]:
    """The ids of the known people whose surname somebody is called by, or whose name may be spelt so."""
    same = _surnames(content.people).get(newcomer.name, [])
    return tuple(dict.fromkeys([*same, *_spelt_alike(newcomer.name, content.people)]))


def _spelt_alike(name: str, people: Iterable[Person]) -> list[str]:
    """The ids of those of whom a name may be another spelling: Ameer Khan Mottaqi, Amir Khan Muttaqi."""
    forms = {form: person.id for person in people for form in names_of(person) if len(form) >= _SHORTEST_SPELLING}
    return [forms[form] for form in get_close_matches(name, forms, n=2, cutoff=_ALIKE)]


def _surnames(people: Iterable[Person]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for person in people:
        for surname in {person.short, *(re.split("[ ·•‧・]", name)[-1] for name in names_of(person))} - {""}:
            found.setdefault(surname, []).append(person.id)
    return found


def _quoted(proposals: Proposals, content: Content, day: str) -> frozenset[str]:
    """Those who speak for others: what they say afterwards to the press is no part in the event."""
    offices = {person.id: person.offices_on(day) for person in content.people}
    offices |= {newcomer.id: (newcomer.title,) for newcomer in proposals.newcomers}
    return frozenset(id for id, titles in offices.items() if titles and all(map(_SPOKESPERSON.search, titles)))
