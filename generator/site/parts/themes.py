# Topics in lists, each with how many statements touch it.

from collections.abc import Iterable

from generator.archive.model import Archive, Topic
from generator.site.page import Page


def by_use(archive: Archive, topics: Iterable[Topic]) -> list[Topic]:
    """The topics, those that most statements touch first."""
    return sorted(topics, key=lambda topic: (-len(archive.by_topic[topic.id]), topic.name))


def topic_line(page: Page, topic: Topic) -> str:
    """The name of a topic as a link, and its number of statements."""
    return f"{page.topic(topic.id)} {len(page.archive.by_topic[topic.id]):,}"
