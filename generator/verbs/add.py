# add: the file of a new readout, from a web page or a text, with everything that can be worked out.

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.archive.fields import Choice, Field, ListOf, fields_of
from generator.archive.folder import create
from generator.archive.model import Metadata
from generator.archive.problems import Problem, only_warnings
from generator.archive.proposals import Span
from generator.archive.read import read
from generator.authoring.add import GIVEN, Addition
from generator.authoring.add import add as make
from generator.authoring.extract import Extract, extract
from generator.authoring.fetch import MOST_BYTES, fetch
from generator.authoring.imports import settled
from generator.authoring.saved import extracted
from generator.verbs.common import (
    STANDARD_INPUT,
    Command,
    at_root,
    bytes_of,
    content_at,
    number_of,
    offers,
    problems_of_new,
    report,
    stop_unless,
)

_FIELDS = {field.name: field for field in fields_of(Metadata)}
_DOUBTFUL = 0.75
"""A proposal less sure than this is printed with its reason, which may name somebody who was not sure enough."""
_NEXT = """
Next:
  1. Read the file beside the page. Where a '?' is right, delete it; where it is wrong, put the right id first.
  2. Make the title a plain headline. Text of others may be protected: keep it word for word only where it may be
     reproduced, as texts of a government mostly may; else tell it in your own words and set 'text: summary'.
  3. readouts check    names what is still wrong.
  4. make serve        shows the page."""


def with_fields(command: Command, names: Sequence[str] = GIVEN) -> Command:
    """Gives a verb an option for each of these fields of a readout."""
    for name in reversed(names):
        field = _FIELDS[name]
        choice = click.Choice(field.type.allowed) if isinstance(field.type, Choice) else None
        command = click.option(f"--{name}", type=choice, help=_help(field))(command)
    return command


def _help(field: Field) -> str:
    several = "; several with commas between them" if isinstance(field.type, ListOf) else ""
    return f"{field.help[0].upper()}{field.help[1:]}{several}.".replace("`", "'")


@click.command()
@at_root
@click.argument("source")
@with_fields
@click.option("--id", default="", help="The file's name, without .md.")
@click.option("--new", is_flag=True, help="Also write files for the people, parties and publishers it does not know.")
def add(root: Path, source: str, id: str, new: bool, **given: str | None) -> None:  # noqa: FBT001 - an option
    """Add a readout from SOURCE: a web address, a saved page, a text file, or '-' for standard input.

    What the page says is taken over, the rest worked out, and who says what is proposed with a '?'. Nothing is
    asked, and nothing that is there is changed.
    """
    sources, wrong = content_at(root)
    stop_unless(_none_stops(wrong))
    content, _ = read(sources)
    name = "standard input" if source == STANDARD_INPUT else source
    found, problems = _extracted(source, name)
    if not found.paragraphs:
        _none_stops(problems)
        stop_unless(good=False)
    fields = {name: value for name, value in given.items() if value is not None}
    problems = settled(problems, fields)
    addition, more = make(found, fields, content, id, name)
    if addition.fields:
        _tell(found, addition)
    files = (addition.file, *addition.offered) if addition.file.text else ()
    good = _none_stops(dict.fromkeys((*problems, *more, *problems_of_new(files, sources))))
    if addition.offered and not new:
        offers(root, addition.offered, new=False)
        click.echo("\nNothing was written. With --new these files are, for you to check; or name those")
        click.echo("the archive knows, with --publisher and --participants.")
    stop_unless(good and (new or not addition.offered))
    if not create(root / addition.file.path, addition.file.text):
        raise click.UsageError(f"{addition.file.path} is there already; --id gives another name")
    click.echo(f"\n{addition.file.path} written.")
    offers(root, addition.offered, new=True)
    click.echo(_NEXT)


def _extracted(source: str, name: str) -> tuple[Extract, tuple[Problem, ...]]:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", source):
        page, problems = fetch(source)
        if problems:
            return Extract(), problems
        return extract(page.data, url=page.url, content_type=page.content_type)
    return extracted(bytes_of(source, MOST_BYTES), name, Path(source).suffix)


def _none_stops(problems: Iterable[Problem]) -> bool:
    found = tuple(problems)
    report(found)
    return only_warnings(found)


def _tell(found: Extract, addition: Addition) -> None:
    known = {name: fact for name, fact in addition.fields.items() if fact.text}
    width = min(48, max(len(fact.text) for fact in known.values()))
    for name, fact in known.items():
        click.echo(f"{name:12}  {fact.text:{width}}  ({fact.origin})")
    characters = sum(map(len, found.paragraphs))
    click.echo(f"\n{number_of(len(found.paragraphs), 'paragraph')}, {number_of(characters, 'character')}. Who speaks:")
    for number, spans in enumerate(addition.proposals.paragraphs, 1):
        click.echo(f"  p{number:<3} {', '.join(map(_speaking, spans))}")
    named = ", ".join(f"{name} ({count})" for name, count in addition.topics.items())
    click.echo(f"Topics that will be found: {named or 'none'}.")
    if addition.new_topics:
        click.echo(f"Names that may deserve a file in content/topics/: {'; '.join(addition.new_topics)}.")
    for line in found.left_out:
        click.echo(f"Left out: {line[:100]}")


def _speaking(span: Span) -> str:
    doubt = f": {span.reason}" if span.confidence < _DOUBTFUL else ""
    return f"{'+'.join(span.speakers)} ({span.confidence:.0%}{doubt})"
