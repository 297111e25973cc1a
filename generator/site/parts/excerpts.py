# The sentences of a statement that touch a topic, as Markdown. What is left away is marked as such; what is shown is
# the text, character for character. Must never join two sentences that do not follow each other.

import itertools
import re
from collections.abc import Collection

from generator.archive.model import LinkedStatement
from generator.site.parts.statements import words

_END = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|No)\.)[”’)]*\s+(?=[“‘(A-Z0-9])|(?<=[。！？])[”’）]*")
"""Where a sentence ends: before a capital, or after a full stop of a script that has none; never in U.S. or Mr."""
_GAP = " … "


def excerpt(said: LinkedStatement, topics: Collection[str]) -> str:
    """The sentences in which the statement touches any of the topics, with a mark for each gap."""
    touching = [link for link in said.statement.links if not topics or set(link.topics) & set(topics)]
    sentences = _sentences(said.text)
    wanted = [
        (start, end) for start, end in sentences if any(link.start < end and link.end > start for link in touching)
    ]
    parts = []
    done = 0
    for start, end in wanted or sentences:
        if start != done:
            parts.append(_GAP.lstrip() if not done else _GAP)
        parts.append(words(said, start, end))
        done = end
    if done != len(said.text):
        parts.append(_GAP.rstrip())
    return "".join(parts)


def beginning(said: LinkedStatement, length: int = 110) -> str:
    """The first words of the statement, cut between words and marked as cut."""
    if len(said.text) <= length:
        return words(said, 0, len(said.text))
    end = said.text.rfind(" ", 0, length)
    return f"{words(said, 0, end if end > 0 else length)} …"


def _sentences(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [(start, end) for start, end in itertools.pairwise(cuts) if start < end]
