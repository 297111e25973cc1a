# The desk, step by step, as a browser asks it: JSON in, JSON out. Whatever is asked, the file changes in that and in
# nothing else, and is the one that the command line would have written. All countries, people and texts are invented.

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.archive import ids
from generator.archive.problems import Problem, only_warnings
from generator.archive.read import Source, read
from generator.authoring import desk, new_files
from generator.authoring.add import GIVEN, add
from generator.authoring.annotate import annotate
from generator.authoring.desk import Desk, fields
from generator.authoring.desk.library import library
from generator.authoring.desk.passages import divided, given_to, joined
from generator.authoring.desk.passages import opened as opened_again
from generator.authoring.desk.reading import reading
from generator.authoring.desk.shown import FORM
from generator.authoring.desk.work import Work, draft_of, from_data, to_data
from generator.authoring.extract import extract
from generator.authoring.propose import propose
from generator.authoring.second_opinion import answer, question
from generator.export.desk import registers
from generator.verbs.common import content_at, doubts, result_of
from tests.changes import before, changed, result
from tests.pipeline import CORPUS, ROOT, archive_of, files_of, readout

Data = dict[str, Any]

TODAY = "2026-01-01"
FILES = files_of(CORPUS)
LIBRARY = library(json.loads(registers(archive_of(FILES))))
DESK = Desk(LIBRARY)
REGISTERS = LIBRARY.content

TEXT = (
    "Oru and Deln meet in Vesthaven\n\n"
    "On 9 August 1990 Foreign Minister Mira Oru met with Foreign Minister Tarek Deln of Kelmar in Vesthaven.\n\n"
    "Oru said that Vestria will open its harbours to Kelmari ships. Deln welcomed this. They agreed to meet again.\n\n"
    "Deln said that the ferry line must not wait."
)
PAGE = (
    "<html lang=en><title>Oru and Deln meet in Vesthaven</title><body><h1>Oru and Deln meet in Vesthaven</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n")[1:])
)
ANSWERS = {
    "url": "https://mfa.vestria.example/1990/77",
    "published": "1990-08-10",
    "place": "Vesthaven",
    "title": "Oru and Deln meet: a new line",
    "date": "1990-08-08",
    "participants": "Mira Oru, tarek-deln",
    "seen": "opening",
    "event": "1990-08-08-vesthaven",
}


def ask(method: str, of: Desk = DESK, **given: Any) -> Data:
    """What a step gives back; it has left alone what it was given."""
    sent = json.loads(json.dumps(given))
    told: Data = json.loads(json.dumps(of.ask(method, sent)))
    assert sent == json.loads(json.dumps(given))
    assert ("refused" in told) != bool({"work", "question", "problems"} & set(told))
    return told


def work_of(method: str, work: Data, **given: Any) -> Data:
    found = ask(method, work=work, **given)
    assert "refused" not in found, found
    done: Data = found["work"]
    return done


def begun(answers: Mapping[str, str] = {}, text: str = TEXT) -> Data:
    work: Data = json.loads(_begun(tuple(answers.items()), text))
    return work


@cache
def _begun(answers: tuple[tuple[str, str], ...], text: str) -> str:
    """The work as JSON, so that no test changes another's: most begin with the same answers."""
    if not answers:
        return json.dumps(ask("begin", text=text, type="text/plain")["work"])
    *earlier, (name, value) = answers
    return json.dumps(work_of("field", json.loads(_begun(tuple(earlier), text)), name=name, value=value))


def opened(body: str, **said: object) -> Data:
    work: Data = ask("open", id="1990-01-05-oru-sanna-call-vestria-mfa", source=readout(body, **said))["work"]
    return work


def body_of(work: Mapping[str, Any]) -> str:
    text: str = work["source"].replace("\r\n", "\n").split("\n---\n\n")[1].removesuffix("\n")
    return text


def view_of(work: Data) -> Data:
    view: Data = ask("view", work=work)["view"]
    return view


def passages(view: Data) -> Iterator[Data]:
    return (passage for paragraph in view["paragraphs"] for passage in paragraph["passages"])


def codes(work: Data) -> list[tuple[int, str]]:
    return [(problem["line"], problem["code"]) for problem in ask("check", work=work, today=TODAY)["problems"]]


# A readout comes to the desk.


@pytest.mark.parametrize(("text", "type"), [(TEXT, "text/plain"), (PAGE, "text/html")])
def test_a_text_and_a_page_become_a_readout(text: str, type: str) -> None:
    found = ask("begin", text=text, type=type)
    view = found["view"]
    assert found["said"] == "3 paragraphs read. Who says what is proposed; nothing is confirmed yet."
    assert view["isNew"]
    assert view["title"] == "Oru and Deln meet in Vesthaven"
    assert [passage["speakers"] for passage in passages(view)] == [
        ["narration"], ["mira-oru"], ["tarek-deln"], ["joint"], ["tarek-deln"],
    ]  # fmt: skip
    assert {passage["standing"] for passage in passages(view)} == {"alone"}
    assert [topic["id"] for topic in view["topics"]] == ["ferry"]
    assert found["work"]["id"] == view["id"] == "", "nobody knows yet who published it"
    origins = {field["name"]: field["origin"] for field in view["fields"]}
    assert origins["date"] == "the text: '9 August 1990'"
    assert [field["name"] for field in view["fields"]] == list(FORM)


@pytest.mark.parametrize(
    ("text", "type", "why"),
    [
        ("", "text/plain", "No running text was found; "),
        ("<html><body><nav>Home</nav>", "text/html", "No running text was found; "),
        ("%PDF-1.4", "text/plain", "This is a PDF file, "),
        ("a" * 20_001, "text/plain", "A paragraph has 20,001 characters, "),
        (("Oru said yes. " * 900 + "\n\n") * 25, "text/plain", "The text has "),
        (TEXT, "image/png", "This is of the kind 'image/png', "),
    ],
)  # fmt: skip
def test_what_is_no_readout_is_refused_with_a_way_out(text: str, type: str, why: str) -> None:
    assert ask("begin", text=text, type=type)["refused"].startswith(why)


