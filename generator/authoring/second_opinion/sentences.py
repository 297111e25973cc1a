# Where the sentences of a text are, by its marks alone: whoever answers weeks later, with other registers and another
# engine, must still find the numbers where they were. A cut too many or too few costs nothing, since an answer can
# give parts of a sentence.

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.archive.scripts import HAN

_CLOSERS = "\"'”’»」』）)\\]"
_END = re.compile(
    rf"(?<![.!?…])[.!?…]++[{_CLOSERS}]*[ \u00a0]+(?=\S)"  # all of the marks, and the space to the next sentence
    rf"|[。！？]+[{_CLOSERS}]*[ \u3000]*"
    rf"|(?<=[{HAN}])[!?][{_CLOSERS}]*"
)
_NOT_AN_END = re.compile(
    r"(?:\b(?:[A-Za-zА-я]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|Hon|St|Amb|No|Nos|Art|vs|cf|approx|Jr|Sr|Inc|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|[A-Za-z]\.[A-Za-z])\.[ \u00a0]+\Z"
)
_ABBREVIATED = 12
"""Characters: how far back an abbreviation may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence by its number in the text, which counts from 1, and where it is in its paragraph."""

    number: int
    paragraph: int
    """Counted from 0."""
    start: int
    end: int
    """After the space that follows it, so that the sentences of a paragraph leave no gap."""
    text: str


def sentences(paragraphs: Sequence[str]) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs, in order."""
    found: list[Sentence] = []
    for number, text in enumerate(paragraphs):
        start = 0
        for end in _ends(text):
            words = text[start:end].strip()
            if words:
                found.append(Sentence(number=len(found) + 1, paragraph=number, start=start, end=end, text=words))
                start = end
    return tuple(found)


def checksum(found: Sequence[Sentence]) -> str:
    """A word for these sentences and no others, so that an answer says to which text it belongs."""
    return f"{zlib.crc32(chr(10).join(sentence.text for sentence in found).encode()):08x}"


def _ends(text: str) -> Iterator[int]:
    for mark in _END.finditer(text):
        if mark.end() < len(text) and not _goes_on(text, mark):
            yield mark.end()
    yield len(text)


def _goes_on(text: str, mark: re.Match[str]) -> bool:
    if text[mark.end()].islower():
        return True
    return bool(_NOT_AN_END.search(text[max(0, mark.start() - _ABBREVIATED) : mark.end()]))
