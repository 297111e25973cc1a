# One event, topic by topic and account by account. A cell holds the statements of an account that touch a topic, or the
# grade of its silence. A row is certain (a topic is there or is not); no two sentences are ever called parallel.

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.archive.fields import EVERYTHING_ELSE
from generator.archive.ids import JOINT
from generator.archive.link.sides import in_the_room, side_on
from generator.archive.model import Archive, Event, LinkedStatement, Readout

Grade = Literal[
    "says", "itself", "outside", "near", "joint", "absent", "unnamed", "unseen-checked", "unsummarised", "unseen"
]

GRADES: Mapping[Grade, str] = {
    "says": "says it",
    "itself": "the event itself",
    "outside": "this side is not named as taking part",
    "near": "names only a part of it",
    "joint": "not here; in the joint text",
    "absent": "not in this account, looked for",
    "unnamed": "not named in the text",
    "unseen-checked": "not in the part seen, looked for",
    "unsummarised": "not in the editor’s summary",
    "unseen": "not in the part seen",
}
"""What a cell says, in the order in which the first that fits is taken."""

LEFT_OUT: frozenset[Grade] = frozenset({"absent", "unnamed"})
"""The only silences that may be called left out: the whole text is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one readout has of one topic."""

    topic: str
    readout: Readout
    teller: str
    """Whose account it is, as by `teller_of`."""
    grade: Grade
    statements: tuple[LinkedStatement, ...] = ()
    """Those that touch it; of a narrower topic where the grade is `near`."""
    narrower: tuple[str, ...] = ()
    """The parts of the topic that it names instead, where the grade is `near`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A topic across the accounts of an event."""

    topic: str
    cells: tuple[Cell, ...]
    """One for each readout, in the order of the event."""

    @property
    def tellers(self) -> tuple[str, ...]:
        """Whose accounts have it, each once."""
        return tuple(dict.fromkeys(cell.teller for cell in self.cells if cell.grade == "says"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The accounts of an event held against each other."""

    event: Event
    rows: tuple[Row, ...]
    """Those in most accounts first, those in the same accounts together, then by the name of the topic."""
    own: tuple[Row, ...]
    """The topics that the event itself is, such as the mechanism of which it is a round."""
    missing: tuple[str, ...]
    """The sides that took part and have no account in the archive."""
    tellers: tuple[str, ...]
    """Whose accounts there are, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silences:
    """What it means that a readout does not have a topic, whichever it is."""

    usual: Grade
    others: tuple[Cell, ...]
    """The topics of which its silence means something else, by their ids."""


def comparison(archive: Archive, event: Event) -> Comparison:
    """Every topic that any account of the event touches, across all of them."""
    facts = _facts(archive, event)
    topics = {topic for topics in facts.touched.values() for topic in topics}
    rows = [Row(topic=id, cells=tuple(_cell(facts, readout, id) for readout in event.readouts)) for id in topics]
    rows.sort(key=lambda row: _order(archive, row))
    return Comparison(
        event=event,
        rows=tuple(row for row in rows if row.topic not in facts.own),
        own=tuple(row for row in rows if row.topic in facts.own),
        missing=_missing(archive, event),
        tellers=tuple(dict.fromkeys(facts.tellers.values())),
    )


def comparisons(archive: Archive) -> dict[str, Comparison]:
    """By the id of each event that several readouts tell of: its accounts held against each other."""
    return {event.id: comparison(archive, event) for event in archive.events.values() if len(event.readouts) > 1}


def silences(archive: Archive, readout: Readout) -> Silences:
    """How the silence of a readout is graded, so that it can be held against any other."""
    facts = _facts(archive, archive.events[readout.metadata.event])
    usual = "outside" if readout.id in facts.outside else _unseen(facts.narrower, readout, "")
    lacks = {id for id in readout.metadata.lacks if id != EVERYTHING_ELSE}
    parts = {part for id in lacks for part in archive.narrower[id]}
    touched = {topic for topics in facts.touched.values() for topic in topics}
    special = facts.own | lacks | parts | _with_broader(archive, touched)
    cells = (_cell(facts, readout, id) for id in sorted(special - facts.touched[readout.id].keys()))
    return Silences(usual=usual, others=tuple(cell for cell in cells if cell.grade != usual))


def teller_of(archive: Archive, readout: Readout) -> str:
    """Whose account a readout is: the id of a side, `joint`, or for press its own id.

    Two outlets of one side are one teller, and two of press are two.
    """
    if readout.account == JOINT:
        return JOINT
    if archive.parties[readout.account].kind == "press":
        return readout.id
    return side_on(archive, readout.account, readout.metadata.date)


def silence(archive: Archive, readout: Readout, topic: str) -> Grade:
    """What it is worth that a text does not touch a topic, by the text alone and without its event."""
    return _unseen(archive.narrower, readout, topic)


def weakest(grades: Iterable[Grade]) -> Grade:
    """Of what several accounts of one side have of a topic: that which has most, or whose silence says least."""
    return min(grades, key=_STRENGTH.index)


_STRENGTH: tuple[Grade, ...] = (
    "says", "itself", "outside", "near", "joint", "unseen", "unsummarised", "unseen-checked", "unnamed", "absent",
)  # fmt: skip


def _order(archive: Archive, row: Row) -> tuple[int, list[int], str, str]:
    telling = [place for place, cell in enumerate(row.cells) if cell.teller in row.tellers]
    return -len(row.tellers), telling, archive.topics[row.topic].name.casefold(), row.topic


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What every cell of an event is worked out from."""

    narrower: Mapping[str, frozenset[str]]
    touched: Mapping[str, Mapping[str, tuple[LinkedStatement, ...]]]
    """By readout and topic."""
    tellers: Mapping[str, str]
    """By readout."""
    own: frozenset[str]
    """The topics that the event itself is."""
    outside: frozenset[str]
    """The readouts whose account was not in the room."""
    joint: frozenset[str]
    """The readouts that are a text which the sides agreed."""


def _facts(archive: Archive, event: Event) -> _Facts:
    return _Facts(
        narrower=archive.narrower,
        touched={readout.id: _touched(archive, readout) for readout in event.readouts},
        tellers={readout.id: teller_of(archive, readout) for readout in event.readouts},
        own=_own_topics(archive, event),
        outside=frozenset(readout.id for readout in event.readouts if _is_outside(archive, event, readout)),
        joint=frozenset(readout.id for readout in event.readouts if readout.account == JOINT),
    )


def _with_broader(archive: Archive, topics: Iterable[str]) -> frozenset[str]:
    found = set[str]()
    left = list(topics)
    while left:
        id = left.pop()
        if id not in found:
            found.add(id)
            left += archive.topics[id].broader
    return frozenset(found)


def _touched(archive: Archive, readout: Readout) -> dict[str, tuple[LinkedStatement, ...]]:
    found: dict[str, list[LinkedStatement]] = {}
    for statement in archive.statements[readout.id]:
        for topic in statement.topics:
            found.setdefault(topic, []).append(statement)
    return {topic: tuple(statements) for topic, statements in found.items()}


def _own_topics(archive: Archive, event: Event) -> frozenset[str]:
    sessions = {readout.metadata.session.of for readout in event.readouts if readout.metadata.session}
    people = {id for readout in event.readouts for id in readout.metadata.participants}
    parties = {archive.people[id].party_on(event.date) for id in people}
    return frozenset(sessions | (parties & archive.topics.keys()))


def _cell(facts: _Facts, readout: Readout, topic: str) -> Cell:
    here = facts.touched[readout.id]
    parts = tuple(id for id in here if id in facts.narrower[topic])
    grade = "says" if topic in here else _silence(facts, readout, topic, is_near=bool(parts))
    narrower = parts if grade == "near" else ()
    shown = {"says": (topic,), "near": narrower}.get(grade, ())
    statements = tuple(dict.fromkeys(statement for id in shown for statement in here[id]))
    teller = facts.tellers[readout.id]
    return Cell(topic=topic, readout=readout, teller=teller, grade=grade, statements=statements, narrower=narrower)


def _silence(facts: _Facts, readout: Readout, topic: str, *, is_near: bool) -> Grade:
    if topic in facts.own:
        return "itself"
    if readout.id in facts.outside:
        return "outside"
    if is_near:
        return "near"
    if readout.id not in facts.joint and _is_in_a_joint_text(facts, topic):
        return "joint"
    return _unseen(facts.narrower, readout, topic)


def _unseen(narrower: Mapping[str, frozenset[str]], readout: Readout, topic: str) -> Grade:
    metadata = readout.metadata
    whole = metadata.coverage == "whole"
    looked_for = EVERYTHING_ELSE in metadata.lacks or any(
        topic == id or topic in narrower[id] for id in metadata.lacks if id != EVERYTHING_ELSE
    )
    if looked_for:
        return "absent" if whole else "unseen-checked"
    if not whole:
        return "unseen"
    return "unnamed" if metadata.wording == "verbatim" else "unsummarised"


def _is_in_a_joint_text(facts: _Facts, topic: str) -> bool:
    wanted = {topic, *facts.narrower[topic]}
    return any(wanted & facts.touched[id].keys() for id in facts.joint)


def _is_outside(archive: Archive, event: Event, readout: Readout) -> bool:
    if readout.account == JOINT:
        return False
    if archive.parties[readout.account].kind == "press":
        return True
    return side_on(archive, readout.account, event.date) not in in_the_room(archive, event.readouts)


def _missing(archive: Archive, event: Event) -> tuple[str, ...]:
    with_account = {side_on(archive, r.account, event.date) for r in event.readouts if r.account != JOINT}
    room = in_the_room(archive, event.readouts)
    return tuple(sorted(side for side in room if side not in with_account))