def test_a_page_was_read_by_the_browser_whatever_it_says_of_its_letters() -> None:
    said = PAGE.replace("<title>", "<meta charset=gb2312><title>").replace("harbours", "“harbours”")
    work = ask("begin", text=said, type="text/html")["work"]
    assert "open its “harbours” to" in work["source"]


def test_a_readout_of_the_archive_is_opened_as_it_is() -> None:
    source = readout("@mira-oru Oru said yes.\n\n@pelle-sanna? Sanna said no.")
    found = ask("open", id="x", source=source)
    assert found["work"]["source"] == found["work"]["original"] == found["view"]["file"] == source
    assert not found["view"]["isNew"]
    assert not found["view"]["isChanged"]
    assert [passage["standing"] for passage in passages(found["view"])] == ["confirmed", "alone"]


@pytest.mark.parametrize(
    ("id", "source", "why"),
    [
        ("x", "Oru said yes.", "Line 1: the file must begin with a block of fields"),
        ("x", "", "Line 1: the file is empty"),
        ("x", readout("@mira-oru " + "a" * 20_001), "Line 14: the paragraph has "),
        ("../x", readout("Oru said yes."), "'../x' cannot be an id"),
        ("con", readout("Oru said yes."), "'con' is a reserved name"),
    ],
)
def test_what_cannot_be_opened_is_refused(id: str, source: str, why: str) -> None:
    assert ask("open", id=id, source=source)["refused"].startswith(why)


# Who says what.

BODY = "@mira-oru? Oru said yes. She thanked [the ferry](topic:ferry) men. @pelle-sanna>kelmar Sanna said no."


@pytest.mark.parametrize(
    ("speakers", "mark", "said"),
    [
        (["mira-oru"], "@mira-oru", "Paragraph 1 is confirmed: said by Mira Oru."),
        (["tarek-deln"], "@tarek-deln", "Paragraph 1 is confirmed: said by Tarek Deln."),
        (["mira-oru", "tarek-deln"], "@mira-oru+tarek-deln",
         "Paragraph 1 is confirmed: said by Mira Oru and Tarek Deln."),
        (["joint"], "@joint", "Paragraph 1 is confirmed: said by all who take part."),
        (["narration"], "@narration", "Paragraph 1 is confirmed: narration."),
    ],
)  # fmt: skip
def test_a_passage_is_given_to_somebody(speakers: list[str], mark: str, said: str) -> None:
    found = ask("give", work=opened(BODY), passage="p1", speakers=speakers)
    assert body_of(found["work"]) == BODY.replace("@mira-oru?", mark)
    assert found["said"] == said
    assert found["view"]["isChanged"]


@pytest.mark.parametrize(
    "speakers",
    [[], ["mira-oru", "mira-oru"], ["joint", "mira-oru"], ["narration", "joint"], ["Mira Oru"], ["a b"], [""]],
)
def test_a_passage_is_given_to_nobody_who_cannot_be_written(speakers: list[str]) -> None:
    found = ask("give", work=opened(BODY), passage="p1", speakers=speakers)
    assert found == {"refused": "Choose somebody, several people, everybody, or nobody."}


@pytest.mark.parametrize("method", ["give", "reopen", "divide", "join", "retell", "topics"])
def test_a_passage_that_is_gone(method: str) -> None:
    more = {"speakers": ["joint"], "at": 3, "words": "a", "topics": []}
    assert ask(method, work=opened(BODY), passage="p7", **more) == {"refused": "There is no such passage any more."}


def test_whose_words_somebody_reports_stays_where_it_is_confirmed_and_taken_back() -> None:
    work = opened(BODY.replace(">kelmar", ">kelmar?"))
    confirmed = work_of("give", work, passage="p1-2", speakers=["pelle-sanna"])
    assert body_of(confirmed) == BODY
    assert work_of("reopen", confirmed, passage="p1-2")["source"] == work["source"]
    assert ">kelmar" not in work_of("give", work, passage="p1-2", speakers=["mira-oru"])["source"]


def test_what_only_the_program_says_is_written_down_beside_what_is_confirmed() -> None:
    work = opened("Oru said yes. Sanna said no.\n\nThey parted.")
    assert body_of(work_of("give", work, passage="p1-2", speakers=["joint"])) == (
        "@mira-oru? Oru said yes. @joint Sanna said no.\n\nThey parted."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@mira-oru Oru said yes.", "@mira-oru? Oru said yes."),
        ("@mira-oru+pelle-sanna They said yes.", "@mira-oru+pelle-sanna? They said yes."),
        ("@narration Yes.", "@narration? Yes."),
        ("@mira-oru?|joint? Oru said yes.", "@mira-oru?|joint? Oru said yes."),
        ("@mira-oru?? Oru said yes.", "@mira-oru?? Oru said yes."),
    ],
)
def test_a_passage_is_a_proposal_again(before: str, after: str) -> None:
    assert body_of(work_of("reopen", opened(before), passage="p1")) == after


@pytest.mark.parametrize(
    ("body", "passage", "at", "after"),
    [
        (BODY, "p1", 14, BODY.replace("She", "@mira-oru? She")),
        (BODY, "p1-2", 6, BODY.replace("said no", "@pelle-sanna>kelmar said no")),
        ("@joint 奥鲁同意。萨纳反对。", "p1", 5, "@joint 奥鲁同意。@joint 萨纳反对。"),
        ("@mira-oru\nOru said\nyes.", "p1", 9, "@mira-oru\nOru said\n@mira-oru yes."),
        ("Oru said yes. Oru said no.", "p1", 14, "@mira-oru? Oru said yes. @mira-oru? Oru said no."),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_passage_is_divided_and_joined_again(body: str, passage: str, at: int, after: str, ends: str) -> None:
    work = opened(body)
    work["source"] = work["source"].replace("\n", ends)
    done = work_of("divide", work, passage=passage, at=at)
    assert body_of(done) == after
    second = next(one["id"] for one in passages(view_of(done)) if one["id"] not in ("p1", passage))
    joined = work_of("join", done, passage=second)
    if body.startswith("@"):
        assert joined["source"] == work["source"]


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (0, "There is nothing to divide at that place."),
        (-5, "There is nothing to divide at that place."),
        (10_000, "There is nothing to divide at that place."),
        (2, "A mark cannot go there"),
        (29, "A mark cannot go there"),
    ],
)
def test_a_passage_cannot_be_divided_there(at: int, why: str) -> None:
    assert ask("divide", work=opened(BODY), passage="p1", at=at)["refused"].startswith(why)


