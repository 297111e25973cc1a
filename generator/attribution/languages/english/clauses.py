# Finds the clauses of a sentence that report or narrate: verb first, then whose verb it is. A clause
# inside somebody's reported words is marked as nested; one that only mentions a person is none.

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.attribution.clauses import Clause
from generator.attribution.languages.english import subjects
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.tagged import Tagged
from generator.attribution.languages.english.tokens import DASHES
from generator.attribution.languages.english.verbs import (
    Form,
    Kind,
    forms,
    is_adverb,
    is_state,
    kind,
    stem,
    tense,
)
from generator.attribution.mentions import Mention
from generator.attribution.places import is_adjective

_LONGEST_QUOTE_OF_CLAUSE = 60
_LONGEST_SOURCE = 12
_LONGEST_STRANGER = 9
_LONGEST_SCENE = 6
_LONGEST_DATELINE = 14
_SPEAKING = en.SAY | en.MUTUAL
_SAYING = en.SAY | en.ACT
_DOING = en.MUTUAL | en.DEED
_MARKING = en.HANDLING - {"take"}
"""What a meeting does and says nothing by; it "took note" all the same."""
_CLOSING = '"”’'
_BEFORE_STRANGERS = f"{_CLOSING},;:—–-"
_SMALL_WORDS = en.PREPOSITIONS | en.CONJUNCTIONS


def clauses(text: Tagged, first: int, last: int, *, quotes: bool = False) -> list[Clause]:
    """The reporting and narrating clauses of the sentence between two words, in order; those in `quotes` if asked."""
    found: list[Clause] = []
    for verb in range(first, last):
        if text.quoted[verb] and not quotes and not _is_quoted_from_here(text, verb, first):
            continue
        word = text.lower[verb]
        # "Drew & Oru" and "the Command Post": inside a sentence a verb has no capital.
        form = forms().get(word) if verb == first or not text.surface[verb][0].isupper() else None
        if word.endswith("ing"):
            clause = _absolute(text, verb, first) or _progressive(text, verb, first)
            reports = text.surface[verb - 1] == "," or _is_written(text, verb, found)
            tells = kind(text, verb, stem(word)) == "narrate"
            if found and reports and not tells and (stem(word) in en.SAY - en.GOING_ON or word in en.PARTICIPLES):
                _go_on(text, verb, stem(word), found)
        elif word == "quoted" and (quoted := _quotes_somebody(text, verb, first)):
            clause = quoted
        elif form and (relative := _relative(text, verb, form, first, found)):
            clause = relative
        elif form or word in en.BE:
            clause = _clause(text, verb, form, first, last, found) or _quoted_as_saying(text, verb, first)
        else:
            clause = None
        if clause:
            found.append(clause)
    return (
        _by_account_of(text, first)
        or _inverted_at_the_head(text, first)
        or _with_a_stranger(text, first, last, found)
        or _according(text, first)
        or _elided(text, first, last)
        or _unlisted(text, first, last)
    )


