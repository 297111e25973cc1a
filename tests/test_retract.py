# What is retracted keeps its address and nothing else: its words are on no page and counted nowhere, whoever cited it
# learns of it, and without the mark all is as it was.

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive.diff import diff
from generator.archive.model import Archive
from generator.archive.read import Source
from generator.authoring.retract import retract
from generator.export import search
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
from tests.pipeline import pages_of, readout, registers

DAY, REASON = "1991-02-03", 'the ministry withdrew it: "a draft", it said'
BASE = result_of(sources(CORPUS_FILES))
assert BASE.archive
READOUTS = tuple(one.id for one in BASE.archive.readouts)
STATEMENTS = tuple((one.id, said.id) for one in BASE.archive.readouts for said in one.statements)
VESTRIA, OSTMARK = "1990-03-14-oru-sanna-call-vestria-mfa", "1990-03-14-oru-sanna-call-ostmark-mfa"


def source_of(files: Files, id: str) -> Source:
    [source] = sources({f"readouts/{id}.md": files[f"readouts/{id}.md"]})
    return source


def retracted(files: Files, id: str, statement: str = "") -> Files:
    return with_changes(files, retract(source_of(files, id), statement, DAY, REASON))


def archive_of(files: Files) -> Archive:
    result = result_of(sources(files))
    assert [str(problem) for problem in result.problems if not problem.warning] == []
    assert [str(problem) for problem in doubts(result, BASE, "1999-01-01") if not problem.warning] == []
    assert result.archive
    return result.archive


def counted(archive: Archive) -> set[str]:
    """The keys of all statements that are counted anywhere in the archive."""
    lists = (archive.statements, archive.by_topic, archive.by_person, archive.by_party, archive.disputes)
    return {said.key for held in lists for statements in held.values() for said in statements}


def words_in(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("id", READOUTS)
def test_a_readout_is_counted_nowhere_and_its_address_says_so(id: str) -> None:
    files = retracted(CORPUS_FILES, id)
    archive, before = archive_of(files), BASE.archive
    assert before
    assert {one.id for one in archive.readouts} == set(READOUTS) - {id}
    assert [one.id for one in archive.retracted] == [id]
    assert counted(archive) == {key for key in counted(before) if not key.startswith(f"{id}#")}
    pages, earlier = dict(render(archive)), dict(render(before))
    page = pages[f"readouts/{id}.md"]
    assert "Retracted on 3 February 1991: the ministry withdrew it" in words_in(page)
    elsewhere = {said.text for one in archive.readouts for said in one.statements}
    for said in before.statements[id]:
        if said.text not in elsewhere:
            assert words_in(said.text) not in words_in("\n".join(pages.values()))
    addresses = {path for path in earlier if path.startswith(("readouts/", "events/")) and path.endswith(".md")}
    assert addresses <= pages.keys()
    assert rows(pages) == [{"id": id, "retracted": DAY, "reason": REASON}]
    assert all(json.loads(line)["readout_id"] != id for line in pages["data/statements.jsonl"].splitlines())
    assert search.index(archive).keys()


def rows(pages: dict[str, str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pages["data/retracted.csv"])))


@pytest.mark.parametrize(("id", "at"), STATEMENTS[::3])
def test_a_statement_is_counted_nowhere_and_its_address_says_so(id: str, at: str) -> None:
    archive, before = archive_of(retracted(CORPUS_FILES, id, at)), BASE.archive
    assert before
    assert counted(archive) == counted(before) - {f"{id}#{at}"}
    pages = dict(render(archive))
    page = pages[f"readouts/{id}.md"]
    [line] = [line for line in page.splitlines() if "was retracted on 3\u00a0February\u00a01991: the ministry" in line]
    assert line.startswith(f"Paragraph {at[1:].replace('-', '.')} was")
    assert page.count(f"#{at} ") + page.count(f"#{at}}}") >= 1
    [text] = [said.text for said in before.statements[id] if said.id == at]
    assert words_in(text) not in words_in(page)
    assert rows(pages) == [{"id": f"{id}#{at}", "retracted": DAY, "reason": REASON}]


def test_a_note_that_hangs_on_what_is_retracted_alone_goes_too() -> None:
    body = "@mira-oru She spoke.[^1]\n\n@mira-oru She left.[^2]\n\n[^1]: On the first.\n\n[^2]: On the second."
    files = {**registers(), "readouts/a.md": readout(body, retracted_statements={"p1": f"{DAY} wrong"})}
    page = pages_of(files)["readouts/a.md"]
    assert ("On the first" in page, "On the second" in page) == (False, True)