def test_the_first_of_a_paragraph_is_joined_to_nothing() -> None:
    work = opened("@mira-oru Yes.\n\n@joint No.")
    assert ask("join", work=work, passage="p2")["refused"].startswith("It is the first of its paragraph")


def test_a_division_goes_where_sentences_end() -> None:
    [first, *_] = passages(view_of(opened(BODY)))
    assert first["cuts"] == [14]


# In one's own words.

RETOLD = "@mira-oru? Oru said yes. @joint Both agreed.\n\n@pelle-sanna>kelmar Sanna said no."


def test_a_text_is_retold_passage_by_passage() -> None:
    work = work_of("retell", opened(RETOLD), wanted=True)
    assert "\ntext: summary\n" in work["source"]
    assert view_of(work)["file"].endswith('\nseen: "whole"\n---\n'), "nothing is retold yet"
    for passage, words in (("p2", " Sanna  refused\n[it]. "), ("p1-2", "An agreement."), ("p1", "Oru agreed.")):
        work = work_of("retell", work, passage=passage, words=words)
    view = view_of(work)
    assert view["file"].split("\n---\n\n")[1] == (
        "@mira-oru? Oru agreed. @joint An agreement.\n\n@pelle-sanna>kelmar Sanna refused \\[it\\].\n"
    )
    assert [passage["own"] for passage in passages(view)] == ["Oru agreed.", "An agreement.", "Sanna refused [it]."]
    assert [file["text"] for file in ask("check", work=work, today=TODAY)["files"]] == [view["file"]]
    back = work_of("retell", work, wanted=False)
    assert back["source"] == opened(RETOLD)["source"].replace('"verbatim"', "verbatim")
    assert view_of(back)["file"] == back["source"]


def test_a_passage_that_is_not_retold_is_left_out() -> None:
    work = work_of("retell", opened(RETOLD), wanted=True)
    work = work_of("retell", work_of("retell", work, passage="p1", words="Yes."), passage="p2", words="No.")
    assert view_of(work_of("retell", work, passage="p1", words=" "))["file"].endswith(
        "---\n\n@pelle-sanna>kelmar No.\n"
    )


def test_no_words_of_ones_own_are_lost_where_passages_are_joined_divided_and_given() -> None:
    work = work_of("retell", opened(RETOLD), wanted=True)
    for passage, words in (("p1", "Oru agreed."), ("p1-2", "Both did.")):
        work = work_of("retell", work, passage=passage, words=words)
    work = work_of("join", work, passage="p1-2")
    assert view_of(work)["file"].endswith("\n@mira-oru? Oru agreed. Both did.\n")
    work = work_of("divide", work_of("give", work, passage="p1", speakers=["joint"]), passage="p1", at=14)
    assert view_of(work)["file"].endswith("\n@joint Oru agreed. @joint Both did.\n")
    work = work_of("retell", work_of("join", work, passage="p1-2"), passage="p1", words="All agreed.")
    assert view_of(work)["file"].endswith("\n@joint All agreed.\n")


def test_the_notes_of_what_is_retold_stay_with_it_and_the_others_go() -> None:
    notes = "[^1]: Where it is.\n\n[^b]: Another day: https://a.example/1.\n\n[^c]: Of nothing that is left."
    work = opened(f"@mira-oru Oru[^1] agreed. @joint Both did.[^b]\n\n@joint All went.[^c]\n\n{notes}")
    work = work_of("retell", work, wanted=True)
    for passage, words in (("p1", "She did."), ("p1-2", "So did all.")):
        work = work_of("retell", work, passage=passage, words=words)
    assert view_of(work)["file"].split("\n---\n\n")[1] == (
        "@mira-oru She did.[^1] @joint So did all.[^b]\n\n[^1]: Where it is.\n\n[^b]: Another day: https://a.example/1.\n"
    )
    assert not [code for _, code in codes(work) if code.startswith("R13")]


def test_a_file_with_the_line_ends_of_windows_is_retold_too() -> None:
    source = "\ufeff" + readout(RETOLD).replace("\n", "\r\n")
    work = work_of("retell", ask("open", id="x", source=source)["work"], wanted=True)
    work = work_of("retell", work, passage="p2", words="No.")
    assert view_of(work)["file"].endswith('\ntext: summary\nseen: "whole"\n---\n\n@pelle-sanna>kelmar No.\n')


def test_words_of_ones_own_stay_where_they_belong_when_a_field_is_answered() -> None:
    work = work_of("retell", begun(ANSWERS), wanted=True)
    work = work_of("retell", work, passage="p2-2", words="It was welcome.")
    work = work_of("field", work, name="title", value="Deln speaks")
    assert view_of(work)["file"].endswith("\n@tarek-deln? It was welcome.\n")


# A second opinion.

REPLY = '{"1": "mira-oru", "2": "joint", "3": [["pelle-sanna", "Sanna said"], ["Tarek Deln", "as Deln"]]}'
OPEN = "Oru said yes. They met.\n\n@pelle-sanna? Sanna said no, as Deln did.\n\n@joint Both smiled."


def test_the_question_is_the_one_of_annotate() -> None:
    source = readout(OPEN)
    [draft] = read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])[0].drafts
    expected = question(draft, REGISTERS, propose(draft, REGISTERS))
    assert ask("question", work=opened(OPEN)) == {"question": expected}


@pytest.mark.parametrize("reader", ["", "Some: reader"])
def test_an_answer_is_taken_over_as_annotate_does(reader: str) -> None:
    source = readout(OPEN)
    [draft] = read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])[0].drafts
    proposals = propose(draft, REGISTERS)
    opinions, _ = answer(REPLY, draft, REGISTERS, proposals)
    assert opinions is not None
    expected, _ = annotate(source, draft, proposals, opinions, reader)
    found = ask("answer", work=opened(OPEN), reply=REPLY, reader=reader)
    assert found["work"]["source"] == expected.text != source
    assert found["said"] == "The answer is taken over for 3 of 4 sentences."
    assert [problem["code"] for problem in found["problems"]] == ["A553"]
    assert found["view"]["secondReader"] == reader
    shown = {passage["id"]: (passage["standing"], passage["secondNames"]) for passage in passages(found["view"])}
    assert shown["p1"] == ("agreed", "Mira Oru")
    assert shown["p2-2"] == ("differing", "Tarek Deln")
    assert shown["p3"] == ("confirmed", "")


