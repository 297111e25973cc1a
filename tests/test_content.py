# The real content: it has no problem, and what the archive began with is in it, word for word.

import hashlib

import pytest

from generator.archive.model import Archive, Readout
from generator.verbs.common import content_at, doubts, load, result_of
from tests.pipeline import ROOT
from tests.sites import Pages

FIRST = "2020-08-19-wang-yi-atmar-call-xinhua"
WORDS = "f05b25727e16db9eb894a0139a042bdce8f3a26e21ef3de3473d392365924cb6"
"""SHA-256 of the paragraphs of the first readout as Xinhua published them, with an empty line between them."""


@pytest.fixture(scope="module")
def archive() -> Archive:
    _, archive, problems = load(ROOT)
    assert archive, "\n".join(map(str, problems))
    return archive


@pytest.fixture(scope="module")
def first(archive: Archive) -> Readout:
    return next(readout for readout in archive.readouts if readout.id == FIRST)


def test_the_content_has_no_problem() -> None:
    _, _, problems = load(ROOT)
    assert [str(problem) for problem in problems if not problem.warning] == []


def test_nothing_in_the_content_looks_wrong() -> None:
    sources, _ = content_at(ROOT)
    assert [str(problem) for problem in doubts(result_of(sources)) if not problem.warning] == []


def test_the_first_readout_has_every_word_of_the_original(first: Readout) -> None:
    text = "\n\n".join(statement.text for statement in first.statements)
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == WORDS


def test_the_first_readout_says_who_speaks(first: Readout) -> None:
    assert [(s.id, s.speakers, s.attribution) for s in first.statements] == [
        *((f"p{number}", ("wang-yi",), "reviewed") for number in range(1, 10)),
        *((f"p{number}", ("haneef-atmar",), "reviewed") for number in range(10, 14)),
    ]
    assert first.metadata.wording == "verbatim"
    assert first.metadata.coverage == "whole"
    assert first.account == "china"


@pytest.mark.parametrize(
    ("topic", "paragraphs"),
    [("etim", {"p6", "p12"}), ("trilateral-mechanism", {"p9"}), ("bri", {"p9", "p13"}), ("afghan-led", {"p4", "p11"})],
)
def test_a_topics_page_quotes_the_first_readout(
    first: Readout, real_pages: Pages, topic: str, paragraphs: set[str]
) -> None:
    texts = {statement.id: statement.text for statement in first.statements}
    shown = [s for s in real_pages[f"topics/{topic}/index.html"].statements if s.attributes["data-readout"] == FIRST]
    assert {s.text for s in shown} == {texts[id] for id in paragraphs}


def test_there_are_events_people_and_accounts_enough_to_compare(archive: Archive) -> None:
    assert len(archive.events) >= 49
    assert len(archive.readouts) >= 101
    assert sum(len(event.accounts) > 1 for event in archive.events.values()) >= 30


def test_everybody_who_speaks_or_takes_part_has_a_page_and_a_party(archive: Archive, real_pages: Pages) -> None:
    for readout in archive.readouts:
        named = {*readout.metadata.participants, *(id for s in readout.statements for id in s.speakers)}
        for id in named - {"joint", "narration"}:
            assert archive.people[id].party in archive.parties
            assert f"people/{id}/index.html" in real_pages
