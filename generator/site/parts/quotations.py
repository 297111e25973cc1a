# What was said of something or by somebody, as quotations under years and events, and as a list of topics. Where
# there is more than a reader can page through, every year but the latest gets a page of its own.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.archive import phrasing
from generator.archive.model import Archive, Quote
from generator.archive.phrasing import touched
from generator.site import urls
from generator.site.markup import markdown
from generator.site.parts import links
from generator.site.parts.statements import quotation, quote_id

MOST = 400
"""Quotations that one page can hold."""
MOST_PLACES = 12
"""Places named for one topic in the list of topics; the page of the topic has all of them."""

Home = Callable[[Quote], tuple[str, str]]
"""Where a statement is shown: the file and the anchor."""
Years = dict[str, list[Quote]]


def by_year(archive: Archive, quotes: Sequence[Quote], here: str) -> Iterator[str]:
    """The quotations for the page of what they are about, the latest year first; at least one is needed.

    Where they are many, only those of the latest year, and the way to the others.
    """
    years = _years(archive, quotes)
    shown = list(years)
    if _is_many(quotes):
        shown = shown[:1]
        yield _jump(years, shown[0], here, here)
    for year in shown:
        yield markdown.heading(3, year, f"y{year}")
        yield from _events(archive, years[year], here, 4)


def year_pages(
    archive: Archive, quotes: Sequence[Quote], main: str, name: str, fields: Mapping[str, markdown.Field]
) -> Iterator[tuple[str, str]]:
    """The path and the text of the page of each earlier year; none where the main page holds everything.

    `name` is what the quotations are about, `fields` the front matter of its page.
    """
    if not _is_many(quotes):
        return
    years = _years(archive, quotes)
    for year in list(years)[1:]:
        here = _page(main, year)
        title = f"{name}, {year}"
        blocks = (
            markdown.heading(1, f"{markdown.link(name, urls.between(here, main))}, {year}"),
            markdown.block(touched(years[year]), markdown.attributes(("account",))),
            _jump(years, year, here, main),
            *_events(archive, years[year], here, 2),
        )
        yield here, markdown.document(title, blocks, {**fields, "description": f"{title}: {touched(years[year])}."})


def home(archive: Archive, quotes: Sequence[Quote], main: str) -> Home:
    """Where `by_year` and `year_pages` show each of the quotations."""
    latest = next(iter(_years(archive, quotes)), "")

    def where(quote: Quote) -> tuple[str, str]:
        year = _year(archive, quote)
        return main if year == latest or not _is_many(quotes) else _page(main, year), quote_id(quote)

    return where


def in_readout(quote: Quote) -> tuple[str, str]:
    """Where a statement stands in its readout."""
    return urls.page("readout", quote.readout.id), quote.statement.id


def topics(archive: Archive, quotes: Iterable[Quote], here: str, where: Home) -> Iterator[str]:
    """The topics that the statements touch, the most frequent first, with the places of each."""
    by_topic: Mapping[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        for id in quote.statement.topics:
            by_topic[id].append(quote)
    if not by_topic:
        return
    yield markdown.heading(2, "By topic", "topics")
    order = sorted(by_topic, key=lambda id: (-len(by_topic[id]), archive.topics[id].name))
    rows = []
    for id in order:
        name = f"{links.topic(archive, id, here)} {markdown.attributes(id=topic_anchor(id))}"
        rows.append((name, markdown.figure(len(by_topic[id])), _places(archive, id, by_topic[id], here, where)))
    yield markdown.table(("Topic", "Statements", "Where"), rows)


def topic_anchor(id: str) -> str:
    """Where the page of a person or a party lists the statements on a topic."""
    return f"t-{id}"


def _places(archive: Archive, topic: str, quotes: Sequence[Quote], here: str, where: Home) -> str:
    named = [_place(quote, here, where) for quote in quotes[-MOST_PLACES:]]
    earlier = len(quotes) - len(named)
    if earlier:
        page = markdown.link(f"{earlier:,} earlier ones", links.to("topic", topic, here, "statements"))
        named.insert(0, page)
    return ", ".join(named)


def _place(quote: Quote, here: str, where: Home) -> str:
    label = phrasing.date(quote.readout.metadata.date) + f"\u00a0¶\u00a0{links.number(quote.statement.id)}"
    return markdown.linked(label, urls.between(here, *where(quote)))


def _is_many(quotes: Sequence[Quote]) -> bool:
    return len(quotes) > MOST


def _years(archive: Archive, quotes: Iterable[Quote]) -> Years:
    years: Years = defaultdict(list)
    for quote in quotes:
        years[_year(archive, quote)].append(quote)
    return {year: years[year] for year in sorted(years, reverse=True)}


def _year(archive: Archive, quote: Quote) -> str:
    return archive.events[quote.readout.metadata.event].date[:4]


def _page(main: str, year: str) -> str:
    return f"{main.removesuffix('.md')}/{year}.md"


def _jump(years: Years, this: str, here: str, main: str) -> str:
    latest = next(iter(years))
    parts = []
    for year, quotes in years.items():
        target = urls.between(here, main if year == latest else _page(main, year), f"y{year}" if year == latest else "")
        parts.append(f"{year if year == this else markdown.linked(year, target)} ({len(quotes):,})")
    return markdown.block(" · ".join(parts), markdown.attributes(("jump",)))


def _events(archive: Archive, quotes: Iterable[Quote], here: str, level: int) -> Iterator[str]:
    """Quotations under a heading for each event, the latest first."""
    events: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        events[quote.readout.metadata.event].append(quote)
    for event, found in sorted(events.items(), key=lambda item: item[1][0].readout.metadata.date, reverse=True):
        yield markdown.heading(level, _event_title(archive, event, here), f"e-{event}")
        yield from (quotation(archive, quote, here) for quote in found)


def _event_title(archive: Archive, id: str, here: str) -> str:
    event = archive.events[id]
    first = event.readouts[0]
    several = len(event.readouts) > 1
    target = links.to("event", id, here) if several else links.to("readout", first.id, here)
    return f"{markdown.link(event.title, target)}, {phrasing.day_and_month(event.date)}"
