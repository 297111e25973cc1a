# check: every problem of the content.

from pathlib import Path

import click

from generator import site
from generator.verbs.common import at_root, report, stop_unless


@click.command()
@at_root
def check(root: Path) -> None:
    """Name every problem of the content."""
    _, archive, problems = site.load(site.Paths(root=root))
    report(problems)
    stop_unless(archive is not None)
    click.echo("No problem in the way.")
