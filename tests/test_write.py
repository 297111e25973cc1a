# The file that is written is the file that is read: for every text and field that the format accepts.

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive import frontmatter
from generator.archive.ids import ID
from generator.archive.model import Paragraph
from generator.archive.read import Source, encoding, read
from generator.archive.write import Passage, readout_source

FIELDS = {
    "title": "Oru: a call",
    "date": "1990-03-14",
    "event": "1990-03-14-oru-sanna-call",
    "kind": "phone-call",
    "participants": ("mira-oru", "pelle-sanna"),
    "publisher": "vestria-mfa",
    "url": "https://mfa.vestria.example/1990/a_(b)?c=d&e#f",
    "language": "en",
    "text": "verbatim",
    "seen": "whole",
}

accepted = st.text(max_size=60).filter(
    lambda text: "\n" not in text and encoding.decode(text.encode(), "") == (text, [])
)
line = accepted.map(lambda text: text.strip(" ")).filter(lambda text: text.strip())
ids = st.from_regex(ID, fullmatch=True).filter(lambda id: id.isascii())
speakers = st.one_of(st.just(()), st.lists(ids, min_size=1, max_size=3, unique=True).map(tuple))


@given(
    st.dictionaries(
        st.sampled_from(["title", "place", "via", "note"]),
        st.text(st.characters(exclude_categories=["Cs"])),
        min_size=1,
    )
)
def test_a_field_reads_back_as_it_was(fields: dict[str, str]) -> None:
    parts = frontmatter.split(readout_source(fields, []))
    assert parts is not None
    found, problems = frontmatter.parse(parts[0], "")
    assert problems == []
    assert {name: value.content for name, value in found.items()} == {
        name: text for name, text in fields.items() if text
    }


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_list_reads_back_as_it_was(items: list[str]) -> None:
    parts = frontmatter.split(readout_source({"also": items, "participants": items}, []))
    assert parts is not None
    found, problems = frontmatter.parse(parts[0], "")
    assert problems == []
    assert [item.content for item in found["participants"].content] == items  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Oru and Sanna speak by telephone", "Oru and Sanna speak by telephone"),
        ("“The ferry”, she said", "“The ferry”, she said"),
        ("2020-08-19", "2020-08-19"),
        ("no", "no"),
        ("https://a.example/?b=c&d#e", "https://a.example/?b=c&d#e"),
        ("奥如：轮渡", "奥如：轮渡"),
        ("a\u200cb", "a\u200cb"),
        ("Oru: a call", '"Oru: a call"'),
        ("Oru #1", '"Oru #1"'),
        ('"Ferry" opens', '"\\"Ferry\\" opens"'),
        ("[a]", '"[a]"'),
        ("- a", '"- a"'),
        ("*a", '"*a"'),
        ("&a", '"&a"'),
        ("!a", '"!a"'),
        ("|", '"|"'),
        ("a\\b", "a\\b"),
        (" a", '" a"'),
        ("a\nb", '"a\\nb"'),
        ("a\n---\nb", '"a\\n---\\nb"'),
        ("\u2028\ufeff\U000e0001", '"\\u2028\\ufeff\\U000e0001"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: str, written: str) -> None:
    assert readout_source({"title": value}, []) == f"---\ntitle: {written}\n---\n"


def test_a_whole_file() -> None:
    passages = [
        [
            Passage(text="Oru said [so] @ the pier. ", speakers=("mira-oru",)),
            Passage(text="Both agreed. ", speakers=("joint",), proposed=True),
            Passage(text="Yes. ", speakers=("a", "b"), proposed=True, second=("b", "a")),
            Passage(text="No.", speakers=("a",), proposed=True, second=("b", "c")),
        ],
        [Passage(text="He left.")],
    ]
    assert readout_source(FIELDS, passages) == (
        "---\n"
        'title: "Oru: a call"\n'
        "date: 1990-03-14\n"
        "event: 1990-03-14-oru-sanna-call\n"
        "kind: phone-call\n"
        "participants: [mira-oru, pelle-sanna]\n"
        "publisher: vestria-mfa\n"
        "url: https://mfa.vestria.example/1990/a_(b)?c=d&e#f\n"
        "language: en\n"
        "text: verbatim\n"
        "seen: whole\n"
        "---\n"
        "\n"
        "@mira-oru Oru said \\[so\\] \\@ the pier. @joint? Both agreed. @a+b?? Yes. @a?|b+c? No.\n"
        "\n"
        "He left.\n"
    )


def test_no_participants_are_said() -> None:
    assert "participants: []\n" in readout_source({"participants": ()}, [])


@given(st.lists(line, min_size=1, max_size=5))
def test_paragraphs_read_back_as_they_were(texts: list[str]) -> None:
    source = readout_source(FIELDS, [[Passage(text=text)] for text in texts])
    assert [paragraph.text for paragraph in reread(source)] == texts


@given(
    st.lists(
        st.builds(
            Passage,
            text=accepted.filter(lambda text: text.strip()),
            speakers=speakers,
            proposed=st.booleans(),
            second=speakers,
        ).map(lambda passage: passage if passage.proposed else replace(passage, second=())),
        min_size=1,
        max_size=5,
    ).filter(lambda passages: "".join(p.text for p in passages) == "".join(p.text for p in passages).strip(" "))
)
def test_passages_read_back_with_their_speakers(passages: list[Passage]) -> None:
    (paragraph,) = reread(readout_source(FIELDS, [passages]))
    named = [passage for passage in passages if passage.speakers]
    assert [(turn.speakers, turn.proposed, set(turn.second)) for turn in paragraph.turns] == [
        (p.speakers, p.proposed, set(p.second)) for p in named
    ]
    assert paragraph.text.replace(" ", "") == "".join(passage.text for passage in passages).replace(" ", "")
    stretches = [*(turn.start for turn in paragraph.turns), len(paragraph.text)]
    for number, passage in enumerate(named):
        assert paragraph.text[stretches[number] :].lstrip().startswith(passage.text.strip())


@given(line, st.data())
def test_a_paragraph_cut_behind_its_spaces_keeps_every_character(text: str, data: st.DataObject) -> None:
    spaces = [
        number + 1
        for number, character in enumerate(text)
        if character == " " and text[number + 1 :].strip() and text[:number].strip()
    ]
    cut = data.draw(st.sampled_from(spaces)) if spaces else len(text)
    passages = [Passage(text=part, speakers=(f"s{n}",)) for n, part in enumerate((text[:cut], text[cut:])) if part]
    (paragraph,) = reread(readout_source(FIELDS, [passages]))
    assert paragraph.text == text
    assert [turn.start for turn in paragraph.turns] == [0, cut][: len(passages)]


@pytest.mark.parametrize(
    ("before", "after"),
    [("结束。", "开始"), ("他说。”", "她说"), ("ends.", "Begins"), ("ends. ", "Begins"), ("ends.", " Begins")],
)
def test_between_passages(before: str, after: str) -> None:
    passages = [Passage(text=before, speakers=("a",)), Passage(text=after, speakers=("b",))]
    (paragraph,) = reread(readout_source(FIELDS, [passages]))
    assert paragraph.text == ("ends. Begins" if "ends" in before else before + after)
    assert [turn.speakers for turn in paragraph.turns] == [("a",), ("b",)]


@pytest.mark.parametrize(
    "passages",
    [
        [],
        [Passage(text="")],
        [Passage(text=" a")],
        [Passage(text="a\nb")],
        [Passage(text="a\rb")],
        [Passage(text="a ", speakers=("b",)), Passage(text="", speakers=("c",))],
        [Passage(text="a", speakers=("b c",))],
        [Passage(text="a", speakers=("b", ""))],
        [Passage(text="a", speakers=("b?",))],
        [Passage(text="a", speakers=("b",), second=("c",))],
        [Passage(text="a", speakers=("b",), proposed=True, second=("c d",))],
    ],
)
def test_what_the_format_cannot_say(passages: list[Passage]) -> None:
    with pytest.raises(ValueError, match="not a"):
        readout_source(FIELDS, [passages])


def test_an_unknown_field() -> None:
    with pytest.raises(ValueError, match="'topic'"):
        readout_source({"topic": "x"}, [])


def reread(source: str) -> tuple[Paragraph, ...]:
    content, problems = read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])
    assert [p for p in problems if p.code not in ("R120", "R125", "R133")] == []
    return content.drafts[0].paragraphs
