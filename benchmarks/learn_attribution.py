# Learns how the engine chooses a speaker where no clause tells, and what its confidence means, from labelled texts; and
# measures both with one publisher left out. The labelled texts stay where they are: only weights come into the project.
#
#   python benchmarks/learn_attribution.py FOLDER            the table, and the picture benchmarks/calibration.svg
#   python benchmarks/learn_attribution.py FOLDER --write    also the weights, generator/attribution/weights.py
#   python benchmarks/learn_attribution.py FOLDER --as-is    the table of the engine as it is: nothing is learnt
#
# What confidences mean shows only on texts that no rule was made in view of. So their turns are kept before anybody
# looks at an error (--as-is --keep KEPT), and learnt from later (--kept KEPT, with --write).
#
# FOLDER has texts.jsonl (id, publisher, lang, title, paragraphs) and gold.jsonl (id; for each labelled paragraph its
# index and its segments: char_start, char_end, speaker, alt). It takes some minutes, and gives the same every time.

import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.archive.folder import CONTENT, read_tree  # noqa: E402 - the project's folder must be known first
from generator.archive.ids import JOINT, NARRATION  # noqa: E402
from generator.archive.model import Content  # noqa: E402
from generator.archive.read import read  # noqa: E402
from generator.attribution import choice, confidence, formats, languages, resolution  # noqa: E402
from generator.attribution.clauses import Reader  # noqa: E402
from generator.attribution.discourse import ReadSentence, Turn  # noqa: E402
from generator.attribution.entities import Entities, Entity  # noqa: E402
from generator.attribution.mentions import written_as  # noqa: E402
from generator.attribution.weights import SURENESS, WEIGHTS  # noqa: E402
from tests.test_attribute_cases import CASES  # noqa: E402
from tests.test_attribute_cases import read as read_case  # noqa: E402

CASES_WEIGHT = 60
"""How much a sentence of the invented cases counts: each shows a kind of publisher, and all of them must be right."""
CASES_TRUST = 3
"""The same for how far a turn is trusted."""
INVENTED = "cases"
"""The publisher of the invented cases."""
PENALTY = 10.0
"""How much a weight of a choice must bring to be large."""
PENALTY_OF_SIGNS = 3.0
"""The same for the features by which a turn is trusted."""
STEPS = 60
ROUNDS = 2
"""Learnt again with the choices that the first weights make, since one choice is evidence for the next."""
FEWEST = 2000
"""Characters of a language that it takes to calibrate it by itself."""
TOGETHER = 20000
"""Characters by which what all languages have shown counts in the calibration of each."""
GROUPS = (JOINT, NARRATION)

Weights = dict[str, float]
Lines = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Segment:
    start: int
    end: int
    accepted: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Text:
    """A labelled text; `labels` by the number of the paragraph."""

    publisher: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    labels: dict[int, tuple[Segment, ...]]


@dataclass(frozen=True)
class Piece:
    """A turn's characters: how many, how many are right, and how many have the name of somebody else."""

    publisher: str
    language: str
    speakers: tuple[str, ...]
    sure: float
    features: tuple[str, ...]
    total: int
    right: int
    wrong_name: int
    nobody: int
    """How many would be right if nobody spoke."""


def main() -> None:
    folder = Path(sys.argv[1])
    if "--as-is" in sys.argv:
        pieces = list(as_it_is(labelled(folder)))
        if "--keep" in sys.argv:
            keep(pieces, Path(sys.argv[sys.argv.index("--keep") + 1]))
        print(table(cautious(pieces)))
        return
    texts, cases = labelled(folder), invented()
    publishers = sorted({text.publisher for text in texts})
    with ProcessPoolExecutor() as pool:
        pieces = [piece for some in pool.map(left_out, [folder] * len(publishers), publishers) for piece in some]
    apart = kept(Path(sys.argv[sys.argv.index("--kept") + 1])) if "--kept" in sys.argv else []
    unseen = doubted(apart or pieces)
    if apart:
        print(table(cautious(with_confidence(pieces, unseen))))
    held_out = honest(unseen)
    print(table(cautious(held_out)))
    (ROOT / "benchmarks" / "calibration.svg").write_text(picture(held_out), encoding="utf-8")
    if "--write" in sys.argv:
        weights = learn(texts, cases)
        shown = [piece for case in cases for piece in judged(case, weights)]
        write(weights, learn_sureness([*unseen, *shown]), calibration(unseen))


