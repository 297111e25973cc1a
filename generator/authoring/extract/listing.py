# Whether a page is a list of texts and no text itself: parts that are built alike, each with a headline of its own.

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from generator.authoring.extract.blocks import HEADINGS, Block, Region
from generator.authoring.extract.days import is_day_line

_MOST_OF_TEXT = 0.6
"""So much of the running text stands in the parts of a list."""
_FEWEST, _DEEPEST = 2, 100


def titles(blocks: tuple[Block, ...], root: Region, begin: int, end: int) -> tuple[str, ...]:
    """The headlines of the texts in a list of which the part `blocks[begin:end]` is one, or which it holds.

    Empty where it is one text.
    """
    for region in islice(_down_to(root, begin, end), _DEEPEST):
        children = sorted((child for child in region.children if child.prose), key=_look)
        for _, group in groupby(children, key=_look):
            alike = list(group)
            one_of_them = region.start >= begin or any(_holds(child, begin, end) for child in alike)
            share = sum(child.prose for child in alike)
            if len(alike) < _FEWEST or share < _MOST_OF_TEXT * region.prose or not one_of_them:
                continue
            heads = [head for child in alike if (head := _headline(blocks[child.start : child.end]))]
            if len(heads) == len(alike):
                return tuple(heads)
    return ()


def _look(region: Region) -> tuple[str, str]:
    return region.tag, region.names


def _holds(region: Region, begin: int, end: int) -> bool:
    return region.start <= begin and region.end >= end


def _down_to(root: Region, begin: int, end: int) -> Iterator[Region]:
    """The regions that hold the part, and the fullest ones in it, from the outside in."""
    region: Region | None = root
    while region is not None:
        yield region
        outer = next((child for child in region.children if _holds(child, begin, end)), None)
        inner = max(region.children, key=lambda child: child.prose, default=None)
        region = outer or (inner if region.start >= begin and region.end <= end else None)


def _headline(blocks: Sequence[Block]) -> str:
    """The headline that leads elsewhere and stands with a day of its own, as in a list; empty where there is none."""
    head = next((block for block in blocks if block.tag in HEADINGS), None)
    if head is None or head.linked < 0.8:
        return ""
    return head.text if any(is_day_line(block.text) for block in blocks) else ""
