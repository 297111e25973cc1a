# rename: a new id for a person, party, publisher, topic, readout or event, in all places at once.

from pathlib import Path, PurePosixPath

import click

from generator.archive import ids
from generator.archive.folder import CONTENT, replace_all
from generator.archive.kinds import EVENT, KINDS, PAGE
from generator.archive.problems import only_warnings
from generator.archive.read import Source
from generator.authoring.rename import rename as renamed
from generator.verbs.common import at_root, content_at, number_of, report, result_of, stop_unless

_KINDS = {id: kind for id, kind in KINDS.items() if kind != PAGE}


@click.command()
@click.argument("kind", type=click.Choice(list(_KINDS)))
@click.argument("old")
@click.argument("new")
@at_root
def rename(kind: str, old: str, new: str, root: Path) -> None:
    """Give the KIND with the id OLD the id NEW, in every place that names it.

    The old address is kept in 'former', and its page leads to the new one. All files change, or none. To undo it,
    rename it back.
    """
    of = _KINDS[kind]
    sources, trouble = content_at(root)
    before = result_of(sources)
    problems = [*trouble, *before.problems]
    if not only_warnings(problems):
        report(problem for problem in problems if not problem.warning)
        click.echo("Nothing was renamed: the content must have no problem before.", err=True)
        stop_unless(good=False)
    known = {draft.metadata.event for draft in before.content.drafts} if of == EVENT else _ids(sources, of.folder)
    if old not in known:
        raise click.UsageError(f"there is no {kind} '{old}'")
    if new in known:
        raise click.UsageError(f"there is a {kind} '{new}' already")
    if wrong := ids.of_file(of.folder, f"{new}.md")[1]:
        raise click.UsageError(wrong[1])
    changes = renamed(sources, of, old, new)
    after = result_of(_changed(sources, changes))
    if not only_warnings(after.problems):
        report(problem for problem in after.problems if not problem.warning)
        click.echo("Nothing was renamed: these would be wrong after it.", err=True)
        stop_unless(good=False)
    replace_all(root / CONTENT, changes)
    click.echo(f"'{old}' is '{new}' now, in {number_of(sum(data is not None for data in changes.values()), 'file')}.")


def _ids(sources: tuple[Source, ...], folder: str) -> set[str]:
    return {source.name.removesuffix(".md") for source in sources if source.folder == folder}


def _changed(sources: tuple[Source, ...], changes: dict[str, bytes | None]) -> list[Source]:
    there = {f"{source.folder}/{source.name}": source for source in sources}
    kept = [source for path, source in there.items() if path not in changes]
    for path, data in changes.items():
        if data is not None:
            at = PurePosixPath(path)
            kept.append(Source(folder=at.parent.name, name=at.name, path=f"{CONTENT}/{path}", data=data))
    return kept
