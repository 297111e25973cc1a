# The block of fields at the head of a content file, read as the strict, small part of YAML that an
# editor needs. Every value stays the text that was written (`no` is a word, 2020-08-19 a string)
# and keeps its line. What YAML can do beyond that (anchors, tags, nesting) is refused: content
# comes from strangers.

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import yaml

from generator.archive.problems import Problem, did_you_mean

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
PERIOD = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
MOST_DEPTH = 4
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
    """The fields in the order written, each with its line in the file (where they begin on line 2)."""
    problems: list[Problem] = []
    try:
        root = _document(yaml.parse(source, Loader=_LOADER), path, problems)
    except _Refused as refused:
        return {}, [*problems, Problem(path=path, line=refused.line, code=refused.code, message=refused.message)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        said = getattr(error, "problem", None) or "cannot be read"
        message = f"the fields cannot be read here: {said}; put a value that holds ': ' or ' #' in double quotes"
        return {}, [*problems, Problem(path=path, line=line, code="R106", message=message)]
    if not isinstance(root.content, Mapping):
        message = "the fields must be lines of 'name: value'"
        return {}, [*problems, Problem(path=path, line=root.line, code="R106", message=message)]
    return dict(root.content), problems


def texts(fields: Mapping[str, Value]) -> Iterator[tuple[str, int]]:
    """Every name and every text in the fields, however deep, each with its line."""
    for name, value in fields.items():
        yield name, value.line
        yield from _texts_of(value)


def _texts_of(value: Value) -> Iterator[tuple[str, int]]:
    if isinstance(value.content, str):
        yield value.content, value.line
    elif isinstance(value.content, tuple):
        for item in value.content:
            yield from _texts_of(item)
    else:
        yield from texts(value.content)


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
            message = f"field '{key.content}' stands twice, first on line {fields[key.content].line}; delete one"
            problems.append(Problem(path=path, line=key.line, code="R108", message=message))
        else:
            fields[key.content] = Value(value.content, key.line)
    return fields


class Fields:
    """Takes typed values out of parsed fields and gathers what is wrong with them.

    Each method returns a value of its kind, empty where the field is missing or wrong; then a
    problem is in `problems`. `done` reports the fields that nobody asked for.
    """

    def __init__(self, fields: Mapping[str, Value], path: str, line: int = 1) -> None:
        self._fields, self._path, self.line = fields, path, line
        self._asked: set[str] = set()
        self.problems: list[Problem] = []

    def report(self, line: int, code: str, message: str) -> None:
        self.problems.append(Problem(path=self._path, line=line, code=code, message=message))

    def lines(self) -> tuple[tuple[str, int], ...]:
        return tuple((name, value.line) for name, value in self._fields.items())

    def line_of(self, name: str) -> int:
        """The line on which a field stands; where it is missing, the line on which the fields begin."""
        value = self._fields.get(name)
        return value.line if value else self.line

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._take(name, required=required)
        if value is None:
            return ""
        text = self._text(value, name)
        if required and not text and isinstance(value.content, str):
            self.report(value.line, "R110", f"field '{name}' is empty")
        return text

    def choice(self, name: str, allowed: Iterable[str], *, required: bool = True) -> str:
        text = self.text(name, required=required)
        known = list(allowed)
        if text and text not in known:
            self._wrong(name, "R112", f"'{name}' cannot be '{text}'" + (did_you_mean(text, known) or _one_of(known)))
            return ""
        return text

    def day(self, name: str, *, required: bool = False) -> str:
        text = self.text(name, required=required)
        if text and not _is_date(text, parts=3):
            self._wrong(name, "R113", f"'{name}' must be a day as YYYY-MM-DD: '{text}'")
            return ""
        return text

    def period(self, name: str) -> str:
        text = self.text(name)
        if text and not _is_date(text):
            self._wrong(name, "R113", f"'{name}' must be a year, month or day (2020, 2020-08 or 2020-08-19): '{text}'")
            return ""
        return text

    def periods(self, name: str) -> tuple[str, ...]:
        periods = self.texts(name)
        for text in periods:
            if not _is_date(text):
                self._wrong(name, "R113", f"'{name}' must list years, months or days: '{text}'")
        return tuple(p for p in periods if _is_date(p))

    def url(self, name: str, *, required: bool = False) -> str:
        text = self.text(name, required=required)
        return text if not text or self._is_url(text, name) else ""

    def urls(self, name: str) -> tuple[str, ...]:
        return tuple(text for text in self.texts(name) if self._is_url(text, name))

    def id(self, name: str, *, required: bool = False) -> str:
        text = self.text(name, required=required)
        return text if not text or self._is_id(text, name) else ""

    def ids(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        return tuple(text for text in self.texts(name, required=required) if self._is_id(text, name))

    def texts(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        return tuple(text for value in self._items(name, required=required) if (text := self._text(value, name)))

    def each(self, name: str) -> "Iterator[Fields | str]":
        """The items of a list: a text as it is, a mapping as fields whose problems the caller collects."""
        for value in self._items(name):
            if isinstance(value.content, Mapping):
                yield Fields(value.content, self._path, value.line)
            elif text := self._text(value, name):
                yield text

    def done(self) -> list[Problem]:
        """All problems, with one for each field that is not part of the format."""
        for name, value in self._fields.items():
            if name not in self._asked:
                self.report(value.line, "R109", f"unknown field '{name}'" + did_you_mean(name, self._asked))
        return self.problems

    def _take(self, name: str, *, required: bool) -> Value | None:
        self._asked.add(name)
        value = self._fields.get(name)
        if value is None and required:
            self.report(self.line, "R110", f"field '{name}' is missing")
        return value

    def _items(self, name: str, *, required: bool = False) -> tuple[Value, ...]:
        value = self._take(name, required=required)
        if value is None or value.content == "":
            return ()
        if isinstance(value.content, tuple):
            return value.content
        self.report(value.line, "R111", f"'{name}' must be a list: write {name}: [one, two]")
        return ()

    def _text(self, value: Value, name: str) -> str:
        if isinstance(value.content, str):
            return re.sub(r"\s*\n\s*", " ", value.content.strip())  # as in a text, a line break counts as a space
        self.report(value.line, "R111", f"'{name}' must be a plain text")
        return ""

    def _wrong(self, name: str, code: str, message: str) -> None:
        self.report(self._fields[name].line, code, message)

    def _is_url(self, text: str, name: str) -> bool:
        if is_web_address(text):
            return True
        self._wrong(name, "R114", f"'{name}' must be a web address that begins with https:// or http://: '{text}'")
        return False

    def _is_id(self, text: str, name: str) -> bool:
        if ID.match(text):
            return True
        hint = f"; an id looks like '{example}'" if (example := id_like(text)) else ""
        rule = "lower-case a to z, digits and single hyphens"
        self._wrong(name, "R115", f"'{text}' in '{name}' is not an id: {rule}{hint}")
        return False


def id_like(text: str) -> str:
    """The id that a name would have; empty where it has no Latin letters or digits."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https address of a host, without a user name or password."""
    if re.search(r"[\s<>\"'`{}|\\^]", text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def _is_date(text: str, parts: int = 0) -> bool:
    if not PERIOD.match(text) or (parts and text.count("-") + 1 != parts):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _one_of(known: Iterable[str]) -> str:
    return f" (one of: {', '.join(known)})"
