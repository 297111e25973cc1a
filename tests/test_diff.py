# What a change is said to bring, and that nothing of the content can be anything but text where it is said.
# The countries and people are those of tests/corpus, all invented.

import re
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.archive.diff import diff
from generator.archive.diff.github import LARGEST, Section, Table, code, document
from generator.archive.model import Archive
from tests.changes import before, changed, result
from tests.pipeline import readout

VESTRIA = "readouts/1990-03-14-oru-sanna-call-vestria-mfa.md"
OSTMARK = "readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md"
PRESS = "readouts/1990-07-01-oru-press-conference-vestria-mfa.md"
WIRE = "readouts/1990-05-02-three-ports-dialogue-coast-wire.md"
KELMAR = "readouts/1990-05-02-three-ports-dialogue-kelmar-mfa.md"

SOURCE = "https://mfa.vestria.example/"
ENVOY = f"Special Envoy / 1987-03 / {SOURCE}1987"
LAST_WORDS = "A day later the spokesperson said that August was a hope and not a promise."

Case = dict[str, Any]


def archive(files: dict[str, str]) -> Archive:
    found = result(files)
    assert found.archive is not None, found.problems
    return found.archive


def told(case: Case) -> str:
    return diff(archive(before(case)), archive(changed(case)))


def edit(file: str, old: str, new: str) -> Case:
    return {"edit": [{"file": file, "old": old, "new": new}]}


def rendered(markdown: str) -> BeautifulSoup:
    return BeautifulSoup(MarkdownIt("commonmark").enable("table").render(markdown), "html.parser")


def section(markdown: str, heading: str) -> list[list[str]]:
    """The rows of the tables under a heading, as a reader sees them."""
    found = rendered(markdown).find("h2", string=heading)
    assert isinstance(found, Tag), markdown
    rows = []
    for sibling in found.find_next_siblings():
        if sibling.name == "h2":
            break
        rows += [[cell.get_text() for cell in row.find_all("td")] for row in sibling.select("tbody tr")]
    return rows


def test_nothing() -> None:
    assert told({}) == "# What this change brings\n\nNothing in the content.\n"


def test_two_proposals_stand_side_by_side_with_the_share_that_two_agree_on() -> None:
    edits = [
        {"file": OSTMARK, "old": "seen: whole\n", "new": "seen: whole\nsecond_reader: A friend\n"},
        {"file": OSTMARK, "old": "@mira-oru? By", "new": "@mira-oru?|narration? By"},
        {"file": OSTMARK, "old": "@joint The two", "new": "@joint?? The two"},
    ]
    markdown = told({"edit": edits})
    assert section(markdown, "Changed attributions") == [
        [
            OSTMARK[9:-3], "p3", "Mira Oru, proposed",
            "Mira Oru (the program) or narration (the second reader), they differ",
            "By this account Oru did not object.",
        ],
        [
            OSTMARK[9:-3], "p4", "all participants, reviewed", "all participants, proposed by both",
            "The two ministers agreed on “open water for all”, a phrase that the other account does not have.",
        ],
    ]  # fmt: skip
    [row] = section(markdown, "Proposals of two readers, in shares of the text")
    assert row == [OSTMARK[9:-3], "A friend", "37\u00a0%", "13\u00a0%", "0\u00a0%", "50\u00a0%"]


def test_what_is_only_proposed_says_how_sure_the_engine_is() -> None:
    edits = [
        {"file": OSTMARK, "old": "@mira-oru? By", "new": "@pelle-sanna? By"},
        {"file": OSTMARK, "old": "@joint The two", "new": "@joint? The two"},
    ]
    case = {"edit": edits}
    id = OSTMARK[9:-3]
    markdown = diff(archive(before(case)), archive(changed(case)), sure={(id, "p3"): 0.0, (id, "p4"): 0.934})
    assert [row[:4] for row in section(markdown, "Changed attributions")] == [
        [id, "p3", "Mira Oru, proposed", "Pelle Sanna, proposed, and the program now reads it otherwise"],
        [id, "p4", "all participants, reviewed", "all participants, proposed, 0.93"],
    ]


def test_a_new_readout_says_where_two_differ() -> None:
    case = edit(WIRE, "@mira-oru? Oru was", "@mira-oru?|tarek-deln? Oru was")
    files = changed(case)
    markdown = diff(archive({path: text for path, text in files.items() if path != WIRE}), archive(files))
    said = section(markdown, "New readouts")[1]
    assert said[:3] == ["p2", "Mira Oru (the program) or Tarek Deln (the second reader)", "they differ"]


