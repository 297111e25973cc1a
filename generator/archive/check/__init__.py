# What is well-formed and still looks wrong. One module a question; each takes what was read and gives back
# problems. Nothing here changes a readout, and a readout with warnings only is accepted.

from generator.archive.check.accounts import differing_accounts
from generator.archive.check.addresses import lost_addresses
from generator.archive.check.contradictions import contradicted_speakers
from generator.archive.check.duplicates import duplicate_texts
from generator.archive.check.offices import offices_not_held
from generator.archive.check.participants import silent_participants, strangers
from generator.archive.check.permalinks import moved_permalinks
from generator.archive.check.topic_names import topics_named_like_people
from generator.archive.check.verbatim import changed_words
from generator.archive.flow import Result
from generator.archive.problems import Problem
from generator.archive.statements import Propose

__all__ = ["check"]


def check(head: Result, base: Result | None = None, *, propose: Propose) -> tuple[Problem, ...]:
    """What looks wrong in a content; with an earlier one as `base`, also what has become wrong since.

    `propose` reads the sentences that are held against the speakers in the files.

    Problems: C401 to C407; with a base, C411 to C413.
    """
    problems = [
        *contradicted_speakers(head.content, propose),
        *silent_participants(head.readouts),
        *strangers(head.content, head.readouts),
        *topics_named_like_people(head.content),
        *offices_not_held(head.content, head.readouts),
        *duplicate_texts(head.readouts, base.readouts if base else ()),
        *differing_accounts(head.readouts),
    ]
    if base:
        problems += [
            *changed_words(head.readouts, base.readouts),
            *moved_permalinks(head.readouts, base.readouts),
            *lost_addresses(head.content, base.content),
        ]
    return tuple(sorted(problems))
