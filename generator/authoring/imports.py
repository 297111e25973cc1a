# Many texts become readouts' files at once: each is worked out as `add` does it, knowing those before it, and what a
# person has to look at comes together. Pure. Must never write a file: all are right, or none is to be written.

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.archive import frontmatter
from generator.archive.check.duplicates import duplicate_texts
from generator.archive.model import Content, Readout
from generator.archive.problems import Problem, only_warnings
from generator.archive.read import read
from generator.authoring.add import NO_ADDITION, Addition, add
from generator.authoring.new_files import NewFile, source_of
from generator.authoring.rewrite import parts_of
from generator.authoring.saved import extracted
from generator.authoring.tables import Row

LEAST_SURE = 0.8
"""The confidence from which a proposed speaker is not counted as uncertain."""
_DAYS = {"A516": "no day", "A517": "several days", "A525": "uncertain day"}
_SETTLED_BY = {**dict.fromkeys(_DAYS, "published"), "A520": "title"}
"""Doubts about a page that a field from the contributor ends."""
_OPTION = re.compile(r"--([a-z_]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A text, and the file that it becomes."""

    row: Row
    addition: Addition
    problems: tuple[Problem, ...]
    """Those of the row, at its place; where one is no warning there is no file."""
    left_out: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether a file can be written."""
        return only_warnings(self.problems) and bool(self.addition.file.text)


def settled(problems: Iterable[Problem], given: Mapping[str, str]) -> tuple[Problem, ...]:
    """The doubts about a page that no given field ends."""
    return tuple(problem for problem in problems if _SETTLED_BY.get(problem.code) not in given)


def judge(rows: Iterable[Row], content: Content) -> Iterator[Judged]:
    """Each row as the file that it becomes, in their order; what an earlier one adds is known to a later one."""
    for row in rows:
        judged = _judge(row, content)
        if judged.good:
            content = replace(content, drafts=(*content.drafts, *read([source_of(judged.addition.file)])[0].drafts))
        yield judged


def files_of(judged: Iterable[Judged]) -> dict[str, NewFile]:
    """By its path, each new file; of several for one person, party or publisher the first."""
    files: dict[str, NewFile] = {}
    for one in judged:
        for file in (one.addition.file, *one.addition.offered) if one.good else ():
            files.setdefault(file.path, file)
    return files


def at_odds(judged: Iterable[Judged]) -> list[Judged]:
    """The rows, with A574 for each that describes somebody new differently from one before it."""
    described: dict[tuple[str, str], tuple[str, Row]] = {}
    found = []
    for one in judged:
        wrong = []
        for file in one.addition.offered if one.good else ():
            fields, _ = frontmatter.parse(parts_of(file.text)[0], file.path)
            for name in ("name", "party"):
                said = str(fields[name].content) if name in fields else ""
                before, row = described.setdefault((file.path, name), (said, one.row)) if said else ("", one.row)
                if said != before:
                    message = (
                        f"'{name}' of {file.path} would be '{said}', and by {row.path}:{row.line} '{before}'; "
                        "write that file first, or give 'participants'"
                    )
                    wrong.append(Problem(path=one.row.path, line=one.row.line, code="A574", message=message))
        found.append(replace(one, problems=(*one.problems, *wrong)))
    return found


def again(readouts: Iterable[Readout], judged: Iterable[Judged]) -> dict[str, Problem]:
    """By the path of a new file, that its text is there already, word for word or nearly. C406."""
    new = {one.addition.file.path for one in judged}
    every = list(readouts)
    there = [readout for readout in every if readout.metadata.location.path not in new]
    return {problem.path: problem for problem in duplicate_texts(every, there) if problem.path in new}


def at_row(problem: Problem, row: Row) -> Problem:
    """A problem at the place of a row; where `add` has an option, it names the column to fill in."""
    message = _OPTION.sub(r"the column '\1'", problem.message.replace("--participants ''", "[] in it"))
    return replace(problem, path=row.path, line=row.line, message=message)


def _judge(row: Row, content: Content) -> Judged:
    found, problems = extracted(row.data, row.path, row.suffix, row.given.get("url", ""))
    title = row.given.get("title", "")
    if title and found.title.origin == "the first line" and found.title.text != title:
        # The title is known, so that the first line is no title but text.
        found = replace(found, paragraphs=(found.title.text, *found.paragraphs))
    addition, more = add(found, row.given, content, row.id, row.path) if found.paragraphs else (NO_ADDITION, ())
    reported = dict.fromkeys(at_row(problem, row) for problem in (*settled(problems, row.given), *more))
    return Judged(row=row, addition=addition, problems=tuple(reported), left_out=found.left_out)


def needs(one: Judged) -> tuple[str, str, str, str]:
    """What of a good row needs a person: people, day, text and speakers; empty where nothing does."""
    codes = [problem.code for problem in one.problems]
    people = [file.path.rpartition("/")[2].removesuffix(".md") for file in one.addition.offered]
    people += [problem.message.split("'")[1] for problem in one.problems if problem.code == "A545"]
    days = [words for code, words in _DAYS.items() if code in codes]
    texts = [code for code in dict.fromkeys(codes) if code not in (*_DAYS, "A545")]
    lines = len(one.left_out)
    texts += [f"{lines} line{'s' * (lines != 1)} left out"] if lines else []
    spans = [span for spans in one.addition.proposals.paragraphs for span in spans]
    unsure = sum(span.confidence < LEAST_SURE for span in spans)
    return ", ".join(people), ", ".join(days), ", ".join(texts), f"{unsure} of {len(spans)} unsure" if unsure else ""
