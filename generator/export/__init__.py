# The archive as others take it: data, citations, cards, schemas, and (in search/) the index that a browser asks.
# Must never make a page: whatever is here can be made without a site.

from collections.abc import Iterable, Iterator

from generator.archive.compare import Comparison
from generator.archive.model import Archive
from generator.export.cards import card_files
from generator.export.cells import cells_file
from generator.export.citations import citation_file
from generator.export.data import data_files
from generator.export.schema import schema_files

__all__ = ["exports"]


def exports(archive: Archive, compared: Iterable[Comparison]) -> Iterator[tuple[str, str]]:
    """The path from the top of the tree and the text of every file, without the index of the search.

    `compared` are the comparisons of all events that several accounts tell of.
    """
    yield cells_file(compared)
    yield from data_files(archive)
    yield from card_files(archive)
    yield from (citation_file(archive, readout) for readout in archive.readouts)
    yield from schema_files()
