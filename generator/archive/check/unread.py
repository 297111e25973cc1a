# C408: "mira-oru: She said", "**@mira-oru**", "@ mira-oru" and "- @mira-oru" are meant to say who speaks. They are not
# read so, and would be published as words of the text, which nobody said.

import re
from collections.abc import Iterable, Iterator

from generator.archive.ids import JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.model import Content, Draft, Paragraph, names_of
from generator.archive.problems import Problem

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LABEL = re.compile(r"(?P<label>[^:：]{2,60})[:：]")
_BARE = re.compile(rf"(?P<opened>[\[(<*_`'\"“]*)(?P<id>{_ID})[\])>*_`'\"”]*\??(?:[:：]|(?=[ ]))")
_BEHIND = re.compile(rf"(?<!\S)(?P<before>[^\s@]{{0,20}}[^\w\s@]|@{{1,9}})@(?P<id>{_ID})(?![A-Za-z0-9.@-])")
_APART = re.compile(rf"(?<!\S)@\s+(?P<id>{_ID})(?![A-Za-z0-9_.@-])")
_BETWEEN = frozenset(", ; / & + and und et y и 和 、 ，".split())
_SET_OFF = "*"
"""What a word processor's bold comes to."""
_WIDE = re.compile(rf"[＠﹫](?P<id>{JOINT}|{NARRATION}|{_ID})(?![A-Za-z0-9_.@-])")


def unread_speakers(content: Content) -> Iterator[Problem]:
    """C408 for each paragraph in which a speaker is not read as one; a warning where it begins with a name and a colon,
    which in a text word for word may be the publisher's own, but not with stars around it."""
    ids = frozenset((*(person.id for person in content.people), *RESERVED_SPEAKERS))
    names = {name.casefold(): person.id for person in content.people for name in (*names_of(person), person.called)}
    for draft in content.drafts:
        is_summary = draft.metadata.wording == "summary"
        for paragraph in draft.paragraphs:
            label = _LABEL.match(paragraph.text[: paragraph.open_to])
            is_own = label is not None and not is_summary and not label["label"].startswith(_SET_OFF)
            id = names.get(label["label"].strip(f" {_SET_OFF}").casefold(), "") if label and not is_own else ""
            if wrong := _unread(paragraph, ids):
                yield _problem(draft, paragraph, wrong)
            elif label and id:
                wrong = f"the paragraph begins with '{label[0]}', which is text; write '@{id} ' in its place"
                yield _problem(draft, paragraph, wrong, warning=True)


def _unread(paragraph: Paragraph, ids: Iterable[str]) -> str:
    text, before = paragraph.text, paragraph.text[: paragraph.open_to]
    if paragraph.turns and before.strip() and not any(character.isalpha() for character in before):
        id = "+".join(paragraph.turns[0].speakers)
        return f"'{before.strip()}' is before '@{id}', which must come first; delete it"
    for turn, end in paragraph.turns_with_ends:
        id, said = "+".join(turn.speakers), text[turn.start : end].strip()
        if said in _BETWEEN:
            return f"only '{said}' follows '@{id}'; for several write '@mira-oru+pelle-sanna ', with their ids"
        if said.startswith("? "):
            return f"a space is before the '?' of '@{id}', so that it is text; write '@{id}? '"
    if (found := _BEHIND.search(text)) and _is_speaker(found, ids):
        return f"'{found['before']}' is before '@{found['id']}', so that it is text; write '@{found['id']} ' alone"
    if (found := _APART.search(text)) and found["id"] in ids and ("-" in found["id"] or not found.start()):
        return f"a space follows the '@' of '{found['id']}', so that it is text; write '@{found['id']} '"
    if (found := _WIDE.search(text)) and _is_speaker(found, ids):
        return f"'{found[0]}' begins with the wide character of a Chinese keyboard; write '@{found['id']} '"
    found = _BARE.match(text)
    if before and found and found["id"] in ids and ("-" in found["id"] or found["opened"] or found[0][-1] in ":："):
        return f"the paragraph begins with '{found[0]}' and no '@', so that it is text; write '@{found['id']} '"
    return ""


def _is_speaker(found: re.Match[str], ids: Iterable[str]) -> bool:
    return found["id"] in ids or "-" in found["id"]


def _problem(draft: Draft, paragraph: Paragraph, wrong: str, *, warning: bool = False) -> Problem:
    return Problem(path=draft.metadata.location.path, line=paragraph.line, code="C408", message=wrong, warning=warning)
