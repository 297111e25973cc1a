# From the tree of a page to its blocks and regions. Nothing here recurses or looks twice at the same character: a page
# may be hostile.

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from generator.authoring.extract import inline, names
from generator.authoring.extract.blocks import HEADINGS, SENTENCE_END, Block, Region
from generator.authoring.extract.clean import clean, unseen
from generator.authoring.extract.days import is_day_line

_MOST_DAY_LINE = 100
_BLOCK = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
# What holds text, not other blocks; the parser lets a `<p>` that nobody closed hold the rest of the page.
_LEAVES = frozenset((
    "p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "caption", "address", "hr", "summary",
    "legend",
))  # fmt: skip
# Never part of an article's text. A `form` is: some sites wrap the whole page into one.
_SKIPPED = frozenset((
    "script", "style", "svg", "iframe", "button", "select",
    "option", "textarea", "input", "label", "object", "embed", "audio", "video", "canvas", "head", "math", "map",
))  # fmt: skip
_BACK = frozenset(("↩", "↩\ufe0e", "↑", "⤴", "⏎", "^"))
"""What a link from a note back to the text shows."""
_READINGS = frozenset(("rt", "rp", "rtc"))
_BREAK = "\v"
_EMPTY_LINE = re.compile(r"\n[ \t]{0,100}\n\s*")
_INDENTED = re.compile(r"[ \t\r\n]*(?:\u3000|\u00a0{2,})")


class Piece(NamedTuple):
    """A stretch of text within a block."""

    text: str
    linked: bool = False
    fate: str = ""
    """Why it is no part of the block's text: `hidden`, or `lost` by its markup; else empty."""


@dataclass(slots=True, kw_only=True)
class _Open:
    children: Iterator[object]
    holder: Region
    tag: str
    linked: bool = False
    fate: str = ""
    own: Region | None = None
    """The region that ends where this element ends."""
    numbers: inline.Numbers | None = None
    apart: bool = False
    """Whether it is an inline element that is a block of its own."""
    row: int = 0
    cell: int = 0


def walk(soup: BeautifulSoup) -> tuple[list[Block], list[Region], Region]:
    """The blocks in the order of the page, all regions from the inside out, and the whole page as a region."""
    walked = _Walk(soup)
    walked.run()
    return walked.blocks, walked.regions, walked.root


