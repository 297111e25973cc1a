# C410: a text that was pasted twice, or a part of it. A set phrase may return; a whole passage hardly ever does.

from collections.abc import Iterable, Iterator

from generator.archive.check.tokens import opening, words
from generator.archive.model import Readout, Statement
from generator.archive.problems import Problem

SHORTEST = 8
"""Words. Shorter passages, such as a closing formula, may well occur twice."""


def repeated_passages(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C410, a warning, for each readout that repeats statements, at the first that is repeated."""
    for readout in readouts:
        seen: dict[tuple[str, ...], Statement] = {}
        again: list[tuple[Statement, Statement]] = []
        for statement in readout.statements:
            text = tuple(words(statement.text))
            if len(text) >= SHORTEST and (first := seen.setdefault(text, statement)) is not statement:
                again.append((first, statement))
        if again:
            first, second = again[0]
            more = f", and {len(again) - 1} more" if len(again) > 1 else ""
            message = (
                f"{second.id} ('{opening(second.text, 40)}') is {first.id} once more{more}; "
                "delete what was pasted twice, or leave it if the original repeats itself"
            )
            path = readout.metadata.location.path
            yield Problem(path=path, line=second.line, code="C410", message=message, warning=True)
