# What a page says about itself: its title, day, language, site and address, each with the place it
# was found in, in words for a reader.

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from generator.archive.fields import is_web_address
from generator.authoring.extract.blocks import Block
from generator.authoring.extract.clean import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A fact, and where it was found, in words for a reader. Both are empty where it was not."""

    text: str = ""
    origin: str = ""


NOTHING = Found()
_SITE = ("og:site_name", "sitename", "application-name", "dc.publisher", "dcterms.publisher")
_CREDIT = ("contentsource", "source")
_TITLE = ("articletitle", "dc.title", "dcterms.title", "og:title", "twitter:title", "headline")
_HEADLINES = ("h1", "h2", "h3")
_SITE_CUT = re.compile(r"\s+[|•·»:–—-]+\s+|\s*[|｜»•]\s*|_{1,2}|\s::\s")
_CREDITED = re.compile(
    r"(?:^|[\s|｜])(?:source|来源|來源|文章来源|источник)\s*[:：]\s*(?P<who>[^\s|｜][^|｜\d【（(]{0,79})",
    re.IGNORECASE,
)
_MOST_CREDIT_LINE = 160
_LONGEST_SITE = 50


class Page:
    """What the head of a page says, read once."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.soup = soup
        self.metas = tuple(_metas(soup))
        self.linked_data = tuple(_linked_data(soup))
        self.title = clean(soup.title.get_text()) if soup.title else ""

    def meta(self, names: tuple[str, ...]) -> Iterator[Found]:
        """The contents of the named meta elements, in the order of the names."""
        for name in names:
            for said, content in self.metas:
                if said.lower() == name and content:
                    yield Found(text=content, origin=f"<meta {said}>")


def title(page: Page, blocks: tuple[Block, ...], before: int) -> Found:
    """The headline. `before` is the number of the block with which the text begins."""
    said = [_fold(page.title), *(_fold(found.text) for found in page.meta(_TITLE))]
    shown = [b for b in blocks[: before + 1] if len(b.text) <= 400 and b.linked < 0.9]
    repeated = [b for b in shown if len(_fold(b.text)) >= 6 and any(_fold(b.text) in words for words in said)]
    if repeated:
        best = max(repeated, key=lambda b: (len(b.text), b.tag == "h1"))
        origin = f"<{best.tag}>" if best.tag in _HEADLINES else "the line that <title> repeats"
        return Found(text=best.text, origin=origin)
    for tag in _HEADLINES:
        if heads := [b for b in shown if b.tag == tag and not b.aside]:
            return Found(text=heads[-1].text, origin=f"<{tag}>")
    of_window = Found(text=_SITE_CUT.split(page.title)[0], origin="<title>") if page.title else NOTHING
    return next(page.meta(_TITLE), of_window)


def _fold(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def article_body(page: Page) -> tuple[str, ...]:
    """The paragraphs of the article in the data of a page, which some pages show only with their scripts."""
    bodies = [body for data in page.linked_data if isinstance(body := data.get("articleBody"), str)]
    text = max(bodies, key=len, default="")
    parts = re.split(r"\n\s*|<(?:/p|br ?/?)>", text)
    return tuple(part for part in (clean(re.sub(r"<[^<>]{0,300}>", " ", part)) for part in parts) if part)


def site(page: Page) -> Found:
    """The name of the site, in its own words."""
    for found in page.meta(_SITE):
        return found
    for data in page.linked_data:
        publisher = data.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and clean(name):
            return Found(text=clean(name), origin="publisher in the page's data")
    parts = [part for part in map(clean, _SITE_CUT.split(page.title)) if part]
    if len(parts) < 2:
        return NOTHING
    # Most name the site last; where that is the longer part, it is the headline.
    if len(parts[-1]) > _LONGEST_SITE and len(parts[0]) < len(parts[-1]):
        return Found(text=parts[0], origin="the beginning of <title>")
    return Found(text=parts[-1], origin="the end of <title>")


def credit(page: Page, blocks: tuple[Block, ...], begin: int, end: int) -> Found:
    """Whom the page names as the source of its text, such as a news agency."""
    for found in page.meta(_CREDIT):
        if not is_web_address(found.text):
            return found
    for block in (*blocks[max(0, begin - 12) : begin], *blocks[max(begin, end - 3) : end + 4]):
        if len(block.text) <= _MOST_CREDIT_LINE and (said := _CREDITED.search(block.text)):
            return Found(text=clean(said["who"]), origin=f"the page's text: '{block.text}'")
    return NOTHING


def address(page: Page, url: str) -> Found:
    """The address that the page gives as its own."""
    link = page.soup.find("link", rel="canonical")
    said = [(str(link.get("href") or ""), "<link canonical>")] if isinstance(link, Tag) else []
    for words, origin in [*said, *((f.text, f.origin) for f in page.meta(("og:url",)))]:
        absolute = _joined(url, words.strip())
        if words.strip() and is_web_address(absolute):
            return Found(text=absolute, origin=origin)
    return Found(text=url, origin="the address asked for") if is_web_address(url) else NOTHING


def _joined(url: str, words: str) -> str:
    try:
        return urljoin(url, words)
    except ValueError:
        return ""


def _metas(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for element in soup.find_all("meta", limit=1000):
        name = str(element.get("property") or element.get("name") or element.get("itemprop") or "")
        if element.has_attr("itemprop") and name.lower().startswith("date"):
            # A day of the thing that it is in, which can be a picture.
            continue
        yield clean(name), clean(str(element.get("content") or ""))


def _linked_data(soup: BeautifulSoup) -> Iterator[dict[str, object]]:
    for element in soup.find_all("script", type="application/ld+json", limit=20):
        try:
            data = json.loads(element.get_text())
        except (ValueError, RecursionError):
            continue
        items = data.get("@graph", [data]) if isinstance(data, dict) else data
        if isinstance(items, list):
            yield from (item for item in items if isinstance(item, dict))
