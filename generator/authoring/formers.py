# The field `former` of a content file: what it lists, and the file with an address more or less in it, in brackets or a
# line each as it was written. Every other character stays as it is.

import yaml

from generator.authoring.rewrite import Places, as_lines_end, pairs, parts_of, with_items

_NAME = "former"


def formers(text: str) -> tuple[str, ...]:
    """The former addresses that a file lists. The file must have no problem."""
    found = _list(parts_of(text.replace("\r\n", "\n"))[0])
    return tuple(item.value for item in found[1].value) if found else ()


def with_former(text: str, *, add: str = "", remove: str = "") -> str:
    """The file with an address more, or with one less; a list that would be empty is taken out whole."""
    if add:
        return with_items(text, _NAME, [add])
    head, _, before = parts_of(plain := text.replace("\r\n", "\n"))
    start, end = _taken_out(head, remove)
    return as_lines_end(plain[: before + start] + plain[before + end :], text)


def _list(head: str) -> tuple[yaml.Node, yaml.SequenceNode] | None:
    """The name of the field and its list; None where there is none, or nothing after the name."""
    found = ((key, value) for key, value in pairs(head) if isinstance(value, yaml.SequenceNode))
    return next(((key, value) for key, value in found if key.value == _NAME), None)


def _taken_out(head: str, address: str) -> tuple[int, int]:
    """From where to where in the fields an address goes, with what belongs to it alone."""
    found = _list(head)
    listed = [item.value for item in found[1].value] if found else []
    if found is None or address not in listed:
        return 0, 0
    (key, value), places, at = found, Places(head), listed.index(address)
    items, item = value.value, value.value[at]
    if len(items) == 1:
        return places.line_of(key.start_mark), places.behind_line_of(value if value.flow_style else item)
    if not value.flow_style:
        return places.line_of(item.start_mark), places.behind_line_of(item)
    if at:
        return places.of(items[at - 1].end_mark), places.of(item.end_mark)
    return places.of(item.start_mark), places.of(items[1].start_mark)
