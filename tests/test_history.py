# The content as it was at a revision, and the verbs that compare with it: exit codes, and no stack trace for
# anything that somebody may type.

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.archive import history
from generator.archive.folder import read_tree
from tests.changes import changed

PRESS = "content/readouts/1990-07-01-oru-press-conference-vestria-mfa.md"
Run = Callable[..., Result]


def git(root: Path, *arguments: str) -> str:
    author = {
        f"GIT_{who}_{what}": "nobody@vestria.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    alone = {**author, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ("git", "-C", str(root), *arguments), check=True, capture_output=True, text=True, env={**os.environ, **alone}
    )
    return done.stdout.strip()


def save(root: Path, message: str) -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "HEAD")


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented content in a repository of its own, saved once."""
    for path, text in changed({}).items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    save(tmp_path, "first")
    return tmp_path


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program in the project's folder."""
    monkeypatch.chdir(project)
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_the_content_of_a_revision_is_what_was_on_the_disk(project: Path) -> None:
    there, _ = read_tree(project / "content")
    edit(project, PRESS, "August", "July")
    save(project, "second")
    assert sorted(history.content_at(project, "HEAD~1"), key=lambda one: one.path) == sorted(
        there, key=lambda one: one.path
    )


def test_names_and_bytes_come_as_they_are(project: Path) -> None:
    strange = {"a b.md": b"", 'quo"te.md': b"\n\n", "北.md": b"\xff\x00 blob 3\n", "-x.md": b"no newline"}
    for name, data in strange.items():
        (project / "content" / "topics" / name).write_bytes(data)
    save(project, "strange")
    found = {one.name: one.data for one in history.content_at(project, "HEAD") if one.folder == "topics"}
    assert {name: found[name] for name in strange} == strange


def test_only_plain_files_of_the_content_are_read(project: Path) -> None:
    (project / "elsewhere.md").write_text("no content")
    (project / "content" / "README.md").write_text("the guide")
    (project / "content" / "drawings").mkdir()
    (project / "content" / "drawings" / "x.md").write_text("no folder of the format")
    (project / "content" / "topics" / "deep").mkdir()
    (project / "content" / "topics" / "deep" / "x.md").write_text("too deep")
    (project / "content" / "topics" / "link.md").symlink_to("/etc/passwd")
    save(project, "more")
    assert {one.path for one in history.content_at(project, "HEAD")} == {f"content/{path}" for path in changed({})}


def test_a_project_in_a_folder_of_its_repository(project: Path) -> None:
    inner = project / "inner"
    inner.mkdir()
    git(project, "mv", "content", "inner/content")
    save(project, "moved")
    assert {one.path for one in history.content_at(inner, "HEAD")} == {f"content/{path}" for path in changed({})}


def test_what_others_added_meanwhile_is_not_compared_with(project: Path, run: Run) -> None:
    git(project, "switch", "--quiet", "--create", "work")
    edit(project, PRESS, "August was a hope", "August was a wish")
    save(project, "here")
    git(project, "switch", "--quiet", "main")
    (project / "content/topics/pilot.md").write_text("---\nname: pilot\nkind: theme\n---\n\nInvented.\n")
    save(project, "there")
    git(project, "switch", "--quiet", "work")
    assert run("check", "--base", "main").exit_code == 0
    assert "Removed" not in run("diff", "main").stdout


def test_no_content_at_a_revision_makes_everything_new(project: Path, run: Run) -> None:
    git(project, "switch", "--quiet", "--orphan", "empty")
    (project / "x").write_text("x")
    empty = save(project, "empty")
    git(project, "switch", "--quiet", "main")
    shown = run("diff", empty)
    assert shown.exit_code == 0
    assert "- New readouts: 7 (rows: 27)\n" in shown.stdout
    assert run("check", "--base", empty).exit_code == 0


@pytest.mark.parametrize("revision", ["nowhere", "", "--upload-pack=x", "HEAD~99", "HEAD:content", "a b", "@{99}"])
@pytest.mark.parametrize("verb", [("check", "--base"), ("diff", "--")])
def test_an_unknown_revision_is_wrong_usage(run: Run, verb: tuple[str, ...], revision: str) -> None:
    shown = run(*verb, revision)
    assert shown.exit_code == 2
    assert f"there is no revision '{revision}' here" in shown.stderr


def test_without_a_repository_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    with pytest.raises(history.Unknown, match="in no git repository"):
        history.content_at(tmp_path, "HEAD")


def test_without_git_there_is_nothing_to_compare_with(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project))
    with pytest.raises(history.Unknown, match="git is not installed"):
        history.content_at(project, "HEAD")


def test_check_shows_warnings_and_accepts(project: Path, run: Run) -> None:
    edit(project, PRESS, "@mira-oru The", "@tarek-deln The")
    shown = run("check")
    assert (shown.exit_code, shown.stdout.count("\n")) == (0, 1)
    assert shown.stdout.startswith(f"{PRESS}:16: C403 warning: 'tarek-deln' speaks")
    assert "1 warning; content/README.md explains the codes." in shown.stderr