def test_a_new_readout_is_a_table_of_its_statements() -> None:
    files = changed({})
    without = {path: text for path, text in files.items() if path not in (WIRE, KELMAR)}
    markdown = diff(archive(without), archive(files))
    assert "- New readouts: 2 (rows: 7)\n" in markdown
    assert section(markdown, "New readouts") == [
        ["p1", "Tarek Deln", "reviewed", "", "Deln opened the talks with a plea for the ferry."],
        ["p2", "Mira Oru", "proposed", "", "Oru was reported to want dates before money."],
        [
            "p3", "Pelle Sanna", "proposed", "Northern ferry, winter trade",
            "Sanna spoke of the cost and asked who would pay for the Harbour Patrol of the film of that name.",
        ],
        ["p1", "narration", "reviewed", "", "1990年5月2日，凯尔马外交部长塔雷克·德伦在凯尔港主持首次三港对话。"],
        [
            "p2", "Tarek Deln", "reviewed", "open water for all, Northern ferry",
            "德伦表示，凯尔马主张水域共享，愿同两国恢复北方轮渡。",
        ],
        ["p2-2", "Mira Oru", "reviewed", "", "奥鲁表示，维斯特里亚赞同这一主张。"],
        ["p3", "Pelle Sanna", "reviewed", "winter trade", "萨纳表示，奥斯特马克重视冬季贸易。"],
    ]  # fmt: skip
    assert "Participants: `Mira Oru`, `Pelle Sanna`, `Tarek Deln`" in markdown
    assert section(markdown, "Newly linked themes") == [
        ["first readout in which Kelmar’s account mentions Northern ferry", KELMAR[9:-3], "p2"],
        ["first readout in which Kelmar’s account mentions open water for all", KELMAR[9:-3], "p2"],
        ["first readout in which Kelmar’s account mentions winter trade", KELMAR[9:-3], "p3"],
        ["first readout in which a third-party account mentions Northern ferry", WIRE[9:-3], "p3"],
        ["first readout in which a third-party account mentions winter trade", WIRE[9:-3], "p3"],
    ]
    assert section(markdown, "Themes with more or fewer statements") == [
        ["Northern ferry", "5", "7"],
        ["open water for all", "3", "4"],
        ["winter trade", "2", "4"],
    ]


