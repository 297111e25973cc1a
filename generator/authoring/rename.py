# A new id for a thing, in every place where the content names it: its file, the fields, the marks of the text. Changes
# these characters and nothing else, and keeps the old address. Pure: who writes the files is decided elsewhere.

import re
from collections.abc import Iterable

from generator.archive.kinds import EVENT, READOUT, Kind
from generator.archive.read import Source
from generator.authoring.formers import formers, with_former
from generator.authoring.rewrite import Naming, named_anew


def rename(sources: Iterable[Source], kind: Kind, old: str, new: str) -> dict[str, bytes | None]:
    """By its path inside the content, what each file that changes holds then; None where the file is gone.

    The file that has the new id, or for an event the first of its readouts, keeps the old address in `former`. Going
    back to an id takes it out again, so that all is as it was. The files must have no problem.
    """
    changes: dict[str, bytes | None] = {}
    led_back = f"{kind.folder}/{new}"
    keeps = f"{kind.folder}/{old}"
    for source in sorted(sources, key=lambda source: (source.folder, source.name)):
        text = source.data.decode("utf-8")
        edited = named_anew(source, Naming(kind=kind, old=old, new=new))
        is_it = source.folder == kind.folder and source.name == f"{old}.md"
        names_it = kind == EVENT and edited != text and _event_of(edited) == new
        if is_it or names_it:
            if led_back in formers(edited):
                edited, keeps = with_former(edited, remove=led_back), ""
            elif keeps and not _leads_back(sources, kind, old, led_back):
                edited, keeps = with_former(edited, add=keeps), ""
        if is_it:
            changes[f"{source.folder}/{source.name}"] = None
        if is_it or edited != text:
            changes[f"{source.folder}/{new if is_it else source.name.removesuffix('.md')}.md"] = edited.encode()
    return changes


def _leads_back(sources: Iterable[Source], kind: Kind, old: str, address: str) -> bool:
    # Whether some readout of the event says that it had this id before.
    return kind == EVENT and any(
        address in formers(text) and _event_of(text) == old
        for text in (source.data.decode("utf-8") for source in sources if source.folder == READOUT.folder)
    )


def _event_of(text: str) -> str:
    found = re.search(r"(?m)^event: *[\"']?([a-z0-9-]+)", text)
    return found[1] if found else ""
