# Tells in whose voice a text is written: a readout tells of others, a transcript has a name or a Q
# before each paragraph, a release or post may be somebody's own words.

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import languages
from generator.attribution.choice import choose
from generator.attribution.clauses import MOST_BEFORE_TEXT, Label, Reader, Sentence
from generator.attribution.discourse import Discourse, ReadSentence, Turn, answer, read_sentences
from generator.attribution.entities import Entities, Entity
from generator.attribution.evidence import noted
from generator.attribution.weights import WEIGHTS

Format = Literal["readout", "transcript", "own words"]


def detect(readers: Sequence[Reader], entities: Entities, title: str, *, joint: bool) -> Format:
    """Which format a text has."""
    if _is_transcript(readers, entities):
        return "transcript"
    own = languages.is_own(title)
    times = sum(reader.is_first_person(plural=own or entities.undersigned or entities.announced) for reader in readers)
    if (
        entities.author
        and own
        and entities.signed
        and (times or not entities.author.is_spokesperson)
        and not joint
        and not _is_reported(entities.author, readers, entities)
    ):
        return "own words"
    if entities.author and not joint and times > (0 if own or entities.signed else 1):
        return "own words"
    return "readout"


def read(
    readers: Sequence[Reader],
    entities: Entities,
    title: str,
    *,
    joint: bool,
    weights: Mapping[str, float] = WEIGHTS,
) -> list[list[Turn]]:
    """The turns of each paragraph of a text; `joint`: the sides agreed it."""
    return noted(_read(readers, entities, title, joint=joint, weights=weights), readers, entities)


def _read(
    readers: Sequence[Reader], entities: Entities, title: str, *, joint: bool, weights: Mapping[str, float]
) -> list[list[Turn]]:
    texts = [reader.sentences for reader in readers]
    found = detect(readers, entities, title, joint=joint)
    if found == "transcript":
        return _transcript(readers, entities, entities.author if entities.signed and languages.is_own(title) else None)
    if found == "own words" and entities.author:
        return _own_words(readers, texts, entities.author, Discourse(entities, joint=joint))
    return choose(read_readout(readers, entities, joint=joint), weights, joint=joint)[0]


def read_readout(readers: Sequence[Reader], entities: Entities, *, joint: bool) -> list[list[ReadSentence]]:
    """What every sentence of a readout says of who speaks in it."""
    state = Discourse(entities, joint=joint)
    entities.named_so_far = {}
    result = []
    for reader in readers:
        entities.note_named(reader.named())
        result.append(read_sentences(reader.sentences, state))
    return result


def _is_transcript(readers: Sequence[Reader], entities: Entities) -> bool:
    labels = [sentence.label for reader in readers for sentence in reader.sentences if sentence.label]
    kinds = [label.kind for label in labels]
    if "question" in kinds or "answer" in kinds or ("name" in kinds and len(kinds) > 1):
        return True
    # One label alone is one where whoever it names goes on as "I" or "we".
    named = kinds == ["name"] and _labelled(labels[0], None, entities) is not None
    return named and any(reader.is_first_person(plural=True) for reader in readers)


def _own_words(
    readers: Sequence[Reader], texts: Sequence[Sequence[Sentence]], author: Entity, state: Discourse
) -> list[list[Turn]]:
    state.person = state.entities.other(author)
    state.myself = author
    result: list[list[Turn]] = []
    # A name under the text is a signature, and nothing before it is anybody else's.
    above = readers[:-1][:MOST_BEFORE_TEXT]
    signed = next((number for number, reader in enumerate(above) if reader.byline), -1)
    for number, (reader, sentences) in enumerate(zip(readers, texts, strict=True)):
        if number <= signed:
            # What comes before the author's name is said by the author's office.
            result.append([Turn(0, (NARRATION,), "The text opens here and names its author", 0.8)])
            continue
        if not _may_be_of(reader, author, state.entities):
            result.append(choose([read_sentences(sentences, state)], WEIGHTS, joint=False)[0][0])
        else:
            result.append(answer(sentences, (author.id,), "The author's own words", state, of_a_meeting=True))
    return result


def _is_reported(entity: Entity, readers: Sequence[Reader], entities: Entities) -> bool:
    """Whether somebody is the subject of a clause that reports."""
    clauses = (clause for reader in readers for sentence in reader.sentences for clause in sentence.clauses)
    subjects = (mention for clause in clauses if clause.kind == "report" for mention in clause.subjects)
    return any((match := entities.find(mention)) and match.entity is entity for mention in subjects)


def _may_be_of(reader: Reader, author: Entity, entities: Entities) -> bool:
    """Whether a paragraph can be the author's own: one that speaks of him, and not as "I", is his office's."""
    return reader.is_first_person(plural=True) or not _speaks_of(reader, author, entities)


def _speaks_of(reader: Reader, entity: Entity, entities: Entities) -> bool:
    return any((match := entities.find(mention)) and match.entity is entity for mention in reader.people())


def _transcript(readers: Sequence[Reader], entities: Entities, author: Entity | None) -> list[list[Turn]]:
    """The turns of each paragraph by the labels; what comes before the first is its `author`'s, where it has one."""
    labels = [sentence.label for reader in readers for sentence in reader.sentences if sentence.label]
    state = Discourse(entities)
    host = _host(labels, entities)
    label: Label | None = None
    result: list[list[Turn]] = []
    for reader in readers:
        sentences = reader.sentences
        turns: list[Turn] = []
        opener = author if author and _may_be_of(reader, author, entities) else None
        label = None if _is_quoted_whole(label, sentences) else label
        for part in _by_label(sentences):
            label = part[0].label or label
            entity = _labelled(label, host, entities)
            state.person = entity if part[0].label else state.person
            state.myself = entity
            if label and label.kind == "all":
                turns.append(Turn(part[0].start, (JOINT,), f"'{label.words}' stands before it", 0.8))
            elif label is None and opener:
                turns += answer(part, (opener.id,), "The author's own words", state, of_a_meeting=True)
            elif label is None:
                turns += choose([read_sentences(part, state)], WEIGHTS, joint=False)[0][0]
            elif entity is None:
                reason = "A question" if label.kind == "question" else f"'{label.words}' is nobody who is known"
                turns.append(Turn(part[0].start, (NARRATION,), reason, 0.8))
            else:
                turns += answer(part, (entity.id,), f"'{label.words}' stands before it", state)
        result.append(turns)
    return result


def _is_quoted_whole(label: Label | None, sentences: Sequence[Sentence]) -> bool:
    """Whether a label came before words in quotation marks, so that words without them are not the same one's."""
    return label is not None and label.quoted and bool(sentences) and not sentences[0].quoted


def _by_label(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    parts: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.label or not parts:
            parts.append([])
        parts[-1].append(sentence)
    return parts


def _labelled(label: Label | None, host: Entity | None, entities: Entities) -> Entity | None:
    if label is None or label.kind == "question":
        return None
    if label.mention is None:
        return host
    match = entities.find(label.mention)
    return match.entity if match else None


def _host(labels: Sequence[Label], entities: Entities) -> Entity | None:
    """Who answers where the text says only A or Answer."""
    named = [entity for label in labels if label.mention and (entity := _labelled(label, None, entities))]
    speakers = [entity for entity in entities.people if entity.is_spokesperson]
    return next(iter([*named, *speakers, *entities.in_headline, *entities.people]), None)
