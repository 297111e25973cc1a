# The page that explains the files of data and leads to them.

from collections.abc import Iterator, Mapping

from generator.archive import phrasing
from generator.archive.model import Archive
from generator.export.cells import CELL_COLUMNS
from generator.export.data import COLUMNS, RETRACTED_COLUMNS
from generator.site import urls
from generator.site.markup import markdown


def data_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the page."""
    statements = sum(len(readout.statements) for readout in archive.readouts)
    return urls.index("data"), markdown.document("Data", _blocks(statements), {"kind": "page"})


def _blocks(statements: int) -> Iterator[str]:
    yield markdown.heading(1, "Data")
    yield markdown.block(
        f"All {phrasing.count(statements, 'statement')} of the archive, one row each, with both names: who is "
        "reported, and whose account it is. Summaries are under CC BY 4.0; a text that is word for word is its "
        "publisher’s."
    )
    yield markdown.bullets(
        markdown.link(label, target)
        for label, target in (
            ("All statements as CSV, for spreadsheets", "statements.csv"),
            ("All statements as JSON Lines, every character unchanged", "statements.jsonl"),
            ("What each account of an event says on each topic (CSV)", "cells.csv"),
            ("What was retracted, when and why (CSV)", "retracted.csv"),
            ("Description (Frictionless Data Package)", "datapackage.json"),
            ("What the fields of a readout’s file can hold (JSON Schema)", "schema/readouts.json"),
        )
    )
    yield markdown.block(
        "In the CSV files, a text that a spreadsheet would take for a formula (one that begins with =, +, - or @) has "
        "an apostrophe before it."
    )
    yield markdown.heading(2, "The columns", "columns")
    yield _columns(COLUMNS)
    yield markdown.heading(2, "The columns of the comparisons", "cells")
    yield _columns(CELL_COLUMNS)
    yield markdown.heading(2, "The columns of what was retracted", "retracted")
    yield markdown.block(
        "What is retracted is in no other file. Whoever has cited a statement finds its id here if it no longer counts."
    )
    yield _columns(RETRACTED_COLUMNS)


def _columns(columns: Mapping[str, str]) -> str:
    rows = ((markdown.escape(name), markdown.escape(holds)) for name, holds in columns.items())
    return markdown.table(("Column", "What it holds"), rows)
