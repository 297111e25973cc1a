# The desk's engine in a real browser: Python starts in a worker under the page's policy, answers, asks nobody but the
# site, and says in a sentence what went wrong and what to do. The module that it asks here is a stand-in, so that it
# can also be asked for what goes wrong.

import gzip
import io
import json
import re
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site import builder, program
from generator.site.bundle import MANIFEST, REGISTERS, bundle
from generator.site.runtime import PACK, PROGRAM
from tests.pipeline import CORPUS
from tests.sites import DESK, build, project

WAY_OUT = "what the desk runs on is not here: 'make desk' brings it"

STAND_IN = """
import importlib, json, sys

def load(text):
    global known
    known = json.loads(text)

def call(method, params):
    return json.dumps(globals()[method](**json.loads(params)))

def knows():
    return known

def add(a, b):
    return a + b

def read(text):
    from generator.authoring.extract import extract
    found, problems = extract(text.encode())
    return list(found.paragraphs)

def stumble(kind):
    raise {"TypeError": TypeError, "KeyError": KeyError}[kind]("not for a reader")

def deep(level=0):
    return deep(level + 1)

def load_all(modules):
    return [importlib.import_module(name).__name__ for name in modules]

def gone():
    import os
    os.abort()

def for_ever(a, b):
    while True:
        pass

def ask(address):
    from js import XMLHttpRequest
    request = XMLHttpRequest.new()
    request.open("GET", address, False)
    try:
        request.send()
    except Exception as refused:
        return str(refused)
    return request.responseText
"""

KNOWN = {
    "files": {"people": {"mira-oru.md": "Oru – 王毅\r\n", "pelle-sanna.md": ""}},
    "readouts": [["1990-01-01-a", "x", ["mira-oru"]], ["1990-01-02-b", "", []]],
}
"""What the engine is given to load."""


def put(site: Path, standing_in: str = STAND_IN) -> None:
    """Puts a site's desk in anew, with a stand-in for the module that is asked."""
    runs_on = {path.name: path.read_bytes() for path in DESK.iterdir()}
    modules = {path: data for path, data in program.files().items() if not path.startswith("generator/authoring/desk")}
    modules["generator/authoring/desk.py"] = standing_in.encode()
    shutil.rmtree(site / "desk")
    for path, data in bundle(runs_on, modules, json.dumps(KNOWN)):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)


@pytest.fixture(scope="module")
def site(corpus_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the invented content that has the desk."""
    if not builder.has_desk(builder.Paths(root=corpus_project)):
        pytest.fail(WAY_OUT, pytrace=False)
    folder = shutil.copytree(corpus_project / "build" / "site", tmp_path_factory.mktemp("desk") / "site")
    put(folder)
    return folder


@pytest.fixture
def broken_site(site: Path, tmp_path: Path) -> Path:
    """A copy of it, to break."""
    return shutil.copytree(site, tmp_path / "site")


def in_page(page: Page, lines: str) -> Any:
    """What JavaScript gives that begins with the engine's module at hand."""
    module = 'await import(new URL("../../assets/javascripts/desk-engine.js", location))'
    return page.evaluate(f"async () => {{ const {{ startEngine, engineSize }} = {module}; {lines} }}")


def failure(page: Page) -> str:
    """The sentence with which the engine does not start."""
    said: str = in_page(page, "return startEngine().then(() => 'it started', (reason) => reason.message);")
    return said


@pytest.fixture(scope="module")
def started(site: Path, browser: Browser, serve: Callable[[Path], str]) -> Iterator[Page]:
    """The page of the desk with an engine that runs, as `engine`, and how it came to that, as `progress`."""
    page = browser.new_page()
    page.goto(f"{serve(site)}/contribute/desk/")
    in_page(
        page, "window.progress = []; window.engine = await startEngine({ onProgress: (one) => progress.push(one) });"
    )
    yield page
    page.close()


def ask(page: Page, method: str, **params: object) -> Any:
    """What the engine answers, or how it fails."""
    return page.evaluate(
        "([method, params]) => engine.ask(method, params).catch((reason) => `fails: ${reason.message}`)",
        [method, params],
    )


# ---- It runs --------------------------------------------------------------------------------------------------------


def test_it_answers_and_has_the_registers(started: Page) -> None:
    assert ask(started, "add", a=1, b=2) == 3
    assert ask(started, "knows") == KNOWN
    assert ask(started, "add", a="Oru met ", b="王毅 – ‘hello’ \U0001f600") == "Oru met 王毅 – ‘hello’ \U0001f600"


def test_it_runs_the_program_itself(started: Page) -> None:
    page = "<html><body><main><h1>Oru and Sanna</h1><p>Oru said that the ferry would sail.</p></main></body></html>"
    assert ask(started, "read", text=page) == ["Oru said that the ferry would sail."]


def test_every_module_of_the_program_is_there_with_what_it_imports(started: Page) -> None:
    paths = [path for path in program.files() if path.endswith(".py")]
    own = [path for path in paths if path.startswith("generator/") and not path.startswith("generator/authoring/desk")]
    names = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in own]
    assert len(names) > 100
    assert ask(started, "load_all", modules=names) == names


