# Changes to the text of a content file that leave every other character as it is: a thing gets another name wherever
# the file names it, a list gets further items, the block of fields another line. Pure. Must never write a file, nor
# decide what is to be changed.

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from generator.archive import frontmatter, inline
from generator.archive.fields import ByParagraph, Id, ListOf, NewId, Record, StatementId, Type, fields_of
from generator.archive.kinds import EVENT, FOLDERS, PARTY, PERSON, READOUT, TOPIC, Kind
from generator.archive.model import MODELS, Metadata
from generator.archive.read import Source

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLANK_LINE = re.compile(r"\n *\n")
_Edit = tuple[int, int, str]
"""From where to before where a text is replaced, and with what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """That a thing has another name from now on."""

    kind: Kind
    old: str
    new: str
    itself: str = ""
    """What a list must not name, since it is the thing that the file is about; such items are taken out."""


def named_anew(source: Source, naming: Naming) -> str:
    """The text of a file that has no problem, with the new name wherever it had the old one.

    Where a list or a link had both, it names the thing once.
    """
    text = source.data.decode("utf-8")
    newline = "\r\n" if "\r\n" in text else "\n"
    head, body, before = parts_of(plain := text.replace("\r\n", "\n"))
    at = len(plain) - len(body)
    of = FOLDERS[source.folder]
    edits = [(before + a, before + b, words) for a, b, words in _in_fields(head, of, naming)]
    edits += [(at + a, at + b, words) for a, b, words in _in_text(body, of, naming)]
    return _with(plain, edits).replace("\n", newline) if edits else text


def parts_of(plain: str) -> tuple[str, str, int]:
    """The source of the fields of a file, its body, and where in the file the fields begin."""
    parts = frontmatter.split(plain.removeprefix("\ufeff"))
    assert parts is not None, "a file without a problem has fields"
    return parts[0], parts[1], len(plain) - len(plain.removeprefix("\ufeff")) + 4


def with_line(text: str, line: str) -> str:
    """The text of a file with a line more at the end of its fields."""
    head, _, before = parts_of(plain := text.replace("\r\n", "\n"))
    end = before + len(head)
    return as_lines_end(plain[:end] + line + plain[end:], text)


def with_items(text: str, name: str, items: Sequence[str]) -> str:
    """The text of a file in which a list has these items more, each written as a list in brackets holds it."""
    head, _, before = parts_of(plain := text.replace("\r\n", "\n"))
    found = next((pair for pair in pairs(head) if pair[0].value == name), None)
    if not items:
        return text
    if found is None:
        return with_line(text, f"{name}: [{', '.join(items)}]\n")
    places = Places(head)
    return as_lines_end(_with(plain, [_shifted(_added(places, *found, items, "[]"), before)]), text)


def with_entry(text: str, name: str, key: str, value: str) -> str:
    """The text of a file in which a set of fields has one more, its value written as braces hold it."""
    head, _, before = parts_of(plain := text.replace("\r\n", "\n"))
    found = next((pair for pair in pairs(head) if pair[0].value == name), None)
    if found is None:
        return with_line(text, f"{name}: {{{key}: {value}}}\n")
    places = Places(head)
    return as_lines_end(_with(plain, [_shifted(_added(places, *found, [f"{key}: {value}"], "{}"), before)]), text)


def as_lines_end(plain: str, like: str) -> str:
    return plain.replace("\n", "\r\n") if "\r\n" in like else plain


def _added(places: "Places", key: yaml.Node, value: yaml.Node, items: Sequence[str], brackets: str) -> _Edit:
    opening, closing = brackets[0], brackets[1]
    if not isinstance(value, yaml.CollectionNode) or not value.value:
        start, end = places.of(value.start_mark), places.of(value.end_mark)
        if not isinstance(value, yaml.CollectionNode) and start == end:  # nothing follows the colon
            start = end = places.of(key.end_mark) + 1
            opening = f" {opening}"
        return start, end, f"{opening}{', '.join(items)}{closing}"
    last = value.value[-1][1] if isinstance(value, yaml.MappingNode) else value.value[-1]
    if value.flow_style:
        end = places.of(last.end_mark)
        return end, end, "".join(f", {item}" for item in items)
    # A block ends where the next thing begins, which is at the beginning of a line.
    end = places.line_of(value.end_mark)
    dash = "" if isinstance(value, yaml.MappingNode) else "- "
    return end, end, "".join(f"{' ' * value.start_mark.column}{dash}{item}\n" for item in items)


def _with(text: str, edits: Iterable[_Edit]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, words in sorted(set(edits)):
        parts += (text[done:start], words)
        done = end
    return "".join((*parts, text[done:]))


def _shifted(edit: _Edit, by: int) -> _Edit:
    return edit[0] + by, edit[1] + by, edit[2]


class Places:
    """Where in a text the marks of YAML are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = [0]
        for line in text.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def of(self, mark: yaml.Mark) -> int:
        return min(self._lines[mark.line] + mark.column, len(self.text))

    def line_of(self, mark: yaml.Mark) -> int:
        """The beginning of the mark's line, or the end of the text."""
        return self._lines[mark.line] if self.of(mark) < len(self.text) else len(self.text)

    def behind_line_of(self, node: yaml.Node) -> int:
        """The end of the line on which a value ends, with its break."""
        return min(self._lines[node.end_mark.line + 1], len(self.text))


