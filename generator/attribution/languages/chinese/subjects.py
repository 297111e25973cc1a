# Whom the words at the head of a Chinese clause mean: a name, an office, a side, both sides, a
# pronoun, an institution.

import re
from dataclasses import replace

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

_FARTHEST_OFFICE = 60
_LONGEST_COUNTRY = 8
_SURNAME_AND_NAME = 4
"""Characters of a name that begins with a surname of two."""


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
        if len(found) > 2 and self._plain.startswith(zh.AND_OTHERS, found[-1].last):
            return (Mention(first=found[0].first, last=found[-1].last + 1, kind="plural"),)
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
        title = patterns.office().match(self._plain, last, end)
        if title and before.removesuffix("的").endswith(zh.HEADED):
            verb = patterns.verb().match(self._plain, title.end(), end)
            said_of = patterns.said_of().match(self._plain, title.end(), end)
            return bool(said_of or (verb and not verb["deed"]))
        behind = patterns.on_behalf().match(self._plain, last, end)
        verb = patterns.verb().match(self._plain, behind.end() if behind else last, end)
        is_object = before.startswith(zh.AT_INVITATION) or zh.TOWARDS in before or patterns.verb().search(before)
        return bool(
            verb and not verb["deed"] and verb[0] not in zh.VAGUE and before.endswith(zh.TITLES) and not is_object
        )

    def unnamed(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is not named, with a verb of saying behind."""
        found = patterns.unnamed().match(self._plain, at, end)
        if not found or self._known.match(self._plain, found.end(), end):
            return ()
        return (Mention(first=at, last=found.end(), kind="person", name=(self._text[at : found.end()],)),)

    def unknown(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever is nobody known, right before a verb of saying at the head of a sentence."""
        found = patterns.unknown_speaker().match(self._plain, at, end + 1)
        if not found:
            return self._stranger(at, end)
        words = found[1]
        institution = not zh.NO_NAME_START.isdisjoint(words) or words.endswith(zh.BODIES)
        if institution or words.endswith((*zh.OCCASIONS, zh.FOR_SOMEBODY)) or patterns.verb().search(words):
            return ()
        return (Mention(first=at, last=found.end(1), kind="person", name=(self._text[at : found.end(1)],)),)

    def _stranger(self, at: int, end: int) -> tuple[Mention, ...]:
        """Whoever has a name that is nobody's known, behind what tells whose it is."""
        found = patterns.stranger().match(self._plain, at, end)
        known = found and (found[1] in self._places.unspaced or self._known.match(self._plain, found.start(1), end))
        if not found or known or patterns.verb().search(found[0]):
            return ()
        return (Mention(first=at, last=found.end(), kind="person", name=(self._text[at : found.end()],)),)

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
        crowd = patterns.crowd().match(self._plain, at, end)
        if crowd:
            return Mention(first=at, last=crowd.end(), kind="body")
        other = patterns.choice(zh.OTHER).match(self._plain, at, end)
        if other:
            return Mention(first=at, last=other.end(), kind="other")
        gender = zh.PRONOUNS.get(self._plain[at])
        if gender:
            return Mention(first=at, last=at + 1, kind="he", gender=gender)
        named = self._known.match(self._plain, at, end)
        side = None if named else patterns.SIDE.match(self._plain, at, end)
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
        """Whoever is the source of a sentence: 据奥鲁称, 据其介绍, 外交部引述奥鲁表示."""
        source = patterns.cited().match(self._plain, at, end)
        if source is None:
            return None
        first = source.end()
        pronoun = self._plain[first : first + 1] in (zh.NAMED_BEFORE, *zh.PRONOUNS)
        named = None if pronoun else self.person(first, end)
        last = first + 1 if pronoun else named.last if named else 0
        if not last or not patterns.verb().match(self._plain, last, end):
            return None
        if named:
            return replace(named, first=at)
        return Mention(first=at, last=last, kind="he", gender=zh.PRONOUNS.get(self._plain[first], ""))

    def _body(self, at: int, end: int) -> Mention | None:
        if self._plain.startswith(zh.SOURCES, at):
            source = patterns.SOURCE.match(self._plain, at, end)
            return Mention(first=at, last=source.end(), kind="body") if source else None
        body = patterns.choice(zh.BODIES).match(self._plain, at, end) or patterns.institution().match(
            self._plain, at, end
        )
        if body and self._known.match(self._plain, body.end(), end):
            # The last word is the office of whoever is named behind it.
            return None
        body = body or patterns.latin_body().match(self._plain, at, end) or self._dated(at, end)
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
        if named and self._plain.startswith(zh.WHOSE, named) and not patterns.office().match(self._plain, named, end):
            return None
        if named:
            last = self._end_of_style(named, end)
            return Mention(first=at, last=last, kind="person", name=parts(self._text[at:named]))
        return self._surname(at, end) or self._titled(at, end)

    def _end_of_style(self, named: int, end: int) -> int:
        """Where the words behind a name end that belong to it: an office, a courtesy, a note in brackets."""
        title = patterns.office().match(self._plain, named, end)
        last = self._office_end(title, end) if title else named
        courtesy = patterns.choice(zh.COURTESY).match(self._plain, last, end)
        last = courtesy.end() if courtesy else last
        aside = patterns.ASIDE.match(self._plain, last, end)
        last = aside.end() if aside else last
        return last + self._plain.startswith(" ", last, end)

    def _titled(self, at: int, end: int) -> Mention | None:
        """Somebody by an office: the name stands right behind it, perhaps behind another, or the office stands alone.

        What is before it says whose it is, be it a country or a long name: 维斯特大学港口学院院长奥鲁.
        """
        offices_there = patterns.office().finditer(self._plain, at, min(end, at + _FARTHEST_OFFICE))
        for number, office in enumerate(offices_there):
            before = self._plain[at : office.start()]
            if not number and (member := self._member(at, office, end)):
                return member
            named = self._known.match(self._plain, office.end(), end)
            others = named and self._plain.startswith(zh.NOT_HIMSELF, named)
            whose = before.rpartition(zh.OF)[2] if named and zh.LISTING[0] not in before else before
            of_another = not named and self._is_of_somebody(office[0], before)
            if others or of_another or not self._says_whose(whose, named=bool(named)):
                return None
            last = self._end_of_style(named, end) if named else self._office_end(office, end)
            if named and self._known.match(self._plain, last, end):
                # 大使林大明夫人奥鲁: the office behind the name is the next one's.
                continue
            if named or (not number and self._is_alone(office, before, last, end)):
                title = self._plain[office.start() : min(last, office.end())]
                return Mention(
                    first=at,
                    last=last,
                    kind="person",
                    name=parts(self._text[office.end() : named]) if named else (),
                    offices=offices(title),
                    title=title,
                    country=self._country(before, office.start()),
                    definite=not named,
                )
        return None

    def _member(self, at: int, office: re.Match[str], end: int) -> Mention | None:
        """Somebody whose name stands between what he belongs to and the office: 港口局林大明局长."""
        names = self._known.find(self._plain, at, office.start())
        first, last = names[-1] if names else (0, 0)
        whose = self._plain[at:first]
        if last != office.start() or not whose.endswith(zh.HEADED) or patterns.verb().search(whose):
            return None
        return Mention(
            first=at,
            last=self._end_of_style(last, end),
            kind="person",
            name=parts(self._text[first:last]),
            offices=offices(office[0]),
            title=office[0],
        )

    def _whole_name(self, at: int, after: int, end: int) -> str:
        """The name that begins with a surname; a foreign one where a verb of saying follows."""
        return self._known.of_surname(self._plain[at:after], foreign=self._speaks_in_short(at, after, end))

    def _speaks_in_short(self, at: int, after: int, end: int) -> bool:
        """Whether a verb follows that shows a character to stand for a foreign name: 奥感谢."""
        more = () if self._plain[at] in zh.NO_SHORT_NAME else zh.AFTER_SHORT_NAMES
        return self._plain.startswith((*zh.TAILS, *more), after, end)

    def _says_whose(self, before: str, *, named: bool) -> bool:
        """Whether some characters can be the country or institution of the office behind them; `named`: with a name."""
        if not before or before in self._places.unspaced:
            return True
        if named and before[-1] in zh.BODY_ENDS and before[0] not in zh.BEFORE_COUNTRIES:
            # 材料与港口学院院长奥鲁: what joins words elsewhere is inside the name of an institution.
            before = before.replace(zh.WITHIN_BODIES, "")
        opening = next((word for word in zh.NO_DAY if before.startswith(word)), "")
        headed = not opening and before[0] in zh.BEFORE_COUNTRIES
        of_nobody = headed or not zh.IN_NO_COUNTRY.isdisjoint(before.removeprefix(opening))
        return not of_nobody and bool(patterns.INSTITUTION.fullmatch(before)) and not patterns.verb().search(before)

    def _is_of_somebody(self, office: str, before: str) -> bool:
        """Whether the name of somebody else stands before a high office: 也是林大明主席提出的."""
        return office in zh.HIGH and before not in self._places.unspaced and ends_in_a_name(before)

    def _country(self, before: str, at: int) -> str:
        """The country whose office begins at `at`: a side where a single character stands for it, as in 乌总统."""
        if before and len(before) == 1 and before in zh.IN_SHORT:
            return before + zh.SIDE
        return country_before(self._plain, at, self._places)[0]

    def _office_end(self, office: re.Match[str], end: int) -> int:
        """Where an office ends: before the verb in 市长代表市民, whose holder speaks for others."""
        last = office.end()
        for_others = office[0].endswith(zh.SPEAKS_FOR) and not patterns.verb().match(self._plain, last, end)
        return max(last - len(zh.SPEAKS_FOR), office.start()) if for_others else last

    def _is_alone(self, office: re.Match[str], before: str, at: int, end: int) -> bool:
        """Whether an office that ends at `at` stands for its holder, as a verb of saying behind it shows."""
        known = before in self._places.unspaced
        nobody = at == office.start() or office[0].endswith(zh.OF_MANY)
        if nobody or len(before) > _LONGEST_COUNTRY or (is_chinese_name(before) and not known):
            return False
        return bool(
            patterns.verb().match(self._plain, at, end)
            or self._plain.startswith(zh.ADVERBS, at, end)
            or patterns.office_said().match(self._plain, at, end)
            or (office[0] in zh.HIGH and self._plain.startswith("在", at, end))
        )

    def office_alone(self, at: int, end: int) -> Mention | None:
        """Somebody by an office and nothing else: 行政长官."""
        office = patterns.office().fullmatch(self._plain, at, end)
        if office is None:
            return None
        return Mention(first=at, last=end, kind="person", offices=offices(office[0]), title=office[0], definite=True)

    def _surname(self, at: int, end: int) -> Mention | None:
        """Somebody by the surname alone, right before a verb or an office: 林表示, 林大使."""
        after, whole = at + 2, self._whole_name(at, at + 2, end)
        if not self._plain.startswith(zh.DOUBLE_SURNAMES, at, end) and len(whole) != _SURNAME_AND_NAME:
            after, whole = at + 1, self._whole_name(at, at + 1, end)
        title = patterns.office().match(self._plain, after, end)
        follows = patterns.verb().match(self._plain, after, end) or self._plain.startswith(
            zh.AFTER_SURNAMES, after, end
        )
        named = title and self._known.spelt(self._plain[at:after] + self._plain[title.end() : title.end() + 2])
        if title and named:
            # 林团长大明: the office stands between surname and name.
            return Mention(first=at, last=title.end() + 2, kind="person", name=parts(named))
        if not whole or not (title or follows):
            return None
        return Mention(first=at, last=title.end() if title else after, kind="person", name=parts(whole))