def test_several_questions_at_once_are_each_answered(started: Page) -> None:
    sums = started.evaluate("Promise.all([1, 2, 3, 4].map((n) => engine.ask('add', { a: n, b: n })))")
    assert sums == [2, 4, 6, 8]


def test_progress_comes_in_bytes_and_ends_with_all_of_them(started: Page, site: Path) -> None:
    progress = started.evaluate("progress")
    files = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    total = sum(files.values())
    assert {one["total"] for one in progress} == {total}
    come = [one["loaded"] for one in progress]
    assert come == sorted(come)
    assert (come[0], come[-1]) == (0, total)
    assert len(set(come)) > len(files)
    assert all(one["what"] for one in progress)
    assert in_page(started, "return engineSize();") == total
    assert total == sum((site / "desk" / path).stat().st_size for path in files)


def test_a_question_that_goes_wrong_is_told_in_a_sentence_and_ends_nothing(started: Page) -> None:
    for kind in ("TypeError", "KeyError"):
        said = ask(started, "stumble", kind=kind)
        assert said == f"fails: The desk stumbled over this: {kind}. Your text is safe; undo the last step and go on."
    assert "RecursionError" in ask(started, "deep")
    assert "KeyError" in ask(started, "no such method")
    assert ask(started, "add", a=2, b=2) == 4


def test_what_python_loads_first_is_compiled_and_the_rest_is_source() -> None:
    if not DESK.is_dir():
        pytest.fail(WAY_OUT, pytrace=False)
    packed = gzip.decompress((DESK / f"python_stdlib.zip{PACK}").read_bytes())
    with zipfile.ZipFile(io.BytesIO(packed)) as library:
        names = set(library.namelist())
        assert {"typing.pyc", "asyncio/base_events.pyc", "calendar.py"} < names
        assert not {name for name in names if name.endswith(".py") and f"{name}c" in names}
        unchecked = {library.read(name)[4:8] for name in names if name.endswith(".pyc")}
    assert unchecked == {b"\1\0\0\0"}, "a source that is not there cannot be compared with"


# ---- The policy -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """The address of another origin, which would answer anybody, and what it has been asked for."""
    asked: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_python_can_ask_nobody_but_the_site(started: Page, elsewhere: tuple[str, list[str]]) -> None:
    address, asked = elsewhere
    assert "NetworkError" in ask(started, "ask", address=f"{address}/by-python")
    assert ask(started, "ask", address=f"{started.evaluate('location.origin')}/{MANIFEST}").startswith("{")
    assert asked == []


# What a worker under the policy may do, asked from inside one that is started as the engine's is.
TRIED = {
    "fetch(elsewhere + '/by-fetch')": "refused",
    "import(elsewhere + '/by-import.js')": "refused",
    "new Promise((yes, no) => { const s = new WebSocket('ws' + elsewhere.slice(4)); s.onerror = no; })": "refused",
    "import('data:text/javascript,1')": "refused",
    "import(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' })))": "refused",
    "eval('1')": "refused",
    "new Function('return 1')()": "refused",
    "fetch(here + '/desk/manifest.json')": "done",
    "import(here + '/assets/javascripts/page.js')": "done",
    "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))": "done",
}


@pytest.mark.parametrize("tried", TRIED)
def test_the_policy_holds_in_the_worker(started: Page, elsewhere: tuple[str, list[str]], tried: str) -> None:
    address, asked = elsewhere
    origins = f"const [here, elsewhere] = {json.dumps([started.evaluate('location.origin'), address])};"
    done = started.evaluate(
        """(lines) => new Promise((resolve) => {
            const address = URL.createObjectURL(new Blob([lines], { type: "text/javascript" }));
            new Worker(address, { type: "module" }).onmessage = ({ data }) => resolve(data);
        })""",
        f"{origins} try {{ await ({tried}); postMessage('done'); }} catch {{ postMessage('refused'); }}",
    )
    assert done == TRIED[tried]
    assert asked == []


# ---- It fails -------------------------------------------------------------------------------------------------------


def files_of(site: Path) -> dict[str, Path]:
    """The files of the desk by their names."""
    return {path.name: path for path in (site / "desk").rglob("*") if path.is_file()}