def as_it_is(texts: Iterable[Text]) -> Iterator[Piece]:
    """What the engine gives texts with the weights of the project, and at which confidence it offers it."""
    for text in texts:
        for piece in judged(text, WEIGHTS):
            sure = confidence.trusted(piece.features, SURENESS)
            yield replace(piece, sure=confidence.calibrated(piece.language, sure))


def keep(pieces: Iterable[Piece], path: Path) -> None:
    """Adds pieces to a file, a line each."""
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(piece), ensure_ascii=False) + "\n" for piece in pieces)


def kept(path: Path) -> list[Piece]:
    """The pieces of a file."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Piece(**{**line, "speakers": tuple(line["speakers"]), "features": tuple(line["features"])}) for line in lines
    ]


def with_confidence(pieces: Iterable[Piece], unseen: Sequence[Piece]) -> list[Piece]:
    """The pieces with the confidence that others have shown."""
    trust, lines = learn_sureness(unseen), calibration(unseen)
    sures = ((piece, confidence.trusted(piece.features, trust)) for piece in pieces)
    return [replace(piece, sure=confidence.calibrated(piece.language, sure, lines)) for piece, sure in sures]


def cautious(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces as they are proposed: nobody's, where somebody is too unsure."""
    return [
        replace(piece, speakers=(NARRATION,), right=piece.nobody, wrong_name=0, sure=1 - piece.sure)
        if confidence.is_too_unsure(piece.speakers, piece.sure)
        else piece
        for piece in pieces
    ]


def left_out(folder: Path, publisher: str) -> list[Piece]:
    """What the engine gives the texts of one publisher when it has learnt from those of all others."""
    rest = [text for text in labelled(folder) if text.publisher != publisher]
    weights = learn(rest, invented())
    mine = (text for text in labelled(folder) if text.publisher == publisher)
    return [piece for text in mine for piece in judged(text, weights)]


# ---------------------------------------------------------------- the labelled texts


@cache
def labelled(folder: Path) -> tuple[Text, ...]:
    return tuple(_labelled(folder))


def _labelled(folder: Path) -> Iterator[Text]:
    gold = {one["id"]: one for one in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())}
    for text in map(json.loads, (folder / "texts.jsonl").read_text(encoding="utf-8").splitlines()):
        if text["id"] in gold:
            labels = {
                one["index"]: tuple(
                    Segment(s["char_start"], s["char_end"], (s["speaker"], *s.get("alt", ()))) for s in one["segments"]
                )
                for one in gold[text["id"]]["paragraphs"]
            }
            yield Text(text["publisher"], text.get("lang", "?"), text["title"], tuple(text["paragraphs"]), labels)


@cache
def invented() -> tuple[Text, ...]:
    """The cases of the tests, with the names that their ids stand for."""
    return tuple(_invented())


def _invented() -> Iterator[Text]:
    for path in sorted(CASES.glob("*.md")):
        case = read_case(path)
        ids = {id: name for name, id in case.names.items()}
        labels: dict[int, tuple[Segment, ...]] = {}
        for number, (text, turns) in enumerate(zip(case.paragraphs, case.turns, strict=True)):
            ends = [start for start, _ in turns[1:]] + [len(text)]
            labels[number] = tuple(
                Segment(start, end, (" and ".join(ids.get(one, one.replace("-", " ")) for one in sorted(who)),))
                for (start, who), end in zip(turns, ends, strict=True)
            )
        yield Text(INVENTED, "en", case.title, case.paragraphs, labels)


