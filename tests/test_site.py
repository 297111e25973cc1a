# The finished site of the real content: every link arrives, nothing is loaded from anybody else, and every statement
# keeps the contract that others build on. Then: what is written to the disk, and what is left alone.

import contextlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import pytest

from generator.archive.model import Archive, LinkedStatement, Readout, Statement, Whose
from generator.site import builder
from generator.site.bundle import MANIFEST
from generator.site.unused import unused
from generator.verbs.common import content_at, load, made_of
from tests.browser import PATIENCE
from tests.pipeline import CORPUS, ROOT, parties
from tests.sites import ENVIRONMENT, Pages, attributes_of, broken, loaded, pages_of, run

KINDS = {"readouts", "events", "topics", "people", "parties"}


@pytest.fixture(scope="session")
def archive(real_project: Path) -> Archive:
    _, archive, problems = load(real_project)
    assert archive, "\n".join(map(str, problems))
    return archive


def test_every_link_and_anchor_arrives(real_site: Path, real_pages: Pages) -> None:
    assert list(broken(real_site, real_pages)) == []


def test_a_broken_link_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text(
        "a { background: url(none.svg) } /* url(x) */ @import 'no.css';", encoding="utf-8"
    )
    (tmp_path / "index.html").write_text(
        '<link href="style.css"><a href="a/">a</a><a href="#p1">b</a><a id="p2" href="#p2">c</a><img src="c.png">',
        "utf-8",
    )
    assert list(broken(tmp_path, pages_of(tmp_path))) == [
        "index.html: a/", "index.html: #p1", "index.html: c.png", "style.css: none.svg", "style.css: no.css",
    ]  # fmt: skip


def test_every_file_beside_the_pages_is_asked_for(real_site: Path) -> None:
    files = [path for path in real_site.rglob("*") if path.is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix in (".html", ".css", ".js")}
    asked = "".join(texts.values())
    for path in (real_site / "assets").rglob("*.*"):
        # The cards are asked for by their kind, which a script puts into the name.
        assert path.name in asked or f"/{path.parent.name}/${{kind}}{path.suffix}" in asked, path


def test_what_is_asked_for_by_what_is_asked_for_stays() -> None:
    brought = {"a/one.css": "@import url(two.css)", "a/two.css": "url(../i/dot.png)", "i/dot.png": "", "a/idle.js": ""}
    assert unused(brought, ['<link href="../a/one.css">']) == {"a/idle.js"}
    assert unused(brought, []) == brought.keys()


def test_nothing_is_loaded_from_anybody_else(real_site: Path, real_pages: Pages) -> None:
    resources = {target for page in real_pages.values() for target in page.resources}
    resources |= {target for sheet in real_site.rglob("*.css") for target in loaded(sheet)}
    assert [target for target in sorted(resources) if urlsplit(target).netloc] == []
    assert {urlsplit(target).scheme for target in resources} <= {"", "data"}


def test_no_page_has_an_event_handler_or_an_address_that_runs(real_pages: Pages) -> None:
    for path, page in real_pages.items():
        assert not page.handlers, path
        assert {urlsplit(link).scheme for link in page.links} <= {"", "http", "https"}, path


def test_the_ids_of_a_page_are_unique(real_pages: Pages) -> None:
    for path, page in real_pages.items():
        assert sorted({id for id in page.ids if page.ids.count(id) > 1}) == [], path


def test_every_kind_has_a_page_for_each_and_an_index(archive: Archive, real_pages: Pages) -> None:
    several = [event.id for event in archive.events.values() if len(event.readouts) > 1]
    for folder, ids in {
        "readouts": [readout.id for readout in archive.readouts],
        "events": several,
        "topics": archive.topics,
        "people": archive.people,
        "parties": archive.parties,
        "publishers": archive.publishers,
    }.items():
        assert f"{folder}/index.html" in real_pages
        assert {f"{folder}/{id}/index.html" for id in ids} <= set(real_pages)


def contract(archive: Archive, readout: Readout, statement: Statement) -> dict[str, str]:
    return {
        "data-speaker": " ".join(statement.speakers),
        "data-party": " ".join(parties(archive, readout, statement)),
        "data-account": readout.account,
        "data-topics": " ".join(statement.topics),
        "data-attribution": statement.attribution,
        "data-whose": next(said.whose for said in archive.statements[readout.id] if said.id == statement.id),
    }


def test_a_readouts_statements_are_those_of_the_archive_in_text_order_and_attributes(
    archive: Archive, real_pages: Pages
) -> None:
    for readout in archive.readouts:
        shown = real_pages[f"readouts/{readout.id}/index.html"].statements
        assert [(s.attributes["id"], s.text, attributes_of(s)) for s in shown] == [
            (statement.id, statement.text, contract(archive, readout, statement)) for statement in readout.statements
        ]


