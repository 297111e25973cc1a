# What a field of a content file can hold: each type reads a value, says what is wrong with it, and describes itself as
# JSON Schema. The model says which fields there are, one row each, and everything else asks the model. Must never
# know a field by its name.

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from typing import Any, Protocol
from urllib.parse import urlsplit

from generator.archive import scripts
from generator.archive.frontmatter import Value
from generator.archive.ids import ID, RESERVED, YEAR, unfit
from generator.archive.kinds import KINDS
from generator.archive.problems import did_you_mean

Report = Callable[[int, str, str], None]
"""Takes the line, the code and the message of a problem."""
Schema = dict[str, Any]
Reference = tuple[str, str]
"""The kind and the id of a thing that a field names."""

LONGEST_NAME = 120
"""Characters, of a name or alias. It is looked for character by character."""
SHORTEST_ALIAS = 2
"""Characters. One letter would be found everywhere."""

_WHENCE = re.compile(
    r"(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|source|from|spm|share|amp)(?:=|$)", re.IGNORECASE
)
"""Parameters after the `?` of an address that do not matter to the page."""
_NOT_PUBLIC = frozenset({"localhost", "local", "internal", "lan", "intranet", "home", "corp", "onion", "invalid"})
"""What a host ends in that not everybody reaches."""
_PERIOD = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PARAGRAPH = r"p[1-9][0-9]*(?:-[1-9][0-9]*)?"


class Type(Protocol):
    """What a field can hold."""

    @property
    def empty(self) -> Any:
        """What a field that is not in the file holds."""

    def read(self, value: Value, name: str, report: Report) -> Any:
        """What the value says, empty where it is wrong; then a problem has been reported."""

    def schema(self, *, required: bool = False) -> Schema:
        """What JSON Schema can say of it."""

    def references(self, value: Any) -> Iterator[Reference]:
        """The things that a value names and that must be there."""


@dataclass(frozen=True, slots=True)
class Text:
    """A plain text; as in prose, a line break counts as a space."""

    @property
    def empty(self) -> str:
        return ""

    def read(self, value: Value, name: str, report: Report) -> str:
        if isinstance(value.content, str):
            text = " ".join(filter(None, map(str.strip, value.content.split("\n"))))
            return self._checked(text, name, value.line, report) if text else ""
        report(value.line, "R111", f"'{name}' must be a plain text")
        return ""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": r"\S"} if required else {"type": "string"}

    def references(self, value: str) -> Iterator[Reference]:
        yield from ()

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        return text


@dataclass(frozen=True, slots=True)
class Title(Text):
    """A headline; a word that mixes alphabets is a disguise. R120."""

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if word := scripts.mixed(text):
            report(line, "R120", f"'{word}' in '{name}' mixes alphabets and could pass for another name; type it anew")
        return text


@dataclass(frozen=True, slots=True)
class Name(Title):
    """The name of a thing, which is looked for in texts. R120, R121, R128."""

    is_alias: bool = False

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        # Not super(): it needs the class that a dataclass with slots has replaced.
        Title._checked(self, text, name, line, report)
        if len(text) > LONGEST_NAME:
            message = f"the name '{text[:20]}...' has {len(text)} characters, more than {LONGEST_NAME}; shorten it"
            report(line, "R128", message)
            return ""
        if self.is_alias and len(text) < SHORTEST_ALIAS:
            report(line, "R121", f"the alias '{text}' is too short to be looked for; write it out")
            return ""
        return text


@dataclass(frozen=True, slots=True)
class Choice(Text):
    """One of a few words. R112."""

    allowed: tuple[str, ...]

    def schema(self, *, required: bool = False) -> Schema:
        return {"enum": list(self.allowed)}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if text in self.allowed:
            return text
        way_out = did_you_mean(text, self.allowed) or f" (one of: {', '.join(self.allowed)})"
        report(line, "R112", f"'{name}' cannot be '{text}'{way_out}")
        return ""


@dataclass(frozen=True, slots=True)
class Like(Text):
    """A text of one form. `message` says what is wrong with another, with `{name}` and `{text}` filled in."""

    pattern: str
    code: str
    message: str

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": f"^{self.pattern}$"}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if re.fullmatch(self.pattern, text):
            return text
        report(line, self.code, self.message.format(name=name, text=text))
        return ""


