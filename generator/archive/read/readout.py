# A readout file: its fields become metadata, its text paragraphs with marks. Must never ask who speaks where the file
# does not say so.

import re
from collections.abc import Iterable
from typing import Any

from generator.archive import inline, scripts
from generator.archive.fields import LANGUAGE, read_fields
from generator.archive.frontmatter import Value
from generator.archive.ids import JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.model import Draft, Foreign, Link, Location, Metadata, Note, NoteRef, Paragraph, Turn
from generator.archive.problems import Problem, reporter
from generator.archive.read.prose import pieces, with_addresses

_LANGUAGE = "lang:"
NOTE = re.compile(r"\[\^(?P<label>[A-Za-z0-9-]+)\]:[ ]*")
"""How a note begins, at the end of a file."""
_IDS = r"[a-z0-9-]+(?:\+[a-z0-9-]+)*"
_PROPOSED = rf"(?P<proposed>\?)(?:(?P<agreed>\?)|\|(?P<second>{_IDS})\?)?"
_SPEAKERS = re.compile(rf"(?P<ids>{_IDS})(?:>(?P<relayed>{_IDS}))?(?:{_PROPOSED})?\Z")
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*(?![A-Za-z0-9_.@-])"
_NO_NAME = r"(?:He|She|They|It|We|I|The|This|That|Both|In|On|At)\b"
_NAME = re.compile(rf"[^\W\d_][\w'’.-]*(?:[ ](?!{_NO_NAME})[^\W\d_a-z][\w'’-]*){{0,3}}")


def draft(id: str, fields: dict[str, Value], body: str, at: Location) -> tuple[Draft, list[Problem]]:
    """A readout as its file has it. Its text begins at the given location.

    Problems: R109 to R128 the fields, R131 to R140 the marks and notes.
    """
    problems: list[Problem] = []
    values: dict[str, Any] = read_fields(Metadata, fields, 1, reporter(problems, at.path))
    lines = tuple((name, value.line) for name, value in fields.items())
    metadata = Metadata(id=id, location=at, lines=lines, **values)
    paragraphs, notes, trouble = _body(body, at)
    problems += [*trouble, *_notes_meet(paragraphs, notes, at.path)]
    if not paragraphs and not metadata.retracted:
        message = "the readout has no text; write it below the second '---'"
        problems.append(Problem(path=at.path, line=at.line, code="R140", message=message))
    return Draft(metadata=metadata, paragraphs=paragraphs, notes=notes), problems


def _body(body: str, at: Location) -> tuple[tuple[Paragraph, ...], tuple[Note, ...], list[Problem]]:
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    problems: list[Problem] = []
    for line, source in inline.paragraphs(body, at.line, starts=NOTE):
        if note := NOTE.match(source):
            found, trouble = pieces(source[note.end() :], at.path, line)
            notes.append(Note(label=note["label"], pieces=with_addresses(found), line=line))
        else:
            paragraph, trouble = _paragraph(len(paragraphs) + 1, source, at.path, line)
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
    foreign: list[Foreign] = []
    for mark in marks:
        if mark.kind == "speaker":
            turn, wrong = _turn(mark, source, line)
            if turn:
                turns.append(turn)
            else:
                report("R133", wrong)
        elif mark.kind == "link" and mark.value.startswith(_LANGUAGE):
            if language := LANGUAGE.read(
                Value(mark.value.removeprefix(_LANGUAGE), line), "lang", reporter(problems, path)
            ):
                foreign.append(Foreign(start=mark.start, end=mark.end, language=language))
        elif mark.kind == "link":
            topics, wrong = _topics(mark.value)
            if wrong:
                report("R131", wrong)
            else:
                links.append(Link(start=mark.start, end=mark.end, topics=topics, line=line))
    refs = tuple(NoteRef(at=mark.start, label=mark.value) for mark in marks if mark.kind == "note")
    paragraph = Paragraph(
        number=number,
        text=text,
        turns=tuple(turns),
        links=tuple(links),
        notes=refs,
        foreign=tuple(foreign),
        line=line,
    )
    for turn, end in paragraph.turns_with_ends:
        if not text[turn.start : end].strip():
            report("R134", f"no words follow '@{'+'.join(turn.speakers)}'; delete it or write what was said")
    return paragraph, problems


