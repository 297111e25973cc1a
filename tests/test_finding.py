# That a reader finds it, however it is spelt: days in all spellings, names in other letters, events, readouts and
# people; and that no query whatsoever makes the search fail.

import csv
import io
import random
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import address_of
from tests.pipeline import CORPUS, readout
from tests.searching import QUERY, answered, ask, type_in_box
from tests.sites import build, project

MUQTARI = """---
name: Łukasz Ben-Muqtari
party: ostmark
aliases: [لوکاس مختاری, 穆克塔里]
offices:
  - {title: Deputy Minister of Harbours, from: 1986, to: 1988-12, source: "https://mfa.ostmark.example/muqtari"}
  - {title: Envoy for the Islands, from: 1989-01, to: 1991, source: "https://mfa.ostmark.example/muqtari"}
---

Invented. An envoy.

## Search page

He kept one.
"""
ISLANDS = """\
@lukasz-ben-muqtari The islands will keep their lamps, Ben-Muqtari said.

@mira-oru Oru asked for lamps of a better kind.
"""
NEW_YEAR = "@mira-oru =1+1 is what Oru called a “lamp oil” sum."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented content with one person whose name is spelt in many ways, and two readouts more."""
    root = project(tmp_path_factory.mktemp("finding"), CORPUS)
    content = root / "content"
    (content / "people" / "lukasz-ben-muqtari.md").write_text(MUQTARI, encoding="utf-8")
    islands = readout(
        ISLANDS,
        title="Oru and Ben-Muqtari meet on the islands",
        date="1988-11-09",
        event="1988-11-09-islands",
        kind="meeting",
        place="Lampholm, Ostmark",
        participants=["mira-oru", "lukasz-ben-muqtari"],
    )
    (content / "readouts" / "1988-11-09-islands-vestria-mfa.md").write_text(islands, encoding="utf-8")
    new_year = readout(
        NEW_YEAR,
        title="Oru looks back",
        date="1988-12-31",
        event="1988-12-31-oru-speech",
        kind="speech",
        participants=["mira-oru"],
    )
    (content / "readouts" / "1988-12-31-oru-speech-vestria-mfa.md").write_text(new_year, encoding="utf-8")
    return build(root, REPO_URL="https://forge.example/readouts")


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


def search(page: Page, address: str, query: str) -> None:
    """Opens the search page with a query, and waits until it has answered."""
    page.goto(f"{address}/search/?{urlencode({'q': query})}")
    answered(page)


def texts(page: Page) -> list[str]:
    return page.locator(".search-list p.statement").all_inner_texts()


def events(page: Page) -> list[str]:
    return [title.replace("\u00a0", " ") for title in page.locator(".search-event > a").all_inner_texts()]


def pages(page: Page) -> list[str]:
    return page.locator(".search-names-found li").all_inner_texts()


def days(page: Page) -> set[str]:
    """The days of the statements shown, as they are written."""
    sources = page.locator(".search-list p.source").all_inner_texts()
    return {found[0] for source in sources if (found := re.search(r"\d+\s\w+\s\d{4}", source.replace("\u00a0", " ")))}


# ---- Nothing fails --------------------------------------------------------------------------------------------------

ODD = [
    "08",
    "0",
    "#",
    "%",
    "%E0%A4%A",
    "\\",
    '"',
    '"""',
    "'",
    "()",
    "[a",
    "a{2",
    "$&",
    "undefined",
    "__proto__",
    "constructor",
    "NaN",
    "31/02/1990",
    "99/99/9999",
    "0000-00-00",
    "1990-13-45",
    "9" * 300,
    "x" * 2000,
    "?q=ferry&party=vestria",
    "<b>",
    "\U0001f600",
    "٣",
    "東",
    "가",
    "๑",
    "ก็",
    "\u200f",
    "\ufffd",
    "a\u0301\u0301\u0301",
    "ß",
    "ﬁ",
    "İ",
    "1990-03-14-oru-sanna-call-vestria-mfa",
    "https://archive.example/readouts/1990-03-14-oru-sanna-call-vestria-mfa/#p7",
    "vestria-mfa",
    "from to",
    "since",
    "between and",
]


