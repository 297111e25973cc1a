# Finds the words of an English paragraph that mean somebody: names with their offices, offices alone,
# sides, pronouns, and words for several people. Whom they mean is the entities's business.

from collections.abc import Iterable
from dataclasses import replace

from generator.attribution.languages.english import names, offices
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.canonical import office
from generator.attribution.languages.english.cursor import Cursor
from generator.attribution.languages.english.tokens import Words, is_acronym
from generator.attribution.languages.english.verbs import forms, tense
from generator.attribution.mentions import Mention, MentionKind
from generator.attribution.places import Places

_MOST_BEFORE = 8
_TOGETHER = en.MUTUAL | {"exchange"}
_BEGINNINGS = (
    en.DETERMINERS | en.COUNTS | en.SINGULAR_PRONOUNS.keys() | en.PLURAL_PRONOUNS | en.TITLE_MODIFIERS | en.TITLE_HEADS
    | en.PLURAL_HEADS.keys() | en.MODIFIERS | en.LEADING_PARTICLES | {"i", "we"}
    | {form.split()[0] for form in en.ALL_OF_THEM}
)  # fmt: skip


def mentions(words: Words, places: Places, surnames: frozenset[str]) -> list[Mention]:
    """The mentions of a paragraph that may mean people, in order and without overlap.

    `surnames` are words that are names in this text, whatever they mean elsewhere.
    """
    found: list[Mention] = []
    at = 0
    while at < len(words.surface):
        mention = None
        word = words.surface[at]
        if word[0].isupper() or words.lower[at] in _BEGINNINGS or ("-" in word and names.is_hyphenated(word)):
            mention = _pronoun(words, at) or _all_of_them(words, at) or _Mention(words, places, at, surnames).read()
        if mention:
            found.append(mention)
        at = mention.last if mention else at + 1
    return [_as_chair(words, mention) for mention in _side_by_side(words, found)]


def _as_chair(words: Words, mention: Mention) -> Mention:
    """A person with the office of a chair as well, where the words around say that he was it: "chaired by Oru"."""
    chaired = (
        mention.first > 1 and words.lower[mention.first - 1] == "by" and words.lower[mention.first - 2] in en.CHAIRED
    )
    if mention.kind != "person" or not mention.name or not (chaired or _behind(words, mention) in en.CHAIRED):
        return mention
    return replace(mention, offices=(*mention.offices, office(["chair"])))


def _pronoun(words: Words, at: int) -> Mention | None:
    low, surface = words.lower[at], words.surface[at]
    if low in en.SINGULAR_PRONOUNS and surface not in en.STYLES:
        return Mention(first=at, last=at + 1, kind="he", gender=en.SINGULAR_PRONOUNS[low])
    if low in _WHOSE_EXCELLENCY and words.lower[at + 1 : at + 2] in _EXCELLENCIES and _ends_there(words, at + 2):
        gender = _WHOSE_EXCELLENCY[low]
        return Mention(first=at, last=at + 2, kind="he" if gender else "they", gender=gender)
    if low in en.PLURAL_PRONOUNS:
        return Mention(first=at, last=at + 1, kind="they")
    if surface == "I":
        return Mention(first=at, last=at + 1, kind="i")
    return Mention(first=at, last=at + 1, kind="we") if low == "we" else None


_WHOSE_EXCELLENCY = {"his": "m", "her": "f", "their": ""}
_SOURCES = [[word] for word in sorted(en.SOURCES)]
_EXCELLENCIES = [[word] for word in sorted(en.EXCELLENCIES | {word + "s" for word in en.EXCELLENCIES})]


def _ends_there(words: Words, at: int) -> bool:
    """Whether no name follows."""
    return at < len(words.surface) and not words.surface[at][0].isupper()


def _all_of_them(words: Words, at: int) -> Mention | None:
    """Words for all who take part that are subjects without a noun: "both agreed"."""
    if at and words.surface[at - 1] not in en.BOUNDARIES and words.lower[at - 1] not in en.CONJUNCTIONS:
        return None
    for form in _ALL_OF_THEM.get(words.lower[at], ()):
        end = at + len(form)
        following = words.lower[end] if end < len(words.lower) else ""
        verbal = following in en.ADVERBS or following in en.BE or following in forms()
        if words.lower[at:end] == form and verbal and following not in en.PLURAL_HEADS:
            return Mention(first=at, last=end, kind="plural")
    return None


