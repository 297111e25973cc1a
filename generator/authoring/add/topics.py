# Which topics of the registers a text touches, and which names in it may deserve one.

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.archive.link.aliases import TopicFinder
from generator.archive.model import Content, Topic, names_of

_WORD = r"[A-Z][\w’'-]{1,30}"
_WITH_ACRONYM = re.compile(
    rf"\b(?:The )?({_WORD}(?: (?:of |and |the |for |on ){{0,2}}{_WORD}){{1,7}}) \(([A-Z]{{2,8}})\)"
)
MOST_NEW = 5


def found(paragraphs: Iterable[str], topics: tuple[Topic, ...]) -> dict[str, int]:
    """The names of the topics that the registers let a build find, with how often; the most frequent first."""
    names = {topic.id: topic.name for topic in topics}
    finder = _finder(topics)
    counts = Counter(id for text in paragraphs for link in finder.links(text, ()) for id in link.topics)
    return {names[id]: count for id, count in counts.most_common()}


@lru_cache(maxsize=1)  # many texts are added to one archive
def _finder(topics: tuple[Topic, ...]) -> TopicFinder:
    return TopicFinder(topics)


def unknown(paragraphs: Iterable[str], content: Content) -> tuple[str, ...]:
    """Names with an abbreviation in brackets after them, "Northern Border Commission (NBC)", that no register has."""
    known = {name.casefold() for entry in content.entries for name in names_of(entry)}
    named = (match for text in paragraphs for match in _WITH_ACRONYM.finditer(text))
    new = dict.fromkeys(
        f"{match[1]} ({match[2]})" for match in named if not {match[1].casefold(), match[2].casefold()} & known
    )
    return tuple(new)[:MOST_NEW]
