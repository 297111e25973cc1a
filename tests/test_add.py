# A page becomes a readout's file: what is worked out, what is asked for, and that nothing is written by halves.
# All pages, people and places are invented.

import re
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.archive.model import Content
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.attribution import Newcomer
from generator.authoring.add import Addition, add, metadata, topics
from generator.authoring.add import people as cast
from generator.authoring.extract import NOTHING, Extract, Found, extract
from generator.authoring.fetch import MOST_BYTES
from generator.authoring.new_files import Parties, people, source_of
from tests.golden_cases import Compare, cases
from tests.pipeline import CORPUS, files_of

FILES = files_of(CORPUS)


def content_of(files: dict[str, str | bytes]) -> Content:
    sources = (
        Source(
            folder=path.split("/")[0],
            name=path.split("/")[1],
            path=f"content/{path}",
            data=data if isinstance(data, bytes) else data.encode(),
        )
        for path, data in files.items()
    )
    return read(sources)[0]


CONTENT = content_of(FILES)
TEXT = (
    "On 9 August 1990 Foreign Minister Mira Oru met with Foreign Minister Tarek Deln of Kelmar in Vesthaven.",
    "Oru said that Vestria will open its harbours to Kelmari ships.",
    "Deln welcomed this and said that the ferry line must not wait.",
)
PAGE = Extract(
    title=Found(text="Oru and Deln meet in Vesthaven", origin="<h1>"),
    date=Found(text="1990-08-10", origin="<time>"),
    language=Found(text="en", origin="<html lang>"),
    url=Found(text="https://mfa.vestria.example/1990/55", origin="<link canonical>"),
    paragraphs=TEXT,
)
WRITTEN = """---
title: Oru and Deln meet in Vesthaven
date: 1990-08-09
event: 1990-08-09-oru-deln-meeting
kind: meeting
participants: [mira-oru, tarek-deln]
publisher: vestria-mfa
published: 1990-08-10
url: https://mfa.vestria.example/1990/55
language: en
text: verbatim
seen: whole
---

@narration? On 9 August 1990 Foreign Minister Mira Oru met with Foreign Minister Tarek Deln of Kelmar in Vesthaven.

@mira-oru? Oru said that Vestria will open its harbours to Kelmari ships.

@tarek-deln? Deln welcomed this and said that the ferry line must not wait.
"""


def made(found: Extract = PAGE, id: str = "", **given: str) -> tuple[Addition, tuple[Problem, ...]]:
    return add(found, given, CONTENT, id, "page.html")


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_page_that_says_everything() -> None:
    addition, problems = made()
    assert problems == ()
    assert addition.file.path == "content/readouts/1990-08-09-oru-deln-meeting-vestria-mfa.md"
    assert addition.file.text == WRITTEN
    assert addition.offered == ()
    assert addition.topics == {"Northern ferry": 1}
    assert {name: fact.origin for name, fact in addition.fields.items() if fact.text} == {
        "title": "<h1>",
        "date": "the text: '9 August 1990'",
        "event": "a new event",
        "kind": "the title: 'meet'",
        "participants": "those whom the text names",
        "publisher": "the address: it is at mfa.vestria.example",
        "published": "<time>",
        "url": "<link canonical>",
        "language": "<html lang>",
        "text": "the words of the page",
        "seen": "all that the page has",
    }


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("title", "Oru: a talk", 'title: "Oru: a talk"'),
        ("date", "1990-08-08", "date: 1990-08-08"),
        ("event", "1990-08-09-vesthaven", "event: 1990-08-09-vesthaven"),
        ("kind", "dialogue", "kind: dialogue"),
        ("place", "Vesthaven", "place: Vesthaven"),
        ("participants", "mira-oru", "participants: [mira-oru]"),
        ("participants", "Tarek Deln,  mira-oru", "participants: [tarek-deln, mira-oru]"),
        ("participants", "", "participants: []"),
        ("publisher", "coast-wire", "publisher: coast-wire"),
        ("publisher", "vestrian foreign ministry", "publisher: vestria-mfa"),
        ("account", "joint", "account: joint"),
        ("published", "1990-08-11", "published: 1990-08-11"),
        ("url", "https://b.example/", "url: https://b.example/"),
        ("via", "Morning Pier", "via: Morning Pier"),
        ("language", "zh", "language: zh"),
        ("text", "summary", "text: summary"),
        ("seen", "opening", "seen: opening"),
    ],
)
def test_what_is_given_stands(name: str, value: str, line: str) -> None:
    given = {"publisher": "vestria-mfa", name: value} if name == "url" else {name: value}
    addition, problems = made(**given)
    assert problems == ()
    assert line in addition.file.text.splitlines()


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("title", {"title": NOTHING}),
        ("language", {"language": NOTHING}),
        ("url", {"url": NOTHING, "site": Found(text="Coast Wire", origin="")}),
        ("publisher", {"url": NOTHING}),
        ("date", {"date": NOTHING, "paragraphs": ("Oru met Deln.",)}),
        ("kind", {"title": Found(text="Oru and Deln", origin=""), "paragraphs": ("Mira Oru said yes.",)}),
        ("participants", {"title": Found(text="A meeting", origin=""), "paragraphs": ("It was held.",)}),
    ],
)
def test_a_field_is_missing(name: str, lacking: dict[str, object]) -> None:
    addition, problems = made(replace(PAGE, **lacking))  # type: ignore[arg-type]
    assert addition.file.text == ""
    asked = [problem for problem in problems if problem.code == "A543"]
    assert any(problem.message.startswith(f"'{name}' could not be found out; give --{name}") for problem in asked)
    assert {problem.path for problem in asked} == {"page.html"}


