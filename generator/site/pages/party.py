# The pages of a party: its people and publishers, what they are reported to have said on what, its accounts, and the
# other sides that it is compared with.

from collections.abc import Iterator, Sequence

from generator.archive import phrasing
from generator.archive.compare import Sides
from generator.archive.kinds import PARTY_KINDS
from generator.archive.model import Archive, LinkedStatement, Party
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages import attributed, pair
from generator.site.pages.person import MOST_TOPICS
from generator.site.pages.search import within
from generator.site.parts import entries, lists
from generator.site.parts.entries import File
from generator.site.parts.prose import prose


def party_pages(archive: Archive, party: Party, compared: Sequence[Sides]) -> Iterator[File]:
    """The path and the text of a party's page, and of the lists by topic; `compared` are the sides with a page."""
    page = Page.of(archive, "party", party.id)
    fields = entries.fields("party", party)
    yield page.here, markdown.document(party.name, _blocks(page, party, compared), fields)
    if archive.by_party[party.id]:
        title = f"{party.name}, by topic"
        yield lists.lists_page(page, lists.file_of(page.here), title, archive.by_party[party.id], fields)
    if archive.by_account[party.id]:
        title = f"{phrasing.account_of(archive, party.id)}, by topic"
        yield lists.lists_page(page, lists.file_of(page.here, "accounts"), title, told_by(archive, party.id), fields)


def told_by(archive: Archive, party: str) -> list[LinkedStatement]:
    """All statements of a party's accounts, whoever is reported, the earliest first."""
    return [said for readout in archive.by_account[party] for said in archive.statements[readout.id]]


def _blocks(page: Page, party: Party, compared: Sequence[Sides]) -> Iterator[str]:
    archive = page.archive
    statements = archive.by_party[party.id]
    yield markdown.heading(1, markdown.escape(party.name))
    yield markdown.block(
        f"{phrasing.singular(PARTY_KINDS[party.kind])} · {lists.summary(statements)}",
        markdown.attributes(("account", party.colour)),
    )
    if statements:
        yield within(page, "party", party.id)
    yield prose(page, party.prose)
    if statements:
        found = lists.by_topic(statements)
        yield markdown.heading(2, "Themes", "topics")
        yield lists.counts(page, found, lists.file_of(page.here), MOST_TOPICS)
        yield markdown.block(
            markdown.linked(f"All {phrasing.count(len(found), 'topic')}", page.path(lists.file_of(page.here)))
        )
    yield from _comparisons(page, party, compared)
    yield from _people(page, party)
    if archive.by_account[party.id]:
        yield markdown.heading(2, "Its accounts", "accounts")
        way = page.path(lists.file_of(page.here, "accounts"))
        yield markdown.block(markdown.linked("What they tell, by topic", way))
        yield entries.readout_table(page, reversed(archive.by_account[party.id]))
    yield from entries.names(page, party.aliases)
    yield from entries.sources(party.sources)


def _comparisons(page: Page, party: Party, compared: Sequence[Sides]) -> Iterator[str]:
    others = sorted(
        (other for sides in compared if party.id in sides for other in sides if other != party.id),
        key=lambda id: page.archive.parties[id].name,
    )
    told = attributed.attributed(page.archive, party.id)
    if not others and not told:
        return
    yield markdown.heading(2, "Compared with others", "compared")
    lines = [
        markdown.link(f"{party.name} and {page.archive.parties[other].name}", page.path(pair.path_of(party.id, other)))
        for other in others
    ]
    if told:
        what = f"What the accounts of others report {party.name} as saying"
        way = markdown.link(what, page.path(attributed.path_of(party.id)))
        lines.append(f"{way}: {attributed.counted(told)}")
    yield markdown.bullets(lines)


def _people(page: Page, party: Party) -> Iterator[str]:
    archive = page.archive
    people = [person for person in archive.people.values() if person.party == party.id]
    publishers = [publisher for publisher in archive.publishers.values() if publisher.party == party.id]
    if people:
        yield markdown.heading(2, "People", "people")
        yield markdown.bullets(
            f"{page.person(person.id)}, {phrasing.count(len(archive.by_person[person.id]), 'statement')}"
            for person in people
        )
    if publishers:
        yield markdown.heading(2, "Publishers", "publishers")
        yield markdown.bullets(page.publisher(publisher.id) for publisher in publishers)
