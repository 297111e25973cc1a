# What looks wrong in a content, and what a change to it would break. One file in tests/check/ is one change to the
# invented content of tests/corpus, with every problem that check then names.

import re
import tomllib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive import flow
from generator.archive.check.duplicates import duplicate_texts
from generator.archive.check.permalinks import moves
from generator.archive.check.tokens import exact_words, opening, words
from generator.archive.check.verbatim import changes
from generator.archive.model import Readout
from generator.archive.problems import CODES, as_text
from generator.verbs.common import doubts
from tests.changes import before, changed, result
from tests.pipeline import readout

CASES = sorted((Path(__file__).parent / "check").glob("*.toml"))
CALL = "readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    base = result(before(case)) if case["base"] else None
    assert as_text(doubts(result(changed(case)), base, case.get("today", ""))) == case["problems"]


def test_every_code_has_a_case() -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in CASES)
    assert [code for code in CODES if code.startswith("C") and f": {code} " not in told] == []


def test_what_cannot_be_linked_is_checked_all_the_same() -> None:
    case = {
        "edit": [
            {"file": CALL, "old": "publisher: ostmark-mfa", "new": "publisher: nobody-mfa"},
            {"file": CALL, "old": "@mira-oru? By this", "new": "@nobody By this"},
            {"file": CALL, "old": "kind: phone-call", "new": "kind: meeting"},
        ]
    }
    head = result(changed(case))
    assert head.archive is None
    assert [problem.code for problem in doubts(head)] == ["C407"]


@pytest.mark.parametrize("field", ["date", "kind", "event", "publisher", "participants", "place"])
def test_a_field_that_cannot_be_read_is_no_second_problem(field: str) -> None:
    files = changed({})
    files[CALL] = re.sub(rf"(?m)^{field}: .*\n", "", files[CALL])
    head = result(files)
    assert doubts(head, result(changed({}))) is not None
    assert [p.code for p in doubts(head) if p.code not in ("C403", "C407")] == []


@given(st.permutations(list(result(changed({})).readouts)))
def test_the_order_of_the_files_does_not_matter(readouts: list[Readout]) -> None:
    whole = result(changed({"copy": [{"file": CALL, "to": "readouts/1990-03-14-copy.md"}]})).readouts
    mixed = [one for one in readouts if one.id not in {other.id for other in whole}] + list(whole)
    assert sorted(duplicate_texts(mixed)) == sorted(duplicate_texts(whole))


PARAGRAPHS = st.lists(
    st.one_of(st.integers(0, 7), st.sampled_from(["A new sentence stands here.", "And one more, about nothing."])),
    min_size=1,
    max_size=12,
    unique=True,
)


@given(PARAGRAPHS)
def test_the_line_that_is_asked_for_is_enough(order: list[int | str]) -> None:
    texts = [
        f"@mira-oru {name} was told of in paragraph {name}."
        for name in "alpha beta gamma delta eta iota rho tau".split()
    ]
    file = "readouts/1990-01-05-oru-sanna-call.md"
    shared = {path: text for path, text in changed({}).items() if not path.startswith("readouts/1990-03")}
    shared["pages/about.md"] = "---\ntitle: About\n---\n"

    def one(paragraphs: list[str], **fields: object) -> flow.Result:
        return result(shared | {file: readout("\n\n".join(paragraphs), text="summary", **fields)})

    base = one(texts)
    now = [texts[item] if isinstance(item, int) else f"@narration {item}" for item in order]
    told = [problem for problem in doubts(one(now), base) if problem.code == "C412"]
    if not told:
        return
    [line] = re.findall(r"moved: \[(.*)\]", told[0].message)
    mended = one(now, moved=line.split(", ") if line else [])
    assert mended.problems == ()
    assert [problem for problem in doubts(mended, base) if problem.code == "C412"] == []


def statements(*paragraphs: str) -> Readout:
    files = {path: text for path, text in changed({}).items() if not path.startswith(("readouts/", "pages/"))}
    files["readouts/x.md"] = readout("\n\n".join(paragraphs))
    [found] = result(files).readouts
    return found


