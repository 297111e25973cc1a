# Files for people and publishers whom no register has, from what a contributor says of them. What is not said stays
# empty; nothing is made up about anybody.

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator.archive import frontmatter
from generator.archive.fields import Choice, fields_of
from generator.archive.ids import RESERVED_SPEAKERS
from generator.archive.kinds import FOLDERS
from generator.archive.model import MODELS, names_of
from generator.archive.scripts import id_of
from generator.attribution import Newcomer
from generator.authoring import new_files
from generator.authoring.desk.library import Library
from generator.authoring.desk.work import Refused, Work, draft_of
from generator.authoring.head import with_field
from generator.authoring.new_files import NewFile

_PARTIES = "content/parties/"
FOLDER = {"person": "people", "publisher": "publishers"}
SHOWN = ("name", "party", "kind", "url", "adjective", "colour")
"""The fields of a new file that the page asks for."""


def with_person(work: Work, said: Mapping[str, str], library: Library) -> tuple[Work, str]:
    """The work with somebody more, of whom the contributor says `name`, `side` (a party by name), `office` and
    `source`; and the person's id. Whoever is in the registers is not made again."""
    return _with(work, "person", said, library)


def with_publisher(work: Work, said: Mapping[str, str], library: Library) -> tuple[Work, str]:
    """The work with a publisher more, of whom the contributor says `name`, `kind`, `side` and `url`; and its id."""
    return _with(work, "publisher", said, library)


def _with(work: Work, kind: str, said: Mapping[str, str], library: Library) -> tuple[Work, str]:
    name = " ".join(said.get("name", "").split())
    known = library.content.people if kind == "person" else library.content.publishers
    if same := next((one for one in known if name and name in names_of(one)), None):
        return work, same.id
    earlier = {(one["kind"], one["name"]): one["id"] for one in work.made}
    id = earlier.get((kind, name)) or _free(
        name, FOLDER[kind], {*(one.id for one in known), *earlier.values(), *RESERVED_SPEAKERS}
    )
    others = (one for one in work.made if (one["kind"], one["id"]) != (kind, id))
    one = {**said, "name": name, "kind": kind, "id": id, "what": said.get("kind", "")}
    return replace(work, made=(*others, one)), id


def with_met(work: Work, met: Iterable[Newcomer]) -> Work:
    """The work with people more whom a second reader has found in the text, who are in no register."""
    known = {file.path for file in work.others}
    new = [one for one in met if f"content/people/{one.id}.md" not in known]
    made = ({"kind": "person", "id": one.id, "name": one.name, "office": one.title, "side": one.country} for one in new)
    return replace(work, made=(*work.made, *made))


def filled(work: Work, path: str, name: str, value: str) -> Work:
    """The work with a field of a new file as the contributor gives it."""
    return replace(work, fills={**work.fills, path: {**work.fills.get(path, {}), name: " ".join(value.split())}})


def settled(work: Work, offered: Sequence[NewFile], library: Library) -> Work:
    """The work with all new files: those that `add` offers, those of whom the contributor has said something, and in
    each what the contributor has filled in."""
    own = made(work, library)
    paths = {file.path for file in own}
    every = [*own, *(file for file in offered if file.path not in paths)]
    sides: list[NewFile] = []
    for at, file in enumerate(every):
        fills = dict(work.fills.get(file.path, {}))
        if "party" in fills:
            fills["party"], new = new_files.side(fills["party"], library.having([*every, *sides]).content)
            sides += new
        every[at] = _filled(file, fills)
    return replace(work, others=_named_anew([*every, *sides], library))


def made(work: Work, library: Library) -> tuple[NewFile, ...]:
    """The files for those of whom the contributor has said something, and for sides that no register has."""
    draft, _ = draft_of(work.source, work.path)
    day, url = (draft.metadata.date, draft.metadata.url) if draft else ("", "")
    files: dict[str, NewFile] = {}
    for said in work.made:
        source = said.get("source", "").strip() or url
        if said["kind"] == "person":
            who = Newcomer(id=said["id"], name=said["name"], title=said.get("office", "").strip(), country=_side(said))
            new = new_files.people([who], library.having(files.values()).content, day, source)
        else:
            new = _publisher(said, library.having(files.values()))
        files.update((file.path, file) for file in new)
    return tuple(files.values())


def _side(said: Mapping[str, str]) -> str:
    return " ".join(said.get("side", "").split())


def _publisher(said: Mapping[str, str], known: Library) -> tuple[NewFile, ...]:
    party, new = new_files.side(_side(said), known.content)
    file = new_files.publisher(said["id"], said["name"], said["what"], party, said.get("url", "").strip())
    return (*new, file)


def described(file: NewFile, library: Library) -> dict[str, Any]:
    """A new file for the page: what it is for, what it says, and what is still to be filled in."""
    path = PurePosixPath(file.path)
    kind = FOLDERS[path.parent.name]
    fields, _ = frontmatter.parse((frontmatter.split(file.text) or ("", "", 0))[0], file.path)
    values = {name: value.content for name, value in fields.items() if isinstance(value.content, str)}
    shown = [field for field in fields_of(MODELS[kind.id]) if field.name in SHOWN]
    return {
        "path": file.path,
        "kind": kind.id,
        "id": path.stem,
        "text": file.text,
        "fields": [
            {
                "name": field.name,
                "value": values.get(field.name, ""),
                "label": library.names.get(values.get(field.name, ""), "") if field.name == "party" else "",
                "isRequired": field.required,
                "help": field.help.replace("`", ""),
                "allowed": list(field.type.allowed) if isinstance(field.type, Choice) else [],
            }
            for field in shown
        ],
    }


def _filled(file: NewFile, fills: Mapping[str, str]) -> NewFile:
    text = file.text
    for name, value in fills.items():
        text = with_field(text, name, value)
    return replace(file, text=text, empty=tuple(name for name in file.empty if not fills.get(name)))


def _named_anew(files: Sequence[NewFile], library: Library) -> tuple[NewFile, ...]:
    """The files with every new party under the id of its name, whatever it was called first; none for one that is
    there already."""
    known = {party.id for party in library.content.parties}
    ids = {PurePosixPath(file.path).stem: _id_of_party(file) for file in files if file.path.startswith(_PARTIES)}
    found: dict[str, NewFile] = {}
    for file in files:
        path, text = PurePosixPath(file.path), file.text
        if file.path.startswith(_PARTIES):
            id = ids[path.stem]
            if id in known:
                continue
            path = path.with_name(f"{id}.md")
        for old, new in ids.items():
            text = text.replace(f"\nparty: {old}\n", f"\nparty: {new}\n")
        found[str(path)] = replace(file, path=str(path), text=text)
    return tuple(found.values())


def _id_of_party(file: NewFile) -> str:
    name = re.search(r"(?m)^name: (.*)$", file.text)
    id = id_of(name[1]) if name else ""
    return id if id and new_files.can_be_id("parties", id) else PurePosixPath(file.path).stem


def _free(name: str, folder: str, taken: set[str] | frozenset[str]) -> str:
    id = id_of(name)
    if not id or not new_files.can_be_id(folder, id):
        raise Refused("No address can be made of this name; give it in Latin letters, as English texts have it.")
    return next(one for one in (id, *(f"{id}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
