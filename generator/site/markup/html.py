# HTML for what Markdown has no words for: drawings, and tables whose rows have heads. Everything passes
# through `tag`, which escapes every text and knows a short list of tags and attributes. There are no styles
# and no handlers among them, so that the pages stay within their content security policy.

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NewType

from generator.site.markup import markdown

Html = NewType("Html", str)
"""Markup in which every text is escaped."""

_TAGS = frozenset(
    """
    a defs details div figcaption figure g li line nav path pattern rect span summary svg
    table tbody td text th thead title tr ul
    """.split()
)
_ATTRIBUTES = frozenset(
    """
    aria-hidden aria-label class d data-speaker fill height href id markdown patternUnits role scope tabindex
    text-anchor width x x1 x2 y y1 y2
    """.split()
)
MARKDOWN = {"markdown": "1"}
"""The attribute of an element whose texts are Markdown; `text` alone does not escape them. What it is in must
have it too, up to the block."""
_FILL = re.compile(r"none|url\(#[a-z0-9-]+\)")
_HERE = re.compile(r"#[a-z0-9-]+")


def text(words: str) -> Html:
    """A text that shows as it is. Lines in it would end the block, and become spaces."""
    return Html(escape(" ".join(words.split("\n"))))


def tag(name: str, attributes: Mapping[str, str] | None = None, *children: Html) -> Html:
    """An element. Raises ValueError for what is not on the lists above, and for a link that leaves the page."""
    given = attributes or {}
    known = name in _TAGS and given.keys() <= _ATTRIBUTES
    if not (known and _FILL.fullmatch(given.get("fill", "none")) and _HERE.fullmatch(given.get("href", "#here"))):
        raise ValueError(f"not for a page: {name} {dict(given)!r}")
    inside = "".join(f' {key}="{text(value)}"' for key, value in given.items())
    return Html(f"<{name}{inside}>{''.join(children)}</{name}>")


def block(element: Html) -> str:
    """Markdown that shows the element: on one line, since a blank one would end it."""
    return f"{element}\n"


def enclosed(name: str, attributes: Mapping[str, str], blocks: Iterable[str]) -> Iterator[str]:
    """Blocks of Markdown inside an element, each with a line between."""
    opening, closing = tag(name, {**attributes, **MARKDOWN}).split("><")
    yield f"{opening}>\n"
    yield from blocks
    yield f"<{closing}\n"


def link(words: str, target: str) -> Html:
    """A link, to be put into an element with `MARKDOWN`. Links are Markdown everywhere: MkDocs leaves those of HTML
    as they are and Zensical changes them, so that they could not lead to the same place in both."""
    return Html(markdown.link(words, target))


def rows(cells: Iterable[Iterable[Html]], attributes: Mapping[str, str] | None = None) -> Html:
    """The rows of a table, each of its cells."""
    return Html("".join(tag("tr", attributes, *line) for line in cells))
