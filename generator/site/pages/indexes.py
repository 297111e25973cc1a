# The pages that list: readouts by year, events, topics by kind and from A to Z, people, parties, and
# the front page.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar
from urllib.parse import quote, urlencode

from generator.archive import phrasing
from generator.archive.compare import Comparison
from generator.archive.kinds import (
    EVENT_KINDS,
    PARTY,
    PARTY_KINDS,
    PERSON,
    PUBLISHER,
    PUBLISHER_KINDS,
    TOPIC_KINDS,
)
from generator.archive.model import Archive, Event, Readout, Topic, WrittenPage, names_of
from generator.site import urls
from generator.site.markup import html, markdown
from generator.site.markup.html import tag
from generator.site.page import Page
from generator.site.pages import matrix
from generator.site.pages.desk import to_the_desk
from generator.site.pages.home import home
from generator.site.parts.entries import accounts_of
from generator.site.parts.prose import prose
from generator.site.parts.themes import by_use, topic_line

Item = TypeVar("Item")

MOST_ROWS = 400
"""Rows that a list of readouts or events can have on one page."""
NEW_READOUT = "date-who-contact-publisher.md"
"""What a new readout's file is called until its contributor gives it a name."""


def written_page(archive: Archive, written: WrittenPage, compared: Mapping[str, Comparison]) -> tuple[str, str]:
    """A page written by hand; the front page also shows what is in the archive, that for contributors leads to the
    desk."""
    page = Page.of(archive, "page", written.id)

    def blocks() -> Iterator[str]:
        yield markdown.heading(1, markdown.escape(written.title))
        if written.id == urls.CONTRIBUTE:
            yield to_the_desk(page)
        yield prose(page, written.prose)
        if written.id == "index":
            yield from home(page, compared)

    return page.here, markdown.document(written.title, blocks(), _front_matter(written))


def _front_matter(written: WrittenPage) -> dict[str, markdown.Field]:
    fields: dict[str, markdown.Field] = {
        "kind": "home" if written.id == "index" else "page",
        "source": written.location.path,
    }
    lines = ["".join(piece.text for piece in block.pieces) for block in written.prose if block.kind == "code"]
    if written.id == urls.CONTRIBUTE and lines:
        # The first lines to copy are what the web editor is given, so that the new file begins with them.
        fields["begin"] = urlencode({"filename": NEW_READOUT, "value": lines[0] + "\n"}, quote_via=quote)
    return fields


def index_pages(archive: Archive) -> Iterator[tuple[str, str]]:
    """The page of each kind that lists all of it."""
    yield from _readouts(archive)
    yield from _events(archive)
    yield _index("topic", "Topics", _topics(archive))
    yield _index("person", "People", _people(archive))
    yield _index("party", "Parties", _parties(archive))
    yield _index("publisher", "Publishers", _publishers(archive))


def _index(kind: str, title: str, blocks: Iterable[str]) -> tuple[str, str]:
    return _page(urls.index(kind), title, blocks)


def _page(path: str, title: str, blocks: Iterable[str]) -> tuple[str, str]:
    return path, markdown.document(title, (markdown.heading(1, title), *blocks), {"kind": "index"})


def _readouts(archive: Archive) -> Iterator[tuple[str, str]]:
    def table(page: Page, readouts: Iterable[Readout]) -> str:
        heads = ("Day", "Readout", "Kind", "Who", "Account")
        return markdown.table(heads, (_readout_row(page, readout) for readout in readouts))

    dated = ((readout.metadata.date, readout) for readout in reversed(archive.readouts))
    opening = "Each readout is one published text about one event, told by one side or agreed by several."
    yield from _by_year(archive, "readout", "Readouts", opening, dated, table)


def _by_year(
    archive: Archive,
    kind: str,
    title: str,
    opening: str,
    dated: Iterable[tuple[str, Item]],
    table: Callable[[Page, Iterable[Item]], str],
) -> Iterator[tuple[str, str]]:
    """The list of things with their days, the latest first; where they are many, each earlier year has its own page."""
    years: Mapping[str, list[Item]] = defaultdict(list)
    for day, item in dated:
        years[day[:4]].append(item)
    main = urls.index(kind)
    many = sum(map(len, years.values())) > MOST_ROWS
    files = {year: urls.page(kind, year) if many and place else main for place, year in enumerate(years)}

    def blocks(page: Page) -> Iterator[str]:
        yield markdown.block(opening)
        ways = (markdown.linked(year, page.path(file, f"y{year}")) for year, file in files.items())
        yield markdown.block(" · ".join(ways), markdown.attributes(("jump",)))
        for year in years:
            if files[year] == page.here:
                yield markdown.heading(2, year, f"y{year}")
                yield table(page, years[year])

    yield _page(main, title, blocks(Page(archive, main)))
    for year, file in files.items():
        if file != main:
            yield _page(file, f"{title}, {year}", blocks(Page(archive, file)))


