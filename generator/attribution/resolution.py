# Reads the whole text once to find out who takes part, before anybody's words are given to anybody:
# a name may be given in full only in the last paragraph, or only in the headline.

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.archive.model import Party, Person
from generator.attribution import languages
from generator.attribution.clauses import MOST_BEFORE_TEXT, Clause, Reader
from generator.attribution.entities import Entities, Entity, slug
from generator.attribution.languages import Language, Reading
from generator.attribution.mentions import Mention, fold
from generator.attribution.places import Places, akin


def resolve(
    title: str,
    paragraphs: Sequence[str],
    *,
    people: Sequence[Person],
    parties: Sequence[Party],
    participants: Sequence[str],
    date: str,
    account: str,
) -> tuple[Entities, list[Reader]]:
    """The people of the text, and a reader for each paragraph."""
    places = Places(parties)
    entities = Entities(places, places.of_party(account) if account else "")
    texts = (title, *paragraphs)
    entities.several = len(participants) > 2 or any(map(languages.is_of_several, texts))
    readings = _readings(texts, places)
    mentions = [mention for _, reading in readings for some in reading.mentions for mention in some]
    _add_registered(entities, people, " ".join(texts), mentions, participants, date)
    for language, reading in readings:
        for some in reading.mentions:
            _add_introduced(entities, some)
        if language.capitals:
            by_number = reading.readers(())
            _add_bare_names(entities, by_number)
            _add_unnamed(entities, by_number)
        _add_introduced(entities, reading.unintroduced(_names(entities)))
    _number(entities.people)
    known = _names(entities)
    by_number = {number: reader for _, reading in readings for number, reader in reading.readers(known).items()}
    readers = [by_number[number] for number in range(len(texts))]
    entities.in_headline = _people(entities, readers[0].named())
    entities.core = _core(entities, readers, participants)
    entities.principals = _principals(entities, readers)
    entities.author = _author(entities, readers)
    return entities, readers[1:]


def _readings(texts: Sequence[str], places: Places) -> list[tuple[Language, Reading]]:
    """The texts by the language they are written in, in the order in which people are met."""
    written = languages.of(texts)
    by_language = [
        (language, {number: text for number, text in enumerate(texts) if written[number] is language})
        for language in (*reversed(languages.LANGUAGES), languages.UNREAD)
    ]
    return [(language, language.read(some, places)) for language, some in by_language if some]


def _names(entities: Entities) -> list[str]:
    """Every form of every name, and every part of it that has two characters or more."""
    whole = [languages.joined(name) for entity in entities.people for name in entity.names]
    return whole + sorted(token for entity in entities.people for token in entity.tokens if len(token) > 1)


def _add_registered(
    entities: Entities,
    people: Sequence[Person],
    whole: str,
    mentions: Iterable[Mention],
    participants: Sequence[str],
    date: str,
) -> None:
    """The people of the registers who take part, whose full name is in the text, or whose office and surname do."""
    rest: dict[str, list[Person]] = {}
    mentions = list(mentions)
    full = {mention.name for mention in mentions if len(mention.name) > 1}
    for person in people:
        if person.id in participants or _named(person, whole, full):
            entities.add_registered(person, date)
        else:
            for surname in _surnames(person):
                rest.setdefault(surname, []).append(person)
    for mention in (mention for mention in mentions if len(mention.name) == 1):
        if entities.find(mention) is None:
            fitting = [p for p in rest.get(fold(mention.name[0]), ()) if _could_be(entities, p, mention, date)]
            if len(fitting) == 1:
                entities.add_registered(fitting[0], date)


def _could_be(entities: Entities, person: Person, mention: Mention, date: str) -> bool:
    """Whether a surname, with the office and country the text gives, can be a person's of the registers."""
    known = Entities(entities.places).add_registered(person, date)
    held = any(languages.fits(asked, office) for asked in mention.offices for office in known.offices)
    return (held or not mention.offices) and (not mention.country or akin(mention.country, known.country))


