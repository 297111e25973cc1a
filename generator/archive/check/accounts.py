# C407: accounts of one event that differ about its facts. That they differ may be true and worth knowing, so
# it is shown and never refused; but it may also be a slip, or a readout with the wrong event.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.archive.ids import JOINT
from generator.archive.model import Metadata, Readout
from generator.archive.problems import Problem

DAYS_APART = 1
"""Days by which two accounts may date an event differently: it may be past midnight on one side."""


def differing_accounts(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C407, a warning, for each fact in which a readout differs from most others of its event.

    Each account may have its own date, a day apart, and a joint text is a kind of its own. A readout that
    does not say where the event took place, or who took part, differs from none.
    """
    events: dict[str, list[Readout]] = defaultdict(list)
    for readout in sorted(readouts, key=lambda readout: readout.id):
        if readout.metadata.event:
            events[readout.metadata.event].append(readout)
    for found in events.values():
        yield from _dates(found)
        yield from _kinds(found)
        yield from _places(found)
        yield from _participants(found)


Agree = Callable[[Metadata, Metadata], bool]


def _odd_ones(several: list[Metadata], agree: Agree) -> Iterator[tuple[Metadata, Metadata]]:
    # Those that differ, each with the one that most others agree with.
    if len(several) > 1:
        usual = max(several, key=lambda one: sum(agree(one, other) for other in several))
        yield from ((metadata, usual) for metadata in several if not agree(usual, metadata))


def _dates(readouts: list[Readout]) -> Iterator[Problem]:
    dated = [readout for readout in readouts if readout.metadata.date]
    accounts: dict[str, list[Metadata]] = defaultdict(list)
    for readout in dated:
        accounts[readout.account].append(readout.metadata)
    odd = dict(_odd_ones([readout.metadata for readout in dated], lambda one, other: _days(one, other) <= DAYS_APART))
    for several in accounts.values():
        odd |= dict(_odd_ones(several, lambda one, other: one.date == other.date))
    for metadata, other in odd.items():
        yield _differ(metadata, other, "date", metadata.date, other.date)


def _kinds(readouts: list[Readout]) -> Iterator[Problem]:
    own = [readout.metadata for readout in readouts if readout.metadata.kind and readout.account != JOINT]
    for metadata, other in _odd_ones(own, lambda one, other: one.kind == other.kind):
        yield _differ(metadata, other, "kind", metadata.kind, other.kind)


def _places(readouts: list[Readout]) -> Iterator[Problem]:
    placed = [readout.metadata for readout in readouts if readout.metadata.place]
    for metadata, other in _odd_ones(placed, _same_place):
        yield _differ(metadata, other, "place", metadata.place, other.place)


def _same_place(one: Metadata, other: Metadata) -> bool:
    # One may be more exact than the other: a town, or a town and its country.
    here, there = one.place.casefold(), other.place.casefold()
    return here in there or there in here


def _participants(readouts: list[Readout]) -> Iterator[Problem]:
    several = [readout.metadata for readout in readouts if readout.metadata.participants]
    for metadata, other in _odd_ones(several, lambda one, other: set(one.participants) == set(other.participants)):
        more = [id for id in metadata.participants if id not in other.participants]
        less = [id for id in other.participants if id not in metadata.participants]
        said = [f"also has {_ids(more)}"] if more else []
        said += [f"lacks {_ids(less)}"] if less else []
        there = other.location.path
        yield _problem(metadata, "participants", f"the list of participants {' and '.join(said)}, against {there}")


def _differ(metadata: Metadata, other: Metadata, name: str, here: str, there: str) -> Problem:
    return _problem(metadata, name, f"'{name}' is '{here}' here and '{there}' in {other.location.path}")


def _problem(metadata: Metadata, name: str, differs: str) -> Problem:
    message = f"{differs}; if the accounts differ, say so in 'note', otherwise mend the one that is wrong"
    return Problem(path=metadata.location.path, line=metadata.line_of(name), code="C407", message=message, warning=True)


def _ids(ids: list[str]) -> str:
    return ", ".join(f"'{id}'" for id in ids)


def _days(one: Metadata, other: Metadata) -> int:
    return abs((date.fromisoformat(one.date) - date.fromisoformat(other.date)).days)
