# C404 and C427: topics are found by their names wherever they occur. So one named like a person would turn every
# mention of the person into a link to the topic, and one named by an everyday word would be everywhere.

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.archive.model import Archive, Content, names_of
from generator.archive.problems import Problem

MOST = 0.2
"""The part of all statements from which a name is too common. The commonest true one is in less than a tenth."""
MOST_OF_ALL = 0.35
"""The same for all names of a topic together. The commonest true topic is in a sixth."""
FEWEST = 8
"""Statements, below which nothing is said."""


def topics_named_like_people(content: Content) -> Iterator[Problem]:
    """C404 for each name or alias of a topic that is a name, short name or alias of a person."""
    owners: dict[str, str] = {}
    for person in content.people:
        for name in (person.called, *names_of(person)):
            owners.setdefault(name.casefold(), person.id)
    for topic in content.topics:
        for name in dict.fromkeys(names_of(topic)):
            if owner := owners.get(name.casefold()):
                message = f"'{name}' is the name of '{owner}' too, who would become a link to the topic; take it out"
                yield Problem(path=topic.location.path, line=1, code="C404", message=message)


def names_everywhere(archive: Archive | None) -> Iterator[Problem]:
    """C427, a warning, for each topic with names that are in a great part of all statements."""
    if archive is None:
        return
    count = sum(map(len, archive.statements.values()))
    for id, found in named(archive).items():
        most, touched = max(found.values()), len(archive.by_topic[id])
        if most >= max(FEWEST, MOST * count) or touched >= max(FEWEST, MOST_OF_ALL * count):
            commonest = ", ".join(f"'{name}' in {number:,}" for name, number in found.most_common(5))
            message = (
                f"this topic would be found in {touched:,} of all {count:,} statements: {commonest}; "
                "take out names that are everyday words, or that say more than the topic does"
            )
            yield Problem(path=archive.topics[id].location.path, line=1, code="C427", message=message, warning=True)


def named(archive: Archive) -> dict[str, Counter[str]]:
    """For each topic, how many statements have each of its names, in small letters."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for statements in archive.statements.values():
        for said in statements:
            links = said.statement.links
            names = {(topic, said.text[link.start : link.end].lower()) for link in links for topic in link.topics}
            for topic, name in sorted(names):
                found[topic][name] += 1
    return found