@pytest.mark.parametrize(
    ("was", "now", "places"),
    [
        (["@mira-oru One two."], ["@mira-oru One two."], {}),
        (["@mira-oru One two."], ["@mira-oru One two three."], {}),
        (["@mira-oru One two."], ["@mira-oru Other words."], {}),
        (["@mira-oru One two."], ["@mira-oru Other words.", "@mira-oru One two."], {"p1": "p2"}),
        (["@mira-oru One.", "@mira-oru Two."], ["@mira-oru Two.", "@mira-oru One."], {"p1": "p2", "p2": "p1"}),
        (["@mira-oru One. @pelle-sanna Two."], ["@mira-oru One.", "@pelle-sanna Two."], {"p1-2": "p2"}),
        (["@mira-oru One.", "@pelle-sanna Two."], ["@mira-oru One. @pelle-sanna Two."], {"p2": "p1-2"}),
        (["@mira-oru One.", "@mira-oru One."], ["@mira-oru One.", "@mira-oru One."], {}),
        (["@mira-oru One.", "@mira-oru Two."], ["@mira-oru One."], {"p2": "p1"}),
        (["@mira-oru One two three four."], ["@mira-oru Else.", "@mira-oru One two three five."], {"p1": "p2"}),
        (["@mira-oru One. Two three four."], ["@mira-oru One. @pelle-sanna Two three four."], {}),
    ],
)
def test_moves(was: list[str], now: list[str], places: dict[str, str]) -> None:
    assert moves(statements(*was), statements(*now)).places == places


WORDS = st.lists(st.sampled_from(["ferry", "pier", "ice,", "“spring”", "轮渡"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_changes_tell_every_word(was: list[str], now: list[str]) -> None:
    found = changes(statements("@mira-oru " + " ".join(was)), statements("@mira-oru " + " ".join(now)))
    gone = sum(len(exact_words(change.was)) for change in found)
    new = sum(len(exact_words(change.now)) for change in found)
    assert len(exact_words(" ".join(was))) - gone == len(exact_words(" ".join(now))) - new
    assert (found == ()) == (was == now)


def test_a_text_of_many_words_is_compared_as_one() -> None:
    was, now = ("@mira-oru " + " ".join(f"{mark}{n}" for n in range(2500)) for mark in "ab")
    [change] = changes(statements(was), statements(now))
    assert change.was.startswith("a0 a1 ")
    assert change.now.endswith(" b2499")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry, the pier.", ["the", "ferry", "the", "pier"]),
        ("北方轮渡 2026", ["北", "方", "轮", "渡", "2026"]),
        ("Паром — ПАРОМ", ["паром", "паром"]),
        ("한국 かな", ["한", "국", "か", "な"]),
        ("_ * —", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("one two", "one two"), ("one two three four", "one two ..."), ("北" * 12, "北" * 10 + " ...")],
)
def test_opening(text: str, expected: str) -> None:
    assert opening(text, 10) == expected


@given(st.integers(0, 2**32))
def test_formulas_make_no_duplicate(seed: int) -> None:
    # Readouts of one kind share their set phrases; beyond those these have nothing in common.
    phrase = "expounded its principled position on the matter and expressed readiness to keep in close touch"
    random = Random(seed)
    files = {path: text for path, text in changed({}).items() if not path.startswith(("readouts/", "pages/"))}
    for number in range(4):
        own = " ".join(f"{random.choice('bcdfg')}{random.randrange(10**6)}" for _ in range(30))
        files[f"readouts/r{number}.md"] = readout(f"@mira-oru {phrase} {own}", event=f"e{number}")
    assert list(duplicate_texts(result(files).readouts)) == []


@pytest.mark.parametrize("other", ["Both sides agreed to meet again soon.", "Both sides agreed to meet again."])
def test_short_texts_are_alike_by_chance(other: str) -> None:
    files = {path: text for path, text in changed({}).items() if not path.startswith(("readouts/", "pages/"))}
    files["readouts/a.md"] = readout("@joint Both sides agreed to meet again soon.", event="a")
    files["readouts/b.md"] = readout(f"@joint {other}", event="b")
    assert list(duplicate_texts(result(files).readouts)) == []
