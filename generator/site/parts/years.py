# Statements by year, where they are more than a page can hold: the main page has the latest year, and each earlier one
# has a page of its own. Must never leave a year without a way to it.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.archive.model import LinkedStatement
from generator.site.markup import markdown
from generator.site.page import Page

Years = dict[str, list[LinkedStatement]]


def by_year(statements: Iterable[LinkedStatement]) -> Years:
    """The statements by the year of their event, the latest first."""
    years: Years = defaultdict(list)
    for said in statements:
        years[said.year].append(said)
    return {year: years[year] for year in sorted(years, reverse=True)}


def files(
    main: str, statements: Sequence[LinkedStatement], most: int
) -> Iterator[tuple[str, str, list[LinkedStatement]]]:
    """Each page with the year it holds and its statements: one page without a year where they are not too many."""
    if len(statements) <= most:
        yield "", main, list(statements)
        return
    years = by_year(statements)
    for year, found in years.items():
        yield year, file_of(main, years, year), found


def file_of(main: str, years: Years, year: str) -> str:
    """The file that has a year, where the years have files of their own."""
    return main if year == next(iter(years)) else f"{main.removesuffix('.md')}/{year}.md"


def ways(
    page: Page,
    main: str,
    every: Iterable[LinkedStatement],
    shown: Iterable[LinkedStatement] | None = None,
    *,
    anchor: str = "",
    at_main: str = "",
) -> str:
    """A line of the years of all the pages, each with how many of the statements `shown` it has, or of `every`.

    The ways lead to an anchor on each page, or to another on the main one.
    """
    years = by_year(every)
    parts = []
    for year, found in (years if shown is None else by_year(shown)).items():
        file = file_of(main, years, year)
        place = at_main if at_main and file == main else anchor
        name = year if file == page.here else markdown.linked(year, page.path(file, place))
        parts.append(f"{name} ({len(found):,})")
    return markdown.block(" · ".join(parts), markdown.attributes(("jump",)))