@cache
def registers() -> Content:
    sources, _ = read_tree(ROOT / CONTENT)
    return read(source for source in sources if source.folder in ("people", "parties", "publishers"))[0]


@cache
def agree(said: str, label: str) -> bool:
    """Whether two names share a word of three letters or more, or of two Han characters; groups must be the same.

    Of a Russian word the ending counts nothing: a label may have a name in another case than the engine.
    """
    said, label = said.lower().strip(), label.lower().strip()
    if said in GROUPS or label in GROUPS or said == label:
        return said == label
    words = [_stems(re.findall(r"[^\W\d_]{3,}", name)) - TITLES for name in (said, label)]
    runs = [re.findall(r"[\u3400-\u9fff]{2,}", name) for name in (said, label)]
    return bool({w for w in words[0] if not w >= "\u3400"} & words[1]) or any(a in b for a in runs[0] for b in runs[1])


def _stems(words: Iterable[str]) -> set[str]:
    """Words, and what Russian ones are without the ending of a case."""
    plain = [word.replace("ё", "е") for word in words]
    endings = (word.removesuffix(ending) for word in plain if word[0] in RUSSIAN for ending in ENDINGS)
    return {*plain, *(stem for stem in endings if len(stem) > 2)}


RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя")
ENDINGS = (*"аяуюеыиьй", *"ого его ому ему ыми ими ой ей ом ем ым им ая яя ую юю ый ий".split())
TITLES = frozenset("president minister foreign secretary prime the".split())


# ---------------------------------------------------------------- learning


@dataclass(frozen=True)
class Example:
    """A sentence that does not say who speaks: for each candidate its features, and whether it is right."""

    weight: float
    candidates: tuple[tuple[tuple[str, ...], bool], ...]


@cache
def resolved(text: Text) -> tuple[Entities, Sequence[Reader], dict[str, str], bool]:
    """The people and the readers of a text, the names behind the ids, and whether the sides agreed it."""
    joint = languages.is_joint(text.title) or any(map(languages.is_joint_heading, text.paragraphs[:2]))
    entities, readers = resolution.resolve(
        text.title, text.paragraphs, people=registers().people, parties=registers().parties,
        participants=(), date="", account="",
    )  # fmt: skip
    whole = "\n".join((text.title, *text.paragraphs))
    names = {one.id: _as_the_text_has(one, whole) for one in entities.people} | {word: word for word in GROUPS}
    return entities, readers, names, joint


def _as_the_text_has(one: Entity, whole: str) -> str:
    forms = list(map(languages.joined, one.names))
    # A declared name that the text has in another case: Лавровым for С. В. Лавров.
    declined = [form for form in forms if not form.isascii() and form.split()[-1][:-1] in whole]
    there = [form for form in forms if form in whole]
    usual = one.name if one.known else ""
    return max(there or declined, key=lambda form: written_as(form, whole, usual), default=one.name)


@cache
def understood(text: Text) -> tuple[Sequence[Sequence[ReadSentence]], dict[str, str], bool] | None:
    """What the sentences of a readout tell, the names behind the ids; None for a transcript or somebody's own words."""
    entities, readers, names, joint = resolved(text)
    if formats.detect(readers, entities, text.title, joint=joint) != "readout":
        return None
    return formats.read_readout(readers, entities, joint=joint), names, joint


def examples(text: Text, weights: Weights) -> Iterator[Example]:
    found = understood(text)
    if found is None:
        return
    paragraphs, names, joint = found
    _, undecided = choice.choose(paragraphs, weights, joint=joint)
    for number, paragraph in enumerate(undecided):
        for one in paragraph:
            marked = [
                (features, share_right(text, number, one.start, one.end, name_of(speakers, names)) >= 0.5)
                for speakers, features in one.candidates.items()
            ]
            if number in text.labels and 0 < sum(good for _, good in marked) < len(marked):
                factor = CASES_WEIGHT if text.publisher == INVENTED else 1
                yield Example(min(one.end - one.start, 400) / 100 * factor, tuple(marked))


