# Whom an answer can name: the people of the registers, and those whom the text itself names. Must never make a
# person of words that the text does not have, nor of the name of a side.

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.archive.model import Content, Draft, names_of
from generator.archive.proposals import Newcomer, Proposals
from generator.archive.scripts import HAN
from generator.attribution import attribute

_HAN = re.compile(f"[{HAN}]")
_POINTS = re.compile("[.,·•‧・]")
"""Characters in names that some write and some leave out."""
_LONGEST_NAME = 80
_MOST_NEW = 50
"""Names that no list has and that are looked for in the text; an answer with more is no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody who can be named, with every name that is known."""

    id: str
    names: tuple[str, ...]
    side: str = ""
    """The party or country, by name."""
    office: str = ""
    takes_part: bool = False


def listed(draft: Draft, content: Content, proposals: Proposals) -> tuple[Known, ...]:
    """Those who take part, whom the text names, or who are proposed for it; the participants first."""
    texts = _texts(draft)
    proposed = {id for spans in proposals.paragraphs for span in spans for id in span.speakers}
    participants = draft.metadata.participants
    day = draft.metadata.date
    sides = {party.id: party.name for party in content.parties}
    found = [
        Known(
            id=person.id,
            names=(*names_of(person), person.called),
            side=sides.get(person.party_on(day), ""),
            office=" and ".join(person.offices_on(day)[:2]),
            takes_part=person.id in participants,
        )
        for person in content.people
        if person.id in participants or person.id in proposed or any(_in(name, texts) for name in names_of(person))
    ]
    found.sort(key=lambda one: (participants.index(one.id) if one.takes_part else len(participants), one.id))
    return (*found, *(Known(id=n.id, names=(n.name,), side=n.country, office=n.title) for n in proposals.newcomers))


class Directory:
    """Finds the person whom an answer names. Remembers whom it has met on the way, who are in no register."""

    def __init__(self, draft: Draft, content: Content, proposals: Proposals) -> None:
        self._here = listed(draft, content, proposals)
        self._ids = {person.id for person in content.people} | {one.id for one in self._here}
        self._people = content.people
        self._sides = {_folded(name) for party in content.parties for name in (*names_of(party), party.adjective)}
        self._texts = _texts(draft)
        self._found: dict[str, str] = {}
        self._asked = 0
        self.newcomers: dict[str, Newcomer] = {newcomer.id: newcomer for newcomer in proposals.newcomers}

    def find(self, name: str) -> str:
        """The id of the one person whom a name or an id means; empty where that is nobody, or could be several."""
        name = " ".join(name.split())
        if name not in self._found:
            self._found[name] = self._id(name)
        return self._found[name]

    def _id(self, name: str) -> str:
        if name in self._ids:
            return name
        if not name or len(name) > _LONGEST_NAME:
            return ""
        return self._by_name(name) or self._by_text(name)

    def _by_name(self, name: str) -> str:
        folded = _folded(name)
        exact = [one.id for one in self._here if folded in map(_folded, one.names)]
        partly = [one.id for one in self._here if any(_is_part(folded, _folded(form)) for form in one.names)]
        anywhere = [person.id for person in self._people if folded in map(_folded, names_of(person))]
        for found in (exact, partly, anywhere):
            if found:
                return found[0] if len(set(found)) == 1 else ""
        return ""

    def _by_text(self, name: str) -> str:
        """A name that the text has and no list: a person's where the engine takes it for one."""
        if not _in(name, self._texts) or _folded(name) in self._sides or self._asked >= _MOST_NEW:
            return ""
        self._asked += 1
        said = f"{name}表示，同意。" if _HAN.search(name) else f"{name} said that they agree."
        met = [newcomer for newcomer in attribute("", [said]).newcomers if name.endswith(newcomer.name)]
        if len(met) != 1:
            return ""
        if met[0].name != name:  # an office came before it
            return self._by_name(met[0].name)
        if not _HAN.search(name) and " " not in name:
            return ""  # a single word that nobody is known by can be anything
        self.newcomers.setdefault(met[0].id, met[0])
        return met[0].id


def _texts(draft: Draft) -> str:
    return "\n".join((draft.metadata.title, *(paragraph.text for paragraph in draft.paragraphs)))


def _folded(name: str) -> str:
    return " ".join(_POINTS.sub(" ", name.casefold()).split())


def _is_part(name: str, form: str) -> bool:
    """Whether a name is a part of a fuller one: some of its words, or of a Chinese one the surname or more."""
    if _HAN.search(name):
        return form.startswith(name)
    return set(name.split()) < set(form.split())


def _in(name: str, text: str) -> bool:
    if name not in text:
        return False
    if _HAN.search(name):
        return True
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def known_names(people: Iterable[Known]) -> Sequence[str]:
    """For each of them, the line by which a question names them."""
    lines = []
    for one in people:
        name, *others = dict.fromkeys(one.names)
        also = f" ({', '.join(others[:2])})" if others else ""
        described = ", ".join(filter(None, (f"{name}{also}", one.office, one.side)))
        lines.append(f"{one.id} = {described}" + ("; takes part" if one.takes_part else ""))
    return lines
