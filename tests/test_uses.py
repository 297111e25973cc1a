# Which words of a text are its publisher's, where the wordings of a formulation stand among them, and which accounts of
# a year had them.

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.exact import exact_texts, find, publishers_words, wanted
from generator.archive.model import Archive
from generator.archive.uses import by_year, paraphrases, uses, uses_of_all
from generator.verbs.common import load as load_project
from tests.pipeline import ROOT, archive_of, readout, registers

FERRY = """---
name: Open to all
kind: formulation
aliases: [a ferry for everybody, open-door ferry]
wordings:
  - {id: open, text: "open to all", language: en}
  - {id: wide-open, text: "wide open to all", language: en}
  - {id: peoples, text: "the people's ferry", language: en}
  - {id: zh, text: 人人主导, language: zh}
  - {id: zh-both, text: 人人主导、人人所有, language: zh}
---

Invented.
"""


def archive(*bodies: str, **fields: object) -> Archive:
    """An archive with these texts, each of an event of its own, and the formulation."""
    files = {
        f"readouts/1990-01-0{number}-call.md": readout(body, event=f"1990-01-0{number}-call", **fields)
        for number, body in enumerate(bodies, 1)
    }
    return archive_of({**registers(), "topics/open-to-all.md": FERRY, **files})


def found(archive: Archive) -> list[tuple[str, str]]:
    """The wordings used and the words as they stand there, in order."""
    return [(use.wording, use.words) for use in uses(archive, archive.topics["open-to-all"])]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Oru said nothing.", []),
        ("Oru called it “a bridge” and “a door”.", ["a bridge", "a door"]),
        ("Oru called it “a “new” bridge”.", ["a “new” bridge"]),
        ("Oru called it “a bridge and went.", []),
        ("Oru called it a bridge” and “a door”.", ["a door"]),
        ("Oru called it “”.", []),
        ("Oru called it [a bridge](topic:ferry).", []),
        ("Oru called it a bridge (“[eine Brücke](lang:de)”).", ["eine Brücke"]),
        ("Oru called it [eine Brücke](lang:de).", ["eine Brücke"]),
        ("Oru called it “a [Brücke](lang:de) of ours”.", ["a Brücke of ours"]),
        ("Oru called it [“绿色通道”和“快捷通道”](lang:zh).", ["“绿色通道”和“快捷通道”"]),
    ],
)
def test_of_a_summary_only_words_in_quotation_marks_or_of_another_language_are_the_publishers(
    text: str, own: list[str]
) -> None:
    [statement] = archive(f"@mira-oru {text}", text="summary").statements["1990-01-01-call"]
    assert [statement.text[start:end] for start, end in publishers_words(statement)] == own


def test_of_a_text_that_is_there_word_for_word_all_are() -> None:
    [statement] = archive("@mira-oru Oru called it “a bridge”.").statements["1990-01-01-call"]
    assert publishers_words(statement) == ((0, len(statement.text)),)


def test_a_quotation_does_not_go_on_into_the_words_of_another_speaker() -> None:
    assert found(archive("@mira-oru Oru said “open. @pelle-sanna Sanna said open to all”.", text="summary")) == []


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("A ferry open to all.", [("open", "open to all")]),
        ("OPEN TO ALL, Open to all", [("open", "OPEN TO ALL"), ("open", "Open to all")]),
        ("It is wide open to all.", [("wide-open", "wide open to all")]),
        ("Wide open to all, open to all.", [("wide-open", "Wide open to all"), ("open", "open to all")]),
        ("The people’s ferry", [("peoples", "The people’s ferry")]),
        ("open\u00a0to\u00a0all", [("open", "open\u00a0to\u00a0all")]),
        ("open to  all", []),
        ("open, to all", []),
        ("reopen to all", []),
        ("open to allies", []),
        ("re-open to all", []),
        ("open to all-comers", []),
        ("open to all- and to others", [("open", "open to all")]),
        ("open to all\u0301", []),
        ("öpen to all", []),
        ("the ferry open to all's", [("open", "open to all")]),
        ("坚持人人主导的原则", [("zh", "人人主导")]),
        ("坚持人人主导、人人所有的原则", [("zh-both", "人人主导、人人所有")]),
        ("人人主导，人人所有", [("zh", "人人主导")]),
        ("İ open to all", [("open", "open to all")]),
        ("a ferry for everybody", []),
    ],
)
def test_a_use_is_the_exact_words_as_whole_words_in_any_case(text: str, used: list[tuple[str, str]]) -> None:
    assert found(archive(f"@mira-oru {text}")) == used


def test_in_a_summary_the_words_of_the_editor_are_no_use() -> None:
    text = "@mira-oru Oru wanted it open to all and “wide open to all” (“[人人主导](lang:zh)”)."
    assert found(archive(text, text="summary")) == [("wide-open", "wide open to all"), ("zh", "人人主导")]


