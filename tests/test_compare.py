# Accounts held against each other, with invented countries: whose words a statement is told in, what a silence is
# worth, what an event is called, which sides are a pair, and what a page shows of all that.

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.compare import GRADES, LEFT_OUT, Cell, Grade, Pair, comparison, comparisons, pairs, silence
from generator.archive.compare.cells import weakest
from generator.archive.link.sides import government_on, side_on
from generator.archive.model import Archive, LinkedStatement, Whose
from generator.export.cells import cells_file
from generator.site.pages.attributed import attributed
from generator.site.parts.excerpts import beginning, excerpt
from tests.pipeline import Files, archive_of, html, pages_of, readout, registers

EVENT = "1990-01-05-oru-sanna-call"
VESTRIA, OSTMARK, KELMAR, PRESS = "vestria-mfa", "ostmark-mfa", "kelmar-mfa", "coast-wire"

# Two governments of one seat, with days between them of which the register says nothing.
SEAT = """---
name: Kelmar
kind: country
colour: amber
governments:
  - {id: crown, name: Crown of Kelmar, to: 1990-02-10}
  - {id: league, name: Government of the League, from: 1990-03-01, party: harbour-league}
---
"""
# A topic that short sentences name, and a chain, of which the narrowest is a part of the other two.
SEAS = {
    "topics/ferry.md": "---\nname: Northern ferry\nkind: theme\naliases: [the ferry]\n---\n",
    "topics/seas.md": "---\nname: the seas\nkind: theme\n---\n",
    "topics/straits.md": "---\nname: the straits\nkind: theme\nbroader: [seas]\n---\n",
    "topics/narrows.md": "---\nname: the narrows\nkind: theme\nbroader: [straits]\n---\n",
}


def told(publisher: str, body: str = "@mira-oru x", *, number: int = 1, **fields: object) -> dict[str, str]:
    """A readout by its path; its id is that of its event, its publisher and, from the second on, a number."""
    event = str(fields.setdefault("event", EVENT))
    id = f"{event}-{publisher}{number if number > 1 else ''}"
    return {f"readouts/{id}.md": readout(body, publisher=publisher, **fields)}


def made(*readouts: Mapping[str, str], **others: str) -> Archive:
    return archive_of(files(*readouts, **others))


def files(*readouts: Mapping[str, str], **others: str) -> Files:
    found: dict[str, str | bytes] = {**registers(), **SEAS}
    for one in readouts:
        assert not found.keys() & one.keys(), "two readouts of one id"
        found.update(one)
    return {**found, **{f"parties/{id}.md": text for id, text in others.items()}}


def only(archive: Archive) -> LinkedStatement:
    [statement] = next(iter(archive.statements.values()))
    return statement


def cells(archive: Archive, topic: str, event: str = EVENT) -> dict[str, Cell]:
    """By publisher: what the event's readouts have of a topic."""
    found = comparison(archive, archive.events[event])
    [row] = [row for row in (*found.rows, *found.own) if row.topic == topic]
    return {cell.readout.metadata.publisher: cell for cell in row.cells}


# Whose words.


@pytest.mark.parametrize(
    ("publisher", "body", "fields", "expected"),
    [
        (VESTRIA, "@mira-oru x", {}, "own"),
        (OSTMARK, "@mira-oru x", {}, "other"),
        (VESTRIA, "@pelle-sanna x", {}, "other"),
        (VESTRIA, "@ida-venn x", {}, "spokesperson"),
        (VESTRIA, "@ida-venn x", {"participants": ["mira-oru", "pelle-sanna", "ida-venn"]}, "own"),
        (VESTRIA, "@mira-oru+ida-venn x", {}, "spokesperson"),
        (OSTMARK, "@ida-venn x", {}, "other"),
        (VESTRIA, "@joint x", {}, "claimed"),
        (VESTRIA, "@mira-oru+pelle-sanna x", {}, "claimed"),
        (KELMAR, "@mira-oru+pelle-sanna x", {}, "others"),
        (KELMAR, "@joint x", {}, "others"),
        (KELMAR, "@mira-oru x", {}, "other"),
        (VESTRIA, "@joint x", {"account": "joint"}, "agreed"),
        (VESTRIA, "@mira-oru x", {"account": "joint"}, "agreed"),
        (VESTRIA, "@mira-oru+pelle-sanna x", {"account": "joint"}, "agreed"),
        (VESTRIA, "@narration x", {"account": "joint"}, "telling"),
        (VESTRIA, "@narration x", {}, "telling"),
        (KELMAR, "@narration x", {}, "telling"),
        (PRESS, "@mira-oru x", {}, "press"),
        (PRESS, "@joint x", {}, "press"),
        (PRESS, "@narration x", {}, "press"),
        (PRESS, "@narration x", {"account": "joint"}, "telling"),
        (PRESS, "@mira-oru x", {"account": "vestria"}, "own"),
        (VESTRIA, "@mira-oru>ostmark x", {}, "own"),
        (VESTRIA, "@ida-venn>ostmark x", {}, "spokesperson"),
        (VESTRIA, "@mira-oru? x", {}, "own"),
    ],
)
def test_whose_words(publisher: str, body: str, fields: dict[str, object], expected: Whose) -> None:
    assert only(made(told(publisher, body, **fields))).whose == expected


