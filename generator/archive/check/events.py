# C426: two accounts of one event are shown side by side only if they name the same event. The same people, on the same
# day, in an event of the same kind, have mostly met once.

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.archive.model import Readout
from generator.archive.problems import Problem

FEWEST = 2
"""People. One alone speaks often, to different people."""


def same_events(readouts: Iterable[Readout], base: Iterable[Readout] = ()) -> Iterator[Problem]:
    """C426, a warning, for each readout that another account of the same people, kind and day (or the next) has under
    another event: the one that came later, by `base`, or else by its id."""
    known = {readout.id for readout in base}
    meetings: dict[tuple[frozenset[str], str, str], list[Readout]] = defaultdict(list)
    for readout in sorted(readouts, key=lambda readout: (readout.id not in known, readout.id)):
        metadata = readout.metadata
        people = frozenset(metadata.participants)
        if len(people) < FEWEST or not metadata.date or not metadata.event or not metadata.kind:
            continue
        near = (found for day in _days_around(metadata.date) for found in meetings[people, metadata.kind, day])
        other = next((found for found in near if found.account != readout.account), None)
        if other and other.metadata.event != metadata.event:
            there = other.metadata
            message = (
                f"{there.location.path} has the same people on {there.date}; if it is the same event, "
                f"write 'event: {there.event}', so that the accounts are shown side by side"
            )
            path, line = metadata.location.path, metadata.line_of("event")
            yield Problem(path=path, line=line, code="C426", message=message, warning=True)
        meetings[people, metadata.kind, metadata.date].append(readout)


def _days_around(day: str) -> Iterator[str]:
    at = date.fromisoformat(day)
    if date.min < at < date.max:
        yield from ((at + timedelta(days=days)).isoformat() for days in (0, -1, 1))
