# The languages that are read: a folder each, and a line here. The first that a text is written in reads it.

from collections.abc import Iterable, Sequence

from generator.attribution.languages.chinese import CHINESE
from generator.attribution.languages.english import ENGLISH
from generator.attribution.languages.english.canonical import SUFFIXES, fits, office
from generator.attribution.languages.language import Language, Reading
from generator.attribution.languages.russian import RUSSIAN
from generator.attribution.languages.unread import UNREAD

__all__ = [
    "LANGUAGES",
    "SUFFIXES",
    "UNREAD",
    "Language",
    "Reading",
    "fits",
    "is_called",
    "is_in_part",
    "is_joint",
    "is_joint_heading",
    "is_of_several",
    "is_own",
    "is_side_of",
    "joined",
    "of",
    "office",
    "written_in",
]

LANGUAGES: tuple[Language, ...] = (CHINESE, RUSSIAN, ENGLISH)


def written_in(text: str) -> Language:
    """The language that a text by itself is written in; `UNREAD` where it is none of those that are read."""
    return next((language for language in LANGUAGES if language.writes(text)), UNREAD)


def of(texts: Sequence[str]) -> list[Language]:
    """The language of each text of a readout. What is too short to tell is in the language of the rest."""
    found = [written_in(text) for text in texts]
    for language in dict.fromkeys(found):
        whole = " ".join(text for text, one in zip(texts, found, strict=True) if one is language)
        if not language.is_surely(whole):
            found = [UNREAD if one is language else one for one in found]
    return found


def joined(name: Sequence[str]) -> str:
    """The parts of a name as one."""
    return _of_name(name).joiner.join(name)


def is_in_part(name: Sequence[str]) -> bool:
    """Whether a name may be a part of one, as a surname alone: one word, where names are written with blanks."""
    return len(name) == 1 and _of_name(name).joiner == " "


def _of_name(name: Sequence[str]) -> Language:
    return next((one for one in LANGUAGES if one.writes_name(name[0])), ENGLISH)


def is_side_of(side: str, names: Iterable[str]) -> bool:
    """Whether a word for a side is made from one of a country's names, in any language."""
    names = list(names)
    return any(language.is_side_of(side, names) for language in LANGUAGES)


def is_called(form: str, name: Sequence[str]) -> bool:
    """Whether a name of the registers can be the one that a text uses, word by word, in any language."""
    return any(language.is_called(form, name) for language in LANGUAGES)


def is_joint(title: str) -> bool:
    """Whether a headline is that of a text that the sides agreed."""
    low = title.lower()
    joint = any(words in low for language in LANGUAGES for words in language.joint_texts)
    return joint and not any(words in low for language in LANGUAGES for words in language.about_texts)


def is_joint_heading(text: str) -> bool:
    """Whether the first paragraph is a heading over a text that the sides agreed, and no sentence of it."""
    return is_joint(text) and text.rstrip()[-1:].isalnum()


def is_of_several(text: str) -> bool:
    """Whether a text may tell of more than two who meet at once, and not only of one after the other."""
    return any(language.several.search(text.lower()) for language in LANGUAGES)


def is_own(title: str) -> bool:
    """Whether a headline is that of somebody's own words."""
    return any(words in title.lower() for language in LANGUAGES for words in language.own_words)
