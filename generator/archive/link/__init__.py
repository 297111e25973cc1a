# Readouts become the archive: every id is looked up, topics are found in the text, and each thing
# learns what touches it. The cost grows with the text, never with its square.

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.archive.kinds import FOLDERS, READOUT
from generator.archive.link.aliases import TopicFinder
from generator.archive.link.references import unknown_references
from generator.archive.link.relatives import relatives
from generator.archive.link.statements import linked, sides_of
from generator.archive.link.titles import days_of, name_of
from generator.archive.model import Archive, Content, Event, LinkedStatement, Readout, Statement, Topic
from generator.archive.problems import Problem, only_warnings

__all__ = ["link"]

Item = TypeVar("Item")


def link(content: Content, readouts: Iterable[Readout]) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive, or None where something refers to what is not there, or may refer to what could not be read.

    Problems: L301 to L314; L302 and L303 are warnings for newcomers, whom a proposal may name.
    """
    ordered = sorted(readouts, key=lambda readout: (readout.metadata.date, readout.id))
    finder = TopicFinder(content.topics)
    problems = [*unknown_references(content, ordered), *finder.problems]
    sided = all(person.party for person in content.people) and all(one.party for one in content.publishers)
    if not only_warnings(problems) or content.unread or not sided:  # what could not be read has problems already
        return None, tuple(sorted(problems))
    linked = tuple(
        _counted(
            replace(readout, statements=tuple(_with_topics(statement, finder) for statement in readout.statements))
        )
        for readout in ordered
    )
    return _archive(content, linked), tuple(sorted(problems))


def _counted(readout: Readout) -> Readout:
    """A readout without its retracted statements, and without the notes that only they had."""
    retracted = dict(readout.metadata.retracted_statements)
    if not retracted:
        return readout
    kept = tuple(statement for statement in readout.statements if statement.id not in retracted)
    labels = {ref.label for statement in kept for ref in statement.notes}
    return replace(readout, statements=kept, notes=tuple(note for note in readout.notes if note.label in labels))


def _with_topics(statement: Statement, finder: TopicFinder) -> Statement:
    return replace(statement, links=finder.links(statement.text, statement.links))


def _archive(content: Content, readouts: tuple[Readout, ...]) -> Archive:
    by_event = _grouped((), ((readout.metadata.event, readout) for readout in readouts))
    by_id: dict[str, Any] = {
        folder: {one.id: one for one in content.of_kind(kind.id)}
        for folder, kind in FOLDERS.items()
        if kind is not READOUT
    }
    bare = Archive(**by_id, readouts=readouts, events={}, newcomers=content.newcomers)
    events = {
        id: Event(id=id, name=name_of(bare, texts), days=days_of(texts), readouts=texts)
        for id, texts in by_event.items()
    }
    bare = replace(bare, events=events)
    statements = {readout.id: linked(bare, readout) for readout in readouts}
    every = [statement for found in statements.values() for statement in found]
    return replace(
        bare,
        statements=statements,
        narrower=_narrower(bare.topics),
        disputes=_disputes(every),
        by_topic=_grouped(bare.topics, ((id, statement) for statement in every for id in statement.topics)),
        by_person=_grouped(bare.people, ((one.id, statement) for statement in every for one in statement.people)),
        by_party=_grouped(bare.parties, ((one.id, statement) for statement in every for one in statement.parties)),
        by_participant=_grouped(
            bare.people, ((id, readout) for readout in readouts for id in readout.metadata.participants)
        ),
        by_account=_grouped(bare.parties, ((readout.account, readout) for readout in readouts)),
        by_publisher=_grouped(bare.publishers, ((readout.metadata.publisher, readout) for readout in readouts)),
        by_year=_grouped((), ((bare.events[readout.metadata.event].date[:4], readout) for readout in readouts)),
        sides={readout.id: sides_of(bare, readout) for readout in readouts},
        relatives=relatives(readouts),
    )


def _narrower(topics: Mapping[str, Topic]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {id: set() for id in topics}
    for topic in topics.values():
        above = list(topic.broader)
        while above:
            id = above.pop()
            if topic.id not in found[id]:
                found[id].add(topic.id)
                above += topics[id].broader
    return {id: frozenset(parts) for id, parts in found.items()}


def _disputes(statements: Iterable[LinkedStatement]) -> dict[str, tuple[LinkedStatement, ...]]:
    by_key = {statement.key: statement for statement in statements}
    pairs: list[tuple[str, LinkedStatement]] = []
    for statement in by_key.values():
        other = by_key.get(dict(statement.readout.metadata.disputes).get(statement.id, ""))
        if other:
            pairs += [(statement.key, other), (other.key, statement)]
    return _grouped((), pairs)


def _grouped(ids: Iterable[str], pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = {id: [] for id in ids}
    for id, item in pairs:
        found.setdefault(id, []).append(item)
    return {id: tuple(items) for id, items in found.items()}
