# The archive becomes pages: one golden case a page in tests/golden/render, of the invented content, and what holds for
# every page.

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.archive.link import _archive
from generator.archive.model import Archive, Content
from generator.site.pages import render
from generator.site.parts import quotations
from tests.golden_cases import Compare, cases
from tests.pipeline import CORPUS, archive_of, files_of, html, page_of, readout, registers, statements


@cache
def small() -> Archive:
    return archive_of(files_of(CORPUS))


@cache
def pages() -> Mapping[str, str]:
    return dict(render(small()))


@pytest.mark.parametrize("path", cases("render"), ids=lambda path: path.stem)
def test_case(path: Path, golden: Compare) -> None:
    golden(path, lambda given: pages()[given.strip()])


def test_no_two_pages_have_one_path() -> None:
    paths = [path for path, _ in render(small())]
    assert len(paths) == len(set(paths))


def test_a_page_begins_with_its_title_and_kind() -> None:
    for path, text in pages().items():
        if path.endswith(".md"):
            assert re.match(r'---\ntitle: "[^\n]+"\n(\w+: [^\n]+\n)*kind: "\w+"\n', text), path


def test_a_page_says_who_proposes_whom() -> None:
    path = "readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md"
    source = str(files_of(CORPUS)[path], "utf-8")  # type: ignore[arg-type]
    source = source.replace("seen: whole\n", 'seen: whole\nsecond_reader: "A *f* <b>"\n')
    source = source.replace("@mira-oru? By", "@mira-oru?|pelle-sanna? By").replace("@joint The two", "@joint?? The two")
    page = html(page_of(archive_of({**files_of(CORPUS), path: source}), path))
    assert [line.get_text() for line in page.select(".proposal")] == [
        "Speaker proposed, not confirmed: the program proposes Mira Oru, A *f* <b> proposes Pelle Sanna; nobody has "
        "decided yet",
        "Speaker proposed, not confirmed: proposed by the program and by A *f* <b>, and nobody has confirmed it yet",
    ]
    assert {tag["data-attribution"] for tag in page.select("#p3, #p4")} == {"proposed"}


def test_a_note_is_on_the_page_once_and_named_where_it_hangs() -> None:
    page = html(pages()["readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md"])
    assert page.select("a.note")
    for ref in page.select("a.note"):
        assert ref.get_text() == ""
        assert len(page.select(f"[id='{str(ref['href'])[1:]}']")) == 1


def test_an_old_address_of_a_paragraph_still_arrives() -> None:
    readout = next(readout for readout in small().readouts if readout.metadata.moves)
    page = html(pages()[f"readouts/{readout.id}.md"])
    for old, new in readout.metadata.moves:
        assert page.select(f"#{old}"), old
        assert page.select(f"a[href='#{new}']"), new


@pytest.mark.parametrize("language", ["fa", "prs", "ar", "ur", "ps", "he"])
def test_a_text_from_the_right_says_so_wherever_it_is_quoted(language: str) -> None:
    text = readout("@mira-oru \u0627 [x](topic:ferry)", language=language, event="y1990-call", date="1990-01-05")
    summary = readout("@mira-oru The [x](topic:ferry)", language=language, event="y1990-call", text="summary")
    made = dict(render(archive_of({**registers(), "readouts/verbatim.md": text, "readouts/summary.md": summary})))
    for path in ("readouts/verbatim.md", "events/y1990-call.md", "topics/ferry.md", "people/mira-oru/statements.md"):
        found = {said.get_text(): (said.get("lang"), said.get("dir")) for said in statements(html(made[path]))}
        assert found["\u0627 x"] == (language, "rtl"), path
        assert found.get("The x", (None, None)) == (None, None), "a summary is in the language of the site"


def test_a_name_in_arabic_letters_runs_from_the_right() -> None:
    person = str(registers()["people/mira-oru.md"], "utf-8")  # type: ignore[arg-type]
    named = person.replace("aliases:\n", "aliases:\n  - \u0627\u0648\u0631\u0648\n", 1)
    assert named != person
    page = html(dict(render(archive_of({**registers(), "people/mira-oru.md": named})))["people/mira-oru.md"])
    [name] = page.select("#names + ul em[dir]")
    assert (name.get_text(), name["lang"], name["dir"]) == ("\u0627\u0648\u0631\u0648", "und-Arab", "rtl")


