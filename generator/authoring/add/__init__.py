# A page becomes a readout's file: the fields are worked out, speakers proposed, and whatever the registers do
# not have is offered as new files. Pure: what is fetched before and written after is decided elsewhere.

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.archive import ids
from generator.archive.fields import is_web_address
from generator.archive.ids import JOINT
from generator.archive.kinds import EVENT_KINDS
from generator.archive.link.references import meant_by
from generator.archive.model import Content
from generator.archive.problems import Problem, only_warnings
from generator.archive.read import Source, read
from generator.archive.write import FIELDS, Field, Passage, readout_source
from generator.attribution import Proposals
from generator.authoring import new_files
from generator.authoring.add import metadata, people, topics
from generator.authoring.add.metadata import NewPublisher
from generator.authoring.add.people import Cast
from generator.authoring.annotate import annotate
from generator.authoring.bounds import too_much
from generator.authoring.extract import NOTHING, Extract, Found
from generator.authoring.new_files import NewFile
from generator.authoring.propose import proposals

__all__ = ["GIVEN", "NO_ADDITION", "Addition", "add"]

_FOR_AN_EDITOR = frozenset(
    "side session offices also lacks said disputes second_reader note moved former retracted "
    "retracted_statements".split()
)
GIVEN = tuple(name for name in FIELDS if name not in _FOR_AN_EDITOR)
"""The fields that a contributor can give; a given one is never worked out. The others an editor adds to the file."""

