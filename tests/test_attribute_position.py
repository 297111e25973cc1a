# A sentence is read the same wherever it stands in its paragraph: whatever comes before or behind it, the engine finds
# the same clauses of the same people. The sentences are those of tests/attribute/words; put to them is a quiet one, in
# which nobody is named and nothing done.

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from generator.attribution.clauses import Sentence
from tests.vocabulary import FOLDER, Group, filled, groups, reader

GROUPS = [group for path in sorted(FOLDER.glob("*.toml")) for group in groups(path.stem)]
QUIET = {
    "english": "Calm weather everywhere, without wind.",
    "russian": "Спокойная погода везде, без ветра.",
    "chinese": "天气晴朗。",
}
BLANK = {"english": " ", "russian": " ", "chinese": ""}
BY_PLACE = ("label", "dateline")
"""What only the first sentence of a paragraph can have."""
MARKS = "“”\"'"


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group.language}-{group.list}-{group.number}")
def test_a_sentence_is_read_the_same_wherever_it_stands(group: Group) -> None:
    quiet, blank = QUIET[group.language], BLANK[group.language]
    moved = _size(group, quiet)
    for text in {
        filled(pattern, group.words[0]) for pattern in (group.opening, *group.before, *group.texts) if pattern
    }:
        if not _stands_alone(text, quiet[-1]):
            continue
        alone = [_placed(sentence) for sentence in reader(group, text).sentences]
        behind = reader(group, f"{quiet}{blank}{text}").sentences
        assert [_placed(one, moved, len(quiet + blank), BY_PLACE) for one in behind[1:]] == [
            {what: held for what, held in one.items() if what not in BY_PLACE} for one in alone
        ], text
        before = reader(group, f"{text}{blank}{quiet}").sentences
        assert [_placed(one) for one in before[:-1]] == alone, text


def _stands_alone(text: str, stop: str) -> bool:
    """Whether a text is whole sentences, none of which begins or ends inside a quotation."""
    return text[-1] == stop and not text[0].islower() and not any(mark in text for mark in MARKS)


def _size(group: Group, quiet: str) -> int:
    """How far a sentence moves the words of the next: in words, and in characters where these are counted."""
    return len(quiet) if group.language == "chinese" else len(quiet.replace(",", " ,").replace(".", " .").split())


def _placed(found: Sentence, words: int = 0, characters: int = 0, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """All that is known of a sentence, with its places counted from so many words and characters further on."""
    back = {"first": words, "last": words, "start": characters}
    held = _moved(found, back)
    return {what: one for what, one in held.items() if what not in (*without, "end")}


def _moved(held: Any, back: Mapping[str, int]) -> Any:
    if isinstance(held, tuple):
        return tuple(_moved(one, back) for one in held)
    if not is_dataclass(held):
        return held
    inside = {field.name: _moved(getattr(held, field.name), back) for field in fields(held)}
    return inside | {what: inside[what] - size for what, size in back.items() if what in inside}
