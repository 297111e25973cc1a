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
from generator.site.pages import attributed, render
from generator.site.pages.party import spoken, told
from generator.site.parts import lists
from tests.pipeline import CORPUS, archive_of, files_of, html, statements

FEW, PARTED = 7, 280
"""Readouts."""


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
    content = Content(
        parties=tuple(small.parties.values()),
        people=tuple(small.people.values()),
        publishers=tuple(small.publishers.values()),
        topics=tuple(small.topics.values()),
    )
    return _archive(content, tuple(sorted(many, key=lambda one: (one.metadata.date, one.id))))


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


@pytest.mark.parametrize("readouts", [FEW, PARTED])
def test_every_number_lands_on_exactly_its_statements(readouts: int) -> None:
    followed_ones = set()
    for path, link in numbers(readouts):
        there = followed(path, link)
        found = lines(readouts, *there)
        assert len(found) == len(set(found)) == int(link.get_text().replace(",", "")), (path, there)
        followed_ones.add(there)
    assert followed_ones


def test_a_long_list_is_parted_by_topic_and_by_year_and_a_short_one_is_not() -> None:
    assert "parties/vestria/topics/ferry.md" not in pages(FEW)
    assert "parties/vestria/topics/ferry.md" in pages(PARTED)
    assert "parties/vestria/topics/ferry/1990.md" in pages(PARTED)
    for path in pages(PARTED):
        if re.search(r"^(people|parties)/[^/]+/(topics|accounts)(\.md|/[a-z-]+\.md)$", path):
            assert len(page(PARTED, path).select("li")) <= lists.MOST, path


def test_the_address_of_a_list_that_was_parted_still_arrives() -> None:
    for party in archive(PARTED).parties:
        for found in (spoken(archive(PARTED), party), told(archive(PARTED), party)):
            for topic in found.topics:
                place = page(PARTED, found.file).select_one(f"#t-{topic}")
                assert place is not None
                assert place.name == "h2" or lines(PARTED, *followed(found.file, place))


def test_what_others_report_is_parted_by_year_and_nothing_is_lost() -> None:
    many = archive(PARTED)
    for party in many.parties:
        wanted = attributed.attributed(many, party)
        own = re.compile(rf"parties/{party}/attributed(/[0-9]{{4}})?\.md")
        shown = [said for path in pages(PARTED) if own.fullmatch(path) for said in statements(page(PARTED, path))]
        assert sorted(said["data-readout"] for said in shown) == sorted(said.readout.id for said in wanted)
