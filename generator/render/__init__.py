# The archive becomes a tree of Markdown, and of data: path and text of each file. Pure; nothing is written here.

from generator.model import Archive
from generator.render.cards import card_files
from generator.render.citation import citation_file
from generator.render.data import data_files
from generator.render.event import event_page
from generator.render.indexes import index_pages, written_page
from generator.render.matrix import matrix_page
from generator.render.readout import readout_page
from generator.render.registers import party_page, person_page, publisher_page, topic_page, year_pages
from generator.render.search_page import search_page
from generator.schema import schema_files

__all__ = ["render"]


def render(archive: Archive) -> dict[str, str]:
    """The text of every file by its path from the top of the tree."""
    pages = [
        *(readout_page(archive, readout) for readout in archive.readouts),
        *(event_page(archive, event) for event in archive.events.values() if len(event.readouts) > 1),
        *(topic_page(archive, topic) for topic in archive.topics.values()),
        *(person_page(archive, person) for person in archive.people.values()),
        *(party_page(archive, party) for party in archive.parties.values()),
        *(publisher_page(archive, publisher) for publisher in archive.publishers.values()),
        *year_pages(archive),
        *(written_page(archive, page) for page in archive.pages.values()),
        *index_pages(archive),
        search_page(),
        matrix_page(archive),
        *data_files(archive),
        *card_files(archive),
        *(citation_file(archive, readout) for readout in archive.readouts),
        *schema_files(),
    ]
    return dict(pages)