@pytest.mark.parametrize(
    ("case", "heading", "rows"),
    [
        (
            edit(VESTRIA, "ready to reopen", "willing to reopen"),
            "Changed words in texts that are there word for word",
            [[VESTRIA[9:-3], "17", "ready", "willing"]],
        ),
        (
            edit(OSTMARK, "asked for more time", "asked for time"),
            "Changed words in summaries",
            [[OSTMARK[9:-3], "20", "more", "nothing"]],
        ),
        (
            edit(OSTMARK, "@mira-oru? By", "@mira-oru By"),
            "Changed attributions",
            [[OSTMARK[9:-3], "p3", "Mira Oru, proposed", "Mira Oru, reviewed", "By this account Oru did not object."]],
        ),
        (
            edit(OSTMARK, "@joint The two", "@narration The two"),
            "Changed attributions",
            [
                [
                    OSTMARK[9:-3], "p4", "all participants, reviewed", "narration, reviewed",
                    "The two ministers agreed on “open water for all”, a phrase that the other account does not have.",
                ]
            ],
        ),
        (
            edit(VESTRIA, "would name its", "would @mira-oru name its"),
            "Changed attributions",
            [[VESTRIA[9:-3], "p4-2", "Pelle Sanna, reviewed", "Mira Oru, reviewed", "name its delegates soon."]],
        ),
        (
            edit(PRESS, "@ida-venn A day", "@narration The press waited.\n\n@ida-venn A day"),
            "Moved permalinks",
            [[PRESS[9:-3], "p2", "at p3", "nowhere"]],
        ),
        (
            edit(PRESS, "@ida-venn A day", "@narration The press waited.\n\n@ida-venn A day"),
            "New statements in readouts that were there",
            [["p2", "narration", "reviewed", "", "The press waited."]],
        ),
        (
            {"edit": [
                {"file": PRESS, "old": "@ida-venn A day", "new": "@narration The press waited.\n\n@ida-venn A day"},
                {"file": PRESS, "old": "seen: opening", "new": "seen: opening\nmoved: [p2 to p3]"},
            ]},
            "Moved permalinks",
            [[PRESS[9:-3], "p2", "at p3", "to p3"]],
        ),
        (
            edit(PRESS, f"\n@ida-venn {LAST_WORDS}\n", ""),
            "Moved permalinks",
            [
                [
                    PRESS[9:-3], "p2",
                    f"gone: {LAST_WORDS}", "nowhere",
                ]
            ],
        ),
        ({"remove": [PRESS]}, "Removed", [["readout", PRESS[9:-3], "Oru speaks to the press about the summer"]]),
        (
            {"remove": ["topics/lighthouse-fund.md", "pages/index.md"]},
            "Removed",
            [["topic", "lighthouse-fund", "Lighthouse Fund"], ["page", "index", "Toy readouts"]],
        ),
        (
            edit(WIRE, "[mira-oru, pelle-sanna, tarek-deln]", "[mira-oru, tarek-deln]"),
            "Changed fields",
            [["readout", WIRE[9:-3], "participants", "mira-oru, pelle-sanna, tarek-deln", "mira-oru, tarek-deln"]],
        ),
        (
            edit("people/mira-oru.md", "from: 1988-05-01", "from: 1988-06-01"),
            "Changed fields",
            [
                [
                    "person", "mira-oru", "offices",
                    f"Minister of Foreign Affairs / 1988-05-01 to / {SOURCE}minister, {ENVOY}",
                    f"Minister of Foreign Affairs / 1988-06-01 to / {SOURCE}minister, {ENVOY}",
                ]
            ],
        ),
        (
            edit("publishers/coast-wire.md", "party: wires", "party: kelmar"),
            "Changed fields",
            [
                ["readout", WIRE[9:-3], "account, by the publisher", "wires", "kelmar"],
                ["publisher", "coast-wire", "party", "wires", "kelmar"],
            ],
        ),
        (
            edit(OSTMARK, "[^1]: The other account does not say who called.", "[^1]: The other does not say it."),
            "Changed fields",
            [
                [
                    "readout", OSTMARK[9:-3], "notes",
                    "[^1]: The other account does not say who called., [^note]: Compare the other account.",
                    "[^1]: The other does not say it., [^note]: Compare the other account.",
                ]
            ],
        ),
        (
            edit("pages/about.md", "All of it", "All this"),
            "Changed fields",
            [["page", "about", "prose", "All of it is invented.", "All this is invented."]],
        ),
        (
            {"write": [{"file": "topics/pilot.md", "text": "---\nname: pilot\nkind: theme\n---\n\nInvented.\n"}]},
            "New entries",
            [["name", "pilot"], ["kind", "theme"], ["text", "Invented."]],
        ),
        (
            edit("topics/ferry.md", "  - ferry line\n", "  - ferry line\n  - the ferry\n"),
            "Themes with more or fewer statements",
            [["Northern ferry", "7", "8"]],
        ),
    ],
)  # fmt: skip
def test_a_change(case: Case, heading: str, rows: list[list[str]]) -> None:
    assert section(told(case), heading) == rows


def test_what_could_do_harm_comes_first() -> None:
    case = {
        "remove": [PRESS],
        "edit": [
            {"file": VESTRIA, "old": "ready to reopen", "new": "willing to reopen"},
            {"file": VESTRIA, "old": "@pelle-sanna Sanna welcomed", "new": "@mira-oru Sanna welcomed"},
            {"file": OSTMARK, "old": "asked for more time", "new": "asked for time"},
        ],
    }
    assert re.findall(r"(?m)^## (.*)$", told(case)) == [
        "Changed words in texts that are there word for word",
        "Removed",
        "Changed attributions",
        "Changed words in summaries",
        "Themes with more or fewer statements",
    ]


def test_two_statements_in_one_are_that_of_the_first() -> None:
    markdown = told(edit(VESTRIA, "soon. @mira-oru Oru thanked him.", "soon. Oru thanked him."))
    assert "Changed attributions" not in markdown
    assert section(markdown, "Moved permalinks") == [[VESTRIA[9:-3], "p4-2", "at p4", "nowhere"]]


def test_what_could_not_be_read_before_is_not_passed_off_as_new() -> None:
    files = changed({})
    without = {path: text for path, text in files.items() if path != PRESS}
    markdown = diff(archive(without), archive(files), unread=[f"content/{PRESS}"])
    assert section(markdown, "Not readable in what is compared with, and so shown as new") == [[f"content/{PRESS}"]]


