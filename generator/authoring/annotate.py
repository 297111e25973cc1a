# Writes proposals into the text of a readout's file: `@id?` where the file does not say who speaks, and with a second
# reader's opinions `@id??` or `@id?|other?` wherever no person has confirmed it. It puts marks between characters,
# or other proposals in the place of proposals, and changes nothing else: line ends, backslashes, links and notes stay.

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.archive import write
from generator.archive.ids import ID, RESERVED_SPEAKERS
from generator.archive.model import Content, Draft, Paragraph
from generator.archive.problems import Problem
from generator.archive.read import Source, encoding, read
from generator.attribution import Proposals, Span
from generator.authoring import marks
from generator.authoring.head import with_field
from generator.authoring.marks import Edit, Lines, applied, in_source
from generator.authoring.second_opinion import Opinions, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """The text of a file with the proposals in it."""

    text: str
    marks: int
    """How many were written, or written otherwise than before."""
    speakers: tuple[str, ...]
    """The ids that they name, in the order of the text, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proposed:
    """A stretch of a paragraph that no person has confirmed."""

    start: int
    end: int
    speakers: tuple[str, ...]
    relayed: tuple[str, ...] = ()
    second: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """The ids after the `@`."""
        return write.speakers(self.speakers, proposed=True, relayed=self.relayed, second=self.second)


def annotate(
    source: str, draft: Draft, proposals: Proposals, opinions: Opinions | None = None, reader: str = ""
) -> tuple[Annotated, tuple[Problem, ...]]:
    """The source of a draft with a mark for each proposal, wherever the file says nothing.

    `proposals` are those for `draft`, and `draft` is what was read from `source`. With `opinions`, every mark that
    no person has confirmed says what a second reader proposes as well, and no longer what an earlier one did; `reader`
    is who that is. A paragraph in which a mark cannot go where it belongs is left as it is, and a warning says so.

    Problems: A531 no room for a mark, A532 a speaker who has no id yet, A561 a reader's name that no field can hold,
    R101 no room for all of them.
    """
    lines = Lines(source, draft)
    path = draft.metadata.location.path
    edits: list[Edit] = []
    speakers: list[str] = []
    problems: list[Problem] = []
    for number, (paragraph, spans) in enumerate(zip(draft.paragraphs, proposals.paragraphs, strict=True)):
        meant = list(_open(paragraph, spans))
        if opinions:
            # Whom the second reader means, but who cannot be written down, is no reason to leave out the rest.
            said = [one for one in opinions.paragraphs[number] if _has_ids(one.speakers)]
            if nameless := next((one for one in opinions.paragraphs[number] if not _has_ids(one.speakers)), None):
                problems.append(_problem(path, paragraph, _without_id(nameless.speakers)))
            meant = _with_opinions([*meant, *_written(paragraph)], said, paragraph.text)
        if not meant:
            continue
        written, places = lines.flat(paragraph)
        found, wrong = _marks(written, meant, paragraph, anew=opinions is not None)
        if wrong:
            problems.append(_problem(path, paragraph, wrong))
            continue
        edits += [in_source(edit, places) for edit in found]
        speakers += [id for one in meant for id in (*one.speakers, *one.second) if id not in RESERVED_SPEAKERS]
    text = applied(source, edits)
    if opinions and (unfit := _unfit(text, source, draft, reader)):
        return Annotated(text=source, marks=0, speakers=()), (*problems, unfit)
    if opinions and reader:
        text = with_field(text, "second_reader", reader)
    if edits and (size := len(text.encode())) > encoding.LARGEST_FILE:
        message = f"with its proposals the file would have {size:,} bytes, more than {encoding.LARGEST_FILE:,}"
        problems.append(Problem(path=path, line=1, code="R101", message=message))
        return Annotated(text=source, marks=0, speakers=()), tuple(problems)
    return Annotated(text=text, marks=len(edits), speakers=tuple(dict.fromkeys(speakers))), tuple(problems)


def _unfit(text: str, source: str, draft: Draft, reader: str) -> Problem | None:
    """What has become wrong with a file to which only proposals have been added, and who makes them."""
    path = draft.metadata.location.path
    known = _mistakes(_read_again(source)[1])
    if not _reads_as(text, draft, "", known):
        message = "the proposals cannot be written without changing the text; attribute it by hand"
        return Problem(path=path, line=1, code="A531", message=message)
    if reader and not _reads_as(with_field(text, "second_reader", reader), draft, reader, known):
        message = "the name of the second reader cannot be written into the fields; add 'second_reader: name' by hand"
        return Problem(path=path, line=1, code="A561", message=message)
    return None


def _read_again(source: str) -> tuple[Content, tuple[Problem, ...]]:
    return read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])


def _mistakes(problems: Iterable[Problem]) -> set[tuple[str, str]]:
    return {(problem.code, problem.message) for problem in problems if not problem.warning}


def _reads_as(source: str, draft: Draft, reader: str, known: set[tuple[str, str]]) -> bool:
    """Whether a source holds the same readout as a draft, word for word, but for who is proposed and by whom; and no
    mistakes but those that are `known`."""
    content, problems = _read_again(source)
    if not content.drafts or not _mistakes(problems) <= known:
        return False
    [again] = content.drafts
    same = draft.metadata
    metadata = replace(again.metadata, id=same.id, second_reader=same.second_reader)
    return (
        again.metadata.second_reader == (reader or same.second_reader)
        and (metadata, again.notes) == (same, draft.notes)
        and list(map(_words, again.paragraphs)) == list(map(_words, draft.paragraphs))
    )


def _words(paragraph: Paragraph) -> object:
    confirmed = [turn for turn in paragraph.turns if not turn.proposed]
    return paragraph.text, paragraph.links, paragraph.notes, paragraph.foreign, confirmed


def _open(paragraph: Paragraph, spans: Sequence[Span]) -> Iterator[_Proposed]:
    """What the file says nothing about, as the program proposes it."""
    if not paragraph.text[: paragraph.open_to].strip():
        return
    for span in spans:
        end = min(span.end, paragraph.open_to)
        # A blank can be a line's end in the file; a mark comes right before words.
        if span.start < end and (words := paragraph.text[span.start : span.end].lstrip(" ")):
            yield _Proposed(start=span.end - len(words), end=end, speakers=span.speakers)


def _written(paragraph: Paragraph) -> Iterator[_Proposed]:
    """What the file proposes itself: of two proposals the program's."""
    for turn, end in paragraph.turns_with_ends:
        if turn.proposed:
            yield _Proposed(start=turn.start, end=end, speakers=turn.speakers, relayed=turn.relayed)


