# The plain prose of registers and pages: paragraphs, headings, list items, links by id, and lines to copy. Must never
# ask whether what a link names is there.

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from generator.archive import inline
from generator.archive.fields import is_web_address
from generator.archive.ids import ID
from generator.archive.kinds import KINDS
from generator.archive.model import Block, Location, Piece, Prose
from generator.archive.problems import Problem, did_you_mean
from generator.archive.scripts import FULL_WIDTH_PUNCTUATION

TARGETS = (*KINDS, "https", "http")
"""What a link of the prose can lead to."""

# Punctuation at its end belongs to the sentence around it.
_ADDRESS = re.compile(rf"https?://[^\s()\[\]<>{FULL_WIDTH_PUNCTUATION}]*[^\s()\[\]<>.,;:!?’”{FULL_WIDTH_PUNCTUATION}]")
_FENCE = "```"
_MARKED = re.compile(r"(?P<heading>##[ ]+)|(?P<item>-[ ]+)")


def prose(body: str, at: Location) -> tuple[Prose, list[Problem]]:
    """The blocks of a text that begins on `at.line`.

    Problems: R131 a link that leads to no kind of thing, R132 a mark that only readouts have, R143 code without end.
    """
    blocks: list[Block] = []
    problems: list[Problem] = []
    line, is_code = at.line, False
    for line, source, is_code in _stretches(body, at.line):
        if is_code:
            blocks.append(Block(kind="code", pieces=(Piece(text=source),), line=line))
            continue
        for start, words in inline.paragraphs(source, line, starts=_MARKED):
            block, trouble = _block(words, at.path, start)
            blocks.append(block)
            problems += trouble
    if is_code:
        message = "these backticks begin lines to copy, and none end them; write ``` on a line after the last"
        problems.append(Problem(path=at.path, line=line - 1, code="R143", message=message))
    return tuple(blocks), problems


def _block(source: str, path: str, line: int) -> tuple[Block, list[Problem]]:
    marked = _MARKED.match(source)
    kind: Literal["paragraph", "heading", "item"] = "paragraph"
    if marked:
        kind = "heading" if marked["heading"] else "item"
    found, problems = pieces(source[marked.end() :] if marked else source, path, line)
    return Block(kind=kind, pieces=found, line=line), problems


def _stretches(body: str, first_line: int) -> Iterator[tuple[int, str, bool]]:
    # The text between the fences, with the line it begins on and whether it is code; prose and code by turns.
    lines: list[str] = []
    start, is_code = first_line, False
    for number, line in enumerate(body.split("\n"), first_line):
        if line.rstrip(" ") == _FENCE:
            yield start, "\n".join(lines), is_code
            lines, start, is_code = [], number + 1, not is_code
        else:
            lines.append(line)
    yield start, "\n".join(lines), is_code


def pieces(source: str, path: str, line: int) -> tuple[tuple[Piece, ...], list[Problem]]:
    """A line of prose as text and links.

    Problems: R131 a link that leads to no kind of thing, R132 a mark that only readouts have.
    """
    text, marks = inline.parse(source)
    found: list[Piece] = []
    problems: list[Problem] = []
    done = 0
    for mark in marks:
        if mark.kind != "link":
            message = f"'{source[mark.at : mark.at + 12]}' is a mark of readouts; write a backslash before it"
            problems.append(Problem(path=path, line=line, code="R132", message=message))
            continue
        wrong = _target(mark.value)
        if wrong:
            problems.append(Problem(path=path, line=line, code="R131", message=wrong))
        found.append(Piece(text=text[done : mark.start]))
        found.append(Piece(text=text[mark.start : mark.end], target="" if wrong else mark.value))
        done = mark.end
    found.append(Piece(text=text[done:]))
    return tuple(piece for piece in found if piece.text), problems


def with_addresses(line: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces, with the web addresses in their text as links of their own."""
    found: list[Piece] = []
    for piece in line:
        done = 0
        for address in _ADDRESS.finditer(piece.text) if not piece.target else ():
            if not is_web_address(address[0]):
                continue
            found.append(Piece(text=piece.text[done : address.start()]))
            found.append(Piece(text=address[0], target=address[0]))
            done = address.end()
        found.append(Piece(text=piece.text[done:], target=piece.target))
    return tuple(piece for piece in found if piece.text)


def _target(value: str) -> str:
    kind, _, id = value.partition(":")
    if kind not in TARGETS:
        return f"a link cannot lead to '{kind}:'{did_you_mean(kind, TARGETS)}"
    if kind in ("http", "https"):
        return "" if is_web_address(value) else f"'{value}' is not a web address"
    return "" if ID.match(id) else f"'{id}' is not an id"
