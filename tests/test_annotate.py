# Proposals go into a file between the characters that are there, and change none of them.

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.__main__ import main
from generator.archive.model import Content, Draft
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.attribution import Proposals, Span
from generator.authoring.annotate import annotate
from generator.authoring.propose import propose
from tests.pipeline import CORPUS, registers

HEAD = """---
title: Oru and Sanna speak by telephone
date: 1990-03-14
event: 1990-03-14-oru-sanna-call
kind: phone-call
participants: [mira-oru, pelle-sanna]
publisher: vestria-mfa
url: https://mfa.vestria.example/1
language: en
text: verbatim
seen: whole
---
"""

CONTENT = read(
    Source(folder=path.split("/")[0], name=path.split("/")[1], path=path, data=data)
    for path, data in registers().items()
    if isinstance(data, bytes)
)[0]


def reread(source: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    content, problems = read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])
    return next(iter(content.drafts), None), problems


def annotated(source: str, content: Content = CONTENT) -> tuple[str, list[str]]:
    """The file with the proposals of the engine in it, and the codes of what stood in the way."""
    draft, _ = reread(source)
    assert draft is not None
    result, problems = annotate(source, draft, propose(draft, content))
    return result.text, [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\nOru said yes.\n", "\n@mira-oru? Oru said yes.\n", id="a-paragraph"),
        pytest.param("\nOru said yes.", "\n@mira-oru? Oru said yes.", id="no-line-feed-at-the-end"),
        pytest.param("Oru said yes.\n", "@mira-oru? Oru said yes.\n", id="no-blank-line-before-the-text"),
        pytest.param("\n  Oru said yes.  \n", "\n  @mira-oru? Oru said yes.  \n", id="blanks-around-a-line"),
        pytest.param(
            "\nOru said yes. Sanna said no.\n",
            "\n@mira-oru? Oru said yes. @pelle-sanna? Sanna said no.\n",
            id="two-speakers",
        ),
        pytest.param(
            "\nOru said\nyes. Sanna\nsaid no.\n",
            "\n@mira-oru? Oru said\nyes. @pelle-sanna? Sanna\nsaid no.\n",
            id="lines-in-a-paragraph",
        ),
        pytest.param(
            "\nOru said yes.\n  Sanna said no.\n",
            "\n@mira-oru? Oru said yes.\n  @pelle-sanna? Sanna said no.\n",
            id="a-speaker-at-the-start-of-a-line",
        ),
        pytest.param(
            "\nOru said yes.[^1] Sanna said no.[^1]\n\n[^1]: A note.\n",
            "\n@mira-oru? Oru said yes.[^1] @pelle-sanna? Sanna said no.[^1]\n\n[^1]: A note.\n",
            id="notes",
        ),
        pytest.param(
            "\nOru said yes.\n[^1]: Oru said no.\nSanna said no.\n",
            "\n@mira-oru? Oru said yes.\n[^1]: Oru said no.\nSanna said no.\n",
            id="a-note-right-below-a-paragraph",
        ),
        pytest.param(
            "\n[Oru](topic:none) said yes. [Sanna](topic:ferry) said no.\n",
            "\n@mira-oru? [Oru](topic:none) said yes. @pelle-sanna? [Sanna](topic:ferry) said no.\n",
            id="links-where-speakers-change",
        ),
        pytest.param(
            "\nOru said \\[yes\\] \\@ the pier\\\\. Sanna said \\[no\\].\n",
            "\n@mira-oru? Oru said \\[yes\\] \\@ the pier\\\\. @pelle-sanna? Sanna said \\[no\\].\n",
            id="backslashes",
        ),
        pytest.param(
            "\nOru said yes. @joint They agreed.\n",
            "\n@mira-oru? Oru said yes. @joint They agreed.\n",
            id="only-the-beginning-is-open",
        ),
        pytest.param(
            "\n@narration Oru said yes. Sanna said no.\n",
            "\n@narration Oru said yes. Sanna said no.\n",
            id="what-a-person-wrote-stands",
        ),
        pytest.param(
            "\n@pelle-sanna? Oru said yes.\n", "\n@pelle-sanna? Oru said yes.\n", id="what-was-proposed-stands"
        ),
        pytest.param(
            "\n奥鲁表示，同意。萨纳表示，反对。\n",
            "\n@mira-oru? 奥鲁表示，同意。@pelle-sanna? 萨纳表示，反对。\n",
            id="chinese-without-a-blank",
        ),
        pytest.param(
            "\n\u3000\u3000Oru said yes.\n", "\n@mira-oru? \u3000\u3000Oru said yes.\n", id="indented-with-wide-blanks"
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("begins", ["", "\ufeff"])
def test_a_mark_goes_where_it_belongs(before: str, after: str, ends: str, begins: str) -> None:
    def as_saved(body: str) -> str:
        return begins + (HEAD + body).replace("\n", ends)

    assert annotated(as_saved(before)) == (as_saved(after), [])


PARTS = st.sampled_from(
    [
        "Oru said that the ferry runs. ", "Sanna noted ", "He added ", "They agreed", "Minister Deln of Kelmar ",
        "Mr Nobody Else said ", ". ", "\n", "\n\n", "  ", "\r\n", "[the pier](topic:ferry)", "[^1]", "[^1]: Oru said.",
        "[Oru said. Sanna](topic:none)", "\\@", "\\[", "\\]", "\\\\", "@mira-oru ", "@pelle-sanna? ", "@joint ", "@",
        "“", "”", '"', "。", "奥鲁表示，", "萨纳说：“", "双方同意", "\u3000", "\u00a0", "\u2003", "---", "\n---\n",
        "1. ", "- ", "https://a.example/@b ",
    ]
)  # fmt: skip
BODIES = st.lists(PARTS | st.text(max_size=5), max_size=20).map("".join)


@given(BODIES)
def test_nothing_but_marks_is_added(body: str) -> None:
    before = HEAD + body
    draft, problems = reread(before)
    assume(draft is not None)
    assert draft is not None
    result, _ = annotate(before, draft, propose(draft, CONTENT))
    assert without_marks(result.text, before) == result.marks
    again, more = reread(result.text)
    assert again is not None
    assert [(p.text, p.links, p.notes) for p in again.paragraphs] == [
        (p.text, p.links, p.notes) for p in draft.paragraphs
    ]
    assert again.notes == draft.notes
    assert again.metadata == draft.metadata
    assert {problem.code for problem in more} <= {problem.code for problem in problems}
    for old, new in zip(draft.paragraphs, again.paragraphs, strict=True):
        added = [turn for turn in new.turns if turn not in old.turns]
        assert [turn for turn in new.turns if turn in old.turns] == list(old.turns)
        assert all(turn.proposed and (not old.turns or turn.start < old.turns[0].start) for turn in added)


@given(BODIES)
def test_a_second_time_nothing_is_left_to_do(body: str) -> None:
    draft, _ = reread(HEAD + body)
    assume(draft is not None)
    once, problems = annotated(HEAD + body)
    assert annotated(once) == (once, problems)


@given(st.text(st.sampled_from('ab .。”"\n@[]\\^()1:'), min_size=1), st.data())
def test_wherever_the_engine_cuts_the_text_stays(body: str, data: st.DataObject) -> None:
    draft, _ = reread(HEAD + body)
    assume(draft is not None)
    assert draft is not None
    paragraphs = []
    for paragraph in draft.paragraphs:
        length = len(paragraph.text)
        cuts = data.draw(st.sets(st.integers(1, length - 1))) if length > 1 else set()
        bounds = [0, *sorted(cuts), length]
        spans = zip(bounds, bounds[1:], "ab" * length, strict=False)
        paragraphs.append(
            tuple(Span(start=a, end=b, speakers=(f"s-{id}",), reason="", confidence=1) for a, b, id in spans if a < b)
        )
    result, problems = annotate(HEAD + body, draft, Proposals(paragraphs=tuple(paragraphs)))
    without_marks(result.text, HEAD + body)
    again, _ = reread(result.text)
    assert again is not None
    assert [p.text for p in again.paragraphs] == [p.text for p in draft.paragraphs]
    left = {problem.line for problem in problems}
    for old, new, spans in zip(draft.paragraphs, again.paragraphs, paragraphs, strict=True):
        if old.text.strip() and not old.turns and old.line not in left:
            said = [(old.text[span.start : span.end].lstrip(" "), span) for span in spans]
            assert [(turn.start, turn.speakers) for turn in new.turns] == [
                (span.end - len(words), span.speakers) for words, span in said if words
            ]


MARK = re.compile(r"@[a-z0-9+-]+\? ")


def without_marks(new: str, old: str) -> int:
    """How many marks stand in the new text that are not in the old one; fails where anything else is different."""
    here = marks = 0
    for at, character in enumerate(old):
        while (mark := MARK.match(new, here)) and not old.startswith(mark[0], at):
            here, marks = mark.end(), marks + 1
        assert new[here] == character, f"{new[here : here + 20]!r} is there, where {character!r} was"
        here += 1
    assert new[here:] == ""
    return marks


def test_a_speaker_changes_inside_a_link() -> None:
    source = HEAD + "\nBefore. [They met. Oru](topic:ferry) said yes.\n"
    draft, _ = reread(source)
    assert draft is not None
    start = len("Before. They met. ")
    spans = (
        Span(start=0, end=start, speakers=("narration",), reason="", confidence=1),
        Span(start=start, end=len(draft.paragraphs[0].text), speakers=("mira-oru",), reason="", confidence=1),
    )
    result, problems = annotate(source, draft, Proposals(paragraphs=(spans,)))
    assert result.text == source
    assert [(p.line, p.code, p.warning) for p in problems] == [(14, "A531", True)]
    assert "before 'Oru said yes.'" in problems[0].message


def test_a_speaker_without_an_id() -> None:
    source = HEAD + "\nXia said yes.\n"
    draft, _ = reread(source)
    assert draft is not None
    spans = (Span(start=0, end=13, speakers=("夏",), reason="", confidence=1),)
    result, problems = annotate(source, draft, Proposals(paragraphs=(spans,)))
    assert result.text == source
    assert [(p.line, p.code, p.warning) for p in problems] == [(14, "A532", True)]


def test_a_file_that_would_become_too_large() -> None:
    source = HEAD + ("\nOru said yes.\nYes to all of it, and at once." + " And yes again." * 6 + "\n") * 1_900
    draft, problems = reread(source)
    assert draft is not None
    assert problems == ()
    spans = (Span(start=0, end=len(draft.paragraphs[0].text), speakers=("mira-oru",), reason="", confidence=1),)
    result, problems = annotate(source, draft, Proposals(paragraphs=(spans,) * len(draft.paragraphs)))
    assert (result.text, result.marks) == (source, 0)
    assert [(p.line, p.code, p.warning) for p in problems] == [(1, "R101", False)]


def test_the_engine_is_told_what_the_fields_say() -> None:
    draft, _ = reread(HEAD + "\nThe minister said yes.\n")
    assert draft is not None
    alone = replace(draft, metadata=replace(draft.metadata, participants=("mira-oru",)))
    assert propose(alone, CONTENT).paragraphs[0][0].speakers == ("mira-oru",)


# The verb.


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CORPUS, tmp_path / "content")
    return tmp_path


UNATTRIBUTED = "1990-06-20-sanna-deln-ostmark-mfa.md"


def run(root: Path, *arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["annotate", "--root", str(root), *arguments], input=text, catch_exceptions=False)


def test_a_file_gets_its_proposals(root: Path) -> None:
    file = root / "content" / "readouts" / UNATTRIBUTED
    file.chmod(0o640)
    result = run(root, str(file))
    assert result.exit_code == 0
    assert "4 proposals written" in result.output
    assert "\n@pelle-sanna? Sanna said" in file.read_text("utf-8")
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir() if not path.name.endswith(".md")] == []
    written = file.read_bytes()
    assert "says who speaks everywhere" in run(root, str(file)).output
    assert file.read_bytes() == written


