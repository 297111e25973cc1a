# What helps a reader along, in the browser: cards, citations, one speaker at a time, keys; and that every kind
# of page is quiet (no error, no request to anybody else), accessible, and as wide as its window.

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.site import builder
from tests.accessibility import SCHEMES, WIDTHS, is_wider_than_its_window, violations
from tests.browser import address_of
from tests.pipeline import CORPUS, readout
from tests.sites import SETTINGS, build, project, run

CALL = "readouts/1990-01-05-oru-sanna-call"
EARLIER = "readouts/1987-03-10-oru-sanna-call"
RIGHT_TO_LEFT = "1991-04-01-oru-statement"
FORGE = "https://forge.example/archive"
TEXT = """\
@narration The two spoke by telephone on 5 January.

@mira-oru Oru said that the Northern ferry should run again.

@mira-oru? She asked for the repairs at the pier; "no later than May", as she put it.

@pelle-sanna Sanna spoke of the ferry line and of winter trade.

@pelle-sanna He would write.

@joint Both sides agreed to open the ferry line. @mira-oru Oru thanked him.
"""

PERSIAN = "کشتی شمال باید دوباره راه بیفتد."
"""Invented: The northern ferry should run again."""
ROUNDS = {"session": {"of": "border-commission"}, "kind": "dialogue", "account": "joint", "publisher": "ostmark-mfa"}

PAGES = {
    "home": "",
    "rounds": "topics/border-commission/rounds/",
    "formulation": "topics/open-water/",
    "statements": "people/mira-oru/statements/",
    "accounts": "parties/vestria/accounts/",
    "guide": "contribute/",
    "publishers": "publishers/",
    "found": "search/?q=ferry",
    "compared": "compare/?a=1990-03-14-oru-sanna-call-vestria-mfa&b=1990-03-14-oru-sanna-call-ostmark-mfa",
    "readout": f"{CALL}/",
    "event": "events/1990-03-14-oru-sanna-call/",
    "topic": "topics/ferry/",
    "person": "people/mira-oru/",
    "party": "parties/vestria/",
    "pair": "parties/ostmark/with/vestria/",
    "attributed": "parties/ostmark/attributed/",
    "lists": "people/pelle-sanna/topics/",
    "publisher": "publishers/vestria-mfa/",
    "written": "about/",
    "readouts": "readouts/",
    "events": "events/",
    "topics": "topics/",
    "people": "people/",
    "parties": "parties/",
    "matrix": "topics/matrix/",
    "data": "data/",
    "search": "search/",
    "compare": "compare/",
    "lost": "404.html",
}

COPY = "https://archive.example/1990/https://mfa.vestria.example/1"
ALSO = [{"url": "https://times.example/6", "via": "Ostmark Times", "snapshot": f"{COPY}_6", "paragraphs": ["p6"]}]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Where the site of the invented content is served, with two readouts more."""
    root = project(tmp_path_factory.mktemp("reading"), CORPUS)
    readouts = root / "content" / "readouts"
    (readouts / "1990-01-05-oru-sanna-call.md").write_text(
        readout(TEXT, published="1990-01-06", place="Northport & Bay", via="Coast_Wire 100%", snapshot=COPY, also=ALSO),
        encoding="utf-8",
    )
    (readouts / "1987-03-10-oru-sanna-call.md").write_text(
        readout(
            "@mira-oru The ferry line is old.", date="1987-03-10", event="1987-03-10-oru-sanna-call", text="summary"
        ),
        encoding="utf-8",
    )
    (readouts / f"{RIGHT_TO_LEFT}.md").write_text(
        readout(f"@mira-oru [{PERSIAN}](topic:ferry)", date="1991-04-01", event=RIGHT_TO_LEFT, language="fa"),
        encoding="utf-8",
    )
    for day, text in (("1992-01-10", "They spoke of winter trade."), ("1993-01-10", "They spoke of the ferry line.")):
        (readouts / f"{day}-round-joint.md").write_text(
            readout(
                f"@joint {text}", date=day, event=f"{day}-round", url=f"https://mfa.ostmark.example/{day}", **ROUNDS
            ),
            encoding="utf-8",
        )
    return serve(build(root, REPO_URL=FORGE))


@contextmanager
def opened(browser: Browser, **settings: object) -> Iterator[BrowserContext]:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})  # type: ignore[arg-type]
    yield context
    context.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The long readout; no script may fail on it, whatever a test does there."""
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(f"{address}/{CALL}/")
    yield page
    assert failed == []


