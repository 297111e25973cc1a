# A table that holds data keeps its rows: the cells of a row are one block, so that a number stays with its word.
# Where it says who spoke, and in a list of terms, the name stays with the words. A table that only arranges a page has
# no rows.

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.authoring.extract.blocks import Block
from generator.authoring.extract.clean import weight

_MOST_CELL = 120
"""A cell that says more is a column of a page."""
_MOST_CELLS = 20
_MOST_LABEL = 60
_SENTENCE = re.compile(r"[.!?…。！？۔؟।][\"'”’»）)\]]*\Z")
BETWEEN = " | "


def rows(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks with each row of data as one, and how many blocks each of them was."""
    grouped = [list(group) for _, group in groupby(blocks, key=lambda block: (block.row, block.hidden))]
    labelled = {cells[0].row for cells in grouped if cells[0].row and _is_labelled(cells)}
    for cells in grouped:
        row = cells[0].row
        apart = len({cell.cell for cell in cells}) == len(cells)
        if row in labelled and not labelled.isdisjoint((row - 1, row + 1)):
            yield 2, _joined(cells[:2], " " if cells[0].text.endswith((":", "：")) else ": ")
            yield from ((1, cell) for cell in cells[2:])
        elif row and apart and 2 <= len(cells) <= _MOST_CELLS and all(_is_cell(cell) for cell in cells):
            yield len(cells), _joined(cells, BETWEEN)
        else:
            yield from ((1, cell) for cell in cells)


def _is_labelled(cells: Sequence[Block]) -> bool:
    """Whether a row is a few words, such as a name, and beside it what they stand for, in sentences."""
    if not 2 <= len(cells) <= _MOST_CELLS or cells[0].cell == cells[1].cell:
        return False
    label, words = cells[0], cells[1]
    is_term = label.tag == "dt" or (label.tag in ("td", "th") and len({cell.cell for cell in cells}) == 2)
    is_label = is_term and weight(label.text) <= _MOST_LABEL and not _SENTENCE.search(label.text)
    return is_label and words.linked < 0.5 and bool(_SENTENCE.search(words.text))


def _is_cell(block: Block) -> bool:
    return block.tag in ("td", "th") and weight(block.text) <= _MOST_CELL and block.linked < 0.5


def _joined(cells: Sequence[Block], between: str) -> Block:
    return Block(
        text=between.join(cell.text for cell in cells),
        tag="tr",
        linked=sum(cell.linked * len(cell.text) for cell in cells) / sum(len(cell.text) for cell in cells),
        hidden=cells[0].hidden,
        pictured=any(cell.pictured for cell in cells),
        below_picture=cells[0].below_picture,
        unseen=sum(cell.unseen for cell in cells),
        lost=tuple(words for cell in cells for words in cell.lost),
    )
