# The engine asked of a draft: who says what, with everything that the archive knows of it. Must never write a file.

from generator.archive.model import Content, Draft
from generator.archive.proposals import Proposals
from generator.archive.statements import account_of
from generator.attribution import attribute


def propose(draft: Draft, content: Content) -> Proposals:
    """What the engine says of every paragraph of a draft, whatever the file says."""
    return attribute(
        draft.metadata.title,
        [paragraph.text for paragraph in draft.paragraphs],
        people=content.people,
        parties=content.parties,
        participants=draft.metadata.participants,
        date=draft.metadata.date,
        account=account_of(draft, content),
    )
