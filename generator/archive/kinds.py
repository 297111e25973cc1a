# The kinds of things that the archive holds, one row each; whatever lists them asks here. Must know nothing of what a
# single thing says: that is in the model.

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of thing with an id and a page."""

    id: str
    """Its word in links of the prose (`[words](person:mira-oru)`) and in messages."""
    folder: str
    """Where its pages are, and its files where it has any; empty: at the top of the site."""
    singular: str
    plural: str
    unknown: str
    """The code of the problem that there is no such thing."""
    is_register: bool = False
    """Whether it is an entry with a name, aliases and prose, that readouts refer to."""
    has_files: bool = True
    """Whether each has a file in the content; an event is only what readouts share."""


READOUT = Kind(id="readout", folder="readouts", singular="Readout", plural="Readouts", unknown="L305")
PERSON = Kind(id="person", folder="people", singular="Person", plural="People", unknown="L302", is_register=True)
PARTY = Kind(id="party", folder="parties", singular="Party", plural="Parties", unknown="L301", is_register=True)
PUBLISHER = Kind(
    id="publisher", folder="publishers", singular="Publisher", plural="Publishers", unknown="L303", is_register=True
)
TOPIC = Kind(id="topic", folder="topics", singular="Topic", plural="Topics", unknown="L304", is_register=True)
PAGE = Kind(id="page", folder="", singular="Page", plural="Pages", unknown="L307")
EVENT = Kind(id="event", folder="events", singular="Event", plural="Events", unknown="L306", has_files=False)

KINDS = {kind.id: kind for kind in (READOUT, PERSON, PARTY, PUBLISHER, TOPIC, PAGE, EVENT)}
"""All of them by their ids."""

PAGES = "pages"
"""The folder of the pages in the content; on the site they are at the top."""

FOLDERS = {kind.folder or PAGES: kind for kind in KINDS.values() if kind.has_files}
"""The folders of content/, each with the kind of what is in it."""

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
