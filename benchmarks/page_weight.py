# What a reader's browser loads for the first page of a visit: requests and bytes, as they are and as gzip sends
# them, in a real browser with nothing kept from before. Goal: under 100 KB, sent with gzip.

import gzip
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Response, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import FLAGS, find, served  # noqa: E402 - from the project's folder

GOAL = 100_000
"""Bytes of the first load."""

COMPRESSED = {".woff2", ".png", ".jpg", ".gz", ".webp"}
"""What servers send as it is, since it is packed already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file that the browser asked for, with its bytes on the disk and on the way."""

    path: str
    bytes: int
    sent: int


def first_load(site: Path, path: str) -> list[Loaded]:
    """What the browser loads for a page of a finished site, the largest on the way first."""
    answers: list[Response] = []
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("response", lambda answer: answers.append(answer))
        page.goto(f"{address}/{path}", wait_until="networkidle")
        loaded = [_loaded(answer) for answer in answers]
        browser.close()
    return sorted(loaded, key=lambda one: (-one.sent, one.path))


def pages(site: Path) -> list[str]:
    """The readouts with the least, the middle and the most HTML, so that neither end is forgotten."""
    found = sorted((site / "readouts").glob("*/index.html"), key=lambda path: path.stat().st_size)
    chosen = dict.fromkeys((found[0], found[len(found) // 2], found[-1]))
    return [f"{path.parent.relative_to(site).as_posix()}/" for path in chosen]


def _loaded(answer: Response) -> Loaded:
    body = answer.body()
    path = urlsplit(answer.url).path
    sent = len(body) if Path(path).suffix in COMPRESSED else len(gzip.compress(body, 6, mtime=0))
    return Loaded(path=path, bytes=len(body), sent=sent)


def main(site: Path) -> None:
    """Prints the weight of three readouts; ends with exit code 1 where one is over the goal."""
    heaviest = 0
    for path in pages(site):
        loaded = first_load(site, path)
        sent = sum(one.sent for one in loaded)
        heaviest = max(heaviest, sent)
        print(f"/{path}: {len(loaded)} requests, {sum(one.bytes for one in loaded):,} bytes, {sent:,} sent")
        for one in loaded:
            print(f"{one.bytes:>10,}{one.sent:>10,}  {one.path}")
    print(f"The heaviest: {heaviest:,} of {GOAL:,} bytes.")
    sys.exit(heaviest > GOAL)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "site")
