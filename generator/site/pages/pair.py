# The pages of two sides, over all events of which each has an account of its own: which topics one raises and the other
# does not have, by the grade of that silence. Where the lists are long, the topics with the longest have pages of their
# own, and many events one for each earlier year. Must never score, rank or call a silence avoidance.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.archive import phrasing
from generator.archive.compare import GRADES, LEFT_OUT, Grade, Omission, Pair
from generator.archive.model import Archive, Event
from generator.site.markup import html, markdown
from generator.site.markup.html import tag
from generator.site.page import Page
from generator.site.parts import lists, years
from generator.site.parts.entries import File

FEWEST = 2
"""Events from which on the topics are counted; of a single one, its own page says it all."""

Columns = Sequence[tuple[str, tuple[Grade, ...]]]

COLUMNS: Columns = (
    ("left out", tuple(sorted(LEFT_OUT))),
    (GRADES["unsummarised"], ("unsummarised",)),
    (GRADES["unseen"], ("unseen", "unseen-checked")),
    ("a part of it named", ("near",)),
    ("in the joint text", ("joint",)),
    ("in both", ("says",)),
)
"""What the other side has of a topic, with the grades that it gathers."""


MOST_EVENTS = 100
"""Events that the page lists."""
MOST_LINES = 400
"""Lines that the lists on the page can have; with more, the topics with the longest have pages of their own."""


@dataclass(frozen=True)
class TwoSides:
    """Two sides with all that their pages are about, an entry for each two governments of theirs."""

    archive: Archive
    found: Sequence[Pair]

    @property
    def main(self) -> Page:
        """The page that leads to all others."""
        return Page(self.archive, path_of(*self.found[0].sides))

    @property
    def title(self) -> str:
        return title_of(self.archive, *self.found[0].sides)

    @cached_property
    def events(self) -> list[Event]:
        """The events of all governments."""
        return [event for pair in self.found for event in pair.events]

    def raised(self, topic: str) -> Iterator[tuple[Pair, str, Omission]]:
        """Who raises a topic: the governments, the side, and what the other has of it."""
        for pair, side, one in self._counted():
            if one.topic == topic:
                yield pair, side, one

    @cached_property
    def apart(self) -> frozenset[str]:
        """The topics whose lists have a page of their own."""
        lengths: dict[str, int] = {}
        for _, _, one in self._counted():
            lengths[one.topic] = lengths.get(one.topic, 0) + sum(map(len, one.events.values()))
        return lists.longest(lengths, MOST_LINES)

    def _counted(self) -> Iterator[tuple[Pair, str, Omission]]:
        for pair in self.found:
            if len(pair.events) >= FEWEST:
                yield from ((pair, side, one) for side in pair.sides for one in pair.omissions[side])

    def file_of(self, topic: str) -> str:
        """The file that has the lists of a topic."""
        if topic not in self.apart:
            return self.main.here
        return f"{self.main.here.removesuffix('.md')}/topics/{topic}.md"


def pair_pages(archive: Archive, found: Sequence[Pair]) -> Iterator[File]:
    """The path and the text of the page of two sides, of long lists of single topics, and of the events of earlier
    years where they are many. `found` has one entry for each two governments of theirs."""
    sides = TwoSides(archive, found)
    blocks = (markdown.heading(1, markdown.escape(sides.title)), *_blocks(sides))
    description = f"{sides.title}: what the accounts of each raise, and what those of the other say of it."
    yield _file(sides.main, sides.title, description, blocks)
    for year, file, _ in years.files(sides.main.here, sides.events, MOST_EVENTS):
        if file != sides.main.here:
            yield _year(sides, Page(archive, file), year)
    for topic in sorted(sides.apart):
        yield from _topic(sides, topic)


def _file(page: Page, title: str, description: str, blocks: Iterable[str]) -> File:
    return page.here, markdown.document(title, blocks, {"kind": "pair", "description": description})


def path_of(one: str, other: str) -> str:
    """The file of the page of two sides, in the order of the alphabet."""
    first, second = sorted((one, other))
    return f"parties/{first}/with/{second}.md"


def title_of(archive: Archive, one: str, other: str) -> str:
    """What the page is called, in the order of the two."""
    return f"{archive.parties[one].name} and {phrasing.named(archive.parties[other])}"


