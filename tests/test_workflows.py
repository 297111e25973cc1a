# What happens to a proposal: the workflows, run here step by step as GitHub would, and their own checkers.

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.archive.kinds import EVENT_KINDS
from generator.site.bundle import MANIFEST
from tests.pipeline import CORPUS, ROOT
from tests.sites import DESK

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
BIN = ROOT / ".venv" / "bin"

PROJECT = ("Makefile", "desk.lock", "generator", "mkdocs.yml", "pyproject.toml", "requirements.lock", "theme")
"""What a workflow needs of the project, beside the content."""
THIS = "make test"
"""The command that runs these tests, and that they cannot run themselves."""
ORIGINALS = '.venv/bin/readouts originals >> "$GITHUB_STEP_SUMMARY"'
"""The command that asks the world; tests/test_originals.py asks a server of its own."""


def workflow(name: str) -> Any:
    # As strings: YAML would read the key `on` as a truth value.
    return yaml.load((GITHUB / "workflows" / name).read_text(encoding="utf-8"), yaml.BaseLoader)


def steps() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in workflow(path.name)["jobs"].items():
            for step in job["steps"]:
                yield path.name, name, step


def run(command: str, folder: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a step's command in the shell that GitHub takes."""
    return subprocess.run(
        ("bash", "-e", "-c", command),
        cwd=folder,
        env={**os.environ, **env},
        text=True,
        capture_output=True,
        check=False,
    )


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Ida Venn", "-c", "user.email=ida@vestria.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *words), cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of the project with the invented content and one commit."""
    folder = tmp_path / "origin"
    shutil.copytree(CORPUS, folder / "content")
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, folder / name)
    (folder / ".gitignore").write_text(".venv\nbuild/\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "main")
    return folder


def propose(project: Path, name: str, text: str) -> None:
    """Adds a readout as a proposal does: on a branch that is merged into a main that has gone on."""
    git(project, "switch", "-q", "-c", "proposal")
    (project / "content" / "readouts" / name).write_text(text, encoding="utf-8")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "a proposal")
    git(project, "switch", "-q", "main")
    git(project, "commit", "-q", "--allow-empty", "-m", "something else")
    git(project, "merge", "-q", "--no-ff", "-m", "the proposal in main", "proposal")


def checked_out(project: Path) -> Path:
    """What a job has before its first command: the repository at the depth that it asks for, and Python."""
    folder = project.parent / "work"
    git(project, "clone", "-q", "--depth", "2", project.as_uri(), str(folder))
    (folder / ".venv").mkdir()
    for part in (ROOT / ".venv").iterdir():
        (folder / ".venv" / part.name).symlink_to(part)
    # Made already by the `make test` that runs this; nothing is installed or fetched a second time.
    (folder / ".venv" / "site.stamp").unlink(missing_ok=True)
    (folder / ".venv" / "site.stamp").touch()
    assert DESK.is_dir(), "what the desk runs on is not here: 'make desk' brings it"
    (folder / "build").mkdir()
    (folder / "build" / "desk").symlink_to(DESK)
    (folder / "build" / "desk.stamp").touch()
    return folder


OLD = "1990-03-14-oru-sanna-call-vestria-mfa"
NEW = "1990-09-03-oru-sanna-call-vestria-mfa"
GOOD = """---
title: Oru and Sanna speak once more
date: 1990-09-03
event: 1990-09-03-oru-sanna-call
kind: phone-call
participants: [mira-oru, pelle-sanna]
publisher: vestria-mfa
url: https://mfa.vestria.example/1990/once-more
language: en
text: summary
seen: whole
---

