# Content comes from strangers. Each file of tests/hostile/ is a case: either the problems it must have, or none, and
# then its text is shown as text on the pages of a site that a real browser opens. What no file can hold is in tables.

import os
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from generator.archive.problems import CODES, Problem
from generator.verbs import common
from tests.browser import address_of
from tests.pipeline import CORPUS, files_of, html, load, readout, registers, statements
from tests.pipeline import pages_of as markdown_of
from tests.sites import broken, build, pages_of, project, run

CASES = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("hostile/*.toml"))
}
REFUSED = {name: case for name, case in CASES.items() if case["problems"]}
SHOWN = {name: case for name, case in CASES.items() if not case["problems"]}
FRONT = {"pages/index.md": "---\ntitle: Readouts\n---\n\nAll of it is invented.\n"}
HARMLESS = {**registers(), **FRONT, **{case["path"]: case["text"] for case in SHOWN.values()}}

LINE = re.compile(r"content(/[^:]+)?:\d+: [A-Z]\d{3} \S.*")


def told(problems: tuple[Problem, ...], path: str) -> list[str]:
    return [f"{problem.line}: {problem.code}" for problem in problems if problem.path == f"content/{path}"]


def told_by(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The problems that the program printed, a line each; besides it only says what it does and how many there are."""
    lines = (done.stdout + done.stderr).splitlines()
    rest = [line for line in lines if not LINE.fullmatch(line)]
    assert [line for line in rest if not re.fullmatch(r"Reading the content ...|[0-9]+ problems?\b.*", line)] == []
    return [line for line in lines if LINE.fullmatch(line)]


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(name: str) -> None:
    case = REFUSED[name]
    archive, problems = load({**HARMLESS, case["path"]: case["text"]})
    assert archive is None
    unread = {problem.code for problem in problems if problem.path == f"content/{case['path']}"}
    assert told(problems, case["path"]) == case["problems"], "\n".join(map(str, problems))
    assert unread <= set(CODES)
    for problem in problems:
        assert LINE.fullmatch(str(problem)), str(problem)


def test_it_is_told_what_was_meant() -> None:
    said = {name: [p.message for p in load({**HARMLESS, c["path"]: c["text"]})[1]] for name, c in REFUSED.items()}
    for name, word in {
        "unknown-speaker": "(did you mean 'mira-oru'?)",
        "unknown-topic": "(did you mean 'ferry'?)",
        "unknown-ids-in-fields": "(did you mean 'vestria'?)",
        "unknown-fields": "(did you mean 'published'?)",
    }.items():
        assert any(word in message for message in said[name]), said[name]


def test_all_that_is_shown_builds_together() -> None:
    archive, problems = load(HARMLESS)
    assert archive
    assert problems == ()


@pytest.mark.parametrize("name", [name for name, case in SHOWN.items() if case["path"].startswith("readouts/")])
def test_what_looks_like_markup_is_text(name: str) -> None:
    case = SHOWN[name]
    page = html(markdown_of(HARMLESS)[case["path"]])
    body = case["text"].split("\n---\n", 1)[1].split("\n\n[^1]:")[0]
    written = re.sub(r"(^|(?<=\s))@[a-z0-9+-]+ ", "", body.strip())
    written = re.sub(r"\[([^\[\]\\]+)\]\(topic:ferry\)|\[\^1\]|\\(?=[\[\]])", r"\1", written)
    assert [element.get_text() for element in statements(page)] == [
        paragraph.replace("\n", " ") for paragraph in written.split("\n\n")
    ]


BASE = registers()
BOMB = b"---\n" + b"a: " + b"[" * 200_000


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("readouts/utf-16.md", readout("@mira-oru She spoke.").encode("utf-16"), ["1: R102"]),
        ("readouts/latin-1.md", readout("@mira-oru Café.").encode("latin-1"), ["14: R102"]),
        ("readouts/gbk.md", readout("@mira-oru 轮渡。").encode("gbk"), ["14: R102"]),
        ("readouts/cut-off.md", readout("@mira-oru Café").encode()[:-2], ["14: R102"]),
        ("readouts/surrogate.md", readout("@mira-oru x").encode() + b"\xed\xa0\x80", ["15: R102"]),
        ("readouts/with-nul.md", readout("@mira-oru She\x00 spoke."), ["14: R103"]),
        ("readouts/escape.md", readout("@mira-oru She \x1b[31mspoke."), ["14: R103"]),
        ("readouts/tab.md", readout("@mira-oru She\tspoke."), ["14: R103"]),
        ("readouts/old-line-ends.md", readout("@mira-oru She spoke.").replace("\n", "\r"), ["1: R103"]),
        ("readouts/bidi.md", readout("@mira-oru She \u202espoke\u202c."), ["14: R103", "14: R103"]),
        ("readouts/isolate.md", readout("@mira-oru She \u2066spoke\u2069."), ["14: R103", "14: R103"]),
        ("readouts/zero-width.md", readout("@mira-oru She\u200bspoke."), ["14: R103"]),
        ("readouts/line-separator.md", readout("@mira-oru She\u2028spoke."), ["14: R103"]),
        ("readouts/tags.md", readout("@mira-oru She\U000e0041 spoke."), ["14: R103"]),
        ("readouts/private.md", readout("@mira-oru She\ue000 spoke."), ["14: R103"]),
        ("readouts/mark-in-the-middle.md", readout("@mira-oru She\ufeff spoke."), ["14: R103"]),
        ("readouts/empty.md", b"", ["1: R105"]),
        ("readouts/blank.md", b" \n\n \n", ["1: R105"]),
        ("readouts/mark-only.md", b"\xef\xbb\xbf", ["1: R105"]),
        ("readouts/large.md", b"x" * 10_000_000, ["1: R101"]),
        ("readouts/bomb.md", BOMB, ["1: R104"]),
        ("readouts/closed-bomb.md", BOMB + b"\n---\nx", ["2: R106"]),
        ("readouts/long-paragraph.md", readout("@mira-oru " + "*" * 30_000), ["14: R142"]),
        ("readouts/Upper.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/two--hyphens.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/-first.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/dot.dot.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/..md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/with space.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/p\u0430ris.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/<script>.md", readout("@mira-oru x"), ["1: R116"]),
        (f"readouts/{'long-' * 20}x.md", readout("@mira-oru x"), ["1: R116"]),
        ("readouts/index.md", readout("@mira-oru x"), ["1: R117"]),
        ("readouts/con.md", readout("@mira-oru x"), ["1: R117"]),
        ("readouts/lpt1.md", readout("@mira-oru x"), ["1: R117"]),
        ("readouts/2019.md", readout("@mira-oru x"), ["1: R117"]),
        ("topics/none.md", readout("@mira-oru x"), ["1: R117"]),
        ("topics/matrix.md", readout("@mira-oru x"), ["1: R117"]),
        ("people/joint.md", readout("@mira-oru x"), ["1: R117"]),
        ("pages/assets.md", "---\ntitle: x\n---\n\nx\n", ["1: R117"]),
        ("pages/readouts.md", "---\ntitle: x\n---\n\nx\n", ["1: R117"]),
        ("readouts/picture.svg", b"<svg onload=alert(1)>", ["1: R119"]),
        ("readouts/script.html", b"<script>", ["1: R119"]),
        ("readouts/noending", b"x", ["1: R119"]),
        ("people/mlra-oru.md", BASE["people/mira-oru.md"], ["1: R118"]),
        ("topics/wlnter-trade.md", BASE["topics/ferry.md"], ["1: R118"]),
    ],
)
def test_a_file_that_cannot_be_content(path: str, data: str | bytes, expected: list[str]) -> None:
    archive, problems = load({**BASE, path: data})
    assert archive is None
    assert [line for line in told(problems, path) if line != "1: L308"] == expected, "\n".join(map(str, problems))


def test_a_mark_at_the_beginning_and_other_line_ends_are_accepted() -> None:
    text = readout("@mira-oru She spoke.\n\n@narration It rained.")
    plain = markdown_of({**BASE, "readouts/a.md": text})
    assert markdown_of({**BASE, "readouts/a.md": text.replace("\n", "\r\n")}) == plain
    assert markdown_of({**BASE, "readouts/a.md": text.encode("utf-8-sig")}) == plain


def link_to_a_file(content: Path) -> Path:
    (content / "topics" / "linked.md").symlink_to(content / "topics" / "ferry.md")
    return content / "topics" / "linked.md"


def link_to_a_file_outside(content: Path) -> Path:
    (content / "readouts" / "passwd.md").symlink_to("/etc/passwd")
    return content / "readouts" / "passwd.md"


def link_that_leads_nowhere(content: Path) -> Path:
    (content / "readouts" / "gone.md").symlink_to("/nowhere/at/all")
    return content / "readouts" / "gone.md"


def folder_inside(content: Path) -> Path:
    (content / "readouts" / "deep.md").mkdir()
    return content / "readouts" / "deep.md"


def link_to_a_folder(content: Path) -> Path:
    (content / "readouts" / "etc").symlink_to("/etc")
    return content / "readouts" / "etc"


def link_as_a_folder(content: Path) -> Path:
    (content / "publishers").rename(content.parent / "elsewhere")
    (content / "publishers").symlink_to(content.parent / "elsewhere")
    return content / "publishers"


def unknown_folder(content: Path) -> Path:
    (content / "hooks").mkdir()
    return content / "hooks"


def file_beside_the_folders(content: Path) -> Path:
    (content / "mkdocs.yml").write_text("hooks: [evil.py]", encoding="utf-8")
    return content / "mkdocs.yml"


def link_as_the_guide(content: Path) -> Path:
    (content / "README.md").symlink_to("/etc/passwd")
    return content / "README.md"


def pipe(content: Path) -> Path:
    os.mkfifo(content / "readouts" / "pipe.md")
    return content / "readouts" / "pipe.md"


@pytest.mark.parametrize(
    "plant",
    [
        link_to_a_file,
        link_to_a_file_outside,
        link_that_leads_nowhere,
        folder_inside,
        link_to_a_folder,
        link_as_a_folder,
        unknown_folder,
        file_beside_the_folders,
        link_as_the_guide,
        pipe,
    ],
)
def test_what_is_no_plain_file_in_its_folder(plant: Callable[[Path], Path], small_project: Path) -> None:
    path = plant(small_project / "content")
    _, archive, problems = common.load(small_project)
    assert archive is None
    assert f"{path.relative_to(small_project)}:0: R119" in "\n".join(map(str, problems))


def test_a_content_that_is_a_link_itself(small_project: Path) -> None:
    (small_project / "content").rename(small_project / "elsewhere")
    (small_project / "content").symlink_to(small_project / "elsewhere")
    _, archive, problems = common.load(small_project)
    assert archive is None
    assert [str(problem).partition(" ")[0] for problem in problems if problem.code == "R119"] == ["content:0:"]


@pytest.mark.parametrize("name", ["a\nb.md", "a\x1b[31m.md", "a\u202eb.md", b"\xff\xfe.md"])
def test_a_files_name_cannot_write_into_the_list_of_problems(name: str | bytes, small_project: Path) -> None:
    (small_project / "content" / "topics" / os.fsdecode(name)).write_bytes(b"x")
    done = run(small_project, "check")
    assert done.returncode == 1
    lines = told_by(done)
    assert [line for line in lines if "R116" in line or "R119" in line]
    assert all(character.isprintable() for line in lines for character in line)


def test_every_problem_of_every_file_in_one_run(tmp_path: Path) -> None:
    root = project(tmp_path / "project", CORPUS)
    for case in REFUSED.values():
        path = root / "content" / case["path"]
        path.write_text(case["text"], encoding="utf-8")
    for verb in ("check", "build"):
        done = run(root, verb)
        assert done.returncode == 1
        lines = told_by(done)
        for name, case in REFUSED.items():
            for problem in case["problems"]:
                line, code = problem.split(": ")
                assert any(told.startswith(f"content/{case['path']}:{line}: {code} ") for told in lines), (
                    name,
                    problem,
                )
        assert not (root / "build" / "site").exists()


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of everything in tests/hostile that builds."""
    root = project(tmp_path_factory.mktemp("hostile"), CORPUS)
    for case in SHOWN.values():
        (root / "content" / case["path"]).write_text(case["text"], encoding="utf-8")
    return build(root)


def test_the_hostile_site_has_no_broken_link(hostile_site: Path) -> None:
    assert list(broken(hostile_site, pages_of(hostile_site))) == []


def test_titles_are_shown_as_written(hostile_site: Path) -> None:
    files = {**files_of(CORPUS), **HARMLESS}
    archive, _ = load(files)
    assert archive
    for shown in archive.readouts:
        source = (hostile_site / "readouts" / shown.id / "index.html").read_text(encoding="utf-8")
        page = BeautifulSoup(source, "html.parser", preserve_whitespace_tags={"h1", "title"})
        assert page.h1
        assert page.title
        assert page.h1.get_text() == shown.metadata.title
        assert page.title.get_text().startswith(shown.metadata.title)


def problems_seen(page: Page, origin: str) -> Iterator[str]:
    """What the open page has that only an attack could have put there."""
    found = page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
            .filter(({ name, value }) => /^on/i.test(name) || /^(java|vb)script:/i.test(value.trim())
                || (/^(href|src|action)$/i.test(name) && /^data:text/i.test(value)))
            .map(({ name, value }) => `<${element.localName} ${name}="${value}">`)
            .concat(element.matches("article :is(iframe, object, embed, base, script, style, img, meta)")
                ? [`<${element.localName}>`] : []))"""
    )
    yield from found
    if page.evaluate("window.hacked !== undefined"):
        yield "a script of the content ran"
    if not (address := address_of(page)).startswith(origin):
        yield f"led away to {address}"


def test_a_browser_runs_nothing_and_asks_nobody_else(
    hostile_site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    origin = serve(hostile_site)
    seen: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: (seen.append(f"{page.url}: dialog {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda request: (
            request.url.startswith((origin, "data:", "blob:")) or seen.append(f"{page.url}: asked {request.url}")
        ),
    )
    paths = sorted(pages_of(hostile_site))
    assert len(paths) > len(SHOWN)
    for path in paths:
        page.goto(f"{origin}/{path.removesuffix('index.html')}", wait_until="load")
        seen += [f"{path}: {problem}" for problem in problems_seen(page, origin)]
    page.close()
    assert seen == []
