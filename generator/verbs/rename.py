# rename: a new id for a person, party, publisher, topic, readout or event, in all places at once.

from pathlib import Path

import click

from generator.archive import ids
from generator.archive.kinds import EVENT, KINDS, PAGE
from generator.authoring.rename import rename as renamed
from generator.verbs.common import at_root, ids_in, number_of, put_in_place, sound_content

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
    sources, before = sound_content(root, "renamed")
    known = {draft.metadata.event for draft in before.content.drafts} if of == EVENT else ids_in(sources, of.folder)
    if old not in known:
        raise click.UsageError(f"there is no {kind} '{old}'")
    if new in known:
        raise click.UsageError(f"there is a {kind} '{new}' already")
    if wrong := ids.of_file(of.folder, f"{new}.md")[1]:
        raise click.UsageError(wrong[1])
    changes = renamed(sources, of, old, new)
    put_in_place(root, sources, changes, "renamed")
    click.echo(f"'{old}' is '{new}' now, in {number_of(sum(data is not None for data in changes.values()), 'file')}.")
