# An invented content of any size, the same every time. Countries, people, topics and sentences are made from lists of
# syllables and words; nothing in it is about anybody.

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.archive.model import COLOURS

PARAGRAPHS = 13
"""Of each readout, as many as the first readout of the archive has."""
FIRST_DAY, LAST_DAY = date(1996, 1, 1), date(2025, 12, 31)
"""However many readouts there are, they are of these thirty years: a larger archive is a denser one."""
UNATTRIBUTED = 10
"""One readout in so many names no speaker, so that the build has to propose them."""

PARTIES = 16
SYLLABLES = "ba dor el fen gan hal im jor kel lum mar nev ost pra quil ren sor tav ul ves wen yar zim".split()
NOUNS = """
    ferry harbour bridge tunnel border river valley customs lighthouse railway grain fisheries storm patrol archive
    school pipeline market island canal forest airport weather water power road mining wool timber glass
""".split()
KINDS = "agreement dialogue fund commission initiative corridor programme forum treaty mechanism".split()
WORDS = """
    ability about above across active actual after again agreed along already among annual another approach around
    balanced basis because before between broad build careful carry central change clear close common concern concrete
    continue course create current deep delegation describe direction during early ease effort encourage ensure equal
    every existing expect experience extend fair field follow foundation frank friendly further future general give
    gradual ground growth hand hope important improve increase keep large lasting later level local long main maintain
    manner matter meeting mutual near need neighbour next offer officials open order other over part partners path
    people period place plan point positive practical present principle process progress project promote proper protect
    quick ready reason recent region remain repair resolve respect result return review role round safe same season
    serious several share side since small soon stable stage steady step still strengthen summer support swift talk
    together toward travel trust under understanding until useful value view visit voice welcome while whole winter
    wish with work year
""".split()
KINDS_OF_EVENT = ["phone-call", "meeting", "meeting", "dialogue", "video-call"]


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything in a content of so many readouts."""

    readouts: int

    @property
    def people(self) -> int:
        """Grows with the root: new readouts are mostly of people who are there already."""
        return PARTIES + round(4 * math.sqrt(self.readouts))

    @property
    def topics(self) -> int:
        """Grows with the root too, and more slowly."""
        return min(30 + round(2 * math.sqrt(self.readouts)), len(NOUNS) * len(KINDS))


def write(folder: Path, readouts: int) -> Size:
    """Writes a content of so many readouts into `folder/content`; returns how much of everything it has."""
    size = Size(readouts)
    for path, text in _files(size, random.Random(readouts)):
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return size


def _files(size: Size, chance: random.Random) -> Iterator[tuple[str, str]]:
    names = _names(chance, PARTIES + 2 * size.people)
    parties = [next(names) for _ in range(PARTIES)]
    people = [(f"{next(names)} {next(names)}", parties[number % PARTIES]) for number in range(size.people)]
    topics = [f"{noun.capitalize()} {kind}" for kind in KINDS for noun in NOUNS][: size.topics]
    for number, party in enumerate(parties):
        yield f"parties/{_id(party)}.md", _file(name=party, kind="country", colour=COLOURS[number % len(COLOURS)])
        yield (
            f"publishers/{_id(party)}-ministry.md",
            _file(name=f"Ministry of Foreign Affairs of {party}", kind="ministry", party=_id(party)),
        )
    for name, party in people:
        offices = f"\n  - {{title: Minister of {party}, from: 1996}}"
        yield f"people/{_id(name)}.md", _file(name=name, party=_id(party), offices=offices)
    for topic in topics:
        yield f"topics/{_id(topic)}.md", _file(name=topic, kind="theme", aliases=f"[{topic} of 1996, the {topic}]")
    for id, title in (("index", "Readouts"), ("how-to-read", "How to read"), ("about", "About")):
        yield f"pages/{id}.md", _file(title=title)
    yield from _readouts(size, chance, people, topics)


def _readouts(
    size: Size, chance: random.Random, people: list[tuple[str, str]], topics: list[str]
) -> Iterator[tuple[str, str]]:
    written = event = 0
    span = (LAST_DAY - FIRST_DAY).days
    while written < size.readouts:
        event += 1
        day = FIRST_DAY + timedelta(days=chance.randrange(span))
        one = people[_rank(chance, len(people), 1)]
        other = chance.choice([person for person in people if person[1] != one[1]])
        named = f"{day}-{_id(one[0])}-{_id(other[0])}-{event}"
        for teller in (one, other)[: 1 + event % 2]:  # of every second event there are both accounts
            if written < size.readouts:
                written += 1
                yield f"readouts/{named}-{_id(teller[1])}.md", _readout(chance, named, day, one, other, teller, topics)


def _readout(
    chance: random.Random,
    event: str,
    day: date,
    one: tuple[str, str],
    other: tuple[str, str],
    teller: tuple[str, str],
    topics: list[str],
) -> str:
    silent = chance.randrange(UNATTRIBUTED) == 0
    paragraphs = []
    for number in range(PARAGRAPHS):
        name, _ = one if number < PARAGRAPHS * 2 // 3 else other
        mark = "" if silent else f"@{_id(name)} "
        paragraphs.append(mark + _paragraph(chance, name.split()[1], topics))
    return _file(
        title=f"{one[0].split()[1]} and {other[0].split()[1]} speak about the {chance.choice(NOUNS)}",
        date=day.isoformat(),
        event=event,
        kind=chance.choice(KINDS_OF_EVENT),
        participants=f"[{_id(one[0])}, {_id(other[0])}]",
        publisher=f"{_id(teller[1])}-ministry",
        url=f"https://{_id(teller[1])}.example/{event}",
        language="en",
        text="verbatim",
        seen="whole",
        body="\n\n".join(paragraphs),
    )


def _paragraph(chance: random.Random, name: str, topics: list[str]) -> str:
    words = [chance.choice(WORDS) for _ in range(chance.randint(30, 50))]
    for _ in range(2):
        topic = topics[_rank(chance, len(topics), 6)]
        words.insert(chance.randrange(2, len(words)), f"the {topic}")
    return f"{name} said that {' '.join(words)}."


def _rank(chance: random.Random, count: int, flat: int) -> int:
    """A place from 0 to count - 1, the first the likeliest: the same few people and topics come up most, as in life.

    The chance of a place is nearly as 1 to its number plus `flat`; 1 and 6 come near to the people and topics of the
    real content.
    """
    return int(flat * ((count + flat) / flat) ** chance.random()) - flat


def _file(body: str = "All of this is invented.", **fields: str) -> str:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{head}---\n\n{body}\n"


def _names(chance: random.Random, most: int) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < most:
        name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3)))).capitalize()
        if name not in seen:
            seen.add(name)
            yield name


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
