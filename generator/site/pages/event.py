# The page of an event that several accounts tell: what each says of it, topic by topic and in full.

from collections.abc import Iterator, Sequence

from generator.archive import phrasing
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Event, Quote, Readout
from generator.site import urls
from generator.site.markup import markdown
from generator.site.pages.search import within
from generator.site.parts import links
from generator.site.parts.statements import quotation


def event_page(archive: Archive, event: Event) -> tuple[str, str]:
    """The path and the text of an event's page."""
    here = urls.page("event", event.id)
    title = event.title
    accounts = phrasing.count(len(event.readouts), "readout")
    description = f"{phrasing.date(event.date)}. {accounts} of one event, side by side."
    return here, markdown.document(title, _blocks(archive, event, here), {"description": description, "kind": "event"})


def _blocks(archive: Archive, event: Event, here: str) -> Iterator[str]:
    yield markdown.heading(1, markdown.escape(event.title))
    yield markdown.block(
        f"Event · {phrasing.date(event.date)} · {phrasing.count(len(event.readouts), 'readout')}",
        markdown.attributes(("account",)),
    )
    yield within("event", event.id, here)
    yield markdown.heading(2, "The accounts", "accounts")
    yield markdown.table(
        ("Account", "Published by", "Day given", "What", "Text", "Seen"),
        (_row(archive, readout, here) for readout in event.readouts),
    )
    yield markdown.heading(2, "Who names which topic", "topics")
    yield _topics(archive, event, here)
    for place, readout in enumerate(event.readouts, 1):
        beside = (f"of-{len(event.readouts)}", f"at-{place}")
        account = markdown.escape(phrasing.account(archive, readout))
        yield markdown.heading(2, account, f"a-{readout.id}", (*phrasing.account_look(archive, readout), *beside))
        yield markdown.block(links.readout(readout, here), markdown.attributes(("title", *beside)))
        for spoken in readout.statements:
            yield quotation(archive, Quote(readout=readout, statement=spoken), here, beside)


def _row(archive: Archive, readout: Readout, here: str) -> tuple[str, ...]:
    metadata = readout.metadata
    return (
        markdown.link(phrasing.account(archive, readout), links.to("readout", readout.id, here)),
        links.publisher(archive, metadata.publisher, here),
        phrasing.date(metadata.date),
        EVENT_KINDS[metadata.kind],
        "word for word" if metadata.wording == "verbatim" else "summary",
        "whole" if metadata.coverage == "whole" else "opening only",
    )


def _topics(archive: Archive, event: Event, here: str) -> str:
    touched = [_places(readout) for readout in event.readouts]
    order = sorted(
        {id for topics in touched for id in topics},
        key=lambda id: (-sum(id in t for t in touched), archive.topics[id].name),
    )
    if not order:
        return "No topic was found in these accounts.\n"
    rows = (
        (
            links.topic(archive, id, here),
            *(
                _cell(readout, topics.get(id, ()), here)
                for readout, topics in zip(event.readouts, touched, strict=True)
            ),
        )
        for id in order
    )
    return markdown.table(("Topic", *(markdown.escape(phrasing.account(archive, r)) for r in event.readouts)), rows)


def _places(readout: Readout) -> dict[str, list[str]]:
    places: dict[str, list[str]] = {}
    for spoken in readout.statements:
        for topic in spoken.topics:
            places.setdefault(topic, []).append(spoken.id)
    return places


def _cell(readout: Readout, places: Sequence[str], here: str) -> str:
    # Silence is only known where a whole text was read, and a summary may leave out what it found minor.
    if places:
        return links.paragraphs(readout, places, here)
    if readout.metadata.coverage == "opening":
        return "not in the part seen"
    return "not named in the text" if readout.metadata.wording == "verbatim" else "not in the summary"
