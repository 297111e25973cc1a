# The words that readers see around the texts, in one place: dates, whose account, what kind of text.

from collections.abc import Iterable, Sequence

from generator.archive.fields import host_of
from generator.archive.ids import JOINT
from generator.archive.model import Archive, LinkedStatement, Party, Prose, Readout, SourcePage, Whose

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

JOINT_TEXT = "Joint text"
THIRD_PARTY = "Third-party account"

WORDINGS = {
    "verbatim": "Word for word",
    "summary": "Summary by an editor, in other words; only what is in quotation marks is the publisher’s",
}
"""Whose words a text is in."""

SEEN = {
    "whole": "the whole page was read",
    "opening": "only the opening of the page was read; what stands further down was not seen",
}
"""How much of the original was read."""

WHOSE: dict[Whose, str] = {
    "own": "The speaker’s own account",
    "other": "The other side’s account",
    "others": "Another side’s account",
    "claimed": "In the name of all sides, by one account",
    "agreed": "A joint text",
    "telling": "Told, nobody named",
    "spokesperson": "Said outside the meeting",
    "press": "A third-party account",
}
"""In whose words a statement is told, as the options of a search."""

IN_READOUT: dict[Whose, str] = {
    "other": "Told by the other side",
    "others": "Told by another side",
    "claimed": "According to this account",
    "spokesperson": "Said outside the meeting",
}
"""The same on the page of a readout, which says whose account it is, where the words are not the account's own."""

LANGUAGES = {
    "en": "English", "zh": "Chinese", "ru": "Russian", "ur": "Urdu", "fa": "Persian", "prs": "Dari", "ps": "Pashto",
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "tg": "Tajik", "tk": "Turkmen", "tr": "Turkish", "uz": "Uzbek",
}  # fmt: skip
"""By code; a language that is not here is shown by its code."""


def date(iso: str) -> str:
    """A day, month or year as in 19 August 2020; what is no date comes back as it is."""
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    month = MONTHS[int(parts[1]) - 1]
    return f"{month}\u00a0{parts[0]}" if len(parts) == 2 else f"{int(parts[2])}\u00a0{month}\u00a0{parts[0]}"


def on(iso: str) -> str:
    """As in: on 19 August 2020; or: in August 2020."""
    return f"{'on' if iso.count('-') == 2 else 'in'} {date(iso)}"


def day_and_month(iso: str) -> str:
    """As in 19 August, where the year is said by a heading."""
    _, month, day = iso.split("-")
    return f"{int(day)}\u00a0{MONTHS[int(month) - 1]}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun; thousands are set apart."""
    return f"{number:,}\u00a0{one if number == 1 else many or one + 's'}"


def ordinal(number: int) -> str:
    """As in: sixth; from the eleventh on in digits."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if 0 < number <= len(words):
        return words[number - 1]
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def percent(part: int, whole: int) -> str:
    """A share, as in 81 %; never 100 % of what is not all, nor 0 % of what is something."""
    rounded = round(100 * part / whole) if whole else 0
    if 0 < part < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}\u00a0%"


def series(items: Sequence[str]) -> str:
    """As in: one, two and three."""
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""


def account(archive: Archive, readout: Readout) -> str:
    """Whose telling it is, as in: China’s account."""
    return account_of(archive, readout.account)


def account_of(archive: Archive, id: str) -> str:
    """The same by the id of a party, or `joint`."""
    if id == JOINT:
        return JOINT_TEXT
    party = archive.parties[id]
    return THIRD_PARTY if party.kind == "press" else f"{_possessive(_with_article(party))} account"


def account_look(archive: Archive, readout: Readout) -> tuple[str, ...]:
    """The classes of a line that says whose account it is."""
    if readout.account == JOINT:
        return ("account", "joint")
    return ("account", archive.parties[readout.account].colour)


def by_account(archive: Archive, readout: Readout) -> str:
    """The same inside a sentence, as in: by China’s account."""
    if readout.account == JOINT:
        return "in a joint text"
    if archive.parties[readout.account].kind == "press":
        return "by a third-party account"
    return f"by {inside(account(archive, readout))}"


def one_account(archive: Archive, readout: Readout) -> str:
    """Whose telling a readout is; with its publisher, where the event has several of one account."""
    name = account(archive, readout)
    same = [r for r in archive.events[readout.metadata.event].readouts if account(archive, r) == name]
    return name if len(same) == 1 else f"{name} ({archive.publishers[readout.metadata.publisher].name})"


def inside(account: str) -> str:
    """The name of an account inside a sentence, as in: the United States’ account."""
    if account.startswith((JOINT_TEXT, THIRD_PARTY)):
        return f"the {account[0].lower()}{account[1:]}"
    return f"the {account.removeprefix('The ')}" if account.startswith("The ") else account


def told(archive: Archive, said: LinkedStatement) -> str:
    """In whose words a statement is told, as in: by China’s own account."""
    by = by_account(archive, said.readout)
    named = f" ({by.removeprefix('by ').removesuffix(' account')})"
    words: dict[Whose, str] = {
        "own": f"{by.removesuffix('account')}own account",
        "other": f"by the other side’s account{named}",
        "others": f"by another side’s account{named}",
        "claimed": f"according to {by.removeprefix('by ')}",
        "agreed": by,
        "telling": f"told {by}, with nobody named",
        "spokesperson": f"said outside the meeting, according to {by.removeprefix('by ')}",
        "press": by,
    }
    return words[said.whose]


def beside_account(whose: Whose) -> str:
    """The same beside the name of the account, which says the rest; empty where the words are the account's own."""
    words = IN_READOUT.get(whose, "")
    return f"{words[:1].lower()}{words[1:]}"


