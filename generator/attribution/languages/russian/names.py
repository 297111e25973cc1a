# Finds the names of people in Russian texts, and how each is written in the nominative: Лавровым is Лавров where the
# text has both, or where an office before it or its ending shows the case. Never makes a name of a word that the text
# also writes small.

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.endings import (
    Cases,
    adjective_cases,
    forms_of,
    is_form_of,
    nominative,
    noun_forms,
    plain,
    root,
)
from generator.attribution.languages.russian.places import Places
from generator.attribution.languages.russian.tokens import Words, is_initial
from generator.attribution.languages.russian.verbs import forms, said

Gender = Literal["m", "f", ""]

_LONGEST = 6
_TELLING = 2
"""So many first letters no ending changes."""
_TOLD_APART = 6
_MOST_ALIKE = 50
_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INDECLINABLE = tuple("уюиоеэы")
_MASCULINE = ("ов", "ев", "ский", "цкий", "вич")
_FEMININE = ("ова", "ева", "ская", "цкая", "вна")
_MASCULINE_OBLIQUE = ("ову", "еву", "овым", "евым", "ского", "скому", "ским", "цкого", "цкому", "цким", "иным")
_FEMININE_OBLIQUE = ("овой", "евой", "ской", "цкой", "иной", "скую", "овне", "овной")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the nominative, word by word, and where it ends."""

    words: tuple[str, ...]
    last: int
    whole: bool
    """Whether it may be in the nominative as it is written."""
    gender: Gender


def is_called(form: str, name: Sequence[str]) -> bool:
    """Whether a declared name can be a text's: М. Ору is Мира Ору, and no Пелле Ору."""
    declared = [plain(word) for word in _NAME_WORD.findall(form)]
    used = [plain(word).strip(".") for word in name]
    if len(declared) < 2 or len(used) < 2 or declared[-1] != used[-1]:
        return False
    return declared[0].startswith(used[0]) or used[0].startswith(declared[0])


class Names:
    """The names of the texts of a readout."""

    def __init__(self, texts: Iterable[Words], places: Places, known: Iterable[str]) -> None:
        self._places = places
        self._known = frozenset(map(plain, known))
        self._written: dict[str, dict[str, None]] = {}
        """By their first letters: the words that have a capital inside sentences, or open one as a full name."""
        self._small: set[str] = set()
        self._undeclined: set[str] = set()
        """Words with an ending of no nominative before a verb or a colon: whoever they name is not declined."""
        self._full: set[tuple[str, str]] = set()
        self._surnames: set[str] = set()
        for name in sorted(self._known):
            self._remember(name.title())
        for words in texts:
            self._see(words)

    def _remember(self, word: str) -> None:
        alike = self._written.setdefault(plain(word)[:_TELLING], {})
        if len(alike) < _MOST_ALIKE:
            alike[word] = None

    def _see(self, words: Words) -> None:
        for at, word in enumerate(words.surface):
            if word[0].islower():
                self._small.add(words.lower[at])
            elif word[0].isupper() and (at not in words.openings or self._opens_a_name(words, at)):
                self._remember(word)
            following = words.low(at + 1)
            if word[0].isupper() and self._opens_a_name(words, at):
                self._surnames.add(following[:_TOLD_APART])
                if not (at and self.could_be(words, at - 1)):
                    self._full.add((root(word), root(following)))
            if word[0].isupper() and word.endswith(_INDECLINABLE) and (following in forms() or following == ":"):
                self._undeclined.add(word)
            if following in said():
                self._undeclined.update(self._subject(words, at))

    def _subject(self, words: Words, last: int) -> list[str]:
        """The words of a full name up to one, where it opens a clause: "..., Мира Ору отметила"."""
        first = last + 1
        while last + 1 - first < _LONGEST and first and self.could_be(words, first - 1):
            first -= 1
        opens = first in words.openings or words.word(first - 1) == ","
        return words.surface[first : last + 1] if opens and last > first else []

    def _opens_a_name(self, words: Words, at: int) -> bool:
        """Whether a word that opens a sentence is followed by another name: Мира Ору."""
        return self.could_be(words, at) and self.could_be(words, at + 1)

    def is_full(self, words: Words, at: int) -> bool:
        """Whether the text has two words as somebody's full name elsewhere, without a third before them."""
        return (root(words.low(at)), root(words.low(at + 1))) in self._full

    def is_surname(self, word: str) -> bool:
        """Whether a word in small letters begins as the second of two that the text has as somebody's full name."""
        return word[:_TOLD_APART] in self._surnames

    def could_be(self, words: Words, at: int) -> bool:
        """Whether a word can be part of a name at all."""
        if at >= len(words.surface):
            return False
        word, low = words.surface[at], words.lower[at]
        if not word[0].isupper() or not word[-1].isalpha() or word.isascii() or (word.isupper() and len(word) > 1):
            return False
        if low in _no_names() or root(word) in _no_name_roots() or low in forms() or self._places.adjective(word):
            return False
        return not (self._places.longest(words, at)[0] or self._is_of_an_institution(words, at))

    def _is_of_an_institution(self, words: Words, at: int) -> bool:
        """Whether an adjective with a capital comes before the word of an institution: Портового комитета."""
        if words.word(at + 1)[0].isupper() and root(words.low(at + 1)) in _no_name_roots():
            # Милли Меджлис
            return True
        if not adjective_cases(words.surface[at]):
            return False
        return root(words.low(at + 1)) in _no_name_roots() or bool(self._places.longest(words, at + 1)[0])

    def read(self, words: Words, at: int, cases: Cases, *, titled: bool) -> Name | None:
        """The name that begins at a word; `cases`: those of the office before it, if it is `titled` by one."""
        found: list[int] = []
        start = at
        while at < len(words.surface) and len(found) < _LONGEST and self._goes_on(words, at, begun=bool(found)):
            found.append(at)
            at += 1
        if not any(self.could_be(words, one) for one in found):
            return None
        if start in words.openings and not titled and len(found) == 1 and not self._is_surely(words, start):
            return None
        return self._made([words.surface[one] for one in found], at, cases)

    def _goes_on(self, words: Words, at: int, *, begun: bool) -> bool:
        """Whether a word is part of the name."""
        if is_initial(words.surface[at]):
            return self.could_be(words, at + 1) or is_initial(words.word(at + 1))
        if self.could_be(words, at) or (begun and words.surface[at] == "И"):
            return True
        low = words.lower[at]
        return begun and (low in ru.LAST_PARTICLES or (low in ru.PARTICLES and self.could_be(words, at + 1)))

    def _is_surely(self, words: Words, at: int) -> bool:
        """Whether a single word that opens a sentence is a name: the text has it elsewhere, or it is known."""
        word = words.surface[at]
        return words.lower[at] not in self._small and any(
            is_form_of(other, word) or is_form_of(word, other) for other in self._alike(word)
        )

    def _alike(self, word: str) -> Iterable[str]:
        return self._written.get(plain(word)[:_TELLING], ())

    def _made(self, surface: list[str], last: int, cases: Cases) -> Name:
        listed = "" if "n" in cases else first_name(surface[0])
        gender = ru.FIRST_NAMES[listed] if listed else _gender(surface)
        if cases >= {"g", "a"}:
            # A man has one form for both; a woman's accusative has an ending of its own.
            woman = ru.FIRST_NAMES.get(listed) != "m" and plain(surface[0]).endswith(("у", "ю"))
            cases, gender = (frozenset("a"), "f") if woman else (cases - {"a"}, gender)
        given = listed or self._nominative(surface[0], cases, gender)
        declined = gender or ("" if given == surface[0] else "f" if given.endswith(("а", "я")) else "m")
        lemmas = (given, *(self._nominative(word, cases, declined) for word in surface[1:]))
        whole = lemmas == tuple(surface)
        shown = _gender_of(lemmas[-1]) if whole or lemmas[-1] in self._alike(lemmas[-1]) else gender
        return Name(lemmas, last, whole, shown)

    def _nominative(self, word: str, cases: Cases, gender: Gender) -> str:
        if is_initial(word) or word[0].islower() or plain(word) in self._known or cases == {"n"}:
            return word
        others = [other for other in self._alike(word) if plain(other) != plain(word) and is_form_of(word, other)]
        if others:
            return min(others, key=lambda other: (plain(other) not in self._known, len(other), other))
        return word if word in self._undeclined else nominative(word, cases, gender)


