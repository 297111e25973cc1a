# Whose verb it is: the words right before it, or before words between commas, several people
# joined by "and", the name after an inverted tag, an institution, or whoever opens the sentence.

from collections.abc import Sequence
from dataclasses import replace

from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.tagged import Tagged
from generator.attribution.languages.english.verbs import forms, tense
from generator.attribution.mentions import Mention

_LONGEST_ASIDE = 30
_LONGEST_BODY = 9
_LONGEST_NAME = 4


def before(text: Tagged, end: int, first: int) -> list[Mention]:
    """Whoever stands as the subject before the word at `end`, in a sentence that begins at `first`."""
    end = _without_aside(text, end, first)
    mention = text.ending.get(end)
    if mention is not None and text.lower[end - 1] in en.POSSESSIVES:
        return []
    if mention is None and end - 1 > first and text.surface[end - 1] in ",)":
        mention = _before_aside(text, end - 1, first)
    if mention is None or mention.first < first:
        return []
    group = [mention]
    while earlier := _joined(text, group, first):
        if is_oblique(text, earlier.first, first):
            # "The ministers of Vestria and Kelmar noted": the countries are not the subject.
            return [] if earlier.kind == mention.kind == "side" else group
        group.insert(0, earlier)
    if unread := _unread(text, group[0].first, first):
        return [unread, *group]
    return [] if is_oblique(text, group[0].first, first) else group


def _unread(text: Tagged, end: int, first: int) -> Mention | None:
    """Whoever is joined to a subject and is nobody known, so that it is not that one alone: the Ferry Board and Oru."""
    if end - 2 < first or text.lower[end - 1] != "and" or not text.surface[end - 2][0].isupper():
        return None
    if end - 1 in text.ending:
        return None
    start = end - 2
    portfolio = text.starting.get(end)
    if start == first and portfolio and portfolio.offices and text.lower[start] not in en.DETERMINERS:
        # "Fisheries and Livestock Adviser Oru said"
        return None
    while start > first and text.surface[start - 1][0].isupper():
        start -= 1
    opens = start == first or text.surface[start - 1] == "," or text.lower[start - 1] in en.DETERMINERS
    small = text.lower[end - 2] in en.WEEKDAYS or start - first > _LONGEST_ASIDE
    if not opens or small or is_oblique(text, start, first):
        return None
    return Mention(first=start, last=end - 1, kind="plural")


def _without_aside(text: Tagged, end: int, first: int) -> int:
    """Before which word a subject ends, where words for those with him, or for where he spoke, stand behind it."""
    if end - 3 > first and tuple(text.lower[end - 3 : end]) in en.WITH_HIM:
        return end - 3
    if text.lower[end - 1] in en.UTTERANCES or text.lower[end - 1] in en.GATHERINGS:
        for at in (end - 3, end - 4):
            if at > first and text.lower[at] in en.BEFORE_UTTERANCES and text.lower[at + 1] in en.DETERMINERS:
                return at
    return end


def outside_brackets(words: Sequence[str], first: int, last: int) -> list[int]:
    """Which words between two places are in no bracket."""
    depth, outside = 0, []
    for at in range(first, last):
        depth += (words[at] == "(") - (words[at] == ")")
        if depth <= 0 and words[at] != ")":
            outside.append(at)
    return outside


def named_at_the_head(text: Tagged, verb: int, first: int) -> list[Mention]:
    """Whoever a sentence opens with by full name, before an aside without a verb: "Oru (Left), who leads it, said"."""
    mention = text.starting.get(first)
    if mention is None or mention.last >= verb:
        return []
    if mention.kind == "plural" and text.lower[mention.last] in en.TAKING_PART:
        return [mention]
    who = text.lower[mention.last] == "who" and verb - mention.last > 3
    if mention.kind == "person" and mention.name and _is_doing(text, mention.last, verb):
        return [mention]
    full = len(mention.name) > 1 or (who and bool(mention.name and (mention.offices or mention.gender)))
    if mention.kind != "person" or not full:
        return []
    aside = text.surface[mention.last] in ",(" or (mention.apposition and text.surface[verb - 1] in ",)") or who
    if not aside or verb - mention.last > _LONGEST_ASIDE:
        return []
    if who:
        relative = [word for word in text.lower[mention.last + 1 : verb] if tense(word) in ("past", "present")]
        return [] if relative or text.lower[verb - 1] == "and" else [mention]
    between = [text.lower[at] for at in outside_brackets(text.surface, mention.last, verb)]
    return [] if any(tense(word) in ("past", "present") or word in en.BE for word in between) else [mention]


def _is_doing(text: Tagged, at: int, verb: int) -> bool:
    """Whether words between a subject and its verb say what he was doing: "Oru speaking at the port said"."""
    at += text.lower[at] == "while"
    if not text.lower[at].endswith("ing") or verb - at > _LONGEST_ASIDE:
        return False
    between = text.lower[at + 1 : verb]
    return not any(tense(word) == "past" or word in en.BE or word in en.BOUNDARIES for word in between)