def test_a_file_is_explained_and_not_changed(root: Path) -> None:
    file = root / "content" / "readouts" / "1990-03-14-oru-sanna-call-vestria-mfa.md"
    before = file.read_bytes()
    result = run(root, str(file), "--explain")
    assert result.exit_code == 0
    heading, first, *_ = result.output.splitlines()
    assert heading.split("  ")[-1] == "the file says"
    assert re.match(r"p1 +narration +\d+% +\S.* +narration$", first)
    assert re.search(r"^ +mira-oru +\d+% .* mira-oru$", result.output, re.MULTILINE), "the second speaker of p4"
    assert file.read_bytes() == before


def test_standard_input_goes_to_standard_output(root: Path) -> None:
    source = (HEAD + "\nOru said yes.").replace("\n", "\r\n")
    result = run(root, "-", text=source.encode())
    assert result.stdout_bytes == source.replace("Oru said", "@mira-oru? Oru said").encode()


def test_a_plain_text_as_json(root: Path) -> None:
    text = "Oru meets Ambassador Ana Pell\n\nMira Oru said yes.\nShe smiled.\n \n\nAna Pell welcomed it.\n"
    result = run(root, "-", "--json", text=text)
    told = json.loads(result.output)
    first, second = told["paragraphs"]
    assert (first[0]["start"], first[-1]["end"]) == (0, len("Mira Oru said yes.\nShe smiled."))
    assert first[0]["speaker"] == "Mira Oru"
    assert {"reason", "confidence"} < first[0].keys()
    assert second[0]["speaker"] == "Ana Pell"
    assert [newcomer["name"] for newcomer in told["newcomers"]] == ["Ana Pell"]


