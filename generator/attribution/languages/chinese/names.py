# Finds the people a Chinese text names: after their offices, or before a verb of saying. A name has
# no capital and no blank, so it ends where a word begins that ends names.

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, cycle

from generator.attribution.languages.chinese import patterns
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.mentions import Mention, Office
from generator.attribution.places import Places

_LONGEST_NAME = 10
_LONGEST_COUNTRY = 8
_LONGEST_OF_DOUBLE = 4
_LONGEST_JAPANESE = 5
_LENGTHS = (_LONGEST_OF_DOUBLE, 3, 2)
"""Characters that a name has which stands before an office."""
_SURELY_FOREIGN = range(4, _LONGEST_NAME + 1)
"""So many characters that are used for sounds are no Chinese name."""
_SHORTEST_LAST_WORD = 4
"""Letters of a surname that stands alone."""
_ONE_SPELLING = (
    zh.TRADITIONAL
    | str.maketrans("﹐﹔﹕﹖﹗,;:?!", "，；：？！，；：？！")
    | str.maketrans(patterns.MIDDLE_DOTS, "·" * len(patterns.MIDDLE_DOTS))
)
"""Each character that is written in several ways, as the vocabulary writes it."""
_QUOTES = '"“”'
_USUAL_LENGTH = 3
"""Characters of most Chinese names."""
_FEWEST_KANA = 20
"""A text with one character of Japanese for every this many characters is not Chinese."""


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese characters for a good part."""
    characters = len(patterns.HAN.findall(text))
    return characters > 0 and characters * 4 >= len(patterns.LETTER.findall(text))


def is_not_japanese(text: str) -> bool:
    """Whether a text with Chinese characters is Chinese: Japanese has its own characters between them."""
    return len(patterns.KANA.findall(text)) * _FEWEST_KANA <= len(text)


def simplified(text: str) -> str:
    """A text in simplified characters and with marks that open and close quotations, each in its place."""
    plain = _spelling(text)
    same = next((mark for mark in _QUOTES if _closes_as_it_opens(plain, mark)), "")
    marks = cycle("“”")
    return "".join(next(marks) if one == same else one for one in plain) if same else plain


def _spelling(text: str) -> str:
    """A text in simplified characters, with one sort of marks and of dots, each in its place."""
    return patterns.HYPHEN.sub("·", text.translate(_ONE_SPELLING))


def _closes_as_it_opens(text: str, mark: str) -> bool:
    """Whether quotations end in a text with the mark that they open with."""
    others = any(other in text for other in "“”" if other != mark)
    return mark in text and (mark == '"' or (not others and text.count(mark) % 2 == 0))


def is_han(text: str) -> bool:
    """Whether a word is written in Chinese characters."""
    return bool(patterns.HAN.match(text))


def found_here(known: Iterable[str]) -> list[str]:
    """The names that a Chinese text can have: Chinese ones, and others in full or by the last word."""
    names = [*known]
    others = [name for name in names if " " in name and name[0].isupper()]
    last = [word for name in others if len(word := name.split()[-1]) >= _SHORTEST_LAST_WORD]
    return [*filter(is_han, names), *others, *last]


def is_side_of(side: str, names: Iterable[str]) -> bool:
    """Whether a word for a side is made from the beginning of one of a country's names, as 中方 is from 中国."""
    return side.endswith(zh.SIDE) and any(name.startswith(side.removesuffix(zh.SIDE)) for name in names)


def parts(name: str) -> tuple[str, ...]:
    """The parts of a name that dots or blanks divide."""
    return tuple(part for part in patterns.DOTS.split(name) if part)


def offices(title: str) -> tuple[Office, ...]:
    """Each of the offices that a title joins, in words that meet the English ones where they can."""
    return tuple(_office(part) for part in patterns.choice(zh.TITLE_LINKS).split(title) if part)