def test_no_query_makes_the_search_fail(page: Page, address: str) -> None:
    chance = random.Random(11)
    alphabets = [
        "abcdefghijklmnopqrstuvwxyz ",
        "0123456789-/. ",
        "ABC def 0123 '\"-.,;:!?()[]{}<>&%$#@*+=~^|\\/`",
        "абвгд ежзий",
        "ابتثجحخد يیكک",
        "北方轮渡東伊運 ",
        "한국어 ",
        "อักษรไทย ",
        "हिन्दी ",
        "éèêëłøıđßæ ",
        "\U0001f600\U0001f30d\u200d\u00a0\u3000\t",
    ]
    queries = ["".join(chance.choices(chance.choice(alphabets), k=chance.randint(1, 14))) for _ in range(200)]
    page.goto(f"{address}/search/")
    for query in (*ODD, *queries):
        ask(page, query)
        said = page.locator(".search-status").inner_text()
        assert re.search(
            r"^(\d[\d,]* (statement|event|person|people|topic|part|page|publisher)|No statement found)", said
        ), f"{query!r}: {said}"


def test_a_failure_of_the_network_says_so_and_can_be_tried_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.pack", lambda route: route.abort())
    page.goto(f"{address}/search/?q=ferry")
    expect(page.locator(".search-status")).to_contain_text("the connection failed")
    page.unroute("**/*.pack")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".search-list > li")).not_to_have_count(0)
    page.close()


def test_the_box_says_so_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.pack", lambda route: route.abort())
    page.goto(f"{address}/")
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    expect(page.get_by_role("option")).to_contain_text("could not be loaded")
    page.unroute("**/*.pack")
    page.keyboard.type(" line")
    expect(page.get_by_role("option").last).to_contain_text("All results")
    page.close()


# ---- Days ------------------------------------------------------------------------------------------------------------

NINTH = (
    "1988-11-09",
    "09-11-1988",
    "9/11/1988 9 November 1988",
    "9 November 1988",
    "November 9, 1988",
    "9th of November, 1988",
    "Nov 9 1988",
    "9. November 1988",
    "9 novembre 1988",
    "9 ноября 1988",
    "9 Kasım 1988",
    "1988年11月9日",
    "۹ نوامبر ۱۹۸۸",
    "1988/11/9",
    "19881109",
    "09.11.88",
    "Wednesday, 9 November 1988",
    "on the 9th November 1988",
)


@pytest.mark.parametrize("query", NINTH)
def test_a_day_is_understood_in_every_spelling(page: Page, address: str, query: str) -> None:
    search(page, address, query)
    assert days(page) == {"9 November 1988"}
    assert events(page) == ["Ben-Muqtari and Oru, meeting, Lampholm, Ostmark, 9 November 1988"]


SPANS = [
    ("1988", {"9 November 1988", "31 December 1988"}),
    ("November 1988", {"9 November 1988"}),
    ("1988-12", {"31 December 1988"}),
    ("in the 1980s", {"9 November 1988", "31 December 1988"}),
    ("1987-1988", {"9 November 1988", "31 December 1988"}),
    ("from November to December 1988", {"9 November 1988", "31 December 1988"}),
    ("between 1 and 10 November 1988", {"9 November 1988"}),
    ("since 1 June 1990", {"20 June 1990", "1 July 1990"}),
    ("before 1989", {"9 November 1988", "31 December 1988"}),
    ("autumn 1988", {"9 November 1988"}),
    ("late December 1988", {"31 December 1988"}),
    ("second half of 1990", {"1 July 1990"}),
    ("Q4 1988", {"9 November 1988", "31 December 1988"}),
    ("1 July 1990 or 9 November 1988", {"1 July 1990", "9 November 1988"}),
    ("9 November", {"9 November 1988"}),
    ("1 July", {"1 July 1990"}),
]


@pytest.mark.parametrize(("query", "expected"), SPANS)
def test_months_years_and_ranges_are_understood(page: Page, address: str, query: str, expected: set[str]) -> None:
    search(page, address, query)
    assert days(page) == expected


def test_a_day_that_can_be_read_in_two_ways_is_read_in_both_and_says_so(page: Page, address: str) -> None:
    search(page, address, "07/01/1990")
    assert "1 July 1990" in days(page)
    expect(page.locator(".search-advice")).to_contain_text("7 January 1990 or 1 July 1990")


def test_what_looks_like_a_day_and_is_none_is_found_nowhere(page: Page, address: str) -> None:
    search(page, address, "31/02/1990")
    assert texts(page) == events(page) == []