_FORMS_OF_ALL = sorted((form.split() for form in en.ALL_OF_THEM), key=lambda form: (-len(form), form))
_ALL_OF_THEM = {first: [form for form in _FORMS_OF_ALL if form[0] == first] for first, *_ in _FORMS_OF_ALL}
"""By the first word; the longest first."""


class _Mention:
    """Reads one mention from left to right: determiner, country, office, name, country."""

    def __init__(self, words: Words, places: Places, at: int, surnames: frozenset[str]) -> None:
        self.cursor = Cursor(words, places, at, surnames)
        self.definite = self.counted = self.modified = self.former = self.styled = False
        self.indefinite = False
        self.organisation = ""

    def read(self) -> Mention | None:
        cursor = self.cursor
        self._before()
        marked = self.definite or self.counted or bool(cursor.country)
        if cursor.low() in ("side", "sides") and marked:
            return self._side()
        if cursor.low() in en.OTHERS and (self.definite or cursor.country):
            cursor.at += 1
            self._after()
            return self._made("other")
        if cursor.low() in en.COUNTRY_NOUNS and self.counted:
            cursor.at += 1
            return self._made("plural")
        if self.counted and self._is_a_pair():
            cursor.at += 1
            return self._made("plural")
        kept = cursor.at
        if not (cursor.upper() or offices.could_start(cursor) or names.could_start(cursor)):
            return self._place(kept)
        # HRH the Crown Prince and Prime Minister is one person.
        title = offices.read(cursor, definite=self.definite and not self.styled)
        if title.plural and cursor.words.lower[cursor.start : cursor.at] in _SOURCES:
            return self._made("body", title)
        if title.plural:
            self._skip_names()
            self._skip_whose()
            if not self.definite:
                # "WHO experts" are of one side, and "the IPEF ministers" all who meet.
                cursor.country = cursor.country or self.organisation
            return self._made("plural", title)
        if title.wording and not (marked or self.modified or title.wording[0].isupper()):
            apposed = cursor.words.surface[cursor.start - 1 : cursor.start] == [","]
            if not (cursor.upper() or apposed):
                return None
        name = names.read(cursor, titled=bool(title.wording))
        if title.of_somebody:
            self._after()
            return self._made("person", title)
        if name.rank and not title.wording and (name.words or (self.definite and not cursor.upper())):
            title = offices.Title((office([name.rank]),), "" if name.words else name.rank.title())
        if self._is_no_person(title, name, kept):
            return self._place(kept)
        if title.wording and not name.words and cursor.low() in en.OTHERS:
            cursor.at += 1
            return self._made("other")
        self._after()
        return self._made("person", title, name)

    def _is_no_person(self, title: offices.Title, name: names.Name, kept: int) -> bool:
        """Whether what was read is nobody: nothing, a place with a name beside it, or something that is counted."""
        cursor = self.cursor
        if not name.words or title.wording or name.gender:
            return not (name.words or title.wording)
        owned = cursor.words.lower[kept - 1 : kept] and cursor.words.lower[kept - 1] in en.POSSESSIVES
        # "In Ramallah Oru said": a place and a person, where no office or 's joins them.
        apart = bool(cursor.country) and not (self.definite or owned)
        # "Two Airbuses took off"
        return apart or cursor.low(-1 - len(name.words)) in en.NUMERALS

    def _is_a_pair(self) -> bool:
        """Whether a plural that no list has stands before a verb of what several do together: both hosts agreed."""
        low, verb = self.cursor.low(), forms().get(self.cursor.low(1))
        talk = low.removesuffix("s") in en.GATHERINGS or low in en.AGENDA_NOUNS
        plural = (
            not talk
            and low.endswith("s")
            and low.replace("-", "").isalpha()
            and not self.cursor.upper()
            and low not in forms()
        )
        return bool(plural and verb and verb.tense == "past" and verb.lemma in _TOGETHER)

    def _place(self, end: int) -> Mention | None:
        """The country that was met before a word, if one was."""
        self.cursor.at = end
        return self._made("side") if self.cursor.country and end > self.cursor.start else None

    def _skip_names(self) -> None:
        """Moves past the names of those who hold an office together: "Prime Ministers Oru and Lind"."""
        cursor = self.cursor
        kept, count = cursor.at, 0
        while names.read(cursor, titled=True).words:
            count += 1
            joined = cursor.low() in ("and", ",") and cursor.upper(1)
            if not joined:
                break
            cursor.at += 1
        if count < 2:
            cursor.at = kept

    def _skip_whose(self) -> None:
        """Moves past whose all of them are: "the ministers of Vestria and Kelmar", "the leaders of both countries"."""
        cursor, kept, own = self.cursor, self.cursor.at, self.cursor.country
        if cursor.low() != "of":
            return
        cursor.at += 1
        while cursor.low() in en.DETERMINERS or cursor.low() in en.COUNTS:
            cursor.at += 1
        # "The participants of the event discussed"
        plain = cursor.low().isalpha() and not cursor.upper() and tense(cursor.low(1)) == "past"
        if cursor.low() in en.COUNTRY_NOUNS or plain:
            cursor.at += 1
            return
        count = 0
        while cursor.take_country():
            count += 1
            while cursor.low() in (",", "and", "the"):
                cursor.at += 1
        if count < 2 or cursor.low(-1) in (",", "the", "and"):
            cursor.at = kept
        cursor.country = own

    def _made(
        self, kind: MentionKind, title: offices.Title = offices.NO_TITLE, name: names.Name = names.NO_NAME
    ) -> Mention:
        served = title.of_somebody and not self.definite
        return Mention(
            first=self.cursor.start,
            last=self.cursor.at,
            kind=kind,
            name=name.words,
            offices=tuple(office | {"former"} for office in title.offices) if self.former else title.offices,
            title=title.wording,
            country=self.cursor.country,
            gender=name.gender,
            definite=self.definite,
            generic=not name.words and (self.indefinite or served or self.cursor.low(-1) in en.GENERIC),
        )

    def _before(self) -> None:
        """Moves past what comes before an office or name."""
        cursor = self.cursor
        for _ in range(_MOST_BEFORE):
            low = cursor.low()
            if cursor.surface() in en.STYLES:
                self.styled = True
                cursor.at += 1
            elif low in en.DETERMINERS:
                self.definite = self.definite or low not in ("a", "an")
                self.indefinite = not self.definite
                cursor.at += 1
            elif low in en.COUNTS:
                self.counted = True
                cursor.at += 2 if cursor.low(1) in ("the", "of") else 1
            elif cursor.take_country():
                cursor.at += cursor.possessed()
                cursor.skip_acronym()
            elif low == "former" and (offices.starts(cursor, 1) or cursor.upper(1)):
                self.former = self.modified = True
                cursor.at += 1
            elif low in en.MODIFIERS and (offices.starts(cursor, 1) or cursor.upper(1) or cursor.low(1) in en.OTHERS):
                self.modified = True
                cursor.at += 1
            elif (
                low in en.HONORIFICS and low not in en.TITLE_MODIFIERS and cursor.upper() and offices.starts(cursor, 1)
            ):
                # The Hon. Prime Minister
                self.modified = True
                cursor.at += 1
            elif self._is_an_institution():
                self.modified = True
                cursor.at += 2
            elif self._is_adjective():
                # The initials of an organisation are no country: the WHO director
                if is_acronym(cursor.surface()) and not cursor.places.known(cursor.surface()):
                    self.organisation = cursor.surface()
                    cursor.at += 1
                else:
                    cursor.learn_country()
                cursor.at += cursor.possessed()
            else:
                return

    def _is_an_institution(self) -> bool:
        """Whether an institution is named that an office belongs to: the Senate's deputy speaker."""
        cursor = self.cursor
        named = cursor.upper() and cursor.low() in offices.ENDS_OF_INSTITUTIONS
        return named and cursor.possessed(1) and offices.starts(cursor, 2)

    def _is_adjective(self) -> bool:
        """Whether a word that no table has is a country's, as Vestrian is in "the Vestrian side"."""
        cursor, low = self.cursor, self.cursor.low()
        # "Oru Meets Envoy Sanna", in a headline's capitals.
        known_else = (
            (low in en.NOT_NAMES and not is_acronym(cursor.surface()))
            or low in en.HONORIFICS
            or low in en.OFFICE_WORDS
            or tense(low) in ("present", "past")
        )
        if not cursor.upper() or known_else or low in en.TITLE_HEADS or low in en.TITLE_MODIFIERS:
            return False
        if self.definite and (cursor.low(1) == "side" or cursor.places.known(cursor.surface())):
            return True
        after = 2 if cursor.possessed(1) else 1
        if tense(cursor.low(after)) == "present":
            # "Oru Hosts Talks"
            return False
        return offices.starts(cursor, after) and cursor.low(after) not in en.VAGUE_HEADS

    def _side(self) -> Mention:
        cursor = self.cursor
        several = cursor.low() == "sides" or (self.counted and not cursor.country)
        cursor.at += 1
        self.definite = True
        return self._made("plural" if several else "side" if cursor.country else "other")

    def _after(self) -> None:
        """Moves past "of Vestria" after a name."""
        cursor = self.cursor
        ahead = 2 if cursor.low(1) == "the" else 1
        if cursor.low() != "of" or not cursor.upper(ahead):
            return
        kept = cursor.at
        cursor.at += ahead
        if not cursor.take_country():
            if cursor.places.known(cursor.surface()) or (ahead == 1 and names.could_be(cursor)):
                cursor.learn_country()
            else:
                cursor.at = kept