def test_the_copy_of_a_page_stands_where_the_page_does() -> None:
    fields = {
        "snapshot": "https://archive.example/1",
        "also": [{"url": "https://wire.example/2", "snapshot": "https://archive.example/2", "paragraphs": ["p2"]}],
    }
    text = readout("@mira-oru Ja.\n\n@mira-oru Nej.", **fields)
    archive = archive_of({**registers(), "readouts/with.md": text, "readouts/without.md": readout("@mira-oru Ja, ja.")})
    files = dict(render(archive))
    copies = [link["href"] for link in html(files["readouts/with.md"]).find_all("a", string="archived copy")]
    assert copies == ["https://archive.example/1", "https://archive.example/2"]
    assert "archived copy" not in files["readouts/without.md"]
    rows = [json.loads(row) for row in files["data/statements.jsonl"].splitlines()]
    assert [(row["source_url"], row["snapshot_url"]) for row in rows] == [
        ("https://mfa.vestria.example/1", "https://archive.example/1"),
        ("https://wire.example/2", "https://archive.example/2"),
        ("https://mfa.vestria.example/1", ""),
    ]
    custom = json.loads(files["readouts/with/citation.json"])["custom"]
    assert custom["snapshot"] == "https://archive.example/1"
    assert custom["pages"]["p2"]["snapshot"] == "https://archive.example/2"


def test_offices_stand_in_the_order_of_time() -> None:
    told = html(pages()["people/mira-oru.md"]).get_text()
    assert told.index("Special Envoy, in a text of") < told.index("Minister of Foreign Affairs, ")


def by_year(archive: Archive, quotes: int) -> dict[str, str]:
    """The pages of an archive in which one topic has so many statements, in three years."""
    readout = archive.readouts[0]
    many = [
        replace(
            readout,
            metadata=replace(readout.metadata, id=f"r{number}", date=f"{1990 + number % 3}-05-01", event=f"e{number}"),
            statements=(replace(readout.statements[1], id="p1", text=f"Statement {number} on the Northern ferry."),),
            notes=(),
        )
        for number in range(quotes)
    ]
    content = Content(
        parties=tuple(archive.parties.values()),
        people=tuple(archive.people.values()),
        publishers=tuple(archive.publishers.values()),
        topics=tuple(archive.topics.values()),
    )
    many.sort(key=lambda readout: (readout.metadata.date, readout.id))
    return dict(render(_archive(content, tuple(many))))


def test_a_page_that_would_be_too_long_is_one_for_each_year_and_nothing_is_lost() -> None:
    few = by_year(small(), quotations.MOST)
    assert "topics/ferry/1990.md" not in few
    many = by_year(small(), quotations.MOST + 1)
    shown = {year: statements(html(many[f"topics/ferry{year}.md"])) for year in ("", "/1991", "/1990")}
    texts = [element.get_text() for elements in shown.values() for element in elements]
    assert sorted(texts) == sorted(
        f"Statement {number} on the Northern ferry." for number in range(quotations.MOST + 1)
    )
    main = html(many["topics/ferry.md"])
    assert {str(link["href"]) for link in main.select(".jump a")} == {"ferry/1991.md", "ferry/1990.md"}
    ids = {
        path: {str(element["id"]) for element in html(many[path]).select("[id]")} for path in many if "ferry" in path
    }
    for path, text in many.items():
        if path.startswith("people/") and path.endswith(".md"):
            for link in re.findall(r"\]\(\.\./(topics/ferry[^)#]*)#([^)]+)\)", text):
                assert link[1] in ids[link[0]]


def test_lists_that_would_be_too_long_are_one_for_each_year() -> None:
    many = by_year(small(), 401)
    rows = [len(html(many[f"readouts/{page}.md"]).select("tbody tr")) for page in ("index", "1991", "1990")]
    assert sum(rows) == 401
    assert all(rows)
