# The desk in a real browser, with the real engine: a readout is pasted, corrected and sent by keyboard and by touch,
# and what is sent is what the program would have written. The countries and people are invented.


import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.archive.model import Content
from generator.authoring.add import add
from generator.authoring.desk import Desk
from generator.authoring.desk.library import library
from generator.authoring.extract import extract
from generator.export.desk import registers
from generator.verbs.common import load
from tests.accessibility import WIDTHS, violations
from tests.pipeline import CORPUS
from tests.sites import CONTACT, DESK, REPOSITORY, project, run
from tests.test_attribute_cases import CASES, read

URL = "https://mfa.vestria.example/news/7"
CALL = "1990-03-14-oru-sanna-call-vestria-mfa"
TEXT = """Foreign Minister Mira Oru speaks with Foreign Minister Pelle Sanna

On 7 May 1991, Vestrian Foreign Minister Mira Oru had a telephone call with Ostmark Foreign Minister Pelle Sanna.

Oru said that the ferry would sail again in June. She stressed that the ice had gone.

Sanna thanked Oru for the news. He hoped that the lighthouse would be lit by then.

Oru proposed a meeting of the Border Commission in the autumn.

Sanna welcomed the proposal and said that Ostmark would host it.

Oru noted that the harbour patrol had found nothing.

Sanna stressed that winter trade had doubled.

The two sides agreed to stay in touch.

Oru thanked Sanna for the call.

Sanna said that he would write soon.
"""
NAMED = "Tarek Vool, spokesman of Ostmark, said that the boats were ready."


@pytest.fixture(scope="module")
def root(corpus_project: Path) -> Path:
    """A project with the invented content, and its site with the desk."""
    if not DESK.is_dir():
        pytest.fail("what the desk runs on is not here: 'make desk' brings it", pytrace=False)
    return corpus_project


@pytest.fixture(scope="module")
def content(root: Path) -> Content:
    return load(root)[0]


@pytest.fixture(scope="module")
def address(root: Path, serve: Callable[[Path], str]) -> str:
    return serve(root / "build" / "site")


def open_empty(page: Page, address: str) -> None:
    """Opens the desk with nothing on it."""
    page.goto(f"{address}/contribute/desk/")
    page.locator("#desk-open").click()
    expect(page.locator("#desk-paste")).to_be_visible()


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The desk, open once for all tests that can share it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    open_empty(page, address)
    yield page
    context.close()


@pytest.fixture
def desk(opened: Page, address: str) -> Iterator[Page]:
    """The open desk with nothing on it; nothing may go wrong while a test uses it, and nobody else may be asked."""
    wrong: list[str] = []

    def asked(url: str) -> None:
        if not url.startswith((address, "blob:", "data:")):
            wrong.append(f"asked {url}")

    listeners = {
        "pageerror": lambda error: wrong.append(str(error)),
        "console": lambda message: wrong.append(message.text) if message.type == "error" else None,
        "dialog": lambda dialog: (wrong.append(dialog.message), dialog.dismiss()),
        "request": lambda request: asked(request.url),
    }
    opened.set_viewport_size({"width": 1280, "height": 900})
    if opened.locator("#desk-new").is_visible():
        opened.locator("#desk-new").click()
    for name, listener in listeners.items():
        opened.on(name, listener)
    yield opened
    for name, listener in listeners.items():
        opened.remove_listener(name, listener)
    assert wrong == []


def paste(desk: Page, text: str) -> None:
    desk.locator("#desk-paste").fill(text)
    desk.locator("#desk-read").click()
    expect(desk.locator(".desk-passages")).to_be_visible()


def leave(desk: Page, id: str, value: str) -> None:
    """Fills a box in and leaves it, and waits until the step that this takes is done."""
    before = desk.evaluate(KEPT)
    desk.locator(f"#{id}").fill(value)
    desk.locator(f"#{id}").blur()
    desk.wait_for_function(f"before => ({KEPT}) !== before", arg=before)


