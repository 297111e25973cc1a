# What the readers of all languages hand to the decision: a paragraph's sentences, and in them the
# clauses that report or narrate. Places count characters of the paragraph.

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from generator.attribution.mentions import Mention

SentenceKind = Literal["position", "event", "attendance", "agenda", "fragment", "plain"]
"""A position, what happened, who was there and what was signed, what was talked of, a mere dateline or
heading, or none of these."""


MOST_BEFORE_TEXT = 3
"""Paragraphs in which a text may name its author before it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb that reports or narrates, and whose it is."""

    start: int
    """Where the clause begins, should the speaker change with it."""
    subjects: tuple[Mention, ...]
    kind: Literal["report", "narrate"]
    lemma: str
    finite: str = ""
    """The tense: past, present or base; empty where it does not matter."""
    sure: bool = True
    """Whether the verb is known to report or narrate."""
    perfect: bool = False
    """Whether it reports earlier times: "had advised"."""
    mutual: bool = False
    """Whether its verb says what several do together: "agreed"."""
    binding: bool = False
    """Whether its verb says what is settled: "agreed", and not "discussed"."""
    nested: bool = False
    """Inside somebody's reported words, or a mere "as" or "when"."""
    with_others: bool = False
    """Whether it is about somebody and those with him, so that "they" means these."""
    tag: bool = False
    """After the words it reports: "..., he added"."""
    words: str = ""
    """What the text says, for the reason: "Oru noted"."""

    def again(self, verb: str, lemma: str) -> "Clause":
        """The same subject goes on with a verb that reports."""
        return replace(self, kind="report", lemma=lemma, words=f"{self.words} … {verb}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What comes before somebody's words in a transcript: a name, or a mark of question or answer."""

    kind: Literal["name", "unknown", "question", "answer", "all"]
    """`all`: of all sides; `unknown`: words with capitals that need be nobody's name."""
    words: str
    mention: Mention | None = None
    quoted: bool = False
    """Whether the words are in quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a paragraph, with the blank after it."""

    start: int
    end: int
    clauses: tuple[Clause, ...] = ()
    cited: tuple[Clause, ...] = ()
    """The clauses inside what a paper, or somebody who may be a mere spokesperson, is quoted as telling."""
    kind: SentenceKind = "plain"
    """What kind of sentence it is, should no clause tell."""
    opening: str = ""
    """The words that turn to the other side, if the sentence opens with them."""
    wish: str = ""
    """The country whose wish it states, if it does."""
    promise: str = ""
    """The country whose side it makes a promise for, if it opens so: "The Vestrian side will"."""
    quoted: bool = False
    agent: tuple[Mention, ...] = ()
    """Who did it, in a passive: "was outlined by Oru"."""
    introduces: bool = False
    """Whether it ends where somebody's words begin: "Oru said:"."""
    dateline: bool = False
    """Whether it has a dateline: "LINDAL, May 3 --"."""
    bracketed: bool = False
    """Whether all of it is in brackets."""
    opens_quote: bool = False
    """Whether it ends with a colon."""
    closing: Mention | None = None
    """Whom it ends with, before a colon."""
    head: Mention | None = None
    """Whom its first words mean."""
    label: Label | None = None
    features: frozenset[str] = frozenset()
    """What else shows whose words it is: `number`, `past`, `plan`; `connects`, `item`; `mine`: has "I" or "we" outside
    quotation marks; `says`: has a verb of saying; `cites`: has a quotation inside; `asks`: is a question; `link`: has
    an address on the web."""
    language: str = "en"
    """The code of the language."""
    pro_drop: bool = False
    """Whether the language leaves out a subject that is understood, so that one that is written is often another's."""


class Reader(Protocol):
    """What is asked of whoever reads a paragraph, in whatever language."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraph; together they cover it."""

    @property
    def places(self) -> frozenset[str]:
        """Words that are where a country's name would be."""

    @property
    def byline(self) -> Mention | None:
        """Whom the paragraph names as author of the text, in a letterhead or byline; None where it is neither."""

    @property
    def signs(self) -> Sequence[Mention]:
        """Whom lines below quotations name as their speakers."""

    @property
    def announces(self) -> bool:
        """Whether the paragraph says that a statement of whom it names as author follows."""

    def named(self, start: int = 0, end: int | None = None) -> list[Mention]:
        """The people whom a stretch of the paragraph, in characters, calls by name."""

    def people(self) -> list[Mention]:
        """Whom the paragraph speaks of, by name or office."""

    def is_object(self, mention: Mention) -> bool:
        """Whether somebody is named only as the one met or spoken of."""

    def is_first_person(self, *, plural: bool) -> bool:
        """Whether somebody writes as "I"; or as "we", where that is enough."""