# ---- Every kind of page ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_is_quiet_accessible_and_fits(browser: Browser, address: str, width: int) -> None:
    found: list[str] = []
    with opened(browser, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.on("console", lambda message: found.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
        page.on("request", lambda request: None if request.url.startswith(address) else found.append(request.url))
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        for path in PAGES.values():
            # Whatever the page asks for has to come before the next page is opened, or it would be broken off.
            answer = page.goto(f"{address}/{path}", wait_until="networkidle")
            assert answer is not None
            assert answer.status == 200, path
            page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))")
            found += (f"/{path}: {violation}" for violation in violations(page))
            if is_wider_than_its_window(page):
                found.append(f"/{path}: wider than its window")
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_an_open_card_and_an_open_menu_are_accessible(browser: Browser, address: str, width: int) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/")
        page.locator("#p2 a").first.hover()
        expect(page.locator(".card")).to_be_visible()
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.locator(".margin:has(+ #p2) .more").click()
        page.get_by_role("button", name="Copy citation").click()
        expect(page.locator(".menu textarea")).to_be_visible()
        assert violations(page) == []


def test_without_script_nothing_is_dead_and_every_link_works(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as context:
        page = context.new_page()
        for path in PAGES.values():
            page.goto(f"{address}/{path}")
            assert page.locator("article button:visible, .masthead button:visible").count() == 0, path
        page.goto(f"{address}/{CALL}/")
        page.locator(".strip svg > a").nth(3).click()
        expect(page).to_have_url(f"{address}/{CALL}/#p4")
        page.locator("#p2 a").first.click()
        expect(page).to_have_url(f"{address}/topics/ferry/")


def test_while_the_search_still_loads_nothing_without_a_name_is_offered(page: Page, address: str) -> None:
    page.route("**/search/index.json", lambda _: None)
    page.goto(f"{address}/search/?q=ferry", wait_until="domcontentloaded")
    expect(page.get_by_role("searchbox")).to_be_visible()
    assert violations(page) == []


# ---- Cards -------------------------------------------------------------------------------------------------------


def test_a_topic_link_shows_the_definition_while_the_mouse_is_on_it_or_on_the_card(page: Page) -> None:
    page.clock.install()
    card = page.locator(".card")
    page.locator("#p2 a").first.hover()
    expect(card).to_contain_text("Northern ferry")
    expect(card).to_contain_text("has not run since 1986")
    card.hover()
    page.clock.run_for(10_000)
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    expect(card).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "office"),
    [
        (CALL, "5 January 1990 · Vestria: Minister of Foreign Affairs"),
        (EARLIER, "10 March 1987 · Vestria: Special Envoy"),
    ],
)
def test_a_persons_card_has_the_office_of_that_day(page: Page, address: str, path: str, office: str) -> None:
    page.goto(f"{address}/{path}/")
    page.locator(".margin a[href*='people/mira-oru']").first.hover()
    expect(page.locator(".card__office")).to_have_text(office)


def test_on_other_pages_it_is_the_day_of_the_quoted_readout(page: Page, address: str) -> None:
    page.goto(f"{address}/topics/ferry/")
    quotation = page.locator(".source:has(+ [data-readout='1987-03-10-oru-sanna-call'])")
    quotation.locator("a[href*='people/mira-oru']").hover()
    expect(page.locator(".card__office")).to_have_text("10 March 1987 · Vestria: Special Envoy")


def test_the_keyboard_shows_a_card_and_escape_hides_it(page: Page) -> None:
    link, card = page.locator("#p2 a").first, page.locator(".card")
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    expect(link).to_have_accessible_description(re.compile("has not run since 1986"))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/ferry/")


