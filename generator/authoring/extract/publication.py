# The day on which a page says that its text appeared, with the place it was found in. Days of other things are not
# it: when the page was changed last, when a photo was taken, which day it is today.

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bs4 import BeautifulSoup, Tag

from generator.authoring.extract import names
from generator.authoring.extract.blocks import Block
from generator.authoring.extract.clean import weight
from generator.authoring.extract.days import Day, day_of_address, days, is_day_line
from generator.authoring.extract.furniture import is_furniture_line
from generator.authoring.extract.metadata import NOTHING, Found, Page

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "publish-date", "govuk:first-published-at", "dcterms.issued", "dc.date.issued", "dc.date.published",
    "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date", "citation_date", "firstpublishedtime",
    "article:published", "article.published", "published_time", "date_published", "publication_date", "datecreated",
    "article_date_original", "originalpublicationdate", "rnews:datepublished", "og:article:published_time",
    "published-date", "created", "cxenseparse:recs:publishtime", "vr:published_time", "last-publish-time",
)  # fmt: skip
_LIKELY_PUBLISHED = ("date", "releasedate", "release_date", "pub_date", "article.created")
_ANY_DAY = ("dcterms.date", "dc.date")
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
    "dc.date.modified", "modified",
)  # fmt: skip
_LABELLED = re.compile(
    r"(?:publi(?:shed|cation|é|cado|cato|kováno)|posted|(?:^|[^-])released?|date|created|issued|erstellt|veröffentlicht|eingestellt"
    r"|发布|发表|(?<!引用)日期|时间|опубликован|опубліковано|дата|yayın\w*|opublikowano|gepubliceerd|geplaatst|tarih|publisert|publicerad|diterbitkan)[^\d]{0,30}\Z",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:updated?|modified|revised|reviewed|changed|edited|stand|aktualisiert|geändert|mis(?:e)? à jour|modifié"
    r"|actualizado|aggiornat[oa]|обновлен\w*|изменен\w*|更新|修改|güncelle\w*|zaktualizowano|bijgewerkt|atualizado)"
    r"[^\d]{0,30}\Z",
    re.IGNORECASE,
)
_ARTICLES = re.compile(r"article|posting|report|story|review|recipe|webpage|creativework|episode|event", re.IGNORECASE)
_THINGS = re.compile(r"image|photo|video|audio|person|organi[sz]ation|comment|media|offer|rating", re.IGNORECASE)
SURE, LIKELY, WEAK = 3, 2, 1
"""How far a place is believed: the page's data say it is the day of publication; a label or the address does; a day
is near the text."""
_METAS = (
    (SURE, _PUBLISHED, False),
    (LIKELY, _LIKELY_PUBLISHED, False),
    (WEAK, _ANY_DAY, False),
    (WEAK, _MODIFIED, True),
)
_HOUR = re.compile(r"\d[T| ](?P<hour>\d\d)[:h](?P<rest>\d\d(?::\d\d)?(?:\.\d+)?)\s?(?P<zone>Z|[+-]\d\d:?\d\d|)")
_MOST_APART = 7
"""Days; a page that is changed later than this may say something else now."""
_MOST_DATE_LINE = 160
_MOST_TIMES, _MOST_EXAMINED = 3, 1000
_CHANGED_NAME = re.compile(r"(?:.*[-_])?(?:updated|modified|dateModified)", re.IGNORECASE)
_MOST_PARENTS = 12
_OTHERS = frozenset(
    "comment comments commentlist recentcomments sidebar related relatedposts widget widgets footer recent popular"
    " nav".split()
)
_ABOVE, _NEAR, _BELOW = 12, 4, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day that a page gives for itself."""

    found: Found
    """Its text is empty where the words can mean two days; its origin quotes them."""
    trust: int
    changed: bool = False
    """Whether it is the day of a change, not of publication."""
    at_night: bool = False
    """Whether its hour is so near midnight that the day is another one in another zone."""
    shown: bool = False
    """Whether a reader sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day of publication and what speaks against it."""

    day: Found = NOTHING
    others: tuple[Found, ...] = ()
    """The other days that the page gives, each once."""
    doubt: str = ""
    """Why it may not be the day, or why there is none, in words for a reader; empty: nothing speaks against it."""


def published(page: Page, blocks: tuple[Block, ...], begin: int, end: int, url: str) -> Published:
    """When the text `blocks[begin:end]` of a page was published."""
    return _chosen([*_of_data(page), *_of_elements(page.soup), *_of_text(blocks, begin, end), *_of_address(url)])


def written_day(*lines: str, origin: str = "") -> Published:
    """The day in the first of these lines that names one and says little else; `origin` is where they are."""
    dated = list(_of_lines([Block(text=line, tag="p", linked=0.0) for line in lines]))
    first = [one for one in dated if one.found.text and not one.changed][:1] or dated
    if origin:
        first = [replace(one, found=Found(text=one.found.text, origin=origin)) for one in first]
    return _chosen(first)


def _chosen(dated: list[Dated]) -> Published:
    said = [one for one in dated if not one.changed]
    known = [one for one in said if one.found.text]
    if not known:
        return Published(day=said[0].found if said else NOTHING, doubt=_why_none(dated))
    best = max(known, key=lambda one: one.trust)
    days_said = {one.found.text: one.found for one in reversed(said) if one.found.text and one is not best}
    days_said.pop(best.found.text, None)
    return Published(
        day=best.found, others=tuple(days_said[day] for day in sorted(days_said)), doubt=_doubt(best, dated)
    )


def _why_none(dated: list[Dated]) -> str:
    for one in dated:
        if one.changed and one.found.text:
            return f"{one.found.origin} gives only the day of a change, {one.found.text}"
    return f"{dated[0].found.origin} can mean two days" if dated else ""


def _doubt(best: Dated, dated: list[Dated]) -> str:
    day, same = best.found.text, [one for one in dated if one.found.text == best.found.text and not one.changed]
    if best.trust == WEAK and len({one.found.origin for one in same}) < 2:
        return "it is near the text, and nothing says that it is the day of publication"
    if best.at_night and not any(one.shown for one in same):
        return "its hour is near midnight, and another zone has another day"
    changes = [one.found for one in dated if one.changed and one.found.text and one.found.text != day]
    if earlier := next((found for found in changes if found.text < day), None):
        return f"{earlier.origin} gives an earlier day of a change, {earlier.text}"
    later = next((found for found in changes if _apart(day, found.text) > _MOST_APART), None)
    return f"the text may be another since: {later.origin} gives {later.text} as the day of a change" if later else ""


def _apart(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _is_at_night(words: str) -> bool:
    found = _HOUR.search(words)
    if not found or not (found["hour"] + found["rest"]).strip(":0."):
        return False
    own_zone = found["zone"] not in ("", "Z", "+00:00", "+0000")
    return found["hour"] in (("23", "00") if own_zone else ("21", "22", "23", "00", "01", "02"))


def _of_data(page: Page) -> Iterator[Dated]:
    for trust, names_of, changed in _METAS:
        for said in page.meta(names_of):
            if day := next(days(said.text), None):
                found = Found(text=day.iso, origin=said.origin)
                yield Dated(found=found, trust=trust, changed=changed, at_night=_is_at_night(said.text))
    for data in page.linked_data:
        kind = str(data.get("@type") or "")
        if _THINGS.search(kind) and not _ARTICLES.search(kind):
            continue
        for name, trust in (("datePublished", SURE), ("dateCreated", LIKELY), ("dateModified", WEAK)):
            words = str(data.get(name) or "")
            if day := next(days(words), None):
                found = Found(text=day.iso, origin=f"{name} in the page's data")
                changed = name == "dateModified"
                yield Dated(found=found, trust=trust, changed=changed, at_night=_is_at_night(words))


def _of_elements(soup: BeautifulSoup) -> Iterator[Dated]:
    seen = examined = 0
    for element in soup.find_all(["time", "span", "p", "div", "meta", "abbr", "a", "li", "td"], limit=20_000):
        said = str(element.get("itemprop") or "").lower()
        is_time = element.name == "time" or (element.name == "abbr" and "published" in names.words(element))
        if not is_time and said not in ("datepublished", "datecreated"):
            continue
        examined += 1
        if examined > _MOST_EXAMINED:
            return
        if _of_another_thing(element):
            continue
        words = str(element.get("datetime") or element.get("content") or element.get("title") or "")
        day = next(days(words), None) or next(days(_beginning(element)), None)
        if day is None:
            continue
        yield _of_element(element, day, said)
        seen += 1
        if seen == _MOST_TIMES:
            return


def _of_element(element: Tag, day: Day, said: str) -> Dated:
    if said == "datemodified" or any(_CHANGED_NAME.fullmatch(word) for word in names.words(element)):
        return Dated(found=Found(text=day.iso, origin="<time> of a change"), trust=WEAK, changed=True)
    origin = "<time>" if element.name == "time" else f"{said or 'a time'} in the page"
    is_sure = said == "datepublished" or element.has_attr("pubdate") or "published" in names.words(element)
    return Dated(found=Found(text=day.iso, origin=origin), trust=SURE if is_sure else WEAK)


def _beginning(element: Tag) -> str:
    return element.get_text()[:100]


def _of_another_thing(element: Tag) -> bool:
    """Whether a day is one of a picture, a comment or another text, by the parts that it is in."""
    for number, parent in enumerate(element.parents):
        if number > _MOST_PARENTS:
            return False
        if parent.has_attr("itemscope") and _THINGS.search(str(parent.get("itemtype") or "")):
            return True
        if parent.name in ("figure", "aside", "nav", "footer") or names.hints(parent).around in _OTHERS:
            return True
    return False


def _of_address(url: str) -> Iterator[Dated]:
    if day := day_of_address(url):
        yield Dated(found=Found(text=day, origin="the address"), trust=LIKELY, shown=True)


def _of_text(blocks: tuple[Block, ...], begin: int, end: int) -> Iterator[Dated]:
    above = blocks[max(0, begin - _ABOVE) : begin]
    below = blocks[max(begin, end - 2) : end + _BELOW]
    near = len(above[-_NEAR:])
    lines = [
        *_of_lines(above[: -near - 1 : -1], near=True),
        *_of_lines(above[: len(above) - near][::-1]),
        *_of_lines(below, below=True),
    ]
    best = max((one.trust for one in lines if not one.changed), default=0)
    yield from [one for one in lines if not one.changed and one.trust == best][:1]
    yield from [one for one in lines if one.changed][:1]


def _of_lines(blocks: Iterable[Block], *, near: bool = False, below: bool = False) -> Iterator[Dated]:
    for block in blocks:
        if len(block.text) > _MOST_DATE_LINE or "©" in block.text or block.linked >= 0.9 or block.hidden:
            continue
        found = Found(origin=f"the page's text: '{block.text}'")
        for day in days(block.text):
            lead = block.text[: block.text.find(day.words)]
            labelled, changed = bool(_LABELLED.search(lead)), bool(_CHANGED.search(lead))
            if labelled or changed or not ((below and block.around) or _reads_on(block.text, day)):
                said = Found(text=day.iso, origin=found.origin)
                headed = near and (is_day_line(block.text) or is_furniture_line(block.text))
                likely = not changed and (labelled or headed)
                yield Dated(found=said, trust=LIKELY if likely else WEAK, changed=changed, shown=True)
            if not changed:
                break


def _reads_on(text: str, day: Day) -> bool:
    rest = text.replace(day.words, " ").strip()
    return weight(rest) > 90 or bool(re.search(r"[.!?。！？]\Z", rest))
