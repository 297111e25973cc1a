# The text a reader sees is the text in the file, character for character: whatever the text, wherever it stands.

from dataclasses import dataclass

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from generator.archive import inline
from generator.archive.read.encoding import _FORBIDDEN
from generator.site.markup import markdown
from tests.pipeline import html, load, page_of, readout, registers, statements

CHARACTERS = "\\`*_{}[]()#+-.!<>&|~=:^'\" ab1@$%;/,\u3000\u00a0\u2003\u0301\u200d中"
"""What Markdown, HTML or the format itself might read as more than text, and spaces that are not a space."""

MARKS = (
    r"&amp; &#42; &lt;b&gt; <b> ** __ ~~~ ``` 1. - > |a|b| --- === [x](y) [x]: ]: ![ {: #a .b } {: onclick=x } [TOC] "
    r"http://a.example <!-- --> <? ]]> : *[x]: [^1] ^ \ \\ a é {{x}} {%raw%}"
).split()

any_text = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.text(st.sampled_from(CHARACTERS), max_size=60),
    st.lists(st.sampled_from([*MARKS, " ", "    "]), max_size=8).map("".join),
)


def plain(text: str) -> str:
    return _FORBIDDEN.sub("", text.replace("\n", " ")).strip(" ")


lines = any_text.map(plain).filter(bool)


@settings(max_examples=7 * settings.default.max_examples)
@given(lines, lines, lines)
@example("1.", "1) x", "#")
@example("\u00a0", "\u3000a\u3000", "`")
@example("\\", "\\`", "\\\\`x`")
def test_escaped_text_is_shown_as_it_is(alone: str, before: str, linked: str) -> None:
    page = html(
        "\n".join(
            (
                markdown.heading(1, markdown.escape(alone)),
                markdown.block(markdown.escape(alone), markdown.attributes(("statement",), "p1", {"data-x": "a b"})),
                markdown.block(
                    markdown.escape(before)
                    + markdown.link(linked, "a.md")
                    + markdown.linked("", "#n", markdown.attributes(("note",)))
                    + markdown.escape(before),
                    markdown.attributes(("statement",), "p2"),
                ),
                markdown.bullets([markdown.escape(alone), markdown.link(linked, "a.md")]),
                markdown.table(
                    ("A", markdown.escape(alone)), [(markdown.escape(before), markdown.link(linked, "a.md"))]
                ),
                markdown.facts([("A", [markdown.escape(alone), markdown.escape(before)])]),
            )
        )
    )
    shown = [
        page.h1,
        *page.select(".statement"),
        *page.select("li"),
        *page.select("th")[1:],
        *page.select("td"),
        *page.select("dd"),
    ]
    assert [element.get_text() for element in shown if element] == [
        alone, alone, before + linked + before, alone, linked, alone, before, linked, alone, before,
    ]  # fmt: skip
    assert [a.get_text() for a in page.select("a[href='a.md']")] == [linked] * 3


@pytest.mark.parametrize(
    "url",
    [
        "https://vestria.example/a_b_c*d*e",
        "https://vestria.example/(1990)/a!b",
        "https://vestria.example/?a=1&copy=2&lt;b&amp;c&#42;",
        "https://vestria.example/~mfa/a;b,c@d:e$f",
        "https://vestria.example/%28x%29#p7",
        "https://vestria.example/公报",
        "https://vestria.example/[x]?y[]=1",
    ],
)
def test_a_web_address_leads_where_the_file_says(url: str) -> None:
    [link] = html(markdown.block(markdown.link("x", url))).select("a")
    same = str(link["href"])
    for one in "()[]!":
        same = same.replace(f"%{ord(one):02X}", one) if f"%{ord(one):02X}" not in url else same
    assert same == url


@dataclass(frozen=True)
class Segment:
    """What one speaker is reported to say: the text that must be shown, and how it is written in the file."""

    text: str
    source: str
    notes: int


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    text = source = ""
    notes = 0
    for kind, part in draw(
        st.lists(st.tuples(st.sampled_from(["text", "link", "not-this", "note"]), any_text), max_size=6)
    ):
        words = _FORBIDDEN.sub("", part.replace("\n", " "))
        if kind == "note":
            source += "[^1]"
            notes += 1
            continue
        bare = words.replace("[", "").replace("]", "")
        if kind != "text" and bare:
            source += f"[{bare}](topic:{'ferry' if kind == 'link' else 'none'})"
            text += bare
        else:
            source += inline.escape(words)
            text += words
    assume(text.strip() and text == text.strip(" "))
    return Segment(text, source, notes)


@settings(max_examples=settings.default.max_examples * 3 // 2)
@given(st.lists(st.lists(segments(), min_size=1, max_size=3), min_size=1, max_size=3), lines)
def test_the_statements_of_a_page_are_the_text_of_the_file(paragraphs: list[list[Segment]], title: str) -> None:
    assume(title.strip())
    ids = ("mira-oru", "pelle-sanna?", "narration", "mira-oru+pelle-sanna", "joint?")
    body = "\n\n".join(
        " ".join(f"@{ids[(row + place) % len(ids)]} {segment.source}" for place, segment in enumerate(paragraph))
        for row, paragraph in enumerate(paragraphs)
    )
    body += "[^1]\n\n[^1]: A note."
    archive, problems = load({**registers(), "readouts/a.md": readout(body, title=title)})
    assume({problem.code for problem in problems} != {"R120"})
    assert archive, "\n".join(map(str, problems))
    page = html(page_of(archive, "readouts/a.md"))
    assert [element.get_text() for element in statements(page)] == [s.text for p in paragraphs for s in p]
    assert page.h1
    assert page.h1.get_text() == title.strip()
    assert len(page.select("#ref-1")) == 1
    assert len(page.select("a.note")) == 1 + sum(segment.notes for paragraph in paragraphs for segment in paragraph)


@given(lines)
def test_a_paragraph_without_a_speaker_loses_nothing_to_the_proposals(text: str) -> None:
    assume(text.strip())
    archive, problems = load({**registers(), "readouts/a.md": readout(inline.escape(text))})
    assert archive, problems
    page = html(page_of(archive, "readouts/a.md"))
    shown = [element.get_text() for element in statements(page)]
    assert " ".join(shown).replace(" ", "") == text.replace(" ", "")
    assert all(element["data-attribution"] == "proposed" for element in statements(page))
