# Readouts become the archive: every id is looked up, topics are found in the text, and each thing
# learns what touches it. The cost grows with the text, never with its square.

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from generator.link.aliases import TopicFinder
from generator.link.references import unknown_references
from generator.link.relatives import relatives
from generator.model import Archive, Content, Event, Quote, Readout, Statement
from generator.problems import Problem

__all__ = ["link"]


def link(content: Content, readouts: Iterable[Readout]) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive, or None where something refers to what is not there; then problems say what.

    Problems: L301 to L310.
    """
    ordered = sorted(readouts, key=lambda readout: (readout.heading.date, readout.id))
    finder = TopicFinder(content.topics)
    problems = [*unknown_references(content, ordered), *finder.problems]
    if problems:
        return None, tuple(sorted(problems))
    linked = tuple(
        replace(readout, statements=tuple(_with_topics(statement, finder) for statement in readout.statements))
        for readout in ordered
    )
    return _archive(content, linked), ()


def _with_topics(statement: Statement, finder: TopicFinder) -> Statement:
    return replace(statement, links=finder.links(statement.text, statement.links))


def _archive(content: Content, readouts: tuple[Readout, ...]) -> Archive:
    people = {person.id: person for person in content.people}
    events: dict[str, list[Readout]] = defaultdict(list)
    for readout in readouts:
        events[readout.heading.event].append(readout)
    bare = Archive(
        parties={party.id: party for party in content.parties},
        people=people,
        publishers={publisher.id: publisher for publisher in content.publishers},
        topics={topic.id: topic for topic in content.topics},
        pages={page.id: page for page in content.pages},
        readouts=readouts,
        events={id: Event(id=id, readouts=tuple(found)) for id, found in events.items()},
        by_topic={},
        by_person={},
        by_party={},
        relatives={},
    )
    by_topic: dict[str, list[Quote]] = {topic.id: [] for topic in content.topics}
    by_person: dict[str, list[Quote]] = {person.id: [] for person in content.people}
    by_party: dict[str, list[Quote]] = {party.id: [] for party in content.parties}
    for readout in readouts:
        for statement in readout.statements:
            quote = Quote(readout=readout, statement=statement)
            for id in statement.topics:
                by_topic[id].append(quote)
            for id in bare.speaker_ids(readout, statement):
                by_person[id].append(quote)
            for id in bare.party_ids(readout, statement):
                by_party[id].append(quote)
    return replace(
        bare,
        by_topic=_frozen(by_topic),
        by_person=_frozen(by_person),
        by_party=_frozen(by_party),
        relatives=relatives(readouts),
    )


def _frozen(lists: dict[str, list[Quote]]) -> dict[str, tuple[Quote, ...]]:
    return {id: tuple(quotes) for id, quotes in lists.items()}
