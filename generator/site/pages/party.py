# The pages of a party: its people and publishers, what they are reported to have said on what, its accounts, and the
# other sides that it is compared with.

from collections.abc import Iterator, Sequence

from generator.archive import phrasing
from generator.archive.compare import Sides
from generator.archive.kinds import PARTY, PARTY_KINDS
from generator.archive.model import Archive, Party
from generator.site import urls
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages import attributed, pair
from generator.site.pages.person import MOST_TOPICS
from generator.site.pages.search import within
from generator.site.parts import entries, lists
from generator.site.parts.entries import File
from generator.site.parts.lists import Lists
from generator.site.parts.prose import prose

ACCOUNTS = "accounts"
"""Where the page has the readouts of the party."""


def party_pages(archive: Archive, party: Party, compared: Sequence[Sides]) -> Iterator[File]:
    """The path and the text of a party's page, and of the lists by topic; `compared` are the sides with a page."""
    page = Page.of(archive, "party", party.id)
    fields = entries.fields("party", party)
    yield page.here, markdown.document(party.name, _blocks(page, party, compared), fields)

    def opening_of_spoken(here: Page) -> str:
        return f"What {_named(here, party)} is reported to have said, in anybody’s account."

    def opening_of_told(here: Page) -> str:
        return f"What the accounts of {_named(here, party)} say, whoever is reported as speaking."

    if archive.by_party[party.id]:
        yield from spoken(archive, party.id).pages(page, party.name, opening_of_spoken, fields)
    if archive.by_account[party.id]:
        name = f"{phrasing.account_of(archive, party.id)}s"
        yield from told(archive, party.id).pages(page, name, opening_of_told, fields)
        yield from entries.readout_pages(page, archive.by_account[party.id], name, ACCOUNTS, fields, of_one=True)


def _named(here: Page, party: Party) -> str:
    return markdown.link(phrasing.named(party), here.to(PARTY.id, party.id))


def spoken(archive: Archive, party: str) -> Lists:
    """The lists of what a party is reported to have said, whoever tells it."""
    return lists.lists_of(urls.page(PARTY.id, party), archive.by_party[party])


def told(archive: Archive, party: str) -> Lists:
    """The lists of what a party's accounts tell, whoever is reported."""
    statements = [said for readout in archive.by_account[party] for said in archive.statements[readout.id]]
    return lists.lists_of(urls.page(PARTY.id, party), statements, "accounts")


def _blocks(page: Page, party: Party, compared: Sequence[Sides]) -> Iterator[str]:
    archive = page.archive
    statements = archive.by_party[party.id]
    yield markdown.heading(1, markdown.escape(party.name))
    yield lists.counted(phrasing.singular(PARTY_KINDS[party.kind]), statements, (party.colour,))
    if statements:
        yield within(page, "party", party.id)
    yield prose(page, party.prose)
    if statements:
        found = spoken(archive, party.id)
        yield markdown.heading(2, "Themes", "topics")
        yield lists.in_whose_words(statements)
        yield found.counts(page, MOST_TOPICS)
        yield found.way(page)
    yield from _comparisons(page, party, compared)
    yield from _people(page, party)
    if archive.by_account[party.id]:
        yield markdown.heading(2, "Its accounts", ACCOUNTS)
        yield markdown.onward("What they say, by topic", page.path(told(archive, party.id).file))
        yield from entries.readouts(page, archive.by_account[party.id], ACCOUNTS, of_one=True)
    yield from entries.names(page, party.aliases)
    yield from entries.sources(party.sources)


def _comparisons(page: Page, party: Party, compared: Sequence[Sides]) -> Iterator[str]:
    others = sorted(
        (other for sides in compared if party.id in sides for other in sides if other != party.id),
        key=lambda id: page.archive.parties[id].name,
    )
    attributions = attributed.attributed(page.archive, party.id)
    if not others and not attributions:
        return
    yield markdown.heading(2, "Compared with others", "compared")
    lines = [
        markdown.link(pair.title_of(page.archive, party.id, other), page.path(pair.path_of(party.id, other)))
        for other in others
    ]
    if attributions:
        what = f"What the accounts of others report {phrasing.named(party)} as saying"
        way = markdown.link(what, page.path(attributed.path_of(party.id)))
        lines.append(f"{way}: {attributed.counted(attributions)}")
    yield markdown.bullets(lines)


def _people(page: Page, party: Party) -> Iterator[str]:
    archive = page.archive
    people = [person for person in archive.people.values() if person.party == party.id]
    publishers = [publisher for publisher in archive.publishers.values() if publisher.party == party.id]
    if people:
        yield markdown.heading(2, "People", "people")
        yield markdown.bullets(
            f"{page.person(person.id)}, {phrasing.touched(archive.by_person[person.id])}" for person in people
        )
    if publishers:
        yield markdown.heading(2, "Publishers", "publishers")
        yield markdown.bullets(page.publisher(publisher.id) for publisher in publishers)
