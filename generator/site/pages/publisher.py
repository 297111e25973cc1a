# The pages of a publisher: who it is, and the readouts it issued, by year where they are many.

from collections.abc import Iterator, Sequence

from generator.archive.kinds import PUBLISHER_KINDS
from generator.archive.model import Archive, Publisher, Readout
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts import entries
from generator.site.parts.entries import File
from generator.site.parts.prose import prose

READOUTS = "readouts"
"""Where the page has the readouts."""


def publisher_pages(archive: Archive, publisher: Publisher) -> Iterator[File]:
    """The path and the text of a publisher's page, and where its readouts are many, of those of its earlier years."""
    page = Page.of(archive, "publisher", publisher.id)
    fields = entries.fields("publisher", publisher)
    issued = archive.by_publisher[publisher.id]
    of_one = {readout.account for readout in issued} == {publisher.party}
    yield page.here, markdown.document(publisher.name, _blocks(page, publisher, issued, of_one=of_one), fields)
    yield from entries.readout_pages(page, issued, publisher.name, READOUTS, fields, of_one=of_one)


def _blocks(page: Page, publisher: Publisher, issued: Sequence[Readout], *, of_one: bool) -> Iterator[str]:
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
    yield markdown.heading(2, "Readouts", READOUTS)
    if issued:
        yield from entries.readouts(page, issued, READOUTS, of_one=of_one)
    else:
        yield "None is in the archive.\n"
