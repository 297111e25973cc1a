# A page in the making: the archive it is about and where it is, so that every link leads from here. Must never decide
# what a page says.

from collections.abc import Iterable
from dataclasses import dataclass

from generator.archive.model import Archive, LinkedStatement, Readout
from generator.site import urls
from generator.site.markup import markdown

NEWCOMER = "not yet in the register"
"""What follows the name of somebody whom only a proposal names, in place of a link."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site. Its methods give links as Markdown, and paths as they are seen from this page."""

    archive: Archive
    here: str
    """Its file, from the top of the generated tree."""

    @classmethod
    def of(cls, archive: Archive, kind: str, id: str) -> "Page":
        """The page of a thing."""
        return cls(archive, urls.page(kind, id))

    def path(self, file: str, anchor: str = "") -> str:
        """The way to another file of the tree, or to a place in it."""
        return urls.between(self.here, file, anchor)

    def to(self, kind: str, id: str, anchor: str = "") -> str:
        """The way to the page of a thing, or to a place on it."""
        return self.path(urls.page(kind, id), anchor)

    def to_event(self, id: str, anchor: str = "") -> str:
        """The way to an event: its page, or its one readout where it has no page."""
        event = self.archive.events.get(id)
        # Of an event of which nothing counts any more, what is retracted says so.
        readouts = event.readouts if event else [r for r in self.archive.retracted if r.metadata.event == id]
        return self.to("event", id, anchor) if len(readouts) > 1 else self.to("readout", readouts[0].id)

    def person(self, id: str) -> str:
        return self._entry("person", id, self.archive.people[id].name)

    def party(self, id: str) -> str:
        """The name of a party as a link that carries the party's colour."""
        party = self.archive.parties[id]
        return self._entry("party", id, party.name, markdown.attributes(("party", party.colour)))

    def publisher(self, id: str) -> str:
        return self._entry("publisher", id, self.archive.publishers[id].name)

    def has(self, kind: str, id: str) -> bool:
        """Whether a thing has a page: newcomers have none."""
        return (kind, id) not in self.archive.newcomers

    def _entry(self, kind: str, id: str, name: str, attributes: str = "") -> str:
        if self.has(kind, id):
            return markdown.link(name, self.to(kind, id), attributes)
        return f"{markdown.escape(name)} ({NEWCOMER})"

    def topic(self, id: str) -> str:
        return markdown.link(self.archive.topics[id].name, self.to("topic", id))

    def topics(self, ids: Iterable[str]) -> str:
        """The names of topics, each a link, with dots between."""
        return " · ".join(self.topic(id) for id in ids)

    def readout(self, readout: Readout) -> str:
        return markdown.link(readout.metadata.title, self.to("readout", readout.id))

    def paragraph(self, statement: LinkedStatement) -> str:
        """The place of a statement in its readout, named by its number."""
        target = self.to("readout", statement.readout.id, statement.id)
        return markdown.link(f"paragraph {number(statement.id)}", target)

    def paragraphs(self, statements: Iterable[LinkedStatement]) -> str:
        """The places of statements, as in: ¶ 2, ¶ 4."""
        return ", ".join(
            markdown.link(f"¶\u00a0{number(said.id)}", self.to("readout", said.readout.id, said.id))
            for said in statements
        )


def place(statement_id: str) -> tuple[int, int]:
    """Where a statement is in its text, by its number: 7 and 2 for the second in paragraph 7."""
    paragraph, _, statement = statement_id[1:].partition("-")
    return int(paragraph), int(statement or 1)


def number(statement_id: str) -> str:
    """What a reader calls a statement: 7, or 7.2 for the second in paragraph 7."""
    return statement_id[1:].replace("-", ".")
