# The offices that readouts show somebody in, joined to those of the registers. They are in the readouts, so that each
# has its day and its page beside it, and two who add one never write into the same file. Must never guess an office.

from collections import defaultdict
from dataclasses import replace

from generator.archive.model import Content, Metadata, Office, Person, Styled


def with_offices(content: Content) -> Content:
    """The content with every office that a readout shows among those of its person, as seen on that day."""
    found: dict[str, list[Office]] = defaultdict(list)
    people = {person.id: person for person in content.people}
    for draft in content.drafts:
        for styled in draft.metadata.offices:
            if styled.person in people and draft.metadata.date:
                found[styled.person].append(_office(people[styled.person], styled, draft.metadata))
    joined = (
        replace(person, offices=(*person.offices, *found[person.id])) if person.id in found else person
        for person in content.people
    )
    return replace(content, people=tuple(joined))


def _office(person: Person, styled: Styled, metadata: Metadata) -> Office:
    same = (office.party for office in person.offices if office.title == styled.title and office.party)
    return Office(
        title=styled.title,
        seen=(metadata.date,),
        party=styled.party or next(same, ""),
        source=styled.source or metadata.url,
    )
