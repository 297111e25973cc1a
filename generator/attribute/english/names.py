# Finds the words of an English paragraph that mean somebody: names with their offices, offices
# alone, sides, pronouns, and words for several people. Whom they mean is the cast's business.

import re
from dataclasses import replace

from generator.attribute.english import vocabulary as en
from generator.attribute.cast import Office, Phrase, fold, office
from generator.attribute.places import Places
from generator.attribute.english.tokens import Words
from generator.attribute.english.verbs import forms, tense

_HYPHENATED = re.compile(r"(?:%s)[-'’][A-Z]" % "|".join(sorted(en.PARTICLES)))
_LONGEST_NAME = 7
def phrases(words: Words, places: Places) -> list[Phrase]:
    """The phrases of a paragraph that may mean people, in order and without overlap."""
    found: list[Phrase] = []
    at, count = 0, len(words.surface)
    while at < count:
        phrase = None
        if words.surface[at][0].isupper() or words.lower[at] in _TRIGGERS:
            phrase = _pronoun(words, at) or _all_of_them(words, at) or _Reader(words, places, at).phrase()
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        at = phrase.last
    return _joined(words, found)


_TRIGGERS = (
    en.DETERMINERS
    | en.COUNTS.keys()
    | en.SINGULAR_PRONOUNS.keys()
    | en.PLURAL_PRONOUNS
    | {"i", "we", "participants", "interlocutors", "ministers", "leaders", "sides", "visiting", "each", "officials"}
    | en.TITLE_MODIFIERS
    | en.TITLE_HEADS
    | en.PLURAL_HEADS.keys()
)


def _pronoun(words: Words, at: int) -> Phrase | None:
    low = words.lower[at]
    if low in en.SINGULAR_PRONOUNS and words.surface[at] not in en.STYLES:
        return Phrase(first=at, last=at + 1, kind="he", gender=en.SINGULAR_PRONOUNS[low])
    if low in en.PLURAL_PRONOUNS:
        return Phrase(first=at, last=at + 1, kind="they")
    if words.surface[at] in ("I", "i") and words.surface[at - 1 : at] != ["."]:
        return Phrase(first=at, last=at + 1, kind="i")
    if low == "we":
        return Phrase(first=at, last=at + 1, kind="we")
    return None


def _all_of_them(words: Words, at: int) -> Phrase | None:
    if at and words.surface[at - 1] not in en.BOUNDARIES and words.lower[at - 1] not in en.CONJUNCTIONS:
        return None
    for form in _ALL_OF_THEM.get(words.lower[at], ()):
        end = at + len(form)
        if tuple(words.lower[at:end]) == form:
            following = words.lower[end] if end < len(words.lower) else ""
            if following in ("also", "then", "further", "have") or following in forms():
                return Phrase(first=at, last=end, kind="plural")
    return None


_ALL_OF_THEM: dict[str, list[tuple[str, ...]]] = {}
for _form in sorted((tuple(form.split()) for form in en.ALL_OF_THEM), key=len, reverse=True):
    _ALL_OF_THEM.setdefault(_form[0], []).append(_form)


_NO_NAMES = en.NOT_NAMES | en.HONORIFICS.keys() | en.AGENDA_NOUNS | en.EVENT_NOUNS
_INSIDE_OFFICES = frozenset(
    ("and", "for", "of", "the", ",", "(", "’s", "'s", "&", "foreign", "affairs", "policy", "department", "ministry",
     "state", "government")
)