def pairs(head: str) -> list[tuple[yaml.Node, yaml.Node]]:
    """The fields of a file as YAML has them, each with the place of its name and of its value."""
    root = yaml.compose(head, Loader=_LOADER)
    return root.value if isinstance(root, yaml.MappingNode) else []


def _in_fields(head: str, of: Kind, naming: Naming) -> Iterator[_Edit]:
    places = Places(head)
    types = {field.name: field.type for field in fields_of(Metadata if of == READOUT else MODELS[of.id])}
    for key, value in pairs(head):
        if key.value in types:
            yield from _in_value(places, value, types[key.value], naming)


def _in_record(places: Places, node: yaml.Node, of: type[Any], naming: Naming) -> Iterator[_Edit]:
    types = {field.name: field.type for field in fields_of(of)}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in types:
                yield from _in_value(places, value, types[key.value], naming)


def _in_value(places: Places, node: yaml.Node, type: Type, naming: Naming) -> Iterator[_Edit]:
    if isinstance(type, ListOf) and isinstance(node, yaml.SequenceNode):
        yield from _in_list(places, node, type.item, naming)
    elif isinstance(type, ByParagraph) and isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _in_value(places, value, type.of, naming)
    elif isinstance(type, Record):
        yield from _in_record(places, node, type.of, naming)
    elif isinstance(node, yaml.ScalarNode) and _named_by(type, node.value, naming.kind) == naming.old:
        at = places.text.index(naming.old, places.of(node.start_mark))
        yield at, at + len(naming.old), naming.new


def _in_list(places: Places, node: yaml.SequenceNode, of: Type, naming: Naming) -> Iterator[_Edit]:
    named = [_named_by(of, item.value, naming.kind) if isinstance(item, yaml.ScalarNode) else "" for item in node.value]
    again = naming.new in named or naming.itself == naming.new
    gone = [at for at, id in enumerate(named) if id == naming.old and again]
    gone += [at for at, id in enumerate(named) if id and id == naming.itself]
    for at, item in enumerate(node.value):
        if at not in gone:
            yield from _in_value(places, item, of, naming)
    if gone:
        yield _without(places, node, frozenset(gone))


def _without(places: Places, node: yaml.SequenceNode, gone: frozenset[int]) -> _Edit:
    # The list, which is of ids alone, written without those.
    kept = [item for at, item in enumerate(node.value) if at not in gone]
    if node.flow_style:
        words = [places.text[places.of(item.start_mark) : places.of(item.end_mark)] for item in kept]
        return places.of(node.start_mark), places.of(node.end_mark), f"[{', '.join(words)}]"
    first, end = places.line_of(node.start_mark), places.line_of(node.end_mark)
    lines = [places.text[places.line_of(item.start_mark) : places.of(item.end_mark)] for item in kept]
    return first - (not kept), end, "".join(f"{line}\n" for line in lines) or " []\n"


def _named_by(type: Type, value: str, kind: Kind) -> str:
    if isinstance(type, StatementId):
        return value.partition("#")[0] if kind == READOUT else ""
    if isinstance(type, NewId):
        return value if type.kind == kind.id == EVENT.id else ""
    return value if isinstance(type, Id) and type.kind == kind.id and value not in type.besides else ""


def _in_text(body: str, of: Kind, naming: Naming) -> Iterator[_Edit]:
    start = 0
    for gap in (*_BLANK_LINE.finditer(body), None):
        end = gap.start() if gap else len(body)
        yield from (_shifted(edit, start) for edit in _in_paragraph(body[start:end], of, naming))
        start = gap.end() if gap else end


def _in_paragraph(text: str, of: Kind, naming: Naming) -> Iterator[_Edit]:
    kind = naming.kind
    for mark in inline.parse(text)[1]:
        if mark.kind == "speaker" and of == READOUT and kind in (PERSON, PARTY):
            yield from _in_speakers(mark, naming)
        elif mark.kind == "link" and mark.value.startswith(f"{kind.id}:"):
            at = text.index("](", mark.at) + 2 + len(f"{kind.id}:")
            ids = mark.value[len(f"{kind.id}:") :]
            listed = ids.split("+") if kind == TOPIC else [ids]
            if naming.old in listed:
                once = dict.fromkeys(naming.new if id == naming.old else id for id in listed)
                yield at, at + len(ids), "+".join(once)


def _in_speakers(mark: inline.Mark, naming: Naming) -> Iterator[_Edit]:
    # Between > and ? are parties, and people everywhere else: mira-oru>ostmark?|pelle-sanna?
    relayed = mark.value.find(">") % (len(mark.value) + 1)
    end = (mark.value + "?").index("?", relayed) if relayed < len(mark.value) else relayed
    for found in re.finditer(r"[^+?|>]+", mark.value):
        kind = PARTY if relayed < found.start() < end else PERSON
        if kind == naming.kind and found[0] == naming.old:
            yield mark.at + 1 + found.start(), mark.at + 1 + found.end(), naming.new
