# A new id for a thing, in every place where the content names it: its file, the fields, the marks of the text. Changes
# these characters and nothing else, and keeps the old address. Pure: who writes the files is decided elsewhere.

import re
from collections.abc import Iterable, Mapping

from generator.archive.kinds import EVENT, READOUT, Kind
from generator.archive.read import Source
from generator.authoring.rewrite import Naming, named_anew, parts_of, with_line

_FORMER = re.compile(r"(?m)^former: \[(?P<listed>[^\]\n]*)\]\n")


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
            if led_back in _formers(edited):
                edited, keeps = _with_former(edited, remove=led_back), ""
            elif keeps and not _leads_back(sources, kind, old, led_back):
                edited, keeps = _with_former(edited, add=keeps), ""
        if is_it:
            changes[f"{source.folder}/{source.name}"] = None
        if is_it or edited != text:
            changes[f"{source.folder}/{new if is_it else source.name.removesuffix('.md')}.md"] = edited.encode()
    return changes


def _leads_back(sources: Iterable[Source], kind: Kind, old: str, address: str) -> bool:
    # Whether some readout of the event says that it had this id before.
    return kind == EVENT and any(
        address in _formers(text) and _event_of(text) == old
        for text in (source.data.decode("utf-8") for source in sources if source.folder == READOUT.folder)
    )


def _event_of(text: str) -> str:
    found = re.search(r"(?m)^event: *[\"']?([a-z0-9-]+)", text)
    return found[1] if found else ""


def _formers(text: str) -> Mapping[str, None]:
    found = _FORMER.search(parts_of(text.replace("\r\n", "\n"))[0])
    return dict.fromkeys(item.strip() for item in found["listed"].split(",")) if found else {}


def _with_former(text: str, *, add: str = "", remove: str = "") -> str:
    listed = [item for item in (*_formers(text), add) if item and item != remove]
    line = f"former: [{', '.join(listed)}]\n" if listed else ""
    head, _, before = parts_of(plain := text.replace("\r\n", "\n"))
    if not _FORMER.search(head):
        return with_line(text, line)
    plain = plain[:before] + _FORMER.sub(line, head, count=1) + plain[before + len(head) :]
    return plain.replace("\n", "\r\n" if "\r\n" in text else "\n")
