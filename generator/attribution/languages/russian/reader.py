# What the decision asks of a Russian paragraph.

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from generator.attribution.clauses import Sentence
from generator.attribution.languages.russian import kinds
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.clauses import cited, clauses, told_of
from generator.attribution.languages.russian.mentions import Noun
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.languages.russian.tokens import Words
from generator.attribution.mentions import Mention

CODE = "ru"


class Reader:
    """Reads one paragraph, given its words and the mentions found among them."""

    announces = False

    def __init__(self, words: Words, nouns: Iterable[Noun]) -> None:
        self._text = Tagged(words, nouns)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraph; together they cover it."""
        words = self._text.words
        found: list[Sentence] = []
        starts = [words.starts[first] for first, _ in words.sentences]
        ends = [*starts[1:], len(words.text)]
        for (first, last), start, end in zip(words.sentences, [0, *starts[1:]], ends, strict=False):
            one = self._sentence(first, last, start, end)
            reported = bool(found) and any(clause.kind == "report" for clause in found[-1].clauses)
            if reported or not self._is_about_that(first):
                found.append(one)
            elif found and not found[-1].clauses and found[-1].kind in ("plain", "position"):
                found[-1] = _with_teller(found[-1], one)
            else:
                found.append(replace(one, clauses=tuple(replace(clause, kind="narrate") for clause in one.clauses)))
        return tuple(found)

    def _is_about_that(self, first: int) -> bool:
        """Whether a sentence says whose words the one before it was."""
        return " ".join(self._text.lower[first : first + 3]).startswith(ru.ABOUT_THAT)

    def _sentence(self, first: int, last: int, start: int, end: int) -> Sentence:
        text = self._text
        kind = kinds.kind(text, first, last)
        happened = kind in ("event", "attendance") and not text.quoted[first]
        found = clauses(text, first, last) or ([told_of(text, first, last)] if happened else [])
        head = text.starting.get(first)
        return Sentence(
            start=start,
            end=end,
            clauses=tuple(found),
            cited=cited(text, first, last, found),
            kind=kind,
            opening=kinds.opening(text, first),
            wish=kinds.wish(text, first, last),
            promise=kinds.promise(text, first),
            quoted=text.quoted[first],
            agent=kinds.agent(text, first, last),
            dateline=kinds.has_dateline(text, first),
            opens_quote=text.surface[last - 1] == ":",
            head=head.mention if head and head.mention.kind != "body" else None,
            label=kinds.label(text, first, last),
            features=kinds.features(text, first, last),
            language=CODE,
        )

    @cached_property
    def byline(self) -> Mention | None:
        """Whom a headline over somebody's own words names as their author."""
        return kinds.byline(self._text)

    def named(self, start: int = 0, end: int | None = None) -> list[Mention]:
        """The people whom a stretch of the paragraph, in characters, calls by name."""
        starts = self._text.words.starts
        first, last = bisect_left(starts, start), len(starts) if end is None else bisect_left(starts, end)
        return [n.mention for n in self._text.nouns if first <= n.first < last and n.mention.name]

    def people(self) -> list[Mention]:
        """Whom the paragraph speaks of, by name or office."""
        return [noun.mention for noun in self._text.nouns if noun.mention.kind == "person"]

    def is_object(self, mention: Mention) -> bool:
        """Whether somebody is named only as the one met or spoken of."""
        noun = self._text.starting.get(mention.first)
        return noun is not None and not noun.nominative

    def is_first_person(self, *, plural: bool) -> bool:
        """Whether somebody writes as "я", outside quotation marks; or as "мы", where that is enough."""
        kinds = ("i", "we") if plural else ("i",)
        return any(n.mention.kind in kinds and not self._text.quoted[n.first] for n in self._text.nouns)

    @property
    def places(self) -> frozenset[str]:
        """None: a name alone is met only where the text shows it to be somebody's."""
        return frozenset()


def _with_teller(sentence: Sentence, teller: Sentence) -> Sentence:
    """A sentence together with the one after it that says whose words it was; "he" is whom it opens with."""
    head = sentence.head
    tags = tuple(
        replace(clause, tag=True, subjects=(head,) if head and clause.subjects[0].kind == "he" else clause.subjects)
        for clause in teller.clauses
    )
    return replace(sentence, end=teller.end, clauses=tags, quoted=False)
