# A page or a pasted text becomes a file on the desk, and each answer of the contributor makes it anew, as `add` would
# with the same answers. Must never take back who speaks where a person has confirmed it.

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.archive import ids, write
from generator.archive.model import Content, Draft, Paragraph
from generator.archive.problems import Problem
from generator.archive.proposals import Proposals, Span
from generator.archive.write import Passage, readout_source
from generator.authoring.add import GIVEN, Addition, add
from generator.authoring.annotate import annotate
from generator.authoring.desk import newcomers
from generator.authoring.desk.library import Library
from generator.authoring.desk.passages import restated
from generator.authoring.desk.work import Work, draft_of, without_paragraphs
from generator.authoring.extract import Extract, extract
from generator.authoring.head import with_field
from generator.authoring.new_files import NewFile
from generator.authoring.propose import propose

_SOURCE = "the text"
_ASKED_ANYWAY = frozenset(("A541", "A543"))
"""Problems of `add` that the desk says in its own places: a field that is empty, a file that is there."""
LISTS = frozenset(("participants",))
"""Fields with commas between their values, as a contributor gives them."""


def begin(data: bytes, type: str, library: Library) -> tuple[Work | None, tuple[Problem, ...]]:
    """A readout from the bytes of a page (`text/html`) or text (`text/plain`); None where there is no text in it."""
    found, problems = extract(data, content_type=type)
    if not found.paragraphs:
        return None, problems
    addition, more = add(found, {}, library.content, source=_SOURCE)
    source = _first_source(found, addition, library.content)
    work = Work(source=source, found=without_paragraphs(found), doubts=problems)
    return _settled(work, addition, more, library), problems


def answered(work: Work, name: str, value: str, library: Library) -> Work:
    """The work with an answer to a field, and with all that follows from it."""
    if work.found is None:
        return newcomers.settled(replace(work, source=with_field(work.source, name, _split(name, value))), (), library)
    given = {**work.given, name: value}
    return again(replace(work, given=given), library)


def unanswered(work: Work, name: str, library: Library) -> Work:
    """The work as if the contributor had not answered a field: it is worked out again."""
    given = {field: value for field, value in work.given.items() if field != name}
    return again(replace(work, given=given), library)


def renamed(work: Work, id: str) -> Work:
    """The work under another file name."""
    return replace(work, id=id, given={**work.given, "id": id})


def again(work: Work, library: Library) -> Work:
    """The work with everything worked out anew from the contributor's answers."""
    draft, _ = draft_of(work.source, work.path)
    if draft is None or work.found is None:
        return newcomers.settled(work, (), library)
    found = replace(work.found, paragraphs=tuple(paragraph.text for paragraph in draft.paragraphs))
    given = {name: value for name, value in work.given.items() if name in GIVEN}
    content = library.having(newcomers.made(work, library)).content
    addition, problems = add(found, given, content, id=work.given.get("id", ""), source=_SOURCE)
    source = work.source
    for name in GIVEN:
        source = with_field(source, name, _split(name, addition.fields[name].text))
    if draft.metadata.second_reader == "":
        source = _proposed_anew(source, draft, propose(draft, content), addition.proposals)
    return _settled(replace(work, source=source), addition, problems, library)


def _split(name: str, value: str) -> str | list[str]:
    return [part.strip() for part in value.split(",") if part.strip()] if name in LISTS else value.strip()


def _first_source(found: Extract, addition: Addition, content: Content) -> str:
    """The text of the file: as `add` would write it, or as far as that is known."""
    if addition.file.text:
        return addition.file.text
    fields = {name: _split(name, fact.text) for name, fact in addition.fields.items()}
    bare = readout_source(fields, [[Passage(text=text)] for text in found.paragraphs])
    draft, _ = draft_of(bare, "")
    return annotate(bare, draft, addition.proposals)[0].text if draft else bare


def _proposed_anew(source: str, draft: Draft, before: Proposals, now: Proposals) -> str:
    """The source with new proposals in every paragraph that says just what was proposed `before`."""
    for paragraph, old, new in zip(draft.paragraphs, before.paragraphs, now.paragraphs, strict=True):
        there = {turn.start: write.speakers(turn.speakers, proposed=turn.proposed) for turn in paragraph.turns}
        wanted = _as_marks(paragraph, new)
        if there == _as_marks(paragraph, old) != wanted:
            source = restated(source, paragraph.number, wanted) or source
    return source


def _as_marks(paragraph: Paragraph, spans: Sequence[Span]) -> dict[int, str]:
    return {
        _at_words(paragraph, span.start): write.speakers(span.speakers, proposed=True)
        for span in spans
        if paragraph.text[span.start : span.end].strip(" ") and all(map(ids.ID.match, span.speakers))
    }


def _at_words(paragraph: Paragraph, at: int) -> int:
    while paragraph.text.startswith(" ", at):
        at += 1
    return at


def _settled(work: Work, addition: Addition, problems: Sequence[Problem], library: Library) -> Work:
    """The work with the name of its file, whence its fields are, and files for those whom nobody knows."""
    id = addition.file.path.rpartition("/")[2].removesuffix(".md")
    is_known = ids.of_file("readouts", f"{id}.md")[1] is None and addition.fields["publisher"].text
    work = newcomers.settled(work, addition.offered, library)
    return replace(
        work,
        id=id if is_known else "",
        origins={name: fact.origin for name, fact in addition.fields.items()},
        doubts=(*_of_page(work.doubts), *(one for one in problems if one.code not in _ASKED_ANYWAY)),
    )


def _of_page(doubts: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in doubts if "A511" <= problem.code <= "A530")


def needed(work: Work, draft: Draft) -> tuple[NewFile, ...]:
    """Those of the new files that the readout still names, and the sides of the people in them."""
    speakers = {
        id for p in draft.paragraphs for turn in p.turns for id in (*turn.speakers, *turn.second, *turn.relayed)
    }
    named = {
        *(f"content/people/{id}.md" for id in (*speakers, *draft.metadata.participants)),
        f"content/publishers/{draft.metadata.publisher}.md",
        *(f"content/parties/{id}.md" for id in (*speakers, draft.metadata.account)),
    }
    direct = [file for file in work.others if file.path in named]
    sides = {f"content/parties/{party}.md" for file in direct if (party := party_of(file.text))}
    return tuple(file for file in work.others if file in direct or file.path in sides)


def party_of(text: str) -> str:
    """The party that the text of a new file names; empty where it names none."""
    lines: Mapping[str, str] = dict(line.partition(": ")[::2] for line in text.split("\n"))
    return lines.get("party", "").strip("\"' ")
