# Finds topics in a text by their names and aliases, as whole words. One pattern, built as a tree of
# shared beginnings, reads a text once however many aliases there are.

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from generator.archive.model import Link, Topic, names_of
from generator.archive.problems import Problem
from generator.archive.scripts import small

_ALIKE = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "‐": "-", "‑": "-", "–": "-"})
"""Characters that writers use for one another, each a single character, so that places stay true."""

Tree = dict[str, "Tree"]
_END = ""


class TopicFinder:
    """Finds the topics of a text. `problems` says which aliases cannot be told apart (L308)."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.problems: list[Problem] = []
        self._exact: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        for topic in topics:
            for name in filter(None, dict.fromkeys(names_of(topic))):
                self._add(name.translate(_ALIKE), topic)
        self._patterns = [
            (_pattern(self._exact), self._exact, _alike),
            (_pattern(self._folded), self._folded, _folded),
        ]

    def links(self, text: str, written: Iterable[Link]) -> tuple[Link, ...]:
        """The links that an editor wrote, and those found between them, in the order of the text.

        Where two overlap, the one that begins first counts, and of those the longest. A link
        that an editor wrote without a topic hides its words from the search and is left out.
        """
        taken = sorted(written, key=_start)
        starts = [link.start for link in taken]
        placed: list[Link] = []
        end = 0
        for found in sorted(self._matches(text), key=lambda link: (link.start, -link.end)):
            following = bisect_right(starts, found.start)
            is_after_all = found.start >= end and (not following or taken[following - 1].end <= found.start)
            if is_after_all and (following == len(taken) or found.end <= taken[following].start):
                placed.append(found)
                end = found.end
        return tuple(sorted((link for link in (*taken, *placed) if link.topics), key=_start))

    def _add(self, name: str, topic: Topic) -> None:
        table, key = (self._folded, _folded(name)) if any(c.islower() for c in name) else (self._exact, name)
        other = table.setdefault(key, topic.id)
        if other != topic.id:
            message = f"the name '{name}' belongs to topic '{other}' too; keep it in one of them"
            self.problems.append(Problem(path=topic.location.path, line=1, code="L308", message=message))

    def _matches(self, text: str) -> Iterator[Link]:
        for pattern, table, prepare in self._patterns:
            if pattern is None:
                continue
            prepared = prepare(text)
            for match in pattern.finditer(prepared):
                yield Link(start=match.start(), end=match.end(), topics=(table[match.group()],))


def _start(link: Link) -> int:
    return link.start


def _alike(text: str) -> str:
    return text.translate(_ALIKE)


def _folded(text: str) -> str:
    return small(text).translate(_ALIKE)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    tree: Tree = {}
    for name in names:
        branch = tree
        for character in _bounded(name):
            branch = branch.setdefault(character, {})
        branch[_END] = {}
    return re.compile(_expression(tree)) if tree else None


def _bounded(name: str) -> Iterator[str]:
    # Words of alphabets end at a boundary; Chinese has none between words.
    if _is_alphabetic(name[0]):
        yield r"\b"
    yield from (re.escape(character) for character in name)
    if _is_alphabetic(name[-1]):
        yield r"\b"


def _is_alphabetic(character: str) -> bool:
    return (
        (character.isalnum() or character == "_")
        and not "\u2e80" <= character <= "\u9fff"
        and not "\uac00" <= character <= "\ud7a3"
    )


def _expression(tree: Tree) -> str:
    branches = [character + _expression(below) for character, below in sorted(tree.items()) if character != _END]
    if not branches:
        return ""
    one = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return one + "?" if _END in tree else one
