# Many texts at once, all or none: each row is judged, a bad one says where it is and the way out, and what needs a
# person is told in a table. Everybody in the texts is invented.

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.archive.problems import Problem
from generator.archive.read import read
from generator.authoring.tables import COLUMNS, MOST_ROWS, Row, rows_of_csv, rows_of_json_lines
from tests.changes_of_content import CORPUS_FILES, on_disk, sources, written

TEXT = (
    "On 9 August 1990, Foreign Minister Mira Oru spoke by telephone with Foreign Minister Pelle Sanna of Ostmark.\n\n"
    "Oru said that the northern ferry would run from the spring on, and that nobody would lose by it.\n\n"
    "Sanna said that Ostmark welcomed the news and would send its harbour master to the talks."
)
OTHER = (
    "On 20 November 1990, Mira Oru met Pelle Sanna in Lund.\n\nOru said that the customs house stays open on Sundays."
    "\n\nSanna noted that the lighthouse had been dark for a week, and asked for oil."
)
PAGE = (
    "<html><head><title>Oru and Sanna meet</title></head><body><article><h1>Oru and Sanna meet</h1>{}</article></body>"
)
ROW = {"title": "Oru and Sanna speak", "kind": "phone-call", "publisher": "vestria-mfa", "text": TEXT}
FIRST = {**ROW, "url": "https://mfa.vestria.example/9", "date": "1990-08-09", "published": "1990-08-10"}
SECOND = {**FIRST, "text": OTHER, "url": "https://mfa.vestria.example/10", "date": "1990-11-20", "kind": "meeting"}
NEW = ("readouts/1990-08-09-oru-sanna-call-vestria-mfa.md", "readouts/1990-11-20-oru-sanna-meeting-vestria-mfa.md")


def as_csv(*rows: Mapping[str, str], delimiter: str = ",") -> bytes:
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def as_json_lines(*rows: Mapping[str, object]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def imported(project: Path, name: str, data: bytes, *options: str) -> Result:
    table = project.parent / "tables" / name
    table.parent.mkdir(exist_ok=True)
    table.write_bytes(data)
    return run(project, str(table), *options)


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments, "--root", str(project)], catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return written(tmp_path / "project")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("texts.csv", as_csv(FIRST, SECOND)),
        ("texts.csv", b"\xef\xbb\xbf" + as_csv(FIRST, SECOND, delimiter=";")),
        ("texts.tsv", as_csv(FIRST, SECOND, delimiter="\t")),
        ("texts.jsonl", as_json_lines(FIRST, {**SECOND, "participants": ["mira-oru", "pelle-sanna"], "via": None})),
        ("texts.ndjson", as_json_lines(FIRST, {**SECOND, "participants": "mira-oru, pelle-sanna"})),
    ],
)
def test_each_row_becomes_a_file_and_nothing_else_changes(project: Path, name: str, data: bytes) -> None:
    done = imported(project, name, data)
    assert done.exit_code == 0, done.output
    files = on_disk(project)
    assert files.keys() - CORPUS_FILES.keys() == set(NEW)
    assert {path: data for path, data in files.items() if path in CORPUS_FILES} == CORPUS_FILES
    drafts = {draft.metadata.id: draft for draft in read(sources(files))[0].drafts}
    for path, text in zip(NEW, (TEXT, OTHER), strict=True):
        draft = drafts[path.removeprefix("readouts/").removesuffix(".md")]
        assert "\n\n".join(paragraph.text for paragraph in draft.paragraphs) == text
        assert draft.metadata.participants == ("mira-oru", "pelle-sanna")
        assert all(turn.proposed for paragraph in draft.paragraphs for turn in paragraph.turns)
    assert CliRunner().invoke(main, ["check", "--root", str(project)]).exit_code == 0