@pytest.mark.parametrize(
    "change",
    [
        '<meta property="og:updated_time" content="1991-01-20">',
        '<time itemprop="dateModified" datetime="1991-01-20">Sunday</time>',
        "<p>Last updated: 20 January 1991</p>",
    ],
)
def test_the_day_of_a_change_is_no_day_of_the_event(change: str) -> None:
    text = "Mira Oru met Tarek Deln and said that the northern ferry would run again before the next winter came."
    found, problems = extract(f"<h1>Oru meets Deln</h1>{change}<p>{text}</p><p>{text}</p>".encode())
    assert "gives only the day of a change, 1991-01-20" in next(p.message for p in problems if p.code == "A516")
    addition, asked = made(found, publisher="vestria-mfa", url="https://b.example/", language="en")
    assert [problem.message.split()[0] for problem in asked] == ["'date'"]
    assert addition.fields["published"] == NOTHING


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"date": "9 August"}, "R113"),
        ({"published": "1990-W33-5"}, "R113"),
        ({"event": "../x"}, "R115"),
        ({"publisher": "No/One"}, "R115"),
        ({"account": "Vestria!"}, "R115"),
        ({"url": "file:///etc/passwd", "publisher": "vestria-mfa"}, "R114"),
        ({"language": "English"}, "R126"),
        ({"title": ""}, "R110"),
        ({"title": "x" * 5_000}, "R141"),
        ({"id": "../../outside"}, "R116"),
        ({"id": "con"}, "R117"),
        ({"id": "x" * 101}, "R116"),
    ],
)
def test_what_is_given_wrongly(given: dict[str, str], code: str) -> None:
    _, problems = made(**given)
    assert code in codes(problems)
    assert not all(problem.warning for problem in problems)


def test_the_readout_is_there_already() -> None:
    _, problems = made(id="1990-03-14-oru-sanna-call-vestria-mfa")
    assert codes(problems) == ["A541"]
    assert "--id 1990-03-14-oru-sanna-call-vestria-mfa-2" in problems[0].message


def test_the_page_is_there_already() -> None:
    url = "https://mfa.vestria.example/1990/oru-sanna"
    addition, problems = made(url=url)
    assert [(problem.code, problem.warning) for problem in problems] == [("A542", True)]
    assert addition.file.text


