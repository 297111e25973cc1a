# Which sequences of words are the same wording put a little differently: the same words in another order, one inside
# the other, or one word more, less or different. Must never compare everything with everything.

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.archive.phrases.names import FUNCTION_WORDS

MOST_COMPARED = 60
"""Groups that a sequence is compared with, the best first; where a frequent word brings more, the others are not."""
MOST_TIMES_LONGER = 2
"""A sequence that is longer than this many times another is a text around it, and no variant of it."""

Words = tuple[str, ...]


def groups(sequences: Iterable[Words]) -> list[list[Words]]:
    """The sequences in groups of variants of their first one; the best must come first, and does in each group."""
    every = [(words, stems(words)) for words in sequences]
    common = Counter(stem for _, own in every for stem in set(own))
    found: list[list[Words]] = []
    by_rarest: dict[str, list[int]] = defaultdict(list)
    by_any: dict[str, list[int]] = defaultdict(list)
    heads: list[Words] = []
    for words, own in every:
        telling = sorted(set(own) - FUNCTION_WORDS or set(own), key=lambda stem: (common[stem], stem))
        near = [number for stem in telling[:2] for number in by_any[stem][:MOST_COMPARED]]
        near += [number for stem in telling for number in by_rarest[stem][:MOST_COMPARED]]
        home = next((number for number in sorted(set(near)) if are_variants(heads[number], own)), None)
        if home is not None:
            found[home].append(words)
            continue
        for stem in telling:
            by_any[stem].append(len(found))
        for stem in telling[:2]:
            by_rarest[stem].append(len(found))
        found.append([words])
        heads.append(own)
    return found


def stems(words: Iterable[str]) -> Words:
    """The words without the endings of plural and possession, as English has them."""
    return tuple(_stem(word) for word in words)


def are_variants(one: Words, other: Words) -> bool:
    """Whether two sequences of stems have the same words, or one is in the other, or one word tells them apart."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == len(longer) and sorted(one) == sorted(other):
        return True
    places = range(len(longer) - len(shorter) + 1) if len(longer) <= MOST_TIMES_LONGER * len(shorter) else ()
    if any(longer[at : at + len(shorter)] == shorter for at in places):
        return True
    return len(longer) - len(shorter) <= 1 and _differ_in_one(shorter, longer)


def _differ_in_one(shorter: Words, longer: Words) -> bool:
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    rest = shorter[same:] if len(shorter) < len(longer) else shorter[same + 1 :]
    return rest == longer[same + 1 :]


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
