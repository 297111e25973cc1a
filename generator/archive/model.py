# The nouns of the archive, as frozen values. No behaviour beyond what can be derived from the
# fields; no files, no Markdown, no HTML. Every other module speaks in these words.

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

JOINT = "joint"
"""Speaker: all participants, or the named ones, together. Account: a text that the sides agreed."""
NARRATION = "narration"
"""Speaker: nobody is reported as speaking; the text tells what happened."""
RESERVED_SPEAKERS = frozenset({JOINT, NARRATION})

Attribution = Literal["reviewed", "proposed"]
"""Whether a person has confirmed who says a statement, or only a machine proposes it."""

Wording = Literal["verbatim", "summary"]
"""Whether a text is the publisher's word for word, or an editor's in other words."""

Seen = Literal["whole", "opening"]
"""How much of the original the editor had."""

EVENT_KINDS = {
    "phone-call": "Phone call",
    "video-call": "Video call",
    "meeting": "Meeting",
    "dialogue": "Dialogue",
    "joint-statement": "Joint statement",
    "press-conference": "Press conference",
    "speech": "Speech",
    "letter": "Letter",
}
"""What an event can be, with the words a reader sees."""

TOPIC_KINDS = {
    "theme": "Themes",
    "mechanism": "Mechanisms",
    "policy": "Policies",
    "organisation": "Organisations",
    "formulation": "Formulations",
}
"""What a topic can be, with the heading of its list."""

PARTY_KINDS = {
    "country": "Countries",
    "government": "Governments",
    "movement": "Movements",
    "organisation": "Organisations",
    "press": "Press",
}
"""What a party can be, with the heading of its list."""

PUBLISHER_KINDS = {
    "ministry": "Ministry",
    "presidency": "Presidency or head of government",
    "embassy": "Embassy or mission",
    "agency": "News agency",
    "press": "Newspaper or news site",
    "organisation": "Organisation",
    "movement": "Movement",
}
"""What a publisher can be, with the words a reader sees."""

COLOURS = (
    "red", "green", "teal", "blue", "purple", "amber", "pink", "olive", "indigo", "brown", "grey",
)  # fmt: skip
"""Names from the palette that `theme/` draws; a party's register entry picks one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands in the content, for a problem to point at."""

    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text, and where it leads: `topic:etim`, `https://...`, or nowhere."""

    text: str
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading or list item of prose, or lines of code that keep their breaks."""

    kind: Literal["paragraph", "heading", "item", "code"]
    pieces: tuple[Piece, ...]
    line: int = field(compare=False)


