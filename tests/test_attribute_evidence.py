# What a whole text shows of whom a turn names, from which confidence is learnt, and what becomes of somebody who is too
# unsure. The people and countries are invented.

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import generator.attribution as engine
from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Location, Person
from generator.archive.proposals import Span
from generator.attribution import attribute
from generator.attribution.clauses import Reader
from generator.attribution.confidence import LEAST, features_of, is_too_unsure
from generator.attribution.discourse import Turn
from generator.attribution.entities import Entities
from generator.attribution.evidence import noted
from generator.attribution.formats import read
from generator.attribution.resolution import resolve

ORU, SANNA, LIND = "mira-oru", "pelle-sanna", "nora-lind"
OPENING = "Vestrian Foreign Minister Mira Oru met with Ostmark Foreign Minister Pelle Sanna."


def resolved(*paragraphs: str) -> tuple[Entities, list[Reader]]:
    return resolve("", paragraphs, people=(), parties=(), participants=(), date="", account="")


def turn(speakers: str, start: int = 0) -> Turn:
    return Turn(start, tuple(speakers.split("+")), "Somebody says so", 0.8)


def evidence(paragraphs: Mapping[str, Sequence[str] | str]) -> list[set[str]]:
    """What is noted with the first turn of each paragraph; each has its speakers, who take turns by the character."""
    entities, readers = resolved(*paragraphs)
    who = [[some] if isinstance(some, str) else some for some in paragraphs.values()]
    turns = [[turn(speakers, at) for at, speakers in enumerate(some)] for some in who]
    return [set(some[0].about) for some in noted(turns, readers, entities)]


def only(name: str, found: set[str]) -> set[str]:
    """The features of one kind."""
    return {feature for feature in found if feature.partition("-")[0] == name}


# ---------------------------------------------------------------- what a turn shows


@pytest.mark.parametrize(
    ("text", "speakers", "in_part"),
    [
        ("Oru said the ferry would sail.", "oru", True),
        ("Mira Oru said the ferry would sail.", ORU, False),
        # The whole name stands somewhere in the text.
        ("Minister Mira Oru is here. Oru said the ferry would sail.", ORU, False),
        ("Ору отметила успех. О визите Ору.", "ору", True),
        ("Мира Ору отметила успех.", "мира-ору", False),
        # A name that is written without blanks does not show whether it is whole.
        ("外长奥鲁表示，渡轮将恢复航行。", "奥鲁", False),
        # Of two, one is enough; nobody has no name.
        ("Minister Mira Oru is here. Sanna said the ferry would sail.", f"{ORU}+sanna", True),
        ("Oru said the ferry would sail.", NARRATION, False),
        ("Oru said the ferry would sail.", JOINT, False),
    ],
)
def test_a_surname_alone(text: str, speakers: str, *, in_part: bool) -> None:
    (found,) = evidence({text: speakers})
    assert ("in-part" in found) is in_part


@pytest.mark.parametrize(
    ("text", "speakers", "titled"),
    [
        ("Foreign Minister Mira Oru said the ferry would sail.", ORU, True),
        ("Mira Oru said the ferry would sail.", ORU, False),
        ("Mr. Mira Oru said the ferry would sail.", ORU, False),
        ("Foreign Minister Mira Oru is here. Pelle Sanna said the ferry would sail.", SANNA, False),
        ("Foreign Minister Mira Oru is here. Pelle Sanna said the ferry would sail.", f"{SANNA}+{ORU}", True),
        ("Foreign Minister Mira Oru said the ferry would sail.", NARRATION, False),
        ("外长奥鲁表示，渡轮将恢复航行。", "奥鲁", True),
    ],
)
def test_an_office(text: str, speakers: str, *, titled: bool) -> None:
    (found,) = evidence({text: speakers})
    assert ("titled" in found) is titled


@pytest.mark.parametrize(
    ("speakers", "seen"),
    [(ORU, {"seen-2"}), (SANNA, {"seen-1"}), (f"{ORU}+{SANNA}", {"seen-3"}), (JOINT, set()), (NARRATION, set())],
)
def test_how_often_somebody_is_named_in_all_paragraphs(speakers: str, seen: set[str]) -> None:
    found = evidence({OPENING: speakers, "She stressed the plan.": speakers, "Oru stressed the ferry.": speakers})
    assert [only("seen", some) for some in found] == [seen] * 3


def test_more_than_four_names_are_as_good_as_four() -> None:
    texts = [f"Oru stressed the ferry on {day} May." for day in range(1, 9)]
    assert {"seen-4"} == only("seen", evidence({OPENING: ORU, **dict.fromkeys(texts[:3], ORU)})[0])
    assert {"seen-4"} == only("seen", evidence({OPENING: ORU, **dict.fromkeys(texts, ORU)})[0])


