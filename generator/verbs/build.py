# build and serve: the whole site, once or after every save.

import time
from pathlib import Path

import click

from generator.site import builder
from generator.verbs.common import at_root, content_at, made_of, report, since, sources_before, stop_unless

_base = click.option(
    "--base",
    metavar="REV",
    help="Make it of a proposal to this git revision: people and publishers who are in no register yet are named only.",
)


@click.command()
@at_root
@_base
@click.option("--from-disk", is_flag=True, help="Let its pages open from the folder, by a double click.")
def build(root: Path, base: str | None, from_disk: bool) -> None:  # noqa: FBT001 - an option
    """Make the whole site in build/site."""
    paths = builder.Paths(root=root)
    stop_unless(make(paths, base, strict=True, from_disk=from_disk))
    _warn_where_nobody_answers(paths)
    if from_disk:
        click.echo(f"The site is in {paths.site}. To read it, open {paths.site / 'index.html'} in a browser.")
        return
    click.echo(f"The site is in {paths.site}. To read it: python3 -m http.server --directory {paths.site}")
    click.echo("and open http://localhost:8000/ in a browser. 'make serve' shows it while you edit.")


@click.command()
@at_root
@_base
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen.")
def serve(root: Path, base: str | None, host: str, port: int) -> None:
    """Show the site, and make it anew whenever a file is saved."""
    if reason := builder.unusable(host, port):
        raise click.UsageError(f"nothing can be shown at {host}:{port}: {reason}; --port gives another")
    paths = builder.Paths(root=root)
    stop_unless(make(paths, base, strict=False))
    _warn_where_nobody_answers(paths)
    click.echo(f"The site is at http://{host}:{port}/ and follows what you save. Stop with Ctrl+C.")

    def rebuild() -> None:
        if not make(paths, base, strict=False):
            click.echo("The last good site stays up.", err=True)

    builder.serve(paths, rebuild, host, port)


def make(paths: builder.Paths, base: str | None = None, *, strict: bool, from_disk: bool = False) -> bool:
    """Makes the site from the content, saying what it does; returns whether it did. `strict`: with the content
    security policy, which while serving would stop the script that shows what is saved. `base`: the revision that the
    content is proposed to. `from_disk`: its pages open without a server."""
    try:
        with builder.alone(paths):
            return _make(paths, base, strict=strict, from_disk=from_disk)
    except builder.Busy as busy:
        click.echo(f"The site is being made here already, by {busy}; wait until that is done.", err=True)
        return False
    except OSError as error:  # a folder that is not ours to write, a full disk
        click.echo(f"The site could not be made: {error}", err=True)
        return False


def _warn_where_nobody_answers(paths: builder.Paths) -> None:
    if not builder.can_be_reached(paths):
        click.echo(
            "Warning: no reader can report a mistake, since neither a repository nor an address is set: give the "
            "variable REPO_URL or CONTACT, or set repo_url or contact in mkdocs.yml.",
            err=True,
        )


def _make(paths: builder.Paths, base: str | None, *, strict: bool, from_disk: bool) -> bool:
    began = time.perf_counter()
    click.echo("Reading the content ...")
    sources, trouble = content_at(paths.root)
    _, archive, problems = made_of(sources, trouble, sources_before(paths.root, base))
    report(problems)
    if archive is None:
        return False
    files, changed = builder.generate(paths, archive, sources)
    click.echo(f"{files} files from {len(archive.readouts)} readouts, {changed} new or changed ({since(began)}).")
    if not builder.has_desk(paths):
        click.echo("The desk is not in; 'make desk' brings what it runs on.")
    began = time.perf_counter()
    click.echo("MkDocs makes the site ...")
    if builder.mkdocs(paths, archive):
        return False
    builder.leave_out_unused(paths)
    violations = builder.protect(paths) if strict else ()
    for violation in violations:
        click.echo(f"{violation}. (The content security policy in generator/csp.py would stop it.)", err=True)
    if violations:
        return False
    if from_disk:
        builder.make_openable(paths)
    builder.publish(paths)
    click.echo(f"Done ({since(began)}).")
    return True