LANGUAGE = Like(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "R126", "'{name}' must be a code such as en, zh or prs: '{text}'")
WIKIDATA = Like(r"Q[0-9]+", "R124", "'{name}' must be a Q and digits, as in Q42: '{text}'")
PARAGRAPH = Like(_PARAGRAPH, "R144", "'{name}' must name paragraphs such as p7, or p7-2: '{text}'")
STATEMENT_PATTERN = rf"[a-z0-9]+(?:-[a-z0-9]+)*#{_PARAGRAPH}"
ROUND = Like(r"[1-9][0-9]{0,2}", "R145", "'{name}' must be a number such as 6: '{text}'")
FORMER = Like(
    rf"(?:{'|'.join(kind.folder for kind in KINDS.values() if kind.folder)})/{ID.pattern.removesuffix(chr(92) + 'Z')}",
    "R151",
    "'{name}' must list addresses that led here before, such as people/mira-oru: '{text}'",
)
EVERYTHING_ELSE = "*"
"""In `lacks`: the text was seen whole, and holds nothing but what is entered."""
MOVE = Like(f"({_PARAGRAPH}) to ({_PARAGRAPH})", "R127", "'{name}' must list moves such as 'p7 to p8': '{text}'")


@dataclass(frozen=True, slots=True)
class Period(Text):
    """A year, month or day, as far as it is known. R113."""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": f"^{_PERIOD}$"}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if _is_date(text):
            return text
        message = f"'{name}' must be a year, month or day (2020, 2020-08 or 2020-08-19): '{text}'"
        report(line, "R113", message)
        return ""


@dataclass(frozen=True, slots=True)
class Day(Text):
    """An ISO day. R113."""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if _is_date(text) and text.count("-") == 2:
            return text
        report(line, "R113", f"'{name}' must be a day as YYYY-MM-DD: '{text}'")
        return ""


@dataclass(frozen=True, slots=True)
class Dated(Text):
    """An ISO day, a space and words. R113, R152."""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2} +\S"}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        day, _, words = text.partition(" ")
        if not words.strip():
            report(
                line, "R152", f"'{name}' must be a day and the reason, as in '2026-03-04 it was withdrawn': '{text}'"
            )
            return ""
        return text if Day().read(Value(day, line), name, report) else ""


@dataclass(frozen=True, slots=True)
class Address(Text):
    """A web address. R114."""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": r"^https?://\S+$"}

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if is_web_address(text):
            return text
        rule = "begins with https:// or http:// and that everybody reaches"
        report(line, "R114", f"'{name}' must be a web address that {rule}: '{text}'")
        return ""


@dataclass(frozen=True, slots=True)
class Id(Text):
    """The id of a thing of a kind, which must be there. R115."""

    kind: str
    besides: tuple[str, ...] = ()
    """Words that may be written in its place and name no such thing."""

    def schema(self, *, required: bool = False) -> Schema:
        other = (re.escape(word) for word in self.besides if not ID.match(word))
        return {"type": "string", "pattern": "^" + "$|^".join((ID.pattern.removesuffix("\\Z"), *other)) + "$"}

    def references(self, value: str) -> Iterator[Reference]:
        if value and value not in self.besides:
            yield self.kind, value

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if ID.match(text) or text in self.besides:
            return text
        hint = f"; an id looks like '{example}'" if (example := scripts.id_of(text)) else ""
        rule = "lower-case a to z, digits and single hyphens"
        report(line, "R115", f"'{text}' in '{name}' is not an id: {rule}{hint}")
        return ""


@dataclass(frozen=True, slots=True)
class NewId(Id):
    """An id that comes into being where it is written, so that it must be able to name a page. R115 to R117."""

    def schema(self, *, required: bool = False) -> Schema:
        reserved = {"enum": sorted(RESERVED)}
        year = {"pattern": f"^{YEAR.pattern.removesuffix(chr(92) + 'Z')}$"}
        return {**Id.schema(self), "not": {"anyOf": [reserved, year]}}

    def references(self, value: str) -> Iterator[Reference]:
        yield from ()

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        id = Id._checked(self, text, name, line, report)
        if id and (wrong := unfit(id)):
            report(line, *wrong)
            return ""
        return id


@dataclass(frozen=True, slots=True)
class StatementId(Text):
    """A statement of a readout by its whole id: `READOUT#p7`. R144."""

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "string", "pattern": f"^{STATEMENT_PATTERN}$"}

    def references(self, value: str) -> Iterator[Reference]:
        if value:
            yield "readout", value.partition("#")[0]

    def _checked(self, text: str, name: str, line: int, report: Report) -> str:
        if re.fullmatch(STATEMENT_PATTERN, text):
            return text
        report(line, "R144", f"'{name}' must name a statement such as READOUT-ID#p7: '{text}'")
        return ""


