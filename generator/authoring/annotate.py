# Writes proposals into the text of a readout's file, as `@id?` where the file does not say who speaks. It puts
# marks between characters and changes none of them: line ends, backslashes, links and notes stay as they are.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.archive import inline
from generator.archive.ids import ID, RESERVED_SPEAKERS
from generator.archive.model import Draft, Paragraph
from generator.archive.problems import Problem
from generator.archive.read import encoding
from generator.attribution import Proposals, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """The text of a file with the proposals in it."""

    text: str
    marks: int
    """How many were written."""
    speakers: tuple[str, ...]
    """The ids that they name, in the order of the text, each once."""


def annotate(source: str, draft: Draft, proposals: Proposals) -> tuple[Annotated, tuple[Problem, ...]]:
    """The source of a draft with a mark for each proposal, wherever the file says nothing.

    `proposals` are those for `draft`, and `draft` is what was read from `source`. A paragraph in which a mark
    cannot stand where it belongs is left as it is, and a warning says so.

    Problems: A531 no room for a mark, A532 a speaker who has no id yet, R101 no room for all of them.
    """
    lines = source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    begins = {*(paragraph.line for paragraph in draft.paragraphs), *(note.line for note in draft.notes)}
    marks: list[tuple[int, str]] = []
    speakers: list[str] = []
    problems: list[Problem] = []
    for paragraph, spans in zip(draft.paragraphs, proposals.paragraphs, strict=True):
        missing = _missing(paragraph, spans)
        if not missing:
            continue
        written, places = _flattened(lines, starts, paragraph.line, begins)
        found, wrong = _marks(written, missing)
        if wrong:
            path = draft.metadata.location.path
            problems.append(Problem(path=path, line=paragraph.line, code=wrong[0], message=wrong[1], warning=True))
            continue
        marks += [(places[at], mark) for at, mark in found]
        speakers += [id for span in missing for id in span.speakers if id not in RESERVED_SPEAKERS]
    text = _with(source, marks)
    if marks and (size := len(text.encode())) > encoding.LARGEST_FILE:
        message = f"with its proposals the file would have {size:,} bytes, more than {encoding.LARGEST_FILE:,}"
        problems.append(Problem(path=draft.metadata.location.path, line=1, code="R101", message=message))
        return Annotated(text=source, marks=0, speakers=()), tuple(problems)
    return Annotated(text=text, marks=len(marks), speakers=tuple(dict.fromkeys(speakers))), tuple(problems)


def _missing(paragraph: Paragraph, spans: Sequence[Span]) -> list[Span]:
    if not paragraph.text[: paragraph.open_to].strip():
        return []
    return [span for span in spans if span.start < paragraph.open_to]


def _flattened(lines: Sequence[str], starts: Sequence[int], first: int, begins: set[int]) -> tuple[str, list[int]]:
    """A paragraph of the source on one line, and where in the source each of its characters stands."""
    parts: list[str] = []
    places: list[int] = []
    for number in range(first, len(lines) + 1):
        line = lines[number - 1].removesuffix("\r")
        part = line.strip(" ")
        if not part or (parts and number in begins):
            break
        if parts:
            places.append(starts[number - 1] - 1)
        start = starts[number - 1] + line.index(part)
        places += range(start, start + len(part))
        parts.append(part)
    return " ".join(parts), places


def _marks(written: str, spans: Sequence[Span]) -> tuple[list[tuple[int, str]], tuple[str, str] | None]:
    """Each mark with its place in a paragraph on one line; or the code and message of why they cannot all stand."""
    text, before = inline.parse(written)
    origins = inline.origins(written)
    meant: list[tuple[int, str]] = []
    for span in spans:
        if bad := next((id for id in span.speakers if not ID.match(id)), None):
            return [], (
                "A532",
                f"'{bad}' speaks here but has no id; give a person in content/people/ this name as an alias",
            )
        # A blank can be a line's end in the file; a mark stands before words.
        words = text[span.start : span.end].lstrip(" ")
        if words:
            meant.append((span.end - len(words), f"{'+'.join(span.speakers)}?"))
    opening = text[spans[-1].start :][:30].strip()
    wrong = ("A531", f"who speaks changes within words that belong together, before '{opening}'; attribute it by hand")
    marks = [(origins[start], f"@{speakers} ") for start, speakers in meant]
    if any(at < 0 for at, _ in marks):
        return [], wrong
    # Reading it again is the one sure test that the marks are read as marks and the rest is as it was.
    again, after = inline.parse(_with(written, marks))
    there = {(mark.start, mark.value) for mark in before if mark.kind == "speaker"}
    added = {(mark.start, mark.value) for mark in after if mark.kind == "speaker"} - there
    if again != text or added != set(meant) or len(after) != len(before) + len(marks):
        return [], wrong
    return marks, None


def _with(text: str, marks: Sequence[tuple[int, str]]) -> str:
    return "".join(_pieces(text, marks))


def _pieces(text: str, marks: Sequence[tuple[int, str]]) -> Iterator[str]:
    done = 0
    for at, mark in marks:
        yield text[done:at]
        yield mark
        done = at
    yield text[done:]
