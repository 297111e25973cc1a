# What `check` says of the files on the desk, in the same words. Of the rest of the archive it knows the registers, and
# of the readouts near this one what their fields say.

from dataclasses import replace

from generator.archive import flow
from generator.archive.check import check
from generator.archive.link import link
from generator.archive.model import Content
from generator.archive.problems import Problem
from generator.archive.read import read
from generator.archive.statements import readouts
from generator.authoring.desk.fields import needed
from generator.authoring.desk.library import Library, source_of
from generator.authoring.desk.passages import finished
from generator.authoring.desk.reading import Reading
from generator.authoring.desk.work import Work
from generator.authoring.new_files import NewFile
from generator.authoring.propose import propose


def files(work: Work, read: Reading) -> tuple[NewFile, ...]:
    """Everything that is to be sent: the readout's own file, and those for whom no register has."""
    own = NewFile(path=work.path, text=finished(work, read.statements))
    return (own, *needed(work, read.draft))


def problems(work: Work, read: Reading, library: Library, today: str) -> tuple[Problem, ...]:
    """Everything that is wrong or looks wrong in these files; `today` is the ISO day after which nothing can be."""
    metadata = read.draft.metadata
    near = library.near(metadata.date, metadata.url, metadata.event).content
    sent = files(work, read)
    head = _result(sent, near, work.id)
    base = _result((NewFile(path=work.path, text=work.original),), near, work.id) if work.original else None
    found = (*head.problems, *check(head, base, propose=propose, today=today), *_already_there(work, library))
    paths = {file.path for file in sent}
    return tuple(sorted({one for one in found if one.path in paths}))


def _result(sent: tuple[NewFile, ...], known: Content, id: str) -> flow.Result:
    """What the stages make of these files, with the registers and the readouts nearby."""
    new, unread = read(map(source_of, sent))
    content = replace(
        known,
        parties=(*known.parties, *new.parties),
        people=(*known.people, *new.people),
        publishers=(*known.publishers, *new.publishers),
        drafts=(*(draft for draft in known.drafts if draft.metadata.id != id), *new.drafts),
        unread=new.unread,
    )
    attributed, strangers = readouts(content, propose)
    archive, unlinked = link(content, attributed)
    every = tuple(sorted((*unread, *strangers, *unlinked)))
    return flow.Result(content=content, readouts=attributed, archive=archive, problems=every)


def _already_there(work: Work, library: Library) -> tuple[Problem, ...]:
    if work.found is None or not any(draft.metadata.id == work.id for draft in library.content.drafts):
        return ()
    message = f"a readout with the id '{work.id}' is there already; give this file another name"
    return (Problem(path=work.path, line=0, code="A541", message=message),)