@pytest.mark.parametrize(
    ("date", "event", "warned"),
    [
        ("1990-03-14", "1990-03-14-oru-sanna-call", []),
        ("1990-03-15", "1990-03-14-oru-sanna-call", []),
        ("1990-03-13", "1990-03-13-oru-sanna-meeting", ["A544"]),
        ("1990-03-16", "1990-03-16-oru-sanna-meeting", ["A544"]),
        ("1990-03-17", "1990-03-17-oru-sanna-meeting", []),
    ],
)
def test_an_event_of_the_same_people(date: str, event: str, warned: list[str]) -> None:
    addition, problems = made(date=date, participants="mira-oru,pelle-sanna", id="x")
    assert addition.fields["event"].text == event
    assert codes(problems) == warned
    assert all("--event 1990-03-14-oru-sanna-call" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("ids", "event"),
    [
        (("mira-oru", "pelle-sanna"), "1990-08-09-oru-sanna-call"),
        (("mira-oru", "pelle-sanna", "tarek-deln"), "1990-08-09-oru-sanna-deln-call"),
        (("mira-oru", "pelle-sanna", "tarek-deln", "ida-venn"), "1990-08-09-oru-sanna-call"),
        (("xia-lo", "hu-na"), "1990-08-09-xia-lo-na-call"),
        ((), "1990-08-09-call"),
    ],
)
def test_the_id_of_a_new_event(ids: tuple[str, ...], event: str) -> None:
    family_name_first = replace(CONTENT.people[0], id="xia-lo", name="Xia Lo", short="Xia", aliases=())
    content = replace(CONTENT, people=(*CONTENT.people, family_name_first))
    newcomers = (Newcomer(id="hu-na", name="Hu Na"),)
    assert metadata.event("1990-08-09", ids, "phone-call", content, newcomers).text == event


def test_another_event_has_the_id() -> None:
    found = metadata.event("1990-06-20", ("pelle-sanna", "mira-oru"), "meeting", CONTENT, ())
    draft = replace(CONTENT.drafts[0], metadata=replace(CONTENT.drafts[0].metadata, event=found.text, participants=()))
    content = replace(CONTENT, drafts=(draft,))
    assert metadata.event("1990-06-20", ("pelle-sanna", "mira-oru"), "meeting", content, ()).text == f"{found.text}-2"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("On 14 March 1990 they met.", "1990-03-15", "1990-03-14"),
        ("On 14 March 1990 they met.", "", "1990-03-14"),
        ("On March 14, they met.", "1990-03-15", "1990-03-14"),
        ("On 14th March they met.", "1990-03-15", "1990-03-14"),
        ("산나 장관은 3.14.(수) 통화하였다.", "1990-03-15", "1990-03-14"),
        ("산나 장관은 3월 14일 통화하였다.", "1990-03-15", "1990-03-14"),
        ("Ngày 14/3, hai bên điện đàm.", "1990-03-15", "1990-03-14"),
        ("Ngày 14 tháng 3, hai bên điện đàm.", "1990-03-15", "1990-03-14"),
        ("On the 30 Dec they met.", "1990-01-02", "1989-12-30"),
        ("3月14日，奥鲁会见萨纳。", "1990-03-15", "1990-03-14"),
        ("Sie trafen sich am 14. März.", "1990-03-15", "1990-03-14"),
        ("Ils se sont rencontrés le 14 mars.", "1990-03-15", "1990-03-14"),
        ("Se reunieron el 14 de marzo.", "1990-03-15", "1990-03-14"),
        ("Они встретились 14 марта.", "1990-03-15", "1990-03-14"),
        ("They may have met, and 14 may have come.", "1990-05-20", "1990-05-20"),
        ("Sie haben gestern telefoniert.", "1990-03-01", "1990-02-28"),
        ("Hablaron ayer por teléfono.", "1990-03-15", "1990-03-14"),
        ("Yesterday they met.", "1990-03-15", "1990-03-14"),
        ("奥鲁昨天会见萨纳。", "1990-03-15", "1990-03-14"),
        ("They met on 13 March, and not yesterday.", "1990-03-15", "1990-03-13"),
        ("1990年3月14日，奥鲁会见萨纳。", "1990-03-15", "1990-03-14"),
        ("As agreed on 1 May 1988, they met.", "1990-03-15", "1990-03-15"),
        ("They will meet on 20 March 1990.", "1990-03-15", "1990-03-15"),
        ("They may 14 times.", "1990-05-20", "1990-05-20"),
        ("On February 30 nobody met.", "1990-03-15", "1990-03-15"),
        ("They met today.", "1990-03-15", "1990-03-15"),
        ("They met on March 14.", "", ""),
        ("They met today.", "", ""),
        ("They met today.", "tomorrow", ""),
    ],
)
def test_the_day_of_the_event(text: str, published: str, day: str) -> None:
    assert metadata.event_day(("Oru and Sanna", text), published).text == day


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("Lund, 15 March 1990", "On 14 March 1990 they met."), "1990-03-14"),
        (("Lund am See, 15. März 1990", "Sie trafen sich am 14. März 1990."), "1990-03-14"),
        (("Lund, 15 March 1990", "They met."), "1990-03-15"),
        (("Lund, 14 March 1990, they met.", "On 13 March 1990 nobody met."), "1990-03-14"),
    ],
)
def test_a_line_of_place_and_day_says_when_a_text_was_written(texts: tuple[str, ...], day: str) -> None:
    assert metadata.event_day(texts, "1990-03-15").text == day


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint Statement of the Foreign Ministers", "joint-statement"),
        ("Joint communiqué on the ferry", "joint-statement"),
        ("两国外长联合声明", "joint-statement"),
        ("Oru's Regular Press Conference", "press-conference"),
        ("外交部发言人例行记者会", "press-conference"),
        ("Video call between Oru and Sanna", "video-call"),
        ("Oru and Sanna meet virtually", "video-call"),
        ("奥鲁同萨纳举行视频会晤", "video-call"),
        ("Oru Speaks by Phone with Sanna", "phone-call"),
        ("Telephone conversation with Sanna", "phone-call"),
        ("Readout of President Hask's Call with Minister Oru", "phone-call"),
        ("奥鲁同萨纳通电话", "phone-call"),
        ("President Hask spoke today with Minister Oru", "phone-call"),
        ("Letter of President Hask", "letter"),
        ("哈斯克致信奥鲁", "letter"),
        ("Third Strategic Dialogue in Port Kel", "dialogue"),
        ("三港对话", "dialogue"),
        ("Oru meets Sanna", "meeting"),
        ("President Hask receives Oru", "meeting"),
        ("德伦会见萨纳", "meeting"),
        ("Speech by Mira Oru at the pier", "speech"),
        ("奥鲁发表讲话", "speech"),
        ("Außenministerin Oru telefoniert mit ihrem Amtskollegen", "phone-call"),
        ("Entretien téléphonique avec M. Sanna", "phone-call"),
        ("Entretien avec M. Sanna", "meeting"),
        ("Oru y Sanna hablan por teléfono", "phone-call"),
        ("Oru ile Sanna telefonda görüştü", "phone-call"),
        ("Телефонный разговор с Пелле Санной", "phone-call"),
        ("Встреча с Министром иностранных дел Остмарка", "meeting"),
        ("Совместное заявление двух министров", "joint-statement"),
        ("گفت‌وگوی تلفنی وزیران خارجه", "phone-call"),
        ("اتصال هاتفي بين الوزيرين", "phone-call"),
        ("ヴェストリア外相とオストマルク外相の電話会談", "phone-call"),
        ("外相会談", "meeting"),
        ("The ferry in spring", ""),
        ("Recalls and meteors", ""),
    ],
)
def test_the_kind_of_event(title: str, kind: str) -> None:
    assert metadata.kind(title, "").text == kind
    assert metadata.kind("", title).text == kind