def test_somebody_whom_only_the_answer_names_gets_the_file_that_annotate_writes() -> None:
    source = readout("Oru said yes. Ulla Ness nodded.")
    reply = '{"1": "mira-oru", "2": "Ulla Ness"}'
    [draft] = read([Source(folder="readouts", name="a.md", path="a.md", data=source.encode())])[0].drafts
    opinions, _ = answer(reply, draft, REGISTERS, propose(draft, REGISTERS))
    assert opinions is not None
    expected = new_files.people(opinions.newcomers, REGISTERS, draft.metadata.date, draft.metadata.url)
    found = ask("answer", work=opened("Oru said yes. Ulla Ness nodded."), reply=reply, reader="A")
    sent = {file["path"]: file["text"] for file in ask("check", work=found["work"], today=TODAY)["files"]}
    assert "content/people/ulla-ness.md" in sent
    assert {file.path: file.text for file in expected}.items() <= sent.items()
    assert "??" in sent[f"content/readouts/{found['work']['id']}.md"]


@pytest.mark.parametrize(
    ("reply", "reader", "why"),
    [
        ("", "A", "There is no answer in the reply"),
        ('{"1": "John Smith"}', "A", "Sentence 1: 'John Smith' is nobody"),
        ('{"text": "00000000", "1": "joint"}', "A", "The answer is about another text"),
        (REPLY, "x" * 4_001, "The name of the second reader cannot be written"),
        (REPLY, "a\u200bb", "The name of the second reader cannot be written"),
    ],
)
def test_an_answer_that_cannot_be_taken_over_is_refused(reply: str, reader: str, why: str) -> None:
    assert ask("answer", work=opened(OPEN), reply=reply, reader=reader)["refused"].startswith(why)


# What it is.

NEW_VALUES = {
    "title": ["Deln: a talk", ""], "date": ["1990-08-08"], "kind": ["dialogue"], "place": ["Port Kel", ""],
    "participants": ["mira-oru", "Tarek Deln,  mira-oru", ""], "publisher": ["coast-wire", "kelmar-mfa"],
    "account": ["joint", "kelmar", ""], "published": ["1990-08-11", ""], "url": ["https://b.example/?a=1#b"],
    "snapshot": ["https://web.example/1"], "via": ["Morning Pier"], "language": ["zh"], "text": ["summary"],
    "seen": ["opening"], "event": ["1990-08-09-port-kel"],
}  # fmt: skip


def test_the_form_asks_for_all_that_a_contributor_gives() -> None:
    assert sorted(FORM) == sorted(GIVEN)
    assert set(NEW_VALUES) == set(FORM)


def added(text: str, type: str, answers: Mapping[str, str], id: str = "") -> tuple[str, str, list[str]]:
    """The file that `add` writes, its name, and the files that it offers; nothing where it writes none."""
    found, _ = extract(text.encode(), content_type=f"{type}; charset=utf-8")
    addition, problems = add(found, answers, REGISTERS, id)
    if not only_warnings(problems):
        return "", "", []
    offered = [f"{file.path}\n{file.text}" for file in addition.offered]
    return addition.file.text, addition.file.path, offered


def as_added(work: Data) -> tuple[str, str, list[str]]:
    path = f"content/readouts/{work['id']}.md"
    return work["source"], path, [f"{file['path']}\n{file['text']}" for file in work["others"]]


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, found in NEW_VALUES.items() for value in found])
def test_an_answer_to_a_field_gives_the_file_that_add_writes(name: str, value: str) -> None:
    answers = {"url": ANSWERS["url"], "published": "1990-08-10", "publisher": "vestria-mfa", name: value}
    work = begun(answers)
    expected = added(TEXT, "text/plain", answers)
    if expected[0]:
        assert as_added(work) == expected
    [field] = [field for field in view_of(work)["fields"] if field["name"] == name]
    assert field["isAnswered"]
    assert field["origin"] == ""
    derived = work_of("derive", work, name=name)
    without = begun({other: value for other, value in answers.items() if other != name})
    assert derived["source"] == without["source"]


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, found in NEW_VALUES.items() for value in found])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_answer_to_a_field_of_a_readout_that_is_here(name: str, value: str, ends: str) -> None:
    work = ask("open", id="x", source=readout(BODY).replace("\n", ends))["work"]
    done = work_of("field", work, name=name, value=value)
    left = [line for line in work["source"].split("\n") if not line.startswith(f"{name}:")]
    assert [line for line in done["source"].split("\n") if not line.startswith(f"{name}:")] == left
    listed = {"mira-oru": ["mira-oru"], "": []}.get(value, ["tarek-deln", "mira-oru"])
    shown = next(field["value"] for field in view_of(done)["fields"] if field["name"] == name)
    assert shown == (listed if name == "participants" else value)


@pytest.mark.parametrize("method", ["field", "derive"])
@pytest.mark.parametrize("name", ["id", "note", "said", "nothing", ""])
def test_what_the_form_does_not_ask_is_refused(method: str, name: str) -> None:
    assert "does not ask for" in ask(method, work=begun(), name=name, value="a")["refused"]


def test_what_a_person_wrote_stays_when_another_field_is_answered() -> None:
    work = begun({"url": ANSWERS["url"]})
    work = work_of("give", work, passage="p2", speakers=["tarek-deln"])
    work = work_of("divide", work, passage="p3", at=10)
    work = work_of("edit", work, source=work["source"].replace("kind: meeting\n", "kind: meeting\nplace: Vesthaven\n"))
    before = body_of(work)
    done = work_of("field", work, name="date", value="1990-08-01")
    assert body_of(done) == before
    assert "\nplace: Vesthaven\n" in done["source"]
    assert "\ndate: 1990-08-01\nevent: 1990-08-01-oru-deln-meeting\n" in done["source"]


