# The page of an event that several accounts tell: what each says of it, topic by topic and in full.

from collections.abc import Iterator, Sequence

from generator.archive import phrasing
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Event, LinkedStatement, Readout
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts.statements import quotation


def event_page(archive: Archive, event: Event) -> tuple[str, str]:
    """The path and the text of an event's page."""
    page = Page.of(archive, "event", event.id)
    title = event.title
    accounts = phrasing.count(len(event.readouts), "readout")
    description = f"{phrasing.date(event.date)}. {accounts} of one event, side by side."
    return page.here, markdown.document(title, _blocks(page, event), {"description": description, "kind": "event"})


def _blocks(page: Page, event: Event) -> Iterator[str]:
    yield markdown.heading(1, markdown.escape(event.title))
    yield markdown.block(
        f"Event · {phrasing.date(event.date)} · {phrasing.count(len(event.readouts), 'readout')}",
        markdown.attributes(("account",)),
    )
    yield within(page, "event", event.id)
    yield markdown.heading(2, "The accounts", "accounts")
    yield markdown.table(
        ("Account", "Published by", "Day given", "What", "Text", "Seen"),
        (_row(page, readout) for readout in event.readouts),
    )
    yield markdown.heading(2, "Who names which topic", "topics")
    yield _topics(page, event)
    for place, readout in enumerate(event.readouts, 1):
        beside = (f"of-{len(event.readouts)}", f"at-{place}")
        account = markdown.escape(phrasing.account(page.archive, readout))
        yield markdown.heading(2, account, f"a-{readout.id}", (*phrasing.account_look(page.archive, readout), *beside))
        yield markdown.block(page.readout(readout), markdown.attributes(("title", *beside)))
        for said in page.archive.statements[readout.id]:
            yield quotation(page, said, beside)


def _row(page: Page, readout: Readout) -> tuple[str, ...]:
    metadata = readout.metadata
    return (
        markdown.link(phrasing.account(page.archive, readout), page.to("readout", readout.id)),
        page.publisher(metadata.publisher),
        phrasing.date(metadata.date),
        EVENT_KINDS[metadata.kind],
        "word for word" if metadata.wording == "verbatim" else "summary",
        "whole" if metadata.coverage == "whole" else "opening only",
    )


def _topics(page: Page, event: Event) -> str:
    touched = [_places(page, readout) for readout in event.readouts]
    order = sorted(
        {id for topics in touched for id in topics},
        key=lambda id: (-sum(id in t for t in touched), page.archive.topics[id].name),
    )
    if not order:
        return "No topic was found in these accounts.\n"
    rows = (
        (
            page.topic(id),
            *(
                _cell(page, readout, topics.get(id, ()))
                for readout, topics in zip(event.readouts, touched, strict=True)
            ),
        )
        for id in order
    )
    return markdown.table(
        ("Topic", *(markdown.escape(phrasing.account(page.archive, r)) for r in event.readouts)), rows
    )


def _places(page: Page, readout: Readout) -> dict[str, list[LinkedStatement]]:
    places: dict[str, list[LinkedStatement]] = {}
    for said in page.archive.statements[readout.id]:
        for topic in said.topics:
            places.setdefault(topic, []).append(said)
    return places


def _cell(page: Page, readout: Readout, places: Sequence[LinkedStatement]) -> str:
    # Silence is only known where a whole text was read, and a summary may leave out what it found minor.
    if places:
        return page.paragraphs(places)
    if readout.metadata.coverage == "opening":
        return "not in the part seen"
    return "not named in the text" if readout.metadata.wording == "verbatim" else "not in the summary"
