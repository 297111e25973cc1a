# The offices that readouts show: they count as those of the register do, and two people who add one to two readouts
# never meet in a file. The countries and people are those of tests/corpus, all invented.

import subprocess
from pathlib import Path

import pytest

from generator.archive.model import Office
from generator.site.pages import render
from generator.verbs.common import doubts, result_of
from tests.changes import changed, result
from tests.pipeline import html, readout
from tests.test_newcomers import Files, sources

PERSON = "people/pelle-sanna.md"
OLD = changed({})[PERSON].replace("from: 1989", "seen: [1990]")
"""The person as a register has him who knows one year only."""
DAY = "1991-02-03"


def spoken(day: str, **fields: object) -> str:
    return readout("@pelle-sanna Ja.", date=day, event=f"{day}-oru-sanna-call", participants=["pelle-sanna"], **fields)


STYLED = [{"person": "pelle-sanna", "title": "Minister of Trade"}]


def c405(files: Files) -> list[str]:
    return [problem.message for problem in doubts(result(files)) if problem.code == "C405"]


def test_an_office_of_the_day_is_known_by_the_readout() -> None:
    files = changed({}) | {PERSON: OLD, "readouts/new.md": spoken(DAY)}
    assert [message.split("; ")[0] for message in c405(files)] == [
        f"'pelle-sanna' is not known to have held an office on {DAY}"
    ]
    assert "offices: [{person: pelle-sanna, title: ...}]" in c405(files)[0]
    files["readouts/new.md"] = spoken(DAY, offices=STYLED)
    assert c405(files) == []
    archive = result(files).archive
    assert archive is not None
    assert archive.people["pelle-sanna"].offices[-1] == Office(
        title="Minister of Trade", seen=(DAY,), source="https://mfa.vestria.example/1"
    )
    pages = dict(render(archive))
    assert "Ostmark: Minister of Trade" in html(pages["readouts/new.md"]).get_text()
    assert "Minister of Trade, in a text of 3 February 1991 (source)" in html(pages[PERSON]).get_text().replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(
    ("styled", "party", "source"),
    [
        ({}, "harbour-league", "https://mfa.vestria.example/1"),
        ({"party": "vestria"}, "vestria", "https://mfa.vestria.example/1"),
        ({"source": "https://other.example/x"}, "harbour-league", "https://other.example/x"),
    ],
    ids=["of the register's party", "of another", "by another page"],
)
def test_for_whom_it_was_held_and_who_says_so(styled: dict[str, str], party: str, source: str) -> None:
    given = [{"person": "tarek-deln", "title": "Harbour Master", **styled}]
    archive = result(changed({}) | {"readouts/new.md": spoken(DAY, offices=given)}).archive
    assert archive is not None
    held = archive.people["tarek-deln"].offices[-1]
    assert (held.party, held.source) == (party, source)


@pytest.mark.parametrize(
    ("given", "code"),
    [([{"person": "pele-sanna", "title": "x"}], "L302"), ([{"person": "pelle-sanna"}], "R110"), (["Minister"], "R111")],
)
def test_what_is_wrong(given: list[object], code: str) -> None:
    problems = result(changed({}) | {"readouts/new.md": spoken(DAY, offices=given)}).problems
    assert [problem.code for problem in problems] == [code]


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=Ida Venn", "-c", "user.email=ida@vestria.example", "-c", "commit.gpgsign=false")
    done = subprocess.run(("git", *who, *words), cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def save(folder: Path, files: Files) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "a change")


@pytest.mark.parametrize("days", [("1991-02-03", "1991-05-06"), ("1991-02-03", "1991-02-04"), (DAY, DAY)])
def test_two_who_add_days_to_one_office_do_not_conflict(tmp_path: Path, days: tuple[str, str]) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    whole = changed({}) | {PERSON: OLD}
    save(tmp_path, whole)
    for name, day in zip(("one", "other"), days, strict=True):
        git(tmp_path, "switch", "-q", "-c", name, "main")
        new = {f"readouts/{day}-{name}.md": spoken(day, offices=STYLED, url=f"https://{name}.example/{day}")}
        save(tmp_path, new)
        whole |= new
    git(tmp_path, "merge", "-q", "-m", "both", "one")
    merged = {path: (tmp_path / path).read_text(encoding="utf-8") for path in whole}
    assert merged == whole
    archive = result_of(sources(merged)).archive
    assert archive is not None
    held = [office.seen for office in archive.people["pelle-sanna"].offices if office.title == "Minister of Trade"]
    assert held == [(days[0],), (days[1],)]
    assert c405(merged) == []
