# The steps of the desk: one function each, from what the page gives to what it shows. Each says in a sentence what it
# did, for readers who do not see it.

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.archive import ids
from generator.archive.ids import ID, JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.model import Statement
from generator.archive.problems import Problem, only_warnings
from generator.authoring.add.metadata import new_event
from generator.authoring.annotate import annotate
from generator.authoring.desk import fields, newcomers, passages
from generator.authoring.desk.checking import files, problems
from generator.authoring.desk.library import Library
from generator.authoring.desk.reading import Reading, reading
from generator.authoring.desk.shown import choices, view
from generator.authoring.desk.work import Refused, Work, from_data, to_data
from generator.authoring.second_opinion import answer, question

Data = dict[str, Any]
Given = Mapping[str, Any]


def _shown(work: Work, library: Library, said: str = "", did: str = "") -> Data:
    """What the page shows after a step: what it `said`, a sentence, and what it `did`, words for taking it back."""
    return {"work": to_data(work), "view": view(work, reading(work, library)), "said": said, "did": did}


def _as_data(found: tuple[Problem, ...]) -> list[Data]:
    return [{"path": p.path, "line": p.line, "code": p.code, "message": p.message, "warning": p.warning} for p in found]


# ---- A readout comes to the desk


def _choices(given: Given, library: Library) -> Data:
    return choices(library)


def _begin(given: Given, library: Library) -> Data:
    work, found = fields.begin(given["text"], given["type"], library)
    if work is None:
        raise Refused(_sentences(found))
    shown = _shown(work, library)
    count = _number(len(shown["view"]["paragraphs"]), "paragraph")
    return {**shown, "said": f"{count} read. Who says what is proposed; nothing is confirmed yet."}


def _open(given: Given, library: Library) -> Data:
    if wrong := ids.of_file("readouts", f"{given['id']}.md")[1]:
        raise Refused(f"{wrong[1]}.")
    work = Work(id=given["id"], source=given["source"], original=given["source"])
    return _shown(work, library, "The readout is open. What you change is a proposal.")


def _view(given: Given, library: Library) -> Data:
    return _shown(from_data(given["work"]), library)


def _edit(given: Given, library: Library) -> Data:
    work = replace(from_data(given["work"]), source=given["source"])
    return _shown(work, library, "The file’s text is taken over.", "the file’s text taken over")


# ---- Who says what


def _passage(given: Given, library: Library) -> tuple[Work, Reading, Statement]:
    """The work, what it says, and the passage that a step is about."""
    work = from_data(given["work"])
    read = reading(work, library)
    found = next((one for one in read.statements if one.id == given["passage"]), None)
    if found is None:
        raise Refused("There is no such passage any more.")
    return work, read, found


def _place(statement: Statement) -> str:
    return f"Paragraph {statement.id[1:].replace('-', '.')}"


def _give(given: Given, library: Library) -> Data:
    work, read, statement = _passage(given, library)
    speakers = tuple(given["speakers"])
    alone = len(speakers) > 1 and RESERVED_SPEAKERS.intersection(speakers)
    if not speakers or alone or len(set(speakers)) < len(speakers) or not all(map(ID.match, speakers)):
        raise Refused("Choose somebody, several people, everybody, or nobody.")
    done = passages.given_to(work, statement, speakers, read.statements)
    shown = _shown(done, library)
    names = next(
        (p["names"] for one in shown["view"]["paragraphs"] for p in one["passages"] if p["id"] == statement.id), ""
    )
    whose = {(NARRATION,): "narration", (JOINT,): "said by all who take part"}.get(speakers, f"said by {names}")
    given_to = {(NARRATION,): "nobody", (JOINT,): "all who take part"}.get(speakers, names)
    did = f"{_place(statement).lower()} given to {given_to}"
    return {**shown, "said": f"{_place(statement)} is confirmed: {whose}.", "did": did}


def _reopen(given: Given, library: Library) -> Data:
    work, read, statement = _passage(given, library)
    done = passages.opened(work, statement, read.statements)
    where = _place(statement)
    return _shown(done, library, f"{where} is a proposal again.", f"{where.lower()} made a proposal")


def _divide(given: Given, library: Library) -> Data:
    work, read, statement = _passage(given, library)
    done = passages.divided(work, statement, statement.start + int(given["at"]), read.statements)
    return _shown(done, library, f"{_place(statement)} is divided in two.", f"{_place(statement).lower()} divided")


def _join(given: Given, library: Library) -> Data:
    work, read, statement = _passage(given, library)
    done = passages.joined(work, statement, read.statements)
    said = f"{_place(statement)} is joined to the passage before it."
    return _shown(done, library, said, f"{_place(statement).lower()} joined to the one before")


def _retell(given: Given, library: Library) -> Data:
    """Own words for a passage; without one, whether the text is to be retold at all."""
    if "passage" not in given:
        work = from_data(given["work"])
        retold: dict[str, str] | None = {} if given["wanted"] else None
        wording = "summary" if given["wanted"] else "verbatim"
        said = "Each passage has a box for your own words." if retold is not None else "The publisher’s words stand."
        done = fields.answered(replace(work, retold=retold), "text", wording, library)
        return _shown(done, library, said, "own words" if retold is not None else "the publisher’s words")
    work, read, statement = _passage(given, library)
    done = passages.in_own_words(work, statement, given["words"], read.statements)
    said = f"{_place(statement)} is {'retold' if given['words'].strip() else 'left out'}."
    return _shown(done, library, said, f"own words for {_place(statement).lower()}")