@pytest.mark.parametrize(
    ("turns", "again", "share"),
    [
        ([ORU], "again-1", "share-4"),
        ([ORU, SANNA], "again-1", "share-2"),
        ([ORU, ORU, SANNA], "again-2", "share-2"),
        ([ORU, ORU, ORU, SANNA], "again-3", "share-3"),
        ([ORU, SANNA, JOINT, NARRATION], "again-1", "share-1"),
        ([ORU, SANNA, JOINT, NARRATION, NARRATION], "again-1", "share-0"),
        # Two together are not each of them.
        ([ORU, f"{ORU}+{SANNA}"], "again-1", "share-2"),
        # Nobody and all have their turns as well.
        ([NARRATION, NARRATION, ORU, SANNA], "again-2", "share-2"),
        ([JOINT, NARRATION], "again-1", "share-2"),
        ([ORU] * 4, "again-4", "share-4"),
        ([ORU] * 9, "again-4", "share-4"),
    ],
)
def test_how_many_turns_somebody_has(turns: list[str], again: str, share: str) -> None:
    assert evidence({OPENING: turns})[0] >= {again, share}
    # It does not matter in which paragraph they are.
    apart = {OPENING: turns[0], **{f"The port has {number} ferries.": who for number, who in enumerate(turns[1:])}}
    found = evidence(apart)[0]
    assert (only("again", found), only("share", found)) == ({again}, {share})


@pytest.mark.parametrize(
    ("text", "speakers", "others"),
    [
        ("The port is old.", ORU, 0),
        ("Oru stressed the plan.", ORU, 0),
        ("Oru stressed the plan.", SANNA, 1),
        ("Oru stressed the plan.", NARRATION, 1),
        ("Oru thanked Sanna. Oru thanked Sanna again.", ORU, 1),
        ("Oru thanked Sanna.", f"{ORU}+{SANNA}", 0),
        ("Oru thanked Sanna.", JOINT, 2),
        ("Oru thanked Sanna and Lind.", JOINT, 3),
        ("Oru thanked Sanna, Lind and Veil.", JOINT, 3),
    ],
)
def test_how_many_others_a_paragraph_names(text: str, speakers: str, others: int) -> None:
    guests = "Kelmari Minister Nora Lind and Lundish Minister Tomas Veil came."
    found = evidence({OPENING: NARRATION, guests: NARRATION, text: speakers})[-1]
    assert only("others", found) == {f"others-{others}"}


@pytest.mark.parametrize(("length", "long"), [(60, 0), (119, 0), (120, 1), (239, 1), (240, 2), (480, 4), (900, 4)])
def test_how_long_a_turn_is(length: int, long: int) -> None:
    text = f"{'The port is old and the ferry is new and'.ljust(length - 5, '-')} big."
    entities, readers = resolved(text)
    assert readers[0].sentences[-1].end == length
    assert f"long-{long}" in noted([[turn(ORU)]], readers, entities)[0][0].about


def test_a_turn_lasts_to_the_next_one_of_its_paragraph() -> None:
    text = f"The port {'is old, ' * 50}and big."
    entities, readers = resolved(text, text)
    found = noted([[turn(ORU), turn(SANNA, 130), turn(ORU, 380)], [turn(ORU)]], readers, entities)
    assert [only("long", set(one.about)) for some in found for one in some] == [
        {"long-1"},
        {"long-2"},
        {"long-0"},
        {"long-3"},
    ]


def test_a_paragraph_without_sentences_has_no_length() -> None:
    entities, readers = resolved("", OPENING)
    assert not readers[0].sentences
    found = noted([[turn(ORU)], []], readers, entities)
    assert "long-0" in found[0][0].about
    assert found[1] == []


# ---------------------------------------------------------------- never more than evidence

WORDS = st.sampled_from(
    """Oru Sanna Mira Pelle said that the two sides President of Vestria Foreign Minister , . “ ” : she they we met Q
    Ору Санна отметила успех министр Вестрии стороны « » 奥鲁 萨纳 表示 ， 。 双方 外长""".split()
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=80))
WHO = st.lists(st.sampled_from([ORU, SANNA, "oru", "ору", "奥鲁", "nobody-known"]), min_size=1, max_size=2, unique=True)
TURNS = st.builds(
    Turn,
    start=st.integers(0, 300),
    speakers=st.one_of(WHO.map(tuple), st.sampled_from([(JOINT,), (NARRATION,)])),
    reason=st.just("Somebody says so"),
    confidence=st.floats(0, 1),
    carried=st.booleans(),
    features=st.lists(st.sampled_from(["named", "quoted"])).map(tuple),
    explicitness=st.floats(0, 1),
)


@given(texts=st.lists(TEXTS, max_size=4), data=st.data())
def test_what_is_noted_never_changes_who_speaks_or_where_a_turn_begins(texts: list[str], data: st.DataObject) -> None:
    entities, readers = resolved(*texts)
    turns = [data.draw(st.lists(TURNS, max_size=4)) for _ in texts]
    found = noted(turns, readers, entities)
    assert [[(one.start, one.speakers) for one in some] for some in found] == [
        [(one.start, one.speakers) for one in some] for some in turns
    ]
    # Nor anything else that a turn has.
    assert [[replace(one, about=()) for one in some] for some in found] == turns
    assert all(one.about for some in found for one in some)


