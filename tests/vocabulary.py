# The words that the engine knows, each stated by hand in tests/attribute/words with a sentence in which it does its
# work. Reads these files, and tries a sentence; the README beside them says what a group of words can hold.

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.archive.model import Location, Office, Person
from generator.attribution import attribute, languages
from generator.attribution.clauses import Reader
from generator.attribution.places import Places

FOLDER = Path(__file__).parent / "attribute" / "words"


@dataclass(frozen=True, slots=True)
class Word:
    """An entry of a list, and the words that stand for it in a sentence."""

    entry: str
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Words of one list that do the same work in the same sentences, and what must come out of these."""

    language: str
    number: int
    list: str
    words: tuple[Word, ...]
    opening: str
    headline: str
    registered: str
    """The office that the registers give Mira Oru, if they have her."""
    before: tuple[str, ...]
    texts: tuple[str, ...]
    expected: Mapping[str, Any]
    known: tuple[str, ...]
    """Names of the people in the opening."""
    countries: tuple[str, ...]
    """Names of countries that the texts take for known."""


def groups(language: str) -> list[Group]:
    """The groups of words of a language, in the order of its file."""
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return [_group(language, number, data, some) for number, some in enumerate(data["group"], 1)]


def _group(language: str, number: int, data: Mapping[str, Any], some: dict[str, Any]) -> Group:
    some = dict(some)
    words = some.pop("words")
    of = some.pop("of", "")
    texts, before = some.pop("text"), some.pop("before", [])
    return Group(
        language=language,
        number=number,
        list=some.pop("list"),
        words=tuple(_word(word, of) for word in (words.split() if isinstance(words, str) else words)),
        opening=some.pop("opening", data["opening"]),
        headline=some.pop("headline", ""),
        registered=some.pop("registered", ""),
        before=tuple([before] if isinstance(before, str) else before),
        texts=tuple([texts] if isinstance(texts, str) else texts),
        expected=some,
        known=tuple(data["known"]),
        countries=tuple(data.get("countries", ())),
    )


def _word(stated: str, of: str) -> Word:
    """An entry as it is stated: "say = says / said" with two forms of it, "mr: m" with its value in the table."""
    entry, _, written = stated.partition(" = ")
    entry = f"{of}: {entry}" if of else entry
    key, _, value = entry.partition(": ")
    forms = written.split(" / ") if written else []
    named = {"word": forms[0] if forms else key, "value": value or key}
    named |= {str(place): form for place, form in enumerate(forms, 1)}
    return Word(entry, named)


def filled(text: str, word: Word) -> str:
    """A sentence with the word in it: {word} as it is, {Word} with a capital, {WORD} in capitals."""

    def form(match: re.Match[str]) -> str:
        name = match[1]
        found = word.forms[name.lower()]
        if name.islower() or name.isdigit():
            return found
        return found.upper() if name.isupper() else found[:1].upper() + found[1:]

    return re.sub(r"\{(\w+)\}", form, text)


def wrong(group: Group, word: Word) -> list[str]:
    """Each of the sentences of a word of which something else comes out than must, with both."""
    found = []
    for pattern in group.texts:
        text = filled(pattern, word)
        must = _must(group.expected, word)
        came = _outcome(group, word, text)
        if came != must:
            found.append(f"{word.entry!r} in {text!r}: {came}, not {must}")
    return found


def _must(expected: Any, word: Word) -> Any:
    """What is expected, with the word in it."""
    if isinstance(expected, Mapping):
        return {what: _must(one, word) for what, one in expected.items()}
    if isinstance(expected, list):
        return [_must(one, word) for one in expected]
    return filled(expected, word) if isinstance(expected, str) else expected


def _outcome(group: Group, word: Word, text: str) -> dict[str, Any]:
    """What comes out of a sentence, of all that is expected."""
    came: dict[str, Any] = {}
    if group.expected.keys() & {"says", "person", "office", "country"}:
        opening = [group.opening] if group.opening else []
        earlier = [filled(paragraph, word) for paragraph in (*opening, *group.before)]
        people = [_registered(filled(group.registered, word))] if group.registered else []
        proposals = attribute(filled(group.headline, word), [*earlier, text], people=people)
        others = [newcomer for newcomer in proposals.newcomers if newcomer.name not in group.known]
        came["says"] = " | ".join("+".join(span.speakers) for span in proposals.paragraphs[-1])
        came["person"] = " | ".join(newcomer.name for newcomer in others)
        came["office"] = " | ".join(newcomer.title for newcomer in others)
        came["country"] = " | ".join(newcomer.country for newcomer in others)
    if "reads" in group.expected:
        came["reads"] = _read(group, text)
    return {what: came[what] for what in group.expected}


def _registered(office: str) -> Person:
    """Somebody of the registers, with an office."""
    place = Location(path="people/mira-oru.md", line=1)
    return Person(
        id="mira-oru", name="Mira Oru", party="vestria", offices=(Office(title=office, since="1980"),), location=place
    )


def _read(group: Group, text: str) -> dict[str, Any]:
    """What its language finds in the last sentence of a text, of all that is expected."""
    found = reader(group, text)
    return {what: _seen(what, found) for what in group.expected["reads"]}


def reader(group: Group, text: str) -> Reader:
    """How the language of a group reads a text by itself."""
    places = Places()
    for name in group.countries:
        places.learn(name)
    language = next(one for one in languages.LANGUAGES if f".{group.language}." in one.read.__module__)
    return language.read({0: text}, places).readers(group.known)[0]


def _seen(what: str, read: Reader) -> Any:
    """One thing that a reader finds: in the whole paragraph, its last sentence, or that one's first words or clause."""
    sentence = read.sentences[-1]
    part, _, attribute = what.partition("-")
    parts = {
        "clause": next(iter(sentence.clauses), None),
        "head": sentence.head,
        "byline": read.byline,
        "label": sentence.label,
    }
    if attribute:
        found = getattr(parts[part], attribute, None)
        return list(found) if isinstance(found, tuple) else found
    if what in ("sentences", "clauses", "places", "features"):
        found = getattr(read if what in ("sentences", "places") else sentence, what)
        return sorted(found) if isinstance(found, frozenset) else len(found)
    return getattr(sentence, what)


def entries(vocabulary: ModuleType) -> dict[str, list[str]]:
    """Every entry of every list of a vocabulary, by the name of the list."""
    return {name: list(_entries(value)) for name, value in vars(vocabulary).items() if name.isupper()}


def _entries(value: Any) -> Iterator[str]:
    """The entries of a list: a word, words with a blank between, or a key with one of its values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            key, one = (chr(key), chr(one)) if isinstance(key, int) else (key, one)
            yield from [f"{key}: {one}"] if isinstance(one, str) else (f"{key}: {each}" for each in one)
    else:
        for one in value:
            if isinstance(one, str):
                yield one
            elif isinstance(one[0], str):
                yield " ".join(one)
            else:
                asked, meant = one
                yield from (f"{' '.join(sorted(asked))}: {' '.join(sorted(each))}" for each in meant)
