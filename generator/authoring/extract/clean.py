# What a text may hold: collapses white space, takes out characters that nobody sees and puts letters together that
# came in parts. Quotation marks, dashes and letters stay otherwise exactly as the page has them.

import re
import unicodedata

from generator.archive.read.encoding import UNSEEN

# A soft hyphen only hides a word from a search, and a half of a pair of surrogates is no character.
_UNSEEN = re.compile(f"[{UNSEEN}\u00ad\ud800-\udfff]")
_CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese and Japanese have no spaces: one that only comes from a line's end in the source is not in the text.
_WRAPPED = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CJK}])")
_SPACE = re.compile(r"\s+")
# A letter and its marks, each a character of its own, as some systems and PDF files write them.
_APART = re.compile(
    r"[^\W\d_][\u0300-\u036f\u0653-\u0655\u093c\u09bc\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def unseen(text: str) -> int:
    """How many characters of a text have no place in one."""
    return len(_UNSEEN.findall(text))


def clean(text: str) -> str:
    """The text on one line, without what nobody sees; every kind of space is one plain space."""
    joined = _APART.sub(lambda letter: unicodedata.normalize("NFC", letter[0]), _UNSEEN.sub("", text))
    return _SPACE.sub(" ", _WRAPPED.sub("", joined)).strip()


def weight(text: str) -> int:
    """How much a text says, in letters of an alphabet: one Chinese character counts as three."""
    return len(text) + 2 * len(_HAN.findall(text))
