# Every statement as data, for those who count and compare: JSON Lines and CSV with the same columns,
# and a Frictionless description of them. Field names follow Popolo's `speech` where it has one.

import csv
import io
import json
import re
from collections.abc import Iterator

from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, LinkedStatement

COLUMNS = {
    "id": "readout and place, such as ID#p7",
    "readout_id": "the readout",
    "event_id": "the event; readouts of one event share it",
    "event_date": "the day of the event by this account",
    "event_kind": f"one of: {', '.join(EVENT_KINDS)}",
    "position": "the number of the paragraph",
    "text": "the text of the statement",
    "reported": "who is reported: ids of people joined by spaces, or joint, or narration",
    "reported_parties": "the parties that they spoke for that day",
    "account": "whose telling it is: the id of a party, or joint",
    "publisher_id": "who issued the text",
    "published": "the day on which it was issued, where known",
    "topics": "ids of the topics it touches, joined by spaces",
    "attribution": "reviewed: a person confirmed who is reported; proposed: only a program says so",
    "text_kind": "verbatim: word for word; summary: an editor's, in other words",
    "seen": "how much of the original the editor had: whole or opening",
    "language": "of the original",
    "source_url": "the page it was read on",
}
"""The columns, in order, with what each holds."""

_FORMULA = re.compile(r"(?:\A|(?<=;))(?=[=+\-@＝＋－＠\t\r])")
"""Where a text, or what stands behind a semicolon, which some spreadsheets take for the end of a cell, is a formula."""


def data_files(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of data."""
    rows = [_row(said) for readout in archive.readouts for said in archive.statements[readout.id]]
    yield "data/statements.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    yield "data/statements.csv", _csv(rows)
    yield "data/datapackage.json", json.dumps(_package(), ensure_ascii=False, indent=2) + "\n"


def _row(said: LinkedStatement) -> dict[str, str | int]:
    spoken, readout, metadata = said.statement, said.readout, said.readout.metadata
    return {
        "id": said.key,
        "readout_id": readout.id,
        "event_id": metadata.event,
        "event_date": metadata.date,
        "event_kind": metadata.kind,
        "position": spoken.paragraph,
        "text": spoken.text,
        "reported": " ".join(spoken.speakers),
        "reported_parties": " ".join(party.id for party in said.parties),
        "account": readout.account,
        "publisher_id": metadata.publisher,
        "published": metadata.published,
        "topics": " ".join(spoken.topics),
        "attribution": spoken.attribution,
        "text_kind": metadata.wording,
        "seen": metadata.coverage,
        "language": metadata.language,
        "source_url": metadata.url,
    }


def _csv(rows: list[dict[str, str | int]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _inert(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _inert(value: str | int) -> str | int:
    # A spreadsheet would take such a text for a formula and run it.
    return _FORMULA.sub("'", value) if isinstance(value, str) else value


def _package() -> dict[str, object]:
    fields = [{"name": name, "type": "integer" if name == "position" else "string"} for name in COLUMNS]
    return {
        "profile": "tabular-data-package",
        "name": "readouts",
        "title": "Readouts: who said what, by whose account",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            {
                "name": "statements",
                "path": "statements.csv",
                "format": "csv",
                "encoding": "utf-8",
                "profile": "tabular-data-resource",
                "schema": {"fields": fields, "primaryKey": "id"},
            }
        ],
    }
