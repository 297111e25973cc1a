# What the desk knows of the archive, in one compact file: the registers, and a line about each readout. Made of fields
# that are read already, since reading them again takes a browser seconds. Must never hold a text.

import dataclasses
import json
from typing import Any

from generator.archive.fields import fields_of
from generator.archive.kinds import KINDS
from generator.archive.model import Archive


def registers(archive: Archive) -> str:
    """The registers and readouts as `generator.authoring.desk.library` reads them, as JSON."""
    found = {
        kind.folder: {id: _fields(one) for id, one in archive.register(kind.id).items()}
        for kind in KINDS.values()
        if kind.is_register
    }
    readouts = [
        [m.id, m.event, m.date, m.kind, m.publisher, m.account, m.url, m.via, m.language, m.participants, m.title]
        for m in (readout.metadata for readout in archive.readouts)
    ]
    data = {"registers": found, "readouts": readouts}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _fields(value: Any) -> dict[str, Any]:
    """The fields of an entry as its file has them, without those that are empty."""
    given = ((field.name, _plain(getattr(value, field.attribute))) for field in fields_of(type(value)))
    return {name: said for name, said in given if said}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return _fields(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
