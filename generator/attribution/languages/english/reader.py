# What the decision asks of an English paragraph.

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from generator.attribution.clauses import Sentence
from generator.attribution.languages.english import kinds
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.clauses import cited, clauses
from generator.attribution.languages.english.tagged import Tagged
from generator.attribution.languages.english.tokens import DASHES, Words
from generator.attribution.languages.english.verbs import forms
from generator.attribution.mentions import Mention

_LONGEST_SIGNATURE = 20


class Reader:
    """Reads one paragraph, given its words and the mentions found among them."""

    def __init__(self, words: Words, mentions: Iterable[Mention], *, shouted: bool = False) -> None:
        self._text = Tagged(words, mentions)
        self._shouted = shouted

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraph; together they cover it."""
        words = self._text.words
        starts = [words.starts[first] for first, _ in words.sentences]
        ends = [*starts[1:], len(words.text)]
        return tuple(
            self._sentence(first, last, start, end)
            for (first, last), start, end in zip(words.sentences, [0, *starts[1:]], ends, strict=False)
        )

    def _sentence(self, first: int, last: int, start: int, end: int) -> Sentence:
        text = self._text
        found = clauses(text, first, last)
        return Sentence(
            start=start,
            end=end,
            clauses=tuple(found),
            cited=cited(text, first, last, found),
            kind=kinds.kind(text, first, last),
            opening=kinds.opening(text, first),
            wish=kinds.wish(text, first, last),
            promise=kinds.promise(text, first),
            quoted=text.quoted[first],
            agent=kinds.agent(text, first, last),
            introduces=text.surface[last - 1] == ":" and text.lower[last - 2] in forms(),
            closing=text.ending.get(last - 1) if text.surface[last - 1] == ":" else None,
            dateline=kinds.has_dateline(text, first),
            bracketed=text.surface[first] == "(" and text.surface[last - 1] == ")",
            opens_quote=text.surface[last - 1] == ":",
            head=self._head(first),
            label=kinds.label(text, first, last) or (kinds.heading(text) if self._shouted else None),
            features=kinds.features(text, first, last) | ({"signs"} if self._signature(first, last) else frozenset()),
        )

    def _head(self, first: int) -> Mention | None:
        """Whom a sentence opens with; nobody where only what is his follows: "Oru's visit marks ..."."""
        dash = self._text.surface[first] in DASHES
        head = self._text.starting.get(first + dash)
        return None if head and head.name and self._text.low(head.last) in en.POSSESSIVES else head

    @cached_property
    def signs(self) -> tuple[Mention, ...]:
        """Whom lines name below quotations, as their speakers: "“...” - Mira Oru, Mayor of Lindal"."""
        found = (self._signature(first, last) for first, last in self._text.words.sentences)
        return tuple(mention for mention in found if mention)

    def _signature(self, first: int, last: int) -> Mention | None:
        head = self._head(first) if self._text.surface[first] in DASHES else None
        named = head is not None and head.kind == "person" and len(head.name) > 1
        return head if named and last - first < _LONGEST_SIGNATURE else None

    @cached_property
    def byline(self) -> Mention | None:
        """Whom a letterhead or byline names: "Media release, Minister for Ports Mira Oru", "Statement by Mira Oru"."""
        return kinds.byline(self._text)

    @property
    def announces(self) -> bool:
        """Whether a statement of whom the paragraph names follows: "Oru issued the following statement"."""
        return kinds.announces(self._text)

    def named(self, start: int = 0, end: int | None = None) -> list[Mention]:
        """The people whom a stretch of the paragraph, in characters, calls by name."""
        starts = self._text.words.starts
        last = len(starts) if end is None else bisect_left(starts, end)
        words = range(bisect_left(starts, start), last)
        return [mention for at in words if (mention := self._text.starting.get(at)) and mention.name]

    def people(self) -> list[Mention]:
        """Whom the paragraph speaks of, by name or office."""
        return [mention for mention in self._text.mentions if mention.kind == "person"]

    def is_object(self, mention: Mention) -> bool:
        """Whether somebody is named only as the one met or spoken of."""
        before = self._text.lower[mention.first - 1] if mention.first else ""
        return (before in en.PREPOSITIONS and before != "by") or before in en.DETERMINERS or before in forms()

    def is_first_person(self, *, plural: bool) -> bool:
        """Whether somebody writes as "I", outside quotation marks; or as "we", where that is enough."""
        kinds = ("i", "we") if plural else ("i",)
        return any(mention.kind in kinds and self._speaks(mention) for mention in self._text.mentions)

    def _speaks(self, mention: Mention) -> bool:
        """Whether "I" or "we" is outside quotation marks, and is no number: "of groups I and II"."""
        before = self._text.lower[mention.first - 1] if mention.first else ""
        number = before[-1:].isalpha() and self._text.low(mention.last) in ("and", ",", ".", ")", "")
        return not (self._text.quoted[mention.first] or number)

    @cached_property
    def places(self) -> frozenset[str]:
        """Words that are where a country's name would be: "the help of Kelmar"."""
        pairs = zip(self._text.lower, self._text.surface[1:], strict=False)
        return frozenset(word for before, word in pairs if before in en.BEFORE_PLACES and word[0].isupper())
