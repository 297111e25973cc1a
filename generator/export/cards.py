# What a reader is shown over a link to a topic or a person: a file for each of the two kinds, which the pages
# load when it is first wanted.

import json
from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.kinds import TOPIC_KINDS
from generator.archive.model import Archive, Person, Topic
from generator.archive.phrasing import singular, summary, touched


def card_files(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path and the text of each file: JSON objects by id."""
    topics = {id: _topic(archive, topic) for id, topic in archive.topics.items()}
    registered = archive.registered("person", archive.people)
    people = {person.id: _person(archive, person) for person in registered}
    for name, cards in (("topics", topics), ("people", people)):
        yield f"assets/cards/{name}.json", json.dumps(cards, ensure_ascii=False, separators=(",", ":")) + "\n"


def _topic(archive: Archive, topic: Topic) -> dict[str, object]:
    line = f"{singular(TOPIC_KINDS[topic.kind])} · {touched(archive.by_topic[topic.id])}"
    return {"name": topic.name, "line": line, "text": summary(topic.prose)}


def _person(archive: Archive, person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "line": touched(archive.by_person[person.id]),
        "text": summary(person.prose),
        "offices": _offices(archive, person),
    }


def _offices(archive: Archive, person: Person) -> list[tuple[str, str, str]]:
    """From which day on, in which colour, and as what the person appears; only the days on which that changes.

    The last entry that is not later than a day holds for it. This is true of the days of the readouts that
    name the person, and of no others: between two of them an office may have ended.
    """
    days = sorted({q.readout.metadata.date for q in archive.by_person[person.id]} | _attended(archive, person))
    changes: list[tuple[str, str, str]] = []
    for day in days:
        look, office = archive.parties[person.party_on(day)].colour, phrasing.office(archive, person.id, day)
        if not changes or changes[-1][1:] != (look, office):
            changes.append((day, look, office))
    return changes


def _attended(archive: Archive, person: Person) -> set[str]:
    return {readout.metadata.date for readout in archive.by_participant[person.id]}