def _joined(text: Tagged, group: list[Mention], first: int) -> Mention | None:
    """Who is joined to the front of a group: Oru and Sanna; Oru, Sanna and Lind; Oru together with Sanna."""
    head = group[0].first
    if head - 1 <= first:
        return None
    joint, before_joint = text.lower[head - 1], text.lower[head - 2]
    if joint == "and" and before_joint == ",":
        earlier = text.ending.get(head - 2)
        listed = earlier and (earlier.apposition or _is_listed(text, earlier, first))
        earlier = earlier if listed else None
    elif (before_joint, joint) in en.JOINED:
        earlier = text.ending.get(head - 2)
    elif joint in ("and", "&") or (joint == "," and len(group) > 1):
        earlier = text.ending.get(head - 1)
    else:
        earlier = None
    return earlier if earlier and earlier.first >= first and earlier.kind != "they" else None


def _is_listed(text: Tagged, mention: Mention, first: int) -> bool:
    comma = mention.first - 1
    return comma > first and text.surface[comma] == "," and comma in text.ending


def _before_aside(text: Tagged, comma: int, first: int) -> Mention | None:
    """The subject before words between commas: "Oru, for his part, said"."""
    direct = _before_bracket(text, comma, first) or text.ending.get(comma)
    titled = direct is not None and bool(direct.name and (direct.offices or direct.gender))
    pair = _joined(text, [direct], first) if direct and titled else None
    if pair and (pair.first == first or text.surface[pair.first - 1] == ","):
        # "Oru and Minister Sanna, welcomed the plan": the comma is a slip.
        return direct
    if direct and (direct.apposition or text.surface[comma] == ")" or _opens(text, direct, first)):
        return direct
    for at in range(comma - 1, max(first, comma - _LONGEST_ASIDE), -1):
        mention = text.ending.get(at)
        if mention and text.surface[at] == "," and _tells(text, at + 1):
            return None
        if mention and mention.definite and not mention.name and direct and direct.name and comma == at + 2:
            # "The Minister, Lind, welcomed": it is Lind's, whoever else is a minister here.
            return replace(direct, first=mention.first)
        if mention and (text.surface[at] in ",(" or (mention.apposition and text.lower[at] in ("of", "from"))):
            return mention
    return None


def _before_bracket(text: Tagged, end: int, first: int) -> Mention | None:
    """Whoever is named right before the bracket that ends at a word: "Oru (MP, Vestria) welcomed"."""
    if text.surface[end] != ")":
        return None
    opening = next((at for at in range(end, first, -1) if text.surface[at] == "("), first)
    return text.ending.get(opening)


def _opens(text: Tagged, mention: Mention, first: int) -> bool:
    """Whether a name opens the sentence, so that a comma before its verb is a slip: "Mr Oru, welcomed the plan"."""
    named = mention.kind == "person" and bool(mention.name)
    if named and len(mention.name) > 1 and mention.first - 1 > first and text.surface[mention.first - 1] == ",":
        # "The chief of the bloc, Pelle Oru, told them"
        return True
    return named and (mention.first == first or " ".join(text.lower[first : mention.first - 1]) in en.TURN_PHRASES)


def _tells(text: Tagged, at: int) -> bool:
    """Whether words behind a comma tell what somebody did: "Oru, of Vestria, accompanied the guest, Sanna said"."""
    return tense(text.lower[at]) == "past" and text.low(at + 1) in en.DETERMINERS


def inverted(text: Tagged, verb: int, last: int) -> list[Mention]:
    """The subject after the verb of a tag: "..., said Oru"."""
    if verb == 0 or text.surface[verb - 1] not in ',"”’?!':
        return []
    mention = _behind_capitals(text, verb + 1, last) or text.starting.get(verb + 1)
    if mention is None or mention.kind not in ("person", "he", "other") or mention.last > last:
        return _inverted_body(text, verb, last)
    after = text.lower[mention.last] if mention.last < last else "."
    whole = all(word[0].isupper() or word in en.INSIDE_ABBREVIATED for word in text.surface[mention.last : last - 1])
    return [mention] if after in en.AFTER_TAGS or mention.apposition or whole else []


def _behind_capitals(text: Tagged, first: int, last: int) -> Mention | None:
    """Whoever is named behind words of an office that no list has: "..., says OFSA Harbour Affairs Officer Oru"."""
    at = first
    while at < last and at not in text.starting and _may_describe(text, at):
        at += 1
    mention = text.starting.get(at)
    while mention and not mention.offices and (titled := _titled_behind(text, mention.last)):
        # "OFSA Harbour" and "Officer Oru", which a capital alone does not tell apart
        mention = titled
    bare = mention is None or not (mention.offices or mention.gender or mention.kind != "person")
    if bare and (ending := _at_the_end_of_capitals(text, first, last)):
        return ending
    return mention if mention and mention.kind == "person" and mention.name and at < last else None


