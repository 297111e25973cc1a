# The way of a contribution, with the commands that a contributor types: from a ministry's page to the site.
# The ministry, its page and everybody in it are invented.

import re
from pathlib import Path
from typing import get_args

import pytest

from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Coverage, Wording
from tests.pipeline import CORPUS, ROOT
from tests.sites import Page, build, project, run

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0043)https://mfa.vestria.example/news/1990/oru-2 -->
<html lang="en">
<head>
<meta charset="utf-8">
<title>Minister Oru Speaks by Phone with Minister Sanna of Ostmark | Ministry of Foreign Affairs of Vestria</title>
<meta property="og:site_name" content="Ministry of Foreign Affairs of Vestria">
<meta property="article:published_time" content="1990-09-04T10:00:00Z">
</head>
<body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article>
<h1>Minister Oru Speaks by Phone with Minister Sanna of Ostmark</h1>
<p>On September 3, Minister of Foreign Affairs Mira Oru had a phone call with Minister of Foreign Affairs of Ostmark
Pelle Sanna.</p>
<p>Oru said that the Northern ferry had carried more passengers this summer than in any summer before. She hoped that
the Lighthouse Fund would pay for a second pier.</p>
<p>Sanna thanked Vestria for its patience, and noted that Ostmark would send two engineers to the [new] pier.</p>
<p>The two sides agreed to stay in touch.</p>
</article></main>
<footer>© Ministry of Foreign Affairs of Vestria</footer>
</body>
</html>
"""
GUIDE = (ROOT / "content" / "pages" / "contribute.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [*EVENT_KINDS, *get_args(Wording), *get_args(Coverage)])
def test_the_page_names_what_may_stand_in_a_field_that_has_few_words(word: str) -> None:
    assert re.search(rf"\b{word}\b", GUIDE)


ID = "1990-09-03-oru-sanna-call-vestria-mfa"
SPEAKERS = ["narration", "mira-oru", "pelle-sanna", "joint"]
MARK = re.compile(r"(?m)^@[a-z-]+\?? ")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = project(tmp_path, CORPUS)
    (root / "page.html").write_text(PAGE, encoding="utf-8")
    return root


def shown(root: Path) -> list[tuple[str, str, str, str]]:
    """What the built page of the readout shows of each statement."""
    page = Page((build(root) / "readouts" / ID / "index.html").read_text(encoding="utf-8"))
    return [
        (
            one.attributes["data-speaker"],
            one.attributes["data-attribution"],
            one.attributes["data-topics"],
            " ".join(one.text.split()),
        )
        for one in page.statements
    ]


@pytest.mark.site
def test_a_page_is_added_reviewed_checked_and_shown(root: Path) -> None:
    file = root / "content" / "readouts" / f"{ID}.md"

    added = run(root, "add", "page.html")
    assert added.returncode == 0, added.stdout + added.stderr
    assert f"content/readouts/{ID}.md written" in added.stdout
    proposed = file.read_text(encoding="utf-8")
    assert [mark.strip() for mark in MARK.findall(proposed)] == [f"@{speaker}?" for speaker in SPEAKERS]

    file.write_text(re.sub(r"(?m)^(@[a-z-]+)\?", r"\1", proposed), encoding="utf-8")
    checked = run(root, "check", f"content/readouts/{ID}.md")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout == ""

    statements = shown(root)
    assert [speaker for speaker, *_ in statements] == SPEAKERS
    assert {attribution for _, attribution, *_ in statements} == {"reviewed"}
    assert statements[1][2] == "ferry lighthouse-fund"
    assert "engineers to the [new] pier." in statements[2][3]

    assert run(root, "add", "page.html").returncode == 1, "it is there already"


@pytest.mark.site
def test_a_text_that_is_only_pasted_is_shown_with_proposals(root: Path) -> None:
    file = root / "content" / "readouts" / f"{ID}.md"
    assert run(root, "add", "page.html").returncode == 0
    pasted = MARK.sub("", file.read_text(encoding="utf-8"))
    assert "@" not in pasted
    file.write_text(pasted, encoding="utf-8")

    assert run(root, "check", f"content/readouts/{ID}.md").returncode == 0
    statements = shown(root)
    assert [speaker for speaker, *_ in statements] == SPEAKERS
    assert {attribution for _, attribution, *_ in statements} == {"proposed"}

    annotated = run(root, "annotate", str(file))
    assert annotated.returncode == 0, annotated.stderr
    assert MARK.sub("", file.read_text(encoding="utf-8")) == pasted
    assert [(speaker, attribution) for speaker, attribution, *_ in shown(root)] == [
        (speaker, "proposed") for speaker in SPEAKERS
    ]
