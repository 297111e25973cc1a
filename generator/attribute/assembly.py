# Reads the whole text once to find out who takes part, before anybody's words are given to anybody:
# a name may be told in full only in the last paragraph, or only in the headline.

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.attribute import chinese
from generator.attribute import english_words as en
from generator.attribute.cast import Cast, Figure, Phrase, slug
from generator.attribute.english import Reader
from generator.attribute.english_names import phrases
from generator.attribute.english_verbs import SAY, verb_forms
from generator.attribute.places import Places
from generator.attribute.tokens import Words, cut
from generator.model import Party, Person


def assemble(
    title: str,
    paragraphs: Sequence[str],
    *,
    people: Sequence[Person],
    parties: Sequence[Party],
    participants: Sequence[str],
    date: str,
    account: str,
) -> tuple[Cast, list[Reader | chinese.Reader]]:
    """The people of the text, and a reader for each paragraph."""
    places = Places(parties)
    cast = Cast(places, places.of_party(account) if account else "")
    whole = " ".join((title, *paragraphs))
    for person in people:
        if person.id in participants or _named(person, whole):
            cast.admit(person, date)
    cut_texts = [cut(text) for text in (title, *paragraphs)]
    found = [phrases(words, places) for words in cut_texts]
    _learn_places(cut_texts, places)
    for some in found:
        _meet_by_office(cast, some)
    for words, some in zip(cut_texts, found, strict=True):
        for phrase in some:
            if phrase.kind != "person" or not phrase.name or phrase.offices:
                continue
            if _acts(words, phrase, places) or _completes(phrase, cast):
                cast.meet(phrase)
    texts = (title, *paragraphs)
    han = [number for number, text in enumerate(texts) if chinese.is_chinese(text)]
    _meet_in_chinese(cast, [texts[number] for number in han])
    _number(cast.figures)
    known = sorted({form for figure in cast.figures for form in _han_forms(figure)}, key=lambda form: (-len(form), form))
    readers: list[Reader | chinese.Reader] = [
        chinese.Reader(text, known, places) if number in set(han) else Reader(words, some)
        for number, (text, words, some) in enumerate(zip(texts, cut_texts, found, strict=True))
    ]
    cast.principals = _principals(cast, readers, participants)
    cast.titled = _figures(cast, readers[0].named())
    cast.author = _author(cast, readers, participants)
    return cast, readers[1:]


def _learn_places(texts: Sequence[Words], places: Places) -> None:
    """What stands behind "in" and "between" is a place, unless a person has something: in Oru's view."""
    for words in texts:
        for word in words.surface:
            parts = word.split("-")
            if len(parts) > 1 and any(places.known(part) for part in parts) and all(part[:1].isupper() for part in parts):
                for part in parts:
                    places.learn(part)
        for at, word in enumerate(words.lower[:-2], 1):
            if word in ("in", "between", "throughout") and words.surface[at][0].isupper():
                name = words.surface[at]
                possessed = words.lower[at + 1] in ("'s", "’s") or words.surface[at + 1][0].isupper()
                if not possessed and words.lower[at] not in en.NOT_NAMES and len(name) > 2:
                    places.learn(name)


def _meet_by_office(cast: Cast, some: Sequence[Phrase]) -> None:
    before: Figure | None = None
    for phrase in some:
        if phrase.kind != "person" or not phrase.name:
            continue
        if phrase.offices or phrase.gender or phrase.apposition:
            if phrase.equal and before and not phrase.offices:
                phrase = replace(phrase, offices=tuple(before.offices))
            before = cast.meet(phrase) or before
        else:
            match = cast.find(phrase)
            before = match.figure if match else before


def _figures(cast: Cast, named: Sequence[Phrase]) -> list[Figure]:
    matches = [cast.find(phrase) for phrase in named]
    return list(dict.fromkeys(match.figure for match in matches if match))


def _author(cast: Cast, readers: Sequence[Reader | chinese.Reader], participants: Sequence[str]) -> Figure | None:
    """Whose "I" it would be: the first whom the headline names, but not as the one met."""
    if cast.titled:
        return cast.titled[0]
    return cast.principals[0] if cast.principals else None


def _meet_in_chinese(cast: Cast, texts: Sequence[str]) -> None:
    for text in texts:
        for phrase in chinese.names(text, cast.places):
            cast.meet(phrase)
    counted = Counter(name for text in texts for name in chinese.spoken(text))
    for name in counted:
        phrase = Phrase(first=0, last=0, kind="person", name=(name,))
        if cast.find(phrase) is None and not any(name.startswith(form) for f in cast.figures for form in _han_forms(f)):
            cast.meet(phrase)


def _han_forms(figure: Figure) -> set[str]:
    forms = {"·".join(name) for name in figure.names if not name[0].isascii()}
    return forms | {token for token in figure.tokens if not token.isascii() and len(token) > 1}


def _named(person: Person, whole: str) -> bool:
    forms = [person.name, *(alias.name for alias in person.aliases)]
    return any((" " in form or not form.isascii()) and form in whole for form in forms)


def _acts(words: Words, phrase: Phrase, places: Places) -> bool:
    """Whether a bare name is somebody who speaks or is met, so that it must be a person's."""
    if len(phrase.name) == 1 and places.known(phrase.name[0]):
        return False
    after = phrase.last
    while after < len(words.lower) and (words.lower[after] in en.ADVERBS or words.lower[after].endswith("ly")):
        after += 1
    form = verb_forms().get(words.lower[after]) if after < len(words.lower) else None
    if form is None or form[1] == "base":
        return False
    if len(phrase.name) > 1:
        return True
    return form[1] == "past" and form[0] in SAY and after == phrase.last and phrase.first > 0


def _completes(phrase: Phrase, cast: Cast) -> bool:
    """Whether a bare name is the full one of somebody so far known by the surname alone."""
    match = cast.find(phrase, merge=True) if len(phrase.name) > 1 else None
    return match is not None and len(match.figure.tokens) == 1


def _number(figures: Sequence[Figure]) -> None:
    taken = {figure.id for figure in figures if figure.known}
    for figure in figures:
        if figure.known:
            continue
        base = slug(figure.name) or "unnamed"
        name, count = base, 2
        while name in taken:
            name, count = f"{base}-{count}", count + 1
        figure.id = name
        taken.add(name)


def _principals(cast: Cast, readers: Sequence[Reader | chinese.Reader], participants: Sequence[str]) -> list[Figure]:
    known = [figure for figure in cast.figures if figure.id in participants]
    found: list[Figure] = list(known)

    def add(phrase: Phrase) -> None:
        match = cast.find(phrase) if phrase.name else None
        if match and match.figure not in found:
            found.append(match.figure)

    for phrase in readers[0].named():
        add(phrase)
    for reader in readers[1:]:
        for sentence in reader.sentences():
            for clause in sentence.clauses:
                if clause.nested:
                    continue
                for phrase in clause.subjects:
                    add(phrase)
                if clause.kind == "narrate":
                    for phrase in reader.named(sentence.start, sentence.end):
                        add(phrase)
    return _without_spokespeople(found)


def _without_spokespeople(figures: list[Figure]) -> list[Figure]:
    rest = [f for f in figures if not any("spokesperson" in o or "发言人" in o for o in f.offices)]
    return rest if len(rest) > 1 else figures
