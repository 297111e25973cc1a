# The first stage: the files of content/ become registers and drafts. It is given paths and bytes, and must never know
# a disk. Every value keeps the line it came from.

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.archive import frontmatter, ids, inline
from generator.archive.fields import fields_of
from generator.archive.kinds import FOLDERS, PAGE, READOUT
from generator.archive.model import MODELS, Content, Draft, Location, Metadata
from generator.archive.problems import Problem, did_you_mean, only_warnings
from generator.archive.read import encoding
from generator.archive.read.readout import draft
from generator.archive.read.registers import entry

__all__ = ["Source", "read"]

_CONFLICT = re.compile(r"(?m)^(?:<{7}|\|{7}|>{7})(?: .*)?$")
"""A line with which git marks two versions of the same words."""
_KEPT = 1_000
"""Files as they were read. Before and after a change, and from step to step of the desk, nearly all are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of the content: `folder/name`, its path for problems to name, and what is in it."""

    folder: str
    name: str
    path: str
    data: bytes


def read(sources: Iterable[Source]) -> tuple[Content, tuple[Problem, ...]]:
    """Everything in the files that can be read, each kind in the order of its ids.

    A file with a problem that leaves no value is not in the result; then a problem says so.

    Problems: R101 to R149.
    """
    found: dict[str, list[Any]] = {folder: [] for folder in FOLDERS}
    unread: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    ordered = sorted(sources, key=lambda source: (source.folder, source.name))
    for source in ordered:
        value, trouble = _file(source)
        problems += trouble
        if value is not None:
            found[source.folder].append(value)
        if value is None or not only_warnings(trouble):
            unread.add((source.folder, source.name.removesuffix(".md")))
    problems += ids.collisions((s.folder, s.name, s.path) for s in ordered)
    drafts = found.pop(READOUT.folder)
    others: dict[str, Any] = {folder: tuple(some) for folder, some in found.items()}
    return Content(**others, drafts=tuple(drafts), unread=frozenset(unread)), tuple(sorted(problems))


@lru_cache(maxsize=_KEPT)
def _file(source: Source) -> tuple[Any, tuple[Problem, ...]]:
    def refuse(code: str, message: str) -> tuple[None, tuple[Problem, ...]]:
        return None, (Problem(path=source.path, line=1, code=code, message=message),)

    if source.folder not in FOLDERS:
        hint = did_you_mean(source.folder, FOLDERS)
        return refuse("R119", f"there is no folder '{source.folder}' in the format{hint}")
    id, wrong = ids.of_file(source.folder, source.name)
    if wrong:
        return refuse(*wrong)
    text, problems = encoding.decode(source.data, source.path)
    if text is None:
        return None, tuple(problems)
    if not text.strip():
        return refuse("R105", "the file is empty; see content/README.md for what it must hold")
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        message = (
            f"'{conflict[0]}' is a mark of git, between two versions; keep one, and delete the lines with the marks"
        )
        return None, (Problem(path=source.path, line=line, code="R146", message=message),)
    parts = frontmatter.split(text)
    if parts is None:
        return refuse("R104", "the file must begin with a block of fields between two lines of '---'")
    head, body, line = parts
    fields, trouble = frontmatter.parse(head, source.path)
    if trouble and not fields:
        return None, (*problems, *trouble)
    trouble += encoding.check_values(encoding.texts(fields), source.path)
    trouble += encoding.check_lists(fields, source.path)
    trouble += encoding.check_paragraphs(inline.paragraphs(body, line), source.path)
    if any(problem.code in encoding.TOO_MUCH for problem in trouble):
        return None, (*problems, *trouble)
    at = Location(path=source.path, line=line)
    kind = FOLDERS[source.folder].id
    trouble += _fields_again(kind, body, at)
    if kind != READOUT.id:
        made, more = entry(MODELS[kind], id, fields, body, at)
        return made, (*problems, *trouble, *more)
    read, more = draft(id, fields, body, at)
    if many := _too_many_marks(read):
        return None, (*problems, *trouble, many)
    return read, (*problems, *trouble, *more)


def _fields_again(kind: str, body: str, at: Location) -> list[Problem]:
    # Two lines that look like fields, one after the other, are no text. A page may have them as lines to copy.
    names = "|".join(field.name for field in fields_of(Metadata if kind == READOUT.id else MODELS[kind]))
    again = re.search(rf"(?m)^(?:---\n(?:{names}):|(?:{names}): .*\n(?:{names}):)", body) if kind != PAGE.id else None
    if again is None:
        return []
    line = at.line + body.count("\n", 0, again.start())
    message = (
        "here the fields begin once more, and would be text; a file holds one block of fields: delete what is double"
    )
    return [Problem(path=at.path, line=line, code="R147", message=message)]


def _too_many_marks(draft: Draft) -> Problem | None:
    # Each turn is a statement with a place on the page; each unknown name is looked for among those that are known.
    path = draft.metadata.location.path
    turns = sum(len(paragraph.turns) for paragraph in draft.paragraphs)
    if turns > encoding.MOST_TURNS:
        return encoding.too_much(path, 1, f"the speaker changes {turns:,} times", encoding.MOST_TURNS)
    speakers = {id for paragraph in draft.paragraphs for turn in paragraph.turns for id in turn.speakers}
    topics = {id for paragraph in draft.paragraphs for link in paragraph.links for id in link.topics}
    for named, found in (("speakers", speakers), ("topics", topics)):
        if len(found) > encoding.MOST_NAMED:
            return encoding.too_much(path, 1, f"the text names {len(found):,} {named}", encoding.MOST_NAMED)
    return None
