# Whether the originals still are there, asked of a server on this machine.

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.archive.model import Archive
from generator.archive.problems import Problem
from generator.authoring.fetch import Fetched, fetch
from generator.authoring.originals import originals
from tests.pipeline import archive_of, readout, registers

WORDS = "Oru said that the northern ferry would sail again in spring, and that both ports would be open to all."
PAGES = {
    "/same": f"<h1>Oru speaks</h1><p>{WORDS}</p><p>More stands here that is of no concern to anybody at all.</p>",
    "/changed": "<h1>Oru speaks</h1><p>Oru said that nothing had been decided, and that the matter was not hers.</p>",
    "/more": "<h1>Sanna speaks</h1><p>Sanna thanked her, and asked whether the harbour of Lund would be open by then "
    "as well.</p>",
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


def read_at(text: str, more: str = "", **fields: object) -> Archive:
    return archive_of({**registers(), "readouts/a.md": readout(f"@mira-oru {WORDS}{more}", text=text, **fields)})


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
    [found] = originals(read_at(text), lambda _: fetch(at, allow_loopback=True))
    assert (found.state, bool(found.why)) == (state, state != "there"), found


ELSEWHERE = "\n\n@pelle-sanna Sanna thanked her, and asked whether the harbour of Lund would be open by then as well."


@pytest.mark.parametrize(
    ("also", "states"),
    [
        ({"url": "/more", "paragraphs": ["p2"]}, ["there", "there"]),
        ({"url": "/changed", "paragraphs": ["p2"]}, ["there", "changed"]),
        ({"url": "/changed", "paragraphs": ["p2"], "language": "de"}, ["there", "there"]),
        ({"url": "/changed"}, ["changed", "there"]),
        ({"url": "/nowhere", "paragraphs": ["p2"]}, ["there", "gone"]),
    ],
)
def test_further_pages_have_the_words_of_their_paragraphs(
    server: str, also: dict[str, object], states: list[str]
) -> None:
    archive = read_at("verbatim", ELSEWHERE, also=[{**also, "url": f"https://a.example{also['url']}"}])

    def ask(url: str) -> tuple[Fetched, tuple[Problem, ...]]:
        path = url.removeprefix("https://a.example")
        if path == "/nowhere":
            return Fetched(), (Problem(path=url, line=0, code="A501", message="it is not there"),)
        return fetch(f"{server}{path if url != path else '/same'}", allow_loopback=True)

    assert [one.state for one in originals(archive, ask)] == states


@pytest.mark.parametrize(
    ("snapshot", "told"),
    [
        ("", "no copy is named"),
        ("https://copies.example/1", "a copy is at https://copies.example/1"),
        ("https://copies.example/2", "the copy at https://copies.example/2 is not there either"),
    ],
)
def test_a_copy_is_asked_where_the_page_is_gone(server: str, snapshot: str, told: str) -> None:
    asked: list[str] = []

    def ask(url: str) -> tuple[Fetched, tuple[Problem, ...]]:
        asked.append(url)
        if url == "https://copies.example/1":
            return fetch(f"{server}/same", allow_loopback=True)
        return Fetched(), (Problem(path=url, line=0, code="A501", message="it is not there"),)

    archive = read_at("verbatim", **({"snapshot": snapshot} if snapshot else {}))
    [found] = originals(archive, ask)
    assert (found.state, told in found.why) == ("gone", True), found.why
    assert asked[1:] == ([snapshot] if snapshot else [])
    assert [one.state for one in originals(archive, lambda _: fetch(f"{server}/same", allow_loopback=True))] == [
        "there"
    ]


def test_a_page_of_several_is_asked_once(server: str) -> None:
    Answers.asked.clear()
    text = readout(f"@mira-oru {WORDS}")
    archive = archive_of({**registers(), **{f"readouts/{id}.md": text for id in "abc"}})
    found = list(originals(archive, lambda _: fetch(f"{server}/same", allow_loopback=True)))
    assert [one.state for one in found] == ["there"] * 3
    assert Answers.asked == ["/same"]
