# Whether a page is a list of texts and no text itself: parts that are built alike, each with a headline of its own.

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from generator.authoring.extract.blocks import HEADINGS, Block, Region
from generator.authoring.extract.days import is_day_line

_MOST_OF_TEXT = 0.6
"""So much of the running text stands in the parts of a list."""
_FEWEST, _DEEPEST = 2, 100


def titles(blocks: tuple[Block, ...], root: Region, begin: int, end: int) -> tuple[str, ...]:
    """The headlines of the texts that the part `blocks[begin:end]` lists; empty where it is one text."""
    for region in islice(_around(root, begin, end), _DEEPEST):
        children = sorted((child for child in region.children if child.prose), key=_look)
        for _, group in groupby(children, key=_look):
            alike = list(group)
            heads = [head for child in alike if (head := _headline(blocks[child.start : child.end]))]
            share = sum(child.prose for child in alike)
            if len(alike) >= _FEWEST and len(heads) == len(alike) and share >= _MOST_OF_TEXT * region.prose:
                return tuple(heads)
    return ()


def _look(region: Region) -> tuple[str, str]:
    return region.tag, region.names


def _around(root: Region, begin: int, end: int) -> Iterator[Region]:
    """The regions that hold the part, and the widest ones in it, from the outside in."""
    region: Region | None = root
    while region is not None:
        if region.start >= begin and region.end <= end:
            yield region
        region = next((child for child in region.children if child.start <= begin and child.end >= end), None) or (
            max(region.children, key=lambda child: child.prose, default=None) if region.start >= begin else None
        )


def _headline(blocks: Sequence[Block]) -> str:
    """The headline that leads elsewhere or stands with a day of its own, as in a list; empty where there is none."""
    shown = [block for block in blocks if not block.aside]
    head = next((block for block in shown if block.tag in HEADINGS), None)
    if head is None:
        return ""
    dated = any(is_day_line(block.text) for block in shown)
    return head.text if dated and head.linked >= 0.8 else ""
