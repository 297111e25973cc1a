# C408: "mira-oru: She said", "**@mira-oru**" and "- @mira-oru" are meant to say who speaks. They are not read so, and
# would be published as words of the text, which nobody said.

import re
from collections.abc import Iterable, Iterator

from generator.archive.ids import JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.model import Content, Draft, Paragraph, names_of
from generator.archive.problems import Problem

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LABEL = re.compile(r"(?P<label>[^:：]{2,60})[:：]")
_BARE = re.compile(rf"(?P<id>{_ID})\??(?:[:：]|(?=[ ]))")
_STARRED = re.compile(rf"(?<!\S)(?P<signs>[*_~`]{{1,3}})@(?P<id>{_ID})(?![A-Za-z0-9.@-])")
_WIDE = re.compile(rf"[＠﹫](?P<id>{JOINT}|{NARRATION}|{_ID})(?![A-Za-z0-9_.@-])")


def unread_speakers(content: Content) -> Iterator[Problem]:
    """C408 for each paragraph in which a speaker is not read as one; a warning where a summary begins with a name and
    a colon, which in a text word for word may be the publisher's own."""
    ids = frozenset((*(person.id for person in content.people), *RESERVED_SPEAKERS))
    names = {name.casefold(): person.id for person in content.people for name in (*names_of(person), person.called)}
    for draft in content.drafts:
        is_summary = draft.metadata.wording == "summary"
        for paragraph in draft.paragraphs:
            label = _LABEL.match(paragraph.text[: paragraph.open_to]) if is_summary else None
            id = names.get(label["label"].strip().casefold(), "") if label else ""
            if wrong := _unread(paragraph, ids):
                yield _problem(draft, paragraph, wrong)
            elif label and id:
                wrong = f"the paragraph begins with '{label[0]}', which is text; write '@{id} ' in its place"
                yield _problem(draft, paragraph, wrong, warning=True)


def _unread(paragraph: Paragraph, ids: Iterable[str]) -> str:
    text, before = paragraph.text, paragraph.text[: paragraph.open_to]
    if paragraph.turns and before.strip() and not any(sign.isalpha() for sign in before):
        id = "+".join(paragraph.turns[0].speakers)
        return f"'{before.strip()}' stands before '@{id}', which must come first; delete it"
    if (found := _STARRED.search(text)) and _is_speaker(found, ids):
        return f"'{found['signs']}' stands before '@{found['id']}', so that it is text; write '@{found['id']} ' alone"
    if (found := _WIDE.search(text)) and _is_speaker(found, ids):
        return f"'{found[0]}' begins with the wide sign of a Chinese keyboard; write '@{found['id']} '"
    if before and (found := _BARE.match(text)) and found["id"] in ids and ("-" in found["id"] or found[0][-1] in ":："):
        return f"the paragraph begins with '{found[0]}' and no '@', so that it is text; write '@{found['id']} '"
    return ""


def _is_speaker(found: re.Match[str], ids: Iterable[str]) -> bool:
    return found["id"] in ids or "-" in found["id"]


def _problem(draft: Draft, paragraph: Paragraph, wrong: str, *, warning: bool = False) -> Problem:
    return Problem(path=draft.metadata.location.path, line=paragraph.line, code="C408", message=wrong, warning=warning)
