# The cells of all comparisons as data: what each account of an event has of each topic, or the grade of its silence.
# The same as the pages, one to one.

from collections.abc import Iterable

from generator.archive.compare import Comparison
from generator.export.table import csv_of

CELL_COLUMNS = {
    "event_id": "the event",
    "topic_id": "the topic",
    "readout_id": "the readout",
    "account": "whose telling it is: the id of a party, or joint",
    "grade": "says, or what its silence is worth: the grades are explained under How to read",
    "whose": "for each statement, in whose words it is told",
    "statements": "the statements that touch it, as p7, joined by spaces; where the grade is near, a part of the topic",
}
"""The columns, in order, with what each holds."""


def cells_file(compared: Iterable[Comparison]) -> tuple[str, str]:
    """The path and the text of the file."""
    rows = [
        {
            "event_id": one.event.id,
            "topic_id": cell.topic,
            "readout_id": cell.readout.id,
            "account": cell.readout.account,
            "grade": cell.grade,
            "whose": " ".join(said.whose for said in cell.statements),
            "statements": " ".join(said.id for said in cell.statements),
        }
        for one in compared
        for row in (*one.rows, *one.own)
        for cell in row.cells
    ]
    return "data/cells.csv", csv_of(CELL_COLUMNS, rows)
