# What the finished site of the real content may say about accounts and their silence, page by page: every number is
# the length of its list, nothing is called left out that may be there, and nobody's absence goes unnamed.

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from posixpath import dirname
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from generator.archive.compare import GRADES, LEFT_OUT, Comparison, comparisons, pairs
from generator.archive.compare.pairs import accounts_of
from generator.archive.ids import JOINT
from generator.archive.model import Archive, Readout
from generator.archive.uses import by_year, paraphrases, uses
from generator.site.pages.pair import FEWEST, path_of
from generator.verbs.common import load
from tests.sites import place

Parsed = Callable[[str], BeautifulSoup]
"""By its path from the top of the site: a page, parsed."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NUMBER = re.compile(r"\d[\d,]*")
COUNTED = re.compile(r"\(([\d,]+)\)$")


@pytest.fixture(scope="module")
def archive(real_project: Path) -> Archive:
    _, archive, problems = load(real_project)
    assert archive, "\n".join(map(str, problems))
    return archive


@pytest.fixture(scope="module")
def compared(archive: Archive) -> dict[str, Comparison]:
    return comparisons(archive)


@pytest.fixture(scope="module")
def page(real_site: Path) -> Parsed:
    @cache
    def parsed(path: str) -> BeautifulSoup:
        return BeautifulSoup((real_site / path).read_text(encoding="utf-8"), "html.parser")

    return parsed


@pytest.fixture(scope="module")
def paths(real_site: Path) -> list[str]:
    """Every page of the site."""
    return sorted(path.relative_to(real_site).as_posix() for path in real_site.rglob("index.html"))


def under(heading: Tag) -> Iterator[Tag]:
    """What stands between a heading and the next of its rank or above."""
    rank = HEADINGS.index(heading.name)
    for sibling in heading.find_next_siblings():
        if sibling.name in HEADINGS and HEADINGS.index(sibling.name) <= rank:
            return
        yield sibling


def entries(heading: Tag) -> list[Tag]:
    """The entries of the lists under a heading."""
    return [entry for block in under(heading) if block.name == "ul" for entry in block.find_all("li", recursive=False)]


def number(text: str) -> int:
    return int(text.replace(",", ""))


def text_of(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def target(path: str, link: Tag) -> tuple[str, str]:
    """The page and the anchor that a link leads to."""
    url = urlsplit(str(link["href"]))
    return place(path, unquote(url.path)), unquote(url.fragment)


def heading_at(page: Parsed, path: str, anchor: str) -> Tag:
    """The heading that an address leads to; without an anchor, that of the page."""
    found = page(path).find(id=anchor) if anchor else page(path).select_one("article h1")
    assert isinstance(found, Tag), (path, anchor)
    return found


def opened(page: Parsed, path: str, heading: Tag) -> int:
    """How many entries a reader finds under a heading, with those of the other years to which it leads."""
    ways = [way for block in under(heading) if "jump" in (block.get("class") or ()) for way in block.select("a")]
    others = (heading_at(page, *target(path, way)) for way in ways)
    return len(entries(heading)) + sum(len(entries(other)) for other in others)


def statement_of(path: str, entry: Tag) -> str:
    """The key of the statement that an entry of a list leads to."""
    link = entry.find("a")
    assert isinstance(link, Tag)
    file, anchor = target(path, link)
    return f"{dirname(file).rpartition('/')[2]}#{anchor}"


# 1. A count is the length of the list that it opens.


def test_every_number_that_is_a_link_in_a_table_is_the_length_of_the_list_it_opens(
    page: Parsed, paths: list[str]
) -> None:
    kinds: Counter[str] = Counter()
    for path in paths:
        for link in page(path).select("article td a"):
            if NUMBER.fullmatch(link.get_text()):
                there, anchor = target(path, link)
                found = opened(page, there, heading_at(page, there, anchor))
                assert found == number(link.get_text()), (path, link["href"])
                kinds["pair" if "/with/" in path else path.split("/")[0]] += 1
    assert set(kinds) >= {"people", "parties", "pair", "topics"}


def test_every_number_in_a_heading_of_a_list_is_its_length(page: Parsed, paths: list[str]) -> None:
    seen = 0
    for path in paths:
        for heading in page(path).select("article :is(h2, h3, h4)"):
            counted = COUNTED.search(text_of(heading))
            if counted and (found := entries(heading)):
                # Under a wording its ends come first, and then its uses.
                ends = [entry for entry in found if re.match(r"[^,]*: first", text_of(entry))]
                elsewhere = opened(page, path, heading) - len(found)
                assert len(found) - len(ends) + elsewhere == number(counted[1]), (path, text_of(heading))
                seen += 1
    assert seen


def test_the_years_of_a_person_open_as_many_statements_as_they_say(page: Parsed, paths: list[str]) -> None:
    seen = 0
    for path in paths:
        if re.fullmatch(r"people/[^/]+/index\.html", path):
            for link in page(path).select("article p a"):
                counted = re.fullmatch(r"(\d{4}) \(([\d,]+)\)", text_of(link))
                if counted:
                    there, anchor = target(path, link)
                    shown = page(there).select("article .statement")
                    if anchor:
                        blocks = list(under(heading_at(page, there, anchor)))
                        shown = [one for one in shown if one in blocks]
                    assert len(shown) == number(counted[2]), (path, text_of(link))
                    seen += 1
    assert seen


def test_what_others_report_of_a_side_is_counted_as_it_is_listed(page: Parsed, paths: list[str]) -> None:
    seen = 0
    for path in paths:
        if re.fullmatch(r"parties/[^/]+/index\.html", path):
            for entry in page(path).select("article li"):
                counted = re.search(r": ([\d,]+)\sstatements?$", text_of(entry))
                link = entry.find("a")
                if counted and isinstance(link, Tag) and str(link["href"]).endswith("attributed/"):
                    there, _ = target(path, link)
                    assert len(page(there).select("article .statement")) == number(counted[1]), path
                    seen += 1
    assert seen


def test_the_values_of_whose_words_add_up_to_the_statements(archive: Archive, page: Parsed) -> None:
    shown = Counter(
        str(said["data-whose"])
        for readout in archive.readouts
        for said in page(f"readouts/{readout.id}/index.html").select("article .statement")
    )
    every = [said for statements in archive.statements.values() for said in statements]
    assert shown == Counter(said.whose for said in every)
    assert shown.total() == len(every) == sum(len(readout.statements) for readout in archive.readouts)


@pytest.mark.parametrize("kind", ["people", "parties", "topics"])
def test_the_parts_of_a_summary_add_up(page: Parsed, paths: list[str], kind: str) -> None:
    seen = 0
    for path in paths:
        if re.fullmatch(rf"{kind}/[^/]+/index\.html", path):
            line = page(path).select_one("article p.account")
            summary = re.search(r"([\d,]+) statements? in [\d,]+ readouts?", text_of(line) if line else "")
            if summary:
                told = page(path).select_one("article p.told")
                assert told, path
                parts = [number(part) for part in re.findall(r"(?:^|, | and |\. )(\d[\d,]*) ", text_of(told))]
                assert sum(parts) == number(summary[1]), path
                seen += 1
    assert seen


# 2. Nothing is called left out where nothing whole was seen.


def cells(page: Parsed, compared: dict[str, Comparison]) -> Iterator[tuple[str, Tag]]:
    for event in compared:
        for cell in page(f"events/{event}/index.html").select("article .cell"):
            yield event, cell


@pytest.fixture(scope="module")
def readouts(archive: Archive) -> dict[str, Readout]:
    return {readout.id: readout for readout in archive.readouts}


def test_no_cell_says_left_out_where_the_end_was_not_seen(
    page: Parsed, compared: dict[str, Comparison], readouts: dict[str, Readout]
) -> None:
    strong = [cell for _, cell in cells(page, compared) if cell["data-grade"] in LEFT_OUT]
    assert strong
    for cell in strong:
        metadata = readouts[str(cell["data-readout"])].metadata
        assert metadata.coverage == "whole", cell
        looked_for = cell["data-topic"] in metadata.lacks or metadata.lacks
        assert looked_for or metadata.wording == "verbatim", cell


def test_a_cell_without_words_says_what_its_silence_is_worth_in_the_words_of_its_grade(
    page: Parsed, compared: dict[str, Comparison]
) -> None:
    seen = Counter[str]()
    for _, cell in cells(page, compared):
        grade = str(cell["data-grade"])
        seen[grade] += 1
        label = cell.select_one(".teller")
        assert label
        words = text_of(cell).removeprefix(text_of(label)).strip()
        if grade == "says":
            assert words, cell
            assert not any(words.casefold() == said.casefold() for said in GRADES.values())
        elif grade == "near":
            assert words.startswith("Names "), cell
            assert "not the subject as such" in words
        else:
            assert words.casefold() == next(said for id, said in GRADES.items() if id == grade).casefold(), cell
    assert set(seen) <= set(GRADES)


def test_only_in_one_account_is_said_without_reserve_where_all_others_were_seen_whole(
    page: Parsed, compared: dict[str, Comparison], readouts: dict[str, Readout]
) -> None:
    seen = Counter[bool]()
    for event in compared:
        for heading in page(f"events/{event}/index.html").select("article h3"):
            words = text_of(heading)
            if not words.startswith("Only in"):
                continue
            silent = [
                readouts[str(cell["data-readout"])]
                for cell in under(heading)
                if "cell" in cell.get("class", []) and cell["data-grade"] != "says"
            ]
            reserved = words.endswith("as far as the others were read")
            assert reserved or all(readout.metadata.coverage == "whole" for readout in silent), (event, words)
            seen[reserved] += 1
    assert seen[True]
    assert seen[False]


def test_a_group_of_topics_has_its_heading_once(page: Parsed, compared: dict[str, Comparison]) -> None:
    for event in compared:
        found = Counter(text_of(h) for h in page(f"events/{event}/index.html").select("article h3:not(.account)"))
        assert [words for words, times in found.items() if times > 1] == [], event


def test_what_two_sides_leave_out_is_of_events_where_the_other_was_seen_whole(
    archive: Archive, compared: dict[str, Comparison]
) -> None:
    for pair in pairs(archive, compared):
        for side, omissions in pair.omissions.items():
            [other] = [id for id in pair.sides if id != side]
            for omission in omissions:
                for grade in LEFT_OUT & omission.events.keys():
                    for event in omission.events[grade]:
                        own = accounts_of(archive, event, other)
                        assert own
                        assert all(readout.metadata.coverage == "whole" for readout in own), (event.id, omission.topic)


def test_no_round_is_said_to_lack_what_may_stand_further_down(archive: Archive, page: Parsed, paths: list[str]) -> None:
    found = [path for path in paths if path.endswith("/rounds/index.html")]
    assert found
    for path in found:
        shown = page(path)
        rounds = [text_of(entry) for entry in shown.select("article h1 ~ ul:first-of-type > li")]
        columns = [one for one in rounds if "no agreed text" not in one]
        for row in shown.select("article tbody tr"):
            for column, cell in zip(columns, row.select("td")[1:], strict=True):
                if "seen whole" not in column:
                    assert not any(GRADES[grade] == text_of(cell) for grade in LEFT_OUT | {"unsummarised"}), path


# 3. Every table of two sides says how many events there are, and how many of each were seen whole.


def test_every_page_of_two_sides_says_of_how_many_events_and_how_many_were_seen_whole(
    archive: Archive, compared: dict[str, Comparison], page: Parsed, paths: list[str]
) -> None:
    found = pairs(archive, compared)
    by_path: dict[str, list[tuple[int, ...]]] = {}
    for pair in found:
        path = path_of(*pair.sides).removesuffix(".md") + "/index.html"
        by_path.setdefault(path, []).append((len(pair.events), *pair.whole))
    assert set(by_path) == {path for path in paths if "/with/" in path}
    for path, wanted in by_path.items():
        said = [text_of(line).replace("none of", "0 of") for line in page(path).select("article .coverage")]
        assert [tuple(map(number, NUMBER.findall(line))) for line in said] == wanted, path
        tables = page(path).select("article table")
        assert len(tables) <= 2 * sum(events >= FEWEST for events, *_ in wanted)
        for table in tables:
            assert table.find_previous(class_="coverage"), path


def test_a_table_of_two_sides_counts_each_event_of_a_topic_once(archive: Archive, page: Parsed) -> None:
    for pair in pairs(archive, comparisons(archive)):
        for omissions in pair.omissions.values():
            for omission in omissions:
                events = [event.id for found in omission.events.values() for event in found]
                assert len(events) == len(set(events)) <= len(pair.events)


def test_every_table_of_years_says_how_many_accounts_there_are_and_how_many_were_seen_whole(
    archive: Archive, page: Parsed
) -> None:
    seen = 0
    for topic in archive.topics.values():
        heading = page(f"topics/{topic.id}/index.html").find(id="by-account")
        if not isinstance(heading, Tag):
            continue
        table = heading.find_next("table")
        assert isinstance(table, Tag)
        using = {one.side for one in by_year(archive, topic) if one.using}
        wanted = [
            f"{len(one.using)} of {len(one.accounts)}, {len(one.whole)} whole" if one.accounts else "no account"
            for one in by_year(archive, topic)
            if one.side in using
        ]
        assert [text_of(cell) for cell in table.select("td")] == wanted, topic.id
        seen += 1
    assert seen


# 4. A paraphrase is never a use.


def test_the_uses_on_a_page_are_those_of_the_exact_words_and_paraphrases_stand_apart(
    archive: Archive, page: Parsed
) -> None:
    seen = 0
    for topic in archive.topics.values():
        path = f"topics/{topic.id}/index.html"
        found = uses(archive, topic)
        for wording in topic.wordings:
            heading = page(path).find(id=f"w-{wording.id}")
            assert isinstance(heading, Tag)
            listed = [
                statement_of(path, entry) for entry in entries(heading) if not re.match(r"[^,]*: first", text_of(entry))
            ]
            assert listed == [use.statement.key for use in found if use.wording == wording.id][::-1], wording.id
            seen += len(listed)
        apart = page(path).find(id="other-words")
        listed = [statement_of(path, entry) for entry in entries(apart)] if isinstance(apart, Tag) else []
        if topic.wordings:
            assert listed == [said.key for said in paraphrases(archive, topic)][::-1]
            assert not {use.statement.key for use in found} & set(listed)
    assert seen


# 5. A joint text is never one side's silence or speech alone.


def test_what_a_joint_text_says_is_never_one_sides(archive: Archive, page: Parsed, paths: list[str]) -> None:
    joint = {readout.id for readout in archive.readouts if readout.account == JOINT}
    seen = 0
    for path in paths:
        shown = page(path)
        for said in shown.select('article .statement[data-account="joint"]'):
            assert said["data-whose"] in ("agreed", "telling"), path
        if path.endswith("/attributed/index.html"):
            assert shown.select('article .statement[data-account="joint"]') == [], path
        for group in ("own", "other", "claimed"):
            for heading in shown.select(f'article h3[id^="t-"][id$="-{group}"]'):
                listed = {statement_of(path, entry).partition("#")[0] for entry in entries(heading)}
                assert not listed & joint, (path, heading["id"])
                seen += 1
    assert seen


def test_what_is_in_a_joint_text_is_no_sides_silence(
    archive: Archive, compared: dict[str, Comparison], readouts: dict[str, Readout]
) -> None:
    seen = 0
    for one in compared.values():
        for row in one.rows:
            if any(cell.grade == "says" and cell.readout.account == JOINT for cell in row.cells):
                assert {cell.grade for cell in row.cells} <= {"says", "near", "joint", "outside"} | (
                    {cell.grade for cell in row.cells if cell.readout.account == JOINT}
                ), (one.event.id, row.topic)
                seen += 1
    assert seen


def test_two_sides_are_held_against_each_other_by_accounts_of_their_own(
    archive: Archive, compared: dict[str, Comparison]
) -> None:
    for pair in pairs(archive, compared):
        for event in pair.events:
            for side in pair.sides:
                own = accounts_of(archive, event, side)
                assert own
                assert all(r.account != JOINT and archive.parties[r.account].kind != "press" for r in own)


# 6. Nothing is scored or ranked, and nothing is called avoidance.


def test_no_page_of_a_comparison_judges(page: Parsed, paths: list[str], compared: dict[str, Comparison]) -> None:
    judging = re.compile(r"%|\b(avoid|refus|conceal|hid(es?|den)\b|suppress|evad|dodg|score|rank)", re.IGNORECASE)
    found = [
        path for path in paths if "/with/" in path or path.endswith(("/attributed/index.html", "/rounds/index.html"))
    ]
    assert found
    for path in (*found, *(f"events/{event}/index.html" for event in compared)):
        shown = BeautifulSoup(str(page(path).select_one("article")), "html.parser")
        for quoted in shown.select('.statement, .editor-note, .cell:is([data-grade="says"], [data-grade="near"])'):
            quoted.decompose()
        assert not judging.search(shown.get_text()), path


def test_a_table_of_two_sides_is_sorted_by_the_keys_that_it_states(page: Parsed, paths: list[str]) -> None:
    for path in (path for path in paths if "/with/" in path):
        for table in page(path).select("article table"):
            heads = [text_of(head) for head in table.select("th")]
            rows = [
                dict(zip(heads, (text_of(cell) for cell in row.select("td")), strict=True))
                for row in table.select("tbody tr")
            ]
            keys = [
                (
                    *(-number(row.get(head) or "0") for head in ("Left out", GRADES["unsummarised"].capitalize())),
                    row["Topic"].casefold(),
                )
                for row in rows
            ]
            assert keys == sorted(keys), path
            stated = table.find_next("p")
            assert isinstance(stated, Tag)
            assert "Sorted by" in text_of(stated)


# 7. What is derived is marked as derived.


def test_who_names_only_a_part_of_a_topic_is_shown_with_that_part(
    page: Parsed, archive: Archive, compared: dict[str, Comparison]
) -> None:
    seen = 0
    for event, cell in cells(page, compared):
        if cell["data-grade"] == "near":
            links = [target(f"events/{event}/index.html", link)[0] for link in cell.select("a")]
            parts = {dirname(link).rpartition("/")[2] for link in links if link.startswith("topics/")}
            assert parts
            assert parts <= archive.narrower[str(cell["data-topic"])], cell
            seen += 1
    assert seen


# 9. A missing account is named.


def test_an_event_names_every_side_that_took_part_and_has_no_account(
    archive: Archive, page: Parsed, compared: dict[str, Comparison]
) -> None:
    for event, one in compared.items():
        found = re.findall(
            r"No account by (?:the )?(.+?) is in this archive\.", text_of(page(f"events/{event}/index.html"))
        )
        assert found == [archive.parties[id].name for id in one.missing], event
    assert any(one.missing for one in compared.values())


def test_a_readout_that_stands_alone_says_that_there_may_be_others(archive: Archive, page: Parsed) -> None:
    for event in archive.events.values():
        if len(event.readouts) == 1:
            words = text_of(page(f"readouts/{event.readouts[0].id}/index.html"))
            assert "None is in the archive. Another side may still have published one." in words, event.id


def test_an_event_says_of_every_account_how_much_of_it_was_read(page: Parsed, compared: dict[str, Comparison]) -> None:
    for event, one in compared.items():
        lines = [
            text_of(line) for line in page(f"events/{event}/index.html").select("article h1 ~ ul:first-of-type > li")
        ]
        seen = ["whole" if "the whole text was read" in line else "opening" for line in lines]
        assert seen[: len(one.event.readouts)] == [r.metadata.coverage for r in one.event.readouts], event


# The data is the pages, one to one, and one page says what the words mean.


def test_the_cells_in_the_data_are_those_of_the_pages(
    page: Parsed, compared: dict[str, Comparison], real_site: Path
) -> None:
    shown = []
    for event, cell in cells(page, compared):
        links = [str(link["href"]) for link in cell.select(".by a") if str(link["href"]).startswith("#")]
        places = [link.rpartition("-p")[2] for link in links]
        ids = " ".join(f"p{one}" for one in places)
        shown.append((event, *(str(cell[f"data-{name}"]) for name in ("topic", "readout", "account", "grade")), ids))
    with (real_site / "data" / "cells.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("event_id", "topic_id", "readout_id", "account", "grade", "statements")
    assert [tuple(row[name] for name in names) for row in rows] == shown
    assert all(len(row["whose"].split()) == len(row["statements"].split()) for row in rows)


def test_whose_words_a_cell_of_the_data_names_are_those_of_the_statements(archive: Archive, real_site: Path) -> None:
    whose = {said.key: said.whose for statements in archive.statements.values() for said in statements}
    with (real_site / "data" / "cells.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            keys = [f"{row['readout_id']}#{id}" for id in row["statements"].split()]
            assert row["whose"].split() == [whose[key] for key in keys]


def test_how_to_read_explains_every_grade_in_the_words_of_the_pages(page: Parsed) -> None:
    words = text_of(page("how-to-read/index.html")).casefold()
    for grade, said in GRADES.items():
        if grade not in ("says", "near"):
            assert f"“{said}”".casefold() in words, grade
    assert "not the subject as such" in words
