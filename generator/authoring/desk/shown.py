# The desk as plain data for the page: passages with their speakers' names, fields with what they may say, people to
# choose from. Names for readers, ids for the page. Must never hold HTML.

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generator.archive import phrasing
from generator.archive.fields import Choice, fields_of
from generator.archive.ids import JOINT, NARRATION
from generator.archive.kinds import PUBLISHER_KINDS
from generator.archive.link.statements import EDGES
from generator.archive.model import Metadata, Party, Person, Statement, names_of
from generator.authoring.desk.events import nearby
from generator.authoring.desk.fields import needed
from generator.authoring.desk.library import Library
from generator.authoring.desk.newcomers import described
from generator.authoring.desk.passages import finished, own_words, place_of
from generator.authoring.desk.reading import Reading, proposal_for
from generator.authoring.desk.work import Work
from generator.authoring.second_opinion.people import listed
from generator.authoring.second_opinion.sentences import sentences

Data = dict[str, Any]

FORM = (
    "title", "date", "kind", "place", "participants", "publisher", "account", "published", "url", "snapshot", "via",
    "language", "text", "seen", "event",
)  # fmt: skip
"""The fields that the page asks for; the others an editor writes into the file."""


def choices(library: Library) -> Data:
    """Everybody and everything that can be chosen, by name."""
    content = library.content
    return {
        "people": [_person(person, library) for person in content.people],
        "parties": [{"id": one.id, "name": one.name, "look": one.colour} for one in content.parties],
        "publishers": [
            {"id": one.id, "name": one.name, "names": names_of(one), "account": library.names.get(one.party, "")}
            for one in content.publishers
        ],
        "topics": [{"id": one.id, "name": one.name, "names": names_of(one)} for one in content.topics],
        "publisherKinds": list(PUBLISHER_KINDS),
        "languages": dict(phrasing.LANGUAGES),
    }


def _person(person: Person, library: Library) -> Data:
    return {
        "id": person.id,
        "name": person.name,
        "names": names_of(person),
        "side": library.names.get(person.party, ""),
        "office": person.offices[-1].title if person.offices else "",
    }


def view(work: Work, read: Reading) -> Data:
    """Everything that the page shows of the work."""
    metadata = read.draft.metadata
    file = finished(work, read.statements)
    known = {person.id: person for person in read.library.content.people}
    return {
        "id": work.id,
        "path": work.path,
        "isNew": work.found is not None,
        "title": metadata.title,
        "account": phrasing.JOINT_TEXT if read.account == JOINT else read.library.names.get(read.account, ""),
        "fields": [_field(name, work, metadata) for name in FORM],
        "paragraphs": _paragraphs(work, read),
        "people": [
            {"id": one.id, "name": _name(one.id, known, one.names), "side": one.side, "office": one.office}
            for one in listed(read.draft, read.library.content, read.proposals)
        ],
        "topics": _topics(work, read),
        "near": nearby(metadata, read.library, "" if work.found else work.id),
        "others": [described(file, read.library) for file in needed(work, read.draft)],
        "secondReader": metadata.second_reader,
        "doubts": [{"code": one.code, "message": one.message} for one in work.doubts],
        "leftOut": list(work.found.left_out) if work.found else [],
        "file": file,
        "isChanged": file != work.original,
    }


def _name(id: str, known: Mapping[str, Person], names: Iterable[str]) -> str:
    return known[id].name if id in known else next(iter(names), id)


def _field(name: str, work: Work, metadata: Metadata) -> Data:
    field = next(one for one in fields_of(Metadata) if one.name == name)
    value = getattr(metadata, field.attribute)
    return {
        "name": name,
        "value": list(value) if isinstance(value, tuple) else value,
        "isRequired": field.required,
        "isAnswered": name in work.given,
        "origin": work.origins.get(name, "") if name not in work.given else "",
        "help": field.help.replace("`", ""),
        "allowed": list(field.type.allowed) if isinstance(field.type, Choice) else [],
    }


