# A page as a flat list of blocks, each a paragraph, heading, list item or cell, with the part of the
# tree it stands in. Nothing here recurses or looks twice at the same sign: a page may be hostile.

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from generator.authoring.extract.clean import clean, unseen, weight
from generator.authoring.extract.days import is_day_line

MOST_TAGS = 200_000
_MOST_DAY_LINE = 100
_RAW = re.compile(r"<(script|style|noscript|template|svg|iframe|textarea|select|title)\b[^<>]*>", re.IGNORECASE)
_OPAQUE = re.compile(rf"<!--|<[!?]|{_RAW.pattern}", re.IGNORECASE)
_KEPT = re.compile(r"ld\+json|<title", re.IGNORECASE)
_QUOTED_TAG = r"""/?[a-zA-Z][^<>"']{0,300}(?:(?:"[^"]{0,2000}"|'[^']{0,2000}')[^<>"']{0,300}){1,30}>"""
_STRAY = re.compile(rf"<(?![a-zA-Z/][^<>]*>)(?!{_QUOTED_TAG})")

_NO_SIGN = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")

_BLOCK = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
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
    "script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside", "button", "select",
    "option", "textarea", "input", "label", "object", "embed", "audio", "video", "canvas", "figcaption", "head",
    "math", "map",
))  # fmt: skip
# Words in a class, id or role that tell what is around an article from the article itself.
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|breadcrumbs?|crumbs?|bottom\w*|foot|footer|sidebar|related|recommend\w*|shar(?:e|ing)\w*"
    r"|social|comments?|cookies?|consent|banner|popup|modal|newsletter|subscribe|advert\w*|pager|pagination|tags?|toolbar"
    r"|meta(?:data)?|bottommeta|byline|captions?|copyright|contentinfo|complementary|navigation|teasers?|disclaimer|print"
    r"|skip|search|lightbox|qrcode|ewm|fenxiang|xiangguan|sitemap|langs?|languages?|login)(?=$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAK = "\v"
_INDENTED = re.compile(r"[ \t\r\n]*(?:\u3000|\u00a0{2,})")
_SENTENCE_END = re.compile(r"[.!?。！？…。۔؟।:：;；][\"'”’»）)\]]*\Z")
_SENTENCE_SIGN = re.compile(r"[.!?,;:。！？，、；：۔؟،।]")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_AROUND = 0.5
"""A part named like a surrounding that holds more of the page's running text than this is no surrounding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a page that stands by itself."""

    text: str
    tag: str
    """Name of the innermost element that makes it a block."""
    linked: float
    """The share of its characters that are links, from 0 to 1."""
    around: bool = False
    """Whether it stands in a part that is not the article, such as a menu."""
    pictured: bool = False
    """Whether a picture stands in it."""
    below_picture: bool = False
    """Whether nothing but a picture stands before it."""
    unseen: int = 0
    """How many characters that nobody sees were taken out of it."""

    @property
    def prose(self) -> int:
        """How much running text it is; 0 for menus, labels and headings."""
        size = weight(self.text)
        if self.tag in _HEADINGS or self.linked >= 0.5 or not _SENTENCE_SIGN.search(self.text):
            return 0
        return size if size >= 120 or (size >= 40 and _SENTENCE_END.search(self.text)) else 0


@dataclass(slots=True)
class Region:
    """An element and the blocks in it, from `start` up to but without `end`."""

    tag: str
    names: str
    """Its classes, id and other words that say what it is."""
    start: int
    end: int = 0
    prose: int = 0
    children: "list[Region]" = field(default_factory=list)


def soup_of(html: str) -> BeautifulSoup | None:
    """The page as a tree; None where it is too large or too broken to be one."""
    tame = _tame(html)
    if tame.count("<") > MOST_TAGS:
        return None
    try:
        return BeautifulSoup(tame, "html.parser")
    except ParserRejectedMarkup:
        return None


def blocks_of(soup: BeautifulSoup) -> tuple[tuple[Block, ...], Region]:
    """All blocks in the order of the page, and the whole page as a region of regions."""
    walk = _Walk(soup)
    walk.run()
    suspects = [region for region in walk.regions if _AROUND.search(region.names)]
    around = _covered(suspects, walk.blocks)
    blocks = tuple(replace(block, around=a) for block, a in zip(walk.blocks, around, strict=True))
    _weigh(walk.regions, blocks)
    return blocks, walk.root


def _tame(html: str) -> str:
    # The parser of the standard library looks again and again for the end of what has none, and takes
    # hours over a page of `<a <a <a`. So comments, scripts and signs that begin no tag go first.
    parts: list[str] = []
    done = 0
    ends: dict[str, int] = {}
    for start, kept, closing in _opaque(html):
        if start < done:
            continue
        end = _find(html, closing, start, ends)
        if end < 0:
            continue
        parts.append(html[done:start])
        parts.append(html[start:end] if kept else " ")
        done = end
    parts.append(html[done:])
    return _NO_SIGN.sub("\ufffd", _STRAY.sub("&lt;", "".join(parts)))