def _at_the_end_of_capitals(text: Tagged, first: int, last: int) -> Mention | None:
    """Whoever the last two of a row of words with capitals name: "..., said Lindal Field Agent in Charge Mira Oru"."""
    at = first
    while at < last and (text.surface[at][0].isupper() or text.lower[at] in en.INSIDE_ABBREVIATED):
        at += 1
    name = tuple(text.surface[at - 2 : at])
    plain = all(word[0].isupper() and word.lower() not in en.NOT_NAMES for word in name)
    return Mention(first=at - 2, last=at, kind="person", name=name) if plain and at - first > _LONGEST_NAME else None


def _titled_behind(text: Tagged, at: int) -> Mention | None:
    """Whoever follows by office and name, at most two other words with capitals between: Lindal District Judge Oru."""
    for ahead in range(3):
        mention = text.starting.get(at + ahead)
        if mention or not text.low(at + ahead) or not text.surface[at + ahead][0].isupper():
            return mention if mention and mention.kind == "person" and mention.name and mention.offices else None
    return None


def _may_describe(text: Tagged, at: int) -> bool:
    """Whether a word may stand before an office that follows it: "said veteran OFSA Affairs Officer Oru"."""
    word = text.lower[at]
    small = word in en.DETERMINERS or word in en.PREPOSITIONS or word in en.CONJUNCTIONS or word in en.SUBORDINATORS
    return text.surface[at][0].isupper() or (word.replace("-", "").isalpha() and not small and not tense(word))


def _inverted_body(text: Tagged, verb: int, last: int) -> list[Mention]:
    """An institution that ends the sentence after the verb of a tag: "..., reported the ministry's press service"."""
    short = verb + 2 < last <= verb + _LONGEST_BODY and text.lower[verb + 1] == "the"
    is_tag = short and text.lower[last - 1] in '.”"' and text.lower[last - 2] in en.BODIES
    return [Mention(first=verb + 1, last=last - 1, kind="body")] if is_tag else []


def institution(text: Tagged, end: int, first: int) -> list[Mention]:
    """An institution, or a gathering of all, as the subject before the word at `end`."""
    if end - 1 < first:
        return []
    if text.surface[end - 1] == ",":
        # "The ministry, in a statement, said"
        commas = (at for at in range(end - 2, max(first, end - _LONGEST_BODY), -1) if text.surface[at] == ",")
        comma = next(commas, first)
        return institution(text, comma, first) if text.low(comma + 1) in en.PREPOSITIONS else []
    if text.lower[end - 1] in en.GATHERINGS and text.lower[end - 2] in ("the", "our", "this", "both"):
        mention = Mention(first=end - 2, last=end, kind="plural")
        if not is_oblique(text, mention.first, first):
            return [mention]
        those = text.ending.get(end - 3)
        return [those] if those and those.kind == "plural" and text.lower[end - 3] in ("of", "in", "at") else []
    if text.lower[end - 1] == "it" and end - 1 > first and text.surface[end - 2] in ',"”’':
        return [Mention(first=end - 1, last=end, kind="body")]
    for at in range(end - 1, max(first, end - _LONGEST_BODY), -1):
        if text.lower[at] in en.BODIES:
            start = next((back for back in range(at - 1, first - 1, -1) if text.lower[back] in ("the", ",")), first)
            if text.lower[start] == "the" and not is_oblique(text, start, first):
                joined = (start - 1 > first and text.lower[start - 1] == "and") or text.lower[start + 1] == "joint"
                return [Mention(first=start, last=end, kind="plural" if joined else "body")]
            return []
        if not (text.surface[at][0].isupper() or text.lower[at] in ("of", "the", "for", "and")):
            return []
    return []


def opener(text: Tagged, conjunction: int, first: int) -> list[Mention]:
    """The subject that opens the sentence, for its second verb: "Oru slighted the plan and called for ..."."""
    mention = text.starting.get(first)
    if mention is None or text.low(conjunction) not in ("and", "but", ",") or conjunction <= mention.last:
        return []
    following = text.low(mention.last)
    if mention.kind not in ("person", "plural", "he", "they") or not following[:1].isalpha():
        return []
    if mention.kind == "person" and following in ("in", "during", "at", "after"):
        return [mention] if text.low(conjunction) == "," else []
    return [] if following in _NO_VERB else [mention]


_NO_VERB = en.PREPOSITIONS | en.SUBORDINATORS | en.BE | {"and", "will"}


def heads_an_institution(text: Tagged, start: int, first: int) -> bool:
    """Whether a sentence opens with an institution whose head is named: "University of Lindal Rector Oru said"."""
    mention = text.starting.get(start)
    named = mention is not None and bool(mention.offices and mention.name)
    return named and start - 2 == first and text.lower[start - 1] == "of" and text.surface[first][0].isupper()


def is_oblique(text: Tagged, start: int, first: int) -> bool:
    """Whether the words at `start` are somebody's object: with Oru, thanked Oru."""
    if start <= first:
        return False
    word = text.lower[start - 1]
    if word in en.PREPOSITIONS:
        return not heads_an_institution(text, start, first)
    if start - 2 >= first and text.lower[start - 2] in en.DETERMINERS:
        # "During their talks the ministers agreed"
        return False
    form = forms().get(word)
    return bool(form and form.lemma not in en.SAY and tense(word) != "base" and start - 1 not in text.ending)