def test_a_side_that_another_account_of_the_event_names_was_in_the_room() -> None:
    people = {"participants": ["mira-oru", "pelle-sanna"]}
    three = {"participants": ["mira-oru", "pelle-sanna", "tarek-deln"], "date": "1990-02-20"}
    apart = made(told(KELMAR, "@joint x", **people))
    assert only(apart).whose == "others"
    named = made(told(KELMAR, "@joint x", **{**people, "date": "1990-02-20"}), told(VESTRIA, **three))
    assert {said.whose for said in named.statements[f"{EVENT}-{KELMAR}"]} == {"claimed"}


def test_who_speaks_for_the_side_on_the_day_decides() -> None:
    fields: dict[str, object] = {"participants": ["mira-oru", "tarek-deln"]}
    before = made(told(KELMAR, "@tarek-deln x", **fields))
    after = made(told(KELMAR, "@tarek-deln x", **{**fields, "date": "1990-02-20"}))
    assert (only(before).whose, only(after).whose) == ("other", "own")


def test_a_relayed_party_counts_nowhere_as_speaker() -> None:
    archive = made(told(VESTRIA, "@mira-oru>ostmark The [ferry](topic:ferry) will sail."), told(OSTMARK))
    [said] = archive.statements[f"{EVENT}-{VESTRIA}"]
    assert [party.id for party in said.relayed] == ["ostmark"]
    assert [party.id for party in said.parties] == ["vestria"]
    assert said not in archive.by_party["ostmark"]
    assert said not in archive.by_person["pelle-sanna"]
    assert attributed(archive, "ostmark") == []
    assert said.names == "Mira Oru, reporting what Ostmark said"


@pytest.mark.parametrize("publisher", [VESTRIA, OSTMARK, KELMAR, PRESS])
@pytest.mark.parametrize("account", ["", "joint"])
@given(
    bodies=st.lists(
        st.sampled_from(["@mira-oru x", "@joint x", "@narration x", "@ida-venn x", "@mira-oru+pelle-sanna x"]),
        min_size=1,
        max_size=4,
    )
)
def test_each_statement_has_one_value_and_they_add_up(publisher: str, account: str, bodies: list[str]) -> None:
    fields = {"account": account} if account else {}
    archive = made(told(publisher, "\n\n".join(bodies), **fields))
    [found] = archive.statements.values()
    assert len(found) == len(bodies)
    assert all((said.whose == "press") == (publisher == PRESS and not account) for said in found)
    assert all((said.whose == "agreed") <= (account == "joint") for said in found)


# Silence. Vestria names the ferry; what has the other text?

FERRY = told(VESTRIA, "@mira-oru The ferry will sail.")


@pytest.mark.parametrize(
    ("seen", "text", "lacks", "grade"),
    [
        ("whole", "verbatim", [], "unnamed"),
        ("whole", "verbatim", ["ferry"], "absent"),
        ("whole", "verbatim", ["*"], "absent"),
        ("whole", "verbatim", ["winter-trade"], "unnamed"),
        ("whole", "summary", [], "unsummarised"),
        ("whole", "summary", ["ferry"], "absent"),
        ("whole", "summary", ["*"], "absent"),
        ("whole", "summary", ["winter-trade"], "unsummarised"),
        ("opening", "verbatim", [], "unseen"),
        ("opening", "verbatim", ["ferry"], "unseen-checked"),
        ("opening", "summary", [], "unseen"),
        ("opening", "summary", ["ferry"], "unseen-checked"),
        ("opening", "summary", ["winter-trade"], "unseen"),
    ],
)
def test_a_silence_is_worth_what_was_seen(seen: str, text: str, lacks: list[str], grade: Grade) -> None:
    archive = made(FERRY, told(OSTMARK, "@pelle-sanna x", seen=seen, text=text, lacks=lacks))
    found = cells(archive, "ferry")
    assert (found[VESTRIA].grade, found[OSTMARK].grade) == ("says", grade)
    assert found[OSTMARK].statements == ()
    assert silence(archive, found[OSTMARK].readout, "ferry") == grade