def _blocks(sides: TwoSides) -> Iterator[str]:
    page = sides.main
    yield markdown.block(
        "Events of which both sides have given an account: which topics the one raises, and what the other says of "
        "them. Joint texts, press reports and accounts of sides that did not take part are not counted. A topic "
        "missing from a summary, or from the part that was read, may be in the text itself."
    )
    year, _, _ = next(years.files(page.here, sides.events, MOST_EVENTS))
    for pair in sides.found:
        if len(sides.found) > 1:
            yield markdown.heading(2, markdown.escape(_governments(page.archive, pair)))
        yield markdown.block(_seen(page.archive, pair), markdown.attributes(("coverage",)))
        if year:
            yield years.ways(page, page.here, sides.events, pair.events)
        yield markdown.bullets(_event(page, event) for event in _of(year, pair.events))
        if len(pair.events) >= FEWEST:
            for side in pair.sides:
                yield from _raised(sides, pair, side)


def _year(sides: TwoSides, page: Page, year: str) -> File:
    """The page of the events of an earlier year."""

    def blocks() -> Iterator[str]:
        yield markdown.heading(1, f"{markdown.link(sides.title, page.path(sides.main.here))}, {year}")
        for pair in sides.found:
            if events := _of(year, pair.events):
                if len(sides.found) > 1:
                    yield markdown.heading(2, markdown.escape(_governments(page.archive, pair)))
                yield years.ways(page, sides.main.here, sides.events, pair.events)
                yield markdown.bullets(_event(page, event) for event in events)

    title = f"{sides.title}, {year}"
    return _file(page, title, f"{title}: the events of which each has an account.", blocks())


def _topic(sides: TwoSides, topic: str) -> Iterator[File]:
    """The page of the lists of one topic, and of each of its earlier years where they are long."""
    main = sides.file_of(topic)
    every = [event for _, _, one in sides.raised(topic) for events in one.events.values() for event in events]
    name = f"{sides.title}: {sides.archive.topics[topic].name}"
    for year, file, _ in years.files(main, every, lists.MOST):
        page = Page(sides.archive, file)
        title = name if file == main else f"{name}, {year}"
        heading = f"{markdown.link(sides.title, page.path(sides.main.here))}: {page.topic(topic)}"
        blocks = (
            markdown.heading(1, heading if file == main else f"{heading}, {year}"),
            *_lists_of_topic(sides, page, topic, every, year),
        )
        yield _file(page, title, f"{title}, event by event.", blocks)


def _lists_of_topic(sides: TwoSides, page: Page, topic: str, every: Sequence[Event], year: str) -> Iterator[str]:
    """The lists on a page of the topic: what is of the year, if it has one, and the ways to the other years."""
    main = sides.file_of(topic)
    counted = "" if page.here == main else year  # the main page counts all years
    for pair, side, one in sides.raised(topic):
        columns = [(name, _events(one, grades)) for name, grades in COLUMNS]
        headed = [(name, events) for name, events in columns if _of(counted, events)]
        if headed:
            yield markdown.heading(2, markdown.escape(_question(sides, pair, side)))
        for name, events in headed:
            anchor = _list_anchor(pair, side, one, name)
            heading = f"{name.capitalize()} ({len(_of(counted, events)):,})"
            yield markdown.heading(3, markdown.escape(heading), anchor)
            if year:
                yield years.ways(page, main, every, events, anchor=anchor)
            yield _list(page, topic, _of(year, events))


def _of(year: str, events: Iterable[Event]) -> list[Event]:
    """Those of a year, or all where there is none."""
    return [event for event in events if not year or event.year == year]


def _question(sides: TwoSides, pair: Pair, side: str) -> str:
    """What a table or a list is about, with the governments where there were several."""
    question = _raises(sides.archive, pair, side)
    return f"{question} ({_governments(sides.archive, pair)})" if len(sides.found) > 1 else question


def _raises(archive: Archive, pair: Pair, side: str) -> str:
    [other] = [id for id in pair.sides if id != side]
    own, others = (phrasing.inside(phrasing.account_of(archive, id)) for id in (side, other))
    return f"What {own} raises, and what {others} says of it"


