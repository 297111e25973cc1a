# Every statement as data, for those who count and compare: JSON Lines and CSV with the same columns,
# and a Frictionless description of them. Field names follow Popolo's `speech` where it has one.

import json
from collections.abc import Iterable, Iterator

from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, LinkedStatement
from generator.export.cells import CELL_COLUMNS
from generator.export.table import csv_of

COLUMNS = {
    "id": "readout and place, such as ID#p7",
    "readout_id": "the readout",
    "event_id": "the event; readouts of one event share it",
    "event_date": "the day of the event, according to this account",
    "said_on": "the day on which it was said, where that is another",
    "event_kind": f"one of: {', '.join(EVENT_KINDS)}",
    "position": "the number of the paragraph",
    "text": "the text of the statement",
    "reported": "who is reported: ids of people joined by spaces, or joint, or narration",
    "reported_parties": "the parties that they spoke for that day",
    "relayed": "the parties whose words they report, who count nowhere as speakers",
    "account": "whose telling it is: the id of a party, or joint",
    "whose": "in whose words it is told: own, other, others, claimed, agreed, telling, spokesperson or press",
    "publisher_id": "who issued the text",
    "published": "the day on which it was issued, where known",
    "topics": "ids of the topics it touches, joined by spaces",
    "attribution": "reviewed: a person confirmed who is reported; proposed: only a program says so",
    "text_kind": "verbatim: word for word; summary: an editor's, in other words",
    "seen": "how much of the original the editor had: whole or opening",
    "language": "of the original",
    "source_url": "the page it was read on",
    "snapshot_url": "a copy of that page in a public archive, where one is known",
    "disputes": "the statement that it contradicts, as ID#p7",
}
"""The columns, in order, with what each holds."""

RETRACTED_COLUMNS = {
    "id": "the readout, or the statement, as ID#p7",
    "retracted": "the day on which it was retracted",
    "reason": "why",
}
"""The same of what counts no more."""


def data_files(archive: Archive) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of data."""
    rows = [_row(said) for readout in archive.readouts for said in archive.statements[readout.id]]
    yield "data/statements.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    yield "data/statements.csv", csv_of(COLUMNS, rows)
    yield "data/retracted.csv", csv_of(RETRACTED_COLUMNS, _retractions(archive))
    yield "data/datapackage.json", json.dumps(_package(), ensure_ascii=False, indent=2) + "\n"


def _retractions(archive: Archive) -> Iterator[dict[str, str | int]]:
    found = [(readout.id, readout.metadata.retracted) for readout in archive.retracted]
    for readout in archive.readouts:
        found += [(f"{readout.id}#{id}", said) for id, said in readout.metadata.retracted_statements]
    for id, said in sorted(found):
        day, _, why = said.partition(" ")
        yield {"id": id, "retracted": day, "reason": why.strip()}


def _row(said: LinkedStatement) -> dict[str, str | int]:
    spoken, readout, metadata = said.statement, said.readout, said.readout.metadata
    return {
        "id": said.key,
        "readout_id": readout.id,
        "event_id": metadata.event,
        "event_date": metadata.date,
        "said_on": said.day if said.day != metadata.date else "",
        "event_kind": metadata.kind,
        "position": spoken.paragraph,
        "text": spoken.text,
        "reported": " ".join(spoken.speakers),
        "reported_parties": " ".join(party.id for party in said.parties),
        "relayed": " ".join(party.id for party in said.relayed),
        "account": readout.account,
        "whose": said.whose,
        "publisher_id": metadata.publisher,
        "published": metadata.published,
        "topics": " ".join(spoken.topics),
        "attribution": spoken.attribution,
        "text_kind": metadata.wording,
        "seen": metadata.coverage,
        "language": metadata.language,
        "source_url": said.source.url,
        "snapshot_url": said.source.snapshot,
        "disputes": dict(metadata.disputes).get(said.id, ""),
    }


def _package() -> dict[str, object]:
    return {
        "profile": "tabular-data-package",
        "name": "readouts",
        "title": "Readouts: who said what, by whose account",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            _resource("statements", COLUMNS, "id"),
            _resource("cells", CELL_COLUMNS, ["event_id", "topic_id", "readout_id"]),
            _resource("retracted", RETRACTED_COLUMNS, "id"),
        ],
    }


def _resource(name: str, columns: Iterable[str], key: str | list[str]) -> dict[str, object]:
    fields = [{"name": column, "type": "integer" if column == "position" else "string"} for column in columns]
    return {
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": {"fields": fields, "primaryKey": key},
    }
