# What the pages of people, parties, publishers and topics share: other names, offices, sources, lists of readouts.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.archive import phrasing, scripts
from generator.archive.ids import JOINT
from generator.archive.model import Alias, Entry, Office, Readout
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.parts import years

File = tuple[str, str]
"""The path and the text of a page."""


def fields(kind: str, entry: Entry) -> dict[str, markdown.Field]:
    """The front matter of an entry's page."""
    return {"description": phrasing.summary(entry.prose), "kind": kind, "source": entry.location.path}


def names(page: Page, aliases: Iterable[Alias]) -> Iterator[str]:
    """The other names, with who uses them."""
    lines = []
    for alias in aliases:
        users = phrasing.series([page.party(id) for id in alias.used_by])
        remarks = [f"used by {users}" if users else "", markdown.escape(alias.note) if alias.note else ""]
        remark = "; ".join(filter(None, remarks))
        lines.append(_in_its_script(alias.name) + (f" ({remark})" if remark else ""))
    if lines:
        yield markdown.heading(2, "Other names", "names")
        yield markdown.bullets(lines)


def _in_its_script(name: str) -> str:
    if scripts.has_chinese(name):
        return markdown.foreign(name, "zh")
    if scripts.has_arabic(name):
        return markdown.foreign(name, "und-Arab", "rtl")  # Arabic, Persian, Pashto or Urdu: letters do not say which
    return markdown.escape(name)


def offices(held: Iterable[Office]) -> Iterator[str]:
    """The offices over time, each title once, with the pages that say so."""
    titles: dict[str, list[Office]] = {}
    for office in sorted(held, key=_begins):
        titles.setdefault(office.title, []).append(office)
    items = [f"{markdown.escape(title)}, {_times(several)}{_sources_of(several)}" for title, several in titles.items()]
    yield markdown.bullets(items) if items else "None is known here.\n"


def _begins(office: Office) -> str:
    return office.since or min(office.seen, default=office.until or "9999")


def _times(several: Iterable[Office]) -> str:
    held = list(dict.fromkeys(_held(office) for office in several if office.since or office.until))
    seen = sorted(day for office in several for day in office.seen)
    if seen and not held:
        first, last = phrasing.date(seen[0]), phrasing.date(seen[-1])
        held.append(f"in a text of {first}" if first == last else f"in texts from {first} to {last}")
    return phrasing.series(held) or "dates not known"


def _held(office: Office) -> str:
    if office.since and office.until:
        return f"{phrasing.date(office.since)} to {phrasing.date(office.until)}"
    return f"since {phrasing.date(office.since)}" if office.since else f"until {phrasing.date(office.until)}"


def _sources_of(several: Iterable[Office]) -> str:
    urls = list(dict.fromkeys(office.source for office in several if office.source))
    if len(urls) < 2:
        return "".join(f" ({markdown.link('source', url)})" for url in urls)
    return f" (sources {', '.join(markdown.link(str(number), url) for number, url in enumerate(urls, 1))})"


def sources(urls: Iterable[str]) -> Iterator[str]:
    """The pages that an entry rests on."""
    found = [markdown.link(url, url) for url in urls]
    if found:
        yield markdown.heading(2, "Sources", "sources")
        yield markdown.bullets(found)


def accounts_of(page: Page, ids: Iterable[str]) -> str:
    """Whose accounts, in short, for a column of a table; no links, which would double the stops on the way through."""
    return ", ".join(phrasing.JOINT_TEXT if id == JOINT else _account(page, id) for id in ids)


def _account(page: Page, id: str) -> str:
    party = page.archive.parties[id]
    return f"*{markdown.escape(party.name)}*{markdown.attributes(('party', party.colour))}"


MOST_READOUTS = 400
"""Readouts that the page of a party or of a publisher can list."""


def readouts(page: Page, every: Sequence[Readout], anchor: str, *, of_one: bool) -> Iterator[str]:
    """The readouts of an entry on its page, the latest first; where they are many, only those of the latest year, and
    the way to the others. `anchor` is that of the heading, `of_one` says that all are the account of one party."""
    year, _, shown = next(years.files(page.here, every, MOST_READOUTS))
    if year:
        yield years.ways(page, page.here, every, at_main=anchor)
    yield _readout_table(page, reversed(shown), of_one=of_one)


def readout_pages(
    main: Page,
    every: Sequence[Readout],
    title: str,
    anchor: str,
    fields: Mapping[str, markdown.Field],
    *,
    of_one: bool,
) -> Iterator[File]:
    """The path and the text of the page of each earlier year of them; none where the entry's page holds everything."""
    for year, file, found in years.files(main.here, every, MOST_READOUTS):
        if file != main.here:
            page = replace(main, here=file)
            blocks = (
                markdown.heading(1, f"{markdown.link(title, page.path(main.here, anchor))}, {year}"),
                markdown.block(phrasing.count(len(found), "readout"), markdown.attributes(("account",))),
                years.ways(page, main.here, every, at_main=anchor),
                _readout_table(page, reversed(found), of_one=of_one),
            )
            name = f"{title}, {year}"
            yield file, markdown.document(name, blocks, {**fields, "description": f"{name}."})


def _readout_table(page: Page, readouts: Iterable[Readout], *, of_one: bool) -> str:
    """Readouts in a list: the day, the title, and unless they are all `of_one` party, whose account."""
    rows = (
        (
            markdown.cell(phrasing.date(readout.metadata.date), "day"),
            page.readout(readout),
            *(() if of_one else (accounts_of(page, (readout.account,)),)),
        )
        for readout in readouts
    )
    return markdown.table(("Day", "Readout", *(() if of_one else ("Account",))), rows)
