# The edge to git: the content as it was at a revision. Reads the repository's objects and nothing else: no
# checkout, no hooks, no network, nothing written.

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from generator.archive.kinds import FOLDERS
from generator.archive.read import Source
from generator.archive.read.encoding import LARGEST_FILE

_CONTENT = re.compile(rf"content/(?:{'|'.join(FOLDERS)})/[^/.#][^/]*\.md")
"""The path of a file that is read as content; other files are passed over in reading, and must be seen."""
_FILES = ("100644", "100755")
"""The modes of plain files; links and submodules are none."""


class Unknown(Exception):
    """There is nothing to compare with; the message says why, to the person who asked."""


def content_at(root: Path, revision: str) -> tuple[Source, ...]:
    """The files of `content/` in the project's folder where the work began from a revision, in git's order.

    That is the revision itself where it is part of the history here; where it has gone on since, the last
    state that both share, so that what others have added meanwhile does not look removed. Raises `Unknown`.
    """
    commit = _began(root, _commit(root, revision))
    blobs = tuple(_blobs(root, commit))
    data = _git(root, "cat-file", "--batch", given="".join(f"{blob}\n" for _, _, blob in blobs).encode())
    return tuple(
        Source(folder=folder, name=name, path=f"content/{folder}/{name}", data=content[: LARGEST_FILE + 1])
        for (folder, name, _), content in zip(blobs, _contents(data), strict=True)
    )


def changed_outside(root: Path, revision: str) -> tuple[str, ...]:
    """The paths of the files that are no content and are other, new or gone since the work began from a revision,
    whether that is committed or not. The guide in `content/` is one of them. Raises `Unknown`."""
    commit = _began(root, _commit(root, revision))
    listed = (
        _git(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", commit, "--", "."),
        _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "."),
    )
    paths = {path.decode("utf-8", "replace") for found in listed for path in found.split(b"\0") if path}
    return tuple(sorted(path for path in paths if not _CONTENT.fullmatch(path)))


def _commit(root: Path, revision: str) -> str:
    if not _run(root, "rev-parse", "--git-dir").stdout:
        raise Unknown("this folder is in no git repository, so there is nothing to compare with")
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise Unknown(f"there is no revision '{revision}' here")
    return found.stdout.decode().strip()


def _began(root: Path, commit: str) -> str:
    # A clone cut short may not reach back to where two lines meet; then the revision itself must do.
    found = _run(root, "merge-base", commit, "HEAD")
    return found.stdout.decode().strip() or commit


def _blobs(root: Path, commit: str) -> Iterator[tuple[str, str, str]]:
    for entry in _git(root, "ls-tree", "-r", "-z", commit, "--", "content/").split(b"\0"):
        about, _, path = entry.partition(b"\t")
        parts = path.decode("utf-8", "replace").split("/")
        if len(parts) == 3 and parts[1] in FOLDERS:
            mode, _, blob = about.decode().split(" ")
            if mode in _FILES:
                yield parts[1], parts[2], blob


def _contents(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        size = int(data[at:end].split(b" ")[2])
        yield data[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(root, *arguments, given=given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise Unknown(f"git cannot read the revision: {said}")
    return done.stdout


def _run(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    quiet = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(
            ("git", "-C", str(root), *arguments),
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **quiet},
        )
    except FileNotFoundError:
        raise Unknown("git is not installed, and without it there is nothing to compare with") from None
