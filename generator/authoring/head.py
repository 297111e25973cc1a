# One field in the head of a readout's file, written, changed or taken out; the other lines stay as they are. Must
# never know what a field means.

import re
from collections.abc import Sequence

from generator.archive import frontmatter, write


def with_field(source: str, name: str, value: str | Sequence[str]) -> str:
    """The source in which the field has this value, in its own place or else where the guide has it.

    An empty text takes the field out. A source without a head stays as it is.
    """
    if frontmatter.split(source.removeprefix("\ufeff").replace("\r\n", "\n")) is None:
        return source
    line_end = "\r" if source.partition("\n")[0].endswith("\r") else ""
    lines = source.split("\n")
    last = next(number for number, text in enumerate(lines) if number and text.removesuffix("\r") == "---")
    first, after = _place(lines[:last], name)
    line = [write.field(name, value).removesuffix("\n") + line_end] if value != "" else []
    return "\n".join((*lines[:first], *line, *lines[after:]))


def _place(head: Sequence[str], name: str) -> tuple[int, int]:
    """From which line before which other the field is; where it is not yet, the line before which it belongs."""
    order = {field: number for number, field in enumerate(write.FIELDS)}
    place = 1
    for number, line in enumerate(head):
        found = re.match(r"[\"']?([a-z_]+)[\"']?[ ]*:", line) if number else None
        if not found:
            continue
        after = number + 1
        while after < len(head) and head[after].startswith((" ", "\t", "-", "]", "}")):  # a value that goes on
            after += 1
        if found[1] == name:
            return number, after
        if order.get(found[1], len(order)) < order.get(name, len(order)):
            place = after
    return place, place
