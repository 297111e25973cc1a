# The fields of a content file as JSON Schema, for editors, forms and programs that do not run this one. The readers
# themselves are asked what they look for, so that the schema cannot say anything else.

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.archive import frontmatter
from generator.archive.model import Place
from generator.archive.read import FOLDERS
from generator.archive.read.readout import LANGUAGE, MOVE
from generator.archive.read.registers import WIKIDATA

Schema = dict[str, Any]

_ADDRESS = {"type": "string", "pattern": r"^https?://\S+$"}
_DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT = {"type": "string"}
_WORDS = {"type": "string", "pattern": r"\S"}


def schema_files() -> Iterator[tuple[str, str]]:
    """The path and the text of the schema of each folder of the content."""
    for folder in FOLDERS:
        yield f"data/schema/{folder}.json", json.dumps(schema(folder), ensure_ascii=False, indent=2) + "\n"


def schema(folder: str) -> Schema:
    """What the fields of a file in this folder of the content can be, every value a text, list or mapping.

    Whether a day, an id or an address exists, and what one field says of another, is for `check` to say.
    """
    fields = _Asked()
    FOLDERS[folder](folder, fields, "", Place(path="", line=1))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"The fields of a file in content/{folder}/",
        **fields.schema(),
    }


class _Asked(frontmatter.Fields):
    """Fields that are all empty and note what is asked of them."""

    def __init__(self) -> None:
        super().__init__({}, "")
        self._properties: dict[str, Schema] = {}
        self._required: list[str] = []

    def schema(self) -> Schema:
        return {
            "type": "object",
            "properties": {name: {**of, **_MORE.get(name, {})} for name, of in self._properties.items()},
            "required": self._required,
            "additionalProperties": False,
        }

    def text(self, name: str, *, required: bool = False) -> str:
        self._note(name, _WORDS if required else _TEXT, required=required)
        return ""

    def choice(self, name: str, allowed: Iterable[str], *, required: bool = True) -> str:
        self._note(name, {"enum": list(allowed)}, required=required)
        return ""

    def day(self, name: str, *, required: bool = False) -> str:
        self._note(name, _DAY, required=required)
        return ""

    def period(self, name: str) -> str:
        self._note(name, _like(frontmatter.PERIOD))
        return ""

    def periods(self, name: str) -> tuple[str, ...]:
        self._note(name, _list_of(_like(frontmatter.PERIOD)))
        return ()

    def url(self, name: str, *, required: bool = False) -> str:
        self._note(name, _ADDRESS, required=required)
        return ""

    def urls(self, name: str) -> tuple[str, ...]:
        self._note(name, _list_of(_ADDRESS))
        return ()

    def id(self, name: str, *, required: bool = False) -> str:
        self._note(name, _like(frontmatter.ID), required=required)
        return ""

    def ids(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        self._note(name, _list_of(_like(frontmatter.ID)), required=required)
        return ()

    def texts(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        self._note(name, _list_of(_TEXT), required=required)
        return ()

    def each(self, name: str) -> "Iterator[frontmatter.Fields | str]":
        item, refused = _Asked(), len(self.problems)
        yield item
        # Whether a plain text will do as well is seen by offering one.
        yield "a text"
        takes_text = len(self.problems) == refused
        self._note(name, _list_of({"anyOf": [_WORDS, item.schema()]} if takes_text else item.schema()))

    def _note(self, name: str, of: Schema, *, required: bool = False) -> None:
        self._properties[name] = of
        if required:
            self._required.append(name)


def _like(pattern: re.Pattern[str]) -> Schema:
    return {"type": "string", "pattern": f"^{pattern.pattern.removesuffix(chr(92) + 'Z')}$"}


def _list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


_MORE: Mapping[str, Schema] = {
    "language": _like(LANGUAGE),
    "moved": _list_of(_like(MOVE)),
    "wikidata": _like(WIKIDATA),
    "participants": {"uniqueItems": True},
    "aliases": {"uniqueItems": True},
}
"""What the readers look for in the text of a field when they have it."""
