# What the engine finds in a sentence before it decides anything: who is mentioned, which clauses report, what kind of
# sentence it is. One sentence of each group of tests/attribute/words is read, and the golden file of its language says
# what was found when somebody last looked; `pytest --update-goldens` writes what is found now.

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.attribution import attribute
from generator.attribution.clauses import Reader
from generator.attribution.resolution import resolve
from tests.golden_cases import Compare, cases
from tests.vocabulary import filled, groups, reader


@pytest.mark.parametrize("path", cases("sentences"), ids=lambda path: path.stem)
def test_what_is_found_in_a_sentence(path: Path, golden: Compare) -> None:
    golden(path, lambda language: "\n".join(_found(language.strip())) + "\n")


@pytest.mark.parametrize("path", cases("paragraphs"), ids=lambda path: path.stem)
def test_what_comes_out_of_a_short_readout(path: Path, golden: Compare) -> None:
    golden(path, lambda readouts: "\n".join(line for text in readouts.split("\n\n") for line in _read(text)) + "\n")


def _read(readout: str) -> Iterator[str]:
    """A readout with its people, and below each paragraph who speaks in it and what its sentences hold."""
    title, *paragraphs = readout.strip().split("\n")
    entities, readers = resolve(title, paragraphs, people=(), parties=(), participants=(), date="", account="")
    proposals = attribute(title, paragraphs)
    yield title
    yield from (f"    {_shown(entity)}" for entity in entities.people)
    yield f"    present: {_shown(proposals.participants)}"
    for paragraph, read, spans in zip(paragraphs, readers, proposals.paragraphs, strict=True):
        yield paragraph
        for span in spans:
            sure = f"{span.confidence:.2f}, {span.explicitness:.2f}"
            yield f"  {span.start}-{span.end} {'+'.join(span.speakers)} ({sure}): {span.reason}"
        yield from _contents(read)


def _found(language: str) -> Iterator[str]:
    for group in groups(language):
        for text in dict.fromkeys(filled(pattern, group.words[0]) for pattern in (*group.before, *group.texts)):
            yield text
            yield from _contents(reader(group, text))


def _contents(read: Reader) -> Iterator[str]:
    """The sentences of a paragraph, whom it names, what may be a place, and its author."""
    yield from (f"    {_shown(sentence)}" for sentence in read.sentences)
    yield f"    {_shown(tuple(read.named()))} | {_shown(frozenset(read.places))} | {_shown(read.byline)}"


def _shown(value: Any) -> str:
    """A value in a line, without the fields that are as they are by default."""
    if is_dataclass(value):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        unlike = {field.name: given[field.name] for field in fields(value) if given[field.name] != field.default}
        there = {name: one for name, one in unlike.items() if one not in ((), [], set())}
        return f"({' '.join(f'{name}={_shown(one)}' for name, one in there.items())})"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_shown, value))}]"
    return "/".join(sorted(value)) if isinstance(value, set | frozenset) else str(value)
