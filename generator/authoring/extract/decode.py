# Bytes to text. A page says in up to three places how it is encoded, and old pages say it wrongly:
# what is said is believed only as far as the bytes bear it out, and every doubt is reported.

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
_IN_PAGE = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_HEAD = 4096
# What browsers read for these names: the larger set of which the named one is a part.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Python knows further names, such as `punycode` and `unicode_escape`, that no page may choose.
_KNOWN = frozenset(
    {"utf-8", "gb18030", "big5hkscs", "cp932", "cp949", "euc_jp", "iso2022_jp", "koi8-r", "koi8-u", "cp866", "cp874"}
    | {f"cp{number}" for number in range(1250, 1259)}
    | {f"iso8859-{number}" for number in (*range(2, 12), *range(13, 17))}
)
_NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "cp1251": "windows-1251", "cp1252": "windows-1252"}
_COMMON_SIMPLIFIED = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年外交部长双方"
)
_COMMON_TRADITIONAL = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年外交部長雙方"
)
_CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ")
_CERTAIN = 20
"""So many characters beyond ASCII that read as UTF-8 are no coincidence."""


def decode(data: bytes, content_type: str) -> tuple[str, str]:
    """The text, and a doubt about its encoding in words for a reader (empty: none). Never fails."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(name, "replace")
            return text, _lost(text, name)
    said = _codec(_header_charset(content_type)) or _codec(_page_charset(data))
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and (said in ("", "utf-8") or _beyond_ascii(utf8) >= _CERTAIN or _strict(data, said) is None):
        doubt = said not in ("", "utf-8") and _beyond_ascii(utf8) > 0
        return utf8, f"the page says it is encoded as {_name(said)}, but it is UTF-8" if doubt else ""
    if said:
        text = data.decode(said, "replace")
        return text, _lost(text, said)
    guess = _guess(data)
    name = _name(guess)
    return data.decode(guess, "replace"), f"the page does not say how it is encoded; it was read as {name}"


def _header_charset(content_type: str) -> str:
    found = _IN_HEADER.search(content_type)
    return found[1] if found else ""


def _page_charset(data: bytes) -> str:
    found = _IN_PAGE.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else ""


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    found = _WIDER.get(found, found)
    return found if found in _KNOWN else ""


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, ValueError):
        return None


def _beyond_ascii(text: str) -> int:
    return sum(1 for c in text if c > "\x7f")


def _lost(text: str, name: str) -> str:
    count = text.count("\ufffd")
    return f"{count} characters cannot be read as {_name(name)} and are shown as '\ufffd'" if count else ""


def _name(codec: str) -> str:
    return _NAMES.get(codec, codec)


def _guess(data: bytes) -> str:
    chinese = {
        "gb18030": _share(data.decode("gb18030", "ignore"), _COMMON_SIMPLIFIED),
        "big5hkscs": _share(data.decode("big5hkscs", "ignore"), _COMMON_TRADITIONAL),
    }
    best = max(chinese, key=lambda name: chinese[name])
    if chinese[best] > 0.08:
        return best
    return "cp1251" if _share(data.decode("cp1251", "ignore"), _CYRILLIC) > 0.7 else "cp1252"


def _share(text: str, common: frozenset[str]) -> float:
    beyond = [c for c in text if c > "\x7f"]
    return sum(c in common for c in beyond) / len(beyond) if beyond else 0.0
