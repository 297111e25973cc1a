# One page from the web, for a contributor who adds it: the only module that uses the network. An address
# comes from anybody, so it may not lead into the reader's own network, nor keep us waiting or filling memory.

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from generator.archive.problems import Problem
from generator.authoring.addresses import PORTS, is_public, mixed_scripts

MOST_BYTES = 5_000_000
"""Of the page, unpacked."""
MOST_SECONDS = 20.0
MOST_ADDRESS = 4_000
"""Characters of an address."""
MOST_REDIRECTS = 5
USER_AGENT = "readouts/0.1 (archive of diplomatic readouts; one page at an editor's request)"

_BY_HAND = "save the page in a browser and add the file"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PACKED = ("gzip", "x-gzip")
_CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it was sent, unpacked; `url` is where it was found in the end."""

    data: bytes = b""
    url: str = ""
    content_type: str = ""


class _Failed(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def fetch(
    url: str, *, allow_loopback: bool = False, seconds: float = MOST_SECONDS
) -> tuple[Fetched, tuple[Problem, ...]]:
    """The page at an http or https address of the public internet, after at most five redirects.

    Either a page or a problem comes back, never both and never an exception. Addresses of private networks
    are refused wherever a redirect leads; `allow_loopback` is for tests that run their own server.

    Problems: A501 to A507.
    """
    results: list[Fetched | _Failed] = []
    deadline = time.monotonic() + seconds
    # Looking up a name has no time limit of its own, so the waiting is done out here.
    worker = threading.Thread(
        target=lambda: results.append(_result(lambda: _follow(url, deadline, allow_loopback=allow_loopback))),
        daemon=True,
    )
    worker.start()
    worker.join(seconds)
    result = results[0] if results else _Failed("A503", f"no answer within {seconds:g} seconds; {_BY_HAND}")
    if isinstance(result, Fetched):
        return result, ()
    return Fetched(url=url), (Problem(path=url, line=0, code=result.code, message=result.message),)


def _result(work: Callable[[], Fetched]) -> Fetched | _Failed:
    try:
        return work()
    except _Failed as failed:
        return failed
    except TimeoutError:
        return _Failed("A503", f"no answer in time; {_BY_HAND}")
    except ssl.SSLError as error:
        return _Failed("A503", f"the connection is not secure ({error.reason or 'no valid certificate'}); {_BY_HAND}")
    except (OSError, http.client.HTTPException) as error:
        return _Failed("A503", f"the connection failed ({str(error) or type(error).__name__}); {_BY_HAND}")


def _follow(url: str, deadline: float, *, allow_loopback: bool) -> Fetched:
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url)
        addresses = _addresses(parts, allow_loopback=allow_loopback)
        with closing(_connection(parts, addresses, deadline)) as connection:
            connection.request("GET", _target(parts), headers=_headers())
            with connection.getresponse() as response:
                if response.status not in _REDIRECTS:
                    return _page(response, url, deadline)
                where = response.headers.get("Location", "").strip()
        if not where:
            raise _Failed("A506", f"the page moved, but its answer does not say where; {_BY_HAND}")
        url = _moved(url, where)
    raise _Failed("A506", f"the address leads on more than {MOST_REDIRECTS} times; {_BY_HAND}")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise _Failed("A501", f"not a web address: '{url}'; it must begin with https:// or http://") from None
    if len(url) > MOST_ADDRESS:
        raise _Failed("A501", f"the address has {len(url):,} characters, more than {MOST_ADDRESS:,}; {_BY_HAND}")
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\x00-\x20\x7f]", url):
        raise _Failed("A501", f"not a web address: '{url}'; it must begin with https:// or http://")
    if "@" in parts.netloc:
        raise _Failed("A501", "the address holds a user name or password; take it out")
    if mixed := mixed_scripts(parts.hostname):
        raise _Failed("A501", f"'{mixed}' mixes letters of several scripts and may imitate another site's name")
    return parts


def _addresses(parts: SplitResult, *, allow_loopback: bool) -> list[str]:
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host.encode("idna").decode(), _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _Failed("A502", f"there is no site '{host}'; is the address written right?") from None
    addresses = [str(entry[4][0]) for entry in found]
    # One inner address among several is refused too: nobody knows which would be taken.
    for address in addresses:
        if allow_loopback and ipaddress.ip_address(address.partition("%")[0]).is_loopback:
            continue
        if not is_public(address):
            raise _Failed("A502", f"'{host}' is in a private network, not on the public internet")
        if _port(parts) not in PORTS:
            raise _Failed("A501", f"web pages are not served at the port {_port(parts)}; {_BY_HAND}")
    return list(dict.fromkeys(addresses))


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _connection(parts: SplitResult, addresses: list[str], deadline: float) -> http.client.HTTPConnection:
    host = (parts.hostname or "").encode("idna").decode()
    plain = _connected(addresses, _port(parts), deadline)
    if parts.scheme == "http":
        connection = http.client.HTTPConnection(host, _port(parts))
        connection.sock = plain
        return connection
    context = ssl.create_default_context()
    try:
        secure = http.client.HTTPSConnection(host, _port(parts), context=context)
        secure.sock = context.wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise
    return secure


def _connected(addresses: list[str], port: int, deadline: float) -> socket.socket:
    # To an address that was checked: a second look-up of the name could give another.
    for number, address in enumerate(addresses, 1):
        try:
            return socket.create_connection((address, port), _left(deadline) / (len(addresses) - number + 1))
        except OSError:
            if number == len(addresses):
                raise
    raise OSError("no address")


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _headers() -> dict[str, str]:
    return {"User-Agent": USER_AGENT, "Accept": "text/html, text/plain;q=0.9, */*;q=0.1", "Accept-Encoding": "gzip"}


def _moved(url: str, where: str) -> str:
    try:
        # Servers send other letters than ASCII as they are in the page, which is read as Latin-1 here.
        return urljoin(url, where.encode("latin-1").decode("utf-8", "replace")).partition("#")[0]
    except ValueError:
        raise _Failed("A506", f"the page moved to what is no web address: '{where}'; {_BY_HAND}") from None


def _page(response: http.client.HTTPResponse, url: str, deadline: float) -> Fetched:
    if response.status != HTTPStatus.OK:
        answer = f"{response.status} {response.reason or _phrase(response.status)}".strip()
        raise _Failed("A504", f"the page answered {answer}; {_BY_HAND}")
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in ("", "identity", *_PACKED):
        raise _Failed("A507", f"the page is packed as '{packing}', which cannot be unpacked here; {_BY_HAND}")
    data = _body(response, deadline, packed=packing in _PACKED)
    return Fetched(data=data, url=url, content_type=response.headers.get("Content-Type", ""))


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _body(response: http.client.HTTPResponse, deadline: float, *, packed: bool) -> bytes:
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32) if packed else None
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        try:
            data += unpack.decompress(chunk, MOST_BYTES + 1 - len(data)) if unpack else chunk
        except zlib.error:
            raise _Failed("A507", f"the page cannot be unpacked; {_BY_HAND}") from None
        if len(data) > MOST_BYTES:
            raise _Failed(
                "A505", f"the page is larger than {MOST_BYTES // 1_000_000} MB; copy its text into a file and add that"
            )
        _left(deadline)
    if (unpack and data and not unpack.eof) or response.length:
        raise _Failed("A503", f"the page came only in part; try again, or {_BY_HAND}")
    return bytes(data)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
