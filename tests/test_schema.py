# The published schema and the readers say the same of the fields of a file.

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.archive import frontmatter
from generator.archive.kinds import FOLDERS
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.export.schema import schema, schema_files

ROOT = Path(__file__).parent.parent
CONTENTS = (ROOT / "content", ROOT / "tests" / "corpus" / "content")
FILES = [
    (folder, path) for content in CONTENTS for folder in FOLDERS for path in sorted((content / folder).glob("*.md"))
]

VALID: dict[str, dict[str, Any]] = {
    "readouts": {
        "title": "Oru and Sanna speak", "date": "1990-03-14", "event": "1990-03-14-oru-sanna-call",
        "kind": "phone-call", "participants": ["mira-oru"], "publisher": "vestria-mfa",
        "url": "https://mfa.vestria.example/1", "language": "en", "text": "summary", "seen": "whole",
    },
    "people": {"name": "Mira Oru", "party": "vestria"},
    "parties": {"name": "Vestria", "kind": "country", "colour": "blue"},
    "publishers": {"name": "Ministry", "kind": "ministry", "party": "vestria"},
    "topics": {"name": "Northern ferry", "kind": "theme"},
    "pages": {"title": "About"},
}  # fmt: skip
"""For each folder, a file with the fields that it must have."""

VALUES = (
    "Oru", "oru", "con", "none", "two words", "Q42", "Qx", "1990", "1990-03", "1990-03-14", "14 March", "en", "en-GB", "English",
    "https://mfa.vestria.example/1", "ftp://mfa.vestria.example/1", "meeting", "ministry", "theme", "country", "blue",
    "verbatim", "opening", [], ["oru"], ["oru", "sanna"], ["oru", "oru"], ["Oru"], ["1990-03"], ["p7 to p8"],
    ["p0 to p8"], ["https://mfa.vestria.example/1"], [["oru"]], {"name": "Oru"}, [{"name": "Oru"}],
    [{"name": "Oru", "used_by": ["vestria"], "note": "why"}], [{"name": "Oru", "used_by": "vestria"}],
    [{"used_by": ["vestria"]}], [{"title": "Minister", "from": "1988-05", "to": "1991", "seen": ["1990"]}],
    [{"title": "Minister", "since": "1988"}], [{"title": "Minister", "from": "May"}],
)  # fmt: skip


def read_problems(folder: str, fields: dict[str, Any]) -> list[Problem]:
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    data = f"---\n{head}---\n\nWords.\n".encode()
    return list(read([Source(folder=folder, name="some.md", path="content/some.md", data=data)])[1])


def schema_problems(folder: str, fields: object) -> list[str]:
    checker = jsonschema.Draft202012Validator(schema(folder))
    return [error.message for error in checker.iter_errors(fields)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_it_is_a_schema(folder: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(folder))


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_accept_a_file_with_what_it_must_have_and_no_less(folder: str) -> None:
    assert not read_problems(folder, VALID[folder])
    assert not schema_problems(folder, VALID[folder])
    for name in VALID[folder]:
        less = {other: value for other, value in VALID[folder].items() if other != name}
        assert read_problems(folder, less)
        assert schema_problems(folder, less)


CASES = [(folder, name) for folder in FOLDERS for name in (*schema(folder)["properties"], "unknown")]


@pytest.mark.parametrize(("folder", "name"), CASES)
def test_both_say_the_same_of_every_value(folder: str, name: str) -> None:
    for value in VALUES:
        fields = {**VALID[folder], name: value}
        assert bool(schema_problems(folder, fields)) == bool(read_problems(folder, fields)), value


def plain(value: frontmatter.Value) -> Any:
    if isinstance(value.content, str):
        return value.content
    if isinstance(value.content, tuple):
        return [plain(item) for item in value.content]
    return {name: plain(item) for name, item in value.content.items()}


def test_the_content_is_as_the_schema_says() -> None:
    assert len(FILES) > 100
    for folder, path in FILES:
        parts = frontmatter.split(path.read_text(encoding="utf-8"))
        assert parts
        fields, _ = frontmatter.parse(parts[0], path.name)
        given = {name: plain(value) for name, value in fields.items()}
        assert not schema_problems(folder, given), path


def test_every_folder_has_its_schema_on_the_site() -> None:
    published = {path: json.loads(text) for path, text in schema_files()}
    assert published == {f"data/schema/{folder}.json": schema(folder) for folder in FOLDERS}
