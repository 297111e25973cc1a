# retract: a readout or a statement counts no more; its address stays and says so.

from datetime import UTC, datetime
from pathlib import Path

import click

from generator.archive.folder import CONTENT
from generator.archive.kinds import READOUT
from generator.archive.model import Metadata, Statement
from generator.archive.problems import did_you_mean
from generator.authoring.retract import retract as retracted
from generator.verbs.common import at_root, ids_in, put_in_place, sound_content


@click.command()
@click.argument("what", metavar="ID[#pN]")
@click.option("--reason", required=True, help="Why, in a sentence that readers will see.")
@click.option("--day", default="", metavar="YYYY-MM-DD", help="Since when; today unless said otherwise.")
@at_root
def retract(what: str, reason: str, day: str, root: Path) -> None:
    """Say that the readout ID, or only its statement #pN, counts no more.

    It is counted nowhere from then on, and nobody's words are shown, but its address stays and says when and why. Its
    file stays too. To undo it, delete the field that this writes.
    """
    id, _, statement = what.partition("#")
    sources, before = sound_content(root, "retracted")
    known = ids_in(sources, READOUT.folder)
    if id not in known:
        raise click.UsageError(f"there is no readout '{id}'{did_you_mean(id, known)}")
    if not reason.strip():
        raise click.UsageError("the reason is empty; say in --reason why")
    metadata = next(draft.metadata for draft in before.content.drafts if draft.metadata.id == id)
    statements = next((readout.statements for readout in before.readouts if readout.id == id), ())
    _refuse_again(metadata, statement, statements)
    [source] = (source for source in sources if (source.folder, source.name) == (READOUT.folder, f"{id}.md"))
    since = day or datetime.now(UTC).date().isoformat()
    put_in_place(root, sources, retracted(source, statement, since, reason), "retracted")
    field = "retracted_statements" if statement else "retracted"
    click.echo(f"'{what}' is retracted; {CONTENT}/{READOUT.folder}/{id}.md says so in '{field}'.")


def _refuse_again(metadata: Metadata, statement: str, statements: tuple[Statement, ...]) -> None:
    since = metadata.retracted or dict(metadata.retracted_statements).get(statement, "")
    if since:
        raise click.UsageError(f"this is retracted already: {since}")
    there = [one.id for one in statements]
    if statement and statement not in there:
        raise click.UsageError(f"the readout has no statement '{statement}'{did_you_mean(statement, there)}")
