# Ids are file names and addresses, for good. So they must work on every machine and in every address bar, and no two
# may look alike.

import re
import unicodedata
from collections.abc import Iterable

from generator.archive import scripts
from generator.archive.kinds import KINDS, PAGES
from generator.archive.problems import Problem

JOINT = "joint"
"""Speaker: all participants, or the named ones, together. Account: a text that the sides agreed."""
NARRATION = "narration"
"""Speaker: nobody is reported as speaking; the text tells what happened."""
RESERVED_SPEAKERS = frozenset({JOINT, NARRATION})

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
LONGEST_ID = 100
RESERVED = frozenset(
    (
        *("index", "matrix", "404", "search", "compare", "assets", "data"),
        *("none", *RESERVED_SPEAKERS),
        *("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))),
    )
)
"""Names that mean something else: to the site, to the format, or to Windows."""
RESERVED_PAGES = frozenset(kind.folder for kind in KINDS.values() if kind.folder)
"""Pages are at the top of the site, beside the folders of these names."""
YEAR = re.compile(r"[0-9]{4}\Z")
"""The pages of single years are called so."""

_LOOKALIKES: dict[int, str] = str.maketrans({"0": "o", "1": "l", "i": "l"})


def of_file(folder: str, name: str) -> tuple[str, tuple[str, str] | None]:
    """The id that a file's name gives, or the code and message of what is wrong with it."""
    id, dot, ending = name.rpartition(".")
    if not dot or ending != "md":
        return "", ("R119", f"'{name}' must end in .md; other files do not belong here")
    if not ID.match(id):
        better = scripts.id_of(id)
        hint = f"; rename it to '{better}.md'" if better else ""
        return "", ("R116", f"'{id}' cannot be an id: only a to z, digits and single hyphens between them{hint}")
    if folder == PAGES and id == "index":
        return id, None
    wrong = _reserved(id) if folder == PAGES and id in RESERVED_PAGES else unfit(id)
    return ("", wrong) if wrong else (id, None)


def unfit(id: str) -> tuple[str, str] | None:
    """The code and message of why a well-formed id cannot name a page; None where it can."""
    if len(id) > LONGEST_ID:
        return "R116", f"'{id}' has {len(id)} characters, more than {LONGEST_ID}; shorten it"
    return _reserved(id) if id in RESERVED or YEAR.match(id) else None


def collisions(files: Iterable[tuple[str, str, str]]) -> list[Problem]:
    """R118 for each file (folder, name, path) whose name reads like that of an earlier one in its folder."""
    seen: dict[tuple[str, str], str] = {}
    problems = []
    for folder, name, path in files:
        first = seen.setdefault((folder, _likeness(name)), name)
        if first != name:
            message = f"'{name}' looks like '{first}', which is there already; choose a name that nobody confuses"
            problems.append(Problem(path=path, line=1, code="R118", message=message))
    return problems


def _reserved(id: str) -> tuple[str, str]:
    return "R117", f"'{id}' is a reserved name; choose another"


def _likeness(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().translate(_LOOKALIKES).replace("rn", "m")