def test_the_title_says_more_of_the_kind_than_the_text() -> None:
    assert metadata.kind("Oru meets Sanna", "They had spoken by phone before.").text == "meeting"


@pytest.mark.parametrize(
    ("url", "site", "credit", "publisher", "via"),
    [
        ("https://mfa.vestria.example/1", "", "", "vestria-mfa", ""),
        ("https://www.mfa.vestria.example/1", "", "", "vestria-mfa", ""),
        ("https://press.mfa.vestria.example/1", "", "", "vestria-mfa", ""),
        ("https://notmfa.vestria.example/1", "", "", "", ""),
        ("https://b.example/1", "Ministry of Foreign Affairs of Vestria", "", "vestria-mfa", ""),
        ("https://b.example/1", "The Vestrian  foreign MINISTRY", "", "vestria-mfa", ""),
        ("https://b.example/1", "Morning Pier", "Coast Wire", "coast-wire", "Morning Pier"),
        ("https://b.example/1", "", "Coast Wire", "coast-wire", "b.example"),
        ("https://coastwire.example/1", "Coast Wire", "Coast Wire", "coast-wire", ""),
        ("", "", "凯尔马外交部", "kelmar-mfa", ""),
        ("https://[", "", "", "", ""),
        ("", "", "", "", ""),
    ],
)
def test_the_publisher(url: str, site: str, credit: str, publisher: str, via: str) -> None:
    page = replace(PAGE, site=Found(text=site, origin="a"), credit=Found(text=credit, origin="b"))
    found, through = metadata.publisher(page, url, CONTENT)
    assert (found.text, through.text) == (publisher, via)


