# What a text may hold: collapses white space and takes out characters that nobody sees. Quotation
# marks, dashes and letters stay exactly as the page has them.

import re
import unicodedata

# Besides control characters: marks of direction, which can make a text read otherwise than it is
# written, and signs without width. U+200C and U+200D stay: Persian and Hindi are misspelt without them.
_UNSEEN = frozenset("\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
_CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese and Japanese have no spaces: one that only comes from a line's end in the source is not in the text.
_WRAPPED = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CJK}])")
_SPACE = re.compile(r"\s+")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def is_unseen(character: str) -> bool:
    """Whether a character has no place in a text: control characters, marks of direction, signs without width."""
    return character in _UNSEEN or (unicodedata.category(character) in ("Cc", "Cs") and not character.isspace())


def clean(text: str) -> str:
    """The text on one line, without what nobody sees; every kind of space is one plain space."""
    unwrapped = _WRAPPED.sub("", text)
    return _SPACE.sub(" ", "".join(c for c in unwrapped if not is_unseen(c))).strip()


def weight(text: str) -> int:
    """How much a text says, in letters of an alphabet: one Chinese sign counts as three."""
    return len(text) + 2 * len(HAN.findall(text))
