# Every id that something names must be there. What the fields name, the model says; what texts name is looked for here.

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.archive.fields import Reference, references_of
from generator.archive.ids import JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.kinds import EVENT, FOLDERS, KINDS, PARTY, PERSON, PUBLISHER, TOPIC, Kind
from generator.archive.model import (
    Content,
    Draft,
    Location,
    Metadata,
    Newcomers,
    Piece,
    Prose,
    Readout,
    Topic,
)
from generator.archive.problems import Problem, did_you_mean

_NEWCOMERS = {PERSON.id: "name: and party:", PUBLISHER.id: "name:, kind: and party:"}
"""Of which kinds somebody who is not there yet is mostly new and no slip, with the fields that their file must have."""
_NOBODY = {
    **dict.fromkeys(("all", "both", "everyone", "sides"), f"for all who take part write '@{JOINT}'"),
    **dict.fromkeys(("narrator", "nobody", "text"), f"where nobody speaks write '@{NARRATION}'"),
    JOINT: "'participants' names each of them",
    NARRATION: "'participants' names those who took part",
}
"""By what is written in place of a person's id, what is meant."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to be named."""

    ids: Mapping[str, frozenset[str]]
    """By the id of a kind, without the newcomers."""
    newcomers: Newcomers


def unknown_references(content: Content, readouts: Iterable[Readout]) -> list[Problem]:
    """L301 to L314 for each id that names nothing, with the nearest one that does; a warning for each newcomer whom a
    file names."""
    known = _known(content)
    found = list(readouts)
    problems = (
        *_registers(content, known),
        *_drafts(content.drafts, known),
        *_speakers(found, known),
        *_paragraphs(found),
    )
    warned = {(problem.path, problem.message): problem for problem in reversed(problems) if problem.warning}
    return [problem for problem in problems if not problem.warning] + list(warned.values())


def _known(content: Content) -> _Known:
    ids: dict[str, frozenset[str]] = {}
    for folder, kind in FOLDERS.items():
        # What could not be read has a problem of its own; that it is missing is not a second one.
        unread = {id for where, id in content.unread if where == folder}
        there = {one.id for one in content.of_kind(kind.id) if (kind.id, one.id) not in content.newcomers}
        ids[kind.id] = frozenset(there | unread)
    events = frozenset(draft.metadata.event for draft in content.drafts)
    return _Known({**ids, EVENT.id: events}, content.newcomers)


def _registers(content: Content, known: _Known) -> Iterator[Problem]:
    offered = {_file_of(KINDS[kind], id) for kind, id in known.newcomers}
    for entry in (*content.entries, *content.pages):
        if entry.location.path in offered:  # not written yet
            continue
        for _, reference in references_of(entry):
            yield from _named(known, reference, entry.location)
        yield from _prose(entry.prose, entry.location.path, known)
    for topic in content.topics:
        yield from _related_to_itself(topic)
    yield from _circles(content.topics)


def _related_to_itself(topic: Topic) -> Iterator[Problem]:
    if topic.id in topic.related:
        message = f"topic '{topic.id}' is related to itself; delete it from 'related'"
        yield Problem(path=topic.location.path, line=1, code="L309", message=message)


def _circles(topics: Iterable[Topic]) -> Iterator[Problem]:
    broader = {topic.id: topic.broader for topic in topics}
    for topic in topics:
        above, found = list(topic.broader), set[str]()
        while above:
            id = above.pop()
            if id not in found:
                found.add(id)
                above += broader.get(id, ())
        if topic.id in found:
            message = f"topic '{topic.id}' is a part of itself, by way of 'broader'; delete one of them"
            yield Problem(path=topic.location.path, line=1, code="L313", message=message)


def _drafts(drafts: Iterable[Draft], known: _Known) -> Iterator[Problem]:
    for draft in drafts:
        metadata = draft.metadata
        path = metadata.location.path
        for name, reference in references_of(metadata):
            yield from _named(known, reference, Location(path=path, line=metadata.line_of(name)))
        for paragraph in draft.paragraphs:
            for link in paragraph.links:
                for topic in link.topics:
                    yield from _named(known, (TOPIC.id, topic), Location(path=path, line=link.line))
            for turn in paragraph.turns:
                for party in turn.relayed:
                    yield from _named(known, (PARTY.id, party), Location(path=path, line=turn.line))
        for note in draft.notes:
            yield from _pieces(note.pieces, path, note.line, known)


def _speakers(readouts: Iterable[Readout], known: _Known) -> Iterator[Problem]:
    for readout in readouts:
        for statement in readout.statements:
            at = Location(path=readout.metadata.location.path, line=statement.line)
            for id in dict.fromkeys((*statement.speakers, *statement.second)):
                if id not in RESERVED_SPEAKERS:
                    yield from _named(known, (PERSON.id, id), at)


