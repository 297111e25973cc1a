# What the desk knows of the archive, in one compact file: the registers, and a line about each readout; and the file
# of each readout as it is. The registers are given as fields that are read already, since reading them again takes
# a browser seconds. Must never change a file's text.

import dataclasses
import json
from collections.abc import Iterable
from typing import Any

from generator.archive.fields import fields_of
from generator.archive.kinds import KINDS, READOUT
from generator.archive.model import Archive
from generator.archive.read import Source

COLUMNS = (
    "id", "event", "date", "kind", "place", "publisher", "account", "url", "via", "language", "participants", "title",
)  # fmt: skip
"""What is said of a readout, in this order."""


def registers(archive: Archive) -> str:
    """The registers and the readouts as JSON, which `authoring.desk.library` reads.

    `registers` has the fields of each entry, those that are empty left out, by folder and id; `readouts` a row for each
    readout, with what its fields say in the order of `columns`.
    """
    found = {
        kind.folder: {
            entry.id: _fields(entry)
            for entry in sorted(archive.registered(kind.id, archive.register(kind.id)), key=lambda entry: entry.id)
        }
        for kind in KINDS.values()
        if kind.is_register
    }
    readouts = sorted(archive.readouts, key=lambda readout: readout.id)
    rows = [[getattr(readout.metadata, name) for name in COLUMNS] for readout in readouts]
    data = {"registers": found, "columns": COLUMNS, "readouts": rows}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def readout_sources(sources: Iterable[Source]) -> dict[str, bytes]:
    """The file of each readout as it is, by its path from the top of the site."""
    return {
        f"{READOUT.folder}/{source.name.removesuffix('.md')}/source.txt": source.data
        for source in sources
        if source.folder == READOUT.folder
    }


def _fields(value: Any) -> dict[str, Any]:
    """The fields of an entry as its file has them, without those that are empty."""
    given = ((field.name, _plain(getattr(value, field.attribute))) for field in fields_of(type(value)))
    return {name: said for name, said in given if said}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return _fields(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
