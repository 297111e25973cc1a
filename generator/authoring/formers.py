# The field `former` of a content file: what it lists, and the file with an address more or less in it, in brackets or a
# line each as it was written. Every other character stays as it is.

from collections.abc import Sequence

import yaml

from generator.archive import frontmatter

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def formers(text: str) -> tuple[str, ...]:
    """The former addresses that a file lists. The file must have no problem."""
    head, _ = _head(text.replace("\r\n", "\n"))
    found = _found(head)
    return tuple(item.value for item in _items(found[1])) if found else ()


def with_former(text: str, *, add: str = "", remove: str = "") -> str:
    """The file with an address more, or with one less; a list that would be empty is taken out whole."""
    head, before = _head(plain := text.replace("\r\n", "\n"))
    start, end, words = _edit(head, add, remove)
    plain = plain[: before + start] + words + plain[before + end :]
    return plain.replace("\n", "\r\n" if "\r\n" in text else "\n")


def _head(plain: str) -> tuple[str, int]:
    parts = frontmatter.split(bare := plain.removeprefix("\ufeff"))
    assert parts is not None, "a file without a problem has fields"
    return parts[0], len(plain) - len(bare) + len("---\n")


def _found(head: str) -> tuple[yaml.Node, yaml.Node] | None:
    root = yaml.compose(head, Loader=_LOADER)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == "former"), None)


def _items(value: yaml.Node) -> Sequence[yaml.ScalarNode]:
    return value.value if isinstance(value, yaml.SequenceNode) else ()


def _edit(head: str, add: str, remove: str) -> tuple[int, int, str]:
    """From where to where in the fields something else is to stand, and what."""
    found = _found(head)
    if found is None:
        return len(head), len(head), f"former: [{add}]\n" if add else ""
    key, value = found
    items = _items(value)
    if add:
        return _added(head, key, value, add)
    at = next((place for place, item in enumerate(items) if item.value == remove), None)
    if at is None:
        return 0, 0, ""
    if len(items) == 1:
        last = value.end_mark.line if _is_flow(value) else items[0].end_mark.line
        return _line(head, key.start_mark.line), _line(head, last + 1), ""
    item = items[at]
    if not _is_flow(value):
        return _line(head, item.start_mark.line), _line(head, item.end_mark.line + 1), ""
    if at:
        return _place(head, items[at - 1].end_mark), _place(head, item.end_mark), ""
    return _place(head, item.start_mark), _place(head, items[1].start_mark), ""


def _added(head: str, key: yaml.Node, value: yaml.Node, add: str) -> tuple[int, int, str]:
    items = _items(value)
    if not isinstance(value, yaml.SequenceNode):  # nothing stands behind the colon
        at = _place(head, key.end_mark) + 1
        return at, at, f" [{add}]"
    if not items:
        at = _place(head, value.start_mark) + 1
        return at, at, add
    if _is_flow(value):
        at = _place(head, items[-1].end_mark)
        return at, at, f", {add}"
    at = _line(head, items[-1].end_mark.line + 1)
    return at, at, f"{' ' * value.start_mark.column}- {add}\n"


def _is_flow(value: yaml.Node) -> bool:
    return isinstance(value, yaml.SequenceNode) and bool(value.flow_style)


def _place(head: str, mark: yaml.Mark) -> int:
    return _line(head, mark.line) + mark.column


def _line(head: str, number: int) -> int:
    return sum(len(line) + 1 for line in head.split("\n")[:number])
