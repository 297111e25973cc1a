# What somebody is reported to have said on each topic, counted by whose words it is told in, and the lists that the
# numbers open. Every number is the length of its list. Where the lists are long, the topics with the longest have pages
# of their own, and those their earlier years. Must never add up what is told in different words.

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.archive import phrasing
from generator.archive.model import LinkedStatement, Whose
from generator.site.markup import markdown
from generator.site.page import Page, number
from generator.site.parts import years
from generator.site.parts.entries import File
from generator.site.parts.excerpts import beginning

MOST = 100
"""Lines that the lists on one page can have; a page with a single topic can have as many before its years part."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are counted together, by whose words they are in."""

    id: str
    short: str
    """The head of a column."""
    name: str
    """The heading of a list."""
    by: str
    """By whom, as it follows “told” in a sentence."""
    whose: frozenset[Whose]
    proposed: bool = False
    """Whether it holds those whose speaker nobody has confirmed, and which count nowhere else."""


GROUPS = (
    Group("own", "Own account", "Told by the speaker’s own side", "by the speaker’s own side", frozenset({"own"})),
    Group("other", "Other side’s", "Told by the other side", "by the other side", frozenset({"other"})),
    Group("agreed", "Joint texts", "In joint texts", "in joint texts", frozenset({"agreed"})),
    Group(
        "claimed",
        "For all sides",
        "In the name of all sides, by one account",
        "by a single account in the name of all sides",
        frozenset({"claimed"}),
    ),
    Group(
        "besides", "Otherwise", "Told otherwise", "otherwise", frozenset({"others", "telling", "spokesperson", "press"})
    ),
    Group("proposed", "Not confirmed", "With an unconfirmed speaker", "", frozenset(), proposed=True),
)
"""By whose words statements are counted; each statement is in one group, and together they hold all."""


Opening = Callable[[Page], str]
"""What the statements of lists have in common, as a sentence of Markdown with a link from the page to the owner's."""


@dataclass(frozen=True)
class Lists:
    """The lists of somebody's statements by topic, in files of their own."""

    file: str
    """The page of all of them, from the top of the tree."""
    statements: Sequence[LinkedStatement]

    @cached_property
    def topics(self) -> Mapping[str, Sequence[LinkedStatement]]:
        """The statements by the topics that they touch, the most frequent topic first."""
        found: dict[str, list[LinkedStatement]] = defaultdict(list)
        for said in self.statements:
            for topic in said.topics:
                found[topic].append(said)
        return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))

    @cached_property
    def apart(self) -> frozenset[str]:
        """The topics that have a page of their own."""
        return longest({topic: len(found) for topic, found in self.topics.items()}, MOST)

    def place(self, topic: str, group: str = "") -> tuple[str, str]:
        """The file and the anchor of a topic's statements, or of a group of them."""
        if topic in self.apart:
            return self._page_of(topic), group
        return self.file, _anchor(topic, group)

    def _page_of(self, topic: str) -> str:
        return f"{self.file.removesuffix('.md')}/{topic}.md"

    def way(self, page: Page) -> str:
        """A line that leads to the page of all of them."""
        return markdown.onward(f"All {phrasing.count(len(self.topics), 'topic')}", page.path(self.file))

    def counts(self, page: Page, most: int | None = None) -> str:
        """A table: each topic with its numbers, which open the lists."""
        groups = _groups(self.topics.values())
        is_index = page.here == self.file
        rows = []
        for topic in list(self.topics)[:most]:
            # The addresses that the lists had before they had pages of their own lead to the numbers that open them.
            is_apart = is_index and topic in self.apart
            cells = [self._figure(page, topic, group, is_apart=is_apart) for group in groups]
            name = page.topic(topic)
            whole = _number(page, self.place(topic), len(self.topics[topic]), _anchor(topic) if is_apart else "")
            rows.append((markdown.cell(name, "name"), *cells, whole))
        return markdown.table(("Topic", *(group.short for group in groups), "All"), rows)

    def _figure(self, page: Page, topic: str, group: Group, *, is_apart: bool) -> str:
        statements = _in_group(self.topics[topic], group)
        id = _anchor(topic, group.id) if is_apart else ""
        return _number(page, self.place(topic, group.id), len(statements), id) if statements else ""

    def pages(self, owner: Page, name: str, opening: Opening, fields: Mapping[str, markdown.Field]) -> Iterator[File]:
        """The path and the text of every page of the lists, which the numbers of the owner's page open.

        `name` is whose lists they are; `fields` are the front matter of the owner's page.
        """
        page = replace(owner, here=self.file)
        title, known = f"{name}, by topic", {**fields, "kind": "lists"}
        blocks = (
            markdown.heading(1, markdown.escape(title)),
            counted("", self.statements),
            in_whose_words(self.statements),
            markdown.block(opening(page)),
            *((self.counts(page),) if self.apart else ()),
            *self._together(page),
        )
        yield self.file, markdown.document(title, blocks, {**known, "description": f"{title}."})
        for topic in self.topics:
            if topic in self.apart:
                yield from self._apart(page, (name, opening), topic, known)

    def _together(self, page: Page) -> Iterator[str]:
        for topic, statements in self.topics.items():
            if topic not in self.apart:
                yield markdown.heading(2, f"{page.topic(topic)} ({len(statements):,})", _anchor(topic))
                for group in GROUPS:
                    shown = _in_group(statements, group)
                    if shown:
                        yield markdown.heading(3, f"{group.name} ({len(shown):,})", _anchor(topic, group.id))
                        yield markdown.bullets(line(page, said) for said in reversed(shown))

    def _apart(
        self, lists: Page, words: tuple[str, Opening], topic: str, fields: Mapping[str, markdown.Field]
    ) -> Iterator[File]:
        """The page of one topic, and of each of its earlier years where they are many."""
        owner, opening = words
        name = f"{owner}: {lists.archive.topics[topic].name}"
        main = self._page_of(topic)
        for year, file, statements in years.files(main, self.topics[topic], MOST):
            page = replace(lists, here=file)
            called = name if file == main else f"{name}, {year}"
            heading = f"{markdown.escape(owner)}: {page.topic(topic)}{'' if file == main else f', {year}'}"
            up = markdown.linked("All topics", page.path(self.file, _anchor(topic)))
            here = self.topics[topic] if file == main else statements
            blocks = (
                markdown.heading(1, heading),
                counted("", here),
                in_whose_words(here),
                markdown.block(f"{opening(page)} {up}."),
                *(block for group in GROUPS for block in self._group(page, topic, group, statements)),
            )
            yield file, markdown.document(called, blocks, {**fields, "description": f"{called}."})

    def _group(self, page: Page, topic: str, group: Group, here: Sequence[LinkedStatement]) -> Iterator[str]:
        """The statements of a group that are `here`, on a page of the topic, and the way to those of other years."""
        main, every, shown = self._page_of(topic), _in_group(self.topics[topic], group), _in_group(here, group)
        headed = every if page.here == main else shown
        if headed:
            yield markdown.heading(2, f"{group.name} ({len(headed):,})", group.id)
            if len(here) < len(self.topics[topic]):
                yield years.ways(page, main, self.topics[topic], every, anchor=group.id)
            yield markdown.bullets(line(page, said) for said in reversed(shown))


