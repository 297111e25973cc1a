# What a change does to the topics: which side mentions one for the first time, and which have more or fewer
# statements, as when somebody adds an alias.

from generator.archive import phrasing
from generator.archive.diff.github import Section, Table, code, short
from generator.archive.ids import JOINT
from generator.archive.model import Archive, Quote


def first_mentions(base: Archive, head: Archive) -> Section:
    """For each account and topic that had not met, the first statement in which they do."""
    known = _mentions(base)
    rows = tuple(
        (
            f"first readout in which {_whose(head, account)} mentions {short(head.topics[topic].name)}",
            code(quote.readout.id),
            code(quote.statement.id),
        )
        for (account, topic), quote in sorted(_mentions(head).items(), key=lambda mention: mention[0])
        if (account, topic) not in known
    )
    return Section(heading="Newly linked themes", tables=(Table(columns=("", "Readout", "Paragraph"), rows=rows),))


def recounted_topics(base: Archive, head: Archive) -> Section:
    """The topics of before that more or fewer statements touch now."""
    rows = tuple(
        (short(topic.name), f"{len(base.by_topic[id]):,}", f"{len(head.by_topic[id]):,}")
        for id, topic in head.topics.items()
        if id in base.by_topic and len(base.by_topic[id]) != len(head.by_topic[id])
    )
    columns = ("Topic", "Statements before", "Now")
    return Section(heading="Themes with more or fewer statements", tables=(Table(columns=columns, rows=rows),))


def _mentions(archive: Archive) -> dict[tuple[str, str], Quote]:
    first: dict[tuple[str, str], Quote] = {}
    for topic, quotes in archive.by_topic.items():
        for quote in quotes:
            first.setdefault((quote.readout.account, topic), quote)
    return first


def _whose(archive: Archive, account: str) -> str:
    if account == JOINT:
        return "a joint text"
    if archive.parties[account].kind == "press":
        return "a third-party account"
    return code(phrasing.account_of(archive, account))
