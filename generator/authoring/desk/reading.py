# What lies on the desk, read: the draft, its statements with their topics, and how sure each proposal is. Worked out
# anew after each step, so that nothing on the page can differ from the file.

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.archive.model import Draft, Readout, Statement
from generator.archive.proposals import Proposals, Span
from generator.archive.statements import readouts
from generator.authoring.desk.library import Library
from generator.authoring.desk.work import Refused, Work, draft_of
from generator.authoring.propose import propose

_MOST_LISTED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A readout on the desk, as the archive reads it."""

    draft: Draft
    statements: tuple[Statement, ...]
    """With the topics that a build would find in them."""
    account: str
    """Id of the party whose telling it is, or `joint`; empty while that is not known."""
    proposals: Proposals
    """The engine's for the whole text, whatever the file says."""
    library: Library
    """With the entries of the new files."""


def reading(work: Work, library: Library) -> Reading:
    """The work as the archive reads it. Refused where its source is no readout at all, in the words of `check`."""
    draft, problems = draft_of(work.source, work.path)
    if draft is None:
        raise Refused(" ".join(f"Line {one.line}: {one.message.rstrip('?.')}." for one in problems[:_MOST_LISTED]))
    known = library.having(work.others)
    content = replace(known.content, drafts=(draft,))
    proposals = propose(draft, content)
    [readout], _ = readouts(content, lambda *_: proposals)
    return Reading(
        draft=draft,
        statements=tuple(_with_topics(library, readout)),
        account=readout.account,
        proposals=proposals,
        library=known,
    )


def _with_topics(library: Library, readout: Readout) -> Iterable[Statement]:
    for statement in readout.statements:
        yield replace(statement, links=library.finder.links(statement.text, statement.links))


def proposal_for(statement: Statement, proposals: Proposals) -> Span | None:
    """The engine's proposal for a statement, where one that names the same speakers covers all of it."""
    spans = proposals.paragraphs[statement.paragraph - 1] if statement.paragraph <= len(proposals.paragraphs) else ()
    end = statement.start + len(statement.text)
    within = (span for span in spans if span.start <= statement.start and end <= span.end)
    return next((span for span in within if span.speakers == statement.speakers), None)
