# Whether the originals still are there, asked of a server on this machine.

import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.archive.model import Readout
from generator.authoring.fetch import fetch
from generator.authoring.originals import originals
from tests.pipeline import archive_of, readout, registers

WORDS = "Oru said that the northern ferry would sail again in spring, and that both ports would be open to all."
PAGES = {
    "/same": f"<h1>Oru speaks</h1><p>{WORDS}</p><p>More stands here that is of no concern to anybody at all.</p>",
    "/changed": "<h1>Oru speaks</h1><p>Oru said that nothing had been decided, and that the matter was not hers.</p>",
    "/empty": "<p></p>",
}


class Answers(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 - shared on purpose

    def do_GET(self) -> None:
        self.asked.append(self.path)
        body = f"<!doctype html><title>x</title><article>{PAGES[self.path]}</article>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


def read_at(text: str) -> Readout:
    [found] = archive_of({**registers(), "readouts/a.md": readout(f"@mira-oru {WORDS}", text=text)}).readouts
    return found


@pytest.mark.parametrize(
    ("path", "text", "state"),
    [
        ("/same", "verbatim", "there"),
        ("/same", "summary", "there"),
        ("/changed", "verbatim", "changed"),
        ("/changed", "summary", "there"),
        ("/empty", "verbatim", "changed"),
        ("/empty", "summary", "changed"),
        ("/nowhere", "verbatim", "gone"),
        ("/nowhere", "summary", "gone"),
    ],
)
def test_an_original(server: str, path: str, text: str, state: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    at = f"{server if path in PAGES else nobody}{path}"
    [found] = originals([read_at(text)], lambda _: fetch(at, allow_loopback=True))
    assert (found.state, bool(found.why)) == (state, state != "there"), found


def test_a_page_of_several_is_asked_once(server: str) -> None:
    Answers.asked.clear()
    ask = partial(fetch, allow_loopback=True)
    found = list(originals([read_at("verbatim")] * 3, lambda _: ask(f"{server}/same")))
    assert [one.state for one in found] == ["there"] * 3
    assert Answers.asked == ["/same"]