@pytest.mark.parametrize(
    ("lacks", "grades"),
    [
        (["seas"], {"seas": "absent", "straits": "absent", "narrows": "absent"}),
        (["straits"], {"seas": "unsummarised", "straits": "absent", "narrows": "absent"}),
        (["narrows"], {"seas": "unsummarised", "straits": "unsummarised", "narrows": "absent"}),
        (["*"], {"seas": "absent", "straits": "absent", "narrows": "absent"}),
    ],
)
def test_what_lacks_a_topic_lacks_its_parts_and_not_the_whole(lacks: list[str], grades: dict[str, Grade]) -> None:
    one = told(VESTRIA, "@mira-oru The seas, the straits and the narrows.")
    archive = made(one, told(OSTMARK, "@pelle-sanna x", text="summary", lacks=lacks))
    assert {topic: cells(archive, topic)[OSTMARK].grade for topic in grades} == grades


def test_who_names_a_part_is_not_silent_on_the_whole_and_who_names_the_whole_is_silent_on_the_part() -> None:
    archive = made(told(VESTRIA, "@mira-oru The seas."), told(OSTMARK, "@pelle-sanna The narrows."))
    near = cells(archive, "seas")[OSTMARK]
    assert (near.grade, near.narrower, [said.id for said in near.statements]) == ("near", ("narrows",), ["p1"])
    assert cells(archive, "narrows")[VESTRIA].grade == "unnamed"


def test_a_statement_that_names_two_parts_stands_in_a_cell_once() -> None:
    archive = made(told(VESTRIA, "@mira-oru The seas."), told(OSTMARK, "@pelle-sanna The straits and the narrows."))
    near = cells(archive, "seas")[OSTMARK]
    assert set(near.narrower) == {"straits", "narrows"}
    assert [said.id for said in near.statements] == ["p1"]


JOINT = told(KELMAR, "@joint The ferry will sail.", account="joint")


def test_a_side_that_agreed_a_text_is_not_silent_on_what_it_has() -> None:
    archive = made(JOINT, told(VESTRIA), told(OSTMARK, "@pelle-sanna x", lacks=["*"]))
    found = cells(archive, "ferry")
    assert {id: cell.grade for id, cell in found.items()} == {KELMAR: "says", VESTRIA: "joint", OSTMARK: "joint"}


def test_what_only_a_side_has_is_the_joint_texts_own_silence() -> None:
    joint = told(KELMAR, "@joint x", account="joint", text="summary")
    found = cells(made(joint, FERRY, told(OSTMARK, "@pelle-sanna x", seen="opening")), "ferry")
    assert {id: cell.grade for id, cell in found.items()} == {
        KELMAR: "unsummarised", VESTRIA: "says", OSTMARK: "unseen",
    }  # fmt: skip


@pytest.mark.parametrize("publisher", [KELMAR, PRESS])
def test_nothing_is_expected_of_who_was_not_in_the_room(publisher: str) -> None:
    archive = made(FERRY, JOINT, told(publisher, "@narration x", number=2, lacks=["*"]))
    [row] = comparison(archive, archive.events[EVENT]).rows
    assert {cell.readout.id: cell.grade for cell in row.cells}[f"{EVENT}-{publisher}2"] == "outside"


def test_a_side_that_comments_from_outside_an_event_without_names_was_not_there() -> None:
    nobody: dict[str, object] = {"participants": []}
    inside = made(told(VESTRIA, "@narration The ferry.", **nobody), told(OSTMARK, "@narration x", **nobody))
    outside = made(
        told(VESTRIA, "@narration The ferry.", **nobody), told(OSTMARK, "@narration x", side="outside", **nobody)
    )
    assert cells(inside, "ferry")[OSTMARK].grade != "outside"
    assert cells(outside, "ferry")[OSTMARK].grade == "outside"
    assert pairs(inside, comparisons(inside))
    assert not pairs(outside, comparisons(outside))


def test_outside_goes_before_near_and_near_before_joint() -> None:
    seas = told(VESTRIA, "@mira-oru The seas.")
    joint = told(KELMAR, "@joint The seas.", account="joint")
    part = "@narration The narrows."
    found = cells(made(seas, joint, told(OSTMARK, part), told(PRESS, part)), "seas")
    assert (found[PRESS].grade, found[OSTMARK].grade) == ("outside", "near")
    assert found[PRESS].statements == ()


def test_who_has_the_words_says_it_from_wherever() -> None:
    found = cells(made(FERRY, told(PRESS, "@narration The ferry."), told(KELMAR, "@narration The ferry.")), "ferry")
    assert {cell.grade for cell in found.values()} == {"says"}


def test_the_topic_that_the_event_is_stands_apart() -> None:
    session = {"of": "border-commission", "round": 3}
    archive = made(
        told(VESTRIA, "@mira-oru The Northern Border Commission met.", session=session),
        told(OSTMARK, "@pelle-sanna x", lacks=["*"]),
        told(PRESS, "@narration x"),
    )
    found = comparison(archive, archive.events[EVENT])
    assert found.rows == ()
    assert [(row.topic, [cell.grade for cell in row.cells]) for row in found.own] == [
        ("border-commission", ["itself", "itself", "says"])
    ]


