# C401: the file says "@mira-oru", and the sentence itself says "Sanna said". The engine reads the sentence;
# only where one of its sentences is sure, and both names are in the register, is the file doubted.

from collections.abc import Iterator

from generator.archive.check.tokens import opening
from generator.archive.ids import RESERVED_SPEAKERS
from generator.archive.model import Content, Draft, Paragraph
from generator.archive.problems import Problem
from generator.archive.proposals import Span
from generator.archive.statements import Propose

SURE = 0.9
"""The confidence from which the engine's reading is held against the file."""


def contradicted_speakers(content: Content, propose: Propose) -> Iterator[Problem]:
    """C401, a warning, for each speaker in a file whose sentence names another one."""
    names = {person.id: person.name for person in content.people}
    for draft in content.drafts:
        if not any(paragraph.turns for paragraph in draft.paragraphs):
            continue
        proposals = propose(draft, content)
        for paragraph, spans in zip(draft.paragraphs, proposals.paragraphs, strict=True):
            yield from _in_paragraph(draft, paragraph, spans, names)


def _in_paragraph(
    draft: Draft, paragraph: Paragraph, spans: tuple[Span, ...], names: dict[str, str]
) -> Iterator[Problem]:
    for turn, end in paragraph.turns_with_ends:
        if RESERVED_SPEAKERS.intersection(turn.speakers):
            continue
        for span in spans:
            within = span.start >= turn.start and span.end <= end
            named = span.explicitness >= SURE and all(id in names for id in span.speakers)
            if within and named and set(span.speakers).isdisjoint(turn.speakers):
                read, written = "+".join(span.speakers), "+".join(turn.speakers)
                words = opening(paragraph.text[span.start : span.end].strip())
                message = (
                    f"the file says '@{written}' of '{words}', but the words say "
                    f"{_names(span.speakers, names)} (proposed, {span.confidence:.2f}); "
                    f"write '@{read}' before them if that is right"
                )
                yield Problem(
                    path=draft.metadata.location.path, line=turn.line, code="C401", message=message, warning=True
                )


def _names(ids: tuple[str, ...], names: dict[str, str]) -> str:
    return " and ".join(names[id] for id in ids)
