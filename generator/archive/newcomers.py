# People and publishers whom a proposal names and no register has. They are among the entries while it is looked at,
# with what a file for them would say, and marked, so that every page can tell them apart. Must never be asked for what
# is published: there everybody is in a register.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.archive.kinds import PARTY, PERSON, PUBLISHER
from generator.archive.model import Content, Location, Party, Person, Publisher
from generator.archive.read import Source, read

Named = TypeVar("Named", Party, Person, Publisher)
Sided = TypeVar("Sided", Person, Publisher)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A file that a register needs, for a reviewer to confirm."""

    source: Source
    remarks: tuple[str, ...] = ()
    """What must be looked at in it, a sentence each."""


def introduced(content: Content, offered: Iterable[Offered]) -> Content:
    """The content with the entries of these files, marked as newcomers. Whoever is there already stays as they are."""
    made, _ = read(one.source for one in offered)  # what is empty is for the reviewer to fill in
    people = tuple(_new(made.people, content.people))
    publishers = tuple(_new(made.publishers, content.publishers))
    parties = (
        *_new(made.parties, content.parties),
        *(_unknown(PERSON.id, one.id, one.location) for one in people if not one.party),
        *(_unknown(PUBLISHER.id, one.id, one.location) for one in publishers if not one.party),
    )
    found = ((PARTY, parties), (PERSON, people), (PUBLISHER, publishers))
    return replace(
        content,
        parties=_in_order((*content.parties, *parties)),
        people=_in_order((*content.people, *(_sided(PERSON.id, one) for one in people))),
        publishers=_in_order((*content.publishers, *(_sided(PUBLISHER.id, one) for one in publishers))),
        newcomers=frozenset((kind.id, one.id) for kind, entries in found for one in entries),
    )


def _new(made: Iterable[Named], there: Iterable[Named]) -> Iterator[Named]:
    known = {one.id for one in there}
    return (one for one in made if one.name and one.id not in known)


def _in_order(entries: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(entries, key=lambda one: one.id))


def _sided(kind: str, one: Sided) -> Sided:
    return one if one.party else replace(one, party=_party_of(kind, one.id))


def _unknown(kind: str, id: str, location: Location) -> Party:
    # One for each: two of whom nothing is known must never be taken for one side.
    return Party(id=_party_of(kind, id), name="unknown party", kind="organisation", colour="grey", location=location)


def _party_of(kind: str, id: str) -> str:
    return f"{kind}--{id}"  # no id of a file has two hyphens in a row
