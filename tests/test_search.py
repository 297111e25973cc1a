# The search: what its index holds, that the browser reads it as it was written, and that a reader finds things with it.

import gzip
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from generator.archive.model import Archive
from generator.export import search
from generator.export.search.postings import Shard, shards
from generator.export.search.tokens import LETTERS, folds, words
from generator.site.urls import FOLDERS
from tests.accessibility import WIDTHS, is_wider_than_its_window, violations
from tests.browser import address_of
from tests.pipeline import CORPUS, archive_of, files_of, reported
from tests.pipeline import parties as parties_of
from tests.searching import QUERY, answered, offered, type_in_box
from tests.sites import build, project, zensical

# ---- The index ------------------------------------------------------------------------------------------------------

WORDS = [
    ("Oru said: the ferry", ["oru", "said", "the", "ferry"]),
    ("China’s and Oru's", ["china", "and", "oru"]),
    ("the U.S. and the U.N.", ["the", "us", "and", "the", "un"]),
    ("Afghan-led, 2513 (2020)", ["afghan", "led", "2513", "2020"]),
    ("Çavuşoğlu İstanbul Ｗｉｄｅ", ["cavusoglu", "istanbul", "wide"]),
    ("Сергей Лавров", ["сергеи", "лавров"]),
    ("مُحَمَّد", ["محمد"]),
    ("Łukasz Ørsted, Đoković, Strauß, ılgaz", ["lukasz", "orsted", "dokovic", "strauss", "ilgaz"]),
    ("متقی متقي علی على کابل كابل", ["متقي", "متقي", "علي", "علي", "كابل", "كابل"]),
    ("می‌گوید میـرا ۱۹۹۰ ١٩٩٠", ["ميگويد", "ميرا", "1990", "1990"]),
    ("東伊運", ["东伊", "伊运", "运"]),
    ("क़िला", ["कल"]),
    ("东伊运", ["东伊", "伊运", "运"]),
    ("反对ETIM的", ["反对", "对", "etim", "的"]),
    ("한국 が行く", ["한국", "が行", "行く", "く"]),
    ("", []),
    ("—  … “”", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_browser_is_told_to_fold_only_what_could_be_found() -> None:
    table = folds(["北方轮渡"])
    assert table["輪"] == "轮"
    assert "東" not in table
    assert all(table[letter] == folded for letter, folded in LETTERS.items())


def test_every_kind_of_page_lies_where_the_search_says(opened: dict[str, Any]) -> None:
    pages = opened["catalogue"]["pages"]
    assert {kind: folder for kind, (folder, _) in pages.items()} == {kind: FOLDERS[kind] for kind in pages}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return archive_of(files_of(CORPUS))


@pytest.fixture(scope="module")
def opened(archive: Archive) -> dict[str, Any]:
    """The files of the index of the invented content, unpacked, by their names."""
    return {
        Path(path).stem: json.loads(gzip.decompress(data) if path.endswith(".pack") else data)
        for path, data in search.index(archive).items()
    }


def test_the_same_archive_gives_the_same_bytes(archive: Archive) -> None:
    assert search.index(archive) == search.index(archive_of(files_of(CORPUS)))


def test_an_index_of_something_else_lies_elsewhere(archive: Archive) -> None:
    files = dict(files_of(CORPUS))
    path = "readouts/1990-07-01-oru-press-conference-vestria-mfa.md"
    files[path] = bytes(files[path]).replace(b"Oru", b"Ora", 1)
    folders = {name.split("/")[1] for a in (archive, archive_of(files)) for name in search.index(a)} - {"index.json"}
    assert len(folders) == 2


def test_the_texts_are_those_of_the_archive_to_the_letter(archive: Archive, opened: dict[str, Any]) -> None:
    number = sum(name.startswith("texts-") for name in opened)
    blocks = [opened[f"texts-{i}"] for i in range(number)]
    shown = [(part[0], *said[:2]) for block in blocks for part in block for said in part[-1]]
    assert shown == [(r.id, s.id, s.text) for r in archive.readouts for s in r.statements]
    assert all(sum(len(part[-1]) for part in block) == opened["index"]["block"] for block in blocks[:-1])


def test_each_statement_is_filed_under_its_own_speakers_parties_and_topics(
    archive: Archive, opened: dict[str, Any]
) -> None:
    catalogue = opened["catalogue"]
    columns = catalogue["statements"]
    ids = {kind: [entry[0] for entry in catalogue[kind]] for kind in ("people", "parties", "topics")}
    every = [(readout, spoken) for readout in archive.readouts for spoken in readout.statements]
    for number, (readout, spoken) in enumerate(every):
        _, people, parties = catalogue["speakers"][columns["speakers"][number]]
        assert tuple(ids["people"][i] for i in people) == reported(readout, spoken)
        assert tuple(ids["parties"][i] for i in parties) == parties_of(archive, readout, spoken)
        assert tuple(ids["topics"][i] for i in catalogue["touched"][columns["topics"][number]]) == spoken.topics
        assert bool(columns["proposed"][number]) == (spoken.attribution == "proposed")


def unfolded(shard: Shard) -> Iterator[tuple[str, int, list[int]]]:
    """Each word of a shard with each of its statements and the positions in it, as a browser reads them."""
    inside = json.loads(shard.statements)
    for word, steps, numbers in zip(inside["words"], inside["statements"], json.loads(shard.positions), strict=True):
        statement, left = 0, iter(numbers)
        for step in steps:
            statement += step >> 1
            position, positions = 0, []
            for _ in range(next(left) if step & 1 else 1):
                position += next(left)
                positions.append(position)
            yield word, statement, positions
        assert list(left) == []


@given(st.lists(st.text(st.sampled_from("ab 东伊.’s"), max_size=30), max_size=6))
def test_every_word_is_found_where_it_stands_and_nowhere_else(texts: list[str]) -> None:
    found = {(w, s): positions for shard in shards(texts) for w, s, positions in unfolded(shard)}
    wanted: dict[tuple[str, int], list[int]] = {}
    for number, text in enumerate(texts):
        for position, word in enumerate(words(text)):
            wanted.setdefault((word, number), []).append(position)
    assert found == wanted


def test_a_large_index_is_cut_between_words_in_the_order_of_a_browser() -> None:
    texts = [" ".join(f"w{number}x{i}" for i in range(300)) for number in range(100)]
    cut = list(shards([*texts, "東 \U0001d4d0 ｚ"]))
    assert len(cut) > 3
    every = [word for shard in cut for word in json.loads(shard.statements)["words"]]
    assert every == sorted(set(every), key=lambda word: word.encode("utf-16-be"))
    assert [shard.first for shard in cut] == [json.loads(shard.statements)["words"][0] for shard in cut]


# ---- In a browser, on an invented content ---------------------------------------------------------------------------

HOSTILE = """---
title: "<img src=x onerror=alert(1)> & Oru"
date: 1990-08-01
event: 1990-08-01-hostile
kind: speech
participants: [mira-oru]
publisher: vestria-mfa
url: https://mfa.vestria.example/hostile
language: en
text: verbatim
seen: whole
---

@mira-oru <script>alert(2)</script> quux <img src=x onerror=alert(3)> \\[x\\](javascript:alert(4)) "quux" & so on.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the invented content and one hostile readout, and its site."""
    root = project(tmp_path_factory.mktemp("search"), CORPUS)
    (root / "content" / "readouts" / "1990-08-01-hostile.md").write_text(HOSTILE, encoding="utf-8")
    build(root, REPO_URL="https://forge.example/readouts")
    return root


@pytest.fixture(scope="module")
def address(small: Path, serve: Callable[[Path], str]) -> str:
    return serve(small / "build" / "site")


def found(page: Page) -> list[str]:
    """The texts of the statements that the search page shows, once it has searched."""
    answered(page)
    return page.locator(".search-list p.statement").all_inner_texts()


def search_for(page: Page, address: str, query: str) -> list[str]:
    page.goto(f"{address}/search/{query}")
    return found(page)


def counts(page: Page, title: str) -> dict[str, int]:
    """The options of a facet with their counts."""
    lines = page.get_by_role("group", name=title, exact=True).locator("label").all_inner_texts()
    pairs = [line.rsplit("\n", 1) if "\n" in line else line.rsplit(None, 1) for line in lines]
    return {label.strip(): int(number) for label, number in pairs}


def test_the_browser_takes_the_same_words(page: Page, address: str) -> None:
    chance = random.Random(1)
    alphabet = "".join(text for text, _ in WORDS) + "ėŒæ’'.·\u200c\u0640\u00ad٣۴ﷲﬁ½Ⅳ𝐀ㄱ각パパ臺灣"
    texts = [text for text, _ in WORDS]
    texts += [data.decode() for path, data in files_of(CORPUS).items() if path.startswith("readouts")]
    texts += ["".join(chance.choices(alphabet, k=12)) for _ in range(500)]
    page.goto(address + "/search/")
    js = """async ([texts, table]) => {
        const m = await import('/assets/javascripts/search-words.js');
        m.learn(table);
        return texts.map(m.words);
    }"""
    found = page.evaluate(js, [texts, folds(texts)])
    differing = [(text, js, words(text)) for text, js in zip(texts, found, strict=True) if js != words(text)]
    assert differing == []


STEMS = [
    ("sanctions", "sanction"), ("sanctioned", "sanction"), ("country", "countries"), ("force", "forces"),
    ("agree", "agreed"), ("stopped", "stop"), ("process", "processes"), ("policy", "policies"),
]  # fmt: skip
APART = [("china", "chinese"), ("taliban", "talks"), ("states", "status"), ("us", "use"), ("united", "unity")]


def test_the_forms_of_a_word_and_no_others(page: Page, address: str) -> None:
    page.goto(address + "/search/")
    js = "async words => { const m = await import('/assets/javascripts/search-words.js'); return words.map(m.stem); }"
    pairs = [page.evaluate(js, pair) for pair in STEMS + APART]
    assert [one == other for one, other in pairs] == [True] * len(STEMS) + [False] * len(APART)


def test_words_must_all_be_met(page: Page, address: str) -> None:
    [text] = search_for(page, address, "?q=ferry+spring+repairs")
    assert text.startswith("Oru said that Vestria was ready to reopen")
    assert search_for(page, address, "?q=ferry+quux") == []


def test_a_topic_is_found_by_all_its_names_and_by_what_an_editor_linked(page: Page, address: str) -> None:
    by_name = search_for(page, address, "?q=Northern+ferry&sort=oldest")
    assert len(by_name) > 3
    for name in ("ferry+line", "OSTMARK+FERRY", "北方轮渡"):
        assert search_for(page, address, f"?q={name}&sort=oldest") == by_name, name
    assert search_for(page, address, "?topic=ferry&sort=oldest") == by_name


def test_chinese_is_found_by_any_stretch_of_it(page: Page, address: str) -> None:
    for query, number in (("轮渡", 1), ("恢复北方", 1), ("冬季贸易", 2), ("渡轮", 0), ("贸", 1)):
        assert len([t for t in search_for(page, address, f"?q={query}&account=kelmar") if "，" in t]) == min(
            number, 1
        ), query


def test_quotation_marks_keep_words_together_and_to_the_text(page: Page, address: str) -> None:
    assert len(search_for(page, address, "?q=telephone+conversation")) == 1
    assert len(search_for(page, address, '?q="telephone conversation"')) == 1
    assert search_for(page, address, '?q="conversation telephone"') == []
    assert search_for(page, address, "?q=“ready to reopen the Northern ferry”")
    assert len(search_for(page, address, '?q="ferry line"')) < len(search_for(page, address, "?q=ferry+line"))


def test_facets_say_how_many_there_are_and_narrow_by_them(page: Page, address: str) -> None:
    every = search_for(page, address, "?topic=ferry&sort=oldest")
    parties = counts(page, "Party of the speaker")
    accounts = counts(page, "Whose account")
    assert sum(accounts.values()) == len(every)
    page.get_by_role("checkbox", name=re.compile("^Vestria")).first.check()
    expect(page).to_have_url(re.compile(r"\?topic=ferry&party=vestria&sort=oldest$"))
    expect(page.locator(".search-list > li")).to_have_count(parties["Vestria"])
    # Within a facet the others keep their counts, since they could be chosen too.
    assert counts(page, "Party of the speaker") == parties
    assert set(found(page)) < set(every)
    page.go_back()
    expect(page.locator(".search-list > li")).to_have_count(len(every))


def test_a_query_typed_on_the_page_is_answered_on_enter(page: Page, address: str) -> None:
    page.goto(address + "/search/?q=quux")
    expect(page.locator(".search-list > li")).to_have_count(0)
    page.get_by_label(QUERY).fill("ferry")
    page.get_by_label(QUERY).press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=ferry$"))
    expect(page.locator(".search-list > li")).not_to_have_count(0)


def test_the_address_holds_the_whole_search(page: Page, browser: Browser, address: str) -> None:
    page.goto(address + "/search/")
    page.get_by_label(QUERY).fill("ferry")
    page.get_by_role("checkbox", name=re.compile("^Vestria")).first.check()
    page.get_by_label("Order", exact=True).select_option("Oldest first")
    page.get_by_label("Group by person").check()
    expect(page).to_have_url(re.compile(r"\?q=ferry&party=vestria&sort=oldest&group=speaker$"))
    expect(page.locator(".search-group")).not_to_have_count(0)
    other = browser.new_page()
    other.goto(address_of(page))
    assert found(other) == found(page)
    expect(other.get_by_label("Group by person")).to_be_checked()
    expect(other.get_by_role("checkbox", name=re.compile("^Vestria")).first).to_be_checked()
    other.close()


def test_a_filter_of_something_unknown_is_met_by_nothing_and_can_be_removed(page: Page, address: str) -> None:
    assert search_for(page, address, "?q=ferry&party=atlantis") == []
    page.get_by_role("button", name=re.compile("atlantis")).click()
    expect(page.locator(".search-list > li")).not_to_have_count(0)


def test_grouped_by_person_each_group_is_of_one(page: Page, address: str) -> None:
    search_for(page, address, "?group=speaker")
    groups = dict(
        zip(page.locator(".search-group h2").all_inner_texts(), page.locator(".search-group").all(), strict=True)
    )
    [oru] = [group for title, group in groups.items() if title.startswith("Mira Oru")]
    names = oru.locator("p.source b").all_inner_texts()
    assert names
    assert all("Oru" in name or "sides" in name for name in names)


def test_a_misspelt_name_offers_the_right_one(page: Page, address: str) -> None:
    assert search_for(page, address, "?q=Vesria") == []
    page.get_by_role("button", name="Vestria", exact=True).click()
    expect(page.locator(".search-list > li")).not_to_have_count(0)
    expect(page).to_have_url(re.compile("q=Vestria"))


def test_a_part_of_a_name_leads_to_its_page(page: Page, address: str) -> None:
    page.goto(address + "/")
    type_in_box(page, "san")
    expect(page.get_by_role("option").first).to_contain_text("Pelle Sanna")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/pelle-sanna/")
    search_for(page, address, "?q=san")
    expect(page.get_by_role("link", name="Pelle Sanna", exact=True)).to_have_attribute(
        "href", f"{address}/people/pelle-sanna/"
    )


def test_nothing_found_says_what_is_covered_and_where_to_ask(page: Page, address: str) -> None:
    assert search_for(page, address, "?q=volcanoes") == []
    said = page.locator(".search-advice").inner_text()
    assert "readouts of events from 1990 to 1990" in said.replace("\u00a0", " ")
    link = page.get_by_role("link", name="Suggest it")
    assert link.get_attribute("href") == "https://forge.example/readouts/issues/new?title=Topic%3A+volcanoes"


def test_nothing_found_offers_fewer_words(page: Page, address: str) -> None:
    assert search_for(page, address, "?q=ferry+volcanoes&account=vestria") == []
    assert "Without “ferry”" not in page.locator(".search-advice").inner_text()
    page.get_by_role("button", name="“volcanoes”").click()
    expect(page).to_have_url(re.compile(r"\?q=ferry&account=vestria$"))
    expect(page.locator(".search-list > li")).not_to_have_count(0)


def test_a_result_is_a_quotation_as_the_pages_have_it(page: Page, address: str) -> None:
    """The same elements with the same attributes; only the words that were found are marked, and the class of columns
    and the languages of a page's own are its own."""
    looks = """element => Object.fromEntries([...element.attributes].filter(({ name }) => name !== 'lang')
        .map(({ name, value }) => [name, value.split(' ').sort().join(' ')]))"""
    page.goto(f"{address}/topics/ferry/")
    ids = [quoted.get_attribute("id") for quoted in page.locator("p.statement").all()]
    wanted = {id: page.locator(f"[id='{id}']").evaluate(looks) for id in ids}
    sources = {id: page.locator(f"p.source:has(+ [id='{id}'])").evaluate(looks) for id in ids}
    search_for(page, address, "?topic=ferry")
    shown = page.locator(".search-list p.statement").all()
    assert shown
    for statement in shown:
        id = statement.get_attribute("id")
        assert statement.evaluate(looks) == wanted[id]
        assert page.locator(f"p.source:has(+ [id='{id}'])").evaluate(looks) == sources[id]
    assert page.locator("[data-template]").count() == 0


def test_a_result_can_be_cited(page: Page, address: str) -> None:
    search_for(page, address, "?q=ferry+spring+repairs")
    page.get_by_role("button", name=re.compile("^Cite ¶")).click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".menu textarea")).to_have_value(re.compile(f"^{address}/readouts/1990-03-14.*#p"))