def test_a_folder_of_pages(project: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number, text in enumerate((TEXT, OTHER)):
        body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        note = f"<!-- saved from url=(0029)https://mfa.vestria.example/{number} -->"
        (pages / f"{number}.html").write_text(note + PAGE.format(body), encoding="utf-8")
    (pages / "picture.png").write_bytes(b"\x89PNG")
    done = run(project, str(pages), "--publisher", "vestria-mfa", "--kind", "meeting")
    assert done.exit_code == 0, done.output
    assert "Left out: 1 file" in done.output
    assert "no day" in done.output
    assert len(on_disk(project)) == len(CORPUS_FILES) + 2


def test_a_row_can_name_a_file_beside_its_table(project: Path, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "outside.txt").write_text(OTHER, encoding="utf-8")
    given = {name: value for name, value in FIRST.items() if name != "text"}
    done = imported(project, "texts.csv", as_csv({**given, "file": "a.txt"}, {**given, "file": "../outside.txt"}))
    assert "texts.csv:3: A573 the file '../outside.txt' is not in the folder of the table" in done.output
    assert done.exit_code == 1
    assert on_disk(project) == CORPUS_FILES
    done = imported(
        project, "texts.csv", as_csv({**given, "file": "a.txt"}, {**given, "file": "none.txt"}), "--skip-bad"
    )
    assert "texts.csv:3: A573 the file 'none.txt' cannot be read: No such file" in done.output
    assert on_disk(project).keys() - CORPUS_FILES.keys() == {NEW[0]}


BAD: list[tuple[bytes, str]] = [
    (as_csv({**FIRST, "published": "10 August"}), "texts.csv:2: R113 'published' must be a day"),
    (as_csv({**FIRST, "kind": "chat"}), "texts.csv:2: R112"),
    (as_csv({**FIRST, "text": ""}), "texts.csv:2: A571 the row holds no text; fill in text or html or file"),
    (as_csv({**FIRST, "html": "<p>x"}), "texts.csv:2: A571 the row holds text and html; fill in one"),
    (as_csv({**FIRST, "text": "verbatim"}), "texts.csv:2: A571 'text' holds the text itself; whether it is"),
    (as_csv({**FIRST, "titel": "x"}), "texts.csv:1: A572 there is no column 'titel' (did you mean 'title'?)"),
    (as_csv({"title": "x"}), "texts.csv:1: A572 no column holds a text"),
    (b"text,text\na,b\n", "texts.csv:1: A572 the column 'text' is there twice"),
    (as_csv(FIRST) + b"one,two\n", "A571 the row has 2 cells, and the first 7"),
    (as_csv(FIRST) + b'"a"b,c\n', "A571 the row cannot be read"),
    (as_csv(FIRST) + b'"never closed\n', "A571 the row cannot be read"),
    (as_csv(FIRST).replace(b"Sunday", b"Sund\xe4y") + b"\xe4", "is not UTF-8; save the table as UTF-8"),
    (as_csv({**FIRST, "url": "ftp://a"}), "texts.csv:2: R114"),
    (as_csv({**FIRST, "id": "../x"}), "texts.csv:2: R116"),
    (as_csv({**FIRST, "url": ""}), "texts.csv:2: A543 'url' could not be found out; give the column 'url'"),
    (as_csv(FIRST, {**FIRST, "id": "another"}), "C406 this text is in"),
    (as_csv(FIRST, {**SECOND, "date": "1990-08-09", "kind": "phone-call"}), "A541 this readout is there already"),
]


@pytest.mark.parametrize(("data", "told"), BAD)
def test_a_bad_row_says_where_and_the_way_out_and_nothing_is_written(project: Path, data: bytes, told: str) -> None:
    done = imported(project, "texts.csv", data)
    assert (done.exit_code, told in done.output) == (1, True), done.output
    assert on_disk(project) == CORPUS_FILES


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "2: A571 the line is no JSON"),
        (b"[" * 100_000, "2: A571 the line is no JSON"),
        (b"[]", "2: A571 the line is no JSON object"),
        (b'{"text": 5}', "2: A571 'text' must be a text, or a list of texts"),
        (b'{"texts": "x"}', "2: A572 there is no column 'texts' (did you mean 'text'?)"),
        (b'{"title": "x"}', "2: A571 the row holds no text"),
        (b'{"text": "\\ud800"}', "2: A543 "),
    ],
)
def test_a_bad_line_does_not_stop_the_others_from_being_judged(project: Path, line: bytes, told: str) -> None:
    data = as_json_lines(FIRST) + line + b"\n" + as_json_lines({**SECOND, "kind": "chat"}, SECOND)
    done = imported(project, "texts.jsonl", data)
    assert f"texts.jsonl:{told}" in done.output
    assert "texts.jsonl:3: R112" in done.output
    assert on_disk(project) == CORPUS_FILES
    done = imported(project, "texts.jsonl", data, "--skip-bad")
    assert done.exit_code == 1
    assert on_disk(project).keys() - CORPUS_FILES.keys() == set(NEW)