def _named(person: Person, whole: str, full: Iterable[tuple[str, ...]]) -> bool:
    forms = [person.name, *(alias.name for alias in person.aliases)]
    if any((" " in form or not form.isascii()) and form in whole for form in forms):
        return True
    return any(languages.is_called(form, name) for form in forms if not form.isascii() for name in full)


def _surnames(person: Person) -> set[str]:
    """By what a person goes on to be called, folded: in the register's own script, and in those of the aliases."""
    declared = (alias.name.split()[-1] for alias in person.aliases if not alias.name.isascii() and " " in alias.name)
    return {fold(_short(person)), *map(fold, declared)}


def _short(person: Person) -> str:
    return person.short or (person.name.split() or [person.id])[-1]


def _add_introduced(entities: Entities, some: Sequence[Mention]) -> None:
    before: Entity | None = None
    for mention in some:
        if mention.kind != "person" or not mention.name:
            continue
        if mention.offices or mention.gender or mention.apposition:
            if mention.equal and before and not mention.offices:
                mention = replace(mention, offices=tuple(before.offices))
            before = entities.add_mentioned(mention) or before
        else:
            match = entities.find(mention)
            before = match.entity if match else before


def _add_bare_names(entities: Entities, readers: dict[int, Reader]) -> None:
    """People named without an office: they speak, write as "I", or were known so far by the surname alone."""
    as_myself = any(reader.is_first_person(plural=False) for number, reader in readers.items() if number)
    if as_myself:
        for mention in readers[0].named() if 0 in readers else ():
            if len(mention.name) > 1 and not any(word.isupper() and len(word) > 1 for word in mention.name):
                entities.add_mentioned(mention)
    for reader in readers.values():
        if reader.byline and (as_myself or not reader.byline.generic):
            entities.add_mentioned(reader.byline)
        for mention in reader.signs:
            entities.add_mentioned(mention)
    _add_labelled(entities, readers)
    places = {name for reader in readers.values() for name in reader.places}
    for reader in readers.values():
        _add_subjects(entities, reader, places)
        for mention in reader.named():
            if mention.offices or len(mention.name) < 2:
                continue
            match = entities.find(mention, merge=True)
            if match and len(match.entity.tokens) == 1:
                entities.add_mentioned(mention)


def _add_labelled(entities: Entities, readers: dict[int, Reader]) -> None:
    """Whose names come before words, in a text that has several such labels."""
    labels = [sentence.label for reader in readers.values() for sentence in reader.sentences if sentence.label]
    named = [label.mention for label in labels if label.kind == "name" and label.mention]
    if len(labels) > 1:
        for mention in named:
            if mention.name and not mention.offices:
                entities.add_mentioned(mention)


def _add_subjects(entities: Entities, reader: Reader, places: set[str]) -> None:
    """Whoever is the subject of a clause: by two names or more, or by one where a verb that surely reports follows."""
    for clause in (clause for sentence in reader.sentences for clause in sentence.clauses):
        said = clause.finite == "past" and clause.kind == "report" and clause.sure
        for mention in clause.subjects:
            if mention.kind != "person" or not mention.name or mention.offices:
                continue
            place = mention.name[0] in places or entities.places.known(mention.name[0])
            if len(mention.name) > 1 or (said and not place):
                entities.add_mentioned(mention)


def _add_unnamed(entities: Entities, readers: dict[int, Reader]) -> None:
    """An office that nobody of the text is known to hold: the publisher's own Prime Minister needs no name for it."""
    if any(not entity.offices and not entity.foreign for entity in entities.people):
        return
    named = _names_bare(entities, readers[0]) if 0 in readers else ()
    texts = [reader for number, reader in readers.items() if number]
    subjects = [mention for clause in _clauses(texts) for mention in clause.subjects if _is_office_alone(mention)]
    times = Counter(mention.offices for mention in subjects)
    for mention in subjects:
        if entities.find(mention) is None and (named or times[mention.offices] > 1):
            entities.add_mentioned(replace(mention, name=named or tuple(mention.title.split())))


