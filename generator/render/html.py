# HTML for what Markdown has no words for: drawings, and tables whose rows have heads. Everything passes
# through `tag`, which escapes every text and knows a short list of tags and attributes. There are no styles
# and no handlers among them, so that the pages stay within their content security policy.

import re
from collections.abc import Iterable, Mapping
from html import escape
from posixpath import relpath
from typing import NewType

Html = NewType("Html", str)
"""Markup in which every text is escaped."""

_TAGS = frozenset(
    """
    a caption circle defs details div figcaption figure g li line path pattern rect span summary svg
    table tbody td text th thead title tr ul
    """.split()
)
_ATTRIBUTES = frozenset(
    """
    aria-hidden aria-label class d fill height href id patternUnits r role scope tabindex text-anchor
    width x x1 x2 y y1 y2 cx cy
    """.split()
)
_FILL = re.compile(r"none|url\(#[a-z0-9-]+\)")
_WITHIN_THE_SITE = re.compile(r"(\.\./)*([a-z0-9-]+/)*(#[a-z0-9-]+)?")


def text(words: str) -> Html:
    """A text that shows as it is. Lines in it would end the block, and become spaces."""
    return Html(escape(" ".join(words.split("\n"))))


def tag(name: str, attributes: Mapping[str, str] | None = None, *children: Html) -> Html:
    """An element. Raises ValueError for a tag, attribute or address that is not on the lists above."""
    given = attributes or {}
    unknown = sorted({name} - _TAGS) + sorted(given.keys() - _ATTRIBUTES)
    if (
        unknown
        or not _WITHIN_THE_SITE.fullmatch(given.get("href", ""))
        or not _FILL.fullmatch(given.get("fill", "none"))
    ):
        raise ValueError(f"not for a page: {name} {dict(given)!r}")
    inside = "".join(f' {key}="{text(value)}"' for key, value in given.items())
    return Html(f"<{name}{inside}>{''.join(children)}</{name}>")


def block(element: Html) -> str:
    """Markdown that shows the element: on one line, since a blank one would end it."""
    return f"{element}\n"


def address(here: str, there: str, anchor: str = "") -> str:
    """The link from the page of one file to that of another, or to a place on it. MkDocs turns only Markdown's
    links into addresses, so here they are made in full."""
    if here == there and anchor:
        return f"#{anchor}"
    way = relpath(_served(there), _served(here)) + "/"
    return way + (f"#{anchor}" if anchor else "")


def rows(cells: Iterable[Iterable[Html]]) -> Html:
    """The rows of a table, each of its cells."""
    return Html("".join(tag("tr", {}, *line) for line in cells))


def _served(path: str) -> str:
    return "/" + path.removesuffix("index.md").removesuffix(".md")