def test_an_answer_is_written_also_where_the_file_was_edited() -> None:
    work = begun(ANSWERS)
    work = work_of("edit", work, source=work["source"].replace("place: Vesthaven", "place: Nowhere"))
    assert "\nplace: Vesthaven\n" in work_of("field", work, name="place", value="Vesthaven")["source"]
    assert "place:" not in work_of("derive", work, name="place")["source"]


def test_who_speaks_is_proposed_anew_where_nobody_has_said_so() -> None:
    pasted = "Talks\n\nThe minister said that the harbour is open.\n\nThe minister said that the pier is not."
    work = begun({"participants": "mira-oru"}, pasted)
    work = work_of("give", work, passage="p2", speakers=["mira-oru"])
    assert body_of(work_of("field", work, name="participants", value="pelle-sanna")) == (
        "@pelle-sanna? The minister said that the harbour is open.\n\n@mira-oru The minister said that the pier is not."
    )


def test_another_event_is_one_of_its_own() -> None:
    work = begun({**ANSWERS, "date": "1990-03-14", "participants": "mira-oru, pelle-sanna"})
    work = work_of("derive", work, name="event")
    assert "\nevent: 1990-03-14-oru-sanna-call\n" in work["source"]
    [near, *_] = view_of(work)["near"]
    assert near == {
        "event": "1990-03-14-oru-sanna-call",
        "isChosen": True,
        "what": near["what"],
        "who": "Mira Oru and Pelle Sanna",
        "day": "14\u00a0March\u00a01990",
        "readouts": near["readouts"],
    }
    assert {one["publisher"] for one in near["readouts"]} >= {"Ministry of Foreign Affairs of Vestria"}
    done = work_of("renew", work, name="event")
    assert "\nevent: 1990-03-14-oru-sanna-meeting\n" in done["source"]


def test_a_file_is_called_otherwise_and_again_by_its_fields() -> None:
    work = begun(ANSWERS)
    own = work["id"]
    assert ids.of_file("readouts", f"{own}.md")[1] is None
    named = work_of("rename", work, id=" another-name ")
    assert named["id"] == "another-name"
    assert work_of("field", named, name="date", value="1990-08-02")["id"] == "another-name"
    assert as_added(named) == added(TEXT, "text/plain", ANSWERS, id="another-name")
    assert work_of("rename", named, id="")["id"] == own
    assert work_of("rename", begun(), id="a-name")["id"] == "a-name"


@pytest.mark.parametrize("id", ["../x", "A B", "con", "x" * 101, "a/b", "a\nb"])
def test_a_file_has_no_name_that_is_none(id: str) -> None:
    assert "refused" in ask("rename", work=begun(ANSWERS), id=id)


def test_a_published_readout_keeps_its_name() -> None:
    assert "keeps its name" in ask("rename", work=opened(BODY), id="another")["refused"]


# Those whom no register has.


def other(work: Data, path: str) -> str:
    text: str = next(file["text"] for file in work["others"] if file["path"] == path)
    return text


def test_a_person_is_made_and_can_speak() -> None:
    said = {"name": " Ana  Pell ", "side": "Kelmar", "office": "Harbour Minister", "source": "https://a.example/ana"}
    found = ask("person", work=begun(ANSWERS), said=said)
    assert found["person"] == "ana-pell"
    assert found["said"] == "Ana Pell can be chosen now."
    work = work_of("give", found["work"], passage="p2", speakers=["ana-pell"])
    assert other(work, "content/people/ana-pell.md") == (
        "---\nname: Ana Pell\nparty: kelmar\noffices:\n"
        '  - {title: "Harbour Minister", seen: [1990-08-08], source: "https://a.example/ana"}\n---\n'
    )
    assert next(passages(view_of(work)))["names"] == "Nobody (narration)"
    assert [one["names"] for one in passages(view_of(work))][1] == "Ana Pell"
    assert [file["path"] for file in view_of(work)["others"]] == ["content/people/ana-pell.md"]
    assert codes(work) == [(18, "C401"), (18, "C403")], "the sentence names another, and she does not take part"
    later = work_of("field", work, name="date", value="1990-08-07")
    assert "seen: [1990-08-07]" in other(later, "content/people/ana-pell.md")
    sent = ask("check", work=later, today=TODAY)["files"]
    assert [file["path"] for file in sent] == [later_path(later), "content/people/ana-pell.md"]


def later_path(work: Data) -> str:
    return f"content/readouts/{work['id']}.md"


def test_whoever_is_not_named_any_more_is_not_sent() -> None:
    found = ask("person", work=begun(ANSWERS), said={"name": "Ana Pell", "side": "Norland"})
    assert view_of(found["work"])["others"] == []
    work = work_of("give", found["work"], passage="p2", speakers=["ana-pell"])
    paths = [file["path"] for file in view_of(work)["others"]]
    assert sorted(paths) == ["content/parties/norland.md", "content/people/ana-pell.md"]
    assert view_of(work_of("give", work, passage="p2", speakers=["joint"]))["others"] == []


@pytest.mark.parametrize("method", ["person", "publisher"])
@pytest.mark.parametrize("name", ["", "   ", "夏", "…"])
def test_nobody_is_made_whose_name_makes_no_address(method: str, name: str) -> None:
    assert ask(method, work=begun(ANSWERS), said={"name": name})["refused"].startswith("No address can be made of")


@pytest.mark.parametrize(("name", "id"), [("Mira Oru", "mira-oru"), ("米拉·奥鲁", "mira-oru")])
def test_whoever_is_there_is_not_made_again(name: str, id: str) -> None:
    found = ask("person", work=begun(ANSWERS), said={"name": name})
    assert found["person"] == id
    assert found["work"]["others"] == []


def test_the_same_person_said_twice_is_one() -> None:
    work = ask("person", work=begun(ANSWERS), said={"name": "Ana Pell"})["work"]
    found = ask("person", work=work, said={"name": "Ana Pell", "office": "Harbour Minister"})
    assert found["person"] == "ana-pell"
    assert [file["path"] for file in found["work"]["others"]] == ["content/people/ana-pell.md"]
    assert "Harbour Minister" in other(found["work"], "content/people/ana-pell.md")