def _gender(surface: Sequence[str]) -> Gender:
    """Whether a name as written, in whatever case, is a man's or a woman's, where that shows."""
    last = plain(surface[-1])
    if last.endswith(_FEMININE_OBLIQUE):
        return "f"
    return "m" if last.endswith(_MASCULINE_OBLIQUE) or plain(surface[0]).endswith(("ом", "ем")) else ""


def _gender_of(lemma: str) -> Gender:
    low = plain(lemma)
    return "m" if low.endswith(_MASCULINE) else "f" if low.endswith(_FEMININE) else ""


def first_name(word: str) -> str:
    """The first name that a word is in some case, of those whose endings mislead; nothing if it is none."""
    return _first_names().get(plain(word), "")


@cache
def _first_names() -> dict[str, str]:
    stems = {name: ru.IRREGULAR_STEMS.get(plain(name), plain(name)) for name in ru.FIRST_NAMES}
    return {form: name for name, stem in stems.items() for form in (plain(name), *forms_of(stem))}


@cache
def _no_names() -> frozenset[str]:
    """Words that with a capital only open a sentence, in every form."""
    people = (*ru.OFFICES, *ru.STYLES, *ru.GENERIC, *ru.TRADES, *ru.OTHERS, *ru.SEVERAL, *ru.HONORIFICS)
    little = (
        ru.ADVERBS, ru.PREPOSITIONS, ru.WITH_OFFICE, ru.WITHIN, ru.SUBORDINATORS,
        ru.CONJUNCTIONS, ru.HIS, ru.CONNECTIVES, ru.ORDINALS,
        ru.TRANSPARENT, ru.AGENDA_REFLEXIVES, ru.PRONOUNS, ru.LABELS, ("я", "мы", "вы", "они"),
    )  # fmt: skip
    people = (*people, *(ru.NOT_NAMES & ru.IRREGULAR_STEMS.keys()))
    declined = {form for lemma in people for form in noun_forms(lemma, ru.IRREGULAR_STEMS.get(lemma, ""))}
    return frozenset(declined).union(*little)


@cache
def _no_name_roots() -> frozenset[str]:
    return frozenset(map(root, (*ru.NOT_NAMES, *ru.EVENTS, *ru.OF_WORDS, *ru.BEFORE_OFFICES, *ru.BODIES)))
