# The pages that list: readouts by year, events, topics by kind and from A to Z, people, parties, and
# the front page.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar
from urllib.parse import quote, urlencode

from generator.archive import phrasing
from generator.archive.kinds import EVENT_KINDS, PARTY_KINDS, PUBLISHER_KINDS, TOPIC_KINDS
from generator.archive.model import Archive, Event, Readout, Topic, WrittenPage, names_of
from generator.site import urls
from generator.site.markup import markdown
from generator.site.pages import matrix
from generator.site.pages.registers import accounts_of, readout_table
from generator.site.parts import links
from generator.site.parts.prose import prose

Item = TypeVar("Item")

MOST_ROWS = 400
"""Rows that a list of readouts or events can have on one page."""
LATEST = 18
"""Readouts shown on the front page."""
CONNECTED = 5
"""Readouts shown there for touching the most topics."""
CONTRIBUTE = "contribute"
"""The page for contributors. The first lines to copy on it are those that a new readout begins with."""
NEW_READOUT = "date-who-contact-publisher.md"
"""What a new readout's file is called until its contributor gives it a name."""


def written_page(archive: Archive, page: WrittenPage) -> tuple[str, str]:
    """A page written by hand; the front page also shows what is in the archive."""
    here = urls.page("page", page.id)

    def blocks() -> Iterator[str]:
        yield markdown.heading(1, markdown.escape(page.title))
        yield prose(archive, page.prose, here)
        if page.id == "index":
            yield from _front(archive, here)

    return here, markdown.document(page.title, blocks(), _front_matter(page))


def _front_matter(page: WrittenPage) -> dict[str, markdown.Field]:
    fields: dict[str, markdown.Field] = {
        "kind": "home" if page.id == "index" else "page",
        "source": page.location.path,
    }
    lines = ["".join(piece.text for piece in block.pieces) for block in page.prose if block.kind == "code"]
    if page.id == CONTRIBUTE and lines:
        # What the web editor is given, so that the new file begins with them.
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


def _front(archive: Archive, here: str) -> Iterator[str]:
    yield markdown.block(
        f"{phrasing.count(len(archive.readouts), 'readout')} of {phrasing.count(len(archive.events), 'event')}, "
        f"{phrasing.count(sum(len(r.statements) for r in archive.readouts), 'statement')}, "
        f"{phrasing.count(sum(1 for quotes in archive.by_topic.values() if quotes), 'topic')}.",
        markdown.attributes(("account",)),
    )
    yield markdown.heading(2, "Latest readouts", "latest")
    yield readout_table(archive, archive.readouts[: -LATEST - 1 : -1], here)
    yield markdown.heading(2, "Most connected readouts", "connected")
    yield markdown.table(
        ("Topics", "Readout", "Account"),
        (
            (markdown.figure(touched), links.readout(readout, here), accounts_of(archive, (readout.account,), here))
            for touched, readout in _most_connected(archive.readouts)
        ),
    )
    for kind, title in TOPIC_KINDS.items():
        topics = [t for t in archive.topics.values() if t.kind == kind and archive.by_topic[t.id]]
        if topics:
            yield markdown.heading(2, title, kind, ("counts",))
            yield markdown.bullets(_topic_line(archive, topic, here) for topic in _by_use(archive, topics))


def _most_connected(readouts: Iterable[Readout]) -> list[tuple[int, Readout]]:
    counted = [(len({topic for s in readout.statements for topic in s.topics}), readout) for readout in readouts]
    return sorted(counted, key=lambda pair: (-pair[0], pair[1].id))[:CONNECTED]


def _readouts(archive: Archive) -> Iterator[tuple[str, str]]:
    def table(readouts: Iterable[Readout], here: str) -> str:
        heads = ("Day", "Readout", "Kind", "Who", "Account")
        return markdown.table(heads, (_readout_row(archive, readout, here) for readout in readouts))

    dated = ((readout.metadata.date, readout) for readout in reversed(archive.readouts))
    yield from _by_year("readout", "Readouts", "", dated, table)


def _by_year(
    kind: str, title: str, opening: str, dated: Iterable[tuple[str, Item]], table: Callable[[Iterable[Item], str], str]
) -> Iterator[tuple[str, str]]:
    """The list of things with their days, the latest first; where they are many, each earlier year has its own page."""
    years: Mapping[str, list[Item]] = defaultdict(list)
    for day, item in dated:
        years[day[:4]].append(item)
    main = urls.index(kind)
    many = sum(map(len, years.values())) > MOST_ROWS
    pages = {year: urls.page(kind, year) if many and place else main for place, year in enumerate(years)}

    def blocks(here: str) -> Iterator[str]:
        if opening:
            yield markdown.block(opening)
        ways = (markdown.linked(year, urls.between(here, page, f"y{year}")) for year, page in pages.items())
        yield markdown.block(" · ".join(ways), markdown.attributes(("jump",)))
        for year in years:
            if pages[year] == here:
                yield markdown.heading(2, year, f"y{year}")
                yield table(years[year], here)

    yield _page(main, title, blocks(main))
    for year, here in pages.items():
        if here != main:
            yield _page(here, f"{title}, {year}", blocks(here))


