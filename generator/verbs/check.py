# check: every problem of the content, and of a change to it.

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.archive.problems import FORMATS, Problem, only_warnings
from generator.verbs.common import (
    at_root,
    content_at,
    doubts,
    number_of,
    path_in,
    result_of,
    sources_at,
    stop_unless,
    summary,
)


@click.command()
@click.argument("files", nargs=-1)
@at_root
@click.option(
    "--format",
    "style",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are printed: a line each, annotations for GitHub, or JSON.",
)
@click.option("--base", metavar="REV", help="Also name what has become wrong since this git revision.")
def check(files: tuple[str, ...], root: Path, style: str, base: str | None) -> None:
    """Name every problem of the content.

    With FILES, those of these files only; the whole content is read all the same. Warnings are shown, and
    do not fail. With --base, those that were there before are left out, and a person or publisher who is in no
    register yet is one, in a new or changed readout.
    content/README.md explains the codes.

    Exit code 0: nothing is in the way; 1: there are problems; 2: the command is wrong.
    """
    sources, trouble = content_at(root)
    known = None if base is None else sources_at(root, base)
    head = result_of(sources, known)
    before = None if known is None else result_of(known)
    problems = [*trouble, *head.problems, *doubts(head, before, datetime.now(UTC).date().isoformat())]
    old = _warnings((*before.problems, *doubts(before))) if before else {}
    older = {problem for key, problem in _warnings(problems).items() if key in old}
    problems = [problem for problem in problems if problem not in older]
    if files:
        there = {problem.path for problem in problems}
        wanted = {path_in(root, file, there) for file in files}
        problems = [problem for problem in problems if problem.path in wanted]
    click.echo(FORMATS[style](problems), nl=False)
    click.echo(summary(problems), err=True)
    if older:
        click.echo(f"Not shown: {number_of(len(older), 'warning')} that the content had before.", err=True)
    stop_unless(only_warnings(problems))


def _warnings(problems: Iterable[Problem]) -> dict[tuple[str, str, str], Problem]:
    # By what they say, whatever line they are on now.
    return {(problem.path, problem.code, problem.message): problem for problem in problems if problem.warning}
