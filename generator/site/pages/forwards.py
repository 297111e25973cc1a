# The addresses that things had before: each a page that leads to where they are now.

from collections.abc import Iterator

from generator.archive.kinds import EVENT, KINDS
from generator.archive.model import Archive
from generator.site.markup import markdown
from generator.site.page import Page

_KINDS = {kind.folder: kind.id for kind in KINDS.values() if kind.folder}


def forwards(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path and the text of the page at each former address."""
    for readout in (*archive.readouts, *archive.retracted):
        for address in readout.metadata.former:
            folder, _, id = address.partition("/")
            page = Page.of(archive, _KINDS[folder], id)
            is_event = _KINDS[folder] == EVENT.id
            to = page.to_event(readout.metadata.event) if is_event else page.to("readout", readout.id)
            yield page.here, _moved(readout.metadata.title, to)
    for kind in (kind for kind in KINDS.values() if kind.is_register):
        for entry in archive.register(kind.id).values():
            for address in entry.former:
                folder, _, id = address.partition("/")
                page = Page.of(archive, _KINDS[folder], id)
                yield page.here, _moved(entry.name, page.to(kind.id, entry.id))


def _moved(name: str, to: str) -> str:
    blocks = (
        markdown.heading(1, markdown.escape(name)),
        markdown.block(f"This page has another address now: {markdown.link(name, to)}."),
    )
    return markdown.document(name, blocks, {"description": f"{name} has another address now"})