Prose = tuple[Block, ...]
"""Plain text written by an editor, with links and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name for something, and the parties known to use it (none: anybody)."""

    name: str
    used_by: tuple[str, ...] = ()
    note: str = ""
    """What a reader should know of it, such as that another side disputes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office and the days it was held. Dates are ISO, to the year, month or day as known.

    `seen` names the day, month or year in which a source styles the person so, where the
    beginning and end are not known.
    """

    title: str
    since: str = ""
    until: str = ""
    seen: tuple[str, ...] = ()
    party: str = ""
    source: str = ""

    def held_on(self, date: str) -> bool:
        """Whether the office is known to have been held on the ISO day `date`.

        A date known only to the month or year covers all of it. An office without any
        date is never known to have been held.
        """
        if any(date.startswith(day) for day in self.seen):
            return True
        if not (self.since or self.until):
            return False
        return (not self.since or self.since <= date or date.startswith(self.since)) and (
            not self.until or date <= self.until or date.startswith(self.until)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A country, organisation or movement that people speak for."""

    id: str
    name: str
    kind: str
    colour: str
    adjective: str = ""
    """As in "the Chinese side"; empty where the name itself serves."""
    country: str = ""
    """The id of the country it belongs to, if it is not one itself."""
    aliases: tuple[Alias, ...] = ()
    wikidata: str = ""
    sources: tuple[str, ...] = ()
    prose: Prose = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An official who is reported as speaking, or who takes part."""

    id: str
    name: str
    party: str
    short: str = ""
    """The name used after the first mention ("Wang"); empty: the last word of the name."""
    aliases: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str = ""
    sources: tuple[str, ...] = ()
    prose: Prose = ()
    place: Place = field(compare=False)

    @property
    def called(self) -> str:
        """The name by which a text goes on to speak of the person, and lists name them."""
        return self.short or self.name.rpartition(" ")[2]

    def offices_on(self, date: str) -> tuple[str, ...]:
        """The titles held on an ISO day, in the register's order; empty when none is known."""
        return tuple(dict.fromkeys(o.title for o in self.offices if o.held_on(date)))

    def party_on(self, date: str) -> str:
        """The id of the party the person spoke for on an ISO day."""
        return next((o.party for o in self.offices if o.party and o.held_on(date)), self.party)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who issues readouts. Its party is the account of what it publishes."""

    id: str
    name: str
    kind: str
    party: str
    url: str = ""
    aliases: tuple[Alias, ...] = ()
    sources: tuple[str, ...] = ()
    prose: Prose = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A theme, mechanism, organisation, policy or formulation that statements touch."""

    id: str
    name: str
    kind: str
    aliases: tuple[Alias, ...] = ()
    related: tuple[str, ...] = ()
    wikidata: str = ""
    sources: tuple[str, ...] = ()
    prose: Prose = ()
    place: Place = field(compare=False)


Entry = Party | Person | Publisher | Topic
"""What stands in a register."""


def names_of(entry: Entry) -> tuple[str, ...]:
    """All names of what stands in a register, its own first; one may stand there twice."""
    return (entry.name, *(alias.name for alias in entry.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page written by hand."""

    id: str
    title: str
    prose: Prose
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words of a text, from `start` to `end`, that touch topics. The page links to the first.

    `topics` is empty where an editor says that the words are not a topic.
    """

    start: int
    end: int
    topics: tuple[str, ...]
    line: int = field(compare=False, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRef:
    """The place in a text where a note hangs: before the character at `at`."""

    at: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An editor's note to a readout."""

    label: str
    pieces: tuple[Piece, ...]
    line: int = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """From `start` on, the text reports these speakers, as the file says."""

    start: int
    speakers: tuple[str, ...]
    proposed: bool
    line: int = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as it stands in a file: its text without marks, and the marks with their places."""

    number: int
    text: str
    turns: tuple[Turn, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[NoteRef, ...] = ()
    line: int = field(compare=False)

    @property
    def open_to(self) -> int:
        """Up to where the file does not say who speaks: 0 where it says so from the beginning."""
        return self.turns[0].start if self.turns else len(self.text)

    @property
    def turns_with_ends(self) -> tuple[tuple[Turn, int], ...]:
        """Each turn, and where it ends: where the next begins, or with the paragraph."""
        ends = (*(turn.start for turn in self.turns[1:]), len(self.text))
        return tuple(zip(self.turns, ends, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the front matter of a readout says."""

    id: str
    title: str
    date: str
    event: str
    kind: str
    publisher: str
    url: str
    language: str
    text: Wording
    seen: Seen
    participants: tuple[str, ...]
    account: str = ""
    """As the file overrides it; `Readout.account` is what holds."""
    place: str = ""
    published: str = ""
    via: str = ""
    also: tuple[str, ...] = ()
    note: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    source: Place = field(compare=False)
    lines: tuple[tuple[str, int], ...] = field(compare=False, default=())
    """The line of each field, for problems to point at."""

    def line_of(self, name: str) -> int:
        """The line on which a field stands, or 1 where the file has no such field."""
        return dict(self.lines).get(name, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A readout as read: who speaks is known only where the file says so."""

    heading: Heading
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A stretch of a paragraph that reports one speaker, several together, or nobody."""

    id: str
    """Its address in the readout: `p7`, or `p7-2` for the second in paragraph 7."""
    paragraph: int
    text: str
    speakers: tuple[str, ...]
    """Ids of people; or `joint`, or `narration`, alone."""
    attribution: Attribution
    reason: str = ""
    """Why the machine proposes this speaker; empty where a person wrote it."""
    links: tuple[Link, ...] = ()
    notes: tuple[NoteRef, ...] = ()
    line: int = field(compare=False, default=0)

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the topics it touches, in the order of the text, each once."""
        return tuple(dict.fromkeys(topic for link in self.links for topic in link.topics))


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """One published text about one event, by one publisher, with every stretch attributed."""

    heading: Heading
    account: str
    """Id of the party whose telling this is, or `joint`."""
    statements: tuple[Statement, ...]
    notes: tuple[Note, ...] = ()

    @property
    def id(self) -> str:
        return self.heading.id

    @property
    def reviewed(self) -> bool:
        """Whether a person has confirmed every attribution."""
        return all(s.attribution == "reviewed" for s in self.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything read from the content: the registers, the pages and the drafts, each in the order of ids."""

    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    topics: tuple[Topic, ...] = ()
    pages: tuple[Page, ...] = ()
    drafts: tuple[Draft, ...] = ()
    unread: frozenset[tuple[str, str]] = frozenset()
    """Folder and id of the files that could not be read: they are there, and problems say why."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything in the registers."""
        return (*self.parties, *self.people, *self.publishers, *self.topics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A statement and the readout it stands in."""

    readout: Readout
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A call, meeting or dialogue, with the readouts that tell of it."""

    id: str
    readouts: tuple[Readout, ...]

    @property
    def date(self) -> str:
        """The ISO day; where accounts differ, the earliest one given."""
        return min(readout.heading.date for readout in self.readouts)

    @property
    def title(self) -> str:
        """The title of the text that the sides agreed, or else of the first account."""
        agreed = next((readout for readout in self.readouts if readout.account == JOINT), self.readouts[0])
        return agreed.heading.title

    @property
    def accounts(self) -> tuple[str, ...]:
        """Whose tellings there are, each once."""
        return tuple(dict.fromkeys(readout.account for readout in self.readouts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A readout near another one, and the topics that both touch, the rarest first."""

    readout: Readout
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The whole, linked: the registers by id, the readouts by date, and what touches what."""

    parties: Mapping[str, Party]
    people: Mapping[str, Person]
    publishers: Mapping[str, Publisher]
    topics: Mapping[str, Topic]
    pages: Mapping[str, Page]
    readouts: tuple[Readout, ...]
    """The earliest first."""
    events: Mapping[str, Event]
    by_topic: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    """For each topic, the statements that touch it, the earliest first."""
    by_person: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    """For each person, the statements that report them, alone or with others."""
    by_party: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    """For each party, the statements that report somebody who spoke for it that day."""
    by_participant: Mapping[str, tuple[Readout, ...]] = field(default_factory=dict)
    """For each person, the readouts that name them as taking part."""
    by_account: Mapping[str, tuple[Readout, ...]] = field(default_factory=dict)
    """For each party, and `joint` where there are any, the readouts that are its account."""
    by_publisher: Mapping[str, tuple[Readout, ...]] = field(default_factory=dict)
    """For each publisher, the readouts it issued."""
    by_year: Mapping[str, tuple[Readout, ...]] = field(default_factory=dict)
    """For each year that has events, the readouts of them."""
    sides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each readout, the parties of those who take part or are reported, in the order in which they are named."""
    relatives: Mapping[str, tuple[Relative, ...]] = field(default_factory=dict)
    """For each readout, the nearest others, without those of its own event."""

    def party_ids(self, readout: Readout, statement: Statement) -> tuple[str, ...]:
        """The parties that the speakers of a statement spoke for that day; none for narration."""
        return tuple(
            dict.fromkeys(self.people[id].party_on(readout.heading.date) for id in self.speaker_ids(readout, statement))
        )

    def speaker_ids(self, readout: Readout, statement: Statement) -> tuple[str, ...]:
        """The people reported: all participants where the statement is joint, nobody for narration."""
        if statement.speakers == (NARRATION,):
            return ()
        return readout.heading.participants if statement.speakers == (JOINT,) else statement.speakers
