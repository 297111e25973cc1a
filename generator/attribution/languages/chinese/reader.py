# Reads a Chinese paragraph: its sentences, and the clauses that report or narrate. Chinese has no
# blanks between words, so it is read clause by clause, from mark to mark.

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from generator.attribution.clauses import Clause, Label, Sentence, SentenceKind
from generator.attribution.languages.chinese import patterns
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.languages.chinese.names import Names, parts, simplified
from generator.attribution.languages.chinese.subjects import Subjects
from generator.attribution.mentions import Mention
from generator.attribution.places import Places

_LONGEST_QUOTE = 3000
_FARTHEST_VERB = 40
_LONGEST_WORDING = 25
_LONGEST_ATTENDANCE = 60
_LONGEST_BYLINE = 40
_LONGEST_SOURCE = 8
_LONGEST_QUOTED_NAME = 16


class Reader:
    """Reads one paragraph, given the names to look for."""

    announces = False
    signs = ()

    def __init__(self, text: str, known: Names, places: Places) -> None:
        self._text = text
        self._plain = simplified(text)
        self._known = known
        # An item of a list (一是, 第二) is part of what somebody counts up.
        self._is_item = bool(patterns.ITEM.match(self._plain))
        self._subjects = Subjects(text, self._plain, known, places)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraph; together they cover it."""
        found: list[Sentence] = []
        start, reported = 0, False
        for end in (*self._ends(), len(self._text)):
            if end > start:
                halves = self._halves(start, end, reported=reported)
                reported = reported or any(clause.kind == "report" for half in halves for clause in half.clauses[:1])
                found += halves
                start = end
        return tuple(found)

    def _halves(self, start: int, end: int, *, reported: bool) -> list[Sentence]:
        """A sentence, or its halves between semicolons where somebody else speaks in one of them."""
        marks = [mark.start() for mark in patterns.HALVES.finditer(self._plain, start, end - 1)]
        bounds = [start, *(at + 1 for at in marks if not self._is_quoted(start, at)), end]
        halves = [self._sentence(first, last, reported=reported) for first, last in pairwise(bounds)]
        others = (clause for half in halves[1:] for clause in half.clauses[:1])
        if len(halves) == 1 or any(clause.kind == "report" and clause.subjects[0].name for clause in others):
            return halves
        return [self._sentence(start, end, reported=reported)]

    def _is_quoted(self, start: int, at: int) -> bool:
        return self._plain.count("“", start, at) > self._plain.count("”", start, at)

    def _ends(self) -> Iterable[int]:
        """Where sentences end; a quotation and the words that say whose it is stay together."""
        quotes = "“" in self._plain
        quoted_until, start = -1, 0
        for mark in patterns.SENTENCE_END.finditer(self._plain):
            if mark.end() <= quoted_until:
                continue
            if quotes:
                opened = self._plain.find("“", max(quoted_until, 0), mark.end())
                closed = self._plain.find("”", opened, opened + _LONGEST_QUOTE) if opened >= 0 else -1
                if closed >= mark.end():
                    # Up to the closing mark, or past it where the sentence ends only later.
                    quoted_until = closed if self._plain[closed - 1] in "。！？!?" else closed + 1
                    continue
                quoted_until = max(quoted_until, closed)
                if 0 <= quoted_until == mark.end() - 1 and self._is_somebody(start, mark.end()):
                    continue
            start = mark.end()
            yield start

    def _is_somebody(self, start: int, at: int) -> bool:
        """Whether a name or pronoun comes after a quotation; an office and name do after one that opens a sentence."""
        named = self._known.match(self._plain, at, len(self._plain))
        if named or self._plain.startswith(tuple(zh.PRONOUNS), at):
            return True
        if not self._plain.startswith("“", start):
            return False
        end = len(self._plain)
        who = self._subjects.at(at, end)
        said = who and who[0].name and patterns.soon_said().match(self._plain, who[-1].last)
        return bool(said or self._in_whose_eyes(at, end))

    def _sentence(self, start: int, end: int, *, reported: bool) -> Sentence:
        if patterns.ITEM.match(self._plain, start, end):
            return Sentence(
                start=start,
                end=end,
                kind="position",
                features=_features(self._plain[start:end]),
                language="zh",
                pro_drop=True,
            )
        clauses: list[Clause] = []
        source: list[Clause] = []
        waiting: tuple[Mention, ...] = ()
        at = start
        while at < end:
            stop = self._next_mark(at, end)
            if stop > at and not self._is_a_quoted_name(at, stop):
                clause = self._clause(at, stop, start, clauses, reported=reported)
                if clause is None and not clauses:
                    clause = self._after_pause(waiting, at, stop, start)
                    waiting = waiting or self._before_pause(at, stop)
                news = clause and clause.subjects[0].kind == "body"
                if clause and news and not clauses and patterns.source_before().fullmatch(self._plain, at, stop):
                    source.append(clause)
                elif clause and not (clause.kind == "narrate" and not clauses and self._tells_of_a_deed(start, at)):
                    clauses.append(clause)
            at = stop + 1
        head = next(iter(self._subjects.at(self._start_of_words(start, end), end)), None)
        head = None if head and self._plain.startswith(zh.OF, head.last) else head
        clauses = clauses or source or self._quoting(head, start, end)
        text = self._plain[start:end]
        return Sentence(
            start=start,
            end=end,
            clauses=tuple(clauses),
            kind=_kind(text),
            wish=_wish(text),
            head=head,
            quoted=text.lstrip().startswith("“"),
            opens_quote=text.rstrip()[-1:] in ("：", ":"),
            label=self._label(start),
            features=_features(text),
            language="zh",
            pro_drop=True,
        )

    def _quoting(self, who: Mention | None, start: int, end: int) -> list[Clause]:
        """What somebody says of whom a sentence tells before it quotes whole sentences: 奥鲁很高兴：“渡轮将复航。”."""
        if who is None or who.kind not in ("person", "he") or self._plain.startswith("的", who.last):
            return []
        # Right behind a name and a colon the name is a label.
        quoted = patterns.QUOTED_SENTENCE.search(self._plain, who.last + 2, end)
        words = self._text[who.first : who.last]
        return [Clause(start=start, subjects=(who,), kind="report", lemma=zh.TAILS[0], words=words)] if quoted else []

    def _tells_of_a_deed(self, start: int, at: int) -> bool:
        """Whether words that begin at `at` stand behind a verb of saying and a colon."""
        return self._plain[at - 1 : at] == "：" and self._plain[start : at - 1].endswith(zh.TAILS)

    def _next_mark(self, at: int, end: int) -> int:
        """Where the next mark stands: neither brackets nor a blank behind a name are one."""
        mark = patterns.MARK.search(self._plain, at, end)
        while mark:
            aside = patterns.ASIDE.match(self._plain, mark.start(), end)
            behind_name = mark[0] == " " and self._known.match(self._plain, at, mark.start()) == mark.start()
            around = self._plain[mark.start() - 1] + self._plain[mark.end() : mark.end() + 1]
            between_words = mark[0] == " " and around.isascii() and around.isalpha()
            if not (aside or behind_name or between_words):
                return mark.start()
            mark = patterns.MARK.search(self._plain, aside.end() if aside else mark.end(), end)
        return end

    def _is_a_quoted_name(self, at: int, end: int) -> bool:
        """Whether quotation marks hold a name and no sentence: “港口之友”访问团."""
        quoted = self._plain[at - 1 : at] == "“" and self._plain[end : end + 1] == "”"
        return quoted and (end - at < _LONGEST_QUOTED_NAME or self._plain[end - 1] == zh.DELEGATION)

    def _clause(self, start: int, end: int, sentence: int, before: list[Clause], *, reported: bool) -> Clause | None:
        at = self._start_of_words(start, end)
        if thinks := self._in_whose_eyes(at, end) if not self._subjects.at(at, end) else ():
            return Clause(start=at, subjects=thinks, kind="report", lemma=zh.TAILS[0], words=self._text[at:end])
        who, unknown = self._whose(at, end, before, opens=start == sentence)
        if not who:
            return None
        if who[0].kind == "body" and self._plain.startswith(zh.SOURCES, who[0].first):
            return Clause(start=at, subjects=who, kind="report", lemma=zh.TAILS[0], words=self._text[at : who[0].last])
        after = who[-1].last
        found = self._verb(after, end)
        pointed = patterns.pointed_out().match(self._plain, after, end) if who[0].kind in ("person", "he") else None
        if who[0].kind == "body" and not found and end - after < _LONGEST_SOURCE:
            return Clause(start=at, subjects=who, kind="report", lemma=zh.TAILS[0], words=self._text[at:after])
        if not (found or pointed):
            return None
        said = patterns.occasion().search(self._plain, after, end) or patterns.said_of().match(self._plain, after, end)
        reports = bool(said or pointed) or not (found and found["deed"])
        if self._plain.startswith("的", after) or (found and not said and self._is_spoken_of(after, found)):
            return None
        says = patterns.told().search(self._plain, found.end(), end) if found and found["deed"] and not said else None
        reports = reports or bool(says)
        if not said and self._plain[at:end].endswith(zh.AFTERWARDS):
            return None
        said = said or says
        word, last = (said[1], said.end()) if said else (found[0], found.end()) if found else (zh.TAILS[0], end)
        opens = start == sentence or (not before and start - sentence < 12)
        earlier = (clause for clause in before if clause.kind == "report" and clause.subjects[0].kind != "body")
        alone = not reported and not any(earlier)
        between = self._plain[after : found.start()] if found else ""
        untold = who[0].kind != "body" and word in zh.NOT_TOLD and between.endswith(zh.NOT)
        reports = (reports and not untold) and (
            len(who) > 1 or not self._tells_of_words(word, between, self._plain[sentence:after], reported=reported)
        )
        told = untold or _happened(between)
        if not (self._reports(who, word, between, opens=opens, alone=alone) if reports else told):
            return None
        nested = bool(before) and self._is_part_of(before[0], who, word, last)
        if nested and not _happened(between) and not _is_joint(who):
            return None
        follows = start > sentence and self._plain[start - 1] in "”，"
        return Clause(
            start=start if opens else at,
            subjects=who,
            kind="report" if reports else "narrate",
            lemma=word,
            sure=word not in zh.VAGUE,
            finite="past" if unknown else "",
            mutual=_is_joint(who),
            binding=word in zh.BINDING,
            nested=nested,
            tag=follows and not opens and word in zh.TAILS and self._ends_a_tag(last),
            words=self._text[at:last] if last - at < _LONGEST_WORDING else f"{self._text[at:after]}…{word}",
        )

    def _whose(self, at: int, end: int, before: list[Clause], *, opens: bool) -> tuple[tuple[Mention, ...], bool]:
        """Whose clause it is, and whether that is somebody unknown; nobody where it goes on with another's."""
        who = self._subjects.at(at, end)
        named = bool(who) and bool(who[0].name)
        if (not named and self._go_on(at, end, before)) or self._plain.startswith(zh.FROM, at):
            return (), False
        who = who or self._subjects.right_before_saying(at, end)
        if unknown := self._unknown(at, end, who, first=not before, opens=opens):
            return unknown, True
        cited = bool(who) and who[0].kind == "he" and self._plain[at - 1 : at] == "“"
        return (() if cited else who), False

    def _verb(self, after: int, end: int) -> re.Match[str] | None:
        """The verb of whoever ends at a place."""
        invited = patterns.invited().match(self._plain, after, end)
        verbs = invited.end() if invited else after
        found = patterns.verb().search(self._plain, verbs, min(end, verbs + _FARTHEST_VERB))
        if found and found["deed"] and self._plain[after : found.start()] == "在":
            # 奥鲁在会谈指出: the deed is only the occasion.
            return patterns.verb().search(self._plain, found.end(), min(end, after + _FARTHEST_VERB)) or found
        return found

    def _tells_of_words(self, word: str, between: str, before: str, *, reported: bool) -> bool:
        """Whether a verb of saying tells what was once said: by two together, or earlier than somebody's words."""
        together = between.startswith((*zh.WITH, *zh.AND)) and between.endswith(zh.TOGETHER)
        earlier = any(when in before + between for when in zh.ONCE_BEFORE)
        return together or (reported and word in zh.DEEDS_OF_WORDS and earlier)

    def _unknown(self, at: int, end: int, who: Sequence[Mention], *, first: bool, opens: bool) -> tuple[Mention, ...]:
        """Whoever speaks and is nobody known: by no name, by one of a stranger, or as another's: 奥鲁的助手."""
        another = bool(who) and self._plain.startswith("的", who[-1].last)
        unnamed = self._subjects.unnamed(at, end) if first and (not who or another or who[0].kind == "body") else ()
        may_be = opens and (not who or (another and who[0].kind == "body"))
        return unnamed or (self._subjects.unknown(at, end) if may_be else ())

    def _in_whose_eyes(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whose opinion follows: 在奥鲁看来."""
        who = self._subjects.at(at + 1, end) if self._plain.startswith("在", at) else ()
        return who if who and self._plain.startswith(zh.IN_THE_EYES, who[-1].last) else ()

    def _is_part_of(self, first: Clause, who: Sequence[Mention], word: str, end: int) -> bool:
        """Whether a clause is part of the words that a sentence reports first, and nobody's turn after them."""
        if first.kind != "report":
            return False
        if _is_joint(who):
            together = self._plain.startswith(zh.BOTH, who[-1].last)
            return not together or _is_joint(first.subjects) or first.lemma in zh.SAY
        introduced = bool(who[0].name and who[0].offices) and self._plain.startswith("了", end)
        talked = first.lemma in zh.TALKS and _is_joint(first.subjects) and bool(who[0].name)
        takes_turn = word in (*zh.TAILS, *zh.SIDE_SAYS) or introduced or talked
        earlier = patterns.choice(zh.EARLIER).search(self._plain, who[-1].last, end)
        return who[0].kind != "person" or not takes_turn or bool(earlier)

    def _before_pause(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is the subject of words that only say on which occasion he speaks."""
        who = self._subjects.at(self._start_of_words(at, end), end)
        if not who or who[0].kind not in ("person", "he"):
            return ()
        verb = patterns.verb().search(self._plain, who[-1].last, end)
        for_others = self._plain.startswith(zh.SPEAKS_FOR, who[-1].last)
        where_follows = not verb and (for_others or self._plain.startswith((*zh.PAUSES, "“"), end))
        speaks = len(who) == 1 and self._plain[at:end].endswith(zh.SPEAKING)
        who = who[:1] if self._plain.startswith(zh.WITH, who[0].last) else who
        return who if where_follows or self._plain[at:end].endswith(zh.OCCASIONS) or speaks else ()

    def _after_pause(self, who: tuple[Mention, ...], at: int, end: int, sentence: int) -> Clause | None:
        """What somebody says whose name is before a comma: 奥鲁会后，在社交媒体上写道."""
        word = self._said_next(at, end)
        if not (word and who):
            return None
        named = self._text[who[0].first : who[-1].last]
        return Clause(start=sentence, subjects=who, kind="report", lemma=word, words=f"{named} … {word}")

    def _is_spoken_of(self, after: int, found: re.Match[str]) -> bool:
        """Whether a subject is spoken of: by what he put forward (奥鲁提出的计划), or by what he is (奥鲁是)."""
        put_forward = self._plain.startswith("的", found.end())
        between = patterns.OF_WHAT_HE_DID.match(self._plain, after, found.start())
        put_forward = put_forward or bool(between and self._plain[after] not in zh.OPENS_OBJECTS)
        return put_forward or bool(patterns.SPOKEN_OF.search(self._plain, after, found.start()))

    def _ends_a_tag(self, at: int) -> bool:
        """Whether a verb of saying that ends here tells whose the words before it are: "“...”，奥鲁说。"."""
        mark = self._plain[at : at + 1]
        return mark in "。：:" or (mark == "，" and self._plain[at + 1 : at + 2] == "“")

    def _start_of_words(self, start: int, end: int) -> int:
        """Where a sentence begins after words like "at the same time"."""
        while lead := patterns.lead_in().match(self._plain, start, end):
            start = lead.end()
        return start

    def _go_on(self, at: int, end: int, before: list[Clause]) -> bool:
        """Lets the subject of a deed report as well: "Oru met Sanna, and stressed ..."."""
        word = self._said_next(at, end)
        if not (word and before and before[-1].kind == "narrate" and not before[-1].nested):
            return False
        before[-1] = before[-1].again(word, word)
        return True

    def _said_next(self, at: int, end: int) -> str:
        """The verb by which somebody named before goes on to say something; nothing if he does not."""
        found = patterns.going_on().match(self._plain, at, end) or patterns.then_said().match(self._plain, at, end)
        found = found or patterns.said_of().match(self._plain, at, end)
        return next(filter(None, found.groups())) if found else ""

    def _reports(self, who: Sequence[Mention], word: str, between: str, *, opens: bool, alone: bool) -> bool:
        """Whether a subject and a verb together report, and are not part of somebody's words."""
        will_say = between.startswith((*zh.PLANNED, *zh.OUGHT)) or (word in zh.VAGUE and not _happened(between))
        if will_say or (self._is_item and who[0].kind != "person"):
            return False
        if _is_joint(who):
            planned = not _happened(patterns.choice(zh.NO_MODALS).sub("", between))
            held = word in zh.HELD and between in ("", *zh.ADVERBS)
            return not planned and (who[0].kind == "person" or alone or held or word in zh.STRONG_MUTUAL)
        if who[0].kind == "side":
            plainly = word in zh.TAILS and not between and word not in zh.HELD
            return opens and (plainly or (alone and (word in zh.TAILS or (word in zh.SIDE_SAYS and not between))))
        return who[0].kind != "he" or len(between) <= 6 or between.startswith(zh.WHEN)

    def _label(self, start: int) -> Label | None:
        found = patterns.LABEL.match(self._plain, start)
        if not found:
            return None
        words = self._text[found.start(1) : found.end(1)]
        kind = zh.LABELS.get(found[1])
        if kind or found[1].endswith(zh.QUESTIONERS):
            return Label(kind=kind or "question", words=words)
        first, last = found.span(1)
        mention = self._subjects.person(first, last) or self._subjects.office_alone(first, last)
        if mention is None or mention.last != found.end(1):
            return None
        return Label(kind="name", words=words, mention=mention, quoted=self._plain[found.end() :][:1] == "“")

    @property
    def byline(self) -> Mention | None:
        """The one whom a short line without a sentence names, or a headline over a speech."""
        if len(self._text) > _LONGEST_BYLINE or "。" in self._text:
            return None
        speech = any(word in self._plain for word in zh.SPEECHES)
        named = self.named()
        alone = len(named) == 1 and bool(
            patterns.office().match(self._plain) or patterns.signature().match(self._plain)
        )
        return named[0] if named and (speech or alone) and not self.is_object(named[0]) else None

    def named(self, start: int = 0, end: int | None = None) -> list[Mention]:
        """The people whom a stretch of the paragraph names."""
        found = self._known.find(self._plain, start, len(self._text) if end is None else end)
        return [Mention(first=a, last=b, kind="person", name=parts(self._text[a:b])) for a, b in found]

    def people(self) -> list[Mention]:
        """Whom the paragraph speaks of, by name."""
        return self.named()

    def is_object(self, mention: Mention) -> bool:
        """Whether somebody is named only as the one met or spoken of."""
        return self._plain[max(0, mention.first - 1) : mention.first] in zh.BEFORE_OBJECTS

    def is_first_person(self, *, plural: bool) -> bool:
        """Whether somebody says "I" or "we" outside quotation marks, in a text that is somebody's own words."""
        return plural and zh.SELF in patterns.QUOTED.sub("", self._plain)

    @property
    def places(self) -> frozenset[str]:
        """None: Chinese tells places by the words after them."""
        return frozenset()


def _is_joint(who: Sequence[Mention]) -> bool:
    return len(who) > 1 or who[0].kind == "plural"


def _happened(between: str) -> bool:
    return not any(modal in between for modal in zh.MODALS)


def _kind(text: str) -> SentenceKind:
    attended = len(text) < _LONGEST_ATTENDANCE and text.rstrip("。 \n").endswith(zh.ENDINGS_OF_ATTENDANCE)
    event = not text.startswith(zh.THIS_TIME) and any(word in text for word in zh.EVENTS)
    if attended or event or patterns.ON_THAT_DAY.match(text):
        return "attendance"
    exchanged = any(words in text for words in zh.EXCHANGED)
    if exchanged and not any(word in text for word in zh.ONES_OWN) and _happened(text):
        return "agenda"
    return "position" if any(word in text for word in zh.WISHES) else "plain"


def _features(text: str) -> frozenset[str]:
    found = {feature for feature, words in zh.FEATURE_WORDS.items() if any(word in text for word in words)}
    if text.lstrip().startswith(zh.ITEMS):
        found.add("item")
    if text.lstrip().startswith(zh.CONNECTIVES):
        found.add("connects")
    if text.lstrip().startswith(zh.HOPES):
        found.add("hopes")
    if patterns.urging().match(text):
        found.add("urges")
    unquoted = patterns.QUOTED.sub("", text)
    if zh.SELF in unquoted:
        found.add("mine")
    if any(word in unquoted for word in zh.TAILS):
        found.add("says")
    if "“" in text and not text.lstrip().startswith("“"):
        found.add("cites")
    if text.rstrip('”" \n')[-1:] in ("？", "?"):
        found.add("asks")
    return frozenset(found)


def _wish(text: str) -> str:
    side = patterns.wishing().match(text)
    return side[1] if side and side[1] not in (*zh.JOINT, *zh.OTHER) else ""
