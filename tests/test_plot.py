# Drawings and the table of speakers: that what is counted is what is there, and that nothing of a content can
# become markup.

import re
from collections import Counter

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.model import Archive
from generator.site.markup import html as markup
from generator.site.markup import patterns
from generator.site.pages import matrix
from generator.site.pages.party import told
from generator.site.parts.plot import FEWEST, by_year, plot
from tests.pipeline import CORPUS, Files, archive_of, files_of, html, pages_of, readout, registers

CALL = "1990-01-05-oru-sanna-call"


def files(**bodies: str) -> Files:
    """The invented registers and readouts with these texts; `y1991_a` is one of 1991."""
    written = {}
    for name, body in bodies.items():
        date = f"{name[1:5]}-01-05"
        id = f"{date}-oru-sanna-{name[6:]}"
        written[f"readouts/{id}.md"] = readout(body, date=date, event=id)
    return {**registers(), **written}


def drawn(page: str) -> Tag:
    found = html(page).select_one("figure.plot")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def corpus() -> Archive:
    return archive_of(files_of(CORPUS))


# ---- Counting ----------------------------------------------------------------------------------------------------


def test_each_statement_is_counted_once(corpus: Archive) -> None:
    for topic, quotes in corpus.by_topic.items():
        assert sum(by_year(corpus, quotes).totals) == len(quotes), topic


def test_a_year_counts_the_readouts_of_the_whole_archive() -> None:
    archive = archive_of(
        files(y1990_a="@mira-oru The ferry line.", y1990_b="@mira-oru Snow.", y1992_a="@mira-oru Rain.")
    )
    data = by_year(archive, archive.by_topic["ferry"])
    assert data.years == (1990, 1991, 1992)
    assert data.readouts == (2, 0, 1)
    assert data.totals == (1, 0, 0)


@pytest.mark.parametrize(
    ("speakers", "name"),
    [
        ("@mira-oru", "Vestria"),
        ("@pelle-sanna", "Ostmark"),
        ("@mira-oru+pelle-sanna", "Several parties"),
        ("@joint", "Several parties"),
        ("@narration", "Narration"),
    ],
)
def test_a_statement_counts_for_the_party_that_speaks(speakers: str, name: str) -> None:
    archive = archive_of(files(y1990_a=f"{speakers} The ferry line."))
    data = by_year(archive, archive.by_topic["ferry"])
    assert [(series.name, series.counts) for series in data.series] == [(name, (1,))]


def test_what_several_say_and_what_nobody_says_come_last() -> None:
    archive = archive_of(
        files(
            y1990_a="@joint The ferry line. @joint A ferry line.\n\n@narration The ferry line.\n\n"
            "@mira-oru The ferry line."
        )
    )
    names = [series.name for series in by_year(archive, archive.by_topic["ferry"]).series]
    assert names[0] == "Vestria"
    assert set(names[1:]) == {"Several parties", "Narration"}


# ---- The drawing -------------------------------------------------------------------------------------------------


def test_too_few_statements_are_not_drawn(corpus: Archive) -> None:
    quotes = corpus.by_topic["ferry"]
    assert plot(corpus, quotes[: FEWEST - 1], "ferry") == ""
    assert plot(corpus, quotes[:FEWEST], "ferry")


def test_the_table_has_the_numbers_of_the_drawing() -> None:
    page = pages_of(files_of(CORPUS))["topics/ferry.md"]
    figure = drawn(page)
    titles = [title.get_text() for title in figure.select(".bar title")]
    bars = Counter({tuple(re.split(", |: ", title)[:2]): int(title.rsplit(": ")[-1]) for title in titles})
    heads = [cell.get_text() for cell in figure.select("thead th")]
    for row in figure.select("tbody tr"):
        cells = [cell.get_text() for cell in row.select("th, td")]
        year, counts, total = cells[0], cells[1:-2], cells[-2]
        shown = {name: 0 if count == "–" else int(count) for name, count in zip(heads[1:-2], counts, strict=True)}
        assert shown == {name: bars[(year, name)] for name in shown}
        assert sum(shown.values()) == (0 if total == "–" else int(total))


def test_every_party_has_a_fill_of_its_own_and_a_name_beside_it() -> None:
    figure = drawn(pages_of(files_of(CORPUS))["topics/ferry.md"])
    fills = {rect["fill"] for rect in figure.select(".legend rect")}
    assert len(fills) == len(figure.select(".legend li"))
    assert fills == {f"url(#{pattern['id']})" for pattern in figure.select("pattern")}
    assert len({str(pattern.path) for pattern in figure.select("pattern")}) == len(fills)
    assert all(item.get_text().strip() for item in figure.select(".legend li"))


def test_patterns_are_told_apart_up_to_eight() -> None:
    marks = {re.search(r" d=\"(.*?)\"", patterns.pattern(number, "red"))[1] for number in range(8)}  # type: ignore[index]
    assert len(marks) == 8


def test_it_can_be_heard_and_its_table_can_be_read() -> None:
    figure = drawn(pages_of(files_of(CORPUS))["topics/ferry.md"])
    assert figure.svg is not None
    assert figure.svg["role"] == "img"
    assert "Northern ferry" in figure.svg["aria-label"]
    assert all(cell["scope"] == "col" for cell in figure.select("thead th"))
    assert all(row.th is not None and row.th["scope"] == "row" for row in figure.select("tbody tr"))