def _readout_row(archive: Archive, readout: Readout, here: str) -> tuple[str, ...]:
    metadata = readout.metadata
    return (
        markdown.cell(phrasing.day_and_month(metadata.date), "day"),
        markdown.link(metadata.title, links.to("readout", readout.id, here)),
        EVENT_KINDS[metadata.kind],
        markdown.escape(", ".join(archive.people[id].called for id in metadata.participants)),
        accounts_of(archive, (readout.account,), here),
    )


def _events(archive: Archive) -> Iterator[tuple[str, str]]:
    def table(events: Iterable[Event], here: str) -> str:
        heads = ("Day", "Event", "Accounts")
        return markdown.table(heads, (_event_row(archive, event, here) for event in events))

    several = sorted(
        (event for event in archive.events.values() if len(event.readouts) > 1),
        key=lambda event: (event.date, event.id),
    )
    opening = "Events that more than one readout tells. Each page lays the accounts beside one another."
    dated = ((event.date, event) for event in reversed(several))
    yield from _by_year("event", "Events with several accounts", opening, dated, table)


def _event_row(archive: Archive, event: Event, here: str) -> tuple[str, ...]:
    return (
        markdown.cell(phrasing.day_and_month(event.date), "day"),
        markdown.link(event.title, links.to("event", event.id, here)),
        accounts_of(archive, event.accounts, here),
    )


def _topics(archive: Archive) -> Iterator[str]:
    here = urls.index("topic")
    yield _matrix_link(here)
    for kind, title in TOPIC_KINDS.items():
        topics = [topic for topic in archive.topics.values() if topic.kind == kind]
        if topics:
            yield markdown.heading(2, title, kind, ("counts",))
            yield markdown.bullets(_topic_line(archive, topic, here) for topic in _by_use(archive, topics))
    yield markdown.heading(2, "A to Z", "a-to-z")
    yield markdown.block("Every name under which a topic is found, with the names that one side uses.")
    names = sorted({(name.casefold(), name, topic.id) for topic in archive.topics.values() for name in names_of(topic)})
    yield markdown.bullets(_name_line(archive, name, archive.topics[id], here) for _, name, id in names)


def _matrix_link(here: str) -> str:
    return markdown.block(markdown.linked("Who speaks to which topic", urls.between(here, matrix.HERE)))


def _by_use(archive: Archive, topics: Iterable[Topic]) -> list[Topic]:
    return sorted(topics, key=lambda topic: (-len(archive.by_topic[topic.id]), topic.name))


def _topic_line(archive: Archive, topic: Topic, here: str) -> str:
    name = links.topic(archive, topic.id, here)
    return f"{name} {len(archive.by_topic[topic.id]):,}"


def _name_line(archive: Archive, name: str, topic: Topic, here: str) -> str:
    if name == topic.name:
        return _topic_line(archive, topic, here)
    target = links.to("topic", topic.id, here)
    return f"{markdown.escape(name)}: see {markdown.link(topic.name, target)}"


def _people(archive: Archive) -> Iterator[str]:
    here = urls.index("person")
    yield _matrix_link(here)
    for party in archive.parties.values():
        people = [person for person in archive.people.values() if person.party == party.id]
        if not people:
            continue
        yield markdown.heading(2, links.party(archive, party.id, here), party.id)
        yield markdown.table(
            ("Name", "Latest office known", "Statements"),
            (
                (
                    links.person(archive, person.id, here),
                    markdown.escape(person.offices[-1].title) if person.offices else "not known",
                    markdown.figure(len(archive.by_person[person.id])),
                )
                for person in people
            ),
        )


def _parties(archive: Archive) -> Iterator[str]:
    here = urls.index("party")
    for kind, title in PARTY_KINDS.items():
        parties = [party for party in archive.parties.values() if party.kind == kind]
        if not parties:
            continue
        yield markdown.heading(2, title, kind)
        yield markdown.table(
            ("Party", "Statements", "Accounts"),
            (
                (
                    links.party(archive, party.id, here),
                    markdown.figure(len(archive.by_party[party.id])),
                    markdown.figure(len(archive.by_account[party.id])),
                )
                for party in parties
            ),
        )


def _publishers(archive: Archive) -> Iterator[str]:
    here = urls.index("publisher")
    yield markdown.table(
        ("Publisher", "Kind", "Whose account", "Readouts"),
        (
            (
                links.publisher(archive, publisher.id, here),
                PUBLISHER_KINDS[publisher.kind],
                markdown.escape(archive.parties[publisher.party].name),
                markdown.figure(len(archive.by_publisher[publisher.id])),
            )
            for publisher in archive.publishers.values()
        ),
    )
