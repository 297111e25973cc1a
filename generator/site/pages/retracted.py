# What counts no more keeps its address: the page of a retracted readout says when and why it was retracted, and that of
# an event says which of its accounts were. Must never show a word of a text that is retracted.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Readout
from generator.site.markup import markdown
from generator.site.page import Page


def retracted_pages(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path and the text of the page of each retracted readout, and of each event that has lost its page by one."""
    for readout in archive.retracted:
        yield _page(Page.of(archive, "readout", readout.id), readout)
    for event in dict.fromkeys(readout.metadata.event for readout in archive.retracted):
        gone = [readout for readout in archive.retracted if readout.metadata.event == event]
        left = archive.events[event].readouts if event in archive.events else ()
        if len(left) < 2 <= len(left) + len(gone):
            yield _event(Page.of(archive, "event", event), (*left, *gone))


def _page(page: Page, readout: Readout) -> tuple[str, str]:
    metadata = readout.metadata
    when = f"Retracted {phrasing.retraction(metadata.retracted)}"
    return page.here, markdown.document(
        f"Retracted: {metadata.title}",
        _blocks(page, readout, when),
        {"description": when, "kind": "retracted", "date": metadata.date, "source": metadata.location.path},
    )


def _blocks(page: Page, readout: Readout, when: str) -> Iterator[str]:
    metadata = readout.metadata
    yield markdown.heading(1, markdown.escape(metadata.title))
    yield markdown.block(markdown.escape(when), markdown.attributes(("moved",)))
    yield markdown.block(
        "This readout is no longer part of the archive: its text is not shown and is counted nowhere. "
        "Its address stays for those who have cited it."
    )
    account = markdown.escape(phrasing.account(page.archive, readout))
    facts = [
        ("When", [phrasing.date(metadata.date)]),
        ("What", [EVENT_KINDS[metadata.kind]]),
        ("Account", [f"{account}: {page.publisher(metadata.publisher)}"]),
    ]
    yield markdown.facts(facts)
    if metadata.event in page.archive.events:
        way = markdown.linked("What the archive has of this event", page.to_event(metadata.event))
        yield markdown.block(way)


def _event(page: Page, readouts: tuple[Readout, ...]) -> tuple[str, str]:
    title = "An event with retracted accounts"
    lines = [
        f"{page.readout(readout)}: {markdown.escape(_standing(readout))}"
        for readout in sorted(readouts, key=lambda readout: readout.id)
    ]
    blocks = (
        markdown.heading(1, title),
        markdown.block("Accounts of this event were retracted, so that there are no longer several to compare."),
        markdown.bullets(lines),
    )
    return page.here, markdown.document(title, blocks, {"description": title, "kind": "retracted"})


def _standing(readout: Readout) -> str:
    said = readout.metadata.retracted
    return f"retracted {phrasing.retraction(said)}" if said else "in the archive."
