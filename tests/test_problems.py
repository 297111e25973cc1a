# How problems are told, and that every code is explained: in the table, in the guide, and nowhere else.

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.problems import (
    CODES,
    FORMATS,
    MOST_ANNOTATIONS,
    Problem,
    as_github,
    as_json,
    as_text,
    did_you_mean,
)

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"[A-Z][0-9]{3}\Z")


def problem(path: str = "content/x.md", line: int = 3, message: str = "a message", *, warning: bool = False) -> Problem:
    return Problem(path=path, line=line, code="R101", message=message, warning=warning)


def test_the_table_has_the_codes_that_the_program_reports() -> None:
    sources = (
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if path.name != "problems.py"
    )
    reported = {code for source in sources for code in re.findall(r'"([A-Z][0-9]{3})"', source)}
    assert reported == set(CODES)


def test_the_guide_has_the_table() -> None:
    guide = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| `([A-Z][0-9]{3})` \| (.*) \|$", guide)
    assert rows == list(CODES.items())


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_explained_in_one_plain_sentence(code: str) -> None:
    assert CODE.match(code)
    assert re.fullmatch(r"[A-Z][^.|]+\.", CODES[code].replace("`@`", "at").replace("`---`", "dashes"))


def test_codes_stand_in_order_within_their_stage() -> None:
    for stage in "RLCA":
        codes = [code for code in CODES if code.startswith(stage)]
        assert codes == sorted(codes)


def test_text() -> None:
    found = [problem("content/b.md"), problem("content/a.md", 10), problem("content/a.md", 9, warning=True)]
    assert as_text(found) == (
        "content/a.md:9: R101 warning: a message\ncontent/a.md:10: R101 a message\ncontent/b.md:3: R101 a message\n"
    )


def test_json() -> None:
    assert json.loads(as_json([problem(message="“é”")])) == [
        {"path": "content/x.md", "line": 3, "code": "R101", "message": "“é”", "warning": False}
    ]
    assert json.loads(as_json([])) == []


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (problem(), "::error file=content/x.md,line=3,title=R101::a message\n"),
        (problem(warning=True), "::warning file=content/x.md,line=3,title=R101::a message\n"),
        (problem(line=0), "::error file=content/x.md,title=R101::a message\n"),
        (
            problem(message="100% of\r\na: b, c"),
            "::error file=content/x.md,line=3,title=R101::100%25 of%0D%0Aa: b, c\n",
        ),
        (problem(path="a,b:c%\n.md"), "::error file=a%2Cb%3Ac%25%0A.md,line=3,title=R101::a message\n"),
    ],
)
def test_github(found: Problem, expected: str) -> None:
    assert as_github([found]) == expected


def test_github_shows_so_many_and_tells_of_the_others() -> None:
    errors = [problem(line=line) for line in range(1, MOST_ANNOTATIONS + 3)]
    warnings = [problem(line=line, warning=True) for line in range(1, MOST_ANNOTATIONS + 2)]
    lines = as_github([*warnings, *errors]).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == MOST_ANNOTATIONS
    assert sum(line.startswith("::warning ") for line in lines) == MOST_ANNOTATIONS
    assert lines[2 * MOST_ANNOTATIONS :] == [
        "GitHub shows no more than 10 errors and 10 warnings of a step; 3 more:",
        "content/x.md:11: R101 a message",
        "content/x.md:12: R101 a message",
        "content/x.md:11: R101 warning: a message",
    ]


@pytest.mark.parametrize("name", FORMATS)
@given(path=st.text(min_size=1), message=st.text(min_size=1))
def test_no_content_begins_a_line(name: str, path: str, message: str) -> None:
    told = FORMATS[name]([problem(path=f"content/{path}", message=message)])
    if name == "json":
        assert json.loads(told)[0]["message"] == message
    else:
        assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("etm", ["etim", "bri"], " (did you mean 'etim'?)"),
        ("zzz", ["etim", "bri"], " (one of: bri, etim)"),
        ("zzz", list("abcdefghi"), ""),
        ("zzz", [], ""),
    ],
)
def test_did_you_mean(word: str, known: list[str], expected: str) -> None:
    assert did_you_mean(word, known) == expected