def test_a_publisher_who_has_been_read_at_this_host_before() -> None:
    heading = replace(CONTENT.drafts[0].metadata, url="https://old.example/1", publisher="kelmar-mfa", via="")
    content = replace(CONTENT, drafts=(replace(CONTENT.drafts[0], metadata=heading),))
    assert metadata.publisher(PAGE, "https://old.example/2", content)[0].text == "kelmar-mfa"


@pytest.mark.parametrize(
    ("site", "url", "file"),
    [
        (
            "Embassy of Kelmar in Vestria",
            "https://emb.example/1",
            ("embassy-of-kelmar-in-vestria", "name: Embassy of Kelmar in Vestria\nkind: embassy\nparty: kelmar\nurl: https://emb.example/"),
        ),
        ("Vestrian Daily News", "", ("vestrian-daily-news", "name: Vestrian Daily News\nkind: press\nparty: vestria")),
        ("Press", "https://a.b.example/1", ("a-b-example", "name: a.b.example\nkind:\nparty:\nurl: https://a.b.example/")),
        ("晨报", "https://morning.example/", ("morning", "name: 晨报\nkind:\nparty:\nurl: https://morning.example/")),
    ],
)  # fmt: skip
def test_a_new_publisher(site: str, url: str, file: tuple[str, str]) -> None:
    id, text = file
    found = replace(PAGE, site=Found(text=site, origin="a"), url=Found(text=url, origin="b"))
    addition, _ = made(found, **({} if url else {"url": "https://x.example/"}))
    [offered] = [file for file in addition.offered if "/publishers/" in file.path]
    if url:
        assert offered.path == f"content/publishers/{id}.md"
        assert offered.text == f"---\n{text}\n---\n"
        assert offered.empty == tuple(field for field in ("kind", "party") if f"{field}:\n" in text)


@pytest.mark.parametrize(
    ("given", "id", "file"),
    [
        ("norland-mfa", "norland-mfa", "name: Norland Mfa\nkind: ministry\nparty: norland\nurl: https://norland.example/"),
        (
            "Government Office of Norland", "government-office-of-norland",
            "name: Government Office of Norland\nkind: presidency\nparty: norland\nurl: https://norland.example/",
        ),
        ("kelmar-press", "kelmar-press", "name: Kelmar Press\nkind:\nparty: kelmar\nurl: https://norland.example/"),
    ],
)  # fmt: skip
def test_a_publisher_may_be_given_whom_no_register_has(given: str, id: str, file: str) -> None:
    addition, problems = made(replace(PAGE, paragraphs=NEW), publisher=given, url="https://norland.example/1")
    assert codes(problems) == []
    assert f"\npublisher: {id}\n" in addition.file.text
    [offered] = [file for file in addition.offered if "/publishers/" in file.path]
    assert (offered.path, offered.text) == (f"content/publishers/{id}.md", f"---\n{file}\n---\n")


@pytest.mark.parametrize("given", ["vestria-mfaa", "coast", "No/One"])
def test_a_publisher_who_may_be_a_slip_is_offered_no_file(given: str) -> None:
    addition, _ = made(publisher=given)
    assert [file for file in addition.offered if "/publishers/" in file.path] == []


NEW = (
    "President of Norland Anders Hask received Foreign Minister of Vestria Mira Oru today.",
    "President Hask said that Norland wants to join the ferry line.",
    "Spokesperson Una Bell said that talks go on.",
)


def test_people_whom_no_register_has() -> None:
    addition, problems = made(replace(PAGE, title=Found(text="Hask receives Oru", origin="<h1>"), paragraphs=NEW))
    assert problems == ()
    assert "participants: [anders-hask, mira-oru]" in addition.file.text, "a spokesperson is only quoted"
    files = {file.path: file for file in addition.offered}
    assert list(files) == sorted(files)
    person = files["content/people/anders-hask.md"]
    assert person.text.startswith('---\nname: Anders Hask\nparty: norland\noffices:\n  - {title: "President')
    assert person.text.endswith('", seen: [1990-08-10], source: "https://mfa.vestria.example/1990/55"}\n---\n')
    assert person.empty == ()
    assert files["content/parties/norland.md"].text == "---\nname: Norland\nkind: country\ncolour: red\n---\n"
    assert "content/people/una-bell.md" in files


