# annotate: who says what, proposed for what nobody has attributed yet, and written into the file.

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.archive.folder import CONTENT, save
from generator.archive.ids import RESERVED_SPEAKERS
from generator.archive.model import Content, Draft, Paragraph, Person
from generator.archive.problems import Problem, only_warnings
from generator.archive.read import Source, encoding, read
from generator.attribution import Proposals, Span, attribute
from generator.authoring import new_files
from generator.authoring.annotate import annotate as write_marks
from generator.authoring.propose import propose
from generator.verbs.common import (
    STANDARD_INPUT,
    at_root,
    bytes_of,
    content_at,
    number_of,
    offers,
    report,
    stop_unless,
)


@click.command()
@at_root
@click.argument("file")
@click.option("--explain", is_flag=True, help="Print what is proposed and why, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.option("--new", is_flag=True, help="Also write a file for each speaker whom no register has.")
def annotate(root: Path, file: str, explain: bool, as_json: bool, new: bool) -> None:  # noqa: FBT001 - options
    """Propose who says each part of FILE.

    What FILE, a readout's file, does not attribute yet gets its speakers as '@id?'; nothing else in it changes.
    With '-' the text comes on standard input, and the result goes to standard output. A plain text (a title, a
    blank line, the paragraphs with a blank line between them) can be explained only.
    """
    data = bytes_of(file, encoding.LARGEST_FILE)
    content = registers(root)
    if len(data) > encoding.LARGEST_FILE:
        report(encoding.decode(data, file)[1])
        stop_unless(good=False)
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
        stop_unless(_is_to_be_told(file, told=explain or as_json))
        title, texts = plain_text(data)
        proposals = attribute(title, texts, people=content.people, parties=content.parties)
        click.echo(as_data(proposals, content.people, (title, *texts)) if as_json else as_table(proposals))
        return
    draft, problems = _read(file, data)
    report(problems)
    stop_unless(only_warnings(problems))
    assert draft is not None, "what is not read has a problem"
    proposals = propose(draft, content)
    if as_json or explain:
        texts = [paragraph.text for paragraph in draft.paragraphs]
        told = as_data(proposals, content.people, (draft.metadata.title, *texts))
        click.echo(told if as_json else as_table(proposals, draft.paragraphs))
        return
    _write(root, file, data, draft, proposals, content, new=new)


def registers(root: Path) -> Content:
    """The people, parties and publishers of the content; none where there is no content."""
    if not (root / CONTENT).is_dir():
        return Content()
    sources, _ = content_at(root)
    return read(source for source in sources if source.folder in ("people", "parties", "publishers"))[0]


def plain_text(data: bytes) -> tuple[str, list[str]]:
    """The title and the paragraphs of a text: a blank line stands between any two of them."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    title, *paragraphs = re.split(r"\n[ \t]*\n", text.rstrip("\n"))
    return title, paragraphs


def as_data(proposals: Proposals, people: Sequence[Person], texts: Sequence[str]) -> str:
    """The proposals as JSON, with the fullest name of each speaker."""
    whole = "\n".join(texts)
    names = {person.id: _fullest(person, whole) for person in people}
    names |= {newcomer.id: newcomer.name for newcomer in proposals.newcomers}
    names |= {word: word for word in RESERVED_SPEAKERS}
    data = {
        "paragraphs": [
            [
                {
                    "start": span.start,
                    "end": span.end,
                    "speaker": " and ".join(names.get(id, id) for id in span.speakers),
                    "reason": span.reason,
                    "confidence": round(span.confidence, 2),
                }
                for span in paragraph
            ]
            for paragraph in proposals.paragraphs
        ],
        "newcomers": [
            {"id": one.id, "name": one.name, "title": one.title, "country": one.country} for one in proposals.newcomers
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_table(proposals: Proposals, paragraphs: Sequence[Paragraph] = ()) -> str:
    """A line for each stretch: its paragraph, the speaker, how sure that is, why, and what the file says there."""
    rows = [
        (
            f"p{number}" if not span.start else "",
            "+".join(span.speakers),
            f"{span.confidence:.0%}",
            _printable(span.reason),
            _in_file(span, paragraphs[number - 1]) if paragraphs else "",
        )
        for number, spans in enumerate(proposals.paragraphs, 1)
        for span in spans
    ]
    table = [("", "speaker", "sure", "why", "the file says" if paragraphs else ""), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(4)]
    lines = ("  ".join((*map(str.ljust, row[:4], widths), row[4])).rstrip() for row in table)
    return "\n".join(lines)


def _is_to_be_told(file: str, *, told: bool) -> bool:
    if not told:
        way_out = "'readouts add' makes one of it; --explain only tells what is proposed"
        message = f"this is a plain text, not a readout's file with fields between two lines of '---'; {way_out}"
        report([Problem(path=file, line=1, code="A533", message=message)])
    return told


def _read(file: str, data: bytes) -> tuple[Draft | None, tuple[Problem, ...]]:
    # What the file is called says nothing about who speaks in it.
    content, problems = read([Source(folder="readouts", name="readout.md", path=file, data=data)])
    return next(iter(content.drafts), None), problems


def _write(
    root: Path,
    file: str,
    data: bytes,
    draft: Draft,
    proposals: Proposals,
    content: Content,
    *,
    new: bool,
) -> None:
    annotated, problems = write_marks(data.decode("utf-8"), draft, proposals)
    report(problems)
    stop_unless(only_warnings(problems))
    if file == STANDARD_INPUT:
        sys.stdout.buffer.write(annotated.text.encode())
        return
    if not annotated.marks:
        click.echo(f"{file} is as it was: " + ("see above." if problems else "it says who speaks everywhere."))
        return
    strangers = [one for one in proposals.newcomers if one.id in annotated.speakers]
    offered = new_files.people(strangers, content, draft.metadata.date, draft.metadata.url)
    save(Path(file), annotated.text.encode())
    click.echo(f"{file}: {number_of(annotated.marks, 'proposal')} written, each with a '?'.")
    click.echo("Next: read each one; where it is right, delete its '?', where it is wrong, put the right id.")
    offers(root, offered, new=new)


def _fullest(person: Person, text: str) -> str:
    # As the text has it, so that a reader of the text finds it there; else as the register has it.
    if person.name in text:
        return person.name
    return max((alias.name for alias in person.aliases if alias.name in text), key=len, default=person.name)


def _printable(text: str) -> str:
    # A plain text may hold anything, also what a terminal takes for commands.
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def _in_file(span: Span, paragraph: Paragraph) -> str:
    said: Iterable[str] = (
        "+".join(turn.speakers) + "?" * turn.proposed
        for turn, end in paragraph.turns_with_ends
        if turn.start < span.end and end > span.start
    )
    return ", ".join(dict.fromkeys(said)) or "nothing"
