# Tells in whose voice a text is written: a readout tells of others, a transcript has a name or a Q
# before each paragraph, a release or post may be somebody's own words.

from collections.abc import Sequence

from generator.archive.ids import NARRATION
from generator.attribution.clauses import Label, Reader, Sentence
from generator.attribution.discourse import Memory, Turn, answer, bridge, decide
from generator.attribution.entities import Cast, Figure
from generator.attribution.languages.english import vocabulary as en


def read(readers: Sequence[Reader], cast: Cast, title: str, *, joint: bool) -> list[list[Turn]]:
    """The turns of each paragraph of a text; `joint`: the sides agreed it."""
    texts = [reader.sentences for reader in readers]
    labels = [sentence.label for sentences in texts for sentence in sentences if sentence.label]
    if _is_transcript(labels):
        return _transcript(texts, labels, cast)
    memory = Memory(cast, joint=joint)
    own = any(words in title.lower() for words in en.OWN_WORDS)
    if cast.author and any(reader.is_first_person(plural=own) for reader in readers):
        return _own_words(readers, texts, cast.author, memory)
    return bridge([decide(sentences, memory) for sentences in texts])


def _is_transcript(labels: Sequence[Label]) -> bool:
    kinds = [label.kind for label in labels]
    return "question" in kinds or "answer" in kinds or ("name" in kinds and len(kinds) > 1)


def _own_words(
    readers: Sequence[Reader], texts: Sequence[Sequence[Sentence]], author: Figure, memory: Memory
) -> list[list[Turn]]:
    memory.person = memory.cast.other(author)
    memory.myself = author
    result: list[list[Turn]] = []
    for reader, sentences in zip(readers, texts, strict=True):
        # A paragraph that speaks of the author, and not as "I", is his office's.
        if reader.speaks_of(author, memory.cast) and not reader.is_first_person(plural=True):
            result.append(decide(sentences, memory))
        else:
            result.append(answer(sentences, (author.id,), "The author's own words", memory))
    return result


def _transcript(texts: Sequence[Sequence[Sentence]], labels: Sequence[Label], cast: Cast) -> list[list[Turn]]:
    memory = Memory(cast)
    host = _host(labels, cast)
    label: Label | None = None
    result: list[list[Turn]] = []
    for sentences in texts:
        turns: list[Turn] = []
        for part in _by_label(sentences):
            label = part[0].label or label
            figure = _labelled(label, host, cast)
            memory.person = figure if part[0].label else memory.person
            memory.myself = figure
            if label is None:
                turns += decide(part, memory)
            elif figure is None:
                reason = "A question" if label.kind == "question" else f"'{label.words}' is nobody who is known"
                turns.append(Turn(part[0].start, (NARRATION,), reason, 0.8))
            else:
                turns += answer(part, (figure.id,), f"'{label.words}' stands before it", memory)
        result.append(turns)
    return result


def _by_label(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    parts: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.label or not parts:
            parts.append([])
        parts[-1].append(sentence)
    return parts


def _labelled(label: Label | None, host: Figure | None, cast: Cast) -> Figure | None:
    if label is None or label.kind == "question":
        return None
    if label.phrase is None:
        return host
    match = cast.find(label.phrase)
    return match.figure if match else None


def _host(labels: Sequence[Label], cast: Cast) -> Figure | None:
    """Who answers where the text says only A or Answer."""
    named = [figure for label in labels if label.phrase and (figure := _labelled(label, None, cast))]
    speakers = [figure for figure in cast.figures if figure.is_spokesperson]
    return next(iter([*named, *speakers, *cast.titled, *cast.figures]), None)
