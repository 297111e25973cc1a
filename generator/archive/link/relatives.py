# Which other readouts a reader may want next: those that share topics with this one, the rarer the
# topic the more it counts. Only neighbours in time are compared, so that the cost stays linear.

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.archive.model import Readout, Relative

NEIGHBOURS = 12
"""How many readouts before and after, of those that touch a topic, are looked at."""
MOST = 5
"""How many relatives a readout gets."""


def relatives(readouts: Sequence[Readout]) -> dict[str, tuple[Relative, ...]]:
    """For each readout's id the nearest others, best first, without the accounts of the same event."""
    topics = {readout.id: _topics(readout) for readout in readouts}
    touching: dict[str, list[int]] = defaultdict(list)
    for position, readout in enumerate(readouts):
        for topic in topics[readout.id]:
            touching[topic].append(position)
    spots = {topic: {position: i for i, position in enumerate(found)} for topic, found in touching.items()}
    found: dict[str, tuple[Relative, ...]] = {}
    for position, readout in enumerate(readouts):
        shared: dict[int, list[str]] = defaultdict(list)
        for topic in topics[readout.id]:
            spot = spots[topic][position]
            for other in touching[topic][max(0, spot - NEIGHBOURS) : spot + NEIGHBOURS + 1]:
                if readouts[other].metadata.event != readout.metadata.event:
                    shared[other].append(topic)
        found[readout.id] = _best(readouts, position, shared, touching)
    return found


def _topics(readout: Readout) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for statement in readout.statements for topic in statement.topics))


def _best(
    readouts: Sequence[Readout],
    position: int,
    shared: Mapping[int, Sequence[str]],
    touching: Mapping[str, Sequence[int]],
) -> tuple[Relative, ...]:
    def weight(other: int) -> float:
        return sum(1 / len(touching[topic]) for topic in shared[other])

    order = sorted(shared, key=lambda other: (-weight(other), abs(other - position), other))
    return tuple(
        Relative(
            readout=readouts[other],
            shared=tuple(sorted(shared[other], key=lambda topic: (len(touching[topic]), topic))),
        )
        for other in order[:MOST]
    )
