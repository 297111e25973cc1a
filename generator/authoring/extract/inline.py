# Marks inside a line that carry meaning which plain letters lose: raised marks of notes, numbers of lists.

import re
from collections.abc import Iterator
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString

from generator.authoring.extract import names

_DIGITS = re.compile(r"\d{1,3}\Z")
_NOTE_NAMES = re.compile(r"(?:foot|end)?notes?|fn|ref(?:erence)?s?|noteref|cite|appel", re.IGNORECASE)
_NOTE_LISTS = re.compile(r"(?:.*[-_])?(?:(?:foot|end)-?notes?|references|reflist|notes)(?:[-_].*)?", re.IGNORECASE)
_NOTE_ITEMS = re.compile(r"(?:fn|(?:foot|end|cite_?)?note|ref)[-_:]?\w{0,3}[-_:]?\d{1,3}", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\d\s(/])(?:[cdkµm]?m|ft|in|yd|mi|sq|s|[a-zA-Z])\Z")
_FACTOR = re.compile(r"[×xX·*]\s?10\Z")
_NUMBERED = re.compile(r"[(\[（]?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)\]）、．]")
_MOST_PARTS = 8
_NO_NUMBERS = re.compile(r"list-style(?:-type)?\s*:[^;]{0,40}none", re.IGNORECASE)
_PLAIN_LISTS = re.compile(
    r"(?:list-)?unstyled|list-(?:style-)?none|no-?(?:bullets?|numbers?|style|list)|unlist|inline", re.IGNORECASE
)
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def raised(tag: Tag, before: str) -> str:
    """What a raised mark is written as, after the text `before` of its line; empty: as it is.

    The mark of a note is put in brackets, so that "12" with the note 1 is not read as 121.
    """
    parts = list(islice(_parts(tag), _MOST_PARTS))
    mark = "".join(str(part) for part in parts if isinstance(part, NavigableString)).strip()
    linked = any(isinstance(part, Tag) and part.name == "a" for part in (tag.parent, *parts))
    named = any(_NOTE_NAMES.search(word) for word in names.words(tag))
    if not _DIGITS.match(mark):
        return f"[{mark}]" if linked and re.fullmatch(r"[a-z]|[ivx]{1,4}", mark) else ""
    if linked or named:
        return f"[{mark}]"
    if _FACTOR.search(before[-8:]):
        return f"^{mark}"
    return "" if _UNIT.search(before[-4:]) else f"[{mark}]"


def _parts(tag: Tag) -> Iterator[object]:
    waiting = tag.contents[::-1][-_MOST_PARTS:]
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, Tag):
            waiting += part.contents[_MOST_PARTS::-1]


class Numbers:
    """The numbers of an ordered list, as a browser prints them; of notes, as their marks are in the text."""

    def __init__(self, tag: Tag) -> None:
        plain = _NO_NUMBERS.search(str(tag.get("style") or "")[:1000])
        self.shown = not plain and not any(_PLAIN_LISTS.fullmatch(word) for word in names.words(tag))
        self.kind = str(tag.get("type") or "1")
        self.of_notes = any(_NOTE_LISTS.fullmatch(word) for word in names.words(tag)) or _is_note(tag.find("li"))
        self.step = -1 if tag.has_attr("reversed") else 1
        first = len(tag.find_all("li", recursive=False)) if self.step < 0 else 1
        self.next = _number(tag.get("start"), first)

    def of(self, item: Tag) -> str:
        """The number of the next item, with its full stop; empty where the list shows none."""
        number = _number(item.get("value"), self.next)
        self.next = number + self.step
        if self.of_notes:
            return f"[{_written(number, self.kind)}] "
        return f"{_written(number, self.kind)}. " if self.shown else ""


def _is_note(item: object) -> bool:
    return isinstance(item, Tag) and bool(_NOTE_ITEMS.fullmatch(str(item.get("id") or "")[:40]))


def numbered(label: str, text: str) -> str:
    """The text of an item with its number, unless it begins with one already."""
    return text if _NUMBERED.match(text) else label + text


def _number(said: object, otherwise: int) -> int:
    words = str(said or "").strip()
    return int(words) if re.fullmatch(r"-?\d{1,6}", words, re.ASCII) else otherwise


def _written(number: int, kind: str) -> str:
    if kind in ("a", "A") and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 1 <= number < 400:
        roman = ""
        for value, letters in _ROMAN:
            count, number = divmod(number, value)
            roman += letters * count
        return roman if kind == "i" else roman.upper()
    return str(number)
