# What a result shows, so many statements to a file that a page of results needs few and small ones.
# Each file repeats the headings of its readouts; the text is the statement's, character for character.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.model import Archive, LinkedStatement, Readout

STATEMENTS = 32
"""Statements in a file."""


def texts(archive: Archive) -> Iterator[list[object]]:
    """For each file its readouts, and each with those of its statements that are in the file, as JSON can hold them."""
    block: list[object] = []
    room = STATEMENTS
    for readout in archive.readouts:
        statements = archive.statements[readout.id]
        start = 0
        while start < len(statements):
            part = statements[start : start + room]
            block.append([*_heading(archive, readout), [_statement(said) for said in part]])
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


def _statement(said: LinkedStatement) -> list[str]:
    return [said.id, said.text, said.names, " ".join(said.look)]