def test_a_topic_that_is_one_who_takes_part_stands_apart() -> None:
    archive = made(
        {"topics/ostmark.md": "---\nname: dealings with the eastern shore\nkind: theme\n---\n"},
        told(VESTRIA, "@mira-oru On [them](topic:ostmark)."),
        told(OSTMARK, "@pelle-sanna x"),
    )
    assert [row.topic for row in comparison(archive, archive.events[EVENT]).own] == ["ostmark"]


def test_no_silence_is_called_left_out_where_the_end_was_not_seen() -> None:
    assert sorted(LEFT_OUT) == ["absent", "unnamed"]
    assert set(GRADES) > LEFT_OUT
    assert len(set(GRADES.values())) == len(GRADES)


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        (["absent", "says"], "says"),
        (["absent", "unseen"], "unseen"),
        (["unnamed", "unsummarised"], "unsummarised"),
        (["absent", "joint"], "joint"),
        (["absent", "unnamed"], "unnamed"),
        (["absent"], "absent"),
    ],
)
def test_of_several_accounts_of_a_side_the_silence_that_says_least_counts(grades: list[Grade], expected: Grade) -> None:
    assert weakest(grades) == expected


def test_rows_of_one_group_stand_together() -> None:
    one = told(VESTRIA, "@mira-oru The ferry, the narrows, the seas.")
    archive = made(one, told(OSTMARK, "@pelle-sanna Winter trade, the straits, the seas. Northern Border Commission."))
    rows = comparison(archive, archive.events[EVENT]).rows
    groups = [row.tellers for row in rows]
    assert groups == [
        ("ostmark", "vestria"), *[("ostmark",)] * 3, *[("vestria",)] * 2,
    ]  # fmt: skip
    assert [row.topic for row in rows] == ["seas", "border-commission", "straits", "winter-trade", "ferry", "narrows"]


def test_two_texts_of_one_side_are_one_account_and_two_of_press_are_two() -> None:
    body = "@narration The ferry."
    archive = made(told(VESTRIA, body), told(VESTRIA, body, number=2), told(PRESS, body), told(PRESS, body, number=2))
    found = comparison(archive, archive.events[EVENT])
    assert found.tellers == (f"{EVENT}-{PRESS}", f"{EVENT}-{PRESS}2", "vestria")
    assert found.rows[0].tellers == found.tellers


def test_a_side_that_took_part_and_has_no_account_is_named() -> None:
    three = {"participants": ["mira-oru", "pelle-sanna", "tarek-deln"], "date": "1990-02-20"}
    joint = told(KELMAR, "@joint x", account="joint", **three)
    archive = made(told(VESTRIA, **three), joint, told(PRESS, "@narration x", **three))
    assert comparison(archive, archive.events[EVENT]).missing == ("kelmar", "ostmark")


def test_only_events_of_several_readouts_are_compared() -> None:
    alone = told(VESTRIA, event="1990-01-06-alone")
    assert list(comparisons(made(FERRY, told(OSTMARK, "@pelle-sanna x"), alone))) == [EVENT]


# Sides and their governments.


@pytest.mark.parametrize(
    ("party", "day", "side"),
    [
        ("harbour-league", "1990-02-28", "harbour-league"),
        ("harbour-league", "1990-03-01", "kelmar"),
        ("harbour-league", "1999-01-01", "kelmar"),
        ("kelmar", "1990-01-01", "kelmar"),
        ("kelmar", "1990-02-20", "kelmar"),
        ("vestria", "1990-03-01", "vestria"),
    ],
)
def test_a_movement_that_governs_is_one_side_with_its_country_from_that_day_on(party: str, day: str, side: str) -> None:
    assert side_on(made(told(VESTRIA), kelmar=SEAT), party, day) == side


@pytest.mark.parametrize(
    ("day", "government"),
    [
        ("1989-01-01", "crown"),
        ("1990-02-10", "crown"),
        ("1990-02-11", ""),
        ("1990-02-28", ""),
        ("1990-03-01", "league"),
    ],
)
def test_nobody_is_said_to_have_governed_in_the_days_between(day: str, government: str) -> None:
    found = government_on(made(told(VESTRIA), kelmar=SEAT), "kelmar", day)
    assert (found.id if found else "") == government


