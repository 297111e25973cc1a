# Two topics become one, everywhere or nowhere: what named the one names the other, nothing that either had is lost, and
# the old address leads to where it went.

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive.link.references import unknown_references
from generator.archive.model import Content, Topic, names_of
from generator.archive.read import read
from generator.authoring.merge import Merged, merge
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
from tests.pipeline import readout

ALIKE: Files = {
    path: re.sub(rb"(?m)^kind: \w+$", b"kind: theme", data) if path.startswith("topics/") else data
    for path, data in CORPUS_FILES.items()
}
"""The invented archive, with all its topics of one kind."""


def topics(files: Files) -> dict[str, Topic]:
    return {topic.id: topic for topic in read(sources(files))[0].topics}


def pairs(files: Files) -> Iterator[tuple[str, str]]:
    found = topics(files)
    yield from ((one, other) for one in found for other in found if one != other)


def nothing_is_lost(before: Content, after: Content, old: str, into: str) -> None:
    """All that the two topics had is in the one that is left, and nothing names the other but its old address."""
    had, has = ({topic.id: topic for topic in content.topics} for content in (before, after))
    was, other, now = had[old], had[into], has[into]
    assert has.keys() == had.keys() - {old}
    assert set(names_of(now)) == {*names_of(was), *names_of(other)}
    assert {*was.aliases, *other.aliases} <= set(now.aliases)
    assert set(now.sources) == {*was.sources, *other.sources}
    assert set(now.wordings) == {*was.wordings, *other.wordings}
    assert set(now.related) == {*was.related, *other.related} - {old, into}
    assert set(now.broader) == {*was.broader, *other.broader} - {old, into}
    assert set(now.former) == {*was.former, *other.former, f"topics/{old}"}
    assert texts(now) == texts(other) + texts(was)
    assert unknown_references(after, ()) == []


def texts(topic: Topic) -> list[str]:
    return ["".join(piece.text for piece in block.pieces) for block in topic.prose]


@pytest.mark.parametrize(("old", "into"), list(pairs(ALIKE)))
def test_the_content_is_right_after_it(old: str, into: str) -> None:
    found = merge(sources(ALIKE), old, into)
    assert found.conflicts == ()
    after = with_changes(ALIKE, found.changes)
    base, head = result_of(sources(ALIKE)), result_of(sources(after))
    nothing_is_lost(base.content, head.content, old, into)
    assert head.problems == base.problems == ()
    assert [str(problem) for problem in doubts(head, base) if not problem.warning] == []
    assert head.archive
    assert base.archive
    pages = dict(render(head.archive))
    assert f"[{head.archive.topics[into].name}]({into}.md)" in pages[f"topics/{old}.md"]
    touched = {said.key for id in (old, into) for said in base.archive.by_topic[id]}
    assert {said.key for said in head.archive.by_topic[into]} == touched


@pytest.mark.whole
def test_it_is_so_with_the_topics_of_the_archive() -> None:
    before = read(sources(REAL_FILES))[0]
    ordered = [topic.id for topic in before.topics]
    kinds = {topic.id: topic.kind for topic in before.topics}
    tried = 0
    for old, into in list(pairwise(ordered))[::8]:
        merged = merge(sources(REAL_FILES), old, into)
        if kinds[old] != kinds[into]:
            assert any(conflict.startswith("kind is ") for conflict in merged.conflicts)
            assert merged.changes == {}
        else:
            assert merged.conflicts == ()
            after, problems = read(sources(with_changes(REAL_FILES, merged.changes)))
            assert problems == ()
            nothing_is_lost(before, after, old, into)
            tried += 1
    assert tried > 3


FERRY, TRADE = CORPUS_FILES["topics/ferry.md"], CORPUS_FILES["topics/winter-trade.md"]


def with_fields(ferry: str = "", trade: str = "") -> Files:
    """The invented archive, with further lines in the fields of two topics."""
    return {
        **CORPUS_FILES,
        "topics/ferry.md": FERRY.replace(b"\n---\n\n", f"\n{ferry}---\n\n".encode(), 1),
        "topics/winter-trade.md": TRADE.replace(b"\n---\n\n", f"\n{trade}---\n\n".encode(), 1),
    }


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (with_fields("wikidata: Q1\n", "wikidata: Q2\n"), "wikidata is 'Q1' in 'ferry' and 'Q2' in 'winter-trade'"),
        (
            {**CORPUS_FILES, "topics/ferry.md": FERRY.replace(b"kind: theme", b"kind: policy")},
            "kind is 'policy' in 'ferry' and 'theme' in 'winter-trade'",
        ),
        (
            with_fields(
                "wordings: [{id: a, text: a ferry for all, language: en}]\n",
                "wordings: [{id: a, text: trade for all, language: en}]\n",
            ),
            "wordings 'a' is 'a ferry for all / en' in 'ferry' and 'trade for all / en' in 'winter-trade'",
        ),
        (
            with_fields(
                "wordings: [{id: a, text: for all, language: en}]\n",
                "wordings: [{id: b, text: for all, language: en}]\n",
            ),
            "the id of 'for all' is 'a' in 'ferry' and 'b' in 'winter-trade'",
        ),
    ],
)
def test_where_they_say_different_things_both_are_named(files: Files, told: str) -> None:
    found = merge(sources(files), "ferry", "winter-trade")
    assert [told in conflict for conflict in found.conflicts] == [True]
    assert found.changes == {}


