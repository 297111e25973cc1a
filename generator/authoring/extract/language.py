# The language of a text, from its script and its small words. What a page's template claims is often the
# language of another page, so the text itself decides wherever it can.

import re
from collections import Counter
from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag

from generator.archive.scripts import small_words
from generator.authoring.extract.clean import weight
from generator.authoring.extract.metadata import NOTHING, Found
from generator.authoring.extract.tables import BETWEEN

# In this order: a text with the letters that only Ukrainian has is Ukrainian, though it is Cyrillic.
_LETTERS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.05),
    ("ko", re.compile(r"[\uac00-\ud7a3]"), 0.2),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 0.2),
    ("kk", re.compile(r"[әғқңөұүһ]", re.IGNORECASE), 0.05),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE), 0.02),
    ("tg", re.compile(r"[ғӣқӯҳҷ]", re.IGNORECASE), 0.02),
    ("ru", re.compile(r"[а-яё]", re.IGNORECASE), 0.3),
    ("ps", re.compile(r"[ښځڅډړږۍې]"), 0.01),
    ("ur", re.compile(r"[ٹڈڑےں]"), 0.01),
    ("fa", re.compile(r"[پچژگکی]"), 0.03),
    ("ar", re.compile(r"[\u0621-\u064a]"), 0.3),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.3),
    ("he", re.compile(r"[\u05d0-\u05ea]"), 0.3),
    ("el", re.compile(r"[α-ωά-ώ]", re.IGNORECASE), 0.3),
)
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][\w-]*)?\Z", re.IGNORECASE)
# Languages that share a script which the letters above give to another.
_SISTERS = {"ru": ("bg", "sr", "mk", "be", "ky", "mn", "uz", "kk", "tg"), "fa": ("ku", "ug", "ckb"), "hi": ("ne", "mr")}
_LEAST_JUDGED = 40
_SOME_OF_TEXT = 0.25


def language(soup: BeautifulSoup | None, text: str) -> Found:
    """The code of the language of the text (`en`, `zh`), or nothing where it cannot be found out."""
    said = _said(soup) if soup else NOTHING
    letters = [c for c in text if c.isalpha()]
    for code, pattern, share in _LETTERS:
        if letters and len(pattern.findall(text)) / len(letters) >= share:
            agrees = said.text in (code, *_SISTERS.get(code, ()))
            return said if agrees else Found(text=code, origin="its letters")
    words, counts = small_words(text)
    best = max(counts, key=lambda code: counts[code])
    if words and counts[best] / words >= 0.12 and counts[best] > 1.3 * counts.get(said.text, 0):
        return said if said.text == best else Found(text=best, origin="its small words")
    return said


def other_language(paragraphs: Iterable[str], own: str) -> str:
    """The language of a good part of a text whose own is another, as where two stand side by side; empty: none."""
    said: Counter[str] = Counter()
    for part in (part for paragraph in paragraphs for part in paragraph.split(BETWEEN)):
        if (size := weight(part)) >= _LEAST_JUDGED:
            said[language(None, part).text] += size
    others = [code for code in said if code not in ("", own, *_SISTERS.get(own, ()))]
    best = max(others, key=lambda code: said[code], default="")
    return best if own and said[own] and said[best] >= _SOME_OF_TEXT * said.total() else ""


def _said(soup: BeautifulSoup) -> Found:
    for element, name in ((soup.find("html"), "lang"), (soup.find("html"), "xml:lang")):
        if isinstance(element, Tag) and (code := _CODE.match(str(element.get(name) or "").strip())):
            return Found(text=code[1].lower(), origin=f"<html {name}>")
    return NOTHING
