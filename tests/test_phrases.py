# Wordings that recur across events are proposed as formulations: which words count, how often, what is left out, which
# are variants of one another.

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.__main__ import main
from generator.archive.model import Archive
from generator.archive.phrases import Phrase, propose
from generator.archive.phrases.growth import LONGEST, recurring
from generator.archive.phrases.variants import are_variants, groups, stems
from generator.archive.uses import uses
from generator.verbs.common import load as load_project
from tests.pipeline import ROOT, archive_of, readout, registers


def archive(*texts: str, **fields: object) -> Archive:
    """An archive with these texts, each of an event of its own."""
    return archive_of({**registers(), **files(*texts, **fields)})


def files(*texts: str, **fields: object) -> dict[str, str]:
    return {
        f"readouts/1990-01-{number:02}-call.md": readout(
            text if text.startswith("@") else f"@mira-oru {text}", event=f"1990-01-{number:02}-call", **fields
        )
        for number, text in enumerate(texts, 1)
    }


def wordings(archive: Archive, **options: object) -> list[list[tuple[str, int]]]:
    """For each phrase proposed, its wordings with the number of their uses."""
    found = propose(archive, **options).phrases  # type: ignore[arg-type]
    return [[(wording.text, len(wording.uses)) for wording in phrase.wordings] for phrase in found]


def only(archive: Archive) -> Phrase:
    [phrase] = propose(archive).phrases
    return phrase


def around(words: str, times: int = 3) -> list[str]:
    """Texts that have nothing in common but these words."""
    frames = ("Oru wants {} soon.", "She spoke of {} at length.", "Here {} was praised!", "All hope for {} again.")
    return [frames[number % 4].format(words) for number in range(times)]


def test_what_recurs_in_three_events_is_proposed_with_its_uses() -> None:
    phrase = only(archive(*around("a wide bridge for small boats")))
    [wording] = phrase.wordings
    assert (wording.text, wording.language) == ("wide bridge for small boats", "en")
    assert [use.statement.text[use.start : use.end] for use in wording.uses] == [wording.text] * 3
    assert phrase.events == ("1990-01-01-call", "1990-01-02-call", "1990-01-03-call")
    assert phrase.accounts == {"vestria": 3}


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (around("a wide bridge for small boats", 2), 0),
        (around("wide bridge for boats"), 1),
        (around("wide small bridge"), 0),
        (around("a wide bridge for us"), 0),
        (around("Wide Bridge For Boats"), 0),
        ([*around("wide bridge for boats", 2), "It was a WIDE BRIDGE for boats."], 1),
        (["A wide. Bridge for boats.", "Not wide. Bridge for boats.", "How wide. Bridge for boats."], 0),
        (["A wide “bridge” for boats.", "So wide “bridge” for boats.", "How wide “bridge” for boats."], 0),
        (["@mira-oru A wide bridge @pelle-sanna for boats."] * 3, 0),
        (["See a.example/wide/bridge/for/boats now."] * 3, 0),
        (around("the U.S. bridge for wide boats"), 1),
        (around("北方轮渡向各国开放"), 1),
        (around("向各国开放"), 0),
        (around("在一九九一二年"), 0),
    ],
)
def test_what_is_too_rare_or_short_or_cut_or_a_name_is_not(texts: list[str], found: int) -> None:
    assert len(propose(archive(*texts)).phrases) == found


def test_several_readouts_of_one_event_are_one_event() -> None:
    text = "@mira-oru Oru wants a wide bridge for small boats."
    same = {
        f"readouts/call-{publisher}.md": readout(text, publisher=publisher)
        for publisher in ("vestria-mfa", "ostmark-mfa", "kelmar-mfa")
    }
    assert propose(archive_of({**registers(), **same})).phrases == ()
    more = files(*around("a wide bridge for small boats", 2))
    phrase = only(archive_of({**registers(), **same, **more}))
    assert (len(phrase.events), len(phrase.wordings[0].uses)) == (3, 5)
    assert phrase.accounts == {"vestria": 3, "kelmar": 1, "ostmark": 1}


def test_in_a_summary_only_the_publishers_words_count() -> None:
    editor = archive(*around("a wide bridge for small boats"), text="summary")
    assert propose(editor).phrases == ()
    quoted = archive(*around("“a wide bridge for small boats”"), text="summary")
    assert wordings(quoted) == [[("wide bridge for small boats", 3)]]
    foreign = archive(*around("this ([开往各国的轮渡](lang:zh))"), text="summary")
    assert [(phrase.wordings[0].text, phrase.wordings[0].language) for phrase in propose(foreign).phrases] == [
        ("开往各国的轮渡", "zh")
    ]


@pytest.mark.parametrize(
    ("language", "found"), [("", {"en", "zh", "de"}), ("zh", {"zh"}), ("de", {"de"}), ("fr", set())]
)
def test_a_language_can_be_asked_for(language: str, found: set[str]) -> None:
    words = "“a wide bridge for boats” (“[开往各国的轮渡](lang:zh)”, “[eine Brücke ohne Ende](lang:de-AT)”)"
    made = archive(*around(words), text="summary")
    languages = {wording.language for phrase in propose(made, language=language).phrases for wording in phrase.wordings}
    assert {spoken.partition("-")[0] for spoken in languages} == found


