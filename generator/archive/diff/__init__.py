# What a change brings, for its reviewer: first what could do harm (words of a publisher changed,
# links broken, things gone, other speakers), then what is new. Pure: two archives in, Markdown out.

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from generator.archive.diff import github
from generator.archive.diff.cells import Sure
from generator.archive.diff.changes import (
    attributions,
    changed_fields,
    edited_words,
    moved_permalinks,
    removed,
    retracted,
    unreadable,
    verbatim_words,
)
from generator.archive.diff.new import missing_entries, new_entries, new_readouts, new_statements
from generator.archive.diff.readers import two_readers
from generator.archive.diff.themes import changed_names, first_mentions, recounted_topics
from generator.archive.model import Archive
from generator.archive.newcomers import Offered

__all__ = ["diff"]

MOST_OUTSIDE = 50
"""Files outside the content that are named above all else; where there are more, all of them are listed at the end."""


def diff(
    base: Archive,
    head: Archive,
    *,
    unread: Iterable[str] = (),
    outside: Sequence[str] = (),
    offered: Iterable[Offered] = (),
    sure: Sure = MappingProxyType({}),
    largest: int = github.LARGEST,
) -> str:
    """Markdown for GitHub that shows what `head` has and `base` has not, and the other way round.

    `unread` are the paths of the files that are missing in `base` only because they could not be read; `outside` those
    that have changed and are no content, of which it says so before all else; `offered` the files of the newcomers of
    `head`; `sure` how sure the engine is of what `head` only proposes. At most `largest` bytes; what has no room is
    counted at the end.
    """
    sections = (
        retracted(base, head),
        unreadable(unread),
        verbatim_words(base, head),
        moved_permalinks(base, head),
        removed(base, head),
        attributions(base, head, sure),
        two_readers(base, head),
        changed_fields(base, head),
        edited_words(base, head),
        missing_entries(offered),
        new_statements(base, head, sure),
        new_readouts(base, head, sure),
        new_entries(base, head),
        changed_names(base, head),
        first_mentions(base, head),
        recounted_topics(base, head),
        _outside(outside),
    )
    found = [section for section in sections if section.rows]
    return github.document("What this change brings", found, largest, _warning(outside))


def _warning(outside: Sequence[str]) -> str:
    if not outside:
        return ""
    named = "".join(f"> - {github.code(path)}\n" for path in outside[:MOST_OUTSIDE])
    more = f"> - and {len(outside) - MOST_OUTSIDE:,} more; all are listed at the end\n" if _is_long(outside) else ""
    return (
        f"\n> [!CAUTION]\n> **Files that are no content are changed: {len(outside):,}.** They may be the "
        "program that prints this summary, so believe nothing below before you have read them.\n>\n"
        f"{named}{more}"
    )


def _outside(paths: Sequence[str]) -> github.Section:
    rows = tuple((github.code(path),) for path in paths) if _is_long(paths) else ()
    return github.Section(heading="Files that are no content", tables=(github.Table(columns=("File",), rows=rows),))


def _is_long(outside: Sequence[str]) -> bool:
    return len(outside) > MOST_OUTSIDE
