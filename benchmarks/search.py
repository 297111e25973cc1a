# What the search costs: making its index, and what a reader's browser loads and waits for. With words as frequent and
# as rare as in a language, since that is what decides the size of an index.
#
#   python benchmarks/search.py        1,000 and 10,000 readouts
#   python benchmarks/search.py 500    another number

import dataclasses
import itertools
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402 - the project's folder must be known first
from generator.archive.model import Archive, Readout  # noqa: E402
from generator.export import search  # noqa: E402
from generator.verbs.common import load  # noqa: E402
from tests.browser import FLAGS, find, served  # noqa: E402

SIZES = (1_000, 10_000)
VOCABULARY = 30_000

TYPE = """query => new Promise(done => {
    const input = document.querySelector("input");
    const list = document.querySelector("[role=listbox]");
    const began = performance.now();
    new MutationObserver(() => done(performance.now() - began)).observe(list, { childList: true });
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event("input"));
})"""
"""Types a query into the box; milliseconds from the last key to the results."""

FILTER = """() => new Promise(done => {
    const began = performance.now();
    new MutationObserver(() => done(performance.now() - began))
        .observe(document.querySelector(".search-results"), { childList: true });
    document.querySelector(".search-fieldsets input:not(:checked)").click();
})"""
"""Chooses one more filter on the search page; milliseconds to the results."""


RESULT = "".join(
    f'<p class="{look} fill-look" data-template="result" hidden>{text}</p>'
    for look, text in {
        "source": "fill-speakers · fill-by",
        "statement": "fill-text",
        "topics": "fill-topiclinks",
    }.items()
)
"""What the search page has for a result to be made of."""


class Loaded:
    """What a page has loaded: bytes as they were sent, and files."""

    def __init__(self, page: Page) -> None:
        self.forget()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._count)

    def __str__(self) -> str:
        return f"{self._bytes / 1e3:8,.0f} kB in {self._files:2} files"

    def forget(self) -> None:
        """Counts from nothing again."""
        self._bytes = self._files = 0

    def _count(self, event: dict[str, float]) -> None:
        self._bytes += int(event["encodedDataLength"])
        self._files += 1


def main() -> None:
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        # A process of its own for each size, so that the memory is that of this size.
        subprocess.run((sys.executable, __file__, "--one", str(size)), check=True)


def one(readouts: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = _archive(folder, readouts)
        before = _memory()
        began = time.process_time()
        files = search.index(archive)
        seconds = time.process_time() - began
        statements = sum(len(readout.statements) for readout in archive.readouts)
        print(f"\n{readouts:,} readouts, {statements:,} statements")
        print(f"  index made in     {seconds:8.1f} s of processor, {_memory() - before:,.0f} MB beside the archive")
        print(f"  files             {len(files):8,}   {sum(map(len, files.values())) / 1e6:.1f} MB")
        for part in ("catalogue", "words", "places", "texts", "found"):
            sizes = [len(data) for path, data in files.items() if f"/{part}" in path]
            print(f"    {part:<16}{len(sizes):8,}   {sum(sizes) / 1e6:.2f} MB, the largest {max(sizes) / 1e3:,.0f} kB")
        frequent = [word for word in _by_frequency(archive) if len(word) > 3]
        del archive
        _site(folder / "site", files)
        _browse(folder / "site", frequent)


def _archive(folder: Path, readouts: int) -> Archive:
    corpus.write(folder, readouts)
    _, archive, problems = load(folder)
    if archive is None:
        raise SystemExit("\n".join(map(str, problems[:10])))
    texts = _texts()
    return dataclasses.replace(archive, readouts=tuple(_reworded(readout, texts) for readout in archive.readouts))


def _reworded(readout: Readout, texts: Iterator[str]) -> Readout:
    statements = tuple(dataclasses.replace(spoken, text=next(texts)) for spoken in readout.statements)
    return dataclasses.replace(readout, statements=statements)


def _texts() -> Iterator[str]:
    chance = random.Random(1)
    words = _vocabulary(chance)
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    while True:
        length = max(6, int(chance.lognormvariate(3.6, 0.5)))
        yield " ".join(chance.choices(words, cum_weights=weights, k=length))


def _vocabulary(chance: random.Random) -> list[str]:
    consonants, vowels = "b d f g k l m n p r s t v z sh tr pl".split(), "a e i o u ai on er".split()
    syllables = [consonant + vowel for consonant in consonants for vowel in vowels]
    words = dict.fromkeys("the of and to in for that a on with said will is as by its be their from has".split())
    while len(words) < VOCABULARY:
        words["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4))))] = None
    return list(words)


def _by_frequency(archive: Archive) -> list[str]:
    counts: dict[str, int] = {}
    for readout in archive.readouts:
        for spoken in readout.statements:
            for word in spoken.text.split():
                counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))


def _site(folder: Path, files: dict[str, bytes]) -> None:
    shutil.copytree(ROOT / "theme" / "assets", folder / "assets")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    environment = Environment(autoescape=True)
    environment.filters["url"] = str
    box = environment.from_string((ROOT / "theme" / "partials" / "search.html").read_text(encoding="utf-8"))
    script = '<!doctype html><title>Search</title><script type="module" src="/assets/javascripts/search.js"></script>'
    (folder / "index.html").write_text(script + box.render(kind="home"), encoding="utf-8")
    (folder / "search" / "index.html").write_text(f'{script}<p id="search-page"></p>{RESULT}', encoding="utf-8")


def _browse(folder: Path, frequent: list[str]) -> None:
    with served(folder) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = chromium.new_page()
        loaded = Loaded(page)
        page.goto(f"{address}/")
        page.wait_for_timeout(300)
        _tell("what a page loads before a search", str(loaded))
        for what, query in _queries(frequent).items():
            loaded.forget()
            first = _typed(page, query)
            page.wait_for_timeout(200)
            again = _typed(page, query + " ")
            said = page.locator("[role=status]").inner_text().split(" found")[0]
            _tell(what, f"{loaded}, {first:5.0f} ms, loaded {again:5.0f} ms ({said})")
        loaded.forget()
        page.goto(f"{address}/search/?q={frequent[20]}&year=2010")
        page.wait_for_selector(".search-list li")
        page.wait_for_timeout(300)
        _tell("the search page, opened with a filter", f"{loaded}, some of them kept from before")
        _tell("one more filter", f"{page.evaluate(FILTER):8.0f} ms")
        chromium.close()


def _queries(frequent: list[str]) -> dict[str, str]:
    return {
        "first query, a rare word": frequent[2000],
        "a word in 1 statement of 10": frequent[20],
        "two frequent words": f"{frequent[30]} {frequent[40]}",
        "the beginning of a word": frequent[300][:4],
        "a phrase": f'"{frequent[5]} {frequent[6]}"',
        "a phrase with “of”": f'"of {frequent[70]}"',
    }


def _typed(page: Page, query: str) -> float:
    return float(page.evaluate(TYPE, query))


def _tell(what: str, cost: str) -> None:
    print(f"  {what:<40} {cost}")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main()
