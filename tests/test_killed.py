# What changes many files of the content is killed, as a real process, at each step it takes on the disk: there is the
# old content or the new one, whole, and whoever comes next finds nothing else.

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.archive.folder import read_tree
from tests.changes_of_content import CORPUS_FILES, Files, on_disk, written
from tests.pipeline import ROOT

pytestmark = pytest.mark.whole

STEPS = """
import os, sys
last, step = int(sys.argv.pop(1)), 0

def counted(event, arguments):
    global step
    changes = event in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.copytree"}
    if changes or event == "open" and "w" in str(arguments[1]) and ".content." in str(arguments[0]):
        step += 1
        if step == last:
            os.kill(os.getpid(), 9)

sys.addaudithook(counted)
"""
"""Kills the process in which it stands just before the step on the disk that its first argument says."""
REPLACES = f"""{STEPS}
import json, pathlib
from generator.archive.folder import replace_all
content, changes = sys.argv[1:]
replace_all(pathlib.Path(content), {{path: text and text.encode() for path, text in json.loads(changes).items()}})
"""
REPLACES_AGAIN = """
import pathlib, sys
from generator.archive.folder import replace_all
print(flush=True)
for number in range(10_000):
    replace_all(pathlib.Path(sys.argv[1]), {"people/a.md": str(number).encode()})
"""
VERB = f"{STEPS}\nfrom generator.__main__ import main\nmain()\n"
NEVER = 0
READS = 1_000
FEW: Files = {path: data for path, data in CORPUS_FILES.items() if path.startswith("people/")}


def run(script: str, step: int, *arguments: str) -> bool:
    """Runs a script, killed at a step; whether it was done before."""
    command = (sys.executable, "-c", script, str(step), *arguments)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode == 0


def next_one_finds(project: Path) -> Files:
    """What the content is to whoever reads it next, with nothing left beside it."""
    assert read_tree(project / "content")[1] == ()
    assert [path.name for path in project.iterdir()] == ["content"]
    return on_disk(project)


def test_killed_at_any_step_there_is_the_old_content_or_the_new(tmp_path: Path) -> None:
    gone, other, new = *list(FEW)[:2], "topics/ferry.md"
    changes = {gone: None, other: "other", new: "new"}
    after = {**FEW, other: b"other", new: b"new"}
    del after[gone]
    found: list[bool] = []
    done = False
    while not done:
        project = written(tmp_path / str(len(found)), FEW)
        done = run(REPLACES, len(found) + 1, str(project / "content"), json.dumps(changes))
        content = next_one_finds(project)
        assert content in (FEW, after)
        found.append(content == after)
    # Old for a while and then new for good: nobody who was told that it is done finds the old one.
    assert found == sorted(found)
    assert min(found.count(False), found.count(True)) > 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "person", "mira-oru", "mira-aru"),
        ("merge", "ferry", "winter-trade"),
        ("retract", "1990-03-14-oru-sanna-call-vestria-mfa", "--reason", "invented", "--day", "1991-01-01"),
        ("import", "texts.jsonl"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_verb_killed_is_done_or_not_and_can_be_given_again(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    table = tmp_path / "texts.jsonl"
    row = {"title": "Oru and Sanna speak", "kind": "phone-call", "publisher": "vestria-mfa", "published": "1990-08-10"}
    said = (
        "Mira Oru told Pelle Sanna by telephone that the northern ferry would run from the spring on, and that all pay."
    )
    table.write_text(json.dumps({**row, "date": "1990-08-09", "url": "https://mfa.vestria.example/9", "text": said}))
    arguments = tuple(str(table) if word == table.name else word for word in arguments)

    def project(name: str) -> Path:
        return written(tmp_path / name)

    whole = project("whole")
    assert run(VERB, NEVER, *arguments, "--root", str(whole))
    after = on_disk(whole)
    assert after != CORPUS_FILES
    for step in (20, 60):
        here = project(f"step-{step}")
        done = run(VERB, step, *arguments, "--root", str(here))
        content = next_one_finds(here)
        assert content == after if done else content in (CORPUS_FILES, after)
        if content == CORPUS_FILES:
            assert run(VERB, NEVER, *arguments, "--root", str(here))
            assert on_disk(here) == after


def test_who_reads_waits_for_who_changes_it(tmp_path: Path) -> None:
    project = written(tmp_path, FEW)
    command = (sys.executable, "-c", REPLACES_AGAIN, str(project / "content"))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        for _ in range(READS):
            sources, problems = read_tree(project / "content")
            assert problems == ()
            assert len(sources) in (len(FEW), len(FEW) + 1)
        writer.kill()
    assert next_one_finds(project).keys() == {*FEW, "people/a.md"}