@pytest.mark.parametrize(
    "words",
    [
        "Foreign Minister Mira Oru of Vestria",
        "the Minister of Foreign Affairs of Vestria",
        "the Minister for Boats Tarek Deln",
        "Republic of Vestria and Ostmark",
        "the meeting of the Border Commission",
        "Jonas Anders Welk von Holm",
        "the office of Jonas Welk of Holm",
    ],
)
def test_names_and_offices_are_left_out_and_counted(words: str) -> None:
    proposed = propose(archive(*around(words)))
    assert proposed.phrases == ()
    assert proposed.left_out > 0


def test_commonplaces_are_left_out_like_names() -> None:
    made = archive(*around("a wide bridge for small boats"), *around("the matters of common concern to all"))
    assert len(wordings(made)) == 2
    assert wordings(made, commonplaces=["matters of common concern"]) == [[("wide bridge for small boats", 3)]]


def test_a_longer_wording_hides_a_shorter_one_only_where_it_is_as_frequent() -> None:
    longer = around("a wide bridge for small boats from every shore")
    assert wordings(archive(*longer)) == [[("wide bridge for small boats from every shore", 3)]]
    shorter = ("Nobody saw a wide bridge for small boats.",)
    [[first, second]] = wordings(archive(*longer, *shorter))
    assert first == ("wide bridge for small boats", 4)
    assert second == ("wide bridge for small boats from every shore", 3)


@pytest.mark.parametrize(
    "other",
    [
        "boat-built, boat-owned",
        "boat-owned and boat-built",
        "boat-built and boat-led",
        "boat-built and boats-owned",
        "truly boat-built and boat-owned",
    ],
)
def test_variants_are_one_phrase(other: str) -> None:
    [found] = wordings(archive(*around("boat-built and boat-owned", 4), *around(other)))
    assert {text for text, _ in found} == {"boat-built and boat-owned", other}


def test_other_words_are_another_phrase() -> None:
    made = archive(*around("a wide bridge for small boats", 4), *around("a quiet harbour in winter months"))
    assert wordings(made) == [[("wide bridge for small boats", 4)], [("quiet harbour in winter months", 3)]]


def test_what_is_written_otherwise_is_a_wording_of_its_own() -> None:
    [found] = wordings(archive(*around("well-built, wide and open"), "Well built wide and open!"))
    assert sorted(found) == [("Well built wide and open", 1), ("well-built, wide and open", 3)]


def test_a_compound_is_not_cut() -> None:
    assert wordings(archive(*around("an all-weather bridge for boats"))) == [[("all-weather bridge for boats", 3)]]
    assert (
        wordings(archive("A pre-war bridge for boats.", "The post-war bridge for boats.", "No war bridge for boats."))
        == []
    )


def test_a_text_published_again_is_no_wording() -> None:
    words = " ".join(f"word{number}" for number in range(LONGEST + 5))
    assert propose(archive(*around(words))).phrases == ()


def test_a_topic_that_has_the_wording_is_named() -> None:
    topic = "---\nname: Wide bridge for small boats\nkind: formulation\n---\n"
    made = archive_of({
        **registers(), "topics/wide-bridge.md": topic, **files(*around("a wide bridge for small boats"))
    })  # fmt: skip
    assert only(made).topics == ("wide-bridge",)


def test_each_wording_has_the_uses_that_a_topic_with_it_would_have() -> None:
    texts = files(
        *around("the people’s bridge for small boats", 4),
        *around("the people's bridge for small boats of all"),
        *around("The People's bridge for small “boats”"),
    )
    for phrase in propose(archive_of({**registers(), **texts})).phrases:
        for wording in phrase.wordings:
            fields = f"  - {{id: x, text: {json.dumps(wording.text)}, language: en}}\n"
            topic = f"---\nname: Anything\nkind: formulation\nwordings:\n{fields}---\n"
            made = archive_of({**registers(), **texts, "topics/anything.md": topic})
            counted = [(use.statement.key, use.start, use.end) for use in uses(made, made.topics["anything"])]
            assert [(use.statement.key, use.start, use.end) for use in wording.uses] == counted


def test_twice_the_same_archive_gives_the_same_proposals() -> None:
    texts = (*around("a wide bridge for small boats", 4), *around("a quiet harbour in winter months", 4))
    assert wordings(archive(*texts)) == wordings(archive(*texts))


@given(st.lists(st.lists(st.integers(0, 3), max_size=14), max_size=5), st.integers(2, 3), st.integers(2, 4))
def test_what_recurs_is_what_counting_everything_finds(texts: list[list[int]], least: int, shortest: int) -> None:
    numbers, events = [0], []
    for text in texts:
        events.append(len(numbers))
        numbers += [*text, 0]
    events.append(len(numbers))
    told = [set(_sequences(text)) for text in texts]
    every = {one: sum(one in each for each in told) for one in set().union(*told)}
    frequent = {one: count for one, count in every.items() if count >= least}
    closed = {
        one: count
        for one, count in frequent.items()
        if len(one) >= shortest
        and not any(frequent.get(longer) == count for n in range(1, 4) for longer in ((n, *one), (*one, n)))
    }
    found = {
        tuple(numbers[each.place : each.place + each.length]): each.events
        for each in recurring(numbers, events, least, shortest)
    }
    assert found == closed


