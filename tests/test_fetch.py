# Fetching one page, from a server on this machine that answers in every good and bad way.

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address, IPv6Address, IPv6Network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring import fetch as module
from generator.authoring.addresses import is_public, mixed_scripts
from generator.authoring.fetch import MOST_BYTES, MOST_REDIRECTS, Fetched, fetch

PAGE = "<p>Oru und Sanna: Fähre</p>".encode()
STILL = threading.Event()
"""Not set until the tests are over: what waits for it gives no answer, however slow the machine is."""


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name, _, argument = self.path.lstrip("/").partition("?")[0].partition("/")
        getattr(self, f"answer_{name}", self.answer_missing)(argument)

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for key, value in ({"Content_Length": str(len(body))} | headers).items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self, _: str) -> None:
        self.send(PAGE, Content_Type="text/html; charset=utf-8")

    def answer_missing(self, _: str) -> None:
        self.send(b"gone", 404)

    def answer_status(self, status: str) -> None:
        self.send(b"", int(status))

    def answer_echo(self, _: str) -> None:
        self.send(f"{self.path}\n{self.headers['User-Agent']}\n{self.headers['Host']}".encode())

    def answer_packed(self, kind: str) -> None:
        self.send(gzip.compress(PAGE), Content_Encoding=kind)

    def answer_torn(self, _: str) -> None:
        self.send(gzip.compress(PAGE * 100)[:-12], Content_Encoding="gzip")

    def answer_bomb(self, _: str) -> None:
        self.send(gzip.compress(bytes(MOST_BYTES * 20)), Content_Encoding="gzip")

    def answer_size(self, size: str) -> None:
        self.send(bytes(int(size)))

    def answer_short(self, _: str) -> None:
        self.close_connection = True
        self.send(PAGE, Content_Length="1000")

    def answer_hops(self, left: str) -> None:
        self.send(b"", 302, Location=f"/hops/{int(left) - 1}" if int(left) else "/page")

    def answer_to(self, address: str) -> None:
        self.send(b"", 301, Location=address)

    def answer_nowhere(self, _: str) -> None:
        self.send(b"", 301)

    def answer_stuck(self, _: str) -> None:
        STILL.wait()

    def answer_drip(self, _: str) -> None:
        self.send(b"", Content_Length="1000")
        while not STILL.wait(0.1):
            try:
                self.wfile.write(b".")
            except OSError:
                break

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        STILL.set()
        running.shutdown()


def get(url: str, *, seconds: float = 20) -> tuple[Fetched, str]:
    fetched, problems = fetch(url, allow_loopback=True, seconds=seconds)
    assert bool(problems) != bool(fetched.data)
    assert all(p.path == url and not p.warning for p in problems)
    return fetched, " ".join(f"{p.code} {p.message}" for p in problems)


def test_a_page(server: str) -> None:
    assert get(f"{server}/page") == (
        Fetched(data=PAGE, url=f"{server}/page", content_type="text/html; charset=utf-8"),
        "",
    )


@pytest.mark.parametrize("kind", ["gzip", "x-gzip", "GZIP"])
def test_a_packed_page(server: str, kind: str) -> None:
    assert get(f"{server}/packed/{kind}")[0].data == PAGE


def test_it_says_who_asks_and_for_what(server: str) -> None:
    path, agent, host = get(f"{server}/echo/外长?a=b&c=%20ü#part")[0].data.decode().split("\n")
    assert path == "/echo/%E5%A4%96%E9%95%BF?a=b&c=%20%C3%BC"
    assert agent == module.USER_AGENT
    assert server.endswith(host)


def test_redirects_are_followed_and_the_last_address_is_told(server: str) -> None:
    fetched, _ = get(f"{server}/hops/{MOST_REDIRECTS - 1}")
    assert fetched.data == PAGE
    assert fetched.url == f"{server}/page"


def test_too_many_redirects(server: str) -> None:
    assert get(f"{server}/hops/{MOST_REDIRECTS}")[1].startswith(
        f"A506 the address leads on more than {MOST_REDIRECTS} times"
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nothing", "A504 the page answered 404 Not Found"),
        ("/status/403", "A504 the page answered 403 Forbidden"),
        ("/status/500", "A504 the page answered 500 Internal Server Error"),
        ("/status/204", "A504 the page answered 204 No Content"),
        ("/nowhere", "A506 the page moved, but its answer does not say where"),
        ("/packed/br", "A507 the page is packed as 'br'"),
        ("/torn", "A503 the page came only in part"),
        ("/short", "A503 the page came only in part"),
        ("/bomb", "A505 the page is larger than 5 MB"),
        (f"/size/{MOST_BYTES + 1}", "A505 the page is larger than 5 MB"),
        ("/to/ftp://a.example/", "A501 not a web address: 'ftp://a.example/'"),
        ("/to/file:///etc/passwd", "A501 not a web address: 'file:///etc/passwd'"),
        ("/to/http://10.0.0.1/", "A502 '10.0.0.1' is in a private network"),
        ("/to/http://169.254.169.254/latest", "A502 '169.254.169.254' is in a private network"),
        ("/to/http://user:word@a.example/", "A501 the address holds a user name or password"),
    ],
)
def test_failures(server: str, path: str, said: str) -> None:
    assert get(server + path)[1].startswith(said)