@pytest.mark.parametrize(
    ("date", "words", "grade"), [("1990-02-20", "other", "outside"), ("1990-03-01", "own", "unnamed")]
)
def test_the_movements_account_is_the_countrys_once_it_governs(date: str, words: Whose, grade: Grade) -> None:
    fields = {"date": date, "participants": ["mira-oru", "tarek-deln"]}
    archive = made(
        told(VESTRIA, "@mira-oru The ferry.", **fields),
        told(KELMAR, "@tarek-deln x", account="harbour-league", **fields),
        kelmar=SEAT,
    )
    [said] = archive.statements[f"{EVENT}-{KELMAR}"]
    assert said.whose == words
    assert cells(archive, "ferry")[KELMAR].grade == grade


# What an event is called.


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({}, "Oru and Sanna, telephone call, 5 January 1990"),
        ({"participants": ["pelle-sanna", "mira-oru"]}, "Oru and Sanna, telephone call, 5 January 1990"),
        ({"kind": "meeting", "place": "Port Oru"}, "Oru and Sanna, meeting, Port Oru, 5 January 1990"),
        (
            {"participants": ["mira-oru", "pelle-sanna", "tarek-deln"]},
            "Deln, Oru and Sanna, telephone call, 5 January 1990",
        ),
        (
            {"participants": ["mira-oru", "pelle-sanna", "tarek-deln", "ida-venn"]},
            "Harbour League, Ostmark and Vestria, telephone call, 5 January 1990",
        ),
        ({"participants": ["mira-oru"]}, "Vestria and others, telephone call, 5 January 1990"),
        ({"participants": ["mira-oru", "ida-venn"]}, "Vestria and others, telephone call, 5 January 1990"),
        ({"participants": ["pelle-sanna"]}, "Ostmark and Vestria, telephone call, 5 January 1990"),
        (
            {"kind": "dialogue", "session": {"of": "border-commission", "round": 3}},
            "Northern Border Commission, third round, 5 January 1990",
        ),
        (
            {"kind": "dialogue", "session": {"of": "border-commission", "round": 21}},
            "Northern Border Commission, 21st round, 5 January 1990",
        ),
        (
            {"kind": "dialogue", "session": {"of": "border-commission"}},
            "Northern Border Commission, dialogue, 5 January 1990",
        ),
    ],
)
def test_a_title_is_by_rule_and_never_a_headline(fields: dict[str, object], title: str) -> None:
    event = made(told(VESTRIA, title="A triumph for Vestria", **fields)).events[EVENT]
    assert event.title == title.replace("5 January 1990", "5\u00a0January\u00a01990")
    assert event.title == f"{event.name}, 5\u00a0January\u00a01990"


def test_where_the_family_name_comes_first_the_whole_name_stands() -> None:
    person = "---\nname: Tam Velo\nparty: ostmark\nshort: Tam\n---\n"
    archive = made({"people/tam-velo.md": person}, told(VESTRIA, participants=["tam-velo", "mira-oru"]))
    assert archive.events[EVENT].name == "Oru and Tam Velo, telephone call"


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("1990-01-05", "5\u00a0January\u00a01990"),
        ("1990-01-06", "5 or 6\u00a0January\u00a01990"),
        ("1990-02-01", "5\u00a0January\u00a01990 or 1\u00a0February\u00a01990"),
    ],
)
def test_where_days_differ_the_title_has_both(other: str, days: str) -> None:
    event = made(told(VESTRIA), told(OSTMARK, date=other)).events[EVENT]
    assert event.title == f"Oru and Sanna, telephone call, {days}"
    assert event.date == "1990-01-05"


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [("Port Oru", "Port Oru, Vestria", ", Port Oru"), ("Port Oru", "Sanna Bay", ""), ("Port Oru", "", ", Port Oru")],
)
def test_a_place_stands_in_the_title_where_all_who_name_one_agree(one: str, other: str, place: str) -> None:
    archive = made(told(VESTRIA, place=one), told(OSTMARK, **({"place": other} if other else {})))
    assert archive.events[EVENT].name == f"Oru and Sanna, telephone call{place}"


# Pairs.


def pair(archive: Archive) -> Pair:
    [found] = pairs(archive, comparisons(archive))
    return found


def test_a_pair_counts_events_by_what_the_other_has() -> None:
    second = {"event": "1990-01-09-call", "date": "1990-01-09"}
    archive = made(
        FERRY,
        told(OSTMARK, "@pelle-sanna x", text="summary"),
        told(VESTRIA, "@mira-oru The ferry. The seas.", seen="opening", **second),
        told(OSTMARK, "@pelle-sanna The ferry.", **second),
    )
    found = pair(archive)
    assert (found.sides, [event.id for event in found.events]) == (("ostmark", "vestria"), [EVENT, "1990-01-09-call"])
    assert found.whole == (2, 1)
    assert {one.topic: counted(one.events) for one in found.omissions["vestria"]} == {
        "ferry": {"unsummarised": [EVENT], "says": ["1990-01-09-call"]},
        "seas": {"unnamed": ["1990-01-09-call"]},
    }
    assert {one.topic: counted(one.events) for one in found.omissions["ostmark"]} == {
        "ferry": {"says": ["1990-01-09-call"]}
    }


