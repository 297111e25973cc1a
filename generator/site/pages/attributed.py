# What the accounts of others report a side as saying, with what that side's own account has on the same topics. Must
# never say that words were put into anybody's mouth, nor that they were not said.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.compare import GRADES, Comparison
from generator.archive.compare.pairs import accounts_of, grade_of
from generator.archive.link.sides import side_on
from generator.archive.model import Archive, LinkedStatement, Party
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.parts import years
from generator.site.parts.entries import File
from generator.site.parts.statements import quotation

NO_ACCOUNT = "no account of its own in this archive"


MOST = 100
"""Statements that one page can have, each with what the own account has of it."""


def attributed_pages(archive: Archive, party: Party, compared: dict[str, Comparison]) -> Iterator[File]:
    """The path and the text of the page, and of its earlier years where they are many; none where no other side
    reports this one."""
    statements = attributed(archive, party.id)
    main = path_of(party.id)
    name = f"{party.name}, by the accounts of others"
    for year, file, found in years.files(main, statements, MOST) if statements else ():
        page = Page(archive, file)
        title = name if file == main else f"{name}, {year}"
        shown = statements if file == main else found
        blocks = (
            markdown.heading(1, markdown.escape(title)),
            *_opening(page, party, shown),
            *((years.ways(page, main, statements),) if year else ()),
            *_quotations(page, party, found, compared),
        )
        description = f"Told by the accounts of other sides: {counted(shown)}."
        yield file, markdown.document(title, blocks, {"kind": "attributed", "description": description})


def path_of(party: str) -> str:
    """The file of the page of a side."""
    return f"parties/{party}/attributed.md"


def attributed(archive: Archive, side: str) -> list[LinkedStatement]:
    """The statements of a side's people that another side's account tells, the latest event first, each in the order
    of its texts."""
    every = (said for statements in archive.statements.values() for said in statements if said.whose == "other")
    found = [said for said in every if side in _sides(archive, said)]
    return sorted(found, key=lambda said: (archive.events[said.event].date, said.event), reverse=True)


def counted(statements: list[LinkedStatement]) -> str:
    """How many statements there are; those with an unconfirmed speaker are counted apart."""
    proposed = sum(said.is_proposed for said in statements)
    count = phrasing.count(len(statements) - proposed, "statement")
    return f"{count}, and {proposed:,} with an unconfirmed speaker" if proposed else count


def _sides(archive: Archive, said: LinkedStatement) -> set[str]:
    return {side_on(archive, party.id, said.readout.metadata.date) for party in said.parties}


def _opening(page: Page, party: Party, statements: list[LinkedStatement]) -> Iterator[str]:
    yield markdown.block(
        f"What other sides’ accounts report {markdown.escape(party.name)} as saying, and what its own account of the "
        "same event says on each topic. If a topic is not there, it may still have been raised."
    )
    yield markdown.block(counted(statements), markdown.attributes(("account",)))


def _quotations(
    page: Page, party: Party, statements: list[LinkedStatement], compared: dict[str, Comparison]
) -> Iterator[str]:
    event = ""
    for said in statements:
        if said.event != event:
            event = said.event
            yield markdown.heading(2, markdown.link(page.archive.events[event].title, page.to_event(event)))
        yield quotation(page, said)
        yield markdown.block(_echo(page, party, said, compared), markdown.attributes(("topics", "remark", *said.look)))


def _echo(page: Page, party: Party, said: LinkedStatement, compared: dict[str, Comparison]) -> str:
    archive = page.archive
    event = archive.events[said.event]
    if not accounts_of(archive, event, party.id):
        return f"{markdown.escape(party.name)}: {NO_ACCOUNT}."
    rows = {row.topic: row for row in (*compared[said.event].rows, *compared[said.event].own)}
    grades = {id: grade_of(archive, event, rows[id], party.id) for id in said.topics}
    parts = [f"{page.topic(id)}: {'has it too' if grade == 'says' else GRADES[grade]}" for id, grade in grades.items()]
    account = markdown.escape(phrasing.account_of(archive, party.id))
    return f"{account}: {'; '.join(parts) if parts else 'this statement touches no topic'}."
