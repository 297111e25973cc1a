# Finds the clauses of a Russian sentence that report or narrate: verb first, then whose verb it is. A clause inside
# somebody's reported words is marked as nested.

from collections.abc import Sequence
from dataclasses import dataclass

from generator.attribution.clauses import Clause
from generator.attribution.languages.russian import subjects
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.mentions import Noun
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.languages.russian.tokens import DASHES
from generator.attribution.languages.russian.verbs import Form, Kind, forms, gerunds, is_past, kind, said, tags
from generator.attribution.mentions import Mention

_LONGEST_WORDING = 60
_MOST_WORDS = 3
_FEWEST_BEFORE_TAGS = 3
_MOST_REMEMBERED = 8
_STATE = Form("быть", "present", "")
_LONGEST_AS = 3
BY_WORDS = "слово"
"""What replaces a verb in "по словам Ору"."""
_NOMINATIVE = frozenset("n")
_OF_HIM = {"его": "m", "ее": "f"}
_OPENING_QUOTES = '«“„"'
_CLOSING_QUOTES = '»”"'


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence from one word to before another, and which of its words are in a governed clause."""

    first: int
    last: int
    governed: Sequence[bool]

    def is_governed(self, at: int) -> bool:
        return self.governed[at - self.first]


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause, and its subjects."""

    clause: Clause
    subjects: tuple[Noun, ...]


def clauses(text: Tagged, first: int, last: int, *, quotes: bool = False) -> list[Clause]:
    """The reporting and narrating clauses of the sentence between two words, in order; those in `quotes` if asked."""
    found = _by_words(text, first, last) or _by_citation(text, first, last)
    place = _Place(first, last, text.governed(first, last))
    for verb in range(first, last):
        if text.lower[verb] in gerunds():
            _add_gerund(text, verb, place, found)
            continue
        form = forms().get(text.lower[verb]) or (_STATE if text.lower[verb] in ru.STATES else None)
        if form is None or (text.quoted[verb] and not quotes and not _is_quoted_from_here(text, verb, first)):
            continue
        does: Kind | None = "report" if form is _STATE else kind(text.lower, verb, form)
        if does:
            _add(text, verb, form, does, place, found)
    return [one.clause for one in found] or _elided(text, first, last) or _unlisted(text, place)


