# The search by statement: an index that a browser searches by itself, piece by piece, without a
# server. The unit is the statement, since it is a statement that has a speaker, an account and topics.
#
# A library that keeps a file for each unit cannot do this at the size the archive is made for: at
# 10,000 readouts Pagefind 1.5.2 took 5 GB of memory and made 130,000 files, and a first query with
# counts for its filters needs 4.5 MB of them. benchmarks/search.py measures these figures.

import gzip
import hashlib

from generator.archive.model import Archive
from generator.export.search.catalogue import catalogue, events_and_offices
from generator.export.search.postings import as_json, shards
from generator.export.search.texts import STATEMENTS, texts
from generator.export.search.tokens import folds

__all__ = ["index"]

FOLDER = "search"


def index(archive: Archive) -> dict[str, bytes]:
    """Every file of the index by its path from the top of the site.

    `search/index.json` leads to the others. They lie in a folder that is named after what is in
    them, so that no browser ever puts an old file and a new one together.
    """
    every = [spoken.text for readout in archive.readouts for spoken in readout.statements]
    registers = catalogue(archive)
    found_too = as_json(events_and_offices(archive))
    registers["folds"] = folds((*every, as_json(registers), found_too))
    files = {"catalogue": _packed(as_json(registers)), "found": _packed(found_too)}
    beginnings = []
    for number, shard in enumerate(shards(every)):
        beginnings.append(shard.first)
        files[f"words-{number}"] = _packed(shard.statements)
        files[f"places-{number}"] = _packed(shard.positions)
    for number, block in enumerate(texts(archive)):
        files[f"texts-{number}"] = _packed(as_json(block))
    folder = _digest(files)
    entry = {"folder": folder, "words": beginnings, "block": STATEMENTS}
    return {
        f"{FOLDER}/index.json": as_json(entry).encode("utf-8"),
        **{f"{FOLDER}/{folder}/{name}.pack": data for name, data in files.items()},
    }


def _packed(text: str) -> bytes:
    # Compressed here, since not every server does it. Without the time, or no two builds would be the same.
    return gzip.compress(text.encode("utf-8"), mtime=0)


def _digest(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, data in files.items():
        digest.update(f"{name} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:16]