def test_a_tap_shows_the_card_first_and_then_leads_on(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/")
        link, card = page.locator("#p2 a").first, page.locator(".card")
        link.tap()
        expect(card).to_be_visible()
        assert address_of(page) == f"{address}/{CALL}/"
        page.locator("h1").tap()
        expect(card).to_be_hidden()
        link.tap()
        card.get_by_role("link", name="Open the page").tap()
        page.wait_for_url("**/topics/ferry/")


def test_in_a_list_a_tap_follows_the_link(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/")
        page.locator("#related + ul a[href*='/topics/']").first.tap()
        page.wait_for_url("**/topics/**")


def test_where_the_cards_cannot_be_had_a_tap_follows_the_link(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.route("**/cards/*.json", lambda route: route.abort())
        page.goto(f"{address}/{CALL}/")
        page.locator("#p2 a").first.tap()
        page.wait_for_url("**/topics/ferry/")


def test_the_cards_of_a_kind_are_asked_for_once(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for place in ("#p2 a", "#p4 a"):
        page.locator(place).first.hover()
        expect(page.locator(".card")).to_be_visible()
        page.keyboard.press("Escape")
    assert len([url for url in asked if "topics.json" in url]) == 1


# ---- Citing a statement ------------------------------------------------------------------------------------------


def copied(page: Page, number: int, action: str) -> str:
    page.locator(f".margin:has(+ #p{number}) .more").click()
    page.get_by_role("button", name=action).click()
    expect(page.locator(".menu [role=status]")).to_have_text("Copied.")
    text: str = page.evaluate("navigator.clipboard.readText()")
    assert page.locator(".menu textarea").input_value() == text
    page.keyboard.press("Escape")
    return text


def test_every_statement_has_one_control_and_keeps_its_text(browser: Browser, page: Page, address: str) -> None:
    texts = "[...document.querySelectorAll('.statement')].map((element) => element.textContent)"
    assert page.locator(".margin .more").count() == page.locator(".statement").count()
    with opened(browser, java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{address}/{CALL}/")
        assert page.evaluate(texts) == plain.locator(".statement").all_text_contents()


def test_citing_is_seen_and_large_enough_and_works_by_keyboard(page: Page) -> None:
    control = page.locator(".margin:has(+ #p2) .more")
    box = control.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    expect(control).to_have_css("opacity", "1")
    expect(control).to_have_text("Cite ¶\u00a02")
    control.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy citation")).to_be_focused()
    expect(control).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".menu")).to_be_hidden()
    expect(control).to_be_focused()
    expect(control).to_have_attribute("aria-expanded", "false")


def test_on_other_pages_it_comes_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/topics/ferry/")
    control = page.locator(".source .more").first
    expect(control).to_have_css("opacity", "0")
    control.focus()
    expect(control).to_have_css("opacity", "1")


def test_c_cites_the_statement_that_was_gone_to(page: Page, address: str) -> None:
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".menu textarea")).to_have_value(f"{address}/{CALL}/#p3")


def test_a_number_before_c_cites_that_paragraph_and_the_citation_is_shown_at_once(page: Page, address: str) -> None:
    page.keyboard.type("6c")
    citation = page.locator(".menu textarea")
    expect(citation).to_have_value(re.compile(rf"paragraph 6\. .*{re.escape(f'{address}/{CALL}/#p6')}"))
    page.keyboard.press("Escape")
    page.keyboard.type("99c")
    expect(page.locator(".menu")).to_be_hidden()
    assert place(page) == "p6"


def test_where_the_citation_cannot_be_had_the_menu_opens_all_the_same(page: Page) -> None:
    page.route("**/citation.json", lambda route: route.abort())
    page.keyboard.type("2c")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".menu [role=status]")).to_contain_text("not available right now")
    expect(page.locator(".menu textarea")).to_be_hidden()


def test_a_finger_always_sees_the_control(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/")
        expect(page.locator(".more").first).to_have_css("opacity", "1")


def test_copying_the_link(page: Page, address: str) -> None:
    assert copied(page, 4, "Copy link") == f"{address}/{CALL}/#p4"


def test_the_plain_citation_says_everything(page: Page, address: str) -> None:
    text = copied(page, 3, "Copy citation")
    for said in (
        "Ministry of Foreign Affairs of Vestria", "[Oru and Sanna speak]", "Phone call of 5 January 1990, Northport",
        "published 6 January 1990", "paragraph 3", "Vestria’s account", "Mira Oru", "proposed by a program",
        "Read on Coast_Wire 100%: https://mfa.vestria.example/1. ", f"Archived copy of the page: {COPY}. In: ",
        f"{address}/{CALL}/#p3",
    ):  # fmt: skip
        assert said in text


def test_the_csl_item_has_both_dates_and_both_addresses(page: Page, address: str) -> None:
    (item,) = json.loads(copied(page, 6, "Copy CSL-JSON"))
    assert item["author"] == [{"literal": "Ministry of Foreign Affairs of Vestria"}]
    assert item["issued"] == {"date-parts": [[1990, 1, 6]]}
    assert item["event-date"] == {"date-parts": [[1990, 1, 5]]}
    assert (item["URL"], item["container-title"]) == ("https://times.example/6", "Ostmark Times")
    assert item["note"].endswith(f"Archived copy of the page: {COPY}_6.")
    assert item["archive_location"] == f"{address}/{CALL}/#p6"
    assert item["section"] == "paragraph 6"
    assert "Both sides (confirmed by a person)" in item["note"]
    assert "custom" not in item


def test_bibtex_is_escaped_and_closed(page: Page) -> None:
    text = copied(page, 3, "Copy BibTeX")
    assert text.startswith("@misc{1990-01-05-oru-sanna-call-p3,\n")
    assert "author = {{Ministry of Foreign Affairs of Vestria}}" in text
    assert "date = {1990-01-06}" in text
    assert "eventdate = {1990-01-05}" in text
    assert "venue = {Northport \\& Bay}" in text
    assert text.count("{") == text.count("}")


def test_ris_has_the_fields_of_a_source_and_ends(page: Page, address: str) -> None:
    lines = copied(page, 4, "Copy RIS").splitlines()
    assert lines[0] == "TY  - ELEC"
    assert lines[-1] == "ER  - "
    assert "AU  - Ministry of Foreign Affairs of Vestria" in lines
    assert "DA  - 1990/01/06" in lines
    assert "UR  - https://mfa.vestria.example/1" in lines
    assert f"L2  - {address}/{CALL}/#p4" in lines
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)


