# Files for people and publishers whom no register has, from what a contributor says of them. What is not said stays
# empty; nothing is made up about anybody.

from collections.abc import Mapping
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
from generator.authoring.desk.passages import Refused
from generator.authoring.desk.work import Work
from generator.authoring.head import with_field
from generator.authoring.new_files import NewFile

SHOWN = ("name", "party", "kind", "url", "adjective")
"""The fields of a new file that the page asks for."""


def person(work: Work, said: Mapping[str, str], day: str, library: Library) -> tuple[Work, str]:
    """The work with a file for a person: `name`, `side` (a party's name), `office`, `source`; and the person's id."""
    name = " ".join(said.get("name", "").split())
    if same := next((one for one in library.content.people if name and name in names_of(one)), None):
        return work, same.id
    id = _free(name, "people", {one.id for one in library.content.people} | RESERVED_SPEAKERS)
    newcomer = Newcomer(id=id, name=name, title=said.get("office", "").strip(), country=said.get("side", "").strip())
    files = new_files.people([newcomer], library.content, day, said.get("source", "").strip())
    return _with(work, files), id


def publisher(work: Work, said: Mapping[str, str], library: Library) -> tuple[Work, str]:
    """The work with a file for a publisher: `name`, `kind`, `party` (an id), `url`; and its id."""
    name = " ".join(said.get("name", "").split())
    if same := next((one for one in library.content.publishers if name and name in names_of(one)), None):
        return work, same.id
    id = _free(name, "publishers", {one.id for one in library.content.publishers})
    file = new_files.publisher(id, name, said.get("kind", ""), said.get("party", ""), said.get("url", "").strip())
    return _with(work, (file,)), id


def filled(work: Work, path: str, name: str, value: str) -> Work:
    """The work with a field of a new file as the contributor gives it."""
    return replace(
        work, others=tuple(_filled(file, name, value) if file.path == path else file for file in work.others)
    )


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


def _filled(file: NewFile, name: str, value: str) -> NewFile:
    left = tuple(field for field in file.empty if field != name or not value.strip())
    return replace(file, text=with_field(file.text, name, value.strip()), empty=left)


def _with(work: Work, files: tuple[NewFile, ...]) -> Work:
    new = {file.path for file in files}
    return replace(work, others=(*(file for file in work.others if file.path not in new), *files))


def _free(name: str, folder: str, taken: set[str] | frozenset[str]) -> str:
    id = id_of(name)
    if not id or not new_files.can_be_id(folder, id):
        raise Refused("No address can be made of this name; give it in Latin letters, as English texts have it.")
    return next(one for one in (id, *(f"{id}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
