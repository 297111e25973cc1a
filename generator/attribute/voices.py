# Tells in whose voice a text is written: a readout tells of others, a transcript has a name or a Q
# before each paragraph, a release or post may be somebody's own words.

from collections.abc import Sequence
from typing import Protocol

from generator.attribute.cast import Cast, Figure, Phrase
from generator.attribute.clauses import Label, Sentence
from generator.attribute.turns import Memory, Turn, answer, bridge, decide
from generator.model import NARRATION


class Reader(Protocol):
    """What is asked of the reader of a paragraph, in whatever language."""

    def sentences(self) -> list[Sentence]: ...
    def named(self, start: int = 0, end: int | None = None) -> list[Phrase]: ...
    def label(self) -> Label | None: ...
    def first_person(self) -> bool: ...


def read(readers: Sequence[Reader], cast: Cast) -> list[list[Turn]]:
    """The turns of each paragraph of a text."""
    labels = [reader.label() for reader in readers]
    if sum(label is not None for label in labels) > 1 or any(label and label.kind != "name" for label in labels):
        return _transcript(readers, labels, cast)
    if cast.author and any(reader.first_person() for reader in readers):
        return _own_words(readers, cast.author, cast)
    memory = Memory(cast)
    return bridge([decide(reader.sentences(), memory) for reader in readers])


def _own_words(readers: Sequence[Reader], author: Figure, cast: Cast) -> list[list[Turn]]:
    memory = Memory(cast)
    return [answer(reader.sentences(), (author.id,), "Written by the author as 'I'", memory) for reader in readers]


def _transcript(readers: Sequence[Reader], labels: Sequence[Label | None], cast: Cast) -> list[list[Turn]]:
    memory = Memory(cast)
    result: list[list[Turn]] = []
    host = _host(labels, cast)
    voice: tuple[str, ...] = ()
    reason = ""
    for reader, label in zip(readers, labels, strict=True):
        if label:
            figure = _labelled(label, cast) or (host if label.kind == "answer" else None)
            voice = (figure.id,) if figure and label.kind != "question" else (NARRATION,)
            reason = f"'{label.words}' stands before it"
            memory.person = figure
        if not voice:
            result.append(decide(reader.sentences(), memory))
        elif voice == (NARRATION,):
            asked = "A question" if label and label.kind == "question" else "Nobody known is named before it"
            result.append([Turn(0, voice, asked, 0.8)])
        else:
            result.append(answer(reader.sentences(), voice, reason, memory))
    return result


def _labelled(label: Label, cast: Cast) -> Figure | None:
    match = cast.find(label.phrase) if label.phrase else None
    return match.figure if match else None


def _host(labels: Sequence[Label | None], cast: Cast) -> Figure | None:
    """Who answers where the text says only A or Answer."""
    named = [figure for label in labels if label and (figure := _labelled(label, cast))]
    speakers = [f for f in cast.figures if any("spokesperson" in o or "发言人" in o for o in f.offices)]
    return next(iter([*named, *speakers, *cast.titled, *cast.figures]), None)
