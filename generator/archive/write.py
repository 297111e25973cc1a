# A readout as the text of its content file, the way back from reading. Pure: who saves it, and where, is
# decided elsewhere. What it writes reads back as the same fields, text and speakers.

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.archive import frontmatter, inline
from generator.archive.fields import fields_of
from generator.archive.ids import ID
from generator.archive.model import Metadata

FIELDS = tuple(field.name for field in fields_of(Metadata))
"""The fields of a readout, in the order of the guide."""
_ROOM_FOR_SPEAKER = re.compile(rf"[\s{inline.BEFORE_SPEAKER}]\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a paragraph and who is reported in it."""

    text: str
    speakers: tuple[str, ...] = ()
    """Ids of people (several: these together); or `joint`, or `narration`, alone. None: nobody is named yet."""
    proposed: bool = False
    """Whether only a machine says so: written as `?`."""
    relayed: tuple[str, ...] = ()
    """Ids of the parties whose words the speakers report."""
    second: tuple[str, ...] = ()
    """Of a proposal: whom a second reader proposes."""


Field = str | Sequence[str]


def readout_source(fields: Mapping[str, Field], paragraphs: Iterable[Sequence[Passage]]) -> str:
    """The text of a content file: the fields that are not empty, in the order of the guide, and the paragraphs.

    The passages of a paragraph follow each other as they are; a space is added between two where the format
    needs one before a speaker. What the format cannot say (an unknown field, a line break in a paragraph,
    white space at its ends, a speaker without words) is a mistake of the caller, and a ValueError.
    """
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        raise ValueError(f"a readout has no field {unknown[0]!r}")
    head = [field(name, fields[name]) for name in FIELDS if name in fields and (fields[name] or name == "participants")]
    body = [f"\n{_paragraph(passages)}\n" for passages in paragraphs]
    return "".join(("---\n", *head, "---\n", *body))


def field(name: str, value: Field) -> str:
    """A field as a line of the block of fields: a text or a list, in quotes only where it needs them."""
    if isinstance(value, str):
        return f"{name}: {_scalar(value, '{}')}".rstrip() + "\n"
    return f"{name}: [{', '.join(_scalar(item, '[{}]') for item in value)}]\n"


def inside(value: frontmatter.Value) -> str:
    """A value as brackets and braces can hold it, in quotes only where it needs them."""
    if isinstance(value.content, str):
        return _scalar(value.content, "[{}]")
    if isinstance(value.content, tuple):
        return f"[{', '.join(map(inside, value.content))}]"
    return f"{{{', '.join(f'{name}: {inside(one)}' for name, one in value.content.items())}}}"


def _scalar(text: str, around: str) -> str:
    if text == text.strip() and _reads_back(text, around):
        return text
    return quoted(text)


def _reads_back(text: str, around: str) -> bool:
    # Asking the reader itself leaves no second, different idea of what is safe.
    source = f"x: {around.replace('{}', text)}\n"
    if "\n" in text or "\r" in text or frontmatter.split(f"---\n{source}---\n") != (source, "", 4):
        return False
    fields, problems = frontmatter.parse(source, "")
    value = fields["x"].content if list(fields) == ["x"] and not problems else None
    if isinstance(value, tuple):
        value = value[0].content if len(value) == 1 else None
    return value == text


def quoted(text: str) -> str:
    """A text in double quotes, as a field can hold it anywhere."""
    return "".join(
        c if c.isprintable() or c in "\u200c\u200d" else _escaped(c) for c in json.dumps(text, ensure_ascii=False)
    )


def _escaped(character: str) -> str:
    return f"\\u{ord(character):04x}" if character <= "\uffff" else f"\\U{ord(character):08x}"


def _paragraph(passages: Sequence[Passage]) -> str:
    text = "".join(passage.text for passage in passages)
    if not text or text != text.strip(" ") or re.search(r"[\r\n]", text):
        raise ValueError(f"not a paragraph of one line: {text[:60]!r}")
    source = ""
    for passage in passages:
        marker, words = _marker(passage), passage.text
        if marker and words.startswith(" "):
            source, words = f"{source} ", words[1:]
        if marker and source and not _ROOM_FOR_SPEAKER.search(source):
            source += " "
        source += marker + inline.escape(words)
    return source


def _marker(passage: Passage) -> str:
    if not passage.speakers:
        return ""
    named = (*passage.speakers, *passage.relayed, *passage.second)
    without_proposal = passage.second and not passage.proposed
    if not all(ID.match(id) for id in named) or not passage.text.strip() or without_proposal:
        raise ValueError(f"not a passage of known speakers: {'+'.join(named)!r}, {passage.text[:60]!r}")
    said = speakers(passage.speakers, proposed=passage.proposed, relayed=passage.relayed, second=passage.second)
    return f"@{said} "


def speakers(ids: Sequence[str], *, proposed: bool, relayed: Sequence[str] = (), second: Sequence[str] = ()) -> str:
    """The ids after the `@`, as in: mira-oru, mira-oru?, mira-oru??, mira-oru?|pelle-sanna?"""
    named = "+".join(ids) + (f">{'+'.join(relayed)}" if relayed else "")
    if not proposed:
        return named
    if not second:
        return f"{named}?"
    return f"{named}??" if set(second) == set(ids) else f"{named}?|{'+'.join(second)}?"
