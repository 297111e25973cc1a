# The archive becomes a tree of Markdown, with the exports among it: path and text of each file. Must never write one.

from collections.abc import Iterator

from generator.archive.compare import by_sides, comparisons
from generator.archive.kinds import PARTY, PERSON, PUBLISHER
from generator.archive.model import Archive
from generator.export import exports
from generator.site.pages.attributed import attributed_pages
from generator.site.pages.compare import compare_page
from generator.site.pages.data import data_page
from generator.site.pages.desk import desk_page
from generator.site.pages.event import event_page
from generator.site.pages.forwards import forwards
from generator.site.pages.indexes import index_pages, written_page
from generator.site.pages.matrix import matrix_pages
from generator.site.pages.pair import pair_pages
from generator.site.pages.party import party_pages
from generator.site.pages.person import person_pages
from generator.site.pages.publisher import publisher_pages
from generator.site.pages.readout import readout_page
from generator.site.pages.retracted import retracted_pages
from generator.site.pages.search import search_page
from generator.site.pages.topic import topic_pages

__all__ = ["render"]


def render(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path from the top of the tree and the text of every file, one after the other: together they are large."""
    yield from (readout_page(archive, readout) for readout in archive.readouts)
    yield from retracted_pages(archive)
    compared = comparisons(archive)
    yield from (event_page(archive, one) for one in compared.values())
    sides = by_sides(archive, compared)
    for found in sides.values():
        yield from pair_pages(archive, found)
    for topic in archive.topics.values():
        yield from topic_pages(archive, topic)
    for person in archive.registered(PERSON.id, archive.people):
        yield from person_pages(archive, person)
    for party in (parties := archive.registered(PARTY.id, archive.parties)):
        yield from party_pages(archive, party, tuple(sides))
    for party in parties:
        yield from attributed_pages(archive, party, compared)
    for publisher in archive.registered(PUBLISHER.id, archive.publishers):
        yield from publisher_pages(archive, publisher)
    yield from (written_page(archive, page, compared) for page in archive.pages.values())
    yield from index_pages(archive)
    yield search_page(archive)
    yield compare_page(archive)
    yield desk_page(archive)
    yield from matrix_pages(archive)
    yield data_page(archive)
    yield from forwards(archive)
    yield from exports(archive, compared.values())
