# The site of a proposal as a reviewer has it: a folder on a disk, whose pages open by a double click, and in which
# newcomers are named and have no page.

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as BrowserPage

from generator.site.from_disk import openable
from tests.browser import address_of
from tests.pipeline import CORPUS
from tests.sites import Page, pages_of, project, run
from tests.test_newcomers import FIELDS, NEW, TEXT
from tests.test_offices import git, save


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a proposal to the invented content: a readout of people and a publisher whom no register has."""
    root = project(tmp_path_factory.mktemp("disk"), CORPUS)
    git(root, "init", "-q", "-b", "main")
    save(root, {})
    (root / "content" / NEW).write_text(FIELDS + TEXT, encoding="utf-8")
    done = run(root, "build", "--base", "main", "--from-disk")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "open build/site/index.html in a browser" in done.stdout
    return root / "build" / "site"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../people/", "../people/index.html"),
        ("../people/#p1", "../people/index.html#p1"),
        ("../search/?q=a/b/", "../search/index.html?q=a/b/"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("../..#x", "../../index.html#x"),
        ("ida-venn/", "ida-venn/index.html"),
        ("data/a.json", "data/a.json"),
        ("#people", "#people"),
        ("?a=b/", "?a=b/"),
        ("", ""),
        ("/", "/"),
        ("https://mfa.vestria.example/", "https://mfa.vestria.example/"),
        ("//mfa.vestria.example/", "//mfa.vestria.example/"),
        ("mailto:a@vestria.example", "mailto:a@vestria.example"),
    ],
)
def test_an_address(address: str, expected: str) -> None:
    assert openable(f'<p><a class="x" href="{address}">x</a>') == f'<p><a class="x" href="{expected}">x</a>'


def test_what_is_no_address_stays() -> None:
    page = """<p title='href="../"' data-href="../">Not href="../people/" and &lt;a href="../"&gt;.<img src="./">"""
    assert openable(page) == page


def test_every_link_leads_to_a_file_that_is_there(site: Path) -> None:
    pages = pages_of(site)
    assert len(pages) > 20
    lost = [
        f"{path}: {address}"
        for path, page in pages.items()
        if path != "404.html"  # a server shows it at any address, and no folder has one
        for address in (*page.links, *page.resources)
        if not urlsplit(address).scheme and not _is_file(site / path, address)
    ]
    assert lost == []


def _is_file(page: Path, address: str) -> bool:
    path = unquote(urlsplit(address).path)
    return (page.parent / path).resolve().is_file() if path else True


def test_nothing_else_of_a_page_is_changed(site: Path) -> None:
    page = (site / "readouts" / "1990-03-14-oru-sanna-call-vestria-mfa" / "index.html").read_text(encoding="utf-8")
    assert openable(page) == page
    assert "Content-Security-Policy" in page
    assert len(Page(page).statements) > 3


def test_a_newcomer_is_found_by_what_they_said_and_by_no_page(
    site: Path, serve: Callable[[Path], str], page: BrowserPage
) -> None:
    page.goto(f"{serve(site)}/search/index.html?q=brask")
    found = page.locator(".search-results")
    expect(found.get_by_text("Tilda Brask").first).to_be_visible()
    addresses = page.eval_on_selector_all(".search-found a", "links => links.map((link) => link.href)")
    assert addresses
    assert not [address for address in addresses if "/people/tilda-brask" in address]


def test_a_reader_goes_through_it_without_a_server(site: Path, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("file:") else asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_role("link", name="Mira Oru").first.click()
    expect(page).to_have_title("Mira Oru - Readouts")
    assert address_of(page).startswith("file:")
    expect(page.locator(".masthead")).to_have_css("border-bottom-style", "solid")
    page.get_by_role("link", name="paragraph").first.click()
    expect(page.locator(".statement:target")).to_have_count(1)
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Readouts").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Readouts")
    page.get_by_label("Search the statements").fill("ferry")
    page.get_by_label("Search the statements").press("Enter")
    expect(page.get_by_text("was given the pages in a folder")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/search/index\.html\?q=ferry$"))
    assert asked == []
    context.close()
