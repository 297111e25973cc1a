# A model is asked only where somebody says so, with what it is told first; whatever it does, a file has proposals
# or stays as it is. The package that asks is a stand-in; the countries and people are those of tests/corpus.

import re
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.authoring import ask
from generator.authoring.second_opinion.sentences import checksum, sentences
from tests.pipeline import CORPUS, readout

BODY = "Oru said yes.\n\nSanna said no."
RIGHT = '{"1": "mira-oru", "2": "pelle-sanna"}'
WHOLE = "@mira-oru?? Oru said yes.\n\n@pelle-sanna?? Sanna said no."


class StandIn(ModuleType):
    """The part of the package `llm` that is used, with one model that answers as a test says."""

    class UnknownModelError(Exception):
        pass

    def __init__(self, reply: Callable[[str], str]) -> None:
        super().__init__("llm")
        self.asked: list[str] = []
        self._reply = reply

    def get_model(self, name: str) -> "StandInModel":
        if name != "parrot":
            raise self.UnknownModelError(name)
        return StandInModel(self)

    def replied(self, text: str) -> str:
        self.asked.append(text)
        return self._reply(text)


class StandInModel:
    model_id = "parrot-1"
    api_base = "http://127.0.0.1:1234/v1"

    def __init__(self, package: StandIn) -> None:
        self._package = package

    def __str__(self) -> str:
        return "Parrots: parrot-1"

    def prompt(self, text: str) -> "StandInResponse":
        return StandInResponse(self._package, text)


class StandInResponse:
    def __init__(self, package: StandIn, text: str) -> None:
        self._package, self._text = package, text

    def text(self) -> str:
        return self._package.replied(self._text)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CORPUS, tmp_path / "content")
    return tmp_path


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str], str]], StandIn]:
    def install(reply: Callable[[str], str]) -> StandIn:
        package = StandIn(reply)
        monkeypatch.setitem(sys.modules, "llm", package)
        return package

    return install


def saved(root: Path, body: str = BODY, name: str = "a.md") -> Path:
    path = root / "content" / "readouts" / name
    path.write_text(readout(body), "utf-8")
    return path


def run(root: Path, *arguments: str | Path, text: str | None = None) -> Result:
    command = ["annotate", "--root", str(root), *map(str, arguments)]
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def text_of(path: Path) -> tuple[str, str]:
    """Who the second reader was, and the text with its marks."""
    head, body = path.read_text("utf-8").split("\n---\n\n")
    reader = re.search(r"^second_reader: (.*)$", head, re.MULTILINE)
    return reader[1] if reader else "", body.removesuffix("\n")


Install = Callable[[Callable[[str], str]], StandIn]


def test_it_answers_right(root: Path, answers: Install) -> None:
    package, path = answers(lambda question: RIGHT), saved(root)
    result = run(root, path, "--model", "parrot")
    assert result.exit_code == 0
    assert text_of(path) == ("parrot-1", WHOLE)
    told = result.output.index("To 'parrot-1' (Parrots: parrot-1, at http://127.0.0.1:1234/v1) go")
    assert told < result.output.index(f"{path} (") < result.output.index(f"1 of 1: {path}")
    assert "both propose the same for 100\u00a0% of the text" in result.output
    assert len(package.asked) == 1
    assert "[1] Oru said yes." in package.asked[0]


def test_it_answers_wrong(root: Path, answers: Install) -> None:
    answers(lambda question: '{"1-2": "narration"}')
    path = saved(root)
    assert run(root, path, "--model", "parrot", "--reader", "My parrot").exit_code == 0
    marks = "@mira-oru?|narration? Oru said yes.\n\n@pelle-sanna?|narration? Sanna said no."
    assert text_of(path) == ("My parrot", marks)


def test_half_an_answer_is_asked_for_again_once(root: Path, answers: Install) -> None:
    replies = iter(['{"1": "mira-oru", "2": "pel', RIGHT])
    package, path = answers(lambda question: next(replies)), saved(root)
    result = run(root, path, "--model", "parrot")
    assert (result.exit_code, text_of(path)[1]) == (0, WHOLE)
    assert "is not whole; asked once more" in result.output
    assert len(package.asked) == 2
    assert package.asked[1].startswith(package.asked[0])
    assert "- the answer breaks off after '1'" in package.asked[1]


def test_of_two_halves_the_larger_is_used(root: Path, answers: Install) -> None:
    replies = iter(['{"1": "mira-oru", "2": "pel', "no idea"])
    package, path = answers(lambda question: next(replies)), saved(root)
    result = run(root, path, "--model", "parrot")
    assert (result.exit_code, len(package.asked)) == (0, 2)
    assert text_of(path)[1] == "@mira-oru?? Oru said yes.\n\n@pelle-sanna? Sanna said no."
    assert "A552" in result.output


@pytest.mark.parametrize("reply", ["I would rather not.", "", "{}", '{"1": "John Smith"}'])
def test_it_gives_no_answer_that_can_be_used(root: Path, answers: Install, reply: str) -> None:
    package, path = answers(lambda question: reply), saved(root)
    before = path.read_bytes()
    result = run(root, path, "--model", "parrot")
    assert (result.exit_code, len(package.asked), path.read_bytes()) == (1, 2, before)
    assert "A551" in result.output


def test_it_fails(root: Path, answers: Install) -> None:
    def fail(question: str) -> str:
        raise ConnectionError("nobody there")

    package, path = answers(fail), saved(root)
    before = path.read_bytes()
    result = run(root, path, "--model", "parrot")
    assert (result.exit_code, len(package.asked), path.read_bytes()) == (1, 1, before)
    assert f"{path}:0: A563 ConnectionError: nobody there" in result.output