def _office(title: str) -> Office:
    title = patterns.choice(zh.STYLES).sub("", title)
    title_alone = next((word for word in sorted(zh.TITLES, key=len, reverse=True) if title.endswith(word)), title)
    words = zh.SAME_OFFICE.get(title_alone, title_alone).split()
    return frozenset([*words, "vice"] if title.removesuffix(title_alone).endswith(zh.VICE) else words)


def names(text: str, whole: str, places: Places) -> list[Mention]:
    """The people a text names together with their offices; `whole`: all the text, which may have a name again."""
    simple = simplified(text)
    found: list[Mention] = []
    for title in patterns.office().finditer(simple):
        latin = patterns.LATIN_NAME.match(simple, title.end())
        name_end = latin.end() if latin else _name_end(simple, title.end(), whole)
        before = simple[: title.start()]
        speaks_for = title[0] == zh.SPEAKS_FOR and before.endswith((*zh.BEFORE_VERBS, *zh.COURTESY))
        speaks_for = speaks_for or _is_holder_for_others(before, title[0])
        place = is_place(simple[title.end() : name_end], places)
        if name_end and not (speaks_for or place or before.endswith(zh.SEVERAL)):
            country, start = country_before(simple, title.start(), places)
            rank = patterns.choice(zh.RANKS).match(simple, name_end)
            found.append(
                Mention(
                    first=start,
                    last=name_end,
                    kind="person",
                    name=parts(text[title.end() : name_end]),
                    offices=offices(title[0]) + (offices(rank[0]) if rank else ()),
                    title=text[title.start() : title.end()],
                    country=country,
                )
            )
            found += _listed(text, simple, name_end, whole)
    return found


def _is_holder_for_others(before: str, title: str) -> bool:
    """Whether whose office it is stands before it, so that what it ends in is a verb: 林大明市长代表."""
    named = any(is_chinese_name(before[-size:]) for size in (2, 3))
    return named and title.endswith(zh.SPEAKS_FOR) and title != zh.SPEAKS_FOR


def _listed(text: str, plain: str, at: int, whole: str) -> list[Mention]:
    """The people who follow in a list that speaks: senators Oru, Sanna and Lind said."""
    found: list[Mention] = []
    while plain[at : at + 1] in zh.LISTING and (end := _name_end(plain, at + 1, whole)):
        found.append(Mention(first=at + 1, last=end, kind="person", name=parts(text[at + 1 : end]), apposition=True))
        at = end
    return found if plain.startswith(zh.TAILS, at) else []


def _name_end(text: str, at: int, whole: str) -> int:
    """Where the name that begins at `at` ends; 0 if none does."""
    run = patterns.NAME_RUN.match(text, at)
    if not run:
        return 0
    ends = patterns.choice((*zh.AFTER_NAMES, *zh.TITLES))
    # The second character of a name may be one that ends names elsewhere.
    stop = ends.search(run[0])
    odd = stop is not None and not stop.start() and stop[0] not in zh.BEFORE_OBJECTS
    if odd and run[0][0] in zh.SURNAMES and run[0].startswith((*zh.TAILS, *zh.INTRODUCES), 3):
        # 主席于大山表示: the first character of the name is a word elsewhere.
        return at + 3
    again = run[0][0] in zh.SURNAMES and whole.count(run[0][:3]) > 1
    while stop and stop.start() == 1 and (again or stop[0] not in zh.NEVER_IN_NAMES):
        stop = ends.search(run[0], 2)
    if stop and stop.start() < 3 < stop.end() and run[0][0] in zh.SURNAMES and run[0].startswith(zh.TAILS, 3):
        # 主席林大发表示: the last character of the name begins another word with the first of the verb.
        return at + 3
    aside = text.startswith(("（", "("), at + 3)
    if stop and stop.start() == 2 and run[0][0] in zh.SURNAMES and (aside or run[0].startswith(zh.TAILS, 3)):
        # 作者林大开（Lin）: the last character of the name is a word elsewhere.
        return at + 3
    name = _plausible(run[0][: stop.start()] if stop else run[0], whole)
    name = name.removesuffix(zh.ONCE) if len(name) > 2 else name
    too_long = len(name) > _LONGEST_NAME and not patterns.DOTS.search(name)
    chinese = len(name) == 3 and _begins_with_surname(name) and (again or name[-1] not in zh.NO_NAME_END)
    place = bool(set(name) & zh.IN_PLACES) and not (chinese or name.startswith(zh.DOUBLE_SURNAMES))
    if len(name) < 2 or too_long or place or name in zh.DEED or name[0] in zh.NO_NAME_START:
        return 0
    return at + len(name)