def test_a_publisher_is_made_and_chosen() -> None:
    said = {"name": "Harbour News", "kind": "press", "side": "Vestria", "url": "https://mfa.vestria.example/"}
    work = ask("publisher", work=begun(ANSWERS), said=said)["work"]
    assert "\npublisher: harbour-news\n" in work["source"]
    assert work["id"] == "1990-08-08-vesthaven-harbour-news"
    assert other(work, "content/publishers/harbour-news.md") == (
        "---\nname: Harbour News\nkind: press\nparty: vestria\nurl: https://mfa.vestria.example/\n---\n"
    )
    assert view_of(work)["account"] == "Vestria"
    assert codes(work) == []


UNKNOWN = TEXT.replace("Tarek Deln of Kelmar", "Anders Hask of Norland").replace("Deln", "Hask")


def test_what_a_text_does_not_tell_of_somebody_new_is_filled_in() -> None:
    work = begun({**ANSWERS, "participants": "mira-oru, anders-hask"}, UNKNOWN)
    person, party = "content/people/anders-hask.md", "content/parties/norland.md"
    assert sorted(file["path"] for file in work["others"]) == [party, person]
    filled = work_of("fill", work, path=person, name="name", value=" Anders  Otto Hask ")
    assert other(filled, person) == other(work, person).replace("Anders Hask", "Anders Otto Hask")
    later = work_of("field", filled, name="date", value="1990-08-07")
    assert "name: Anders Otto Hask\n" in other(later, person)
    assert "seen: [1990-08-07]" in other(later, person)
    assert codes(later) == []


# Topics.


