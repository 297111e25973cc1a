# What nobody has confirmed, in the order in which a reviewer should look. Countries and people are invented.

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive.model import Content, Draft
from generator.archive.proposals import Proposals, Span
from generator.archive.read import Source, read
from generator.archive.statements import readouts
from generator.authoring.review import Unconfirmed, agreement, unconfirmed
from tests.pipeline import CORPUS, readout

SURE = {"One.": 0.9, "Two.": 0.3, "Three.": 0.6, "Four.": 0.2, "Five.": 0.8, "Six.": 0.5}


def propose(draft: Draft, content: Content) -> Proposals:
    """Mira Oru everywhere, as sure as the table says."""
    return Proposals(
        paragraphs=tuple(
            tuple(
                Span(start=at, end=at + len(words), speakers=("mira-oru",), reason="", confidence=sure)
                for words, sure in SURE.items()
                if (at := paragraph.text.find(words)) >= 0
            )
            for paragraph in draft.paragraphs
        )
    )


def queue(body: str) -> tuple[Unconfirmed, ...]:
    content, _ = read([Source(folder="readouts", name="a.md", path="a.md", data=readout(body).encode())])
    return unconfirmed(content, readouts(content, propose)[0], propose)


def told(found: Sequence[Unconfirmed]) -> list[tuple[str, float]]:
    return [(one.statement.text, one.confidence) for one in found]


def test_first_where_they_differ_then_what_one_has_read_and_in_each_the_least_certain() -> None:
    body = (
        "@mira-oru?? One. @mira-oru?? Two.\n\n@mira-oru? Three.\n\n@mira-oru?|joint? Five. "
        "@mira-oru?|joint? Six. @joint Seven.\n\n@mira-oru? Four."
    )
    assert told(queue(body)) == [
        ("Six.", 0.5), ("Five.", 0.8), ("Four.", 0.2), ("Three.", 0.6), ("Two.", 0.3), ("One.", 0.9),
    ]  # fmt: skip


def test_what_the_file_leaves_open_is_in_the_queue() -> None:
    assert told(queue("One. @mira-oru Three.")) == [("One.", 0.9)]


def test_of_whom_the_engine_does_not_propose_it_is_not_sure() -> None:
    assert told(queue("@pelle-sanna? One.")) == [("One.", 0.0)]


def test_what_a_person_confirmed_is_not_in_it() -> None:
    assert queue("@mira-oru One.\n\n@joint Two.") == ()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("@mira-oru? One.", ""),
        (
            "@mira-oru?? One.\n\n@mira-oru?|joint? Four.\n\n@joint Nine.",
            "two readers propose the same for 44\u00a0% of what nobody has confirmed, differ on 56\u00a0%, and only "
            "one has read 0\u00a0%",
        ),
    ],
)
def test_what_share_two_agree_on(body: str, said: str) -> None:
    assert agreement(queue(body)) == said


def test_the_verb(tmp_path: Path) -> None:
    shutil.copytree(CORPUS, tmp_path / "content")
    path = tmp_path / "content" / "readouts" / "1990-03-14-oru-sanna-call-ostmark-mfa.md"
    path.write_text(path.read_text("utf-8").replace("@joint The two", "@joint?|mira-oru? The two"), "utf-8")
    result = CliRunner().invoke(main, ["review", "--root", str(tmp_path)], catch_exceptions=False)
    assert result.exit_code == 0
    first = result.output.splitlines()[0]
    assert first.startswith("content/readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md:24: p4 joint?|mira-oru? (")
    assert "statements to confirm." in result.output
    assert "Two readers propose the same for 0\u00a0%" in result.output
    short = CliRunner().invoke(main, ["review", "--root", str(tmp_path), "--most", "1"], catch_exceptions=False)
    assert len(short.stdout.splitlines()) == 1
    assert "more are not shown (--whole)" in short.stderr
