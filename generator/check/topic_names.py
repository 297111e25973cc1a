# C404: topics are found by their names wherever they stand, so one named like a person would turn every
# mention of the person into a link to the topic.

from collections.abc import Iterator

from generator.model import Content
from generator.problems import Problem


def topics_named_like_people(content: Content) -> Iterator[Problem]:
    """C404 for each name or alias of a topic that is a name, short name or alias of a person."""
    owners: dict[str, str] = {}
    for person in content.people:
        short = person.short or person.name.rpartition(" ")[2]
        for name in (person.name, short, *(alias.name for alias in person.aliases)):
            owners.setdefault(name.casefold(), person.id)
    for topic in content.topics:
        for name in dict.fromkeys((topic.name, *(alias.name for alias in topic.aliases))):
            if owner := owners.get(name.casefold()):
                message = f"'{name}' is the name of '{owner}' too, who would become a link to the topic; take it out"
                yield Problem(path=topic.place.path, line=1, code="C404", message=message)
