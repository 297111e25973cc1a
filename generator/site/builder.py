# The edge of the site: the only module that writes below build/. Puts the Markdown tree into build/docs and has
# MkDocs make build/site of it. Must never leave half a site in the place of a whole one.

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.archive.folder import CONTENT
from generator.archive.model import Archive
from generator.export import search
from generator.site import csp
from generator.site.pages import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where everything lies, from the project's folder."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / CONTENT

    @property
    def docs(self) -> Path:
        return self.root / "build" / "docs"

    @property
    def site(self) -> Path:
        return self.root / "build" / "site"

    @property
    def next_site(self) -> Path:
        """Where a site is made; it takes the place of the last one only when it is whole."""
        return self.root / "build" / "site.next"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def theme(self) -> Path:
        return self.root / "theme"


def generate(paths: Paths, archive: Archive) -> tuple[int, int]:
    """Writes the Markdown tree and the index of the search; returns how many files the tree has, and how many changed.

    Files that are as they should be are left alone, so that nothing is rebuilt for them; files
    that belong to neither are removed.
    """
    tree: set[str] = set()
    changed = 0
    for path, text in render(archive):
        changed += _write(paths.docs / path, text.encode("utf-8"))
        tree.add(path)
    index = search.index(archive)
    for path, data in index.items():
        _write(paths.docs / path, data)
    _remove_others(paths.docs, {*tree, *index})
    return len(tree), changed


def mkdocs(paths: Paths, archive: Archive) -> int:
    """Has MkDocs make the next site from the Markdown tree; returns its exit code. It prints what it finds wrong."""
    to = ("--config-file", str(paths.config), "--site-dir", str(paths.next_site.absolute()))
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", *to)
    return subprocess.run(command, check=False, env=_environment(archive)).returncode


def protect(paths: Paths) -> tuple[str, ...]:
    """Puts the content security policy into every page of the next site; returns what it would stop, by page."""
    found: list[str] = []
    for path in sorted(paths.next_site.rglob("*.html")):
        page, violations = csp.protect(path.read_text(encoding="utf-8"))
        path.write_text(page, encoding="utf-8")
        found += (f"{path.relative_to(paths.next_site).as_posix()}: {violation}" for violation in violations)
    return tuple(found)


def publish(paths: Paths) -> None:
    """Puts the next site in the place of the last one."""
    shutil.rmtree(paths.site, ignore_errors=True)
    paths.next_site.rename(paths.site)


def unusable(host: str, port: int) -> str:
    """Why nothing can be served at this address, in the system's words; empty where it can."""
    try:
        with socket.create_server((host, port)):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def serve(paths: Paths, rebuild: Callable[[], None], host: str, port: int) -> None:
    """Shows the site and calls `rebuild` whenever a file of the content or the theme is saved, until interrupted."""
    # Loaded here, since it takes longer to load than most verbs to run.
    from mkdocs.livereload import LiveReloadServer

    server = LiveReloadServer(rebuild, host, port, str(paths.site))
    for watched in (paths.content, paths.theme, paths.config):
        server.watch(str(watched))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs has types for half of this class
    except KeyboardInterrupt:
        server.shutdown()
    finally:
        server.server_close()


def _environment(archive: Archive) -> dict[str, str]:
    # Dates in the site come from the content: with the clock in them no two builds would be the same.
    latest = max((readout.metadata.date for readout in archive.readouts), default="2020-01-01")
    seconds = int(datetime.fromisoformat(latest).replace(tzinfo=UTC).timestamp())
    seconds = min(max(seconds, 0), 2**32 - 1)  # what fits into the head of a compressed file
    return {**os.environ, "SOURCE_DATE_EPOCH": str(seconds), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def _write(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_others(folder: Path, kept: Collection[str]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in kept:
            path.unlink()
