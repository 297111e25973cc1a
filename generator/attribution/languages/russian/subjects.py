# Whose verb it is: the nearest words before it that are in the nominative and agree with it, or right after it in a
# tag ("..., отметил Ору"); several people joined by "и"; or an institution in which it was said.

from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.endings import Cases
from generator.attribution.languages.russian.mentions import Noun, is_noun
from generator.attribution.languages.russian.tagged import Tagged
from generator.attribution.languages.russian.tokens import DASHES
from generator.attribution.languages.russian.verbs import Form
from generator.attribution.mentions import Mention

_FARTHEST_BEHIND = 7
_NOMINATIVE: Cases = frozenset("n")
_IN_PARTICULAR = [",", "в", "частности", ","]
_IN = ("в", "на")
_THERE = "там"


def before(text: Tagged, verb: int, form: Form, first: int) -> list[Noun]:
    """Whoever is the subject before a verb, in a clause that begins at `first`."""
    for noun in text.before(verb, first):
        if not noun.nominative or text.quoted[noun.first] != text.quoted[verb]:
            continue
        group = _joined_before(text, noun, first)
        if form.number == "pl" and len(group) > 1:
            return group
        if agrees(noun, form):
            return [noun]
    return _place_before(text, verb, form, first)


def following(text: Tagged, verb: int, form: Form, last: int) -> list[Noun]:
    """Whoever is the subject right after a verb, with at most an adverb between."""
    at = verb + 1
    if text.lower[at : at + len(_IN_PARTICULAR)] == _IN_PARTICULAR:
        at += len(_IN_PARTICULAR)
    at += at < last and (text.lower[at] in ru.ADVERBS or text.lower[at] == "и")
    noun = text.starting.get(at)
    if noun is None or not noun.nominative or noun.last > last:
        return _place_after(text, verb, form, last) if text.low(verb + 1) in (*_IN, _THERE) else []
    group = _joined_after(text, noun, last)
    if form.number == "pl" and len(group) > 1:
        return group
    return [noun] if agrees(noun, form) else []


def after_words(text: Tagged, verb: int, form: Form, last: int) -> list[Noun]:
    """Whoever follows a verb that comes after words: "сообщила в среду пресс-служба"; else whoever is unknown."""
    for at in range(verb + 1, min(verb + _FARTHEST_BEHIND, last)):
        noun = text.starting.get(at)
        if noun and noun.nominative and agrees(noun, form):
            return [noun]
        if text.surface[at] in ",:;" or text.surface[at] in DASHES or text.lower[at] in ru.SUBORDINATORS:
            break
    following = text.words.word(verb + 1)
    latin = following.isascii() and following.isalpha()
    named = latin or following[0].isupper() or following in '«“"' or _is_an_unknown_one(text, verb)
    named = named and verb + 1 < last
    mention = Mention(first=verb + 1, last=min(last, verb + 2), kind="body")
    return [Noun(mention=mention, cases=_NOMINATIVE)] if named else []


def _is_an_unknown_one(text: Tagged, verb: int) -> bool:
    """Whether a word that no list has says who said what is in quotation marks: "Паром идет", - сказала рыбачка."""
    mark = verb - 1
    if text.surface[mark] != "," and text.surface[mark] not in DASHES:
        return False
    back = mark - 1 - (text.surface[mark - 1] in ",.!?…")
    return text.quoted[back] and is_noun(text.surface[verb + 1])


def agrees(noun: Noun, form: Form) -> bool:
    """Whether a form of a verb can be said of a mention."""
    several = noun.number == "pl"
    if several or form.number == "pl":
        return several and form.number == "pl"
    return noun.mention.kind == "body" or not (noun.number and form.number) or noun.number == form.number


def _place_before(text: Tagged, verb: int, form: Form, first: int) -> list[Noun]:
    """The institution in which something was said: "в МИД добавили"."""
    noun = text.ending.get(verb)
    inside = noun is not None and noun.first >= first and text.low(noun.first - 1) in _IN
    return [noun] if noun and inside and noun.mention.kind == "body" and form.number == "pl" else []


def _place_after(text: Tagged, verb: int, form: Form, last: int) -> list[Noun]:
    """The same after the verb, whatever it is: "сообщили в МИД", "говорится в тексте"."""
    if verb + (1 if text.low(verb + 1) == _THERE else 2) >= last or form.number not in ("pl", ""):
        return []
    mention = Mention(first=verb + 1, last=min(last, verb + 3), kind="body")
    return [Noun(mention=mention, cases=_NOMINATIVE, number=form.number)]


def _joined_before(text: Tagged, noun: Noun, first: int) -> list[Noun]:
    """A mention with those joined to its front: Ору и Санна; Ору, Санна и Линд."""
    group = [noun]
    while group[0].first - 1 > first:
        joint, earlier = text.lower[group[0].first - 1], text.ending.get(group[0].first - 1)
        joins = joint == "и" or (joint == "," and len(group) > 1)
        if not joins or earlier is None or not earlier.nominative or earlier.mention.kind == "plural":
            break
        group.insert(0, earlier)
    return group


def _joined_after(text: Tagged, noun: Noun, last: int) -> list[Noun]:
    group = [noun]
    while text.low(group[-1].last) == "и" and group[-1].last + 1 < last:
        following = text.starting.get(group[-1].last + 1)
        if following is None or not following.nominative:
            break
        group.append(following)
    return group
