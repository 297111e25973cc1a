# Readouts become the archive: topics are found in texts, ids are looked up, neighbours are chosen, addresses are made.

import re
from posixpath import dirname, relpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.kinds import PERSON
from generator.archive.link.aliases import TopicFinder
from generator.archive.link.references import new_entry
from generator.archive.model import Alias, Link, Location, Topic
from generator.site import urls
from tests.pipeline import CORPUS, archive_of, files_of, load, readout, registers, reported

NOWHERE = Location(path="content/topics/x.md", line=1)


def topic(id: str, *names: str) -> Topic:
    aliases = tuple(Alias(name=name) for name in names[1:])
    return Topic(id=id, name=names[0], kind="theme", aliases=aliases, location=NOWHERE)


TOPICS = (
    topic("ferry", "Northern ferry", "ferry line", "the line", "北方轮渡"),
    topic("port", "Port", "Port of Lind", "PORT-2"),
    topic("fund", "LIGHT", "C++", "people's fund"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Northern ferry sails.", [("Northern ferry", "ferry")]),
        ("THE NORTHERN FERRY sails.", [("NORTHERN FERRY", "ferry")]),
        ("The Northern ferrying of it.", []),
        ("Ferry line, port.", [("Ferry line", "ferry"), ("port", "port")]),
        ("The Port of Lind.", [("Port of Lind", "port")]),
        ("Ports and airport.", []),
        ("LIGHT, not light.", [("LIGHT", "fund")]),
        ("PORT-2 and port-2", [("PORT-2", "port"), ("port", "port")]),
        ("开通北方轮渡的计划", [("北方轮渡", "ferry")]),
        ("In C++ they trust.", [("C++", "fund")]),
        ("The people’s fund", [("people’s fund", "fund")]),
        ("The Northern\u00a0ferry", [("Northern\u00a0ferry", "ferry")]),
        ("İstanbul, then the Northern ferry", [("Northern ferry", "ferry")]),
        ("Northern ferry_", []),
        ("", []),
    ],
)
def test_topics_are_found_as_whole_words(text: str, found: list[tuple[str, str]]) -> None:
    links = TopicFinder(TOPICS).links(text, ())
    assert [(text[link.start : link.end], *link.topics) for link in links] == found


def test_what_an_editor_wrote_stands_before_what_is_found() -> None:
    text = "The Northern ferry and the ferry line."
    written = [Link(start=13, end=18, topics=("port", "fund")), Link(start=27, end=37, topics=())]
    links = TopicFinder(TOPICS).links(text, written)
    assert [(text[link.start : link.end], link.topics) for link in links] == [("ferry", ("port", "fund"))]


@given(st.text(st.sampled_from("northernfy Port'’LIGHTC+- 北方轮渡İ"), max_size=60))
def test_found_topics_never_overlap_and_lie_within_the_text(text: str) -> None:
    links = TopicFinder(TOPICS).links(text, ())
    ends = [0, *(place for link in links for place in (link.start, link.end)), len(text)]
    assert ends == sorted(ends)
    assert all(link.start < link.end for link in links)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12), min_size=1, max_size=8))
def test_any_name_can_be_looked_for(names: list[str]) -> None:
    finder = TopicFinder([topic("a", *names)])
    for name in names:
        for link in finder.links(f"x {name} y", ()):
            assert link.topics == ("a",)


def test_two_topics_cannot_have_one_name() -> None:
    finder = TopicFinder([topic("a", "Ferry"), topic("b", "Boat", "ferry")])
    assert [(problem.code, problem.path) for problem in finder.problems] == [("L308", NOWHERE.path)]


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("people/nobody.md", "---\nname: Nobody\nparty: vestira\n---\n", "L301"),
        ("people/nobody.md", "---\nname: Nobody\nparty: vestria\noffices: [{title: x, party: no}]\n---\n", "L301"),
        ("people/nobody.md", "---\nname: Nobody\nparty: vestria\naliases: [{name: xx, used_by: [no]}]\n---\n", "L301"),
        ("parties/no.md", "---\nname: No\nkind: country\ncolour: red\ncountry: nowhere\n---\n", "L301"),
        ("publishers/no.md", "---\nname: No\nkind: press\nparty: nowhere\n---\n", "L301"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\nrelated: [nothing]\n---\n", "L304"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\nrelated: [no]\n---\n", "L309"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](person:x)\n", "L302"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](publisher:x)\n", "L303"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](topic:x)\n", "L304"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](readout:x)\n", "L305"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](event:x)\n", "L306"),
        ("topics/no.md", "---\nname: Nothing\nkind: theme\n---\n\n[x](page:x)\n", "L307"),
        ("readouts/no.md", readout("@nobody x"), "L302"),
        ("readouts/no.md", readout("@mira-oru+nobody x"), "L302"),
        ("readouts/no.md", readout("@mira-oru?|nobody? x"), "L302"),
        ("readouts/no.md", readout("@mira-oru [x](topic:ferry+nothing)"), "L304"),
        ("readouts/no.md", readout("@mira-oru x[^1]\n\n[^1]: [x](party:no)"), "L301"),
        ("readouts/no.md", readout("@mira-oru x", account="no"), "L301"),
        ("readouts/no.md", readout("@mira-oru x", moved=["p1 to p2"]), "L310"),
    ],
)
def test_every_id_must_be_there(path: str, text: str, code: str) -> None:
    archive, problems = load({**registers(), path: text})
    assert archive is None
    assert [(problem.path, problem.code) for problem in problems] == [(f"content/{path}", code)]


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("@all x", "for all who take part write '@joint'"),
        ("@both x", "for all who take part write '@joint'"),
        ("@narrator x", "where nobody speaks write '@narration'"),
        ("@vestria x", "it is a party: name who speaks for it"),
        ("@ora x", "add content/people/ora.md with the fields name: and party:"),
    ],
)
def test_whoever_is_no_person_is_told_what_is_meant(text: str, way_out: str) -> None:
    _, problems = load({**registers(), "readouts/a.md": readout(text)})
    id = text.split()[0].removeprefix("@")
    assert [problem.message for problem in problems] == [f"there is no person '{id}'; {way_out}"]


