# C402 and C403: who takes part and who speaks should be the same people. A text that is a summary, or whose
# opening alone was seen, may leave out what somebody said; and each side's spokesperson may speak for it
# without having taken part.

from collections.abc import Iterable, Iterator

from generator.archive.ids import JOINT, RESERVED_SPEAKERS
from generator.archive.model import Content, Readout
from generator.archive.problems import Problem, did_you_mean


def silent_participants(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C402, a warning, for each participant without a word in a text that is whole and word for word."""
    for readout in readouts:
        metadata = readout.metadata
        if metadata.wording != "verbatim" or metadata.coverage != "whole":
            continue
        speakers = {id for statement in readout.statements for id in statement.speakers}
        if JOINT in speakers:
            continue
        for id in metadata.participants:
            if id not in speakers:
                message = (
                    f"'{id}' takes part but says nothing; put '@{id}' before their words, or '@{JOINT}' before what "
                    "all said, or leave it if the text has none"
                )
                yield Problem(
                    path=metadata.location.path,
                    line=metadata.line_of("participants"),
                    code="C402",
                    message=message,
                    warning=True,
                )


def strangers(content: Content, readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C403, a warning, for each speaker who does not take part and speaks for another side than the account's."""
    people = {person.id: person for person in content.people}
    for readout in readouts:
        metadata = readout.metadata
        if not readout.account:
            continue
        expected = set(metadata.participants) | RESERVED_SPEAKERS
        for statement in readout.statements:
            for id in statement.speakers:
                person = people.get(id)
                if person is None or id in expected or person.party_on(metadata.date) == readout.account:
                    continue
                expected.add(id)
                message = (
                    f"'{id}' speaks but is not among the participants{did_you_mean(id, metadata.participants)}; "
                    "if they took part, add them there"
                )
                yield Problem(
                    path=metadata.location.path, line=statement.line, code="C403", message=message, warning=True
                )
