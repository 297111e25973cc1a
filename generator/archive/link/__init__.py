# Readouts become the archive: every id is looked up, topics are found in the text, and each thing
# learns what touches it. The cost grows with the text, never with its square.

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from generator.archive.link.aliases import TopicFinder
from generator.archive.link.references import unknown_references
from generator.archive.link.relatives import relatives
from generator.archive.model import Archive, Content, Event, Quote, Readout, Statement
from generator.archive.problems import Problem

__all__ = ["link"]

Item = TypeVar("Item")


def link(content: Content, readouts: Iterable[Readout]) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive, or None where something refers to what is not there, or may refer to what could not be read.

    Problems: L301 to L313.
    """
    ordered = sorted(readouts, key=lambda readout: (readout.metadata.date, readout.id))
    finder = TopicFinder(content.topics)
    problems = [*unknown_references(content, ordered), *finder.problems]
    if problems or content.unread:  # what could not be read has problems already
        return None, tuple(sorted(problems))
    linked = tuple(
        replace(readout, statements=tuple(_with_topics(statement, finder) for statement in readout.statements))
        for readout in ordered
    )
    return _archive(content, linked), ()


def _with_topics(statement: Statement, finder: TopicFinder) -> Statement:
    return replace(statement, links=finder.links(statement.text, statement.links))


def _archive(content: Content, readouts: tuple[Readout, ...]) -> Archive:
    told = _grouped((), ((readout.metadata.event, readout) for readout in readouts))
    bare = Archive(
        parties={party.id: party for party in content.parties},
        people={person.id: person for person in content.people},
        publishers={publisher.id: publisher for publisher in content.publishers},
        topics={topic.id: topic for topic in content.topics},
        pages={page.id: page for page in content.pages},
        readouts=readouts,
        events={id: Event(id=id, readouts=found) for id, found in told.items()},
    )
    quotes = [Quote(readout=readout, statement=spoken) for readout in readouts for spoken in readout.statements]
    return replace(
        bare,
        by_topic=_grouped(bare.topics, ((id, quote) for quote in quotes for id in quote.statement.topics)),
        by_person=_grouped(
            bare.people, ((id, quote) for quote in quotes for id in bare.speaker_ids(quote.readout, quote.statement))
        ),
        by_party=_grouped(
            bare.parties, ((id, quote) for quote in quotes for id in bare.party_ids(quote.readout, quote.statement))
        ),
        by_participant=_grouped(
            bare.people, ((id, readout) for readout in readouts for id in readout.metadata.participants)
        ),
        by_account=_grouped(bare.parties, ((readout.account, readout) for readout in readouts)),
        by_publisher=_grouped(bare.publishers, ((readout.metadata.publisher, readout) for readout in readouts)),
        by_year=_grouped((), ((bare.events[readout.metadata.event].date[:4], readout) for readout in readouts)),
        sides={readout.id: _sides(bare, readout) for readout in readouts},
        relatives=relatives(readouts),
    )


def _grouped(ids: Iterable[str], pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = {id: [] for id in ids}
    for id, item in pairs:
        found.setdefault(id, []).append(item)
    return {id: tuple(items) for id, items in found.items()}


def _sides(archive: Archive, readout: Readout) -> tuple[str, ...]:
    speakers = (id for spoken in readout.statements for id in archive.speaker_ids(readout, spoken))
    ids = dict.fromkeys((*readout.metadata.participants, *speakers))
    return tuple(dict.fromkeys(archive.people[id].party_on(readout.metadata.date) for id in ids))