def name_of(speakers: tuple[str, ...], names: Mapping[str, str]) -> str:
    return " and ".join(names.get(one, one) for one in speakers)


def share_right(text: Text, number: int, start: int, end: int, name: str) -> float:
    total = right = 0
    for segment in text.labels.get(number, ()):
        count = min(end, segment.end) - max(start, segment.start)
        if count > 0:
            total += count
            right += count * any(agree(name, label) for label in segment.accepted)
    return right / total if total else 0.0


def learn(texts: Iterable[Text], cases: Iterable[Text]) -> Weights:
    texts, cases = list(texts), list(cases)
    weights: Weights = {}
    for _ in range(ROUNDS):
        weights = fit([example for text in (*texts, *cases) for example in examples(text, weights)])
    return weights


def fit(found: Sequence[Example], penalty: float = PENALTY) -> Weights:
    """Weights with which the right candidates score highest, by resilient descent on the whole of the examples."""
    count = Counter(feature for example in found for features, _ in example.candidates for feature in features)
    names = sorted(feature for feature, number in count.items() if number >= 5)
    index = {name: number for number, name in enumerate(names)}
    rows = [
        (example.weight, [([index[f] for f in features if f in index], good) for features, good in example.candidates])
        for example in found
    ]
    weights, step, before = [0.0] * len(names), [0.1] * len(names), [0.0] * len(names)
    for _ in range(STEPS):
        gradient = _gradient(rows, weights, penalty)
        for at, slope in enumerate(gradient):
            same = slope * before[at]
            step[at] = min(0.5, step[at] * 1.2) if same > 0 else max(1e-4, step[at] * 0.5) if same < 0 else step[at]
            weights[at] -= math.copysign(step[at], slope) if slope else 0.0
        before = gradient
    return {name: round(weights[at], 2) for at, name in enumerate(names) if abs(weights[at]) >= 0.02}


def _gradient(
    rows: Sequence[tuple[float, list[tuple[list[int], bool]]]], weights: list[float], penalty: float
) -> list[float]:
    gradient = [penalty * weight for weight in weights]
    for factor, candidates in rows:
        scores = [math.exp(min(50.0, sum(weights[at] for at in features))) for features, _ in candidates]
        total = sum(scores)
        good = sum(score for score, (_, is_good) in zip(scores, candidates, strict=True) if is_good)
        for score, (features, is_good) in zip(scores, candidates, strict=True):
            slope = factor * (score / total - (score / good if is_good else 0.0))
            for at in features:
                gradient[at] += slope
    return gradient


# ---------------------------------------------------------------- judging and calibration


def learn_sureness(pieces: Iterable[Piece]) -> Weights:
    """Weights of the features by which a turn is trusted."""
    return fit(
        [
            Example(_weight(piece), ((piece.features, good), ((), not good)))
            for piece in pieces
            for good in [piece.right * 2 >= piece.total]
        ],
        PENALTY_OF_SIGNS,
    )


def _weight(piece: Piece) -> float:
    return min(piece.total, 400) / 100 * (CASES_TRUST if piece.publisher == INVENTED else 1)


