# C407: accounts of one event that differ about its facts. That they differ may be true and worth knowing, so
# it is shown and never refused; but it may also be a slip, or a readout with the wrong event.

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from generator.model import JOINT, Heading, Readout
from generator.problems import Problem

DAYS_APART = 1
"""Days by which two accounts may date an event differently: it may be past midnight on one side."""


def differing_accounts(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C407, a warning, for each fact in which a readout differs from the others of its event.

    Each account may have its own date, a day apart, and a joint text is a kind of its own. Where a
    readout says nothing of the place, it does not differ.
    """
    events: dict[str, list[Readout]] = defaultdict(list)
    for readout in sorted(readouts, key=lambda readout: readout.id):
        if readout.heading.event:
            events[readout.heading.event].append(readout)
    for found in events.values():
        if len(found) > 1:
            yield from _dates(found)
            yield from _kinds(found)
            yield from _places(found)
            yield from _participants(found)


def _dates(readouts: list[Readout]) -> Iterator[Problem]:
    dated = [readout for readout in readouts if readout.heading.date]
    for readout in dated[1:]:
        first = dated[0]
        apart = abs((_day(readout.heading) - _day(first.heading)).days)
        if apart > (DAYS_APART if readout.account != first.account else 0):
            yield _differ(readout.heading, first.heading, "date", readout.heading.date, first.heading.date)


def _kinds(readouts: list[Readout]) -> Iterator[Problem]:
    own = [readout for readout in readouts if readout.heading.kind and readout.account != JOINT]
    for readout in own[1:]:
        if readout.heading.kind != own[0].heading.kind:
            yield _differ(readout.heading, own[0].heading, "kind", readout.heading.kind, own[0].heading.kind)


def _places(readouts: list[Readout]) -> Iterator[Problem]:
    placed = [readout.heading for readout in readouts if readout.heading.place]
    for heading in placed[1:]:
        here, there = heading.place.casefold(), placed[0].place.casefold()
        if here not in there and there not in here:
            yield _differ(heading, placed[0], "place", heading.place, placed[0].place)


def _participants(readouts: list[Readout]) -> Iterator[Problem]:
    # Most accounts agree; what is told is how one differs from what most of them say.
    lists = Counter(frozenset(readout.heading.participants) for readout in readouts)
    usual = next(r.heading for r in readouts if lists[frozenset(r.heading.participants)] == max(lists.values()))
    for readout in readouts:
        heading = readout.heading
        more = [id for id in heading.participants if id not in usual.participants]
        less = [id for id in usual.participants if id not in heading.participants]
        if more or less:
            said = " and ".join(
                [*([f"has {_ids(more)} besides"] if more else []), *([f"lacks {_ids(less)}"] if less else [])]
            )
            yield _problem(heading, "participants", f"the list of participants {said}, against {usual.source.path}")


def _differ(heading: Heading, other: Heading, name: str, here: str, there: str) -> Problem:
    return _problem(heading, name, f"'{name}' is '{here}' here and '{there}' in {other.source.path}")


def _problem(heading: Heading, name: str, differs: str) -> Problem:
    message = f"{differs}; if the accounts differ, say so in 'note', otherwise mend the one that is wrong"
    return Problem(path=heading.source.path, line=heading.line_of(name), code="C407", message=message, warning=True)


def _ids(ids: list[str]) -> str:
    return ", ".join(f"'{id}'" for id in ids)


def _day(heading: Heading) -> date:
    return date.fromisoformat(heading.date)
