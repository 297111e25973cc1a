# What is wrong with the content, as values. Every stage returns problems beside its result;
# only __main__ prints them. Nothing here knows what a readout is.

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """One mistake in one place, told to the person who can mend it.

    Sorted by path, line and code. `line` counts from 1; 0 stands for the whole file.
    """

    path: str
    line: int
    code: str
    message: str
    warning: bool = False
    """True: shown, but the content is accepted."""

    def __str__(self) -> str:
        """One line; a sign that would not show, as a file name or a value may hold it, appears as its code."""
        line = f"{self.path}:{self.line}: {self.code} {self.message}"
        return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The way out for an unknown word: the nearest known one, or all of them when they are few.

    Returns text to append to a message, empty when there is nothing helpful to say.
    """
    words = sorted(set(known))
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f" (did you mean '{near[0]}'?)"
    if 0 < len(words) <= 8:
        return f" (one of: {', '.join(words)})"
    return ""