@pytest.mark.parametrize(
    ("body", "passage", "words", "topics", "after"),
    [
        ("@joint The ferry sails.", "p1", "ferry", [], "@joint The [ferry](topic:none) sails."),
        ("@joint The ferry sails.", "p1", "sails", ["open-water"], "@joint The ferry [sails](topic:open-water)."),
        ("@joint The ferry sails.", "p1", "sails", ["ferry", "open-water"],
         "@joint The ferry [sails](topic:ferry+open-water)."),
        ("@joint The [old ship](topic:ferry) sails.", "p1", "old ship", [],
         "@joint The [old ship](topic:none) sails."),
        ("@joint The [old ship](topic:ferry) sails.", "p1", "old ship", ["open-water"],
         "@joint The [old ship](topic:open-water) sails."),
        ("@joint One. @mira-oru A ferry\nand a ferry.", "p1-2", "ferry and", ["ferry"],
         "@joint One. @mira-oru A [ferry\nand](topic:ferry) a ferry."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_words_touch_a_topic_or_none(
    body: str, passage: str, words: str, topics: list[str], after: str, ends: str
) -> None:
    work = opened(body)
    work["source"] = work["source"].replace("\n", ends)
    found = ask("topics", work=work, passage=passage, words=words, topics=topics)
    assert found["work"]["source"] == readout(after).replace("\n", ends)
    linked = [link for one in passages(found["view"]) for link in one["topics"] if link["words"] == words]
    assert [[topic["id"] for topic in link["topics"]] for link in linked] == ([topics] if topics else [])


def test_of_words_that_stand_twice_the_second_are_meant() -> None:
    work = opened("@joint The ferry line and a ferry line.")
    [passage] = passages(view_of(work))
    assert [(link["start"], link["words"]) for link in passage["topics"]] == [(4, "ferry line"), (21, "ferry line")]
    done = work_of("topics", work, passage="p1", start=21, words="ferry line", topics=[])
    assert body_of(done) == "@joint The ferry line and a [ferry line](topic:none)."
    assert [topic["count"] for topic in view_of(done)["topics"]] == [1]


@pytest.mark.parametrize(
    ("body", "words", "start"),
    [
        ("@joint The ferry sails.", "no such words", None),
        ("@joint The ferry sails.", "", None),
        ("@joint The ferry sails.", "ferry", 3),
        ("@joint The ferry sails.", "ferry", -1),
        ("@joint The [old ferry](topic:ferry) sails.", "The old", None),
        ("@joint The ferry[^1] sails.\n\n[^1]: A note.", "ferry sails", None),
        ("@joint The \\[ferry\\] sails.", "[ferry]", None),
    ],
)
def test_words_that_cannot_become_a_link(body: str, words: str, start: int | None) -> None:
    assert "refused" in ask("topics", work=opened(body), passage="p1", words=words, start=start, topics=["ferry"])


@pytest.mark.parametrize("topic", ["a b", "a)b", "](x", ""])
def test_what_cannot_be_a_topic_is_not_written(topic: str) -> None:
    found = ask("topics", work=opened("@joint The ferry sails."), passage="p1", words="ferry", topics=[topic])
    assert "refused" in found or body_of(found["work"]).count("[") == 1


# The file itself.


def test_a_file_is_edited_by_hand() -> None:
    work = opened(BODY)
    done = work_of("edit", work, source=work["source"].replace("Oru said yes", "Oru nodded"))
    assert next(passages(view_of(done)))["text"].startswith("Oru nodded.")
    assert ask("edit", work=work, source="nothing")["refused"].startswith("Line 1: the file must begin with a block")


def test_the_check_names_what_is_wrong_and_where() -> None:
    source = readout("@nobody Oru said yes.\n\n@mira-oru Oru said [x](topic:none-such).", date="1990-13-40", place="")
    work = ask("open", id="1990-01-05-oru-sanna-call-vestria-mfa", source=source)["work"]
    found = ask("check", work=work, today=TODAY)
    assert {(problem["line"], problem["code"]) for problem in found["problems"]} >= {
        (3, "R113"),
        (15, "L302"),
        (17, "L304"),
    }
    assert found["files"] == [{"path": later_path(work), "text": source}]


def test_a_second_text_of_a_publisher_needs_another_name() -> None:
    work = begun({**ANSWERS, "publisher": "vestria-mfa"})
    work = work_of("rename", work, id="1990-03-14-oru-sanna-call-vestria-mfa")
    assert (0, "A541") in codes(work)
    assert "A541" not in dict(map(reversed, codes(work_of("rename", work, id="1990-03-14-another"))))  # type: ignore[arg-type]


# Whatever is in the archive.

CONTENTS = {"the real content": ROOT, "the invented content": CORPUS.parent}
EVERY_CONTENT = pytest.mark.parametrize(
    "name", [pytest.param("the real content", marks=pytest.mark.whole), "the invented content"]
)
OF_TEXTS = {"C406"}
"""Codes of problems that only the texts of other readouts tell, which the desk does not have."""


@cache
def archived(name: str) -> tuple[Desk, Mapping[str, str], Mapping[str, list[Problem]]]:
    """The desk of a content, the source of each readout by its id, and what `check` says of each."""
    sources, _ = content_at(CONTENTS[name])
    result = result_of(sources)
    assert result.archive is not None
    texts = {one.name.removesuffix(".md"): one.data.decode() for one in sources if one.folder == "readouts"}
    problems: dict[str, list[Problem]] = {id: [] for id in texts}
    for problem in (*result.problems, *doubts(result, None, TODAY)):
        _, folder, file = problem.path.split("/")
        if folder == "readouts" and problem.code not in OF_TEXTS:
            problems[file.removesuffix(".md")].append(problem)
    return Desk(library(json.loads(registers(result.archive)))), texts, problems


@EVERY_CONTENT
def test_every_readout_is_opened_and_sent_unchanged(name: str) -> None:
    at, texts, _ = archived(name)
    for id, source in texts.items():
        view = ask("open", at, id=id, source=source)["view"]
        assert view["file"] == source
        assert not view["isChanged"], id


@EVERY_CONTENT
def test_the_check_says_of_every_readout_what_check_says(name: str) -> None:
    at, texts, problems = archived(name)
    for id, source in texts.items():
        work = to_data(Work(id=id, source=source, original=source))
        told = ask("check", at, work=work, today=TODAY)["problems"]
        assert [Problem(**problem) for problem in told] == sorted(problems[id]), id


@EVERY_CONTENT
def test_of_every_readout_a_change_is_one_of_marks_and_can_be_taken_back(name: str) -> None:
    at, texts, _ = archived(name)
    for id, source in texts.items():
        work = Work(id=id, source=source)
        read = reading(work, at.library)
        marked = [one for one in read.statements if one.start >= read.draft.paragraphs[one.paragraph - 1].open_to]
        for one in marked[len(marked) // 2 :][:1]:
            given = given_to(work, one, one.speakers, read.statements)
            if one.attribution == "reviewed":
                assert given.source == source, id
            elif not one.second:
                now = reading(given, at.library)
                assert opened_again(given, replace(one, attribution="reviewed"), now.statements).source == source, id
                assert [s for s in now.statements if s.id != one.id] == [s for s in read.statements if s.id != one.id]
            space = one.text.find(" ", len(one.text) // 2) + 1
            if space and all(not link.start < space < link.end for link in one.links):
                divided_there = divided(work, one, one.start + space, read.statements)
                halves = reading(divided_there, at.library).statements
                second = next(s for s in halves if s.paragraph == one.paragraph and s.start == one.start + space)
                assert divided_there.source != source
                assert joined(divided_there, second, halves).source == source, id


EXTRACTS = {path.stem: path for path in sorted((Path(__file__).parent / "extract").glob("*.toml"))}


EVERY_SIXTH = [
    pytest.param(name, marks=[pytest.mark.whole] if number % 6 else []) for number, name in enumerate(EXTRACTS)
]
"""Each page takes all the steps of the desk; a few are enough for the loop while editing."""


@pytest.mark.parametrize("name", EVERY_SIXTH)
def test_a_page_becomes_the_file_that_add_writes_whatever_is_answered_first(name: str) -> None:
    case = tomllib.loads(EXTRACTS[name].read_text("utf-8"))
    type = case.get("content_type", "text/html").partition(";")[0]
    found, problems = extract(case["page"].encode(), content_type=f"{type}; charset=utf-8")
    work, told = fields.begin(case["page"], type, LIBRARY)
    if not found.paragraphs:
        assert (work, told) == (None, problems)
        return
    assert work is not None
    answers = {**ANSWERS, "publisher": "vestria-mfa", "kind": "meeting", "language": "en"}
    first = added(case["page"], type, {})
    if first[0]:
        assert as_added(to_data(work)) == first
    order = list(answers)
    Random(name).shuffle(order)
    for field in order:
        work = fields.answered(work, field, answers[field], LIBRARY)
    assert as_added(to_data(work)) == added(case["page"], type, answers)
    assert added(case["page"], type, answers)[0]


def edited(was: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """The readouts that a change touches, where it is one that the desk can make: of one, and of no register."""
    readouts = [path for path, text in now.items() if path.startswith("readouts/") and was.get(path) != text]
    gone, new = was.keys() - now.keys(), now.keys() - was.keys()
    others = any(was[path] != text for path, text in now.items() if path in was and path not in readouts)
    return [] if gone or others or new - set(readouts) else readouts


def of_one_readout(path: Path) -> bool:
    case = tomllib.loads(path.read_text("utf-8"))
    was = before(case)
    return len(edited(was, changed(case))) == 1 and result(was).archive is not None


@cache
def desk_of(files: frozenset[tuple[str, str]]) -> Desk:
    """The desk of the archive that files make."""
    archive = result(dict(files)).archive
    assert archive
    return Desk(library(json.loads(registers(archive))))


CHECKS = {path.stem: path for path in sorted((Path(__file__).parent / "check").glob("*.toml")) if of_one_readout(path)}


@pytest.mark.parametrize("name", CHECKS)
def test_what_looks_wrong_in_a_readout_is_told_at_the_desk_too(name: str) -> None:
    case = tomllib.loads(CHECKS[name].read_text("utf-8"))
    was, now = before(case), changed(case)
    [path] = edited(was, now)
    id = path.removeprefix("readouts/").removesuffix(".md")
    original = was.get(path, "") if case["base"] else now[path]
    work = Work(id=id, source=now[path], original=original)
    at = desk_of(frozenset(was.items()))
    told = ask("check", at, work=to_data(work), today=case.get("today", ""))["problems"]
    head = result(now)
    found = (*head.problems, *doubts(head, result(was) if case["base"] else None, case.get("today", "")))
    expected = {one for one in found if one.path == f"content/{path}" and one.code not in OF_TEXTS}
    assert [Problem(**problem) for problem in told] == sorted(expected)


# Whatever is asked, in whatever order.

SENTENCES = st.sampled_from(
    ["Oru said yes. ", "Sanna said no. ", "They agreed. ", "@mira-oru She left. ", "@mira-oru? He left. ", "\n\n",
     "@joint?? All\nleft. ", "@pelle-sanna?|narration? He came. ", "[the ferry](topic:ferry) ", "\\@ ", "\r\n",
     "奥鲁表示，同意。", "the ferry line ", "@pelle-sanna>kelmar He left. "]
)  # fmt: skip
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("give"), st.sampled_from([["mira-oru"], ["joint"], ["pelle-sanna", "tarek-deln"]])),
        st.tuples(st.sampled_from(["reopen", "join"]), st.none()),
        st.tuples(st.just("divide"), st.integers(0, 30)),
        st.tuples(st.just("topics"), st.sampled_from([[], ["ferry"]])),
        st.tuples(st.just("retell"), st.sampled_from(["", "Own words."])),
        st.tuples(st.just("field"), st.sampled_from([("date", "1990-02-01"), ("place", "Port: Kel"), ("kind", "x")])),
    ),
    min_size=1,
    max_size=5,
)


def asked_of(step: tuple[str, Any], passage: Data) -> Data:
    method, value = step
    if method == "field":
        return {"name": value[0], "value": value[1]}
    names = {"give": "speakers", "divide": "at", "topics": "topics", "retell": "words"}
    more = {"words": passage["text"].split(" ")[0]} if method == "topics" else {}
    return {"passage": passage["id"], **more, **({names[method]: value} if method in names else {})}


@settings(max_examples=40)
@given(st.lists(SENTENCES, min_size=1, max_size=8).map("".join), STEPS, st.data())
def test_no_step_changes_a_word_or_forgets_anything(
    body: str, steps: list[tuple[str, Any]], data: st.DataObject
) -> None:
    found = ask("open", id="x", source=readout(f"{body} End."))
    assume("refused" not in found)
    texts = [paragraph.text for paragraph in draft_of(found["work"]["source"], "")[0].paragraphs]  # type: ignore[union-attr]
    for step in steps:
        work = found["work"]
        passage = data.draw(st.sampled_from(list(passages(found["view"]))))
        after = ask(step[0], work=work, **asked_of(step, passage))
        assert after == ask(step[0], work=work, **asked_of(step, passage)), "the same twice"
        if "refused" in after:
            continue
        found = after
        assert to_data(from_data(found["work"])) == from_json(to_data(from_data(found["work"])), found["work"])
        draft, _ = draft_of(found["work"]["source"], "")
        assert draft is not None
        assert [paragraph.text for paragraph in draft.paragraphs] == texts
        assert found["view"] == ask("view", work=found["work"])["view"]
        assert ask("check", work=found["work"], today=TODAY)["files"][0]["text"] == found["view"]["file"]


def from_json(work: Data, kept: Data) -> Data:
    """The work, where JSON holds the same of it."""
    assert json.loads(json.dumps(work)) == kept
    return work


# Texts that mean harm.

HOSTILE = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "hostile").glob("*"))
}
MANY = [
    "a", "a\n\n", "@", "[", "\\", "<p>", "@a ", "[^1]: ", "Oru said yes. ", "Oru said yes.\n\n", "---\n", "a: [",
    "a: {b: ", "\ud800", "\x00", "，", " ", "\n", "x@y ", "[a](topic:b) ", "@joint? a ",
]  # fmt: skip
"""What there can be twenty thousand characters of."""


