# The nouns of the archive, as frozen values. What a file can say is declared here once, field by field: the reader, the
# writer, the schema, the options of `add` and the guide's tables go by it. No behaviour beyond what can be derived
# from the fields; must never know a file, Markdown or HTML. Every other module speaks in these words.

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args

from generator.archive.fields import (
    EVERYTHING_ELSE,
    FORMER,
    LANGUAGE,
    MOVE,
    PARAGRAPH,
    ROUND,
    STATEMENT,
    WIKIDATA,
    Address,
    ByParagraph,
    Choice,
    Dated,
    Day,
    Id,
    ListOf,
    Name,
    NewId,
    Period,
    Record,
    Text,
    Title,
    optional,
    required,
)
from generator.archive.ids import JOINT
from generator.archive.kinds import (
    EVENT_KINDS,
    PAGE,
    PARTY,
    PARTY_KINDS,
    PERSON,
    PUBLISHER,
    PUBLISHER_KINDS,
    READOUT,
    TOPIC,
    TOPIC_KINDS,
)

Attribution = Literal["reviewed", "proposed"]
"""Whether a person has confirmed who says a statement, or only a machine proposes it."""

Standing = Literal["confirmed", "agreed", "alone", "differing"]
"""Who says who speaks: a person; the program and a second reader alike; only the program; or each of them another."""

Wording = Literal["verbatim", "summary"]
"""Whether a text is the publisher's word for word, or an editor's in other words."""

Coverage = Literal["whole", "opening"]
"""How much of the original the editor had."""

