# The pages of topics, people, parties and publishers: what each is, and what the readouts hold of it.

import re
from collections.abc import Iterable, Iterator

from generator.archive import phrasing
from generator.archive.ids import JOINT
from generator.archive.kinds import PARTY_KINDS, PUBLISHER_KINDS, TOPIC_KINDS
from generator.archive.model import Alias, Archive, Entry, Office, Party, Person, Publisher, Readout, Topic
from generator.archive.phrasing import singular, summary
from generator.site import urls
from generator.site.markup import markdown
from generator.site.pages.search import within
from generator.site.parts import links, quotations
from generator.site.parts.plot import plot
from generator.site.parts.prose import prose

Page = tuple[str, str]

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _fields(kind: str, entry: Entry) -> dict[str, markdown.Field]:
    return {"description": summary(entry.prose), "kind": kind, "source": entry.location.path}


def topic_page(archive: Archive, topic: Topic) -> Page:
    """The path and the text of a topic's page: what it is, its names, and what was said on it, year by year."""
    here = urls.page("topic", topic.id)

    def blocks() -> Iterator[str]:
        quotes = archive.by_topic[topic.id]
        yield markdown.heading(1, markdown.escape(topic.name))
        yield markdown.block(
            f"{singular(TOPIC_KINDS[topic.kind])} · {phrasing.touched(quotes)}", markdown.attributes(("account",))
        )
        if quotes:
            yield within("topic", topic.id, here)
        yield prose(archive, topic.prose, here)
        yield from _names(archive, topic.aliases, here)
        if topic.related:
            yield markdown.heading(2, "Related topics", "related")
            yield markdown.block(links.topics(archive, topic.related, here))
        if drawing := plot(archive, quotes, topic.name):
            yield markdown.heading(2, "By year", "by-year")
            yield drawing
        yield markdown.heading(2, "What was said", "statements")
        if quotes:
            yield from quotations.by_year(archive, quotes, here)
        else:
            yield "No statement in the archive touches this topic.\n"
        yield from _sources(topic.sources)

    return here, markdown.document(topic.name, blocks(), _fields("topic", topic))


def person_page(archive: Archive, person: Person) -> Page:
    """The path and the text of a person's page: who it is, the offices, and what the readouts report."""
    here = urls.page("person", person.id)

    def blocks() -> Iterator[str]:
        quotes = archive.by_person[person.id]
        yield markdown.heading(1, markdown.escape(person.name))
        party = archive.parties[person.party]
        yield markdown.block(
            f"{links.party(archive, party.id, here)} · {phrasing.touched(quotes)}",
            markdown.attributes(("account",)),
        )
        if quotes:
            yield within("speaker", person.id, here)
        yield prose(archive, person.prose, here)
        yield from _names(archive, person.aliases, here)
        yield markdown.heading(2, "Offices", "offices")
        yield from _offices(person.offices)
        yield from quotations.topics(archive, quotes, here, quotations.home(archive, quotes, here))
        yield markdown.heading(2, "What was reported", "statements")
        if quotes:
            yield from quotations.by_year(archive, quotes, here)
        else:
            yield "No statement in the archive reports this person.\n"
        yield from _sources(person.sources)

    return here, markdown.document(person.name, blocks(), _fields("person", person))


def party_page(archive: Archive, party: Party) -> Page:
    """The path and the text of a party's page: its people and publishers, what they said on what, and its accounts."""
    here = urls.page("party", party.id)

    def blocks() -> Iterator[str]:
        quotes = archive.by_party[party.id]
        people = [person for person in archive.people.values() if person.party == party.id]
        publishers = [publisher for publisher in archive.publishers.values() if publisher.party == party.id]
        told = archive.by_account[party.id]
        yield markdown.heading(1, markdown.escape(party.name))
        yield markdown.block(
            f"{singular(PARTY_KINDS[party.kind])} · {phrasing.touched(quotes)}",
            markdown.attributes(("account", party.colour)),
        )
        if quotes:
            yield within("party", party.id, here)
        yield prose(archive, party.prose, here)
        yield from _names(archive, party.aliases, here)
        if people:
            yield markdown.heading(2, "People", "people")
            yield markdown.bullets(
                f"{links.person(archive, person.id, here)}, "
                f"{phrasing.count(len(archive.by_person[person.id]), 'statement')}"
                for person in people
            )
        if publishers:
            yield markdown.heading(2, "Publishers", "publishers")
            yield markdown.bullets(links.publisher(archive, publisher.id, here) for publisher in publishers)
        yield from quotations.topics(archive, quotes, here, quotations.in_readout)
        if told:
            yield markdown.heading(2, "Its accounts", "accounts")
            yield readout_table(archive, reversed(told), here)
        yield from _sources(party.sources)

    return here, markdown.document(party.name, blocks(), _fields("party", party))


