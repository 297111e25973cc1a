# desk: what the desk runs on, from the package that the lock names.

from pathlib import Path

import click

from generator.site import builder, runtime
from generator.verbs.common import at_root


@click.command()
@at_root
@click.argument("package", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def desk(root: Path, package: Path) -> None:
    """Unpack what the desk runs on from PACKAGE, for the next site. 'make desk' fetches it and calls this."""
    try:
        size = builder.install(builder.Paths(root=root), package.read_bytes())
    except runtime.Unfit as unfit:
        raise click.ClickException(str(unfit)) from None
    click.echo(f"What the desk runs on is here, {size / 1e6:.1f} MB. The next site has the desk in it.")