WHOLE = [PROGRAM + PACK, REGISTERS + PACK, "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm.pack"]
WHOLE += ["python_stdlib.zip.pack", "pyodide-lock.json.pack"]


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_missing_or_cut_short_is_told(
    name: str, broken_site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    path = files_of(broken_site)[name]
    page = browser.new_page()
    page.goto(f"{serve(broken_site)}/contribute/desk/")
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert "has been renewed" in failure(page)
    path.unlink()
    assert "Load the page again" in failure(page)
    page.close()


LACKING = {
    "WebAssembly": "delete globalThis.WebAssembly",
    "DecompressionStream": "delete globalThis.DecompressionStream",
    "modules in workers": "globalThis.Worker = class { terminate() {} }",
}


@pytest.mark.parametrize("lacking", LACKING)
def test_an_old_browser_is_told(lacking: str, site: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.add_init_script(LACKING[lacking])
    page.goto(f"{serve(site)}/contribute/desk/")
    assert "too old" in failure(page)
    assert "other ways to contribute" in failure(page)
    page.close()


def test_without_a_connection_it_says_so_and_can_be_tried_again(
    site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    page = browser.new_page()
    page.goto(f"{serve(site)}/contribute/desk/")
    page.evaluate("() => import(new URL('../../assets/javascripts/desk-engine.js', location))")
    page.context.set_offline(True)
    assert "try again" in failure(page)
    page.context.set_offline(False)
    assert failure(page) == "it started"
    page.close()


def test_a_connection_that_breaks_off_is_told(site: Path, browser: Browser, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.goto(f"{serve(site)}/contribute/desk/")
    page.context.route("**/*.wasm.pack", lambda route: route.abort())
    assert "broke off" in failure(page)
    page.close()


def test_an_engine_that_dies_is_told_to_all_who_wait_and_another_can_be_started(
    site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    page = browser.new_page()
    page.goto(f"{serve(site)}/contribute/desk/")
    said = in_page(
        page,
        """
        const engine = await startEngine();
        const all = await Promise.allSettled([engine.ask("gone"), engine.ask("add", { a: 1, b: 1 })]);
        all.push(...(await Promise.allSettled([engine.ask("add", { a: 1, b: 1 })])));
        return all.map((one) => one.reason?.message ?? "answered");
        """,
    )
    assert said == ["The desk has stopped. What you have done is kept, but for the last step."] * 3
    assert failure(page) == "it started"
    page.close()


@pytest.mark.parametrize(("method", "is_killed"), [("for_ever", False), ("add", True)])
def test_an_engine_that_says_nothing_any_more_is_ended_and_all_who_wait_are_told(
    method: str, is_killed: bool, site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    page = browser.new_page()
    page.clock.install()
    page.goto(f"{serve(site)}/contribute/desk/")
    in_page(page, "window.ended = []; window.engine = await startEngine({ onEnd: (why) => ended.push(why) });")
    if is_killed:
        page.workers[0].evaluate("() => self.close()")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))  # from here on no time passes but what is let pass
    page.evaluate(
        "(method) => { window.asked = engine.ask(method, { a: 1, b: 1 }).catch((reason) => reason.message); }", method
    )
    page.clock.run_for(110_000)
    assert page.evaluate("window.ended") == []
    page.clock.run_for(15_000)
    assert page.evaluate("window.asked") == page.evaluate("window.ended[0]")
    assert "has not answered for two minutes" in page.evaluate("window.ended").pop()
    page.close()


def test_an_engine_starts_without_a_complaint_and_once_stopped_answers_no_more(
    site: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    page.goto(f"{serve(site)}/contribute/desk/")
    said = in_page(
        page,
        """
        const engine = await startEngine();
        const asked = engine.ask("add", { a: 1, b: 1 });
        engine.stop();
        const all = await Promise.allSettled([asked, engine.ask("add", { a: 1, b: 1 })]);
        return all.map((one) => one.reason.message);
        """,
    )
    assert said == ["The desk is closed. Open it again."] * 2


def test_a_module_that_cannot_be_loaded_is_told(
    broken_site: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    put(broken_site, "import there_is_no_such_module")
    page = browser.new_page()
    page.goto(f"{serve(broken_site)}/contribute/desk/")
    assert "cannot run the desk" in failure(page)
    page.close()


# ---- It is not in ---------------------------------------------------------------------------------------------------


def test_a_site_without_it_says_so_and_offers_the_other_ways(
    tmp_path: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    root = project(tmp_path / "bare", CORPUS)
    (root / "build" / "desk").unlink(missing_ok=True)
    folder = build(root)
    assert [path.name for path in (folder / "desk").iterdir()] == ["manifest.json"]
    address = serve(folder)
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/contribute/desk/")
    expect(page.locator("#desk")).to_contain_text("other ways to contribute")
    page.locator("#desk a").click()
    expect(page).to_have_url(f"{address}/contribute/")
    page.close()
    page = browser.new_page()
    page.goto(f"{address}/contribute/desk/")
    # Where script runs, the page does not say that it does not.
    expect(page.locator("#desk")).to_contain_text("not part of this copy of the site")
    expect(page.locator("#desk")).not_to_contain_text("does not run here")
    expect(page.locator("#desk a")).to_have_attribute("href", re.compile("/contribute/$"))
    assert "not part of this copy of the site" in failure(page)
    assert in_page(page, "return engineSize().catch((reason) => reason.message);") == failure(page)
    page.close()
