# Whom the readouts of a proposal name and no register has: a file for each of them, made of what the texts tell, for a
# reviewer to confirm. Must never offer one for a name that may be a slip for somebody who is there.

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from generator.archive.ids import JOINT, RESERVED_SPEAKERS
from generator.archive.kinds import PERSON, PUBLISHER, Kind
from generator.archive.link.references import meant_by
from generator.archive.model import Content, Draft, Party
from generator.archive.newcomers import Offered
from generator.archive.read import read
from generator.attribution import Newcomer
from generator.authoring import new_files
from generator.authoring.add import metadata, people
from generator.authoring.new_files import NewFile
from generator.authoring.propose import propose

_ALONE = {"party": " The site that is built of the proposal takes it for a side of its own."}
_UNNAMED = "The name is made of the id: no text of the proposal has it so."


def introduce(content: Content, changed: Collection[str], gone: Collection[tuple[str, str]]) -> tuple[Offered, ...]:
    """A file for each person and publisher whom a readout names and no register has, and for their countries.

    `changed` are the ids of the readouts that the proposal adds or changes; what others name must be there. `gone` are
    folder and id of the files that it takes away: whoever had one is no newcomer.
    """
    drafts = [draft for draft in content.drafts if draft.metadata.id in changed]
    there = {PERSON: {one.id for one in content.people}, PUBLISHER: {one.id for one in content.publishers}}
    for kind, ids in there.items():
        ids |= {id for folder, id in (*gone, *content.unread) if folder == kind.folder}
    known_parties = {f"content/parties/{party.id}.md" for party in content.parties}
    new = [one for one in _people(drafts, content, there[PERSON]) if one.source.path not in known_parties]
    parties = (*content.parties, *read(one.source for one in new)[0].parties)
    new += _publishers(drafts, parties, there[PUBLISHER])
    return tuple({one.source.path: one for one in reversed(new)}.values())[::-1]


def _people(drafts: Sequence[Draft], content: Content, there: Collection[str]) -> Iterator[Offered]:
    met: dict[str, tuple[Newcomer | None, Draft]] = {}
    for draft in drafts:
        ids = [id for id in _named(draft) if _is_new(PERSON, id, there)]
        proposed = propose(draft, content).newcomers if ids else ()
        for id in ids:
            one = _who(id, proposed)
            if id not in met or (one and not met[id][0]):
                met[id] = one, draft
    for draft in drafts:
        newcomers = [
            replace(one, id=id) if one else Newcomer(id=id, name=metadata.name_of(id))
            for id, (one, first) in met.items()
            if first is draft
        ]
        remarks = {f"content/people/{one.id}.md": list(_remarks(one, met[one.id][0], content)) for one in newcomers}
        words = (draft.metadata.title, *(paragraph.text for paragraph in draft.paragraphs))
        for file in new_files.people(newcomers, content, draft.metadata.date, draft.metadata.url, words):
            yield _offered(file, remarks.get(file.path, ()))


def _remarks(newcomer: Newcomer, proposed: Newcomer | None, content: Content) -> Iterator[str]:
    if proposed is None:
        yield _UNNAMED
    elif proposed.id != newcomer.id and new_files.can_be_id(PERSON.folder, proposed.id):
        yield f"The text has the whole name, of which the id would be '{proposed.id}'."
    if alike := people.namesakes(newcomer, content):
        yield f"Is it another name of {' or '.join(alike)}? Then it is an alias there."


def _publishers(drafts: Iterable[Draft], parties: Sequence[Party], there: Collection[str]) -> Iterator[Offered]:
    for draft in drafts:
        said = draft.metadata
        if not said.publisher or not _is_new(PUBLISHER, said.publisher, there):
            continue
        home = "" if said.via else said.url  # a page that relays a text is not its publisher's
        new = metadata.publisher_called(said.publisher, home, parties)
        party = new.party or (said.account if said.account != JOINT else "")
        yield _offered(new_files.publisher(new.id, new.name, new.kind, party, new.url), [_UNNAMED])


def _named(draft: Draft) -> dict[str, None]:
    turns = (turn for paragraph in draft.paragraphs for turn in paragraph.turns)
    spoken = (id for turn in turns for id in (*turn.speakers, *turn.second))
    styled = (one.person for one in draft.metadata.offices)
    return {id: None for id in (*draft.metadata.participants, *styled, *spoken) if id not in RESERVED_SPEAKERS}


def _is_new(kind: Kind, id: str, there: Collection[str]) -> bool:
    return id not in there and new_files.can_be_id(kind.folder, id) and not meant_by(id, there)


def _who(id: str, proposed: Iterable[Newcomer]) -> Newcomer | None:
    # By the whole name or, where one alone has it, by a part of the name.
    words = set(id.split("-"))
    named = [one for one in proposed if words <= set(one.id.split("-"))]
    return next((one for one in named if one.id == id), named[0] if len(named) == 1 else None)


def _offered(file: NewFile, remarks: Iterable[str]) -> Offered:
    empty = [f"Fill in {name}: no text of the proposal says it.{_ALONE.get(name, '')}" for name in file.empty]
    return Offered(source=new_files.source_of(file), remarks=(*remarks, *empty))
