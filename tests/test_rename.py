# A new id, in all places or in none; the old address leads to the new one; back again gives the same bytes.

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive import folder
from generator.archive.kinds import EVENT, KINDS, PAGE
from generator.archive.read import Source
from generator.authoring.rename import rename
from generator.site.pages import render
from generator.verbs.common import doubts, result_of
from tests.pipeline import CORPUS, files_of

Files = dict[str, bytes]
CORPUS_FILES: Files = {path: data for path, data in files_of(CORPUS).items() if isinstance(data, bytes)}
NEW = "quite-a-joint-other"


def sources(files: Files) -> list[Source]:
    return [
        Source(folder=inner, name=name, path=f"content/{path}", data=data)
        for path, data in files.items()
        for inner, name in [path.split("/")]
    ]


def renamed(files: Files, kind: str, old: str, new: str) -> Files:
    changes = rename(sources(files), KINDS[kind], old, new)
    return {path: data for path, data in {**files, **changes}.items() if data is not None}


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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, data in CORPUS_FILES.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_bytes(data)
    return tmp_path


def on_disk(project: Path) -> Files:
    content = project / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*.md"))}


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


@pytest.mark.parametrize("stopped_at", range(1, 12))
def test_stopped_at_any_moment_it_is_done_or_not(
    project: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    steps = 0

    class Stopped(BaseException):
        pass

    def counted(name: str) -> None:
        real = getattr(Path, name)

        def step(*arguments: object) -> object:
            nonlocal steps
            steps += 1
            if steps == stopped_at:
                raise Stopped
            return real(*arguments)

        monkeypatch.setattr(Path, name, step)

    for name in ("write_bytes", "unlink", "rename"):
        counted(name)
    whole = renamed(CORPUS_FILES, "topic", "lighthouse-fund", NEW)
    with contextlib.suppress(Stopped):
        folder.replace_all(project / "content", rename(sources(CORPUS_FILES), KINDS["topic"], "lighthouse-fund", NEW))
    monkeypatch.undo()
    folder.read_tree(project / "content")
    assert on_disk(project) in (CORPUS_FILES, whole)
    folder.replace_all(project / "content", {})
    assert sorted(path.name for path in project.iterdir()) == ["content"]