def test_people_whom_no_register_has_are_offered_and_written_only_when_wanted(project: Path) -> None:
    text = TEXT.replace("Pelle Sanna of Ostmark", "Ana Pell of Norland").replace("Sanna", "Pell")
    data = as_csv({**FIRST, "text": text, "title": "Oru and Pell speak"})
    done = imported(project, "texts.csv", data)
    assert done.exit_code == 1
    assert "Not in the registers yet: parties/norland, people/ana-pell." in done.output
    assert on_disk(project) == CORPUS_FILES
    done = imported(project, "texts.csv", data, "--new")
    assert done.exit_code == 0, done.output
    assert {"people/ana-pell.md", "parties/norland.md"} < on_disk(project).keys()


def test_somebody_new_of_whom_two_texts_tell_different_things_is_not_written(project: Path) -> None:
    texts = [TEXT.replace("Pelle Sanna of Ostmark", f"Ana Pell of {land}").replace("Sanna", "Pell") for land in LANDS]
    rows = [
        {**FIRST, "text": texts[0], "title": "Oru and Pell speak"},
        {**SECOND, "text": texts[1].replace("9 August", "20 November") + " It snowed.", "title": "Oru and Pell meet"},
    ]
    done = imported(project, "texts.csv", as_csv(*rows), "--new")
    assert "A574 'party' of content/people/ana-pell.md would be 'kelmar', and by texts.csv:2 'ostmark'" in done.output
    assert on_disk(project) == CORPUS_FILES


LANDS = ("Ostmark", "Kelmar")


def test_the_first_line_of_a_text_whose_title_is_known_is_text(project: Path) -> None:
    data = as_csv({**FIRST, "text": f"Good news for the coast\n\n{TEXT}"})
    assert imported(project, "texts.csv", data).exit_code == 0
    assert b"Good news for the coast" in on_disk(project)[NEW[0]]


def test_what_needs_a_person_is_in_the_table(project: Path) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in OTHER.split("\n\n"))
    row = {**SECOND, "text": "", "published": "", "html": PAGE.format(f"{body}<p>It was <s>not</s> cold.</p>")}
    done = imported(project, "texts.csv", as_csv(FIRST, row))
    assert done.exit_code == 0, done.output
    [line] = [line for line in done.output.splitlines() if line.startswith("1990-11-20-oru-sanna-meeting-vestria-mfa")]
    assert re.split(r"  +", line)[1:] == ["no day", "A521"]
    assert "1 readout without a doubt" in done.output


@pytest.mark.parametrize("name", ["texts.xlsx", "texts"])
def test_what_is_no_table(project: Path, name: str) -> None:
    done = imported(project, name, b"PK\x03\x04")
    assert (done.exit_code, "is no folder and no table" in done.output) == (2, True), done.output


def test_a_table_or_folder_without_texts(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for source in (str(tmp_path / "empty"), str(tmp_path / "tables" / "a.csv")):
        (tmp_path / "tables").mkdir(exist_ok=True)
        (tmp_path / "tables" / "a.csv").write_bytes(b"text\n")
        done = run(project, source)
        assert (done.exit_code, "holds no text" in done.output) == (2, True), done.output


def test_too_many_rows_are_not_begun(project: Path) -> None:
    done = imported(project, "texts.csv", b"text\n" + b"verbatim\n" * (MOST_ROWS + 1))
    assert (done.exit_code, "more than 10,000 texts; import them in parts" in done.output) == (2, True)


def test_the_columns_are_told_where_one_is_none() -> None:
    [problem] = rows_of_csv(b"zzz,text\n", "a.csv")
    assert isinstance(problem, Problem)
    assert all(column in problem.message for column in COLUMNS)
    assert list(rows_of_json_lines(b'{"text": "x", "participants": "[]"}', "a.jsonl")) == [
        Row(path="a.jsonl", line=1, given={"participants": ""}, data=b"x", suffix=".txt")
    ]