def test_a_declined_name_is_told_as_the_registers_have_it_in_its_letters(root: Path) -> None:
    path = root / "content" / "people" / "mira-oru.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("aliases:\n", "aliases:\n  - М. А. Линдова\n"), encoding="utf-8"
    )
    result = run(root, "-", "--json", text="Встреча\n\nПо словам министра М.А.Линдовой, паром пойдёт.")
    assert json.loads(result.output)["paragraphs"][0][0]["speaker"] == "М. А. Линдова"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("奥鲁会谈\n\n部长奥鲁（Mira Oru）表示，渡轮将通航。奥鲁说，她期待。", "奥鲁"),
        ("Mira Oru speaks\n\nMinister Mira Oru (奥鲁) said yes. Oru said more. Mira is glad.", "Mira Oru"),
    ],
)
def test_a_name_is_told_as_the_text_calls_somebody(root: Path, text: str, speaker: str) -> None:
    path = root / "content" / "people" / "mira-oru.md"
    path.write_text(path.read_text(encoding="utf-8").replace("aliases:\n", "aliases:\n  - 奥鲁\n"), encoding="utf-8")
    result = run(root, "-", "--json", text=text)
    assert {span["speaker"] for span in json.loads(result.output)["paragraphs"][0]} == {speaker}


def test_outside_a_project_there_are_no_registers(tmp_path: Path) -> None:
    result = run(tmp_path, "-", "--json", text="Oru\n\nForeign Minister Mira Oru said yes.")
    assert [newcomer["id"] for newcomer in json.loads(result.output)["newcomers"]] == ["mira-oru"]


