# The matrix: topics down; parties, accounts and people across; in each cell the number of statements, which leads to
# the list of them. Where it is too large for one page, that has the topics spoken of most, and further ones have all.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.archive import phrasing
from generator.archive.model import Archive
from generator.site import urls
from generator.site.markup import html, markdown
from generator.site.markup.html import Html, tag
from generator.site.page import Page
from generator.site.pages import party
from generator.site.parts import lists
from generator.site.parts.entries import File
from generator.site.parts.lists import Lists
from generator.site.parts.themes import by_use

HERE = urls.page("topic", "matrix")
"""The file of the page."""
TITLE = "Topics and speakers"

MOST_PEOPLE = 30
"""How many people stand across; the page says that there are more."""
MOST_NUMBERS = 2000
"""Numbers that one page can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A party, a person or an account: the kind and id of its page, its name, and the lists that its numbers open."""

    kind: str
    id: str
    name: str
    lists: Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One way of counting: its heading with the anchor, a name for those who hear it, and what stands across."""

    heading: str
    id: str
    name: str
    columns: Sequence[Column]
    remark: str = ""


def matrix_pages(archive: Archive) -> Iterator[File]:
    """The path and the text of the page, and where that cannot hold all topics, of further ones in their order."""
    tables = _tables(archive)
    numbers = {id: sum(_has(column, id) for table in tables for column in table.columns) for id in archive.topics}
    topics = [topic.id for topic in by_use(archive, archive.topics.values()) if numbers[topic.id]]
    shown, *others = _parted(topics, numbers) or [[]]
    alphabet = sorted(topics, key=lambda id: (archive.topics[id].name.casefold(), id))
    parts = _parted(alphabet, numbers) if others else []
    files = {f"{HERE.removesuffix('.md')}/{number}.md": part for number, part in enumerate(parts, 1)}
    yield _page(archive, HERE, tables, shown, files)
    for file, part in files.items():
        yield _page(archive, file, tables, part, files)


def _parted(topics: Iterable[str], numbers: Mapping[str, int]) -> list[list[str]]:
    """The topics in their order, in parts of which each fits on a page."""
    parts: list[list[str]] = []
    room = 0
    for id in topics:
        if not parts or numbers[id] > room:
            parts.append([])
            room = MOST_NUMBERS
        parts[-1].append(id)
        room -= numbers[id]
    return parts


def _page(
    archive: Archive, file: str, tables: Sequence[Table], topics: Sequence[str], files: Mapping[str, Sequence[str]]
) -> File:
    page = Page(archive, file)
    title = TITLE if file == HERE else f"{TITLE}: {_span(archive, topics)}"
    blocks = (markdown.heading(1, markdown.escape(title)), *_blocks(page, tables, topics, files))
    return file, markdown.document(title, blocks, {"kind": "index"})


def _span(archive: Archive, topics: Sequence[str]) -> str:
    return f"{archive.topics[topics[0]].name} to {archive.topics[topics[-1]].name}"


def _blocks(
    page: Page, tables: Iterable[Table], topics: Sequence[str], files: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    yield markdown.block(
        "How many statements touch on each topic, counted in three ways: by the party reported as speaking, whoever "
        "tells it; by the party whose account it is, whoever speaks; and by person. Each number opens the list of its "
        "statements. A joint text counts for each side that agreed to it, and a statement with an unconfirmed speaker "
        "counts too; the lists keep both apart. An empty cell means only that the archive has none."
    )
    if files:
        yield from _ways(page, topics, files)
    for table in tables:
        yield markdown.heading(2, table.heading, table.id)
        if table.remark:
            yield markdown.block(table.remark)
        yield _table(page, table, topics)


def _ways(page: Page, topics: Sequence[str], files: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What the page has of all topics, and the ways to the others."""
    every = phrasing.count(sum(map(len, files.values())), "topic")
    if page.here == HERE:
        yield markdown.block(
            f"Here are the {len(topics):,} of {every} on which most was said. All of them, from A to Z:"
        )
    else:
        most = markdown.linked("the topics on which most was said", page.path(HERE))
        yield markdown.block(f"Here are {len(topics):,} of {every}; another page has {most}. All of them, from A to Z:")
    ways = [
        markdown.escape(_span(page.archive, part))
        if file == page.here
        else markdown.link(_span(page.archive, part), page.path(file))
        for file, part in files.items()
    ]
    yield markdown.block(" · ".join(ways), markdown.attributes(("jump",)))


def _tables(archive: Archive) -> list[Table]:
    names = {party.id: party.name for party in archive.registered("party", archive.parties)}
    parties = _columns("party", names, {id: party.spoken(archive, id) for id in names})
    accounts = _columns("party", names, {id: party.told(archive, id) for id in names})
    named = {person.id: person.name for person in archive.registered("person", archive.people)}
    said = {id: lists.lists_of(urls.page("person", id), archive.by_person[id]) for id in named}
    people = _columns("person", named, said)
    more = len(people) > MOST_PEOPLE
    most = f"The {MOST_PEOPLE} with the most statements, of {phrasing.count(len(people), 'person', 'people')}."
    return [
        Table(heading="By the party that speaks", id="parties", name="Topics and parties", columns=parties),
        Table(heading="By the party whose account it is", id="accounts", name="Topics and accounts", columns=accounts),
        Table(
            heading="By person",
            id="people",
            name="Topics and people",
            columns=people[:MOST_PEOPLE],
            remark=most if more else "",
        ),
    ]


def _columns(kind: str, names: Mapping[str, str], lists: Mapping[str, Lists]) -> list[Column]:
    columns = (Column(kind=kind, id=id, name=name, lists=lists[id]) for id, name in names.items())
    return sorted(
        (column for column in columns if column.lists.topics),
        key=lambda column: (-len(column.lists.statements), column.name),
    )


def _has(column: Column, topic: str) -> bool:
    return topic in column.lists.topics


def _table(page: Page, table: Table, topics: Sequence[str]) -> str:
    columns = [column for column in table.columns if any(_has(column, id) for id in topics)]
    rows = [topic.id for topic in by_use(page.archive, (page.archive.topics[id] for id in topics))]
    heads = (_head(page, column) for column in columns)
    head = html.rows([[tag("th", {"scope": "col"}, html.text("Topic")), *heads]], html.MARKDOWN)
    lines = (
        [_topic(page, id), *(_cell(page, column, id) for column in columns)]
        for id in rows
        if any(_has(column, id) for column in columns)
    )
    body = html.rows(lines, html.MARKDOWN)
    parts = (tag("thead", html.MARKDOWN, head), tag("tbody", html.MARKDOWN, body))
    numbers = tag("table", {"class": "matrix", **html.MARKDOWN}, *parts)
    region = {"class": "scrolls", "role": "region", "aria-label": table.name, "tabindex": "0", **html.MARKDOWN}
    return html.block(tag("div", region, numbers))


def _head(page: Page, column: Column) -> Html:
    link = html.link(column.name, page.to(column.kind, column.id))
    return tag("th", {"scope": "col", **html.MARKDOWN}, link)


def _topic(page: Page, id: str) -> Html:
    link = html.link(page.archive.topics[id].name, page.to("topic", id))
    return tag("th", {"scope": "row", **html.MARKDOWN}, link)


def _cell(page: Page, column: Column, topic: str) -> Html:
    found = column.lists.topics.get(topic)
    if not found:
        return tag("td")
    return tag("td", html.MARKDOWN, html.link(f"{len(found):,}", page.path(*column.lists.place(topic))))
