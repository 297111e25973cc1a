# The page of a publisher: who it is, and the readouts it issued.

from collections.abc import Iterator

from generator.archive.kinds import PUBLISHER_KINDS
from generator.archive.model import Archive, Publisher
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts import entries
from generator.site.parts.entries import File
from generator.site.parts.prose import prose


def publisher_page(archive: Archive, publisher: Publisher) -> File:
    """The path and the text of a publisher's page."""
    page = Page.of(archive, "publisher", publisher.id)
    return page.here, markdown.document(
        publisher.name, _blocks(page, publisher), entries.fields("publisher", publisher)
    )


def _blocks(page: Page, publisher: Publisher) -> Iterator[str]:
    issued = page.archive.by_publisher[publisher.id]
    yield markdown.heading(1, markdown.escape(publisher.name))
    yield markdown.block(
        f"{PUBLISHER_KINDS[publisher.kind]} · {page.party(publisher.party)}",
        markdown.attributes(("account",)),
    )
    if issued:
        yield within(page, "publisher", publisher.id)
    yield prose(page, publisher.prose)
    yield from entries.names(page, publisher.aliases)
    yield from entries.sources((*([publisher.url] if publisher.url else []), *publisher.sources))
    yield markdown.heading(2, "Readouts", "readouts")
    of_one = {readout.account for readout in issued} == {publisher.party}
    yield (entries.readout_table(page, reversed(issued), of_one=of_one) if issued else "None is in the archive.\n")