def test_every_citation_has_the_day_on_which_it_was_seen(browser: Browser, address: str) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.clock.install(time="2001-02-03T12:00:00Z")
        page.goto(f"{address}/{CALL}/")
        assert "seen on 3 February 2001" in copied(page, 2, "Copy citation")
        assert "urldate = {2001-02-03}" in copied(page, 2, "Copy BibTeX")
        assert "Y2  - 2001/02/03" in copied(page, 2, "Copy RIS")
        (item,) = json.loads(copied(page, 2, "Copy CSL-JSON"))
        assert item["accessed"] == {"date-parts": [[2001, 2, 3]]}


def test_a_quotation_is_cited_as_the_statement_it_quotes(page: Page, address: str) -> None:
    page.goto(f"{address}/topics/ferry/")
    page.locator(".source:has(+ [id='1990-01-05-oru-sanna-call-p4']) .more").click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".menu textarea")).to_have_value(f"{address}/{CALL}/#p4")


def test_a_report_knows_its_statement(page: Page, address: str) -> None:
    page.locator(".margin:has(+ #p4) .more").click()
    target = urlsplit(page.get_by_role("link", name="Report a mistake").get_attribute("href") or "")
    asked = parse_qs(target.query)
    assert f"{target.scheme}://{target.netloc}{target.path}" == f"{FORGE}/issues/new"
    assert asked["template"] == ["correction.yml"]
    assert asked["address"] == [f"{address}/{CALL}/#p4"]
    assert "paragraph 4" in asked["title"][0]
    assert "Sanna spoke of the ferry line" in asked["wrong"][0]


def test_each_statement_leads_to_the_desk(page: Page, address: str) -> None:
    desk = f"{address}/contribute/desk/?readout={CALL.removeprefix('readouts/')}"
    page.locator(".margin:has(+ #p4) .more").click()
    link = page.locator(".menu").get_by_role("link", name="Correct it at the desk")
    assert link.get_attribute("href") == f"{desk}#p4"
    page.locator("p.correct").get_by_role("link", name="Correct it at the desk").click()
    expect(page).to_have_url(desk)


def test_where_nothing_may_be_copied_the_text_is_there_to_select(browser: Browser, address: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
        page.goto(f"{address}/{CALL}/")
        page.locator(".margin:has(+ #p2) .more").click()
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".menu [role=status]")).to_contain_text("Select the text")
        expect(page.locator(".menu textarea")).to_have_value(f"{address}/{CALL}/#p2")


# ---- The line that stays ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
def test_a_deep_link_keeps_both_names(browser: Browser, address: str, width: int) -> None:
    with opened(browser, viewport={"width": width, "height": 400}) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/#p4")
        line = page.locator(".reading-line")
        expect(line).to_be_in_viewport()
        for name in ("Pelle Sanna", "Vestria’s account", "5 January 1990", "word for word", "Cite ¶ 4"):
            expect(line).to_contain_text(name)
        top = page.locator("#p4").bounding_box()
        bar = line.bounding_box()
        assert top is not None
        assert bar is not None
        assert top["y"] >= bar["y"] + bar["height"] - 1


def test_the_line_follows_the_eye_and_is_gone_at_the_top(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 1280, "height": 400}) as context:
        page = context.new_page()
        page.goto(f"{address}/{CALL}/")
        line = page.locator(".reading-line")
        expect(line).to_be_hidden()
        page.goto(f"{address}/{CALL}/#p3")
        expect(line).to_contain_text("Mira Oru (proposed)")
        expect(line).to_contain_text("Cite ¶\u00a03")
        page.goto(f"{address}/{CALL}/#p6")
        expect(line).to_contain_text("Both sides")
        line.get_by_role("button").click()
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".menu textarea")).to_have_value(f"{address}/{CALL}/#p6")


