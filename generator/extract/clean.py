# What a text may hold: collapses white space and takes out characters that nobody sees. Quotation
# marks, dashes and letters stay exactly as the page has them.

import re

# Control characters, marks of direction (which can make a text read otherwise than it is written), signs
# without width and signs that mean something else in every font: the content may hold none of them, and a
# soft hyphen only hides a word from a search. U+200C and U+200D stay: Persian is misspelt without them.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese and Japanese have no spaces: one that only comes from a line's end in the source is not in the text.
_WRAPPED = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CJK}])")
_SPACE = re.compile(r"\s+")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def unseen(text: str) -> int:
    """How many characters of a text have no place in one."""
    return len(_UNSEEN.findall(text))


def clean(text: str) -> str:
    """The text on one line, without what nobody sees; every kind of space is one plain space."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _WRAPPED.sub("", text))).strip()


def weight(text: str) -> int:
    """How much a text says, in letters of an alphabet: one Chinese sign counts as three."""
    return len(text) + 2 * len(HAN.findall(text))
