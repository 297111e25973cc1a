# Drafts become readouts: what a person wrote stands, and the engine is asked only for the rest.
# Countries and people are invented.

import pytest

from generator.archive.model import Content, Readout
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.archive.statements import lengths, readouts
from generator.authoring.propose import propose

VESTRIA = """---
name: Vestria
kind: country
adjective: Vestrian
colour: blue
---
"""
ORU = """---
name: Mira Oru
party: vestria
offices:
  - {title: Foreign Minister, from: 1988}
---
"""
MINISTRY = """---
name: Ministry of Foreign Affairs of Vestria
kind: ministry
party: vestria
---
"""
HEAD = """---
title: Oru and a visitor speak by telephone
date: 1990-03-14
event: 1990-03-14-oru-visitor-call
kind: phone-call
participants: [mira-oru]
publisher: vestria-mfa
url: https://mfa.vestria.example/1990/call
language: en
text: verbatim
seen: whole
---

"""


def attributed(body: str, head: str = HEAD) -> tuple[Readout, tuple[Problem, ...]]:
    files = {
        "parties/vestria.md": VESTRIA,
        "people/mira-oru.md": ORU,
        "publishers/vestria-mfa.md": MINISTRY,
        "readouts/1990-03-14-oru-visitor-call-vestria-mfa.md": head + body,
    }
    content, problems = read(
        Source(folder=path.split("/")[0], name=path.split("/")[1], path=f"content/{path}", data=text.encode())
        for path, text in files.items()
    )
    assert isinstance(content, Content)
    assert not problems
    (readout,), proposed = readouts(content, propose)
    return readout, proposed


def test_what_is_written_stands_and_is_reviewed() -> None:
    readout, problems = attributed("@narration Oru said that the ferry will sail.\n")
    assert [(s.speakers, s.attribution) for s in readout.statements] == [(("narration",), "reviewed")]
    assert not problems


def test_a_question_mark_is_a_proposal_of_the_file() -> None:
    readout, _ = attributed("@mira-oru? The ferry will sail.\n")
    (spoken,) = readout.statements
    assert (spoken.speakers, spoken.attribution) == (("mira-oru",), "proposed")
    assert spoken.reason


def test_what_is_left_open_gets_a_proposal_with_its_reason() -> None:
    readout, problems = attributed("Oru said that the ferry will sail.\n")
    (spoken,) = readout.statements
    assert (spoken.speakers, spoken.attribution) == (("mira-oru",), "proposed")
    assert "Oru said" in spoken.reason
    assert not problems


def test_only_what_stands_before_the_first_mark_is_open() -> None:
    readout, _ = attributed("Oru said that the ferry will sail. @joint They agreed on the rest.\n")
    assert [(s.id, s.speakers, s.attribution) for s in readout.statements] == [
        ("p1", ("mira-oru",), "proposed"),
        ("p1-2", ("joint",), "reviewed"),
    ]


def test_who_stands_in_no_register_is_named_and_given_nothing() -> None:
    readout, problems = attributed("Ostmark’s Foreign Minister Pelle Sanna said that Ostmark welcomes the ferry.\n")
    (spoken,) = readout.statements
    assert (spoken.speakers, spoken.attribution) == (("narration",), "proposed")
    assert "Pelle Sanna is in no register" in spoken.reason
    (problem,) = problems
    assert (problem.code, problem.line, problem.warning) == ("A201", 14, True)
    assert "'Pelle Sanna' (proposed, 0.99)" in problem.message
    assert "content/people/pelle-sanna.md" in problem.message


def test_a_note_stays_with_the_words_before_it() -> None:
    readout, _ = attributed("@mira-oru The ferry will sail.[^1] @joint They agreed.\n\n[^1]: In spring.\n")
    first, second = readout.statements
    assert [(ref.label, ref.at) for ref in first.notes] == [("1", len(first.text))]
    assert not second.notes


def test_a_link_belongs_to_the_statement_that_has_its_words() -> None:
    readout, _ = attributed("@mira-oru The [ferry](topic:ferry) will sail. @joint [Trade](topic:trade) goes on.\n")
    assert [[(s.text[link.start : link.end], link.topics) for link in s.links] for s in readout.statements] == [
        [("ferry", ("ferry",))],
        [("Trade", ("trade",))],
    ]


READ_TWICE = HEAD.replace("seen: whole\n", "seen: whole\nsecond_reader: A friend\n")


@pytest.mark.parametrize(
    ("mark", "second", "standing", "reason"),
    [
        ("@mira-oru", (), "confirmed", ""),
        ("@mira-oru?", (), "alone", "the file proposes it, and nobody has confirmed it yet"),
        (
            "@mira-oru??", ("mira-oru",), "agreed",
            "proposed by the program and by A friend, and nobody has confirmed it yet",
        ),
        (
            "@mira-oru?|joint?", ("joint",), "differing",
            "the program proposes Mira Oru, A friend proposes all participants; nobody has decided yet",
        ),
        (
            "@narration?|mira-oru?", ("mira-oru",), "differing",
            "the program proposes that it is narration, A friend proposes Mira Oru; nobody has decided yet",
        ),
    ],
)  # fmt: skip
def test_two_proposals_and_whose_they_are(mark: str, second: tuple[str, ...], standing: str, reason: str) -> None:
    readout, _ = attributed(f"{mark} The ferry will sail.\n", READ_TWICE)
    [spoken] = readout.statements
    assert (spoken.second, spoken.standing, spoken.reason) == (second, standing, reason)
    assert spoken.attribution == ("reviewed" if standing == "confirmed" else "proposed")
    assert readout.reviewed == (standing == "confirmed")


def test_a_second_reader_without_a_name() -> None:
    readout, _ = attributed("@mira-oru?? The ferry will sail.\n")
    assert "by the program and by a second reader" in readout.statements[0].reason


def test_how_much_is_known_in_characters() -> None:
    readout, _ = attributed("@mira-oru One.\n\n@mira-oru?? Four five.\n\n@mira-oru?|joint? Six.\n\n@joint? A.\n")
    assert dict(lengths(readout.statements)) == {"confirmed": 4, "agreed": 10, "differing": 4, "alone": 2}
