# review: what nobody has confirmed yet, the least certain first.

import os
from pathlib import Path

import click

from generator.archive.read import read
from generator.authoring.propose import propose
from generator.authoring.review import Band, Unconfirmed, bands, queue
from generator.verbs.common import at_root, content_at, number_of


@click.command()
@at_root
@click.argument("files", nargs=-1)
@click.option("--first", type=click.IntRange(min=0), default=20, show_default=True, help="How many to list; 0 for all.")
def review(root: Path, files: tuple[str, ...], first: int) -> None:
    """List what nobody has confirmed, the least certain first.

    Of all readouts, or of FILES only: each stretch with a '?', and each that its file gives to nobody, so that a
    proposal is shown. Then how many there are, and what share of them at which confidence. Nothing is changed.
    """
    sources, _ = content_at(root)
    paths = [_path(root, file, {source.path for source in sources}) for file in files]
    found = queue(read(sources)[0], propose, paths)
    for one in found[: first or None]:
        click.echo(_line(one))
    if first and len(found) > first:
        click.echo(f"… and {len(found) - first} more; --first 0 lists all.")
    click.echo(_summary(found, bands(found)), err=True)


def _path(root: Path, file: str, known: set[str]) -> str:
    path = Path(os.path.relpath(file, root)).as_posix()
    if path not in known:
        raise click.UsageError(f"'{file}' is no file of the content")
    return path


def _line(one: Unconfirmed) -> str:
    mark = "?" if one.written else " (not in the file)"
    place = f"{one.path}:{one.line} p{one.paragraph}"
    told = f"{place}: {one.confidence:.0%} {'+'.join(one.speakers)}{mark}: {one.words} [{one.reason}]"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in told)


def _summary(found: tuple[Unconfirmed, ...], shares: tuple[Band, ...]) -> str:
    if not found:
        return "Everything is confirmed."
    told = (f"{band.count} ({band.share:.0%} of the characters) from {band.least:.0%} on" for band in shares)
    return f"{number_of(len(found), 'passage')} unconfirmed: {'; '.join(told)}."
