# The endings of Russian words: what a word is without one, which cases it may be in, and how a name is written in
# the nominative. Knows no word, nor what one means.

from collections.abc import Iterable, Mapping
from functools import lru_cache

Cases = frozenset[str]
"""Small letters for the singular, capitals for the plural: nominative, genitive, dative, accusative, instrumental and
prepositional."""
SINGULAR: Cases = frozenset("ngdaip")

_ENDINGS = sorted(
    """ями ами ыми ими ого его ому ему ой ей ою ею ом ем ым им ых их ый ий ая яя ое ее ые ие ую юю ам ям ах ях ов ев
    ы и а я о е у ю ь й""".split(),
    key=lambda ending: (-len(ending), ending),
)
_SHORTEST_ROOT = 3

_ADJECTIVE: Mapping[str, str] = {
    "ый": "na", "ий": "na", "ой": "ngdip", "ая": "n", "яя": "n", "ое": "na", "ее": "na", "ые": "NA", "ие": "NA",
    "ого": "ga", "его": "ga", "ому": "d", "ему": "d", "ым": "iD", "им": "iD", "ом": "p", "ем": "p", "ую": "a",
    "юю": "a", "ей": "gdip", "ых": "GAP", "их": "GAP", "ыми": "I", "ими": "I",
}  # fmt: skip
_HARD = {"": "n", "а": "ga", "у": "d", "ом": "i", "е": "p", "ы": "N", "ов": "GA", "ам": "D", "ами": "I", "ах": "P"}
_SOFT = {"ь": "n", "я": "ga", "ю": "d", "ем": "i", "е": "p", "и": "N", "ей": "GA", "ям": "D", "ями": "I", "ях": "P"}
_IN_A = {
    "а": "n", "ы": "gN", "е": "dp", "у": "a", "ой": "i", "": "GA", "ам": "D", "ами": "I", "ах": "P",
}  # fmt: skip
_IN_O = {"о": "na", "а": "g", "у": "d", "ом": "i", "е": "p"}
_VELARS = "кгх"
_HUSHED = "жчшщц"
_VOWELS = "аеиоуыэюя"