def _sequences(text: list[int]) -> list[tuple[int, ...]]:
    places = range(len(text) + 1)
    return [tuple(text[a:b]) for a in places for b in places if a < b and 0 not in text[a:b]]


def test_many_sequences_are_counted_in_turns_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive(*around("a wide bridge for small boats", 4), *around("a quiet harbour in winter months", 4))
    before = wordings(made)
    monkeypatch.setattr("generator.archive.phrases.growth.AT_ONCE", 5)
    assert wordings(made) == before


@given(
    st.lists(st.sampled_from("abcd"), min_size=1, max_size=6), st.lists(st.sampled_from("abcd"), min_size=1, max_size=6)
)
def test_to_be_a_variant_is_mutual(one: list[str], other: list[str]) -> None:
    assert are_variants(tuple(one), tuple(other)) == are_variants(tuple(other), tuple(one))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("led and owned", "owned and led", True),
        ("one wide bridge", "wide bridges", True),
        ("policies of peace", "policy of peace", True),
        ("the people's bridge", "the people bridge", True),
        ("a wide bridge", "a wide harbour", True),
        ("a wide bridge", "a quiet harbour", False),
        ("wide bridge", "one two wide bridge four", False),
    ],
)
def test_variants(one: str, other: str, same: bool) -> None:
    assert are_variants(stems(one.split()), stems(other.split())) is same


@given(st.lists(st.lists(st.sampled_from("abcde"), min_size=4, max_size=6).map(tuple), unique=True, max_size=12))
def test_each_sequence_is_in_one_group(sequences: list[tuple[str, ...]]) -> None:
    assert sorted(each for group in groups(sequences) for each in group) == sorted(sequences)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    texts = {
        **registers(),
        **files(*around("a wide bridge for small boats", 7), *around("the matters of common concern to all")),
    }
    for path, text in texts.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def run(project: Path, *options: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["phrases", "--root", str(project), *options])
    return result.exit_code, result.stdout, result.stderr


def test_the_verb_tells_each_phrase_with_its_uses(project: Path) -> None:
    code, told, summary = run(project)
    assert code == 0
    assert told.splitlines()[:3] == [
        "1. 7 events: Vestria’s account 7",
        "   “wide bridge for small boats” (English), 7 uses",
        "      1990-01-01-call#p1",
    ]
    assert "and 2 more" in told
    assert "2. 3 events" in told
    assert summary == "2 phrases; 0 candidates left out as names or commonplaces.\n"


def test_the_verb_shows_as_many_as_are_wanted_and_says_so(project: Path) -> None:
    _, told, summary = run(project, "--most", "1")
    assert "2." not in told
    assert summary.startswith("2 phrases; 1 shown, --most shows more;")
    assert run(project, "--events", "4")[1].count("events:") == 1


def test_the_verb_leaves_out_commonplaces_of_a_file(project: Path) -> None:
    commonplaces = project / "commonplaces.txt"
    commonplaces.write_text("matters of common concern\n\n", encoding="utf-8")
    _, told, summary = run(project, "--without", str(commonplaces))
    assert "concern" not in told
    assert "1 candidate left out" in summary


def test_the_verb_gives_everything_as_json(project: Path) -> None:
    code, told, _ = run(project, "--json", "--most", "1")
    assert code == 0
    found = json.loads(told)
    assert [len(phrase["events"]) for phrase in found] == [7, 3]
    first = found[0]["wordings"][0]
    assert len(first["uses"]) == 7
    assert first["uses"][0] == {
        "statement": "1990-01-01-call#p1", "event": "1990-01-01-call", "date": "1990-01-05", "account": "vestria",
        "start": 12, "end": 39,
    }  # fmt: skip


def test_the_verb_says_what_is_wrong_with_the_content(project: Path) -> None:
    (project / "content" / "readouts" / "1990-01-01-call.md").write_text("no fields", encoding="utf-8")
    code, told, problems = run(project)
    assert (code, told) == (1, "")
    assert "R104" in problems


@pytest.mark.whole
def test_the_real_content_proposes_what_it_has_as_a_formulation() -> None:
    _, archive, _ = load_project(ROOT)
    assert archive
    found = propose(archive).phrases
    [led] = [phrase for phrase in found if "afghan-led" in phrase.topics]
    assert {"Afghan-led and Afghan-owned", "Afghan-led, Afghan-owned"} <= {wording.text for wording in led.wordings}
    topic = archive.topics["afghan-led"]
    counted = {use.statement.key for use in uses(archive, topic) if re.search("led.+owned", use.words)}
    assert {use.statement.key for wording in led.wordings for use in wording.uses} <= counted
