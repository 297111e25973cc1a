# Reads the whole text once to find out who takes part, before anybody's words are given to anybody:
# a name may be told in full only in the last paragraph, or only in the headline.

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.archive.model import Party, Person
from generator.attribution.clauses import Clause, Reader
from generator.attribution.entities import Cast, Figure, Phrase, fits, fold, slug
from generator.attribution.languages.chinese import names as chinese_names
from generator.attribution.languages.chinese.reader import Reader as ChineseReader
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.phrases import phrases
from generator.attribution.languages.english.reader import Reader as EnglishReader
from generator.attribution.languages.english.tokens import Words, cut
from generator.attribution.places import Places, akin


def assemble(
    title: str,
    paragraphs: Sequence[str],
    *,
    people: Sequence[Person],
    parties: Sequence[Party],
    participants: Sequence[str],
    date: str,
    account: str,
) -> tuple[Cast, list[Reader]]:
    """The people of the text, and a reader for each paragraph."""
    places = Places(parties)
    cast = Cast(places, places.of_party(account) if account else "")
    texts = (title, *paragraphs)
    han = [chinese_names.is_chinese(text) for text in texts]
    words = [cut("" if is_han else text) for text, is_han in zip(texts, han, strict=True)]
    found = [phrases(some, places) for some in words]
    _learn_places(words, places)
    _admit(cast, people, " ".join(texts), found, participants, date)
    for some in found:
        _meet_by_office(cast, some)
    readers: list[Reader] = [EnglishReader(some, theirs) for some, theirs in zip(words, found, strict=True)]
    _meet_bare_names(cast, readers)
    _meet_unnamed(cast, readers)
    _meet_in_chinese(cast, [text for text, is_han in zip(texts, han, strict=True) if is_han])
    _number(cast.figures)
    known = chinese_names.Names(form for figure in cast.figures for form in _han_forms(figure))
    for number, text in enumerate(texts):
        if han[number]:
            readers[number] = ChineseReader(text, known, places)
    cast.titled = _figures(cast, readers[0].named())
    cast.core = _core(cast, readers, participants)
    cast.principals = _principals(cast, readers)
    cast.author = _author(cast, readers)
    return cast, readers[1:]


def _admit(
    cast: Cast,
    people: Sequence[Person],
    whole: str,
    found: Sequence[Sequence[Phrase]],
    participants: Sequence[str],
    date: str,
) -> None:
    """The people of the registers who take part, whose full name stands in the text, or whose office and surname do."""
    rest: dict[str, list[Person]] = {}
    for person in people:
        if person.id in participants or _named(person, whole):
            cast.admit(person, date)
        else:
            rest.setdefault(fold(_short(person)), []).append(person)
    for phrase in (p for some in found for p in some if len(p.name) == 1):
        if cast.find(phrase) is None:
            fitting = [p for p in rest.get(fold(phrase.name[0]), ()) if _could_be(cast, p, phrase, date)]
            if len(fitting) == 1:
                cast.admit(fitting[0], date)


def _could_be(cast: Cast, person: Person, phrase: Phrase, date: str) -> bool:
    """Whether a surname, with the office and country the text gives, can be a person's of the registers."""
    known = Cast(cast.places).admit(person, date)
    held = any(fits(asked, office) for asked in phrase.offices for office in known.offices)
    return (held or not phrase.offices) and (not phrase.country or akin(phrase.country, known.country))


def _named(person: Person, whole: str) -> bool:
    forms = [person.name, *(alias.name for alias in person.aliases)]
    return any((" " in form or not form.isascii()) and form in whole for form in forms)


def _short(person: Person) -> str:
    return person.short or (person.name.split() or [person.id])[-1]


def _learn_places(texts: Iterable[Words], places: Places) -> None:
    """Learns places from what stands behind "in" and "between", and from names joined to a known place's."""
    for words in texts:
        for word in words.surface:
            parts = word.split("-")
            if len(parts) > 1 and all(part[:1].isupper() for part in parts) and any(map(places.known, parts)):
                for part in parts:
                    places.learn(part)
        for at, word in enumerate(words.lower[:-2], 1):
            if word in ("in", "between", "throughout"):
                name, after = words.surface[at], words.surface[at + 1]
                # In Oru's view, and in Oru Bay, it is not known what Oru is.
                alone = not (after[0].isupper() or after in en.POSSESSIVES)
                if alone and name[0].isupper() and len(name) > 2 and words.lower[at] not in en.NOT_NAMES:
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