def test_the_files_that_are_offered_are_content() -> None:
    addition, _ = made(replace(PAGE, paragraphs=NEW))
    new = {file.path.removeprefix("content/"): file.text for file in (addition.file, *addition.offered)}
    sources = [
        Source(folder=path.split("/")[0], name=path.split("/")[1], path=path, data=text.encode())
        for path, text in new.items()
    ]
    _, problems = read(sources)
    empty = {name for file in addition.offered for name in file.empty}
    assert [problem for problem in problems if problem.code != "R110"] == []
    assert len(problems) == len(empty)


@pytest.mark.parametrize(
    ("said", "party", "head", "empty"),
    [
        ("Norlandian", "norlandian", "name: Norlandian\nkind: country\nadjective: Norlandian\n", ("name",)),
        ("Norland", "norland", "name: Norland\nkind: country\n", ()),
    ],
)
def test_an_adjective_is_no_name_of_a_country(said: str, party: str, head: str, empty: tuple[str, ...]) -> None:
    offered, _ = people([Newcomer(id="ana-pell", name="Ana Pell", country=said)], CONTENT, "", "")
    assert offered.path == f"content/parties/{party}.md"
    assert offered.text.startswith(f"---\n{head}colour")
    assert offered.empty == empty
    assert read([source_of(offered)])[1] == (), "the site of a proposal is built with it"


def test_the_name_of_a_country_is_taken_from_the_text_that_has_it() -> None:
    newcomer = Newcomer(id="ana-pell", name="Ana Pell", country="Norlandian")
    party, person = people([newcomer], CONTENT, "", "", ("The Norlandian minister spoke.", "Norland agreed."))
    assert party.path == "content/parties/norland.md"
    assert "\nname: Norland\n" in f"\n{party.text}"
    assert "party: norland\n" in person.text


def test_somebody_of_an_unknown_side_has_an_empty_field() -> None:
    [file] = people([Newcomer(id="ana-pell", name="Ana Pell")], CONTENT, "", "")
    assert file.text == "---\nname: Ana Pell\nparty:\n---\n"
    assert file.empty == ("party",)


@pytest.mark.parametrize(
    ("words", "party"),
    [("Vestria", "vestria"), ("Vestrian", "vestria"), ("Republic of Vestria", "vestria"), ("凯尔马", "kelmar"),
     ("Elbonia", ""), ("", "")],
)  # fmt: skip
def test_what_a_party_is_called(words: str, party: str) -> None:
    assert Parties(CONTENT.parties).named(words) == party


@pytest.mark.parametrize(
    ("name", "country", "known"),
    [
        ("Deln", "", "tarek-deln"),
        ("Deln", "Kelmar", "tarek-deln"),
        ("德伦", "凯尔马", "tarek-deln"),
        ("Deln", "Ostmark", ""),
        ("Deln", "Elbonia", ""),
        ("Dell", "", ""),
    ],
)
def test_a_surname_alone(name: str, country: str, known: str) -> None:
    found = cast.acquainted([Newcomer(id="x", name=name, country=country)], CONTENT, "1990-08-09")
    assert found == ((known,) if known else ())


def test_a_surname_that_two_have() -> None:
    other = replace(CONTENT.people[0], id="other-deln", name="Other Deln", short="", aliases=())
    content = replace(CONTENT, people=(*CONTENT.people, other))
    assert cast.acquainted([Newcomer(id="deln", name="Deln")], content, "1990-08-09") == ()


def test_somebody_whose_name_makes_no_id() -> None:
    chinese = (*TEXT, "奥斯特马克外交部长萨纳表示，愿同凯尔马加强合作。")
    addition, problems = made(replace(PAGE, paragraphs=chinese))
    assert "A545" in codes(problems)
    assert all(problem.warning for problem in problems)
    message = next(problem.message for problem in problems if problem.code == "A545")
    assert "'萨纳' is in no register; may be pelle-sanna" in message
    assert "what '萨纳' says is '@narration?' for now" in message
    assert "\n@narration? 奥斯特马克外交部长萨纳表示" in addition.file.text