def test_a_word_that_is_also_a_month_stays_a_word(page: Page, address: str) -> None:
    search(page, address, "may")
    assert "Read as" not in page.locator(".search-advice").inner_text()
    assert page.locator(".search-event").count() == 0


def test_results_are_in_order_of_time_where_the_question_is_about_time(page: Page, address: str) -> None:
    search(page, address, "Oru since 1988")
    expect(page.get_by_label("Order", exact=True)).to_have_value("oldest")
    assert re.search(r"9\s+November\s+1988", page.locator(".search-list p.source").first.inner_text())
    ask(page, "Oru ferry")
    expect(page.get_by_label("Order", exact=True)).to_have_value("best")
    ask(page, "latest Oru")
    expect(page.get_by_label("Order", exact=True)).to_have_value("newest")


def test_from_and_to_are_a_facet_that_takes_days_as_people_write_them(page: Page, address: str) -> None:
    search(page, address, "Oru")
    page.get_by_label("From", exact=True).fill("Nov 1988")
    page.get_by_label("From", exact=True).press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Oru&from=1988-11$"))
    # What is drawn anew for one day takes what is typed for the other along.
    expect(page.get_by_role("button", name="Remove the filter From: November 1988")).to_be_visible()
    page.get_by_label("To", exact=True).fill("30/12/1988")
    page.get_by_label("To", exact=True).press("Enter")
    expect(page).to_have_url(re.compile(r"from=1988-11&to=1988-12-30$"))
    expect(page.locator(".search-list > li")).to_have_count(1)
    assert days(page) == {"9 November 1988"}
    expect(page.get_by_label("To", exact=True)).to_have_value("30 December 1988")
    page.get_by_role("button", name="Remove the filter From: November 1988").click()
    expect(page).to_have_url(re.compile(r"\?q=Oru&to=1988-12-30$"))


def test_what_is_no_day_is_said_to_be_none(page: Page, address: str) -> None:
    search(page, address, "Oru")
    page.get_by_label("From", exact=True).fill("the other day")
    page.get_by_label("From", exact=True).press("Enter")
    expect(page.get_by_text("That is not a day, month or year.")).to_be_visible()
    page.goto(f"{address}/search/?from=yesterday")
    expect(page.locator(".search-status")).to_have_text("No statement found")
    page.get_by_role("button", name=re.compile("yesterday")).click()
    expect(page.locator(".search-list > li")).not_to_have_count(0)


# ---- Events, readouts and people ------------------------------------------------------------------------------------

EVENTS = [
    ("the meeting in Lampholm", "Ben-Muqtari and Oru, meeting, Lampholm, Ostmark, 9 November 1988"),
    ("Oru Muqtari islands", "Ben-Muqtari and Oru, meeting, Lampholm, Ostmark, 9 November 1988"),
    ("Oru Muqtari meeting November 1988", "Ben-Muqtari and Oru, meeting, Lampholm, Ostmark, 9 November 1988"),
    ("Oru Sanna call", "Oru and Sanna, telephone call, 14 or 15 March 1990"),
    ("phone call 14 March 1990", "Oru and Sanna, telephone call, 14 or 15 March 1990"),
    ("1990-03-14-oru-sanna-call-ostmark-mfa", "Oru and Sanna, telephone call, 14 or 15 March 1990"),
    (
        "https://archive.example/readouts/1990-03-14-oru-sanna-call-ostmark-mfa/#p2",
        "Oru and Sanna, telephone call, 14 or 15 March 1990",
    ),
    ("Port Kel dialogue", "Deln, Oru and Sanna, dialogue, Port Kel, Kelmar, 2 May 1990"),
    ("德伦", "Deln, Oru and Sanna, dialogue, Port Kel, Kelmar, 2 May 1990"),
    ("Coast Wire May 1990", "Deln, Oru and Sanna, dialogue, Port Kel, Kelmar, 2 May 1990"),
]


@pytest.mark.parametrize(("query", "title"), EVENTS)
def test_an_event_is_found_by_who_met_where_when_and_who_told(page: Page, address: str, query: str, title: str) -> None:
    search(page, address, query)
    assert events(page)[:1] == [title]


def test_an_event_leads_to_its_page_and_to_each_account(page: Page, address: str) -> None:
    search(page, address, "Oru Sanna call")
    event = page.locator(".search-event").first
    assert event.get_by_role("link").first.get_attribute("href") == f"{address}/events/1990-03-14-oru-sanna-call/"
    event.get_by_role("link", name="Ostmark’s account").click()
    page.wait_for_url("**/readouts/1990-03-14-oru-sanna-call-ostmark-mfa/")


