# Reads a Chinese paragraph: the people it names, its sentences, and the clauses that report or
# narrate. Chinese has no blanks between words, so it is read clause by clause, from sign to sign.

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from generator.attribute import chinese_words as zh
from generator.attribute.cast import Cast, Figure, Office, Phrase
from generator.attribute.clauses import Clause, Label, Mood, Sentence
from generator.attribute.places import Places

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_NAME_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff·•‧・]{2,24}")
_SENTENCE_END = re.compile(r"[。！？!?](?:[”’」』）)]*)")
_SIGN = re.compile(r"[，,；;：:。！？!?、“”「」（）()\s]")
_LONGEST_NAME = 10
_LONGEST_QUOTE = 3000


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese characters for a good part."""
    letters = len(_LETTER.findall(text))
    return letters > 0 and len(_HAN.findall(text)) * 4 >= letters


def is_han(text: str) -> bool:
    """Whether a word is written in Chinese characters."""
    return bool(_HAN.match(text))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


@cache
def _office_pattern() -> re.Pattern[str]:
    one = rf"(?:{_any(zh.TITLE_PREFIXES)})*(?:{_any(zh.TITLES)})"
    # Few characters can begin an office; looking at one of them first makes the search ten times as fast.
    begins = "".join(sorted({word[0] for word in (*zh.TITLE_PREFIXES, *zh.TITLES)}))
    return re.compile(rf"(?=[{begins}]){one}(?:(?:{_any(zh.TITLE_LINKS)}){one})*")


@cache
def _ends_name() -> re.Pattern[str]:
    return re.compile(_any((*zh.AFTER_NAMES, *zh.TITLES)))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<deed>(?:{_any(zh.DEED)})(?!{_any(zh.NOT_DEED_BEFORE)}))|(?P<say>{_any(zh.SAY)})|(?P<act>{_any(zh.ACT)})"
    )


def office(title: str) -> Office:
    """The words of an office, so that English and Chinese ones meet where they can."""
    found: set[str] = set()
    for part in re.split(_any(zh.TITLE_LINKS), title):
        plain = next((t for t in sorted(zh.TITLES, key=len, reverse=True) if part.endswith(t)), part)
        lesser = "副" if part.startswith(("副", "第一副")) else ""
        found.add(lesser + zh.SAME_OFFICE.get(plain, plain))
    return frozenset(found)


def offices(title: str) -> tuple[Office, ...]:
    """Each of the offices that a title joins."""
    return tuple(office(part) for part in re.split(_any(zh.TITLE_LINKS), title) if part)


def names(text: str, places: Places) -> list[Phrase]:
    """The people a text names together with their offices."""
    plain = text.translate(zh.TRADITIONAL)
    found: list[Phrase] = []
    for title in _office_pattern().finditer(plain):
        if _joint_end().search(plain, max(0, title.start() - 4), title.start()):
            continue
        name, end = _name_after(plain, title.end())
        if name:
            country, start = _country_before(plain, title.start(), places)
            found.append(
                Phrase(
                    first=start,
                    last=end,
                    kind="person",
                    name=_parts(text[title.end() : end]),
                    offices=offices(title[0]),
                    title=text[title.start() : title.end()],
                    country=country,
                )
            )
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in re.split("[·•‧・]", name) if part)


def _name_after(text: str, at: int) -> tuple[str, int]:
    run = _NAME_RUN.match(text, at)
    if not run:
        return "", at
    stop = _ends_name().search(run[0])
    while stop and stop.start() == 1 and stop[0] not in ("表示", "指出", "强调") and len(run[0]) > 2 and run[0][1:2] not in "在同与和就将对向的说称":
        stop = _ends_name().search(run[0], stop.start() + 1)
    length = stop.start() if stop else len(run[0])
    name = run[0][:length]
    if length < 2 or (length > _LONGEST_NAME and "·" not in name) or _place_like(name):
        return "", at
    return name, at + length


def _place_like(name: str) -> bool:
    return bool(set(name) & set("国方们各双岛省市州县镇")) or name in ("会晤", "会谈")


def _country_before(text: str, at: int, places: Places) -> tuple[str, int]:
    for length in range(min(8, at), 1, -1):
        form = text[at - length : at]
        if form in places.chinese:
            return places.chinese[form], at - length
    start = at
    while start > 0 and at - start < 8 and _HAN.match(text[start - 1]):
        if text[start - 1] in "同与和见的日对向由应访请在晤兼":
            break
        start -= 1
    unknown = text[start:at]
    return (unknown, start) if 2 <= len(unknown) <= 7 and start != at else ("", at)


def spoken(text: str) -> list[str]:
    """Words that stand where a speaker's name would, at the head of a clause before a verb of saying."""
    plain = text.translate(zh.TRADITIONAL)
    return [m[1] for m in _bare_name().finditer(plain) if not set(m[1]) & zh.NO_NAME]


