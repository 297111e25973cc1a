# What the tests of verbs share that change many files of a content at once: the invented archive as bytes, a project
# on the disk, and a machine that stops at any moment.

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.archive import folder
from generator.archive.read import Source
from tests.pipeline import CORPUS, ROOT, files_of

Files = dict[str, bytes]
CORPUS_FILES: Files = {path: data for path, data in files_of(CORPUS).items() if isinstance(data, bytes)}
REAL_FILES: Files = {
    path: data for path, data in files_of(ROOT / "content").items() if isinstance(data, bytes) and "/" in path
}
"""The files of the archive itself."""


def sources(files: Mapping[str, bytes]) -> list[Source]:
    return [
        Source(folder=inner, name=name, path=f"content/{path}", data=data)
        for path, data in files.items()
        for inner, name in [path.split("/")]
    ]


def with_changes(files: Files, changes: Mapping[str, bytes | None]) -> Files:
    return {path: data for path, data in {**files, **changes}.items() if data is not None}


def written(root: Path, files: Mapping[str, bytes] = CORPUS_FILES) -> Path:
    """A project with these files in its content."""
    for path, data in files.items():
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / path).write_bytes(data)
    return root


def on_disk(project: Path) -> Files:
    content = project / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*.md"))}


class Stopped(BaseException):
    """The machine has stopped."""


def stopped_at(step: int, monkeypatch: pytest.MonkeyPatch, does: Callable[[], object]) -> bool:
    """Has something be done by a machine that stops at this step of its work on files; whether it came so far."""
    done = 0

    def counted(name: str) -> None:
        real = getattr(Path, name)

        def stepped(*arguments: object, **options: object) -> object:
            nonlocal done
            done += 1
            if done == step:
                raise Stopped
            return real(*arguments, **options)

        monkeypatch.setattr(Path, name, stepped)

    with monkeypatch.context() as monkeypatch:
        for name in ("write_bytes", "unlink", "rename", "replace", "mkdir"):
            counted(name)
        try:
            does()
        except Stopped:
            return True
    return False


def is_one_of(project: Path, *whole: Files) -> None:
    """After the next start there is one of these contents, and nothing is left beside it."""
    folder.read_tree(project / "content")
    assert on_disk(project) in whole
    folder.replace_all(project / "content", {})
    assert sorted(path.name for path in project.iterdir()) == ["content"]