def test_a_quotation_is_the_statement_it_quotes(archive: Archive, real_pages: Pages) -> None:
    said = {(r.id, s.text): contract(archive, r, s) for r in archive.readouts for s in r.statements}
    quoted = [
        (path, shown)
        for path, page in real_pages.items()
        if path.partition("/")[0] in KINDS - {"readouts"}
        for shown in page.statements
    ]
    assert quoted
    for path, shown in quoted:
        id = shown.attributes["data-readout"]
        assert attributes_of(shown) == {**said[id, shown.text], "data-readout": id}, path


def test_the_attributes_name_only_what_is_in_the_registers(archive: Archive, real_pages: Pages) -> None:
    known = {
        "data-speaker": {*archive.people, "joint", "narration"},
        "data-party": {*archive.parties},
        "data-account": {*archive.parties, "joint"},
        "data-topics": {*archive.topics},
        "data-attribution": {"reviewed", "proposed"},
        "data-whose": set(get_args(Whose)),
        "data-readout": {readout.id for readout in archive.readouts},
    }
    for path, page in real_pages.items():
        for shown in page.statements:
            for name, value in attributes_of(shown).items():
                assert set(value.split()) <= known[name], (path, name)
            assert set(attributes_of(shown)) >= set(known) - {"data-readout"}, path


def quotes_of(pages: Pages, kind: str, id: str) -> list[str]:
    """The quotations on a topic's page or the page of what a person said, and on the pages of their years."""
    folder = f"{id}/statements" if kind == "people" else id
    own = re.compile(rf"{kind}/{folder}/(\d{{4}}/)?index\.html")
    return [
        s.attributes["data-readout"] + s.text
        for path, page in pages.items()
        if own.match(path)
        for s in page.statements
    ]


@pytest.mark.parametrize(("kind", "by"), [("topics", "by_topic"), ("people", "by_person")])
def test_a_page_shows_every_statement_of_its_thing(archive: Archive, real_pages: Pages, kind: str, by: str) -> None:
    found: dict[str, tuple[LinkedStatement, ...]] = getattr(archive, by)
    for id, quotes in found.items():
        shown = quotes_of(real_pages, kind, id)
        assert sorted(shown) == sorted(quote.readout.id + quote.statement.text for quote in quotes), id


def test_an_events_page_shows_each_account_in_full(archive: Archive, real_pages: Pages) -> None:
    for event in archive.events.values():
        if len(event.readouts) > 1:
            shown = real_pages[f"events/{event.id}/index.html"].statements
            assert [s.text for s in shown] == [s.text for readout in event.readouts for s in readout.statements]


def test_every_readout_and_no_other_page_leads_to_the_desk(real_pages: Pages, real_site: Path) -> None:
    for path, page in real_pages.items():
        id = path.removeprefix("readouts/").removesuffix("/index.html")
        is_readout = (real_site.parent.parent / "content" / "readouts" / f"{id}.md").is_file()
        asked = [link for link in page.links if "contribute/desk/?" in link]
        assert asked == ([f"../../contribute/desk/?readout={id}"] if is_readout else []), path
    assert "desk/" in real_pages["contribute/index.html"].links


def test_the_file_behind_a_readout_is_beside_its_page(real_project: Path, real_site: Path) -> None:
    for path in (real_project / "content" / "readouts").iterdir():
        assert (real_site / "readouts" / path.stem / "source.txt").read_bytes() == path.read_bytes()


