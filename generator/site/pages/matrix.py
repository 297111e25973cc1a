# The matrix: topics down; parties, accounts and people across; in each cell the number of statements, which leads to
# the list of them.

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.archive import phrasing
from generator.archive.model import Archive, LinkedStatement
from generator.site import urls
from generator.site.markup import html, markdown
from generator.site.markup.html import Html, tag
from generator.site.pages.party import told_by
from generator.site.parts import lists

HERE = urls.page("topic", "matrix")
"""The file of the page."""

MOST_PEOPLE = 30
"""How many people stand across; the page says that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A party, a person or an account: the kind and id of its page, its name, and its statements by topic."""

    kind: str
    id: str
    name: str
    counts: Mapping[str, int]
    lists: str
    """The name of the page of its lists."""


def matrix_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the page."""
    title = "Topics and speakers"
    return HERE, markdown.document(title, _blocks(archive, title), {"kind": "index"})


def _blocks(archive: Archive, title: str) -> Iterator[str]:
    names = {party.id: party.name for party in archive.registered("party", archive.parties)}
    parties = _columns("party", names, archive.by_party)
    told = {id: told_by(archive, id) for id in names}
    accounts = _columns("party", {id: phrasing.account_of(archive, id) for id in names}, told, "accounts")
    everybody = archive.registered("person", archive.people)
    people = _columns("person", {person.id: person.name for person in everybody}, archive.by_person)
    yield markdown.heading(1, title)
    yield markdown.block(
        "How many statements touch a topic: by who is reported as speaking, in whatever account, and by whose account "
        "tells it, whoever speaks. Each number opens its list. "
        "A joint text counts for each side that agreed it, and a speaker that nobody has confirmed counts too; "
        "the lists keep both apart. "
        "An empty cell says only that the archive has none."
    )
    yield markdown.heading(2, "By party", "parties")
    yield _table(archive, parties, "Topics and parties")
    yield markdown.heading(2, "By account", "accounts")
    yield _table(archive, accounts, "Topics and accounts")
    yield markdown.heading(2, "By person", "people")
    if len(people) > MOST_PEOPLE:
        shown = f"The {MOST_PEOPLE} with the most statements, of {phrasing.count(len(people), 'person', 'people')}."
        yield markdown.block(shown)
    yield _table(archive, people[:MOST_PEOPLE], "Topics and people")


def _columns(
    kind: str, names: Mapping[str, str], statements: Mapping[str, Sequence[LinkedStatement]], lists: str = "topics"
) -> list[Column]:
    columns = [
        Column(
            kind=kind,
            id=id,
            name=name,
            counts=Counter(topic for said in statements[id] for topic in said.topics),
            lists=lists,
        )
        for id, name in names.items()
    ]
    return sorted(
        (column for column in columns if column.counts), key=lambda column: (-len(statements[column.id]), column.name)
    )


def _table(archive: Archive, columns: Sequence[Column], name: str) -> str:
    topics = sorted(
        (id for id in archive.topics if any(id in column.counts for column in columns)),
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
    count = column.counts.get(topic, 0)
    if not count:
        return tag("td")
    file = lists.file_of(urls.page(column.kind, column.id), column.lists)
    target = urls.between(HERE, file, lists.anchor(topic))
    return tag("td", html.MARKDOWN, html.link(f"{count:,}", target))


def _link(kind: str, id: str, name: str, anchor: str = "") -> Html:
    return html.link(name, urls.between(HERE, urls.page(kind, id), anchor))