def test_check_fails_where_something_is_wrong(project: Path, run: Run) -> None:
    edit(project, PRESS, "publisher: vestria-mfa", "publisher: vestria-mfo")
    shown = run("check")
    assert shown.exit_code == 1
    way_out = "if not, add content/publishers/vestria-mfo.md with the fields name:, kind: and party:"
    said = f"there is no publisher 'vestria-mfo' (did you mean 'vestria-mfa'?); {way_out}"
    assert shown.stdout == f"{PRESS}:8: L303 {said}\n"
    assert "1 problem; content/README.md explains the codes." in shown.stderr


def test_check_against_a_base(project: Path, run: Run) -> None:
    edit(project, PRESS, "@ida-venn A day", "@narration The press waited.\n\n@ida-venn A day")
    assert run("check").exit_code == 0
    shown = run("check", "--base", "HEAD")
    assert shown.exit_code == 1
    assert "write moved: [p2 to p3]" in shown.stdout


def test_warnings_that_were_there_before_are_counted_and_no_more(project: Path, run: Run) -> None:
    edit(project, "content/people/pelle-sanna.md", "from: 1989", "from: 1991")
    save(project, "days that no office covers")
    old = run("check").stdout.splitlines()
    assert {line.split("'")[1] for line in old} == {"pelle-sanna"}
    edit(project, "content/people/mira-oru.md", "from: 1988-05-01", "from: 1991")
    shown = run("check", "--base", "HEAD")
    assert {line.split("'")[1] for line in shown.stdout.splitlines()} == {"mira-oru"}
    assert f"Not shown: {len(old)} warnings that the content had before." in shown.stderr
    assert set(old) < set(run("check").stdout.splitlines())


def test_check_of_some_files(project: Path, run: Run) -> None:
    edit(project, PRESS, "@mira-oru The", "@nobody The")
    edit(project, "content/topics/ferry.md", "related: [winter-trade]", "related: [winter]")
    assert run("check", PRESS, "content/people/mira-oru.md").stdout.count("\n") == 1
    assert run("check", f"./content/../{PRESS}").stdout.count("\n") == 1
    assert run("check", "content/people/mira-oru.md").exit_code == 0
    assert run("check").stdout.count("\n") == 2


def test_check_of_a_file_that_is_gone(project: Path, run: Run) -> None:
    (project / PRESS).unlink()
    assert run("check", PRESS).exit_code == 2
    shown = run("check", "--base", "HEAD", PRESS)
    assert (shown.exit_code, shown.stdout.split(" ")[1]) == (1, "C413")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "content/readouts/nowhere.md"], "there is no file 'content/readouts/nowhere.md' here"),
        (["check", "../x.md"], "'../x.md'"),
        (["check", "."], "'.' is no file of the content"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["check", "--root", "nowhere"], "nowhere"),
        (["diff"], "Missing argument 'REV'"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], message: str) -> None:
    shown = run(*arguments)
    assert shown.exit_code == 2
    assert message in shown.stderr


def test_the_formats(project: Path, run: Run) -> None:
    edit(project, PRESS, "@mira-oru The", "@nobody The")
    assert [problem["code"] for problem in json.loads(run("check", "--format", "json").stdout)] == ["L302"]
    assert run("check", "--format", "github").stdout.startswith(f"::error file={PRESS},line=16,title=L302::there is no")


def test_diff(project: Path, run: Run) -> None:
    edit(project, PRESS, "August was a hope", "August was a wish")
    shown = run("diff", "HEAD")
    assert shown.exit_code == 0
    assert "## Changed words in summaries" in shown.stdout


def test_what_is_no_content_is_told_wherever_it_lies(project: Path, run: Run) -> None:
    (project / "generator").mkdir()
    paths = ["Makefile", "generator/x.py", "content/README.md", "content/readouts/.#x.md", "content/readouts/x.md~"]
    for path in paths:
        (project / path).write_text("---\n", encoding="utf-8")
    edit(project, PRESS, "August was a hope", "August was a wish")
    assert history.changed_outside(project, "HEAD") == tuple(sorted(paths))
    save(project, "second")
    assert history.changed_outside(project, "HEAD~1") == tuple(sorted(paths))
    shown = run("diff", "HEAD~1").stdout
    assert "**Files that are no content are changed: 5.**" in shown
    assert f"`{PRESS}`" not in shown


def test_diff_of_content_with_problems(project: Path, run: Run) -> None:
    edit(project, PRESS, "@mira-oru The", "@mira-oruu The")
    broken = save(project, "broken")
    shown = run("diff", "HEAD~1")
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert "L302 there is no person 'mira-oruu'" in shown.stderr
    edit(project, PRESS, "@mira-oruu The", "@mira-oru The")
    shown = run("diff", broken)
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert f"The content at '{broken}' cannot be compared with: {PRESS}:16: L302" in shown.stderr


@pytest.mark.parametrize("verb", ["check", "diff"])
def test_help(run: Run, verb: str) -> None:
    shown = run(verb, "--help")
    assert shown.exit_code == 0
    assert "Exit code 0" in shown.stdout