def _side_by_side(words: Words, found: Iterable[Mention]) -> list[Mention]:
    """Puts together a name and the office that is beside it."""
    result: list[Mention] = []
    for mention in found:
        whole = _together(words, result[-1], mention) if result else None
        if whole:
            result[-1] = whole
        else:
            result.append(mention)
    return result


def _together(words: Words, before: Mention, mention: Mention) -> Mention | None:
    """Two mentions as one, where both mean the same person."""
    if mention.kind != "person":
        return None
    between = words.lower[before.last : mention.first]
    if before.kind == "other" and mention.name and between in ([], [","]) and not _speaks_next(words, between, mention):
        return replace(
            mention,
            first=before.first,
            country=mention.country or before.country,
            apposition=True,
            equal=words.lower[before.last - 1] == "counterpart",
        )
    apposed = (between == [","] and _is_apposed(words, before, mention)) or _is_who(before, between, mention)
    courtesy = between[1:] if between[:1] == [","] and len(between) > 1 else between
    styled = bool(before.offices and not before.name and mention.name) and all(word in en.STYLED for word in courtesy)
    if before.kind != "person" or not (apposed or styled):
        return None
    return replace(
        before,
        last=mention.last,
        name=before.name or mention.name,
        offices=before.offices + mention.offices,
        title=before.title or mention.title,
        country=before.country or mention.country,
        gender=before.gender or mention.gender,
        apposition=True,
        generic=False,
    )


