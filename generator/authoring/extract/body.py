# Which blocks of a page are its text: the part that holds most of the running text, from the headline
# on, without the lines that every page has. What is left out inside it is listed, never just gone.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from generator.authoring.extract.blocks import HEADINGS, SENTENCE_END, Block, Region
from generator.authoring.extract.clean import weight
from generator.authoring.extract.days import is_day_line, is_labelled_day
from generator.authoring.extract.furniture import MOST_FURNITURE, is_closing, is_contact, is_furniture

_ENOUGH = 0.75
"""The text is looked for in a part of a part as long as this share of the running text is in it."""
_MOST_OF_PAGE, _MOST_OF_KIND, _SOME_OF_PAGE = 0.4, 0.7, 0.25
"""A part that is named as the article is believed with so much of the page's text, or of all that are named so."""
_MOST_CLOSING = 0.35
"""What follows a text holds no more of its running text than this."""
_LEAST_TOLD = 40
_LEAST_ELSEWHERE = 80
_LEAST_LEAD = 120
_CUT_OFF = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*\Z|\b(?:read more|continue reading|click here to read)\b\W*\Z", re.IGNORECASE
)
_FURTHER_PAGES = re.compile(r"(?:下一页|下页|next page|следующая страница|page \d+ of \d+)", re.IGNORECASE)


def find_body(blocks: tuple[Block, ...], root: Region) -> tuple[int, int]:
    """The numbers of the first and of the block after the last in the part of the page that is its text."""
    region = _named(root) or root
    while inner := _inner(region, blocks):
        region = inner
    return region.start, region.end


def _named(root: Region) -> Region | None:
    """The part that its maker calls the text of the article, where it may be believed."""
    regions = [region for region in _all(root) if region.prose]
    for kind in (
        [region for region in regions if region.hints.article],
        [region for region in regions if region.tag == "article"],
        [region for region in regions if region.tag == "main" or "main" in region.names.split()],
    ):
        best = max(kind, key=lambda region: region.prose, default=None)
        if best is None:
            continue
        apart = sum(region.prose for region in kind if region.end <= best.start or region.start >= best.end)
        of_kind = best.prose >= _MOST_OF_KIND * (best.prose + apart) and best.prose >= _SOME_OF_PAGE * root.prose
        if of_kind or best.prose >= _MOST_OF_PAGE * root.prose:
            return best
    return None


def _all(root: Region) -> Iterator[Region]:
    waiting = [root]
    while waiting:
        region = waiting.pop()
        yield region
        waiting += region.children