def test_the_account_that_was_asked_for_comes_first(page: Page, address: str) -> None:
    for publisher in ("ostmark", "vestria"):
        search(page, address, f"Oru Sanna call Ministry of Foreign Affairs of {publisher}")
        first = page.locator(".search-event").first.get_by_role("link", name="account").first
        expect(first).to_have_attribute("href", re.compile(publisher))


def test_filters_hold_for_events_too(page: Page, address: str) -> None:
    page.goto(f"{address}/search/?q=Oru&kind=meeting")
    expect(page.locator(".search-event")).to_have_count(1)
    page.goto(f"{address}/search/?from=1988&to=1988")
    expect(page.locator(".search-event")).to_have_count(2)


def test_a_person_is_found_with_the_office_of_the_day(page: Page, address: str) -> None:
    search(page, address, "Muqtari's office in November 1988")
    assert "Deputy Minister of Harbours, in November 1988" in pages(page)[0]
    ask(page, "Muqtari office 9 May 1990")
    assert "Envoy for the Islands, on 9 May 1990" in pages(page)[0]
    ask(page, "Ostmark envoy islands 1990")
    assert pages(page)[0].startswith("Łukasz Ben-Muqtari")
    ask(page, "Muqtari office 1970")
    assert "office in 1970 not known" in pages(page)[0]


def test_a_heading_of_prose_is_not_taken_for_the_search_page(page: Page, address: str) -> None:
    page.goto(f"{address}/people/lukasz-ben-muqtari/", wait_until="networkidle")
    expect(page.get_by_role("heading", name="Search page")).to_be_visible()
    expect(page.get_by_label(QUERY)).to_have_count(0)