_SURNAME_ENDS = ("ов", "ев", "ин", "ын")
_MASCULINE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "g": (("ого", "ий"), ("его", "ий"), ("я", "ь"), ("а", ""), ("ы", "а")),
    "d": (("ому", "ий"), ("ему", "ий"), ("ю", "ь"), ("у", "")),
    "i": (("им", "ий"), ("ым", ""), ("ем", "ь"), ("ом", ""), ("ой", "а")),
    "p": (("е", ""),),
}
_FEMININE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "g": (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ии", "ия"), ("ы", "а"), ("и", "а")),
    "d": (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ии", "ия"), ("е", "а")),
    "a": (("скую", "ская"), ("цкую", "цкая"), ("ию", "ия"), ("у", "а")),
    "i": (("ской", "ская"), ("цкой", "цкая"), ("ией", "ия"), ("ой", "а"), ("ей", "я")),
    "p": (("ской", "ская"), ("ой", "а"), ("ии", "ия"), ("е", "а")),
}
_OBLIQUE = (
    (("ого", "его"), "ga"), (("ому", "ему"), "d"), (("ым", "им", "ом", "ем"), "i"), (("ой", "ей"), "gdip"),
    (("у", "ю"), "da"), (("а", "я"), "ga"), (("ы", "и"), "gdp"), (("е",), "dp"),
)  # fmt: skip


@lru_cache(8192)
def plain(word: str) -> str:
    """A word in small letters with е for ё, so that spellings meet."""
    return word.lower().replace("ё", "е")


@lru_cache(8192)
def root(word: str) -> str:
    """What is left of a word without its ending, in small letters: Вестрии and Вестрией have one root."""
    low = plain(word)
    return next((low[: -len(e)] for e in _ENDINGS if low.endswith(e) and len(low) - len(e) >= _SHORTEST_ROOT), low)


@lru_cache(8192)
def adjective_cases(word: str) -> Cases:
    """The cases that a word may be in, if it is an adjective; none if its ending is of no adjective."""
    low = plain(word)
    ending = next((e for e in (low[-3:], low[-2:]) if e in _ADJECTIVE), "")
    return frozenset(_ADJECTIVE.get(ending, "")) if len(low) - len(ending) >= _SHORTEST_ROOT else frozenset()


def noun_forms(lemma: str, stem: str = "") -> dict[str, Cases]:
    """Every form of a word for a person or side, with its cases; `stem` where it is not that of the dictionary form."""
    table = {"а": _IN_A, "ь": _SOFT, "о": _IN_O}.get(lemma[-1], _HARD)
    base = stem or (lemma if table is _HARD else lemma[:-1])
    found: dict[str, Cases] = {}
    for ending, cases in table.items():
        form = lemma if "n" in cases else base + _fitting(base, ending)
        found[form] = found.get(form, frozenset()) | frozenset(cases)
    return found


def _fitting(base: str, ending: str) -> str:
    """An ending as it is written after a letter: и after к, and ем after ж."""
    last = base[-1:]
    if ending == "ы" and last in _VELARS + _HUSHED:
        return "и"
    return {"ом": "ем", "ов": "ей", "ой": "ей"}.get(ending, ending) if last in _HUSHED else ending


# ---------------------------------------------------------------- names


def is_form_of(word: str, name: str) -> bool:
    """Whether a word can be a name in another case; a name is one of its own forms."""
    parts, others = plain(word).split("-"), plain(name).split("-")
    return len(parts) == len(others) and all(one in forms_of(other) for one, other in zip(parts, others, strict=True))


@lru_cache(4096)
def forms_of(name: str) -> frozenset[str]:
    """Every form of a name in small letters with е for ё; itself among them."""
    return frozenset([name, *(name[: len(name) - cut] + ending for cut, ending in _declined(name))])


def _declined(name: str) -> Iterable[tuple[int, str]]:
    """How many letters of a name give way to which ending in the other cases."""
    before = name[-2:-1]
    if name.endswith(("ий", "ый")):
        soft = name[-3:-2] in _VELARS + _HUSHED
        yield from ((2, ending) for ending in ("ого", "ому", "им" if soft else "ым", "ом"))
        yield from ((1, ending) for ending in "я ю ем и".split())
    elif name.endswith(("ая", "яя")):
        yield from ((2, ending) for ending in ("ой", "ую"))
    elif name.endswith(("ые", "ие")):
        yield from ((2, ending) for ending in ("ых", "ым", "ыми", "их", "им", "ими"))
    elif name.endswith("ое"):
        yield from ((2, ending) for ending in ("ого", "ому", "ым", "ом"))
    elif name.endswith("ы"):
        yield from ((1, ending) for ending in ("", "ов", "ам", "ами", "ах"))
    elif name.endswith("ство"):
        yield from ((1, ending) for ending in "а у ом е".split())
    elif name.endswith("а"):
        yield from ((1, ending) for ending in ("и" if before in _VELARS + _HUSHED else "ы", "е", "у", "ой", "ей"))
    elif name.endswith("я"):
        yield from ((1, ending) for ending in ("и", "е", "ю", "ей"))
    elif name.endswith("ь"):
        yield from ((1, ending) for ending in ("я", "ю", "ем", "е", "и", "ью"))
    elif name.endswith("й"):
        yield from ((1, ending) for ending in ("я", "ю", "ем", "е", "и"))
    elif name[-1:] not in _VOWELS:
        endings = ("а", "у", "ом", "ем", "ым", "е") if name.endswith(_SURNAME_ENDS) else ("а", "у", "ом", "ем", "е")
        yield from ((0, ending) for ending in endings)


def oblique_cases(word: str) -> Cases:
    """The cases that a name may be in which is not in the nominative, by its ending."""
    low = plain(word)
    return next((frozenset(cases) for endings, cases in _OBLIQUE if low.endswith(endings)), SINGULAR - {"n"})


def looks_oblique(word: str) -> bool:
    """Whether a name has the ending of another case than the nominative."""
    return plain(word).endswith(tuple(ending for endings, _ in _OBLIQUE for ending in endings))


def nominative(word: str, cases: Cases, gender: str) -> str:
    """A name as it would be in the nominative, given the cases it may be in; itself where that is in doubt."""
    if "-" in word:
        return "-".join(nominative(part, cases, gender) for part in word.split("-"))
    low = plain(word)
    if not word or "n" in cases or low[-1] not in _VOWELS + "йм":
        return word
    for table in {"m": (_MASCULINE,), "f": (_FEMININE,)}.get(gender, (_MASCULINE, _FEMININE)):
        for case in "gdiap":
            for ending, instead in table.get(case, ()) if case in cases else ():
                doubtful = (ending == "у" and low[-2:-1] in _VOWELS) or (ending == "и" and not gender)
                if low.endswith(ending) and len(low) - len(ending) >= 2 and not doubtful:
                    return _joined(word[: -len(ending)], ending, instead)
    return word


def _joined(base: str, ending: str, instead: str) -> str:
    last = plain(base[-1:])
    if ending == "ым" and not plain(base).endswith(_SURNAME_ENDS):
        return base + "ый"
    if instead == "ий" and ending in ("ого", "ому") and last not in _VELARS + _HUSHED:
        return base + "ый"
    if instead == "ь":
        return base + ("й" if last in _VOWELS else "" if last in _HUSHED else "ь")
    return base + instead