def merged(files: Files, old: str = "ferry", into: str = "winter-trade") -> tuple[Files, Merged]:
    found = merge(sources(files), old, into)
    assert found.conflicts == ()
    return with_changes(files, found.changes), found


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "lines",
    [
        "sources: [https://a.example/1] # as of old\n",
        "sources: [\n  https://a.example/1, # one\n  ]\n",
        "sources:\n- https://a.example/1\n",
        "sources:\n  - https://a.example/1\n  # the last\n",
        "sources: []\n",
        "sources:\n",
        "sources: # none\nwordings: # none\n",
        'sources: ["https://a.example/1"]\nwikidata: Q7\n',
    ],
)
def test_lists_are_joined_in_whatever_form_they_are_written(lines: str, ending: str) -> None:
    files = with_fields("wordings: [{id: all, text: a ferry for all, language: en}]\n", lines)
    files["topics/winter-trade.md"] = files["topics/winter-trade.md"].replace(b"\n", ending.encode())
    after, found = merged(files)
    assert read(sources(after))[1] == ()
    nothing_is_lost(read(sources(files))[0], read(sources(after))[0], "ferry", "winter-trade")
    assert found.joined_text
    assert after["topics/winter-trade.md"].count(b"\r\n") * (ending == "\r\n") == (
        after["topics/winter-trade.md"].count(b"\n") * (ending == "\r\n")
    )


def test_a_list_or_a_link_that_had_both_has_one() -> None:
    body = "@mira-oru She spoke of [it](topic:ferry+winter-trade) and [of it](topic:harbour-patrol+ferry)."
    text = readout(body, lacks=["winter-trade", "ferry"], kind="speech", event="1990-01-05-oru-speech")
    files = {**with_fields(), "readouts/a.md": text.encode()}
    files["topics/harbour-patrol.md"] = files["topics/harbour-patrol.md"].replace(
        b"\n---\n\n", b"\nrelated:\n  - ferry\n  - winter-trade\nbroader: [ferry]\n---\n\n", 1
    )
    after, _ = merged(files)
    [draft] = [draft for draft in read(sources(after))[0].drafts if draft.metadata.id == "a"]
    assert draft.metadata.lacks == ("winter-trade",)
    assert [link.topics for link in draft.paragraphs[0].links] == [
        ("winter-trade",),
        ("harbour-patrol", "winter-trade"),
    ]
    assert topics(after)["harbour-patrol"].related == topics(after)["harbour-patrol"].broader == ("winter-trade",)


def test_the_verb(tmp_path: Path) -> None:
    project = written(tmp_path)
    done = CliRunner().invoke(main, ["merge", "ferry", "winter-trade", "--root", str(project)])
    assert done.exit_code == 0, done.output
    assert on_disk(project) == merged(CORPUS_FILES)[0]
    assert "holds the text of both; make one of it" in done.output


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("nothing", "ferry"), 2, "there is no topic 'nothing'"),
        (("ferry", "nothing"), 2, "there is no topic 'nothing'"),
        (("ferry", "ferry"), 2, "'ferry' is one topic already"),
        (("ferry", "open-water"), 1, "kind is 'theme' in 'ferry' and 'formulation' in 'open-water'"),
    ],
)
def test_what_cannot_be_merged(tmp_path: Path, arguments: tuple[str, str], code: int, told: str) -> None:
    project = written(tmp_path)
    done = CliRunner().invoke(main, ["merge", *arguments, "--root", str(project)])
    assert (done.exit_code, told in done.output) == (code, True), done.output
    assert on_disk(project) == CORPUS_FILES


def test_a_topic_said_to_be_lacking_is_not_merged_into_the_text(tmp_path: Path) -> None:
    text = readout("@mira-oru Oru spoke of the winter trade.", lacks=["ferry"], event="1990-01-05-oru-speech")
    project = written(tmp_path, {**CORPUS_FILES, "readouts/a.md": text.encode()})
    done = CliRunner().invoke(main, ["merge", "ferry", "winter-trade", "--root", str(project)])
    assert done.exit_code == 1, done.output
    assert "C409" in done.output
    assert "Nothing was merged" in done.output
