# How values of the archive are said to a reviewer.

from generator.archive.diff.github import code, codes, short
from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Alias, Archive, Block, Office, Statement


def speakers(archive: Archive, statement: Statement) -> str:
    """Who is reported, by name."""
    if statement.speakers == (NARRATION,):
        return "narration"
    if statement.speakers == (JOINT,):
        return "all participants"
    return codes(archive.people[id].name for id in statement.speakers)


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
