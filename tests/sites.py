# Whole sites for the tests: a copy of the project with some content, the real commands, and what is on the finished
# pages. The sites that several test files look at are built once, whichever process needs them first.

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.pipeline import CORPUS, ROOT

DESK = ROOT / "build" / "desk"
"""What the desk runs on, where `make desk` has brought it; every site of the tests has it then."""
SETTINGS = ("SITE_URL", "REPO_URL", "CONTACT", "EDITORS")
REPOSITORY, CONTACT = "https://github.com/vestria/readouts", "desk@vestria.example"
"""Of the site of the invented content."""
ONE_MACHINE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
"""Where the site of the real content is built; on any other it would be the same."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in SETTINGS}


allowed = False
"""Whether the test that runs may build a site."""


def project(root: Path, content: Path) -> Path:
    """A copy of the project in `root`, with the files of a content folder."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(content, root / "content", symlinks=True, dirs_exist_ok=True)
    shutil.copytree(ROOT / "theme", root / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    if DESK.is_dir() and not (root / "build" / "desk").exists():
        (root / "build").mkdir(exist_ok=True)
        (root / "build" / "desk").symlink_to(DESK)
    return root


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program with these arguments, run in a project's folder."""
    return subprocess.run(
        (sys.executable, "-m", "generator", *arguments),
        cwd=root,
        env={**ENVIRONMENT, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def build(root: Path, **environment: str) -> Path:
    """The site of a project, which must build; returns its folder."""
    assert allowed, "a test that builds a site is marked with pytest.mark.site"
    done = run(root, "build", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build" / "site"


def zensical(root: Path, **environment: str) -> Path:
    """The site that Zensical makes of the Markdown tree, in build/zensical."""
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    other = root / "zensical.yml"
    other.write_text(config.replace("site_dir: build/site", "site_dir: build/zensical"), encoding="utf-8")
    command = (sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", str(other))
    done = subprocess.run(
        command, cwd=root, env={**ENVIRONMENT, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build" / "zensical"


@dataclass(frozen=True)
class Shown:
    """A statement on a page: its attributes and its text."""

    attributes: Mapping[str, str]
    text: str


def attributes_of(shown: Shown) -> dict[str, str]:
    """The attributes of a statement that others build on."""
    return {name: value for name, value in shown.attributes.items() if name.startswith("data-")}


@dataclass
class Page(HTMLParser):
    """What is on a finished page."""

    source: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Where a reader can go."""
    resources: list[str] = field(default_factory=list)
    """What the page loads by itself."""
    handlers: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    statements: list[Shown] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.handlers += [name for name in given if name.startswith("on")]
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") not in ("canonical", "alternate", "prev", "next", "license"):
            self.resources.append(given.get("href", ""))
        for name in ("src", "srcset", "poster", "data", "action", "background"):
            if given.get(name):
                self.resources.append(given[name])
        if self._open and self._open[-1][0] == tag:
            raise AssertionError(f"<{tag}> inside <{tag}> is not looked for: {given}")
        is_statement = "statement" in given.get("class", "").split() and "data-template" not in given
        if is_statement or tag in ("title", "h1", "script"):
            self._open.append((tag, given, []))

    def handle_data(self, data: str) -> None:
        for _, _, text in self._open:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            return
        _, given, parts = self._open.pop()
        text = "".join(parts)
        if tag == "title":
            self.title = self.title or text
        elif tag == "h1":
            self.headings.append(text)
        elif tag == "script":
            self.scripts.append(text)
        else:
            self.statements.append(Shown(given, text))


Pages = Mapping[str, Page]
"""The pages of a site by their paths from its top."""


def pages_of(folder: Path) -> dict[str, Page]:
    return {
        path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def broken(folder: Path, pages: Pages) -> Iterator[str]:
    """Every link and resource of the pages and style sheets that leads nowhere inside the site."""
    ids = {path: {*page.ids, "", "top"} for path, page in pages.items()}
    for path, page in pages.items():
        for target in (*page.links, *page.resources):
            url = urlsplit(target)
            if url.scheme or url.netloc:
                continue
            file = place(path, unquote(url.path))
            if not (folder / file).is_file() or (file in ids and unquote(url.fragment) not in ids[file]):
                yield f"{path}: {target}"
    for sheet in sorted(folder.rglob("*.css")):
        here = sheet.relative_to(folder).as_posix()
        for target in loaded(sheet):
            if not urlsplit(target).scheme and not (folder / place(here, unquote(urlsplit(target).path))).is_file():
                yield f"{here}: {target}"


def place(here: str, there: str) -> str:
    """The file that a path leads to, seen from another file of the site."""
    if not there:
        return here
    file = normpath(join("/" + dirname(here), there)).lstrip("/")
    return join(file, "index.html") if there.endswith(("/", "..", "/.")) or there == "." or not file else file


def loaded(sheet: Path) -> list[str]:
    """What a style sheet loads."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    urls = re.findall(r"url\(\s*(\"[^\"]*\"|'[^']*'|[^)]*?)\s*\)|@import\s+(\"[^\"]*\"|'[^']*')", text)
    return [(first or second).strip("\"'") for first, second in urls]


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is made once for all processes that run tests: by the first that needs it, and the others wait."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # each of them has a folder of its own in it
    root, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(root, ignore_errors=True)  # what is left of one that failed
            make(root)
            done.touch()
    return root


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its own content, and its site in build/site."""
    return once(tmp_path_factory, "real", lambda root: build(project(root, ROOT / "content"), **ONE_MACHINE))


@pytest.fixture(scope="session")
def real_site(real_project: Path) -> Path:
    """The folder of the finished site of the real content."""
    return real_project / "build" / "site"


@pytest.fixture(scope="session")
def real_pages(real_site: Path) -> Pages:
    return pages_of(real_site)


@pytest.fixture(scope="session")
def corpus_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the invented content, and its site in build/site, which knows where it is kept and who
    answers for it. Nobody changes it."""
    settings = {"REPO_URL": REPOSITORY, "CONTACT": CONTACT}
    return once(tmp_path_factory, "corpus", lambda root: build(project(root, CORPUS), **settings))


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A copy of the project with the invented content, not built yet."""
    return project(tmp_path / "small", CORPUS)
