# What somebody is reported to have said on each topic, counted by whose words it is told in, and the lists that the
# numbers open. Every number is the length of its list. Must never add up what is told in different words.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.archive import phrasing
from generator.archive.model import LinkedStatement, Whose
from generator.site.markup import markdown
from generator.site.page import Page, number
from generator.site.parts.excerpts import beginning


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are counted together, by whose words they are told in."""

    id: str
    short: str
    """The head of a column."""
    name: str
    """The heading of a list, and a part of a sentence."""
    whose: frozenset[Whose]
    proposed: bool = False
    """Whether it holds those whose speaker nobody has confirmed, and which count nowhere else."""


GROUPS = (
    Group("own", "Own account", "By the speaker’s own side", frozenset({"own"})),
    Group("other", "Other side’s", "By the other side", frozenset({"other"})),
    Group("agreed", "Joint texts", "In joint texts", frozenset({"agreed"})),
    Group("claimed", "Said of all", "Said of all who took part, by one account", frozenset({"claimed"})),
    Group("besides", "Besides", "Otherwise told", frozenset({"others", "telling", "spokesperson", "press"})),
    Group("proposed", "Not confirmed", "With a speaker that nobody has confirmed", frozenset(), proposed=True),
)
"""By whose words statements are counted; each statement is in one group, and together they hold all."""

ByTopic = Mapping[str, Sequence[LinkedStatement]]


def by_topic(statements: Iterable[LinkedStatement]) -> dict[str, list[LinkedStatement]]:
    """The statements by the topics that they touch, the most frequent topic first."""
    found: dict[str, list[LinkedStatement]] = defaultdict(list)
    for said in statements:
        for topic in said.topics:
            found[topic].append(said)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def counts(page: Page, found: ByTopic, lists: str, most: int | None = None) -> str:
    """A table: each topic with its numbers, which lead to the lists in the file `lists`."""
    groups = [group for group in GROUPS if any(_told(statements, group) for statements in found.values())]
    rows = []
    for topic in list(found)[:most]:
        cells = [_figure(page, _told(found[topic], group), lists, anchor(topic, group.id)) for group in groups]
        whole = markdown.linked(f"{len(found[topic]):,}", page.path(lists, anchor(topic)))
        rows.append((markdown.cell(page.topic(topic), "name"), *cells, markdown.cell(whole, "figure")))
    return markdown.table(("Topic", *(group.short for group in groups), "All"), rows)


def summary(statements: Iterable[LinkedStatement]) -> str:
    """How many statements there are and by whose words, as in: 49 statements: 4 in joint texts."""
    found = list(statements)
    told = [(len(_told(found, group)), group.name) for group in GROUPS]
    parts = [f"{number:,} {name[0].lower()}{name[1:]}" for number, name in told if number]
    return f"{phrasing.touched(found)}: {', '.join(parts)}" if parts else phrasing.touched(found)


def lists(page: Page, found: ByTopic) -> Iterator[str]:
    """For each topic the statements, the latest first, apart by whose words they are told in."""
    for topic, statements in found.items():
        yield markdown.heading(2, f"{page.topic(topic)} ({len(statements):,})", anchor(topic))
        for group in GROUPS:
            told = _told(statements, group)
            if told:
                yield markdown.heading(3, f"{group.name} ({len(told):,})", anchor(topic, group.id))
                yield markdown.bullets(line(page, said) for said in reversed(told))


def lists_page(
    owner: Page,
    file: str,
    title: str,
    statements: Sequence[LinkedStatement],
    fields: Mapping[str, markdown.Field],
) -> tuple[str, str]:
    """The path and the text of a page of lists by topic, which the numbers of its owner's page open."""
    page = replace(owner, here=file)
    blocks = (
        markdown.heading(1, markdown.link(title, page.path(owner.here))),
        markdown.block(summary(statements), markdown.attributes(("account",))),
        *lists(page, by_topic(statements)),
    )
    return file, markdown.document(title, blocks, {**fields, "kind": "lists", "description": f"{title}."})


def file_of(here: str, name: str = "topics") -> str:
    """The file of the lists of an entry's page."""
    return f"{here.removesuffix('.md')}/{name}.md"


def anchor(topic: str, group: str = "") -> str:
    """Where the lists have a topic, or a group of its statements."""
    return f"t-{topic}-{group}" if group else f"t-{topic}"


def _told(statements: Iterable[LinkedStatement], group: Group) -> list[LinkedStatement]:
    return [
        said
        for said in statements
        if said.is_proposed == group.proposed and (group.proposed or said.whose in group.whose)
    ]


def _figure(page: Page, told: Sequence[LinkedStatement], lists: str, anchor: str) -> str:
    return markdown.cell(markdown.linked(f"{len(told):,}", page.path(lists, anchor)), "figure") if told else ""


def line(page: Page, said: LinkedStatement) -> str:
    """A statement on one line: its day and place, whose account, and its first words."""
    place = f"{phrasing.date(said.day)}, ¶\u00a0{number(said.id)}"
    link = markdown.link(place, page.to("readout", said.readout.id, said.id))
    account = markdown.escape(phrasing.by_account(page.archive, said.readout))
    proposed = "; speaker proposed, not confirmed" if said.is_proposed else ""
    return f"{link}, {account}{proposed}: {beginning(said)}"
