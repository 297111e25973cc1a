# The numbers of people, parties and the matrix, and the lists that they open: a number lands on exactly its statements,
# however long the lists are, and an address that a list had before it was parted still arrives.

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag

import pytest
from bs4 import Tag

from generator.archive.link import _archive
from generator.archive.model import Archive, Content
from generator.site.pages import attributed, matrix, pair, render
from generator.site.pages.party import spoken, told
from generator.site.parts import entries, lists
from tests.pipeline import CORPUS, archive_of, files_of, html, statements

FEW, PARTED = 7, 280
"""Readouts."""


def _registers(small: Archive) -> Content:
    """The people, parties, publishers and topics of an archive, without its readouts."""
    return Content(
        parties=tuple(small.parties.values()),
        people=tuple(small.people.values()),
        publishers=tuple(small.publishers.values()),
        topics=tuple(small.topics.values()),
    )


@cache
def archive(readouts: int) -> Archive:
    """The invented archive with its readouts again and again, in three years."""
    small = archive_of(files_of(CORPUS))
    many = []
    for number in range(readouts):
        one = small.readouts[number % len(small.readouts)]
        day = f"{1990 + number % 3}-{one.metadata.date[5:]}"
        again = {"id": f"r{number}", "date": day, "event": f"e{number}", "disputes": (), "said": ()}
        many.append(replace(one, metadata=replace(one.metadata, **again)))
    return _archive(_registers(small), tuple(sorted(many, key=lambda one: (one.metadata.date, one.id))))


@cache
def pages(readouts: int) -> Mapping[str, str]:
    return dict(render(archive(readouts)))


@cache
def page(readouts: int, path: str) -> Tag:
    return html(pages(readouts)[path])


def numbers(readouts: int) -> Iterator[tuple[str, Tag]]:
    """The path of each page with the numbers on it that lead to lists."""
    for path in pages(readouts):
        if path.startswith(("people/", "parties/", "topics/matrix")) and "/with/" not in path and path.endswith(".md"):
            for link in page(readouts, path).select("td a[href]"):
                if re.fullmatch(r"[0-9,]+", link.get_text()):
                    yield path, link


def followed(path: str, link: Tag) -> tuple[str, str]:
    target, anchor = urldefrag(str(link["href"]))
    return normpath(join(dirname(path), target)) if target else path, anchor


def lines(readouts: int, path: str, anchor: str) -> list[str]:
    """The statements of the lists at a place: to the next heading of its rank, and with those of the other years."""
    place = page(readouts, path).select_one(f"[id='{anchor}']") if anchor else page(readouts, path).h1
    assert place is not None, (path, anchor)
    found: list[str] = []
    for after in place.find_next_siblings():
        if after.name in ("h1", "h2", "h3") and after.name <= place.name:
            break
        found += (str(item.a["href"]).rpartition("/")[2] for item in after.select("li") if item.a)
        if "jump" in after.get("class", ()) and path.count("/") < 4:
            for way in after.select("a"):
                found += lines(readouts, *followed(path, way))
    return found


@pytest.mark.parametrize("readouts", [FEW, pytest.param(PARTED, marks=pytest.mark.whole)])
def test_every_number_lands_on_exactly_its_statements(readouts: int) -> None:
    followed_ones = set()
    for path, link in numbers(readouts):
        there = followed(path, link)
        found = lines(readouts, *there)
        assert len(found) == len(set(found)) == int(link.get_text().replace(",", "")), (path, there)
        followed_ones.add(there)
    assert followed_ones


@pytest.mark.whole
def test_a_long_list_is_parted_by_topic_and_by_year_and_a_short_one_is_not() -> None:
    assert "parties/vestria/topics/ferry.md" not in pages(FEW)
    assert "parties/vestria/topics/ferry.md" in pages(PARTED)
    assert "parties/vestria/topics/ferry/1990.md" in pages(PARTED)
    for path in pages(PARTED):
        if re.search(r"^(people|parties)/[^/]+/(topics|accounts)(\.md|/[a-z-]+\.md)$", path):
            assert len(page(PARTED, path).select("li")) <= lists.MOST, path


@pytest.mark.whole
def test_the_address_of_a_list_that_was_parted_still_arrives() -> None:
    for party in archive(PARTED).parties:
        for found in (spoken(archive(PARTED), party), told(archive(PARTED), party)):
            for topic in found.topics:
                place = page(PARTED, found.file).select_one(f"#t-{topic}")
                assert place is not None
                assert place.name == "h2" or lines(PARTED, *followed(found.file, place))


@pytest.mark.whole
def test_what_others_report_is_parted_by_year_and_nothing_is_lost() -> None:
    many = archive(PARTED)
    for party in many.parties:
        wanted = attributed.attributed(many, party)
        own = re.compile(rf"parties/{party}/attributed(/[0-9]{{4}})?\.md")
        shown = [said for path in pages(PARTED) if own.fullmatch(path) for said in statements(page(PARTED, path))]
        assert sorted(said["data-readout"] for said in shown) == sorted(said.readout.id for said in wanted)


