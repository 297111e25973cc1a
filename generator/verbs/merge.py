# merge: two topics become one, in all places at once.

from pathlib import Path

import click

from generator.archive.folder import CONTENT
from generator.archive.kinds import TOPIC
from generator.authoring.merge import merge as merged
from generator.verbs.common import at_root, ids_in, number_of, put_in_place, sound_content, stop_unless


@click.command()
@click.argument("topic")
@click.argument("into")
@at_root
def merge(topic: str, into: str, root: Path) -> None:
    """Make the topic TOPIC a part of the topic INTO, in every place that names it.

    INTO gets its names, wordings, sources and text, and its old address leads there. All files change, or none.
    Where the two say different things, both are named and nothing is changed.
    """
    sources, before = sound_content(root, "merged")
    known = ids_in(sources, TOPIC.folder)
    for id in (topic, into):
        if id not in known:
            raise click.UsageError(f"there is no topic '{id}'")
    if topic == into:
        raise click.UsageError(f"'{topic}' is one topic already; name another to merge it into")
    found = merged(sources, topic, into)
    for conflict in found.conflicts:
        click.echo(conflict, err=True)
    if found.conflicts:
        click.echo("Nothing was merged.", err=True)
    stop_unless(not found.conflicts)
    put_in_place(root, sources, found.changes, "merged", before)
    count = number_of(sum(data is not None for data in found.changes.values()), "file")
    click.echo(f"'{topic}' is a part of '{into}' now, in {count}.")
    if found.joined_text:
        click.echo(f"Next: {CONTENT}/{TOPIC.folder}/{into}.md holds the text of both; make one of it.")
