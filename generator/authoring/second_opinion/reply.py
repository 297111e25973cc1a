# Finds the pairs of an answer in whatever was said around them. Must never fail, however the reply is made.

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

_BEGIN = re.compile(r'\{\s*"\s*(?:text"|\d)')
_BETWEEN = re.compile(r"[\s,]*")
_COLON = re.compile(r"\s*:\s*")
_MOST_BEGINNINGS = 100
"""Places where an answer could begin; a reply with more of them is not looked through to its end."""

_decode = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The names and values of one JSON object, in order; one may come twice."""

    pairs: tuple[tuple[str, object], ...]
    whole: bool
    """Whether it ends as it should."""


def read_reply(text: str) -> Reply | None:
    """The last object of a reply that begins as an answer does; None where there is none.

    What comes before a place that cannot be read is kept.
    """
    found: Reply | None = None
    done = 0
    for _, begin in zip(range(_MOST_BEGINNINGS), _BEGIN.finditer(text), strict=False):
        if begin.start() < done:
            continue  # inside the one before
        pairs: list[tuple[str, object]] = []
        done = begin.start() + 1
        for name, value, end in _pairs(text, done):
            pairs.append((name, value))
            done = end
        if pairs:
            found = Reply(pairs=tuple(pairs), whole=text.startswith("}", _behind(_BETWEEN, text, done)))
    return found


def _pairs(text: str, at: int) -> Iterator[tuple[str, object, int]]:
    while True:
        try:
            name, at = _decode(text, _behind(_BETWEEN, text, at))
            colon = _COLON.match(text, at)
            if not isinstance(name, str) or not colon:
                return
            value, at = _decode(text, colon.end())
        except (ValueError, RecursionError):
            return
        yield name, value, at


def _behind(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
