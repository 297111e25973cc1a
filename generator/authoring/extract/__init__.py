# A source, as bytes, to what a readout needs: the text in paragraphs and what the page says about
# itself. Pure: who fetches or opens the source, and what becomes of the result, is decided elsewhere.

import re
from dataclasses import dataclass

from generator.archive.problems import Problem
from generator.authoring.extract import metadata
from generator.authoring.extract.body import cut_off, find_body, first_prose, outside, read_body
from generator.authoring.extract.clean import clean, unseen
from generator.authoring.extract.decode import decode
from generator.authoring.extract.language import language
from generator.authoring.extract.layout import blocks_of
from generator.authoring.extract.metadata import NOTHING, Found
from generator.authoring.extract.parse import soup_of

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What was found in a source. Each fact says where; nothing is cut, and what was left out is told."""

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
    """Lines that stand in the text and were taken for the page's own: who edited it, where to share it."""


def extract(data: bytes, *, url: str = "", content_type: str = "") -> tuple[Extract, tuple[Problem, ...]]:
    """The text of a web page or plain text file, and what it says about itself. Never fails.

    An empty extract comes with a problem that says the way out. Warnings tell every doubt.
    Problems: A511 to A520.
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
    title = metadata.title(page, blocks, first_prose(blocks, begin, end))
    body = read_body(blocks, begin, end, title.text)
    first = first_prose(blocks, body.begin, body.end)
    dates = metadata.dates(page, blocks, first, body.end, url)
    found = Extract(
        title=title,
        date=next((day for day in dates if day.text), dates[0] if dates else NOTHING),
        language=language(soup, " ".join(body.paragraphs)),
        site=metadata.site(page),
        credit=metadata.credit(page, blocks, first, body.end),
        url=metadata.address(page, url),
        paragraphs=body.paragraphs,
        left_out=body.left_out,
    )
    if not body.paragraphs:
        return found, []
    removed = sum(block.unseen for block in blocks[body.begin : body.end])
    problems = [*_doubts(found, removed, source), *_date_doubts(dates, source)]
    if further := outside(blocks, body):
        beginning = f"running text elsewhere on the page was left out, beginning '{further[0][:60]}'"
        message = f"{beginning}; add it if it belongs here"
        problems.append(_problem(source, "A518", message, warning=True))
    if words := cut_off(blocks, body):
        message = f"the text may go on elsewhere: the page says '{words}'; add the rest, or set 'seen: opening'"
        problems.append(_problem(source, "A519", message, warning=True))
    return found, problems


def _from_text(text: str, url: str, source: str) -> tuple[Extract, list[Problem]]:
    lines = re.split(r"\r\n?|\n|\u2028", text.strip())
    groups = "\n".join(line.strip() for line in lines).split("\n\n")
    # Without blank lines between them, each line is a paragraph.
    parts = [clean(part) for part in (groups if len(groups) > 1 else lines)]
    parts = [part for part in parts if part]
    title = NOTHING
    if len(parts) > 1 and len(parts[0]) <= _MOST_TITLE and not re.search(r"[.。!?！？]\W*\Z", parts[0]):
        title = Found(text=parts.pop(0), origin="the first line")
    found = Extract(
        title=title,
        date=metadata.written_day(title.text, *parts[:3], *parts[-1:]),
        language=language(None, " ".join(parts)),
        url=Found(text=url, origin="the address asked for") if url else NOTHING,
        paragraphs=tuple(parts),
    )
    return found, _doubts(found, unseen(text), source) if parts else []


def _date_doubts(dates: tuple[Found, ...], source: str) -> list[Problem]:
    days = {found.text: found for found in reversed(dates) if found.text}
    if len(days) > 1:
        said = "; ".join(f"{day} ({found.origin})" for day, found in sorted(days.items()))
        message = f"the page gives more than one day: {said}; set 'published' to the right one"
        return [_problem(source, "A517", message, warning=True)]
    return []


def _doubts(found: Extract, removed: int, source: str) -> list[Problem]:
    doubts = []
    if removed:
        what = "invisible characters (control characters or marks of direction)"
        message = f"{removed} {what} were taken out of the text"
        doubts.append(_problem(source, "A515", message, warning=True))
    if not found.date.text:
        hint = f": {found.date.origin} can mean two days" if found.date.origin else ""
        message = f"no day of publication was found{hint}; look for it and set 'published'"
        doubts.append(_problem(source, "A516", message, warning=True))
    if not found.title.text:
        message = "no title was found; write one: who, what kind of contact, about what"
        doubts.append(_problem(source, "A520", message, warning=True))
    return doubts


def _problem(source: str, code: str, message: str, *, warning: bool = False) -> Problem:
    return Problem(path=source, line=0, code=code, message=message, warning=warning)
