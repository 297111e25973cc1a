# What the decision asks of a Russian paragraph.

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property

from generator.attribution.clauses import Clause, Sentence
from generator.attribution.languages.russian import kinds
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.clauses import BY_WORDS, cited, clauses, told_of
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.mentions import Mention

CODE = "ru"


class Reader:
    """Reads one paragraph, given its words and the mentions found among them."""

    announces = False
    signs = ()

    def __init__(self, text: Tagged, *, before: Tagged | None, after: Tagged | None, told: Clause | None) -> None:
        self._text, self._before, self._after, self._told = text, before, after, told

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraph; together they cover it."""
        words = self._text.words
        found: list[Sentence] = []
        starts = [words.starts[first] for first, _ in words.sentences]
        ends = [*starts[1:], len(words.text)]
        for (first, last), start, end in zip(words.sentences, [0, *starts[1:]], ends, strict=False):
            one = _sentence(self._text, first, last, start, end)
            reported = bool(found) and any(clause.kind == "report" for clause in found[-1].clauses)
            if reported or not _is_about_that(self._text, first) or (not found and self._tells_of_above()):
                found.append(one)
            elif found and _is_untold(found[-1]):
                found[-1] = _with_teller(found[-1], one)
            else:
                found.append(replace(one, clauses=tuple(replace(clause, kind="narrate") for clause in one.clauses)))
        below = teller(self._after, first=True) if self._after and _is_about_that(self._after, 0) else None
        if found and below and _is_untold(found[-1]):
            found[-1] = _told(found[-1], below)
        if self._told:
            found = [_told(one, self._told) if one.quoted and _is_untold(one) else one for one in found]
        return tuple(found)

    def _tells_of_above(self) -> bool:
        """Whether the paragraph opens with who said how the one above ends."""
        if self._before is None or not self._before.words.sentences:
            return False
        first, last = self._before.words.sentences[-1]
        return teller(self._text, first=True) is not None and _is_untold(_sentence(self._before, first, last, 0, 0))

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


def _sentence(text: Tagged, first: int, last: int, start: int, end: int) -> Sentence:
    """What is between two words, which are `start` and `end` in characters."""
    kind = kinds.kind(text, first, last)
    quoted = text.quoted[first] and not text.is_a_phrase(first, last)
    happened = kind in ("event", "attendance") and not quoted
    found = clauses(text, first, last)
    if kind == "agenda" and any(clause.lemma == BY_WORDS for clause in found):
        kind = "plain"
    if happened and all(clause.kind == "report" and not (clause.sure or clause.mutual) for clause in found):
        found = [told_of(text, first, last)]
    agent = kinds.agent(text, first, last)
    if agent and all(clause.subjects[0].kind == "body" for clause in found):
        # "Как сообщает МИД, Мирой Ору было подчеркнуто"
        found = []
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
        quoted=quoted,
        agent=agent,
        dateline=kinds.has_dateline(text, first),
        opens_quote=text.surface[last - 1] == ":",
        head=head.mention if head and head.mention.kind != "body" else None,
        label=kinds.label(text, first, last),
        features=kinds.features(text, first, last),
        language=CODE,
    )


def _is_about_that(text: Tagged, first: int) -> bool:
    """Whether a sentence says whose words the one before it was."""
    return " ".join(text.lower[first : first + 3]).startswith(ru.ABOUT_THAT)


def _is_untold(sentence: Sentence) -> bool:
    """Whether a sentence leaves open who says so."""
    return not sentence.clauses and sentence.kind in ("plain", "position")


def teller(text: Tagged, *, first: bool = False) -> Clause | None:
    """Who says in a tag, or in the `first` sentence, whose words it was; None if nobody does."""
    for sentence in text.words.sentences:
        for clause in clauses(text, *sentence):
            if clause.kind == "report" and (first or clause.tag) and not clause.nested:
                known = clause.subjects[0].kind in ("person", "he")
                return replace(clause, tag=True) if known else None
        if first:
            break
    return None


def _told(sentence: Sentence, clause: Clause) -> Sentence:
    """A sentence with the clause, from another paragraph, that says whose words it is."""
    return replace(sentence, clauses=(replace(clause, start=sentence.start),), quoted=False)


def _with_teller(sentence: Sentence, teller: Sentence) -> Sentence:
    """A sentence together with the one after it that says whose words it was; "he" is whom it opens with."""
    head = sentence.head
    tags = tuple(
        replace(clause, tag=True, subjects=(head,) if head and clause.subjects[0].kind == "he" else clause.subjects)
        for clause in teller.clauses
    )
    return replace(sentence, end=teller.end, clauses=tags, quoted=False)
