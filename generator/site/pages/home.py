# The front page: the idea shown on one real event, the latest events, and the themes. Must never show a meeting once
# for each of its accounts.

from collections.abc import Iterable, Iterator, Mapping

from generator.archive import phrasing
from generator.archive.compare import Comparison, Row
from generator.archive.ids import JOINT
from generator.archive.kinds import TOPIC_KINDS
from generator.archive.model import Event
from generator.site import urls
from generator.site.markup import html, markdown
from generator.site.page import Page
from generator.site.parts.cells import cell
from generator.site.parts.entries import accounts_of
from generator.site.parts.themes import by_use, topic_line

LATEST = 12
"""Events shown on the front page."""
MOST_TOPICS = 5
"""Topics named for each of the two accounts that show the idea."""
MOST_OF_KIND = 12
"""Topics of a kind on the front page, those that most statements touch."""


def home(page: Page, compared: Mapping[str, Comparison]) -> Iterator[str]:
    """The blocks below the words of welcome."""
    yield _counts(page)
    example = _example(compared.values())
    if example:
        yield from html.enclosed("div", {"class": "idea"}, _idea(page, example))
    yield from html.enclosed("div", {"class": "latest"}, _latest(page))
    yield from html.enclosed("div", {"class": "themes"}, _themes(page))


def _counts(page: Page) -> str:
    held = page.archive
    parts = (
        phrasing.count(len(held.events), "event"),
        phrasing.count(len(held.readouts), "readout"),
        phrasing.count(sum(map(len, held.statements.values())), "statement"),
    )
    return markdown.block(f"{' · '.join(parts)}", markdown.attributes(("account",)))


def _example(compared: Iterable[Comparison]) -> Comparison | None:
    """Two sides' accounts that share a topic and each have one alone; those seen whole first, then the richest."""
    fit = [one for one in compared if _is_fit(one)]
    return max(fit, key=lambda one: (_whole(one), len(one.rows), one.event.date), default=None)


def _is_fit(one: Comparison) -> bool:
    readouts = one.event.readouts
    two = len(readouts) == 2 and len(one.tellers) == 2 and JOINT not in one.tellers
    tellers = [row.tellers for row in one.rows]
    return two and any(len(t) == 2 for t in tellers) and all((id,) in tellers for id in one.tellers)


def _whole(one: Comparison) -> int:
    return sum(readout.metadata.coverage == "whole" for readout in one.event.readouts)


def _idea(page: Page, one: Comparison) -> Iterator[str]:
    archive = page.archive
    yield markdown.heading(2, "One conversation, two accounts", "idea")
    yield markdown.block(
        markdown.link(one.event.title, page.to("event", one.event.id)), markdown.attributes(("title",))
    )
    shared = next(row for row in one.rows if len(row.tellers) == 2)
    yield markdown.heading(3, page.topic(shared.topic))
    for part in shared.cells:
        yield cell(page, part, page.to("event", one.event.id))
    lines = [f"In both: {_named(page, one, (row for row in one.rows if len(row.tellers) == 2))}"]
    for readout in one.event.readouts:
        alone = (row for row in one.rows if row.tellers == (readout.account,))
        account = markdown.escape(phrasing.account(archive, readout))
        lines.append(f"Only in {account.replace('The ', 'the ', 1)}: {_named(page, one, alone)}")
    yield markdown.bullets(lines)


def _named(page: Page, one: Comparison, rows: Iterable[Row]) -> str:
    topics = [row.topic for row in rows]
    named = [
        markdown.link(page.archive.topics[id].name, page.to("event", one.event.id, f"t-{id}"))
        for id in topics[:MOST_TOPICS]
    ]
    more = len(topics) - len(named)
    return phrasing.series([*named, f"{more} more"] if more else named)


def _latest(page: Page) -> Iterator[str]:
    yield markdown.heading(2, "Latest events", "latest")
    events = sorted(page.archive.events.values(), key=lambda event: (event.date, event.id), reverse=True)[:LATEST]
    yield markdown.table(("Day", "Event", "Accounts"), (_event(page, event) for event in events))
    yield markdown.onward("All events with several accounts", page.path(urls.index("event")))


def _event(page: Page, event: Event) -> tuple[str, ...]:
    return (
        markdown.cell(phrasing.date(event.date), "day"),
        markdown.link(event.name, page.to_event(event.id)),
        accounts_of(page, event.accounts),
    )


def _themes(page: Page) -> Iterator[str]:
    for kind, title in TOPIC_KINDS.items():
        topics = [t for t in page.archive.topics.values() if t.kind == kind and page.archive.by_topic[t.id]]
        if topics:
            yield markdown.heading(2, title, kind, ("counts",))
            yield markdown.bullets(topic_line(page, topic) for topic in by_use(page.archive, topics)[:MOST_OF_KIND])
    yield markdown.onward("All topics, and who talks about what", page.path(urls.index("topic")))
