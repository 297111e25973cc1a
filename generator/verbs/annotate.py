# annotate: who says what in a text that nobody has attributed yet.

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import site
from generator.attribute import Proposals, attribute
from generator.model import RESERVED_SPEAKERS, Content, Person
from generator.read import read
from generator.verbs.common import at_root


@click.command()
@at_root
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print the proposals as JSON and change nothing.")
def annotate(root: Path, file: str, as_json: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Propose who says each part of FILE, or of a text on standard input where FILE is '-'."""
    title, paragraphs = plain_text(sys.stdin.buffer.read())
    content = registers(site.Paths(root=root))
    proposals = attribute(title, paragraphs, people=content.people, parties=content.parties)
    click.echo(as_data(proposals, content.people, (title, *paragraphs)))


def registers(paths: site.Paths) -> Content:
    """The people and parties of the content; none where there is no content."""
    if not paths.content.is_dir():
        return Content()
    sources, _ = site.read_tree(paths.content)
    return read(source for source in sources if source.folder in ("people", "parties"))[0]


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


def _fullest(person: Person, text: str) -> str:
    # As the text has it, so that a reader of the text finds it there; else as the register has it.
    if person.name in text:
        return person.name
    return max((alias.name for alias in person.aliases if alias.name in text), key=len, default=person.name)
