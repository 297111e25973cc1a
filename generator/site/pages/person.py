# The pages of a person: who it is, the offices, what the readouts report on what, and the latest of it. The lists of
# statements are a step away, on pages of their own.

from collections.abc import Iterator

from generator.archive.model import Archive, LinkedStatement, Person
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts import entries, lists, quotations
from generator.site.parts.entries import File
from generator.site.parts.prose import prose

MOST_TOPICS = 12
"""Topics on the page itself; all of them are on the page of lists."""
LATEST = 3
"""Statements quoted on the page itself."""


def person_pages(archive: Archive, person: Person) -> Iterator[File]:
    """The path and the text of a person's page, and of the pages of what is reported, by topic and by year."""
    page = Page.of(archive, "person", person.id)
    statements = archive.by_person[person.id]
    fields = entries.fields("person", person)
    yield page.here, markdown.document(person.name, _blocks(page, person, statements), fields)
    if statements:

        def opening(here: Page) -> str:
            return f"What {here.person(person.id)} is reported to have said, in anybody’s account."

        yield from lists.lists_of(page.here, statements).pages(page, person.name, opening, fields)
        yield from quotations.pages(page, statements, person.name, fields)


def _blocks(page: Page, person: Person, statements: tuple[LinkedStatement, ...]) -> Iterator[str]:
    yield markdown.heading(1, markdown.escape(person.name))
    yield lists.counted(page.party(person.party), statements)
    yield prose(page, person.prose)
    yield markdown.heading(2, "Offices", "offices")
    yield from entries.offices(person.offices)
    if statements:
        found = lists.lists_of(page.here, statements)
        yield markdown.heading(2, "Themes", "topics")
        yield lists.in_whose_words(statements)
        yield found.counts(page, MOST_TOPICS)
        yield found.way(page)
        yield markdown.heading(2, "What was reported", "statements")
        yield quotations.ways_to_years(page, statements)
        yield from quotations.by_event(page, statements[-LATEST:], 3)
        yield within(page, "speaker", person.id)
    else:
        yield markdown.heading(2, "What was reported", "statements")
        yield "No statement in the archive reports this person.\n"
    yield from entries.names(page, person.aliases)
    yield from entries.sources(person.sources)
