# The engine asked of a text: who says what, with everything that the archive knows of it. Must never write a file.

from functools import lru_cache

from generator.archive.model import Content, Draft, Party, Person
from generator.archive.proposals import Proposals
from generator.archive.statements import account_of
from generator.attribution import attribute

_KEPT = 500
"""Answers. The stages and the checks after them ask the same of each readout, the steps of the desk of one text."""


def propose(draft: Draft, content: Content) -> Proposals:
    """What the engine says of every paragraph of a draft, whatever the file says."""
    return proposals(
        draft.metadata.title,
        tuple(paragraph.text for paragraph in draft.paragraphs),
        people=content.people,
        parties=content.parties,
        participants=draft.metadata.participants,
        date=draft.metadata.date,
        account=account_of(draft, content),
    )


@lru_cache(maxsize=_KEPT)
def proposals(
    title: str,
    paragraphs: tuple[str, ...],
    *,
    people: tuple[Person, ...],
    parties: tuple[Party, ...],
    participants: tuple[str, ...],
    date: str,
    account: str,
) -> Proposals:
    """What the engine says of a text; of one that it was asked of lately, what it said then."""
    return attribute(
        title,
        paragraphs,
        people=people,
        parties=parties,
        participants=participants,
        date=date,
        account=account,
    )