def _meet_bare_names(cast: Cast, readers: Sequence[Reader]) -> None:
    """People named without an office: they speak, write as "I", or were known so far by the surname alone."""
    if any(reader.is_first_person(plural=False) for reader in readers[1:]):
        for phrase in readers[0].named():
            if len(phrase.name) > 1 and not any(word.isupper() and len(word) > 1 for word in phrase.name):
                cast.meet(phrase)
    places = {name for reader in readers for name in reader.places}
    for reader in readers:
        for sentence in reader.sentences:
            for clause in sentence.clauses:
                said = clause.finite == "past" and clause.kind == "report" and clause.sure
                for phrase in clause.subjects:
                    if phrase.kind == "person" and phrase.name and not phrase.offices:
                        single = phrase.name[0]
                        if len(phrase.name) > 1 or (said and single not in places and not cast.places.known(single)):
                            cast.meet(phrase)
        for phrase in reader.named():
            if phrase.offices or len(phrase.name) < 2:
                continue
            match = cast.find(phrase, merge=True)
            if match and len(match.figure.tokens) == 1:
                cast.meet(phrase)


def _meet_unnamed(cast: Cast, readers: Sequence[Reader]) -> None:
    """An office that nobody of the text is known to hold: the publisher's own Prime Minister needs no name for it."""
    if any(not figure.offices and not figure.foreign for figure in cast.figures):
        return
    named = _names_bare(cast, readers[0])
    for reader in readers[1:]:
        for sentence in reader.sentences:
            for phrase in (subject for clause in sentence.clauses for subject in clause.subjects):
                alone = not (phrase.name or phrase.country or phrase.generic or phrase.is_spokesperson)
                capital = phrase.definite and phrase.title[:1].isupper()
                if phrase.kind == "person" and alone and capital and cast.find(phrase) is None:
                    cast.meet(replace(phrase, name=named or tuple(phrase.title.split())))


def _names_bare(cast: Cast, headline: Reader) -> tuple[str, ...]:
    """The name that a headline opens with and no text explains: the publisher's own, who needs no office."""
    opening = next(iter(headline.named()), None)
    if opening is None or opening.first or opening.offices or len(opening.name) < 2 or cast.find(opening):
        return ()
    return opening.name


def _meet_in_chinese(cast: Cast, texts: Sequence[str]) -> None:
    for text in texts:
        for phrase in chinese_names.names(text, cast.places):
            cast.meet(phrase)
    known = chinese_names.Names(form for figure in cast.figures for form in _han_forms(figure))
    for name in dict.fromkeys(name for text in texts for name in chinese_names.spoken(text)):
        if known.match(name, 0, len(name)) is None:
            cast.meet(Phrase(first=0, last=0, kind="person", name=(name,)))


def _han_forms(figure: Figure) -> set[str]:
    forms = {"·".join(name) for name in figure.names if chinese_names.is_han(name[0])}
    return forms | {token for token in figure.tokens if chinese_names.is_han(token) and len(token) > 1}


def _number(figures: Sequence[Figure]) -> None:
    taken = {figure.id for figure in figures if figure.known}
    for figure in figures:
        if not figure.known:
            base = slug(figure.name) or "unnamed"
            figure.id = next(id for id in _ids(base) if id not in taken)
            taken.add(figure.id)


def _ids(base: str) -> Iterable[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _figures(cast: Cast, named: Iterable[Phrase]) -> list[Figure]:
    matches = [cast.find(phrase) for phrase in named if phrase.name]
    return list(dict.fromkeys(match.figure for match in matches if match))


def _core(cast: Cast, readers: Sequence[Reader], participants: Sequence[str]) -> list[Figure]:
    """Those known to take part, named in the headline, or reported in the text; spokespeople only if alone."""
    reported = [phrase for clause in _clauses(readers) if clause.kind == "report" for phrase in clause.subjects]
    known = [figure for figure in cast.figures if figure.id in participants]
    return _principal(dict.fromkeys([*known, *cast.titled, *_figures(cast, reported)]))


def _principals(cast: Cast, readers: Sequence[Reader]) -> list[Figure]:
    """The core, and whoever acts or is met in what the text tells."""
    met: list[Phrase] = []
    for reader in readers[1:]:
        for sentence in reader.sentences:
            if any(clause.kind == "narrate" and not clause.nested for clause in sentence.clauses):
                met += reader.named(sentence.start, sentence.end)
    return _principal(dict.fromkeys([*cast.core, *_figures(cast, met)]))


def _principal(figures: Iterable[Figure]) -> list[Figure]:
    found = list(figures)
    rest = [figure for figure in found if not figure.is_spokesperson]
    return rest if len(rest) > 1 else found


def _clauses(readers: Sequence[Reader]) -> Iterable[Clause]:
    for reader in readers[1:]:
        for sentence in reader.sentences:
            yield from (clause for clause in sentence.clauses if not clause.nested)


def _author(cast: Cast, readers: Sequence[Reader]) -> Figure | None:
    """Whose "I" it is: the first whom the headline, the first or the last paragraph names, but not as the one met."""
    for reader in (readers[0], *readers[1:2], *readers[-1:]):
        for phrase in reader.named():
            match = cast.find(phrase)
            if match and not phrase.equal and not reader.is_object(phrase):
                return match.figure
    return None
