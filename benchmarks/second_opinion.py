# How much of a text the engine and a second reader agree on about who speaks, and how often both are wrong there.
# Needs labelled texts, which are others' and not part of this project: a folder with, a JSON object a line,
#
#   texts.jsonl    {"id", "publisher", "lang", "title", "paragraphs": [text, ...]}
#   gold.jsonl     {"id", "paragraphs": [{"index", "segments": [{"char_start", "char_end", "speaker", "alt": [...]}]}]}
#   second.jsonl   {"id", "paragraphs": [[{"start", "end", "speaker"}, ...], ...]}
#
# Speakers are names, or joint, or narration. Those texts are measured that all three files have.
#
#   python benchmarks/second_opinion.py FOLDER

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.attribution import attribute  # noqa: E402 - the project's folder must be known first
from generator.verbs.annotate import as_data, registers  # noqa: E402

GROUPS = ("joint", "narration")
TITLES = frozenset("president minister foreign secretary prime the".split())
CONTENT = registers(ROOT)

Counts = Counter[str]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/second_opinion.py FOLDER")
    folder = Path(sys.argv[1])
    texts, gold, second = (_read(folder / f"{name}.jsonl") for name in ("texts", "gold", "second"))
    by: defaultdict[tuple[str, str], Counts] = defaultdict(Counter)
    whole: Counts = Counter()
    for id in (id for id in second if id in gold):
        found = _measured(texts[id], gold[id], second[id])
        for group in ((0, f"language: {texts[id]['lang']}"), (1, texts[id]["publisher"])):
            by[(str(group[0]), group[1])] += found + Counter(texts=1)
        whole += found + Counter(texts=1)
    print("| | texts | characters | engine right | second right | both agree | wrong there | a wrong person there |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for (_, name), counts in sorted(by.items()):
        print(_row(name, counts))
    print(_row("all", whole))


def _read(path: Path) -> dict[str, Any]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {row["id"]: row for row in rows}


def _measured(text: Mapping[str, Any], gold: Mapping[str, Any], second: Mapping[str, Any]) -> Counts:
    """Characters of a text that are labelled, and how many of them each reader and both have right and wrong."""
    proposals = attribute(text["title"], text["paragraphs"], people=CONTENT.people, parties=CONTENT.parties)
    engine = json.loads(as_data(proposals, CONTENT.people, (text["title"], *text["paragraphs"])))["paragraphs"]
    found: Counts = Counter()
    for paragraph in gold["paragraphs"]:
        index = paragraph["index"]
        for start, end, label in _pieces(engine[index], second["paragraphs"][index], paragraph["segments"]):
            accepted = (label["speaker"], *label.get("alt", ()))
            one, other = _speaker_at(engine[index], start), _speaker_at(second["paragraphs"][index], start)
            length = end - start
            right, other_right = (any(map(lambda a, s=s: _same(s, a), accepted)) for s in (one, other))
            found.update(total=length, engine=length * right, second=length * other_right)
            if one and other and _same(one, other):
                wrong = length * (not right and not other_right)
                found.update(agreed=length, wrong=wrong, person=wrong * (_kind(one) == "person"))
    return found


def _pieces(*readings: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """The labelled stretches, the last reading's, cut wherever any reading changes."""
    *others, labels = readings
    cuts = sorted({place for spans in others for span in spans for place in (span["start"], span["end"])})
    for label in labels:
        start, end = label["char_start"], label["char_end"]
        bounds = [start, *(cut for cut in cuts if start < cut < end), end]
        for first, last in pairwise(bounds):
            yield first, last, label


def _speaker_at(spans: Iterable[Mapping[str, Any]], at: int) -> str:
    return next((str(span["speaker"]) for span in spans if span["start"] <= at < span["end"]), "")


def _kind(speaker: str) -> str:
    return speaker.lower() if speaker.lower() in GROUPS else "person"


def _same(one: str, other: str) -> bool:
    """Whether two names can be one person's: they share a word of three letters, or Chinese characters in a row."""
    if _kind(one) != "person" or _kind(other) != "person":
        return one.lower() == other.lower()
    return bool(_words(one) & _words(other)) or any(a in b for a in _han(one) for b in _han(other))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{3,}", name.lower())) - TITLES - set(_han(name))


def _han(name: str) -> list[str]:
    return re.findall(r"[\u3400-\u9fff]{2,}", name)


def _row(name: str, counts: Counts) -> str:
    total, agreed = counts["total"], counts["agreed"]
    shares = [f"{counts[what] / total:.1%}" for what in ("engine", "second", "agreed")]
    wrong = [f"{counts[what] / agreed:.2%}" if agreed else "" for what in ("wrong", "person")]
    return f"| {name} | {counts['texts']} | {total:,} | {' | '.join((*shares, *wrong))} |"


if __name__ == "__main__":
    main()