def _plausible(run: str, text: str) -> str:
    """The part of some characters behind an office that can be a name; nothing where none can.

    A foreign name is written in the characters that are used for their sounds, a Chinese one is a surname and one or
    two characters more, or a surname of two, as in Japan, and up to two more.
    """
    sounds = patterns.sounds().match(run)
    if run.startswith(zh.NO_NAMES):
        return ""
    if not run or patterns.DOTS.search(run):
        return run
    if run.startswith(zh.DOUBLE_SURNAMES):
        if 2 < len(run) <= _LONGEST_OF_DOUBLE and not patterns.verb().match(run, 2):
            return run
        return next((run[:length] for length in _LENGTHS if text.count(run[:length]) > 1), run[:_LONGEST_OF_DOUBLE])
    chinese = _begins_with_surname(run[:1]) and not (sounds and run[0] in zh.SURNAMES_OF_SOUNDS)
    if sounds and (sounds.end() in (len(run), *_SURELY_FOREIGN) or not chinese):
        return sounds[0]
    if chinese and run[1:2] in zh.SURNAMES and _is_whole(run[:4], text):
        # A woman of Hong Kong with her husband's name before her own.
        return run[:4]
    long = _LONGEST_OF_DOUBLE <= len(run) <= _LONGEST_JAPANESE and not run.endswith(zh.KIN)
    if zh.JAPAN in text and long and run[-1] in zh.JAPANESE_ENDS:
        return run
    if chinese:
        return run[:2] if len(run) > 2 and text.count(run[:2]) > text.count(run[:3]) else run[:3]
    return ""


def _is_whole(name: str, text: str) -> bool:
    """Whether a text has some characters together each time, or a verb of saying right behind them."""
    again = text.count(name) > 1 and text.count(name) == text.count(name[:-1])
    return again or any(name + said in text for said in zh.TAILS)


def country_before(text: str, at: int, places: Places) -> tuple[str, int]:
    """The country whose office begins at `at`, and where its name begins; nothing and `at` if there is none."""
    for length in range(min(_LONGEST_COUNTRY, at), 1, -1):
        known = places.unspaced.get(text[at - length : at])
        if known:
            return known, at - length
    start = at
    while start > max(0, at - _LONGEST_COUNTRY):
        ends = text[start - 1] in zh.BEFORE_COUNTRIES and not text.startswith(zh.NO_DAY, start - 1)
        if ends or not is_han(text[start - 1]):
            break
        start -= 1
    start = max((other.end() for other in patterns.before_country().finditer(text, start, at)), default=start)
    return (text[start:at], start) if 2 <= at - start < _LONGEST_COUNTRY else ("", at)


def spoken(text: str, whole: str) -> list[str]:
    """Words that are where a speaker's name would be, at the head of a sentence before a verb of saying.

    `whole`: all the text, which may have the name again.
    """
    simple = simplified(text)
    found = [(match.start(1), _cut_off(match[1])) for match in patterns.bare_name().finditer(simple)]
    return [
        text[start : start + len(name)]
        for start, name in found
        if (not set(name) & zh.NO_NAME or _comes_again(name, whole))
        and name[:1] not in zh.NO_NAME_START
        and name not in zh.BODIES
        and (is_chinese_name(name) or name[-1:] not in zh.BODY_ENDS)
        and name + zh.AGENCY not in whole
        and not patterns.office().search(name)
        and _could_be(name, whole)
    ]


