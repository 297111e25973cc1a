# What an event is called: who, how, where and on which day, by one rule for all. A headline is one side's, so that no
# event is ever called by one. Must never take words from a readout's title.

from collections.abc import Iterable, Sequence

from generator.archive import phrasing
from generator.archive.ids import JOINT
from generator.archive.model import Archive, Person, Readout

MOST_PEOPLE = 3
"""People named in a title; where more take part, it names the sides."""
MOST_SIDES = 4
"""Sides named in a title; where there are more, it says how many."""

CONTACTS = {
    "phone-call": "telephone call",
    "video-call": "video call",
    "meeting": "meeting",
    "dialogue": "dialogue",
    "joint-statement": "joint statement",
    "press-conference": "press conference",
    "speech": "speech",
    "letter": "letter",
}
"""What an event was, inside a title."""


def name_of(archive: Archive, readouts: Sequence[Readout]) -> str:
    """As in: Blinken and Wang Yi, telephone call. In the order of the alphabet, whoever called."""
    parts = (*_occasion(archive, readouts), _place(readouts))
    return ", ".join(part for part in parts if part)


def days_of(readouts: Iterable[Readout]) -> str:
    """The day, or where accounts differ the first and the last one given, as in: 19 or 20 August 2020."""
    days = sorted({readout.metadata.date for readout in readouts})
    if len(days) == 1:
        return phrasing.date(days[0])
    first, last = days[0], days[-1]
    if first[:7] == last[:7]:
        return f"{int(first[8:])} or {phrasing.date(last)}"
    return f"{phrasing.date(first)} or {phrasing.date(last)}"


def _occasion(archive: Archive, readouts: Sequence[Readout]) -> tuple[str, ...]:
    contact = CONTACTS[readouts[0].metadata.kind]
    session = next((r.metadata.session for r in readouts if r.metadata.session), None)
    if session:
        rounds = f"{phrasing.ordinal(int(session.round))} round" if session.round else contact
        return archive.topics[session.of].name, rounds
    return _who(archive, readouts), contact


def _who(archive: Archive, readouts: Sequence[Readout]) -> str:
    ids = dict.fromkeys(id for readout in readouts for id in readout.metadata.participants)
    people = [archive.people[id] for id in ids]
    day = readouts[0].metadata.date
    if 0 < len(people) <= MOST_PEOPLE and len({person.party_on(day) for person in people}) > 1:
        return phrasing.series(sorted((_called(person) for person in people), key=str.casefold))
    parties = {person.party_on(day) for person in people}
    if len(parties) < 2:
        parties |= _accounts(archive, readouts)
    names = sorted((archive.parties[id].name for id in parties), key=str.casefold)
    if len(names) > MOST_SIDES:
        return phrasing.count(len(names), "side")
    if len(names) == 1:
        names.append("others")
    return phrasing.series(names)


def _accounts(archive: Archive, readouts: Iterable[Readout]) -> set[str]:
    accounts = {readout.account for readout in readouts if readout.account != JOINT}
    return {id for id in accounts if archive.parties[id].kind != "press"}


def _called(person: Person) -> str:
    # Where the family name comes first it alone would be curt: Wang Yi, but Blinken.
    return person.name if person.name.startswith(f"{person.called} ") else person.called


def _place(readouts: Iterable[Readout]) -> str:
    places = [readout.metadata.place for readout in readouts if readout.metadata.place]
    shortest = min(places, key=len, default="")
    return shortest if all(shortest.casefold() in place.casefold() for place in places) else ""
