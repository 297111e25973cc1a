# C409: that a topic is lacking is said of all that was seen, and shown as silence. Where a statement of the same
# readout touches it, or a narrower topic, one of the two is wrong.

from collections.abc import Iterator, Mapping

from generator.archive.fields import EVERYTHING_ELSE
from generator.archive.model import Archive, Metadata, Readout, Topic
from generator.archive.problems import Problem


def false_lacks(archive: Archive | None) -> Iterator[Problem]:
    """C409 for each topic in `lacks` that the readout touches, and for `*` where the text was not seen whole."""
    for readout in archive.readouts if archive else ():
        if readout.metadata.lacks:
            yield from _in_readout(readout, archive.topics if archive else {})


def _in_readout(readout: Readout, topics: Mapping[str, Topic]) -> Iterator[Problem]:
    metadata = readout.metadata
    if EVERYTHING_ELSE in metadata.lacks and metadata.coverage != "whole":
        message = (
            f"'lacks: [\"*\"]' says that nothing else is in the text, but 'seen' is '{metadata.coverage}'; delete one"
        )
        yield _problem(metadata, message)
    touched: dict[str, tuple[str, str]] = {}
    for statement in readout.statements:
        for topic in statement.topics:
            for id in (topic, *_above(topic, topics)):
                touched.setdefault(id, (topic, statement.id))
    for id in metadata.lacks:
        if id in touched:
            topic, place = touched[id]
            by = "" if topic == id else f" by way of '{topic}', which is a part of it"
            way = "take it out of 'lacks', or write '(topic:none)' after words that are not the topic"
            yield _problem(metadata, f"'{id}' is said to be lacking, but {place} touches it{by}; {way}")


def _above(id: str, topics: Mapping[str, Topic]) -> Iterator[str]:
    # Broader topics never go round in a circle; that has been looked at.
    for broader in topics[id].broader:
        yield broader
        yield from _above(broader, topics)


def _problem(metadata: Metadata, message: str) -> Problem:
    return Problem(path=metadata.location.path, line=metadata.line_of("lacks"), code="C409", message=message)
