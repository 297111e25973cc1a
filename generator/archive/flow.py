# The stages one after the other, from the files to the archive. Pure: whoever has the bytes of a content,
# from the disk or from an earlier revision, gets the archive that they make.

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.archive.link import link
from generator.archive.model import Archive, Content, Readout
from generator.archive.newcomers import Offered, introduced
from generator.archive.offices import with_offices
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.archive.statements import Propose, readouts, retracted

Introduce = Callable[[Content], Iterable[Offered]]
"""The files of those whom the readouts of a proposal name and no register has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the stages made of a content, as far as they came."""

    content: Content
    readouts: tuple[Readout, ...]
    """The drafts that could be read and are not retracted, each attributed; not linked."""
    archive: Archive | None
    """None where something refers to what is not there."""
    problems: tuple[Problem, ...]
    offered: tuple[Offered, ...] = ()
    """The files of its newcomers, for a reviewer to confirm."""


def run(sources: Iterable[Source], propose: Propose, introduce: Introduce | None = None) -> Result:
    """Reads, attributes and links; all problems of all files come together.

    `propose` is asked where a file does not say who speaks. `introduce` is given for a proposal: the newcomers that it
    knows take part with what it knows of them, and are warned of. Without it whoever is in no register is a problem.
    """
    content, unread = read(sources)
    offered = tuple(introduce(content)) if introduce else ()
    content = with_offices(introduced(content, offered))
    attributed, strangers = readouts(content, propose)
    archive, unlinked = link(content, attributed)
    if archive:
        archive = replace(archive, retracted=retracted(content))
    problems = tuple(sorted((*unread, *strangers, *unlinked)))
    return Result(content=content, readouts=attributed, archive=archive, problems=problems, offered=offered)
