# C411: a text that is there word for word may be attributed anew, divided otherwise and annotated, but its
# words are the publisher's. A correction after the original is possible and must be owned up to.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.archive.check.tokens import exact_words, opening
from generator.archive.model import Readout
from generator.archive.problems import Problem

MOST_SHOWN = 3
"""Changes listed for one readout; of the others only the number is given."""
MOST_COMPARED = 4_000_000
"""Pairs of words. Finding out word by word what changed in more than that would take minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words of a text that are no longer there, or new, or both."""

    was: str
    now: str
    line: int
    at_end: bool
    """Whether it comes after all the words that were there."""


def changed_words(head: Iterable[Readout], base: Iterable[Readout]) -> Iterator[Problem]:
    """C411 for each readout that was there word for word and whose words are not the same.

    A warning where it is called a summary now, or where its note has changed too and so can say why. A text
    of which the opening alone was there may be continued.
    """
    before = {readout.id: readout for readout in base if readout.metadata.wording == "verbatim"}
    for readout in head:
        if old := before.get(readout.id):
            found = changes(old, readout)
            if found and old.metadata.coverage == "opening" and found[-1].at_end:
                found = found[:-1]
            if found:
                metadata = readout.metadata
                owned = metadata.wording == "summary" or metadata.note not in ("", old.metadata.note)
                yield _problem(readout, found, owned=owned)


def changes(old: Readout, new: Readout) -> tuple[Change, ...]:
    """What changed in the words of a text, in its order. Where a paragraph ends is no change."""
    was, now = _words(old), _words(new)
    same = 0
    while same < min(len(was), len(now)) and was[same][0] == now[same][0]:
        same += 1
    return tuple(
        Change(
            was=" ".join(word for word, _ in was[same + a : same + b]),
            now=" ".join(word for word, _ in now[same + c : same + d]),
            line=now[min(same + c, len(now) - 1)][1] if now else 1,
            at_end=same + a == len(was),
        )
        for a, b, c, d in _spans([word for word, _ in was[same:]], [word for word, _ in now[same:]])
    )


def _words(readout: Readout) -> list[tuple[str, int]]:
    return [(word, statement.line) for statement in readout.statements for word in exact_words(statement.text)]


def _spans(was: list[str], now: list[str]) -> Iterator[tuple[int, int, int, int]]:
    if len(was) * len(now) > MOST_COMPARED:
        yield 0, len(was), 0, len(now)
        return
    for kind, *span in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            a, b, c, d = span
            yield a, b, c, d


def _problem(readout: Readout, found: tuple[Change, ...], *, owned: bool) -> Problem:
    listed = "; ".join(_described(change) for change in found[:MOST_SHOWN])
    more = f"; and {len(found) - MOST_SHOWN} more" if len(found) > MOST_SHOWN else ""
    way = (
        "" if owned else ". Put the old words back; if the original has the new ones, say in 'note' what was corrected"
    )
    message = f"words have changed in a text that was there word for word: {listed}{more}{way}"
    return Problem(path=readout.metadata.location.path, line=found[0].line, code="C411", message=message, warning=owned)


def _described(change: Change) -> str:
    if not change.now:
        return f"'{opening(change.was)}' is gone"
    if not change.was:
        return f"'{opening(change.now)}' is new"
    return f"'{opening(change.was)}' is now '{opening(change.now)}'"
