# A new id for a thing, in every place where the content names it: its file, the fields, the marks of the text. Changes
# these characters and nothing else, and keeps the old address. Pure: who writes the files is decided elsewhere.

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from generator.archive import frontmatter, inline
from generator.archive.fields import ByParagraph, Id, ListOf, NewId, Record, StatementId, Type, fields_of
from generator.archive.kinds import EVENT, FOLDERS, PARTY, PERSON, READOUT, TOPIC, Kind
from generator.archive.model import MODELS, Metadata
from generator.archive.read import Source
from generator.authoring.formers import formers, with_former

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        edited = _replaced(text, FOLDERS[source.folder], kind, old, new)
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


def _replaced(text: str, of: Kind, kind: Kind, old: str, new: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    parts = frontmatter.split(plain.removeprefix("\ufeff"))
    assert parts is not None, "a file without a problem has fields"
    head, body, _ = parts
    before = plain.index(head) if head else 4
    spans = [(before + a, before + b) for a, b in _in_fields(head, of, kind, old)]
    at = len(plain) - len(body)
    spans += [(at + a, at + b) for a, b in _in_text(body, of, kind, old)]
    for start, end in sorted(set(spans), reverse=True):
        plain = plain[:start] + new + plain[end:]
    return plain.replace("\n", newline)


def _in_fields(head: str, of: Kind, kind: Kind, old: str) -> Iterator[tuple[int, int]]:
    root = yaml.compose(head, Loader=_LOADER)
    yield from _in_record(head, root, Metadata if of == READOUT else MODELS[of.id], kind, old)


def _in_record(head: str, node: yaml.Node | None, of: type[Any], kind: Kind, old: str) -> Iterator[tuple[int, int]]:
    types = {field.name: field.type for field in fields_of(of)}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in types:
                yield from _in_value(head, value, types[key.value], kind, old)


def _in_value(head: str, node: yaml.Node, type: Type, kind: Kind, old: str) -> Iterator[tuple[int, int]]:
    if isinstance(type, ListOf) and isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _in_value(head, item, type.item, kind, old)
    elif isinstance(type, ByParagraph) and isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _in_value(head, value, type.of, kind, old)
    elif isinstance(type, Record):
        yield from _in_record(head, node, type.of, kind, old)
    elif isinstance(node, yaml.ScalarNode) and _named_by(type, node.value, kind) == old:
        start = _index(head, node.start_mark.line, node.start_mark.column)
        at = head.index(old, start)
        yield at, at + len(old)


def _index(head: str, line: int, column: int) -> int:
    return sum(len(before) + 1 for before in head.split("\n")[:line]) + column


def _named_by(type: Type, value: str, kind: Kind) -> str:
    if isinstance(type, StatementId):
        return value.partition("#")[0] if kind == READOUT else ""
    if isinstance(type, NewId):
        return value if type.kind == kind.id == EVENT.id else ""
    return value if isinstance(type, Id) and type.kind == kind.id and value not in type.besides else ""


def _in_text(body: str, of: Kind, kind: Kind, old: str) -> Iterator[tuple[int, int]]:
    for mark in inline.parse(body)[1]:
        at = mark.at + 1 if mark.kind == "speaker" else body.index("](", mark.at) + 2 if mark.kind == "link" else -1
        if mark.kind == "speaker" and of == READOUT and kind in (PERSON, PARTY):
            people, _, relayed = mark.value.partition(">")
            part, first = (people, 0) if kind == PERSON else (relayed, len(people) + 1)
        elif mark.kind == "link" and mark.value.startswith(f"{kind.id}:"):
            part, first = mark.value[len(kind.id) + 1 :], len(kind.id) + 1
        else:
            continue
        several = "+" if mark.kind == "speaker" or kind == TOPIC else ""
        for found in re.finditer(rf"[^{re.escape(several)}?]+", part):
            if found[0] == old:
                yield at + first + found.start(), at + first + found.end()


def _event_of(text: str) -> str:
    found = re.search(r"(?m)^event: *[\"']?([a-z0-9-]+)", text)
    return found[1] if found else ""