def _is_office_alone(mention: Mention) -> bool:
    """Whether an office has "the" and a capital, and nothing says whose it is."""
    alone = not (mention.name or mention.country or mention.generic or mention.is_spokesperson)
    return mention.kind == "person" and alone and mention.definite and mention.title[:1].isupper()


def _names_bare(entities: Entities, headline: Reader) -> tuple[str, ...]:
    """The name that a headline opens with and no text explains: the publisher's own, who needs no office."""
    opening = next(iter(headline.named()), None)
    known = opening is not None and (opening.offices or opening.country or entities.find(opening))
    if opening is None or opening.first or known or len(opening.name) < 2:
        return ()
    return opening.name


def _number(people: Sequence[Entity]) -> None:
    taken = {entity.id for entity in people if entity.known}
    for entity in people:
        if not entity.known:
            base = slug(entity.name) or "unnamed"
            entity.id = next(id for id in _ids(base) if id not in taken)
            taken.add(entity.id)


def _ids(base: str) -> Iterable[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _people(entities: Entities, named: Iterable[Mention]) -> list[Entity]:
    matches = [entities.find(mention) for mention in named if mention.name]
    return list(dict.fromkeys(match.entity for match in matches if match))


def _core(entities: Entities, readers: Sequence[Reader], participants: Sequence[str]) -> list[Entity]:
    """Those known to take part, named in the headline, or reported in the text; spokespeople only if alone."""
    reported = [mention for clause in _clauses(readers[1:]) if clause.kind == "report" for mention in clause.subjects]
    known = [entity for entity in entities.people if entity.id in participants]
    return _principal(dict.fromkeys([*known, *entities.in_headline, *_people(entities, reported)]))


def _principals(entities: Entities, readers: Sequence[Reader]) -> list[Entity]:
    """The core, and whoever acts or is met in what the text tells."""
    met: list[Mention] = []
    for reader in readers[1:]:
        for sentence in reader.sentences:
            if any(clause.kind == "narrate" and not clause.nested for clause in sentence.clauses):
                met += reader.named(sentence.start, sentence.end)
    return _principal(dict.fromkeys([*entities.core, *_people(entities, met)]))


def _principal(people: Iterable[Entity]) -> list[Entity]:
    found = list(people)
    rest = [entity for entity in found if not entity.is_spokesperson]
    return rest if len(rest) > 1 else found


def _clauses(readers: Sequence[Reader]) -> Iterable[Clause]:
    for reader in readers:
        for sentence in reader.sentences:
            yield from (clause for clause in sentence.clauses if not clause.nested)


def _author(entities: Entities, readers: Sequence[Reader]) -> Entity | None:
    """Whose "I" it is: whom a letterhead or byline names; else whom the headline or a signature names by itself.

    Nobody who is only met, or whose visit the text is about, is taken for its author.
    """
    for reader in (readers[0], *readers[1:-1][:MOST_BEFORE_TEXT]):
        by = entities.find(reader.byline) if reader.byline else None
        if by:
            entities.signed = True
            entities.announced = reader.announces
            return by.entity
    for reader in (readers[0], *readers[-1:]):
        for mention in reader.named():
            match = entities.find(mention)
            if match and not match.entity.foreign and not mention.equal and not reader.is_object(mention):
                entities.undersigned = reader is not readers[0] and _is_signature(reader, mention)
                return match.entity
    return _who_goes_on_as_i(entities, readers)


def _who_goes_on_as_i(entities: Entities, readers: Sequence[Reader]) -> Entity | None:
    """Whom the first paragraph opens with, where the others are somebody's own words: a speech with its occasion."""
    rest = readers[2:]
    mine, ours = (sum(reader.is_first_person(plural=plural) for reader in rest) for plural in (False, True))
    opening = next(iter(readers[1].named()), None) if mine > 1 and ours > len(rest) / 2 else None
    match = entities.find(opening) if opening and not opening.first else None
    return match.entity if match and not match.entity.foreign else None


def _is_signature(reader: Reader, mention: Mention) -> bool:
    """Whether a paragraph is a name, perhaps with the office after it, and nothing else."""
    return mention.first == 0 and [sentence.kind for sentence in reader.sentences] == ["fragment"]
