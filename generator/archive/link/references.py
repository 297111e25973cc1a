# Every id that something names must be there. One function a kind of thing, each a plain list of
# what it names and where.

from collections.abc import Iterable, Iterator

from generator.archive.model import (
    JOINT,
    RESERVED_SPEAKERS,
    Content,
    Draft,
    Person,
    Piece,
    Place,
    Prose,
    Publisher,
    Readout,
    Topic,
)
from generator.archive.problems import Problem, did_you_mean

Kinds = dict[str, frozenset[str]]


def unknown_references(content: Content, readouts: Iterable[Readout]) -> list[Problem]:
    """L301 to L310 for each id that names nothing, with the nearest one that does."""
    kinds: Kinds = {
        "party": _ids(content, "parties", (party.id for party in content.parties)),
        "person": _ids(content, "people", (person.id for person in content.people)),
        "publisher": _ids(content, "publishers", (publisher.id for publisher in content.publishers)),
        "topic": _ids(content, "topics", (topic.id for topic in content.topics)),
        "readout": _ids(content, "readouts", (draft.heading.id for draft in content.drafts)),
        "event": frozenset(draft.heading.event for draft in content.drafts),
        "page": _ids(content, "pages", (page.id for page in content.pages)),
    }
    found = list(readouts)
    return [
        *_registers(content, kinds),
        *_drafts(content.drafts, kinds),
        *_speakers(found, kinds),
        *_moves(found),
    ]


def _ids(content: Content, folder: str, read: Iterable[str]) -> frozenset[str]:
    # What could not be read has a problem of its own; that it is missing is not a second one.
    return frozenset(read) | {id for kind, id in content.unread if kind == folder}


def _registers(content: Content, kinds: Kinds) -> Iterator[Problem]:
    for party in content.parties:
        yield from _named(kinds, "party", (party.country,), party.place)
    for entry in content.entries:
        for alias in entry.aliases:
            yield from _named(kinds, "party", alias.used_by, entry.place)
        if isinstance(entry, Person | Publisher):
            yield from _named(kinds, "party", _parties_of(entry), entry.place)
        yield from _prose(entry.prose, entry.place.path, kinds)
    for topic in content.topics:
        yield from _related(topic, kinds)
    for page in content.pages:
        yield from _prose(page.prose, page.place.path, kinds)


def _parties_of(owned: Person | Publisher) -> tuple[str, ...]:
    offices = owned.offices if isinstance(owned, Person) else ()
    return (owned.party, *(office.party for office in offices))


def _related(topic: Topic, kinds: Kinds) -> Iterator[Problem]:
    yield from _named(kinds, "topic", topic.related, topic.place)
    if topic.id in topic.related:
        yield _problem(
            topic.place.path, 1, "L309", f"topic '{topic.id}' is related to itself; delete it from 'related'"
        )


def _drafts(drafts: Iterable[Draft], kinds: Kinds) -> Iterator[Problem]:
    for draft in drafts:
        heading = draft.heading
        path = heading.source.path
        for name, kind, ids in (
            ("participants", "person", heading.participants),
            ("publisher", "publisher", (heading.publisher,)),
            ("account", "party", (heading.account if heading.account != JOINT else "",)),
        ):
            yield from _named(kinds, kind, ids, Place(path=path, line=heading.line_of(name)))
        for paragraph in draft.paragraphs:
            for link in paragraph.links:
                yield from _named(kinds, "topic", link.topics, Place(path=path, line=link.line))
        for note in draft.notes:
            yield from _pieces(note.pieces, path, note.line, kinds)


def _speakers(readouts: Iterable[Readout], kinds: Kinds) -> Iterator[Problem]:
    for readout in readouts:
        for statement in readout.statements:
            ids = (id for id in statement.speakers if id not in RESERVED_SPEAKERS)
            yield from _named(kinds, "person", ids, Place(path=readout.heading.source.path, line=statement.line))


def _moves(readouts: Iterable[Readout]) -> Iterator[Problem]:
    for readout in readouts:
        ids = {statement.id for statement in readout.statements}
        for _, new in readout.heading.moved:
            if new not in ids:
                heading = readout.heading
                message = f"'moved' leads to '{new}', which is not in the readout{did_you_mean(new, ids)}"
                yield _problem(heading.source.path, heading.line_of("moved"), "L310", message)


def _prose(prose: Prose, path: str, kinds: Kinds) -> Iterator[Problem]:
    for block in prose:
        yield from _pieces(block.pieces, path, block.line, kinds)


def _pieces(pieces: Iterable[Piece], path: str, line: int, kinds: Kinds) -> Iterator[Problem]:
    for piece in pieces:
        kind, _, id = piece.target.partition(":")
        if kind in kinds:
            yield from _named(kinds, kind, (id,), Place(path=path, line=line))


_CODES = {
    "party": "L301", "person": "L302", "publisher": "L303", "topic": "L304",
    "readout": "L305", "event": "L306", "page": "L307",
}  # fmt: skip


def _named(kinds: Kinds, kind: str, ids: Iterable[str], place: Place) -> Iterator[Problem]:
    for id in ids:
        if id and id not in kinds[kind]:
            message = f"there is no {kind} '{id}'{did_you_mean(id, kinds[kind])}"
            yield _problem(place.path, place.line, _CODES[kind], message)


def _problem(path: str, line: int, code: str, message: str) -> Problem:
    return Problem(path=path, line=line, code=code, message=message)
