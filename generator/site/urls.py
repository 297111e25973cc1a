# Where everything lies. The only place that knows how ids become pages and anchors.

from generator.archive.kinds import KINDS

FOLDERS = {**{kind.id: kind.folder for kind in KINDS.values()}, "data": "data"}
"""The folder of each kind of page; `/readouts/ID/` is the address of `readouts/ID.md`."""
CONTRIBUTE, DESK = "contribute", "contribute/desk"
"""The ids of the pages for contributors: the written one, and the desk below it."""


def page(kind: str, id: str) -> str:
    """The file of a thing's page, from the top of the generated tree."""
    return f"{FOLDERS[kind]}/{id}.md".lstrip("/")


def index(kind: str) -> str:
    """The file of the page that lists all things of a kind."""
    return page(kind, "index")


def between(here: str, there: str, anchor: str = "") -> str:
    """The link from one file to another, or to a place in it."""
    if here == there and anchor:
        return f"#{anchor}"
    # By hand, since there are very many links; from a page two folders down it is not the shortest.
    folder = here[: here.rfind("/") + 1]
    path = there[len(folder) :] if there.startswith(folder) else "../" * here.count("/") + there
    return f"{path}#{anchor}" if anchor else path
