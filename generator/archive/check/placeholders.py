# C431: the lines to copy hold an example in each field. One that nobody has replaced would be published as true; so
# would a word by which somebody has put a thing off.

import re
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from generator.archive import frontmatter
from generator.archive.model import Content, Draft
from generator.archive.problems import Problem

_TOLD = ("title", "event", "participants", "publisher", "url")
"""The fields whose example is never a true value; of a list, each of its examples."""
_WRITTEN = ("title", "place", "via", "note")
_ALWAYS = frozenset({("event", "date-who-what")})
"""What messages give as a form."""
_RESERVED = re.compile(r"(?:.+\.)?example\.(?:com|net|org)", re.IGNORECASE)
"""Hosts that RFC 2606 keeps for examples, and where nobody publishes."""
_PUT_OFF = re.compile(r"\b(?:TODO|TBD|TBA|FIXME)\b|[Ll]orem ipsum")
"""What stands where something is yet to be written."""
_NOTHING = re.compile(r"n/?a|none|unknown|unclear|untitled|no title|\?+|\.{3}|…|-+", re.IGNORECASE)
"""What is written into a field by somebody who had nothing to write."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}-|date-")


def left_examples(content: Content) -> Iterator[Problem]:
    """C431 for each field of a readout, and each speaker in it, that is what the lines to copy on a page hold; a
    warning for each that only says that something is yet to be written."""
    examples = _examples(content)
    for draft in content.drafts:
        yield from _speakers(draft, examples)
        yield from _put_off(draft)
        metadata = draft.metadata
        for name in _TOLD:
            held = getattr(metadata, name)
            values = held if isinstance(held, tuple) else (held,)
            value = next((one for one in values if _is_example(name, one, examples)), "")
            if value:
                message = (
                    f"'{name}' is still the example of the lines to copy, '{value}'; write what is true of this text"
                )
                yield Problem(path=metadata.location.path, line=metadata.line_of(name), code="C431", message=message)


def _put_off(draft: Draft) -> Iterator[Problem]:
    metadata = draft.metadata
    fields = [(name, metadata.line_of(name), getattr(metadata, name)) for name in _WRITTEN]
    texts = [("the text", paragraph.line, paragraph.text) for paragraph in draft.paragraphs]
    for name, line, text in (*fields, *texts):
        if found := _PUT_OFF.search(text) or (name in _WRITTEN and _NOTHING.fullmatch(text)):
            message = f"'{found[0]}' in {name} stands for what is yet to be written; write it, or leave it out"
            yield Problem(path=metadata.location.path, line=line, code="C431", message=message, warning=True)


def _is_example(name: str, value: str, examples: Collection[tuple[str, str]]) -> bool:
    """Whether a value is an example, or one of which only the day has been replaced, or an address for examples."""
    if name == "event":
        return _undated(value) in {_undated(example) for field, example in examples if field == "event"}
    reserved = name == "url" and _RESERVED.fullmatch(urlsplit(value).hostname or "") is not None
    return reserved or (name, value) in examples


def _undated(event: str) -> str:
    return _DAY.sub("", event, count=1)


def _speakers(draft: Draft, examples: Collection[tuple[str, str]]) -> Iterator[Problem]:
    for turn in (turn for paragraph in draft.paragraphs for turn in paragraph.turns):
        for id in turn.speakers:
            if ("participants", id) in examples:
                message = f"'@{id}' is still the example of the lines to copy; write who is reported as speaking"
                path = draft.metadata.location.path
                yield Problem(path=path, line=turn.line, code="C431", message=message)


def _examples(content: Content) -> set[tuple[str, str]]:
    code = (block.pieces for page in content.pages for block in page.prose if block.kind == "code")
    sources = ("".join(piece.text for piece in pieces) for pieces in code)
    split = (frontmatter.split(source if source.endswith("\n") else f"{source}\n") for source in sources)
    heads = (frontmatter.parse(parts[0], "")[0] for parts in split if parts)
    fields = (field for head in heads for field in head.items())
    return {*_ALWAYS, *((name, text) for name, value in fields for text in _texts(value))}


def _texts(value: frontmatter.Value) -> Iterator[str]:
    if isinstance(value.content, tuple):
        for item in value.content:
            yield from _texts(item)
    else:
        yield str(value.content)
