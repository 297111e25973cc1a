# C428 and C429: what a reader sees at first sight of whose text it is and who speaks: a file's name that says that the
# sides agreed on the text, and colours that tell the sides apart.

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.archive.ids import JOINT
from generator.archive.model import COLOURS, Content, Readout
from generator.archive.problems import Problem


def unnamed_joint_texts(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C428 for each text that the sides agreed and whose file is not called so; and for one that is, and is not."""
    for readout in readouts:
        metadata = readout.metadata
        if readout.account == JOINT and "-joint-" not in readout.id:
            name = f"{metadata.event}-joint-{metadata.publisher}.md"
            message = (
                f"the account is 'joint', and the file's name, its address for good, does not say so; call it {name}"
            )
            yield Problem(path=metadata.location.path, line=0, code="C428", message=message)


def alike_parties(content: Content, readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C429, a warning, for each two parties of the same colour who meet, at the second of them."""
    people = {person.id: person for person in content.people}
    parties = {party.id: party for party in content.parties}
    events: dict[str, set[str]] = defaultdict(set)
    for readout in readouts:
        named = (people[id] for id in readout.metadata.participants if id in people)
        events[readout.metadata.event] |= {person.party_on(readout.metadata.date) for person in named}
    reported: set[tuple[str, str]] = set()
    taken = {party.colour for party in content.parties}
    for event, sides in sorted(events.items()):
        first: dict[str, str] = {}
        for id in sorted(sides & parties.keys()):
            other = first.setdefault(parties[id].colour, id)
            if other != id and (other, id) not in reported:
                reported.add((other, id))
                free = ", ".join(colour for colour in COLOURS if colour not in taken) or "one that it seldom meets"
                way_out = f"give one of them another colour: {free}"
                message = f"'{id}' and '{other}' meet ({event}) and are both {parties[id].colour}; {way_out}"
                yield Problem(path=parties[id].location.path, line=1, code="C429", message=message, warning=True)
