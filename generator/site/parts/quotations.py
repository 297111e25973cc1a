# What was said of something or by somebody, as quotations under years and events, and as a list of topics. Where
# there is more than a reader can page through, every year but the latest gets a page of its own.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.archive import phrasing
from generator.archive.model import LinkedStatement
from generator.archive.phrasing import touched
from generator.site import urls
from generator.site.markup import markdown
from generator.site.page import Page, number
from generator.site.parts.statements import quotation, quote_id

MOST = 400
"""Quotations that one page can hold."""
MOST_PLACES = 12
"""Places named for one topic in the list of topics; the page of the topic has all of them."""

Home = Callable[[LinkedStatement], tuple[str, str]]
"""Where a statement is shown: the file and the anchor."""
Years = dict[str, list[LinkedStatement]]


def by_year(page: Page, statements: Sequence[LinkedStatement]) -> Iterator[str]:
    """The quotations for the page of what they are about, the latest year first; at least one is needed.

    Where they are many, only those of the latest year, and the way to the others.
    """
    years = _years(statements)
    shown = list(years)
    if _is_many(statements):
        shown = shown[:1]
        yield _jump(page, years, shown[0], page.here)
    for year in shown:
        yield markdown.heading(3, year, f"y{year}")
        yield from _events(page, years[year], 4)


def year_pages(
    main: Page, statements: Sequence[LinkedStatement], name: str, fields: Mapping[str, markdown.Field]
) -> Iterator[tuple[str, str]]:
    """The path and the text of the page of each earlier year; none where the main page holds everything.

    `name` is what the quotations are about, `fields` the front matter of its page.
    """
    if not _is_many(statements):
        return
    years = _years(statements)
    for year in list(years)[1:]:
        page = replace(main, here=_page(main.here, year))
        title = f"{name}, {year}"
        blocks = (
            markdown.heading(1, f"{markdown.link(name, page.path(main.here))}, {year}"),
            markdown.block(touched(years[year]), markdown.attributes(("account",))),
            _jump(page, years, year, main.here),
            *_events(page, years[year], 2),
        )
        yield (
            page.here,
            markdown.document(title, blocks, {**fields, "description": f"{title}: {touched(years[year])}."}),
        )


def home(statements: Sequence[LinkedStatement], main: str) -> Home:
    """Where `by_year` and `year_pages` show each of the quotations."""
    latest = next(iter(_years(statements)), "")

    def where(said: LinkedStatement) -> tuple[str, str]:
        in_main = said.year == latest or not _is_many(statements)
        return main if in_main else _page(main, said.year), quote_id(said)

    return where


def in_readout(said: LinkedStatement) -> tuple[str, str]:
    """Where a statement is in its readout."""
    return urls.page("readout", said.readout.id), said.id


def topics(page: Page, statements: Iterable[LinkedStatement], where: Home) -> Iterator[str]:
    """The topics that the statements touch, the most frequent first, with the places of each."""
    by_topic: Mapping[str, list[LinkedStatement]] = defaultdict(list)
    for said in statements:
        for id in said.topics:
            by_topic[id].append(said)
    if not by_topic:
        return
    yield markdown.heading(2, "By topic", "topics")
    order = sorted(by_topic, key=lambda id: (-len(by_topic[id]), page.archive.topics[id].name))
    rows = []
    for id in order:
        name = f"{page.topic(id)} {markdown.attributes(id=topic_anchor(id))}"
        rows.append((name, markdown.figure(len(by_topic[id])), _places(page, id, by_topic[id], where)))
    yield markdown.table(("Topic", "Statements", "Where"), rows)


def topic_anchor(id: str) -> str:
    """Where the page of a person or a party lists the statements on a topic."""
    return f"t-{id}"


def _places(page: Page, topic: str, statements: Sequence[LinkedStatement], where: Home) -> str:
    named = [_place(page, said, where) for said in statements[-MOST_PLACES:]]
    earlier = len(statements) - len(named)
    if earlier:
        named.insert(0, markdown.link(f"{earlier:,} earlier ones", page.to("topic", topic, "statements")))
    return ", ".join(named)


def _place(page: Page, said: LinkedStatement, where: Home) -> str:
    label = phrasing.date(said.readout.metadata.date) + f"\u00a0¶\u00a0{number(said.id)}"
    return markdown.linked(label, page.path(*where(said)))


def _is_many(statements: Sequence[LinkedStatement]) -> bool:
    return len(statements) > MOST


def _years(statements: Iterable[LinkedStatement]) -> Years:
    years: Years = defaultdict(list)
    for said in statements:
        years[said.year].append(said)
    return {year: years[year] for year in sorted(years, reverse=True)}


def _page(main: str, year: str) -> str:
    return f"{main.removesuffix('.md')}/{year}.md"


def _jump(page: Page, years: Years, this: str, main: str) -> str:
    latest = next(iter(years))
    parts = []
    for year, statements in years.items():
        target = page.path(main if year == latest else _page(main, year), f"y{year}" if year == latest else "")
        parts.append(f"{year if year == this else markdown.linked(year, target)} ({len(statements):,})")
    return markdown.block(" · ".join(parts), markdown.attributes(("jump",)))


def _events(page: Page, statements: Iterable[LinkedStatement], level: int) -> Iterator[str]:
    """Quotations under a heading for each event, the latest first."""
    events: dict[str, list[LinkedStatement]] = defaultdict(list)
    for said in statements:
        events[said.event].append(said)
    for event, found in sorted(events.items(), key=lambda item: item[1][0].readout.metadata.date, reverse=True):
        yield markdown.heading(level, _event_title(page, event), f"e-{event}")
        yield from (quotation(page, said) for said in found)


def _event_title(page: Page, id: str) -> str:
    event = page.archive.events[id]
    return f"{markdown.link(event.title, page.to_event(id))}, {phrasing.day_and_month(event.date)}"