def counted(events: Mapping[Grade, tuple[object, ...]]) -> dict[str, list[str]]:
    return {grade: [getattr(event, "id") for event in found] for grade, found in events.items()}  # noqa: B009


@pytest.mark.parametrize(
    "other",
    [
        told(KELMAR, "@joint The ferry.", account="joint"),
        told(OSTMARK, "@joint The ferry.", account="joint"),
        told(PRESS, "@narration The ferry."),
        told(KELMAR, "@narration The ferry."),
    ],
)
def test_joint_press_and_outside_accounts_make_no_pair(other: dict[str, str]) -> None:
    archive = made(FERRY, other)
    assert pairs(archive, comparisons(archive)) == ()


def test_of_several_accounts_of_a_side_one_that_has_the_topic_is_enough() -> None:
    archive = made(
        FERRY, told(OSTMARK, "@pelle-sanna x", lacks=["*"]), told(OSTMARK, "@pelle-sanna The ferry.", number=2)
    )
    [ferry] = pair(archive).omissions["vestria"]
    assert counted(ferry.events) == {"says": [EVENT]}


def test_of_several_silent_accounts_of_a_side_nothing_is_left_out_that_one_may_have() -> None:
    archive = made(
        FERRY, told(OSTMARK, "@pelle-sanna x", lacks=["*"]), told(OSTMARK, "@pelle-sanna x", number=2, seen="opening")
    )
    [ferry] = pair(archive).omissions["vestria"]
    assert counted(ferry.events) == {"unseen": [EVENT]}


def test_two_governments_of_a_seat_are_two_pairs() -> None:
    def both(event: str, date: str) -> tuple[dict[str, str], dict[str, str]]:
        fields: dict[str, object] = {"event": event, "date": date, "participants": ["mira-oru", "tarek-deln"]}
        return told(VESTRIA, **fields), told(KELMAR, "@tarek-deln x", **fields)

    archive = made(
        *both("1990-02-05-a", "1990-02-05"), *both("1990-02-20-b", "1990-02-20"), *both("1990-03-05-c", "1990-03-05"),
        kelmar=SEAT,
    )  # fmt: skip
    found = pairs(archive, comparisons(archive))
    assert [(one.sides, one.governments, [event.id for event in one.events]) for one in found] == [
        (("kelmar", "vestria"), ("", ""), ["1990-02-20-b"]),
        (("kelmar", "vestria"), ("crown", ""), ["1990-02-05-a"]),
        (("kelmar", "vestria"), ("league", ""), ["1990-03-05-c"]),
    ]


def test_the_event_itself_is_nobodys_omission() -> None:
    session = {"of": "border-commission"}
    archive = made(
        told(VESTRIA, "@mira-oru The Northern Border Commission.", session=session), told(OSTMARK, "@pelle-sanna x")
    )
    assert pair(archive).omissions == {"ostmark": (), "vestria": ()}


# Disputes.


def test_a_dispute_is_known_from_both_ends() -> None:
    archive = made(
        told(VESTRIA, "@mira-oru The ferry sailed.", disputes={"p1": f"{EVENT}-{OSTMARK}#p1"}),
        told(OSTMARK, "@pelle-sanna No ferry sailed."),
    )
    here, there = f"{EVENT}-{VESTRIA}#p1", f"{EVENT}-{OSTMARK}#p1"
    assert {key: [other.key for other in others] for key, others in archive.disputes.items()} == {
        here: [there],
        there: [here],
    }


def test_both_pages_of_a_dispute_lead_to_the_other() -> None:
    found = pages_of(
        files(
            told(VESTRIA, "@mira-oru The ferry sailed.", disputes={"p1": f"{EVENT}-{OSTMARK}#p1"}),
            told(OSTMARK, "@pelle-sanna No ferry sailed."),
        )
    )
    one = html(found[f"readouts/{EVENT}-{VESTRIA}.md"]).select_one(".remark")
    other = html(found[f"readouts/{EVENT}-{OSTMARK}.md"]).select_one(".remark")
    assert one
    assert other
    assert one.get_text() == "Contradicts Ostmark’s account, paragraph 1."
    assert other.get_text() == "Contradicted by Vestria’s account, paragraph 1."
    assert [a["href"] for a in one.select("a")] == [f"{EVENT}-{OSTMARK}.md#p1"]
    assert [a["href"] for a in other.select("a")] == [f"{EVENT}-{VESTRIA}.md#p1"]


# Excerpts.

