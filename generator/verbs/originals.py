# originals: whether the pages that the archive rests on still are there and say the same. Asks the network for each.

from functools import partial
from pathlib import Path

import click

from generator.archive.diff.github import code
from generator.authoring.fetch import fetch
from generator.authoring.originals import originals as asked
from generator.verbs.common import at_root, load, number_of, report, stop_unless


@click.command()
@at_root
@click.option("--seconds", type=click.IntRange(1, 120), default=20, show_default=True, help="To wait for a page.")
def originals(root: Path, seconds: int) -> None:
    """Ask each page that a readout rests on whether it still is there.

    Prints Markdown: a row for each page that is gone, or that no longer has the words that are here word for word,
    and whether its copy answers. Pages that only some paragraphs rest on, in 'also', are asked too.
    What is to be done about it is for a person to say; nothing is changed.

    Exit code 0: all are there; 1: some are not.
    """
    _, archive, problems = load(root)
    if archive is None:
        report(problems)
    stop_unless(archive is not None)
    assert archive is not None
    found = list(asked(archive, partial(fetch, seconds=seconds)))
    lost = [one for one in found if one.state != "there"]
    click.echo(f"# Originals\n\n{number_of(len(found), 'page')} asked for; {len(found) - len(lost)} are as they were.")
    if lost:
        click.echo("\n| Readout | Is | Why | Page |\n| --- | --- | --- | --- |")
        for one in lost:
            click.echo(f"| {code(one.readout)} | {one.state} | {code(one.why)} | {code(one.url)} |")
    stop_unless(not lost)
