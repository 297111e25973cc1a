# A new id, in all places or in none; the old address leads to the new one; back again gives the same bytes.

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive.kinds import EVENT, FOLDERS, KINDS, PAGE
from generator.archive.read import read
from generator.authoring.rename import rename
from generator.site.pages import render
from generator.verbs.common import doubts, result_of
from tests.changes_of_content import (
    CORPUS_FILES,
    REAL_FILES,
    Files,
    on_disk,
    sources,
    with_changes,
    written,
)
from tests.pipeline import readout

NEW = "quite-a-joint-other"


def renamed(files: Files, kind: str, old: str, new: str) -> Files:
    return with_changes(files, rename(sources(files), KINDS[kind], old, new))


def things() -> Iterator[tuple[str, str]]:
    events = {draft.metadata.event for draft in result_of(sources(CORPUS_FILES)).content.drafts}
    yield from ((EVENT.id, event) for event in sorted(events))
    for path in CORPUS_FILES:
        inner, _, name = path.partition("/")
        kind = next(kind for kind in KINDS.values() if (kind.folder or "pages") == inner)
        if kind != PAGE:
            yield kind.id, name.removesuffix(".md")


@pytest.mark.parametrize(("kind", "id"), list(things()))
def test_done_and_undone_gives_the_same_bytes(kind: str, id: str) -> None:
    base = result_of(sources(CORPUS_FILES))
    files = renamed(CORPUS_FILES, kind, id, NEW)
    head = result_of(sources(files))
    assert head.problems == base.problems == ()
    assert [str(problem) for problem in doubts(head, base)] == []
    assert head.archive
    assert f"{KINDS[kind].folder}/{id}.md" in dict(render(head.archive)) or kind == EVENT.id
    assert renamed(files, kind, NEW, id) == CORPUS_FILES


def some_of_the_archive() -> Iterator[tuple[str, str]]:
    for inner, kind in FOLDERS.items():
        ids = [path.partition("/")[2].removesuffix(".md") for path in REAL_FILES if path.startswith(f"{inner}/")]
        if kind != PAGE:
            yield from ((kind.id, ids[at]) for at in (0, len(ids) // 2))
    event = re.search(rb"(?m)^event: (\S+)", next(data for path, data in REAL_FILES.items() if "readouts/" in path))
    assert event
    yield EVENT.id, event[1].decode()


@pytest.mark.whole
@pytest.mark.parametrize(("kind", "id"), list(some_of_the_archive()))
def test_so_it_is_with_things_of_the_archive(kind: str, id: str) -> None:
    files = renamed(REAL_FILES, kind, id, NEW)
    assert files != REAL_FILES
    assert renamed(files, kind, NEW, id) == REAL_FILES


def test_only_what_names_it_changes() -> None:
    files = {
        **CORPUS_FILES,
        "people/una-rell.md": b"---\r\nname: mira-oru\r\nparty: vestria\r\n---\r\n\r\n[a](person:mira-oru)\r\n",
    }
    changes = rename(sources(files), KINDS["person"], "mira-oru", NEW)
    assert changes["people/una-rell.md"] == files["people/una-rell.md"].replace(
        b"person:mira-oru", b"person:" + NEW.encode()
    )
    assert changes["people/mira-oru.md"] is None
    assert b"former: [people/mira-oru]\n---" in (changes[f"people/{NEW}.md"] or b"")


def test_each_of_two_proposals_is_renamed_and_what_only_looks_like_a_link_is_not() -> None:
    body = "@mira-oru>ostmark?|pelle-sanna? She spoke [of\n\nit](topic:ferry).\n\n@pelle-sanna>ostmark He too."
    files = {**CORPUS_FILES, "readouts/a.md": readout(body, former=["readouts/pelle"]).encode() + b"\nformer: [x]\n"}
    for kind, id, times in (("person", "pelle-sanna", 3), ("party", "ostmark", 2), ("topic", "ferry", 0)):
        text = renamed(files, kind, id, NEW)["readouts/a.md"]
        assert text.count(NEW.encode()) == times
        assert text.replace(NEW.encode(), id.encode()) == files["readouts/a.md"]
    there = renamed(files, "readout", "a", NEW)
    assert there[f"readouts/{NEW}.md"].endswith(b"\nformer: [x]\n")
    assert [draft.metadata.former for draft in read(sources(there))[0].drafts if draft.metadata.id == NEW] == [
        ("readouts/pelle", "readouts/a")
    ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_the_verb(project: Path) -> None:
    done = CliRunner().invoke(main, ["rename", "person", "mira-oru", NEW, "--root", str(project)])
    assert done.exit_code == 0, done.output
    assert on_disk(project) == renamed(CORPUS_FILES, "person", "mira-oru", NEW)
    assert sorted(path.name for path in project.iterdir()) == ["content"]
    done = CliRunner().invoke(main, ["rename", "person", NEW, "mira-oru", "--root", str(project)])
    assert on_disk(project) == CORPUS_FILES


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("person", "nobody", NEW), "there is no person 'nobody'"),
        (("person", "mira-oru", "pelle-sanna"), "there is a person 'pelle-sanna' already"),
        (("person", "mira-oru", "Mira"), "cannot be an id"),
        (("topic", "ferry", "index"), "is a reserved name"),
    ],
)
def test_what_cannot_be_renamed(project: Path, arguments: tuple[str, ...], message: str) -> None:
    done = CliRunner().invoke(main, ["rename", *arguments, "--root", str(project)])
    assert (done.exit_code, message in done.output) == (2, True), done.output
    assert on_disk(project) == CORPUS_FILES
