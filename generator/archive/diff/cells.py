# How values of the archive are said to a reviewer.

from generator.archive.diff.github import code, codes, short
from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Alias, Archive, Block, Office, Standing, Statement

_STATES: dict[Standing, str] = {
    "confirmed": "reviewed",
    "agreed": "proposed by both",
    "alone": "proposed",
    "differing": "they differ",
}


def speakers(archive: Archive, statement: Statement) -> str:
    """Who is reported, by name; where two readers differ, as each of them proposes."""
    first = _names(archive, statement.speakers)
    if statement.standing != "differing":
        return first
    return f"{first} (the program) or {_names(archive, statement.second)} (the second reader)"


def state(statement: Statement) -> str:
    """Whether a person has confirmed it, or who proposes it."""
    return _STATES[statement.standing]


def _names(archive: Archive, ids: tuple[str, ...]) -> str:
    if ids == (NARRATION,):
        return "narration"
    if ids == (JOINT,):
        return "all participants"
    return codes(archive.people[id].name for id in ids)


def field(value: object) -> str:
    """What a field holds: a text, or the parts of a list."""
    if isinstance(value, str):
        return short(value)
    if isinstance(value, tuple):
        return ", ".join(_part(part) for part in value)
    return code(str(value))


def _part(part: object) -> str:
    if isinstance(part, Alias):
        return short(" / ".join(filter(None, (part.name, *part.used_by, part.note))))
    if isinstance(part, Office):
        return short(" / ".join(filter(None, (part.title, f"{part.since} to {part.until}", *part.seen, part.party))))
    if isinstance(part, Block):
        return short("".join(f"[{p.text}]({p.target})" if p.target else p.text for p in part.pieces))
    if isinstance(part, tuple):
        return short(" to ".join(str(one) for one in part))
    return short(str(part))
