# Texts as sequences of words, so that they can be compared. Chinese has no spaces: there each character
# counts as a word.

import re

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")
_EXACT = re.compile(rf"[{_CJK}]|[^\s{_CJK}]+")


def words(text: str) -> list[str]:
    """The words in small letters, without punctuation: what is left when somebody has edited lightly."""
    return _WORD.findall(text.casefold())


def exact_words(text: str) -> list[str]:
    """The words with their punctuation and capitals, as a reader sees them."""
    return _EXACT.findall(text)


def opening(text: str, length: int = 60) -> str:
    """The beginning of a text, cut between words and marked as cut."""
    if len(text) <= length:
        return text
    return f"{text[:length].rpartition(' ')[0] or text[:length]} ..."