def doubted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the sureness that each has where its publisher is left out of what is learnt of the features."""
    result = []
    for publisher in sorted({piece.publisher for piece in pieces}):
        trust = learn_sureness(piece for piece in pieces if piece.publisher != publisher)
        result += [
            replace(piece, sure=confidence.trusted(piece.features, trust))
            for piece in pieces
            if piece.publisher == publisher
        ]
    return result


def judged(text: Text, weights: Weights) -> Iterator[Piece]:
    """Every turn that the engine gives a text with these weights, and how much of it is right."""
    entities, readers, names, joint = resolved(text)
    for number, turns in enumerate(formats.read(readers, entities, text.title, joint=joint, weights=weights)):
        if number in text.labels:
            yield from _pieces(text, number, turns, names)


def _pieces(text: Text, number: int, turns: Sequence[Turn], names: Mapping[str, str]) -> Iterator[Piece]:
    words = text.paragraphs[number]
    for at, turn in enumerate(turns):
        start = turn.start if at else 0
        end = turns[at + 1].start if at + 1 < len(turns) else len(words)
        name = name_of(turn.speakers, names)
        total = right = nobody = 0
        for segment in text.labels[number]:
            count = max(0, min(end, segment.end) - max(start, segment.start))
            total += count
            right += count * any(agree(name, label) for label in segment.accepted)
            nobody += count * any(agree(NARRATION, label) for label in segment.accepted)
        if total:
            yield Piece(
                publisher=text.publisher,
                language=languages.written_in(words).code,
                speakers=turn.speakers,
                sure=0.0,
                features=confidence.features_of(turn),
                total=total,
                right=right,
                wrong_name=0 if turn.speakers[0] in GROUPS else total - right,
                nobody=nobody,
            )


def calibration(pieces: Sequence[Piece]) -> Lines:
    """For each language, and for all: the line by which sureness becomes the share that is right."""
    every = _line(pieces, (1.0, 0.0))
    found = {"all": every}
    for code in sorted({piece.language for piece in pieces}):
        some = [piece for piece in pieces if piece.language == code]
        if _total(some) >= FEWEST:
            found[code] = _line(some, every)
    return found


def _line(pieces: Sequence[Piece], prior: tuple[float, float]) -> tuple[float, float]:
    """Slope and height of the likeliest line between log-odds, by Newton's method, drawn towards another line."""
    rows = [(confidence.odds(piece.sure), piece.total, piece.right) for piece in pieces]
    slope, height = prior
    for _ in range(20):
        by_slope, by_height = TOGETHER * (slope - prior[0]), TOGETHER * (height - prior[1])
        curves = [float(TOGETHER), 0.0, float(TOGETHER)]
        for odds, total, right in rows:
            share = 1 / (1 + math.exp(-slope * odds - height))
            by_slope += (share * total - right) * odds
            by_height += share * total - right
            curve = total * share * (1 - share)
            curves = [curves[0] + curve * odds * odds, curves[1] + curve * odds, curves[2] + curve]
        whole = curves[0] * curves[2] - curves[1] ** 2
        slope -= (curves[2] * by_slope - curves[1] * by_height) / whole
        height -= (curves[0] * by_height - curves[1] * by_slope) / whole
    return round(slope, 3), round(height, 3)


