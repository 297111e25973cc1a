# A readout file: its fields become a heading, its text paragraphs with marks. Who speaks where the
# file does not say so is no business of this module.

import re
from collections import Counter
from collections.abc import Iterable
from typing import get_args

from generator.archive import inline
from generator.archive.frontmatter import Fields
from generator.archive.model import (
    EVENT_KINDS,
    JOINT,
    RESERVED_SPEAKERS,
    Draft,
    Heading,
    Link,
    Note,
    NoteRef,
    Paragraph,
    Place,
    Seen,
    Turn,
    Wording,
)
from generator.archive.problems import Problem
from generator.archive.read.ids import mixed_scripts, unfit
from generator.archive.read.prose import pieces, with_addresses

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
MOVE = re.compile(r"(p[1-9][0-9]*(?:-[1-9][0-9]*)?) to (p[1-9][0-9]*(?:-[1-9][0-9]*)?)\Z")
_NOTE = re.compile(r"\[\^(?P<label>[A-Za-z0-9-]+)\]:[ ]*")
_SPEAKERS = re.compile(r"(?P<ids>[a-z0-9-]+(?:\+[a-z0-9-]+)*)(?P<proposed>\??)\Z")


def draft(id: str, fields: Fields, body: str, place: Place) -> tuple[Draft, list[Problem]]:
    """A readout as its file has it.

    Problems: R109 to R115 the fields, R125 to R127 their values, R131 to R140 the marks and notes.
    """
    heading = _heading(id, fields, place)
    paragraphs, notes, problems = _body(body, place)
    problems += _notes_meet(paragraphs, notes, place.path)
    if not paragraphs:
        message = "the readout has no text; write it below the second '---'"
        problems.append(Problem(path=place.path, line=place.line, code="R140", message=message))
    return Draft(heading=heading, paragraphs=paragraphs, notes=notes), fields.done() + problems


def _heading(id: str, fields: Fields, place: Place) -> Heading:
    title = fields.text("title", required=True)
    if wrong := mixed_scripts(title):
        fields.report(fields.line_of("title"), *wrong)
    return Heading(
        id=id,
        title=title,
        date=fields.day("date", required=True),
        event=_event(fields),
        kind=fields.choice("kind", EVENT_KINDS),
        place=fields.text("place"),
        participants=_participants(fields),
        publisher=fields.id("publisher", required=True),
        account=fields.id("account"),
        published=fields.day("published"),
        url=fields.url("url", required=True),
        also=fields.urls("also"),
        via=fields.text("via"),
        language=_language(fields),
        text="verbatim" if fields.choice("text", get_args(Wording)) == "verbatim" else "summary",
        seen="whole" if fields.choice("seen", get_args(Seen)) == "whole" else "opening",
        note=fields.text("note"),
        moved=_moved(fields),
        source=place,
        lines=fields.lines(),
    )


def _event(fields: Fields) -> str:
    id = fields.id("event", required=True)
    if id and (wrong := unfit(id)):
        fields.report(fields.line_of("event"), *wrong)
        return ""
    return id


def _participants(fields: Fields) -> tuple[str, ...]:
    ids = fields.ids("participants", required=True)
    for id in sorted(id for id, times in Counter(ids).items() if times > 1):
        fields.report(fields.line_of("participants"), "R125", f"'{id}' stands twice in 'participants'; delete one")
    return tuple(dict.fromkeys(ids))


def _language(fields: Fields) -> str:
    text = fields.text("language", required=True)
    if text and not LANGUAGE.match(text):
        fields.report(fields.line_of("language"), "R126", f"'language' must be a code such as en, zh or prs: '{text}'")
    return text


def _moved(fields: Fields) -> tuple[tuple[str, str], ...]:
    moves: list[tuple[str, str]] = []
    for text in fields.texts("moved"):
        if not (match := MOVE.match(text)):
            fields.report(fields.line_of("moved"), "R127", f"'moved' must list moves such as 'p7 to p8': '{text}'")
        elif any(match[1] == old for old, _ in moves):
            fields.report(fields.line_of("moved"), "R127", f"'moved' says twice where '{match[1]}' is; delete one")
        else:
            moves.append((match[1], match[2]))
    return tuple(moves)