@cache
def _bare_name() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[。！？”\n]))([\u4e00-\u9fff·•]{{2,8}}?)(?:{_any(zh.TAILS)})")


class Names:
    """The names to look for in a text; the longest that fits is found."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for name in sorted({name.translate(zh.TRADITIONAL) for name in names}, key=lambda name: (-len(name), name)):
            self._by_first.setdefault(name[0], []).append(name)

    def match(self, text: str, at: int, end: int) -> int | None:
        """Where the name that begins at `at` ends; None if there is none."""
        for name in self._by_first.get(text[at : at + 1], ()):
            if at + len(name) <= end and text.startswith(name, at):
                return at + len(name)
        return None

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where each name in a stretch of the text begins and ends."""
        found: list[tuple[int, int]] = []
        at = start
        while at < end:
            last = self.match(text, at, end)
            if last:
                found.append((at, last))
            at = last or at + 1
        return found


class Reader:
    """Reads the sentences of one Chinese paragraph, given the names to look for."""

    def __init__(self, text: str, known: Names, places: Places) -> None:
        self.text = text
        self.plain = text.translate(zh.TRADITIONAL)
        self.known = known
        self.places = places
        self._sentences: list[Sentence] | None = None

    def sentences(self) -> list[Sentence]:
        """The sentences of the paragraph; together they cover it."""
        if self._sentences is None:
            self._sentences = self._read()
        return self._sentences

    def is_object(self, phrase: Phrase) -> bool:
        """Whether somebody is named only as the one met or spoken of."""
        return self.plain[max(0, phrase.first - 1) : phrase.first] in ("同", "与", "和", "见", "对", "向")

    def _read(self) -> list[Sentence]:
        result: list[Sentence] = []
        start = 0
        for end in self._ends():
            result.append(self._sentence(start, end, fresh=not _reports(result)))
            start = end
        if start < len(self.text):
            result.append(self._sentence(start, len(self.text), fresh=not _reports(result)))
        return result

    def _label(self, start: int) -> Label | None:
        match = _label().match(self.plain, start)
        if not match:
            return None
        words = self.text[match.start(1) : match.end(1)]
        kind = zh.LABELS.get(match[1])
        if kind or match[1].endswith(zh.QUESTIONERS):
            return Label(kind=kind or "question", words=words)
        phrase = self._person(match.start(1), match.end(1))
        return Label(kind="name", words=words, phrase=phrase) if phrase and phrase.last == match.end(1) else None

    def names(self, figure: Figure, cast: Cast) -> bool:
        """Whether the paragraph speaks of somebody by name."""
        return any((match := cast.find(phrase)) and match.figure is figure for phrase in self.named())

    def placed(self) -> set[str]:
        """Words that stand where a country's name would; Chinese tells them by the word behind."""
        return set()

    def first_person(self, *, plural: bool) -> bool:
        """Whether somebody writes of himself; Chinese readouts quote, they are not written so."""
        return False

    def named(self, start: int = 0, end: int | None = None) -> list[Phrase]:
        """The people whom a stretch of the paragraph names."""
        stop = len(self.text) if end is None else end
        return [
            Phrase(first=first, last=last, kind="person", name=_parts(self.text[first:last]))
            for first, last in self.known.find(self.plain, start, stop)
        ]

    def _ends(self) -> Iterable[int]:
        """Where sentences end; a quotation and the words that say whose it is stay together."""
        opened = self.plain.find("“") >= 0
        quoted_until = -1
        for match in _SENTENCE_END.finditer(self.plain):
            if match.end() <= quoted_until:
                continue
            if opened:
                start = self.plain.find("“", max(quoted_until, 0), match.end())
                closed = self.plain.find("”", start, start + _LONGEST_QUOTE) if start >= 0 else -1
                if closed >= match.end():
                    # Up to the closing mark, or past it where a sentence ends only later.
                    quoted_until = closed if self.plain[closed - 1] in "。！？!?" else closed + 1
                    continue
                quoted_until = max(quoted_until, closed)
                if closed >= 0 and closed + 1 == match.end() and self._speaks(match.end()):
                    continue
            yield match.end()

    def _speaks(self, at: int) -> bool:
        """Whether what follows a quotation is its speaker's name."""
        return self.known.match(self.plain, at, len(self.plain)) is not None or self.plain[at : at + 1] in tuple(zh.PRONOUNS)

    def _sentence(self, start: int, end: int, *, fresh: bool) -> Sentence:
        clauses: list[Clause] = []
        at = start
        while at < end:
            sign = _SIGN.search(self.plain, at, end)
            stop = sign.start() if sign else end
            if stop > at:
                clause = self._clause(at, stop, sentence_start=at == start or not clauses and at - start < 12, before=clauses, fresh=fresh, tail=at > start and self.plain[at - 1] in "”，")
                if clause:
                    clauses.append(clause)
            at = stop + 1
        text = self.plain[start:end]
        return Sentence(
            start=start,
            end=end,
            clauses=tuple(clauses),
            mood=self._mood(text),
            wish=self._wish(text),
            quoted=text.lstrip().startswith(("“", "「")),
            label=self._label(start),
        )

    def _mood(self, text: str) -> Mood:
        if any(word in text for word in zh.EVENTS):
            return "attendance"
        if ("交换意见" in text or "交换了意见" in text) and not any(modal in text for modal in (*zh.MODALS, "我")):
            return "agenda"
        return "position" if any(word in text for word in zh.WISHES) else "plain"

    def _wish(self, text: str) -> str:
        side = _wishing().match(text)
        return side[1] if side and side[1] not in zh.JOINT and side[1] not in ("各方", "对方", "三方") else ""

    def _clause(self, start: int, end: int, *, sentence_start: bool, before: list[Clause], fresh: bool, tail: bool) -> Clause | None:
        at = start
        while lead := _lead_in().match(self.plain, at, end):
            at = lead.end()
        subjects, after = self._subjects(at, end)
        if not subjects:
            again = _again().match(self.plain, at, end)
            if again and before and before[-1].kind == "narrate" and not before[-1].nested:
                before[-1] = before[-1].again(again[1], again[1])
            return None
        verb = _verb().search(self.plain, after, min(end, after + 40))
        if not verb:
            return None
        said = _occasion().search(self.plain, after, end)
        if said:
            kind, word, place = "report", said[1], said.end()
        else:
            kind, word, place = ("narrate" if verb["deed"] else "report"), verb[0], verb.end()
        joint = subjects[0].kind in ("plural", "they") or len(subjects) > 1
        first = subjects[0]
        if joint and kind == "report":
            alone = fresh and not any(clause.kind == "report" for clause in before)
            if not self._together(after, verb.start(), word, alone, single=first.kind == "person"):
                return None
        if kind == "narrate" and any(modal in self.plain[after : verb.start()] for modal in zh.MODALS):
            return None
        if first.kind == "side" and kind == "report" and (word not in zh.TAILS or not (fresh and sentence_start)):
            return None
        if first.kind == "he" and kind == "report" and verb.start() - after > 6:
            return None
        nested = bool(before) and before[0].kind == "report" and (first.kind != "person" or word not in zh.TAILS)
        if not sentence_start and not before and not tail:
            nested = False
        return Clause(
            start=start if sentence_start else at,
            subjects=subjects,
            kind="narrate" if kind == "narrate" else "report",
            lemma=word,
            mutual=joint,
            nested=nested,
            tag=tail and not sentence_start and self.plain[place : place + 1] in "。，：:" and word in zh.TAILS,
            words=self.text[at:place] if place - at < 25 else self.text[at:after] + "…" + word,
        )

    def _together(self, after: int, verb: int, word: str, first: bool, *, single: bool) -> bool:
        between = self.plain[after:verb]
        if any(modal in between for modal in zh.MODALS):
            return False
        if single:
            return True
        return first or word in zh.STRONG_MUTUAL

    def _subjects(self, at: int, end: int) -> tuple[tuple[Phrase, ...], int]:
        found: list[Phrase] = []
        while True:
            phrase = self._subject(at, end)
            if phrase is None:
                return tuple(found), (found[-1].last if found else at)
            found.append(phrase)
            at = phrase.last
            if self.plain[at : at + 1] in ("和", "与", "同", "、") and at < end and self._subject(at + 1, end):
                rest = self.plain[at + 1 : end]
                if self.plain[at] in "同与" and not rest:
                    return tuple(found), at
                if self.plain[at] in "同与" :
                    return tuple(found), at
                at += 1
                continue
            return tuple(found), at

    def _subject(self, at: int, end: int) -> Phrase | None:
        joint = _joint().match(self.plain, at, end) or _crowd().match(self.plain, at, end)
        if joint:
            return Phrase(first=at, last=joint.end(), kind="plural")
        other = _others().match(self.plain, at, end)
        if other:
            return Phrase(first=at, last=other.end(), kind="other")
        if self.plain[at : at + 1] in zh.PRONOUNS and at < end:
            return Phrase(first=at, last=at + 1, kind="he", gender=zh.PRONOUNS[self.plain[at]])
        side = _side().match(self.plain, at, end)
        if side:
            return Phrase(first=at, last=side.end(), kind="side", country=side[0])
        person = self._person(at, end)
        body = None if person else _body().match(self.plain, at, end)
        return Phrase(first=at, last=body.end(), kind="body") if body else person

    def _person(self, at: int, end: int) -> Phrase | None:
        named = self.known.match(self.plain, at, end)
        if named:
            title = _office_pattern().match(self.plain, named, end)
            after = title.end() if title else named
            courtesy = _courtesy().match(self.plain, after, end)
            return Phrase(
                first=at, last=courtesy.end() if courtesy else after, kind="person", name=_parts(self.text[at:named])
            )
        before = _office_pattern().search(self.plain, at, min(end, at + 40))
        if before and (before.start() == at or self._country_only(at, before.start())):
            named = self.known.match(self.plain, before.end(), end)
            country, _ = _country_before(self.plain, before.start(), self.places)
            if named:
                return Phrase(
                    first=at, last=named, kind="person", name=_parts(self.text[before.end() : named]),
                    offices=offices(before[0]), country=country,
                )  # fmt: skip
            if _verb().match(self.plain, before.end(), end) or self.plain[before.end() : before.end() + 1] in "还也":
                return Phrase(
                    first=at, last=before.end(), kind="person", offices=offices(before[0]), title=before[0], country=country,
                    definite=True,
                )  # fmt: skip
        return None

    def _country_only(self, at: int, end: int) -> bool:
        text = self.plain[at:end]
        return len(text) <= 8 and bool(_NAME_RUN.fullmatch(text))