def _governments(archive: Archive, pair: Pair) -> str:
    """Which governments they were, of sides that had several, as in: Afghanistan: Islamic Republic of Afghanistan."""
    names = []
    for side, id in zip(pair.sides, pair.governments, strict=True):
        party = archive.parties[side]
        if party.governments:
            name = next((one.name for one in party.governments if one.id == id), "government of the day not known")
            names.append(f"{party.name}: {name}")
    return "; ".join(names)


def _seen(archive: Archive, pair: Pair) -> str:
    whole = [
        f"{number or 'none'} of {markdown.escape(phrasing.inside(phrasing.account_of(archive, side)))}s"
        for side, number in zip(pair.sides, pair.whole, strict=True)
    ]
    events = phrasing.count(len(pair.events), "event")
    return f"{events} with an account from each side. Seen whole: {phrasing.series(whole)}."


def _event(page: Page, event: Event) -> str:
    return markdown.link(event.title, page.to("event", event.id))


def _raised(sides: TwoSides, pair: Pair, side: str) -> Iterator[str]:
    page = sides.main
    yield markdown.heading(3, markdown.escape(_raises(page.archive, pair, side)), _anchor(pair, side))
    omissions = sorted(pair.omissions[side], key=lambda one: _order(page, one))
    columns = [column for column in COLUMNS if any(_count(one, column[1]) for one in omissions)]
    heads = ("Topic", *(name.capitalize() for name, _ in columns))
    yield markdown.table(heads, (_row(sides, pair, side, one, columns) for one in omissions))
    left_out, unsummarised = (name for name, _ in COLUMNS[:2])
    yield markdown.block(
        f"Each number counts events, and opens the list of them. Sorted by what is {left_out}, then by what is "
        f"{unsummarised}, then by name. Empty columns are not shown."
    )
    listed = [block for one in omissions if one.topic not in sides.apart for block in _lists(page, pair, side, one)]
    if listed:
        yield from html.enclosed("details", {}, (html.block(tag("summary", {}, html.text("The lists"))), *listed))


def _order(page: Page, omission: Omission) -> tuple[int, int, str]:
    left_out, unsummarised = (_count(omission, grades) for _, grades in COLUMNS[:2])
    return -left_out, -unsummarised, page.archive.topics[omission.topic].name.casefold()


def _row(sides: TwoSides, pair: Pair, side: str, omission: Omission, columns: Columns) -> tuple[str, ...]:
    page = sides.main
    cells = []
    for name, grades in columns:
        count = _count(omission, grades)
        anchor = _list_anchor(pair, side, omission, name)
        # The address that a list had before it had a page of its own leads to the number that opens it.
        id = markdown.attributes(id=anchor) if omission.topic in sides.apart else ""
        way = markdown.linked(f"{count:,}", page.path(sides.file_of(omission.topic), anchor), id)
        cells.append(markdown.cell(way, "figure") if count else "")
    return (markdown.cell(page.topic(omission.topic), "name"), *cells)


def _lists(page: Page, pair: Pair, side: str, omission: Omission) -> Iterator[str]:
    for name, grades in COLUMNS:
        events = _events(omission, grades)
        if events:
            anchor = _list_anchor(pair, side, omission, name)
            topic = page.archive.topics[omission.topic].name
            yield markdown.heading(4, markdown.escape(f"{topic}: {name}"), anchor)
            yield _list(page, omission.topic, events)


def _list(page: Page, topic: str, events: Iterable[Event]) -> str:
    """Events, each of which leads to what its accounts have of the topic."""
    return markdown.bullets(markdown.link(event.title, page.to("event", event.id, f"t-{topic}")) for event in events)


def _events(omission: Omission, grades: Iterable[Grade]) -> list[Event]:
    found = [event for grade in grades for event in omission.events.get(grade, ())]
    return sorted(found, key=lambda event: (event.date, event.id))


def _count(omission: Omission, grades: Iterable[Grade]) -> int:
    return len(_events(omission, grades))


def _anchor(pair: Pair, side: str) -> str:
    return "-".join(filter(None, (side, *pair.governments, "raises")))


def _list_anchor(pair: Pair, side: str, omission: Omission, name: str) -> str:
    return f"{_anchor(pair, side)}-{omission.topic}-{name.replace(' ', '-').replace('’', '')}"
