# The only module that knows Markdown. Whatever a text holds, a reader sees exactly that text: characters
# that could mean something are written so that they cannot. What is enabled in mkdocs.yml
# (attr_list, def_list, fenced_code, md_in_html, tables, toc) bounds what has to be escaped here.

import json
import re
from collections.abc import Iterable, Mapping

Field = str | list[tuple[str, int]]
"""What a page's front matter can hold: a text, or numbers of statements with the lines of the file they are on."""

BREAK = "  \n"
"""A new line inside a block."""

_SPECIAL = re.compile(r"[\\`*_{}\[\]#!<>&|]")
_OPENING = re.compile(r"[+\-=~:^\"']|\d+(?=[.)])|[^\S ]")
_CLOSING = re.compile(r"[^\S ]\Z")
_ENDING = re.compile(r"[\\()<>\[\]{}!]")
# After a backslash a bar would still end a cell, and "\\]:" still define a reference.
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;", "]": "&#93;"}


def escape(text: str) -> str:
    """Markdown that shows exactly this text, as a block of its own or inside one."""
    escaped = _SPECIAL.sub(lambda found: _ENTITIES.get(found[0]) or f"\\{found[0]}", text)
    opening = _OPENING.match(escaped)
    if opening:
        rest = escaped[opening.end() :]
        escaped = f"{opening[0]}&#{ord(rest[0])};{rest[1:]}" if opening[0].isdigit() else f"&#{ord(opening[0])};{rest}"
    return _CLOSING.sub(lambda space: f"&#{ord(space[0])};", escaped)


def attributes(classes: Iterable[str] = (), id: str = "", data: Mapping[str, str] | None = None) -> str:
    """An attribute list for the block or the link before it. Values are ids and words of ours, never content."""
    parts = [*(f".{name}" for name in classes), *([f"#{id}"] if id else [])]
    parts += [f'{name}="{_value(value)}"' for name, value in (data or {}).items()]
    return f"{{: {' '.join(parts)} }}"


def foreign(text: str, language: str, direction: str = "ltr") -> str:
    """Words in another language than the page, marked so that they get the right letters, voice and direction."""
    marks = {"lang": language, **({"dir": direction} if direction == "rtl" else {})}
    return f"*{escape(text)}*{attributes(data=marks)}"


def link(text: str, target: str, attribute_list: str = "") -> str:
    """A link with its text escaped. `target` is a path of ours or a checked web address."""
    return linked(escape(text), target, attribute_list)


def linked(markdown: str, target: str, attribute_list: str = "") -> str:
    """A link around text that is Markdown already."""
    return f"[{markdown}]({_address(target)}){attribute_list}"


def block(markdown: str, attribute_list: str = "") -> str:
    return f"{markdown}\n{attribute_list}\n" if attribute_list else f"{markdown}\n"


def onward(text: str, target: str) -> str:
    """A block that leads on from what comes before it."""
    return block(link(text, target), attributes(("onward",)))


def heading(
    level: int, markdown: str, id: str = "", classes: Iterable[str] = (), data: Mapping[str, str] | None = None
) -> str:
    attribute_list = f" {attributes(classes, id, data)}" if id or classes or data else ""
    return f"{'#' * level} {markdown}{attribute_list}\n"


def code(text: str) -> str:
    """Lines that appear exactly as they are, to be copied."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}\n"


def bullets(items: Iterable[str]) -> str:
    """A list. It can have no attributes of its own: its look goes by the heading before it."""
    return "".join(f"- {item}\n" for item in items)


def facts(rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """A definition list: each label with one or more values, all of them Markdown."""
    return "\n".join(f"{label}\n" + "".join(f":   {value}\n" for value in values) for label, values in rows)


def cell(markdown: str, name: str) -> str:
    """The cell of a table with a class that says what is in it."""
    return f"{markdown} {attributes((name,))}"


def figure(count: int) -> str:
    """The cell of a table that holds a number."""
    return cell(f"{count:,}", "figure")


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown cells; bars in them must be escaped, as `escape` does."""
    heads = list(columns)
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def document(title: str, blocks: Iterable[str], fields: Mapping[str, Field] | None = None) -> str:
    """A page: front matter whose texts are safe in the theme's templates, and blocks with a line between."""
    head = "".join(f"{name}: {_field(value)}\n" for name, value in {"title": title, **(fields or {})}.items())
    return f"---\n{head}---\n\n" + "\n".join(blocks)


def _field(value: Field) -> str:
    return json.dumps(_html(value) if isinstance(value, str) else value, ensure_ascii=False)


def _address(target: str) -> str:
    # A path of ours has none of these; in a web address they would end the link or become something else.
    return _ENDING.sub(lambda found: f"%{ord(found[0]):02X}", target.replace("&", "&amp;"))


def _value(text: str) -> str:
    if set(text) & set('"{}\n<&'):
        raise ValueError(f"not a value that an attribute list can hold: {text!r}")
    return text


def _html(text: str) -> str:
    # The theme puts these into tags and attributes as they are.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