def test_a_broken_address_breaks_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}/{CALL}/#%E0%A4%A")
    page.keyboard.press("j")
    assert place(page) == "p1"


# ---- What others read of a page -----------------------------------------------------------------------------------


def meta(page: Page, name: str) -> str | None:
    found = page.locator(f"meta[property='{name}'], meta[name='{name}']")
    return found.first.get_attribute("content") if found.count() else None


def test_a_shared_link_has_its_title_and_zotero_its_tags(page: Page, address: str) -> None:
    assert meta(page, "og:title") == "Oru and Sanna speak"
    assert "Vestria’s account" in (meta(page, "og:description") or "")
    assert meta(page, "og:type") == "article"
    assert meta(page, "citation_author") == "Ministry of Foreign Affairs of Vestria"
    assert meta(page, "citation_date") == "1990/01/06"
    assert meta(page, "citation_public_url") == "https://mfa.vestria.example/1"
    page.goto(f"{address}/topics/ferry/")
    assert meta(page, "og:title") == "Northern ferry"
    assert meta(page, "citation_title") is None
    assert page.locator("link[rel=canonical]").count() == 0


# ---- Who answers for it ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def by_letter(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The same content without a repository, with an address of the site, editors, and a mail address."""
    root = project(tmp_path_factory.mktemp("letter"), CORPUS)
    return serve(
        build(root, CONTACT="desk@archive.example", EDITORS="Ida Venn and others", SITE_URL="https://archive.example/")
    )


CORPUS_CALL = "readouts/1990-03-14-oru-sanna-call-vestria-mfa"


def test_without_a_repository_corrections_go_by_letter(browser: Browser, by_letter: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        page.goto(f"{by_letter}/{CORPUS_CALL}/")
        link = page.get_by_role("link", name="Suggest a correction").get_attribute("href") or ""
        assert link.startswith("mailto:desk@archive.example?subject=Correction")
        page.locator(".margin .more").nth(1).click()
        report = page.get_by_role("link", name="Report a mistake").get_attribute("href") or ""
        assert report.startswith("mailto:desk@archive.example?subject=Correction")
        assert "+" not in report.split("?")[1]
        page.goto(f"{by_letter}/about/")
        expect(page.get_by_text("Edited by Ida Venn and others.")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="desk@archive.example")).to_be_visible()
        assert violations(page) == []


def test_where_nobody_answers_no_page_promises_it_and_the_build_says_so_once(small_project: Path) -> None:
    done = run(small_project, "build")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("no reader can report a mistake") == 1
    about = (small_project / "build" / "site" / "about" / "index.html").read_text(encoding="utf-8")
    assert "no way to report a mistake" in about
    call = (small_project / "build" / "site" / CORPUS_CALL / "index.html").read_text(encoding="utf-8")
    assert "Suggest a correction" not in call
    paths = builder.Paths(root=small_project)
    for setting in ("CONTACT", "REPO_URL"):
        with pytest.MonkeyPatch.context() as given:
            for other in SETTINGS:
                given.delenv(other, raising=False)
            assert not builder.can_be_reached(paths)
            given.setenv(setting, "https://forge.example/archive")
            assert builder.can_be_reached(paths)


def test_with_a_repository_alone_corrections_go_there_and_about_names_it(page: Page, address: str) -> None:
    page.get_by_text("Suggest a correction").click()
    link = page.get_by_role("link", name="the file behind this page").get_attribute("href") or ""
    assert link == f"{FORGE}/edit/main/content/{CALL}.md"
    page.goto(f"{address}/about/")
    expect(page.get_by_role("heading", name="Who answers for it")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name=FORGE)).to_be_visible()


def test_a_site_that_knows_its_address_says_so(browser: Browser, by_letter: str) -> None:
    with opened(browser) as context:
        page = context.new_page()
        page.goto(f"{by_letter}/{CORPUS_CALL}/")
        own = f"https://archive.example/{CORPUS_CALL}/"
        assert page.locator("link[rel=canonical]").get_attribute("href") == own
        assert meta(page, "og:url") == own
        page.emulate_media(media="print")
        expect(page.locator(".paper")).to_contain_text(own)
        expect(page.locator(".paper")).to_contain_text("1 July 1990")


