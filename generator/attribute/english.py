# Finds the reporting clauses of an English sentence: verb first, then whose verb it is. A clause
# inside somebody's reported words is not one, and neither is what a person is only mentioned in.

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.attribute import english_words as en
from generator.attribute.cast import Cast, Figure, Phrase
from generator.attribute.clauses import Clause, Label, Mood, Sentence
from generator.attribute.english_verbs import ACT, SAY, verb_forms, Form, stem
from generator.attribute.tokens import Words

class Reader:
    """Reads the clauses of one paragraph's sentences."""

    def __init__(self, words: Words, found: Iterable[Phrase]) -> None:
        self.words = words
        self.found = list(found)
        self.ending = {phrase.last: phrase for phrase in self.found}
        self.starting = {phrase.first: phrase for phrase in self.found}
        self._sentences: list[Sentence] | None = None

    def sentences(self) -> list[Sentence]:
        """The sentences of the paragraph; together they cover it."""
        if self._sentences is None:
            self._sentences = self._read()
        return self._sentences

    def is_object(self, phrase: Phrase) -> bool:
        """Whether somebody is named only as the one met or spoken of."""
        before = self.words.lower[phrase.first - 1] if phrase.first else ""
        return (before in en.PREPOSITIONS and before != "by") or before in en.DETERMINERS or before in verb_forms()

    def _low(self, at: int) -> str:
        return self.words.lower[at] if at < len(self.words.lower) else ""

    def _read(self) -> list[Sentence]:
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
                    head=self.starting.get(first),
                    label=self._label(first, last),
                )
            )
        return result

    def named(self, start: int = 0, end: int | None = None) -> list[Phrase]:
        """The people whom a stretch of the paragraph names."""
        first = bisect_left(self.words.starts, start)
        last = len(self.words.starts) if end is None else bisect_left(self.words.starts, end)
        return [p for at in range(first, last) if (p := self.starting.get(at)) and p.name]

    def names(self, figure: Figure, cast: Cast) -> bool:
        """Whether the paragraph speaks of somebody, by name or office."""
        return any(
            phrase.kind == "person" and (match := cast.find(phrase)) and match.figure is figure for phrase in self.found
        )

    def _label(self, first: int, last: int) -> Label | None:
        surface, lower = self.words.surface, self.words.lower
        ahead = surface[first + 1] if first + 1 < last else ""
        kind = en.LABELS.get(lower[first])
        if kind and (ahead == ":" or (surface[first] == "Q" and first == 0)):
            return Label(kind=kind, words=surface[first])
        phrase = self.starting.get(first)
        if phrase is None or phrase.kind != "person" or phrase.last >= last or surface[phrase.last] != ":":
            return None
        words = self.words.text[self.words.starts[first] : self.words.ends[phrase.last - 1]]
        return Label(kind="name", words=words, phrase=phrase)

    def placed(self) -> set[str]:
        """Words that stand where a country's name would: "the help of Kelmar"."""
        surface, lower = self.words.surface, self.words.lower
        return {name for before, name in zip(lower, surface[1:], strict=False) if before in en.BEFORE_PLACES and name[0].isupper()}

    def first_person(self, *, plural: bool) -> bool:
        """Whether somebody writes as "I", outside quotation marks; or as "we", where that is enough."""
        kinds = ("i", "we") if plural else ("i",)
        return any(p.kind in kinds and not self.words.quoted[p.first] for p in self.found)

    def _mood(self, first: int, last: int) -> Mood:
        lower = self.words.lower[first:last]
        if last - first < 15 and not any(word[0].islower() for word in self.words.surface[first:last] if len(word) > 2):
            return "fragment"
        text = " ".join(lower)
        if any(f" {phrase} " in f" {text} " for phrase in en.ATTENDANCE):
            return "attendance"
        if any(f" {phrase} " in f" {text} " for phrase in en.EVENT_PHRASES):
            return "event"
        noun = next((at for at, word in enumerate(lower[:12]) if word in en.AGENDA_NOUNS), -1)
        for at, word in enumerate(lower):
            if word in en.SUBORDINATORS and word != "that" or word == "that" and at > 4:
                break
            if word in en.AGENDA_PASSIVES and at and (lower[at - 1] in en.BE or at > 1 and lower[at - 2] in en.BE):
                if "was" in lower[:at] or "were" in lower[:at] or "been" in lower[:at]:
                    return "agenda"
            if 0 <= noun < at < noun + 14 and word in en.AGENDA_VERBS:
                return "agenda"
        if lower[0] in en.ORDINALS and self.words.surface[min(first + 1, last - 1)] == ",":
            return "position"
        if en.POSITION.intersection(lower) and not en.PASSED.intersection(lower):
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
                return (phrase,) if phrase and phrase.kind in ("person", "side") else ()
        return ()

    def clauses(self, first: int, last: int) -> list[Clause]:
        """The reporting and narrating clauses of the sentence between two words, in order."""
        forms = verb_forms()
        result: list[Clause] = []
        for verb in range(first, last):
            word = self.words.lower[verb]
            if word.endswith("ing") and not self.words.quoted[verb] and (half := self._absolute(verb, first)):
                result.append(half)
                continue
            form = forms.get(word)
            if form is None and word not in en.BE or self.words.quoted[verb]:
                continue
            clause = self._clause(verb, form, first, last, result)
            if clause:
                result.append(clause)
        return result or self._unlisted(first, last)

    def _unlisted(self, first: int, last: int) -> list[Clause]:
        """A clause by the past of a verb that no list has, where somebody is its plain subject."""
        for at in range(first, last):
            phrase = self.starting.get(at)
            if phrase and phrase.last < last and phrase.kind in ("person", "he", "they", "plural"):
                opens = phrase.first == first or self.words.surface[phrase.first - 1] in en.BOUNDARIES
                verb = phrase.last + (self.words.lower[phrase.last] in en.ADVERBS)
                word = self._low(verb)
                past = (word.endswith("ed") and not word.endswith("eed")) or word in en.PASTS
                participle = len(phrase.name) == 1 and phrase.name[0].endswith("ing")
                if opens and past and not participle and not self.words.quoted[verb] and not self._oblique(phrase.first, first):
                    kind: Literal["report", "narrate"] = "narrate" if verb_forms().get(word) else "report"
                    return [
                        Clause(
                            start=self.words.starts[first], subjects=(phrase,), kind=kind, lemma=word, finite="past",
                            words=self._words(phrase.first, verb), sure=False,
                        )
                    ]  # fmt: skip
        return []

    def _absolute(self, verb: int, first: int) -> Clause | None:
        """ "..., with Oru adding that ...": a half with a subject of its own, though no finite verb."""
        phrase = self.ending.get(verb)
        if phrase is None or phrase.kind != "person" or phrase.first - 2 < first:
            return None
        if self.words.lower[phrase.first - 1] != "with" or self.words.surface[phrase.first - 2] not in ",;":
            return None
        lemma = stem(self.words.lower[verb])
        if lemma not in SAY:
            return None
        return Clause(
            start=self.words.starts[phrase.first - 1],
            subjects=(phrase,),
            kind="report",
            lemma=lemma,
            words=self._words(phrase.first, verb),
        )

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
        if lower[at] in en.WEEKDAYS and at > first and lower[at - 1] == "on" and at + 1 not in self.ending:
            at -= 2
        if " ".join(lower[max(first, at - 2) : at + 1]) in en.TURN_PHRASES:
            at -= 3
        if not kind:
            return None
        if at >= first and lower[at] in en.BE and form:
            return None
        subjects = self._subjects(at + 1, first) or self._body(at + 1, first)
        inverted = False
        if not subjects and form and form[0] in SAY and form[1] != "base":
            subjects = self._inverted(verb, first, last)
            inverted = bool(subjects)
        if subjects and all(p.kind == "side" and not p.definite for p in subjects):
            if form is None and en.SIDE_STATES.isdisjoint(lower[verb + 1 : verb + 3]):
                return None
            if len(subjects) > 1 and not (form and form[1] == "past"):
                return None
        if not subjects and not before and form and form[1] == "past" and kind == "report":
            subjects = self._opener(at, first)
        if not subjects:
            if before and form and form[1] == "past" and at >= first and lower[at] in ("and", ",", "but", "then"):
                last_clause = before[-1]
                if not last_clause.nested and last_clause.kind == "narrate" and kind == "report":
                    before[-1] = last_clause.again(self.words.surface[verb], form[0])
            return None
        start = subjects[0].first
        plural = len(subjects) > 1 or subjects[0].kind in ("plural", "they", "we", "i")
        if form and form[1] == "base" and aux not in ("did", "would", "does"):
            # "Both sides need to" states what should be; "we thank" and "both sides agree" report.
            if not plural or (form[0] not in en.MUTUAL and subjects[0].kind not in ("we", "i")):
                return None
        nested, boundary = (False, verb) if inverted else self._nesting(start, first, before, subjects)
        lemma = form[0] if form else "be"
        return Clause(
            start=self.words.starts[boundary],
            subjects=tuple(subjects),
            kind=kind,
            lemma=lemma,
            perfect=aux == "had",
            mutual=lemma in en.MUTUAL,
            finite="present" if aux in ("has", "have", "does", "do") else form[1] if form else "",
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
        if lemma == "call" and after[:1] == ["on"]:
            visited = self.starting.get(verb + 2)
            return "narrate" if visited and visited.kind == "person" and self._low(visited.last) != "to" else "report"
        if lemma == "present" and (given := self.starting.get(verb + 1)) and given.kind == "person":
            return "narrate"
        if lemma in ("have", "hold", "exchange") and "exchange" in self.words.lower[verb + 1 : verb + 10]:
            return "report"
        if lemma == "exchange" and {"messages", "greetings", "letters", "gifts"} & set(self.words.lower[verb + 1 : verb + 5]):
            return "narrate"
        if lemma == "welcome":
            follower = self.starting.get(verb + 1)
            if follower and follower.kind == "person" and "to" in self.words.lower[follower.last : follower.last + 2]:
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
                if skip == 2 and sign == "and" and earlier and not (earlier.apposition or self._listed(earlier, first)):
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

    def _opener(self, conjunction: int, first: int) -> list[Phrase]:
        """The subject that opens the sentence, for its second verb: "Oru slighted the plan and called for ..."."""
        phrase = self.starting.get(first)
        if phrase is None or self.words.lower[conjunction] not in ("and", "but", ",") or conjunction <= phrase.last:
            return []
        if phrase.kind not in ("person", "plural", "he", "they") or not self._low(phrase.last)[:1].isalpha():
            return []
        if phrase.kind == "person" and self.words.lower[phrase.last] in ("in", "during", "at", "after"):
            return [phrase] if self.words.lower[conjunction] == "," else []
        if self.words.lower[phrase.last] in en.PREPOSITIONS | en.SUBORDINATORS | en.BE | {"and", "will"}:
            return []
        return [phrase]

    def _body(self, end: int, first: int) -> list[Phrase]:
        """The institution or gathering whose verb this is."""
        low = self.words.lower
        if end - 1 < first:
            return []
        if low[end - 1] in en.GATHERINGS and low[end - 2] in ("the", "our", "this", "both"):
            return [Phrase(first=end - 2, last=end, kind="plural")] if not self._oblique(end - 2, first) else []
        for at in range(end - 1, max(first - 1, end - 9), -1):
            if low[at] in en.BODIES and at > first:
                start = at - 1
                while start >= first and low[start] not in ("the", "a", "his", "her", ","):
                    start -= 1
                if start >= first and low[start] == "the" and not self._oblique(start, first):
                    return [Phrase(first=start, last=end, kind="body")]
                return []
            if not (self.words.surface[at][0].isupper() or low[at] in ("of", "the", "for", "and")):
                return []
        return []

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
        if phrase is None or phrase.kind not in ("person", "he", "other") or phrase.last > last:
            return []
        after = self.words.lower[phrase.last] if phrase.last < last else "."
        return [phrase] if after in en.AFTER_TAGS else []

    def _oblique(self, start: int, first: int) -> bool:
        if start <= first:
            return False
        word = self.words.lower[start - 1]
        if word in en.PREPOSITIONS:
            return True
        form = verb_forms().get(word)
        return bool(form and form[0] not in SAY and start - 1 not in self.ending and form[1] != "base")

    def _nesting(
        self, start: int, first: int, before: Sequence[Clause], subjects: Sequence[Phrase]
    ) -> tuple[bool, int]:
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
        if word in ("which", "whom") and at > first:
            if self.words.lower[at - 1] in ("in", "during", "at", "after", "to"):
                return False, at - 1
            if self.words.surface[at - 1] == "," and subjects[0].kind == "person":
                return False, at
        if word in en.SUBORDINATORS:
            return True, start
        form = verb_forms().get(word)
        if form and (form[1] != "base" or self.words.lower[at - 1] == "to"):
            return True, start
        if word.endswith("ing") and stem(word) in verb_forms():
            return True, start
        if word in en.BOUNDARIES:
            return False, start
        # Words like "presidential aide" may stand between the sign and the name.
        back = at
        while back > first and at - back < 4 and self.words.surface[back][0].islower() and back + 1 not in self.ending:
            if self.words.lower[back] in en.PREPOSITIONS or self.words.lower[back] in verb_forms():
                break
            back -= 1
        if self.words.surface[back] == "," and subjects[0].kind == "person" and subjects[0].name:
            return False, start
        # Without a sign before it, a clause opens the sentence ("At present Oru said") or hangs on a noun.
        if before or subjects[0].kind in ("they", "we", "he", "i"):
            return True, start
        return not self._introduces(first, start), start

    def _introduces(self, first: int, start: int) -> bool:
        """Whether the words before a subject only set the scene: "During the call", "At present"."""
        opening = self.words.lower[first:start]
        if opening[0] not in en.PREPOSITIONS and opening[0] not in en.SCENES and len(opening) > 4:
            return False
        forms = verb_forms()
        return not any(word in en.SUBORDINATORS or forms.get(word, ("", ""))[1] == "past" for word in opening[1:])

    def _is_tag(self, start: int, verb: int, first: int, last: int) -> bool:
        begin = min(start, verb)
        if begin - first < 3 or self.words.surface[begin - 1] not in ",\"”’?!—–-":
            return False
        after = verb + 1
        phrase = self.starting.get(after)
        if phrase and start > verb:
            after = phrase.last
        return after >= last or self.words.lower[after] in en.AFTER_TAGS


def _starts(text: str, words: str) -> bool:
    return text == words or text.startswith(words + " ")
