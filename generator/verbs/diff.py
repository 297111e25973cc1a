# diff: what a change brings, for its reviewer.

import sys
from pathlib import Path

import click

from generator.archive import history
from generator.archive.diff import diff as compare
from generator.archive.diff.github import LARGEST
from generator.authoring.propose import propose
from generator.authoring.review import unconfirmed
from generator.verbs.common import at_root, content_at, report, result_of, sources_at, stop_unless


@click.command()
@click.argument("revision", metavar="REV")
@at_root
@click.option("--whole", is_flag=True, help="All of it, though it may be longer than what GitHub takes.")
def diff(revision: str, root: Path, whole: bool) -> None:  # noqa: FBT001 - an option
    """Tell what the content here has that it had not at REV, a git revision.

    Prints Markdown, as for the summary of a job on GitHub: changed words and attributions, moved paragraphs,
    what is gone, and what is new. Where REV has gone on since the work began, it is compared with the state
    in which the work began.

    Exit code 0: done; 1: the content has problems (see check); 2: the command is wrong.
    """
    before = sources_at(root, revision)
    base = result_of(before)
    sources, trouble = content_at(root)
    head = result_of(sources, before)
    errors = [problem for problem in (*trouble, *head.problems) if not problem.warning]
    report(errors)
    stop_unless(not errors)
    if base.archive is None or head.archive is None:
        first = next(problem for problem in base.problems if not problem.warning)
        click.echo(f"The content at '{revision}' cannot be compared with: {first}", err=True)
        sys.exit(1)
    unread = (f"content/{folder}/{id}.md" for folder, id in sorted(base.content.unread))
    outside = history.changed_outside(root, revision)
    known = {readout.id: readout for readout in base.readouts}
    changed = [readout for readout in head.readouts if known.get(readout.id) != readout]
    open_ones = unconfirmed(head.content, changed, propose)
    summary = compare(
        base.archive,
        head.archive,
        unread=unread,
        outside=outside,
        offered=head.offered,
        sure={(one.readout.id, one.statement.id): one.confidence for one in open_ones},
        largest=sys.maxsize if whole else LARGEST,
    )
    click.echo(summary, nl=False)
