# New files for the registers, as far as a text tells: who speaks in it and who published it. What it does not
# tell stays an empty field, for a person to fill in; nothing is made up about anybody.

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.archive import ids, write
from generator.archive.model import COLOURS, Content, Party, names_of
from generator.archive.read import Source
from generator.attribution import Newcomer
from generator.attribution.entities import slug
from generator.attribution.places import Places, akin

_OF_A_COUNTRY = ("ian", "ean", "ese", "ish")
"""How adjectives of countries end, and no country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file that the content does not have yet."""

    path: str
    """From the project's folder: `content/people/mira-oru.md`."""
    text: str
    empty: tuple[str, ...] = ()
    """The fields that must be filled in and that the text says nothing about, or only nearly."""


def source_of(file: NewFile) -> Source:
    """The file as one of a content."""
    _, folder, name = file.path.split("/")
    return Source(folder=folder, name=name, path=file.path, data=file.text.encode())


class Parties:
    """The parties of the registers by what texts call them."""

    def __init__(self, parties: Sequence[Party]) -> None:
        places = Places(parties)
        self._forms = [(party.id, (*names_of(party), party.adjective, places.of_party(party.id))) for party in parties]
        self._found: dict[str, str] = {}

    def named(self, words: str) -> str:
        """Id of the party that these words name, in any of its names or as an adjective; empty where none is meant."""
        if words not in self._found:
            named = (id for id, forms in self._forms if words and any(form and akin(form, words) for form in forms))
            self._found[words] = next(named, "")
        return self._found[words]


def people(
    newcomers: Iterable[Newcomer], content: Content, date: str, url: str, texts: Collection[str] = ()
) -> tuple[NewFile, ...]:
    """A file for each newcomer who can have one, and for the countries among theirs that no register has.

    The office is noted as one in which the page at `url` styles the person so on the day `date`. In `texts` a country
    is looked for by its name where only its adjective is known.
    """
    files: dict[str, NewFile] = {}
    parties = Parties(content.parties)
    for newcomer in newcomers:
        if not can_be_id("people", newcomer.id):
            continue
        party, new = _side(_country(newcomer.country, texts), parties, content, len(files))
        for file in new:
            files.setdefault(file.path, file)
        person = _person(newcomer, party, date, url)
        files[person.path] = person
    return tuple(sorted(files.values(), key=lambda file: file.path))


def publisher(id: str, name: str, kind: str, party: str, url: str) -> NewFile:
    """A file for a publisher. `party` and `kind` may be empty where they are not known."""
    fields = {"name": name, "kind": kind, "party": party, "url": url}
    return _file("publishers", id, fields, must=("name", "kind", "party"))


def side(name: str, content: Content) -> tuple[str, tuple[NewFile, ...]]:
    """The id of the party that somebody speaks for, and a file for it where no register has it.

    The id is empty where no name is given, or none that an id can be made of.
    """
    return _side(name, Parties(content.parties), content, 0)


def _side(name: str, parties: Parties, content: Content, number: int) -> tuple[str, tuple[NewFile, ...]]:
    known = parties.named(name)
    id = known or slug(name)
    if known or not name or not can_be_id("parties", id):
        return known, ()
    return id, (_party(id, name, _rare_colour(content, number)),)


def can_be_id(folder: str, id: str) -> bool:
    """Whether a file of this id may be in a folder of the content."""
    return ids.of_file(folder, f"{id}.md")[1] is None


def _rare_colour(content: Content, number: int) -> str:
    # The one that is met least, so that few who meet look alike.
    colours = {party.id: party.colour for party in content.parties}
    sides = {person.id: person.party for person in content.people}
    taken = Counter(colours.values())
    taken.update(colours.get(sides.get(id, ""), "") for draft in content.drafts for id in draft.metadata.participants)
    return sorted(COLOURS, key=lambda colour: taken[colour])[number % len(COLOURS)]


def _country(name: str, texts: Collection[str]) -> str:
    """The name of a country that a text calls by its adjective ("Vestrian Foreign Minister"), where others have it."""
    if not name.endswith(_OF_A_COUNTRY):
        return name
    words = (word for text in texts for word in re.findall(r"[^\W\d_]+", text))
    return next((word for word in words if akin(word, name) and not word.endswith(_OF_A_COUNTRY)), name)


def _party(id: str, name: str, colour: str) -> NewFile:
    is_adjective = name.endswith(_OF_A_COUNTRY)
    adjective = name if is_adjective else ""
    file = _file("parties", id, {"name": name, "kind": "country", "adjective": adjective, "colour": colour}, ("name",))
    # A party has a name even before somebody knows it: the site is built of a proposal as it is.
    return replace(file, empty=("name",)) if is_adjective else file


def _person(newcomer: Newcomer, party: str, date: str, url: str) -> NewFile:
    fields = {"name": newcomer.name, "party": party}
    extra = ""
    if newcomer.title:
        held = [f"title: {write.quoted(newcomer.title)}"]
        held += [f"seen: [{date}]"] if date else []
        held += [f"source: {write.quoted(url)}"] if url else []
        extra = f"offices:\n  - {{{', '.join(held)}}}\n"
    return _file("people", newcomer.id, fields, must=("name", "party"), extra=extra)


def _file(folder: str, id: str, fields: dict[str, str], must: tuple[str, ...], extra: str = "") -> NewFile:
    head = "".join(write.field(name, value) for name, value in fields.items() if value or name in must)
    return NewFile(
        path=f"content/{folder}/{id}.md",
        text=f"---\n{head}{extra}---\n",
        empty=tuple(name for name in must if not fields.get(name)),
    )
