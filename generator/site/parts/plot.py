# Statements a year by party, as a drawing and as its numbers. Colours come from the theme by the names of
# the palette; a pattern tells the parties apart without them. Beside each year it says how many readouts the
# archive has of it: many statements may only mean many readouts.

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.archive.model import Archive, LinkedStatement
from generator.site.markup import html, patterns
from generator.site.markup.html import Html, tag

FEWEST = 3
"""Statements that a drawing needs to say more than a sentence."""

_TOP, _HEIGHT, _BOTTOM = 18, 132, 40
_LABELS = 16
_SEVERAL, _NOBODY = "Several parties", "Narration"
_NUMBERS = "The numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What one party said: its name, the class of its look, and the statements of each year."""

    name: str
    look: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Statements by year and party; `readouts` counts all that the archive has of each year."""

    years: tuple[int, ...]
    readouts: tuple[int, ...]
    series: tuple[Series, ...]
    """Those with the most statements first; what several parties say and what nobody says last."""

    @property
    def totals(self) -> tuple[int, ...]:
        """The statements of each year."""
        return tuple(map(sum, zip(*(series.counts for series in self.series), strict=True)))


def by_year(archive: Archive, statements: Iterable[LinkedStatement]) -> Years:
    """The statements in each year that the archive has readouts of, from the first to the last, each counted once."""
    covered = {int(year): len(readouts) for year, readouts in archive.by_year.items()}
    years = range(min(covered), max(covered) + 1) if covered else range(0)
    found: dict[tuple[str, str], Counter[int]] = {}
    for said in statements:
        counter = found.setdefault(_speaks(said), Counter())
        counter[int(said.year)] += 1
    series = [
        Series(name=name, look=look, counts=tuple(counter[year] for year in years))
        for (name, look), counter in found.items()
    ]
    series.sort(key=lambda one: (one.name in (_SEVERAL, _NOBODY), -sum(one.counts), one.name))
    return Years(years=tuple(years), readouts=tuple(covered.get(year, 0) for year in years), series=tuple(series))


def plot(archive: Archive, statements: Sequence[LinkedStatement], subject: str) -> str:
    """A block of Markdown with the drawing and its numbers; empty where there is too little to draw.

    `subject` is what the statements are about, for those who hear the drawing.
    """
    if len(statements) < FEWEST:
        return ""
    data = by_year(archive, statements)
    spoken = f"Statements per year on {subject}, by party. The numbers follow as a table."
    figure = tag("figure", {"class": "drawn plot"}, _drawing(data, spoken), _legend(data), _caption(), _table(data))
    return html.block(figure)


def _speaks(said: LinkedStatement) -> tuple[str, str]:
    if said.speaking == "narration":
        return _NOBODY, "narration"
    return (said.party.name, said.party.colour) if said.party else (_SEVERAL, "joint")


def _drawing(data: Years, spoken: str) -> Html:
    highest = max(data.totals)
    size = {"width": "100%", "height": str(_TOP + _HEIGHT + _BOTTOM), "role": "img", "aria-label": spoken}
    base = str(_TOP + _HEIGHT)
    axis = tag("line", {"class": "axis", "x1": "0", "x2": "100%", "y1": base, "y2": base})
    columns = (_column(data, place, highest) for place in range(len(data.years)))
    fills = (patterns.pattern(place, series.look) for place, series in enumerate(data.series))
    return tag("svg", size, tag("defs", {}, *fills), axis, *columns)


def _column(data: Years, place: int, highest: int) -> Html:
    step = 100 / len(data.years)
    left, width = f"{(place + 0.14) * step:.3f}%", f"{0.72 * step:.3f}%"
    middle = f"{(place + 0.5) * step:.3f}%"
    year, total = data.years[place], data.totals[place]
    parts = []
    below = 0
    for number, series in enumerate(data.series):
        count = series.counts[place]
        if count:
            low, high = _HEIGHT * below / highest, _HEIGHT * (below + count) / highest
            box = {"x": left, "width": width, "y": f"{_TOP + _HEIGHT - high:.1f}", "height": f"{high - low:.1f}"}
            look = {"class": f"bar {series.look}", "fill": patterns.fill(number)}
            parts.append(tag("rect", {**box, **look}, tag("title", {}, html.text(f"{year}, {series.name}: {count}"))))
            below += count
    if total:
        parts.append(_label(middle, _TOP + _HEIGHT - _HEIGHT * total / highest - 5, f"{total:,}", "total"))
    if place % -(-len(data.years) // _LABELS) == 0:
        short = f"’{year % 100:02}" if len(data.years) > 8 else str(year)
        parts.append(_label(middle, _TOP + _HEIGHT + 16, short, "year"))
        parts.append(_label(middle, _TOP + _HEIGHT + 33, f"{data.readouts[place]:,}", "readouts"))
    return tag("g", {}, *parts)


def _label(x: str, y: float, text: str, kind: str) -> Html:
    return tag("text", {"class": kind, "x": x, "y": f"{y:.1f}", "text-anchor": "middle"}, html.text(text))


def _legend(data: Years) -> Html:
    return tag("ul", {"class": "legend"}, *(_key(place, series) for place, series in enumerate(data.series)))


def _key(place: int, series: Series) -> Html:
    sample = patterns.sample(place, series.look)
    return tag("li", {}, sample, html.text(f" {series.name} {sum(series.counts):,}"))


def _caption() -> Html:
    said = (
        "Statements per year, by the party reported as speaking. Under each year is the number of readouts that the "
        "archive has from it: where those are few, few statements can be expected."
    )
    return tag("figcaption", {}, html.text(said))


def _table(data: Years) -> Html:
    heads = ("Year", *(series.name for series in data.series), "All", "Readouts in the archive")
    head = html.rows([[tag("th", {"scope": "col"}, html.text(name)) for name in heads]])
    body = html.rows(
        [
            tag("th", {"scope": "row"}, html.text(str(year))),
            *(_cell(series.counts[place]) for series in data.series),
            _cell(data.totals[place]),
            _cell(data.readouts[place]),
        ]
        for place, year in enumerate(data.years)
    )
    table = tag("table", {"class": "numbers"}, tag("thead", {}, head), tag("tbody", {}, body))
    region = {"class": "scrolls", "role": "region", "aria-label": _NUMBERS, "tabindex": "0"}
    return tag("details", {}, tag("summary", {}, html.text(_NUMBERS)), tag("div", region, table))


def _cell(count: int) -> Html:
    return tag("td", {}, html.text(f"{count:,}" if count else "–"))