def _behind(words: Words, mention: Mention) -> str:
    """The word behind a mention; a full stop beyond the end."""
    return words.lower[mention.last] if mention.last < len(words.lower) else "."


def _speaks_next(words: Words, between: list[str], mention: Mention) -> bool:
    """Whether a name behind a comma is the subject of what follows: "With her counterpart, Oru discussed the ferry"."""
    following = _behind(words, mention)
    return bool(between) and tense(following) in ("past", "present")


def _is_who(before: Mention, between: list[str], mention: Mention) -> bool:
    """Whether a clause says which office somebody holds: "Oru, who is Vestria's Minister of Ports"."""
    says = between[:3] == [",", "who", "is"] and between[3:] in ([], ["also"])
    return says and bool(before.name or before.offices) and bool(mention.offices) and not mention.name


_GIVEN_BY_BIRTH_OR_RANK = en.ROYAL | set(en.RANKS.values())
_SAID = frozenset(word for word, form in forms().items() if form.lemma in en.SAY and form.tense == "past")


def _is_apposed(words: Words, before: Mention, mention: Mention) -> bool:
    """Whether an office comes after a name, or a name after an office, between commas."""
    following = _behind(words, mention)
    if before.name and not mention.name:
        heads = before.first == 0 or words.surface[before.first - 1] in '.”",'
        if heads and len(before.name) > 1 and not mention.definite and following in _SAID:
            return True
        place = len(before.name) == 1 and words.lower[max(0, before.first - 1)] in en.BEFORE_PLACES
        return not place and tense(following) not in ("past", "present")
    styled = words.surface[mention.first] in en.STYLES
    opens = before.first == 0 or words.surface[before.first - 1] in '.”";'
    if not before.name and opens and mention.gender and not mention.offices:
        # "The Minister of Ports, Mr Oru welcomed the plan"
        return True
    named = len(mention.name) > 1 or bool(mention.gender)
    royal = all(office <= _GIVEN_BY_BIRTH_OR_RANK for office in mention.offices)
    return bool(not before.name and named and royal and (styled or following in ",.;" or following == "from"))