def stamps(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def written(small_project: Path) -> builder.Paths:
    """The Markdown tree of the invented content, written to the disk."""
    paths = builder.Paths(root=small_project)
    generate(paths)
    return paths


def generate(paths: builder.Paths) -> tuple[int, int]:
    sources, trouble = content_at(paths.root)
    _, archive, problems = made_of(sources, trouble)
    assert archive, "\n".join(map(str, problems))
    return builder.generate(paths, archive, sources)


def test_a_file_that_is_as_it_should_be_is_left_alone(written: builder.Paths) -> None:
    before = stamps(written.docs)
    _, changed = generate(written)
    assert changed == 0
    assert stamps(written.docs) == before


def test_only_what_a_change_touches_is_written(written: builder.Paths) -> None:
    before = stamps(written.docs)
    topic = written.content / "topics" / "lighthouse-fund.md"
    topic.write_text(topic.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    _, changed = generate(written)
    after = stamps(written.docs)
    registers = {path.split("/")[-1] for path in after.keys() ^ before.keys()}
    assert registers <= {"registers.json.pack"}, "which lie where their content says, and are in no page"
    changed_too = {path for path in after.keys() & before.keys() if after[path] != before[path]}
    assert changed_too - {MANIFEST} == {"topics/lighthouse-fund.md"}
    assert changed == 1


def test_what_no_page_belongs_to_is_removed(written: builder.Paths) -> None:
    before = set(stamps(written.docs))
    readout = "1990-07-01-oru-press-conference-vestria-mfa.md"
    (written.docs / "left" / "deep").mkdir(parents=True)
    (written.docs / "left" / "deep" / "over.md").write_text("x", encoding="utf-8")
    outside = written.root / "outside.md"
    outside.write_text("mine", encoding="utf-8")
    (written.docs / "link.md").symlink_to(outside)
    (written.docs / "topics" / "folder").symlink_to(written.root / "theme")
    (written.content / "readouts" / readout).unlink()
    generate(written)
    left = {path for path in stamps(written.docs) if not path.startswith(("search/", "desk/"))}
    assert left < before
    assert f"readouts/{readout}" in before - left
    assert not (written.docs / "left").exists()
    assert outside.read_text(encoding="utf-8") == "mine"
    assert (written.root / "theme" / "assets").is_dir()


def test_a_site_that_fails_leaves_the_last_one_up(small_project: Path) -> None:
    last = small_project / "build" / "site" / "index.html"
    last.parent.mkdir(parents=True)
    last.write_text("the last good site", encoding="utf-8")
    (small_project / "content" / "topics" / "ferry.md").write_text("no fields", encoding="utf-8")
    assert run(small_project, "build").returncode == 1
    assert last.read_text(encoding="utf-8") == "the last good site"


def test_a_place_that_cannot_be_written_is_named(small_project: Path) -> None:
    shutil.rmtree(small_project / "build", ignore_errors=True)
    (small_project / "build").write_text("a file stands where the folder would", encoding="utf-8")
    result = run(small_project, "build")
    assert result.returncode == 1
    assert "The site could not be made:" in result.stderr
    assert "'build'" in result.stderr
    assert "Traceback" not in result.stderr


def test_serve_shows_what_is_saved_and_keeps_the_last_good_site(small_project: Path) -> None:
    port = free_port()
    command = (sys.executable, "-m", "generator", "serve", "--port", str(port))
    environment = {**ENVIRONMENT, "PYTHONPATH": str(ROOT)}
    log = small_project / "log"
    topic = small_project / "content" / "topics" / "lighthouse-fund.md"
    source = topic.read_text(encoding="utf-8")

    def page() -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/topics/lighthouse-fund/") as answer:
            return str(answer.read().decode("utf-8"))

    with log.open("w") as output:
        server = subprocess.Popen(command, cwd=small_project, env=environment, stdout=output, stderr=output)
    try:
        wait_until(lambda: "The site is at" in log.read_text("utf-8") and "One more" not in page())
        topic.write_text(source + "\nOne more sentence.\n", encoding="utf-8")
        wait_until(lambda: "One more sentence." in page())
        topic.write_text("no fields", encoding="utf-8")
        wait_until(lambda: "The last good site stays up." in log.read_text("utf-8"))
        assert "One more sentence." in page()
        # A folder in the place of another, as git and some editors put it there.
        topics = topic.parent
        shutil.copytree(topics, topics.with_name("aside"))
        (topics.with_name("aside") / topic.name).write_text(source + "\nIn a new folder.\n", encoding="utf-8")
        shutil.rmtree(topics)
        topics.with_name("aside").rename(topics)
        wait_until(lambda: "In a new folder." in page())
        for host, path, code in (("elsewhere.example", "/", 403), (f"localhost:{port}", "/%00", 404)):
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", path, headers={"Host": host})
            assert connection.getresponse().status == code
            connection.close()
    finally:
        server.terminate()  # Ctrl+C is nothing to a process that was started in the background of a shell
        server.wait()


def test_two_at_once_do_not_meet(small_project: Path) -> None:
    paths = builder.Paths(root=small_project)
    with builder.alone(paths):
        result = run(small_project, "build")
        with pytest.raises(builder.Busy, match=f"process {os.getpid()}"), builder.alone(paths):
            pass
    assert result.returncode == 1
    assert f"made here already, by process {os.getpid()}" in result.stderr
    with builder.alone(paths):
        pass


def test_serve_says_that_its_address_is_taken_before_it_builds(small_project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = run(small_project, "serve", "--port", str(port))
    assert result.returncode == 2
    assert f"nothing can be shown at 127.0.0.1:{port}" in result.stderr
    assert "--port gives another" in result.stderr
    assert "Reading" not in result.stdout


def free_port() -> int:
    """A port on which nobody listens. It is below those that the system gives to whoever asks for any, so that nobody
    is given it before the server takes it; each process that runs tests begins elsewhere."""
    for port in range(20_000 + os.getpid() % 10_000, 32_768):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    pytest.fail("no port is free")


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(PATIENCE // 100):
        with contextlib.suppress(OSError):
            if holds():
                return
        time.sleep(0.1)
    pytest.fail("it never held")


def test_the_invented_content_has_no_problem() -> None:
    _, archive, problems = load(CORPUS.parent)
    assert archive
    assert problems == ()
