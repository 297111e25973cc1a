# Whom the words at the head of a Chinese clause mean: a name, an office, a side, both sides, a
# pronoun, an institution.

import re

from generator.attribution.languages.chinese import patterns
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.languages.chinese.names import Names, country_before, offices, parts
from generator.attribution.mentions import Mention
from generator.attribution.places import Places

_FARTHEST_OFFICE = 40


class Subjects:
    """Reads subjects in one paragraph, given the names to look for."""

    def __init__(self, text: str, plain: str, known: Names, places: Places) -> None:
        self._text, self._plain, self._known, self._places = text, plain, known, places

    def at(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever a clause that begins at `at` is about; several where "and" joins them."""
        found: list[Mention] = []
        while mention := self._one(at, end):
            found.append(mention)
            joined = mention.last < end and self._plain[mention.last] in zh.AND
            if not joined:
                break
            at = mention.last + 1
        return tuple(found)

    def right_before_saying(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is named right before a verb of saying, after an office that no list has."""
        for first, last in self._known.find(self._plain, at, min(end, at + _FARTHEST_OFFICE)):
            said = patterns.soon_said().match(self._plain, last, end)
            if said and self._plain[first - 1 : first] not in zh.BEFORE_OBJECTS:
                if patterns.choice(zh.TAILS).search(self._plain, at, first):
                    return ()
                return (Mention(first=at, last=last, kind="person", name=parts(self._text[first:last])),)
        return ()

    def _one(self, at: int, end: int) -> Mention | None:
        if at >= end:
            return None
        plural = patterns.choice(zh.JOINT).match(self._plain, at, end)
        if plural is None and not patterns.verb().match(self._plain, at, end):
            plural = patterns.several().match(self._plain, at, end)
        if plural:
            return Mention(first=at, last=plural.end(), kind="plural")
        other = patterns.choice(zh.OTHER).match(self._plain, at, end)
        if other:
            return Mention(first=at, last=other.end(), kind="other")
        gender = zh.PRONOUNS.get(self._plain[at])
        if gender:
            return Mention(first=at, last=at + 1, kind="he", gender=gender)
        side = patterns.SIDE.match(self._plain, at, end)
        if side and self._plain.startswith(zh.OF_NEWS, side.end(), end):
            return Mention(first=at, last=side.end(), kind="body")
        if side:
            return Mention(first=at, last=side.end(), kind="side", country=side[0], definite=True)
        return self.person(at, end) or self._body(at, end)

    def _body(self, at: int, end: int) -> Mention | None:
        if self._plain.startswith(zh.SOURCES, at):
            source = patterns.SOURCE.match(self._plain, at, end)
            return Mention(first=at, last=source.end(), kind="body") if source else None
        body = patterns.choice(zh.BODIES).match(self._plain, at, end) or patterns.institution().match(
            self._plain, at, end
        )
        body = body or self._dated(at, end)
        return Mention(first=at, last=body.end(), kind="body") if body else None

    def _dated(self, at: int, end: int) -> re.Match[str] | None:
        """Whoever is no person and has said something on a day: 维斯特国24日也宣布."""
        found = patterns.dated().match(self._plain, at, end)
        return found if found and not self._known.find(self._plain, at, found.end()) else None

    def person(self, at: int, end: int) -> Mention | None:
        """Somebody by name, with the office before or after it, or by the office alone."""
        named = self._known.match(self._plain, at, end)
        if named and self._plain.startswith(zh.NOT_HIMSELF, named):
            return Mention(first=at, last=named, kind="body")
        if named:
            title = patterns.office().match(self._plain, named, end)
            last = title.end() if title else named
            courtesy = patterns.choice(zh.COURTESY).match(self._plain, last, end)
            last = courtesy.end() if courtesy else last
            aside = patterns.ASIDE.match(self._plain, last, end)
            last = aside.end() if aside else last
            return Mention(first=at, last=last, kind="person", name=parts(self._text[at:named]))
        surname = self._surname(at, end)
        if surname:
            return surname
        office = patterns.office().search(self._plain, at, min(end, at + _FARTHEST_OFFICE))
        if office is None or not self._is_country(at, office.start()):
            return None
        country, _ = country_before(self._plain, office.start(), self._places)
        named = self._known.match(self._plain, office.end(), end)
        alone = patterns.verb().match(self._plain, office.end(), end) or self._plain.startswith(
            zh.ADVERBS, office.end(), end
        )
        if not (named or alone):
            return None
        return Mention(
            first=at,
            last=named or office.end(),
            kind="person",
            name=parts(self._text[office.end() : named]) if named else (),
            offices=offices(office[0]),
            title=office[0],
            country=country,
            definite=not named,
        )

    def _surname(self, at: int, end: int) -> Mention | None:
        """Somebody by the surname alone, right before a verb: 林表示."""
        whole = self._known.of_surname(self._plain[at], foreign=self._plain.startswith(zh.TAILS, at + 1, end))
        follows = patterns.verb().match(self._plain, at + 1, end) or self._plain.startswith(
            zh.AFTER_SURNAMES, at + 1, end
        )
        if not whole or not follows:
            return None
        return Mention(first=at, last=at + 1, kind="person", name=(whole,))

    def _is_country(self, at: int, end: int) -> bool:
        before = self._plain[at:end]
        run = len(before) == 1 or bool(patterns.NAME_RUN.fullmatch(before))
        headed = before[:1] in zh.BEFORE_COUNTRIES or not zh.IN_NO_COUNTRY.isdisjoint(before)
        return not before or (len(before) <= 8 and run and not headed)
