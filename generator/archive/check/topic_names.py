# C404: topics are found by their names wherever they stand, so one named like a person would turn every
# mention of the person into a link to the topic.

from collections.abc import Iterator

from generator.archive.model import Content, names_of
from generator.archive.problems import Problem


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