def test_the_box_offers_people_and_events_first(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    type_in_box(page, "Oru Muqtari islands")
    option = page.get_by_role("option", name=re.compile("Ben-Muqtari and Oru, meeting, Lampholm"))
    expect(option).to_contain_text("9 November 1988")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/readouts/1988-11-09-islands-vestria-mfa/")


# ---- Spelling -------------------------------------------------------------------------------------------------------

SPELLINGS = [
    "Lukasz Ben-Muqtari",
    "ŁUKASZ BEN MUQTARI",
    "Muqtari",
    "Moktari",
    "Muktari",
    "Mouqtari",
    "Mouktary",
    "Mokhtari",
    "لوکاس مختاری",
    "لوكاس مختاري",
    "穆克塔里",
]


@pytest.mark.parametrize("query", SPELLINGS)
def test_a_name_is_found_in_all_its_spellings(page: Page, address: str, query: str) -> None:
    search(page, address, query)
    assert "The islands will keep their lamps, Ben-Muqtari said." in texts(page)
    assert pages(page)[0].startswith("Łukasz Ben-Muqtari")


def test_another_spelling_is_said_and_can_be_taken_back(page: Page, address: str) -> None:
    search(page, address, "Mouktary lamps")
    expect(page.locator(".search-advice")).to_contain_text("Shown for Łukasz Ben-Muqtari")
    page.get_by_role("button", name="Only as it was typed").click()
    expect(page.locator(".search-status")).to_have_text("No statement found")


def test_traditional_and_simplified_characters_are_found_by_either(page: Page, address: str) -> None:
    for query in ("北方轮渡", "北方輪渡"):
        search(page, address, query)
        assert any("，" in text for text in texts(page)), query


CORRECTIONS = [
    ("Pele Sana", "Pelle Sanna"),
    ("Lukas Ben Muktari", "Łukasz Ben-Muqtari"),
    ("Vestira", "Vestria"),
    ("Tarek Dlen", "Tarek Deln"),
    ("Harbour Leage", "Harbour League"),
    ("lampz", "lamps"),
]


@pytest.mark.parametrize(("query", "right"), CORRECTIONS)
def test_a_mistake_is_answered_with_one_real_name(page: Page, address: str, query: str, right: str) -> None:
    search(page, address, query)
    assert right in page.locator(".search-found").inner_text()
    assert page.get_by_role("button", name=right, exact=True).count() == 1 or texts(page)


@pytest.mark.parametrize("query", ["Mira Oruk Zeln", "Ostmarc Zlatev", "Pellew Oru", "Imran Khan"])
def test_no_name_is_put_together_word_by_word(page: Page, address: str, query: str) -> None:
    search(page, address, query)
    assert "Did you mean" not in page.locator(".search-found").inner_text()


# ---- As a table -----------------------------------------------------------------------------------------------------


def test_results_as_csv(page: Page, address: str) -> None:
    search(page, address, "1988")
    with page.expect_download() as download:
        page.get_by_role("button", name="Results as CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["readout"] for row in rows] == [
        *["1988-11-09-islands-vestria-mfa"] * 2,
        "1988-12-31-oru-speech-vestria-mfa",
    ]
    assert rows[0]["speaker"] == "Łukasz Ben-Muqtari"
    assert rows[0]["date"] == "1988-11-09"
    assert rows[0]["address"] == f"{address}/readouts/1988-11-09-islands-vestria-mfa/#p1"
    assert (
        rows[2]["text"] == "'=1+1 is what Oru called a “lamp oil” sum."
    )  # a program of tables must not take it for a formula


# ---- The questions of readers, on the real content ------------------------------------------------------------------


def by_keyboard(page: Page, address: str, query: str) -> None:
    """From the home page to the box, with a query typed into it and offers shown."""
    page.goto(f"{address}/")
    type_in_box(page, query)


FIRST_OFFERS = [
    ("the Blinken and Wang Yi call of 16 August 2021", "Blinken and Wang Yi, telephone call, 16 August 2021"),
    ("Blinken Wang Yi call August 2021", "Blinken and Wang Yi, telephone call, 16 August 2021"),
    ("Baradar Tianjin", "Tianjin"),
    ("the meeting in Tianjin", "Tianjin"),
    ("Atmar's office in August 2020", "Acting Minister of Foreign Affairs"),
    ("all rounds of the China-Afghanistan-Pakistan mechanism", "China-Afghanistan-Pakistan trilateral mechanism"),
    ("东伊运", "East Turkistan Islamic Movement"),
    ("東伊運", "East Turkistan Islamic Movement"),
    ("Moutaki", "Amir Khan Muttaqi"),
    ("Mottaki", "Amir Khan Muttaqi"),
    ("Abdollahian", "Hossein Amir-Abdollahian"),
]


@pytest.mark.parametrize(("query", "offer"), FIRST_OFFERS)
def test_a_question_is_answered_in_the_box(page: Page, real_address: str, query: str, offer: str) -> None:
    by_keyboard(page, real_address, query)
    expect(page.get_by_role("option").filter(has_text=offer).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(events|readouts|people|topics|search)/.+"))


# ---- Nine questions, each by keyboard alone and in three steps -------------------------------------------------------


class Reader:
    """Somebody with a question and a keyboard. A step is whatever leads to something new on the screen."""

    MOST_STEPS = 3
    MOST_KEYS = 25  # that it takes to reach what a step chooses

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.steps = page, 0
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{address}/")

    def ask(self, query: str) -> None:
        """Types a question into the box of the page."""
        self._step()
        type_in_box(self.page, query)

    def choose(self, offer: str) -> None:
        """Goes to one of the offers with the arrow keys, and opens it."""
        self._step()
        wanted = self.page.get_by_role("option", selected=True).filter(has_text=offer)
        self._until(lambda: wanted.count() > 0, "ArrowDown")
        self._open()

    def see_all(self) -> None:
        """Goes to everything that was found."""
        self._step()
        self._open()

    def follow(self, link: str) -> None:
        """Goes to a link by Tab, and opens it."""
        self._step()
        focused = "name => document.activeElement.textContent.includes(name)"
        self._until(lambda: bool(self.page.evaluate(focused, link)), "Tab")
        self._open()

    def type(self, keys: str) -> None:
        self._step()
        self.page.keyboard.type(keys)

    def sees(self, *answers: Locator) -> None:
        """Nothing has to be scrolled to, or opened, to see the answer."""
        for answer in answers:
            expect(answer).to_be_in_viewport()

    def _step(self) -> None:
        self.steps += 1
        assert self.steps <= self.MOST_STEPS

    def _until(self, is_there: Callable[[], bool], key: str) -> None:
        for _ in range(self.MOST_KEYS):
            self.page.keyboard.press(key)
            if is_there():
                return
        pytest.fail(f"not reached by {self.MOST_KEYS} times {key}")

    def _open(self) -> None:
        before = address_of(self.page)
        self.page.keyboard.press("Enter")
        expect(self.page).not_to_have_url(before)
        self.page.wait_for_load_state()


@pytest.fixture
def reader(page: Page, real_address: str) -> Reader:
    return Reader(page, real_address)


def test_what_did_china_say_about_etim_in_2021(reader: Reader) -> None:
    reader.ask("what did China say about ETIM in 2021")
    reader.choose("“ETIM” said by China in 2021")
    statements = reader.page.locator(".search-list p.statement")
    expect(statements).not_to_have_count(0)
    for said in statements.all():
        expect(said).to_have_attribute("data-party", re.compile(r"\bchina\b"))
        expect(said).to_have_attribute("data-topics", re.compile(r"\betim\b"))
    assert all(day.endswith("2021") for day in days(reader.page))
    reader.sees(statements.first)


def test_a_call_by_who_and_when(reader: Reader) -> None:
    reader.ask("the Blinken and Wang Yi call of 16 August 2021")
    reader.choose("Blinken and Wang Yi, telephone call, 16 August 2021")
    reader.sees(
        reader.page.get_by_role("heading", level=1, name="Blinken and Wang Yi, telephone call"),
        reader.page.get_by_role("link", name="China’s account").first,
        reader.page.get_by_role("link", name="The United States’ account").first,
    )


def test_a_meeting_by_its_place(reader: Reader) -> None:
    reader.ask("the meeting in Tianjin")
    reader.choose("Tianjin")
    reader.sees(reader.page.get_by_role("heading", level=1, name="Baradar and Wang Yi, meeting, Tianjin"))


def test_an_office_of_a_month(reader: Reader) -> None:
    reader.ask("Atmar's office in August 2020")
    answer = reader.page.get_by_role("option", name=re.compile("Acting Minister of Foreign Affairs, in August 2020"))
    reader.sees(answer)
    reader.choose("Mohammed Haneef Atmar")
    reader.sees(reader.page.get_by_role("listitem").filter(has_text="Acting Minister of Foreign Affairs").first)


def test_all_rounds_of_a_mechanism(reader: Reader) -> None:
    reader.ask("all rounds of the China-Afghanistan-Pakistan mechanism")
    reader.choose("China-Afghanistan-Pakistan trilateral mechanism")
    reader.follow("All its rounds")
    rounds = reader.page.locator("article h1 ~ ul").first.get_by_role("link")
    for number in ("first", "second", "third", "fourth", "fifth", "sixth"):
        reader.sees(rounds.filter(has_text=f"{number} round"))


def test_a_name_in_chinese(reader: Reader) -> None:
    reader.ask("东伊运")
    reader.choose("East Turkistan Islamic Movement")
    reader.sees(reader.page.get_by_role("heading", level=1, name="East Turkistan Islamic Movement"))


def test_another_spelling_of_a_name(reader: Reader) -> None:
    reader.ask("Moutaki")
    reader.choose("Amir Khan Muttaqi")
    reader.sees(reader.page.get_by_role("heading", level=1, name="Amir Khan Muttaqi"))


@pytest.mark.parametrize("query", ["2021-08-16", "16-08-2021", "16/08/2021", "August 16th, 2021"])
def test_a_day_in_four_spellings(reader: Reader, query: str) -> None:
    reader.ask(query)
    reader.see_all()
    found = reader.page.locator(".search-event")
    expect(found).not_to_have_count(0)
    assert days(reader.page) == {"16 August 2021"}
    reader.sees(found.first)


# The archive began with Xinhua's text of this call.
FIRST = "2020-08-19-wang-yi-atmar-call-xinhua"


@pytest.mark.parametrize("query", ["Wang Yi Atmar call August 2020 Xinhua", FIRST])
def test_paragraph_6_of_the_first_readout_is_cited(reader: Reader, query: str) -> None:
    reader.ask(query)
    reader.choose("Atmar and Wang Yi, telephone call")
    assert f"/readouts/{FIRST}/" in address_of(reader.page)
    reader.type("6c")
    citation = reader.page.locator(".menu textarea")
    expect(citation).to_have_value(re.compile(rf"Xinhua.*paragraph 6.*/readouts/{FIRST}/#p6", re.DOTALL))
    reader.sees(citation)
    expect(reader.page.get_by_role("button", name="Copy citation")).to_be_focused()
