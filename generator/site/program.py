# The program itself as files that Python in a browser can run: the rooms that the desk needs, and the libraries that
# they need, as they are installed here. Reads what is installed and nothing else; must never take along what asks
# the network, touches a disk or talks to a terminal.

from collections.abc import Iterator
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

ROOMS = ("archive", "attribution", "authoring")
LEFT_OUT = frozenset(
    (
        *("archive/folder.py", "archive/history.py"),
        *("authoring/ask.py", "authoring/fetch.py", "authoring/originals.py"),
        *("authoring/imports.py", "authoring/saved.py", "authoring/tables.py"),
    )
)
"""Modules of these rooms that reach outside."""
LIBRARIES = {
    "PyYAML": "yaml",
    "beautifulsoup4": "bs4",
    "soupsieve": "soupsieve",
    "typing_extensions": "typing_extensions.py",
}
"""What the rooms import beside Python's own library: each package of the lock, and what it is once installed."""


def files() -> dict[str, bytes]:
    """The program and its libraries by their paths, each library with its licence."""
    return dict([*_rooms(), *(found for package, top in LIBRARIES.items() for found in _library(package, top))])


def _rooms() -> Iterator[tuple[str, bytes]]:
    top = resources.files("generator")
    yield "generator/__init__.py", (top / "__init__.py").read_bytes()
    for room in ROOMS:
        for path, data in _modules(top / room, room):
            if path not in LEFT_OUT:
                yield f"generator/{path}", data


def _modules(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for inner in folder.iterdir():
        if inner.is_dir():
            yield from _modules(inner, f"{path}/{inner.name}")
        elif inner.name.endswith(".py"):
            yield f"{path}/{inner.name}", inner.read_bytes()


def _library(package: str, top: str) -> Iterator[tuple[str, bytes]]:
    for file in metadata.files(package) or ():
        path = PurePosixPath(file.as_posix())
        is_module = path.parts[0] == top and path.suffix == ".py" and "tests" not in path.parts
        if is_module or "licenses" in path.parts:
            yield str(path), file.read_binary()