def longest(lengths: Mapping[str, int], most: int) -> frozenset[str]:
    """So many of the longest lists that the others together have at most so many lines; none where all fit."""
    left = sum(lengths.values())
    found = set()
    for id, length in sorted(lengths.items(), key=lambda item: (-item[1], item[0])):
        if left <= most:
            break
        found.add(id)
        left -= length
    return frozenset(found)


def counted(before: str, statements: Sequence[LinkedStatement], classes: Iterable[str] = ()) -> str:
    """The line under a title: what it is, as Markdown, and how many statements there are."""
    parts = filter(None, (before, phrasing.touched(statements)))
    return markdown.block(" · ".join(parts), markdown.attributes(("account", *classes)))


def in_whose_words(statements: Sequence[LinkedStatement]) -> str:
    """A line of how many of the statements are told by whom."""
    return markdown.block(_in_whose_words(statements), markdown.attributes(("told",)))


def _in_whose_words(statements: Sequence[LinkedStatement]) -> str:
    """How many statements are told by whom, as in: 4 are told by the speaker’s own side and 2 in joint texts."""
    numbers = [(len(_in_group(statements, group)), group) for group in GROUPS]
    parts = [f"{number:,} {group.by}" for number, group in numbers if number and group.by]
    proposed = sum(number for number, group in numbers if group.proposed)
    sentences = []
    if parts:
        number, _, rest = parts[0].partition(" ")
        first = f"{number} {'is' if number == '1' else 'are'} told {rest}"
        sentences.append(f"{phrasing.series([first, *parts[1:]])}.")
    if proposed:
        have = "has" if proposed == 1 else "have"
        sentences.append(f"{proposed:,} {have} an unconfirmed speaker.")
    return " ".join(sentences)


def lists_of(here: str, statements: Sequence[LinkedStatement], name: str = "topics") -> Lists:
    """The lists that the page of an entry leads to; `here` is its file."""
    return Lists(f"{here.removesuffix('.md')}/{name}.md", statements)


def line(page: Page, said: LinkedStatement) -> str:
    """A statement on one line: its day and place, whose account, and its first words."""
    place = f"{phrasing.date(said.day)}, ¶\u00a0{number(said.id)}"
    link = markdown.link(place, page.to("readout", said.readout.id, said.id))
    account = markdown.escape(phrasing.by_account(page.archive, said.readout))
    proposed = "; speaker proposed, not confirmed" if said.is_proposed else ""
    return f"{link}, {account}{proposed}: {beginning(said)}"


def _groups(lists: Iterable[Sequence[LinkedStatement]]) -> list[Group]:
    found = list(lists)
    return [group for group in GROUPS if any(_in_group(statements, group) for statements in found)]


def _in_group(statements: Iterable[LinkedStatement], group: Group) -> list[LinkedStatement]:
    return [
        said
        for said in statements
        if said.is_proposed == group.proposed and (group.proposed or said.whose in group.whose)
    ]


def _anchor(topic: str, group: str = "") -> str:
    """Where the page of all lists has a topic, or a group of its statements."""
    return f"t-{topic}-{group}" if group else f"t-{topic}"


def _number(page: Page, place: tuple[str, str], count: int, id: str) -> str:
    attributes = markdown.attributes(id=id) if id else ""
    return markdown.cell(markdown.linked(f"{count:,}", page.path(*place), attributes), "figure")
