# What the tests of verbs share that change many files of a content at once: the invented archive as bytes, and a
# project on the disk.

from collections.abc import Mapping
from pathlib import Path

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
