# What the desk runs on in a browser: Pyodide, which is Python made for it, as its package comes from the npm registry.
# Pure: an archive's bytes go in and the few files that a browser needs come out, or it is refused. Must never take a
# file that the lock does not vouch for.

import base64
import gzip
import hashlib
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LOCK = "desk.lock"
"""The file, in the project's folder, that says which package it is and what its hash must be."""
STDLIB, PACKAGES = "python_stdlib.zip", "pyodide-lock.json"
MEMBERS = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", STDLIB, PACKAGES)
"""The files of the package that a browser needs."""
LARGEST = 64_000_000
"""Bytes that one of them can have."""
PACK = ".pack"
"""What the name of a file ends in that is compressed here, since not every server does it."""
_SCRIPT = ".mjs"
FILES = tuple(name if name.endswith(_SCRIPT) else name + PACK for name in MEMBERS)
"""The files of a runtime that is here."""
PROGRAM = "program.zip"
"""The program; beside the runtime it is as `make desk` found it, compiled for that runtime."""
_PIN = re.compile(r"(?P<package>[a-z][a-z0-9-]*@[0-9]+\.[0-9]+\.[0-9]+) sha512-(?P<hash>[A-Za-z0-9+/]{86}==)")
_MADE_OF = slice(8, 16)
"""Where a compiled module says of which source it is made: the beginning of its hash, as compile.mjs writes it."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can say, so that no two archives of the same files differ."""

# Nothing that runs at the desk imports these parts of Python's library, directly or through others. Without them
# almost half less has to be loaded; a test in the browser imports every module of the program.
_NOT_NEEDED = frozenset(
    """
    _pydatetime _pyio _pyrepl antigravity argparse asyncio/proactor_events asyncio/windows_events bdb cProfile cmd code
    compileall concurrent/futures/process concurrent/interpreters configparser ctypes doctest email fileinput filecmp
    ftplib getpass gettext graphlib hmac http imaplib importlib/_bootstrap importlib/_bootstrap_external
    logging/config logging/handlers mailbox mimetypes modulefinder multiprocessing netrc nturl2path optparse pdb
    pickletools plistlib poplib profile pstats pty py_compile pyclbr pydoc quopri rlcompleter runpy sched shelve smtplib
    socketserver sqlite3 statistics symtable tabnanny tarfile this timeit tomllib trace tracemalloc turtle unittest
    urllib/request urllib/robotparser uuid wave webbrowser wsgiref xml xmlrpc zipapp
    """.split()
)
_TABLES = re.compile(r"encodings/(?!cp437\.)(cp\d+|hp_|iso8859_|koi8_|kz1048|mac_|palmos|ptcp154|tis_620)")
"""Encodings of single letters. What comes to the desk is read by the browser already; the first of them, which is kept,
is how an archive writes the names in it."""


class Unfit(Exception):
    """An archive that is not what the lock says, or lacks a file; the message says what is wrong, and the way out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Which package, in which version, and the SHA-512 of its archive."""

    package: str
    digest: bytes


def pin(lock: str) -> Pin:
    """What the lock file says; raises `Unfit` where it says something else than one package and its hash."""
    lines = [line for line in lock.splitlines() if line and not line.startswith("#")]
    said = _PIN.fullmatch(lines[0]) if len(lines) == 1 else None
    if said is None:
        raise Unfit(f"{LOCK} must name one package and its hash, as PACKAGE@VERSION sha512-...; take it from git anew")
    return Pin(package=said["package"], digest=base64.b64decode(said["hash"]))


def unpacked(archive: bytes, pinned: Pin) -> dict[str, bytes]:
    """The files of the runtime by their names, from the package's archive; the large ones compressed.

    Raises `Unfit` where the archive is another than the pinned one, or a file is missing in it.
    """
    if hashlib.sha512(archive).digest() != pinned.digest:
        raise Unfit(f"this is not {pinned.package} as {LOCK} knows it: its hash is another; fetch it again")
    try:
        with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as opened:
            members = {name: _member(opened, name) for name in MEMBERS}
    except (tarfile.TarError, EOFError, OSError) as error:
        raise Unfit(f"{pinned.package} cannot be unpacked: {error}") from None
    members[STDLIB] = _needed(members[STDLIB])
    # Without its list of further packages it has nothing to ask anybody for.
    members[PACKAGES] = compact({"info": json.loads(members[PACKAGES])["info"], "packages": {}})
    return dict(packed(name, data) for name, data in members.items())


def packed(name: str, data: bytes) -> tuple[str, bytes]:
    """A file under the name and with the bytes that the site has it in: compressed, unless it is a script."""
    # Without the time, or no two builds would be the same.
    return (name, data) if name.endswith(_SCRIPT) else (name + PACK, gzip.compress(data, mtime=0))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as one, not compressed: the same bytes for the same files, in whatever order they come."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as made:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on every other system
            made.writestr(entry, data)
    return stream.getvalue()


def with_compiled(modules: Mapping[str, bytes], compiled: bytes) -> dict[str, bytes]:
    """The modules by their paths, each as the archive `compiled` has it, where that was made of the same source.

    What has changed since `make desk` stays as it is, and only takes a browser longer.
    """
    with zipfile.ZipFile(io.BytesIO(compiled)) as opened:
        made = {name: opened.read(name) for name in opened.namelist()}
    return dict(_compiled(path, source, made.get(f"{path}c", b"")) for path, source in modules.items())


def _compiled(path: str, source: bytes, code: bytes) -> tuple[str, bytes]:
    is_of_it = code[_MADE_OF] == hashlib.sha256(source).digest()[:8]
    return (f"{path}c", code) if is_of_it else (path, source)


def compact(value: object) -> bytes:
    """A value as JSON in as few bytes as it takes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _member(opened: tarfile.TarFile, name: str) -> bytes:
    try:
        member = opened.getmember(f"package/{name}")
    except KeyError:
        raise Unfit(
            f"the package has no {name}; its version may need another list of files, in site/runtime.py"
        ) from None
    content = opened.extractfile(member) if member.isreg() and member.size <= LARGEST else None
    if content is None:
        raise Unfit(f"{name} in the package is no plain file of at most {LARGEST:,} bytes")
    return content.read()


def _needed(stdlib: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(stdlib)) as opened:
        return zipped({name: opened.read(name) for name in _kept(opened.namelist())})


def _kept(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        parts = name.removesuffix(".py").split("/")
        is_needed = not {parts[0], "/".join(parts[:2])} & _NOT_NEEDED
        if not name.endswith("/") and is_needed and not _TABLES.match(name):
            yield name