# ---- Phone ----------------------------------------------------------------------------------------------------------


def test_on_a_phone_each_line_of_a_table_says_its_column(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{address}/publishers/")
        cell = page.locator("tbody td").nth(1)
        column = page.locator("thead th").nth(1).text_content()
        assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == f'"{column}"'
        assert page.evaluate("document.querySelector('table').scrollWidth <= innerWidth")
        expect(page.locator("kbd:visible")).to_have_count(0)


def test_on_a_phone_a_cell_stays_one_and_an_empty_one_is_left_away(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        for kind in ("person", "rounds", "party"):
            page.goto(f"{address}/{PAGES[kind]}")
            table = page.locator("article table").first
            assert table.locator("td:visible").count()
            assert table.locator("td:empty:visible").count() == 0
            assert table.evaluate("table => table.scrollWidth <= innerWidth")
            # What is in a cell stands behind the name of its column, and nothing of it under the name.
            assert table.evaluate(
                """table => [...table.querySelectorAll('td:not(:first-child, .figure) a')].every(link =>
                    link.getBoundingClientRect().left >= link.closest('td').getBoundingClientRect().left + 100)"""
            )


# ---- Tables of numbers, by keyboard --------------------------------------------------------------------------------


def test_a_table_of_numbers_is_one_stop_and_the_arrow_keys_go_through_it(page: Page, address: str) -> None:
    page.goto(f"{address}/topics/matrix/")
    table = page.locator("table.matrix").first
    assert table.locator("a").count() > 12
    stop = table.locator("a[tabindex='0']")
    expect(stop).to_have_count(1)
    stop.focus()
    place = "link => [link.closest('tr').rowIndex, link.closest('td, th').cellIndex]"
    row, column = stop.evaluate(place)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("The arrow keys go through this part; Tab leads on.").first).to_be_visible()
    there = page.evaluate_handle("document.activeElement").evaluate(place)
    assert there[0] == row
    assert there[1] > column
    page.keyboard.press("ArrowDown")
    below = page.evaluate_handle("document.activeElement").evaluate(place)
    assert below[0] > row
    assert below[1] == there[1]
    page.keyboard.press("Home")
    assert page.evaluate_handle("document.activeElement").evaluate(place) == [below[0], 0]
    expect(stop).to_have_count(1)
    page.keyboard.press("Tab")
    assert not table.evaluate("table => table.contains(document.activeElement)")


MOST_STOPS = 80
"""Stops of the keyboard that a page of the real content may have, with the 17 of the frame around every page."""
LONGEST = (
    "",
    "readouts/",
    "events/",
    "topics/",
    "people/",
    "readouts/2021-05-12-china-central-asia-fm-second-china-mfa/",
    "events/2020-08-19-wang-yi-atmar-call/",
    "topics/counter-terrorism/",
    "topics/afghan-led/",
    "topics/trilateral-mechanism/rounds/",
    "topics/matrix/",
    "people/wang-yi/",
    "people/wang-yi/statements/2021/",
    "people/wang-yi/topics/",
    "people/wang-yi/topics/counter-terrorism/",
    "parties/china/",
    "parties/china/accounts/",
    "parties/afghanistan/attributed/",
    "parties/afghanistan/with/china/",
    "search/?q=terrorism",
    "compare/",
)
"""Of each kind of page of the real content one of the longest."""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))"""
REACHED = f"""() => {{
    const reached = new Set();
    const press = (one, key) => {{
        one.focus();
        one.dispatchEvent(new KeyboardEvent("keydown", {{ key, bubbles: true, cancelable: true }}));
        return document.activeElement;
    }};
    for (const stop of ({STOPS})()) {{
        const open = [stop];
        while (open.length) {{
            const one = open.pop();
            if (reached.has(one)) continue;
            reached.add(one);
            if (one.closest("article, .contents") && !one.closest("form, svg")) {{
                open.push(...["ArrowRight", "ArrowLeft"].map(key => press(one, key)));
            }}
        }}
    }}
    const all = [...document.querySelectorAll("article a[href], article button, .contents a")];
    const missed = all.filter(one => one.checkVisibility() && !one.closest("svg") && !reached.has(one));
    return missed.map(one => one.outerHTML);
}}"""
"""What can be seen and clicked, and is reached neither by Tab nor by the arrow keys from there."""


UNFINISHED = """p.search-notice, a.search-within, .search-status:empty, #compare-page,
    .comparison:not(:has(.compared, .compare-choice))"""
"""What is on a page until a script has put what it makes in its place."""


def settled(page: Page) -> None:
    """Until the scripts have added what they add, and have said of that too what is one stop."""
    expect(page.locator(UNFINISHED)).to_have_count(0)
    page.locator(".keys-hint").wait_for(state="attached")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("path", LONGEST)
def test_a_page_has_few_stops_for_the_keyboard(page: Page, real_address: str, path: str) -> None:
    page.goto(f"{real_address}/{path}")
    settled(page)
    assert page.evaluate(f"({STOPS})().length") <= MOST_STOPS


@pytest.mark.parametrize("kind", PAGES)
def test_the_arrow_keys_reach_what_is_no_stop(page: Page, address: str, kind: str) -> None:
    page.goto(f"{address}/{PAGES[kind]}")
    settled(page)
    page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))")
    settled(page)
    assert page.evaluate(REACHED) == []


def test_up_and_down_go_from_statement_to_statement(page: Page) -> None:
    page.goto(f"{address_of(page)}#p2")
    settled(page)
    page.keyboard.press("Tab")
    expect(page.locator("#p2 a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".margin:has(+ #p3) a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".margin:has(+ #p2) a").first).to_be_focused()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.closest('#p2, .topics') !== null")


def test_where_one_speaker_is_shown_the_keyboard_still_finds_the_text(page: Page) -> None:
    page.locator(".strip").get_by_role("button", name="Pelle Sanna").click()
    settled(page)
    stop = page.locator(".margin:visible [tabindex='0']")
    expect(stop).to_have_count(1)
    assert page.evaluate(REACHED) == []


def test_results_are_one_stop_too(page: Page, address: str) -> None:
    page.goto(f"{address}/search/?q=ferry")
    expect(page.locator(".search-list > li").nth(2)).to_be_visible()
    settled(page)
    expect(page.locator(".search-list [tabindex='0']")).to_have_count(1)


# ---- From the right -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (f"readouts/{RIGHT_TO_LEFT}/", "#p1"),
        ("topics/ferry/", f"[id='{RIGHT_TO_LEFT}-p1']"),
        ("people/mira-oru/statements/", f"[id='{RIGHT_TO_LEFT}-p1']"),
        (f"search/?speaker=mira-oru&year={RIGHT_TO_LEFT[:4]}", f"[id='{RIGHT_TO_LEFT}-p1']"),
        (f"compare/?a={RIGHT_TO_LEFT}&b=1990-03-14-oru-sanna-call-vestria-mfa", ".cell [lang=fa]"),
    ],
)
def test_persian_runs_from_the_right_wherever_it_is_quoted(page: Page, address: str, path: str, place: str) -> None:
    page.goto(f"{address}/{path}")
    statement = page.locator(place).first
    expect(statement).to_have_attribute("lang", "fa")
    expect(statement).to_have_text(PERSIAN)
    expect(statement).to_have_css("direction", "rtl")
    expect(page.locator("h1").first).to_have_css("direction", "ltr")


# ---- One speaker, and the keys -----------------------------------------------------------------------------------


def shown(page: Page) -> list[str]:
    return [str(element.get_attribute("id")) for element in page.locator(".statement:visible").all()]


def test_one_speaker_is_shown_and_what_is_hidden_is_counted(page: Page) -> None:
    button = page.get_by_role("button", name="Pelle Sanna")
    button.click()
    assert shown(page) == ["p4", "p5", "p6"]  # what both say is his too
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".strip__said")).to_have_text("3 of 7 statements shown.")
    assert page.locator(".gap").all_text_contents() == ["3 statements hidden", "1 statement hidden"]
    page.get_by_role("button", name="3 statements hidden").click()
    assert len(shown(page)) == 7
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".strip__said")).to_have_text("All 7 statements shown.")


def test_a_link_to_a_hidden_statement_shows_it(page: Page) -> None:
    page.get_by_role("button", name="Pelle Sanna").click()
    expect(page.locator("#p2")).to_be_hidden()
    page.locator(".strip svg > a").nth(1).click()
    expect(page.locator("#p2")).to_be_visible()
    expect(page.locator("#p2")).to_be_in_viewport()


def place(page: Page) -> str:
    return urlsplit(address_of(page)).fragment


def test_j_and_k_go_from_statement_to_statement(page: Page) -> None:
    places = []
    for key in "jjjkj":
        page.keyboard.press(key)
        places.append(place(page))
    assert places == ["p1", "p2", "p3", "p2", "p3"]


def test_they_skip_what_is_hidden(page: Page) -> None:
    page.get_by_role("button", name="Pelle Sanna").click()
    page.keyboard.press("j")
    assert place(page) == "p4"


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_with_other_keys_they_do_nothing(page: Page, modifier: str) -> None:
    page.keyboard.press(f"{modifier}+k")
    assert place(page) == ""


def test_in_a_field_they_are_letters(page: Page) -> None:
    field = page.get_by_role("combobox")
    field.focus()
    page.keyboard.press("j")
    expect(field).to_have_value("j")
    assert place(page) == ""


def test_they_can_be_turned_off_for_good(page: Page) -> None:
    page.get_by_label("Keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("j")
    assert place(page) == ""
    page.reload()
    expect(page.get_by_label("Keys")).not_to_be_checked()
    page.get_by_label("Keys").check()
    page.locator("h1").click()
    page.keyboard.press("j")
    assert place(page) == "p1"


# ---- Light and dark, print, and the reader's own colours ---------------------------------------------------------


def test_the_switch_is_remembered_and_can_follow_the_system_again(browser: Browser, address: str) -> None:
    with opened(browser, color_scheme="light") as context:
        page = context.new_page()
        body, switch = page.locator("body"), page.get_by_role("button", name="Dark colours")
        page.goto(f"{address}/")
        expect(switch).to_have_attribute("aria-pressed", "false")
        switch.click()
        page.goto(f"{address}/topics/")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        switch.click()
        page.emulate_media(color_scheme="dark")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_print_tells_the_speakers_apart_without_colour(page: Page, scheme: str) -> None:
    page.emulate_media(media="print", color_scheme=scheme)
    edges = {
        id: page.locator(f"#{id}").evaluate("(element) => getComputedStyle(element).borderLeftStyle")
        for id in ("p2", "p4")
    }
    assert edges["p2"] != edges["p4"]
    assert "none" not in edges.values()
    for id, name in (("p2", "Mira Oru"), ("p4", "Pelle Sanna")):
        expect(page.locator(f".margin:has(+ #{id})")).to_contain_text(name)
    assert page.locator(".more:visible, .strip:visible, .gap:visible").count() == 0


def test_on_paper_a_table_is_whole_and_the_archive_is_named(page: Page, address: str) -> None:
    page.goto(f"{address}/topics/matrix/")
    page.emulate_media(media="print")
    assert page.locator(".scrolls").first.evaluate("box => box.scrollHeight <= box.clientHeight + 1")
    expect(page.locator(".paper")).to_contain_text("Readouts")
    page.goto(f"{address}/search/?q=ferry")
    expect(page.locator(".search-list > li")).not_to_have_count(0)
    page.emulate_media(media="print")
    assert page.locator(".search-form:visible, .search-facets:visible, .search-tools:visible").count() == 0
    expect(page.locator(".search-list > li").first).to_be_visible()
    asked = page.locator(".search-status").evaluate("status => getComputedStyle(status, '::before').content")
    assert "attr(data-asked)" in asked or "ferry" in asked


@pytest.mark.parametrize("kind", ["party", "readout", "matrix"])
def test_on_paper_nothing_runs_into_a_table(page: Page, address: str, kind: str) -> None:
    # A grid that is cut into pages does not count the heads that a table repeats on each of them.
    page.goto(f"{address}/{PAGES[kind]}")
    page.emulate_media(media="print")
    expect(page.locator("article[data-kind]")).to_have_css("display", "block")
    assert page.locator("p.onward:visible, details:not([open]):visible").count() == 0


def test_the_headings_of_a_year_push_no_text_away(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}/people/wang-yi/statements/2021/")
    gaps = page.evaluate(
        """() => [...document.querySelectorAll(".source")].map(source =>
            source.nextElementSibling.getBoundingClientRect().top - source.getBoundingClientRect().bottom)"""
    )
    assert max(gaps) < 10


def test_a_drawing_follows_light_dark_and_print(browser: Browser, address: str) -> None:
    colour = "(element) => getComputedStyle(element).stroke"
    with opened(browser, color_scheme="light") as context:
        page = context.new_page()
        page.goto(f"{address}/topics/ferry/")
        bar = page.locator(".plot .bar").first
        light = bar.evaluate(colour)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert bar.evaluate(colour) != light
        page.emulate_media(media="print")
        assert bar.evaluate(colour) == light


def test_with_the_readers_own_colours_everything_is_still_drawn(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    paper = page.locator("body").evaluate("(element) => getComputedStyle(element).backgroundColor")
    for segment in page.locator(".strip .bar").all():
        assert segment.evaluate("(element) => getComputedStyle(element).stroke") != paper
