# Who says what, changed by a person: a passage given to somebody, divided, joined, linked to a topic, or retold. Every
# change is one of marks or of one paragraph; the rest of the file stays as it is.

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.archive import frontmatter, inline, write
from generator.archive.model import Draft, Paragraph, Statement
from generator.archive.read.readout import NOTE
from generator.archive.write import Passage, readout_source
from generator.authoring import marks
from generator.authoring.desk.work import Refused, Work, draft_of
from generator.authoring.marks import Lines, applied, in_source

_NO_FIELDS = "---\n---\n"


def given_to(work: Work, statement: Statement, speakers: Sequence[str], statements: Sequence[Statement]) -> Work:
    """The work with a passage given to these speakers, confirmed by whoever asks for it.

    `statements` are all of the readout. Of the same paragraph those that no mark in the file says are written down
    as the proposals that they are.
    """
    # Whose words they report stays with those who report them.
    relayed = statement.relayed if tuple(speakers) == statement.speakers else ()
    says = write.speakers(speakers, proposed=False, relayed=relayed)
    return _marked(work, statement, statements, {statement.start: says})


def opened(work: Work, statement: Statement, statements: Sequence[Statement]) -> Work:
    """The work with a passage as a proposal again that a person had confirmed."""
    return _marked(work, statement, statements, {statement.start: _says(replace(statement, attribution="proposed"))})


def divided(work: Work, statement: Statement, at: int, statements: Sequence[Statement]) -> Work:
    """The work with a passage divided before the character `at` of its paragraph; both parts say what it said."""
    if not statement.start < at < statement.start + len(statement.text):
        raise Refused("There is nothing to divide at that place.")
    return _marked(work, statement, statements, {at: _says(statement)})


def joined(work: Work, statement: Statement, statements: Sequence[Statement]) -> Work:
    """The work with a passage joined to the one before it in its paragraph, whose speaker it takes."""
    if not any(one.paragraph == statement.paragraph and one.start < statement.start for one in statements):
        raise Refused("It is the first of its paragraph, and there is nothing before it to join it to.")
    return _marked(work, statement, statements, {statement.start: ""})


def _marked(work: Work, changed: Statement, statements: Sequence[Statement], new: Mapping[int, str]) -> Work:
    """The work with new marks in a paragraph, each by the character it comes before; an empty one is taken out."""
    there = {one.start: _says(one) for one in statements if one.paragraph == changed.paragraph}
    wanted = {at: says for at, says in {**there, **new}.items() if says}
    source = _restated(work.source, changed.paragraph, wanted)
    if source is None:
        raise Refused("A mark cannot go there, within words that belong together. Change the file’s text by hand.")
    return replace(work, source=source)


def _says(statement: Statement) -> str:
    is_proposed = statement.attribution == "proposed"
    return write.speakers(statement.speakers, proposed=is_proposed, relayed=statement.relayed, second=statement.second)


def _restated(source: str, number: int, wanted: Mapping[int, str]) -> str | None:
    """The source with these speakers in a paragraph and no others; None where a mark cannot go."""
    draft, _ = draft_of(source, "")
    paragraph = _paragraph(draft, number)
    written, places = Lines(source, draft).flat(paragraph) if draft and paragraph else ("", [])
    if draft is None or paragraph is None:
        return None
    edits = marks.speakers(written, wanted, {turn.start for turn in paragraph.turns})
    return None if edits is None else applied(source, [in_source(edit, places) for edit in edits])


def unmarked(source: str, draft: Draft, numbers: Collection[int]) -> str:
    """The source without any speaker in these paragraphs of its draft."""
    lines = Lines(source, draft)
    edits: list[marks.Edit] = []
    for paragraph in draft.paragraphs:
        if paragraph.number in numbers and paragraph.turns:
            written, places = lines.flat(paragraph)
            found = marks.speakers(written, {}, {turn.start for turn in paragraph.turns})
            edits += [in_source(edit, places) for edit in found or ()]
    return applied(source, edits)


def _paragraph(draft: Draft | None, number: int) -> Paragraph | None:
    return next((one for one in draft.paragraphs if one.number == number), None) if draft else None


def linked(work: Work, number: int, start: int, end: int, topics: Sequence[str]) -> Work:
    """The work in which words of a paragraph touch these topics; without any they touch none, whatever they say."""
    draft, _ = draft_of(work.source, work.path)
    paragraph = _paragraph(draft, number)
    if draft is None or paragraph is None:
        raise Refused("There is no such paragraph any more.")
    written, places = Lines(work.source, draft).flat(paragraph)
    target = f"topic:{'+'.join(topics) or 'none'}"
    edit = _link(written, start, end, target)
    if edit is None:
        raise Refused("These words cannot become a link: they hold a mark, or a part of another link.")
    return replace(work, source=applied(work.source, [in_source(one, places) for one in edit]))


