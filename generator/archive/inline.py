# The few marks that a content file may hold inside a line: links, notes, speakers and backslashes.
# Turns text into plain text and marks with their places, in one pass; decides nothing else.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.archive.scripts import FULL_WIDTH_PUNCTUATION, HAN

BEFORE_SPEAKER = f"{FULL_WIDTH_PUNCTUATION}{HAN}\u201d\u2019"
"""Characters, as ranges of a pattern, after which a speaker needs no space: Chinese has none between sentences."""

_TOKEN = re.compile(
    rf"""
      \\(?P<escaped>[@\[\]\\])
    | \[(?P<words>[^\[\]]+)\]\((?P<target>[A-Za-z]+:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)
    | \[\^(?P<note>[A-Za-z0-9-]+)\]
    | (?:^|(?<=[\s{BEFORE_SPEAKER}]))@(?P<speaker>[^\s@]+)[ ]?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark found in a line. `start` and `end` count in the plain text; `at` in the source."""

    kind: Literal["link", "note", "speaker"]
    value: str
    start: int
    end: int
    at: int


def parse(source: str) -> tuple[str, tuple[Mark, ...]]:
    """The text that a reader sees, and the marks in their order.

    Links keep their words in the text; notes and speakers leave nothing there. What is not
    one of the marks is text, whatever it looks like.
    """
    text: list[str] = []
    marks: list[Mark] = []
    length = done = 0
    for token in _TOKEN.finditer(source):
        before = source[done : token.start()]
        words = token["escaped"] or token["words"] or ""
        text += (before, words)
        start = length + len(before)
        length = start + len(words)
        done = token.end()
        if token["target"]:
            marks.append(Mark(kind="link", value=token["target"], start=start, end=length, at=token.start()))
        elif token["note"]:
            marks.append(Mark(kind="note", value=token["note"], start=start, end=start, at=token.start()))
        elif token["speaker"]:
            marks.append(Mark(kind="speaker", value=token["speaker"], start=start, end=start, at=token.start()))
    text.append(source[done:])
    return "".join(text), tuple(marks)


def origins(source: str) -> list[int]:
    """For each character of the text that `parse` gives, where a mark before it would go in the source.

    -1 where none can go: between the words of a link.
    """
    found: list[int] = []
    done = 0
    for token in _TOKEN.finditer(source):
        found += range(done, token.start())
        if kept := token["escaped"] or token["words"]:
            found += (token.start(), *[-1] * (len(kept) - 1))
        done = token.end()
    return [*found, *range(done, len(source))]


def escape(text: str) -> str:
    """The source that `parse` reads back as exactly this text, without a mark."""
    return re.sub(r"[@\[\]\\]", r"\\\g<0>", text)


def paragraphs(source: str, first_line: int, starts: re.Pattern[str] | None = None) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text with the line each begins on; a line break inside becomes a space.

    A paragraph ends at an empty line, and before a line that `starts` matches.
    """
    lines: list[str] = []
    start = first_line
    for number, line in enumerate(source.split("\n"), first_line):
        stripped = line.strip(" ")
        if lines and (not stripped or (starts and starts.match(stripped))):
            yield start, " ".join(lines)
            lines = []
        if stripped:
            start = start if lines else number
            lines.append(stripped)
    if lines:
        yield start, " ".join(lines)
