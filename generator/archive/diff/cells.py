# How values of the archive are said to a reviewer.

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from generator.archive.diff.github import code, codes
from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Archive, Block, Note, Office, Standing, Statement

_STATES: dict[Standing, str] = {
    "confirmed": "reviewed",
    "agreed": "proposed by both",
    "alone": "proposed",
    "differing": "they differ",
}


Sure = Mapping[tuple[str, str], float]
"""How sure the engine is of proposed speakers, by the ids of readout and statement: 0 where it proposes another."""


def speakers(archive: Archive, statement: Statement) -> str:
    """Who is reported, by name, and whose words they report; where two readers differ, as each of them proposes."""
    first = _names(archive, statement.speakers)
    if statement.relayed:
        first = f"{first}, reporting what {codes(archive.parties[id].name for id in statement.relayed)} said"
    if statement.standing != "differing":
        return first
    return f"{first} (the program) or {_names(archive, statement.second)} (the second reader)"


def state(statement: Statement, sure: float | None = None) -> str:
    """Whether a person has confirmed it, or who proposes it and, where that is known, how sure the engine is."""
    said = _STATES[statement.standing]
    if statement.standing == "confirmed" or sure is None:
        return said
    return f"{said}, {sure:.2f}" if sure else f"{said}, and the program now reads it otherwise"


def _names(archive: Archive, ids: tuple[str, ...]) -> str:
    if ids == (NARRATION,):
        return "narration"
    if ids == (JOINT,):
        return "all participants"
    return codes(archive.people[id].name for id in ids)


def field(value: object) -> str:
    """What a field holds, whole: a text, or the parts of a list. What is cut off could be what matters."""
    if isinstance(value, tuple):
        return ", ".join(code(_part(part)) for part in value)
    return code(_part(value))


def _part(part: object) -> str:
    if isinstance(part, Office):
        held = f"{part.since} to {part.until}" if part.since or part.until else ""
        return " / ".join(filter(None, (part.title, held, *part.seen, part.party, part.source)))
    if isinstance(part, Block):
        text = "".join(f"[{p.text}]({p.target})" if p.target else p.text for p in part.pieces)
        return text if part.kind == "paragraph" else f"{part.kind}: {text}"
    if isinstance(part, Note):
        return f"[^{part.label}]: {''.join(piece.text for piece in part.pieces)}"
    if is_dataclass(part):
        values = (getattr(part, one.name) for one in fields(part))
        return " / ".join(filter(None, (" ".join(v) if isinstance(v, tuple) else str(v) for v in values if v)))
    if isinstance(part, tuple):
        return " to ".join(str(one) for one in part)
    return str(part)
