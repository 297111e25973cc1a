# Which blocks of a page are its text: the part that holds most of the running text, from the headline
# on, without the lines that every page has. What is left out inside it is told, never just gone.

import re
from collections.abc import Iterator

from generator.extract.blocks import Block, Region

_ENOUGH = 0.75
"""The text is looked for in a part of a part as long as this share of the running text is in it."""
_MOST_FURNITURE = 200
_FURNITURE = re.compile(
    r"""
      (?:share|share\ (?:this|on|via|to)|tweet|print|print\ (?:this|page|version)|e-?mail|email\ (?:this|a\ friend)|facebook|twitter|x|linkedin
        |whatsapp|telegram|wechat|weibo|copy\ link|save|listen|download(?:\ pdf)?|pdf|back|back\ to\ top|top|close|home|next|previous|go\ back)
    | (?:share|follow|subscribe|sign\ up|click\ here|read\ (?:more|also)|see\ also|more\ (?:news|photos|like\ this)|related|you\ may\ also
        |also\ read|recommended|most\ (?:read|popular|viewed)|suggest\ to\ a\ friend|font\ size|text\ size|follow\ us|join\ us)\b(?:.{0,60})
    | (?:tags?|topics?|categor(?:y|ies)|filed\ under|keywords?|labels?|views?|hits?|reads?|comments?|shares?|posted\ (?:in|by)
        |(?:web\ )?editors?|reporters?|author|by|source|contact|photo|image|picture|video|file\ photo)\s*[:：].{0,140}
    | (?:published|posted|updated|last\ (?:updated|modified)|date|time|release\ date)\s*(?:on|at)?\s*[:：|]?\s*[\w\s,.:+/-]{0,60}
    | (?:责任编辑|責任編輯|编辑|編輯|来源|來源|文章来源|记者|作者|发布时间|发表时间|时间|日期|字号|字体|标签|关键词|分享(?:到)?|扫一扫|阅读)\s*[:：】].{0,80}
    | [\[【]\s*(?:责任编辑|编辑|纠错|打印|关闭|字体|大\ 中\ 小).{0,60}
    | (?:推荐给朋友|推荐朋友|打印(?:本页|文章)?|关闭(?:窗口)?|分享到.{0,20}|返回顶部|相关(?:新闻|阅读|链接|稿件).{0,40}|上一[篇页].{0,80}|下一[篇页].{0,80}|大|中|小|纠错)
    | (?:поделиться|печать|распечатать|версия\ для\ печати|теги|источник|комментарии|фото)\b.{0,60}
    | (?:©|\(c\)\s|copyright\b|all\ rights\ reserved).{0,150}
    | (?:we\ use\ cookies|this\ (?:web)?site\ uses\ cookies|by\ continuing\ to).{0,180}
    | (?:photo|image|picture|video)\s(?:by|credit|courtesy)\b.{0,100}
    | [\W\d_]{1,40}
    | .{0,180}[(（](?:xinhua|photo|afp|reuters|ap)\s?(?:photo)?[/／:].{1,40}[)）]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*\Z|\b(?:read more|continue reading|click here to read)\b\W*\Z", re.IGNORECASE
)
_FURTHER_PAGES = re.compile(r"(?:下一页|下页|next page|следующая страница|page \d+ of \d+)", re.IGNORECASE)


def find_body(blocks: tuple[Block, ...], root: Region) -> tuple[int, int]:
    """The numbers of the first and of the block after the last in the part of the page that is its text."""
    region = root
    while inner := _inner(region, blocks):
        region = inner
    return region.start, region.end


def paragraphs(
    blocks: tuple[Block, ...], begin: int, end: int, title: str
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, int]]:
    """The paragraphs of the text, what was left out between them, and where the text stands in `blocks`.

    A lead between the headline and the part `blocks[begin:end]` belongs to the text.
    """
    headline = _headline(blocks, end, title)
    start = min(begin, headline + 1) if headline is not None else begin
    kept: list[int] = []
    left_out: list[str] = []
    for number in range(max(start, 0 if headline is None else headline + 1), end):
        block = blocks[number]
        if block.around or block.text == title:
            continue
        if is_furniture(block) or (number < begin and not block.prose):
            left_out.append(block.text)
        else:
            kept.append(number)
    if not kept:
        return (), tuple(left_out), (start, end)
    return tuple(blocks[n].text for n in kept), tuple(left_out), (kept[0], kept[-1] + 1)


def is_furniture(block: Block) -> bool:
    """Whether a block is what a page says around a text: who edited it, where to share it, what else there is."""
    if block.linked >= 0.8:
        return len(block.text) < _MOST_FURNITURE
    if block.pictured and len(block.text) < _MOST_FURNITURE and not block.prose:
        return True
    return len(block.text) <= _MOST_FURNITURE and bool(_FURNITURE.fullmatch(block.text.strip(" ()（）|·")))


def outside(blocks: tuple[Block, ...], span: tuple[int, int]) -> tuple[str, ...]:
    """The running text that stands elsewhere on the page."""
    return tuple(
        block.text
        for number, block in enumerate(blocks)
        if not span[0] <= number < span[1] and block.prose >= 120 and not block.around and not is_furniture(block)
    )


def cut_off(blocks: tuple[Block, ...], span: tuple[int, int], text: tuple[str, ...]) -> str:
    """The words by which the page says that the text goes on elsewhere; empty where it does not."""
    if text and (found := _CUT_OFF.search(text[-1])):
        return found[0].strip()
    for block in blocks[span[1] : span[1] + 10]:
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


def _headline(blocks: tuple[Block, ...], end: int, title: str) -> int | None:
    found: Iterator[int] = (number for number in range(end) if blocks[number].text == title)
    return max(found, default=None) if title else None