SENTENCES = ["The ferry sails.", "Oru said no.", "“Ice,” she said!", "Was it 5?", "A.B. Oru left.", "渡轮。"]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_an_excerpt_is_the_text_and_marks_what_is_left_away(sentences: list[str]) -> None:
    said = only(made(told(VESTRIA, f"@mira-oru {' '.join(sentences)}")))
    shown = excerpt(said, {"ferry"})
    parts = [part.strip() for part in re.sub(r"\\", "", shown).split("…")]
    place = 0
    for part in filter(None, parts):
        place = said.text.index(part, place) + len(part)
    kept = [part for part in parts if part]
    if len(kept) == 1 and not shown.strip().startswith("…") and not shown.strip().endswith("…"):
        assert kept[0] == said.text
    if "The ferry sails." in sentences:
        assert shown.count("The ferry sails.") == sentences.count("The ferry sails.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The ferry sails. Oru left.", "The ferry sails. …"),
        ("Oru left. The ferry sails.", "… The ferry sails."),
        ("The ferry sails. Oru left. The ferry stops.", "The ferry sails. … The ferry stops."),
        ("The ferry sails. The ferry stops. Oru left.", "The ferry sails. The ferry stops. …"),
        ("Oru left. Sanna left.", "Oru left. Sanna left."),
        ("Oru said: “The ferry sails.” Sanna left.", "Oru said: “The ferry sails.” …"),
        ("The U.V. Secretary likes the ferry. Sanna left.", "The U.V. Secretary likes the ferry. …"),
    ],
)
def test_an_excerpt_never_joins_sentences_that_do_not_follow(text: str, shown: str) -> None:
    said = only(made(told(VESTRIA, f"@mira-oru {text}")))
    assert " ".join(excerpt(said, {"ferry"}).split()) == shown


def test_a_beginning_is_cut_between_words_and_marked() -> None:
    said = only(made(told(VESTRIA, "@mira-oru one two three")))
    assert beginning(said, 9) == "one two …"
    assert beginning(said, 13) == "one two three"


# Pages.


def shown(archive_files: Files, path: str) -> str:
    return " ".join(html(pages_of(archive_files)[path]).get_text().split())


def headings(archive_files: Files, level: str = "h3") -> list[str]:
    return [
        one.get_text()
        for one in html(pages_of(archive_files)[f"events/{EVENT}.md"]).select(level)
        if "account" not in one.get("class", [])
    ]


@pytest.mark.parametrize(
    ("seen", "heading"),
    [
        ("whole", "Only in Vestria’s account"),
        ("opening", "Only in Vestria’s account, as far as the others were read"),
    ],
)
def test_only_in_one_is_said_as_far_as_the_others_were_seen(seen: str, heading: str) -> None:
    assert headings(files(FERRY, told(OSTMARK, "@pelle-sanna x", seen=seen)))[0] == heading


def test_a_group_has_its_heading_once_and_who_has_nothing_alone_is_named() -> None:
    one = told(VESTRIA, "@mira-oru The ferry, the straits, winter trade.")
    given = files(one, told(OSTMARK, "@pelle-sanna The straits."))
    assert headings(given)[:2] == ["In both accounts", "Only in Vestria’s account"]
    assert "No topic is in Ostmark’s account alone." in shown(given, f"events/{EVENT}.md")


def test_two_texts_of_one_account_are_told_apart() -> None:
    given = files(told(PRESS, "@narration The ferry."), told(PRESS, "@narration x", number=2), FERRY)
    assert "Third-party account (Coast Wire)" in shown(given, f"events/{EVENT}.md")
    alone = files(FERRY, told(VESTRIA, "@mira-oru x", number=2))
    assert headings(alone)[0] == "In this account"


def test_an_event_page_says_of_a_speaker_that_nobody_has_confirmed_that_it_is_so() -> None:
    given = files(told(VESTRIA, "@mira-oru? The ferry."), told(OSTMARK, "@pelle-sanna x"))
    [cell] = html(pages_of(given)[f"events/{EVENT}.md"]).select('.cell[data-grade="says"]')
    assert "speaker proposed, not confirmed" in cell.get_text()


def test_a_cell_names_its_account_once_and_says_in_whose_words_only_where_they_are_not_its_own() -> None:
    given = files(told(VESTRIA, "@mira-oru The ferry."), told(OSTMARK, "@mira-oru The ferry.\n\n@joint The ferry."))
    cells = html(pages_of(given)[f"events/{EVENT}.md"]).select('.cell[data-topic="ferry"]')
    said = {
        str(cell["data-account"]): [by.get_text().replace("\u00a0", " ") for by in cell.select(".by")] for cell in cells
    }
    assert said == {
        "vestria": ["Mira Oru · ¶ 1"],
        "ostmark": ["Mira Oru, told by the other side · ¶ 1", "Both sides, according to this account · ¶ 2"],
    }