def is_place(name: str, places: Places) -> bool:
    """Whether a word is a country's name, or the city that stands for its government."""
    return simplified(name) in places.unspaced or simplified(name) in zh.CAPITALS


def _cut_off(name: str) -> str:
    """A name without the words after it: 奥鲁在贴文 is 奥鲁."""
    title = patterns.office().search(name, 1)
    if title:
        return name[: title.start()] if is_chinese_name(name[: title.start()]) else ""
    other = patterns.choice(zh.NOT_IN_NAMES).search(name)
    name = name[: other.start()] if other else name
    stop = patterns.choice(zh.AFTER_NAMES).search(name, 2)
    return name[: stop.start()] if stop else name


def _comes_again(name: str, whole: str) -> bool:
    """Whether a text has a whole Chinese name three times, although it has a character that names seldom have."""
    institution = name.endswith((*zh.INSTITUTIONS, *zh.NO_NAME_END))
    return len(name) == 3 and _begins_with_surname(name) and not institution and whole.count(name) > 2


def _could_be(name: str, whole: str) -> bool:
    """Whether a word without an office is somebody's: it has a surname and is short, or comes again."""
    return len(name) > 1 and (
        is_chinese_name(name)
        or _comes_again(name, whole)
        or bool(patterns.DOTS.search(name))
        or (whole.count(name) > 1 and not name.endswith(zh.OF_NO_NAME))
    )


def is_chinese_name(name: str) -> bool:
    """Whether some characters are a Chinese name by their number and the first of them."""
    return (
        len(name) in (2, 3)
        and name[0] in zh.SURNAMES
        and name[-1] not in zh.NO_NAME_END
        and not set(name) & (zh.NO_NAME | zh.NO_NAME_START)
    )


def _begins_with_surname(name: str) -> bool:
    """Whether some characters can be a name where the text says so elsewhere."""
    surname = any(name[0] in some for some in (zh.SURNAMES, zh.RARE_SURNAMES, zh.SURNAMES_OF_SOUNDS))
    return surname and all(map(is_han, name))


def _is_named_again(name: str, title: str, again: frozenset[tuple[str, str]]) -> bool:
    """Whether a text has the surname of a name again, with the office."""
    if name.startswith(zh.DOUBLE_SURNAMES):
        return (name[:2], title) in again or (name[:2], "") in again
    whole = len(name) < _LONGEST_OF_DOUBLE and _begins_with_surname(name) and name[-1] not in zh.NO_NAME_END
    return whole and (name[0], title) in again and name[1] not in zh.NO_NAME


