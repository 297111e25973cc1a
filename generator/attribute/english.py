# Finds the reporting clauses of an English sentence: verb first, then whose verb it is. A clause
# inside somebody's reported words is not one, and neither is what a person is only mentioned in.

from collections.abc import Iterable
from functools import cache
from typing import Literal

from generator.attribute import english_words as en
from generator.attribute.cast import Phrase
from generator.attribute.clauses import Clause, Sentence
from generator.attribute.tokens import Words

Form = tuple[str, str]
"""The dictionary form of a verb, and past, present or base."""


@cache
def verb_forms() -> dict[str, Form]:
    """Every finite form of every verb in the vocabulary."""
    forms: dict[str, Form] = {}
    lemmas = sorted({*en.SAY.split(), *en.ACT.split(), *en.DEED.split(), *en.NARRATED, *en.IRREGULAR})
    for lemma in lemmas:
        forms.setdefault(lemma, (lemma, "base"))
    for lemma in lemmas:
        forms[_third(lemma)] = (lemma, "present")
        for past in en.IRREGULAR.get(lemma, _past(lemma)).split():
            forms[past] = (lemma, "past")
    return forms


def _third(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"


SAY = frozenset(en.SAY.split())
ACT = frozenset(en.ACT.split())


class Reader:
    """Reads the clauses of one paragraph's sentences."""

    def __init__(self, words: Words, found: Iterable[Phrase]) -> None:
        self.words = words
        self.found = list(found)
        self.ending = {phrase.last: phrase for phrase in self.found}
        self.starting = {phrase.first: phrase for phrase in self.found}

    def sentences(self) -> list[Sentence]:
        """The sentences of the paragraph; together they cover it."""
        result: list[Sentence] = []
        bounds = self.words.sentences
        for number, (first, last) in enumerate(bounds):
            start = self.words.starts[first] if number else 0
            end = self.words.starts[bounds[number + 1][0]] if number + 1 < len(bounds) else len(self.words.text)
            clauses = self.clauses(first, last)
            by = () if clauses else self._by(first, last)
            result.append(
                Sentence(
                    start=start,
                    end=end,
                    clauses=tuple(clauses),
                    mood=self._mood(first, last),
                    opening=self._opening(first),
                    wish=self._wish(first, last),
                    quoted=self.words.quoted[first],
                    by=by,
                )
            )
        return result

    def named(self, start: int = 0, end: int | None = None) -> list[Phrase]:
        """The people whom a stretch of the paragraph names."""
        stop = len(self.words.text) if end is None else end
        return [p for p in self.found if p.name and start <= self.words.starts[p.first] < stop]

    def _mood(self, first: int, last: int) -> Literal["position", "event", "agenda", "plain"]:
        lower = self.words.lower[first:last]
        text = " ".join(lower)
        if any(f" {phrase} " in f" {text} " for phrase in en.EVENT_PHRASES):
            return "event"
        noun = next((at for at, word in enumerate(lower[:12]) if word in en.AGENDA_NOUNS), -1)
        for at, word in enumerate(lower):
            if word in en.AGENDA_PASSIVES and at and (lower[at - 1] in en.BE or at > 1 and lower[at - 2] in en.BE):
                if "was" in lower[:at] or "were" in lower[:at] or "been" in lower[:at]:
                    return "agenda"
            if 0 <= noun < at < noun + 14 and word in en.AGENDA_VERBS:
                return "agenda"
        if en.POSITION.intersection(lower):
            return "position"
        return "plain"

    def _wish(self, first: int, last: int) -> str:
        for at in range(first, min(first + 12, last)):
            phrase = self.starting.get(at)
            if phrase and phrase.kind == "side" and en.WISHES.intersection(self.words.lower[phrase.last : phrase.last + 4]):
                return phrase.country
        return ""

    def _by(self, first: int, last: int) -> tuple[Phrase, ...]:
        for at in range(first, last - 1):
            if self.words.lower[at] == "by" and self.words.lower[at - 1] in en.AGENDA_PASSIVES:
                phrase = self.starting.get(at + 1)
                return (phrase,) if phrase and phrase.kind == "person" else ()
        return ()

    def clauses(self, first: int, last: int) -> list[Clause]:
        """The reporting and narrating clauses of the sentence between two words, in order."""
        forms = verb_forms()
        result: list[Clause] = []
        for verb in range(first, last):
            word = self.words.lower[verb]
            form = forms.get(word)
            if form is None and word not in en.BE or self.words.quoted[verb]:
                continue
            clause = self._clause(verb, form, first, last, result)
            if clause:
                result.append(clause)
        return result

    def _clause(self, verb: int, form: Form | None, first: int, last: int, before: list[Clause]) -> Clause | None:
        lower = self.words.lower
        if form is None:
            kind = "report" if self._is_state(verb) else ""
        else:
            kind = self._kind(verb, form[0])
        at = verb - 1
        aux = ""
        while at >= first and (lower[at] in en.ADVERBS or lower[at].endswith("ly")) and at + 1 not in self.ending:
            if lower[at] in ("had", "has", "have", "did", "would", "does", "do"):
                aux = lower[at]
            at -= 1
        if not kind:
            return None
        if at >= first and lower[at] in en.BE and form:
            return None
        subjects = self._subjects(at + 1, first)
        if not subjects and form and form[0] in SAY and form[1] != "base":
            subjects = self._inverted(verb, first, last)
        if not subjects:
            if before and form and form[1] == "past" and at >= first and lower[at] in ("and", ",", "but", "then"):
                last_clause = before[-1]
                if not last_clause.nested and last_clause.kind == "narrate" and kind == "report":
                    before[-1] = last_clause.again(self.words.surface[verb], form[0])
            return None
        start = subjects[0].first
        plural = len(subjects) > 1 or subjects[0].kind in ("plural", "they", "we", "i")
        if form and form[1] == "base" and not plural and aux not in ("did", "would", "does"):
            return None
        nested, boundary = self._nesting(start, first, before)
        if boundary is None:
            return None
        lemma = form[0] if form else "be"
        return Clause(
            start=self.words.starts[boundary],
            subjects=tuple(subjects),
            kind=kind,
            lemma=lemma,
            perfect=aux == "had",
            nested=nested,
            tag=self._is_tag(start, verb, first, last),
            words=self._words(start, verb),
        )

    def _words(self, start: int, verb: int) -> str:
        if start > verb:
            return self.words.text[self.words.starts[verb] : self.words.ends[self.starting[start].last - 1]]
        end = self.words.ends[verb]
        begin = self.words.starts[start]
        if end - begin > 60:
            return self.words.text[begin : begin + 40].rsplit(" ", 1)[0] + " … " + self.words.surface[verb]
        return self.words.text[begin:end]

    def _opening(self, first: int) -> str:
        text = " ".join(self.words.lower[first : first + 4])
        return next((phrase for phrase in en.TURN_PHRASES if text.startswith(phrase)), "")

    def _kind(self, verb: int, lemma: str) -> str:
        after = self.words.lower[verb + 1 : verb + 4]
        joined = " ".join(after)
        reported = en.REPORTED.get(lemma)
        if reported is not None and (not reported or any(_starts(joined, words) for words in reported)):
            return "report"
        narrated = en.NARRATED.get(lemma)
        if narrated and any(_starts(joined, w) for w in narrated):
            return "narrate"
        if lemma == "welcome" and " ".join(self.words.lower[verb + 1 : verb + 25]).find(" to the ") > 0:
            follower = self.starting.get(verb + 1)
            if follower and follower.kind == "person" and self.words.lower[follower.last] == "to":
                return "narrate"
        if lemma in SAY or lemma in ACT:
            return "report"
        if reported is not None or lemma == "have":
            return ""
        return "narrate"

    def _is_state(self, verb: int) -> bool:
        after = self.words.lower[verb + 1 : verb + 6]
        after = [w for w in after if w not in en.ADVERBS and not w.endswith("ly")][:4]
        if not after:
            return False
        return after[0] in en.STATES or any(tuple(after[: len(p)]) == p for p in en.STATE_PHRASES)

    def _subjects(self, end: int, first: int) -> list[Phrase]:
        """Who does what the verb before whose adverbs `end` stands says; nobody if that is not told."""
        phrase = self.ending.get(end)
        if phrase is None and end - 1 > first and self.words.surface[end - 1] in ",)":
            phrase = self._before_aside(end - 1, first)
        if phrase is None or phrase.first < first:
            return []
        group = [phrase]
        while True:
            head = group[0].first
            if head - 1 <= first:
                break
            sign = self.words.lower[head - 1]
            earlier = None
            if sign in ("and", "&", ",") or (sign == "with" and self.words.lower[head - 2] == "together"):
                skip = 1
                if sign == "and" and self.words.surface[head - 2] == ",":
                    skip = 2
                if sign == "with":
                    skip = 2
                earlier = self.ending.get(head - skip)
                if skip == 2 and sign == "and" and earlier and not self._listed(earlier, first):
                    earlier = None
                if sign == "," and len(group) == 1:
                    earlier = None
            if earlier is None or earlier.first < first or earlier.kind in ("he", "they"):
                break
            if self._oblique(earlier.first, first):
                return group if self.words.lower[head - 1] == "," else group
            group.insert(0, earlier)
        if self._oblique(group[0].first, first):
            return []
        return group

    def _listed(self, phrase: Phrase, first: int) -> bool:
        return phrase.first - 1 > first and self.words.surface[phrase.first - 1] == "," and (phrase.first - 1) in self.ending

    def _before_aside(self, comma: int, first: int) -> Phrase | None:
        """The subject before words between commas: "Oru, for his part, said"."""
        direct = self.ending.get(comma)
        if direct and direct.apposition:
            return direct
        for at in range(comma - 1, max(first, comma - 30), -1):
            if self.words.surface[at] in ",(":
                phrase = self.ending.get(at)
                if phrase is not None:
                    return phrase
        return None

    def _inverted(self, verb: int, first: int, last: int) -> list[Phrase]:
        if verb == first or self.words.surface[verb - 1] not in ",\"”’?!":
            return []
        phrase = self.starting.get(verb + 1)
        if phrase is None or phrase.kind in ("they", "we", "i") or phrase.last > last:
            return []
        return [phrase]

    def _oblique(self, start: int, first: int) -> bool:
        if start <= first:
            return False
        word = self.words.lower[start - 1]
        if word in en.PREPOSITIONS:
            return True
        form = verb_forms().get(word)
        return bool(form and form[0] not in SAY and start - 1 not in self.ending and form[1] != "base")

    def _nesting(self, start: int, first: int, before: list[Clause]) -> tuple[bool, int | None]:
        """Whether the clause stands inside reported words, and the word at which it begins."""
        at = start - 1
        while at >= first and (self.words.lower[at] in en.ADVERBS) and self.words.lower[at] not in ("and", "or"):
            at -= 1
        if at < first:
            return False, first
        word = self.words.lower[at]
        if word in en.CONJUNCTIONS:
            if at > first and self.words.lower[at + 1 : at + 2] == ["that"]:
                return True, start
            return False, start
        if word in ("which", "whom") and at > first and self.words.lower[at - 1] in ("in", "during", "at", "after", "to"):
            return False, at - 1
        if word in en.SUBORDINATORS:
            return True, start
        form = verb_forms().get(word)
        if form or (word.endswith("ing") and verb_forms().get(_stem(word))):
            return True, start
        if word in ",;:—–-”\".(":
            return False, start
        return bool(before), start

    def _is_tag(self, start: int, verb: int, first: int, last: int) -> bool:
        begin = min(start, verb)
        if begin - first < 3 or self.words.surface[begin - 1] not in ",\"”’?!—–-":
            return False
        after = verb + 1
        phrase = self.starting.get(after)
        if phrase and start > verb:
            after = phrase.last
        following = self.words.lower[after] if after < last else "."
        return following in ",.;!?—–\"”" or following in ("in", "on", "during", "at", "while", "when", "after", "as", "here")


def _stem(word: str) -> str:
    base = word[:-3]
    for candidate in (base, base + "e"):
        if candidate in verb_forms():
            return candidate
    return base


def _starts(text: str, words: str) -> bool:
    return text == words or text.startswith(words + " ")
