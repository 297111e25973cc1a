# What counts as a word, for the index here and for the query in the reader's browser. The same rules
# stand in theme/assets/javascripts/search-words.js; a test holds the two against each other.

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u065f]")
_POSSESSIVE = re.compile(r"['’]s(?![^\W_])")
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[a-z]\.){2,}")
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese and Japanese, which put no space between words."""
_RUN = re.compile(rf"([{_UNSPACED}]+)|(?:(?![{_UNSPACED}])[^\W_])+")


def words(text: str) -> list[str]:
    """The words of a text in their order, without case and accents; U.S. is us, and China’s is china.

    Chinese comes as overlapping pairs of signs with the last sign alone, so that any stretch
    of it can be found: 东伊运 is 东伊, 伊运, 运.
    """
    found: list[str] = []
    for run in _RUN.finditer(_plain(text)):
        if run[1]:
            found += (run[1][at : at + 2] for at in range(len(run[1])))
        else:
            found.append(run[0])
    return found


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return _ABBREVIATION.sub(lambda short: short[0].replace(".", ""), _POSSESSIVE.sub("", text.lower()))
