# The edge of the site: the only module that writes below build/, but for a step of `make desk`. Puts the Markdown
# tree into build/docs and has MkDocs make build/site of it. Must never leave half a site in the place of a whole one.

import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.archive.folder import CONTENT, hold
from generator.archive.model import Archive
from generator.archive.read import Source
from generator.export import desk, search
from generator.site import bundle, csp, program, runtime
from generator.site.from_disk import openable
from generator.site.pages import render
from generator.site.unused import unused

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_ALL_HOSTS = ("0.0.0.0", "::")
"""Whoever serves at one of these shows the site to the whole network, under whatever name."""


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
    def desk(self) -> Path:
        """Where the runtime of the desk lies, if `make desk` has brought it."""
        return self.root / "build" / "desk"

    @property
    def lock(self) -> Path:
        """The file that says who makes the site."""
        return self.root / "build" / ".lock"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def theme(self) -> Path:
        return self.root / "theme"


class Busy(Exception):
    """Somebody else makes the site here; the message says who, and since when."""


@contextmanager
def alone(paths: Paths) -> Iterator[None]:
    """Keeps others from making the site in the same folder at the same time; raises `Busy` where somebody does.

    The system lets go of the lock when the process ends, however that comes about.
    """
    paths.lock.parent.mkdir(parents=True, exist_ok=True)
    with paths.lock.open("a+", encoding="utf-8") as lock:
        if not hold(lock.fileno(), waits=False):
            lock.seek(0)
            raise Busy(lock.read().strip() or "another process")
        lock.truncate(0)
        lock.write(f"process {os.getpid()} ({' '.join(map(str, sys.argv[1:])) or 'a program'})\n")
        lock.flush()
        yield


def generate(paths: Paths, archive: Archive, sources: Sequence[Source]) -> tuple[int, int]:
    """Writes the Markdown tree, the files it was made of, the index of the search and the desk; returns how many
    files the tree has, and how many changed.

    Files that are as they should be are left alone, so that nothing is rebuilt for them; files
    that belong to none of these are removed.
    """
    tree: set[str] = set()
    changed = 0
    for path, text in render(archive):
        changed += _write(paths.docs / path, text.encode("utf-8"))
        tree.add(path)
    beside = {**search.index(archive), **desk.readout_sources(sources), **_desk(paths, archive, sources)}
    for path, data in beside.items():
        _write(paths.docs / path, data)
    _remove_others(paths.docs, {*tree, *beside})
    return len(tree), changed


def install(paths: Paths, package: bytes) -> int:
    """Puts the runtime of the desk, from the package's archive, in the place of the one that is there, and the program
    beside it, to be compiled; returns their bytes. Raises `runtime.Unfit` where it is not what the lock says."""
    files = runtime.unpacked(package, runtime.pin((paths.root / runtime.LOCK).read_text(encoding="utf-8")))
    files |= [runtime.packed(runtime.PROGRAM, runtime.zipped(program.files()))]
    for name, data in files.items():
        _write(paths.desk / name, data)
    _remove_others(paths.desk, files)
    return sum(map(len, files.values()))


def has_desk(paths: Paths) -> bool:
    """Whether a site made here has the desk in it."""
    # All of it or nothing: half a runtime would load and then fail.
    return all((paths.desk / name).is_file() for name in runtime.FILES)


def _desk(paths: Paths, archive: Archive, sources: Sequence[Source]) -> dict[str, bytes]:
    if not has_desk(paths):
        return dict(bundle.bundle({}, {}, ""))
    runs_on = {path.name: path.read_bytes() for path in paths.desk.iterdir()}
    return dict(bundle.bundle(runs_on, program.files(), desk.registers(archive)))


def mkdocs(paths: Paths, archive: Archive) -> int:
    """Has MkDocs make the next site from the Markdown tree; returns its exit code. It prints what it finds wrong."""
    to = ("--config-file", str(paths.config), "--site-dir", str(paths.next_site.absolute()))
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", *to)
    return subprocess.run(command, check=False, env=_environment(archive)).returncode


