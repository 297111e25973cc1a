# Whether a page is a list of texts and no text itself: parts that are built alike, each with a headline of its own, or
# one text after another, each with its headline and day.

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from generator.authoring.extract.blocks import HEADINGS, Block, Region
from generator.authoring.extract.days import is_day_line

_MOST_OF_TEXT = 0.6
"""The share of the running text that is in the parts of a list, at least."""
_FEWEST, _DEEPEST = 2, 100
_LINKED = 0.8
"""The share of a headline in a link from which it leads elsewhere."""
_FARTHEST_DAY = 2
"""How many blocks after a headline its day may be."""


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
    return _behind_each_other(blocks, begin, end)


def _behind_each_other(blocks: Sequence[Block], begin: int, end: int) -> tuple[str, ...]:
    """The headlines of texts that follow each other; empty where no further headline with a day opens running text."""
    first = next((number for number in range(begin, end) if blocks[number].prose), end)
    further = [number for number in range(first + 1, end - 1) if _opens_a_text(blocks, number, end)]
    opening = next((block.text for block in reversed(blocks[:first]) if block.tag in HEADINGS), "")
    return tuple(title for title in (opening, *(blocks[number].text for number in further)) if title) if further else ()


def _opens_a_text(blocks: Sequence[Block], number: int, end: int) -> bool:
    """Whether a block is a headline with a day right after or before it, and running text after that."""
    block = blocks[number]
    if block.tag not in HEADINGS or block.aside or block.linked >= _LINKED:
        return False
    following = blocks[number + 1 : min(number + 2 + _FARTHEST_DAY, end)]
    beside = (blocks[number - 1], *following[:_FARTHEST_DAY])
    return any(is_day_line(one.text) for one in beside) and any(one.prose and not one.aside for one in following)


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
    """The headline that leads elsewhere and has a day of its own, as in a list; empty where there is none."""
    head = next((block for block in blocks if block.tag in HEADINGS), None)
    if head is None or head.linked < _LINKED:
        return ""
    return head.text if any(is_day_line(block.text) for block in blocks) else ""
