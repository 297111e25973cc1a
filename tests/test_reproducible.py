# A build is a function of the content, the theme and the versions of the tools: the same bytes every time, whatever
# the clock, the zone, the locale, the order of hashes or the order in which the files were made.

import random
import shutil
from pathlib import Path

import pytest

from tests.pipeline import CORPUS, ROOT
from tests.sites import ONE_MACHINE, build, project

ADDRESS = "https://readouts.example/"
ANOTHER = {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"}
"""A machine that is another than the one on which the site of the real content was built."""


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


def assert_the_same(one: Path, two: Path) -> None:
    """The sites of two projects, and the Markdown trees that they were made of."""
    first, second = files_of(one / "build" / "site"), files_of(two / "build" / "site")
    assert sorted(first) == sorted(second)
    assert [path for path in sorted(first) if first[path] != second[path]] == []
    assert files_of(one / "build" / "docs") == files_of(two / "build" / "docs")


def test_twice_the_same_content_is_the_same_bytes(tmp_path: Path) -> None:
    one = project(tmp_path / "one", CORPUS)
    two = project(tmp_path / "two", shuffled(CORPUS, tmp_path / "shuffled"))
    first = build(one, SITE_URL=ADDRESS, **ONE_MACHINE)
    build(two, SITE_URL=ADDRESS, **ANOTHER)
    assert_the_same(one, two)
    assert ADDRESS in (first / "sitemap.xml").read_text(encoding="utf-8")


def test_twice_the_real_content_is_the_same_bytes(real_project: Path, tmp_path: Path) -> None:
    again = project(tmp_path / "again", shuffled(ROOT / "content", tmp_path / "shuffled"))
    build(again, **ANOTHER)
    assert_the_same(real_project, again)


def test_a_second_build_in_the_same_place_is_the_same_too(small_project: Path) -> None:
    first = files_of(build(small_project))
    readout = small_project / "content" / "readouts" / "1990-07-01-oru-press-conference-vestria-mfa.md"
    source = readout.read_bytes()
    readout.unlink()
    assert files_of(build(small_project)) != first
    readout.write_bytes(source)
    assert files_of(build(small_project)) == first
