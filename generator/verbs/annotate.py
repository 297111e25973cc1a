# annotate: who says what, proposed for what nobody has attributed yet, and written into the file.

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from generator.archive.folder import CONTENT
from generator.archive.ids import RESERVED_SPEAKERS
from generator.archive.model import Content, Paragraph, Person
from generator.archive.problems import only_warnings
from generator.archive.read import encoding, read
from generator.archive.write import speakers
from generator.attribution import Proposals, Span, attribute
from generator.attribution.mentions import written_as
from generator.authoring.bounds import too_much
from generator.authoring.propose import propose
from generator.authoring.second_opinion import question
from generator.verbs.common import STANDARD_INPUT, at_root, bytes_of, content_at, report, stop_unless
from generator.verbs.opinions import Proposed, ask_model, draft_of, is_readout, read_answer, write


@click.command()
@at_root
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--explain", is_flag=True, help="Print what is proposed and why, and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.option("--new", is_flag=True, help="Also write a file for each speaker whom no register has.")
@click.option("--question", "asked", is_flag=True, help="Print what to ask any other reader, such as an assistant.")
@click.option("--answer", metavar="ANSWER", help="Read what that reader answered, from a file or '-'.")
@click.option("--reader", default="", metavar="NAME", help="Who answered, for the field 'second_reader'.")
@click.option("--model", "asks", metavar="NAME", help="Send the question to this model, through the package 'llm'.")
@click.option(
    "--patience", type=click.FloatRange(min=0), default=300, show_default=True, help="Seconds to wait for it."
)
def annotate(files: tuple[str, ...], root: Path, answer: str | None, asks: str | None, **options: Any) -> None:
    """Propose who says each part of FILE.

    What FILE, a readout's file, does not attribute yet gets its speakers as '@id?'; nothing else in it changes.
    With '-' the text comes on standard input, and the result goes to standard output. A plain text (a title, a
    blank line, the paragraphs with a blank line between them) can be explained only.

    A second reader can propose too: --question prints what to ask, --answer reads what came back, and --model does
    both with several files at once. Both proposals then stay in the file until a person decides. Nothing is sent
    to anybody without --model.
    """
    only_prints = options["explain"] or options["as_json"]
    ways = {"--explain or --json": only_prints, "--question": options["asked"], "--answer": answer, "--model": asks}
    chosen = [name for name, given in ways.items() if given]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} do not go together")
    if len(files) > 1 and (STANDARD_INPUT in files or chosen not in ([], ["--model"])):
        raise click.UsageError("this goes with one file only")
    if asks and STANDARD_INPUT in files:
        raise click.UsageError("--model needs the names of files, to write into them")
    content, new, reader = registers(root), options["new"], options["reader"]
    if asks:
        stop_unless(ask_model(root, files, content, asks, patience=options["patience"], reader=reader, new=new))
        return
    for file in files:
        data = bytes_of(file, encoding.LARGEST_FILE)
        if only_prints:
            _tell(file, data, content, as_json=options["as_json"])
            continue
        draft, problems = draft_of(file, data)
        report(problems)
        stop_unless(draft is not None and only_warnings(problems))
        assert draft is not None
        proposals = propose(draft, content)
        if options["asked"]:
            click.echo(question(draft, content, proposals), nl=False)
        elif answer is not None:
            opinions = read_answer(file, answer, draft, content, proposals)
            write(root, file, data, Proposed(draft, proposals, opinions, reader), content, new=new)
        else:
            write(root, file, data, Proposed(draft, proposals), content, new=new)


def _tell(file: str, data: bytes, content: Content, *, as_json: bool) -> None:
    """Prints what is proposed for a readout's file or for a plain text."""
    if len(data) > encoding.LARGEST_FILE:
        report(encoding.decode(data, file)[1])
        stop_unless(good=False)
    if not is_readout(data):
        title, texts = plain_text(data)
        refused = too_much((title, *texts), file)
        report(refused)
        stop_unless(not refused)
        proposals = attribute(title, texts, people=content.people, parties=content.parties)
        click.echo(as_data(proposals, content.people, (title, *texts)) if as_json else as_table(proposals))
        return
    draft, problems = draft_of(file, data)
    report(problems)
    stop_unless(draft is not None and only_warnings(problems))
    assert draft is not None
    proposals = propose(draft, content)
    texts = [paragraph.text for paragraph in draft.paragraphs]
    listed = as_data(proposals, content.people, (draft.metadata.title, *texts))
    click.echo(listed if as_json else as_table(proposals, draft.paragraphs))


def registers(root: Path) -> Content:
    """The people, parties and publishers of the content; none where there is no content."""
    if not (root / CONTENT).is_dir():
        return Content()
    sources, _ = content_at(root)
    return read(source for source in sources if source.folder in ("people", "parties", "publishers"))[0]


def plain_text(data: bytes) -> tuple[str, list[str]]:
    """The title and the paragraphs of a text, with a blank line between any two of them."""
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


def _fullest(person: Person, text: str) -> str:
    # As the text has it, so that a reader of the text finds it there; else as the register has it.
    forms = [person.name, *(alias.name for alias in person.aliases)]
    there = [form for form in forms if form in text]
    # Where names are declined, the text has the surname with another ending: Лавровым for С. В. Лавров.
    declined = [form for form in forms[1:] if " " in form and form.split()[-1][:-1] in text]
    return max(there or declined, key=lambda form: written_as(form, text, person.name), default=person.name)


def _printable(text: str) -> str:
    # A plain text may hold anything, also what a terminal takes for commands.
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def _in_file(span: Span, paragraph: Paragraph) -> str:
    said: Iterable[str] = (
        speakers(turn.speakers, proposed=turn.proposed, second=turn.second)
        for turn, end in paragraph.turns_with_ends
        if turn.start < span.end and end > span.start
    )
    return ", ".join(dict.fromkeys(said)) or "nothing"
