# Prose by editors: paragraphs, headings, lists, links by id and lines to copy become Markdown.

from collections.abc import Iterable, Iterator

from generator.archive.model import Archive, Piece, Prose
from generator.site import urls
from generator.site.markup import markdown


def prose(archive: Archive, blocks: Prose, here: str) -> str:
    """The blocks as Markdown for the page `here`."""
    return "\n".join(_parts(archive, blocks, here))


def pieces(archive: Archive, line: Iterable[Piece], here: str) -> str:
    """A line of prose with its links."""
    parts = []
    for piece in line:
        target = destination(archive, piece.target, here)
        parts.append(markdown.link(piece.text, target) if target else markdown.escape(piece.text))
    return "".join(parts)


def destination(archive: Archive, target: str, here: str) -> str:
    """Where a link of the prose leads, seen from `here`; a web address stays as it is."""
    kind, _, id = target.partition(":")
    if kind == "event" and len(archive.events[id].readouts) == 1:
        kind, id = "readout", archive.events[id].readouts[0].id
    if kind in urls.FOLDERS:
        return urls.between(here, urls.page(kind, id))
    return target


def _parts(archive: Archive, blocks: Prose, here: str) -> Iterator[str]:
    items: list[str] = []
    for block in blocks:
        if block.kind == "item":
            items.append(pieces(archive, block.pieces, here))
            continue
        if items:
            yield markdown.bullets(items)
            items = []
        if block.kind == "code":
            yield markdown.code("".join(piece.text for piece in block.pieces))
        elif block.kind == "heading":
            yield markdown.heading(2, pieces(archive, block.pieces, here))
        else:
            yield markdown.block(pieces(archive, block.pieces, here))
    if items:
        yield markdown.bullets(items)