def office(archive: Archive, person: str, day: str) -> str:
    """For whom a person spoke on an ISO day, and in which office, as in: China: Minister of Foreign Affairs."""
    held = series(archive.people[person].offices_on(day))
    return f"{archive.parties[archive.people[person].party_on(day)].name}: {held or 'office of that day not known'}"


def language(code: str) -> str:
    """A language by its code, whatever region the code names besides."""
    return LANGUAGES.get(code.split("-")[0], code)


def site(page: SourcePage) -> str:
    """What a page is called: its publisher's name where it relays, else its host."""
    return page.via or host_of(page.url) or page.url


RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "prs", "ps", "ur"))
"""Languages, by the first part of their codes, that are written from the right."""


def direction(language: str) -> str:
    """How a language is written: rtl or ltr."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def in_other_language(readout: Readout) -> bool:
    """Whether the text itself, and not only its original, is in another language than the site."""
    return readout.metadata.wording == "verbatim" and readout.metadata.language != "en"


def reviewed(readout: Readout) -> str:
    """How far people have confirmed who says what."""
    proposed = sum(1 for statement in readout.statements if statement.attribution == "proposed")
    if not proposed:
        return "Every speaker confirmed by a person"
    if proposed == len(readout.statements):
        return "Every speaker proposed by a program; nobody has confirmed them yet"
    return f"In {proposed} of {len(readout.statements)} statements the speaker is only proposed"


def named(party: Party) -> str:
    """The name of a party inside a sentence, as in: the United States."""
    return inside(_with_article(party))


def retraction(said: str) -> str:
    """When and why something was retracted, as in: on 4 March 2026: the publisher withdrew it."""
    day, _, why = said.partition(" ")
    return f"{on(day)}: {why.strip().rstrip('.')}."


def _with_article(party: Party) -> str:
    takes_article = party.name.startswith("United ") or party.kind in ("movement", "organisation")
    return f"The {party.name}" if takes_article else party.name


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def touched(statements: Iterable[LinkedStatement]) -> str:
    """As in: 14 statements in 13 readouts."""
    found = list(statements)
    readouts = {statement.readout.id for statement in found}
    if not found:
        return "no statements"
    return f"{count(len(found), 'statement')} in {count(len(readouts), 'readout')}"


def singular(heading: str) -> str:
    """What one of those under a heading is, as in Policy for Policies."""
    if heading == "Press":
        return heading
    return f"{heading.removesuffix('ies')}y" if heading.endswith("ies") else heading.removesuffix("s")


def summary(blocks: Prose) -> str:
    """The first paragraph as plain text: what a thing is, in short."""
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    return "".join(piece.text for piece in first.pieces) if first else ""