# Everything that could be a mention, an issue, a link, HTML, an image, emphasis, a list or a new cell.
MARKUP = [
    *("@octocat", "@a/b", "#1", "GH-1", "a/b#1", "https://x.example", "www.x.example", "a@x.example", ":tada:"),
    *("<script>", "<img src=x>", "</td>", "<!--", "&#64;octocat", "&lt;", "[a](b)", "![a](b)", "[x]: y", "$", "$$"),
    *("*", "**", "_", "~~", "`", "``", "```", "|", "\\", "\\|", "\\`", "\t", " ", "\n", "\n\n", "- ", "# "),
]
HOSTILE = st.lists(st.one_of(st.sampled_from(MARKUP), st.text(max_size=5)), max_size=12).map("".join)


@given(HOSTILE)
def test_content_is_nothing_but_text(text: str) -> None:
    shown = " ".join(text.split())
    page = rendered(f"| A | B |\n| --- | --- |\n| {code(text)} | x |\n")
    cells = page.select("tbody td")
    assert len(cells) == 2
    assert cells[0].get_text() == shown.replace("\x00", "\ufffd")
    assert {tag.name for tag in cells[0].find_all()} <= {"code"}
    outside = "".join(part for part in cells[0].find_all(string=True, recursive=False))
    assert set(outside) <= {"|"}


@given(HOSTILE.filter(str.strip))
def test_a_hostile_readout_is_nothing_but_text(text: str) -> None:
    files = changed({})
    base = archive(files)
    target = "".join(one for one in text if one.isprintable() and one not in "@[]\\")
    files[PRESS] = files[PRESS].replace("The minister expected", f"The minister {target} expected")
    markdown = diff(base, archive(files))
    page = rendered(markdown)
    assert {tag.name for tag in page.find_all()} <= {
        "h1", "h2", "h3", "ul", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "strong",
    }  # fmt: skip
    for tag in page.find_all("code"):
        tag.decompose()
    assert not re.search(r"[@<>#]|://|www\.", page.get_text())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("a", "`a`"),
        ("a|b", "`a`&#124;`b`"),
        ("`", "`` ` ``"),
        ("a``b", "```a``b```"),
        (" a \n b ", "`a b`"),
        ("@octocat", "`@octocat`"),
    ],
)
def test_code(text: str, expected: str) -> None:
    assert code(text) == expected


def test_what_has_no_room_is_counted() -> None:
    rows = tuple((code(f"row {number}"),) for number in range(5000))
    sections = [Section(heading="Many", tables=(Table(columns=("One",), rows=rows),))]
    whole = document("All", sections, largest=10**9)
    cut = document("All", sections, largest=10_000)
    assert len(cut.encode()) <= 10_000
    assert "left out" not in whole
    first, last = re.findall(r"\*\*([0-9,]+) more rows are left out at the end\*\*", cut)
    assert first == last
    assert len(re.findall(r"(?m)^\| `row", cut)) + int(first.replace(",", "")) == 5000
    assert cut.index("left out") < cut.index("| `row")
    assert cut.rstrip().endswith("`readouts diff REV --whole` prints all of them.")


def test_a_summary_fits_into_what_github_takes() -> None:
    assert LARGEST < 1024 * 1024


def test_what_is_added_to_a_long_text_is_seen() -> None:
    long = "A sentence of a long biography that nobody reads to its end. " * 20
    case = {
        "before": [{"file": "people/ida-venn.md", "old": "---\n\n", "new": f"---\n\n{long}\n\n"}],
        "edit": [{"file": "people/ida-venn.md", "old": long, "new": f"{long}And an insult."}],
    }
    [[_, id, field, was, now]] = section(told(case), "Changed fields")
    assert (id, field, was, now) == ("ida-venn", "prose", long.strip(), f"{long}And an insult.")


def test_names_of_topics_are_told_with_what_they_find() -> None:
    case = edit("topics/ferry.md", "  - ferry line\n", "  - the\n")
    assert section(told(case), "Names by which topics are found") == [
        ["the", "new", "Northern ferry", "17", "7 to 18"],
        ["ferry line", "gone", "Northern ferry", "1", "7 to 18"],
    ]


def test_what_is_changed_outside_the_content_is_said_first() -> None:
    base = archive(before({}))
    names = [f"generator/{number}.py" for number in range(60)]
    markdown = diff(base, base, outside=["a`|b.py", *names])
    assert markdown.startswith(
        "# What this change brings\n\n> [!CAUTION]\n> **Files that are no content are changed: 61.**"
    )
    assert "> - ``a`b" not in markdown
    assert "and 11 more; all are listed at the end" in markdown
    assert [row[0] for row in section(markdown, "Files that are no content")] == ["a`|b.py", *names]
    assert "CAUTION" not in diff(base, base)
    assert "no content\n\n| File" not in diff(base, base, outside=names[:50])