def honest(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the confidence that each has where its publisher is left out of the calibration as well."""
    result = []
    for publisher in sorted({piece.publisher for piece in pieces}):
        lines = calibration([piece for piece in pieces if piece.publisher != publisher])
        for one in pieces:
            if one.publisher == publisher:
                sure = confidence.calibrated(one.language, one.sure, lines)
                result.append(replace(one, sure=sure))
    return result


# ---------------------------------------------------------------- what is told of it


def table(pieces: Sequence[Piece]) -> str:
    """Right, wrong name, and acceptable unread at 1 % and 0.5 %, by publisher, language and for all."""
    groups: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        groups[piece.publisher].append(piece)
    rows = [(name, some) for name, some in sorted(groups.items())]
    rows += [(f"*{code}*", [p for p in pieces if p.language == code]) for code in sorted({p.language for p in pieces})]
    rows.append(("**all**", list(pieces)))
    lines = [
        "| left out | characters | right | wrong name | unread at 1 % | at 0.5 % |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    shares = [(_share(some, "right"), _share(some, "wrong_name")) for _, some in rows]
    for (name, some), (right, wrong) in zip(rows, shares, strict=True):
        unread = " | ".join(f"{acceptable(some, error):.0%}" for error in (0.01, 0.005))
        lines.append(f"| {name} | {_total(some):,} | {right:.1%} | {wrong:.2%} | {unread} |")
    each = shares[: len(groups)]
    lines.append(f"| mean of publishers | | {_mean(r for r, _ in each):.1%} | {_mean(w for _, w in each):.2%} | | |")
    lines.append(f"| worst of publishers | | {min(r for r, _ in each):.1%} | {max(w for _, w in each):.2%} | | |")
    return "\n".join(lines)


def acceptable(pieces: Sequence[Piece], error: float) -> float:
    """Which share may be accepted from the highest confidence on, so that no more than `error` of it is wrong."""
    by_sure: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for piece in pieces:
        by_sure[piece.sure][0] += piece.total
        by_sure[piece.sure][1] += piece.total - piece.right
    total = wrong = most = 0
    for sure in sorted(by_sure, reverse=True):
        total, wrong = total + by_sure[sure][0], wrong + by_sure[sure][1]
        most = total if wrong <= error * total else most
    return most / _total(pieces)


def _share(pieces: Sequence[Piece], what: str) -> float:
    return sum(getattr(piece, what) for piece in pieces) / _total(pieces)


def _total(pieces: Iterable[Piece]) -> int:
    return sum(piece.total for piece in pieces)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def picture(pieces: Sequence[Piece]) -> str:
    """Calibration by language: what is offered at a confidence, and which share of it is right."""
    colours = {"en": "#1f5fa8", "zh": "#b3541e"}
    side, edge = 360, 48
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side + 2 * edge} {side + 2 * edge}" '
        'font-family="sans-serif" font-size="13" role="img" aria-label="Confidence offered, and the share right">',
        f'<rect x="{edge}" y="{edge}" width="{side}" height="{side}" fill="none" stroke="#888"/>',
        f'<path d="M{edge} {edge + side}L{edge + side} {edge}" stroke="#888" stroke-dasharray="4 4"/>',
        f'<text x="{edge + side / 2}" y="{side + 2 * edge - 10}" text-anchor="middle">confidence offered</text>',
        f'<text x="14" y="{edge + side / 2}" transform="rotate(-90 14 {edge + side / 2})" text-anchor="middle">'
        "share of characters right</text>",
    ]
    for tick in (0.4, 0.6, 0.8, 1.0):
        place = edge + side * (tick - 0.4) / 0.6
        parts.append(f'<text x="{place:.0f}" y="{edge + side + 18}" text-anchor="middle">{tick:.1f}</text>')
        parts.append(f'<text x="{edge - 6}" y="{side + 2 * edge - place + 4:.0f}" text-anchor="end">{tick:.1f}</text>')
    for number, (code, colour) in enumerate(colours.items()):
        parts.append(f'<text x="{edge + 10}" y="{edge + 20 + 18 * number}" fill="{colour}">{code}</text>')
        for low in range(40, 100, 5):
            some = [p for p in pieces if p.language == code and low / 100 <= p.sure < (low + 5) / 100]
            if _total(some) >= 500:
                sure = sum(p.sure * p.total for p in some) / _total(some)
                right = sum(p.right for p in some) / _total(some)
                x, y = edge + side * (sure - 0.4) / 0.6, edge + side - side * (max(0.4, right) - 0.4) / 0.6
                size = 3 + 9 * math.sqrt(_total(some) / _total(pieces))
                parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{colour}" fill-opacity="0.7"/>')
    return "\n".join([*parts, "</svg>", ""])


def write(weights: Weights, trust: Weights, lines: Lines) -> None:
    rows = [
        "# Made by benchmarks/learn_attribution.py from labelled texts, never by hand.",
        "# WEIGHTS: how much a feature of a candidate speaks for it; SURENESS: how much a feature speaks for a turn;",
        "# CALIBRATION: slope and height of the line between the log-odds of sureness and of what has proved right.",
    ]
    for name, some in (("WEIGHTS", weights), ("SURENESS", trust)):
        values = (f"    {json.dumps(key, ensure_ascii=False)}: {value}," for key, value in sorted(some.items()))
        rows += ["", f"{name}: dict[str, float] = {{", *values, "}"]
    rows += ["", "CALIBRATION: dict[str, tuple[float, float]] = {"]
    rows += [*(f'    "{key}": {line},' for key, line in lines.items()), "}", ""]
    (ROOT / "generator" / "attribution" / "weights.py").write_text("\n".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
