# What the engine hands back: for each paragraph the spans it proposes, and the people it met who
# are in no register. Offsets count characters of the paragraph, and the spans of a paragraph
# follow each other without gap or overlap, so a caller can rebuild the text from them.

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a paragraph, who it is proposed to report, and why."""

    start: int
    end: int
    speakers: tuple[str, ...]
    """Ids of people (several: these together); or `joint`, or `narration`, alone."""
    reason: str
    """Why, in words for a reader."""
    confidence: float
    """From 0 to 1: the share of such characters that has proved right on texts the engine had not seen."""
    explicitness: float = 0
    """How plainly one of its sentences itself names the speakers, by the engine's own measure from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody the text names who is in no register."""

    id: str
    """A slug made from the name."""
    name: str
    """The fullest form the text gives."""
    title: str = ""
    """The office, as the text words it; empty where it gives none."""
    country: str = ""
    """The country or organisation, as the text words it; empty where it gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Everything proposed for one text."""

    paragraphs: tuple[tuple[Span, ...], ...]
    """One tuple for each paragraph, in order; empty only for an empty paragraph."""
    newcomers: tuple[Newcomer, ...] = ()
    participants: tuple[str, ...] = ()
    """Ids of those who seem to take part, known or not, the most prominent first."""
