# What a text may hold: collapses white space and takes out characters that nobody sees. Quotation
# marks, dashes and letters stay exactly as the page has them.

import re

from generator.archive.read.encoding import UNSEEN

# A soft hyphen only hides a word from a search, and a half of a pair of surrogates is no character.
_UNSEEN = re.compile(f"[{UNSEEN}\u00ad\ud800-\udfff]")
_CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese and Japanese have no spaces: one that only comes from a line's end in the source is not in the text.
_WRAPPED = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CJK}])")
_SPACE = re.compile(r"\s+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def unseen(text: str) -> int:
    """How many characters of a text have no place in one."""
    return len(_UNSEEN.findall(text))


def clean(text: str) -> str:
    """The text on one line, without what nobody sees; every kind of space is one plain space."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _WRAPPED.sub("", text))).strip()


def weight(text: str) -> int:
    """How much a text says, in letters of an alphabet: one Chinese sign counts as three."""
    return len(text) + 2 * len(_HAN.findall(text))
