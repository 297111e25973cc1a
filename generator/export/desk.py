# What the desk has to know of the archive without loading it: the registers as their files say, and of each readout
# what it takes to find the event, the page and the people again. Must never change a file's text.

import json
from collections.abc import Iterable

from generator.archive.kinds import KINDS, READOUT
from generator.archive.model import Archive, Readout
from generator.archive.read import Source

_REGISTERS = tuple(kind.folder for kind in KINDS.values() if kind.is_register)


def registers(archive: Archive, sources: Iterable[Source]) -> str:
    """The registers as JSON: `files` has the text of each file by its folder and name, `readouts` a row for each.

    A row is id, event, date, kind, publisher, the account that the file gives or "", url, via, language, ids of the
    participants, title.
    """
    files: dict[str, dict[str, str]] = {folder: {} for folder in sorted(_REGISTERS)}
    for source in sorted(sources, key=lambda source: source.path):
        if source.folder in files:
            files[source.folder][source.name] = source.data.decode("utf-8")
    rows = [_row(readout) for readout in sorted(archive.readouts, key=lambda readout: readout.id)]
    return json.dumps({"files": files, "readouts": rows}, ensure_ascii=False, separators=(",", ":"))


def readout_sources(sources: Iterable[Source]) -> dict[str, bytes]:
    """The file behind each readout as it is, by its path from the top of the site."""
    return {
        f"{READOUT.folder}/{source.name.removesuffix('.md')}/source.txt": source.data
        for source in sources
        if source.folder == READOUT.folder
    }


def _row(readout: Readout) -> list[object]:
    said = readout.metadata
    where = (said.event, said.date, said.kind, said.publisher, said.account, said.url, said.via, said.language)
    return [readout.id, *where, said.participants, said.title]
