# How a page is laid out: its blocks, and which of them are around the article, by what their parts are called and
# by how much of the page's running text is in them. A name alone convicts nobody.

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from bs4 import BeautifulSoup

from generator.authoring.extract import tables
from generator.authoring.extract.blocks import Block, Region
from generator.authoring.extract.walk import walk

_MOST_AROUND = 0.5
"""What is named like a surrounding and holds more of the page's running text than this is none."""
_ENOUGH_ELSEWHERE = 200
"""Unless this much running text is outside of all that is named so."""
_MOST_CAPTION = 400


def blocks_of(soup: BeautifulSoup) -> tuple[tuple[Block, ...], Region]:
    """All blocks in the order of the page, and the whole page as a region of regions."""
    found, regions, root = walk(soup)
    blocks = _with_rows(found, [*regions])
    blocks = _shown(blocks)
    around = _around(regions, blocks)
    marked = tuple(replace(block, around=True) if a else block for block, a in zip(blocks, around, strict=True))
    _weigh(regions, marked)
    return marked, root


def _with_rows(blocks: Sequence[Block], regions: Iterable[Region]) -> list[Block]:
    joined = list(tables.rows(blocks))
    places = [0]
    for number, (count, _) in enumerate(joined, 1):
        places += [number - 1] * (count - 1) + [number]
    for region in regions:
        region.start, region.end = places[region.start], max(places[region.start], places[region.end])
    return [block for _, block in joined]


def _shown(blocks: list[Block]) -> list[Block]:
    # A page that shows nothing without its scripts has its text in what it hides.
    hidden = sum(block.prose for block in blocks if block.hidden)
    if hidden > 4 * sum(block.prose for block in blocks if not block.hidden):
        return [replace(block, hidden=False, unveiled=block.hidden) for block in blocks]
    return blocks


def _around(regions: list[Region], blocks: list[Block]) -> list[bool]:
    suspects = [region for region in regions if region.hints.around and region.end > region.start]
    sums = [0, *accumulate(0 if block.hidden else block.prose for block in blocks)]
    suspects = [region for region in suspects if not _is_paragraph(region, blocks)]
    named: dict[str, list[Region]] = {}
    for region in suspects:
        named.setdefault(region.hints.around, []).append(region)
    elsewhere = sum(
        block.prose
        for block, covered in zip(blocks, _covered(suspects, len(blocks)), strict=True)
        if not covered and not block.hidden
    )
    guilty: list[Region] = []
    for alike in named.values():
        covered = _covered(alike, len(blocks))
        share = sum(block.prose for block, c in zip(blocks, covered, strict=True) if c and not block.hidden)
        enough = not alike[0].hints.small and elsewhere >= max(_ENOUGH_ELSEWHERE, 0.1 * sums[-1])
        if share <= _MOST_AROUND * sums[-1] or enough:
            guilty += alike
    guilty += [region for region in regions if _is_captioned(region, blocks, sums)]
    return _covered(guilty, len(blocks))


def _is_paragraph(region: Region, blocks: Sequence[Block]) -> bool:
    """Whether it is one paragraph of running text, which some pages name like a surrounding: a lead."""
    if not region.hints.small or region.end - region.start != 1:
        return False
    block = blocks[region.start]
    return block.prose > 0 and block.linked < 0.3


def _is_captioned(region: Region, blocks: Sequence[Block], sums: list[int]) -> bool:
    """Whether it holds a picture and little else than its caption."""
    if not (region.hints.pictured and region.pictures) or region.end - region.start > 4:
        return False
    size = sum(len(block.text) for block in blocks[region.start : region.end])
    return 0 < size <= _MOST_CAPTION and sums[region.end] - sums[region.start] < 0.3 * sums[-1]


def _covered(regions: Iterable[Region], count: int) -> list[bool]:
    change = [0] * (count + 1)
    for region in regions:
        change[region.start] += 1
        change[region.end] -= 1
    return [depth > 0 for depth in accumulate(change[:-1])]


def _weigh(regions: Iterable[Region], blocks: Sequence[Block]) -> None:
    sums = [0, *accumulate(0 if block.aside else block.prose for block in blocks)]
    for region in regions:
        region.prose = sums[region.end] - sums[region.start]
