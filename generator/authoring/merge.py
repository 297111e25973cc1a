# Two topics become one: whatever names the one names the other, which gets its names and all that its lists hold.
# Where they say different things nothing is joined, and the reasons are given. Pure: who writes the files is decided
# elsewhere.

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.archive import frontmatter, write
from generator.archive.fields import Field, ListOf, fields_of
from generator.archive.frontmatter import Value
from generator.archive.kinds import TOPIC
from generator.archive.model import ExactWording, Topic
from generator.archive.read import Source, read
from generator.authoring.rewrite import Naming, named_anew, parts_of, with_items, with_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What comes of joining two topics."""

    changes: Mapping[str, bytes | None]
    """By its path inside the content, what each file that changes holds then; None where the file is gone."""
    conflicts: tuple[str, ...] = ()
    """Why they cannot be one, a sentence each with both values; then nothing changes."""
    joined_text: bool = False
    """Whether one file has the text of both now, for a person to make one of it."""


def merge(sources: Iterable[Source], old: str, into: str) -> Merged:
    """The topic `old` as a part of the topic `into`: in every place, with its names, at its address.

    The files must have no problem, and both topics be there.
    """
    files = {(source.folder, source.name): source for source in sources}
    gone, kept = (files[TOPIC.folder, f"{id}.md"] for id in (old, into))
    topics = {topic.id: topic for topic in read((gone, kept))[0].topics}
    conflicts = tuple(_conflicts(topics[old], topics[into]))
    if conflicts:
        return Merged(changes={}, conflicts=conflicts)
    changes: dict[str, bytes | None] = {}
    for source in files.values():
        itself = into if source in (gone, kept) else ""
        edited = named_anew(source, Naming(kind=TOPIC, old=old, new=into, itself=itself))
        if source == gone:
            given = edited
            changes[f"{source.folder}/{source.name}"] = None
        elif source == kept:
            receives = edited
        elif edited != source.data.decode("utf-8"):
            changes[f"{source.folder}/{source.name}"] = edited.encode()
    text, joined = _joined(receives, given, topics[old], topics[into])
    changes[f"{TOPIC.folder}/{into}.md"] = text.encode()
    return Merged(changes=changes, joined_text=joined)


def _conflicts(one: Topic, other: Topic) -> Iterator[str]:
    for field in _joinable():
        mine, theirs = getattr(one, field.attribute), getattr(other, field.attribute)
        if not isinstance(field.type, ListOf):
            if mine and theirs and mine != theirs:
                yield _conflict(field.name, one, mine, other, theirs)
            continue
        there = {_key(item): item for item in theirs}
        for item in mine:
            if there.get(_key(item), item) != item:
                yield _conflict(f"{field.name} '{_key(item)}'", one, _said(item), other, _said(there[_key(item)]))
    for wording in one.wordings:
        for same in other.wordings:
            if wording.text == same.text and wording.id != same.id:
                yield _conflict(f"wordings: the id of '{wording.text}'", one, wording.id, other, same.id)


def _conflict(what: str, one: Topic, mine: str, other: Topic, theirs: str) -> str:
    return f"{what} is '{mine}' in '{one.id}' and '{theirs}' in '{other.id}'; make them the same first"


def _joinable() -> Iterator[Field]:
    yield from (field for field in fields_of(Topic) if field.name != "name")


def _key(item: Any) -> str:
    return item if isinstance(item, str) else item.id if isinstance(item, ExactWording) else item.name


def _said(item: Any) -> str:
    return " / ".join(str(getattr(item, field.attribute)) for field in fields_of(type(item)) if field.name != "id")


def _joined(receives: str, given: str, old: Topic, into: Topic) -> tuple[str, bool]:
    """The file of `into` with what that of `old` gives, and whether it holds the text of both then."""
    text = receives
    fields, _ = frontmatter.parse(parts_of(given.replace("\r\n", "\n"))[0], "")
    for field in _joinable():
        there = getattr(into, field.attribute)
        value = fields.get(field.name, Value("", 0))
        if isinstance(field.type, ListOf):
            known = {into.name, *map(_key, there)}
            items = list(value.content) if isinstance(value.content, tuple) else []
            if field.name == "aliases":
                items.insert(0, Value(old.name, 0))
            if field.name == "former":
                items.append(Value(f"{TOPIC.folder}/{old.id}", 0))
            read = ((item, field.type.item.read(item, field.name, _never)) for item in items)
            text = with_items(text, field.name, [write.inside(item) for item, one in read if _key(one) not in known])
        elif value.content and not there:
            text = with_line(text, write.field(field.name, str(value.content)))
    mine, theirs = (parts_of(one.replace("\r\n", "\n"))[1].strip() for one in (given, text))
    if not mine or mine in theirs:
        return text, False
    newline = "\r\n" if "\r\n" in text else "\n"
    ending = "" if text.endswith(newline) else newline
    return f"{text}{ending}{newline}{mine.replace(chr(10), newline)}{newline}", bool(theirs)


def _never(line: int, code: str, message: str) -> None:
    raise AssertionError(f"a file without a problem has one: {line}: {code} {message}")