def test_a_plain_text_cannot_be_written_into(root: Path) -> None:
    result = run(root, "-", text="Oru said yes.")
    assert result.exit_code == 1
    assert "A533" in result.output
    assert "readouts add" in result.output


def test_a_file_with_mistakes_is_left_alone(root: Path) -> None:
    file = root / "content" / "readouts" / UNATTRIBUTED
    file.write_text(file.read_text("utf-8") + "\n@Oru! said no.\n", "utf-8")
    before = file.read_bytes()
    result = run(root, str(file))
    assert result.exit_code == 1
    assert f"{file}:24: R133" in result.output
    assert file.read_bytes() == before


def test_a_file_that_is_not_there(root: Path) -> None:
    result = run(root, "no.md")
    assert result.exit_code == 2
    assert "'no.md' cannot be read: No such file" in result.output


def test_a_file_that_is_too_large(root: Path) -> None:
    result = run(root, "-", "--json", text="Oru said yes.\n" * 30_000)
    assert result.exit_code == 1
    assert "R101" in result.output


def test_a_paragraph_that_no_file_could_hold(root: Path) -> None:
    result = run(root, "-", "--json", text="Oru and Sanna speak\n\n" + "He said no. " * 2_000)
    assert result.exit_code == 1
    assert "A546 a paragraph has 24,000 characters" in result.output


@pytest.mark.parametrize("new", [False, True])
def test_somebody_new_gets_a_file(root: Path, new: bool) -> None:
    file = root / "content" / "readouts" / UNATTRIBUTED
    person = root / "content" / "people" / "ana-pell.md"
    file.write_text(HEAD + "\nForeign Minister Ana Pell of Kelmar said yes.\n", "utf-8")
    result = run(root, str(file), *["--new"] * new)
    assert result.exit_code == 0
    assert "@ana-pell? Foreign" in file.read_text("utf-8")
    assert person.exists() == new
    shown = person.read_text("utf-8") if new else result.output
    assert "name: Ana Pell\nparty: kelmar\noffices:\n" in shown
    assert 'seen: [1990-03-14], source: "https://mfa.vestria.example/1"' in shown


def test_the_program_starts_without_what_only_other_verbs_need() -> None:
    code = "import sys, generator.__main__, generator.verbs.annotate; print(*sys.modules)"
    loaded = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True).stdout.split()
    assert not {"mkdocs", "bs4", "markdown", "http.client"} & set(loaded)
