# What Material brings along and no page loads: its own scripts, their maps, a search in thirty languages. Pure. Must
# never name a file that anything left on the site does.

from collections.abc import Iterable, Mapping
from posixpath import basename


def unused(brought: Mapping[str, str], texts: Iterable[str]) -> set[str]:
    """The paths of those files whose names are in none of the texts, nor in a file whose name is in one."""
    left = dict(brought)
    asked: set[str] = set()
    for text in texts:
        asked |= _named(text, left.keys() - asked)
    while asked:
        asked = set().union(*(_named(left.pop(path), left) for path in asked)) & left.keys()
    return set(left)


def _named(text: str, paths: Iterable[str]) -> set[str]:
    return {path for path in paths if basename(path) in text}
