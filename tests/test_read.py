# Files become drafts and registers: one golden case a file in tests/golden/read, and what must hold for any file.

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive import frontmatter, inline
from generator.archive.kinds import FOLDERS
from generator.archive.model import Entry, WrittenPage
from generator.archive.problems import CODES
from generator.archive.read import Source, read
from tests.golden_cases import Compare, cases, dump
from tests.pipeline import CORPUS, files_of, readout

SOURCE = re.compile(r"(?P<folder>\w+)/(?P<name>[^\n]+)\n(?P<text>.*)", re.DOTALL)


@pytest.mark.parametrize("path", cases("read"), ids=lambda path: path.stem)
def test_case(path: Path, golden: Compare) -> None:
    golden(path, outcome)


def outcome(given: str) -> str:
    match = SOURCE.fullmatch(given)
    assert match
    path = f"content/{match['folder']}/{match['name']}"
    source = Source(folder=match["folder"], name=match["name"], path=path, data=match["text"].encode("utf-8"))
    content, problems = read([source])
    values = (*content.drafts, *content.entries, *content.pages)
    return "".join((*map(dump, values), *(f"{problem}\n" for problem in problems)))


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("plain", "plain", []),
        (r"\@a \[b\] \\ \x", r"@a [b] \ \x", []),
        ("[words](topic:a)", "words", [("link", "topic:a", 0, 5)]),
        ("[words](https://a.example/(b)c)", "words", [("link", "https://a.example/(b)c", 0, 5)]),
        ("[words] (topic:a)", "[words] (topic:a)", []),
        ("[words](no target)", "[words](no target)", []),
        ("[](topic:a)", "[](topic:a)", []),
        ("a[^1]b", "ab", [("note", "1", 1, 1)]),
        ("a[^not this]", "a[^not this]", []),
        ("@a b", "b", [("speaker", "a", 0, 0)]),
        ("@a? b", "b", [("speaker", "a?", 0, 0)]),
        ("@a+b c", "c", [("speaker", "a+b", 0, 0)]),
        ("a @b c", "a c", [("speaker", "b", 2, 2)]),
        ("a@b c", "a@b c", []),
        ("a.@b c", "a.@b c", []),
        ("说。@a 是", "说。是", [("speaker", "a", 2, 2)]),
        ("”@a 是", "”是", [("speaker", "a", 1, 1)]),
        ("@", "@", []),
        ("@@a", "@@a", []),
    ],
)
def test_marks(source: str, text: str, marks: list[tuple[str, str, int, int]]) -> None:
    plain, found = inline.parse(source)
    assert (plain, [(mark.kind, mark.value, mark.start, mark.end) for mark in found]) == (text, marks)


@given(st.text())
def test_an_escaped_text_is_read_back_without_a_mark(text: str) -> None:
    assert inline.parse(inline.escape(text)) == (text, ())


@given(st.text(st.sampled_from("[]()^@\\:+? topic1a。\n")))
def test_marks_stand_where_they_say(source: str) -> None:
    text, marks = inline.parse(source)
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    assert sum(mark.end - mark.start for mark in marks) <= len(text)


PIECES = (
    "---\n",
    "\n",
    "title: ",
    "name: x",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    '"',
    "#",
    ": ",
    "- ",
    "@mira",
    "a",
)


@given(
    st.sampled_from([*FOLDERS, "other"]),
    st.text(max_size=12).map(lambda name: name + ".md"),
    st.one_of(
        st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map(lambda p: "---\n" + "".join(p))
    ),
)
def test_no_file_is_lost_and_none_is_an_error(folder: str, name: str, data: bytes | str) -> None:
    encoded = data.encode("utf-8") if isinstance(data, str) else data
    content, problems = read([Source(folder=folder, name=name, path="content/x", data=encoded)])
    values: list[object] = [*content.drafts, *content.entries, *content.pages]
    assert values or problems
    assert all(problem.code in CODES for problem in problems)
    assert len(content.unread) == any(not problem.warning for problem in problems)


def test_the_order_of_the_files_changes_nothing() -> None:
    sources = [
        Source(
            folder=path.split("/")[0], name=path.split("/")[1], path=path, data=data if isinstance(data, bytes) else b""
        )
        for path, data in files_of(CORPUS).items()
    ]
    assert read(sources) == read(reversed(sources))


def test_every_value_knows_where_it_came_from() -> None:
    files = files_of(CORPUS)
    content, _ = read(
        Source(
            folder=path.split("/")[0], name=path.split("/")[1], path=path, data=data if isinstance(data, bytes) else b""
        )
        for path, data in files.items()
    )
    named: list[Entry | WrittenPage] = [*content.entries, *content.pages]
    assert {entry.location.path for entry in named} | {draft.metadata.location.path for draft in content.drafts} == set(
        files
    )


@pytest.mark.parametrize(
    ("head", "line", "way_out"),
    [
        ("title: x\nkind:phone-call\ndate: 1990-01-05\n", 3, "kind: phone-call"),
        ("title: x\nkind：phone-call\n", 3, "kind: phone-call"),
        ("kind:phone-call\n", 2, "kind: phone-call"),
        ('title: "Peace" is near\n', 2, "title: '\"Peace\" is near'"),
        ("date: x\ntitle: 'Peace' isn't near\n", 3, "title: " + "'" * 3 + "Peace'' isn''t near'"),
        ("title: [Vestria] speaks\n", 2, "title: '[Vestria] speaks'"),
    ],
)
def test_a_slip_in_the_fields_is_told_with_the_way_out(head: str, line: int, way_out: str) -> None:
    fields, [problem] = frontmatter.parse(head, "x.md")
    assert (fields, problem.line, problem.code) == ({}, line, "R106")
    assert problem.message.endswith(f": {way_out}")
    name, _, value = way_out.partition(": ")
    assert name in frontmatter.parse(f"{way_out}\n", "x.md")[0], value


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("title: Oru speaks #3\n", [2]),
        ("date: x\ntitle: Oru speaks  # a comment\n", [3]),
        ("sources:\n  - a #b\n", [3]),
        ('title: "Oru speaks #3"\n', []),
        ('title: "Oru speaks" # a comment\n', []),
        ("title: Oru speaks#3\n", []),
        ("# a comment\ntitle: Oru speaks\n", []),
        ("participants: [a, b] # a comment\n", []),
        ("title: Oru speaks\n# a comment\n", []),
    ],
)
def test_words_behind_a_sign_of_a_comment_are_told(head: str, lines: list[int]) -> None:
    _, problems = frontmatter.parse(head, "x.md")
    assert [(problem.line, problem.code, problem.warning) for problem in problems] == [(n, "R148", True) for n in lines]


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("@Mira Oru said so.", "'@mira-oru '"),
        ("@Mira She spoke.", "'@mira '"),
        ("@Mira-Oru Oru said so.", "'@mira-oru '"),
        ("@mira-oru: She spoke.", "'@mira-oru '"),
        ("@Ору She spoke.", "'\\@'"),
    ],
)
def test_a_speaker_who_is_meant_is_told(text: str, way_out: str) -> None:
    _, problems = read([Source(folder="readouts", name="a.md", path="a.md", data=readout(text).encode())])
    assert [(problem.code, way_out in problem.message) for problem in problems] == [("R133", True)]