class _Reader:
    """Reads one phrase from left to right: determiner, country, office, name, country."""

    def __init__(self, words: Words, places: Places, at: int) -> None:
        self.words, self.places, self.start, self.at = words, places, at, at
        self.count = len(words.surface)
        self.country = self.gender = ""
        self.definite = self.plural = self.modified = False

    def low(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.words.lower[at] if at < self.count else ""

    def surface(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.words.surface[at] if at < self.count else " "

    def phrase(self) -> Phrase | None:
        self._before()
        if self.low() == "side" and self.plural and not self.country:
            self.at += 1
            return Phrase(first=self.start, last=self.at, kind="plural")
        if self.low() in ("side", "sides") and (self.country or self.definite or self.plural):
            return self._side()
        if self.low() in en.OTHERS and (self.definite or self.country):
            self.at += 1
            self._after()
            return self._other()
        before_title = self.at
        offices, title, plural = self._title()
        if plural and (self.definite or self.plural or self.country or self.modified or offices):
            return self._several(offices, title)
        if title and not (self.definite or self.country or self.modified or title[0].isupper()):
            apposed = self.start > 0 and self.words.surface[self.start - 1] == ","
            if not (self.surface()[0].isupper() or apposed):
                return None
        name = self._name(titled=bool(title))
        if not name and not title:
            self.at = before_title
            return self._place()
        if name and not title and self.country and not self.definite and not self.gender:
            if self.words.lower[before_title - 1] not in ("'s", "’s"):
                self.at = before_title
                return self._place()
        if title and not name and self.low() in en.OTHERS:
            self.at += 1
            return self._other()
        self._after()
        return Phrase(
            first=self.start,
            last=self.at,
            kind="person",
            name=name,
            offices=offices,
            title=title,
            country=self.country,
            gender=self.gender,
            definite=self.definite,
            generic=not name and self.words.lower[self.at - 1] in en.GENERIC,
        )

    def _before(self) -> None:
        for _ in range(8):
            low = self.low()
            length, place = self.places.longest(self.words.lower, self.at) if self.at < self.count else (0, "")
            if self.surface() in en.STYLES:
                self.at += 1
            elif low in en.DETERMINERS:
                self.definite = True
                self.at += 1
            elif low in en.COUNTS:
                self.plural = True
                self.at += 1
                if self.low() in ("the", "of"):
                    self.at += 1
            elif length and self.surface()[0].isupper():
                self.country = self.country or place
                self.at += length
                if self.low() in ("'s", "’s"):
                    self.at += 1
                self._skip_acronym()
            elif low in en.MODIFIERS and (self._starts_title(1) or self._upper(1) or self.low(1) in en.OTHERS):
                self.modified = True
                self.at += 1
            elif self._unknown_adjective():
                self.country = self.country or self.places.learn(self.surface())
                self.at += 2 if self.low(1) in ("'s", "’s") else 1
            else:
                return

    def _upper(self, ahead: int) -> bool:
        return self.surface(ahead)[0].isupper()

    def _starts_title(self, ahead: int) -> bool:
        low = self.low(ahead)
        if low in en.TITLE_HEADS or low in en.PLURAL_HEADS:
            return True
        return low in en.TITLE_MODIFIERS and any(
            self.low(ahead + k) in en.TITLE_HEADS or self.low(ahead + k) in en.PLURAL_HEADS for k in (1, 2, 3)
        )

    def _unknown_adjective(self) -> bool:
        word = self.surface()
        if not word[0].isupper() or self.low() in en.NOT_NAMES or self.low() in en.HONORIFICS:
            return False
        if self.low() in en.TITLE_HEADS or self.low() in en.TITLE_MODIFIERS or self.low() in en.OFFICE_WORDS:
            return False
        if self.places.known(word) and (self.definite or self._starts_title(1) or self.low(1) == "side"):
            return True
        if self.low(1) == "side" and self.definite:
            return True
        if self.low(1) in ("'s", "’s") and self._starts_title(2):
            return self.low(2) not in ("deputy", "chief", "head", "top", "official")
        return self._starts_title(1) and self.low(1) not in ("head", "chief", "chair", "official", "officials")

    def _skip_acronym(self) -> None:
        if self.surface() == "(" and self.surface(2) == ")":
            self.at += 3

    def _side(self) -> Phrase:
        plural = self.low() == "sides"
        self.at += 1
        if plural:
            return Phrase(first=self.start, last=self.at, kind="plural")
        if not self.country:
            return Phrase(first=self.start, last=self.at, kind="other")
        return Phrase(first=self.start, last=self.at, kind="side", country=self.country, definite=True)

    def _other(self) -> Phrase | None:
        return Phrase(first=self.start, last=self.at, kind="other", country=self.country, gender=self.gender)

    def _several(self, offices: tuple[Office, ...], title: str) -> Phrase | None:
        return Phrase(
            first=self.start, last=self.at, kind="plural", offices=offices, title=title, country=self.country
        )

    def _place(self) -> Phrase | None:
        if self.country and self.at > self.start:
            return Phrase(
                first=self.start, last=self.at, kind="side", country=self.country,
            )
        if self.definite and self.low() == "two":
            return None
        return None

    def _title(self) -> tuple[tuple[Office, ...], str, bool]:
        """The offices, their wording, and whether they are several people's."""
        start, offices, plural = self.at, [], False
        while True:
            begun = self.at
            head = self._office_words()
            if not head:
                self.at = begun
                break
            plural = plural or head == "plural"
            core = self.words.lower[begun : self.at]
            self._complement()
            offices.append(office(core) | self._complement_words(begun + len(core), self.at))
            self._skip_acronym()
            if self.low() in ("and", "&", "/") or (self.surface() == "," and not (self.definite or self.country)):
                two = self.low() in ("and", "&") and self.definite and not self.country
                if self._starts_title(1) and self._upper(1) and not plural and not two:
                    self.at += 1
                    continue
            break
        end = self.at
        while end > start and self.words.lower[end - 1] in ("and", ",", "&", "/"):
            end -= 1
        self.at = max(end, start)
        if not offices:
            return (), "", False
        text = self.words.text[self.words.starts[start] : self.words.ends[end - 1]]
        return tuple(offices), text, plural

    def _office_words(self) -> str:
        head, begun = "", self.at
        while True:
            low = self.low()
            if low in en.TITLE_HEADS and not self._continues_title():
                head = "one"
            elif low in en.PLURAL_HEADS and not (head and low == "deputies"):
                head = "plural"
            elif low in en.TITLE_MODIFIERS | {"deputy"} and (not head or low in ("general", "state", "designate", "plenipotentiary")):
                pass
            elif low in ("'s", "’s") and not head and self.at > begun and self._starts_title(1):
                pass
            else:
                return head
            self.at += 1
            if head == "plural":
                return head

    def _continues_title(self) -> bool:
        """Deputy Prime Minister: a word that can be an office alone is part of a longer one."""
        return self.low() == "deputy" and self._starts_title(1)

    def _complement(self) -> None:
        """The words behind an office that say of what it is: of Foreign Affairs, for the Kelmar Accord."""
        while self.low() in ("of", "for", "to", "on", "from"):
            kept = self.at
            self.at += 1
            while self.low() in ("the", "his", "her", "its") or self.low() in en.MODIFIERS:
                self.at += 1
            if self.low() in en.LED and not self._upper(0):
                self.at += 1
                return
            if not (self._upper(0) or self.low() in ("state", "foreign")):
                self.at = kept
                return
            if self._starts_title(0) and self.words.lower[kept] == "to":
                self._office_words()
            first = True
            while self._upper(0) or self.low() in _INSIDE_OFFICES:
                length, place = self.places.longest(self.words.lower, self.at)
                low = self.low()
                if low == "(":
                    if self.surface(2) != ")":
                        break
                    self.at += 3
                elif length:
                    self.country = self.country or place
                    self.at += length
                elif low in ("and", ",", "&", "of", "for", "the"):
                    if not self._goes_on():
                        break
                    self.at += 1
                elif low in en.OFFICE_WORDS or self.surface().isupper() and len(low) > 1 or low in ("’s", "'s"):
                    self.at += 1
                elif first and low not in en.HONORIFICS:
                    if low not in en.NOT_NAMES:
                        self.country = self.country or self.places.learn(self.surface())
                    self.at += 1
                elif self.places.known(self.surface()):
                    self.at += 1
                else:
                    break
                first = low in ("the", "new", "north", "south", "east", "west", "republic", "kingdom", "of")
            if self.at == kept + 1:
                self.at = kept
                return

    def _goes_on(self) -> bool:
        """Whether the name of an office goes on behind a small word."""
        ahead = 1
        while self.low(ahead) in ("the", "of", "for", "and"):
            ahead += 1
        low = self.low(ahead)
        if ahead > 3 or not self._upper(ahead) or self._starts_title(ahead) and self.low() in ("and", ",", "&"):
            return False
        if self.low() == ",":
            return low in en.OFFICE_WORDS and low not in ("president", "prime", "foreign") and self.low(ahead + 1) in (",", "and")
        if self.low() in ("of", "for") or self.low(1) == "of":
            return True
        return low in en.OFFICE_WORDS

    def _complement_words(self, start: int, end: int) -> Office:
        own = ("foreign", "external", "state", "affairs", "general", "defence", "defense", "interior", "security", "national")
        return office(w for w in self.words.lower[start:end] if w in own)

    def _name(self, *, titled: bool) -> tuple[str, ...]:
        found: list[str] = []
        while len(found) < _LONGEST_NAME:
            word, low = self.surface(), self.low()
            if word in en.STYLES and not found:
                self.at += 1
                titled = True
                continue
            if low in en.HONORIFICS and not found and word[0].isupper():
                self.gender = self.gender or en.HONORIFICS[low]
                self.at += 1
                titled = True
                continue
            if found and word == "," and self.low(1) in en.SUFFIXES:
                self.at += 1
                continue
            if found and low in en.SUFFIXES:
                found.append(word)
                self.at += 1
                continue
            if self._is_name_word(titled=titled, begun=bool(found)):
                found.append(word)
                self.at += 1
            elif low in en.PARTICLES and (found or titled) and self._name_word_at(1):
                found += [word, self.surface(1)]
                self.at += 2
            else:
                break
        if found and self.surface() == "(" and self.surface(2) == ")":
            self.at += 3
        return tuple(found)

    def _is_name_word(self, *, titled: bool, begun: bool) -> bool:
        word, low = self.surface(), self.low()
        if _HYPHENATED.match(word):
            return True
        if not word[0].isupper() or (begun and tense(low) in ("past", "present")):
            return False
        if titled and not begun and low == "he":
            return True
        if len(word) == 2 and word[1] == "." or len(word) == 1:
            return titled or begun or self._name_word_at(1)
        if word.isupper() and len(word) > 1 and word.isascii():
            return len(word) > 2 and (titled or begun or self._name_word_at(1)) and low not in en.NOT_NAMES
        return self._name_word_at(0) or (titled and begun is False and bool(self.places.known(word)) and self._name_word_at(1))

    def _name_word_at(self, ahead: int) -> bool:
        word, low = self.surface(ahead), self.low(ahead)
        if tense(low) == "present" or low in en.DEED_BASES:
            return False
        if not word[0].isupper() or low in _NO_NAMES:
            return bool(_HYPHENATED.match(word))
        if self.places.known(word):
            return False
        return low not in en.OFFICE_WORDS and low not in en.TITLE_HEADS and low not in en.PLURAL_HEADS

    def _after(self) -> None:
        if self.low() != "of":
            return
        ahead = 2 if self.low(1) == "the" else 1
        if not self._upper(ahead):
            return
        length, place = self.places.longest(self.words.lower, self.at + ahead)
        if length:
            self.at += ahead + length
            self.country = self.country or place
        elif ahead == 1 and self._name_word_at(1) or self.places.known(self.surface(ahead)):
            self.country = self.country or self.places.learn(self.surface(ahead))
            self.at += ahead + 1


def _joined(words: Words, found: list[Phrase]) -> list[Phrase]:
    """Puts a name and the office that stands beside it between commas together."""
    result: list[Phrase] = []
    for phrase in found:
        before = result[-1] if result else None
        if before and before.kind == "person" and phrase.kind == "person" and words.surface[before.last] == ",":
            if phrase.first == before.last + 1 and _apposed(words, before, phrase):
                result[-1] = replace(
                    before,
                    last=phrase.last,
                    name=before.name or phrase.name,
                    offices=before.offices + phrase.offices,
                    title=before.title or phrase.title,
                    country=before.country or phrase.country,
                    gender=before.gender or phrase.gender,
                    apposition=True,
                )
                continue
        if before and _styled(words, before, phrase):
            result[-1] = replace(
                phrase, first=before.first, offices=before.offices + phrase.offices, title=before.title,
                country=before.country or phrase.country, apposition=True,
            )  # fmt: skip
            continue
        if (
            before
            and before.kind == "other"
            and phrase.kind == "person"
            and phrase.name
            and phrase.first - before.last <= 1
            and (phrase.first == before.last or words.surface[before.last] == ",")
        ):
            result[-1] = replace(
                phrase, first=before.first, country=phrase.country or before.country, apposition=True,
                equal=words.lower[before.last - 1] == "counterpart",
            )  # fmt: skip
            continue
        result.append(phrase)
    return result


def _styled(words: Words, before: Phrase, phrase: Phrase) -> bool:
    """Minister of Foreign Affairs His Highness Prince Turki: an office, a style, and the name."""
    between = words.lower[before.last : phrase.first]
    return (
        before.kind == phrase.kind == "person"
        and bool(before.offices and not before.name and phrase.name)
        and len(between) < 5
        and all(w in ("his", "her", "royal", "highness", "excellency", "majesty", "h.e.", "h.r.h.", "h.h.") for w in between)
    )


def _apposed(words: Words, before: Phrase, phrase: Phrase) -> bool:
    following = words.surface[phrase.last] if phrase.last < len(words.surface) else "."
    if before.name and not phrase.name:
        if before.first and words.lower[before.first - 1] in ("in", "at", "from", "near") and len(before.name) == 1:
            return False
        return tense(following.lower()) not in ("past", "present")
    return bool(not before.name and phrase.name and not phrase.offices and len(phrase.name) > 1 and following in ",.;")
