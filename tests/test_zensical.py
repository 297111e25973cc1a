# The same tree, mkdocs.yml and theme also build with Zensical, the successor of Material: the same pages, the same
# statements at the same addresses, and no link that leads nowhere. How the pages look may differ.

import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.sites import Page, Pages, attributes_of, broken, pages_of, place, zensical


@pytest.fixture(scope="module")
def other_site(real_project: Path) -> Path:
    return zensical(real_project)


@pytest.fixture(scope="module")
def other_pages(other_site: Path) -> Pages:
    return pages_of(other_site)


def test_the_same_pages(real_pages: Pages, other_pages: Pages) -> None:
    assert sorted(other_pages) == sorted(real_pages)


def test_the_same_titles(real_pages: Pages, other_pages: Pages) -> None:
    assert {path: (page.title, page.headings) for path, page in other_pages.items()} == {
        path: (page.title, page.headings) for path, page in real_pages.items()
    }


def test_the_same_statements(real_pages: Pages, other_pages: Pages) -> None:
    def said(page: Page) -> list[tuple[str, dict[str, str], str]]:
        return [(shown.attributes["id"], attributes_of(shown), shown.text) for shown in page.statements]

    for path, page in real_pages.items():
        assert said(other_pages[path]) == said(page), path


def test_no_broken_link(other_site: Path, other_pages: Pages) -> None:
    assert list(broken(other_site, other_pages)) == []


def test_the_same_ways_out_of_a_readout(real_pages: Pages, other_pages: Pages) -> None:
    def ways(path: str, page: Page) -> set[tuple[str, str]]:
        # Links to headings belong to the list of contents, which is each engine's own.
        urls = [urlsplit(link) for link in page.links if re.match(r"[^#]|#(p[0-9]|note-|ref-)", link)]
        return {(url.geturl() if url.netloc else place(path, url.path), url.fragment) for url in urls}

    for path, page in real_pages.items():
        if path.startswith("readouts/"):
            assert ways(path, page) <= ways(path, other_pages[path]), path


def test_it_honours_the_address_in_the_environment(corpus_project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(corpus_project, tmp_path / "copy", symlinks=True)
    site = zensical(copy, SITE_URL="https://readouts.example/")
    assert "<loc>https://readouts.example/topics/ferry/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_broken_link_stops_it(small_project: Path) -> None:
    docs = small_project / "build" / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("[nowhere](gone.md)\n\n[no place](#p99)\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="page does not exist"):
        zensical(small_project)
