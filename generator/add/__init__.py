# A page becomes a readout's file: the fields are worked out, speakers proposed, and whatever the registers do
# not have is offered as new files. Pure: what is fetched before and written after is decided elsewhere.

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator import offer
from generator.add import facts, topics
from generator.annotate import annotate
from generator.attribute import Proposals, attribute
from generator.attribute.drafts import propose
from generator.extract import NOTHING, Extract, Found
from generator.frontmatter import is_web_address
from generator.model import EVENT_KINDS, JOINT, Content, Draft
from generator.offer import NewFile
from generator.problems import Problem
from generator.read import Source, encoding, read
from generator.read.names import id_of
from generator.write import Field, Passage, readout_source

__all__ = ["GIVEN", "Addition", "add"]

GIVEN = ("title", "date", "event", "kind", "place", "participants", "publisher", "account", "published", "url", "via",
         "language", "text", "seen")  # fmt: skip
"""The fields that a contributor can give; a given one is never worked out."""

_REQUIRED = {
    "title": "--title 'Oru and Sanna speak by telephone'",
    "date": "--date YYYY-MM-DD, the day of the event",
    "kind": f"--kind, one of: {', '.join(EVENT_KINDS)}",
    "participants": "--participants ID,ID; or --participants '' where nobody in particular takes part",
    "publisher": "--publisher ID, who issued the text",
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


_NOTHING = Addition(file=NewFile(path="", text=""), fields={}, proposals=Proposals(paragraphs=()), topics={})


def add(
    found: Extract, given: Mapping[str, str], content: Content, id: str = "", source: str = "the source"
) -> tuple[Addition, tuple[Problem, ...]]:
    """The file of a new readout, made of what a page says, what a contributor gives and what the registers hold.

    `given` holds fields as a person writes them, lists with commas; `id` overrides the file's name; `source` is
    what problems call the page. Problems that are no warnings stand in the way of writing the file.

    Problems: A541 the file is there, A542 the page is in the archive, A543 a field is missing, A544 an event
    that may be the same, A545 somebody who cannot have an id, A546 too much text, and those of reading the file.
    """
    size = sum(len(text.encode()) for text in found.paragraphs)
    if size > encoding.LARGEST_FILE:
        message = f"the text has {size:,} bytes, more than {encoding.LARGEST_FILE:,}; is it really one readout?"
        return _NOTHING, (Problem(path=source, line=0, code="A546", message=message),)
    fields, listed, proposals, offered = _fields(found, given, content)
    account = fields["account"].text
    id = id or f"{fields['event'].text}-{'joint-' * (account == JOINT)}{fields['publisher'].text}"
    path = f"content/readouts/{id}.md"
    problems = [
        *_missing(fields, source),
        *_nameless(proposals, source, content),
        *_meetings(fields, listed, content, path, id),
    ]
    addition = Addition(
        file=NewFile(path=path, text=""),
        offered=offered,
        fields=fields,
        proposals=proposals,
        topics=topics.found(found.paragraphs, content.topics),
        new_topics=topics.unknown(found.paragraphs, content),
    )
    if not found.paragraphs or not all(problem.warning for problem in problems):
        return addition, tuple(problems)
    written: dict[str, Field] = {name: fact.text for name, fact in fields.items() if name != "participants"}
    bare = readout_source({**written, "participants": listed}, [[Passage(text=text)] for text in found.paragraphs])
    draft, wrong = _reread(bare, path, id)
    if draft is None or not all(problem.warning for problem in wrong):
        return addition, (*problems, *wrong)
    known = _with_offered(content, offered)
    proposals = propose(draft, known)
    annotated, unmarked = annotate(bare, draft, proposals)
    file = NewFile(path=path, text=annotated.text)
    return replace(addition, file=file, proposals=proposals), (*problems, *wrong, *unmarked)


def _fields(
    found: Extract, given: Mapping[str, str], content: Content
) -> tuple[dict[str, Found], tuple[str, ...], Proposals, tuple[NewFile, ...]]:
    """Every field with its origin, the participants as ids, the proposals, and the new files that they need."""

    def taken(name: str, otherwise: Found) -> Found:
        return Found(text=given[name].strip(), origin="as given") if name in given else otherwise

    opening = found.paragraphs[0] if found.paragraphs else ""
    url = taken("url", found.url if is_web_address(found.url.text) else NOTHING)
    title = taken("title", found.title)
    published = taken("published", found.date)
    day = taken("date", facts.event_day((title.text, *found.paragraphs[:2]), published.text))
    kind = taken("kind", facts.kind(title.text, opening))
    publisher, via, new_publisher = _publisher(found, given, url.text, content)
    account = taken("account", Found(text=JOINT, origin="the kind") if kind.text == "joint-statement" else NOTHING)
    party = next((one.party for one in content.publishers if one.id == publisher.text), "")
    asked = _ids(given.get("participants", ""), content)

    def proposed(participants: tuple[str, ...]) -> Proposals:
        return attribute(
            title.text,
            found.paragraphs,
            people=content.people,
            parties=content.parties,
            participants=participants,
            date=day.text,
            account=account.text or party,
        )

    proposals = proposed(asked)
    if "participants" not in given and (met := facts.acquainted(proposals.newcomers, content, day.text)):
        proposals = proposed(met)
    listed = asked
    if "participants" not in given:
        listed = facts.participants(proposals, content, day.text, kind.text)
    event = (
        facts.event(day.text, listed, kind.text, content, proposals.newcomers) if day.text and kind.text else NOTHING
    )
    fields = {
        "title": title,
        "date": day,
        "event": taken("event", event),
        "kind": kind,
        "place": taken("place", NOTHING),
        "participants": taken("participants", _joined(listed)),
        "publisher": publisher,
        "account": account,
        "published": published,
        "url": url,
        "via": via,
        "language": taken("language", found.language),
        "text": taken("text", Found(text="verbatim", origin="the words of the page")),
        "seen": taken("seen", Found(text="whole", origin="all that the page has")),
    }
    needed = {*listed, *(id for spans in proposals.paragraphs for span in spans for id in span.speakers)}
    people = offer.people((one for one in proposals.newcomers if one.id in needed), content, day.text, url.text)
    return fields, listed, proposals, (*people, *new_publisher)


def _joined(ids: tuple[str, ...]) -> Found:
    return Found(text=", ".join(ids), origin="those whom the text names") if ids else NOTHING


def _ids(words: str, content: Content) -> tuple[str, ...]:
    named = (facts.known_person(part.strip(), content.people) for part in words.split(",") if part.strip())
    return tuple(dict.fromkeys(named))


def _publisher(
    found: Extract, given: Mapping[str, str], url: str, content: Content
) -> tuple[Found, Found, tuple[NewFile, ...]]:
    via = Found(text=given["via"], origin="as given") if "via" in given else NOTHING
    if "publisher" in given:
        id = facts.known_publisher(given["publisher"].strip(), content.publishers)
        return Found(text=id, origin="as given"), via, ()
    known, through = facts.publisher(found, url, content)
    if known.text:
        return known, via if "via" in given else through, ()
    id, name, kind, party, address = facts.new_publisher(found, url, content.parties)
    if not id:
        return NOTHING, via, ()
    account = given.get("account", "")
    party = party or (account if account != JOINT else "")
    file = offer.publisher(id, name, kind, party, address)
    return Found(text=id, origin=f"no register has '{name}' yet"), via, (file,)


def _missing(fields: Mapping[str, Found], source: str) -> list[Problem]:
    return [
        Problem(path=source, line=0, code="A543", message=f"'{name}' could not be found out; give {way_out}")
        for name, way_out in _REQUIRED.items()
        if not fields[name].text and fields[name].origin != "as given"
    ]


def _meetings(
    fields: Mapping[str, Found], listed: tuple[str, ...], content: Content, path: str, id: str
) -> list[Problem]:
    """What in the archive is already there or near."""
    problems = []
    if any(draft.heading.id == id for draft in content.drafts) or ("readouts", id) in content.unread:
        message = f"this readout is there already; to add a second text of its publisher: --id {id}-2"
        problems.append(Problem(path=path, line=0, code="A541", message=message))
    url = fields["url"].text
    if url and (same := next((draft for draft in content.drafts if draft.heading.url == url), None)):
        message = f"readout '{same.heading.id}' rests on the same page, {url}; is this another text on it?"
        problems.append(Problem(path=path, line=0, code="A542", message=message, warning=True))
    near = facts.near_event(fields["date"].text, listed, content)
    if near and fields["event"].origin == "a new event":
        event = near.heading.event
        message = f"the same people have an event on {near.heading.date}; if it is that one: --event {event}"
        problems.append(Problem(path=path, line=0, code="A544", message=message, warning=True))
    return problems


def _nameless(proposals: Proposals, source: str, content: Content) -> list[Problem]:
    problems = []
    for one in proposals.newcomers:
        if not offer.can_be_id("people", one.id):
            alike = facts.namesakes(one, content)
            known = f"if that is {' or '.join(alike)}, say so with --participants; else " if alike else ""
            way_out = f"write content/people/ID.md with 'name', 'party' and 'aliases: [{one.name}]', and add this again"
            message = f"'{one.name}' is in no register; {known}{way_out}"
            problems.append(Problem(path=source, line=0, code="A545", message=message))
    return problems


def _reread(source: str, path: str, id: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    content, problems = read([Source(folder="readouts", name="readout.md", path=path, data=source.encode())])
    # An id made of a wrong date or publisher is wrong too, but that is no second mistake.
    if not problems and (wrong := id_of("readouts", f"{id}.md")[1]):
        code, message = wrong
        return None, (Problem(path=path, line=0, code=code, message=f"{message}; --id gives another name"),)
    return next(iter(content.drafts), None), problems


def _with_offered(content: Content, offered: tuple[NewFile, ...]) -> Content:
    """The registers as they are once the offered files are in them."""
    sources = (
        Source(
            folder=PurePosixPath(file.path).parent.name,
            name=PurePosixPath(file.path).name,
            path=file.path,
            data=file.text.encode(),
        )
        for file in offered
        if not file.empty
    )
    new, _ = read(sources)
    return replace(
        content,
        people=(*content.people, *new.people),
        parties=(*content.parties, *new.parties),
        publishers=(*content.publishers, *new.publishers),
    )
