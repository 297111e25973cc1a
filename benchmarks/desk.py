# What the desk costs: the bytes that come, how long it takes from the click until it is ready, on this machine and at
# ten megabits a second, and how long a step takes; and whether the engine in the browser proposes what it does here.
#
#   python benchmarks/desk.py                the site in build/site, which must have the desk
#   python benchmarks/desk.py FOLDER         also, for each text of a labelled set (see learn_attribution.py), both
#   python benchmarks/desk.py --largest      what the registers weigh with 1,000 entries and 10,000 readouts

import gzip
import json
import random
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.archive.model import Archive  # noqa: E402 - the project's folder must be known first
from generator.authoring import desk  # noqa: E402
from generator.export.desk import registers  # noqa: E402
from generator.verbs.common import load  # noqa: E402
from tests.browser import FLAGS, find, served  # noqa: E402

SITE = ROOT / "build" / "site"
TEN_MEGABITS = 10_000_000 / 8
"""Bytes a second."""
LATENCY = 40
"""Milliseconds, there and back."""
TRIES = 3
STEPS = 10

_START = """
async () => {
  const { startEngine } = await import(new URL("../../assets/javascripts/desk-engine.js", location.href));
  window.engine = await startEngine();
}
"""
_ASK = "async ([method, params]) => window.engine.ask(method, params)"


def sizes(site: Path) -> dict[str, int]:
    """Bytes of each file of the desk as it is sent with gzip."""
    return {path.name: _sent(path) for path in sorted((site / "desk").rglob("*")) if path.is_file()}


def _sent(path: Path) -> int:
    data = path.read_bytes()
    return len(data) if path.suffix == ".pack" else len(gzip.compress(data, 6, mtime=0))


def seconds_to_ready(browser: Browser, address: str, bytes_a_second: float = 0) -> float:
    """From asking for the desk until it answers, with nothing kept from before."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/contribute/desk/", wait_until="networkidle")
    if bytes_a_second:
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": LATENCY,
                "downloadThroughput": bytes_a_second,
                "uploadThroughput": bytes_a_second,
            },
        )
    began = time.perf_counter()
    page.evaluate(_START)
    took = time.perf_counter() - began
    context.close()
    return took


def steps(page: Page, source: str) -> float:
    """The middle time of a step, seconds: a passage of a readout is confirmed, and all of it is read again."""
    done = page.evaluate(_ASK, ["open", {"id": "readout", "source": source}])
    times = []
    for _ in range(STEPS):
        first = done["view"]["paragraphs"][0]["passages"][0]
        given = {"work": done["work"], "passage": first["id"], "speakers": first["speakers"]}
        began = time.perf_counter()
        page.evaluate(_ASK, ["give", given])
        times.append(time.perf_counter() - began)
    return median(times)


def differing(page: Page, texts: list[str]) -> list[str]:
    """The texts that the engine in the browser reads otherwise than here."""
    found = []
    for text in texts:
        given = {"text": text, "type": "text/plain"}
        there = page.evaluate(_ASK, ["begin", given])
        if there != json.loads(desk.call("begin", json.dumps(given))):
            found.append(text)
    return found


def labelled(folder: Path) -> list[str]:
    lines = (folder / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    return ["\n\n".join((one["title"], *one["paragraphs"])) for one in map(json.loads, lines)]


def enlarged(archive: Archive, entries: int, readouts: int) -> Archive:
    """The archive with so many people and readouts. Each is like one that is there, but for a name, a headline and an
    address made of the same words in an order of its own, so that they compress no better than other ones would."""
    chance = random.Random(0)
    words = [word for readout in archive.readouts for word in readout.metadata.title.split()]

    def some(count: int) -> list[str]:
        return [chance.choice(words) for _ in range(count)]

    people = {}
    for one in chance.choices(list(archive.people.values()), k=entries):
        id = f"{'-'.join(some(2))}-{chance.randrange(10**6)}".lower()
        people[id] = replace(one, id=id, name=" ".join(some(3)))
    told = []
    for one in chance.choices(archive.readouts, k=readouts):
        day = date.fromordinal(chance.randrange(date(1990, 1, 1).toordinal(), date(2026, 1, 1).toordinal())).isoformat()
        event = f"{day}-{'-'.join(some(2))}-call".lower()
        id = f"{event}-{one.metadata.publisher}"
        url = f"{one.metadata.url.rpartition('/')[0]}/{chance.randrange(10**12)}.html"
        said = replace(one.metadata, id=id, event=event, date=day, title=" ".join(some(9)), url=url)
        told.append(replace(one, metadata=said))
    return replace(archive, people=people, readouts=tuple(told))


def largest() -> None:
    _, archive, _ = load(ROOT)
    assert archive, "the content must be without problems"
    for name, one in (("now", archive), ("1,000 people, 10,000 readouts", enlarged(archive, 1_000, 10_000))):
        data = registers(one).encode()
        print(f"registers, {name}: {len(data):,} bytes, {len(gzip.compress(data, 9, mtime=0)):,} compressed")


def main(folder: Path | None) -> None:
    sent = sizes(SITE)
    for name, size in sorted(sent.items(), key=lambda item: -item[1]):
        print(f"{size:>11,}  {name}")
    print(f"{sum(sent.values()):>11,}  together, as gzip sends it")
    _, archive, _ = load(ROOT)
    assert archive, "the content must be without problems"
    desk.load(registers(archive))
    with served(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        here = min(seconds_to_ready(browser, address) for _ in range(TRIES))
        slow = min(seconds_to_ready(browser, address, TEN_MEGABITS) for _ in range(TRIES))
        print(f"ready after {here:.1f} s here, after {slow:.1f} s at 10 Mbit/s (the least of {TRIES} tries)")
        page = browser.new_page()
        page.goto(f"{address}/contribute/desk/")
        page.evaluate(_START)
        longest = max((SITE / "readouts").glob("*/source.txt"), key=lambda path: path.stat().st_size)
        source = longest.read_text(encoding="utf-8")
        print(f"a step with the longest readout, {len(source):,} characters: {steps(page, source):.2f} s")
        texts = labelled(folder) if folder else []
        wrong = differing(page, texts)
        if texts:
            print(f"{len(texts)} texts read in the browser and here: {len(wrong)} otherwise")
        browser.close()
    sys.exit(bool(wrong))


if __name__ == "__main__":
    if "--largest" in sys.argv:
        largest()
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