def test_the_largest_page(server: str) -> None:
    assert len(get(f"{server}/size/{MOST_BYTES}")[0].data) == MOST_BYTES


@pytest.mark.parametrize("path", ["/stuck", "/drip"])
def test_no_answer_in_time(server: str, path: str) -> None:
    assert get(server + path, seconds=0.5)[1].startswith("A503 no answer ")


def test_no_server() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert get(f"http://127.0.0.1:{free.getsockname()[1]}/")[1].startswith("A503 the connection failed")


def test_a_server_that_does_not_speak_tls(server: str) -> None:
    assert get(server.replace("http:", "https:"))[1].startswith("A503 the connection is not secure")


@pytest.mark.parametrize(
    "url",
    ["", "a.example", "ftp://a.example/", "file:///etc/passwd", "http://", "http:///x", "http://a.example:port/",
     "javascript:x", "http://[::1", "http://a.example/\r\nX: y", "https://a.example/a b", "//a.example/"],
)  # fmt: skip
def test_not_a_web_address(url: str) -> None:
    assert get(url)[1].startswith("A501 not a web address")


@pytest.mark.parametrize("url", ["http://user@a.example/", "http://user:word@a.example/", "https://@a.example/"])
def test_no_passwords(url: str) -> None:
    assert get(url)[1].startswith("A501 the address holds a user name or password")


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
     "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "[::1]", "[::]", "[fe80::1]", "[fc00::1]",
     "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "localhost",
     "[::ffff:93.184.215.14]", "[::93.184.215.14]", "[64:ff9b:1::1]", "[64:ff9b:1::5db8:d70e]", "[fec0::1]",
     "[2002:5db8:d70e::]", "[2001:0:5db8:d70e::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[ff02::1]",
     "[4000::1]", "192.0.0.9", "192.88.99.1", "198.18.0.1", "203.0.113.1", "240.0.0.1"],
)  # fmt: skip
def test_private_networks_are_refused(host: str) -> None:
    fetched, problems = fetch(f"http://{host}/")
    assert not fetched.data
    assert [problem.code for problem in problems] == ["A502"]


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00:1450::1", "64:ff9b::808:808"],
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", ["", "a.example", "fe80::1%eth0", "2a00:1450::1%1", "8.8.8", "1e1"])
def test_what_is_no_public_address(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses())
def test_no_address_that_the_registries_reserve_is_public(address: IPv4Address | IPv6Address) -> None:
    if is_public(str(address)):
        inner = "is_private is_loopback is_link_local is_multicast is_unspecified".split()
        assert not any(getattr(address, name) for name in inner)
        assert not address.is_reserved or address in IPv6Network("64:ff9b::/96")


@pytest.mark.parametrize(
    ("host", "mixed"),
    [
        ("mfa.vestria.example", ""),
        ("mf\u0430.vestria.example", "mf\u0430"),
        ("xn--mf-8kc.vestria.example", "mf\u0430"),
        ("мид.example", ""),
        ("外交部.example", ""),
        ("外交部mfa.example", ""),
        ("外务ページ.example", ""),
        ("외교부.example", ""),
        ("αmfa.example", "αmfa"),
        ("мфa.example", "мфa"),
        ("a-1.2-b.example", ""),
        ("xn--99999999.example", ""),
    ],
)
def test_mixed_scripts(host: str, mixed: str) -> None:
    assert mixed_scripts(host) == mixed


def test_a_name_of_mixed_scripts_is_not_asked() -> None:
    assert get("https://mf\u0430.vestria.example/")[1].startswith("A501 'mf\u0430' mixes letters of several scripts")


@pytest.mark.parametrize("port", [22, 25, 6379, 3306, 81])
def test_other_ports_are_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", port))]
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *_, **__: found)
    assert get(f"http://a.example:{port}/")[1].startswith(f"A501 web pages are not served at the port {port}")


def test_an_endless_address() -> None:
    assert get("https://a.example/" + "x" * 4_000)[1].startswith("A501 the address has 4,018 characters")


def test_an_inner_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.215.14", "192.168.0.1")]
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *_, **__: found)
    assert fetch("http://a.example/")[1][0].message == "'a.example' is in a private network, not on the public internet"


def test_the_address_that_was_checked_is_the_one_that_is_asked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rpartition(":")[2])
    looked_up: list[str] = []

    def look_up(host: str, *_: object, **__: object) -> list[object]:
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(module.socket, "getaddrinfo", look_up)
    monkeypatch.setattr(module.socket, "create_connection", connect := Connections())
    fetched, _ = get(f"http://once.example:{port}/page")
    assert fetched.data == PAGE
    assert looked_up == ["once.example"]
    assert connect.asked == ["127.0.0.1"]


class Connections:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, address: tuple[str, int], timeout: float) -> socket.socket:
        self.asked.append(address[0])
        connection = socket.socket()
        connection.settimeout(timeout)
        connection.connect(address)
        return connection


def test_an_unknown_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(module.socket, "getaddrinfo", unknown)
    assert fetch("https://no-such.example/")[1][0].message.startswith("there is no site 'no-such.example'")


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "a..example", "\u3000.example"])
def test_a_name_that_can_be_none(host: str) -> None:
    assert get(f"http://{host}/")[1].startswith("A50")
