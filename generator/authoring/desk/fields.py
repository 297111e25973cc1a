# A page or a pasted text becomes a file on the desk, and each answer of the contributor makes it anew, as `add` would
# with the same answers. Must never take back what a person has changed in the file since.

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from generator.archive import ids
from generator.archive.model import Draft
from generator.archive.problems import Problem
from generator.archive.proposals import Proposals
from generator.archive.write import Passage, readout_source
from generator.authoring.add import GIVEN, Addition, add
from generator.authoring.add.metadata import known_person, known_publisher
from generator.authoring.annotate import annotate
from generator.authoring.desk import newcomers
from generator.authoring.desk.library import Library
from generator.authoring.desk.passages import retold_paragraphs, unmarked
from generator.authoring.desk.work import Refused, Work, draft_of, without_paragraphs
from generator.authoring.extract import Extract, extract
from generator.authoring.head import with_field
from generator.authoring.new_files import NewFile

_SOURCE = "the text"
_ASKED_ANYWAY = frozenset(("A543", "A544"))
"""Problems of `add` that the desk says in its own places: a field that is empty, an event that may be the same."""
LISTS = frozenset(("participants",))
"""Fields with commas between their values, as a contributor gives them."""


def begin(text: str, type: str, library: Library) -> tuple[Work | None, tuple[Problem, ...]]:
    """A readout from a page (`text/html`) or a text (`text/plain`), and what is doubtful or wrong about it.

    None where there is no text in it, or more than any readout has.
    """
    # The browser has read the letters already, so that what the page says of its encoding holds no longer.
    found, problems = extract(text.encode(), content_type=f"{type}; charset=utf-8")
    if not found.paragraphs:
        return None, problems
    addition, more = add(found, {}, library.content, source=_SOURCE)
    if not addition.fields:
        return None, more
    work = Work(source=_first_source(found, addition), found=without_paragraphs(found), doubts=problems)
    return _settled(work, addition, more, library), problems


def answered(work: Work, name: str, value: str, library: Library) -> Work:
    """The work with an answer to a field, and with all that follows from it."""
    _stop_unless_asked(name)
    if work.found is None:
        written = with_field(work.source, name, _split(name, _by_ids(name, value, library.having(work.others))))
        return newcomers.settled(replace(work, source=written), (), library)
    return followed(work, replace(work, given={**work.given, name: value}), library, (name,))


def unanswered(work: Work, name: str, library: Library) -> Work:
    """The work as if the contributor had not answered a field: it is worked out again."""
    _stop_unless_asked(name)
    return followed(work, replace(work, given=_without(work.given, name)), library, (name,))


def renamed(work: Work, id: str, library: Library) -> Work:
    """The work under another file name; an empty one leaves it to the fields again."""
    if work.found is None:
        raise Refused("This readout is published, and others may have cited its address: it keeps its name.")
    if id and (wrong := ids.of_file("readouts", f"{id}.md")[1]):
        raise Refused(f"{wrong[1]}.")
    given = _without(work.given, "id") | ({"id": id} if id else {})
    return followed(work, replace(work, given=given), library)


def followed(before: Work, work: Work, library: Library, asked: Collection[str] = ()) -> Work:
    """The work with all that follows from what the contributor says in it.

    `before` is the same with what was said earlier. What followed from that gives way; what the file says otherwise, a
    person has written there, and it stays. Only the fields that are `asked` for are written in any case.
    """
    draft, _ = draft_of(work.source, work.path)
    if draft is None or work.found is None:
        return newcomers.settled(work, (), library)
    found = replace(work.found, paragraphs=tuple(paragraph.text for paragraph in draft.paragraphs))
    was, _ = _added(before, found, library)
    now, problems = _added(work, found, library)
    source = _proposed_anew(work, draft, was.proposals, now.proposals)
    for name in GIVEN:
        if name in asked or was.fields[name].text != now.fields[name].text:
            source = with_field(source, name, _split(name, now.fields[name].text))
    return _settled(replace(work, source=source), now, problems, library)


def _added(work: Work, found: Extract, library: Library) -> tuple[Addition, tuple[Problem, ...]]:
    content = library.having(newcomers.made(work, library)).content
    return add(found, _without(work.given, "id"), content, id=work.given.get("id", ""), source=_SOURCE)


def _without(given: Mapping[str, str], name: str) -> dict[str, str]:
    return {field: value for field, value in given.items() if field != name}


def _by_ids(name: str, value: str, known: Library) -> str:
    """An answer with ids in the place of names, as `add` takes it."""
    if name == "publisher":
        return known_publisher(value.strip(), known.content.publishers)
    if name == "participants":
        return ", ".join(known_person(part.strip(), known.content.people) for part in value.split(","))
    return value


def _stop_unless_asked(name: str) -> None:
    if name not in GIVEN:
        raise Refused(f"The desk does not ask for '{name}'. Write it into the file’s text.")


def _split(name: str, value: str) -> str | list[str]:
    return [part.strip() for part in value.split(",") if part.strip()] if name in LISTS else value.strip()


def _first_source(found: Extract, addition: Addition) -> str:
    """The text of the file: as `add` would write it, or as far as that is known."""
    if addition.file.text:
        return addition.file.text
    fields = {name: _split(name, fact.text) for name, fact in addition.fields.items()}
    return _annotated(readout_source(fields, [[Passage(text=text)] for text in found.paragraphs]), addition.proposals)


def _annotated(source: str, proposals: Proposals) -> str:
    draft, _ = draft_of(source, "")
    return annotate(source, draft, proposals)[0].text if draft else source


def _proposed_anew(work: Work, draft: Draft, was: Proposals, now: Proposals) -> str:
    """The source with new proposals in every paragraph that says just what was proposed, or nothing."""
    kept = retold_paragraphs(work)
    unread = {
        paragraph.number
        for paragraph in draft.paragraphs
        if paragraph.number not in kept and all(turn.proposed and not turn.second for turn in paragraph.turns)
    }
    before, _ = draft_of(_annotated(unmarked(work.source, draft, unread), was), "")
    untouched = {
        here.number
        for here, there in zip(draft.paragraphs, before.paragraphs if before else (), strict=False)
        if here.number in unread and here.turns in ((), there.turns)
    }
    return _annotated(unmarked(work.source, draft, untouched), now)


def _settled(work: Work, addition: Addition, problems: Sequence[Problem], library: Library) -> Work:
    """The work with the name of its file, where its fields come from, and files for those whom nobody knows."""
    id = addition.file.path.rpartition("/")[2].removesuffix(".md")
    is_given = "id" in work.given
    is_known = ids.of_file("readouts", f"{id}.md")[1] is None and (is_given or addition.fields["publisher"].text)
    work = newcomers.settled(work, addition.offered, library)
    return replace(
        work,
        id=id if is_known else "",
        origins={name: fact.origin for name, fact in addition.fields.items()},
        doubts=(*_of_page(work.doubts), *(one for one in problems if one.code not in _ASKED_ANYWAY)),
    )


def _of_page(doubts: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in doubts if problem.code[:3] in ("A51", "A52"))


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