# ---- Topics and speakers -----------------------------------------------------------------------------------------


def test_the_table_of_topics_and_speakers_counts_each_cell(corpus: Archive) -> None:
    page = html(next(matrix.matrix_pages(corpus))[1])
    parties, accounts, people = page.select("table.matrix")
    names = {p.name: id for id, p in corpus.parties.items()}
    for table, called, by in (
        (parties, names, corpus.by_party),
        (accounts, names, {id: told(corpus, id).statements for id in corpus.parties}),
        (people, {p.name: id for id, p in corpus.people.items()}, corpus.by_person),
    ):
        heads = [cell.get_text() for cell in table.select("thead th")][1:]
        assert {called[name] for name in heads} == {
            id for id, quotes in by.items() if any(quote.statement.topics for quote in quotes)
        }
        for row in table.select("tbody tr"):
            topic = next(id for id, topic in corpus.topics.items() if row.th and topic.name == row.th.get_text())
            for name, cell in zip(heads, row.select("td"), strict=True):
                count = sum(topic in quote.statement.topics for quote in by[called[name]])
                assert cell.get_text() == (str(count) if count else "")


def test_its_heads_say_what_they_head(corpus: Archive) -> None:
    page = html(next(matrix.matrix_pages(corpus))[1])
    assert {cell["scope"] for cell in page.select(".matrix thead th")} == {"col"}
    assert {cell["scope"] for cell in page.select(".matrix tbody th")} == {"row"}
    assert all(region["tabindex"] == "0" and region["aria-label"] for region in page.select("[role=region]"))


# ---- Who speaks when ---------------------------------------------------------------------------------------------

LONG = "\n\n".join(
    [
        "@mira-oru One.", "@mira-oru Two and a little more.", "@pelle-sanna Three.", "@joint Four.",
        "@narration Five.", "@mira-oru+pelle-sanna Six.", "@mira-oru Seven.",
    ]
)  # fmt: skip


def strip_of(body: str) -> Tag | None:
    return html(pages_of(files(y1990_call=body))[f"readouts/{CALL}.md"]).select_one(".strip")


def test_a_long_readout_has_a_segment_for_each_statement_that_leads_to_it() -> None:
    strip = strip_of(LONG)
    assert strip is not None
    assert [link["href"] for link in strip.select("svg > a")] == [f"#p{number}" for number in range(1, 8)]
    assert [link.title.get_text() for link in strip.select("svg > a") if link.title] == [
        "Mira Oru, paragraph 1", "Mira Oru, paragraph 2", "Pelle Sanna, paragraph 3", "Both sides, paragraph 4",
        "Narration, paragraph 5", "Mira Oru and Pelle Sanna, paragraph 6", "Mira Oru, paragraph 7",
    ]  # fmt: skip


def test_only_where_the_speaker_changes_is_it_a_stop() -> None:
    strip = strip_of(LONG)
    assert strip is not None
    assert [link["href"] for link in strip.select("a[tabindex='-1']")] == ["#p2"]


def test_segments_are_as_wide_as_their_texts_are_long() -> None:
    strip = strip_of(LONG)
    assert strip is not None
    widths = [float(rect["width"].rstrip("%")) for rect in strip.select(".bar") if rect.get("x")]
    texts = ["One.", "Two and a little more.", "Three.", "Four.", "Five.", "Six.", "Seven."]
    whole = sum(map(len, texts))
    assert widths == pytest.approx([100 * len(text) / whole for text in texts], abs=0.4)


def test_all_speakers_are_named() -> None:
    strip = strip_of(LONG)
    assert strip is not None
    assert {item["data-speaker"]: item.get_text() for item in strip.select(".legend li")} == {
        "mira-oru": "Mira Oru", "pelle-sanna": "Pelle Sanna", "joint": "Both sides", "narration": "Narration",
        "mira-oru pelle-sanna": "Mira Oru and Pelle Sanna",
    }  # fmt: skip


@pytest.mark.parametrize("body", ["@mira-oru One.\n\n@pelle-sanna Two.", "\n\n".join(["@mira-oru One."] * 9)])
def test_a_short_readout_and_one_with_one_speaker_have_none(body: str) -> None:
    assert strip_of(body) is None


# ---- Markup ------------------------------------------------------------------------------------------------------


@given(st.text())
def test_a_text_is_shown_as_it_is(words: str) -> None:
    # A text of blanks alone is one blank to the reader of HTML, so there is a letter before it.
    words = "a" + re.sub(r"[\r\x00\x0b\x0c\x1c-\x1e\x85\u2028\u2029\ud800-\udfff]", "", words)
    element = markup.tag("title", {"aria-label": words}, markup.text(words))
    shown = BeautifulSoup(element, "html.parser").title
    assert shown is not None
    assert shown.get_text() == shown["aria-label"] == words.replace("\n", " ")
    assert "\n" not in element


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("script", {}),
        ("foreignObject", {}),
        ("p", {"style": "x"}),
        ("rect", {"style": "x"}),
        ("rect", {"onclick": "x"}),
        ("rect", {"fill": "url(https://elsewhere.example/#x)"}),
        ("a", {"href": "https://elsewhere.example/"}),
        ("a", {"href": "javascript:x"}),
        ("a", {"href": "../other/"}),
    ],
)
def test_what_is_not_on_the_lists_is_refused(name: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="not for a page"):
        markup.tag(name, attributes)