def _body(body: str, place: Place) -> tuple[tuple[Paragraph, ...], tuple[Note, ...], list[Problem]]:
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    problems: list[Problem] = []
    for line, source in inline.paragraphs(body, place.line, starts=_NOTE):
        if note := _NOTE.match(source):
            found, trouble = pieces(source[note.end() :], place.path, line)
            notes.append(Note(label=note["label"], pieces=with_addresses(found), line=line))
        else:
            paragraph, trouble = _paragraph(len(paragraphs) + 1, source, place.path, line)
            paragraphs.append(paragraph)
        problems += trouble
    return tuple(paragraphs), tuple(notes), problems


def _paragraph(number: int, source: str, path: str, line: int) -> tuple[Paragraph, list[Problem]]:
    text, marks = inline.parse(source)
    problems: list[Problem] = []

    def report(code: str, message: str) -> None:
        problems.append(Problem(path=path, line=line, code=code, message=message))

    turns: list[Turn] = []
    links: list[Link] = []
    for mark in marks:
        if mark.kind == "speaker":
            speakers, proposed, wrong = _speakers(mark.value)
            if wrong:
                report("R133", wrong)
            else:
                turns.append(Turn(start=mark.start, speakers=speakers, proposed=proposed, line=line))
        elif mark.kind == "link":
            topics, wrong = _topics(mark.value)
            if wrong:
                report("R131", wrong)
            else:
                links.append(Link(start=mark.start, end=mark.end, topics=topics, line=line))
    refs = tuple(NoteRef(at=mark.start, label=mark.value) for mark in marks if mark.kind == "note")
    paragraph = Paragraph(number=number, text=text, turns=tuple(turns), links=tuple(links), notes=refs, line=line)
    for turn, end in paragraph.turns_with_ends:
        if not text[turn.start : end].strip():
            report("R134", f"no words follow '@{'+'.join(turn.speakers)}'; delete it or write what was said")
    return paragraph, problems


def _speakers(value: str) -> tuple[tuple[str, ...], bool, str]:
    match = _SPEAKERS.match(value)
    if not match:
        return (
            (),
            False,
            f"'@{value}' names no speaker; write '@id ' with a space behind it, or '\\@' for the sign itself",
        )
    ids = tuple(match["ids"].split("+"))
    if len(ids) > 1 and (set(ids) & RESERVED_SPEAKERS or len(set(ids)) < len(ids)):
        return (), False, f"'@{value}' must name different people; for all participants write '@{JOINT}'"
    return ids, bool(match["proposed"]), ""


def _topics(value: str) -> tuple[tuple[str, ...], str]:
    kind, _, ids = value.partition(":")
    if kind != "topic" or not re.fullmatch(r"[a-z0-9-]+(\+[a-z0-9-]+)*", ids):
        return (), f"'{value}' is no topic; in a readout write [words](topic:id), (topic:one+two) or (topic:none)"
    return (() if ids == "none" else tuple(ids.split("+"))), ""


def _notes_meet(paragraphs: Iterable[Paragraph], notes: Iterable[Note], path: str) -> list[Problem]:
    problems: list[Problem] = []
    defined: dict[str, int] = {}
    for note in notes:
        if note.label in defined:
            message = f"note '[^{note.label}]:' stands twice, first on line {defined[note.label]}; number it anew"
            problems.append(Problem(path=path, line=note.line, code="R137", message=message))
        defined.setdefault(note.label, note.line)
    used: dict[str, int] = {}
    for paragraph in paragraphs:
        for ref in paragraph.notes:
            used.setdefault(ref.label, paragraph.line)
    for label in sorted(set(used) - set(defined)):
        message = f"'[^{label}]' leads to no note; write '[^{label}]: ...' at the end of the file"
        problems.append(Problem(path=path, line=used[label], code="R135", message=message))
    for label in sorted(set(defined) - set(used)):
        message = f"nothing leads to the note '[^{label}]:'; put '[^{label}]' behind the words it is about"
        problems.append(Problem(path=path, line=defined[label], code="R136", message=message))
    return problems
