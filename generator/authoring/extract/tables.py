# A table that holds data keeps its rows: the cells of a row are one block, so that a number stays with its word.
# A table that only arranges a page has none.

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.authoring.extract.blocks import Block
from generator.authoring.extract.clean import weight

_MOST_CELL = 120
"""A cell that says more is a column of a page."""
_MOST_CELLS = 20
_BETWEEN = " | "


def rows(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks with each row of data as one, and how many blocks each of them was."""
    for (row, _), group in groupby(blocks, key=lambda block: (block.row, block.hidden)):
        cells = list(group)
        apart = len({cell.cell for cell in cells}) == len(cells)
        if row and apart and 2 <= len(cells) <= _MOST_CELLS and all(_is_cell(cell) for cell in cells):
            yield len(cells), _joined(cells)
        else:
            yield from ((1, cell) for cell in cells)


def _is_cell(block: Block) -> bool:
    return block.tag in ("td", "th") and weight(block.text) <= _MOST_CELL and block.linked < 0.5


def _joined(cells: Sequence[Block]) -> Block:
    return Block(
        text=_BETWEEN.join(cell.text for cell in cells),
        tag="tr",
        linked=sum(cell.linked * len(cell.text) for cell in cells) / sum(len(cell.text) for cell in cells),
        hidden=cells[0].hidden,
        pictured=any(cell.pictured for cell in cells),
        below_picture=cells[0].below_picture,
        unseen=sum(cell.unseen for cell in cells),
        lost=tuple(words for cell in cells for words in cell.lost),
    )