# ---- Readouts of a party and a publisher, two sides, and the matrix ------------------------------------------------


@cache
def parted() -> Mapping[str, str]:
    """Every page of an archive with a hundred events that both sides tell of, where little fits on a page."""
    small = archive_of(files_of(CORPUS))
    two = [one for one in small.readouts if one.metadata.event == "1990-03-14-oru-sanna-call"]
    many = []
    for number in range(200):
        one, day = two[number % 2], f"{1990 + number // 80}-03-14"
        again = {"id": f"r{number}", "date": day, "event": f"e{number // 2}", "disputes": (), "said": ()}
        many.append(replace(one, metadata=replace(one.metadata, **again)))
    with pytest.MonkeyPatch.context() as few:
        few.setattr(entries, "MOST_READOUTS", 50)
        few.setattr(pair, "MOST_EVENTS", 50)
        few.setattr(pair, "MOST_LINES", 150)
        few.setattr(matrix, "MOST_NUMBERS", 6)
        return dict(render(_archive(_registers(small), tuple(many))))


def parted_page(path: str) -> Tag:
    return html(parted()[path])


def linked(place: Tag) -> list[str]:
    """What the list at a place leads to, to the next heading."""
    found: list[str] = []
    for after in place.find_next_siblings():
        if after.name in ("h1", "h2", "h3", "h4"):
            break
        if after.name == "ul":
            found += (str(link["href"]) for link in after.select("li a"))
    return found


@pytest.mark.parametrize("main", ["parties/vestria", "publishers/vestria-mfa"])
def test_many_readouts_are_parted_by_year_and_none_is_lost(main: str) -> None:
    anchor = "accounts" if main.startswith("parties") else "readouts"
    heading = parted_page(f"{main}.md").select_one(f"#{anchor}")
    assert heading
    line = heading.find_next_sibling("p", class_="jump")
    assert isinstance(line, Tag)
    ways = [followed(f"{main}.md", way)[0] for way in line.select("a")]
    assert ways == [f"{main}/1991.md", f"{main}/1990.md"]
    tables = [heading.find_next_sibling("table"), *(parted_page(path).table for path in ways)]
    assert all(isinstance(table, Tag) and len(table.select("tbody tr")) <= 50 for table in tables)
    found = [str(link["href"]).rpartition("/")[2] for table in tables if table for link in table.select("tbody a")]
    assert len(found) == len(set(found)) == 100
    for path in ways:
        assert followed(path, parted_page(path).select(".jump a")[0]) == (f"{main}.md", anchor)


def test_many_events_of_two_sides_are_parted_by_year_and_none_is_lost() -> None:
    main = "parties/ostmark/with/vestria"
    ways = [followed(f"{main}.md", way)[0] for way in parted_page(f"{main}.md").select(".jump a")]
    assert ways == [f"{main}/1991.md", f"{main}/1990.md"]
    found = []
    for path in (f"{main}.md", *ways):
        line = parted_page(path).select_one(".jump")
        assert line
        events = line.find_next_sibling("ul")
        assert isinstance(events, Tag)
        found += [str(link["href"]).rpartition("/")[2] for link in events.select("li a")]
    assert sorted(found) == sorted(f"e{number}.md" for number in range(100))


def test_each_number_of_two_sides_lands_on_exactly_its_events_and_its_old_address_arrives() -> None:
    main = "parties/ostmark/with/vestria.md"
    numbers = parted_page(main).select("td.figure a")
    apart = [link for link in numbers if str(link["href"]).startswith("vestria/topics/")]
    assert apart
    assert len(apart) < len(numbers)
    for link in numbers:
        path, anchor = followed(main, link)
        place = parted_page(path).select_one(f"[id='{anchor}']")
        assert place, (path, anchor)
        found = linked(place)
        ways = place.find_next_sibling()
        for way in ways.select("a") if ways and "jump" in ways.get("class", ()) else ():
            there, again = followed(path, way)
            earlier = parted_page(there).select_one(f"[id='{again}']")
            assert earlier
            found += linked(earlier)
        assert len(found) == int(link.get_text()), (path, anchor)
        if link in apart:
            assert link["id"] == anchor


def test_the_matrix_is_parted_and_has_each_topic_in_its_place_in_the_alphabet() -> None:
    ways = [followed("topics/matrix.md", way)[0] for way in parted_page("topics/matrix.md").select(".jump a")]
    assert len(ways) > 1
    names: list[str] = []
    for path in ways:
        rows = {row.th.get_text() for row in parted_page(path).select("tbody tr") if row.th}
        assert len(rows) == 1 or len(parted_page(path).select("td a")) <= 6
        most = next(way for way in parted_page(path).select("p a") if "most was said" in way.get_text())
        assert followed(path, most)[0] == "topics/matrix.md"
        names += sorted(rows, key=str.casefold)
    assert len(names) > 2
    assert names == sorted(set(names), key=str.casefold)
    first = {row.th.get_text() for row in parted_page("topics/matrix.md").select("tbody tr") if row.th}
    assert first < set(names)
