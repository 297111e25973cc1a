# C421 to C423: days that cannot be. A slip of a digit puts an event into another year, where nobody looks for it.

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.archive.model import Content, Metadata, Readout
from generator.archive.problems import Problem

DAYS_APART = 7
"""Days by which the day in an event's id may differ from a readout's: a visit lasts several days."""
LAST_DAY = "9999-12-31"
_BEGINS_WITH_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=-)")


def impossible_days(readouts: Iterable[Readout], today: str = "") -> Iterator[Problem]:
    """C421, a warning, for a text that appeared two days or more before its event; C422 for a day to come; C423 for an
    event whose id begins with another day.

    `today` is an ISO day; without it no day lies in the future.
    """
    tomorrow = _later(today, 1) if today else LAST_DAY  # which it may be already elsewhere
    for readout in readouts:
        metadata = readout.metadata
        if metadata.published and metadata.date and _later(metadata.published, 1) < metadata.date:
            message = f"the text appeared on {metadata.published}, before its event on {metadata.date}; one is wrong"
            yield _problem(metadata, "published", "C421", message, warning=True)
        for name, day in _days(metadata):
            if day > tomorrow:
                yield _problem(metadata, name, "C422", f"{day} is a day to come; write the right one")
        begins = _BEGINS_WITH_DAY.match(metadata.event)
        if begins and metadata.date and _apart(begins[0], metadata.date) > DAYS_APART:
            message = (
                f"the event's id begins with {begins[0]}, and its day is {metadata.date}; "
                "give it the id that the event has in its other readouts, or a new one: date-who-what"
            )
            yield _problem(metadata, "event", "C423", message)


def retractions_to_come(content: Content, today: str = "") -> Iterator[Problem]:
    """C422 for each retraction of a day to come; `today` as above."""
    tomorrow = _later(today, 1) if today else LAST_DAY
    for draft in content.drafts:
        said = [("retracted", draft.metadata.retracted)] if draft.metadata.retracted else []
        said += [("retracted_statements", text) for _, text in draft.metadata.retracted_statements]
        for name, (day, _, _) in ((name, text.partition(" ")) for name, text in said):
            if day > tomorrow:
                yield _problem(draft.metadata, name, "C422", f"{day} is a day to come; write the right one")


def _days(metadata: Metadata) -> Iterator[tuple[str, str]]:
    yield from (("date", metadata.date), ("published", metadata.published))
    yield from (("also", page.published) for page in metadata.also)
    yield from (("said", day) for _, day in metadata.said)


def _later(day: str, days: int) -> str:
    return LAST_DAY if day == LAST_DAY else (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _apart(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:  # an id may begin with any digits
        return 0


def _problem(metadata: Metadata, name: str, code: str, message: str, *, warning: bool = False) -> Problem:
    path, line = metadata.location.path, metadata.line_of(name)
    return Problem(path=path, line=line, code=code, message=message, warning=warning)
