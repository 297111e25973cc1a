# A text that somebody pasted or saved: the head of a Markdown file, lines that a mail program or a PDF file wrapped,
# words divided at a line's end, stars of a word processor. What is changed is reported.

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.authoring.extract.clean import clean
from generator.authoring.extract.days import is_day_line, is_labelled_day
from generator.authoring.extract.furniture import is_contact, is_furniture_line

_LINE_END = re.compile(r"\r\n?|\n|\u2028|\u2029|\f")
_HEAD = re.compile(r"\s{0,100}---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:\s+(\S.{0,2000})\Z")
_SENTENCE_END = re.compile(r"[.!?。！？…۔؟।:：;；][\"'”’»）)\]]*\Z")
_ITEM = re.compile(r"[ \t]*(?:[-–—*+•·◦▪\uf0a7\uf0b7\uf0d8]|[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]])[ \t]+(?=\S)")
_DIVIDED = re.compile(r"(?<!\w)(\w{0,40}[^\W\d_])([-\u00ad\u2010])\n[ \t]{0,20}([^\W\d_]\w{0,40}\S{0,5}) ?")
_HYPHENED = re.compile(r"(?<!\w)\w{1,41}-\w{1,41}")
_BULLET = re.compile(r"^[ \t]*[\uf0a7\uf0b7\uf0d8]", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*\Z")
_BOLD = re.compile(r"(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1")
_STRONG = re.compile(r"(?<!\w)(__)(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])\1(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_]{1,500}?)(?<=[^\s*_])\1(?![\w*_])")
_LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\((?:<[^<>\n]{0,2000}>|[^()\s]{0,2000})(?:\s+\"[^\"\n]{0,300}\")?\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_LEAST_WRAPPED, _MOST_WRAPPED = 40, 120
"""Where programs wrap lines, in characters."""
_REJOINED = "\v"
"""Ends a line from the next of which the rest of a word was taken; white space to all that follows."""
_ROOM = 0.8
"""A line that fills less than this of the width ends a paragraph."""
_NAMES = {
    "title": "title", "headline": "title",
    "date": "date", "published": "date", "publish_date": "date", "pubdate": "date", "datepublished": "date",
    "url": "url", "source_url": "url", "link": "url", "canonical": "url", "canonical_url": "url",
    "permalink": "url", "original_url": "url", "source": "credit", "publisher": "credit",
    "site": "site", "site_name": "site", "lang": "language", "language": "language",
}  # fmt: skip


@dataclass(slots=True)
class Plain:
    """A pasted text in paragraphs, and what was done to it."""

    paragraphs: list[str] = field(default_factory=list)
    title: str = ""
    title_origin: str = ""
    head: dict[str, str] = field(default_factory=dict)
    """What the head of a Markdown file says, by the name of the fact: `title`, `date`, `url`, `site`, `credit`,
    `language`."""
    left_out: list[str] = field(default_factory=list)
    rejoined: list[str] = field(default_factory=list)
    """Words that were divided at the end of a line."""
    wrapped: bool = False
    """Whether lines were joined that no blank line kept apart."""


def read(text: str, *, most_title: int) -> Plain:
    """The paragraphs of a plain or Markdown text."""
    found = Plain()
    text = "\n".join(_LINE_END.split(text))
    text = _without_head(text, found)
    text = _BULLET.sub("•", text)
    hyphened = {word.lower() for word in _HYPHENED.findall(text)}
    text = _DIVIDED.sub(lambda match: _rejoined(match, hyphened, found), text)
    parts = [_without_marks(part) for part in _paragraphs(text, found)]
    found.paragraphs = [part for part in parts if part]
    _cut_title(found, most_title)
    _cut_edges(found)
    return found


def _without_head(text: str, found: Plain) -> str:
    head = _HEAD.match(text)
    if not head or not any(_FIELD.match(line) for line in head[1].split("\n")):
        return text
    for line in head[1].split("\n"):
        said = _FIELD.match(line)
        name = _NAMES.get(said[1].strip().lower().replace("-", "_").replace(" ", "_"), "") if said else ""
        if said and name and name not in found.head:
            found.head[name] = clean(_unquoted(said[2]))
        elif line.strip():
            found.left_out.append(clean(line))
    return text[head.end() :]


def _unquoted(words: str) -> str:
    words = words.strip()
    if len(words) >= 2 and words[0] == words[-1] == "'":
        return words[1:-1].replace("''", "'")
    if len(words) >= 2 and words[0] == words[-1] == '"':
        return re.sub(r"\\(.)", r"\1", words[1:-1])
    return words.partition(" #")[0]


def _rejoined(match: re.Match[str], hyphened: set[str], found: Plain) -> str:
    first, mark, second = match[1], match[2], match[3]
    if not second[0].islower() or not first[-1].islower():
        return f"{first}-{second}{_REJOINED}\n"
    whole = re.match(r"\w+", second)
    # A word that the text writes with its hyphen elsewhere keeps it.
    if mark == "-" and whole and f"{first}-{whole[0]}".lower() in hyphened:
        return f"{first}-{second}{_REJOINED}\n"
    found.rejoined.append(first + (whole[0] if whole else ""))
    return f"{first}{second}{_REJOINED}\n"


def _paragraphs(text: str, found: Plain) -> Iterator[str]:
    groups = [group for group in re.split(r"\n[ \t\u3000]*\n", text) if group.strip()]
    for group in groups:
        lines = [line for line in group.split("\n") if line.strip()]
        if len(groups) == 1 and not _is_wrapped(lines):
            yield from lines
            continue
        if len(groups) == 1 and len(lines) > 1:
            found.wrapped = True
        yield from _joined(lines, alone=len(groups) == 1)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether a program broke the lines: they are about as long as each other and end anywhere in a sentence."""
    width = max(map(len, lines), default=0)
    if len(lines) < 3 or not _LEAST_WRAPPED <= width <= _MOST_WRAPPED:
        return False
    full = [line for line in lines if len(line) >= 0.7 * width]
    open_lines = [line for line in full if not _SENTENCE_END.search(line.rstrip())]
    return len(full) >= 0.4 * len(lines) and len(open_lines) >= 0.5 * len(full)


def _joined(lines: Sequence[str], *, alone: bool) -> Iterator[str]:
    width = max(map(len, lines))
    indented = [_is_indented(line) for line in lines]
    # Where most lines are indented, the text is, and not its paragraphs.
    marked = any(indented) and sum(indented) <= 0.5 * len(lines)
    paragraph: list[str] = []
    for line, is_indented in zip(lines, indented, strict=True):
        before = paragraph[-1].rstrip(" ") if paragraph else ""
        # A program breaks a line only where the next word has no room.
        broken = len(before) + 1 + len(line.split(maxsplit=1)[0]) <= _ROOM * width and not before.endswith(_REJOINED)
        if paragraph and ((marked and is_indented) or _ITEM.match(line) or (alone and broken)):
            yield "\n".join(paragraph)
            paragraph = []
        paragraph.append(line)
    yield "\n".join(paragraph)


def _is_indented(line: str) -> bool:
    before = line[: len(line) - len(line.lstrip(" \t\u3000"))]
    return len(before) >= 2 or before in ("\t", "\u3000")


def _without_marks(part: str) -> str:
    if heading := _HEADING.match(part.strip()):
        part = heading[1]
    part = re.sub(r"(?m)^[ \t]*>[ \t]?", "", part)
    part = _LINK.sub(lambda match: "" if match[1] else match[2], part)
    for marks in (_BOLD, _STRONG, _EMPHASIS):
        part = marks.sub(r"\2", part)
    return clean(_ESCAPED.sub(r"\1", part))


def _cut_title(found: Plain, most_title: int) -> None:
    _cut_top(found)
    if found.head.get("title"):
        found.title, found.title_origin = found.head["title"], "the head of the file"
        if found.paragraphs and found.paragraphs[0] == found.title:
            found.paragraphs.pop(0)
        return
    first = found.paragraphs[0] if found.paragraphs else ""
    if len(found.paragraphs) > 1 and len(first) <= most_title and not re.search(r"[.。!?！？]\W*\Z", first):
        found.title, found.title_origin = found.paragraphs.pop(0), "the first line"
        _cut_top(found)


def _cut_top(found: Plain) -> None:
    while len(found.paragraphs) > 1 and _is_top(found.paragraphs[0]):
        found.left_out.append(found.paragraphs.pop(0))


def _is_top(text: str) -> bool:
    return is_furniture_line(text) or is_day_line(text) or is_labelled_day(text)


def _cut_edges(found: Plain) -> None:
    """Takes off what is below a text: its place and day, whom to ask, who edited it."""
    taken: list[str] = []
    while len(found.paragraphs) > 1 and _is_edge(found.paragraphs[-1], below=bool(taken)):
        taken.append(found.paragraphs.pop())
    found.left_out += reversed(taken)


def _is_edge(text: str, *, below: bool) -> bool:
    # A place alone, right above the day.
    place = below and len(text.split()) <= 3 and text[:1].isupper() and not re.search(r"[.!?:,;。]", text)
    return is_day_line(text) or is_furniture_line(text) or is_contact(text) or place
