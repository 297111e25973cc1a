# The publisher's words of an archive as numbers, with a gap wherever no wording can go on: at the end of a sentence, at
# a quotation mark, where the speaker or the language changes. An archive of any size fits into a few flat arrays.

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.archive.exact import ExactText, as_typed, exact_texts
from generator.archive.model import Archive
from generator.archive.scripts import HANGUL, UNSPACED, small

GAP = 0
"""The number of a token that ends every wording."""

# Marks on letters, and the character that keeps two Persian letters apart, are parts of a word.
_MARKS = "\u0300-\u036f\u064b-\u0655\u0670\u0900-\u0963\u0966-\u0dff\u200c"
_LETTER = rf"[^\W_{UNSPACED}{HANGUL}]"
_WORD = rf"(?:{_LETTER}+(?:(?:[{_MARKS}]+'?|'){_LETTER}+)*[{_MARKS}]*|[{UNSPACED}{HANGUL}])"
_ADDRESS = r"https?://\S+|\w+(?:\.\w+)+/\S*"
_STOPS = r"""!?;:。！？；：؟؛۔।॥…“”„‟"«»‹›‘「」『』《》〈〉()（）\[\]\n—"""
# A full stop ends a sentence where a space follows, and then no small letter: not in "the U.S. offer".
_BETWEEN = rf"(?:[^\w{_STOPS}.–]|\.(?=\w|[ ]+[a-zà-öø-ÿа-я])|–(?![ ]))"
# A word with what follows it, or something that ends every wording; together they are the whole text.
_TOKEN = re.compile(rf"{_WORD}{_BETWEEN}*|.", re.DOTALL)
_TOKEN_OR_ADDRESS = re.compile(rf"{_ADDRESS}|{_TOKEN.pattern}", re.DOTALL)
_WORD_ALONE = re.compile(_WORD)


class _Numbers(dict[str, int]):
    """The number of each token: that of its word, whatever its case and what follows it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, int] = {"": GAP}

    def __missing__(self, token: str) -> int:
        word = _WORD_ALONE.match(token)
        is_address = re.match(_ADDRESS, token)
        number = self.words.setdefault(small(word[0]), len(self.words)) if word and not is_address else GAP
        self[token] = number
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All words of publishers in an archive, event after event, and where each of them is."""

    numbers: "array[int]"
    """Each word's number, from 1; `GAP` where no wording goes on. It begins and ends with one."""
    starts: "array[int]"
    """Where each begins in the text of its statement."""
    vocabulary: tuple[str, ...]
    """The words in small letters, by their numbers."""
    events: tuple[int, ...]
    """Where each event begins, and at the end where the last one ends."""
    texts: tuple[ExactText, ...]
    text_starts: tuple[int, ...]
    """Where each text begins."""
    languages: tuple[str, ...]
    language_starts: tuple[int, ...]
    """Where each stretch of one language begins, and its language."""

    def number_of_event(self, place: int) -> int:
        """A number for the event of the word at a place."""
        return bisect_right(self.events, place)

    def number_of_text(self, place: int) -> int:
        """The index in `texts` of the text with the word at a place."""
        return bisect_right(self.text_starts, place) - 1

    def text_at(self, place: int) -> ExactText:
        """The text with the word at a place."""
        return self.texts[self.number_of_text(place)]

    def language_at(self, place: int) -> str:
        """The language of the word at a place, by its code."""
        return self.languages[bisect_right(self.language_starts, place) - 1]

    def letter_at(self, place: int) -> str:
        """The first letter of the word at a place, as it is written."""
        return self.text_at(place).plain[self.starts[place]]

    def is_joined(self, place: int) -> bool:
        """Whether a hyphen joins the word at a place to the next one."""
        if GAP in (self.numbers[place], self.numbers[place + 1]):
            return False
        end = self.end_of(place)
        return self.starts[place + 1] == end + 1 and self.text_at(place).plain[end] == "-"

    def end_of(self, place: int) -> int:
        """Where the word at a place ends in the text of its statement."""
        return self.starts[place] + len(self.vocabulary[self.numbers[place]])


def words_of(archive: Archive, language: str = "") -> Words:
    """The publisher's words of an archive, the earliest event first; only those of a language where one is given."""
    numbers, starts = array("I", [GAP]), array("I", [0])
    number_of = _Numbers()
    events: list[int] = []
    texts: list[ExactText] = []
    text_starts: list[int] = []
    languages: list[str] = []
    language_starts: list[int] = []
    for event in sorted(archive.events.values(), key=lambda event: (event.date, event.id)):
        events.append(len(numbers))
        for text in exact_texts(each for readout in event.readouts for each in archive.statements[readout.id]):
            texts.append(text)
            text_starts.append(len(numbers))
            for start, end, spoken in stretches(text):
                if language and spoken.partition("-")[0] != language:
                    continue
                if not languages or languages[-1] != spoken:
                    languages.append(spoken)
                    language_starts.append(len(numbers))
                tokens = (_TOKEN_OR_ADDRESS if "/" in text.plain else _TOKEN).findall(text.plain, start, end)
                numbers.extend(map(number_of.__getitem__, tokens))
                numbers.append(GAP)
                starts.extend(accumulate(map(len, tokens), initial=start))
    return Words(
        numbers=numbers,
        starts=starts,
        vocabulary=tuple(number_of.words),
        events=(*events, len(numbers)),
        texts=tuple(texts),
        text_starts=tuple(text_starts),
        languages=tuple(languages),
        language_starts=tuple(language_starts),
    )


def words_in(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, as they are in a text."""
    return tuple(small(word) for word in _WORD_ALONE.findall(as_typed(name)))


def stretches(text: ExactText) -> Iterator[tuple[int, int, str]]:
    """The publisher's words of a text, cut where their language changes: from where, to where, in which."""
    metadata = text.statement.readout.metadata
    own = metadata.language if metadata.wording == "verbatim" else "en"  # summaries are written in English
    for start, end in text.spans:
        for foreign in text.statement.statement.foreign:
            if foreign.start < end and foreign.end > start:
                if start < foreign.start:
                    yield start, foreign.start, own
                start = max(start, foreign.start)
                yield start, min(end, foreign.end), foreign.language
                start = min(end, foreign.end)
        if start < end:
            yield start, end, own


def spoken_like_chinese(words: Sequence[str]) -> bool:
    """Whether some of the words are single characters of a script that puts no space between words."""
    return any(_UNSPACED.match(word) for word in words)


_UNSPACED = re.compile(f"[{UNSPACED}{HANGUL}]")