STATEMENT = StatementId()


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several values of one type, in brackets or a line each; each once where `once` says what is wrong with two."""

    item: Type
    once: tuple[str, str] | None = None
    """The code and the message of the problem; `{text}` is what comes twice, `{name}` the field."""
    key: Callable[[Any], str] = str
    """What must be there once of a value, as a text."""

    @property
    def empty(self) -> tuple[Any, ...]:
        return ()

    def read(self, value: Value, name: str, report: Report) -> tuple[Any, ...]:
        if value.content == "":
            return ()
        if not isinstance(value.content, tuple):
            report(value.line, "R111", f"'{name}' must be a list: write {name}: [one, two]")
            return ()
        found: dict[str, Any] = {}
        for place, item in enumerate(value.content):
            read = self.item.read(item, name, report)
            if read == self.item.empty:
                continue
            key = self.key(read) if self.once else str(place)
            if self.once and key in found:
                report(value.line, self.once[0], self.once[1].format(text=key, name=name))
            found.setdefault(key, read)
        return tuple(found.values())

    def schema(self, *, required: bool = False) -> Schema:
        return {"type": "array", "items": self.item.schema(), **({"uniqueItems": True} if self.once else {})}

    def references(self, value: tuple[Any, ...]) -> Iterator[Reference]:
        for item in value:
            yield from self.item.references(item)


@dataclass(frozen=True, slots=True)
class Record:
    """A set of fields of its own, as a value of a frozen class whose fields are declared as here."""

    of: type[Any]
    shorthand: str = ""
    """The field that a plain text in its place fills; empty: a plain text will not do."""
    refusal: str = "'{name}' must be a set of fields: {{name: ..., ...}}"
    """What is said of a plain text that will not do."""
    check: Callable[[Any], tuple[str, str] | None] = lambda value: None
    """The code and message of what is wrong with a value whose fields are right, each by itself."""

    @property
    def empty(self) -> None:
        return None

    def read(self, value: Value, name: str, report: Report) -> Any:
        fields: Mapping[str, Value]
        if isinstance(value.content, Mapping):
            fields = value.content
        elif isinstance(value.content, str) and self.shorthand and value.content.strip():
            fields = {self.shorthand: value}
        else:
            if value.content != "":
                text = value.content.strip() if isinstance(value.content, str) else "..."
                report(value.line, "R111", self.refusal.format(name=name, text=text))
            return None
        given = read_fields(self.of, fields, value.line, report)
        if any(field.required and given[field.attribute] == field.type.empty for field in fields_of(self.of)):
            return None  # what is missing has been reported
        record = self.of(**given)
        if wrong := self.check(record):
            report(value.line, *wrong)
        return record

    def schema(self, *, required: bool = False) -> Schema:
        record = schema_of(self.of)
        alone = [field.type.schema(required=True) for field in fields_of(self.of) if field.name == self.shorthand]
        return {"anyOf": [*alone, record]} if alone else record

    def references(self, value: Any) -> Iterator[Reference]:
        if value is not None:
            yield from (reference for _, reference in references_of(value))


@dataclass(frozen=True, slots=True)
class ByParagraph:
    """For single paragraphs of a readout, a value each: {p2: ..., p7-2: ...}."""

    of: Type

    @property
    def empty(self) -> tuple[tuple[str, Any], ...]:
        return ()

    def read(self, value: Value, name: str, report: Report) -> tuple[tuple[str, Any], ...]:
        if value.content == "":
            return ()
        if not isinstance(value.content, Mapping):
            report(value.line, "R111", f"'{name}' must say it for each paragraph: write {name}: {{p2: ...}}")
            return ()
        found = []
        for paragraph, given in value.content.items():
            place = PARAGRAPH.read(Value(paragraph, given.line), name, report)
            said = self.of.read(given, name, report)
            if place and said != self.of.empty:
                found.append((place, said))
        return tuple(found)

    def schema(self, *, required: bool = False) -> Schema:
        return {
            "type": "object",
            "patternProperties": {f"^{_PARAGRAPH}$": self.of.schema()},
            "additionalProperties": False,
        }

    def references(self, value: tuple[tuple[str, Any], ...]) -> Iterator[Reference]:
        for _, said in value:
            yield from self.of.references(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a kind of file: what it is called there and in the model, what it holds and means."""

    name: str
    attribute: str
    type: Type
    required: bool
    help: str