def step(desk: Page, selector: str) -> None:
    """Presses a button, and waits until the step that this takes is done."""
    before = desk.evaluate(KEPT)
    desk.locator(selector).click()
    desk.wait_for_function(f"before => ({KEPT}) !== before", arg=before)


KEPT = (
    "Object.keys(localStorage).filter(key => key.startsWith('readouts-desk:')).map(key => localStorage.getItem(key))"
    ".sort((one, other) => JSON.parse(other).time - JSON.parse(one).time)[0] ?? null"
)
"""The draft that this browser keeps and that was worked on last."""


def speakers(desk: Page) -> dict[str, str]:
    """Who is shown as saying each passage, by the passage's number."""
    lines = desk.locator(".desk-speaker").all_inner_texts()
    return {line.split()[0]: line.split(" ", 1)[1].split(" · ")[0].strip() for line in lines}


def checked(desk: Page) -> str:
    """What the check says, once it has run."""
    section = desk.locator("section[aria-labelledby=desk-check]")
    expect(section.locator("p")).not_to_have_text("Checking …")
    return section.inner_text()


def sent(desk: Page) -> dict[str, str]:
    """The files to be sent, by their paths; everything that stands in the way is out of it."""
    assert re.search(r"\b[Nn]o problems\b|Nothing is wrong", checked(desk))
    files = desk.locator(".desk-files > li")
    return {
        files.nth(at).locator("code").inner_text(): desk.locator(f"#desk-file-{at}").input_value()
        for at in range(files.count())
    }


def filled(desk: Page) -> None:
    """The facts that the text cannot say."""
    leave(desk, "desk-field-publisher", "Ministry of Foreign Affairs of Vestria")
    leave(desk, "desk-field-url", URL)
    step(desk, "#desk-rights-verbatim")


def is_accepted(root: Path, files: dict[str, str], tmp_path: Path) -> None:
    """`check --base` accepts the files as a proposal to the content."""
    other = project(tmp_path / "proposal", root / "content")
    named = ("-c", "user.name=Oru", "-c", "user.email=oru@vestria.example")
    for words in (("init", "--quiet"), ("add", "content"), (*named, "commit", "--quiet", "--message", "before")):
        subprocess.run(("git", *words), cwd=other, check=True)
    for path, text in files.items():
        (other / path).write_text(text, encoding="utf-8", newline="")
    done = run(other, "check", "--base", "HEAD")
    assert done.returncode == 0, done.stdout + done.stderr


# ---- From a text to a proposal


def test_by_keyboard_alone_from_a_text_to_the_file_that_add_would_have_written(
    desk: Page, root: Path, content: Content, tmp_path: Path
) -> None:
    presses = 0

    def press(key: str, times: int = 1) -> None:
        nonlocal presses
        presses += times
        for _ in range(times):
            desk.keyboard.press(key)

    def tab_to(id: str) -> None:
        for _ in range(120):
            if desk.evaluate("document.activeElement.id") == id:
                return
            press("Tab")
        pytest.fail(f"the keyboard does not come to {id}")

    def typed(id: str, text: str) -> None:
        before = desk.evaluate(KEPT)
        tab_to(id)
        desk.keyboard.insert_text(text)
        press("Tab")
        desk.wait_for_function(f"before => ({KEPT}) !== before", arg=before)

    desk.locator("#desk-paste").focus()
    desk.keyboard.insert_text(TEXT)
    tab_to("desk-read")
    press("Enter")
    expect(desk.locator(".desk-passages")).to_be_visible()
    typed("desk-field-publisher", "Ministry of Foreign Affairs of Vestria")
    typed("desk-field-url", URL)
    before = desk.evaluate(KEPT)
    tab_to("desk-rights-verbatim")
    press("Space")
    desk.wait_for_function(f"before => ({KEPT}) !== before", arg=before)
    # As the program would have written it, with what was answered here given there.
    given = {"publisher": "vestria-mfa", "url": URL, "text": "verbatim"}
    written, _ = add(extract(TEXT.encode(), content_type="text/plain")[0], given, content)
    assert sent(desk) == {written.file.path: written.file.text}
    # Each passage is confirmed by one key, which leads to the next.
    desk.locator("#desk-next").focus()
    press("Enter")
    for number in range(1, 12):
        if (id := f"right-p{number}") != desk.evaluate("document.activeElement.id"):
            break
        assert id == f"right-p{number}"
        press("Enter")
        expect(desk.locator(f"#desk-p{number}")).to_have_class(re.compile("confirmed"))
    files = sent(desk)
    assert files == {written.file.path: re.sub(r"(@[a-z-]+)\? ", r"\1 ", written.file.text)}
    is_accepted(root, files, tmp_path)
    assert presses < 120