def test_it_is_late(root: Path, answers: Install) -> None:
    never = threading.Event()

    def late(question: str) -> str:
        never.wait()
        return RIGHT

    answers(late)
    path = saved(root)
    before = path.read_bytes()
    result = run(root, path, "--model", "parrot", "--patience", "0.01")
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "A563 no answer within 0.01 seconds" in result.output
    never.set()


def test_what_somebody_writes_meanwhile_stays(root: Path, answers: Install) -> None:
    path = saved(root)

    def reply(question: str) -> str:
        saved(root, "Oru said no.")
        return RIGHT

    answers(reply)
    result = run(root, path, "--model", "parrot")
    assert (result.exit_code, text_of(path)) == (1, ("", "Oru said no."))
    assert "A560" in result.output


def test_several_texts_at_once(root: Path, answers: Install) -> None:
    together = threading.Barrier(ask.AT_ONCE)

    def reply(question: str) -> str:
        together.wait()  # nobody answers before so many are asked
        return RIGHT

    package = answers(reply)
    paths = [saved(root, name=f"a{number}.md") for number in range(2 * ask.AT_ONCE)]
    done = saved(root, "@mira-oru Oru said yes.", "b.md")
    broken = saved(root, "@Oru! Oru said yes.", "c.md")
    result = run(root, *paths, done, broken, "--model", "parrot")
    assert result.exit_code == 1, "one cannot be read"
    assert [text_of(path)[1] for path in paths] == [WHOLE] * len(paths)
    assert re.findall(r"(\d+) of 8: ", result.output) == [str(number) for number in range(1, 9)]
    assert f"{done} is as it was" in result.output
    assert "R133" in result.output
    assert len(package.asked) == len(paths)


def test_a_reply_that_comes_after_patience_has_ended_is_not_used() -> None:
    release, first = threading.Event(), threading.Event()

    def reply(question: str) -> str:
        if question == "slow":
            release.wait()
            first.set()
            return "late"
        return "in time"

    slow = ask.replies({"a": "slow"}, reply, patience=0.01)
    assert [(one.text, bool(one.failure)) for one in slow] == [("", True)]
    release.set()
    first.wait()
    assert [one.text for one in ask.replies({"b": "quick"}, reply, patience=60)] == ["in time"]


def test_a_model_that_nobody_knows(root: Path, answers: Install) -> None:
    answers(lambda question: RIGHT)
    result = run(root, saved(root), "--model", "cockatoo")
    assert result.exit_code == 1
    assert "A562 there is no model 'cockatoo'" in result.output


def test_without_the_package(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llm", None)
    result = run(root, saved(root), "--model", "parrot")
    assert result.exit_code == 1
    assert "A562 the package 'llm', which asks models, is not there; install it with" in result.output


def test_nobody_is_asked_without_being_told_to(root: Path, answers: Install) -> None:
    package, path = answers(lambda question: RIGHT), saved(root)
    run(root, path, "--question")
    run(root, path, "--explain")
    run(root, path)
    assert package.asked == []


# By hand.


def test_a_question_is_printed_and_a_reply_typed(root: Path) -> None:
    path = saved(root)
    before = path.read_bytes()
    asked = run(root, path, "--question")
    assert (asked.exit_code, path.read_bytes()) == (0, before)
    assert f'{{"text": "{checksum(sentences(BODY.split(chr(10) * 2)))}", ' in asked.output
    reply = root / "reply.txt"
    reply.write_text(f"Here you are: {RIGHT}", "utf-8")
    result = run(root, path, "--answer", reply, "--reader", "A friend")
    assert (result.exit_code, text_of(path)) == (0, ("A friend", WHOLE))
    assert "That two agree confirms nothing" in result.output
    written = path.read_bytes()
    assert run(root, path, "--answer", "-", text=RIGHT).exit_code == 0
    assert path.read_bytes() == written


def test_a_text_on_standard_input_goes_to_standard_output(root: Path) -> None:
    reply = root / "reply.txt"
    reply.write_text(RIGHT, "utf-8")
    result = run(root, "-", "--answer", reply, text=readout(BODY))
    assert result.stdout == readout(WHOLE)


def test_somebody_whom_only_the_reader_names_gets_a_file(root: Path) -> None:
    path = saved(root, "Harbour engineer Ana Pell met them.")
    result = run(root, path, "--answer", "-", "--new", text='{"1": "Ana Pell"}')
    assert text_of(path)[1] == "@narration?|ana-pell? Harbour engineer Ana Pell met them."
    assert (root / "content" / "people" / "ana-pell.md").exists()
    assert "content/people/ana-pell.md written" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.md", "--question", "--answer", "-"], "--question and --answer do not go together"),
        (["a.md", "--explain", "--model", "parrot"], "--explain or --json and --model do not go together"),
        (["a.md", "b.md", "--question"], "one file only"),
        (["a.md", "-", "--model", "parrot"], "one file only"),
        (["-", "--answer", "-"], "cannot both come on standard input"),
        (["-", "--model", "parrot"], "names of files"),
        ([], "Missing argument"),
    ],
)
def test_what_does_not_go_together(root: Path, arguments: list[str], said: str) -> None:
    result = run(root, *arguments, text=readout(BODY))
    assert result.exit_code == 2
    assert said in result.output


def test_a_plain_text_has_no_question(root: Path) -> None:
    result = run(root, "-", "--question", text="Oru\n\nOru said yes.")
    assert result.exit_code == 1
    assert "A533" in result.output
