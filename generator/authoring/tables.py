# The rows of a table of texts, as CSV or JSON Lines. Each is a text, or a page, or the name of a file, with the fields
# that somebody knows of it. A row that cannot be read says why, and does not stop the others. Pure: must never open a
# file that a row names.

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.archive.problems import Problem, did_you_mean
from generator.authoring.add import GIVEN
from generator.authoring.fetch import MOST_BYTES

MOST_ROWS = 10_000
HELD = ("text", "html", "file")
"""The columns of which a row fills one: a plain text, the source of a page, or the name of a file beside the table."""
WORDING = "wording"
"""The column of the field `text`, since the column of that name holds a text."""
COLUMNS = (*HELD, "id", *(name for name in GIVEN if name != "text"), WORDING)
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text that is to be added, and what is known of it."""

    path: str
    line: int
    """Where it is, for problems to name; line 0 is a whole file."""
    given: Mapping[str, str]
    """The fields by the names that they have in a readout's file."""
    id: str = ""
    data: bytes = b""
    suffix: str = ""
    """How a file of such data would end: .txt or .html."""
    file: str = ""
    """The name of the file that holds it; then there is no data yet."""


def rows_of_csv(data: bytes, path: str) -> Iterator[Row | Problem]:
    """The rows below the first, which names the columns, in the order of the table.

    Problems: A571 a row that cannot be read, A572 a column that is none.
    """
    text, wrong = _decoded(data, path)
    if wrong:
        yield wrong
        return
    csv.field_size_limit(MOST_BYTES)
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True)
    columns: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _bad(path, line, f"the row cannot be read: {error}; a text with a comma, a quotation mark or a line "
                       'break goes into double quotes, and a quotation mark in it twice: ""')  # fmt: skip
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns = [cell.strip().lower() for cell in cells]
            if problems := list(_unfit(columns, path)):
                yield from problems
                return
        elif len(cells) != len(columns):
            way_out = "put a text with a comma or a line break in double quotes"
            yield _bad(path, line, f"the row has {len(cells)} cells, and the first {len(columns)}; {way_out}")
        else:
            yield _row(dict(zip(columns, cells, strict=True)), path, line)


def rows_of_json_lines(data: bytes, path: str) -> Iterator[Row | Problem]:
    """The same of a file with a JSON object on each line."""
    text, wrong = _decoded(data, path)
    if wrong:
        yield wrong
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            read = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield _bad(path, number, f"the line is no JSON: {str(error)[:200]}; write one object on each line")
            continue
        if not isinstance(read, dict):
            yield _bad(path, number, 'the line is no JSON object; write {"text": "...", "date": "..."}')
            continue
        values = {str(name).strip().lower(): _as_cell(value) for name, value in read.items()}
        if problems := list(_unfit([*values], path, number, has_text=True)):
            yield from problems
        elif none := [name for name, value in values.items() if value is None]:
            yield _bad(path, number, f"'{none[0]}' must be a text, or a list of texts")
        else:
            yield _row({name: value or "" for name, value in values.items()}, path, number)


def _decoded(data: bytes, path: str) -> tuple[str, Problem | None]:
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", _bad(path, line, f"byte 0x{data[error.start]:02x} is not UTF-8; save the table as UTF-8")


def _unfit(columns: list[str], path: str, line: int = 1, *, has_text: bool = False) -> Iterator[Problem]:
    for name in dict.fromkeys(columns):
        if name not in COLUMNS:
            hint = did_you_mean(name, COLUMNS) or f"; there are: {', '.join(COLUMNS)}"
            yield _unknown(path, line, f"there is no column '{name[:60]}'{hint}")
        elif columns.count(name) > 1:
            yield _unknown(path, line, f"the column '{name}' is there twice; delete one")
    if not has_text and not set(HELD) & set(columns):
        yield _unknown(path, line, f"no column holds a text; one must be called {' or '.join(HELD)}")


def _as_cell(value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return f"[{', '.join(value)}]"
    return value if isinstance(value, str) else None


def _row(values: Mapping[str, str], path: str, line: int) -> Row | Problem:
    filled = {name: value for name, value in values.items() if value.strip()}
    held = [name for name in HELD if name in filled]
    if len(held) != 1:
        said = f"holds {' and '.join(held)}; fill in one" if held else f"holds no text; fill in {' or '.join(HELD)}"
        return _bad(path, line, f"the row {said}")
    if filled[held[0]].strip() in ("verbatim", "summary"):
        message = f"'{held[0]}' holds the text itself; whether it is verbatim or a summary goes into '{WORDING}'"
        return _bad(path, line, message)
    given = {("text" if name == WORDING else name): value.strip() for name, value in filled.items()}
    given = {name: value for name, value in given.items() if name in GIVEN and (name != "text" or WORDING in filled)}
    if "participants" in given:  # [] says that nobody takes part
        given["participants"] = given["participants"].removeprefix("[").removesuffix("]")
    words = filled[held[0]]
    return Row(
        path=path,
        line=line,
        given=given,
        id=filled.get("id", "").strip(),
        data=b"" if held[0] == "file" else words.encode("utf-8", "replace"),
        suffix={"text": ".txt", "html": ".html", "file": ""}[held[0]],
        file=words.strip() if held[0] == "file" else "",
    )


def _bad(path: str, line: int, message: str) -> Problem:
    return Problem(path=path, line=line, code="A571", message=message)


def _unknown(path: str, line: int, message: str) -> Problem:
    return Problem(path=path, line=line, code="A572", message=message)
