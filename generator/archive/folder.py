# The edge of the archive: the only module that reads content/ from the disk and writes files into it. Must never
# know what the files mean.

import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system that is not Unix; nothing keeps two programs apart there
    fcntl = None  # type: ignore[assignment]

from generator.archive.kinds import FOLDERS
from generator.archive.problems import Problem
from generator.archive.read import Source
from generator.archive.read.encoding import LARGEST_FILE

CONTENT = "content"
"""The folder, below the project's."""
GUIDE = "README.md"
"""The one file in content/ that is no content: the format, field by field."""
_NOT_OURS = re.compile(r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|\.#.*|#.*#|\..*\.sw[a-p]|\..*\.new|\.gitkeep")
"""What editors and systems leave in a folder without asking, and what a save leaves that was cut short."""


def read_tree(folder: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every file of the content with its bytes. What is no plain file in one of the known folders is a problem.

    What editors and systems leave there is passed over, and what somebody was stopped in before is ended first.

    Problems: R119 something that does not belong in the content, R150 what cannot be read.
    """
    with _alone(folder):
        _settle(folder)
        return _read(folder)


def _read(folder: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    sources: list[Source] = []
    problems: list[Problem] = []

    def refuse(path: Path, message: str, code: str = "R119") -> None:
        name = path.relative_to(folder.parent).as_posix()
        problems.append(Problem(path=name, line=0, code=code, message=message))

    if folder.is_symlink() or not folder.is_dir():
        refuse(folder, "there is no folder 'content' here; run this in the project's folder")
        return (), tuple(problems)
    for inner in _ours(folder):
        if inner.name == GUIDE and _is_plain_file(inner):
            continue
        if inner.is_symlink() or not inner.is_dir() or inner.name not in FOLDERS:
            refuse(inner, f"this does not belong here; the content has the folders {', '.join(FOLDERS)}")
            continue
        for path in _ours(inner):
            if not _is_plain_file(path):
                refuse(path, "this is a link, a folder or something else than a file; put a text file in its place")
                continue
            try:
                with path.open("rb") as file:
                    data = file.read(LARGEST_FILE + 1)
            except OSError as error:
                refuse(path, f"this cannot be read: {error.strerror}; mend that, or take the file out", "R150")
                continue
            sources.append(
                Source(folder=inner.name, name=path.name, path=path.relative_to(folder.parent).as_posix(), data=data)
            )
    return tuple(sources), tuple(problems)


def save(path: Path, data: bytes) -> None:
    """Puts a file in the place of the one that is there, whole or not at all."""
    path = path.resolve()
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except OSError:  # a full disk, a folder that is not ours to write
        beside.unlink(missing_ok=True)
        raise


def create(path: Path, text: str) -> bool:
    """Writes a file that is not there yet; returns False, and leaves everything alone, where it is."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, text.encode("utf-8"))
    return True


def replace_all(content: Path, changes: Mapping[str, bytes | None]) -> None:
    """Puts a content in the place of the one that is there, with all changes or none: by the path of each file inside
    the folder what it holds now, None where it is gone.

    Whoever is killed in between leaves the old content or the new one; what lies beside it goes at the next
    `read_tree`. Between two renames there is none, until then.
    """
    new, old = _beside(content)
    with _alone(content):
        _settle(content)
        try:
            shutil.copytree(content, new, symlinks=True)
            for path, data in changes.items():
                if data is None:
                    (new / path).unlink()
                else:
                    (new / path).parent.mkdir(exist_ok=True)
                    (new / path).write_bytes(data)
        except OSError:
            shutil.rmtree(new, ignore_errors=True)
            raise
        content.rename(old)
        new.rename(content)
        shutil.rmtree(old)


def _settle(content: Path) -> None:
    """Ends what `replace_all` was killed in: the new content is whole from when the old one was put aside."""
    new, old = _beside(content)
    if not content.exists() and new.is_dir() and old.is_dir():
        new.rename(content)
    if content.is_dir():
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _alone(content: Path) -> Iterator[None]:
    """Waits until nobody else changes the content, and keeps them from it; without that where a folder has no locks."""
    folder = None
    try:
        with suppress(OSError):  # what is no folder, or on Windows none that can be opened
            folder = os.open(content.parent, os.O_RDONLY)
            hold(folder, waits=True)
        yield
    finally:
        if folder is not None:
            os.close(folder)


def hold(file: int, *, waits: bool) -> bool:
    """Takes the lock of an open file or folder until that is closed, or its process ends; returns whether it could.

    Where somebody else has it, it waits or returns at once. Without locks, as on Windows, nothing keeps two apart.
    """
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _beside(content: Path) -> tuple[Path, Path]:
    return content.with_name(f".{content.name}.new"), content.with_name(f".{content.name}.old")


def _ours(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not _NOT_OURS.fullmatch(path.name))


def _is_plain_file(path: Path) -> bool:
    return stat.S_ISREG(path.lstat().st_mode)