def can_be_reached(paths: Paths) -> bool:
    """Whether the settings, with the environment in them, name a repository or an address to report a mistake to."""
    # Loaded here, since it takes longer to load than most verbs to run.
    from mkdocs.utils.yaml import yaml_load

    config = yaml_load(paths.config.read_text(encoding="utf-8"))
    return bool(config.get("repo_url") or (config.get("extra") or {}).get("contact"))


def leave_out_unused(paths: Paths) -> None:
    """Takes out of the next site what the theme under ours brings along and nothing there asks for."""
    every: set[str] = set()
    texts: list[Path] = []
    brought: dict[str, str] = {}
    for path in filter(Path.is_file, paths.next_site.rglob("*")):
        name = path.relative_to(paths.next_site).as_posix()
        every.add(name)
        is_ours = (paths.docs / name).is_file() or (paths.theme / name).is_file()
        if name.startswith("assets/") and not is_ours:
            brought[name] = path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix in (".html", ".css", ".js"):
            texts.append(path)
    idle = unused(brought, (path.read_text(encoding="utf-8") for path in texts))
    _remove_others(paths.next_site, every - idle)


def protect(paths: Paths) -> tuple[str, ...]:
    """Puts the content security policy into every page of the next site; returns what it would stop, by page."""
    found: list[str] = []
    for path in sorted(paths.next_site.rglob("*.html")):
        name = path.relative_to(paths.next_site).as_posix()
        page, violations = csp.protect(path.read_text(encoding="utf-8"), csp.policy_of(name))
        path.write_text(page, encoding="utf-8")
        found += (f"{name}: {violation}" for violation in violations)
    return tuple(found)


def make_openable(paths: Paths) -> None:
    """Has the pages of the next site open from a folder as well, without a server."""
    for path in paths.next_site.rglob("*.html"):
        path.write_text(openable(path.read_text(encoding="utf-8")), encoding="utf-8")


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

    class Server(LiveReloadServer):
        """Answers only those who ask for this machine, so that no page elsewhere can read the archive in a browser."""

        def serve_request(self, environ: dict[str, str], start_response: Callable[..., object]) -> Iterable[bytes]:
            if host not in _ALL_HOSTS and _host_of(environ.get("HTTP_HOST", "")) not in {host, *_THIS_MACHINE}:
                start_response("403 Forbidden", [("Content-Type", "text/plain")])
                return [b"This is shown at localhost only.\n"]
            if "\0" in environ.get("PATH_INFO", ""):
                start_response("404 Not Found", [("Content-Type", "text/plain")])
                return [b"There is no such page.\n"]
            return super().serve_request(environ, start_response)

        def notice(self) -> None:
            """Has the site made anew."""
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    server = Server(rebuild, host, port, str(paths.site))
    server.watch(str(paths.config))
    # What MkDocs watches it loses when a folder is put in another's place, as git and editors do.
    watched = threading.Thread(target=_watch, args=((paths.content, paths.theme), server.notice), daemon=True)
    watched.start()
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs has types for half of this class
    except KeyboardInterrupt:
        server.shutdown()
    finally:
        server.server_close()


def _host_of(header: str) -> str:
    # The name in a Host header, without its port and the brackets of an IPv6 address.
    return re.sub(r":[0-9]+\Z", "", header).strip("[]").lower()


def _watch(folders: Sequence[Path], notice: Callable[[], None], pause: float = 0.5) -> None:
    known = _state_of(folders)
    while True:
        time.sleep(pause)
        now = _state_of(folders)
        if now != known:
            known = now
            notice()


def _state_of(folders: Sequence[Path]) -> dict[Path, tuple[int, int, int]]:
    # When each file was written last, and enough to see that another has taken its place.
    state: dict[Path, tuple[int, int, int]] = {}
    for path in (path for folder in folders for path in folder.rglob("*")):
        with suppress(OSError):  # gone in between
            found = path.stat()
            if not stat.S_ISDIR(found.st_mode):
                state[path] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return state


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
