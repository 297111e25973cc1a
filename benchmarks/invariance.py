# How much of a text keeps its speaker when all its people get other names, and when its quotation marks get another
# style. Needs texts.jsonl, as for second_opinion.py; the texts are no part of the project, and no labels are asked for.
#
#   python benchmarks/invariance.py FOLDER
#
# A person is renamed wherever the name stands, part by part; titles and words of respect stay. The registers are left
# out, since they know nobody by an invented name.

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.attribution import Proposals, attribute  # noqa: E402 - the project's folder must be known first
from generator.attribution.languages.chinese.names import is_chinese  # noqa: E402
from generator.attribution.languages.chinese.vocabulary import SURNAMES as HAS_SURNAMES  # noqa: E402
from generator.attribution.languages.chinese.vocabulary import TRADITIONAL  # noqa: E402

STYLES = {
    "straight": str.maketrans({"“": '"', "”": '"', "「": '"', "」": '"'}),
    "single": str.maketrans({"“": "‘", "”": "’"}),
    "corners": str.maketrans({"“": "「", "”": "」", "「": "“", "」": "”"}),
}
CHINESE_STYLES = ("straight", "corners")
ENGLISH_STYLES = ("straight", "single")
FIRST = (
    "Tavin Orsel Bredo Halik Senro Maleck Doran Velmer Pirrin Kestor Lunder Fenwil Gadric Jorvel Nimrad Ostin".split()
)
LAST = "Varrick Stelborg Quenmar Holtzen Prandel Ambrick Tessmer Korvald Lindrow Merrow Ulbrand Wexley Zorrick".split()
SURNAMES, GIVEN = "秦许葛邵贺龚汤尹段孟邱史", "云泽恒川霖岳宁松岩帆"
FOREIGN = "特林索莱维诺布兰德罗"


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/invariance.py FOLDER")
    rows = map(json.loads, (Path(sys.argv[1]) / "texts.jsonl").read_text(encoding="utf-8").splitlines())
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        language = "zh" if row["lang"].startswith("zh") else row["lang"]
        for change, kept, total in measured(row["title"], row["paragraphs"]):
            for group in (language, "all"):
                counts[(change, group)].update(total=total, kept=kept)
    print("| change | language | characters | same speaker |")
    print("|---|---|---:|---:|")
    for (change, group), found in sorted(counts.items()):
        print(f"| {change} | {group} | {found['total']:,} | {found['kept'] / found['total']:.2%} |")


def measured(title: str, paragraphs: Sequence[str]) -> Iterable[tuple[str, int, int]]:
    """Each change, how many characters keep their speaker, and how many there are."""
    chinese = is_chinese(" ".join(paragraphs))
    proposals = attribute(title, paragraphs)
    names = people(proposals)
    total = sum(map(len, paragraphs))
    new = renaming(names.values(), chinese=chinese)
    texts = [renamed(text, new) for text in (title, *paragraphs)]
    other = attribute(texts[0], texts[1:])
    theirs = {id: renamed(name, new) for id, name in names.items()}
    yield "names", kept(proposals, other, theirs, people(other), [places(text, new) for text in paragraphs]), total
    if not any(mark in text for mark in "“「" for text in paragraphs):
        return
    for style in CHINESE_STYLES if chinese else ENGLISH_STYLES:
        marked = attribute(title.translate(STYLES[style]), [text.translate(STYLES[style]) for text in paragraphs])
        same = [range(len(text)) for text in paragraphs]
        yield f"marks: {style}", kept(proposals, marked, names, people(marked), same), total


def people(proposals: Proposals) -> dict[str, str]:
    """The names by id; whoever is called by his office alone has none."""
    return {one.id: one.name for one in proposals.newcomers if not one.title or one.title not in one.name}


def renaming(names: Iterable[str], *, chinese: bool) -> dict[str, str]:
    """For each part of a name another one; of Chinese names the surname and the rest apart."""
    firsts, lasts = cycle(FIRST), cycle(LAST)
    found: dict[str, str] = {}
    for number, name in enumerate(names):
        if chinese:
            for at, part in enumerate(re.split("[·•‧・]", name)):
                found.setdefault(part, _chinese(part, 5 * number + 3 * at))
            continue
        words = [word for word in name.split() if len(word) > 2 and word[0].isupper()]
        for word in words:
            new = found.setdefault(word, next(lasts) if word == words[-1] else next(firsts))
            found.setdefault(word.upper(), new.upper())
            found.setdefault(word.capitalize(), new.capitalize())
    return found


def _chinese(name: str, number: int) -> str:
    """Another name of the same length and kind: a surname and what follows it, or a foreign name's sounds."""
    if len(name) <= 3 and name.translate(TRADITIONAL)[0] in HAS_SURNAMES:
        return SURNAMES[number % len(SURNAMES)] + "".join(
            GIVEN[(number + at) % len(GIVEN)] for at in range(1, len(name))
        )
    return "".join(FOREIGN[(number + at) % len(FOREIGN)] for at in range(len(name)))


def renamed(text: str, new: Mapping[str, str]) -> str:
    pattern = _pattern(new)
    return pattern.sub(lambda found: new[found[0]], text) if pattern else text


def _pattern(new: Mapping[str, str]) -> re.Pattern[str] | None:
    words = "|".join(map(re.escape, sorted(new, key=lambda word: (-len(word), word))))
    spaced = all(word[0] < "\u3400" for word in new)
    return re.compile(rf"\b(?:{words})\b" if spaced else rf"(?:{words})") if new else None


def places(text: str, new: Mapping[str, str]) -> list[int]:
    """For each character of a text, its place in the renamed one."""
    found: list[int] = []
    pattern = _pattern(new)
    there = at = 0
    for match in pattern.finditer(text) if pattern else ():
        found += range(there, there + match.start() - at)
        there += match.start() - at
        found += [there] * len(match[0])
        there += len(new[match[0]])
        at = match.end()
    return found + list(range(there, there + len(text) - at))


def kept(
    one: Proposals,
    other: Proposals,
    names: Mapping[str, str],
    others: Mapping[str, str],
    where: Sequence[Sequence[int]],
) -> int:
    """How many characters have the same speaker; `where` each character of each paragraph is in the other text."""
    count = 0
    for spans, changed, there in zip(one.paragraphs, other.paragraphs, where, strict=True):
        said = [_named(span.speakers, names) for span in spans for _ in range(span.start, span.end)]
        then = [_named(span.speakers, others) for span in changed for _ in range(span.start, span.end)]
        count += sum(speakers == then[at] for speakers, at in zip(said, there, strict=True))
    return count


def _named(speakers: Iterable[str], names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(names.get(one, one) for one in speakers)


if __name__ == "__main__":
    main()
