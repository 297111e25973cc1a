# The plain prose of registers and pages: paragraphs, headings, list items, and links by id.

import re
from collections.abc import Iterable, Iterator

from generator import frontmatter, inline
from generator.model import Block, Page, Piece, Place, Prose
from generator.problems import Problem, did_you_mean

TARGETS = ("topic", "person", "party", "publisher", "readout", "event", "page", "https", "http")

# Punctuation at its end belongs to the sentence around it.
_ADDRESS = re.compile(
    r"https?://[^\s()\[\]<>\u3000-\u303f\uff00-\uffef]*[^\s()\[\]<>.,;:!?’”\u3000-\u303f\uff00-\uffef]"
)
_MARKED = re.compile(r"(?P<heading>##[ ]+)|(?P<item>-[ ]+)")


def page(id: str, fields: frontmatter.Fields, body: str, place: Place) -> tuple[Page, list[Problem]]:
    title = fields.text("title", required=True)
    blocks, problems = prose(body, place)
    return Page(id=id, title=title, prose=blocks, place=place), fields.done() + problems


def prose(body: str, place: Place) -> tuple[Prose, list[Problem]]:
    """The blocks of a text that begins on `place.line`.

    Problems: R131 a link that leads to no kind of thing, R132 a mark that only readouts have.
    """
    blocks: list[Block] = []
    problems: list[Problem] = []
    for line, source in _blocks(body, place.line):
        marked = _MARKED.match(source)
        kind = marked.lastgroup if marked else "paragraph"
        found, trouble = pieces(source[marked.end() :] if marked else source, place.path, line)
        problems += trouble
        blocks.append(Block(kind=kind, pieces=found, line=line))  # type: ignore[arg-type]
    return tuple(blocks), problems


def pieces(source: str, path: str, line: int) -> tuple[tuple[Piece, ...], list[Problem]]:
    """A line of prose as text and links."""
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
    """The same pieces, with the web addresses that stand in their text as links of their own."""
    found: list[Piece] = []
    for piece in line:
        done = 0
        for address in _ADDRESS.finditer(piece.text) if not piece.target else ():
            if not frontmatter.is_web_address(address[0]):
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
        return "" if frontmatter.is_web_address(value) else f"'{value}' is not a web address"
    return "" if frontmatter.ID.match(id) else f"'{id}' is not an id"


def _blocks(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    yield from inline.paragraphs(body, first_line, starts=_MARKED)
