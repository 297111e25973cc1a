# The page of a topic: what it is, its names, whose accounts have it, and what was said, year by year.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.kinds import TOPIC_KINDS
from generator.archive.model import Archive, Topic
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages import rounds
from generator.site.pages.search import within
from generator.site.parts import entries, lists, quotations
from generator.site.parts.entries import File
from generator.site.parts.plot import plot
from generator.site.parts.prose import prose
from generator.site.parts.wordings import wordings


def topic_pages(archive: Archive, topic: Topic) -> Iterator[File]:
    """The path and the text of a topic's page, and of the pages of its earlier years where they are many."""
    page = Page.of(archive, "topic", topic.id)
    fields = entries.fields("topic", topic)
    yield page.here, markdown.document(topic.name, _blocks(page, topic), fields)
    yield from quotations.year_pages(page, archive.by_topic[topic.id], topic.name, fields)
    if found := rounds.rounds_page(archive, topic):
        yield found


def _blocks(page: Page, topic: Topic) -> Iterator[str]:
    archive = page.archive
    statements = archive.by_topic[topic.id]
    yield markdown.heading(1, markdown.escape(topic.name))
    yield lists.counted(phrasing.singular(TOPIC_KINDS[topic.kind]), statements)
    if statements:
        yield within(page, "topic", topic.id)
    if rounds.has_page(archive, topic):
        yield markdown.onward("All its rounds, and what their agreed texts say", page.path(rounds.path_of(topic.id)))
    yield prose(page, topic.prose)
    yield from entries.names(page, topic.aliases)
    yield from _near(page, topic)
    if statements:
        yield markdown.heading(2, "Which accounts raise it", "accounts")
        yield lists.in_whose_words(statements)
        yield _accounts(page, topic)
    if drawing := plot(archive, statements, topic.name):
        yield markdown.heading(2, "By year", "by-year")
        yield drawing
    yield from wordings(page, topic)
    yield markdown.heading(2, "What was said", "statements")
    if statements:
        yield from quotations.by_year(page, statements, 3)
    else:
        yield "No statement in the archive touches on this topic.\n"
    yield from entries.sources(topic.sources)


def _near(page: Page, topic: Topic) -> Iterator[str]:
    parts = sorted(id for id, other in page.archive.topics.items() if topic.id in other.broader)
    for heading, anchor, ids in (
        ("Part of", "broader", topic.broader),
        ("Its parts", "narrower", parts),
        ("Related topics", "related", topic.related),
    ):
        if ids:
            yield markdown.heading(2, heading, anchor)
            yield markdown.block(page.topics(ids))


def _accounts(page: Page, topic: Topic) -> str:
    """For each account, how many of its texts have the topic, of how many, and how many of those were seen whole."""
    archive = page.archive
    having = {said.readout.id for said in archive.by_topic[topic.id]}
    rows = []
    for account, readouts in archive.by_account.items():
        have = sum(readout.id in having for readout in readouts)
        if have:
            whole = sum(readout.metadata.coverage == "whole" for readout in readouts)
            name = markdown.escape(f"{phrasing.account_of(archive, account)}s")
            if account in archive.parties and page.has("party", account):
                name = markdown.linked(name, page.to("party", account))
            rows.append((name, markdown.figure(have), markdown.figure(len(readouts)), markdown.figure(whole)))
    rows.sort(key=lambda row: row[0])
    return markdown.table(("Account", "Texts that raise it", "Its texts here", "Of these, seen whole"), rows)
