# What is well-formed and still looks wrong. One module a question; each takes what was read and gives back
# problems. Nothing here changes a readout, and a readout with warnings only is accepted.

from dataclasses import replace

from generator.archive.check.accounts import differing_accounts
from generator.archive.check.addresses import ambiguous_addresses, lost_addresses, lost_events
from generator.archive.check.alphabets import disguised_words, misread_letters
from generator.archive.check.contradictions import contradicted_speakers
from generator.archive.check.days import impossible_days, retractions_to_come
from generator.archive.check.duplicates import duplicate_texts
from generator.archive.check.events import same_events
from generator.archive.check.fields_apart import fields_apart
from generator.archive.check.joint import alike_parties, unnamed_joint_texts
from generator.archive.check.lacking import false_lacks
from generator.archive.check.languages import other_languages
from generator.archive.check.markup import written_marks
from generator.archive.check.offices import offices_not_held, unsourced_offices
from generator.archive.check.participants import silent_participants, strangers
from generator.archive.check.permalinks import moved_permalinks
from generator.archive.check.placeholders import left_examples
from generator.archive.check.repeated import repeated_passages
from generator.archive.check.sources import other_pages, same_pages
from generator.archive.check.topic_names import names_everywhere, topics_named_like_people
from generator.archive.check.unread import unread_speakers
from generator.archive.check.verbatim import changed_words
from generator.archive.flow import Result
from generator.archive.problems import Problem
from generator.archive.statements import Propose

__all__ = ["check"]


def check(head: Result, base: Result | None = None, *, propose: Propose, today: str = "") -> tuple[Problem, ...]:
    """What looks wrong in a content; with an earlier one as `base`, also what has become wrong since.

    `propose` reads the sentences that are held against the speakers in the files. `today` is the ISO day after which
    nothing can have happened; without it nothing is held against it.

    Problems: C401 to C410 and C421 to C437; with a base, C411 to C414.
    """
    readouts = head.readouts
    content = replace(head.content, drafts=tuple(d for d in head.content.drafts if not d.metadata.retracted))
    earlier = base.readouts if base else ()
    problems = [
        *contradicted_speakers(content, propose),
        *silent_participants(readouts),
        *strangers(content, readouts),
        *topics_named_like_people(content),
        *names_everywhere(head.archive),
        *offices_not_held(content, readouts),
        *unsourced_offices(content),
        *duplicate_texts(readouts, earlier),
        *repeated_passages(readouts),
        *same_pages(readouts),
        *differing_accounts(readouts),
        *same_events(readouts, earlier),
        *unread_speakers(content),
        *false_lacks(head.archive),
        *impossible_days(readouts, today),
        *retractions_to_come(head.content, today),
        *other_languages(content.drafts),
        *written_marks(content.drafts),
        *disguised_words(content.drafts),
        *misread_letters(content.drafts),
        *fields_apart(content, readouts),
        *other_pages(content),
        *unnamed_joint_texts(readouts),
        *alike_parties(content, readouts),
        *left_examples(content),
        *ambiguous_addresses(head.content),
    ]
    if base:
        problems += [
            *changed_words(readouts, base.readouts),
            *moved_permalinks(readouts, base.readouts),
            *lost_addresses(head.content, base.content),
            *lost_events(head.content, base.content),
        ]
    offered = {one.source.path for one in head.offered}  # not written yet, and so nobody's mistake
    return tuple(sorted(problem for problem in problems if problem.path not in offered))
