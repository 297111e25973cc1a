# The page of two sides, over all events of which each has an account of its own: which topics one raises and the other
# does not have, by the grade of that silence. Must never score, rank or call a silence avoidance.

from collections.abc import Iterable, Iterator, Sequence

from generator.archive import phrasing
from generator.archive.compare import GRADES, LEFT_OUT, Grade, Omission, Pair
from generator.archive.model import Archive, Event
from generator.site.markup import html, markdown
from generator.site.markup.html import tag
from generator.site.page import Page

FEWEST = 2
"""Events from which on the topics are counted; of a single one, its own page says it all."""

Columns = Sequence[tuple[str, tuple[Grade, ...]]]

COLUMNS: Columns = (
    ("left out", tuple(sorted(LEFT_OUT))),
    (GRADES["unsummarised"], ("unsummarised",)),
    (GRADES["unseen"], ("unseen", "unseen-checked")),
    ("a part of it named", ("near",)),
    ("in the joint text", ("joint",)),
    ("in both", ("says",)),
)
"""What the other side has of a topic, with the grades that it gathers."""


def pair_page(archive: Archive, found: Sequence[Pair]) -> tuple[str, str]:
    """The path and the text of the page of two sides; `found` has one entry for each two governments of theirs."""
    one, other = found[0].sides
    page = Page(archive, path_of(one, other))
    title = title_of(archive, one, other)
    blocks = (markdown.heading(1, markdown.escape(title)), *_blocks(page, found))
    fields: dict[str, markdown.Field] = {
        "kind": "pair",
        "description": f"{title}: what the accounts of each raise, and what those of the other have of it.",
    }
    return page.here, markdown.document(title, blocks, fields)


def path_of(one: str, other: str) -> str:
    """The file of the page of two sides, in the order of the alphabet."""
    first, second = sorted((one, other))
    return f"parties/{first}/with/{second}.md"


def title_of(archive: Archive, one: str, other: str) -> str:
    """What the page is called, in the order of the two."""
    return f"{archive.parties[one].name} and {phrasing.named(archive.parties[other])}"


def _blocks(page: Page, found: Sequence[Pair]) -> Iterator[str]:
    yield markdown.block(
        "The events of which each of the two sides has an account of its own: which topics the one raises, and what "
        "the other has of them. Joint texts, the press and accounts of sides that did not take part are not counted. "
        "A topic that is not in a summary, or not in the part read, may be in the text itself."
    )
    for pair in found:
        if len(found) > 1:
            yield markdown.heading(2, markdown.escape(_governments(page.archive, pair)))
        yield markdown.block(_seen(page.archive, pair), markdown.attributes(("coverage",)))
        yield markdown.bullets(_event(page, event) for event in pair.events)
        if len(pair.events) >= FEWEST:
            for place, side in enumerate(pair.sides):
                yield from _raised(page, pair, side, pair.sides[1 - place])


def _governments(archive: Archive, pair: Pair) -> str:
    """Which governments they were, of sides that had several, as in: Afghanistan: Islamic Republic of Afghanistan."""
    names = []
    for side, id in zip(pair.sides, pair.governments, strict=True):
        party = archive.parties[side]
        if party.governments:
            name = next((one.name for one in party.governments if one.id == id), "government of the day not known")
            names.append(f"{party.name}: {name}")
    return "; ".join(names)


def _seen(archive: Archive, pair: Pair) -> str:
    whole = [
        f"{markdown.escape(phrasing.inside(phrasing.account_of(archive, side)))} of {number or 'none'}"
        for side, number in zip(pair.sides, pair.whole, strict=True)
    ]
    return f"{phrasing.count(len(pair.events), 'event')} with an account of each. Seen whole: {', '.join(whole)}."


def _event(page: Page, event: Event) -> str:
    return markdown.link(event.title, page.to("event", event.id))


def _raised(page: Page, pair: Pair, side: str, other: str) -> Iterator[str]:
    own, others = (phrasing.inside(phrasing.account_of(page.archive, id)) for id in (side, other))
    heading = f"What {own} raises, and what {others} has of it"
    yield markdown.heading(3, markdown.escape(heading), _anchor(pair, side))
    omissions = sorted(pair.omissions[side], key=lambda one: _order(page, one))
    columns = [column for column in COLUMNS if any(_count(one, column[1]) for one in omissions)]
    heads = ("Topic", *(name.capitalize() for name, _ in columns))
    yield markdown.table(heads, (_row(page, pair, side, one, columns) for one in omissions))
    left_out, unsummarised = (name for name, _ in COLUMNS[:2])
    yield markdown.block(
        f"Each number is of events, and opens the list of them. Sorted by what is {left_out}, then by what is "
        f"{unsummarised}, then by name. A column without any number is not shown."
    )
    listed = (block for one in omissions for block in _lists(page, pair, side, one))
    yield from html.enclosed("details", {}, (html.block(tag("summary", {}, html.text("The lists"))), *listed))


def _order(page: Page, omission: Omission) -> tuple[int, int, str]:
    left_out, unsummarised = (_count(omission, grades) for _, grades in COLUMNS[:2])
    return -left_out, -unsummarised, page.archive.topics[omission.topic].name.casefold()


def _row(page: Page, pair: Pair, side: str, omission: Omission, columns: Columns) -> tuple[str, ...]:
    cells = []
    for name, grades in columns:
        count = _count(omission, grades)
        anchor = _list_anchor(pair, side, omission, name)
        cells.append(markdown.cell(markdown.linked(str(count), f"#{anchor}"), "figure") if count else "")
    return (markdown.cell(page.topic(omission.topic), "name"), *cells)


def _lists(page: Page, pair: Pair, side: str, omission: Omission) -> Iterator[str]:
    for name, grades in COLUMNS:
        events = _events(omission, grades)
        if events:
            anchor = _list_anchor(pair, side, omission, name)
            topic = page.archive.topics[omission.topic].name
            yield markdown.heading(4, markdown.escape(f"{topic}: {name}"), anchor)
            yield markdown.bullets(
                markdown.link(event.title, page.to("event", event.id, f"t-{omission.topic}")) for event in events
            )


def _events(omission: Omission, grades: Iterable[Grade]) -> list[Event]:
    found = [event for grade in grades for event in omission.events.get(grade, ())]
    return sorted(found, key=lambda event: (event.date, event.id))


def _count(omission: Omission, grades: Iterable[Grade]) -> int:
    return len(_events(omission, grades))


def _anchor(pair: Pair, side: str) -> str:
    return "-".join(filter(None, (side, *pair.governments, "raises")))


def _list_anchor(pair: Pair, side: str, omission: Omission, name: str) -> str:
    return f"{_anchor(pair, side)}-{omission.topic}-{name.replace(' ', '-').replace('’', '')}"