def cited(text: Tagged, first: int, last: int, found: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses of what a paper, or somebody unknown, is quoted as telling: "Стороны обсудили ...", - сказано там."""
    source = next((clause for clause in found if clause.tag and clause.subjects[0].kind in ("body", "he")), None)
    if source is None:
        return ()
    end = next((at for at in range(first, last) if text.words.starts[at] >= source.start), last)
    return tuple(clauses(text, first, end, quotes=True))


def told_of(text: Tagged, first: int, last: int) -> Clause:
    """That a sentence tells what happened, though nobody in it acts: "Встреча прошла в порту"."""
    nobody = Mention(first=first, last=first, kind="body")
    words = text.text(first, min(last, first + _MOST_WORDS))
    return Clause(start=text.words.starts[first], subjects=(nobody,), kind="narrate", lemma="", sure=False, words=words)


def _is_quoted_from_here(text: Tagged, verb: int, first: int) -> bool:
    """Whether a quotation begins with a verb whose subject comes before it."""
    return verb - 1 > first and text.surface[verb - 1] in _OPENING_QUOTES


def _by_words(text: Tagged, first: int, last: int) -> list[_Found]:
    """By whose words it is, at the head of a sentence or inside it: "по словам Ору", "по его словам"."""
    told = False
    for at in range(first, last - 2):
        told = told or text.lower[at] in said()
        if text.lower[at] != "по" or text.quoted[at]:
            continue
        mention = _whose_words(text, at)
        # "С ним не согласилась Ору: по ее словам": she is who is named before.
        if mention and not (told and mention.kind == "he"):
            return [_account(text, first, at, mention)]
    return []


def _account(text: Tagged, first: int, at: int, mention: Mention) -> _Found:
    """That the sentence is by somebody's account, as words from one to the end of whom they mean say."""
    start, words = text.words.starts[first], text.text(at, mention.last)
    return _Found(Clause(start=start, subjects=(mention,), kind="report", lemma=BY_WORDS, words=words), ())


def _by_citation(text: Tagged, first: int, last: int) -> list[_Found]:
    """Whom a paper passes on, behind the words: "..., цитирует Ору агентство", "..., приводит ее слова издание"."""
    for at in range(first + _FEWEST_BEFORE_TAGS, last):
        if text.lower[at] not in ru.CITES or text.quoted[at] or not _comes_after_words(text, at, first):
            continue
        mention = _cited_one(text, at + 1)
        if mention:
            return [_account(text, first, at, mention)]
    return []


def _cited_one(text: Tagged, at: int) -> Mention | None:
    paper = text.starting.get(at)
    at = paper.last if paper and paper.mention.kind == "body" else at
    gender = _OF_HIM.get(text.low(at), "")
    if gender and text.low(at + 1) in ru.WORDS:
        return Mention(first=at, last=at + 2, kind="he", gender=gender)
    said_by = text.low(at) in ru.WORDS
    noun = text.starting.get(at + said_by)
    if noun is None or noun.mention.kind != "person":
        return None
    return noun.mention if said_by or "n" not in noun.cases else None


def _whose_words(text: Tagged, at: int) -> Mention | None:
    gender = _OF_HIM.get(text.low(at + 1), "")
    if gender and text.low(at + 2) in ru.BY_WORDS:
        return Mention(first=at + 1, last=at + 3, kind="he", gender=gender)
    noun = text.starting.get(at + 2) if text.low(at + 1) in ru.BY_WORDS else None
    return noun.mention if noun and noun.mention.kind != "body" else None


def _add(text: Tagged, verb: int, form: Form, does: Kind, place: _Place, found: list[_Found]) -> None:
    """Adds the clause of a verb, or lets the one before report as well: "Ору встретилась с Санной и отметила ..."."""
    nested = place.is_governed(verb) and not _as_somebody_said(text, verb, form, place.first)
    who, inverted = _subjects(text, verb, form, does, place)
    if not who:
        return
    shared = None if inverted else _of_the_same(found, who[-1])
    if shared is not None:
        clause = found[shared].clause
        if does == "report" and clause.kind == "narrate" and not (clause.nested or nested):
            found[shared] = _Found(clause.again(text.surface[verb], form.lemma), found[shared].subjects)
        return
    begin = min(who[0].first, verb)
    tag = does == "report" and not nested and _is_tag(text, begin, verb, who, place.first)
    start = text.words.starts[_boundary(text, begin, place.first)]
    # A subject that comes before another clause does not make that one its own.
    earlier = found[-1].clause.start if found else -1
    clause = Clause(
        start=start if start > earlier else text.words.starts[verb],
        subjects=tuple(noun.mention for noun in who),
        kind=does,
        lemma=form.lemma,
        finite=form.tense,
        mutual=form.lemma in ru.MUTUAL | ru.BINDING,
        binding=form.lemma in ru.BINDING,
        nested=nested or bool(found and found[0].clause.lemma == BY_WORDS and not tag),
        tag=tag,
        words=_wording(text, who, verb),
    )
    found.append(_Found(clause, tuple(who)))


def _add_gerund(text: Tagged, at: int, place: _Place, found: list[_Found]) -> None:
    """Lets a deed report with its gerund: "Ору встретилась с Санной, отметив ..."."""
    comma = at - 1
    while text.low(comma) in ru.ADVERBS:
        comma -= 1
    last = found[-1] if found else None
    free = not (text.quoted[at] or place.is_governed(at)) and text.low(comma) == ","
    free = free and not text.low(comma - 1).startswith(ru.RELATIVE)
    if last is None or not free or last.clause.kind != "narrate" or last.clause.nested:
        return
    if (noun := text.ending.get(comma)) and noun.nominative and noun not in last.subjects:
        # "Ору прибыла в порт, а Санна, отметив ..., отбыл"
        return
    form = gerunds()[text.lower[at]]
    if kind(text.lower, at, form) == "report":
        found[-1] = _Found(last.clause.again(text.surface[at], form.lemma), last.subjects)


def _as_somebody_said(text: Tagged, verb: int, form: Form, first: int) -> bool:
    """Whether a sentence opens with whose account it is: "Как сообщил Ору, паром пойдет"."""
    return text.lower[first] == ru.AS and verb - first < _LONGEST_AS and form.lemma in ru.SAY


def _of_the_same(found: Sequence[_Found], who: Noun) -> int | None:
    """The number of the clause, among the last ones, that has the same subject already."""
    lately = range(len(found) - 1, max(-1, len(found) - 1 - _MOST_REMEMBERED), -1)
    return next((n for n in lately if found[n].subjects and found[n].subjects[-1].first == who.first), None)


def _subjects(text: Tagged, verb: int, form: Form, does: Kind, place: _Place) -> tuple[list[Noun], bool]:
    """Whose verb it is, and whether the subject comes after it."""
    first, last = place.first, place.last
    if form is _STATE:
        return _of_a_mind(text, verb, first)
    says = text.lower[verb] in said()
    after = subjects.following(text, verb, form, last) if does == "narrate" or says else []
    if not after and says and _comes_after_words(text, verb, first):
        after = subjects.after_words(text, verb, form, last)
    if after and (after[0].mention.kind != "side" or after[0].mention.definite):
        return after, True
    start = _start_of_clause(text, verb, first) if place.is_governed(verb) else first
    found = subjects.before(text, verb, form, start)
    behind = subjects.following(text, verb, form, last) if not (found or says) else []
    # "Рыбаков поддержал посол": an office without a name shows whether it is the subject.
    plain = bool(behind) and bool(behind[0].mention.offices) and behind[0].cases == _NOMINATIVE
    return (behind, True) if plain else (found, False)


def _of_a_mind(text: Tagged, verb: int, first: int) -> tuple[list[Noun], bool]:
    """Who is sure or glad, right before the word or, in a tag, right behind it; and whether behind it."""
    at = verb
    while text.low(at - 1) in ru.ADVERBS or text.low(at - 1) == ru.NOT:
        at -= 1
    before, after = text.ending.get(at), text.starting.get(verb + 1)
    if before and before.nominative and before.first >= first:
        return [before], False
    tells = text.lower[verb] in ru.TAG_STATES and _comes_after_words(text, verb, first)
    return ([after], True) if tells and after and after.nominative else ([], False)


def _comes_after_words(text: Tagged, verb: int, first: int) -> bool:
    """Whether a verb comes after a comma, dash or quotation, so that it can tell whose words that was."""
    mark = text.surface[verb - 1]
    return verb - first >= _FEWEST_BEFORE_TAGS and (mark == "," or mark in DASHES or mark in _CLOSING_QUOTES)


def _start_of_clause(text: Tagged, verb: int, first: int) -> int:
    """The word that opens the governed clause with a verb."""
    for at in range(verb, first, -1):
        if text.lower[at] in ru.SUBORDINATORS or text.lower[at].startswith(ru.RELATIVE):
            return at
    return first


def _boundary(text: Tagged, begin: int, first: int) -> int:
    """The word at which a half begins: with its "а" or "и"."""
    return begin - 1 if begin - 1 > first and text.lower[begin - 1] in ru.CONJUNCTIONS else begin


def _is_tag(text: Tagged, begin: int, verb: int, who: Sequence[Noun], first: int) -> bool:
    """Whether a clause comes after the words it reports: "..., - отметил он"."""
    after = max(who[-1].last, verb + 1)
    governs = text.low(after) == "," and text.low(after + 1) in ru.CONTENT
    if begin - first < _FEWEST_BEFORE_TAGS or text.lower[verb] not in tags() or governs:
        return False
    mark = text.surface[begin - 1]
    return mark == "," or mark in DASHES or mark in _CLOSING_QUOTES + "!?"


def _elided(text: Tagged, first: int, last: int) -> list[Clause]:
    """What several settled, without a word for them: "Условились продолжить контакты"."""
    governed = text.governed(first, last)
    for verb in range(first, last):
        form = forms().get(text.lower[verb])
        free = not (text.quoted[verb] or governed[verb - first])
        if form and form.number == "pl" and form.lemma in ru.MUTUAL | ru.BINDING and free:
            noun = Noun(mention=Mention(first=verb, last=verb, kind="they"), cases=frozenset())
            return [_unsure(text, noun, first, form.lemma, text.surface[verb])]
    return []


def _unlisted(text: Tagged, place: _Place) -> list[Clause]:
    """A clause by the past of a verb that no list has, where somebody is its plain subject."""
    for noun in reversed(list(text.before(place.last - 1, place.first))):
        if not noun.nominative or place.is_governed(noun.first) or text.quoted[noun.first]:
            continue
        verb = noun.last
        while text.low(verb) in ru.ADVERBS:
            verb += 1
        known = noun.mention.kind in ("person", "he", "they", "plural")
        if known and verb < place.last and is_past(text.lower[verb]) and text.lower[verb] not in forms():
            return [_unsure(text, noun, place.first, text.lower[verb], _wording(text, [noun], verb))]
    return []


def _unsure(text: Tagged, noun: Noun, first: int, lemma: str, words: str) -> Clause:
    """A clause that is not known for certain to report."""
    return Clause(
        start=text.words.starts[first],
        subjects=(noun.mention,),
        kind="report",
        lemma=lemma,
        finite="past",
        sure=False,
        mutual=lemma in ru.MUTUAL | ru.BINDING,
        binding=lemma in ru.BINDING,
        words=words,
    )


def _wording(text: Tagged, who: Sequence[Noun], verb: int) -> str:
    if who[0].first > verb:
        return text.text(verb, who[-1].last)
    words = text.text(who[0].first, verb + 1)
    return words if len(words) <= _LONGEST_WORDING else f"{words[:40].rsplit(' ', 1)[0]} … {text.surface[verb]}"