def test_text_from_the_content_stays_text(page: Page, address: str) -> None:
    [text] = search_for(page, address, "?q=quux")
    assert (
        text == '<script>alert(2)</script> quux <img src=x onerror=alert(3)> [x](javascript:alert(4)) "quux" & so on.'
    )
    assert page.locator(".search img, .search script, .search a[href^=javascript]").count() == 0
    assert page.locator(".search mark").all_inner_texts() == ["quux", "quux"]
    page.goto(address + "/")
    type_in_box(page, "quux")
    expect(page.get_by_role("option").first).to_contain_text("<script>alert(2)</script> quux")
    search_for(page, address, "?q=<img src=x onerror=alert(5)>&party=<img src=x onerror=alert(6)>&sort=<b>&group=<b>")


@pytest.mark.parametrize(("path", "facet"), [
    ("topics/ferry", "topic=ferry"), ("people/mira-oru", "speaker=mira-oru"), ("parties/vestria", "party=vestria"),
    ("events/1990-03-14-oru-sanna-call", "event=1990-03-14-oru-sanna-call"),
    ("publishers/vestria-mfa", "publisher=vestria-mfa"),
])  # fmt: skip
def test_pages_of_the_registers_search_within_their_statements(page: Page, address: str, path: str, facet: str) -> None:
    page.goto(f"{address}/{path}/")
    page.get_by_label("Search within these statements").fill("spring")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/search/\?{facet}&q=spring$"))
    assert any("spring" in text for text in found(page))