def _readout_row(page: Page, readout: Readout) -> tuple[str, ...]:
    metadata = readout.metadata
    return (
        markdown.cell(phrasing.day_and_month(metadata.date), "day"),
        markdown.link(metadata.title, page.to("readout", readout.id)),
        markdown.cell(EVENT_KINDS[metadata.kind], "kind"),
        markdown.escape(", ".join(page.archive.people[id].called for id in metadata.participants)),
        accounts_of(page, (readout.account,)),
    )


def _events(archive: Archive) -> Iterator[tuple[str, str]]:
    def table(page: Page, events: Iterable[Event]) -> str:
        heads = ("Day", "Event", "Accounts")
        return markdown.table(heads, (_event_row(page, event) for event in events))

    several = sorted(
        (event for event in archive.events.values() if len(event.readouts) > 1),
        key=lambda event: (event.date, event.id),
    )
    opening = (
        "Calls, meetings and other events with more than one readout. Each page shows what the accounts share, what "
        "only one of them says, and what is not known."
    )
    dated = ((event.date, event) for event in reversed(several))
    yield from _by_year(archive, "event", "Events with several accounts", opening, dated, table)


def _event_row(page: Page, event: Event) -> tuple[str, ...]:
    return (
        markdown.cell(phrasing.day_and_month(event.date), "day"),
        markdown.link(event.name, page.to("event", event.id)),
        accounts_of(page, event.accounts),
    )


def _topics(archive: Archive) -> Iterator[str]:
    page = Page(archive, urls.index("topic"))
    yield markdown.block("What the talks are about. Beside each topic is the number of statements that touch on it.")
    yield _matrix_link(page)
    for kind, title in TOPIC_KINDS.items():
        topics = [topic for topic in archive.topics.values() if topic.kind == kind]
        if topics:
            yield markdown.heading(2, title, kind, ("counts",))
            yield markdown.bullets(topic_line(page, topic) for topic in by_use(archive, topics))
    yield markdown.heading(2, "A to Z", "a-to-z")
    names = sorted({(name.casefold(), name, topic.id) for topic in archive.topics.values() for name in names_of(topic)})
    listed = markdown.bullets(_name_line(page, name, archive.topics[id]) for _, name, id in names)
    summary = html.block(tag("summary", {}, html.text("Every name of every topic, with those that only one side uses")))
    yield from html.enclosed("details", {}, (summary, listed))


def _matrix_link(page: Page) -> str:
    return markdown.onward("Who talks about what: topics by party, account and person", page.path(matrix.HERE))


def _name_line(page: Page, name: str, topic: Topic) -> str:
    if name == topic.name:
        return topic_line(page, topic)
    target = page.to("topic", topic.id)
    return f"{markdown.escape(name)}: see {markdown.link(topic.name, target)}"


def _people(archive: Archive) -> Iterator[str]:
    page = Page(archive, urls.index("person"))
    yield markdown.block(
        "Officials who are reported as speaking, or named as taking part, by the party for which they speak."
    )
    yield _matrix_link(page)
    everybody = archive.registered(PERSON.id, archive.people)
    for party in archive.registered(PARTY.id, archive.parties):
        people = [person for person in everybody if person.party == party.id]
        if not people:
            continue
        yield markdown.heading(2, page.party(party.id), party.id)
        yield markdown.table(
            ("Name", "Latest office", "Statements"),
            (
                (
                    page.person(person.id),
                    markdown.escape(person.offices[-1].title) if person.offices else "not known",
                    markdown.figure(len(archive.by_person[person.id])),
                )
                for person in people
            ),
        )


def _parties(archive: Archive) -> Iterator[str]:
    page = Page(archive, urls.index("party"))
    yield markdown.block(
        "The countries, organisations and movements for which officials speak. Statements are what a party is reported "
        "to have said, in anybody’s account; accounts are the readouts that give its side of an event."
    )
    for kind, title in PARTY_KINDS.items():
        parties = [party for party in archive.registered(PARTY.id, archive.parties) if party.kind == kind]
        if not parties:
            continue
        yield markdown.heading(2, title, kind)
        yield markdown.table(
            ("Party", "Statements", "Accounts"),
            (
                (
                    page.party(party.id),
                    markdown.figure(len(archive.by_party[party.id])),
                    markdown.figure(len(archive.by_account[party.id])),
                )
                for party in parties
            ),
        )


def _publishers(archive: Archive) -> Iterator[str]:
    page = Page(archive, urls.index("publisher"))
    yield markdown.block("Who issued the texts, and whose account they are taken to be.")
    yield markdown.table(
        ("Publisher", "Kind", "Whose account", "Readouts"),
        (
            (
                page.publisher(publisher.id),
                PUBLISHER_KINDS[publisher.kind],
                markdown.escape(archive.parties[publisher.party].name),
                markdown.figure(len(archive.by_publisher[publisher.id])),
            )
            for publisher in archive.registered(PUBLISHER.id, archive.publishers)
        ),
    )
