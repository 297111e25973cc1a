# What the desk is given of the archive: every register as its file says, and a row for each readout.

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive.kinds import KINDS
from generator.authoring.desk.library import library
from generator.export import desk
from generator.verbs.common import content_at, made_of
from tests.pipeline import CORPUS, ROOT

CONTENTS = {"the real content": ROOT, "the invented content": CORPUS.parent}


@pytest.mark.parametrize("name", CONTENTS)
def test_every_register_is_there_as_it_is_and_every_readout(name: str) -> None:
    root: Path = CONTENTS[name]
    sources, trouble = content_at(root)
    _, archive, _ = made_of(sources, trouble)
    assert archive is not None
    given = json.loads(desk.registers(archive))
    content = library(given).content
    for kind in (kind for kind in KINDS.values() if kind.is_register):
        entries = archive.register(kind.id).values()
        assert list(content.of_kind(kind.id)) == [replace(entry, prose=()) for entry in entries]
    rows = [dict(zip(given["columns"], row, strict=True)) for row in given["readouts"]]
    assert [row["id"] for row in rows] == sorted(path.stem for path in (root / "content/readouts").iterdir())
    for row in rows:
        said = next(readout.metadata for readout in archive.readouts if readout.id == row["id"])
        assert row == {**{name: getattr(said, name) for name in row}, "participants": list(said.participants)}


def test_the_file_behind_a_readout_is_there_byte_for_byte() -> None:
    sources, _ = content_at(CORPUS.parent)
    files = desk.readout_sources(sources)
    assert {path.split("/")[1]: data for path, data in files.items()} == {
        path.stem: path.read_bytes() for path in (CORPUS / "readouts").iterdir()
    }
    assert all(path.startswith("readouts/") and path.endswith("/source.txt") for path in files)