@given(texts=st.lists(TEXTS, max_size=4))
def test_each_turn_of_a_text_has_its_evidence(texts: list[str]) -> None:
    entities, readers = resolved(*texts)
    for some in read(readers, entities, "", joint=False):
        for one in some:
            kinds = [feature.partition("-")[0] for feature in one.about]
            assert len(kinds) == len(set(kinds))
            assert set(kinds) >= {"again", "share", "others", "long"}


def test_what_is_noted_counts_by_whether_people_speak_all_or_nobody() -> None:
    for who, kind in [(ORU, "person"), (f"{ORU}+{SANNA}", "person"), (JOINT, "joint"), (NARRATION, "narration")]:
        one = replace(turn(who), about=("again-1", "long-0"))
        assert set(features_of(one)) - set(features_of(turn(who))) == {f"{kind}:again-1", f"{kind}:long-0"}


# ---------------------------------------------------------------- who is too unsure

REGISTERED = Person(id=ORU, name="Mira Oru", party="vestria", location=Location(path="people/mira-oru.md", line=1))
TEXT = "Vestrian Foreign Minister Mira Oru stressed the plan."


def sure_of(share: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the engine as sure as this of whatever it says."""
    monkeypatch.setattr(engine, "calibrated", lambda language, sure: share)


def last_span(*paragraphs: str, people: Sequence[Person] = ()) -> Span:
    return attribute("", paragraphs, people=people).paragraphs[-1][-1]


@pytest.mark.parametrize(
    ("speakers", "sure", "unsure"),
    [
        ((ORU,), LEAST - 0.01, True),
        ((ORU,), LEAST, False),
        ((ORU,), 0.99, False),
        ((ORU, SANNA), LEAST - 0.01, True),
        ((ORU, SANNA), LEAST, False),
        # That all speak, or nobody, names nobody wrongly.
        ((JOINT,), 0.01, False),
        ((NARRATION,), 0.01, False),
    ],
)
def test_only_people_are_too_unsure(speakers: tuple[str, ...], sure: float, *, unsure: bool) -> None:
    assert is_too_unsure(speakers, sure) is unsure


def test_somebody_who_is_too_unsure_is_told_of_and_not_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(0.3, monkeypatch)
    span = last_span(TEXT)
    assert span.speakers == (NARRATION,)
    assert span.reason == ("Perhaps Mira Oru, but too little shows it ('Vestrian Foreign Minister Mira Oru stressed')")
    assert span.confidence == pytest.approx(0.7)
    assert span.explicitness == 0


def test_somebody_who_is_just_sure_enough_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(LEAST, monkeypatch)
    span = last_span(TEXT)
    assert (span.speakers, span.confidence) == ((ORU,), LEAST)
    assert span.reason == "'Vestrian Foreign Minister Mira Oru stressed'"
    assert span.explicitness > 0


def test_somebody_of_the_registers_is_told_of_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(0.1, monkeypatch)
    assert last_span("Oru stressed the plan.", people=[REGISTERED]).reason.startswith("Perhaps Mira Oru, but")


def test_two_who_are_too_unsure_are_told_of_together(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(0.1, monkeypatch)
    before = "Three came. Kelmari Foreign Minister Nora Lind welcomed it."
    span = last_span(OPENING, before, "Oru and Sanna stressed the plan.")
    assert span.speakers == (NARRATION,)
    assert span.reason == "Perhaps Mira Oru and Pelle Sanna, but too little shows it ('Oru and Sanna stressed')"


@pytest.mark.parametrize(("text", "who"), [("They agreed on the ferry.", JOINT), ("The port is old.", NARRATION)])
def test_all_and_nobody_stay_however_unsure_they_are(text: str, who: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(0.1, monkeypatch)
    span = last_span(OPENING, text)
    assert (span.speakers, span.confidence) == ((who,), pytest.approx(0.1))
    assert "Perhaps" not in span.reason


def test_a_newcomer_is_not_offered_who_takes_no_part_and_is_too_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (OPENING, "Vestrian Spokesperson Nora Lind said the ferry was new.")
    offered = {newcomer.id for newcomer in attribute("", texts).newcomers}
    sure_of(0.1, monkeypatch)
    found = attribute("", texts)
    # Whoever takes part is offered all the same.
    assert offered - {newcomer.id for newcomer in found.newcomers} == {LIND}
    assert found.participants == (ORU, SANNA)


@given(texts=st.lists(TEXTS, max_size=4))
def test_nobody_is_proposed_who_is_surely_too_unsure(texts: list[str]) -> None:
    for span in (span for spans in attribute("", texts).paragraphs for span in spans):
        assert not is_too_unsure(span.speakers, span.confidence + 1e-9)
        assert not span.reason.startswith("Perhaps ") or span.speakers == (NARRATION,)