def test_an_unconfirmed_speaker_is_counted_apart() -> None:
    body = "@pelle-sanna? The ferry.\n\n@pelle-sanna The ferry stops."
    given = files(told(VESTRIA, body), told(OSTMARK, "@pelle-sanna x"))
    counted = "1 statement, and 1 with an unconfirmed speaker"
    assert counted in shown(given, "parties/ostmark.md")
    assert counted in shown(given, "parties/ostmark/attributed.md")
    lists = html(pages_of(given)["parties/ostmark/topics.md"])
    assert [one.get_text() for one in lists.select("h3")] == [
        "Told by the other side (1)", "With an unconfirmed speaker (1)",
    ]  # fmt: skip


def test_facts_on_which_accounts_differ_are_named_with_whose_they_are() -> None:
    one, other = {"kind": "meeting", "place": "Port Oru"}, {"kind": "dialogue", "place": "Sanna Bay"}
    text = shown(files(told(VESTRIA, **one), told(OSTMARK, **other)), f"events/{EVENT}.md")
    assert "The place: Sanna Bay (Ostmark’s account); Port Oru (Vestria’s account)" in text
    assert "The kind of contact: " in text
    assert "The accounts do not differ about the day or who took part." in text
    first = html(pages_of(files(told(VESTRIA, **one), told(OSTMARK, **other)))[f"events/{EVENT}.md"]).select_one(
        ".coverage"
    )
    assert first
    assert "The accounts differ about the place and the kind of contact." in first.get_text()
    assert first.select_one("a[href='#differences']")


def test_a_page_of_two_sides_says_how_many_events_there_are_and_how_many_were_seen_whole() -> None:
    second = {"event": "1990-01-09-call", "date": "1990-01-09"}
    given = files(
        FERRY,
        told(OSTMARK, "@pelle-sanna x", seen="opening"),
        told(VESTRIA, "@mira-oru The ferry.", **second),
        told(OSTMARK, "@pelle-sanna x", **second),
    )
    page = html(pages_of(given)["parties/ostmark/with/vestria.md"])
    coverage = page.select_one(".coverage")
    assert coverage
    assert coverage.get_text().replace("\u00a0", " ") == (
        "2 events with an account from each side. Seen whole: 1 of Ostmark’s accounts and 2 of Vestria’s accounts."
    )
    [table] = [one for one in page.select("table") if "Northern ferry" in one.get_text()]
    assert [head.get_text() for head in table.select("th")][1:] == ["Left out", "Not in the part seen"]


def test_what_others_report_of_a_side_stands_beside_the_weakest_silence_of_its_own_accounts() -> None:
    given = files(
        told(VESTRIA, "@pelle-sanna The ferry."),
        told(OSTMARK, "@pelle-sanna x", lacks=["*"]),
        told(OSTMARK, "@pelle-sanna x", number=2, seen="opening"),
    )
    assert "Northern ferry: not in the part seen." in shown(given, "parties/ostmark/attributed.md")


def test_a_topic_that_comes_back_is_not_new_and_what_is_named_in_part_is_not_missing() -> None:
    def text(number: int, body: str, **fields: object) -> dict[str, str]:
        session = {"of": "border-commission", "round": number}
        date, event = f"1990-01-0{number}", f"1990-01-0{number}-commission"
        return told(KELMAR, f"@joint {body}", account="joint", session=session, date=date, event=event, **fields)

    given = files(
        text(1, "The ferry. The seas."),
        text(2, "The narrows.", seen="opening"),
        text(3, "The ferry. The narrows.", lacks=["winter-trade"]),
        text(4, "x"),
    )
    found = shown(given, "topics/border-commission/rounds.md")
    changes = found[found.index("From round to round") :]
    assert "New: the narrows" in changes
    assert "A part of it named: the seas" in changes
    assert "Not in the part seen: Northern ferry" in changes
    assert "Back from an earlier round: Northern ferry" in changes
    assert "Kept: the narrows" in changes
    assert "Not named in the text: Northern ferry · the narrows" in changes


def test_the_data_has_the_cells_of_the_archive_one_to_one() -> None:
    archive = made(FERRY, JOINT, told(OSTMARK, "@pelle-sanna The straits.", seen="opening"))
    _, text = cells_file(comparisons(archive).values())
    rows = [line.split(",") for line in text.splitlines()[1:]]
    assert [(row[1], row[3], row[4], row[5], row[6]) for row in rows] == [
        ("ferry", "joint", "says", "agreed", "p1"),
        ("ferry", "ostmark", "joint", "", ""),
        ("ferry", "vestria", "says", "own", "p1"),
        ("straits", "joint", "unnamed", "", ""),
        ("straits", "ostmark", "says", "own", "p1"),
        ("straits", "vestria", "unnamed", "", ""),
    ]