def _paragraphs(work: Work, read: Reading) -> list[Data]:
    looks, own = _Looks(read), own_words(work, read.statements)
    cuts: dict[int, list[int]] = {}
    for sentence in sentences([paragraph.text for paragraph in read.draft.paragraphs]):
        cuts.setdefault(sentence.paragraph + 1, []).append(sentence.start)
    passages: dict[int, list[Data]] = {}
    for statement in read.statements:
        shown = {**_passage(statement, read, looks), "own": own.get(place_of(statement), "")}
        shown["cuts"] = _cuts_within(statement, cuts.get(statement.paragraph, ()))
        passages.setdefault(statement.paragraph, []).append(shown)
    return [
        {"number": paragraph.number, "line": paragraph.line, "passages": passages.get(paragraph.number, [])}
        for paragraph in read.draft.paragraphs
    ]


def _cuts_within(statement: Statement, cuts: Iterable[int]) -> list[int]:
    end = statement.start + len(statement.text)
    return [cut - statement.start for cut in cuts if statement.start < cut < end]


def _passage(statement: Statement, read: Reading, looks: "_Looks") -> Data:
    proposal = proposal_for(statement, read.proposals)
    return {
        "id": statement.id,
        "paragraph": statement.paragraph,
        "place": place_of(statement),
        "text": statement.text,
        "speakers": list(statement.speakers),
        "names": looks.names(statement.speakers),
        "look": looks.look(statement),
        "standing": statement.standing,
        "second": list(statement.second),
        "secondNames": looks.names(statement.second) if statement.second else "",
        "confidence": round(proposal.confidence, 4) if proposal else 0,
        "reason": proposal.reason if proposal else "",
        "topics": [
            {
                "start": link.start,
                "end": link.end,
                "at": statement.start + link.start,
                "words": statement.text[link.start : link.end],
                "topics": [{"id": id, "name": read.library.topics.get(id, id)} for id in link.topics],
            }
            for link in statement.links
        ],
    }


class _Looks:
    """How speakers are called and drawn, as on the page of a readout."""

    def __init__(self, read: Reading) -> None:
        content = read.library.content
        self._people = {person.id: person for person in content.people}
        self._parties: Mapping[str, Party] = {party.id: party for party in content.parties}
        self._day = read.draft.metadata.date
        self._newcomers = {one.id: one.name for one in read.proposals.newcomers}
        reported = (id for statement in read.statements for id in statement.speakers)
        ids = dict.fromkeys((*read.draft.metadata.participants, *reported))
        self._sides = list(dict.fromkeys(filter(None, (self._party(id) for id in ids))))

    def names(self, ids: Iterable[str]) -> str:
        return phrasing.series([self._called(id) for id in ids])

    def look(self, statement: Statement) -> str:
        proposed = " proposed" if statement.attribution == "proposed" else ""
        if statement.speakers == (NARRATION,):
            return f"narration{proposed}"
        parties = {self._party(id) for id in statement.speakers}
        party = self._parties.get(next(iter(parties))) if len(parties) == 1 else None
        if statement.speakers == (JOINT,) or party is None:
            return f"joint{proposed}"
        return f"{party.colour} edge-{self._sides.index(party.id) % EDGES + 1}{proposed}"

    def _party(self, id: str) -> str:
        return self._people[id].party_on(self._day) if id in self._people else ""

    def _called(self, id: str) -> str:
        if id in (NARRATION, JOINT):
            return "Nobody (narration)" if id == NARRATION else "All who take part"
        return self._people[id].name if id in self._people else self._newcomers.get(id, id)


def _topics(work: Work, read: Reading) -> list[Data]:
    """The topics of the text as it is to be sent, with how many passages touch each."""
    names, finder = read.library.topics, read.library.finder
    touched = (
        [statement.topics for statement in read.statements]
        if work.retold is None
        else [tuple(id for link in finder.links(words, ()) for id in link.topics) for words in work.retold.values()]
    )
    counts = Counter(id for topics in touched for id in dict.fromkeys(topics))
    return [{"id": id, "name": names.get(id, id), "count": n} for id, n in sorted(counts.items(), key=_most_first)]


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