@pytest.mark.parametrize("ids", [(VESTRIA,), (VESTRIA, OSTMARK)])
def test_an_event_that_accounts_told_keeps_its_page(ids: tuple[str, ...]) -> None:
    files = CORPUS_FILES
    event = "1990-03-14-oru-sanna-call"
    for id in ids:
        files = retracted(files, id)
    link = f"\nSee [the call](event:{event}) and [a text](readout:{VESTRIA}).\n".encode()
    files = {**files, "pages/about.md": files["pages/about.md"] + link}
    pages = dict(render(archive_of(files)))
    page = pages[f"events/{event}.md"]
    assert page.count("retracted on 3\u00a0February\u00a01991") == len(ids)
    assert f"readouts/{VESTRIA}.md" in page
    assert f"[the call]({f'events/{event}' if len(ids) > 1 else f'readouts/{OSTMARK}'}.md)" in pages["about.md"]


def test_an_event_that_others_still_tell_names_what_is_retracted() -> None:
    id = "1990-05-02-three-ports-dialogue-kelmar-mfa"
    page = dict(render(archive_of(retracted(CORPUS_FILES, id))))["events/1990-05-02-three-ports-dialogue.md"]
    [line] = [line for line in page.splitlines() if f"readouts/{id}.md" in line]
    assert line.endswith(": retracted on 3\u00a0February\u00a01991, and not compared.")


@pytest.mark.parametrize("id", READOUTS)
def test_without_the_mark_all_is_as_it_was(id: str) -> None:
    path = f"readouts/{id}.md"
    for ending in ("\n", "\r\n"):
        files = {**CORPUS_FILES, path: CORPUS_FILES[path].replace(b"\n", ending.encode())}
        lines = retracted(files, id)[path].split(b"\n")
        assert b"\n".join(line for line in lines if not line.startswith(b"retracted:")) == files[path]
        once = retracted(files, id, "p1")
        lines = once[path].split(b"\n")
        assert b"\n".join(line for line in lines if not line.startswith(b"retracted_statements:")) == files[path]
        twice, whole = retracted(once, id, "p2")[path], retracted(once, id)[path]
        [line] = [line for line in twice.splitlines() if line.startswith(b"retracted_statements:")]
        second = line.index(b", p2: ")
        assert twice.replace(line[second:-1], b"") == once[path]
        assert b"".join(one for one in whole.splitlines(True) if not one.startswith(b"retracted:")) == once[path]


def test_so_it_is_with_the_readouts_of_the_archive() -> None:
    for path, data in REAL_FILES.items():
        folder, _, name = path.partition("/")
        if folder == "readouts":
            id = name.removesuffix(".md")
            whole, part = retracted(REAL_FILES, id)[path], retracted(REAL_FILES, id, "p1")[path]
            for text, mark in ((whole, b"retracted:"), (part, b"retracted_statements:")):
                lines = text.splitlines(True)
                assert sum(line.startswith(mark) for line in lines) == 1
                assert b"".join(line for line in lines if not line.startswith(mark)) == data


def test_a_set_of_fields_in_lines_of_its_own_gets_another_line() -> None:
    text = readout("@mira-oru She spoke.\n\n@mira-oru She left.\n\n@mira-oru She slept.")
    text = text.replace("---\n\n@", f"retracted_statements:\n  p1: {DAY} wrong\nnote: x\n---\n\n@", 1)
    files = {**CORPUS_FILES, "readouts/a.md": text.encode()}
    after = retracted(files, "a", "p3")["readouts/a.md"].decode()
    assert [line for line in after.splitlines() if line not in text.splitlines()] == [
        f"  p3: {json.dumps(f'{DAY} {REASON}')}"
    ]
    assert result_of(sources({**files, "readouts/a.md": after.encode()})).problems == ()


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"retracted": f"{DAY} why"}, []),
        ({"retracted": DAY}, ["R152"]),
        ({"retracted": "why"}, ["R152"]),
        ({"retracted": "1991-02-30 why"}, ["R113"]),
        ({"retracted_statements": {"p1": f"{DAY} why"}}, []),
        ({"retracted_statements": {"p1": DAY}}, ["R152"]),
        ({"retracted_statements": {"p9": f"{DAY} why"}}, ["L311"]),
        ({"retracted_statements": {"p1": f"{DAY} why", "p2": f"{DAY} why"}}, ["L314"]),
        ({"retracted_statements": f"{DAY} why"}, ["R111"]),
        ({"retracted": "1999-01-03 why"}, ["C422"]),
        ({"retracted_statements": {"p1": "1999-01-03 why"}}, ["C422"]),
    ],
)
def test_how_it_is_written(fields: dict[str, object], codes: list[str]) -> None:
    given = {"participants": ["mira-oru"], "event": "1990-01-05-oru-speech", **fields}
    text = readout("@mira-oru She spoke.\n\n@mira-oru She left.", **given)
    result = result_of(sources({**CORPUS_FILES, "readouts/a.md": text.encode()}))
    problems = [*result.problems, *doubts(result, None, "1999-01-01")]
    assert [problem.code for problem in problems if problem.path == "content/readouts/a.md"] == codes