def test_a_joint_statement_is_a_joint_account() -> None:
    addition, problems = made(replace(PAGE, title=Found(text="Joint statement of Vestria and Kelmar", origin="<h1>")))
    assert problems == ()
    assert "account: joint\n" in addition.file.text
    assert addition.file.path.endswith("-statement-joint-vestria-mfa.md")


@pytest.mark.parametrize(
    "paragraphs", [("Oru said yes. " * 1_000,) * 20, ("Oru said yes.",) * 2_001, ("Oru said yes. " * 1_500,)]
)
def test_a_text_that_is_too_long(paragraphs: tuple[str, ...]) -> None:
    addition, problems = made(replace(PAGE, paragraphs=paragraphs))
    assert codes(problems) == ["A546"]
    assert addition.file.text == ""


def test_names_that_may_be_topics() -> None:
    texts = (
        "The Coastal Weather Service (CWS) and the Coastal Weather Service (CWS) met.",
        "The Northern Border Commission (NBC) is known, Port Kel (a harbour) is none.",
    )
    assert topics.unknown(texts, CONTENT) == ("Coastal Weather Service (CWS)",)


# The verb.


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CORPUS, tmp_path / "content")
    return tmp_path


def run(root: Path, *arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["add", "--root", str(root), *arguments], input=text, catch_exceptions=False)


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


PASTED = "Oru and Deln meet in Vesthaven\n\n" + "\n\n".join(TEXT)
FROM = ("--url", "https://mfa.vestria.example/1990/55", "--published", "1990-08-10")


def test_a_pasted_text(root: Path) -> None:
    before = everything(root)
    result = run(root, "-", *FROM, text=PASTED)
    assert result.exit_code == 0
    written = "content/readouts/1990-08-09-oru-deln-meeting-vestria-mfa.md"
    assert everything(root) == {**before, written: WRITTEN.encode()}
    assert f"{written} written." in result.output
    assert re.search(r"kind +meeting +\(the title: 'meet'\)", result.output)
    assert "p2   mira-oru (" in result.output
    assert "Topics that will be found: Northern ferry (1)." in result.output
    assert "text: summary" in result.output
    assert "A516" not in result.output, "the day of publication is given"


def test_what_is_little_sure_is_told_with_its_reason(root: Path) -> None:
    told = run(root, "-", *FROM, text=f"{PASTED}\n\nRask floated a new quay. It is well known.").output
    assert re.search(r"p4   narration \(\d\d%: 'Rask floated', but who that is the text does not say", told)
    assert re.search(r"p2   mira-oru \(\d\d%\)", told)


def test_a_second_time_it_is_there_already(root: Path) -> None:
    run(root, "-", *FROM, text=PASTED)
    before = everything(root)
    result = run(root, "-", *FROM, text=PASTED.replace("harbours", "piers"))
    assert result.exit_code == 1
    assert "A541" in result.output
    assert everything(root) == before


def test_what_is_missing_is_named_and_nothing_written(root: Path) -> None:
    before = everything(root)
    result = run(root, "-", text=PASTED)
    assert result.exit_code == 1
    assert "standard input:0: A543 'publisher' could not be found out; give --publisher" in result.output
    assert "give --url" in result.output
    assert everything(root) == before


def test_a_party_that_is_not_there(root: Path) -> None:
    before = everything(root)
    result = run(root, "-", *FROM, "--account", "vestra", text=PASTED)
    assert result.exit_code == 1
    assert "L301 there is no party 'vestra' (did you mean 'vestria'?)" in result.output
    assert everything(root) == before


@pytest.mark.parametrize("new", [False, True])
def test_files_for_whom_no_register_has(root: Path, new: bool) -> None:
    before = everything(root)
    pasted = "Hask receives Oru\n\n" + "\n\n".join(NEW[:2])
    result = run(root, "-", *FROM, *["--new"] * new, text=pasted)
    added = everything(root).keys() - before.keys()
    names = {"content/parties/norland.md", "content/people/anders-hask.md"}
    if new:
        assert result.exit_code == 0
        assert added == {*names, "content/readouts/1990-08-10-hask-oru-meeting-vestria-mfa.md"}
        assert "content/people/anders-hask.md written; check what it says" in result.output
    else:
        assert result.exit_code == 1
        assert added == set()
        assert all(name in result.output for name in names)
        assert "Nothing was written. With --new" in result.output
    assert everything(root).items() >= before.items()


