# Prose by editors: paragraphs, headings, lists, links by id and lines to copy become Markdown.

from collections.abc import Iterable, Iterator

from generator.archive.kinds import KINDS
from generator.archive.model import Piece, Prose
from generator.site.markup import markdown
from generator.site.page import Page


def prose(page: Page, blocks: Prose) -> str:
    """The blocks as Markdown."""
    return "\n".join(_parts(page, blocks))


def pieces(page: Page, line: Iterable[Piece]) -> str:
    """A line of prose with its links."""
    parts = []
    for piece in line:
        target = destination(page, piece.target)
        parts.append(markdown.link(piece.text, target) if target else markdown.escape(piece.text))
    return "".join(parts)


def destination(page: Page, target: str) -> str:
    """Where a link of the prose leads, empty to a newcomer; a web address stays as it is."""
    kind, _, id = target.partition(":")
    if kind == "event":
        return page.to_event(id)
    if not page.has(kind, id):
        return ""
    return page.to(kind, id) if kind in KINDS else target


def _parts(page: Page, blocks: Prose) -> Iterator[str]:
    items: list[str] = []
    for block in blocks:
        if block.kind == "item":
            items.append(pieces(page, block.pieces))
            continue
        if items:
            yield markdown.bullets(items)
            items = []
        if block.kind == "code":
            yield markdown.code("".join(piece.text for piece in block.pieces))
        elif block.kind == "heading":
            yield markdown.heading(2, pieces(page, block.pieces))
        else:
            yield markdown.block(pieces(page, block.pieces))
    if items:
        yield markdown.bullets(items)
