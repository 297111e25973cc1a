# The program: verbs, printing and exit codes. 0: done; 1: the content has problems; 2: wrong usage.

import sys
import time
from collections.abc import Iterable
from pathlib import Path

import click

from generator import site
from generator.problems import Problem

HERE = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; the current one unless said otherwise.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Readouts: who said what, by whose account."""


@main.command()
@HERE
def build(root: Path) -> None:
    """Make the whole site in build/site."""
    paths = site.Paths(root=root)
    if not _build(paths):
        sys.exit(1)
    print(f"The site is in {paths.site}. To read it: python3 -m http.server --directory {paths.site}")
    print("and open http://localhost:8000/ in a browser. 'make serve' shows it while you edit.")


@main.command()
@HERE
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=8000, show_default=True, help="Where to listen.")
def serve(root: Path, host: str, port: int) -> None:
    """Show the site, and make it anew whenever a file is saved."""
    paths = site.Paths(root=root)
    if not _build(paths):
        sys.exit(1)
    print(f"The site is at http://{host}:{port}/ and follows what you save. Stop with Ctrl+C.")

    def rebuild() -> None:
        if not _build(paths):
            print("The last good site stays up.", file=sys.stderr)

    site.serve(paths, rebuild, host, port)


@main.command()
@HERE
def check(root: Path) -> None:
    """Name every problem of the content."""
    _, archive, problems = site.load(site.Paths(root=root))
    _report(problems)
    if archive is None:
        sys.exit(1)
    print(f"{len(archive.readouts)} readouts, no problem in the way.")


def _build(paths: site.Paths) -> bool:
    began = time.perf_counter()
    print("Reading the content ...", flush=True)
    _, archive, problems = site.load(paths)
    _report(problems)
    if archive is None:
        return False
    pages, changed = site.generate(paths, archive)
    print(f"{pages} pages from {len(archive.readouts)} readouts, {changed} of them new or changed ({_since(began)}).")
    began = time.perf_counter()
    print("MkDocs makes the site ...", flush=True)
    if site.mkdocs(paths, archive):
        return False
    site.publish(paths)
    print(f"Done ({_since(began)}).")
    return True


def _report(problems: Iterable[Problem]) -> None:
    found = list(problems)
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        print(f"{len(found)} problem{'s' * (len(found) > 1)}; content/README.md explains the codes.", file=sys.stderr)


def _since(began: float) -> str:
    return f"{time.perf_counter() - began:.1f} s"


if __name__ == "__main__":
    main()
