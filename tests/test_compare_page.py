# Any two readouts held against each other in the browser: what the page says is what the archive holds and what an
# event's own page says; a readout is chosen without knowing its id; nothing that goes wrong is a dead end.

import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.archive import phrasing
from generator.archive.compare import GRADES, comparisons, silences
from generator.archive.model import Archive
from generator.verbs.common import load
from tests.accessibility import WIDTHS, is_wider_than_its_window, violations
from tests.pipeline import CORPUS, readout
from tests.sites import build, project

CALL, OTHER_SIDE = "1990-03-14-oru-sanna-call-vestria-mfa", "1990-03-14-oru-sanna-call-ostmark-mfa"
ROUND, JOINT_ROUND = "1992-01-10-second-round-vestria-mfa", "1992-01-10-second-round-joint"
LATER = "1991-02-01-oru-sanna-call"
HOSTILE = "1990-08-01-hostile"
ALERT = "<img src=x onerror=alert(1)>"

TOPICS = {
    "ice-road": "name: ice road\nkind: theme\nbroader: [winter-trade]",
    "hostile": f"name: '{ALERT} & Co'\nkind: theme",
}
READOUTS = {
    # A part of winter trade; a topic looked for; a paragraph on nothing; a sentence that is left away.
    LATER: readout(
        "@mira-oru Oru spoke of [the ice road](topic:ice-road). It was cold. She left.\n\n"
        "@narration They spoke for an hour.\n\n@pelle-sanna? Sanna wrote later.\n\n"
        "@mira-oru>ostmark Ostmark would pay for [the pier](topic:ferry).",
        date="1991-02-01", event=LATER, text="summary", lacks=["open-water"], said={"p3": "1991-02-03"},
    ),
    ROUND: readout(
        "@pelle-sanna Sanna named [the patrol](topic:harbour-patrol). @mira-oru+pelle-sanna They agreed on "
        "[open water](topic:open-water).\n\n@tarek-deln Deln wrote of [the ice road](topic:ice-road).",
        date="1992-01-10", event="1992-01-10-second-round", seen="opening", text="summary", kind="dialogue",
        session={"of": "border-commission", "round": "2"},
    ),
    JOINT_ROUND: readout(
        "@joint They spoke of [winter trade and the patrol](topic:winter-trade+harbour-patrol), as the "
        "[Commission](topic:border-commission) does.",
        date="1992-01-10", event="1992-01-10-second-round", account="joint", kind="dialogue", publisher="ostmark-mfa",
        url="https://mfa.ostmark.example/2", session={"of": "border-commission", "round": "2"},
    ),
    HOSTILE: readout(
        "@mira-oru <script>alert(2)</script> [quux](topic:hostile) <img src=x onerror=alert(3)> and on.",
        title=f"{ALERT} & Oru", date="1990-08-01", event=HOSTILE, note=ALERT,
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the invented content and more, not built yet."""
    root = project(tmp_path_factory.mktemp("compare"), CORPUS)
    for id, text in READOUTS.items():
        (root / "content" / "readouts" / f"{id}.md").write_text(text, encoding="utf-8")
    for id, fields in TOPICS.items():
        (root / "content" / "topics" / f"{id}.md").write_text(f"---\n{fields}\n---\n\nInvented.\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def archive(root: Path) -> Archive:
    _, archive, problems = load(root)
    assert archive, "\n".join(map(str, problems))
    return archive


@pytest.fixture(scope="module")
def address(root: Path, serve: Callable[[Path], str]) -> str:
    return serve(build(root))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which no script fails, the policy refuses nothing and no dialog opens."""
    wrong: list[str] = []
    context = browser.new_context()
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda message: wrong.append(message.text) if "Content Security" in message.text else None)
    opened.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    yield opened
    context.close()
    assert wrong == []


def compare(page: Page, address: str, one: str, other: str) -> Page:
    page.goto(f"{address}/compare/?a={one}&b={other}")
    expect(page.locator(".compared > li")).to_have_count(2)
    return page


def cell(page: Page, topic: str, readout: str) -> Locator:
    return page.locator(f'.cell[data-topic="{topic}"][data-readout="{readout}"]')


def said(page: Page) -> dict[tuple[str, str], tuple[str, str, str]]:
    """By topic and readout what a cell of a page says: grade, account, and the words without the account's name, in
    which spaces do not count."""
    cells = page.locator(".cell[data-topic]").evaluate_all(
        """cells => cells.map(cell => {
            const {topic, readout, grade, account} = cell.dataset;
            const copy = cell.cloneNode(true);
            copy.querySelectorAll(".teller, .remark").forEach(part => part.remove());
            return [topic, readout, grade, account, copy.textContent.replace(/\\s+/g, "")];
        })"""
    )
    return {(topic, readout): (grade, account, words) for topic, readout, grade, account, words in cells}


# ---- What two readouts tell ------------------------------------------------------------------------------------------


def test_two_accounts_of_an_event_say_what_the_page_of_the_event_says(
    page: Page, address: str, archive: Archive
) -> None:
    grades = set()
    for event in comparisons(archive):
        page.goto(f"{address}/events/{event}/")
        expected = said(page)
        for one, other in itertools.combinations([r.id for r in archive.events[event].readouts], 2):
            touched = {topic for topic, id in expected if id in (one, other) and expected[topic, id][0] == "says"}
            wanted = {at: words for at, words in expected.items() if at[0] in touched and at[1] in (one, other)}
            assert said(compare(page, address, one, other)) == wanted
            grades |= {grade for grade, _, _ in wanted.values()}
    assert grades >= {"says", "near", "joint", "outside", "itself", "unnamed", "unsummarised"}


def test_the_silences_of_a_readout_are_those_of_its_event(archive: Archive) -> None:
    for compared in comparisons(archive).values():
        for silent in (cell for row in (*compared.rows, *compared.own) for cell in row.cells if cell.grade != "says"):
            found = silences(archive, silent.readout)
            special = {cell.topic: cell for cell in found.others}
            cell = special.get(silent.topic)
            assert (cell or silent) == silent
            assert (cell.grade if cell else found.usual) == silent.grade


def test_the_topics_stand_in_three_groups(page: Page, address: str) -> None:
    compare(page, address, CALL, OTHER_SIDE)
    assert page.locator(".comparison h3").all_inner_texts() == [
        "In both", "Only in Vestria’s account", "Only in Ostmark’s account", "On none of this archive’s topics",
    ]  # fmt: skip
    order = page.locator(".comparison :is(h3, h4)").all_inner_texts()
    assert order[:3] == ["In both", "Northern ferry", "Only in Vestria’s account"]
    assert "open water for all" in order[order.index("Only in Ostmark’s account") :]
    expect(page.locator(".compare-sum")).to_contain_text("1 in both")
    expect(page.locator("p.coverage")).to_have_text(
        "Vestria’s account and Ostmark’s account were read whole: where a subject was looked for and is not there, "
        "this page says so."
    )
    expect(page.get_by_role("link", name="All accounts of this event")).to_be_visible()


def test_two_events_are_said_to_be_two_and_nothing_is_left_out(page: Page, address: str) -> None:
    compare(page, address, LATER, ROUND)
    expect(page.locator("p.coverage")).to_have_text(
        re.compile(
            "These are two events: .* may not have come up "
            ".* The end of Vestria’s account of 10.January.1992 was not seen"
        )
    )
    assert "leaves out" not in page.locator(".comparison").inner_text()
    assert cell(page, "ferry", ROUND).get_attribute("data-grade") == "unseen"
    assert "Not in the part seen" in cell(page, "ferry", ROUND).inner_text()
    assert "Not in this account, looked for" in cell(page, "open-water", LATER).inner_text()
    assert "Not in the editor’s summary" in cell(page, "harbour-patrol", LATER).inner_text()
    weight = cell(page, "open-water", LATER).evaluate("cell => getComputedStyle(cell).fontWeight")
    assert weight == "400"


def test_a_part_of_a_topic_is_not_silence(page: Page, address: str) -> None:
    compare(page, address, LATER, JOINT_ROUND)
    near = cell(page, "winter-trade", LATER)
    expect(near).to_have_attribute("data-grade", "near")
    expect(near).to_contain_text("Names ice road, not the subject as such")
    expect(near).to_contain_text("Oru spoke of the ice road. …")


def test_a_statement_says_who_by_whose_words_and_where(page: Page, address: str, archive: Archive) -> None:
    shown = set()
    for one, other in itertools.pairwise(told.id for told in archive.readouts):
        compare(page, address, one, other)
        for statement in (*archive.statements[one], *archive.statements[other]):
            here = page.locator(f'.cell .by:has(a[href="{address}/readouts/{statement.readout.id}/#{statement.id}"])')
            by = phrasing.beside_account(statement.whose)
            told = f"{statement.names}, {by}" if by else statement.names
            for text in here.all_text_contents():
                assert text.startswith(f"{told} · ¶\u00a0")
                assert not any(words in text for words in phrasing.IN_READOUT.values()), "said once, inside the line"
                assert phrasing.by_account(archive, statement.readout) not in text, "said once, beside the cell"
                assert ("speaker proposed, not confirmed" in text) == statement.is_proposed
                shown.add((statement.readout.id, statement.id, statement.whose))
            assert here.first.get_attribute("data-whose") == statement.whose
    assert len(shown) == sum(map(len, archive.statements.values())), "no statement may be dropped"
    assert {whose for _, _, whose in shown} >= {"own", "other", "claimed", "agreed", "telling", "press", "spokesperson"}


def test_what_is_said_of_a_statement_stays_with_it(page: Page, address: str) -> None:
    compare(page, address, LATER, CALL)
    aside = page.locator(f'.cell:not([data-topic])[data-readout="{LATER}"]')
    expect(aside).to_contain_text("Said on 3\u00a0February\u00a01991, not at the event")
    expect(cell(page, "ferry", LATER)).to_contain_text("Mira Oru, reporting what Ostmark said")


def test_words_of_another_language_are_marked(page: Page, address: str) -> None:
    compare(page, address, "1990-05-02-three-ports-dialogue-kelmar-mfa", CALL)
    assert cell(page, "ferry", "1990-05-02-three-ports-dialogue-kelmar-mfa").locator("[lang=zh]").count()


def test_texts_stay_texts(page: Page, address: str) -> None:
    compare(page, address, HOSTILE, CALL)
    expect(cell(page, "hostile", HOSTILE)).to_contain_text(
        "<script>alert(2)</script> quux <img src=x onerror=alert(3)>"
    )
    expect(page.locator("#t-hostile")).to_have_text(f"{ALERT} & Co")
    assert page.locator(".comparison :is(img, script)").count() == 0
    page.goto(f"{address}/compare/?a={HOSTILE}")
    expect(page.get_by_role("link", name=f"{ALERT} & Oru")).to_be_visible()
    assert page.locator(".comparison :is(img, script)").count() == 0


def test_the_address_is_all_it_takes(page: Page, browser: Browser, address: str) -> None:
    compare(page, address, CALL, LATER)
    expect(page).to_have_title(re.compile("^Oru and Sanna speak by telephone about the ferry / Oru and Sanna speak"))
    other = browser.new_page()
    assert said(compare(other, address, CALL, LATER)) == said(page)
    other.close()


# ---- The choice ------------------------------------------------------------------------------------------------------


def test_from_a_readout_to_a_comparison_by_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/readouts/{CALL}/")
    page.get_by_role("link", name="Compare with another readout").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/?a=*")
    box = page.get_by_role("searchbox", name="Words from the title")
    for _ in range(60):
        if box.evaluate("box => box === document.activeElement"):
            break
        page.keyboard.press("Tab")
        box.wait_for()
    page.keyboard.type("cónference 1990")
    expect(page.locator(".comparison [role=status]")).to_have_text("1 readout.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/compare/?a={CALL}&b=1990-07-01-oru-press-conference-vestria-mfa")
    expect(page.locator(".compared > li")).to_have_count(2)
    page.go_back()
    expect(page.locator(".compare-choice").first).to_be_visible()


def test_other_accounts_and_related_readouts_come_first(page: Page, address: str) -> None:
    page.goto(f"{address}/compare/?a={CALL}")
    first = page.locator(".compare-choice a").first
    expect(first).to_have_attribute("href", f"{address}/compare/?a={CALL}&b={OTHER_SIDE}")
    heads = page.locator(".comparison h2").all_inner_texts()
    assert heads == ["Other accounts of its event", "Related readouts", "All other readouts"]
    last = page.locator(".compare-choice").last
    assert last.locator(f'a[href$="b={CALL}"]').count() == 0, "not with itself"


def test_without_an_id_both_are_chosen(page: Page, address: str, archive: Archive) -> None:
    page.goto(f"{address}/compare/")
    expect(page.locator(".comparison [role=status]")).to_have_text(f"{len(archive.readouts)} readouts.")
    page.locator(".compare-choice a").first.click()
    page.wait_for_url("**/compare/?a=*")
    page.locator(".compare-choice a").first.click()
    page.wait_for_url("**/compare/?a=*&b=*")
    expect(page.locator(".compared > li")).to_have_count(2)


def test_the_years_of_a_long_list_are_searched_too(page: Page, address: str) -> None:
    row = '<tr><td class="day">5 March</td><td><a href="{}">{}</a></td><td>Speech</td><td></td><td>Vestria</td></tr>'
    here = '<p class="jump"><a href="#y1990">1990</a> <a href="1989/#y1989">1989</a></p><h2 id="y1990">1990</h2><table>'

    def answer(route: Route) -> None:
        old = route.request.url.endswith("/1989/")
        text = f"<h2>1989</h2><table>{row.format('../old/', 'Old')}" if old else here + row.format("new/", "New")
        route.fulfill(body=text, content_type="text/html")

    page.route(re.compile(r"/readouts/(1989/)?$"), answer)
    page.goto(f"{address}/compare/")
    expect(page.locator(".comparison [role=status]")).to_contain_text("The latest 1 readout.")
    expect(page.locator(".compare-choice a")).to_have_text(["New"])
    page.locator("#compare-filter").fill("1989")
    expect(page.locator(".compare-choice a")).to_have_text(["Old"])
    expect(page.locator(".compare-choice a")).to_have_attribute("href", f"{address}/compare/?a=old")


# ---- What goes wrong -------------------------------------------------------------------------------------------------

UNKNOWN = [
    "?a=nothing-here",
    f"?a={CALL}&b=nothing-here",
    f"?b={CALL}&a=nothing-here",
    "?a=../about",
    "?b=%3Cimg%20src%3Dx%3E",
]


@pytest.mark.parametrize("query", UNKNOWN)
def test_an_unknown_id_is_named_and_another_can_be_chosen(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}/compare/{query}")
    expect(page.get_by_role("alert")).to_contain_text("No readout has the id “")
    link = page.locator(".compare-choice a").first
    expect(link).to_have_attribute("href", re.compile(f"a={CALL}&b=" if CALL in query else r"\?a=1"))
    assert page.locator(".comparison img").count() == 0


@pytest.mark.parametrize("query", ["?a=2021", "?a=index"])
def test_a_page_that_is_no_readout_is_unknown(page: Page, address: str, query: str) -> None:
    page.route(
        re.compile(r"/readouts/2021/"), lambda route: route.fulfill(body="<h1>2021</h1>", content_type="text/html")
    )
    page.goto(f"{address}/compare/{query}")
    expect(page.get_by_role("alert")).to_contain_text("No readout has the id “")


def test_a_readout_is_not_compared_with_itself(page: Page, address: str) -> None:
    page.goto(f"{address}/compare/?a={CALL}&b={CALL}")
    expect(page.get_by_role("alert")).to_have_text("Both are the same readout. Choose another to compare it with.")
    expect(page.locator(".compare-choice a").first).to_have_attribute("href", re.compile(f"a={CALL}&b="))


def test_a_failing_network_is_said_and_tried_again(page: Page, address: str) -> None:
    page.route("**/readouts/**", lambda route: route.abort())
    page.goto(f"{address}/compare/?a={CALL}&b={OTHER_SIDE}")
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    expect(page.get_by_role("link", name=CALL)).to_have_attribute("href", f"{address}/readouts/{CALL}/")
    page.unroute("**/readouts/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".compared > li")).to_have_count(2)


def test_without_script_the_page_says_where_to_go(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/readouts/{CALL}/")
    page.get_by_role("link", name="Compare with another readout").click()
    expect(page.locator("#compare-page")).to_contain_text("needs JavaScript")
    page.locator("#compare-page").get_by_role("link", name="Events").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Events with several accounts")
    context.close()


# ---- How it looks ----------------------------------------------------------------------------------------------------

VIEWS = ["", f"?a={CALL}", f"?a={CALL}&b={OTHER_SIDE}", f"?a={LATER}&b={ROUND}", f"?a={HOSTILE}&b=nothing-here"]


@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_accessible_and_fits(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    found = []
    for query in VIEWS:
        page.goto(f"{address}/compare/{query}")
        expect(page.locator(":is(.compared, .compare-choice)").first).to_be_visible()
        found += [f"{query}: {violation}" for violation in violations(page)]
        if is_wider_than_its_window(page):
            found.append(f"{query}: wider than its window")
    context.close()
    assert found == []


def test_every_word_for_a_silence_is_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}/compare/")
    words = page.locator("[data-words]").evaluate_all("all => all.map(one => [one.dataset.words, one.textContent])")
    assert {key: text for key, text in words if key in GRADES} == {k: v for k, v in GRADES.items() if k != "says"}
