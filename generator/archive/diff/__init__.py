# What a change brings, told to whoever reviews it: first what could do harm (words of a publisher changed,
# links broken, things gone, other speakers), then what is new. Pure: two archives in, Markdown out.

from collections.abc import Iterable

from generator.archive.diff import github
from generator.archive.diff.changes import (
    attributions,
    changed_fields,
    edited_words,
    moved_permalinks,
    removed,
    unreadable,
    verbatim_words,
)
from generator.archive.diff.new import new_entries, new_readouts, new_statements
from generator.archive.diff.readers import two_readers
from generator.archive.diff.themes import first_mentions, recounted_topics
from generator.archive.model import Archive

__all__ = ["diff"]


def diff(base: Archive, head: Archive, *, unread: Iterable[str] = (), largest: int = github.LARGEST) -> str:
    """Markdown for GitHub that shows what `head` has and `base` has not, and the other way round.

    `unread` are the paths of the files that are missing in `base` only because they could not be read. At
    most `largest` bytes; what has no room is counted at the end.
    """
    sections = (
        unreadable(unread),
        verbatim_words(base, head),
        moved_permalinks(base, head),
        removed(base, head),
        attributions(base, head),
        two_readers(base, head),
        changed_fields(base, head),
        edited_words(base, head),
        new_statements(base, head),
        new_readouts(base, head),
        new_entries(base, head),
        first_mentions(base, head),
        recounted_topics(base, head),
    )
    return github.document("What this change brings", [section for section in sections if section.rows], largest)
