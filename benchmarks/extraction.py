"""How well the text and the day of a page are found, beside the libraries of the field, on their own evaluation pages.

    python benchmarks/extraction.py TRAFILATURA/tests HTMLDATE/tests

The two folders are the `tests` of the repositories adbar/trafilatura and adbar/htmldate. The peers are measured
where they are installed, in an environment of their own. Scoring is trafilatura's: each page has snippets that its
text must hold and snippets that it must not, and white space is no difference.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from generator.authoring.extract import extract

_MISSING = frozenset({"A511", "A512", "A513", "A518", "A519", "A521", "A522", "A523"})
"""The problems that tell of text which did not come over."""
_DOUBTED = frozenset({"A511", "A512", "A513", "A516", "A517", "A522", "A523", "A525"})
"""The problems that tell of a day which a person must look at."""


@dataclass(slots=True)
class Score:
    """Snippets and pages of one extractor, added up."""

    found: int = 0
    missed: int = 0
    wrong: int = 0
    seconds: float = 0.0
    lost: list[str] = field(default_factory=list)
    """Pages of whose text nothing came."""
    silent: list[str] = field(default_factory=list)
    """Pages of whose text something is missing, and nobody is told."""

    @property
    def row(self) -> str:
        precision, recall = self.found / (self.found + self.wrong), self.found / (self.found + self.missed)
        f = 2 * precision * recall / (precision + recall)
        pages = f"{len(self.lost)} | {len(self.silent)}"
        return f"{precision:.3f} | {recall:.3f} | {f:.3f} | {pages} | {self.seconds:.0f} s"


@dataclass(frozen=True, slots=True)
class Text:
    """What an extractor says of a page: its text, and what it tells to be missing."""

    text: str
    told: str = ""
    """The lines that were left out, as they are told."""
    warned: bool = False


def ours(data: bytes) -> Text:
    found, problems = extract(data, content_type="text/html")
    warned = any(problem.code in _MISSING for problem in problems)
    return Text("\n".join(found.paragraphs), "\n".join((found.title.text, *found.left_out)), warned)


def texts(folder: Path, extractors: dict[str, Callable[[bytes], Text]]) -> dict[str, Score]:
    """Every page of the folder's `evaldata.json`, read by every extractor."""
    scores = {name: Score() for name in extractors}
    for item in json.loads((folder / "evaldata.json").read_text(encoding="utf-8")).values():
        path = _page(folder, ("cache", "eval"), item["file"])
        for name, extractor in extractors.items():
            began = time.process_time()
            said = extractor(path.read_bytes())
            scores[name].seconds += time.process_time() - began
            _count(scores[name], said, item)
    return scores


def _count(score: Score, said: Text, item: dict[str, list[str]]) -> None:
    text, told = _even(said.text), _even(said.told)
    missing = [snippet for snippet in map(_even, item["with"]) if snippet not in text]
    score.found += len(item["with"]) - len(missing)
    score.missed += len(missing)
    score.wrong += sum(_even(snippet) in text for snippet in item["without"])
    if len(missing) == len(item["with"]):
        score.lost.append(str(item["file"]))
    if not said.warned and any(snippet not in told for snippet in missing):
        score.silent.append(str(item["file"]))


def _even(text: str) -> str:
    return " ".join(text.split())


@dataclass(slots=True)
class Days:
    """Pages of one finder of days, by what came out."""

    right: int = 0
    none: int = 0
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    """Those of the wrong ones of which no doubt is told."""
    doubted: int = 0
    """Pages with a doubt, whether the day is right or not."""
    seconds: float = 0.0

    @property
    def row(self) -> str:
        pages = self.right + self.none + len(self.wrong)
        shares = (self.right, self.none, len(self.wrong), len(self.silent), self.doubted)
        return " | ".join([*(f"{100 * share / pages:.1f} %" for share in shares), f"{self.seconds:.0f} s"])


def our_day(data: bytes, url: str) -> tuple[str, bool]:
    found, problems = extract(data, url=url, content_type="text/html")
    return found.date.text, any(problem.code in _DOUBTED for problem in problems)


def days(folder: Path, finders: dict[str, Callable[[bytes, str], tuple[str, bool]]]) -> dict[str, Days]:
    """Every page of the folder's two sets whose day is known, read by every finder."""
    scores = {name: Days() for name in finders}
    pages = {}
    for file in ("eval_mediacloud_2020.json", "eval_default.json"):
        pages |= json.loads((folder / file).read_text(encoding="utf-8"))
    for item in pages.values():
        path = _page(folder, ("test_set", "cache", "eval"), item["file"])
        for name, finder in finders.items():
            score = scores[name]
            began = time.process_time()
            day, doubt = finder(path.read_bytes(), "")
            score.seconds += time.process_time() - began
            score.doubted += doubt
            if day == (item["date"] or ""):
                score.right += 1
            elif not day:
                score.none += 1
            else:
                score.wrong.append(f"{item['file']} {item['date']} {day}")
                score.silent += [] if doubt else [score.wrong[-1]]
    return scores


def _page(folder: Path, subfolders: Iterable[str], file: str) -> Path:
    return next(path for sub in subfolders if (path := folder / sub / file).is_file())


def text_peers() -> dict[str, Callable[[bytes], Text]]:
    try:
        import trafilatura
    except ImportError:
        return {}

    def peer(*, fast: bool) -> Callable[[bytes], Text]:
        options = {"include_comments": False, "include_tables": True, "include_formatting": False}
        return lambda data: Text(trafilatura.extract(data, fast=fast, **options) or "")

    return {"trafilatura fast": peer(fast=True), "trafilatura": peer(fast=False)}


def day_peers() -> dict[str, Callable[[bytes, str], tuple[str, bool]]]:
    try:
        from htmldate import find_date
    except ImportError:
        return {}

    def peer(*, extensive: bool) -> Callable[[bytes, str], tuple[str, bool]]:
        return lambda data, _: (find_date(data, original_date=True, extensive_search=extensive) or "", False)

    return {"htmldate fast": peer(extensive=False), "htmldate": peer(extensive=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path, help="folder with evaldata.json, eval/ and cache/")
    parser.add_argument("days", type=Path, nargs="?", help="folder with eval_default.json, eval/, cache/, test_set/")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--pages", type=Path, help="a file to which the pages go that were lost or wrong")
    asked = parser.parse_args()
    said: list[str] = []
    print("| text | precision | recall | F | nothing right | untold | time |\n|---|---:|---:|---:|---:|---:|---:|")
    for name, score in texts(asked.texts, {"readouts": ours} | ({} if asked.alone else text_peers())).items():
        print(f"| {name} | {score.row} |")
        said += [f"{name} lost {page}" for page in score.lost] + [f"{name} silent {page}" for page in score.silent]
    if asked.days:
        print(
            "\n| day | right | none | wrong | wrong, untold | doubt told | time |\n|---|---:|---:|---:|---:|---:|---:|"
        )
        for name, day in days(asked.days, {"readouts": our_day} | ({} if asked.alone else day_peers())).items():
            print(f"| {name} | {day.row} |")
            said += [f"{name} wrong {page}" for page in day.wrong] + [f"{name} unseen {page}" for page in day.silent]
    if asked.pages:
        asked.pages.write_text("\n".join(said) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
