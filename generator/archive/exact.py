# Exact words: which words of a text are its publisher's, and where a given wording is among them. Must never take
# the words of an editor for those of a publisher.

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.model import Archive, LinkedStatement
from generator.archive.scripts import is_unspaced, small

Span = tuple[int, int]
"""From where to where, in characters of a text."""

_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‐": "-", "‑": "-"})
"""Characters that type is set with and keyboards lack. Each is a single character, so that places stay true."""

_QUOTATION_MARK = re.compile("[“”]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactText:
    """A statement in which some words are the publisher's, ready for wordings to be looked for in it."""

    statement: LinkedStatement
    spans: tuple[Span, ...]
    """Where the publisher's words are, in the order of the text and apart from one another."""
    plain: str
    """The text with plain apostrophes, hyphens and spaces, each in its place."""
    small: str
    """The same in small letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A wording to look for: in any case, unless it has no small letters."""

    id: str
    words: str
    any_case: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a wording is in a statement."""

    id: str
    start: int
    end: int


def exact_texts(statements: Iterable[LinkedStatement]) -> Iterator[ExactText]:
    """Those of the statements in which some words are the publisher's, in their order."""
    for statement in statements:
        if spans := publishers_words(statement):
            plain = as_typed(statement.text)
            yield ExactText(statement=statement, spans=spans, plain=plain, small=small(plain))


def every_statement(archive: Archive) -> Iterator[LinkedStatement]:
    """The statements of the whole archive, those of the earliest readout first."""
    for readout in archive.readouts:
        yield from archive.statements[readout.id]


def publishers_words(statement: LinkedStatement) -> tuple[Span, ...]:
    """Where the words of a statement are the publisher's own, in the order of the text.

    All of them where the text is there word for word. In a summary only those between quotation marks of which both
    are in the statement, and those marked as words of another language.
    """
    if statement.readout.metadata.wording == "verbatim":
        return ((0, len(statement.text)),)
    foreign = ((words.start, words.end) for words in statement.statement.foreign)
    return _merged((*_quoted(statement.text), *foreign))


def as_typed(text: str) -> str:
    """The text with the apostrophes, hyphens and spaces of a keyboard, each in its place."""
    return text.translate(_ALIKE)


def wanted(id: str, words: str) -> Wanted:
    """A wording, ready to be looked for."""
    typed = as_typed(words)
    any_case = any(letter.islower() for letter in typed)
    return Wanted(id=id, words=small(typed) if any_case else typed, any_case=any_case)


def find(text: ExactText, wordings: Iterable[Wanted]) -> tuple[Found, ...]:
    """Where the wordings are among the publisher's words, as whole words, in the order of the text.

    Where two overlap, the longest counts and the other does not; of two as long, the first.
    """
    every = [found for wording in wordings for found in _places(text, wording)]
    placed: list[Found] = []
    for found in sorted(every, key=lambda one: (one.start - one.end, one.start)):
        if all(found.end <= other.start or found.start >= other.end for other in placed):
            placed.append(found)
    return tuple(sorted(placed, key=lambda one: one.start))


def _places(text: ExactText, wording: Wanted) -> Iterator[Found]:
    searched = text.small if wording.any_case else text.plain
    start = searched.find(wording.words)
    while start >= 0:
        end = start + len(wording.words)
        within = any(first <= start and end <= last for first, last in text.spans)
        if within and is_whole(searched, start, end):
            yield Found(id=wording.id, start=start, end=end)
        start = searched.find(wording.words, start + 1)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at `start` or at `end`, nor taken out of a compound with a hyphen."""
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    return not (_goes_on(before[::-1], text[start]) or _goes_on(after, text[end - 1]))


def _goes_on(beyond: str, edge: str) -> bool:
    # A word goes on in a letter or digit, in a mark on one, and after a hyphen: non-aligned does not say aligned.
    # Chinese has no space between words, so that nothing tells where one ends.
    if not _is_letter(edge) or not beyond:
        return False
    return _is_letter(beyond[0]) or (beyond[0] == "-" and len(beyond) > 1 and _is_letter(beyond[1]))


def _is_letter(character: str) -> bool:
    return (character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M") and not is_unspaced(
        character
    )


def _quoted(text: str) -> Iterator[Span]:
    opened: list[int] = []
    for mark in _QUOTATION_MARK.finditer(text):
        if mark[0] == "“":
            opened.append(mark.end())
        elif opened:
            yield opened.pop(), mark.start()


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)