def test_what_is_missing_because_it_cannot_be_read_is_not_missing_twice() -> None:
    _, problems = load({**registers(), "people/mira-oru.md": "no fields", "readouts/a.md": readout("@mira-oru x")})
    assert [problem.code for problem in problems] == ["R104"]


def test_a_warning_of_reading_stands_in_nobodys_way() -> None:
    archive, problems = load({**registers(), "readouts/a.md": readout("@mira-oru Ja.").replace('"en"', "en #1")})
    assert [(problem.code, problem.warning) for problem in problems] == [("R148", True)]
    assert archive is not None


def test_the_archive_is_in_order_and_complete() -> None:
    archive = archive_of(files_of(CORPUS))
    order = [(readout.metadata.date, readout.id) for readout in archive.readouts]
    assert order == sorted(order)
    spoken = [(readout, spoken) for readout in archive.readouts for spoken in readout.statements]
    for id, quotes in archive.by_topic.items():
        assert [(q.readout, q.statement) for q in quotes] == [(r, s) for r, s in spoken if id in s.topics]
    for id, quotes in archive.by_person.items():
        assert [(q.readout, q.statement) for q in quotes] == [(r, s) for r, s in spoken if id in reported(r, s)]
    for id, found in archive.by_account.items():
        assert list(found) == [readout for readout in archive.readouts if readout.account == id]
    assert sum(map(len, archive.by_publisher.values())) == len(archive.readouts)
    assert sum(map(len, archive.by_year.values())) == len(archive.readouts)


def test_relatives_share_topics_and_are_of_other_events() -> None:
    archive = archive_of(files_of(CORPUS))
    touched = {r.id: {topic for spoken in r.statements for topic in spoken.topics} for r in archive.readouts}
    events = {readout.id: readout.metadata.event for readout in archive.readouts}
    assert any(archive.relatives.values())
    for id, relatives in archive.relatives.items():
        for relative in relatives:
            assert relative.shared
            assert set(relative.shared) == touched[id] & touched[relative.readout.id]
            assert events[relative.readout.id] != events[id]


PATHS = (
    "index.md",
    "about.md",
    "topics/index.md",
    "topics/a.md",
    "topics/a/1990.md",
    "people/a.md",
    "people/a/1990.md",
)


@pytest.mark.parametrize("here", PATHS)
@pytest.mark.parametrize("there", PATHS)
def test_a_link_leads_there(here: str, there: str) -> None:
    folder = dirname(here) or "."
    assert relpath(f"{folder}/{urls.between(here, there)}", ".") == there
    assert re.fullmatch(r"[a-z0-9./]*#p1", urls.between(here, there, "p1"))
    assert urls.between(here, here, "p1") == "#p1"


@pytest.mark.parametrize(
    ("id", "known", "meant"),
    [
        ("oru", ["mira-oru", "pelle-sanna"], " (did you mean 'mira-oru'?)"),
        ("oru-mira", ["mira-oru"], " (did you mean 'mira-oru'?)"),
        ("mira-oruu", ["mira-oru"], " (did you mean 'mira-oru'?)"),
        ("pelle-snana", ["pelle-sanna"], " (did you mean 'pelle-sanna'?)"),
        ("oru", ["mira-oru", "una-oru"], " (one of: mira-oru, una-oru)"),
        ("mira-venn", ["mira-oru", "ida-venn"], ""),
        ("li-um", ["li-am"], ""),
        ("mirao", ["mira"], ""),
    ],
)
def test_a_stranger_is_offered_a_file_and_no_strangers_name(id: str, known: list[str], meant: str) -> None:
    told = new_entry(PERSON, id, known)
    assert told.startswith(meant)
    assert told.removeprefix(meant) == (
        f"; {'if not, ' if meant else ''}add content/people/{id}.md with the fields name: and party:"
    )


def test_a_warning_of_reading_stops_nothing() -> None:
    text = readout("@mira-oru She spoke.").replace('text: "verbatim"', "text: verbatim # as it is")
    archive, problems = load({**registers(), "readouts/a.md": text})
    assert [(problem.code, problem.warning) for problem in problems] == [("R148", True)]
    assert archive
    assert [one.id for one in archive.readouts] == ["a"]
