# What `check` says of the files on the desk, in the same words. Of the rest of the archive it knows the registers, and
# of the readouts near this one what their fields say. Must never say what `check` would not.

from collections.abc import Iterator
from dataclasses import replace

from generator.archive import flow, ids
from generator.archive.check import check
from generator.archive.link import link
from generator.archive.model import Content, Metadata, Readout
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.archive.statements import account_of, readouts
from generator.authoring.desk.fields import needed
from generator.authoring.desk.library import Library
from generator.authoring.desk.passages import finished
from generator.authoring.desk.reading import Reading
from generator.authoring.desk.work import Work, draft_of
from generator.authoring.new_files import NewFile, source_of
from generator.authoring.propose import propose


def files(work: Work, read: Reading) -> tuple[NewFile, ...]:
    """Everything that is to be sent: the readout's own file, and those for whom no register has."""
    own = NewFile(path=work.path, text=finished(work, read.statements))
    return (own, *needed(work, read.draft))


def problems(work: Work, read: Reading, library: Library, today: str) -> tuple[Problem, ...]:
    """Everything that is wrong or looks wrong in these files; `today` is the ISO day after which nothing can be."""
    sent = files(work, read)
    sources = tuple(map(source_of, sent))
    first, _ = draft_of(work.original, work.path)
    known = _around(work, [read.draft.metadata, *([first.metadata] if first else [])], library)
    head = _head(sources, known)
    base = _base(source_of(replace(sent[0], text=work.original)), known) if first else None
    found = (
        *head.problems,
        *check(head, base, propose=propose, today=today),
        *ids.collisions((*_files(library), *((one.folder, one.name, one.path) for one in sources))),
        *(problem for problem in work.doubts if problem.code == "A541"),
    )
    paths = {file.path for file in sent}
    return tuple(sorted({one for one in found if one.path in paths}))


def _around(work: Work, metadata: list[Metadata], library: Library) -> Content:
    """The registers, and of the other readouts those that can matter to one of which the fields say this."""
    events = {one.event for one in metadata}
    disputed = {statement.partition("#")[0] for one in metadata for _, statement in one.disputes}
    near = {other.id for one in metadata for other in library.near(one.date)}
    same = {draft.metadata.id for draft in library.content.drafts if draft.metadata.event in events}
    return library.with_readouts((near | same | disputed) - {work.id})


def _head(sources: tuple[Source, ...], known: Content) -> flow.Result:
    """What the stages make of these files. Of the other readouts only the fields are there, so that nothing is looked
    for in texts that are not."""
    new, unread = read(sources)
    own, strangers = readouts(_together(replace(known, drafts=()), new), propose)
    content = _together(known, new)
    archive, unlinked = link(content, own)
    return flow.Result(
        content=content,
        readouts=(*own, *_without_text(known)),
        archive=archive,
        problems=(*unread, *strangers, *unlinked),
    )


def _base(source: Source, known: Content) -> flow.Result:
    """The readout as it was opened, beside what is known."""
    new, _ = read([source])
    own, _ = readouts(_together(replace(known, drafts=()), new), propose)
    content = _together(known, new)
    return flow.Result(content=content, readouts=(*own, *_without_text(known)), archive=None, problems=())


def _together(known: Content, new: Content) -> Content:
    return replace(
        known,
        parties=(*known.parties, *new.parties),
        people=(*known.people, *new.people),
        publishers=(*known.publishers, *new.publishers),
        drafts=(*known.drafts, *new.drafts),
        unread=new.unread,
    )


def _without_text(content: Content) -> Iterator[Readout]:
    for draft in content.drafts:
        yield Readout(metadata=draft.metadata, account=account_of(draft, content), statements=())


def _files(library: Library) -> Iterator[tuple[str, str, str]]:
    """The folder, the name and the path of every file that the archive has."""
    content = library.content
    for at in (*(entry.location for entry in content.entries), *(draft.metadata.location for draft in content.drafts)):
        _, folder, name = at.path.split("/")
        yield folder, name, at.path
