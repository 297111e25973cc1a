# The browser for the tests that look at finished pages, and a server for the folder they lie in.
# A missing browser fails the tests: a page that nobody opened is not known to work.

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

# The first draws no window: it is the same browser, and opens a page in half the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
WAY_OUT = "no Chromium found: 'make browser' installs one, or name yours in the variable CHROMIUM"

# The first two let it run as root and without a graphics card; the others keep it from asking anybody anything.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


PATIENCE = 120_000
"""Milliseconds that a test waits for what must come, on a machine that is busy with other things too. How long it takes
is measured in benchmarks/."""

expect.set_options(timeout=PATIENCE)


def find() -> str | None:
    """The path of a Chromium: the one named in CHROMIUM, one on the path, or Playwright's own; None without any."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


# Not for the whole session: while Playwright runs in it, no test could call asyncio.run, as the search index does.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A running Chromium without a window."""
    path = find()
    if path is None:
        pytest.fail(WAY_OUT, pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder until the tests are over and returns its address, without a slash at the end."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong: no error, no refusal by the policy, no dialog."""
    wrong: list[str] = []
    context = browser.new_context()
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    yield opened
    context.close()
    assert wrong == []


def address_of(page: Page) -> str:
    """Where a page is now. Its `url` is what Playwright was last told, which may be a step behind."""
    address: str = page.evaluate("location.href")
    return address


@pytest.fixture(scope="module")
def real_address(real_site: Path, serve: Callable[[Path], str]) -> str:
    """Where the site of the real content is served."""
    return serve(real_site)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder; the address, without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


if __name__ == "__main__":
    found = find()
    sys.exit(0 if found else WAY_OUT)