def _link(written: str, start: int, end: int, target: str) -> list[marks.Edit] | None:
    text, before = inline.parse(written)
    old = next((mark for mark in before if mark.kind == "link" and (mark.start, mark.end) == (start, end)), None)
    if old:
        at = written.index("](", old.at) + 2
        edits: list[marks.Edit] = [(at, at + len(old.value), target)]
    else:
        origins = inline.origins(written)
        first, last = origins[start], origins[end - 1]
        if first < 0 or last < 0:
            return None
        # Two changes at the ends leave a line's end between them as it is.
        opening, closing = f"[{written[first]}", f"{written[last]}]({target})"
        edits = [(first, first + 1, opening), (last, last + 1, closing)]
        if first == last:
            edits = [(first, last + 1, f"[{written[first]}]({target})")]
    again, after = inline.parse(applied(written, edits))
    others = [(m.kind, m.value, m.start) for m in before if m is not old]
    now = [(m.kind, m.value, m.start) for m in after]
    return edits if again == text and sorted(now) == sorted([*others, ("link", target, start)]) else None


def in_own_words(work: Work, statement: Statement, words: str, statements: Sequence[Statement]) -> Work:
    """The work with the contributor's own words for a passage, in the place of all that were there for it."""
    at = place_of(statement)
    others = {place: said for place, said in (work.retold or {}).items() if _passage_at(place, statements) != at}
    return replace(work, retold={**others, at: " ".join(words.split())})


def own_words(work: Work, statements: Sequence[Statement]) -> dict[str, str]:
    """By the place of each passage, the contributor's own words for it, with those for what is joined to it now."""
    found: dict[str, list[str]] = {}
    for place in sorted(work.retold or {}, key=_numbers):
        if work.retold and work.retold[place]:
            found.setdefault(_passage_at(place, statements), []).append(work.retold[place])
    return {place: " ".join(words) for place, words in found.items() if place}


def retold_paragraphs(work: Work) -> frozenset[int]:
    """The numbers of the paragraphs for which there are words of the contributor's own."""
    return frozenset(_numbers(place)[0] for place, words in (work.retold or {}).items() if words)


def place_of(statement: Statement) -> str:
    """Where a passage is, for the contributor's own words to be kept by."""
    return f"{statement.paragraph}:{statement.start}"


def _passage_at(place: str, statements: Sequence[Statement]) -> str:
    """The place of the passage in which another place is; empty where its paragraph is gone."""
    at = bisect_right(statements, _numbers(place), key=lambda one: (one.paragraph, one.start)) - 1
    return place_of(statements[at]) if at >= 0 and statements[at].paragraph == _numbers(place)[0] else ""


def _numbers(place: str) -> tuple[int, int]:
    paragraph, _, start = place.partition(":")
    return int(paragraph), int(start)


def finished(work: Work, statements: Sequence[Statement]) -> str:
    """The text of the file to be sent: as it is, or with the contributor's own words in the place of the publisher's.

    A passage that is not retold is left out, with its notes; the notes of the others come after the words for them.
    """
    parts = frontmatter.split(work.source.removeprefix("\ufeff").replace("\r\n", "\n"))
    if work.retold is None or parts is None:
        return work.source
    own = own_words(work, statements)
    kept = [one for one in statements if place_of(one) in own]
    paragraphs = [_retold_paragraph([*several], own) for _, several in groupby(kept, lambda one: one.paragraph)]
    notes = _notes(parts[1], {note.label for one in kept for note in one.notes})
    return "\n".join((f"---\n{parts[0]}---", *(f"\n{one}" for one in (*paragraphs, *notes)), ""))


def _notes(body: str, labels: Collection[str]) -> Iterator[str]:
    for _, source in inline.paragraphs(body, 1, starts=NOTE):
        note = NOTE.match(source)
        if note and note["label"] in labels:
            yield source


def _retold_paragraph(statements: Sequence[Statement], own: Mapping[str, str]) -> str:
    passages = [_retold(one, own[place_of(one)]) for one in statements]
    source = before = ""
    for number, statement in enumerate(statements, 1):
        words = readout_source({}, [_with_spaces(passages[:number])]).removeprefix(_NO_FIELDS).strip("\n")
        source += words.removeprefix(before) + "".join(f"[^{note.label}]" for note in statement.notes)
        before = words
    return source


def _retold(statement: Statement, words: str) -> Passage:
    return Passage(
        text=words,
        speakers=statement.speakers,
        proposed=statement.attribution == "proposed",
        relayed=statement.relayed,
        second=statement.second,
    )


def _with_spaces(passages: Sequence[Passage]) -> Sequence[Passage]:
    return (*(replace(one, text=f"{one.text} ") for one in passages[:-1]), passages[-1])