def publisher_page(archive: Archive, publisher: Publisher) -> Page:
    """The path and the text of a publisher's page: who it is, and the readouts it issued."""
    here = urls.page("publisher", publisher.id)

    def blocks() -> Iterator[str]:
        issued = archive.by_publisher[publisher.id]
        yield markdown.heading(1, markdown.escape(publisher.name))
        party = archive.parties[publisher.party]
        yield markdown.block(
            f"{PUBLISHER_KINDS[publisher.kind]} · {links.party(archive, party.id, here)}",
            markdown.attributes(("account",)),
        )
        if issued:
            yield within("publisher", publisher.id, here)
        yield prose(archive, publisher.prose, here)
        yield from _names(archive, publisher.aliases, here)
        yield from _sources((*([publisher.url] if publisher.url else []), *publisher.sources))
        yield markdown.heading(2, "Readouts", "readouts")
        yield (readout_table(archive, reversed(issued), here) if issued else "None is in the archive.\n")

    return here, markdown.document(publisher.name, blocks(), _fields("publisher", publisher))


def year_pages(archive: Archive) -> Iterator[Page]:
    """The pages of single years of the topics and the people of whom there is more than one page can hold."""
    for topic in archive.topics.values():
        here, fields = urls.page("topic", topic.id), _fields("topic", topic)
        yield from quotations.year_pages(archive, archive.by_topic[topic.id], here, topic.name, fields)
    for person in archive.people.values():
        here, fields = urls.page("person", person.id), _fields("person", person)
        yield from quotations.year_pages(archive, archive.by_person[person.id], here, person.name, fields)


def readout_table(archive: Archive, readouts: Iterable[Readout], here: str) -> str:
    """Readouts in a list: the day, the title, whose account."""
    return markdown.table(
        ("Day", "Readout", "Account"),
        (
            (
                markdown.cell(phrasing.date(readout.metadata.date), "day"),
                links.readout(readout, here),
                accounts_of(archive, (readout.account,), here),
            )
            for readout in readouts
        ),
    )


def _names(archive: Archive, aliases: Iterable[Alias], here: str) -> Iterator[str]:
    lines = []
    for alias in aliases:
        users = phrasing.series([links.party(archive, id, here) for id in alias.used_by])
        remarks = [f"used by {users}" if users else "", markdown.escape(alias.note) if alias.note else ""]
        remark = "; ".join(filter(None, remarks))
        name = markdown.foreign(alias.name, "zh") if _CHINESE.search(alias.name) else markdown.escape(alias.name)
        lines.append(name + (f" ({remark})" if remark else ""))
    if lines:
        yield markdown.heading(2, "Other names", "names")
        yield markdown.bullets(lines)


def _offices(offices: Iterable[Office]) -> Iterator[str]:
    items = []
    # Over time; the file has them in the order in which a title names those of one day.
    for office in sorted(offices, key=lambda office: office.since or min(office.seen, default=office.until or "9999")):
        source = f" ({markdown.link('source', office.source)})" if office.source else ""
        items.append(f"{markdown.escape(office.title)}, {_held(office)}{source}")
    yield markdown.bullets(items) if items else "None is known here.\n"


def _held(office: Office) -> str:
    if office.since or office.until:
        begin = f"from {phrasing.date(office.since)}" if office.since else "beginning not known"
        end = f"to {phrasing.date(office.until)}" if office.until else "no end known"
        return f"{begin}, {end}"
    if office.seen:
        return f"named so {phrasing.series([phrasing.on(day) for day in office.seen])}"
    return "dates not known"


def _sources(urls: Iterable[str]) -> Iterator[str]:
    found = [markdown.link(url, url) for url in urls]
    if found:
        yield markdown.heading(2, "Sources", "sources")
        yield markdown.bullets(found)


def accounts_of(archive: Archive, ids: Iterable[str], here: str) -> str:
    """Whose accounts, in short, for a column of a table."""
    return ", ".join("joint" if id == JOINT else links.party(archive, id, here) for id in ids)
