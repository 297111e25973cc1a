# The rounds of a mechanism: all that the archive has, and by the texts that all sides agreed, which topics a round
# brings, keeps, or does not have. Must never say that a topic was dropped where the end of a text was not seen.

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.archive import phrasing
from generator.archive.compare import GRADES, silence
from generator.archive.ids import JOINT
from generator.archive.model import Archive, Event, LinkedStatement, Readout, Topic
from generator.site.markup import markdown
from generator.site.page import Page

FEWEST = 2
"""Rounds that it takes to list them, and agreed texts to see anything change."""


def rounds_page(archive: Archive, topic: Topic) -> tuple[str, str] | None:
    """The path and the text of the page; None where the archive has not two rounds of the mechanism."""
    if not has_page(archive, topic):
        return None
    page = Page(archive, path_of(topic.id))
    title = f"{topic.name}, round by round"
    heading = markdown.heading(1, f"{markdown.link(topic.name, page.to('topic', topic.id))}, round by round")
    fields: dict[str, markdown.Field] = {
        "kind": "rounds",
        "description": f"{title}: where and when, and which topics each agreed text adds, keeps or does not have.",
    }
    return page.here, markdown.document(title, (heading, *_blocks(page, topic)), fields)


def path_of(topic: str) -> str:
    """The file of the page of a mechanism."""
    return f"topics/{topic}/rounds.md"


def has_page(archive: Archive, topic: Topic) -> bool:
    """Whether the archive has rounds enough of a mechanism for a page of them."""
    return len(_events(archive, topic)) >= FEWEST


def _events(archive: Archive, topic: Topic) -> list[Event]:
    """The events that were rounds of the mechanism, or meetings of it without a number; the earliest first."""
    ids = dict.fromkeys(
        readout.metadata.event
        for readout in archive.readouts
        if readout.metadata.session and readout.metadata.session.of == topic.id
    )
    return [archive.events[id] for id in ids]


def is_compared(archive: Archive, topic: Topic) -> bool:
    """Whether there are agreed texts enough to see anything change from round to round."""
    return sum(len(_agreed(event)) for event in _events(archive, topic)) >= FEWEST


def _agreed(event: Event) -> list[Readout]:
    return [readout for readout in event.readouts if readout.account == JOINT]


def _blocks(page: Page, topic: Topic) -> Iterator[str]:
    events = _events(page.archive, topic)
    yield markdown.block("Every round and meeting in the archive, the earliest first.")
    yield markdown.bullets(_event(page, topic, event) for event in events)
    texts = [readout for event in events for readout in _agreed(event)]
    if len(texts) >= FEWEST:
        yield from _compared(page, topic, texts)


def _event(page: Page, topic: Topic, event: Event) -> str:
    seen = ["seen whole" if text.metadata.coverage == "whole" else "only its opening seen" for text in _agreed(event)]
    told = "; ".join(f"agreed text, {one}" for one in seen) or "no agreed text here"
    return f"{_named(page, topic, event)}: {told}"


def _named(page: Page, topic: Topic, event: Event) -> str:
    """The event by its title, without the name of the mechanism that the page says already."""
    title = event.title.removeprefix(f"{topic.name}, ")
    return markdown.link(f"{title[0].upper()}{title[1:]}", page.to_event(event.id))


def _compared(page: Page, topic: Topic, texts: Sequence[Readout]) -> Iterator[str]:
    archive = page.archive
    whole = sum(readout.metadata.coverage == "whole" for readout in texts)
    yield markdown.heading(2, "Topic by topic", "topics")
    yield markdown.block(
        f"The {phrasing.count(len(texts), 'text')} agreed by all sides; {whole or 'none'} "
        f"{'were' if whole > 1 else 'was'} seen whole. Where only an opening was seen, a topic may be further down. "
        "A topic is called new where it is not in any earlier text, as far as those were seen.",
        markdown.attributes(("coverage",)),
    )
    touched = [_touched(archive.statements[readout.id], topic) for readout in texts]
    order = sorted({id for one in touched for id in one}, key=lambda id: (_first(touched, id), archive.topics[id].name))
    heads = ("Topic", *(_head(page, readout) for readout in texts))
    yield markdown.table(heads, (_row(page, id, texts, touched) for id in order))
    yield from _changes(page, topic, texts, touched)


def _touched(statements: Sequence[LinkedStatement], topic: Topic) -> dict[str, list[LinkedStatement]]:
    found: dict[str, list[LinkedStatement]] = {}
    for said in statements:
        for id in said.topics:
            if id != topic.id:
                found.setdefault(id, []).append(said)
    return found


def _first(touched: Sequence[dict[str, list[LinkedStatement]]], id: str) -> int:
    return next(place for place, one in enumerate(touched) if id in one)


def _head(page: Page, readout: Readout) -> str:
    session = next(
        (r.metadata.session for r in page.archive.events[readout.metadata.event].readouts if r.metadata.session), None
    )
    name = phrasing.ordinal(int(session.round)).capitalize() if session and session.round else ""
    return f"{name} {readout.metadata.date[:4]}".strip()


def _row(
    page: Page, id: str, texts: Sequence[Readout], touched: Sequence[dict[str, list[LinkedStatement]]]
) -> tuple[str, ...]:
    cells = []
    for place, (readout, one) in enumerate(zip(texts, touched, strict=True)):
        before = any(id in earlier for earlier in touched[:place])
        if id in one:
            cells.append(f"{'kept' if before else 'new'}, {page.paragraphs(one[id])}")
        elif before:
            parts = _parts(page, id, one)
            cells.append(f"names {page.topics(parts)}" if parts else GRADES[silence(page.archive, readout, id)])
        else:
            cells.append("")
    return (markdown.cell(page.topic(id), "name"), *cells)


def _parts(page: Page, id: str, touched: dict[str, list[LinkedStatement]]) -> list[str]:
    """The narrower topics that a text names instead of a topic."""
    return [part for part in touched if part in page.archive.narrower[id]]


def _changes(
    page: Page, topic: Topic, texts: Sequence[Readout], touched: Sequence[dict[str, list[LinkedStatement]]]
) -> Iterator[str]:
    yield markdown.heading(2, "From round to round", "changes")
    known = set(touched[0])
    for (_, earlier), (readout, later) in pairwise(zip(texts, touched, strict=True)):
        event = page.archive.events[readout.metadata.event]
        yield markdown.heading(3, _named(page, topic, event))
        lines = {
            "New": [id for id in later if id not in known],
            "Kept": [id for id in later if id in earlier],
            "Back from an earlier round": [id for id in later if id in known and id not in earlier],
        }
        for id in earlier:
            if id not in later:
                words = "A part of it named" if _parts(page, id, later) else GRADES[silence(page.archive, readout, id)]
                lines.setdefault(words.capitalize(), []).append(id)
        yield markdown.bullets(f"{name}: {page.topics(ids)}" for name, ids in lines.items() if ids)
        known |= later.keys()