def first_prose(blocks: tuple[Block, ...], begin: int, end: int) -> int:
    """The number of the block with which the running text of a part begins."""
    return next((number for number in range(begin, end) if blocks[number].prose and not blocks[number].aside), begin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a page: its paragraphs, what was left out between them, and the blocks it reaches over."""

    title: str
    paragraphs: tuple[str, ...]
    left_out: tuple[str, ...]
    above: tuple[str, ...]
    """Short lines above the headline that may be text: the words of a dialogue."""
    begin: int
    end: int
    first: int
    """With `last`, the blocks of which each is in the paragraphs or is listed as left out."""
    last: int


def read_body(blocks: tuple[Block, ...], begin: int, end: int, title: str) -> Body:
    """The text in the part `blocks[begin:end]`, with the lead that may come between it and the headline."""
    first = first_prose(blocks, begin, end)
    headline = _headline(blocks, begin, min(first + 1, end), title)
    closing = _closing(blocks, first, end)
    kept: list[int] = []
    top = [block for block in blocks[begin : headline + 1] if block.text != title]
    left_out = [block.text for block in top if _is_worth_telling(block)]
    for number in range(headline + 1, end):
        block = blocks[number]
        if block.text == title:
            continue
        if block.aside:
            left_out += [block.text] if _is_worth_telling(block) else []
        elif number >= closing or _is_left_out(block, number, begin, first):
            left_out.append(block.text)
        else:
            kept.append(number)
    return Body(
        title=title,
        paragraphs=tuple(blocks[n].text for n in kept),
        left_out=tuple(left_out),
        above=tuple(block.text for block in top if _is_short_text(block)),
        begin=min(kept, default=begin),
        end=max(kept, default=end - 1) + 1,
        first=headline + 1,
        last=end,
    )


def _headline(blocks: tuple[Block, ...], begin: int, end: int, title: str) -> int:
    """The number of the last block before the text that is the title: a heading, if there is one."""
    titles = [number for number in range(end) if blocks[number].text == title and not blocks[number].aside]
    headings = [number for number in titles if blocks[number].tag in HEADINGS]
    return max(headings or titles, default=begin - 1)


def _is_left_out(block: Block, number: int, begin: int, first: int) -> bool:
    introduced = number < begin and not block.prose and not _is_lead(block)
    dated = number < first and (is_day_line(block.text) or is_labelled_day(block.text))
    return introduced or dated or is_furniture(block)


def _is_lead(block: Block) -> bool:
    """Whether it is the first paragraph of a text, which some pages set as a heading."""
    return block.tag in HEADINGS and weight(block.text) >= _LEAST_LEAD and bool(SENTENCE_END.search(block.text))


def _is_worth_telling(block: Block) -> bool:
    return block.linked < 0.5 and weight(block.text) >= _LEAST_TOLD


def _is_short_text(block: Block) -> bool:
    is_text = not block.aside and block.linked < 0.3 and not is_furniture(block) and not is_day_line(block.text)
    return is_text and 0 < weight(block.text) < _LEAST_TOLD


def _closing(blocks: tuple[Block, ...], first: int, end: int) -> int:
    """The number of the block with which contacts and the like begin after a text; `end` where there are none."""
    sums = [0, *accumulate(0 if block.aside else block.prose for block in blocks[first:end])]
    for number in range(first + 1, end):
        if blocks[number].aside or sums[-1] - sums[number - first] > _MOST_CLOSING * sums[-1]:
            continue
        if is_closing(blocks[number]) or is_contact(blocks[number].text):
            return number
    return end


def outside(blocks: tuple[Block, ...], body: Body) -> tuple[str, ...]:
    """The running text elsewhere on the page, in parts that no name marks as something else."""
    return tuple(block.text for block in _elsewhere(blocks, body) if not block.aside)


def lines_outside(blocks: tuple[Block, ...], body: Body) -> tuple[str, ...]:
    """The lines elsewhere on the page that no name of a part, no link and no form of words marks as its own."""
    elsewhere = (*blocks[: body.first], *blocks[body.last :])
    return tuple(
        block.text
        for block in elsewhere
        if not block.aside and block.linked < 0.3 and block.text != body.title and not is_furniture(block)
    )


def around(blocks: tuple[Block, ...], body: Body) -> tuple[str, ...]:
    """How the running text in each part around the article begins, with how much more follows there."""
    beginnings: list[str] = []
    for aside, group in groupby(_elsewhere(blocks, body), key=lambda block: block.aside):
        texts = [block.text for block in group]
        if aside:
            beginnings.append(texts[0] + (f" (and {len(texts) - 1} more paragraphs)" if texts[1:] else ""))
    return tuple(beginnings)


def _elsewhere(blocks: tuple[Block, ...], body: Body) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        # Some pages have the lead of a text in a heading right above it.
        is_lead = number == body.first - 1 and block.tag in HEADINGS and block.text != body.title
        is_text = block.prose >= _LEAST_ELSEWHERE or (is_lead and weight(block.text) >= _LEAST_LEAD)
        if not body.first <= number < body.last and is_text and not is_furniture(block):
            yield block


def cut_off(blocks: tuple[Block, ...], body: Body) -> str:
    """The words by which the page says that the text goes on elsewhere; empty where it does not."""
    if body.paragraphs and (found := _CUT_OFF.search(body.paragraphs[-1])):
        return found[0].strip()
    for block in blocks[body.end : body.end + 10]:
        if found := _FURTHER_PAGES.search(block.text[:MOST_FURNITURE]):
            return found[0]
    return ""


def _inner(region: Region, blocks: tuple[Block, ...]) -> Region | None:
    inner = max(region.children, key=lambda child: child.prose, default=None)
    if inner is None or inner.prose == 0 or inner.prose < _ENOUGH * region.prose:
        return None
    others = region.prose - inner.prose
    if others and (_count(inner, blocks) < 2 or any(_alike(inner, child) for child in region.children)):
        return None
    return inner


def _alike(inner: Region, child: Region) -> bool:
    return child is not inner and child.prose > 0 and (child.tag, child.names) == (inner.tag, inner.names)


def _count(region: Region, blocks: tuple[Block, ...]) -> int:
    return sum(1 for block in blocks[region.start : region.end] if block.prose)
