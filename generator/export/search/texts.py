# What a result shows, so many statements to a file that a page of results needs few and small ones.
# Each file repeats the headings of its readouts; the text is the statement's, character for character.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.look import look_of
from generator.archive.model import Archive, Readout, Statement

STATEMENTS = 32
"""Statements in a file."""


def texts(archive: Archive) -> Iterator[list[object]]:
    """For each file its readouts, and each with those of its statements that are in the file, as JSON can hold them."""
    block: list[object] = []
    room = STATEMENTS
    for readout in archive.readouts:
        start = 0
        while start < len(readout.statements):
            part = readout.statements[start : start + room]
            block.append([*_heading(archive, readout), [_statement(archive, readout, spoken) for spoken in part]])
            start += len(part)
            room -= len(part)
            if not room:
                yield block
                block, room = [], STATEMENTS
    if block:
        yield block


def _heading(archive: Archive, readout: Readout) -> list[str]:
    metadata = readout.metadata
    language = metadata.language if phrasing.in_other_language(readout) else "en"
    return [readout.id, metadata.title, phrasing.date(metadata.date), phrasing.by_account(archive, readout), language]


def _statement(archive: Archive, readout: Readout, spoken: Statement) -> list[str]:
    named = phrasing.speakers(archive, readout, spoken)
    return [spoken.id, spoken.text, named, " ".join(look_of(archive, readout, spoken))]
