# A page as a tree. The parser of the standard library takes hours over pages that are made for it, so that what
# makes it slow goes first; text that was sent later than its place is put where a browser puts it.

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.exceptions import ParserRejectedMarkup

MOST_TAGS = 200_000
DEEPEST = 1_000
"""Each text costs the parser a step for each level it is deep."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = re.compile(r"<(script|style|svg|iframe|textarea|select|title)\b[^<>]*>", re.IGNORECASE)
_OPAQUE = re.compile(rf"<!--|<[!?]|{_RAW.pattern}", re.IGNORECASE)
_KEPT = re.compile(r"ld\+json|<title", re.IGNORECASE)
_QUOTED_TAG = r"""/?[a-zA-Z][^<>"']{0,300}(?:(?:"[^"]{0,2000}"|'[^']{0,2000}')[^<>"']{0,300}){1,30}>"""
_STRAY = re.compile(rf"<(?![a-zA-Z/][^<>]*>)(?!{_QUOTED_TAG})")
_NO_CHARACTER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_SCRIPTED = re.compile(r"(?:&lt;|\\u003c|<)(?:\\?/)?p\b", re.IGNORECASE)
"""Where a paragraph begins or ends in the source of a page that is in a script."""
_LEAST_SCRIPTED, _MOST_SCRIPTED = 60, 3000
_SENTENCE = re.compile(r"[.!?。！？۔؟।]")
_MOST_LATE = 100
_STREAMED = re.compile(r"S:[0-9a-f]{1,4}\Z")


def soup_of(html: str) -> BeautifulSoup | None:
    """The page as a tree; None where it is too large or too broken to be one."""
    tame = _tame(html)
    if tame.count("<") > MOST_TAGS or _depth(tame) > DEEPEST:
        return None
    try:
        soup = BeautifulSoup(tame, "html.parser")
    except ParserRejectedMarkup:
        return None
    _settle(soup)
    return soup


def in_scripts(html: str) -> int:
    """How many characters of running text are in the scripts of a page, as paragraphs; not those about cookies."""
    ends: dict[str, int] = {}
    done = size = 0
    for start, _, closing in _opaque(html):
        end = _find(html, closing, start, ends)
        if start < done or end < 0:
            continue
        done = end
        if closing == "</script":
            size += sum(len(part) for part in _SCRIPTED.split(html[start:end])[1:] if _is_running_text(part))
    return size


def _is_running_text(part: str) -> bool:
    fits = _LEAST_SCRIPTED <= len(part) <= _MOST_SCRIPTED
    return fits and bool(_SENTENCE.search(part)) and "cookie" not in part.lower()


def _depth(html: str) -> int:
    """How deep the parser's tree will be at its deepest; what nobody closes stays open until its parent closes."""
    deepest, opened = 0, []
    counts: dict[str, int] = {}
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if name in _VOID:
            continue
        if not closing:
            opened.append(name)
            counts[name] = counts.get(name, 0) + 1
            deepest = max(deepest, len(opened))
        elif counts.get(name):
            while (last := opened.pop()) != name:
                counts[last] -= 1
            counts[name] -= 1
    return deepest


def _settle(soup: BeautifulSoup) -> None:
    # `<div hidden id="S:3">` came after the page; a script puts its content where `<template id="B:3">` is.
    late = soup.find_all(id=_STREAMED, limit=_MOST_LATE)
    if not late:
        return
    places = {str(element["id"]): element for element in soup.find_all("template", id=True, limit=1000)}
    for element in late:
        place = places.get(f"B:{str(element['id'])[2:]}")
        if place is not None and not any(parent is element for parent in place.parents):
            place.replace_with(element.extract())


def _tame(html: str) -> str:
    # The parser of the standard library looks again and again for the end of what has none, and takes
    # hours over a page of `<a <a <a`. So comments, scripts and characters that begin no tag go first.
    parts: list[str] = []
    done = 0
    ends: dict[str, int] = {}
    for start, kept, closing in _opaque(html):
        if start < done:
            continue
        end = _find(html, closing, start, ends)
        if end < 0:
            continue
        parts.append(html[done:start])
        parts.append(html[start:end] if kept else " ")
        done = end
    parts.append(html[done:])
    return _NO_CHARACTER.sub("\ufffd", _STRAY.sub("&lt;", "".join(parts)))


def _opaque(html: str) -> Iterator[tuple[int, bool, str]]:
    for found in _OPAQUE.finditer(html):
        if found[1]:
            yield found.start(), bool(_KEPT.search(found[0])), f"</{found[1].lower()}"
        else:
            yield found.start(), False, "-->" if found[0] == "<!--" else ">"


def _find(html: str, closing: str, start: int, ends: dict[str, int]) -> int:
    known = ends.get(closing, 0)
    if known < 0 or known > start:
        return known
    if closing.startswith("</"):
        found = re.compile(re.escape(closing) + r"[^<>]*>", re.IGNORECASE).search(html, start)
        ends[closing] = found.end() if found else -1
    else:
        at = html.find(closing, start)
        ends[closing] = at + len(closing) if at >= 0 else -1
    return ends[closing]