def test_a_wording_that_only_begins_in_quotation_marks_is_no_use() -> None:
    assert found(archive("@mira-oru Oru wanted it “open” to all, “open to” all.", text="summary")) == []


def test_a_wording_without_small_letters_is_found_only_as_written() -> None:
    made = archive("@mira-oru THE ALL, the all.")
    [text] = exact_texts(made.statements["1990-01-01-call"])
    assert [one.start for one in find(text, [wanted("x", "ALL")])] == [4]


@given(
    st.text(st.sampled_from("ab -'人、“”"), max_size=40), st.lists(st.sampled_from(["ab", "b a", "a", "人、", "人"]))
)
def test_uses_never_overlap_and_are_the_words_sought(words: str, sought: list[str]) -> None:
    [statement] = archive("@mira-oru x").statements["1990-01-01-call"]
    statement = replace(statement, statement=replace(statement.statement, text=f"x{words}x"))
    [text] = exact_texts([statement])
    places = find(text, [wanted(one, one) for one in sought])
    assert all(text.plain[one.start : one.end] == one.id for one in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


def test_uses_come_in_the_order_of_the_archive() -> None:
    texts = ("@mira-oru It is open to all. @pelle-sanna Open to all it is.", "@mira-oru Open to all.")
    made = archive(*texts)
    places = [(use.statement.key, use.start) for use in uses(made, made.topics["open-to-all"])]
    assert places == [("1990-01-01-call#p1", 6), ("1990-01-01-call#p1-2", 0), ("1990-01-02-call#p1", 0)]


def test_what_touches_a_formulation_in_other_words_is_no_use_and_listed_apart() -> None:
    made = archive(
        "@mira-oru It is open to all.\n\n@mira-oru It is a ferry for everybody.\n\n"
        "@mira-oru It lets [everybody on](topic:open-to-all).\n\n@mira-oru It is there."
    )
    topic = made.topics["open-to-all"]
    assert [statement.id for statement in paraphrases(made, topic)] == ["p2", "p3"]
    assert [use.statement.id for use in uses(made, topic)] == ["p1"]


def test_the_uses_of_all_topics_are_those_of_each() -> None:
    made = archive("@mira-oru The people's ferry is wide open to all.", "@mira-oru Open to all: 人人主导、人人所有.")
    assert uses_of_all(made) == {"open-to-all": uses(made, made.topics["open-to-all"])}


def years(archive: Archive, side: str) -> list[tuple[str, int, int, int]]:
    """Of a side: each year, its accounts, those seen whole and those with a use."""
    topic = archive.topics["open-to-all"]
    rows = by_year(archive, topic)
    assert rows == by_year(archive, topic, uses_of_all(archive)[topic.id])
    return [(row.year, len(row.accounts), len(row.whole), len(row.using)) for row in rows if row.side == side]


def told(**fields: object) -> dict[str, str]:
    """A readout, by its path; its id is that of its event and its publisher, and a number where it is given one."""
    body = fields.pop("body", "@mira-oru x")
    number = fields.pop("number", "")
    assert isinstance(body, str)
    return {f"readouts/{fields['event']}-{fields['publisher']}{number}.md": readout(body, **fields)}


def test_a_year_without_an_account_is_none_and_not_a_year_without_a_use() -> None:
    used = "@mira-oru Open to all, open to all."
    vestria, ostmark = {"publisher": "vestria-mfa"}, {"publisher": "ostmark-mfa"}
    made = archive_of({
        **registers(),
        "topics/open-to-all.md": FERRY,
        **told(event="1990-01-05-call", date="1990-01-05", body=used, **vestria),
        **told(event="1990-01-05-call", date="1990-01-05", number=2, seen="opening", **vestria),
        **told(event="1990-01-05-call", date="1990-01-05", seen="opening", **ostmark),
        **told(event="1990-02-05-call", date="1990-02-05", seen="opening", **vestria),
        **told(event="1992-02-05-call", date="1992-02-05", **vestria),
        **told(event="1993-02-05-joint", date="1993-02-05", account="joint", body=used, **ostmark),
    })  # fmt: skip
    assert years(made, "vestria") == [("1990", 2, 1, 1), ("1991", 0, 0, 0), ("1992", 1, 1, 0), ("1993", 0, 0, 0)]
    assert years(made, "ostmark") == [("1990", 1, 0, 0), ("1991", 0, 0, 0), ("1992", 0, 0, 0), ("1993", 0, 0, 0)]
    assert years(made, "joint") == [("1990", 0, 0, 0), ("1991", 0, 0, 0), ("1992", 0, 0, 0), ("1993", 1, 1, 1)]


def test_a_movement_that_governs_is_one_side_with_its_country_from_that_day_on() -> None:
    seat = "---\nname: Kelmar\nkind: country\ncolour: amber\ngovernments:\n" + (
        "  - {id: crown, name: Crown, to: 1990-02}\n"
        "  - {id: league, name: League, from: 1990-03, party: harbour-league}\n---\n"
    )
    made = archive_of({
        **registers(),
        "parties/kelmar.md": seat,
        "topics/open-to-all.md": FERRY,
        **told(event="1990-01-05-a", date="1990-01-05", publisher="vestria-mfa", account="harbour-league"),
        **told(event="1990-01-06-b", date="1990-01-06", publisher="vestria-mfa", account="kelmar"),
        **told(event="1990-05-05-c", date="1990-05-05", publisher="vestria-mfa", account="harbour-league"),
    })  # fmt: skip
    assert years(made, "harbour-league") == [("1990", 1, 1, 0)]
    assert years(made, "kelmar") == [("1990", 2, 2, 0)]


def test_an_archive_without_a_readout_has_no_years() -> None:
    made = archive_of({**registers(), "topics/open-to-all.md": FERRY})
    assert by_year(made, made.topics["open-to-all"]) == ()


# Of the real content, counted by hand: every line of content/readouts with one of the wordings between “ and ”, or
# marked as Chinese, or in the one text that is there word for word. 10 + 5 + 1 + 2 + 1 are 19 uses. At 49 events they
# were 13, without the Chinese ones, which the texts did not have yet: 8 + 4 + 1.
AFGHAN_LED = {
    "led-and-owned": """
        2013-12-10-trilateral-officials-kabul-china-mfa
        2016-01-11-quadrilateral-group-islamabad-the-news-international
        2020-08-19-wang-yi-atmar-call-afghanistan-mfa
        2020-08-21-china-pakistan-strategic-dialogue-hainan-china-mfa
        2021-05-15-wang-yi-qureshi-call-xinhua
        2021-06-07-johnson-imran-khan-call-pakistan-pmo
        2021-07-14-wang-yi-atmar-dushanbe-china-mfa
        2021-07-24-china-pakistan-strategic-dialogue-chengdu-joint-pakistan-mofa
        2021-10-27-neighbours-fm-second-tehran-china-mfa
        2022-03-31-neighbours-fm-third-tunxi-joint-times-of-islamabad""",
    "led-owned": """
        2012-02-28-trilateral-officials-beijing-outlook-afghanistan
        2016-05-18-quadrilateral-group-fifth-joint-xinhua
        2020-07-07-vice-fm-strategic-dialogue-joint-pakistan-mofa
        2021-08-18-wang-yi-cavusoglu-call-china-mfa
        2021-09-08-neighbours-fm-first-joint-global-times""",
    "led-approach": "2020-08-19-wang-yi-atmar-call-xinhua",
    "zh-led-owned": """
        2021-07-16-xi-ghani-call-xinhua
        2021-07-28-wang-yi-baradar-tianjin-china-mfa""",
    "zh-owned-led": "2021-10-26-wang-yi-muttaqi-doha-xinhua",
}
# Touch the topic by an alias in an editor's words, or by a link, and by no exact wording.
IN_OTHER_WORDS = """
    2018-12-15-second-trilateral-fm-dialogue-joint-media-online-today
    2018-12-15-second-trilateral-fm-dialogue-pakistan-mofa
    2020-08-19-wang-yi-atmar-call-xinhua
    2020-09-12-pompeo-abdullah-doha-us-state-department
    2021-04-30-extended-troika-doha-joint-pakistan-mofa
    2021-07-28-wang-yi-baradar-tianjin-china-mfa
""".split()


@pytest.fixture(scope="module")
def real() -> Archive:
    _, archive, problems = load_project(ROOT)
    assert archive, "\n".join(map(str, problems))
    return archive


def test_the_uses_in_the_real_content_are_those_counted_by_hand(real: Archive) -> None:
    counted = sorted((id, wording) for wording, ids in AFGHAN_LED.items() for id in ids.split())
    assert len(counted) == 19
    texts = {id for id, _ in counted}
    found = [(use.statement.readout.id, use.wording) for use in uses(real, real.topics["afghan-led"])]
    assert sorted(one for one in found if one[0] in texts) == counted
    assert found[0][0] == "2012-02-28-trilateral-officials-beijing-outlook-afghanistan"


def test_what_the_real_content_says_in_other_words_is_no_use(real: Archive) -> None:
    apart = [statement.readout.id for statement in paraphrases(real, real.topics["afghan-led"])]
    counted = [id for ids in AFGHAN_LED.values() for id in ids.split()]
    assert sorted(id for id in apart if id in {*counted, *IN_OTHER_WORDS}) == sorted(IN_OTHER_WORDS)


def test_every_use_in_the_real_content_is_the_wording_in_a_publishers_words(real: Archive) -> None:
    for topic, found in uses_of_all(real).items():
        texts = {wording.id: wording.text.casefold() for wording in real.topics[topic].wordings}
        for use in found:
            assert use.words.casefold().replace("’", "'") == texts[use.wording].replace("’", "'"), use.statement.key
            own = publishers_words(use.statement)
            assert any(start <= use.start and use.end <= end for start, end in own), use.statement.key
