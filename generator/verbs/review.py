# review: what nobody has confirmed yet, the most urgent first.

from pathlib import Path

import click

from generator.archive.check.tokens import opening
from generator.archive.problems import only_warnings
from generator.archive.write import speakers
from generator.authoring.propose import propose
from generator.authoring.review import Unconfirmed, agreement, bands, unconfirmed
from generator.verbs.common import at_root, content_at, number_of, path_in, report, result_of, stop_unless


@click.command()
@at_root
@click.argument("files", nargs=-1)
@click.option("--most", type=click.IntRange(min=1), default=50, show_default=True, help="How many are shown.")
@click.option("--whole", is_flag=True, help="All of them.")
def review(root: Path, files: tuple[str, ...], most: int, whole: bool) -> None:  # noqa: FBT001 - options
    """List the speakers whom nobody has confirmed yet.

    First where the program and a second reader differ, then what only one has proposed, then what both propose
    alike; in each the least certain first. With FILES, those of these files only. To confirm one, delete the marks
    after the right name in the file.
    """
    sources, trouble = content_at(root)
    result = result_of(sources)
    problems = [problem for problem in (*trouble, *result.problems) if not problem.warning]
    report(problems)
    stop_unless(only_warnings(problems))
    paths = {path_in(root, file, {source.path for source in sources}) for file in files}
    readouts = [one for one in result.readouts if not paths or one.metadata.location.path in paths]
    found = unconfirmed(result.content, readouts, propose)
    if not found:
        click.echo("A person has confirmed every speaker.")
        return
    shown = found if whole else found[:most]
    for one in shown:
        click.echo(_line(one))
    click.echo(f"\n{number_of(len(found), 'statement')} to confirm{_rest(len(found) - len(shown))}.", err=True)
    for band in bands(found):
        click.echo(f"{band.least:.0%} and more: {band.count:,}, {band.share:.0%} of the text", err=True)
    if agreed := agreement(found):
        click.echo(f"{agreed[0].upper()}{agreed[1:]}.", err=True)


def _line(one: Unconfirmed) -> str:
    path, statement = one.readout.metadata.location.path, one.statement
    said = speakers(statement.speakers, proposed=True, relayed=statement.relayed, second=statement.second)
    return f"{path}:{statement.line}: {statement.id} {said} ({one.confidence:.0%}) {opening(statement.text, 60)}"


def _rest(count: int) -> str:
    return f"; {count:,} more are not shown (--whole)" if count > 0 else ""