def cited(text: Tagged, first: int, last: int, found: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses of what a paper or a mere spokesperson is quoted as telling: "Oru stressed ..., it reads"."""
    source = next((clause for clause in found if clause.tag and _is_source(clause.subjects[0])), None)
    quote = next((at for at in range(first, last) if text.quoted[at]), last)
    if source is None and len(found) == 1 and found[0].subjects[0].kind == "body" and first < quote < last:
        # "According to the ministry, “both parties agreed on the ferry”."
        return tuple(clauses(text, quote, last, quotes=True))
    if source is None:
        whole = not found and text.quoted[first] and en.MINE.isdisjoint(text.lower[first:last])
        inside = clauses(text, first, last, quotes=True) if whole and "I" not in text.surface[first:last] else []
        return tuple(inside) if inside and _is_of_a_readout(inside[0]) else ()
    end = next((at for at in range(first, last) if text.words.starts[at] >= source.start), last)
    end = min(end, source.subjects[0].first)
    inside = clauses(text, first, end, quotes=True)
    # What "we" hope in somebody's quotation is his, whoever he is.
    return () if any(clause.subjects[0].kind in ("we", "i") for clause in inside) else tuple(inside)


def _is_of_a_readout(clause: Clause) -> bool:
    """Whether a clause in quotation marks speaks of those who met as a readout does, and no speaker of himself."""
    office = clause.subjects[0].kind == "person" and bool(clause.subjects[0].offices)
    return clause.sure and not clause.nested and clause.kind == "report" and clause.finite == "past" and office


def _is_written(text: Tagged, verb: int, found: Sequence[Clause]) -> bool:
    """Whether a form in -ing says what was sent or spoken: "sent a message expressing thanks"."""
    did = found[-1].lemma if found else ""
    return did == "address" or (text.lower[verb - 1] in en.LETTERS and did in ("send", "issue"))


def _is_source(mention: Mention) -> bool:
    return mention.kind in ("body", "he") or (mention.is_spokesperson and not mention.name)


def _is_quoted_from_here(text: Tagged, verb: int, first: int) -> bool:
    """Whether a quotation begins with a verb whose subject comes before it: Oru "stressed ..."."""
    return verb - 1 > first and text.surface[verb - 1] in en.OPENING_QUOTES


def _clause(text: Tagged, verb: int, form: Form | None, first: int, last: int, found: list[Clause]) -> Clause | None:
    does: Kind | None = "report" if form is None and is_state(text, verb) else None
    if form:
        does = kind(text, verb, form.lemma)
    if does is None:
        return None
    at, auxiliary = _before_adverbs(text, verb, first)
    if form and at >= first and text.lower[at] in en.BE:
        return _passive(text, verb, form, at, first)
    who, tagged_on = _whose(text, verb, form, at, first, last, alone=not found)
    goes_on = form is not None and form.tense == "past" and does == "report" and at >= first
    if not who and goes_on and not found:
        who = subjects.opener(text, at, first)
    if not who:
        deed = form is not None and form.lemma in en.HANDLING
        if form and goes_on and not deed and found and text.lower[at] in ("and", ",", "but", "then"):
            _go_on(text, verb, form.lemma, found)
        return None
    if form and _tells_nothing(text, form, auxiliary, who):
        return None
    if not _speaks(text, verb, form, auxiliary, who) or (form and form.lemma in en.READ and who[0].kind != "body"):
        return None
    if form and _is_of_a_paper(text, form, who, last):
        who = [replace(who[0], kind="body")]
    start = who[0].first
    nested, boundary = (False, verb) if tagged_on else _nesting(text, start, first, who, found)
    lemma = form.lemma if form else "be"
    return Clause(
        start=text.words.starts[boundary],
        subjects=tuple(who),
        kind="narrate" if does == "report" and _looks_back(text, first, start, last) else does,
        lemma=lemma,
        perfect=auxiliary == "had" and (not nested or _is_content(text, start)),
        mutual=lemma in en.MUTUAL and not (lemma == "share" and text.low(verb + 1) in en.OF_ONES_OWN),
        binding=lemma in en.BINDING,
        finite=_finite(form, auxiliary),
        nested=nested,
        with_others=_is_with_others(text, who[0], verb),
        tag=_is_tag(text, who[0], verb, first, last),
        words=_wording(text, who[0], verb),
    )


def _whose(
    text: Tagged, verb: int, form: Form | None, at: int, first: int, last: int, *, alone: bool
) -> tuple[list[Mention], bool]:
    """Whose verb it is, and whether he is named behind it: "..., said Oru"; `alone`: no clause stands before it."""
    says = form is not None and form.lemma in en.SAY and form.tense != "base"
    behind_quote = verb - 2 >= first and text.surface[verb - 1] in _CLOSING
    behind_quote = behind_quote and text.quoted[verb - 2] and not text.quoted[verb]
    before = text.surface[verb - 1 : verb] == [","]
    # "..., Oru told Sanna" names Sanna as the one who is told.
    tells = form is not None and form.lemma == "tell"
    tagged = subjects.inverted(text, verb, last) if says and not tells and (before or behind_quote) else []
    if tagged and (behind_quote or tagged[0].last >= last - 1):
        return tagged, True
    who = subjects.before(text, at + 1, first) or subjects.institution(text, at + 1, first)
    if says and alone and not who:
        who = subjects.named_at_the_head(text, verb, _behind_a_dateline(text, first))
    quoted = form is not None and form.tense == "past" and text.surface[verb - 1] in _CLOSING and verb > first
    if (says or quoted) and not (who or tells):
        tagged = subjects.inverted(text, verb, last)
        return tagged, bool(tagged)
    return who, False


def _behind_a_dateline(text: Tagged, first: int) -> int:
    """Where a sentence begins behind where and when an agency tells it: "LINDAL, May 3 (Agency) -- Oru said"."""
    marks = [at for at in range(first, min(first + _LONGEST_DATELINE, len(text.surface))) if text.surface[at] in DASHES]
    return marks[-1] + 1 if first == 0 and marks and text.surface[0][0].isupper() else first


def _tells_nothing(text: Tagged, form: Form, auxiliary: str, who: Sequence[Mention]) -> bool:
    """Whether a verb only tells of its subject: "the meeting marked ...", "Oru has put the ferry on its way"."""
    planned = form.tense == "present" or auxiliary == "would"
    if text.lower[who[0].last - 1] in en.GATHERINGS and (form.lemma in _MARKING or planned):
        return True
    return auxiliary in ("has", "have") and form.lemma not in _SPEAKING and form.lemma in en.HANDLING


def _finite(form: Form | None, auxiliary: str) -> str:
    """The tense of a verb with its auxiliary; what somebody will say counts as said."""
    if auxiliary == "will":
        return "past"
    if auxiliary in ("has", "have", "does", "do"):
        return "present"
    return form.tense if form else ""


def _passive(text: Tagged, verb: int, form: Form, be: int, first: int) -> Clause | None:
    """What was done with somebody, so that he says nothing: "Oru was received at the port"."""
    who = subjects.before(text, be, first) if form.lemma in en.DONE_WITH else []
    if (
        not who
        or who[0].kind not in ("person", "he", "they", "plural")
        or _nesting(text, who[0].first, first, who, ())[0]
    ):
        return None
    return Clause(
        start=text.words.starts[first],
        subjects=tuple(who),
        kind="narrate",
        lemma=form.lemma,
        words=_wording(text, who[0], verb),
    )


def _quoted_as_saying(text: Tagged, verb: int, first: int) -> Clause | None:
    """What somebody is reported to have said: "Oru was also quoted as saying that ..."."""
    following = [word for word in text.after(verb, _LONGEST_SOURCE) if not is_adverb(word)]
    if text.lower[verb] not in en.BE or following[:1] != ["quoted"] or ("as", "saying") not in pairwise(following):
        return None
    who = subjects.before(text, verb, first)
    if not who or who[0].kind not in ("person", "he"):
        return None
    return Clause(
        start=text.words.starts[first],
        subjects=tuple(who),
        kind="report",
        lemma="say",
        words=_wording(text, who[0], verb),
    )


def _relative(text: Tagged, verb: int, form: Form, first: int, found: Sequence[Clause]) -> Clause | None:
    """What is reported of whoever was met or named last: "Oru met Minister Sanna, who praised the ferry"."""
    at, _ = _before_adverbs(text, verb, first)
    joined = at - 1 > first and text.lower[at] == "who" and text.surface[at - 1] == ","
    who = text.ending.get(at - 1) if joined else None
    told = not found or (found[-1].kind == "narrate" and not found[-1].nested)
    if who is None or who.kind != "person" or who.first == first or not told or form.tense != "past":
        return None
    says = form.lemma in en.SAY or text.lower[verb] in en.PRAISED
    if not says or text.low(verb + 1) in en.MINE or kind(text, verb, form.lemma) != "report":
        return None
    start, words = text.words.starts[at], f"{text.text(who.first, who.last)}, who {text.text(verb, verb + 1)}"
    return Clause(start=start, subjects=(who,), kind="report", lemma=form.lemma, finite="past", words=words)


def _quotes_somebody(text: Tagged, verb: int, first: int) -> Clause | None:
    """Whom an agency has it from: "..., the agency quoted Oru as saying"."""
    who = text.starting.get(verb + 1)
    if who is None or who.kind not in ("person", "he") or tuple(text.after(who.last - 1, 2)) != ("as", "saying"):
        return None
    start, words = text.words.starts[first], text.text(verb, who.last)
    return Clause(start=start, subjects=(who,), kind="report", lemma="say", words=words)


def _before_adverbs(text: Tagged, verb: int, first: int) -> tuple[int, str]:
    """The last word before a verb and its adverbs, and the auxiliary among them."""
    at, auxiliary = verb - 1, ""
    while at >= first and at + 1 not in text.ending:
        if (text.surface[at] in en.OPENING_QUOTES and at >= verb - 2) or (
            text.lower[at] in en.WEEKDAYS and at in text.ending
        ):
            at -= 1
        elif tuple(text.lower[max(first, at - 1) : at + 1]) in en.ASIDES or (
            text.lower[at] in en.WEEKDAYS and text.lower[at - 1] == "on"
        ):
            at -= 2
        elif " ".join(text.lower[max(first, at - 2) : at + 1]) in en.TURN_PHRASES:
            at -= 3
        elif text.lower[at] == "to" and text.lower[at - 1] in en.EXPECTED:
            auxiliary = "will"
            at -= 2 + is_adverb(text.lower[at - 2])
            at -= text.lower[at] in en.BE
        elif is_adverb(text.lower[at]):
            auxiliary = text.lower[at] if text.lower[at] in en.AUXILIARIES else auxiliary
            at -= 1
        else:
            break
    return at, auxiliary


def _is_of_a_paper(text: Tagged, form: Form, who: Sequence[Mention], last: int) -> bool:
    """Whether a name without an office ends a sentence with "reported", as papers and agencies do."""
    bare = len(who) == 1 and who[0].kind == "person" and not (who[0].offices or who[0].gender)
    return (
        bare
        and form.lemma == "report"
        and who[0].last >= last - _LONGEST_SCENE
        and text.surface[who[0].first - 1] == ","
    )


def _looks_back(text: Tagged, first: int, start: int, last: int) -> bool:
    """Whether a sentence opens with a time long ago, and quotes nobody: "In 1987, Oru announced it"."""
    opening = " ".join(text.lower[first : first + 3])
    back = opening.startswith(en.BACKGROUND) or (
        text.lower[first] in ("in", "since") and _has_year(text, first, first + 3)
    )
    return back and start - first <= _LONGEST_SCENE and not any(text.quoted[first:last])


def _is_with_others(text: Tagged, who: Mention, verb: int) -> bool:
    """Whether several act as one: "Oru and her team", "the delegation"."""
    return not en.TEAMS.isdisjoint(text.lower[who.first : verb])


def _speaks(text: Tagged, verb: int, form: Form | None, auxiliary: str, who: Sequence[Mention]) -> bool:
    """Whether a subject and a form of a verb together report: "Oru says", but not "both sides need"."""
    if len(who) == 1 and who[0].kind == "side" and form and form.tense == "present" and _is_adjective(text, who[0]):
        # "The European values": what may be a verb is a noun.
        return False
    if all(mention.kind == "side" and not mention.definite for mention in who):
        if form is None and en.SIDE_STATES.isdisjoint(text.after(verb, 2)):
            return False
        if len(who) > 1 and not (form and form.tense == "past"):
            return False
    has = form and form.lemma == "share" and en.SHARED.isdisjoint(text.after(verb, 5))
    if (
        text.lower[who[-1].last - 1] in en.COUNTRY_NOUNS
        and not who[-1].title
        and form
        and (has or form.lemma not in _DOING)
    ):
        return form.lemma in en.COUNTRIES_SAY and form.tense == "past" and not auxiliary
    if auxiliary == "will":
        if form and form.lemma in en.DEED and kind(text, verb, form.lemma) == "narrate":
            return who[0].kind in ("person", "he") and len(who) == 1
        return (
            form is not None
            and form.lemma in en.SAY - en.GOING_ON
            and who[0].kind in ("person", "he")
            and len(who) == 1
        )
    if form is None or form.tense != "base" or auxiliary in ("did", "would", "does"):
        return True
    if who[0].kind in ("we", "i"):
        return True
    several = len(who) > 1 or who[0].kind in ("plural", "they")
    people = who[0].kind == "plural" or (len(who) > 1 and all(one.kind in ("person", "plural") for one in who))
    return several and (form.lemma in en.MUTUAL or (form.lemma in en.SAY and people))


def _is_adjective(text: Tagged, side: Mention) -> bool:
    """Whether "the" and a country's adjective, or an adjective alone, are all there is of a side."""
    last = text.lower[side.last - 1]
    alone = side.last - side.first == 1 and is_adjective(last, side.country)
    return (side.definite and last not in ("side", "sides")) or alone


def _go_on(text: Tagged, verb: int, lemma: str, found: list[Clause]) -> None:
    """Lets the subject of a deed report as well: "Oru met Sanna and stressed ...", "Oru met Sanna, stressing ..."."""
    last = found[-1]
    if last.kind == "narrate" and not last.nested:
        found[-1] = last.again(text.surface[verb], lemma)


def _absolute(text: Tagged, verb: int, first: int) -> Clause | None:
    """A half with a subject of its own, though no finite verb: "..., with Oru adding that ..."."""
    mention = text.ending.get(verb)
    if mention is None or mention.kind not in ("person", "he") or mention.first - 2 < first:
        return None
    if text.lower[mention.first - 1] != "with" or text.surface[mention.first - 2] not in ",;":
        return None
    lemma = stem(text.lower[verb])
    if lemma not in en.SAY:
        return None
    return Clause(
        start=text.words.starts[mention.first - 1],
        subjects=(mention,),
        kind="report",
        lemma=lemma,
        words=_wording(text, mention, verb),
    )


def _progressive(text: Tagged, verb: int, first: int) -> Clause | None:
    """What somebody is saying while the text is written: "the ministers are also discussing ..."."""
    at, _ = _before_adverbs(text, verb, first)
    if at <= first or text.lower[at] not in en.BE:
        return None
    lemma = stem(text.lower[verb])
    if lemma not in _SPEAKING and lemma not in en.DEED:
        return None
    who = subjects.before(text, at, first)
    if not who or _nesting(text, who[0].first, first, who, ())[0]:
        return None
    return Clause(
        start=text.words.starts[first],
        subjects=tuple(who),
        kind="report" if lemma in _SPEAKING else "narrate",
        lemma=lemma,
        mutual=lemma in en.MUTUAL,
        finite="present",
        words=_wording(text, who[0], verb),
    )


def _by_account_of(text: Tagged, first: int) -> list[Clause]:
    """Whose words all of a sentence is that opens by saying so: "According to Oru, the two sides agreed"."""
    if text.lower[first : first + 2] != ["according", "to"]:
        return []
    mention = text.starting.get(first + 2) or _himself(text, first + 2)
    if (
        mention is None
        or mention.kind not in ("person", "he")
        or mention.is_spokesperson
        or text.low(mention.last) != ","
    ):
        return []
    return _account(text, first, mention, mention.last)


def _inverted_at_the_head(text: Tagged, first: int) -> list[Clause]:
    """Whose words follow a verb and a name that open a sentence: "Said Oru: ..."."""
    form, mention = forms().get(text.lower[first]), text.starting.get(first + 1)
    says = form is not None and form.lemma in en.SAY and form.tense == "past"
    named = mention is not None and mention.kind == "person" and bool(mention.name)
    if not says or not named or mention is None or text.low(mention.last) not in (":", ","):
        return []
    return _account(text, first, mention, mention.last)


def _account(text: Tagged, first: int, whose: Mention, last: int) -> list[Clause]:
    start, words = text.words.starts[first], text.text(first, last)
    return [Clause(start=start, subjects=(whose,), kind="report", lemma="say", words=words)]


def _himself(text: Tagged, at: int) -> Mention | None:
    gender = {"him": "m", "her": "f"}.get(text.low(at))
    return Mention(first=at, last=at + 1, kind="he", gender=gender) if gender else None


def _according(text: Tagged, first: int) -> list[Clause]:
    """By whose account a sentence is: "According to the note, ..."; a person's words are found elsewhere."""
    according = text.lower[first : first + 2] == ["according", "to"] and text.low(first + 2) in ("the", "a", "an")
    mention = text.starting.get(first + 2)
    if not according or (mention and mention.kind == "person"):
        return []
    several = mention if mention and mention.kind == "plural" and not mention.country else None
    return _account(text, first, several or Mention(first=first + 2, last=first + 3, kind="body"), first + 3)


def _with_a_stranger(text: Tagged, first: int, last: int, found: list[Clause]) -> list[Clause]:
    """The clauses, and where none of them is the sentence's own, what a stranger says in it."""
    stranger = [] if any(not clause.nested for clause in found) else _of_a_stranger(text, first, last)
    return [*stranger, *found]


def _of_a_stranger(text: Tagged, first: int, last: int) -> list[Clause]:
    """What is said by an institution or people whom no list has: "The Harbour Board said", "Lindal residents claim"."""
    for verb in range(first + 1, last):
        form = forms().get(text.lower[verb])
        if form is None or form.lemma not in en.PLAINLY_SAY or text.quoted[verb]:
            continue
        if form.tense != "past" and text.lower[verb] not in en.PLAINLY_NOW:
            continue
        at, _ = _before_adverbs(text, verb, first)
        start = at + 1
        while start > first and _may_be_in_its_name(text, start - 1):
            start -= 1
        opens = start == first or text.surface[start - 1] in _BEFORE_STRANGERS
        if form.tense == "base" and not any(word.endswith("s") for word in text.lower[start : at + 1]):
            continue
        if opens and start <= at < start + _LONGEST_STRANGER and text.lower[at] not in en.BE:
            return _account_of_a_stranger(text, first, start, at + 1, verb)
    return []


def _may_be_in_its_name(text: Tagged, at: int) -> bool:
    """Whether a word can stand in what such strangers are called, or before their verb."""
    word = text.lower[at]
    if word in ("of", "for", "and") or word in en.POSSESSIVES or word in en.DETERMINERS or is_adverb(word):
        return True
    return text.surface[at][0].isalpha() and not _is_of_the_sentence(word)


def _is_of_the_sentence(word: str) -> bool:
    """Whether a small word is of the grammar of a sentence, or a verb, and so in no name."""
    grammar = word in _SMALL_WORDS or word in en.SUBORDINATORS or word in en.BE or word in en.SINGULAR_PRONOUNS
    return grammar or (bool(tense(word)) and tense(word) != "base") or word in ("it", "they", "we", "there")


def _account_of_a_stranger(text: Tagged, first: int, start: int, end: int, verb: int) -> list[Clause]:
    known = text.ending.get(end)
    if known is not None and known.kind != "side":
        return []
    who = Mention(first=start, last=end, kind="body")
    return [replace(one, tag=start > first) for one in _account(text, start, who, verb + 1)]


def _unlisted(text: Tagged, first: int, last: int) -> list[Clause]:
    """A clause by the past of a verb that no list has, where somebody is its plain subject."""
    for at in range(first, last):
        mention = text.starting.get(at)
        if mention is None or mention.last >= last or mention.kind not in ("person", "he", "they", "plural"):
            continue
        verb = mention.last + (text.lower[mention.last] in en.ADVERBS - en.AUXILIARIES)
        opens = at == first or text.surface[at - 1] in en.BOUNDARIES
        participle = len(mention.name) == 1 and mention.name[0].endswith("ing")
        if opens and not participle and _is_past(text.low(verb)) and not text.quoted[verb]:
            return [
                Clause(
                    start=text.words.starts[first],
                    subjects=(mention,),
                    kind="narrate" if _only_tells(text, verb) or _has_year(text, first, at) else "report",
                    lemma=text.lower[verb],
                    finite="past",
                    sure=False,
                    words=_wording(text, mention, verb),
                )
            ]
    return []


def _only_tells(text: Tagged, verb: int) -> bool:
    """Whether a verb that reports nowhere tells what happened or how things were."""
    return text.lower[verb] in forms() or text.lower[verb] in en.UNSAID


def _has_year(text: Tagged, first: int, last: int) -> bool:
    """Whether the words before a subject name a year, so that the sentence looks back: "In 1987, Oru pulled ..."."""
    return any(len(word) == 4 and word.isdigit() for word in text.lower[first:last])


def _elided(text: Tagged, first: int, last: int) -> list[Clause]:
    """An item of a list that leaves its subject out: "Emphasized the importance of ..."."""
    form = forms().get(text.lower[first])
    plain = form is not None and form.tense == "past" and form.lemma in _SAYING and last - first > 4
    if (
        not plain
        or text.lower[first] in ("given", "said", "continued")
        or text.low(first + 1) in _SMALL_WORDS
        or "by" in text.after(first, 3)
        or not text.surface[first][0].isupper()
    ):
        return []
    assert form is not None
    nobody = Mention(first=first, last=first, kind="he")
    return [
        Clause(
            start=text.words.starts[first],
            subjects=(nobody,),
            kind="report",
            lemma=form.lemma,
            sure=False,
            words=text.surface[first],
        )
    ]


def _is_past(word: str) -> bool:
    return (word.endswith("ed") and not word.endswith("eed")) or word in en.PASTS


def _nesting(text: Tagged, start: int, first: int, who: Sequence[Mention], found: Sequence[Clause]) -> tuple[bool, int]:
    """Whether a clause is inside reported words, and the word at which it begins."""
    at = start - 1
    while at >= first and text.lower[at] in en.ADVERBS:
        at -= 1
    if who[0].kind == "person" and (who[0].offices or len(who[0].name) > 1):
        # "Government Spokeswoman Oru said": the institution is part of the office.
        while at >= first and _is_of_an_institution(text, at, first):
            at -= 1
        if at >= first and text.lower[at] in en.PREPOSITIONS:
            return not subjects.heads_an_institution(text, start, first), start
    if at < first:
        return False, first
    word, earlier = text.lower[at], text.lower[at - 1] if at > first else ""
    if word in en.CONJUNCTIONS or word in en.BOUNDARIES:
        return False, start
    if word in ("which", "whom") and earlier in ("in", "during", "at", "after", "to"):
        return False, at - 1
    if word == "where" or (word == "which" and earlier == "," and who[0].kind == "person"):
        return False, at
    verb = tense(word) in ("past", "present") and earlier not in en.DETERMINERS
    if word in en.SUBORDINATORS or verb or (tense(word) and earlier == "to"):
        return True, start
    if word.endswith("ing") and stem(word) in forms() and earlier not in en.DETERMINERS and at > first + 1:
        return True, start
    if who[0].kind == "person" and who[0].name and _is_titled(text, at, first):
        return False, start
    if word in en.AGENDA_NOUNS and earlier in en.DETERMINERS and at - 2 == first and not found:
        # "During their talks they stressed"
        return False, start
    if start - first == 2 and text.lower[first] in en.PREPOSITIONS and not found:
        # "In particular they took note"
        return False, start
    # Without a mark before it, a clause opens the sentence ("At present Oru said") or hangs on a noun.
    hangs = bool(found) or who[0].kind in ("they", "we", "he", "i")
    return hangs or not (_sets_the_scene(text, first, start) or _is_surely_somebody(text, who[0])), start


def _is_of_an_institution(text: Tagged, at: int, first: int) -> bool:
    """Whether a word before an office belongs to what it is of: Department of Port Security Secretary Oru."""
    if text.surface[at][0].isupper():
        return at + 1 not in text.ending or text.ending[at + 1].kind == "side"
    small = text.lower[at] in en.INSIDE_ABBREVIATED or text.lower[at] in en.POSSESSIVES
    return small and at - 1 >= first and text.surface[at - 1][0].isupper()


def _is_content(text: Tagged, start: int) -> bool:
    """Whether a clause is what another says, and not a mere "what" or "when": "noted that Oru had advised"."""
    at = start - 1
    if at > 0 and text.lower[at] == "that":
        at -= 1
        if text.surface[at][0].isupper() or text.lower[at] in ("him", "her", "them"):
            return True
    return at >= 0 and tense(text.lower[at]) in ("past", "present")


def _is_surely_somebody(text: Tagged, who: Mention) -> bool:
    """Whether somebody is named with office or word of respect, and "that" follows his verb: "... Mr Oru said that"."""
    titled = who.kind == "person" and bool(who.name) and bool(who.offices or who.gender)
    return titled and text.low(who.last + 1) == "that"


def _is_titled(text: Tagged, at: int, first: int) -> bool:
    """Whether only words like "veteran negotiator" come between a comma and the name."""
    for back in range(at, max(first, at - 4), -1):
        if text.surface[back] in ',"”’':
            return True
        word = text.lower[back]
        if not text.surface[back][0].islower() or word in en.PREPOSITIONS or word in forms():
            return False
    return False


def _sets_the_scene(text: Tagged, first: int, start: int) -> bool:
    """Whether the words before a subject say only when and where: "During the call", "At present"."""
    opening = text.lower[first:start]
    if "," in opening and opening[-1] != "," and opening[len(opening) - opening[::-1].index(",")] in en.DETERMINERS:
        # "By noon, the deadline Oru set passed": what she set is spoken of.
        return False
    doing = opening[0].endswith("ing") and stem(opening[0]) in forms()
    if len(opening) > 4 and opening[0] not in en.PREPOSITIONS and opening[0] not in en.SCENES and not doing:
        return False
    return not any(word in en.SUBORDINATORS or tense(word) == "past" for word in opening[1:])


def _is_tag(text: Tagged, who: Mention, verb: int, first: int, last: int) -> bool:
    """Whether a clause comes after the words it reports: "..., he added"."""
    begin = min(who.first, verb)
    if begin - first < 3 or text.surface[begin - 1] not in ',"”’?!—–-':
        return False
    after = who.last if who.first > verb else verb + 1
    told = text.lower[verb] == "told" and after < last and text.surface[after][0].isupper()
    return after >= last or text.lower[after] in en.AFTER_TAGS or told


def _wording(text: Tagged, who: Mention, verb: int) -> str:
    if who.first > verb:
        return text.text(verb, who.last)
    said = text.text(who.first, verb + 1)
    if len(said) <= _LONGEST_QUOTE_OF_CLAUSE:
        return said
    return f"{said[:40].rsplit(' ', 1)[0]} … {text.surface[verb]}"
