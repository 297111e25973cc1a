# What was said of something or by somebody, as quotations under years and events, and as a list of topics. Where
# there is more than a reader can page through, every year but the latest gets a page of its own.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.archive.model import LinkedStatement
from generator.archive.phrasing import touched
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.parts import years
from generator.site.parts.entries import File
from generator.site.parts.statements import quotation

MOST = 200
"""Quotations that one page can hold."""


def by_year(page: Page, statements: Sequence[LinkedStatement], level: int) -> Iterator[str]:
    """The quotations for the page of what they are about, the latest year first; at least one is needed.

    Where they are many, only those of the latest year, and the way to the others. `level` is that of a year's heading.
    """
    found = years.by_year(statements)
    shown = list(found)
    if len(statements) > MOST:
        shown = shown[:1]
        yield years.ways(page, page.here, statements)
    for year in shown:
        yield markdown.heading(level, year, f"y{year}")
        yield from by_event(page, found[year], level + 1)


def year_pages(
    main: Page, statements: Sequence[LinkedStatement], name: str, fields: Mapping[str, markdown.Field]
) -> Iterator[File]:
    """The path and the text of the page of each earlier year; none where the main page holds everything.

    `name` is what the quotations are about, `fields` the front matter of its page.
    """
    for year, file, found in years.files(main.here, statements, MOST):
        if file == main.here:
            continue
        page = replace(main, here=file)
        title = f"{name}, {year}"
        blocks = (
            markdown.heading(1, f"{markdown.link(name, page.path(main.here))}, {year}"),
            markdown.block(touched(found), markdown.attributes(("account",))),
            years.ways(page, main.here, statements, at_main=f"y{max(said.year for said in statements)}"),
            *by_event(page, found, 2),
        )
        yield file, markdown.document(title, blocks, {**fields, "description": f"{title}: {touched(found)}."})


def pages(
    owner: Page, statements: Sequence[LinkedStatement], name: str, fields: Mapping[str, markdown.Field]
) -> Iterator[File]:
    """The path and the text of the page of all statements, and of each earlier year where they are many."""
    page = replace(owner, here=statements_of(owner.here))
    title = f"{name}: what was reported"
    blocks = (
        markdown.heading(1, f"{markdown.link(name, page.path(owner.here))}: what was reported"),
        markdown.block(touched(statements), markdown.attributes(("account",))),
        *by_year(page, statements, 2),
    )
    given = {**fields, "description": f"{title}, {touched(statements)}."}
    yield page.here, markdown.document(title, blocks, given)
    yield from year_pages(page, statements, title, fields)


def statements_of(here: str) -> str:
    """The file of all statements of an entry's page."""
    return f"{here.removesuffix('.md')}/statements.md"


def ways_to_years(page: Page, statements: Sequence[LinkedStatement]) -> str:
    """A line of the years with their numbers, each of which leads to its statements on the page of all of them."""
    main = statements_of(page.here)
    found = years.by_year(statements)
    parts = []
    for year, several in found.items():
        file = years.file_of(main, found, year) if len(statements) > MOST else main
        target = page.path(file, f"y{year}" if file == main else "")
        parts.append(markdown.linked(f"{year} ({len(several):,})", target))
    return markdown.block(" · ".join(parts), markdown.attributes(("jump",)))


def by_event(page: Page, statements: Iterable[LinkedStatement], level: int) -> Iterator[str]:
    """Quotations under a heading for each event, the latest first."""
    events: dict[str, list[LinkedStatement]] = defaultdict(list)
    for said in statements:
        events[said.event].append(said)
    for event, found in sorted(events.items(), key=lambda item: item[1][0].readout.metadata.date, reverse=True):
        yield markdown.heading(level, _event_title(page, event), f"e-{event}")
        yield from (quotation(page, said) for said in found)


def _event_title(page: Page, id: str) -> str:
    event = page.archive.events[id]
    return markdown.link(event.title, page.to_event(id))
