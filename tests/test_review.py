# The queue of what nobody has confirmed: what is in it, in which order, and how it is told.

from pathlib import Path

from click.testing import CliRunner

from generator.__main__ import main
from generator.archive.model import Content, Draft
from generator.archive.proposals import Proposals, Span
from generator.archive.read import Source, read
from generator.archive.statements import Propose
from generator.authoring.review import bands, queue

HEAD = """---
title: Oru and Sanna speak by telephone
date: 1990-03-14
event: 1990-03-14-oru-sanna-call
kind: phone-call
participants: [mira-oru, pelle-sanna]
publisher: vestria-mfa
url: https://mfa.vestria.example/1
language: en
text: verbatim
seen: whole
---

"""
CONFIRMED, MARKED, OPEN = "@mira-oru Oru said so.", "@pelle-sanna? Sanna agreed.", "Nobody is named."


def content(*paragraphs: str, name: str = "a.md") -> Content:
    text = HEAD + "\n\n".join(paragraphs) + "\n"
    return read([Source(folder="readouts", name=name, path=f"content/readouts/{name}", data=text.encode())])[0]


def proposing(speaker: str, confidence: float, reason: str = "why") -> Propose:
    def propose(draft: Draft, content: Content) -> Proposals:
        spans = (
            (Span(start=0, end=len(one.text), speakers=(speaker,), reason=reason, confidence=confidence),)
            for one in draft.paragraphs
        )
        return Proposals(paragraphs=tuple(spans))

    return propose


def test_what_is_confirmed_is_not_in_the_queue() -> None:
    assert queue(content(CONFIRMED), proposing("mira-oru", 0.9)) == ()


def test_a_mark_with_a_question_and_a_paragraph_without_one_are() -> None:
    found = queue(content(CONFIRMED, MARKED, OPEN), proposing("pelle-sanna", 0.9))
    assert [(one.paragraph, one.speakers, one.written) for one in found] == [
        (2, ("pelle-sanna",), True),
        (3, ("pelle-sanna",), False),
    ]


def test_a_speaker_whom_the_engine_does_not_read_there_comes_first() -> None:
    found = queue(content(OPEN, MARKED), proposing("mira-oru", 0.9, "the words say so"))
    assert [one.written for one in found] == [True, False]
    assert found[0].confidence < 0.1
    assert found[0].reason == "the engine reads mira-oru: the words say so"


def test_the_line_is_that_of_the_mark() -> None:
    (one,) = queue(content(CONFIRMED, MARKED), proposing("pelle-sanna", 0.9))
    assert one.line == HEAD.count("\n") + 3


def test_only_the_files_asked_for() -> None:
    assert queue(content(OPEN), proposing("mira-oru", 0.9), ["content/readouts/b.md"]) == ()


def test_the_shares_of_the_bands_are_of_all_characters() -> None:
    found = queue(content(OPEN), proposing("mira-oru", 0.97)) + queue(content(OPEN), proposing("mira-oru", 0.6))
    assert [(band.least, band.count, band.share) for band in bands(found)] == [(0.95, 1, 0.5), (0.5, 1, 0.5)]


def test_the_verb_lists_and_counts(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "readouts"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(HEAD + f"{CONFIRMED}\n\n{MARKED}\n", encoding="utf-8")
    ran = CliRunner().invoke(main, ["review", "--root", str(tmp_path)])
    assert ran.exit_code == 0
    assert "content/readouts/a.md:16 p2: " in ran.stdout
    assert "pelle-sanna?: Sanna agreed." in ran.stdout
    assert "1 passage unconfirmed: 1 (100% of the characters) from " in ran.stderr


def test_the_verb_says_when_all_is_confirmed(tmp_path: Path) -> None:
    (tmp_path / "content" / "readouts").mkdir(parents=True)
    ran = CliRunner().invoke(main, ["review", "--root", str(tmp_path)])
    assert (ran.exit_code, ran.stderr) == (0, "Everything is confirmed.\n")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    ran = CliRunner().invoke(main, ["review", "--root", str(tmp_path), str(tmp_path / "content" / "x.md")])
    assert ran.exit_code == 2
    assert "is no file of the content" in ran.stderr