def _opaque(html: str) -> Iterator[tuple[int, bool, str]]:
    for found in _OPAQUE.finditer(html):
        if found[1]:
            yield found.start(), bool(_KEPT.search(found[0])), f"</{found[1].lower()}"
        else:
            yield found.start(), False, "-->" if found[0] == "<!--" else ">"


def _find(html: str, closing: str, start: int, ends: dict[str, int]) -> int:
    known = ends.get(closing, 0)
    if known < 0 or known > start:
        return known
    if closing.startswith("</"):
        found = re.compile(re.escape(closing) + r"[^<>]*>", re.IGNORECASE).search(html, start)
        ends[closing] = found.end() if found else -1
    else:
        at = html.find(closing, start)
        ends[closing] = at + len(closing) if at >= 0 else -1
    return ends[closing]


@dataclass(slots=True, kw_only=True)
class _Open:
    children: Iterator[object]
    holder: Region
    tag: str
    linked: bool = False
    own: Region | None = None
    """The region that ends where this element ends."""


class _Walk:
    def __init__(self, soup: BeautifulSoup) -> None:
        self.root = Region(tag="", names="", start=0)
        self.regions: list[Region] = []
        self.blocks: list[Block] = []
        self._open = [_Open(children=iter(soup.contents), holder=self.root, tag="", own=self.root)]
        self._pieces: list[tuple[str, bool]] = []
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
                self._pieces.append((str(child), top.linked))

    def _enter(self, tag: Tag, top: _Open) -> None:
        if tag.name == "br":
            self._pieces.append((_BREAK, False))
        if tag.name == "img":
            self._pictured = True
        if tag.name in _SKIPPED or _is_hidden(tag):
            return
        # Without an address it is an anchor, which old pages leave open to their end.
        linked = top.linked or (tag.name == "a" and tag.has_attr("href"))
        opened = _Open(children=iter(tag.contents), holder=top.holder, tag=top.tag, linked=linked)
        if tag.name in _BLOCK:
            self._flush(top.tag)
            opened.tag = tag.name
            opened.own = Region(tag=tag.name, names=_names(tag), start=len(self.blocks))
            if tag.name not in _LEAVES:
                top.holder.children.append(opened.own)
                opened.holder = opened.own
        self._open.append(opened)

    def _leave(self) -> None:
        left = self._open.pop()
        if left.own is not None:
            self._flush(left.tag)
            left.own.end = len(self.blocks)
            self.regions.append(left.own)

    def _flush(self, tag: str) -> None:
        for line in _lines(self._pieces):
            source = "".join(piece for piece, _ in line)
            if text := clean(source):
                linked = len(clean("".join(piece for piece, is_link in line if is_link))) / len(text)
                self.blocks.append(Block(text=text, tag=tag, linked=linked, unseen=unseen(source), **self._picture()))
        self._below_picture |= self._pictured
        self._pictured = False
        self._pieces = []

    def _picture(self) -> dict[str, bool]:
        seen = {"pictured": self._pictured, "below_picture": self._below_picture}
        self._pictured = self._below_picture = False
        return seen


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _names(tag: Tag) -> str:
    words = [tag.get(name) or "" for name in ("class", "id", "role", "itemprop")]
    return " ".join(" ".join(w) if isinstance(w, list) else str(w) for w in words)


def _lines(pieces: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    paragraph: list[tuple[str, bool]] = []
    before = ""
    for line in _split(pieces):
        text = "".join(piece for piece, _ in line)
        if paragraph and _begins_paragraph(before, text):
            yield paragraph
            paragraph = []
        # A line's end that a reader sees is white space of the text.
        paragraph += [("\n", False), *line]
        before = text
    yield paragraph


def _split(pieces: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    line: list[tuple[str, bool]] = []
    for piece in pieces:
        if piece == (_BREAK, False):
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _begins_paragraph(before: str, line: str) -> bool:
    if not line.strip() or _INDENTED.match(line) or _SENTENCE_END.search(before.strip()):
        return True
    return len(before) <= _MOST_DAY_LINE and is_day_line(before)


def _covered(suspects: list[Region], blocks: list[Block]) -> list[bool]:
    sums = [0, *itertools.accumulate(block.prose for block in blocks)]
    change = [0] * (len(blocks) + 1)
    for region in suspects:
        if sums[region.end] - sums[region.start] <= _MOST_AROUND * sums[-1]:
            change[region.start] += 1
            change[region.end] -= 1
    return [depth > 0 for depth in itertools.accumulate(change[:-1])]


def _weigh(regions: list[Region], blocks: tuple[Block, ...]) -> None:
    sums = [0, *itertools.accumulate(0 if block.around else block.prose for block in blocks)]
    for region in regions:
        region.prose = sums[region.end] - sums[region.start]