COLOURS = (
    "red", "green", "teal", "blue", "purple", "amber", "pink", "olive", "indigo", "brown", "grey",
)  # fmt: skip
"""Names from the palette that `theme/` draws; a party's register entry picks one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A line of a file of the content, for a problem to point at."""

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

    name: str = required(Name(is_alias=True), "the name, as texts have it")
    used_by: tuple[str, ...] = optional(ListOf(Id("party")), "the parties known to use it")
    note: str = optional(Text(), "what a reader should know of it, such as that another side disputes it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office and the days it was held. Dates are ISO, to the year, month or day as known."""

    title: str = required(Text(), "what the office is called")
    since: str = optional(Period(), "when it began, where that is known", name="from")
    until: str = optional(Period(), "when it ended, where that is known", name="to")
    seen: tuple[str, ...] = optional(ListOf(Period()), "when a page styles the person so")
    party: str = optional(Id("party"), "for whom it was held, where that is not the person's party")
    source: str = optional(Address(), "the page that says so")

    def held_on(self, date: str) -> bool:
        """Whether the office is known to have been held on the ISO day `date`.

        A date known only to the month or year covers all of it. An office without any
        date is never known to have been held.
        """
        if any(date.startswith(day) for day in self.seen):
            return True
        return bool(self.since or self.until) and within(date, self.since, self.until)


def within(date: str, since: str, until: str) -> bool:
    """Whether an ISO day is in a time whose ends are known to the year, month or day, or are open where empty."""
    return (not since or since <= date or date.startswith(since)) and (
        not until or date <= until or date.startswith(until)
    )


def _ends_before_it_begins(office: Office) -> tuple[str, str] | None:
    if office.since and office.until and office.until < office.since[: len(office.until)]:
        message = f"the office '{office.title}' ends ({office.until}) before it begins ({office.since})"
        return "R123", message
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Government:
    """Who held the seat of a party, and when. Two governments of one seat are one side, in turn."""

    id: str = required(NewId("government"), "what it is called here")
    name: str = required(Name(), "as a reader knows it")
    since: str = optional(Period(), "when it began, where that is known", name="from")
    until: str = optional(Period(), "when it ended, where that is known", name="to")
    party: str = optional(Id("party"), "the movement that forms it, which is one side with the party from then on")
    source: str = optional(Address(), "the page that says so")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactWording:
    """One exact form of a set phrase. Only these words, in quotation marks or word for word, are a use of it."""

    id: str = required(NewId("wording"), "what it is called here")
    text: str = required(Name(is_alias=True), "the words, exactly")
    language: str = required(LANGUAGE, "of these words: `en`, `zh`, ...")


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The round of a mechanism that an event was."""

    of: str = required(Id("topic"), "the mechanism's topic")
    round: str = optional(ROUND, "its number, where the text or the publisher gives one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled:
    """The office in which somebody took part, where the register does not know it of that day."""

    person: str = required(Id("person"), "who")
    title: str = required(Text(), "what the office is called")
    party: str = optional(Id("party"), "for whom it was held, where that is not the person's party")
    source: str = optional(Address(), "the page that says so, where that is not the one in `url`")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A further page that a text rests on."""

    url: str = required(Address(), "its address")
    snapshot: str = optional(Address(), "a copy of it in a public archive, for when it is gone")
    via: str = optional(Text(), "its name, where it is not the publisher's own")
    language: str = optional(LANGUAGE, "of the page, where it is another than the original's")
    coverage: Coverage | Literal[""] = optional(
        Choice(get_args(Coverage)), "how much of it the editor had: `whole` or `opening`", name="seen"
    )
    published: str = optional(Day(), "the day it appeared")
    paragraphs: tuple[str, ...] = optional(
        ListOf(PARAGRAPH, ("R125", "'{text}' is given twice in '{name}'; delete one")),
        "the paragraphs that rest on it, as `[p7, p9]`, and not on the page in `url`",
    )


ALIASES = ListOf(
    Record(Alias, shorthand="name"), ("R122", "the alias '{text}' is given twice; delete one"), lambda alias: alias.name
)
OFFICES = ListOf(
    Record(
        Office,
        refusal="an office must be written as {{title: {text}, from: ..., source: ...}}",
        check=_ends_before_it_begins,
    )
)
SOURCES = ListOf(Address())
FORMERS = ListOf(FORMER, ("R125", "'{text}' is given twice in '{name}'; delete one"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A country, organisation or movement that people speak for."""

    id: str
    name: str = required(Name(), "as a reader knows it")
    kind: str = required(Choice(tuple(PARTY_KINDS)), "what it is")
    colour: str = required(Choice(COLOURS), "parties that often meet have different ones")
    adjective: str = optional(Text(), "as in “the Chinese side”, where the name itself does not serve")
    country: str = optional(Id("party"), "the country it belongs to, where it is not one itself")
    aliases: tuple[Alias, ...] = optional(ALIASES, "its other names")
    wikidata: str = optional(WIKIDATA, "its id there, a `Q` and digits")
    sources: tuple[str, ...] = optional(SOURCES, "the pages that say so")
    governments: tuple[Government, ...] = optional(
        ListOf(Record(Government)), "who held its seat, and when: two governments, one seat"
    )
    former: tuple[str, ...] = optional(FORMERS, "addresses that it had before, which lead here")
    prose: Prose = ()
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An official who is reported as speaking, or who takes part."""

    id: str
    name: str = required(Name(), "the full name, as English texts have it")
    party: str = required(Id("party"), "whom the person speaks for")
    short: str = optional(Text(), "the name used in running text, where it is not the last word of `name`")
    aliases: tuple[Alias, ...] = optional(ALIASES, "other spellings, and the name in other scripts")
    offices: tuple[Office, ...] = optional(OFFICES, "what the person was, and when")
    wikidata: str = optional(WIKIDATA, "the person's id there, a `Q` and digits")
    sources: tuple[str, ...] = optional(SOURCES, "the pages that say so")
    former: tuple[str, ...] = optional(FORMERS, "addresses that it had before, which lead here")
    prose: Prose = ()
    location: Location = field(compare=False)

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
    name: str = required(Name(), "as a reader knows it")
    kind: str = required(Choice(tuple(PUBLISHER_KINDS)), "what it is")
    party: str = required(Id("party"), "whose account its texts are")
    url: str = optional(Address(), "its own pages")
    aliases: tuple[Alias, ...] = optional(ALIASES, "its other names")
    sources: tuple[str, ...] = optional(SOURCES, "the pages that say so")
    former: tuple[str, ...] = optional(FORMERS, "addresses that it had before, which lead here")
    prose: Prose = ()
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A theme, mechanism, organisation, policy or formulation that statements touch."""

    id: str
    name: str = required(Name(), "as a reader knows it")
    kind: str = required(Choice(tuple(TOPIC_KINDS)), "what it is")
    aliases: tuple[Alias, ...] = optional(ALIASES, "other words by which it is found")
    related: tuple[str, ...] = optional(ListOf(Id("topic")), "topics that a reader may want next")
    broader: tuple[str, ...] = optional(ListOf(Id("topic")), "the topics that it is a part of")
    wordings: tuple[ExactWording, ...] = optional(
        ListOf(Record(ExactWording)), "of a formulation: its exact wordings, which alone are counted as uses"
    )
    wikidata: str = optional(WIKIDATA, "its id there, a `Q` and digits")
    sources: tuple[str, ...] = optional(SOURCES, "the pages that say so")
    former: tuple[str, ...] = optional(FORMERS, "addresses that it had before, which lead here")
    prose: Prose = ()
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page written by hand."""

    id: str
    title: str = required(Text(), "what the page is called")
    prose: Prose = ()
    location: Location = field(compare=False)


Entry = Party | Person | Publisher | Topic
"""What a register holds."""

Registered = TypeVar("Registered", bound=Entry)


MODELS: Mapping[str, type[Entry | WrittenPage]] = {
    PERSON.id: Person, PARTY.id: Party, PUBLISHER.id: Publisher, TOPIC.id: Topic, PAGE.id: WrittenPage,
}  # fmt: skip
"""By the id of a kind: what a file of it says, for all kinds but readouts, whose text is more than prose."""


def names_of(entry: Entry) -> tuple[str, ...]:
    """All names of an entry, its own first; one may be listed twice."""
    return (entry.name, *(alias.name for alias in entry.aliases))


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
class Foreign:
    """Words of a text, from `start` to `end`, in another language than the text's."""

    start: int
    end: int
    language: str


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
    relayed: tuple[str, ...] = ()
    """Ids of the parties whose words the speakers report, as in `@mohammad-naeem>china`."""
    second: tuple[str, ...] = ()
    """Of a proposal: whom a second reader proposes, the same speakers or others; empty where no second one has said."""
    line: int = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as written in a file: its text without marks, and the marks with their places."""

    number: int
    text: str
    turns: tuple[Turn, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[NoteRef, ...] = ()
    foreign: tuple[Foreign, ...] = ()
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


_ONCE = ("R125", "'{text}' is given twice in '{name}'; delete one")
_MOVED_ONCE = ("R127", "'{name}' says twice where '{text}' is; delete one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the front matter of a readout says."""

    id: str
    title: str = required(Title(), "a plain headline of ours: who, what kind of contact, about what")
    date: str = required(Day(), "the day of the event by this account, `YYYY-MM-DD`")
    event: str = required(NewId("event"), "the event's id; readouts of one event share it. Form: `date-who-what`")
    kind: str = required(Choice(tuple(EVENT_KINDS)), "what the event was")
    place: str = optional(Text(), "where it took place")
    session: Session | None = optional(
        Record(Session), "the round of a mechanism that it was: `{of: trilateral-mechanism, round: 6}`"
    )
    participants: tuple[str, ...] = required(ListOf(Id("person"), _ONCE), "ids of people, or `[]`")
    offices: tuple[Styled, ...] = optional(
        ListOf(Record(Styled)),
        "in which office somebody took part, where the register does not know it: `[{person: ID, title: ...}]`",
    )
    publisher: str = required(Id("publisher"), "id of who issued the text; its party is the account")
    account: str = optional(
        Id("party", besides=(JOINT,)),
        "overrides the account: a party's id, or `joint` for a text that the sides agreed",
    )
    """As the file overrides it; `Readout.account` is what holds."""
    side: str = optional(
        Choice(("outside",)), "`outside`: the account's side did not take part, where `participants` do not show it"
    )
    published: str = optional(Day(), "the day the text appeared")
    url: str = required(Address(), "the page it was read on")
    snapshot: str = optional(Address(), "a copy of that page in a public archive, for when it is gone")
    also: tuple[SourcePage, ...] = optional(
        ListOf(Record(SourcePage, shorthand="url")), "further pages that the text rests on, and for which paragraphs"
    )
    via: str = optional(Text(), "the name of the page it was read on, where that is not the publisher's own")
    language: str = required(LANGUAGE, "of the original: `en`, `zh`, ...")
    wording: Wording = required(
        Choice(get_args(Wording)),
        "`verbatim`: word for word; `summary`: an editor's summary in other words",
        name="text",
    )
    coverage: Coverage = required(
        Choice(get_args(Coverage)), "how much of the original the editor had: `whole` or `opening`", name="seen"
    )
    lacks: tuple[str, ...] = optional(
        ListOf(Id("topic", besides=(EVERYTHING_ELSE,))),
        'topics that the editor looked for in all that was seen, and did not find; `["*"]`: nothing but what is here',
    )
    said: tuple[tuple[str, str], ...] = optional(
        ByParagraph(Day()), "paragraphs said on another day than the event's: `{p2: 2025-08-21}`"
    )
    disputes: tuple[tuple[str, str], ...] = optional(
        ByParagraph(STATEMENT), "statements that a paragraph contradicts: `{p4: ID#p1}`"
    )
    second_reader: str = optional(
        Text(), "who, besides the program, has proposed who speaks, such as the name of an assistant"
    )
    note: str = optional(Text(), "an editor's note on the whole readout")
    moved: tuple[str, ...] = optional(
        ListOf(MOVE, _MOVED_ONCE, lambda move: move.partition(" ")[0]),
        "paragraphs that have a new number: `[p7 to p8]`, so that old links still arrive",
    )
    former: tuple[str, ...] = optional(FORMERS, "addresses that it, or its event, had before, which lead here")
    retracted: str = optional(
        Dated(), "that the readout counts no more: the day and why, `2026-03-04 the publisher withdrew it`"
    )
    retracted_statements: tuple[tuple[str, str], ...] = optional(
        ByParagraph(Dated()), "the same of single statements: `{p4: 2026-03-04 the translation was wrong}`"
    )
    location: Location = field(compare=False)
    lines: tuple[tuple[str, int], ...] = field(compare=False, default=())
    """The line of each field, for problems to point at."""

    def line_of(self, name: str) -> int:
        """The line on which a field begins, or 1 where the file has no such field."""
        return dict(self.lines).get(name, 1)

    @property
    def moves(self) -> tuple[tuple[str, str], ...]:
        """The old and the new address of each paragraph that has moved."""
        return tuple((old, new) for old, _, new in (move.partition(" to ") for move in self.moved))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A readout as read: who speaks is known only where the file says so."""

    metadata: Metadata
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
    relayed: tuple[str, ...] = ()
    """Ids of the parties whose words the speakers report; they count nowhere as speakers."""
    reason: str = ""
    """Why the machine proposes this speaker; empty where a person wrote it."""
    second: tuple[str, ...] = ()
    """Of a proposal: whom a second reader proposes, the same speakers or others; empty where no second one has said."""
    links: tuple[Link, ...] = ()
    notes: tuple[NoteRef, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    start: int = field(compare=False, default=0)
    """Where its text begins in the paragraph's."""
    line: int = field(compare=False, default=0)

    @property
    def standing(self) -> Standing:
        """How far it is known who speaks here."""
        if self.attribution == "reviewed":
            return "confirmed"
        if not self.second:
            return "alone"
        # Two that name the same people in another order agree.
        return "agreed" if set(self.second) == set(self.speakers) else "differing"

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the topics it touches, in the order of the text, each once."""
        return tuple(dict.fromkeys(topic for link in self.links for topic in link.topics))


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """One published text about one event, by one publisher, with every stretch attributed."""

    metadata: Metadata
    account: str
    """Id of the party whose telling this is, or `joint`."""
    statements: tuple[Statement, ...]
    notes: tuple[Note, ...] = ()

    @property
    def id(self) -> str:
        return self.metadata.id

    @property
    def year(self) -> str:
        return self.metadata.date[:4]

    @property
    def reviewed(self) -> bool:
        """Whether a person has confirmed every attribution."""
        return all(s.attribution == "reviewed" for s in self.statements)


Newcomers = frozenset[tuple[str, str]]
"""The kind and the id of people, parties and publishers whom a proposal names and no register has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything read from the content: the registers, the pages and the drafts, each in the order of ids."""

    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    topics: tuple[Topic, ...] = ()
    pages: tuple[WrittenPage, ...] = ()
    drafts: tuple[Draft, ...] = ()
    unread: frozenset[tuple[str, str]] = frozenset()
    """Folder and id of the files that could not be read, or not all of them: they are there, and problems say why."""
    newcomers: Newcomers = frozenset()
    """Who is among the entries by the word of a proposal alone, and in no register yet."""

    def of_kind(self, kind: str) -> Iterable[Entry | WrittenPage | Metadata]:
        """Everything of a kind that has files, each as what its fields say."""
        held: Mapping[str, Iterable[Entry | WrittenPage | Metadata]] = {
            READOUT.id: (draft.metadata for draft in self.drafts),
            PERSON.id: self.people,
            PARTY.id: self.parties,
            PUBLISHER.id: self.publishers,
            TOPIC.id: self.topics,
            PAGE.id: self.pages,
        }
        return held[kind]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything in the registers."""
        return (*self.parties, *self.people, *self.publishers, *self.topics)


Speaking = Literal["named", "joint", "narration"]
"""How a statement is spoken: by named people, by all who take part, or by nobody."""

Whose = Literal["own", "other", "others", "claimed", "agreed", "telling", "spokesperson", "press"]
"""In whose words a statement is told: in the speaker's own side's account; by the other side's; of several others, by
one; said to be agreed, by one; in a joint text; told, with nobody named; by the own side outside the room; by press."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedStatement:
    """A statement with all that its ids stand for, looked up once. Whoever shows or counts it asks here."""

    statement: Statement
    readout: Readout
    year: str
    """Of the event, which may be another than that of the day this account gives."""
    speaking: Speaking
    people: tuple[Person, ...]
    """Everybody reported: all participants where it is joint, nobody for narration."""
    parties: tuple[Party, ...]
    """For whom they spoke that day, each once."""
    names: str
    """Who is reported, as in: Wang Yi and Haneef Atmar; or that it is all, or nobody."""
    relayed: tuple[Party, ...]
    """Whose words the speakers report; they count nowhere as speakers."""
    whose: Whose
    day: str
    """The ISO day on which it was said; the event's by this account, unless the file says another."""
    source: SourcePage
    """The page that it rests on."""
    look: tuple[str, ...]
    """The classes by which the theme draws it: whose it is, on which side, how sure."""

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def key(self) -> str:
        """Its id in the whole archive: `READOUT#p7`."""
        return f"{self.readout.id}#{self.id}"

    @property
    def text(self) -> str:
        return self.statement.text

    @property
    def topics(self) -> tuple[str, ...]:
        return self.statement.topics

    @property
    def is_proposed(self) -> bool:
        return self.statement.attribution == "proposed"

    @property
    def event(self) -> str:
        return self.readout.metadata.event

    @property
    def party(self) -> Party | None:
        """The one party that speaks here; none where several do together, or nobody."""
        return self.parties[0] if self.speaking == "named" and len(self.parties) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A call, meeting or dialogue, with the readouts that tell of it."""

    id: str
    name: str
    """Who, how and where, by one rule for all; never one account's headline."""
    days: str
    """The day in words; where accounts differ, those they give."""
    readouts: tuple[Readout, ...]

    @property
    def title(self) -> str:
        """The name with the day, as in: Blinken and Wang Yi, telephone call, 16 August 2021."""
        return f"{self.name}, {self.days}"

    @property
    def date(self) -> str:
        """The ISO day; where accounts differ, the earliest one given."""
        return min(readout.metadata.date for readout in self.readouts)

    @property
    def year(self) -> str:
        return self.date[:4]

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
    pages: Mapping[str, WrittenPage]
    readouts: tuple[Readout, ...]
    """The earliest first."""
    events: Mapping[str, Event]
    statements: Mapping[str, tuple[LinkedStatement, ...]] = field(default_factory=dict)
    """For each readout, its statements in the order of the text."""
    narrower: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each topic, those that are a part of it, also by way of others."""
    disputes: Mapping[str, tuple[LinkedStatement, ...]] = field(default_factory=dict)
    """By the key of a statement, the statements that contradict it or that it contradicts."""
    by_topic: Mapping[str, tuple[LinkedStatement, ...]] = field(default_factory=dict)
    """For each topic, the statements that touch it, the earliest first."""
    by_person: Mapping[str, tuple[LinkedStatement, ...]] = field(default_factory=dict)
    """For each person, the statements that report them, alone or with others."""
    by_party: Mapping[str, tuple[LinkedStatement, ...]] = field(default_factory=dict)
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
    newcomers: Newcomers = frozenset()
    """Who is among the entries by the word of a proposal alone: shown by name, and without a page."""
    retracted: tuple[Readout, ...] = ()
    """Those that count no more, without their words, in the order of their ids. None of them is anywhere else here, nor
    is a statement that its readout says is retracted."""

    def registered(self, kind: str, entries: Mapping[str, Registered]) -> tuple[Registered, ...]:
        """Those of the entries of a kind that have a file, and so a page."""
        return tuple(entry for id, entry in entries.items() if (kind, id) not in self.newcomers)

    def register(self, kind: str) -> Mapping[str, Entry]:
        """The entries of a register by their ids."""
        held: Mapping[str, Mapping[str, Entry]] = {
            PERSON.id: self.people,
            PARTY.id: self.parties,
            PUBLISHER.id: self.publishers,
            TOPIC.id: self.topics,
        }
        return held[kind]
