# The nouns of the archive, as frozen values. No behaviour beyond what can be derived from the
# fields; no files, no Markdown, no HTML. Every other module speaks in these words.

from dataclasses import dataclass, field
from typing import Literal

JOINT = "joint"
"""Speaker: all participants, or the named ones, together. Account: a text that the sides agreed."""
NARRATION = "narration"
"""Speaker: nobody is reported as speaking; the text tells what happened."""
RESERVED_SPEAKERS = frozenset({JOINT, NARRATION})

Attribution = Literal["reviewed", "proposed"]
"""Whether a person has confirmed who says a statement, or only a machine proposes it."""

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
    prose: str = ""
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
    prose: str = ""
    place: Place = field(compare=False)

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
    prose: str = ""
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
    prose: str = ""
    place: Place = field(compare=False)