def _turn(mark: inline.Mark, source: str, line: int) -> tuple[Turn | None, str]:
    match = _SPEAKERS.match(mark.value)
    if not match:
        if "?" in mark.value:
            ways = "'@id?' is a proposal, '@id??' one that a second reader shares, '@id?|other?' two that differ"
            return None, f"'@{mark.value}' names no speaker; {ways}"
        return None, f"'@{mark.value}' names no speaker; {_way_out(mark, source)}"
    ids = tuple(match["ids"].split("+"))
    relayed = tuple(match["relayed"].split("+")) if match["relayed"] else ()
    second = ids if match["agreed"] else tuple(match["second"].split("+")) if match["second"] else ()
    for named in (ids, second):
        if len(named) > 1 and (set(named) & RESERVED_SPEAKERS or len(set(named)) < len(named)):
            return None, f"'@{mark.value}' must name different people; for all participants write '@{JOINT}'"
    if match["second"] and set(second) == set(ids):
        way_out = f"write '@{mark.value.partition('|')[0]}?'"
        return None, f"'@{mark.value}' has two proposals that are the same; {way_out}"
    if relayed and ids == (NARRATION,):
        return None, f"'@{mark.value}' reports a party's words by nobody; name who reports them"
    proposed = bool(match["proposed"])
    return Turn(start=mark.start, speakers=ids, proposed=proposed, relayed=relayed, second=second, line=line), ""


def _way_out(mark: inline.Mark, source: str) -> str:
    # "@Mira Oru", "@Mira-Oru" and "@mira-oru:" are meant well, and the message can say what is meant.
    small = mark.value.lower()
    if small != mark.value and "-" in small and re.fullmatch(_ID, small):
        return f"an id is written small: '@{small} '"
    if several := re.fullmatch(rf"({_ID})(?:[,;/&、，]({_ID}))+", mark.value):
        return f"for several write '@{several[1]}+{several[2]} '"
    if "_" in mark.value and (id := scripts.id_of(mark.value)):
        return f"an id has hyphens: '@{id} '"
    name = _NAME.match(source, mark.at + 1)
    if name and name[0] != name[0].lower() and (id := scripts.id_of(name[0])):
        return f"a speaker is named by the id, which is the name of a file in content/people/: '@{id} '"
    if plain := re.match(_ID, mark.value):
        return f"write '@{plain[0]} ' with a space after it"
    return "write '@id ' with a space after it, or '\\@' for the character itself"


def _topics(value: str) -> tuple[tuple[str, ...], str]:
    kind, _, ids = value.partition(":")
    if kind != "topic" or not re.fullmatch(r"[a-z0-9-]+(\+[a-z0-9-]+)*", ids):
        ways = "[words](topic:id), (topic:one+two) or (topic:none), or (lang:zh) for words in another language"
        return (), f"'{value}' is no topic; in a readout write {ways}"
    return (() if ids == "none" else tuple(ids.split("+"))), ""


def _notes_meet(paragraphs: Iterable[Paragraph], notes: Iterable[Note], path: str) -> list[Problem]:
    problems: list[Problem] = []
    defined: dict[str, int] = {}
    for note in notes:
        if note.label in defined:
            message = f"note '[^{note.label}]:' is given twice, first on line {defined[note.label]}; number it anew"
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
        message = f"nothing leads to the note '[^{label}]:'; put '[^{label}]' after the words it is about"
        problems.append(Problem(path=path, line=defined[label], code="R136", message=message))
    return problems
