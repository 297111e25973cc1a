# A build is a function of the content, the theme and the versions of the tools: the same bytes every time, whatever
# the clock, the zone, the locale, the order of hashes or the order in which the files were made.

import random
import shutil
from pathlib import Path

import pytest

from tests.pipeline import CORPUS, ROOT
from tests.sites import build, project

ADDRESS = "https://readouts.example/"
CONTENTS = {"the real content": ROOT / "content", "the invented content": CORPUS}


pytestmark = pytest.mark.site


def shuffled(content: Path, to: Path) -> Path:
    """A copy of a content folder whose files were made in another order."""
    paths = sorted(path for path in content.rglob("*") if path.is_file())
    random.Random(7).shuffle(paths)
    for path in paths:
        there = to / path.relative_to(content)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, there)
    return to


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", CONTENTS)
def test_twice_the_same_content_is_the_same_bytes(name: str, tmp_path: Path) -> None:
    content = CONTENTS[name]
    one = project(tmp_path / "one", content)
    two = project(tmp_path / "two", shuffled(content, tmp_path / "shuffled"))
    first = files_of(build(one, SITE_URL=ADDRESS, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C"))
    second = files_of(build(two, SITE_URL=ADDRESS, PYTHONHASHSEED="2", TZ="America/Adak", LC_ALL="C.UTF-8"))
    assert sorted(first) == sorted(second)
    assert [path for path in sorted(first) if first[path] != second[path]] == []
    assert ADDRESS.encode() in first["sitemap.xml"]
    assert files_of(one / "build" / "docs") == files_of(two / "build" / "docs")


def test_a_second_build_in_the_same_place_is_the_same_too(small_project: Path) -> None:
    first = files_of(build(small_project))
    readout = small_project / "content" / "readouts" / "1990-07-01-oru-press-conference-vestria-mfa.md"
    source = readout.read_bytes()
    readout.unlink()
    assert files_of(build(small_project)) != first
    readout.write_bytes(source)
    assert files_of(build(small_project)) == first