def test_the_text_may_go_with_it_and_another_may_take_its_place() -> None:
    path = f"readouts/{VESTRIA}.md"
    gone = retracted(CORPUS_FILES, VESTRIA)
    head, _, _ = gone[path].partition(b"\n---\n\n")
    assert archive_of({**gone, path: head + b"\n---\n"}).retracted
    assert archive_of({**gone, f"readouts/{VESTRIA}-2.md": CORPUS_FILES[path]}).retracted


def test_a_reviewer_is_told_of_it_first() -> None:
    assert BASE.archive
    head = archive_of(retracted(retracted(CORPUS_FILES, VESTRIA), OSTMARK, "p1"))
    told = diff(BASE.archive, head)
    assert told.index("\n## Retracted\n") == told.index("\n## ")
    assert f"| `{OSTMARK}#p1` |" in told
    assert f"| `{VESTRIA}` |" in told
    for heading in ("Removed", "Moved permalinks", "Changed words in texts", "Changed words in summaries"):
        assert f"## {heading}" not in told
    again = diff(head, BASE.archive)
    assert again.count("**counts again**") == 2
    for heading in ("Removed", "Moved permalinks", "Changed words in texts", "Changed words in summaries"):
        assert f"## {heading}" not in again


def test_the_verb(tmp_path: Path) -> None:
    project = written(tmp_path)
    for what in (f"{OSTMARK}#p2", VESTRIA):
        done = CliRunner().invoke(
            main, ["retract", what, "--reason", REASON, "--day", DAY, "--root", str(project)], catch_exceptions=False
        )
        assert done.exit_code == 0, done.output
    assert on_disk(project) == retracted(retracted(CORPUS_FILES, OSTMARK, "p2"), VESTRIA)
    before = datetime.now(UTC).date().isoformat()
    done = CliRunner().invoke(main, ["retract", f"{OSTMARK}#p1", "--reason", "x", "--root", str(project)])
    assert done.exit_code == 0, done.output
    days = {before, datetime.now(UTC).date().isoformat()}
    text = on_disk(project)[f"readouts/{OSTMARK}.md"].decode()
    assert any(f"p1: {day} x}}" in text for day in days)


@pytest.mark.parametrize(
    ("what", "options", "code", "told"),
    [
        ("oru-sanna", (), 2, "there is no readout 'oru-sanna'"),
        (f"{VESTRIA}#p99", (), 2, "the readout has no statement 'p99'"),
        (VESTRIA, ("--reason", " "), 2, "the reason is empty"),
        (VESTRIA, ("--day", "soon"), 1, "R113"),
    ],
)
def test_what_cannot_be_retracted(tmp_path: Path, what: str, options: tuple[str, ...], code: int, told: str) -> None:
    project = written(tmp_path)
    done = CliRunner().invoke(main, ["retract", what, "--reason", "x", *options, "--root", str(project)])
    assert (done.exit_code, told in done.output) == (code, True), done.output
    assert on_disk(project) == CORPUS_FILES


def test_it_is_retracted_once(tmp_path: Path) -> None:
    project = written(tmp_path, retracted(retracted(CORPUS_FILES, VESTRIA), OSTMARK, "p1"))
    for what in (VESTRIA, f"{VESTRIA}#p1", f"{OSTMARK}#p1"):
        done = CliRunner().invoke(main, ["retract", what, "--reason", "x", "--root", str(project)])
        assert (done.exit_code, "retracted already" in done.output) == (2, True), done.output
