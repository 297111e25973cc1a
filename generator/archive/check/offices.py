# C405 and C430: a page shows the office of that day. Where the register has days for somebody's offices and this one
# is not among them, either the register or the person is wrong. And nothing is said of anybody without a source.

from collections.abc import Iterable, Iterator

from generator.archive.model import Content, Person, Readout
from generator.archive.problems import Problem


def offices_not_held(content: Content, readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C405, a warning, for each participant with dated offices of which none is known to cover the day."""
    people = {person.id: person for person in content.people}
    for readout in readouts:
        metadata = readout.metadata
        for id in metadata.participants if metadata.date else ():
            person = people.get(id)
            if person and _dated(person) and not person.offices_on(metadata.date):
                message = (
                    f"'{id}' is not known to have held an office on {metadata.date}; is it another person? "
                    f"If not, say here in which: offices: [{{person: {id}, title: ...}}]"
                )
                line = metadata.line_of("participants")
                yield Problem(path=metadata.location.path, line=line, code="C405", message=message, warning=True)


def unsourced_offices(content: Content) -> Iterator[Problem]:
    """C430 for each person with an office for which neither it nor the person's file names a page."""
    for person in content.people:
        bare = [office.title for office in person.offices if not office.source]
        if bare and not person.sources:
            message = f"no page is named that says that '{person.id}' was '{bare[0]}'; add 'source' to the office"
            yield Problem(path=person.location.path, line=1, code="C430", message=message)


def _dated(person: Person) -> bool:
    return any(office.since or office.until or office.seen for office in person.offices)
