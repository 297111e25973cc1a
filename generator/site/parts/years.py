# Statements, readouts or events by year, where they are more than a page can hold: the main page has the latest year,
# and each earlier one has a page of its own. Must never leave a year without a way to it.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from generator.site.markup import markdown
from generator.site.page import Page


class Dated(Protocol):
    """What belongs to a year."""

    @property
    def year(self) -> str: ...


T = TypeVar("T", bound=Dated)


def by_year(every: Iterable[T]) -> dict[str, list[T]]:
    """What there is by its year, the latest first."""
    years: dict[str, list[T]] = defaultdict(list)
    for one in every:
        years[one.year].append(one)
    return {year: years[year] for year in sorted(years, reverse=True)}


def files(main: str, every: Sequence[T], most: int) -> Iterator[tuple[str, str, list[T]]]:
    """Each page with the year it holds and what is of it: one page without a year where it is not too much."""
    if len(every) <= most:
        yield "", main, list(every)
        return
    years = by_year(every)
    for year, found in years.items():
        yield year, file_of(main, years, year), found


def file_of(main: str, years: Mapping[str, object], year: str) -> str:
    """The file that has a year, where the years have files of their own."""
    return main if year == next(iter(years)) else f"{main.removesuffix('.md')}/{year}.md"


def ways(
    page: Page,
    main: str,
    every: Iterable[T],
    shown: Iterable[T] | None = None,
    *,
    anchor: str = "",
    at_main: str = "",
) -> str:
    """A line of the years of all the pages, each with how much of what is `shown` it has, or of `every`.

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
