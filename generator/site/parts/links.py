# Links to the things of the archive by their names, as Markdown, seen from the page `here`.

from collections.abc import Iterable

from generator.archive.model import Archive, Readout
from generator.site import urls
from generator.site.markup import markdown


def person(archive: Archive, id: str, here: str) -> str:
    return markdown.link(archive.people[id].name, to("person", id, here))


def party(archive: Archive, id: str, here: str) -> str:
    """The name of a party as a link that carries the party's colour."""
    colour = archive.parties[id].colour
    return markdown.link(archive.parties[id].name, to("party", id, here), markdown.attributes(("party", colour)))


def publisher(archive: Archive, id: str, here: str) -> str:
    return markdown.link(archive.publishers[id].name, to("publisher", id, here))


def topic(archive: Archive, id: str, here: str) -> str:
    return markdown.link(archive.topics[id].name, to("topic", id, here))


def topics(archive: Archive, ids: Iterable[str], here: str) -> str:
    """The names of topics, each a link, with dots between."""
    return " · ".join(topic(archive, id, here) for id in ids)


def readout(readout: Readout, here: str) -> str:
    return markdown.link(readout.metadata.title, to("readout", readout.id, here))


def paragraph(readout: Readout, statement_id: str, here: str) -> str:
    """The place of a statement, named by its number."""
    return markdown.link(f"paragraph {number(statement_id)}", to("readout", readout.id, here, statement_id))


def paragraphs(readout: Readout, statement_ids: Iterable[str], here: str) -> str:
    """The places of statements, the first of them named in full: paragraph 2, ¶ 4, ¶ 5."""
    first, *others = statement_ids
    more = (markdown.link(f"¶\u00a0{number(id)}", to("readout", readout.id, here, id)) for id in others)
    return ", ".join((paragraph(readout, first, here), *more))


def number(statement_id: str) -> str:
    """What a reader calls a statement: 7, or 7.2 for the second in paragraph 7."""
    return statement_id[1:].replace("-", ".")


def to(kind: str, id: str, here: str, anchor: str = "") -> str:
    """The path to the page of a thing, or to a place on it."""
    return urls.between(here, urls.page(kind, id), anchor)