def in_full(mentions: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The people named, each of one country, without those surnames of two characters that begin somebody's name."""
    written = {mention.name[0] for some in mentions for mention in some}
    begun = {name[:2] for name in written if len(name) > 2 and name.startswith(zh.DOUBLE_SURNAMES)}
    countries: dict[tuple[str, ...], str] = {}
    for mention in chain.from_iterable(mentions):
        countries[mention.name] = countries.get(mention.name) or mention.country
    return [
        [replace(one, country=one.country and countries[one.name]) for one in some if one.name[0] not in begun]
        for some in mentions
    ]


def _is_in_a_word(text: str, at: int) -> bool:
    """Whether Latin letters stand on both sides of a place."""
    around = text[max(0, at - 1) : at + 1]
    return len(around) == 2 and around.isascii() and around.isalpha()


def _has_surname(name: str, surname: str) -> bool:
    return len(surname) == 2 or _begins_with_surname(name)


def ends_in_a_name(words: str) -> bool:
    """Whether some characters end in a Chinese name."""
    return any(is_chinese_name(words[-length:]) for length in (2, 3) if length < len(words))


def titled_between(text: str, whole: str) -> list[Mention]:
    """The people whose office stands between surname and name, as the offices of Taiwan write: 林总统大明先生."""
    simple = simplified(text)
    return [
        Mention(
            first=found.start(),
            last=found.end(),
            kind="person",
            name=(text[found.start(1) : found.end(1)] + text[found.start(3) : found.end(3)],),
            offices=offices(found[2]),
            title=found[2],
        )
        for found in patterns.titled_between().finditer(simple)
        if found[1] + found[3] in whole or (found[2] in zh.HIGH and (found[4] or whole.count(found[0]) > 1))
    ]


def titled_behind(text: str, places: Places) -> list[Mention]:
    """The people who open a clause by a Chinese name with a high office after it: 奥鲁主席."""
    simple = simplified(text)
    return [
        Mention(
            first=found.start(1),
            last=found.end(),
            kind="person",
            name=(text[found.start(1) : found.end(1)],),
            offices=offices(found[2]),
            title=found[2],
        )
        for found in patterns.titled_behind().finditer(simple)
        if _is_whole_name(found[1]) and not is_of_a_country(found[1], places)
    ]


def _is_whole_name(name: str) -> bool:
    """Whether some characters are a Chinese name: one of three, if its surname is also a word."""
    rare = len(name) == _USUAL_LENGTH and _begins_with_surname(name) and name[-1] not in zh.NO_NAME_END
    return is_chinese_name(name) or (rare and not set(name) & (zh.NO_NAME | zh.NO_NAME_START))


def is_of_a_country(name: str, places: Places) -> bool:
    """Whether some characters are a country, or the name of one without its last: 孟加拉."""
    return is_place(name, places) or any(name + ending in places.unspaced for ending in zh.ENDS_OF_COUNTRIES)


def surnames_with_offices(whole: str) -> frozenset[tuple[str, str]]:
    """The surnames that all the text has by themselves, each with the office behind it; "" where it says something."""
    found = patterns.with_surname().finditer(whole)
    return frozenset((match[1] or match[3], match[2] or match[4] or "") for match in found)


def titled_again(text: str, again: frozenset[tuple[str, str]]) -> list[Mention]:
    """The people whose Chinese name stands before an office that comes again with the surname: 林大明校长, 林校长.

    `again`: the surnames that all the text has with an office.
    """
    simple = simplified(text)
    found: list[Mention] = []
    for title in patterns.office().finditer(simple) if again else ():
        before = (simple[title.start() - length : title.start()] for length in _LENGTHS if title.start() >= length)
        name = next((name for name in before if _is_named_again(name, title[0], again)), "")
        start = title.start() - len(name)
        if name:
            found.append(
                Mention(
                    first=start,
                    last=title.end(),
                    kind="person",
                    name=(text[start : title.start()],),
                    offices=offices(title[0]),
                    title=title[0],
                )
            )
    return found


def titled_foreigners(text: str, whole: str, places: Places) -> list[Mention]:
    """The people who open a clause by a name before an office: a foreign one that comes again, or a Chinese one."""
    simple = simplified(text)
    found = [match for match in patterns.titled_foreigner().finditer(simple) if _is_foreign(match[1], places)]
    found += [match for match in patterns.titled_member().finditer(simple) if _is_foreign(match[1], places)]
    found += [match for match in patterns.titled_speaker().finditer(simple) if is_chinese_name(match[1])]
    return [
        Mention(
            first=match.start(1),
            last=match.end(),
            kind="person",
            name=parts(text[match.start(1) : match.end(1)]),
            offices=offices(match[2]),
            title=match[2],
        )
        for match in found
        if match.re is patterns.titled_member()
        or patterns.DOTS.search(match[1])
        or (
            is_chinese_name(match[1])
            and not is_of_a_country(match[1], places)
            and not patterns.of_a_place(match[1], whole)
        )
        or (whole.count(match[1]) > 1 and not patterns.of_a_country(match[1], whole))
    ]


def _is_foreign(name: str, places: Places) -> bool:
    """Whether characters before an office can be a name, and are no country and no word of the office."""
    others = patterns.choice((*zh.TITLES, *zh.TITLE_PREFIXES, *zh.NEVER_IN_NAMES, *zh.SEVERAL))
    known = name in places.unspaced or any(name.endswith(place) for place in places.unspaced)
    cut = name[-1] in zh.NO_NAME_END
    return not (known or cut or others.search(name) or set(name) & (zh.NO_NAME | zh.IN_PLACES | zh.NO_NAME_START))


def labelled(texts: Iterable[str]) -> list[str]:
    """The Chinese names before a colon in a transcript: before several paragraphs, or one that answers a question."""
    texts = tuple(texts)
    labels = [match[1] for text in texts if (match := patterns.LABEL.match(simplified(text)))]
    asked = any(label in zh.LABELS or label.endswith(zh.QUESTIONERS) for label in labels)
    asked = asked or any(text.rstrip().endswith(("？", "?")) for text in texts)
    return [name for name in dict.fromkeys(labels) if (asked or labels.count(name) > 1) and is_chinese_name(name)]


def signed(text: str) -> list[Mention]:
    """Whom a line that is an office and a name, or a headline over a speech, says the words are of."""
    simple = simplified(text)
    found = patterns.signature().fullmatch(simple) or patterns.speech_of().match(simple)
    if not found or not is_chinese_name(found["name"]):
        return []
    name, title = (text[found.start("name") : found.end("name")],), found.groupdict().get("office") or ""
    return [
        Mention(
            first=found.start("name"),
            last=found.end("name"),
            kind="person",
            name=name,
            offices=offices(title),
            title=title,
            apposition=True,
        )
    ]


class Names:
    """The names to look for in a text; the longest that fits is found."""

    def __init__(self, names: Iterable[str]) -> None:
        self._written = {_spelling(name): name for name in names}
        self._by_beginning: dict[str, list[str]] = {}
        """The names by their first character, and by the first two."""
        for name in sorted(self._written):
            for beginning in {name[:1], name[:2]}:
                self._by_beginning.setdefault(beginning, []).append(name)
        self._lengths = {
            first: sorted({len(name) for name in some}, reverse=True) for first, some in self._by_beginning.items()
        }
        self._alone: dict[tuple[str, bool], str] = {}

    def of_surname(self, surname: str, *, foreign: bool) -> str:
        """The name in the text, as it is written there, that begins with a surname; nothing unless there is one.

        A surname by itself is Chinese; of a `foreign` name the first character alone may stand for it.
        """
        if (surname, foreign) not in self._alone:
            self._alone[surname, foreign] = self._only_one(surname, foreign=foreign)
        return self._alone[surname, foreign]

    def spelt(self, name: str) -> str:
        """A name as the text writes it; nothing where it is not known."""
        return self._written.get(name, "")

    def is_double_surname(self, word: str) -> bool:
        """Whether two characters begin a name of four, or the surname of two of a shorter one."""
        others = (name for name in self._by_beginning.get(word, ()) if name != word)
        return len(word) == 2 and any(len(name) == 4 or word in zh.DOUBLE_SURNAMES for name in others)

    def _only_one(self, surname: str, *, foreign: bool) -> str:
        begun = self._by_beginning.get(surname, [])
        longest_name = 3 if len(surname) == 1 else _LONGEST_OF_DOUBLE
        chinese = [name for name in begun if 2 <= len(name) <= longest_name and _has_surname(name, surname)]
        same = chinese or (begun if foreign else [])
        # In their order, a name that begins another is right before one that it begins.
        longest = [name for name, after in zip(same, [*same[1:], ""], strict=False) if not after.startswith(name)]
        return self._written[longest[0]] if len(longest) == 1 else ""

    def match(self, text: str, at: int, end: int) -> int | None:
        """Where the name that begins at `at` ends; None if there is none."""
        lengths = self._lengths.get(text[at : at + 1], ())
        fitting = (at + size for size in lengths if at + size <= end and text[at : at + size] in self._written)
        return next((last for last in fitting if not (_is_in_a_word(text, at) or _is_in_a_word(text, last))), None)

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where each name in a stretch of the text begins and ends."""
        found: list[tuple[int, int]] = []
        at = start
        while at < end:
            last = self.match(text, at, end)
            if last:
                found.append((at, last))
            at = last or at + 1
        return found