LONG = "A sentence that is longer than anybody reads to its end, and goes on and on. " * 30 + "And an insult."


@pytest.mark.parametrize(
    "case",
    [
        edit(PRESS, "@ida-venn A day", f"@narration {LONG}\n\n@ida-venn A day"),
        {"before": edit(PRESS, LAST_WORDS, LONG)["edit"], **edit(PRESS, f"@ida-venn {LONG}", f"@mira-oru {LONG}")},
        {"before": edit(PRESS, LAST_WORDS, LONG)["edit"], **edit(PRESS, f"\n@ida-venn {LONG}\n", "")},
        edit(PRESS, "title: Oru speaks to the press about the summer", f"title: {LONG}"),
        {
            "before": edit(PRESS, "title: Oru speaks to the press about the summer", f"title: {LONG}")["edit"],
            "remove": [PRESS],
        },
        edit(VESTRIA, "seen: whole\n", f"seen: whole\nnote: {LONG}\n"),
        edit(OSTMARK, "[^1]: The other account does not say who called.", f"[^1]: {LONG}"),
        {"write": [{"file": "readouts/new.md", "text": readout(f"@ida-venn {LONG}")}]},
        {"write": [{"file": "readouts/new.md", "text": readout(f"@ida-venn Ja.[^1]\n\n[^1]: {LONG}")}]},
        {"write": [{"file": "pages/new.md", "text": f"---\ntitle: New\n---\n\n{LONG}\n"}]},
        {"write": [{"file": "pages/new.md", "text": f"---\ntitle: {LONG}\n---\n"}]},
        edit("topics/ferry.md", "  - ferry line\n", f'  - {{name: ferry line, note: "{LONG}"}}\n'),
        edit("people/ida-venn.md", "title: Spokesperson of the Ministry of Foreign Affairs", f'title: "{LONG}"'),
    ],
)
def test_nothing_is_cut(case: Case) -> None:
    assert LONG in told(case)


BESIDES = {
    "place": "Port Lind",
    "session": {"of": "border-commission", "round": "7"},
    "offices": [{"person": "mira-oru", "title": "Envoy for the Ice"}],
    "account": "joint",
    "published": "1990-01-09",
    "snapshot": "https://archive.example/1",
    "also": [{"url": "https://wire.example/2", "via": "A Wire"}],
    "via": "Other News",
    "language": "sv",
    "lacks": ["lighthouse-fund"],
    "said": {"p1": "1990-01-11"},
    "disputes": {"p1": f"{PRESS[9:-3]}#p1"},
    "second_reader": "A second reader",
    "note": "A note of ours",
    "moved": ["p7 to p1"],
    "former": ["readouts/an-older-address"],
}


def parts(value: object, shown: str) -> list[str]:
    """The texts in the value of a field that are not shown."""
    if isinstance(value, dict):
        return parts([text for key, said in value.items() for text in (said, *([key] if key == "p1" else []))], shown)
    if isinstance(value, list):
        return [text for part in value for text in parts(part, shown)]
    return [] if str(value) in shown else [str(value)]


def test_a_new_readout_tells_all_that_its_fields_say() -> None:
    text = readout("@mira-oru? Ja.", **BESIDES)
    markdown = told({"write": [{"file": "readouts/1990-01-05-x-joint.md", "text": text}]})
    shown = " ".join(tag.get_text() for tag in rendered(markdown).find_all(["p", "h3", "td"]))
    given = yaml.safe_load(text.split("---\n")[1])
    told_by_name = {"participants", "publisher"}
    assert [part for name, value in given.items() if name not in told_by_name for part in parts(value, shown)] == []
    assert "Mira Oru, Pelle Sanna" in shown
    assert "Ministry of Foreign Affairs of Vestria" in shown


def test_whose_words_somebody_reports_is_told_and_told_when_it_changes() -> None:
    markdown = told(edit(OSTMARK, "@mira-oru? By", "@mira-oru>kelmar? By"))
    [[_, place, was, now, _]] = section(markdown, "Changed attributions")
    assert (place, was, now) == ("p3", "Mira Oru, proposed", "Mira Oru, reporting what Kelmar said, proposed")
    assert "**`Mira Oru`, reporting" in markdown
