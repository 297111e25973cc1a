# Proposes who says what in a readout. The text is read the way a careful reader reads it:
# sentence by sentence, looking for the words that report speech and for the person they belong
# to. A wrong name is the worst result, so doubt ends in narration, and the reason is always given.

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Party, Person
from generator.archive.proposals import Newcomer, Proposals, Span
from generator.attribution import languages
from generator.attribution.clauses import Reader
from generator.attribution.confidence import calibrated, is_too_unsure, sureness
from generator.attribution.discourse import Turn, spans
from generator.attribution.formats import read
from generator.attribution.resolution import resolve

__all__ = ["Newcomer", "Proposals", "Span", "attribute"]

_NOTE_MARK = re.compile(r"\[(?:\d{1,3}|[a-z*])\]")
_A_NOTE = Turn(0, (NARRATION,), "A note, whose mark stands in the text", 0.8)


def attribute(
    title: str,
    paragraphs: Sequence[str],
    *,
    people: Sequence[Person] = (),
    parties: Sequence[Party] = (),
    participants: Sequence[str] = (),
    date: str = "",
    account: str = "",
) -> Proposals:
    """Who each stretch of the paragraphs reports as speaking.

    `people` and `parties` are the registers, `participants` the ids known to take part, `date`
    the ISO day of the event and `account` the id of the party that tells it. All of them help
    and none is needed. No input is an error.
    """
    entities, readers = resolve(
        title, paragraphs, people=people, parties=parties, participants=participants, date=date, account=account
    )
    joint = account == JOINT or languages.is_joint(title) or any(map(languages.is_joint_heading, paragraphs[:2]))
    notes = _notes(paragraphs)
    turns = [
        [_A_NOTE] if number in notes else some
        for number, some in enumerate(read(readers, entities, title, joint=joint))
    ]
    names = {entity.id: entity.name for entity in entities.people}
    proposed = tuple(
        spans([_calibrated(turn, reader, names) for turn in some], len(text))
        for some, text, reader in zip(turns, paragraphs, readers, strict=True)
    )
    spoken = {speaker for paragraph in proposed for span in paragraph for speaker in span.speakers}
    newcomers = tuple(
        Newcomer(id=entity.id, name=entity.name, title=entity.title, country=entity.country)
        for entity in entities.people
        if not entity.known and (entity.id in spoken or entity in entities.principals)
    )
    participants = tuple(dict.fromkeys(entity.id for entity in entities.principals))
    return Proposals(paragraphs=proposed, newcomers=newcomers, participants=participants)


def _notes(paragraphs: Sequence[str]) -> set[int]:
    """Which paragraphs begin with the mark of a note, such as [1], that another has after words."""
    in_text = {mark[0] for text in paragraphs for mark in _NOTE_MARK.finditer(text) if mark.start()}
    opening = {number: mark[0] for number, text in enumerate(paragraphs) if (mark := _NOTE_MARK.match(text))}
    return {number for number, mark in opening.items() if mark in in_text}


def _calibrated(turn: Turn, reader: Reader, names: Mapping[str, str]) -> Turn:
    language = next((sentence.language for sentence in reader.sentences), "")
    sure = calibrated(language, sureness(turn))
    if is_too_unsure(turn.speakers, sure):
        who = " and ".join(names[speaker] for speaker in turn.speakers)
        reason = f"Perhaps {who}, but too little shows it ({turn.reason})"
        return replace(turn, speakers=(NARRATION,), reason=reason, confidence=1 - sure, doubted=True)
    return replace(turn, confidence=sure, explicitness=0 if turn.carried else turn.confidence)