def test_by_touch_on_a_phone(browser: Browser, address: str, root: Path, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/contribute/desk/")
    page.locator("#desk-open").tap()
    expect(page.locator("#desk-paste")).to_be_visible()
    page.locator("#desk-paste").fill(TEXT)
    page.locator("#desk-read").tap()
    expect(page.locator(".desk-passages")).to_be_visible()
    for number in range(1, 4):
        page.locator(f"#right-p{number}").tap()
        expect(page.locator(f"#desk-p{number}")).to_have_class(re.compile("confirmed"))
    page.locator("#change-p4").tap()
    page.locator("#give-p4-pelle-sanna").tap()
    expect(page.locator("#desk-p4 .desk-speaker")).to_contain_text("Pelle Sanna")
    filled(page)
    files = sent(page)
    assert "@pelle-sanna Oru proposed" in "".join(files.values())
    is_accepted(root, files, tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    small = page.evaluate(
        "[...document.querySelectorAll('.desk button, .desk select')].filter(one => one.offsetParent)"
        ".filter(one => one.getBoundingClientRect().height < 24).map(one => one.id)"
    )
    assert small == []  # WCAG 2.2, 2.5.8
    context.close()


def test_a_page_from_the_clipboard_brings_its_headline_and_day(desk: Page) -> None:
    html = (
        "<html><body><nav><a href='/'>Home</a></nav><article><h1>Oru meets Sanna</h1><time datetime='1991-06-03'>"
        "3 June 1991</time><p>Foreign Minister Mira Oru of Vestria met with Ostmark Foreign Minister Pelle Sanna on 2 "
        "June 1991.</p><p>Oru said that the ferry had come.</p></article></body></html>"
    )
    desk.locator("#desk-paste").focus()
    desk.evaluate(
        "html => { const data = new DataTransfer(); data.setData('text/html', html); document.activeElement"
        ".dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })); }",
        html,
    )
    desk.locator("#desk-read").click()
    expect(desk.locator("#desk-field-date")).to_have_value("1991-06-02")
    expect(desk.locator("#desk-field-title")).to_have_value("Oru meets Sanna")
    assert "Home" not in desk.locator(".desk-passages").inner_text()


def test_the_engine_in_the_browser_proposes_what_it_proposes_here(browser: Browser, address: str, root: Path) -> None:
    archive = load(root)[1]
    assert archive
    here = Desk(library(json.loads(registers(archive))))
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/contribute/desk/")
    page.evaluate(
        "async () => { const { startEngine } = await import(new URL('../../assets/javascripts/desk-engine.js', "
        "location.href)); window.engine = await startEngine(); }"
    )
    asked: list[tuple[str, dict[str, str]]] = [
        ("open", {"id": path.stem, "source": path.read_text(encoding="utf-8")})
        for path in sorted((CORPUS / "readouts").iterdir())
    ]
    for path in sorted(CASES.glob("*.md")):
        case = read(path)
        text = "\n\n".join((case.title, *case.paragraphs))
        asked.append(("begin", {"text": text, "type": "text/plain"}))
    for method, given in asked:
        there = page.evaluate("async ([method, given]) => window.engine.ask(method, given)", [method, given])
        assert there == json.loads(json.dumps(here.ask(method, given))), given
    context.close()


# ---- Who says what


def test_every_way_to_change_who_speaks_says_what_it_did_and_can_be_undone(desk: Page) -> None:
    paste(desk, TEXT)
    said = desk.locator(".desk-said")
    proposed = speakers(desk)
    assert proposed["1"] == "Nobody (narration)"
    assert (proposed["2"], proposed["3"], proposed["8"]) == ("Mira Oru", "Pelle Sanna", "All who take part")
    desk.locator("#change-p2").click()
    expect(desk.locator(".desk-panel")).to_contain_text("Oru said")
    desk.locator("#divide-p2 summary").click()
    step(desk, "[id^=cut-p2]")
    expect(said).to_have_text("Paragraph 2 is divided in two.")
    expect(desk.locator("#desk-p2-2 .desk-panel")).to_be_visible()
    step(desk, "#give-p2-2-joint")
    expect(said).to_have_text("Paragraph 2.2 is confirmed: said by all who take part.")
    desk.locator("#change-p3").click()
    desk.locator("#several-p3 summary").click()
    desk.locator("#with-p3-mira-oru").check()
    step(desk, "#several-p3 button")
    expect(said).to_have_text("Paragraph 3 is confirmed: said by Mira Oru and Pelle Sanna.")
    desk.locator("#change-p4").click()
    step(desk, "#give-p4-narration")
    expect(said).to_have_text("Paragraph 4 is confirmed: narration.")
    desk.locator("#change-p5").click()
    leave(desk, "other-p5", "Tarek Deln")
    expect(said).to_have_text("Paragraph 5 is confirmed: said by Tarek Deln.")
    step(desk, "#right-p5")
    expect(said).to_have_text("Paragraph 5 is a proposal again.")
    desk.locator("#change-p2-2").click()
    step(desk, "#join-p2-2")
    expect(said).to_have_text("Paragraph 2.2 is joined to the passage before it.")
    undo = desk.locator("#desk-undo")
    for did in (
        "paragraph 2.2 joined to the one before", "paragraph 5 made a proposal", "paragraph 5 given to Tarek Deln",
        "paragraph 4 given to nobody", "paragraph 3 given to Mira Oru and Pelle Sanna",
        "paragraph 2.2 given to all who take part", "paragraph 2 divided",
    ):  # fmt: skip
        expect(undo).to_have_text(f"Undo: {did}")
        step(desk, "#desk-undo")
        expect(said).to_have_text(f"Undone: {did}.")
    assert speakers(desk) == proposed
    expect(undo).to_be_disabled()
    expect(undo).to_have_text("Undo")
    leave(desk, "desk-field-url", URL)
    expect(said).to_have_text("Changed: Address of the page.")
    expect(undo).to_have_text("Undo: Address of the page")


@pytest.mark.parametrize("later", ["k Deln", ""])
def test_a_name_is_not_taken_before_it_is_typed_whole(desk: Page, later: str) -> None:
    paste(desk, TEXT)
    before = speakers(desk)
    step(desk, "#right-p6")
    desk.locator("#change-p5").click()
    box = desk.locator("#other-p5")
    box.press_sequentially("Tarek Deln".removesuffix(later))
    # A step that ends meanwhile, and does not take the keyboard elsewhere.
    desk.locator("#desk-undo").evaluate("button => button.click()")
    expect(desk.locator(".desk-said")).to_contain_text("Undone")
    assert speakers(desk) == before
    expect(box).to_be_focused()
    expect(box).to_have_value("Tarek Deln".removesuffix(later))
    desk.keyboard.type(later)
    desk.keyboard.press("Tab")
    expect(desk.locator(".desk-said")).to_have_text("Paragraph 5 is confirmed: said by Tarek Deln.")


def test_somebody_and_a_publisher_whom_nobody_knows_get_files_that_are_accepted(
    desk: Page, root: Path, tmp_path: Path
) -> None:
    paste(desk, f"{TEXT}\nThe boats are ready, said the spokesman.\n")
    desk.locator("#change-p11").click()
    desk.locator("#other-p11").fill("Tarek Vool")
    desk.locator("#other-p11").blur()
    desk.locator("#new-person-side").fill("Ostmark")
    desk.locator("#new-person-office").fill("Spokesman")
    step(desk, "#new-person-add")
    expect(desk.locator("#desk-p11 .desk-speaker")).to_contain_text("Tarek Vool")
    desk.locator("#desk-field-publisher").fill("Harbour Office of Vestria")
    desk.locator("#desk-field-publisher").blur()
    desk.locator("#new-publisher-kind").select_option("ministry")
    desk.locator("#new-publisher-party").fill("Vestria")
    step(desk, "#new-publisher-add")
    assert "the office of Tarek Vool: Correct it under “Address of the page”." in checked(desk)
    leave(desk, "desk-field-url", URL)
    step(desk, "#desk-rights-verbatim")
    files = sent(desk)
    assert sorted(files)[0] == "content/people/tarek-vool.md"
    assert "party: ostmark" in files["content/people/tarek-vool.md"]
    assert f'source: "{URL}"' in files["content/people/tarek-vool.md"]
    assert "party: vestria" in files["content/publishers/harbour-office-of-vestria.md"]
    is_accepted(root, files, tmp_path)


def test_topics_are_taken_out_and_put_in(desk: Page) -> None:
    paste(desk, TEXT)
    expect(desk.locator(".desk-topics")).to_contain_text("Harbour Patrol")
    desk.locator("#change-p6").click()
    desk.locator("#topics-p6 summary").click()
    step(desk, "#topics-p6 li button")
    expect(desk.locator(".desk-topics")).not_to_contain_text("Harbour Patrol")
    desk.locator("#words-p6").fill("had found nothing")
    leave(desk, "topic-p6", "Harbour Patrol")
    expect(desk.locator("#text-p6 mark")).to_have_text("had found nothing")


def test_a_second_opinion_is_asked_for_and_read(desk: Page) -> None:
    paste(desk, TEXT)
    desk.locator("#desk-second summary").click()
    desk.locator("#desk-ask").click()
    question = desk.locator("#desk-question")
    expect(question).to_be_visible()
    text = question.input_value()
    code = re.search(r'"text": "(\w+)"', text)
    last = re.findall(r"^\[(\d+)\]", text, re.MULTILINE)[-1]
    assert code
    reply = {"text": code[1], "1": "narration", "2-3": "mira-oru", "4-5": "mira-oru", f"6-{last}": "pelle-sanna"}
    desk.locator("#desk-reply").fill(f"Here it is: {json.dumps(reply)}")
    desk.locator("#desk-reader").fill("A reader")
    step(desk, "#desk-read-answer")
    expect(desk.locator("#desk-p2 .desk-speaker")).to_contain_text("proposed by the program and by A reader")
    expect(desk.locator("#desk-p3 .desk-speaker")).to_contain_text("A reader says Mira Oru")
    desk.locator("#desk-order").click()
    expect(desk.locator(".desk-passage").first).to_have_class(re.compile("differing"))
    step(desk, "#second-p3")
    expect(desk.locator("#desk-p3 .desk-speaker")).to_contain_text("Mira Oru · confirmed")


def test_a_text_that_may_not_be_copied_is_retold(desk: Page, root: Path, tmp_path: Path) -> None:
    paste(desk, TEXT)
    leave(desk, "desk-field-publisher", "Ministry of Foreign Affairs of Vestria")
    leave(desk, "desk-field-url", URL)
    step(desk, "#desk-rights-retell")
    expect(desk.locator("#desk-field-title-hint")).to_contain_text("the publisher’s own headline")
    leave(desk, "desk-field-title", "Oru and Sanna speak of the ferry")
    leave(desk, "own-p2", "Oru announced that the boat would go in June.")
    leave(desk, "own-p3", "Sanna was glad.")
    files = sent(desk)
    text = "".join(files.values())
    assert text.endswith(
        "---\n\n@mira-oru? Oru announced that the boat would go in June.\n\n@pelle-sanna? Sanna was glad.\n"
    )
    assert "text: summary\n" in text
    is_accepted(root, files, tmp_path)


# ---- What it is


def test_each_fact_can_be_answered_and_says_whence_it_is(desk: Page) -> None:
    paste(desk, TEXT)
    expect(desk.locator("#desk-field-date-hint")).to_have_text("From the text: '7 May 1991'.")
    filled(desk)
    desk.locator("#desk-further summary").click()
    for name, value in {
        "title": "Oru and Sanna speak", "date": "1991-05-08", "place": "Lindal", "published": "1991-05-09",
        "via": "The Lindal Post", "snapshot": "https://archive.vestria.example/7",
    }.items():  # fmt: skip
        leave(desk, f"desk-field-{name}", value)
    for name, value in {"kind": "meeting", "seen": "opening", "account": "ostmark", "language": "de"}.items():
        before = desk.evaluate(KEPT)
        desk.locator(f"#desk-field-{name}").select_option(value)
        desk.wait_for_function(f"before => ({KEPT}) !== before", arg=before)
    step(desk, "#desk-out-pelle-sanna")
    leave(desk, "desk-participant", "Tarek Deln")
    text = desk.evaluate(f"JSON.parse({KEPT}).work.source")
    for line in (
        "title: Oru and Sanna speak", "date: 1991-05-08", "event: 1991-05-08-oru-deln-meeting", "kind: meeting",
        "place: Lindal", "participants: [mira-oru, tarek-deln]", "publisher: vestria-mfa", "account: ostmark",
        "published: 1991-05-09", f"url: {URL}", "snapshot: https://archive.vestria.example/7", "via: The Lindal Post",
        "language: de", "text: verbatim", "seen: opening",
    ):  # fmt: skip
        assert f"\n{line}\n" in text


def test_an_event_that_is_here_is_offered_with_its_accounts(desk: Page) -> None:
    paste(desk, TEXT.replace("7 May 1991", "14 March 1990"))
    event = desk.locator("#desk-field-event")
    expect(event).to_contain_text("The telephone call of Mira Oru and Pelle Sanna, 14 March 1990")
    expect(desk.locator("#desk-event-1990-03-14-oru-sanna-call")).to_be_checked()
    event.get_by_role("button").first.click()
    expect(desk.locator(".desk-beside .statement").first).to_be_visible()
    step(desk, "#desk-event-new")
    assert "\nevent: 1990-03-14-oru-sanna-call-2\n" in desk.evaluate(f"JSON.parse({KEPT}).work.source")


def test_a_problem_leads_to_where_it_can_be_mended(desk: Page) -> None:
    paste(desk, TEXT)
    assert "Address of the page: This is missing." in checked(desk)
    desk.locator(".desk-problems a", has_text="Address of the page").click()
    assert desk.evaluate("location.hash") == "#desk-field-url"
    leave(desk, "desk-field-url", "ftp://mfa.vestria.example")
    assert "must be a web address" in checked(desk)
    expect(desk.locator("#desk-field-url ~ .desk-error")).to_contain_text("must be a web address")


# ---- A readout of the archive is corrected


def test_a_readout_opened_and_left_alone_is_the_same_bytes_and_one_change_is_one(
    browser: Browser, address: str, root: Path
) -> None:
    original = (root / "content" / "readouts" / f"{CALL}.md").read_text(encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/contribute/desk/?readout={CALL}#p2")
    page.locator("#desk-open").click()
    expect(page.locator("#change-p2")).to_be_focused()
    checked(page)
    expect(page.locator("section[aria-labelledby=desk-send]")).to_contain_text("the file is as it is in the archive")
    assert page.evaluate(KEPT) is None  # what nobody has changed is no draft
    page.locator("#desk-text summary").click()
    expect(page.locator("#desk-raw")).to_have_value(original)
    page.locator("#change-p1").click()
    step(page, "#give-p1-joint")
    files = sent(page)
    changed = files[f"content/readouts/{CALL}.md"]
    assert len(files) == 1
    before, after = original.split("\n"), changed.split("\n")
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        (one, re.sub(r"^(@\S+ )?", "@joint ", one)) for one in before if one not in after
    ]
    link = page.locator("#desk-open-0")
    assert link.get_attribute("href") == f"{REPOSITORY}/edit/main/content/readouts/{CALL}.md"
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_from_the_menu_of_a_statement_to_that_passage_at_the_desk(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(f"{address}/readouts/{CALL}/")
    statement = page.locator("#p2")
    words = statement.inner_text()
    page.get_by_role("button", name=re.compile("^Cite ¶ 2,")).click()
    page.locator(".menu a", has_text="Correct it").click()
    page.locator("#desk-open").click()
    expect(page.locator("#change-p2")).to_be_focused()
    expect(page.locator("#desk-p2 .desk-panel")).to_be_visible()
    expect(page.locator("#text-p2")).to_be_in_viewport()
    assert page.locator("#text-p2").inner_text() in words
    context.close()


def test_a_readout_that_is_not_here_is_said_to_be_none(opened: Page, browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/contribute/desk/?readout=no-such-readout")
    page.locator("#desk-open").click()
    expect(page.locator(".desk-said")).to_contain_text("There is no readout with the id “no-such-readout”")
    context.close()


# ---- Sending, keeping, and what must not happen


def test_the_page_at_github_opens_filled_in_or_the_text_is_copied(desk: Page) -> None:
    paste(desk, TEXT)
    filled(desk)
    [(path, text)] = sent(desk).items()
    link = desk.locator("#desk-open-0").get_attribute("href")
    assert link is not None
    assert link.startswith(f"{REPOSITORY}/new/main?filename=content%2Freadouts%2F1991-05-07")
    asked = desk.evaluate("href => Object.fromEntries(new URL(href).searchParams)", link)
    assert asked == {"filename": path, "value": text}
    with desk.expect_download() as saved:
        desk.locator("#desk-save-0").click()
    assert saved.value.suggested_filename == path.rpartition("/")[2]
    assert Path(saved.value.path()).read_text(encoding="utf-8") == text
    letter = desk.locator(".desk-files a[href^='mailto:']").get_attribute("href")
    assert letter
    assert letter.startswith(f"mailto:{CONTACT}?subject=Proposal")


def test_a_long_text_is_copied_and_not_put_into_an_address(desk: Page) -> None:
    paste(desk, TEXT + "\n" + "\n\n".join(f"Oru said that boat {number} would sail as well." for number in range(250)))
    filled(desk)
    sent(desk)
    expect(desk.locator("#desk-open-0")).to_have_text("Copy the text and open a new file at GitHub")
    assert len(desk.locator("#desk-open-0").get_attribute("href") or "") < 300


def test_a_draft_survives_the_tab_and_can_be_deleted(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    open_empty(page, address)
    paste(page, TEXT)
    step(page, "#right-p1")
    before = page.evaluate(f"JSON.parse({KEPT}).work")
    # Beginning another takes nothing away.
    page.locator("#desk-new").click()
    paste(page, TEXT.replace("7 May", "8 May"))
    page.close()
    again = context.new_page()
    again.goto(f"{address}/contribute/desk/")
    expect(again.locator(".desk-resume")).to_have_count(2)
    again.locator(".desk-resume").last.click()
    expect(again.locator("#desk-p1")).to_have_class(re.compile("confirmed"))
    assert again.evaluate(f"JSON.parse({KEPT}).work") == before
    again.locator("#desk-delete").click()
    expect(again.locator("#desk-delete")).to_have_text("Delete it for good")
    again.locator("#desk-delete").click()
    expect(again.locator("#desk-paste")).to_be_visible()
    again.reload()
    again.locator(".desk-forget").click()
    expect(again.locator(".desk-forget")).to_have_count(0)
    assert again.evaluate(KEPT) is None
    context.close()


def test_a_desk_that_is_killed_says_so_and_goes_on_where_it_was(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.install()
    open_empty(page, address)
    paste(page, TEXT)
    step(page, "#right-p1")
    before = page.evaluate(f"JSON.parse({KEPT}).work")
    page.workers[0].evaluate("() => self.close()")
    page.locator("#right-p2").click()
    page.locator("#desk-field-url").fill("https://mfa.vest")  # is not lost either
    page.clock.run_for(130_000)
    expect(page.locator(".desk-said")).to_contain_text("has not answered for two minutes")
    assert page.evaluate(f"JSON.parse({KEPT}).work") == before
    page.locator("#desk-restart").click()
    expect(page.locator(".desk-said")).to_contain_text("The desk runs again")
    expect(page.locator("#desk-p1")).to_have_class(re.compile("confirmed"))
    expect(page.locator("#desk-field-url")).to_have_value("https://mfa.vest")
    step(page, "#right-p2")
    expect(page.locator("#desk-undo")).to_have_text("Undo: paragraph 2 given to Mira Oru")
    step(page, "#desk-undo")
    step(page, "#desk-undo")
    expect(page.locator("#desk-p1")).not_to_have_class(re.compile("confirmed"))
    context.close()


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)> said that <script>alert(2)</script> was here.",
        "Oru said that @pelle-sanna? spoke [words](topic:ferry) and [more](javascript:alert(1)).",
        "Oru said \u202eevil\u202c and \u200b\u00ad things.\n\n---\ntitle: another\n---",
        "A" * 150_000,
        "Oru said this. " * 8_000,
        "[" * 5_000 + "](" * 5_000,
        "\U0001f600 " * 300 + "said Oru.",
    ],
)
def test_hostile_text_does_nothing_but_be_text(desk: Page, text: str) -> None:
    given = f"Oru speaks with Sanna\n\n{text}\n\nOru said that the ferry sailed."
    desk.locator("#desk-paste").evaluate("(box, text) => { box.value = text; }", given)
    desk.locator("#desk-read").click()
    expect(desk.locator(".desk-said")).to_have_text(re.compile("^(?!Working).+"))
    assert desk.evaluate("document.querySelectorAll('.desk img, .desk script, .desk a[href^=javascript]').length") == 0
    if desk.locator(".desk-passages").count():
        assert "ferry sailed" in desk.locator(".desk-passages").inner_text()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_any_state(desk: Page, width: int) -> None:
    def clean(state: str) -> None:
        assert violations(desk, tags=("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")) == [], state

    desk.set_viewport_size({"width": width, "height": 900})
    clean("nothing on the desk")
    paste(desk, f"{TEXT}\n{NAMED}\n")
    checked(desk)
    desk.evaluate("for (const one of document.querySelectorAll('.desk details')) one.open = true")
    clean("a text has been read")
    desk.locator("#change-p2").click()
    desk.locator("#other-p2").fill("Ulla Ness")
    desk.locator("#other-p2").blur()
    expect(desk.locator("#new-person-add")).to_be_visible()
    desk.locator("#desk-field-publisher").fill("Ulla’s Paper")
    desk.locator("#desk-field-publisher").blur()
    expect(desk.locator("#new-publisher-add")).to_be_visible()
    desk.evaluate("for (const one of document.querySelectorAll('.desk details')) one.open = true")
    clean("a passage is open, and both forms for what is new")
    step(desk, "#desk-rights-retell")
    clean("the text is to be retold")
    desk.locator("#desk-new").click()
