# What the engine finds in a sentence before it decides anything: who is mentioned, which clauses report, what kind of
# sentence it is. One sentence of each group of tests/attribute/words is read, and the golden file of its language says
# what was found when somebody last looked; `pytest --update-goldens` writes what is found now.

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.golden_cases import Compare, cases
from tests.vocabulary import filled, groups, reader


@pytest.mark.parametrize("path", cases("sentences"), ids=lambda path: path.stem)
def test_what_is_found_in_a_sentence(path: Path, golden: Compare) -> None:
    golden(path, lambda language: "\n".join(_found(language.strip())) + "\n")


def _found(language: str) -> Iterator[str]:
    for group in groups(language):
        for text in dict.fromkeys(filled(pattern, group.words[0]) for pattern in (*group.before, *group.texts)):
            read = reader(group, text)
            yield text
            yield from (f"    {_shown(sentence)}" for sentence in read.sentences)
            yield f"    {_shown(tuple(read.named()))} | {_shown(frozenset(read.places))} | {_shown(read.byline)}"


def _shown(value: Any) -> str:
    """A value in a line, without the fields that are as they are by default."""
    if is_dataclass(value):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        unlike = {field.name: given[field.name] for field in fields(value) if given[field.name] != field.default}
        return f"({' '.join(f'{name}={_shown(one)}' for name, one in unlike.items() if one not in ((), frozenset()))})"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_shown, value))}]"
    return "/".join(sorted(value)) if isinstance(value, frozenset) else str(value)
