# The archive becomes a tree of Markdown, with the exports among it: path and text of each file. Must never write one.

from collections.abc import Iterator

from generator.archive.model import Archive
from generator.export import exports
from generator.site.pages.data import data_page
from generator.site.pages.event import event_page
from generator.site.pages.forwards import forwards
from generator.site.pages.indexes import index_pages, written_page
from generator.site.pages.matrix import matrix_page
from generator.site.pages.readout import readout_page
from generator.site.pages.registers import party_page, person_page, publisher_page, topic_page, year_pages
from generator.site.pages.search import search_page

__all__ = ["render"]


def render(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path from the top of the tree and the text of every file, one after the other: together they are large."""
    yield from (readout_page(archive, readout) for readout in archive.readouts)
    yield from (event_page(archive, event) for event in archive.events.values() if len(event.readouts) > 1)
    yield from (topic_page(archive, topic) for topic in archive.topics.values())
    yield from (person_page(archive, person) for person in archive.people.values())
    yield from (party_page(archive, party) for party in archive.parties.values())
    yield from (publisher_page(archive, publisher) for publisher in archive.publishers.values())
    yield from year_pages(archive)
    yield from (written_page(archive, page) for page in archive.pages.values())
    yield from index_pages(archive)
    yield search_page(archive)
    yield matrix_page(archive)
    yield data_page(archive)
    yield from forwards(archive)
    yield from exports(archive)