def _reports(sentences: Iterable[Sentence]) -> bool:
    return any(clause.kind == "report" for sentence in sentences for clause in sentence.clauses)


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(zh.LEAD_INS)})|\s+|[“”]")


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"(?:并|还|均|也)?(?:再次|高度|共同)?({_any(zh.SAY)})")


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(rf"(?:中|时|后|期间|上|此)({_any(zh.TAILS)})")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(_any(zh.JOINT))


@cache
def _others() -> re.Pattern[str]:
    return re.compile(_any(zh.OTHER))


@cache
def _side() -> re.Pattern[str]:
    return re.compile(r"[\u4e00-\u9fff]{1,3}?方")


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(_any(zh.COURTESY))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\s*([^：:，。\s]{1,24})[：:]")


@cache
def _crowd() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{0,8}}?(?:{_any(zh.CROWD)})(?!人)")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(zh.BODIES)})")


@cache
def _joint_end() -> re.Pattern[str]:
    return re.compile("(?:两国|三国|各国|四国|五国|六国|中美|国家|各方|双方)$")


@cache
def _wishing() -> re.Pattern[str]:
    return re.compile(rf"\s*([\u4e00-\u9fff]{{1,4}}方)[\u4e00-\u9fff]{{0,3}}?(?:{_any(zh.WISHES)})")