def test_an_event_holds_the_statements_of_its_accounts_alone(page: Page, address: str, archive: Archive) -> None:
    event = archive.events["1990-03-14-oru-sanna-call"]
    shown = search_for(page, address, f"?event={event.id}&q=ferry")
    assert shown
    assert set(shown) <= {spoken.text for readout in event.readouts for spoken in readout.statements}


def test_without_script_the_page_says_so_and_leads_to_the_lists(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + "/topics/ferry/")
    page.get_by_role("link", name="Search within these statements").click()
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    page.get_by_role("link", name="Readouts by year").click()
    expect(page).to_have_url(f"{address}/readouts/")
    page.goto(address + "/")
    page.get_by_role("combobox", name="Search the statements").fill("ferry")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    page.close()


def test_without_the_index_the_page_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.pack", lambda route: route.abort())
    page.goto(address + "/search/?q=ferry")
    expect(page.locator(".search-status")).to_contain_text("could not be loaded")
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_search_is_accessible(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for query in ("?q=ferry&party=vestria", "?q=volcanoes+ferry", "?group=speaker", ""):
        search_for(page, address, query)
        if page.locator("details:not([open])").count():
            page.get_by_text("Narrow the search").click()
        check(page, f"{query} {width}")
    page.goto(address + "/topics/ferry/")
    type_in_box(page, "ferry")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("ArrowDown")
    check(page, f"box {width}")
    context.close()


SMALLEST = 24
"""Pixels that a target has in height or width, or the room around it."""
SMALL = """smallest => [...document.querySelectorAll(
        ".search :is(button, label:has(input), select, summary, input[type=search]), .search-box input")]
    .filter(one => one.getClientRects().length && !one.matches(".search-offer"))
    .filter(one => one.getBoundingClientRect().height < smallest)
    .map(one => one.outerHTML)"""


def check(page: Page, where: str) -> None:
    assert violations(page, ".search, .search-box, .search-within") == [], where
    assert not is_wider_than_its_window(page), where
    assert page.evaluate(SMALL, SMALLEST) == [], where


def test_the_box_is_a_combobox_for_the_keyboard(page: Page, address: str) -> None:
    page.goto(address + "/topics/ferry/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search the statements")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("ferr")
    offered(page, "ferr")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".search-said")).to_contain_text("found")
    page.keyboard.press("ArrowDown")
    selected = page.locator("[role=option][aria-selected=true]")
    expect(selected).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == selected.get_attribute("id")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(selected).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("ferr")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=ferr")


