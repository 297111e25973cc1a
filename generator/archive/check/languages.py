# C424: a text whose letters or small words are those of another language than its field says. It would be searched,
# spoken aloud and laid out in the wrong one.

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.archive.model import Draft
from generator.archive.problems import Problem
from generator.archive.scripts import SMALL_WORDS, small_words

SHORTEST = 40
"""Letters, below which nothing is said."""
MOST = 0.6
"""The part of the letters from which they are taken to say in which script a text is."""
_SMALL = 0.12
"""The part of the words that are the small words of a language, from which a text is taken to be in it."""

_SCRIPTS = {
    "CJK": "zh ja ko yue wuu",
    "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko",
    "CYRILLIC": "ru uk be bg sr mk kk ky tg mn uz tt tk az",
    "ARABIC": "ar fa prs ps ur ckb ku ug sd az ms uz tk bal",
    "HEBREW": "he yi",
    "DEVANAGARI": "hi ne mr sa",
    "BENGALI": "bn as", "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa", "SINHALA": "si",
    "THAI": "th", "LAO": "lo", "KHMER": "km", "MYANMAR": "my", "TIBETAN": "bo dz",
    "GREEK": "el", "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am ti",
}  # fmt: skip
"""The scripts, by the first word of the names of their letters, with the languages that are written in them. A language
that is written in none of them is written in Latin letters; so may be those in `_ALSO_LATIN`."""
_ALSO_LATIN = frozenset("sr uz az tk tt kk ku ms".split())
_NAMES = {
    "CJK": "Chinese characters", "LATIN": "Latin letters", "CYRILLIC": "Cyrillic letters", "ARABIC": "Arabic letters",
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "tr": "Turkish",
}  # fmt: skip


def other_languages(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C424, a warning, for each text that is not in its language. A summary may also be in English."""
    for draft in drafts:
        metadata = draft.metadata
        text = " ".join(paragraph.text for paragraph in draft.paragraphs)
        allowed = {metadata.language.partition("-")[0], *(("en",) if metadata.wording == "summary" else ())}
        if metadata.language and (found := _other(text, allowed)):
            message = (
                f"'language' is '{metadata.language}', and the text is written in {found}; "
                "give the language of the original, and 'text: summary' where the words are not its own"
            )
            path, line = metadata.location.path, metadata.line_of("language")
            yield Problem(path=path, line=line, code="C424", message=message, warning=True)


def _other(text: str, allowed: set[str]) -> str:
    # The script or language of a text that is in none of the languages that are allowed; else empty.
    letters = [character for character in text if character.isalpha()]
    if len(letters) < SHORTEST:
        return ""
    [(sample, _)] = Counter(map(_script, letters)).most_common(1)
    part = sum(_script(character) == sample for character in letters) / len(letters)
    if part >= MOST and not any(_written_in(language, sample) for language in allowed):
        return _NAMES.get(sample, f"{sample.capitalize()} letters")
    if sample == "LATIN" and allowed <= set(SMALL_WORDS):
        words, counts = small_words(text)
        best = max(counts, key=lambda code: counts[code])
        known = max(counts[code] for code in allowed)
        if best not in allowed and counts[best] / words >= _SMALL and counts[best] > 2 * known:
            return _NAMES[best]
    return ""


def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").partition(" ")[0]


def _written_in(language: str, script: str) -> bool:
    if script in _SCRIPTS:
        return language in _SCRIPTS[script].split()
    if script != "LATIN":
        return True  # of scripts that are not in the table nothing is known
    return language in _ALSO_LATIN or not any(language in languages.split() for languages in _SCRIPTS.values())