def _with_opinions(proposed: Sequence[_Proposed], said: Sequence[Said], text: str) -> list[_Proposed]:
    """The stretches cut wherever the second reader begins or ends one, each with both proposals."""
    opinions = [(_at_words(text, one.start), one.end, one.speakers) for one in said]
    starts = [start for start, _, _ in opinions]
    cuts = sorted({*starts, *(_at_words(text, one.end) for one in said)})
    found: list[_Proposed] = []
    for one in proposed:
        within = cuts[bisect_right(cuts, one.start) : bisect_left(cuts, one.end)]
        for start, end in pairwise((one.start, *within, one.end)):
            at = bisect_right(starts, start) - 1
            second = opinions[at][2] if at >= 0 and start < opinions[at][1] else ()
            piece = replace(one, start=start, end=end, second=second)
            if found and found[-1].end == start and found[-1].says == piece.says:
                piece = replace(piece, start=found.pop().start)
            found.append(piece)
    return found


def _at_words(text: str, at: int) -> int:
    while text.startswith(" ", at):
        at += 1
    return at


def _marks(
    written: str, meant: Sequence[_Proposed], paragraph: Paragraph, *, anew: bool
) -> tuple[list[Edit], tuple[str, str] | None]:
    """What to change in a paragraph on one line; or the code and message of why not all of the marks can go in.

    `anew`: the proposals that are there give way to those that are meant.
    """
    if bad := next((one.speakers for one in meant if not _has_ids(one.speakers)), None):
        return [], _without_id(bad)
    given_up = {turn.start for turn in paragraph.turns if turn.proposed} if anew else set()
    edits = marks.speakers(written, {one.start: one.says for one in meant}, given_up)
    if edits is None:
        opening = paragraph.text[meant[-1].start :][:30].strip()
        where = f"before '{opening}'"
        return [], ("A531", f"who speaks changes within words that belong together, {where}; attribute it by hand")
    return edits, None


def _has_ids(speakers: Sequence[str]) -> bool:
    return all(map(ID.match, speakers))


def _without_id(speakers: Sequence[str]) -> tuple[str, str]:
    bad = next(id for id in speakers if not ID.match(id))
    return "A532", f"'{bad}' speaks here but has no id; give a person in content/people/ this name as an alias"


def _problem(path: str, paragraph: Paragraph, wrong: tuple[str, str]) -> Problem:
    return Problem(path=path, line=paragraph.line, code=wrong[0], message=wrong[1], warning=True)