_JOINT_KIND = "joint-statement"
_REQUIRED = {
    "title": "--title 'Oru and Sanna speak by telephone'",
    "date": "--date YYYY-MM-DD, the day of the event",
    "kind": f"--kind, one of: {', '.join(EVENT_KINDS)}",
    "participants": "--participants ID,ID; or --participants '' where nobody in particular takes part",
    "publisher": "--publisher, who issued the text: a name, or an id, also a new one such as vestria-mfa",
    "url": "--url https://..., the page it was read on",
    "language": "--language en, zh, ...",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A readout that can be added, as far as it is known."""

    file: NewFile
    """The readout's own file; its text is empty where something that it must say is missing."""
    offered: tuple[NewFile, ...] = ()
    """Files for the people, parties and publishers of the text whom no register has."""
    fields: Mapping[str, Found]
    """What each field says, and where that was found."""
    proposals: Proposals
    topics: Mapping[str, int]
    """The topics that a build will find, by name, with how often."""
    new_topics: tuple[str, ...] = ()


NO_ADDITION = Addition(file=NewFile(path="", text=""), fields={}, proposals=Proposals(paragraphs=()), topics={})
"""Of what nothing can be made."""


def add(
    found: Extract, given: Mapping[str, str], content: Content, id: str = "", source: str = "the source"
) -> tuple[Addition, tuple[Problem, ...]]:
    """The file of a new readout, made of what a page says, what a contributor gives and what the registers hold.

    `given` holds fields as a person writes them, lists with commas; `id` overrides the file's name; `source` is
    what problems call the page. Any problem that is not a warning prevents the file.

    Problems: A541 the file is there, A542 the page is in the archive, A543 a field is missing, A544 an event
    that may be the same, A545 somebody who cannot have an id, A546 too much text, and those of reading the file.
    """
    if refused := too_much(found.paragraphs, source):
        return NO_ADDITION, refused
    stated, account, new_publisher = _stated(found, given, content)
    cast = _cast(found.paragraphs, stated, account, given, content)
    others = {name: _taken(given, name, NOTHING) for name in GIVEN}
    fields = {**others, **stated, **_worked_out(stated, cast, given, content)}
    id = id or f"{fields['event'].text}-{'joint-' * (fields['account'].text == JOINT)}{fields['publisher'].text}"
    path = f"content/readouts/{id}.md"
    problems = [
        *_missing(fields, source),
        *_nameless(cast, source, content),
        *_meetings(fields, cast.participants, content, path, id),
    ]
    text = ""
    if only_warnings(problems):
        text, wrong = _written(fields, cast, found.paragraphs, path, id)
        problems += wrong
    words = (fields["title"].text, *found.paragraphs, new_publisher.name)
    offered = new_files.people(cast.new, content, fields["date"].text, fields["url"].text, words)
    addition = Addition(
        file=NewFile(path=path, text=text),
        offered=(*offered, *_publisher_file(new_publisher, fields["account"].text, offered)),
        fields={name: fields[name] for name in GIVEN},
        proposals=cast.proposals,
        topics=topics.found(found.paragraphs, content.topics),
        new_topics=topics.unknown(found.paragraphs, content),
    )
    return addition, tuple(problems)


def _stated(found: Extract, given: Mapping[str, str], content: Content) -> tuple[dict[str, Found], str, NewPublisher]:
    """The fields that the page states, the party whose account it is, and what is known of an unknown publisher."""
    opening = found.paragraphs[0] if found.paragraphs else ""
    url = _taken(given, "url", found.url if is_web_address(found.url.text) else NOTHING)
    title = _taken(given, "title", found.title)
    published = _taken(given, "published", found.date)
    kind = _taken(given, "kind", metadata.kind(title.text, opening))
    account = _taken(given, "account", Found(text=JOINT, origin="the kind") if kind.text == _JOINT_KIND else NOTHING)
    publisher, via, new = _publisher(found, given, url.text, content)
    party = next((one.party for one in content.publishers if one.id == publisher.text), new.party)
    fields = {
        "title": title,
        "date": _taken(given, "date", metadata.event_day((title.text, *found.paragraphs[:3]), published.text)),
        "kind": kind,
        "place": _taken(given, "place", NOTHING),
        "publisher": publisher,
        "account": account,
        "published": published,
        "url": url,
        "snapshot": _taken(given, "snapshot", NOTHING),
        "via": via,
        "language": _taken(given, "language", found.language),
        "text": _taken(given, "text", Found(text="verbatim", origin="the words of the page")),
        "seen": _taken(given, "seen", Found(text="whole", origin="all that the page has")),
    }
    return fields, account.text or party, new


def _taken(given: Mapping[str, str], name: str, otherwise: Found) -> Found:
    return Found(text=given[name].strip(), origin="as given") if name in given else otherwise


def _publisher(
    found: Extract, given: Mapping[str, str], url: str, content: Content
) -> tuple[Found, Found, NewPublisher]:
    """The publisher, through whom the text was read, and what is known of the publisher where no register has them."""
    known, through = metadata.publisher(found, url, content)
    ids = {one.id for one in content.publishers}
    new = NewPublisher()
    if "publisher" in given:
        words = metadata.known_publisher(given["publisher"].strip(), content.publishers)
        if words and words not in ids and not meant_by(words, ids):
            new = metadata.publisher_called(words, "" if given.get("via") else url, content.parties)
        return Found(text=new.id or words, origin="as given"), _taken(given, "via", NOTHING), new
    if not known.text:
        new = metadata.new_publisher(found, url, content.parties)
        known = Found(text=new.id, origin=f"no register has '{new.name}' yet") if new.id else NOTHING
    return known, _taken(given, "via", through), new


def _publisher_file(new: NewPublisher, account: str, offered: Iterable[NewFile]) -> tuple[NewFile, ...]:
    """The file of a publisher whom no register has, whose party may be one of the offered files."""
    if not new.id or not new_files.can_be_id("publishers", new.id):
        return ()
    parties = read(new_files.source_of(file) for file in offered)[0].parties
    party = new.party or metadata.party_in(new.name, parties) or (account if account != JOINT else "")
    return (new_files.publisher(new.id, new.name, new.kind, party, new.url),)


def _cast(
    paragraphs: Sequence[str], stated: Mapping[str, Found], account: str, given: Mapping[str, str], content: Content
) -> Cast:
    def propose(participants: tuple[str, ...]) -> Proposals:
        return proposals(
            stated["title"].text,
            tuple(paragraphs),
            people=content.people,
            parties=content.parties,
            participants=participants,
            date=stated["date"].text,
            account=account,
        )

    if "participants" not in given:
        return people.cast(propose, content, stated["date"].text, press=stated["kind"].text == "press-conference")
    words = (part.strip() for part in given["participants"].split(",") if part.strip())
    ids = dict.fromkeys(metadata.known_person(part, content.people) for part in words)
    return people.given_cast(propose, tuple(ids))


def _worked_out(
    stated: Mapping[str, Found], cast: Cast, given: Mapping[str, str], content: Content
) -> dict[str, Found]:
    """The fields that depend on who takes part."""
    event, day, kind = NOTHING, stated["date"].text, stated["kind"].text
    if day and kind:
        event = metadata.event(day, cast.participants, kind, content, cast.newcomers)
    origin = "as given" if "participants" in given else "those whom the text names"
    listed = Found(text=", ".join(cast.participants), origin=origin)
    return {"event": _taken(given, "event", event), "participants": listed}


def _missing(fields: Mapping[str, Found], source: str) -> list[Problem]:
    return [
        Problem(path=source, line=0, code="A543", message=f"'{name}' could not be found out; give {way_out}")
        for name, way_out in _REQUIRED.items()
        if not fields[name].text and fields[name].origin != "as given"
    ]


def _nameless(cast: Cast, source: str, content: Content) -> list[Problem]:
    problems = []
    for one in cast.newcomers:
        if not new_files.can_be_id("people", one.id):
            alike = people.namesakes(one, content)
            known = (
                f"may be {' or '.join(alike)}: then give that one the alias, or --participants; else " if alike else ""
            )
            way_out = f"write content/people/ID.md with 'name', 'party' and 'aliases: [{one.name}]', and add this again"
            message = f"'{one.name}' is in no register; {known}{way_out}"
            if one.id in cast.unspeakable:
                message = f"{message}; what '{one.name}' says is '@narration?' for now"
            problems.append(Problem(path=source, line=0, code="A545", message=message, warning=True))
    return problems


def _meetings(
    fields: Mapping[str, Found], participants: tuple[str, ...], content: Content, path: str, id: str
) -> list[Problem]:
    """What in the archive is already there or near."""
    problems = []
    if any(draft.metadata.id == id for draft in content.drafts) or ("readouts", id) in content.unread:
        message = f"this readout is there already; a second text of its publisher needs another name: --id {id}-2"
        problems.append(Problem(path=path, line=0, code="A541", message=message))
    url = fields["url"].text
    if url and (same := next((draft for draft in content.drafts if draft.metadata.url == url), None)):
        message = f"readout '{same.metadata.id}' rests on the same page, {url}; is this another text on it?"
        problems.append(Problem(path=path, line=0, code="A542", message=message, warning=True))
    near = metadata.near_event(fields["date"].text, participants, content)
    if near and fields["event"].origin == metadata.NEW_EVENT:
        event = near.metadata.event
        message = f"the same people have an event on {near.metadata.date}; if it is that one: --event {event}"
        problems.append(Problem(path=path, line=0, code="A544", message=message, warning=True))
    return problems


def _written(
    fields: Mapping[str, Found], cast: Cast, paragraphs: Sequence[str], path: str, id: str
) -> tuple[str, tuple[Problem, ...]]:
    """The text of the file with its proposals; none if a problem that is not a warning prevents it."""
    texts: dict[str, Field] = {name: fact.text for name, fact in fields.items()}
    bare = readout_source({**texts, "participants": cast.participants}, [[Passage(text=text)] for text in paragraphs])
    content, problems = read([Source(folder="readouts", name="readout.md", path=path, data=bare.encode())])
    # An id made of a wrong date or publisher is wrong too, but that is no second mistake.
    if not problems and (wrong := ids.of_file("readouts", f"{id}.md")[1]):
        code, message = wrong
        problems = (Problem(path=path, line=0, code=code, message=f"{message}; --id gives another name"),)
    if not only_warnings(problems):
        return "", problems
    annotated, unmarked = annotate(bare, content.drafts[0], cast.proposals)
    problems = (*problems, *unmarked)
    return annotated.text if only_warnings(problems) else "", problems
