# The registers: people, parties, publishers and topics, one file each in the same shape.

import re
from collections.abc import Iterable

from generator.archive.frontmatter import Fields
from generator.archive.model import (
    COLOURS,
    PARTY_KINDS,
    PUBLISHER_KINDS,
    TOPIC_KINDS,
    Alias,
    Office,
    Party,
    Person,
    Place,
    Publisher,
    Topic,
)
from generator.archive.problems import Problem
from generator.archive.read.ids import mixed_scripts
from generator.archive.read.prose import prose

WIKIDATA = re.compile(r"Q[0-9]+\Z")
SHORTEST_ALIAS = 2
"""Characters. One letter would be found everywhere."""
LONGEST_NAME = 120
"""Characters, of a name or alias. It is looked for sign by sign."""


def party(id: str, fields: Fields, body: str, place: Place) -> tuple[Party, list[Problem]]:
    text, problems = prose(body, place)
    value = Party(
        id=id,
        name=_name(fields),
        kind=fields.choice("kind", PARTY_KINDS),
        colour=fields.choice("colour", COLOURS),
        adjective=fields.text("adjective"),
        country=fields.id("country"),
        aliases=_aliases(fields),
        wikidata=_wikidata(fields),
        sources=fields.urls("sources"),
        prose=text,
        place=place,
    )
    return value, fields.done() + problems


def person(id: str, fields: Fields, body: str, place: Place) -> tuple[Person, list[Problem]]:
    text, problems = prose(body, place)
    value = Person(
        id=id,
        name=_name(fields),
        party=fields.id("party", required=True),
        short=fields.text("short"),
        aliases=_aliases(fields),
        offices=_offices(fields),
        wikidata=_wikidata(fields),
        sources=fields.urls("sources"),
        prose=text,
        place=place,
    )
    return value, fields.done() + problems


def publisher(id: str, fields: Fields, body: str, place: Place) -> tuple[Publisher, list[Problem]]:
    text, problems = prose(body, place)
    value = Publisher(
        id=id,
        name=_name(fields),
        kind=fields.choice("kind", PUBLISHER_KINDS),
        party=fields.id("party", required=True),
        url=fields.url("url"),
        aliases=_aliases(fields),
        sources=fields.urls("sources"),
        prose=text,
        place=place,
    )
    return value, fields.done() + problems


def topic(id: str, fields: Fields, body: str, place: Place) -> tuple[Topic, list[Problem]]:
    text, problems = prose(body, place)
    value = Topic(
        id=id,
        name=_name(fields),
        kind=fields.choice("kind", TOPIC_KINDS),
        aliases=_aliases(fields),
        related=fields.ids("related"),
        wikidata=_wikidata(fields),
        sources=fields.urls("sources"),
        prose=text,
        place=place,
    )
    return value, fields.done() + problems


def _name(fields: Fields) -> str:
    return _fit(fields, fields.line_of("name"), fields.text("name", required=True))


def _aliases(fields: Fields) -> tuple[Alias, ...]:
    found: list[Alias] = []
    for item in fields.each("aliases"):
        if isinstance(item, str):
            alias = Alias(name=item)
        else:
            alias = Alias(
                name=item.text("name", required=True),
                used_by=item.ids("used_by"),
                note=item.text("note"),
            )
            fields.problems += item.done()
        line = fields.line_of("aliases") if isinstance(item, str) else item.line
        if not _fit(fields, line, alias.name):
            continue
        if len(alias.name) < SHORTEST_ALIAS:
            fields.report(line, "R121", f"the alias '{alias.name}' is too short to be looked for; write it out")
        else:
            found.append(alias)
    return _once(fields, found)


def _once(fields: Fields, aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    first: dict[str, Alias] = {}
    for alias in aliases:
        if first.setdefault(alias.name, alias) is not alias:
            fields.report(fields.line_of("aliases"), "R122", f"the alias '{alias.name}' stands twice; delete one")
    return tuple(first.values())


def _offices(fields: Fields) -> tuple[Office, ...]:
    found: list[Office] = []
    for item in fields.each("offices"):
        if isinstance(item, str):
            line = fields.line_of("offices")
            fields.report(line, "R111", f"an office must be written as {{title: {item}, from: ..., source: ...}}")
            continue
        office = Office(
            title=item.text("title", required=True),
            since=item.period("from"),
            until=item.period("to"),
            seen=item.periods("seen"),
            party=item.id("party"),
            source=item.url("source"),
        )
        if office.since and office.until and office.until < office.since[: len(office.until)]:
            item.report(
                item.line,
                "R123",
                f"the office '{office.title}' ends ({office.until}) before it begins ({office.since})",
            )
        fields.problems += item.done()
        found.append(office)
    return tuple(found)


def _wikidata(fields: Fields) -> str:
    text = fields.text("wikidata")
    if text and not WIKIDATA.match(text):
        fields.report(fields.line_of("wikidata"), "R124", f"'wikidata' must be a Q and digits, as in Q42: '{text}'")
        return ""
    return text


def _fit(fields: Fields, line: int, name: str) -> str:
    if wrong := mixed_scripts(name):
        fields.report(line, *wrong)
    if len(name) > LONGEST_NAME:
        message = f"the name '{name[:20]}...' has {len(name)} characters, more than {LONGEST_NAME}; shorten it"
        fields.report(line, "R128", message)
        return ""
    return name
