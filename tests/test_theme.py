# The colours of the theme, measured: text and marks against their paper, and the parties that meet against each
# other, also as people with a colour-vision deficiency see them. Names and edges tell speakers apart as well.

import itertools
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from coloraide import Color

from generator.archive.model import COLOURS, Archive
from tests.pipeline import ROOT, archive_of, files_of

STYLES = ROOT / "theme" / "assets" / "stylesheets"
SCHEMES = {"light": ":root", "dark": '[data-md-color-scheme="slate"]'}
DEFICIENCIES = ("protan", "deutan", "tritan")

TEXT = 4.5
MARK = 3.0
"""Contrasts that WCAG 2.2 asks of text, and of what is no text and needed to understand or to operate."""

MEET = 7.0
OFTEN = 9.0
"""CIEDE2000 between the colours of two parties of one event, and of two that speak in three readouts or more, in the
least favourable eyes. 2.3 is what can just be told apart; eleven names that also keep 4.5 : 1 allow no more."""


def tokens(scheme: str) -> dict[str, str]:
    text = (STYLES / "tokens.css").read_text(encoding="utf-8")
    (block,) = re.findall(rf"^\s*{re.escape(SCHEMES[scheme])} \{{\n(.*?)\}}", text, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def contrast(one: str, other: str) -> float:
    return Color(one).contrast(Color(other), method="wcag21")


def distance(one: str, other: str) -> float:
    """How far two colours are apart for whoever sees the least difference between them."""
    pairs = [(Color(one), Color(other))]
    pairs += [(Color(one).filter(kind), Color(other).filter(kind)) for kind in DEFICIENCIES]
    return min(seen.delta_e(beside, method="2000") for seen, beside in pairs)


@pytest.fixture(scope="module")
def archive() -> Archive:
    return archive_of({path: text for path, text in files_of(ROOT / "content").items() if "/" in path})


def test_both_schemes_draw_the_same_names() -> None:
    assert tokens("light").keys() == tokens("dark").keys()
    assert set(COLOURS) <= tokens("light").keys()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_marks_stand_out_from_the_paper(scheme: str) -> None:
    found = tokens(scheme)
    for name in (*COLOURS, "ink", "quiet", "faint", "link"):
        assert contrast(found[name], found["paper"]) >= TEXT, name
    for name in ("ink", "quiet", "link"):
        assert contrast(found[name], found["mark"]) >= TEXT, f"{name} in a paragraph that an address points to"
    assert contrast(found["focus"], found["paper"]) >= MARK


@pytest.mark.parametrize("scheme", SCHEMES)
def test_parties_that_meet_are_told_apart(scheme: str, archive: Archive) -> None:
    found = tokens(scheme)
    met = Counter(pair for event in parties_of_events(archive) for pair in itertools.combinations(event, 2))
    spoke = Counter(pair for readout in parties_that_speak(archive) for pair in itertools.combinations(readout, 2))
    assert met
    for one, other in sorted(met | spoke):
        apart = distance(found[archive.parties[one].colour], found[archive.parties[other].colour])
        assert apart >= (OFTEN if spoke[one, other] >= 3 else MEET), f"{one} and {other}: {apart:.1f}"


def test_every_colour_that_a_page_can_name_is_drawn() -> None:
    style = (STYLES / "readouts.css").read_text(encoding="utf-8")
    for name in COLOURS:
        assert f".{name} {{\n  --party: var(--{name});\n}}" in style


def test_nothing_is_loaded_from_anybody_else() -> None:
    for path in STYLES.glob("*.css"):
        for address in re.findall(r"url\(([^)]*)\)|@import", path.read_text(encoding="utf-8")):
            assert address.strip("\"'").startswith("../"), f"{path.name}: {address}"


def parties_of_events(archive: Archive) -> Iterator[list[str]]:
    for event in archive.events.values():
        yield sorted(
            {
                archive.people[id].party_on(readout.metadata.date)
                for readout in event.readouts
                for id in readout.metadata.participants
            }
        )


def parties_that_speak(archive: Archive) -> Iterator[list[str]]:
    for readout in archive.readouts:
        each = (archive.party_ids(readout, statement) for statement in readout.statements)
        yield sorted({ids[0] for ids in each if len(ids) == 1})