# ---- A second opinion


def _question(given: Given, library: Library) -> Data:
    read = reading(from_data(given["work"]), library)
    return {"question": question(read.draft, read.library.content, read.proposals)}


def _answer(given: Given, library: Library) -> Data:
    work = from_data(given["work"])
    read = reading(work, library)
    opinions, found = answer(given["reply"], read.draft, read.library.content, read.proposals)
    if opinions is None:
        raise Refused(_sentences(found[:3]))
    done, more = annotate(work.source, read.draft, read.proposals, opinions, given["reader"].strip())
    if not only_warnings(more):
        raise Refused(_sentences(more))
    taken = replace(work, source=done.text)
    met = {one.id: one for one in (*opinions.newcomers, *read.proposals.newcomers) if one.id in done.speakers}
    more_people = newcomers.with_met(taken, met.values())
    if more_people != taken:
        taken = fields.followed(taken, more_people, library)
    shown = _shown(taken, library, did="the second opinion taken over")
    said = f"The answer is taken over for {opinions.answered} of {_number(opinions.sentences, 'sentence')}."
    return {**shown, "said": said, "problems": _as_data((*found, *more))}


# ---- What it is


def _field(given: Given, library: Library) -> Data:
    return _shown(fields.answered(from_data(given["work"]), given["name"], given["value"], library), library)


def _derive(given: Given, library: Library) -> Data:
    return _shown(fields.unanswered(from_data(given["work"]), given["name"], library), library)


def _renew(given: Given, library: Library) -> Data:
    """The event is another than those of the same people that day."""
    work = from_data(given["work"])
    read = reading(work, library)
    one = read.draft.metadata
    id = new_event(one.date, one.participants, one.kind, read.library.content, read.proposals.newcomers)
    done = fields.answered(work, "event", id, library)
    return _shown(done, library, "It is an event of its own.", "made an event of its own")


def _rename(given: Given, library: Library) -> Data:
    done = fields.renamed(from_data(given["work"]), given["id"].strip(), library)
    return _shown(done, library, did="the file’s name")


def _person(given: Given, library: Library) -> Data:
    work = from_data(given["work"])
    more, id = newcomers.with_person(work, given["said"], library)
    done = fields.followed(work, more, library)
    name = " ".join(given["said"]["name"].split())
    return {**_shown(done, library, f"{name} can be chosen now.", f"{name} added"), "person": id}


def _publisher(given: Given, library: Library) -> Data:
    work, id = newcomers.with_publisher(from_data(given["work"]), given["said"], library)
    done = fields.answered(work, "publisher", id, library)
    return _shown(done, library, "The publisher is added.", "the publisher added")


def _fill(given: Given, library: Library) -> Data:
    work = from_data(given["work"])
    done = newcomers.filled(work, given["path"], given["name"], given["value"])
    return _shown(fields.followed(work, done, library), library)


# ---- Topics


def _topics(given: Given, library: Library) -> Data:
    """Words of a passage are to touch these topics, or none."""
    work, _, statement = _passage(given, library)
    start, words = given.get("start"), given["words"]
    at = statement.text.find(words) if start is None else int(start)
    if not words or at < 0 or statement.text[at : at + len(words)] != words:
        raise Refused("The passage does not have these words. Copy them from it, exactly as they are.")
    begins = statement.start + at
    done = passages.linked(work, statement.paragraph, begins, begins + len(words), given["topics"])
    said = "The words are linked to the topic." if given["topics"] else "The words are no topic any more."
    return _shown(done, library, said, f"the topic of “{words}”")


# ---- Checking and sending


def _check(given: Given, library: Library) -> Data:
    work = from_data(given["work"])
    read = reading(work, library)
    sent = files(work, read)
    return {
        "problems": _as_data(problems(work, read, library, given["today"])),
        "files": [{"path": file.path, "text": file.text} for file in sent],
    }


def _sentences(found: Iterable[Problem]) -> str:
    return " ".join(
        f"{one.message[:1].upper()}{one.message[1:]}{'' if one.message.endswith('?') else '.'}" for one in found
    )


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


STEPS: Mapping[str, Callable[[Given, Library], Data]] = {
    "choices": _choices, "begin": _begin, "open": _open, "view": _view, "edit": _edit,
    "give": _give, "reopen": _reopen, "divide": _divide, "join": _join, "retell": _retell,
    "question": _question, "answer": _answer,
    "field": _field, "derive": _derive, "renew": _renew, "rename": _rename,
    "person": _person, "publisher": _publisher, "fill": _fill,
    "topics": _topics, "check": _check,
}  # fmt: skip
"""By name. Each takes plain data with the work and gives back plain data: `work` and `view` after the step, and what
it `said` and `did`; or `refused`, why it was not done."""
