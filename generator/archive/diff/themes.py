# What a change does to the topics: which side mentions one for the first time, and which have more or fewer
# statements, as when somebody adds an alias.

from generator.archive import phrasing
from generator.archive.check.topic_names import named
from generator.archive.diff.github import Section, Table, code
from generator.archive.ids import JOINT
from generator.archive.model import Archive, LinkedStatement, names_of


def first_mentions(base: Archive, head: Archive) -> Section:
    """For each account and topic that had not met, the first statement in which they do."""
    known = _mentions(base)
    rows = tuple(
        (
            f"first readout in which {_whose(head, account)} mentions {code(head.topics[topic].name)}",
            code(said.readout.id),
            code(said.id),
        )
        for (account, topic), said in sorted(_mentions(head).items(), key=lambda mention: mention[0])
        if (account, topic) not in known
    )
    return Section(heading="Newly linked themes", tables=(Table(columns=("", "Readout", "Paragraph"), rows=rows),))


def recounted_topics(base: Archive, head: Archive) -> Section:
    """The topics of before that more or fewer statements touch now."""
    rows = tuple(
        (code(topic.name), f"{len(base.by_topic[id]):,}", f"{len(head.by_topic[id]):,}")
        for id, topic in head.topics.items()
        if id in base.by_topic and len(base.by_topic[id]) != len(head.by_topic[id])
    )
    columns = ("Topic", "Statements before", "Now")
    return Section(heading="Themes with more or fewer statements", tables=(Table(columns=columns, rows=rows),))


def changed_names(base: Archive, head: Archive) -> Section:
    """Each name of a topic that is new or gone, with how many statements it is found in, and the topic's."""
    before, now = named(base), named(head)
    rows = []
    for id, topic in head.topics.items():
        old = names_of(base.topics[id]) if id in base.topics else ()
        states = [(name, "new", now) for name in names_of(topic) if name not in old]
        states += [(name, "gone", before) for name in old if name not in names_of(topic)]
        for name, state, found in states:
            count = found[id][name.lower()] if id in found else 0
            was = len(base.by_topic.get(id, ()))
            rows.append((code(name), state, code(topic.name), f"{count:,}", f"{was:,} to {len(head.by_topic[id]):,}"))
    columns = ("Name", "Is", "Topic", "Found in statements", "The topic's statements")
    return Section(heading="Names by which topics are found", tables=(Table(columns=columns, rows=tuple(rows)),))


def _mentions(archive: Archive) -> dict[tuple[str, str], LinkedStatement]:
    first: dict[tuple[str, str], LinkedStatement] = {}
    for topic, statements in archive.by_topic.items():
        for said in statements:
            first.setdefault((said.readout.account, topic), said)
    return first


def _whose(archive: Archive, account: str) -> str:
    if account == JOINT:
        return "a joint text"
    if archive.parties[account].kind == "press":
        return "a third-party account"
    return code(phrasing.account_of(archive, account))
