# The block of fields at the head of a content file, read as the strict, small part of YAML that an
# editor needs. Every value stays the text that was written (`no` is a word, 2020-08-19 a string)
# and keeps its line. What YAML can do beyond that (anchors, tags, nesting) is refused: content
# comes from strangers. Must never know which fields there are.

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from generator.archive.problems import Problem

MOST_DEPTH = 4
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_SPACE = re.compile(r"(?P<name>[a-z]+)(?:：[ ]*|:)(?P<value>[^\s/].*)")
"""A line that would be a field, were there a colon and a space after its name."""
_IN_PART = re.compile(r"""(?P<name>[a-z]+):[ ]+(?P<value>(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\])[ ]*[^\s#].*)""")
"""A field whose value begins with quotation marks or brackets that end before it does."""
_COMMENT = re.compile(r"[ \t]+(#.*)")


@dataclass(frozen=True, slots=True)
class Value:
    """A text, list or mapping with the line it begins on."""

    content: "str | tuple[Value, ...] | Mapping[str, Value]"
    line: int


class _Refused(Exception):
    def __init__(self, line: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line, self.code, self.message = line, code, message


def split(text: str) -> tuple[str, str, int] | None:
    """The source of the fields, the body and the line on which the body begins; None without a block of fields."""
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    if end < 0:
        if not text.endswith("\n---"):
            return None
        end = len(text) - 4
    body = text[end + 5 :]
    return text[4 : end + 1], body, text.count("\n", 0, end + 1) + 2


def parse(source: str, path: str) -> tuple[dict[str, Value], list[Problem]]:
    """The fields in the order written, each with its line in the file (where they begin on line 2).

    Problems: R106 to R108, R148 words after a mark that begins a comment (a warning).
    """
    problems: list[Problem] = []
    try:
        root = _document(_watched(source, path, problems), path, problems)
    except _Refused as refused:
        return {}, [*problems, Problem(path=path, line=refused.line, code=refused.code, message=refused.message)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        said = getattr(error, "problem", None) or "cannot be read"
        message = f"the fields cannot be read here: {said}; put a value that holds ': ' or ' #' in double quotes"
        line, message = _slip(source) or (line, message)
        return {}, [*problems, Problem(path=path, line=line, code="R106", message=message)]
    if not isinstance(root.content, Mapping):
        line, message = _slip(source) or (root.line, "the fields must be lines of 'name: value'")
        return {}, [*problems, Problem(path=path, line=line, code="R106", message=message)]
    return dict(root.content), problems


def _slip(source: str) -> tuple[int, str] | None:
    # The first line with a mistake that people make who do not know YAML, and how it is written rightly.
    for number, line in enumerate(source.split("\n"), 2):
        if slip := _NO_SPACE.fullmatch(line):
            return number, f"a colon and a space go between a field and its value: {slip['name']}: {slip['value']}"
        if slip := _IN_PART.fullmatch(line):
            value = slip["value"].replace("'", "''")
            message = "the whole value must be in quotation marks, not its beginning only"
            return number, f"{message}: {slip['name']}: '{value}'"
    return None


def _watched(source: str, path: str, problems: list[Problem]) -> Iterator[yaml.Event]:
    # The events of YAML. What it takes for a comment after a value is mostly a part of the value.
    lines = source.split("\n")
    for event in yaml.parse(source, Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.end_mark:
            end = event.end_mark
            rest = lines[end.line][end.column :] if end.line < len(lines) else ""
            if cut := _COMMENT.match(rest):
                message = (
                    f"what follows ' #' is a comment and not read: '{cut[1]}'; if it belongs to the value, "
                    "put the whole value in double quotes"
                )
                problems.append(Problem(path=path, line=end.line + 2, code="R148", message=message, warning=True))
        yield event


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 2 if event.start_mark else 1


def _document(events: Iterable[yaml.Event], path: str, problems: list[Problem]) -> Value:
    stream = iter(events)
    for event in stream:
        if isinstance(event, yaml.DocumentStartEvent):
            break
    else:
        return Value({}, 2)
    root = _value(next(stream), stream, 1, path, problems)
    for event in stream:
        if isinstance(event, yaml.DocumentStartEvent):
            raise _Refused(_line(event), "R107", "a second YAML document is not allowed")
    return root


def _value(event: yaml.Event, stream: Iterator[yaml.Event], depth: int, path: str, problems: list[Problem]) -> Value:
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _Refused(line, "R107", "YAML anchors and aliases (&, *) are not allowed; put the value in double quotes")
    if tag := getattr(event, "tag", None):
        raise _Refused(line, "R107", f"the YAML tag '{tag}' is not allowed; put the value in double quotes")
    if isinstance(event, yaml.ScalarEvent):
        return Value(event.value, line)
    if depth > MOST_DEPTH:
        raise _Refused(line, "R107", f"fields are nested deeper than {MOST_DEPTH} levels")
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Value] = []
        while not isinstance(event := next(stream), yaml.SequenceEndEvent):
            items.append(_value(event, stream, depth + 1, path, problems))
        return Value(tuple(items), line)
    return Value(_mapping(stream, depth, path, problems), line)


def _mapping(stream: Iterator[yaml.Event], depth: int, path: str, problems: list[Problem]) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    while not isinstance(event := next(stream), yaml.MappingEndEvent):
        key = _value(event, stream, depth + 1, path, problems)
        value = _value(next(stream), stream, depth + 1, path, problems)
        if not isinstance(key.content, str):
            raise _Refused(key.line, "R106", "the name of a field must be a word")
        if key.content in fields:
            message = f"field '{key.content}' is given twice, first on line {fields[key.content].line}; delete one"
            problems.append(Problem(path=path, line=key.line, code="R108", message=message))
        else:
            fields[key.content] = Value(value.content, key.line)
    return fields
