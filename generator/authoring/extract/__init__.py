# A source, as bytes, to what a readout needs: the text in paragraphs and what the page says about
# itself. Pure: who fetches or opens the source, and what becomes of the result, is decided elsewhere.

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.fields import is_web_address
from generator.archive.problems import Problem
from generator.archive.scripts import misread
from generator.authoring.extract import listing, metadata, plain
from generator.authoring.extract.blocks import Block
from generator.authoring.extract.body import (
    Body,
    around,
    cut_off,
    find_body,
    first_prose,
    lines_outside,
    outside,
    read_body,
)
from generator.authoring.extract.clean import unseen, weight
from generator.authoring.extract.decode import decode
from generator.authoring.extract.language import language, other_language
from generator.authoring.extract.layout import blocks_of
from generator.authoring.extract.metadata import NOTHING, Found
from generator.authoring.extract.parse import in_scripts, soup_of
from generator.authoring.extract.publication import Published, published, written_day

__all__ = ["NOTHING", "Extract", "Found", "extract"]

_PAGE = re.compile(
    r"<(?:!doctype|html|head|body|title|meta|div|p|br|table|article|main|section|h1|font|span)\b[^<>]*>", re.IGNORECASE
)
_TEXT_TYPES = ("", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/octet-stream")
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "an office document or archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_BY_HAND = "copy its text into a plain text file (.txt), a blank line between paragraphs, and add that"
_MOST_TITLE = 200
_LEAST_TEXT = 160
"""A page with less text than this may need its scripts to show the rest."""
_MOST_NAMED = 3
_SOME_LINES = 3
"""So many short lines are more than what a page has above a headline."""
_MOST_SCRIPTED, _MUCH_MORE = 1000, 4
"""A page whose scripts hold more characters, and so many times its text, may need them to show the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What was found in a source. Each fact says where; nothing is cut, and what was left out is listed."""

    title: Found = NOTHING
    date: Found = NOTHING
    """The day of publication, YYYY-MM-DD."""
    language: Found = NOTHING
    """`en`, `zh`, ..."""
    site: Found = NOTHING
    """The name of the site, in its own words."""
    credit: Found = NOTHING
    """Whom the page names as its source, in its own words, such as a news agency."""
    url: Found = NOTHING
    """The address that the page gives as its own, else the one it was read at."""
    paragraphs: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Lines that are in the text and were taken for the page's own, such as who edited it or where to share it, and
    how each part around the text begins."""


def extract(data: bytes, *, url: str = "", content_type: str = "") -> tuple[Extract, tuple[Problem, ...]]:
    """The text of a web page or plain text file, and what it says about itself. Never fails.

    An empty extract comes with a problem that says the way out. Warnings tell every doubt.
    Problems: A511 to A526.
    """
    source = url or "the source"
    if kind := _not_text(data, content_type):
        return Extract(), (_problem(source, "A511", f"this is {kind}, not a web page or plain text; {_BY_HAND}"),)
    text, doubt = decode(data, content_type)
    problems = [_problem(source, "A514", f"{doubt}; compare the letters with the page", warning=True)] if doubt else []
    found, more = _from_page(text, url, source) if _is_page(text, content_type) else _from_text(text, url, source)
    if not found.paragraphs and not more:
        more = [_problem(source, "A513", f"no running text was found; {_BY_HAND}")]
    return found, tuple(sorted([*problems, *more]))


def _not_text(data: bytes, content_type: str) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    kind = _media_type(content_type)
    return "" if kind in _TEXT_TYPES else f"of the kind '{kind}'"


def _is_page(text: str, content_type: str) -> bool:
    kind = _media_type(content_type)
    return kind != "text/plain" and (kind == "text/html" or bool(_PAGE.search(text)))


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _from_page(html: str, url: str, source: str) -> tuple[Extract, list[Problem]]:
    soup = soup_of(html)
    if soup is None:
        return Extract(), [_problem(source, "A512", f"the page is too large or too broken to be read; {_BY_HAND}")]
    blocks, root = blocks_of(soup)
    page = metadata.Page(soup)
    begin, end = find_body(blocks, root)
    if titles := listing.titles(blocks, root, begin, end):
        return Extract(), [_several(titles, source)]
    title = metadata.title(page, blocks, first_prose(blocks, begin, end))
    body = read_body(blocks, begin, end, title.text)
    first = first_prose(blocks, body.begin, body.end)
    day = published(page, blocks, first, body.end, url)
    article = metadata.article_body(page)
    in_data = _size(article) > 2 * _size(body.paragraphs)
    paragraphs = article if in_data else body.paragraphs
    found = Extract(
        title=title,
        date=day.day,
        language=language(soup, " ".join(paragraphs)),
        site=metadata.site(page),
        credit=metadata.credit(page, blocks, first, body.end),
        url=metadata.address(page, url),
        paragraphs=paragraphs,
        left_out=(*(body.paragraphs if in_data else ()), *body.left_out, *around(blocks, body)),
    )
    if not paragraphs:
        return found, []
    problems = [*_doubts(found, _removed(blocks, body), source), *_date_doubts(day, source)]
    scripted = 0 if in_data else in_scripts(html)
    return found, [*problems, *_text_doubts(blocks, body, source, in_data=in_data, scripted=scripted)]


def _size(paragraphs: tuple[str, ...]) -> int:
    return sum(map(weight, paragraphs))


def _removed(blocks: tuple[Block, ...], body: Body) -> int:
    return sum(block.unseen for block in blocks[body.begin : body.end])


def _several(titles: tuple[str, ...], source: str) -> Problem:
    named = ", ".join(f"'{title[:80]}'" for title in titles[:_MOST_NAMED])
    more = " and others" if len(titles) > _MOST_NAMED else ""
    message = f"the page holds {len(titles)} texts: {named}{more}; add the page of one of them, or {_BY_HAND}"
    return _problem(source, "A523", message)


def _text_doubts(
    blocks: tuple[Block, ...], body: Body, source: str, *, in_data: bool, scripted: int
) -> Iterator[Problem]:
    """What of a page did not come over, or not from where a reader sees it."""
    if len(body.above) >= _SOME_LINES:
        lines = f"{len(body.above)} short lines above the headline were left out, beginning '{body.above[0]}'"
        yield _problem(source, "A518", f"{lines}; add them if they belong here", warning=True)
    if further := outside(blocks, body):
        beginning = f"running text elsewhere on the page was left out, beginning '{further[0][:60]}'"
        more = f" and in {len(further) - 1} more paragraphs" if further[1:] else ""
        yield _problem(source, "A518", f"{beginning}{more}; add it if it belongs here", warning=True)
    elif _size(others := lines_outside(blocks, body)) > _size(body.paragraphs) and not in_data:
        message = f"{len(others)} lines elsewhere on the page say more than the text and were left out, beginning"
        way_out = f"if they belong to it, {_BY_HAND}"
        yield _problem(source, "A518", f"{message} '{others[0][:60]}'; {way_out}", warning=True)
    if words := cut_off(blocks, body):
        message = f"the text may go on elsewhere: the page says '{words}'; add the rest, or set 'seen: opening'"
        yield _problem(source, "A519", message, warning=True)
    elif not in_data and _size(body.paragraphs) < _LEAST_TEXT:
        message = "the text is very short; if the page shows more in a browser, copy it from there"
        yield _problem(source, "A519", message, warning=True)
    elif scripted > max(_MOST_SCRIPTED, _MUCH_MORE * _size(body.paragraphs)):
        message = "the scripts of the page hold much more text; if it shows more in a browser, copy it from there"
        yield _problem(source, "A519", message, warning=True)
    if lost := [words for block in blocks[body.begin : body.end] for words in block.lost]:
        named = ", ".join(f"'{words[:60]}'" for words in lost[:10])
        message = f"words that the page strikes out or sets above others were left out: {named}; compare the page"
        yield _problem(source, "A521", message, warning=True)
    if in_data:
        message = "the text is the one in the data of the page, which shows less; compare it with what a reader sees"
        yield _problem(source, "A522", message, warning=True)
    elif any(block.unveiled for block in blocks[body.begin : body.end]):
        message = "the page hides this text until a script shows it; compare it with what a reader sees"
        yield _problem(source, "A522", message, warning=True)


def _from_text(text: str, url: str, source: str) -> tuple[Extract, list[Problem]]:
    said = plain.read(text, most_title=_MOST_TITLE)
    head = {name: Found(text=words, origin="the head of the file") for name, words in said.head.items()}
    day = written_day(head["date"].text, origin="the head of the file") if "date" in head else None
    if day is None or not day.day.text:
        day = written_day(said.title, *said.left_out, *said.paragraphs[:3], *said.paragraphs[-1:])
    read_at = Found(text=url, origin="the address asked for") if url else NOTHING
    address = head.get("url", NOTHING)
    found = Extract(
        title=Found(text=said.title, origin=said.title_origin),
        date=day.day,
        language=language(None, " ".join(said.paragraphs)),
        site=head.get("site", NOTHING),
        credit=head.get("credit", NOTHING),
        url=address if is_web_address(address.text) else read_at,
        paragraphs=tuple(said.paragraphs),
        left_out=tuple(said.left_out),
    )
    if not said.paragraphs:
        return found, []
    problems = [*_doubts(found, unseen(text), source), *_no_date(day, source)]
    if said.wrapped or said.rejoined:
        words = f", and divided words put together: {', '.join(said.rejoined[:10])}" if said.rejoined else ""
        message = f"lines were joined to {len(said.paragraphs)} paragraphs{words}; compare them with the original"
        problems.append(_problem(source, "A526", message, warning=True))
    return found, problems


def _no_date(day: Published, source: str) -> list[Problem]:
    if day.day.text:
        return []
    why = f": {day.doubt}" if day.doubt else ""
    message = f"no day of publication was found{why}; look for it and set 'published'"
    return [_problem(source, "A516", message, warning=True)]


def _date_doubts(day: Published, source: str) -> list[Problem]:
    if not day.day.text:
        return _no_date(day, source)
    if day.others:
        said = "; ".join(f"{other.text} ({other.origin})" for other in sorted((day.day, *day.others), key=_by_day))
        message = f"the page gives more than one day: {said}; set 'published' to the right one"
        return [_problem(source, "A517", message, warning=True)]
    if day.doubt:
        message = f"{day.day.text} ({day.day.origin}) may not be the day: {day.doubt}; set 'published' if so"
        return [_problem(source, "A525", message, warning=True)]
    return []


def _by_day(found: Found) -> tuple[str, str]:
    return found.text, found.origin


def _doubts(found: Extract, removed: int, source: str) -> list[Problem]:
    doubts = []
    if removed:
        what = "invisible characters (control characters or marks of direction)"
        message = f"{removed} {what} were taken out of the text"
        doubts.append(_problem(source, "A515", message, warning=True))
    if not found.title.text:
        message = "no title was found; write one: who, what kind of contact, about what"
        doubts.append(_problem(source, "A520", message, warning=True))
    if other := other_language(found.paragraphs, found.language.text):
        message = (
            f"the text is in two languages, '{found.language.text}' and '{other}'; keep one, and set 'language' so"
        )
        doubts.append(_problem(source, "A523", message, warning=True))
    if letters := next((m for text in (found.title.text, *found.paragraphs) if (m := misread(text))), ""):
        message = f"letters such as '{letters}' look as if they had been read in a wrong encoding; correct them by hand"
        doubts.append(_problem(source, "A524", message, warning=True))
    return doubts


def _problem(source: str, code: str, message: str, *, warning: bool = False) -> Problem:
    return Problem(path=source, line=0, code=code, message=message, warning=warning)