@mira-oru Oru said that the ferry would sail again.
"""


NEWCOMER = GOOD.replace("mira-oru", "tilda-brask").replace("Oru", "Brask").replace("vestria-mfa", "norland-mfa")


@pytest.mark.site
@pytest.mark.parametrize("text", [GOOD, NEWCOMER], ids=["of people who are here", "of newcomers"])
def test_the_job_for_content_passes_a_good_proposal(project: Path, tmp_path: Path, text: str) -> None:
    propose(project, f"{NEW}.md", text)
    job = workflow("check.yml")["jobs"]["content"]
    folder, summary = checked_out(project), tmp_path / "summary.md"
    for step in job["steps"]:
        if command := step.get("run"):
            done = run(command, folder, {**job["env"], "GITHUB_STEP_SUMMARY": str(summary)})
            assert done.returncode == 0, done.stdout + done.stderr
            assert "::error" not in done.stdout
    told = summary.read_text(encoding="utf-8")
    assert NEW in told
    assert ("### `content/people/tilda-brask.md`" in told) == (text == NEWCOMER)
    [kept] = [step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    page = (folder / kept / "readouts" / NEW / "index.html").read_text(encoding="utf-8")
    assert "/edit/main/" not in page, "no repository is known here"
    assert json.loads((folder / kept / MANIFEST).read_text(encoding="utf-8")), "the desk is in"


def test_the_job_for_content_shows_a_mistake_at_its_line(project: Path) -> None:
    propose(project, f"{NEW}.md", GOOD.replace("@mira-oru", "@mira-orru"))
    job = workflow("check.yml")["jobs"]["content"]
    [command] = [step["run"] for step in job["steps"] if "readouts check" in step.get("run", "")]
    done = run(command, checked_out(project), job["env"])
    assert done.returncode == 1
    assert "fetch-depth': '2'" in str(job["steps"]), "what the checkout above does"
    assert f"::error file=content/readouts/{NEW}.md,line=14,title=L302::" in done.stdout


@pytest.mark.site
def test_the_published_site_knows_where_it_stands(project: Path) -> None:
    known = {
        "steps.pages.outputs.base_url": "https://vestria.example/archive",
        "github.server_url": "https://github.com",
        "github.repository": "vestria/archive",
    }
    job = workflow("publish.yml")["jobs"]["build"]
    [make] = [step for step in job["steps"] if "run" in step]
    env = {name: re.sub(r"\$\{\{ (\S+) \}\}", lambda of: known[of[1]], value) for name, value in make["env"].items()}
    folder = checked_out(project)
    done = run(make["run"], folder, env)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = [step["with"]["path"] for step in job["steps"] if "upload-pages-artifact" in step.get("uses", "")]
    assert json.loads((folder / path / MANIFEST).read_text(encoding="utf-8")), "the desk is in"
    page = (folder / path / "readouts" / OLD / "index.html").read_text("utf-8")
    assert f'rel="canonical" href="https://vestria.example/archive/readouts/{OLD}/"' in page
    assert f'href="https://github.com/vestria/archive/edit/main/content/readouts/{OLD}.md#L' in page
    assert 'data-md-component="source"' not in page, "it would ask GitHub how many stars the repository has"


def test_every_command_is_one_of_those_run_here() -> None:
    here = [step["run"] for step in workflow("check.yml")["jobs"]["content"]["steps"] if "run" in step]
    here += [step["run"] for step in workflow("publish.yml")["jobs"]["build"]["steps"] if "run" in step]
    others = [step["run"] for _, _, step in steps() if "run" in step and step["run"] not in here]
    assert others == [THIS, ORIGINALS]


def test_what_strangers_write_never_becomes_part_of_a_command() -> None:
    for path, _, step in steps():
        assert "${{" not in step.get("run", ""), path


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_begins_without_rights_and_never_with_those_of_main(path: Path) -> None:
    content = workflow(path.name)
    assert content["permissions"] == {}
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(content["on"])


def test_a_proposal_is_checked_with_the_right_to_read_and_no_other() -> None:
    for job in workflow("check.yml")["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert "secrets." not in str(job)


def test_no_credentials_are_left_beside_what_was_fetched() -> None:
    for _, _, step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_actions_are_named_by_commit_and_version_the_same_everywhere() -> None:
    named: dict[str, str] = {}
    for path in WORKFLOWS:
        for line in re.findall(r"uses: (.*)", path.read_text(encoding="utf-8")):
            action = re.fullmatch(r"([\w-]+/[\w-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", line)
            assert action, line
            assert named.setdefault(action[1], action[2]) == action[2]


CHECKERS = {
    "actionlint": ("actionlint", "-shellcheck=", *WORKFLOWS),
    "zizmor": ("zizmor", "--offline", "--no-progress", "--quiet", "--strict-collection", "--persona=pedantic", GITHUB),
    "workflows": ("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS),
    "dependabot": ("check-jsonschema", "--builtin-schema", "vendor.dependabot", GITHUB / "dependabot.yml"),
    "forms": (
        "check-jsonschema", "--builtin-schema", "vendor.github-issue-forms",
        GITHUB / "ISSUE_TEMPLATE" / "readout.yml", GITHUB / "ISSUE_TEMPLATE" / "correction.yml",
    ),
    "issues": (
        "check-jsonschema", "--builtin-schema", "vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml",
    ),
}  # fmt: skip


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_checkers_have_nothing_to_say(checker: str) -> None:
    program, *words = CHECKERS[checker]
    done = subprocess.run((BIN / str(program), *words), text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_checkers_would_say_something(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    done = subprocess.run((BIN / "zizmor", "--offline", "--quiet", bad), text=True, capture_output=True, check=False)
    assert done.returncode != 0
    assert "dangerous-triggers" in done.stdout
    assert "template-injection" in done.stdout
    done = subprocess.run((BIN / "actionlint", bad), text=True, capture_output=True, check=False)
    assert done.returncode != 0
    assert "github.event.pull_request.title" in done.stdout


def form(name: str) -> dict[str, dict[str, Any]]:
    content = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    return {part["id"]: part for part in content["body"] if "id" in part}


def test_the_form_for_a_readout_offers_the_kinds_of_events() -> None:
    assert form("readout.yml")["kind"]["attributes"]["options"] == list(EVENT_KINDS.values())


def test_a_correction_needs_a_place_and_a_source() -> None:
    parts = form("correction.yml")
    assert all(parts[id]["validations"]["required"] for id in ("address", "wrong", "source"))


def test_code_and_content_have_owners_of_their_own() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}
    assert all((ROOT / path.strip("/")).exists() for path in rules if path != "*")
    assert next(iter(rules)) == "*", "a later line overrides an earlier one"
    assert rules["/content/"] != rules["*"] == rules["/content/README.md"]
