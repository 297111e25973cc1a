# C425: one page has many addresses: with and without www, a last slash, what a newsletter hangs onto it. Two readouts
# of one publisher that rest on it may be the same one.

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.archive.fields import page_of
from generator.archive.model import Readout
from generator.archive.problems import Problem


def same_pages(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C425, a warning, for each readout whose page an earlier one of the same publisher and day or event has under
    another address."""
    known: dict[tuple[str, str], list[Readout]] = defaultdict(list)
    for readout in sorted(readouts, key=lambda readout: readout.id):
        metadata = readout.metadata
        if not metadata.url or not metadata.publisher:
            continue
        same = known[metadata.publisher, page_of(metadata.url)]
        near = (other for other in same if _is_near(readout, other))
        if other := next(near, None):
            there = other.metadata
            message = f"{there.location.path} rests on the same page, as {there.url}; if they are one text, keep one"
            path, line = metadata.location.path, metadata.line_of("url")
            yield Problem(path=path, line=line, code="C425", message=message, warning=True)
        same.append(readout)


def _is_near(one: Readout, other: Readout) -> bool:
    here, there = one.metadata, other.metadata
    return (
        here.url != there.url
        and one.account == other.account
        and (here.event == there.event or here.date == there.date)
    )
