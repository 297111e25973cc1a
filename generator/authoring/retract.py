# The mark that a readout, or a statement of it, counts no more. Pure: who writes the file is decided elsewhere.

from generator.archive import write
from generator.archive.frontmatter import Value
from generator.archive.kinds import READOUT
from generator.archive.read import Source
from generator.authoring.rewrite import with_entry, with_line


def retract(source: Source, statement: str, day: str, reason: str) -> dict[str, bytes | None]:
    """By its path inside the content, the file of a readout that says it is retracted since an ISO day, and why.

    With a `statement`, such as p4, only that is. Deleting what is new gives the same file again.
    """
    text = source.data.decode("utf-8")
    said = f"{day} {' '.join(reason.split())}"
    if statement:
        text = with_entry(text, "retracted_statements", statement, write.inside(Value(said, 0)))
    else:
        text = with_line(text, write.field("retracted", said))
    return {f"{READOUT.folder}/{source.name}": text.encode()}
