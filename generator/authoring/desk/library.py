# What the archive already has, as a browser gets it in one file: the registers, and a line about each readout. Must
# never know where that file comes from.

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from generator.archive.frontmatter import Value
from generator.archive.kinds import KINDS
from generator.archive.link.aliases import TopicFinder
from generator.archive.model import MODELS, Content, Draft, Entry, Location, Metadata
from generator.archive.read import read
from generator.archive.read.registers import entry
from generator.authoring.new_files import NewFile, source_of

FURTHEST = 3
"""Days between two accounts of one event, as accounts date them differently."""


@dataclass(frozen=True)
class Library:
    """The registers, and of each readout what its fields say; no text."""

    content: Content

    @cached_property
    def finder(self) -> TopicFinder:
        return TopicFinder(self.content.topics)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """By the id of a person or party, the name that a reader knows."""
        people = {person.id: person.name for person in self.content.people}
        return people | {party.id: party.name for party in self.content.parties}

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """The names of the topics by their ids."""
        return {topic.id: topic.name for topic in self.content.topics}

    def having(self, others: Iterable[NewFile]) -> "Library":
        """The same with the entries of new files among the rest; what cannot be read of them is left out."""
        found = tuple(others)
        if not found:
            return self
        new, _ = read(source_of(file) for file in found)
        return Library(
            replace(
                self.content,
                parties=_merged(self.content.parties, new.parties),
                people=_merged(self.content.people, new.people),
                publishers=_merged(self.content.publishers, new.publishers),
            )
        )

    def near(self, day: str) -> Iterable[Metadata]:
        """What the fields of the readouts say whose day is about this one; nothing where it is no day."""
        first, last = _around(day)
        return (one.metadata for one in self.content.drafts if first <= one.metadata.date <= last)

    def with_readouts(self, ids: Collection[str]) -> Content:
        """The content with these of its readouts only."""
        return replace(self.content, drafts=tuple(one for one in self.content.drafts if one.metadata.id in ids))


def library(data: Mapping[str, Any]) -> Library:
    """What the archive has, from the data of `export.desk`."""
    entries: dict[str, tuple[Any, ...]] = {
        folder: tuple(_entry(folder, id, fields) for id, fields in given.items())
        for folder, given in data["registers"].items()
    }
    drafts = tuple(_draft(dict(zip(data["columns"], line, strict=True))) for line in data["readouts"])
    return Library(
        Content(
            parties=entries.get("parties", ()),
            people=entries.get("people", ()),
            publishers=entries.get("publishers", ()),
            topics=entries.get("topics", ()),
            drafts=drafts,
        )
    )


def _merged(known: Sequence[Any], new: Sequence[Any]) -> tuple[Any, ...]:
    ids = {one.id for one in known}
    return tuple(sorted((*known, *(one for one in new if one.id not in ids)), key=lambda one: str(one.id)))


def _around(day: str) -> tuple[str, str]:
    try:
        at, far = date.fromisoformat(day), timedelta(days=FURTHEST)
        return (at - far).isoformat(), (at + far).isoformat()
    except (ValueError, OverflowError):
        return day, ""


def _entry(folder: str, id: str, fields: Mapping[str, Any]) -> Entry:
    kind = next(kind.id for kind in KINDS.values() if kind.folder == folder)
    values = {name: _value(given) for name, given in fields.items()}
    made, _ = entry(MODELS[kind], id, values, "", Location(path=f"content/{folder}/{id}.md", line=1))
    return made  # type: ignore[return-value]  # registers hold no pages


def _value(given: Any) -> Value:
    if isinstance(given, Mapping):
        return Value({name: _value(one) for name, one in given.items()}, 1)
    if isinstance(given, list):
        return Value(tuple(map(_value, given)), 1)
    return Value(given, 1)


def _draft(line: Mapping[str, Any]) -> Draft:
    metadata = Metadata(
        **{**line, "participants": tuple(line["participants"])},
        wording="summary",
        coverage="whole",
        location=Location(path=f"content/readouts/{line['id']}.md", line=1),
    )
    return Draft(metadata=metadata, paragraphs=())
