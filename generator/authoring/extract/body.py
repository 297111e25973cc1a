# Which blocks of a page are its text: the part that holds most of the running text, from the headline
# on, without the lines that every page has. What is left out inside it is told, never just gone.

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.authoring.extract.blocks import Block, Region
from generator.authoring.extract.days import is_day_line

_ENOUGH = 0.75
"""The text is looked for in a part of a part as long as this share of the running text is in it."""
_MOST_OF_PAGE, _MOST_OF_KIND, _SOME_OF_PAGE = 0.4, 0.7, 0.1
"""A part that is named as the article is believed with so much of the page's text, or of the text of all that are named so."""
_MOST_FURNITURE = 200
FURNITURE = (
    r"share|tweet|print|e-?mail|save|listen|facebook|twitter|x|linkedin|whatsapp|telegram|wechat|weibo|copy link|home",
    r"(?:share|print|e-?mail|download|view) (?:this|on|via|to|page|version|pdf|a friend)\b.{0,60}",
    r"download|pdf|back|go back|back to.{0,30}|top|close|next|previous|(?:next|previous) (?:page|article|post).{0,80}",
    r"(?:read|see|view|load|show) (?:more|also|all)\b.{0,100}|also read.{0,100}|you may also.{0,60}",
    r"(?:related|recommended|most (?:read|popular|viewed)|more (?:news|photos|stories|on|like|from))\b.{0,60}",
    r"(?:follow|join|contact) us\b.{0,60}|subscribe\b.{0,60}|sign up\b.{0,60}|click here\b.{0,60}",
    r"suggest to a friend.{0,40}|(?:font|text) size.{0,40}",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|views?|hits?|comments?|posted (?:in|by))\s*[:：].{0,140}",
    r"(?:web )?(?:editors?|reporters?|author|by|source|photo|image|picture|file photo)\s*[:：].{0,140}",
    r"(?:photo|image|picture|video)(?: (?:by|credit|courtesy))\b.{0,100}",
    r"(?:责任编辑|責任編輯|编辑|編輯|来源|來源|文章来源|记者|作者|字号|字体|标签|关键词|分享(?:到)?|扫一扫|阅读)\s*[:：】].{0,80}",
    r"推荐给朋友|推荐朋友|打印.{0,4}|关闭.{0,4}|[【\[]?打印[】\]].{0,10}关闭.{0,4}|分享到.{0,20}|返回顶部|纠错|大|中|小|[\[【](?:责任编辑|编辑|纠错).{0,60}",
    r"相关(?:新闻|阅读|链接|稿件).{0,40}|[上下]一[篇页].{0,80}|版权所有.{0,150}",
    r"поделиться.{0,60}|печать|распечатать|версия для печати|теги\s*:.{0,140}|источник\s*:.{0,100}|фото\s*:.{0,100}",
    r"(?:©|\(c\) |copyright\b|all rights reserved).{0,150}",
    r"(?:we use|this (?:web)?site uses|by continuing to).{0,40}\bcookies\b.{0,140}",
    r".{0,60}\b(?:enable|requires?) javascript\b.{0,100}|.{0,60}javascript is (?:disabled|required).{0,100}",
    r"[\W\d_]{1,40}",
)
"""What pages say around a text, each in full: whom to share it with, who edited it, what else there is."""
_FURNITURE = re.compile("|".join(FURNITURE), re.IGNORECASE)
_PICTURE_CREDIT = re.compile(r"[(（][^()（）]{1,40}[/／:：][^()（）]{1,40}[)）]\Z")
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
        [region for region in regions if region.signs.article],
        [region for region in regions if region.tag == "article"],
        [region for region in regions if region.tag == "main" or "main" in region.names.split()],
    ):
        best = max(kind, key=lambda region: region.prose, default=None)
        if best is None:
            continue
        apart = sum(region.prose for region in kind if region.end <= best.start or region.start >= best.end)
        if best.prose >= _MOST_OF_PAGE * root.prose or (best.prose >= _MOST_OF_KIND * (best.prose + apart) and best.prose >= _SOME_OF_PAGE * root.prose):
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

    paragraphs: tuple[str, ...]
    left_out: tuple[str, ...]
    begin: int
    end: int


def read_body(blocks: tuple[Block, ...], begin: int, end: int, title: str) -> Body:
    """The text in the part `blocks[begin:end]`, with the lead that may stand between it and the headline."""
    first = first_prose(blocks, begin, end)
    headline = max((n for n in range(min(first + 1, end)) if blocks[n].text == title), default=begin - 1)
    kept: list[int] = []
    left_out: list[str] = []
    for number in range(headline + 1, end):
        block = blocks[number]
        if block.aside or block.text == title:
            continue
        introduced = number < begin and not block.prose
        if introduced or is_furniture(block) or (number < first and is_day_line(block.text)):
            left_out.append(block.text)
        else:
            kept.append(number)
    return Body(
        paragraphs=tuple(blocks[n].text for n in kept),
        left_out=tuple(left_out),
        begin=min(kept, default=begin),
        end=max(kept, default=end - 1) + 1,
    )


def is_furniture(block: Block) -> bool:
    """Whether a block is what a page says around a text: who edited it, where to share it, what else there is."""
    if block.linked >= 0.8:
        return len(block.text) < _MOST_FURNITURE
    if len(block.text) > _MOST_FURNITURE:
        return False
    if block.pictured and not block.prose:
        return True
    if block.below_picture and _PICTURE_CREDIT.search(block.text):
        return True
    return bool(_FURNITURE.fullmatch(block.text) or _FURNITURE.fullmatch(block.text.strip(" ()（）[]【】|·")))


def outside(blocks: tuple[Block, ...], body: Body) -> tuple[str, ...]:
    """The running text that stands elsewhere on the page."""
    return tuple(
        block.text
        for number, block in enumerate(blocks)
        if not body.begin <= number < body.end and block.prose >= 80 and not block.aside and not is_furniture(block)
    )


def cut_off(blocks: tuple[Block, ...], body: Body) -> str:
    """The words by which the page says that the text goes on elsewhere; empty where it does not."""
    if body.paragraphs and (found := _CUT_OFF.search(body.paragraphs[-1])):
        return found[0].strip()
    for block in blocks[body.end : body.end + 10]:
        if found := _FURTHER_PAGES.search(block.text[:_MOST_FURNITURE]):
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
