# People and publishers whom a proposal names and no register has: warned of and shown by name in the proposal, and an
# error in the archive itself. The countries and people are those of tests/corpus and others, all invented.

import re

import pytest

from generator.archive import flow
from generator.archive.diff import diff
from generator.archive.model import Archive
from generator.archive.problems import only_warnings
from generator.archive.read import Source
from generator.site.pages import render
from generator.verbs.common import doubts, result_of
from tests.changes import changed
from tests.pipeline import html, statements

NEW = "readouts/1990-09-03-brask-oru-call-norland-mfa.md"
CALL = "readouts/1990-03-14-oru-sanna-call-ostmark-mfa.md"
FIELDS = """---
title: Brask and Oru speak by telephone
date: 1990-09-03
event: 1990-09-03-brask-oru-call
kind: phone-call
participants: [tilda-brask, mira-oru, jon-hale]
publisher: norland-mfa
url: https://mfa.norland.example/1990/brask-oru
language: en
text: summary
seen: whole
---
"""
TEXT = (
    "\n@tilda-brask On 3 September, Foreign Minister Tilda Brask of Norland called Foreign Minister Mira Oru of "
    "Vestria. Brask said that the northern ferry should sail again.\n"
    "\n@jon-hale The harbour would open.\n\n@joint Both agreed to meet.\n"
)

Files = dict[str, str]


def sources(files: Files) -> list[Source]:
    return [
        Source(folder=folder, name=name, path=f"content/{path}", data=text.encode())
        for path, text in files.items()
        for folder, name in [path.split("/")]
    ]


def proposed(files: Files, before: Files | None = None) -> flow.Result:
    return result_of(sources(files), sources(changed({}) if before is None else before))


def with_new(text: str = FIELDS + TEXT, path: str = NEW) -> Files:
    return changed({}) | {path: text}


def archive(result: flow.Result) -> Archive:
    assert result.archive is not None, result.problems
    return result.archive


def test_a_proposal_may_name_whom_no_register_has() -> None:
    head = proposed(with_new())
    assert [(p.line, p.code, p.warning, p.message.split(" yet; ")[0]) for p in head.problems] == [
        (6, "L302", True, "there is no person 'jon-hale'"),
        (6, "L302", True, "there is no person 'tilda-brask'"),
        (7, "L303", True, "there is no publisher 'norland-mfa'"),
    ]
    assert only_warnings(doubts(head, result_of(sources(changed({})))))


def test_the_archive_itself_may_not() -> None:
    alone = result_of(sources(with_new()))
    assert alone.archive is None
    assert {problem.code for problem in alone.problems if not problem.warning} == {"L302", "L303"}


@pytest.mark.parametrize(
    ("text", "before", "code", "said"),
    [
        (FIELDS.replace("tilda-brask", "mira-oruu"), {}, "L302", "'mira-oruu' (did you mean 'mira-oru'?)"),
        (FIELDS.replace("tilda-brask", "sanna"), {}, "L302", "'sanna' (did you mean 'pelle-sanna'?)"),
        (FIELDS.replace("norland-mfa", "vestria-mfaa"), {}, "L303", "'vestria-mfaa' (did you mean 'vestria-mfa'?)"),
        (FIELDS.replace("norland-mfa", "coast"), {}, "L303", "'coast' (did you mean 'coast-wire'?)"),
        (FIELDS.replace("tilda-brask", "matrix"), {}, "L302", "'matrix'"),
        (FIELDS, {"people/tilda-brask.md": "---\nname: Tilda Brask\nparty: vestria\n---\n"}, "L302", "'tilda-brask'"),
    ],
    ids=["a slip", "a part of a name", "a publisher's slip", "a part of it", "no id", "somebody taken out"],
)
def test_who_is_no_newcomer_is_an_error(text: str, before: Files, code: str, said: str) -> None:
    head = proposed(with_new(text + TEXT.replace("@tilda-brask ", "")), changed({}) | before)
    assert head.archive is None
    [problem] = [problem for problem in head.problems if not problem.warning and problem.line < 10]
    assert problem.code == code
    assert f"{said}" in problem.message


