# Tables as CSV that a spreadsheet opens without running anything that is in them.

import csv
import io
import re
from collections.abc import Iterable, Mapping

_FORMULA = re.compile(r"(?:\A|(?<=;))(?=[=+\-@＝＋－＠\t\r])")
"""Where a text, or what is after a semicolon, which some spreadsheets take for the end of a cell, is a formula."""


def csv_of(columns: Iterable[str], rows: Iterable[Mapping[str, str | int]]) -> str:
    """The rows below their heads; a text that a spreadsheet would compute has an apostrophe before it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _inert(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _inert(value: str | int) -> str | int:
    # A spreadsheet would take such a text for a formula and run it.
    return _FORMULA.sub("'", value) if isinstance(value, str) else value