@pytest.fixture
def loaded() -> None:
    desk.load(registers(archive_of(FILES)))


def called(method: str, **given: Any) -> Data:
    """What comes back of a step, whatever it is given; as the browser gets it, without half characters."""
    told = desk.call(method, json.dumps(given))
    told.encode()
    found: Data = json.loads(told)
    assert ("refused" in found) != bool({"work", "question", "problems"} & set(found))
    return found


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_that_means_harm_is_a_text_or_refused(name: str) -> None:
    text = HOSTILE[name]["text"]
    work = begun(ANSWERS)
    for found in (called("open", id="x", source=text), called("edit", work=work, source=text)):
        if "work" in found:
            called("check", work=found["work"], today=TODAY)
    called("begin", text=text, type="text/html")
    called("retell", work=work, passage="p1", words=text)
    called("answer", work=work, reply=text, reader=text)
    called("person", work=work, said={"name": text, "side": text, "office": text, "source": text})


@pytest.mark.whole
@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("text", MANY, ids=map(repr, MANY))
def test_much_of_anything_is_a_text_or_refused(text: str) -> None:
    text *= 20_000 // len(text)
    for type in ("text/plain", "text/html"):
        called("begin", text=text, type=type)
    work = opened(BODY)
    called("edit", work=work, source=readout(text))
    called("field", work=work, name="title", value=text)
    called("topics", work=work, passage="p1", words=text, topics=["ferry"])
    called("answer", work=work, reply=text, reader=text)


@pytest.mark.usefixtures("loaded")
def test_more_than_any_readout_has_is_refused() -> None:
    assert "more text than any readout" in called("begin", text="a" * 8_000_001, type="text/plain")["refused"]


@pytest.mark.parametrize(
    "spoilt", [{}, {"source": "x"}, {"found": 1}, {"others": [1]}, {"others": [{}]}, {"x": 1}, {"doubts": 3}]
)
def test_what_was_kept_by_another_version_is_refused(spoilt: Data) -> None:
    work = {**begun(ANSWERS), **spoilt} if spoilt and "source" not in spoilt else spoilt
    assert ask("view", work=work)["refused"].startswith("What was kept of this readout cannot be read any more.")


def test_there_is_no_other_step() -> None:
    with pytest.raises(ValueError, match="no step 'steal'"):
        DESK.ask("steal", {})