def test_a_statement_chosen_in_the_box_opens_at_its_place(page: Page, address: str) -> None:
    page.goto(address + "/")
    type_in_box(page, '"thanked him"')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/readouts/1990-03-14-oru-sanna-call-vestria-mfa/#p4-2")


def test_a_slash_typed_elsewhere_stays_a_slash(page: Page, address: str) -> None:
    page.goto(address + "/search/?q=ferry")
    box = page.get_by_label(QUERY)
    box.fill("a")
    box.press("/")
    expect(box).to_have_value("a/")


def test_the_search_works_on_the_site_that_zensical_makes(
    small: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    [text] = search_for(page, serve(zensical(small)), "?q=ferry+spring+repairs")
    assert text.startswith("Oru said that Vestria was ready to reopen")


# ---- On the real content --------------------------------------------------------------------------------------------


def test_what_china_said_about_etim_in_2021_by_keyboard_alone(page: Page, browser: Browser, real_address: str) -> None:
    page.goto(real_address + "/")
    type_in_box(page, "What did China say about ETIM in 2021?")
    expect(page.get_by_role("option").first).to_contain_text("“ETIM” said by China in 2021")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=ETIM&party=china&year=2021")
    texts = found(page)
    assert texts
    for source in page.locator(".search-list p.source").all_inner_texts():
        assert "2021" in source
    assert any("ETIM" in text for text in texts)
    other = browser.new_page()
    other.goto(address_of(page))
    assert found(other) == texts
    other.close()


def test_etim_is_found_by_its_other_names(page: Page, real_address: str) -> None:
    of_topic = set(all_found(page, real_address, "?topic=etim"))
    assert of_topic
    for name in ("ETIM", "Eastern+Turkistan", "TIP", "东伊运"):
        assert of_topic <= set(all_found(page, real_address, f"?q={name}")), name


def test_the_belt_and_road_is_found_by_its_short_name(page: Page, real_address: str) -> None:
    of_topic = set(all_found(page, real_address, "?topic=bri"))
    assert of_topic
    assert of_topic <= set(all_found(page, real_address, "?q=BRI"))


def all_found(page: Page, address: str, query: str) -> list[str]:
    search_for(page, address, query)
    while (more := page.locator(".search-results > .search-more")).count():
        before = page.locator(".search-list > li").count()
        more.click()
        expect(page.locator(".search-list > li").nth(before)).to_be_visible()
    return found(page)
