# The matrix: topics down; parties, accounts and people across; in each cell the number of statements, which leads to
# the list of them.

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.archive import phrasing
from generator.archive.model import Archive
from generator.site import urls
from generator.site.markup import html, markdown
from generator.site.markup.html import Html, tag
from generator.site.pages import party
from generator.site.parts import lists
from generator.site.parts.lists import Lists

HERE = urls.page("topic", "matrix")
"""The file of the page."""

MOST_PEOPLE = 30
"""How many people stand across; the page says that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A party, a person or an account: the kind and id of its page, its name, and the lists that its numbers open."""

    kind: str
    id: str
    name: str
    lists: Lists


def matrix_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the page."""
    title = "Topics and speakers"
    return HERE, markdown.document(title, _blocks(archive, title), {"kind": "index"})


def _blocks(archive: Archive, title: str) -> Iterator[str]:
    names = {party.id: party.name for party in archive.registered("party", archive.parties)}
    parties = _columns("party", names, {id: party.spoken(archive, id) for id in names})
    accounts = _columns("party", names, {id: party.told(archive, id) for id in names})
    named = {person.id: person.name for person in archive.registered("person", archive.people)}
    said = {id: lists.lists_of(urls.page("person", id), archive.by_person[id]) for id in named}
    people = _columns("person", named, said)
    yield markdown.heading(1, title)
    yield markdown.block(
        "How many statements touch a topic, counted three ways: by the party that is reported as speaking, whoever "
        "tells it; by the party whose account it is, whoever speaks; and by person. Each number opens the list of its "
        "statements. A joint text counts for each side that agreed it, and a speaker that nobody has confirmed counts "
        "too; the lists keep both apart. An empty cell says only that the archive has none."
    )
    yield markdown.heading(2, "By the party that speaks", "parties")
    yield _table(archive, parties, "Topics and parties")
    yield markdown.heading(2, "By the party whose account it is", "accounts")
    yield _table(archive, accounts, "Topics and accounts")
    yield markdown.heading(2, "By person", "people")
    if len(people) > MOST_PEOPLE:
        shown = f"The {MOST_PEOPLE} with the most statements, of {phrasing.count(len(people), 'person', 'people')}."
        yield markdown.block(shown)
    yield _table(archive, people[:MOST_PEOPLE], "Topics and people")


def _columns(kind: str, names: Mapping[str, str], lists: Mapping[str, Lists]) -> list[Column]:
    columns = (Column(kind=kind, id=id, name=name, lists=lists[id]) for id, name in names.items())
    return sorted(
        (column for column in columns if column.lists.topics),
        key=lambda column: (-len(column.lists.statements), column.name),
    )


def _table(archive: Archive, columns: Sequence[Column], name: str) -> str:
    topics = sorted(
        (id for id in archive.topics if any(id in column.lists.topics for column in columns)),
        key=lambda id: (-len(archive.by_topic[id]), archive.topics[id].name),
    )
    head = html.rows([[tag("th", {"scope": "col"}, html.text("Topic")), *map(_head, columns)]], html.MARKDOWN)
    lines = ([_topic(archive, id), *(_cell(column, id) for column in columns)] for id in topics)
    body = html.rows(lines, html.MARKDOWN)
    parts = (tag("thead", html.MARKDOWN, head), tag("tbody", html.MARKDOWN, body))
    table = tag("table", {"class": "matrix", **html.MARKDOWN}, *parts)
    region = {"class": "scrolls", "role": "region", "aria-label": name, "tabindex": "0", **html.MARKDOWN}
    return html.block(tag("div", region, table))


def _head(column: Column) -> Html:
    return tag("th", {"scope": "col", **html.MARKDOWN}, _link(column.kind, column.id, column.name))


def _topic(archive: Archive, id: str) -> Html:
    return tag("th", {"scope": "row", **html.MARKDOWN}, _link("topic", id, archive.topics[id].name))


def _cell(column: Column, topic: str) -> Html:
    found = column.lists.topics.get(topic)
    if not found:
        return tag("td")
    return tag("td", html.MARKDOWN, html.link(f"{len(found):,}", urls.between(HERE, *column.lists.place(topic))))


def _link(kind: str, id: str, name: str, anchor: str = "") -> Html:
    return html.link(name, urls.between(HERE, urls.page(kind, id), anchor))