def test_what_a_proposal_does_not_touch_must_be_right() -> None:
    files = changed({"edit": [{"file": CALL, "old": "@mira-oru? By this", "new": "@jon-hale By this"}]})
    assert proposed(files, files).archive is None
    assert proposed(files).archive is not None


def test_a_newcomer_is_named_and_has_no_page() -> None:
    pages = dict(render(archive(proposed(with_new()))))
    assert not [path for path in pages if re.search("brask|hale|norland|--", path) and not path.startswith("readouts/")]
    page = html(pages[NEW])
    assert "Tilda Brask (not yet in the register), Norland: Foreign Minister" in page.get_text()
    assert "Jon Hale (not yet in the register), unknown party: office of that day not known" in page.get_text()
    assert "Norland’s account: Norland Mfa (not yet in the register) (ministry)" in page.get_text()
    assert not page.select("a[href*='tilda-brask'], a[href*='jon-hale'], a[href*='publishers/norland']")
    assert [said["data-speaker"] for said in statements(page)] == ["tilda-brask", "jon-hale", "joint"]
    for path, text in pages.items():
        assert "/people/tilda-brask" not in text, path
        assert "parties/norland.md" not in text, path


def test_two_of_whom_nothing_is_known_are_not_one_side() -> None:
    text = FIELDS.replace("mira-oru, ", "").replace("tilda-brask", "ann-moor") + "\n@ann-moor Ja.\n\n@jon-hale Ja.\n"
    head = archive(proposed(with_new(text)))
    [one, other] = [said.parties[0] for said in head.statements[NEW[9:-3]]]
    assert one.name == other.name == "unknown party"
    assert one.id != other.id
    assert head.statements[NEW[9:-3]][0].whose != "own"


def test_the_files_that_are_offered_make_it_right() -> None:
    head = proposed(with_new())
    offered = {one.source.path.removeprefix("content/"): one.source.data.decode() for one in head.offered}
    assert set(offered) == {
        "people/tilda-brask.md", "people/jon-hale.md", "publishers/norland-mfa.md", "parties/norland.md",
    }  # fmt: skip
    offered["people/jon-hale.md"] = offered["people/jon-hale.md"].replace("party:", "party: norland")
    whole = result_of(sources(with_new() | offered))
    assert whole.problems == ()
    assert only_warnings(doubts(whole))
    assert whole.archive is not None
    assert not whole.archive.newcomers


def test_the_summary_holds_each_file_whole_and_what_is_not_known() -> None:
    head = proposed(with_new())
    markdown = diff(archive(result_of(sources(changed({})))), archive(head), offered=head.offered)
    for one in head.offered:
        assert f"### `{one.source.path}`" in markdown
        assert f"\n```\n{one.source.data.decode()}```\n" in markdown
    assert "Fill in party: no text of the proposal says it." in markdown
    assert "New entries" not in markdown


def test_another_spelling_of_somebody_known_is_asked_about() -> None:
    text = TEXT.replace("tilda-brask", "mirra-oruh").replace("Tilda Brask", "Mirra Oruh").replace("Brask", "Oruh")
    head = proposed(with_new(FIELDS.replace("tilda-brask", "mirra-oruh") + text))
    remarks = {one.source.name: one.remarks for one in head.offered}
    assert "Is it another name of mira-oru? Then it is an alias there." in remarks["mirra-oruh.md"]


def test_an_id_of_half_a_name_is_told_with_the_whole_one() -> None:
    head = proposed(with_new((FIELDS + TEXT).replace("tilda-brask", "brask")))
    [one] = [one for one in head.offered if one.source.name == "brask.md"]
    assert "name: Tilda Brask\n" in one.source.data.decode()
    assert one.remarks == ("The text has the whole name, of which the id would be 'tilda-brask'.",)


def test_a_page_that_relays_is_not_the_publishers_own() -> None:
    head = proposed(with_new(FIELDS.replace("url:", "via: Some News\nurl:") + TEXT))
    [file] = [one.source.data.decode() for one in head.offered if one.source.folder == "publishers"]
    assert "url:" not in file
