# annotate's hands: a file is read, asked about and written, with the program's proposals and those of a second
# reader. Nothing is sent anywhere but by `ask_model`, which says first what is sent where.

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from generator.archive.folder import save
from generator.archive.model import Content, Draft, Statement
from generator.archive.phrasing import percent
from generator.archive.problems import Problem, only_warnings
from generator.archive.proposals import Proposals
from generator.archive.read import Source, encoding, read
from generator.archive.statements import lengths, readouts
from generator.authoring import ask, new_files
from generator.authoring.annotate import annotate
from generator.authoring.propose import propose
from generator.authoring.second_opinion import LARGEST_ANSWER, Opinions, answer, question
from generator.verbs.common import STANDARD_INPUT, bytes_of, number_of, offers, report, stop_unless

_MOST_BYTES = 4 * LARGEST_ANSWER


@dataclass(frozen=True, slots=True)
class Proposed:
    """A draft with what the program proposes for it and, where one was asked, a second reader."""

    draft: Draft
    proposals: Proposals
    opinions: Opinions | None = None
    reader: str = ""


def is_readout(data: bytes) -> bool:
    """Whether a file has the block of fields that a readout's file begins with."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(b"---")


def draft_of(file: str, data: bytes) -> tuple[Draft | None, tuple[Problem, ...]]:
    """The readout that a file holds. Problems: A533 a plain text, and those of reading a file."""
    if len(data) > encoding.LARGEST_FILE:
        return None, tuple(encoding.decode(data, file)[1])
    if not is_readout(data):
        way_out = "'readouts add' makes one of it; --explain only tells what is proposed"
        message = f"this is a plain text, not a readout's file with fields between two lines of '---'; {way_out}"
        return None, (Problem(path=file, line=1, code="A533", message=message),)
    # What the file is called says nothing about who speaks in it.
    content, problems = read([Source(folder="readouts", name="readout.md", path=file, data=data)])
    return next(iter(content.drafts), None), problems


def read_answer(file: str, source: str, draft: Draft, content: Content, proposals: Proposals) -> Opinions:
    """What a second reader answered, from a file or '-'; ends the program if no part of it can be used."""
    if STANDARD_INPUT == source == file:
        raise click.UsageError("the text and the answer cannot both come on standard input")
    reply = bytes_of(source, _MOST_BYTES).decode("utf-8-sig", "replace")
    opinions, problems = answer(reply, draft, content, proposals)
    report(problems)
    stop_unless(opinions is not None)
    assert opinions is not None
    return opinions


def write(root: Path, file: str, data: bytes, proposed: Proposed, content: Content, *, new: bool) -> None:
    """Writes the proposals into the file and says what was written and what to do next."""
    draft, opinions = proposed.draft, proposed.opinions
    source = data.decode("utf-8")
    annotated, problems = annotate(source, draft, proposed.proposals, opinions, proposed.reader)
    report(problems)
    stop_unless(only_warnings(problems))
    if file == STANDARD_INPUT:
        sys.stdout.buffer.write(annotated.text.encode())
        return
    if annotated.text == source and not opinions:
        click.echo(f"{file} is as it was: " + ("see above." if problems else "it says who speaks everywhere."))
        return
    met = {one.id: one for one in (*(opinions.newcomers if opinions else ()), *proposed.proposals.newcomers)}
    strangers = [one for id, one in met.items() if id in annotated.speakers]
    offered = new_files.people(strangers, content, draft.metadata.date, draft.metadata.url)
    if annotated.text != source:
        save(Path(file), annotated.text.encode())
    if opinions:
        click.echo(f"{file}: {_agreement(annotated.text, content)}")
        click.echo(
            "Next: read each one, first where they differ. Where a name is right, delete the marks after it (of two "
            "names, leave\nthe right one). That two agree confirms nothing: only a person does."
        )
    else:
        click.echo(f"{file}: {number_of(annotated.marks, 'proposal')} written, each with a '?'.")
        click.echo("Next: read each one; where it is right, delete its '?', where it is wrong, put the right id.")
    offers(root, offered, new=new)


def _agreement(source: str, content: Content) -> str:
    """How far the two agree, as in: both propose the same for 81 % of the text, they differ on 6 % (p3, p7-2)."""
    statements = _statements(source, content)
    found = lengths(statements)
    differing = [statement.id for statement in statements if statement.standing == "differing"]
    shares = [
        f"both propose the same for {percent(found['agreed'], found.total())} of the text",
        f"they differ on {percent(found['differing'], found.total())}"
        + (f" ({', '.join(differing)})" * bool(differing)),
    ]
    shares += [f"{percent(found['alone'], found.total())} only the program"] if found["alone"] else []
    shares += [f"{percent(found['confirmed'], found.total())} a person has confirmed"] if found["confirmed"] else []
    return ", ".join(shares) + "."


def _statements(source: str, content: Content) -> Sequence[Statement]:
    drafts = read([Source(folder="readouts", name="readout.md", path="", data=source.encode())])[0].drafts
    return [s for readout in readouts(replace(content, drafts=drafts), propose)[0] for s in readout.statements]


def ask_model(
    root: Path, files: Sequence[str], content: Content, name: str, *, patience: float, reader: str, new: bool
) -> bool:
    """Asks a model about each file, and writes what it answers. A broken answer is asked for again, once.

    Whether all went well; a file of which nothing came stays as it is.
    """
    try:
        model = ask.model(name)
    except ask.Unavailable as missing:
        report([Problem(path=name, line=0, code="A562", message=str(missing))])
        return False
    asked, good = _questions(files, content)
    if not asked:
        return good
    click.echo(f"To '{model.name}' ({model.where}) go, through the package 'llm', the question with the whole text of:")
    for file, (_, _, text) in asked.items():
        click.echo(f"  {file} ({number_of(len(text), 'character')})")
    texts = {file: text for file, (_, _, text) in asked.items()}
    for number, (file, opinions, problems) in enumerate(_answers(texts, asked, model, content, patience), 1):
        click.echo(f"\n{number} of {len(asked)}: {file}")
        report(problems)
        if opinions is None:
            good = False
            continue
        data, proposed, _ = asked[file]
        if bytes_of(file, encoding.LARGEST_FILE) != data:
            message = "the file has changed while the model was asked, and stays as it is; ask again"
            report([Problem(path=file, line=0, code="A560", message=message)])
            good = False
            continue
        write(root, file, data, replace(proposed, opinions=opinions, reader=reader or model.name), content, new=new)
    return good


_Asked = dict[str, tuple[bytes, Proposed, str]]
"""By its name: what a file holds, what the program proposes for it, and the question."""


def _questions(files: Iterable[str], content: Content) -> tuple[_Asked, bool]:
    asked: _Asked = {}
    good = True
    for file in dict.fromkeys(files):
        data = bytes_of(file, encoding.LARGEST_FILE)
        draft, problems = draft_of(file, data)
        report(problems)
        if draft is None or not only_warnings(problems):
            good = False
        elif not _is_undecided(draft):
            click.echo(f"{file} is as it was: a person has confirmed who speaks everywhere, so nobody is asked.")
        else:
            proposals = propose(draft, content)
            asked[file] = data, Proposed(draft, proposals), question(draft, content, proposals)
    return asked, good


def _is_undecided(draft: Draft) -> bool:
    return any(p.open_to or any(turn.proposed for turn in p.turns) for p in draft.paragraphs)


def _answers(
    texts: dict[str, str], asked: _Asked, model: ask.Model, content: Content, patience: float
) -> Iterator[tuple[str, Opinions | None, tuple[Problem, ...]]]:
    """Each file with the opinions about it, as they come: those whose first answer was broken after the others."""
    broken: dict[str, tuple[Opinions | None, tuple[Problem, ...]]] = {}
    for first in ask.replies(texts, model.ask, patience=patience):
        opinions, problems = _checked(first, asked, content)
        if first.failure or not problems:
            yield first.key, opinions, problems
        else:
            broken[first.key] = opinions, problems
    again = {file: _once_more(texts[file], problems) for file, (_, problems) in broken.items()}
    for file in again:
        click.echo(f"The answer about {file} is not whole; asked once more.")
    for second in ask.replies(again, model.ask, patience=patience):
        before = broken[second.key]
        opinions, problems = _checked(second, asked, content)
        better = (opinions.answered if opinions else -1) >= (before[0].answered if before[0] else -1)
        yield (second.key, opinions, problems) if better else (second.key, *before)


def _checked(reply: ask.Replied, asked: _Asked, content: Content) -> tuple[Opinions | None, tuple[Problem, ...]]:
    if reply.failure:
        return None, (Problem(path=reply.key, line=0, code="A563", message=reply.failure[:500]),)
    _, proposed, _ = asked[reply.key]
    return answer(reply.text, proposed.draft, content, proposed.proposals)


def _once_more(text: str, problems: Iterable[Problem]) -> str:
    wrong = "\n".join(f"- {problem.message}" for problem in problems)
    return f"{text}\nAn earlier answer to this could not be used in full:\n{wrong}\nAnswer again, in full.\n"
