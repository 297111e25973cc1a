# Whom the words at the head of a Chinese clause mean: a name, an office, a side, both sides, a
# pronoun, an institution.

import re

from generator.attribution.languages.chinese import patterns
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.languages.chinese.names import (
    Names,
    country_before,
    ends_in_a_name,
    is_chinese_name,
    offices,
    parts,
)
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
        return (*found, *self._together(found, end))

    def _together(self, found: list[Mention], end: int) -> tuple[Mention, ...]:
        """Whom somebody speaks with, where both do: 奥鲁与萨纳都认为."""
        at = found[-1].last if len(found) == 1 else end
        if at >= end or self._plain[at] not in zh.WITH:
            return ()
        other = self._one(at + 1, end)
        return (other,) if other and self._plain.startswith(zh.BOTH, other.last) else ()

    def right_before_saying(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is named right before a verb of saying, after an office that no list has."""
        for first, last in self._known.find(self._plain, at, min(end, at + _FARTHEST_OFFICE)):
            said = patterns.soon_said().match(self._plain, last, end) or self._introduces(at, first, last, end)
            if (
                said
                and not self._plain.startswith(zh.WHOSE, last)
                and self._plain[first - 1 : first] not in zh.BEFORE_OBJECTS
            ):
                if patterns.choice(zh.TAILS).search(self._plain, at, first):
                    return ()
                return (Mention(first=at, last=last, kind="person", name=parts(self._text[first:last])),)
        return ()

    def _introduces(self, at: int, first: int, last: int, end: int) -> bool:
        """Whether an office stands right before a name, and a verb of a speaker's right behind it."""
        before = self._plain[at:first]
        behind = patterns.on_behalf().match(self._plain, last, end)
        verb = patterns.verb().match(self._plain, behind.end() if behind else last, end)
        is_object = before.startswith(zh.AT_INVITATION) or patterns.verb().search(before)
        return bool(
            verb and not verb["deed"] and verb[0] not in zh.VAGUE and before.endswith(zh.TITLES) and not is_object
        )

    def unknown(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is nobody known, right before a verb of saying at the head of a sentence."""
        found = patterns.unknown_speaker().match(self._plain, at, end + 1)
        words = found[1] if found else ""
        institution = not zh.NO_NAME_START.isdisjoint(words) or words.endswith(zh.BODIES)
        if (
            not found
            or institution
            or words.endswith((*zh.OCCASIONS, zh.FOR_SOMEBODY))
            or patterns.verb().search(words)
        ):
            return ()
        return (Mention(first=at, last=found.end(1), kind="person", name=(self._text[at : found.end(1)],)),)

    def _one(self, at: int, end: int) -> Mention | None:
        if at >= end:
            return None
        spoken_of = patterns.this_one().match(self._plain, at, end)
        if spoken_of:
            return Mention(first=at, last=spoken_of.end(), kind="he")
        plural = patterns.choice(zh.JOINT).match(self._plain, at, end)
        if plural is None and not (
            self._known.match(self._plain, at, end) or patterns.verb().match(self._plain, at, end)
        ):
            plural = patterns.several().match(self._plain, at, end)
            plural = None if plural and self._is_one(plural[0], plural.end(), end) else plural
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
        if side and not patterns.office().match(self._plain, side.end(), end):
            return Mention(first=at, last=side.end(), kind="side", country=side[0], definite=True)
        return self.person(at, end) or self._quoted(at, end) or self._body(at, end)

    def _is_one(self, words: str, after: int, end: int) -> bool:
        """Whether words for leaders are of one: of a country's (维斯特国领导人), or with a name behind them."""
        country = words.removesuffix(zh.LEADER)
        one = country in self._places.unspaced and not country.endswith(zh.UNIONS)
        return one or bool(self._known.match(self._plain, after, end))

    def _quoted(self, at: int, end: int) -> Mention | None:
        """Whoever is the source of a sentence: 据奥鲁称, 据其介绍."""
        source = patterns.choice(zh.SOURCES).match(self._plain, at, end)
        if source is None:
            return None
        first = source.end()
        pronoun = self._plain[first : first + 1] in ("其", *zh.PRONOUNS)
        last = first + 1 if pronoun else self._known.match(self._plain, first, end)
        if not last or not patterns.verb().match(self._plain, last, end):
            return None
        gender = zh.PRONOUNS.get(self._plain[first], "")
        name = () if pronoun else parts(self._text[first:last])
        return Mention(first=at, last=last, kind="person" if name else "he", name=name, gender=gender)

    def _body(self, at: int, end: int) -> Mention | None:
        if self._plain.startswith(zh.SOURCES, at):
            source = patterns.SOURCE.match(self._plain, at, end)
            return Mention(first=at, last=source.end(), kind="body") if source else None
        body = patterns.choice(zh.BODIES).match(self._plain, at, end) or patterns.institution().match(
            self._plain, at, end
        )
        body = body or self._dated(at, end)
        if body is None:
            return None
        agreed = any(text in body[0] for text in zh.JOINT_TEXTS)
        return Mention(first=at, last=body.end(), kind="plural" if agreed else "body")

    def _dated(self, at: int, end: int) -> re.Match[str] | None:
        """Whoever is no person and has said something on a day: 维斯特国24日也宣布."""
        found = patterns.dated().match(self._plain, at, end)
        return found if found and not self._known.find(self._plain, at, found.end()) else None

    def person(self, at: int, end: int) -> Mention | None:
        """Somebody by name, with the office before or after it, or by the office alone."""
        named = self._known.match(self._plain, at, end)
        if named and self._plain.startswith(zh.NOT_HIMSELF, named):
            return Mention(first=at, last=named, kind="body")
        if named and self._plain.startswith(zh.WHOSE, named):
            return None
        if named:
            title = patterns.office().match(self._plain, named, end)
            for_others = (
                title and title[0] == zh.SPEAKS_FOR and not patterns.verb().match(self._plain, title.end(), end)
            )
            last = title.end() if title and not for_others else named
            courtesy = patterns.choice(zh.COURTESY).match(self._plain, last, end)
            last = courtesy.end() if courtesy else last
            aside = patterns.ASIDE.match(self._plain, last, end)
            last = aside.end() if aside else last
            return Mention(first=at, last=last, kind="person", name=parts(self._text[at:named]))
        surname = self._surname(at, end)
        if surname:
            return surname
        office = patterns.office().search(self._plain, at, min(end, at + _FARTHEST_OFFICE))
        if office is None:
            return None
        if not self._is_country(at, office.start()):
            return self._of_an_institution(at, end)
        before = self._plain[at : office.start()]
        of_somebody = before not in self._places.unspaced and ends_in_a_name(before)
        if office[0] in zh.HIGH and of_somebody:
            # 也是林大明主席提出的: the name of somebody else stands before the office.
            return None
        country, _ = country_before(self._plain, office.start(), self._places)
        named = self._known.match(self._plain, office.end(), end)
        while not named and (further := patterns.further_office().match(self._plain, office.end(), end)):
            # 总领馆代表、港口委员会主任奥鲁: the name stands behind the last of several offices.
            office = further
            named = self._known.match(self._plain, office.end(), end)
        alone = (
            patterns.verb().match(self._plain, office.end(), end)
            or self._plain.startswith(zh.ADVERBS, office.end(), end)
            or patterns.office_said().match(self._plain, office.end(), end)
            or (office[0] in zh.HIGH and self._plain.startswith("在", office.end(), end))
        )
        nobody = before not in self._places.unspaced and is_chinese_name(before)
        if not named and (nobody or not alone):
            return self._of_an_institution(at, end)
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

    def _of_an_institution(self, at: int, end: int) -> Mention | None:
        """Somebody whose name stands right behind an office of a long name: 维斯特大学港口学院院长奥鲁."""
        for office in patterns.office().finditer(self._plain, at, min(end, at + _FARTHEST_OFFICE)):
            named = self._known.match(self._plain, office.end(), end)
            if named:
                before = self._plain[at : office.start()]
                whole = patterns.INSTITUTION.fullmatch(before) and zh.IN_NO_COUNTRY.isdisjoint(before)
                if not whole or before[:1] in zh.BEFORE_COUNTRIES or patterns.verb().search(before):
                    return None
                name = parts(self._text[office.end() : named])
                return Mention(
                    first=at, last=named, kind="person", name=name, offices=offices(office[0]), title=office[0]
                )
        return None

    def office_alone(self, at: int, end: int) -> Mention | None:
        """Somebody by an office and nothing else: 行政长官."""
        office = patterns.office().fullmatch(self._plain, at, end)
        if office is None:
            return None
        return Mention(first=at, last=end, kind="person", offices=offices(office[0]), title=office[0], definite=True)

    def _surname(self, at: int, end: int) -> Mention | None:
        """Somebody by the surname alone, right before a verb or an office: 林表示, 林大使."""
        after = at + (2 if self._plain.startswith(zh.DOUBLE_SURNAMES, at, end) else 1)
        whole = self._known.of_surname(self._plain[at:after], foreign=self._plain.startswith(zh.TAILS, after, end))
        title = patterns.office().match(self._plain, after, end)
        follows = patterns.verb().match(self._plain, after, end) or self._plain.startswith(
            zh.AFTER_SURNAMES, after, end
        )
        if not whole or not (title or follows):
            return None
        return Mention(first=at, last=title.end() if title else after, kind="person", name=(whole,))

    def _is_country(self, at: int, end: int) -> bool:
        before = self._plain[at:end]
        run = len(before) == 1 or bool(patterns.NAME_RUN.fullmatch(before))
        headed = before[:1] in zh.BEFORE_COUNTRIES or not zh.IN_NO_COUNTRY.isdisjoint(before)
        return not before or (len(before) <= 8 and run and not headed)