def required(type: Type, help: str, *, name: str = "") -> Any:
    """Declares a field that a file must have. `name`: what the file calls it, where the model has another word."""
    return dataclasses.field(metadata={"file": (name, type, True, help)})


def optional(type: Type, help: str, *, name: str = "") -> Any:
    """Declares a field that a file can have."""
    return dataclasses.field(default=type.empty, metadata={"file": (name, type, False, help)})


def fields_of(of: type[Any]) -> tuple[Field, ...]:
    """The fields that a class of the model declares, in the order of the guide."""
    if of not in _FIELDS:
        _FIELDS[of] = tuple(_declared(of))
    return _FIELDS[of]


_FIELDS: dict[type[Any], tuple[Field, ...]] = {}
"""By the class: they never change, and every file that is read asks for them."""


def _declared(of: type[Any]) -> Iterator[Field]:
    for field in dataclasses.fields(of):
        if "file" in field.metadata:
            name, type, must, help = field.metadata["file"]
            yield Field(name=name or field.name, attribute=field.name, type=type, required=must, help=help)


def read_fields(of: type[Any], given: Mapping[str, Value], line: int, report: Report) -> dict[str, Any]:
    """The values of the fields by their attributes, for the class to be made of; what is wrong is reported.

    `line` is where the fields begin. R109 a field that the class does not have, R110 one that it must have.
    """
    known = fields_of(of)
    values: dict[str, Any] = {}
    for field in known:
        value = given.get(field.name)
        values[field.attribute] = field.type.empty if value is None else field.type.read(value, field.name, report)
        if field.required and value is None:
            report(line, "R110", f"field '{field.name}' is missing")
        elif field.required and value and _is_empty(value) and not isinstance(field.type, ListOf):
            report(value.line, "R110", f"field '{field.name}' is empty")
    names = [field.name for field in known]
    for name, value in given.items():
        if name not in names:
            report(value.line, "R109", f"unknown field '{name}'{did_you_mean(name, names)}")
    return values


def schema_of(of: type[Any]) -> Schema:
    """The fields of a class as JSON Schema."""
    known = fields_of(of)
    return {
        "type": "object",
        "properties": {field.name: field.type.schema(required=field.required) for field in known},
        "required": [field.name for field in known if field.required],
        "additionalProperties": False,
    }


def references_of(value: object) -> Iterator[tuple[str, Reference]]:
    """Everything that the fields of a value name, each with the name of the field."""
    for field in fields_of(type(value)):
        for reference in field.type.references(getattr(value, field.attribute)):
            yield field.name, reference


def is_web_address(text: str) -> bool:
    """Whether a text is an http or https address of a host on the public internet, without a user name or password."""
    if re.search(r"[\s<>\"'`{}|\\^]", text):
        return False
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and "@" not in parts.netloc and parts.port != 0
        return is_whole and _is_public_host((parts.hostname or "").removesuffix("."))
    except ValueError:
        return False


def host_of(address: str) -> str:
    """The host of an address without `www.`; empty where it has none or cannot be read."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return ""


def page_of(address: str) -> str:
    """What all addresses of a page have in common: nothing of the scheme, `www.`, the usual port, a last slash, the
    place on the page, and what says only where a reader came from."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    asked = sorted(pair for pair in parts.query.split("&") if pair and not _WHENCE.match(pair))
    path = re.sub(r"/(?:index\.(?:html?|php))?$", "", parts.path)
    return f"{host_of(address)}{port}{path}" + (f"?{'&'.join(asked)}" if asked else "")


def _is_public_host(host: str) -> bool:
    # A name with a domain, in letters that nobody takes for others; or the number of a machine that everybody reaches.
    if re.fullmatch(r"[0-9.]+", host) or ":" in host:
        return ip_address(host).is_global
    labels = host.split(".")
    if len(labels) < 2 or labels[-1] in _NOT_PUBLIC or re.fullmatch(r"(?:0x)?[0-9a-f]*[0-9][0-9a-f]*", labels[-1]):
        return False
    if not all(re.fullmatch(r"[^\W_](?:[\w-]{0,61}[^\W_])?", label) for label in labels):
        return False
    read = [label.encode().decode("idna") if label.startswith("xn--") else label for label in labels]
    return not scripts.mixed(" ".join(read))


def _is_empty(value: Value) -> bool:
    return isinstance(value.content, str) and not value.content.strip()


def _is_date(text: str) -> bool:
    if not re.fullmatch(_PERIOD, text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True
