# Where the exact wordings of a formulation occur, and which accounts of a year had them. Must never count a paraphrase,
# nor words of an editor.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.archive.exact import ExactText, Wanted, every_statement, exact_texts, find, wanted
from generator.archive.ids import JOINT
from generator.archive.link.sides import side_on
from generator.archive.model import Archive, LinkedStatement, Readout, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """An exact wording in the publisher's words of a statement, from `start` to `end` of its text."""

    wording: str
    statement: LinkedStatement
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words as written there."""
        return self.statement.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfAccounts:
    """How many accounts of a side there are of the events of a year, and how many of them use a formulation.

    An account is what one side tells of one event, however many readouts of it there are. Each is named here by the id
    of its event, the earliest first, so that a count is the length of the list that it leads to.
    """

    side: str
    """The id of a party, or `joint`."""
    year: str
    accounts: tuple[str, ...]
    """None: the archive has no account of this side of that year, and nothing can be said."""
    whole: tuple[str, ...]
    """Those of which a readout was seen whole."""
    using: tuple[str, ...]
    """Those with a use."""


def uses(archive: Archive, topic: Topic) -> tuple[Use, ...]:
    """The uses of a formulation's wordings, the earliest first.

    Exact words only, as whole words, in any case, among the words that are the publisher's. Where two wordings overlap
    the longest is used and the other is not.
    """
    return tuple(_uses(exact_texts(every_statement(archive)), _wanted(topic)))


def uses_of_all(archive: Archive) -> dict[str, tuple[Use, ...]]:
    """By the id of each topic that has wordings, its uses. A text is prepared once, however many topics there are."""
    sought = {topic.id: _wanted(topic) for topic in archive.topics.values() if topic.wordings}
    found: dict[str, list[Use]] = {id: [] for id in sought}
    for text in exact_texts(every_statement(archive)):
        for id, wordings in sought.items():
            found[id] += _uses((text,), wordings)
    return {id: tuple(every) for id, every in found.items()}


def paraphrases(archive: Archive, topic: Topic) -> tuple[LinkedStatement, ...]:
    """The statements that touch a formulation by other words, or a link, and have no use of it; the earliest first."""
    touching = archive.by_topic[topic.id]
    using = {use.statement.key for use in _uses(exact_texts(touching), _wanted(topic))}
    return tuple(statement for statement in touching if statement.key not in using)


def by_year(archive: Archive, topic: Topic, found: Iterable[Use] | None = None) -> tuple[YearOfAccounts, ...]:
    """For each side with an account in the archive and for each year from its first event to its last, one row.

    In the order of the sides' ids, and then of the years. Years without an account are there too, so that none
    is taken for a year in which a side did not use the words. `found` are the topic's uses, where they are known.
    """
    known = uses(archive, topic) if found is None else found
    using = {(_side(archive, use.statement.readout), use.statement.event) for use in known}
    by_side: dict[tuple[str, str], dict[str, list[Readout]]] = defaultdict(lambda: defaultdict(list))
    for event in sorted(archive.events.values(), key=lambda event: (event.date, event.id)):
        for readout in event.readouts:
            by_side[_side(archive, readout), event.date[:4]][event.id].append(readout)
    years = _years([year for _, year in by_side])
    return tuple(
        YearOfAccounts(
            side=side,
            year=year,
            accounts=tuple(accounts),
            whole=tuple(id for id, readouts in accounts.items() if _is_whole(readouts)),
            using=tuple(id for id in accounts if (side, id) in using),
        )
        for side in sorted({side for side, _ in by_side})
        for year in years
        for accounts in [by_side.get((side, year), {})]
    )


def _uses(texts: Iterable[ExactText], wordings: Sequence[Wanted]) -> Iterator[Use]:
    for text in texts:
        for found in find(text, wordings):
            yield Use(wording=found.id, statement=text.statement, start=found.start, end=found.end)


def _wanted(topic: Topic) -> tuple[Wanted, ...]:
    return tuple(wanted(wording.id, wording.text) for wording in topic.wordings)


def _side(archive: Archive, readout: Readout) -> str:
    return JOINT if readout.account == JOINT else side_on(archive, readout.account, readout.metadata.date)


def _years(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(year) for year in range(int(min(found)), int(max(found)) + 1)) if found else ()


def _is_whole(readouts: Iterable[Readout]) -> bool:
    return any(readout.metadata.coverage == "whole" for readout in readouts)
