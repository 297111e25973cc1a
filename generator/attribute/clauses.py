# What the readers of both languages hand to the decision: a paragraph's sentences, and in them the
# clauses that report or narrate. Places count characters of the paragraph.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.attribute.cast import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb that reports or narrates, and whose it is."""

    start: int
    """Where the clause begins, should the speaker change with it."""
    subjects: tuple[Phrase, ...]
    kind: Literal["report", "narrate"]
    lemma: str
    perfect: bool = False
    """Told of earlier times: "had advised"."""
    nested: bool = False
    """Inside somebody's reported words, or a mere "as" or "when"."""
    tag: bool = False
    """Behind the words it reports: "..., he added"."""
    words: str = ""
    """What the text says, for the reason: "Oru noted"."""

    def again(self, verb: str, lemma: str) -> "Clause":
        """The same subject goes on with a verb that reports."""
        return replace(self, kind="report", lemma=lemma, words=f"{self.words} … {verb}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a paragraph, with the blank behind it."""

    start: int
    end: int
    clauses: tuple[Clause, ...] = ()
    mood: Literal["position", "event", "agenda", "plain"] = "plain"
    """What kind of sentence it is where no clause tells: a position, what happened, what was talked of."""
    opening: str = ""
    """The words that turn to the other side, if the sentence opens with them."""
    wish: str = ""
    """The country whose wish it states, if it does."""
    quoted: bool = False
    by: tuple[Phrase, ...] = ()
    """Who did it, in a passive: "was outlined by Oru"."""


Sentences = Iterator[Sentence]
