# Checks what a second reader answered, sentence by sentence. What fits becomes an opinion: a stretch of a paragraph
# that is there, and people who are known. What does not fit is reported, and not used. Words of an answer are
# looked for in the text, and never kept.

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.archive.ids import RESERVED_SPEAKERS
from generator.archive.inline import BEFORE_SPEAKER
from generator.archive.model import Content, Draft
from generator.archive.problems import Problem
from generator.archive.proposals import Newcomer, Proposals
from generator.authoring.second_opinion.people import Directory
from generator.authoring.second_opinion.reply import read_reply
from generator.authoring.second_opinion.sentences import Sentence, checksum, sentences

LARGEST_ANSWER = 200_000
"""Characters. A sentence takes about twenty."""
MOST_REPORTED = 40
"""Problems of one answer; of the others only the number is given."""
_MOST_SPEAKERS = 8
_MOST_PARTS = 8
_NUMBERS = re.compile(r"\s*([1-9][0-9]{0,5})(?:\s*[-–]\s*([1-9][0-9]{0,5}))?\s*\Z")
_ROOM_FOR_SPEAKER = re.compile(rf"[\s{BEFORE_SPEAKER}]\Z")
_FORM = 'one JSON object, {"1": "one-id", "2": "narration"}, as the question shows it'


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A stretch of a paragraph and whom the second reader proposes."""

    start: int
    end: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """What a second reader says of a text, as far as it can be used."""

    paragraphs: tuple[tuple[Said, ...], ...]
    """One tuple for each paragraph; its stretches are in order and leave gaps where nothing usable was said."""
    newcomers: tuple[Newcomer, ...] = ()
    """Those of the speakers who are in no register."""
    sentences: int
    """How many the text has."""
    answered: int
    """How many of them have a usable opinion, or an honest "cannot tell"."""


Speakers = tuple[str, ...]
_Parts = tuple[tuple[int, Speakers], ...]
"""From where in a sentence who speaks; empty where the reader cannot tell."""


class _Wrong(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def answer(
    reply: str, draft: Draft, content: Content, proposals: Proposals
) -> tuple[Opinions | None, tuple[Problem, ...]]:
    """The opinions that a reply to the question about a draft holds; None if no part of it can be used.

    Problems, warnings where the rest is used: A551 no answer in it, A552 it breaks off, A553 sentences without an
    opinion, A554 a sentence twice, A555 no such sentence, A556 nobody known, A557 no part of the sentence, A558 not
    of the form, A559 too large, A560 about another text.
    """
    path = draft.metadata.location.path
    found = sentences([paragraph.text for paragraph in draft.paragraphs])
    if len(reply) > LARGEST_ANSWER:
        message = f"the answer has {len(reply):,} characters, more than {LARGEST_ANSWER:,}"
        return None, (Problem(path=path, line=0, code="A559", message=message),)
    read = read_reply(reply)
    if read is None:
        message = f"there is no answer in the reply; it must hold {_FORM}"
        return None, (Problem(path=path, line=0, code="A551", message=message),)
    about = [value for name, value in read.pairs if name == "text"]
    if any(value != checksum(found) for value in about):
        message = (
            f"the answer is about another text, or this one has changed since; its 'text' must be {checksum(found)}"
        )
        return None, (Problem(path=path, line=0, code="A560", message=message),)
    checked = _Checked(draft, found, Directory(draft, content, proposals))
    checked.read([pair for pair in read.pairs if pair[0] != "text"], whole=read.whole)
    if not checked.opinions:
        return None, (*checked.problems(), _nothing(path))
    return checked.result(), checked.problems()


def _nothing(path: str) -> Problem:
    message = f"no part of the answer can be used; it must hold {_FORM}"
    return Problem(path=path, line=0, code="A551", message=message)


class _Checked:
    """An answer while it is checked."""

    def __init__(self, draft: Draft, found: Sequence[Sentence], people: Directory) -> None:
        self._draft, self._sentences, self._people = draft, found, people
        self._problems: list[Problem] = []
        self.opinions: dict[int, _Parts] = {}

    def read(self, pairs: Iterable[tuple[str, object]], *, whole: bool) -> None:
        seen: dict[int, int] = {}
        last = ""
        for name, value in pairs:
            last = name
            numbers = self._numbers(name)
            for number in numbers:
                seen[number] = seen.get(number, 0) + 1
            self._take(numbers, value)
        for number, times in seen.items():
            if times > 1:
                self.opinions.pop(number, None)
                self._report(number, "A554", f"sentence {number} is answered {times} times; none of it is used")
        if not whole:
            self._report(0, "A552", f"the answer breaks off after {_shown(last)}")
        for first, end in _runs(number for number in range(1, len(self._sentences) + 1) if number not in seen):
            which = f"sentence {first} has" if first == end else f"sentences {first} to {end} have"
            self._report(first, "A553", f"{which} no opinion in the answer")

    def problems(self) -> tuple[Problem, ...]:
        """The problems, the first of them where there are very many."""
        shown, rest = self._problems[:MOST_REPORTED], len(self._problems) - MOST_REPORTED
        if rest > 0:
            message = f"and {rest} more of what the answer says does not fit"
            shown.append(self._problem(0, "A558", message))
        return tuple(shown)

    def result(self) -> Opinions:
        paragraphs: list[list[Said]] = [[] for _ in self._draft.paragraphs]
        for sentence in self._sentences:
            parts = self.opinions.get(sentence.number, ())
            ends = (*(start for start, _ in parts[1:]), sentence.end)
            for (start, speakers), end in zip(parts, ends, strict=False):
                paragraphs[sentence.paragraph].append(Said(start=start, end=end, speakers=speakers))
        named = {id for said in paragraphs for one in said for id in one.speakers}
        return Opinions(
            paragraphs=tuple(map(tuple, paragraphs)),
            newcomers=tuple(one for id, one in self._people.newcomers.items() if id in named),
            sentences=len(self._sentences),
            answered=len(self.opinions),
        )

    def _numbers(self, name: str) -> range:
        match = _NUMBERS.match(name)
        last = len(self._sentences)
        if not match:
            self._report(0, "A555", f"{_shown(name)} is no number of a sentence")
            return range(0)
        first, end = int(match[1]), int(match[2] or match[1])
        if not first <= end <= last:
            self._report(0, "A555", f"there is no sentence {_shown(name)}; they go from 1 to {last}")
            return range(0)
        return range(first, end + 1)

    def _take(self, numbers: range, value: object) -> None:
        for number in numbers:
            sentence = self._sentences[number - 1]
            try:
                self.opinions[number] = self._parts(sentence, value, alone=len(numbers) == 1)
            except _Wrong as wrong:
                self._report(number, wrong.code, f"sentence {number}: {wrong.message}")

    def _parts(self, sentence: Sentence, value: object, *, alone: bool) -> _Parts:
        if value is None:
            return ()
        if isinstance(value, str):
            return ((sentence.start, self._speakers(value)),)
        if not isinstance(value, list) or not 0 < len(value) <= _MOST_PARTS or not alone:
            raise _Wrong("A558", "it must be a speaker, or a list of [speaker, first words] for one sentence")
        parts: list[tuple[int, Speakers]] = []
        text = self._draft.paragraphs[sentence.paragraph].text
        at = sentence.start
        for part in value:
            if not (isinstance(part, list) and len(part) == 2 and all(isinstance(one, str) for one in part)):
                raise _Wrong("A558", "a part must be [speaker, first words]")
            speakers, start = self._speakers(part[0]), _place(text, sentence, at, part[1], first=not parts)
            parts.append((start, speakers))
            at = start + 1
        return tuple(parts)

    def _speakers(self, value: str) -> Speakers:
        word = value.strip().removeprefix("@").rstrip("?")
        if word.casefold() in RESERVED_SPEAKERS:
            return (word.casefold(),)
        names = word.split("+")
        if len(names) > _MOST_SPEAKERS:
            raise _Wrong("A558", f"it names {len(names)} speakers at once")
        ids = []
        for name in names:
            id = self._people.find(name)
            if not id:
                way_out = "give an id of the list, or the full name as the text has it"
                raise _Wrong(
                    "A556", f"{_shown(name)} is nobody whom the text or the registers name for certain; {way_out}"
                )
            ids.append(id)
        if len(set(ids)) < len(ids):
            raise _Wrong("A558", f"{_shown(value)} names somebody twice")
        return tuple(ids)

    def _report(self, number: int, code: str, message: str) -> None:
        self._problems.append(self._problem(number, code, message))

    def _problem(self, number: int, code: str, message: str) -> Problem:
        paragraph = self._sentences[number - 1].paragraph if number else None
        line = 0 if paragraph is None else self._draft.paragraphs[paragraph].line
        return Problem(path=self._draft.metadata.location.path, line=line, code=code, message=message, warning=True)


def _place(text: str, sentence: Sentence, at: int, words: str, *, first: bool) -> int:
    """Where a part of a sentence begins, by its first words; the first part begins with the sentence."""
    words = words.strip()
    if first:
        if not words or not sentence.text.startswith(words):
            raise _Wrong("A557", f"{_shown(words)} is not how the sentence begins")
        return sentence.start
    places = (found.start() for found in re.compile(re.escape(words)).finditer(text, at, sentence.end))
    whole = [place for place in places if _ROOM_FOR_SPEAKER.match(text[place - 1])] if words else []
    if len(whole) != 1:
        how = "more than once" if whole else "nowhere"
        raise _Wrong("A557", f"{_shown(words)} is {how} in the sentence after the part before; give its exact words")
    return whole[0]


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last


def _shown(words: str) -> str:
    return f"'{words if len(words) <= 60 else f'{words[:60]}...'}'"
