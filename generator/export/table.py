# Tables as CSV that a spreadsheet opens without running anything that is in them.

import csv
import io
from collections.abc import Iterable, Mapping

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(columns: Iterable[str], rows: Iterable[Mapping[str, str | int]]) -> str:
    """The rows below their heads; a text that a spreadsheet would compute has an apostrophe before it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _inert(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _inert(value: str | int) -> str | int:
    # A spreadsheet would take such a text for a formula and run it.
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