def _paragraphs(readouts: Iterable[Readout]) -> Iterator[Problem]:
    statements = {readout.id: {statement.id for statement in readout.statements} for readout in readouts}
    for readout in readouts:
        there = statements[readout.id]
        for name, code, paragraph in _named_paragraphs(readout.metadata):
            if paragraph not in there:
                leads = "leads to" if code == "L310" else "speaks of"
                message = f"'{name}' {leads} '{paragraph}', which is not in the readout{did_you_mean(paragraph, there)}"
                yield _in_field(readout.metadata, name, code, message)
        for _, disputed in readout.metadata.disputes:
            other, _, paragraph = disputed.partition("#")
            if other in statements and paragraph not in statements[other]:
                hint = did_you_mean(paragraph, statements[other])
                message = f"'disputes' leads to '{disputed}', which is not in that readout{hint}"
                yield _in_field(readout.metadata, "disputes", "L312", message)
        if there and there <= dict(readout.metadata.retracted_statements).keys():
            message = "every statement is retracted, and the readout is not; write 'retracted' for all of it instead"
            yield _in_field(readout.metadata, "retracted_statements", "L314", message)


def _named_paragraphs(metadata: Metadata) -> Iterator[tuple[str, str, str]]:
    # The field, the code of the problem that there is no such paragraph, and the paragraph.
    yield from (("moved", "L310", new) for _, new in metadata.moves)
    yield from (("also", "L311", paragraph) for page in metadata.also for paragraph in page.paragraphs)
    yield from (("said", "L311", paragraph) for paragraph, _ in metadata.said)
    yield from (("disputes", "L311", paragraph) for paragraph, _ in metadata.disputes)
    yield from (("retracted_statements", "L311", paragraph) for paragraph, _ in metadata.retracted_statements)


def _in_field(metadata: Metadata, name: str, code: str, message: str) -> Problem:
    return Problem(path=metadata.location.path, line=metadata.line_of(name), code=code, message=message)


def _prose(prose: Prose, path: str, known: _Known) -> Iterator[Problem]:
    for block in prose:
        yield from _pieces(block.pieces, path, block.line, known)


def _pieces(pieces: Iterable[Piece], path: str, line: int, known: _Known) -> Iterator[Problem]:
    for piece in pieces:
        kind, _, id = piece.target.partition(":")
        if kind in KINDS:
            yield from _named(known, (kind, id), Location(path=path, line=line))


def _named(known: _Known, reference: Reference, at: Location) -> Iterator[Problem]:
    kind, id = reference
    if id in known.ids[kind]:
        return
    is_newcomer = reference in known.newcomers
    if is_newcomer:
        file = _file_of(KINDS[kind], id)
        way_out = f" yet; a reviewer adds {file}, which the summary of the proposal holds ('readouts diff')"
    elif kind == PERSON.id and id in known.ids[PARTY.id]:
        way_out = "; it is a party: name who speaks for it"
    elif kind == PERSON.id and id in _NOBODY:
        way_out = f"; {_NOBODY[id]}"
    else:
        way_out = _hint(kind, id, known.ids[kind])
    message = f"there is no {kind} '{id}'{way_out}"
    yield Problem(path=at.path, line=at.line, code=KINDS[kind].unknown, message=message, warning=is_newcomer)


@lru_cache(maxsize=1000)  # one that is not there is mostly named several times
def _hint(kind: str, id: str, known: frozenset[str]) -> str:
    return new_entry(KINDS[kind], id, known) if kind in _NEWCOMERS else did_you_mean(id, known)


def new_entry(kind: Kind, id: str, known: Iterable[str]) -> str:
    """The way out for a person or publisher who is not there: the one that is meant, or a file for a new one.

    Another's name is offered only where the words of the id are among its words (`sanna` for `pelle-sanna`), or one
    long word is a letter apart: a name that only looks alike is a stranger's.
    """
    meant = meant_by(id, known)
    hint = (
        f" (did you mean '{meant[0]}'?)" if len(meant) == 1 else f" (one of: {', '.join(meant[:8])})" if meant else ""
    )
    added = f"{'if not, add' if meant else 'add'} {_file_of(kind, id)}"
    return f"{hint}; {added} with the fields {_NEWCOMERS[kind.id]}"


def meant_by(id: str, known: Iterable[str]) -> list[str]:
    """The known ids of people or publishers of which this one may be a part or a slip of the pen."""
    words = set(id.split("-"))
    return sorted(other for other in known if words <= set(other.split("-")) or _is_slip(id, other))


def _file_of(kind: Kind, id: str) -> str:
    return f"content/{kind.folder}/{id}.md"


def _is_slip(id: str, other: str) -> bool:
    here, there = id.split("-"), other.split("-")
    apart = [(one, two) for one, two in zip(here, there, strict=False) if one != two]
    if len(here) != len(there) or len(apart) != 1 or len(here) < 2:
        return False
    one, two = sorted(apart[0], key=len)
    if len(two) < 3 or len(two) - len(one) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    rest, left = one[at:], two[at:]
    is_swapped = rest[:2] == left[1::-1] and rest[2:] == left[2:]
    return rest == left[1:] or rest[1:] == left[1:] or is_swapped