def test_a_saved_page(root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    page.write_text(
        "<!-- saved from url=(0035)https://mfa.vestria.example/1990/55 -->\n"
        f"<html><body><h1>Oru and Deln meet in Vesthaven</h1><p>10 August 1990</p>{paragraphs}</body></html>",
        "utf-8",
    )
    result = run(root, str(page))
    assert result.exit_code == 0, result.output
    assert "(the browser's note in the saved page)" in result.output
    assert (root / "content/readouts/1990-08-09-oru-deln-meeting-vestria-mfa.md").read_text("utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("source", "code"),
    [("file:///etc/passwd", "A501"), ("ftp://a.example/", "A501"), ("http://127.0.0.1/", "A502")],
)
def test_only_the_public_web(root: Path, source: str, code: str) -> None:
    result = run(root, source)
    assert result.exit_code == 1
    assert code in result.output


def test_a_source_that_is_not_there(root: Path) -> None:
    result = run(root, "no.html")
    assert result.exit_code == 2
    assert "'no.html' cannot be read: No such file" in result.output


def test_a_source_that_is_too_large(root: Path) -> None:
    result = run(root, "-", text=b"x" * (MOST_BYTES + 1))
    assert result.exit_code == 1
    assert "standard input:0: A546" in result.output


def test_a_source_that_is_no_text(root: Path) -> None:
    result = run(root, "-", text=b"%PDF-1.4")
    assert result.exit_code == 1
    assert "standard input:0: A511" in result.output
    assert "A543" not in result.output, "one problem is enough"


def test_outside_a_project(tmp_path: Path) -> None:
    result = run(tmp_path, "-", text=PASTED)
    assert result.exit_code == 1
    assert "R119" in result.output


def test_what_the_page_says_is_what_is_written() -> None:
    html = (
        "<h1>Oru meets Deln</h1><p>12 August 1990</p><p>"
        + "</p><p>".join((*TEXT, "A [b](c:d) @e \\ [^1] *f*."))
        + "</p>"
    )
    found, _ = extract(html.encode(), url="https://mfa.vestria.example/9", content_type="text/html; charset=utf-8")
    addition, _ = made(found)
    content, problems = read([Source(folder="readouts", name="a.md", path="a", data=addition.file.text.encode())])
    assert problems == ()
    assert tuple(paragraph.text for paragraph in content.drafts[0].paragraphs) == found.paragraphs


def test_a_day_between_headline_and_text_is_no_paragraph() -> None:
    text = "Oru and Sanna speak\n\n16 March 1990\n\nOn 15 March 1990 Mira Oru spoke with Pelle Sanna.\n\nHe agreed.\n"
    found, _ = extract(text.encode())
    assert found.date.text == "1990-03-16"
    assert found.paragraphs[0].startswith("On 15 March")
    assert made(found, publisher="vestria-mfa", url="https://b.example/")[0].fields["date"].text == "1990-03-15"


EXTRACTED = Path(__file__).parent / "extract"


@pytest.mark.parametrize("path", cases("add"), ids=lambda path: path.stem)
def test_a_whole_page_in_its_language(path: Path, golden: Compare) -> None:
    golden(path, lambda given: _of_page(given.strip()))


def _of_page(name: str) -> str:
    """What is found out of a page at once, what nobody has to be asked for, and what a contributor is told."""
    case = tomllib.loads((EXTRACTED / name).read_text(encoding="utf-8"))
    data = case["page"].encode(case.get("encoding", "utf-8"))
    found, problems = extract(data, url=case["url"], content_type=case["content_type"])
    addition, more = made(found)
    fields = [f"{name}: {fact.text} ({fact.origin})" for name, fact in addition.fields.items() if fact.text]
    speakers = [
        f"p{number}: {', '.join(' + '.join(turn.speakers) for turn in proposed)}"
        for number, proposed in enumerate(addition.proposals.paragraphs, 1)
    ]
    told = [f"{problem.code} {problem.message}" for problem in (*problems, *more)]
    return "\n".join((*fields, *speakers, *(f"left out: {line}" for line in found.left_out), *told)) + "\n"


def test_of_a_language_that_is_not_read_it_says_so(root: Path) -> None:
    page = tomllib.loads((EXTRACTED / "whole-german-ministry.toml").read_text(encoding="utf-8"))["page"]
    assert "p1   narration (10%: The engine does not read this language)" in run(root, "-", text=page).output