class _Walk:
    def __init__(self, soup: BeautifulSoup) -> None:
        self.root = Region(tag="", names="", hints=names.Hints(), start=0)
        self.regions: list[Region] = []
        self.blocks: list[Block] = []
        self._open = [_Open(children=iter(soup.contents), holder=self.root, tag="", own=self.root)]
        self._pieces: list[Piece] = []
        self._label = ""
        self._images = self._rows = self._cells = 0
        self._pictured = self._below_picture = False

    def run(self) -> None:
        while self._open:
            top = self._open[-1]
            child = next(top.children, None)
            if child is None:
                self._leave()
            elif isinstance(child, Tag):
                self._enter(child, top)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._pieces += _pieces(str(child), top)

    def _enter(self, tag: Tag, top: _Open) -> None:
        if tag.name == "br":
            self._pieces.append(Piece(_BREAK, fate=top.fate))
        if tag.name == "img":
            self._pictured = True
            self._images += 1
        if tag.name in _SKIPPED or _leads_back(tag):
            return
        if tag.name == "sup" and not top.fate and (written := self._raised(tag)):
            self._pieces.append(Piece(written, top.linked))
            return
        # Without an address it is an anchor, which old pages leave open to their end.
        linked = top.linked or (tag.name == "a" and tag.has_attr("href"))
        opened = _Open(children=iter(tag.contents), holder=top.holder, tag=top.tag, linked=linked)
        opened.row, opened.cell = top.row, top.cell
        opened.fate = top.fate or _fate(tag)
        if tag.name in _BLOCK:
            self._enter_block(tag, top, opened)
        elif top.tag in HEADINGS and names.is_label(tag):
            self._flush(top)
            opened.tag, opened.apart = "span", True
        self._open.append(opened)

    def _enter_block(self, tag: Tag, top: _Open, opened: _Open) -> None:
        self._flush(top)
        opened.tag = tag.name
        said = " ".join(names.words(tag))
        opened.own = Region(tag=tag.name, names=said, hints=names.hints(tag), start=len(self.blocks))
        opened.own.pictures = -self._images
        if tag.name not in _LEAVES:
            top.holder.children.append(opened.own)
            opened.holder = opened.own
        if tag.name == "ol":
            opened.numbers = inline.Numbers(tag)
        if tag.name == "li":
            self._label = top.numbers.of(tag) if top.numbers else ""
        if tag.name in ("tr", "dt"):
            self._rows += 1
        if tag.name in ("td", "th", "dt", "dd"):
            self._cells += 1
            opened.cell = self._cells
        if tag.name in ("tr", "dt", "dd"):
            opened.row = self._rows

    def _leave(self) -> None:
        left = self._open.pop()
        if left.own is not None or left.apart:
            self._flush(left)
        if left.own is not None:
            left.own.end = len(self.blocks)
            left.own.pictures += self._images
            self.regions.append(left.own)

    def _raised(self, tag: Tag) -> str:
        before = "".join(piece.text[-40:] for piece in self._pieces[-3:] if not piece.fate)
        written = inline.raised(tag, before.rstrip())
        return f"{written} " if written and not before.strip() else written

    def _flush(self, left: _Open) -> None:
        first = len(self.blocks)
        struck = (clean(piece.text) for piece in self._pieces if piece.fate == "lost")
        lost = tuple(text for text in struck if re.search(r"\w", text))
        for line in _lines([piece for piece in self._pieces if not piece.fate]):
            source = "".join(piece.text for piece in line)
            if text := clean(source):
                if self._label:
                    text, self._label = inline.numbered(self._label, text), ""
                linked = min(1.0, len(clean("".join(piece.text for piece in line if piece.linked))) / len(text))
                self._add(
                    Block(text=text, tag=left.tag, linked=linked, unseen=unseen(source), row=left.row, cell=left.cell)
                )
        if lost and len(self.blocks) == first:
            self._add(Block(text=" ".join(lost), tag=left.tag, linked=0.0, around=True))
        elif lost:
            self.blocks[first] = replace(self.blocks[first], lost=lost)
        if hidden := clean(" ".join(piece.text for piece in self._pieces if piece.fate == "hidden")):
            linked = len(
                clean(" ".join(piece.text for piece in self._pieces if piece.fate == "hidden" and piece.linked))
            )
            self.blocks.append(Block(text=hidden, tag=left.tag, linked=min(1.0, linked / len(hidden)), hidden=True))
        self._below_picture |= self._pictured
        self._pictured = False
        self._pieces = []

    def _add(self, block: Block) -> None:
        self.blocks.append(replace(block, pictured=self._pictured, below_picture=self._below_picture))
        self._pictured = self._below_picture = False


def _leads_back(tag: Tag) -> bool:
    """Whether an element is the arrow after a note."""
    only = tag.contents[0] if tag.name == "a" and len(tag.contents) == 1 else None
    return isinstance(only, NavigableString) and only.strip() in _BACK


def _pieces(text: str, top: _Open) -> Iterator[Piece]:
    # In a `<pre>` an empty line is what a reader takes for one.
    parts = _EMPTY_LINE.split(text) if top.tag == "pre" else [text]
    for number, part in enumerate(parts):
        if number:
            yield from (Piece(_BREAK, fate=top.fate), Piece(_BREAK, fate=top.fate))
        yield Piece(part, top.linked, top.fate)


def _fate(tag: Tag) -> str:
    if tag.name in _READINGS or names.is_struck(tag):
        return "lost"
    if not names.is_hidden(tag):
        return ""
    # What is there for the eye alone has its words for the ear beside it.
    spoken = str(tag.get("aria-hidden") or "").lower() == "true" and tag.name not in _BLOCK
    beside = (tag.find_previous_sibling(), tag.find_next_sibling()) if spoken else ()
    return "" if any(isinstance(one, Tag) and names.is_hidden(one) for one in beside) else "hidden"


def _lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    before = ""
    for line in _split(pieces):
        text = "".join(piece.text for piece in line)
        if paragraph and _begins_paragraph(before, text):
            yield paragraph
            paragraph = []
        # A line's end that a reader sees is white space of the text.
        paragraph += [Piece("\n"), *line]
        before = text
    yield paragraph


def _split(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece.text == _BREAK:
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _begins_paragraph(before: str, line: str) -> bool:
    if not line.strip() or _INDENTED.match(line) or SENTENCE_END.search(before.strip()):
        return True
    return len(before) <= _MOST_DAY_LINE and is_day_line(before)
