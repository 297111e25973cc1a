# A row for every word that the engine knows: each is tried in a sentence where it must do its work.
# A word that changes nothing does not belong in the vocabulary. The people and countries are invented.

from collections.abc import Iterable

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute, languages
from generator.attribution.clauses import Sentence
from generator.attribution.languages import fits, office
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.english.verbs import forms, stem
from generator.attribution.places import Places, akin

ORU, SANNA = "mira-oru", "pelle-sanna"
OPENING = "Vestrian Foreign Minister Mira Oru met with Ostmark Foreign Minister Pelle Sanna."
ZH_OPENING = "维斯特国外长奥鲁会见奥斯特国总统萨纳。"


def after_opening(*paragraphs: str, title: str = "") -> list[str]:
    """Whom each later paragraph reports at its beginning."""
    spans = attribute(title, [OPENING, *paragraphs]).paragraphs[1:]
    return ["+".join(paragraph[0].speakers) for paragraph in spans]


def speaker(paragraph: str, title: str = "") -> str:
    return after_opening(paragraph, title=title)[0]


def zh_speaker(*paragraphs: str) -> str:
    return attribute("", [ZH_OPENING, *paragraphs]).paragraphs[-1][0].speakers[0]


def sentence(text: str, code: str = "en") -> Sentence:
    """The first sentence of a text, as its language reads it."""
    places = Places()
    for name in ("Vestria", "Ostmark"):
        places.learn(name)
    language = next(one for one in languages.LANGUAGES if one.code == code)
    return language.read({0: text}, places).readers(("奥鲁", "萨纳"))[0].sentences[0]


def pasts(lemmas: Iterable[str]) -> list[str]:
    wanted = set(lemmas)
    return sorted(word for word, form in forms().items() if form.tense == "past" and form.lemma in wanted)


# ---------------------------------------------------------------- English verbs

PLAIN = {lemma for lemma in en.SAY | en.ACT if lemma not in en.NARRATED and lemma not in en.REPORTED}


@pytest.mark.parametrize("verb", pasts(PLAIN))
def test_the_past_of_a_verb_that_reports(verb: str) -> None:
    assert speaker(f"Oru {verb} the ferry plan.") == ORU


@pytest.mark.parametrize(
    "verb", sorted(w for w, form in forms().items() if form.tense == "present" and form.lemma in PLAIN)
)
def test_the_present_of_a_verb_that_reports(verb: str) -> None:
    assert speaker(f"Oru {verb} the ferry plan.") == ORU


@pytest.mark.parametrize("word", ["saying", "noting", "agreeing", "admitting"])
def test_a_participle_is_found_by_its_verb(word: str) -> None:
    assert stem(word) in forms()


@pytest.mark.parametrize("verb", pasts(en.SAY - en.NARRATED.keys()))
def test_a_verb_of_saying_in_a_tag_behind_words(verb: str) -> None:
    assert speaker(f"The ferry will sail in spring, Oru {verb}.") == ORU


@pytest.mark.parametrize(
    "verb", pasts(en.DEED - en.NARRATED.keys() - en.REPORTED.keys() - en.SAY - en.ACT - {"call", "present", "welcome"})
)
def test_a_verb_that_tells_a_deed(verb: str) -> None:
    assert speaker(f"Oru {verb} Lindal.") == NARRATION


@pytest.mark.parametrize(("verb", "words"), [(v, w) for v, all_words in en.NARRATED.items() for w in all_words])
def test_a_verb_that_tells_a_deed_before_some_words(verb: str, words: str) -> None:
    past = pasts([verb])[0]
    assert speaker(f"Oru {past} {words} the harbour.") == NARRATION


@pytest.mark.parametrize(("verb", "words"), [(v, w) for v, all_words in en.REPORTED.items() for w in all_words])
def test_a_verb_that_reports_before_some_words(verb: str, words: str) -> None:
    past = pasts([verb])[0]
    assert speaker(f"Oru {past} {words} the harbour.") == ORU


@pytest.mark.parametrize("verb", pasts(en.MUTUAL - {"reach"}))
def test_a_verb_of_what_several_do(verb: str) -> None:
    assert speaker(f"The two sides {verb} the plan.") == JOINT


@pytest.mark.parametrize("gift", sorted(en.GIFTS))
def test_exchanging_presents_is_a_deed(gift: str) -> None:
    assert speaker(f"Oru and Sanna exchanged {gift}.") == NARRATION


@pytest.mark.parametrize("state", sorted(en.STATES))
def test_a_state_of_mind(state: str) -> None:
    assert speaker(f"Oru was {state} that the ferry would sail.") == ORU


@pytest.mark.parametrize("state", [" ".join(words) for words in en.STATE_PHRASES])
def test_a_state_of_mind_in_several_words(state: str) -> None:
    assert speaker(f"Both were {state} that the ferry should sail.") == JOINT


@pytest.mark.parametrize("past", sorted(en.PASTS))
def test_the_past_of_a_verb_that_no_list_has(past: str) -> None:
    assert attribute("", [OPENING, f"Oru {past} progress."]).paragraphs[1][0].surest <= 0.95


@pytest.mark.parametrize("adverb", sorted(en.ADVERBS - en.AUXILIARIES))
def test_an_adverb_between_subject_and_verb(adverb: str) -> None:
    assert speaker(f"Oru {adverb} stressed the plan.") == ORU


@pytest.mark.parametrize("weekday", sorted(en.WEEKDAYS))
def test_a_weekday_between_subject_and_verb(weekday: str) -> None:
    assert speaker(f"Oru on {weekday.capitalize()} stressed the plan.") == ORU


@pytest.mark.parametrize("word", sorted(en.AFTER_TAGS - {"“"}))
def test_what_may_follow_a_tag(word: str) -> None:
    assert speaker(f"The two ferries sailed, Oru said {word} the harbour.") == ORU


# ---------------------------------------------------------------- English subjects


@pytest.mark.parametrize("words", en.ALL_OF_THEM)
def test_words_for_all_who_take_part(words: str) -> None:
    assert speaker(f"{words.capitalize()} agreed to sail.") == JOINT


@pytest.mark.parametrize("plural", sorted(set(en.PLURAL_HEADS) - {"chairs"}))
def test_the_plural_of_an_office(plural: str) -> None:
    assert speaker(f"The two {plural} agreed to sail.") == JOINT


@pytest.mark.parametrize("noun", sorted(en.GATHERINGS))
def test_a_gathering_is_all_of_them(noun: str) -> None:
    assert speaker(f"The {noun} welcomed the plan.") == JOINT


@pytest.mark.parametrize("noun", sorted(en.BODIES))
def test_an_institution_is_nobody(noun: str) -> None:
    assert speaker(f"The {noun} welcomed the plan.") == NARRATION


@pytest.mark.parametrize("noun", sorted(en.OTHERS))
def test_words_for_the_other_one(noun: str) -> None:
    assert after_opening("Oru stressed the plan.", f"Her {noun} welcomed it.") == [ORU, SANNA]


@pytest.mark.parametrize("opening", en.TURN_PHRASES)
def test_words_that_turn_to_the_other_side(opening: str) -> None:
    text = f"{opening.capitalize()}, the Foreign Minister welcomed it."
    assert after_opening("Oru stressed the plan.", text) == [ORU, SANNA]


@pytest.mark.parametrize("word", sorted(en.GENERIC))
def test_a_mere_word_for_a_person_means_who_was_named_last(word: str) -> None:
    assert after_opening("Sanna stressed the plan.", f"The {word} welcomed it.") == [SANNA, SANNA]


@pytest.mark.parametrize("head", sorted(en.TITLE_HEADS - en.OTHERS - en.VAGUE_HEADS))
def test_an_office_before_a_name(head: str) -> None:
    (newcomer,) = attribute("", [f"Vestrian {head.capitalize()} Mira Oru said the ferry would sail."]).newcomers
    assert (newcomer.name, newcomer.country) == ("Mira Oru", "Vestrian")


@pytest.mark.parametrize("modifier", sorted(en.TITLE_MODIFIERS))
def test_a_word_before_an_office(modifier: str) -> None:
    (newcomer,) = attribute("", [f"{modifier.capitalize()} Minister Mira Oru said the ferry would sail."]).newcomers
    assert newcomer.name == "Mira Oru"


@pytest.mark.parametrize("word", sorted(en.OFFICE_WORDS - en.BEFORE_COUNTRIES))
def test_a_word_inside_an_office(word: str) -> None:
    text = f"Minister for {word.capitalize()} Mira Oru said the ferry would sail."
    (newcomer,) = attribute("", [text]).newcomers
    assert newcomer.name == "Mira Oru"


@pytest.mark.parametrize("word", sorted(en.MODIFIERS - en.DETERMINERS))
def test_a_word_before_an_office_or_name(word: str) -> None:
    text = f"Sanna met the {word} Vestrian Prime Minister Mira Oru."
    assert "Mira Oru" in {newcomer.name for newcomer in attribute("", [text]).newcomers}


@pytest.mark.parametrize("honorific", sorted(en.HONORIFICS))
def test_a_word_of_respect_before_a_name(honorific: str) -> None:
    (newcomer,) = attribute("", [f"Minister {honorific.capitalize()} Mira Oru said the ferry would sail."]).newcomers
    assert newcomer.name == "Mira Oru"


@pytest.mark.parametrize("particle", sorted(en.PARTICLES))
def test_a_small_word_inside_a_name(particle: str) -> None:
    (newcomer,) = attribute("", [f"President Mira {particle} Oru said the ferry would sail."]).newcomers
    assert newcomer.name == f"Mira {particle} Oru"


@pytest.mark.parametrize("suffix", sorted(en.SUFFIXES))
def test_what_stands_behind_a_name(suffix: str) -> None:
    (newcomer,) = attribute("", [f"President Mira Oru {suffix.capitalize()} said the ferry would sail."]).newcomers
    assert newcomer.name.startswith("Mira Oru ")


@pytest.mark.parametrize("word", sorted(word for word in en.NOT_NAMES if word.isalpha()))
def test_a_word_with_a_capital_that_is_no_name(word: str) -> None:
    assert not attribute("", [f"{word.capitalize()} said the ferry would sail."]).newcomers


@pytest.mark.parametrize(("one", "other"), en.SAME_OFFICE.items())
def test_words_of_offices_that_mean_the_same(one: str, other: str) -> None:
    assert office([one]) == office(other.split())


@pytest.mark.parametrize(
    ("asked", "meant"), [(asked, one) for asked, all_meant in en.OFFICE_PHRASES for one in all_meant]
)
def test_a_phrase_for_an_office(asked: frozenset[str], meant: frozenset[str]) -> None:
    assert fits(asked, meant)


@pytest.mark.parametrize("word", sorted(en.LESSER))
def test_a_lesser_office_is_not_meant_by_the_higher_ones_name(word: str) -> None:
    assert not fits(office(["minister"]), office([word, "minister"]))


# ---------------------------------------------------------------- English sentences


@pytest.mark.parametrize("words", en.ATTENDANCE)
def test_who_was_there_ends_somebodys_words(words: str) -> None:
    assert sentence(f"Three aides {words}.").kind == "attendance"


@pytest.mark.parametrize("words", en.EVENT_PHRASES)
def test_what_happened_opens_no_words(words: str) -> None:
    assert after_opening("Oru stressed the plan.", f"A dinner {words} should the ferry sail.")[1] == NARRATION


@pytest.mark.parametrize("noun", sorted(en.AGENDA_NOUNS))
def test_what_was_talked_of(noun: str) -> None:
    assert speaker(f"The {noun} focused on the ferry.") == JOINT


@pytest.mark.parametrize("verb", sorted(en.AGENDA_VERBS))
def test_a_verb_of_what_was_talked_of(verb: str) -> None:
    assert speaker(f"Their agenda {verb} the ferry.") == JOINT


@pytest.mark.parametrize("participle", sorted(en.AGENDA_PASSIVES))
def test_a_passive_of_what_was_talked_of(participle: str) -> None:
    assert speaker(f"The ferry was {participle} at length.") == JOINT


@pytest.mark.parametrize("word", sorted(en.POSITION))
def test_a_word_of_a_position(word: str) -> None:
    assert sentence(f"Ferries {word} a harbour.").kind == "position"


@pytest.mark.parametrize("ordinal", sorted(en.ORDINALS))
def test_an_item_of_an_enumeration_stays_with_its_speaker(ordinal: str) -> None:
    assert after_opening("Oru put forward three ideas.", f"{ordinal.capitalize()}, open the harbour.")[1] == ORU


@pytest.mark.parametrize("word", sorted(en.WISHES - {"ready", "willing", "prepared"}))
def test_a_wish_is_its_own_sides(word: str) -> None:
    assert sentence(f"Vestria {word} the ferry.").wish == "Vestria"


@pytest.mark.parametrize("word", sorted(en.PROMISES))
def test_a_promise_of_the_other_side_is_not_whose_who_spoke_last(word: str) -> None:
    promise = word if word in ("will", "hopes") else f"is {word} to"
    assert after_opening("Sanna stressed the plan.", f"The Vestrian side {promise} help, he said.")[1] == ORU


@pytest.mark.parametrize("word", ["should", "must", "needs to"])
def test_what_the_other_side_is_asked_for_stays_with_who_spoke_last(word: str) -> None:
    assert after_opening("Sanna stressed the plan.", f"The Vestrian side {word} help, he said.")[1] == SANNA


@pytest.mark.parametrize("state", sorted(en.SIDE_STATES))
def test_a_state_that_only_its_own_side_tells(state: str) -> None:
    assert speaker(f"The Vestrian side is {state} to reopen the ferry.") == ORU


@pytest.mark.parametrize("words", en.JOINT_TEXTS)
def test_a_headline_over_a_text_that_the_sides_agreed(words: str) -> None:
    assert speaker("The ferry shall sail.", title=words.title()) == JOINT


@pytest.mark.parametrize("words", en.OWN_WORDS)
def test_a_headline_over_somebodys_own_words(words: str) -> None:
    assert speaker("We shall sail the ferry.", title=f"{words.capitalize()} Minister Mira Oru") == ORU


@pytest.mark.parametrize(("mark", "kind"), en.LABELS.items())
def test_a_mark_before_a_question_or_answer(mark: str, kind: str) -> None:
    answered = ORU if kind == "answer" else NARRATION
    assert (
        speaker(f"{mark.capitalize()}: The ferry, then.", title="Foreign Minister Mira Oru meets the press") == answered
    )


@pytest.mark.parametrize("abbreviation", en.ABBREVIATIONS)
def test_an_abbreviation_ends_no_sentence(abbreviation: str) -> None:
    spans = attribute("", [OPENING, f"Oru stressed what {abbreviation}. Sanna had said."]).paragraphs[1]
    assert [span.speakers for span in spans] == [(ORU,)]


# ---------------------------------------------------------------- countries


def test_every_country_is_known_by_each_of_its_names() -> None:
    places = Places()
    assert places.longest(["saudi", "arabian", "side"], 0) == (2, "Saudi Arabia")
    assert places.known("Kyrgyz") == "Kyrgyzstan"
    assert places.unspaced["巴基斯坦"] == "Pakistan"


@pytest.mark.parametrize(
    ("place", "adjective"),
    [
        ("Vestria", "Vestrian"),
        ("Melaya", "Melayan"),
        ("Kelmar", "Kelmarian"),
        ("Kelmar", "Kelmarean"),
        ("Oruland", "Orulander"),
        ("Kelmar", "Kelmari"),
        ("Bal", "Balese"),
        ("Ostmark", "Ostmarkish"),
        ("Ostmark", "Ostmarkic"),
        ("Kelmar", "Kelmarite"),
    ],
)
def test_an_adjective_is_akin_to_its_country(place: str, adjective: str) -> None:
    assert akin(place, adjective)
    assert akin(adjective, place)


# ---------------------------------------------------------------- Chinese


@pytest.mark.parametrize("verb", [*zh.SAY, *zh.ACT])
def test_a_chinese_verb_that_reports(verb: str) -> None:
    assert zh_speaker(f"萨纳{verb}渡轮复航。") == "萨纳"


@pytest.mark.parametrize("verb", zh.DEED)
def test_a_chinese_verb_that_tells_a_deed(verb: str) -> None:
    assert zh_speaker(f"萨纳当日{verb}。") == NARRATION


@pytest.mark.parametrize("ending", zh.OCCASIONS)
def test_a_chinese_deed_that_is_only_the_occasion(ending: str) -> None:
    assert zh_speaker(f"萨纳在会见奥鲁{ending}表示，渡轮将复航。") == "萨纳"


@pytest.mark.parametrize("words", zh.JOINT)
def test_chinese_words_for_both_or_all_sides(words: str) -> None:
    assert zh_speaker(f"{words}一致同意渡轮复航。") == JOINT


@pytest.mark.parametrize("verb", zh.STRONG_MUTUAL)
def test_a_chinese_verb_of_both_sides_ends_ones_words(verb: str) -> None:
    spans = attribute("", [ZH_OPENING, f"萨纳表示，渡轮将复航。双方还{verb}渡轮复航。"]).paragraphs[1]
    assert spans[-1].speakers == (JOINT,)


@pytest.mark.parametrize("modal", zh.MODALS)
def test_a_chinese_plan_of_both_sides_is_somebodys_words(modal: str) -> None:
    spans = attribute("", [ZH_OPENING, f"萨纳表示，渡轮将复航。双方{modal}讨论渡轮复航。"]).paragraphs[1]
    assert [span.speakers for span in spans] == [("萨纳",)]


@pytest.mark.parametrize("words", zh.CROWD)
def test_chinese_words_for_a_crowd(words: str) -> None:
    assert zh_speaker(f"东海{words}赞赏渡轮复航。") == JOINT


@pytest.mark.parametrize("words", zh.BODIES)
def test_a_chinese_institution_is_nobody(words: str) -> None:
    assert zh_speaker(f"{words}指出，渡轮将复航。") == NARRATION


@pytest.mark.parametrize("words", zh.OTHER)
def test_chinese_words_for_the_other_one(words: str) -> None:
    assert zh_speaker("萨纳表示，渡轮将复航。", f"{words}表示，愿意合作。") == "奥鲁"


@pytest.mark.parametrize("pronoun", zh.PRONOUNS)
def test_a_chinese_pronoun(pronoun: str) -> None:
    assert zh_speaker("萨纳表示，渡轮将复航。", f"{pronoun}还表示，愿意合作。") == "萨纳"


@pytest.mark.parametrize("words", zh.LEAD_INS)
def test_chinese_words_before_the_subject(words: str) -> None:
    assert zh_speaker(f"{words}，萨纳表示，渡轮将复航。") == "萨纳"


@pytest.mark.parametrize("adverb", zh.ADVERBS)
def test_a_chinese_adverb_before_the_verb(adverb: str) -> None:
    assert zh_speaker(f"萨纳{adverb}表示，渡轮将复航。") == "萨纳"


@pytest.mark.parametrize("title", zh.TITLES)
def test_a_chinese_office_before_a_name(title: str) -> None:
    assert "林德" in {n.name for n in attribute("", [f"凯尔马{title}林德表示，渡轮将复航。"]).newcomers}


@pytest.mark.parametrize("prefix", zh.TITLE_PREFIXES)
def test_what_stands_before_a_chinese_office(prefix: str) -> None:
    assert "林德" in {n.name for n in attribute("", [f"{prefix}部长林德表示，渡轮将复航。"]).newcomers}


@pytest.mark.parametrize("link", zh.TITLE_LINKS)
def test_what_joins_two_chinese_offices(link: str) -> None:
    (newcomer,) = attribute("", [f"国务委员{link}外长林德表示，渡轮将复航。"]).newcomers
    assert newcomer.title == f"国务委员{link}外长"


@pytest.mark.parametrize("words", zh.COURTESY)
def test_a_chinese_word_of_respect_behind_a_name(words: str) -> None:
    assert zh_speaker(f"萨纳{words}表示，渡轮将复航。") == "萨纳"


@pytest.mark.parametrize("word", zh.AFTER_NAMES)
def test_what_ends_a_chinese_name(word: str) -> None:
    names = {n.name for n in attribute("", [f"凯尔马总统林德尔{word}渡轮。林德尔表示，渡轮将复航。"]).newcomers}
    assert names == {"林德尔"}


@pytest.mark.parametrize("character", sorted(zh.NO_NAME))
def test_a_chinese_character_that_no_bare_name_has(character: str) -> None:
    assert not attribute("", [f"林{character}表示，渡轮将复航。"]).newcomers


@pytest.mark.parametrize("words", zh.EVENTS)
def test_chinese_words_for_who_was_there(words: str) -> None:
    assert zh_speaker("萨纳表示，渡轮将复航。", f"林德{words}。") == NARRATION


@pytest.mark.parametrize("wish", zh.WISHES)
def test_a_chinese_wish_is_its_own_sides(wish: str) -> None:
    assert sentence(f"维方{wish}渡轮复航。", "zh").wish == "维方"


@pytest.mark.parametrize("words", zh.SEVERAL)
def test_a_chinese_office_of_several_names_nobody(words: str) -> None:
    assert not attribute("", [f"{words}外长林德林表示，渡轮将复航。"]).newcomers


@pytest.mark.parametrize(("mark", "kind"), zh.LABELS.items())
def test_a_chinese_mark_before_a_question_or_answer(mark: str, kind: str) -> None:
    spans = attribute("外交部发言人林德主持记者会", [f"{mark}：渡轮何时复航。"]).paragraphs[0]
    assert spans[0].speakers == (("林德",) if kind == "answer" else (NARRATION,))


@pytest.mark.parametrize("name", [f"凯尔马{ending}" for ending in zh.QUESTIONERS])
def test_a_chinese_questioner(name: str) -> None:
    spans = attribute("外交部发言人林德主持记者会", [f"{name}：渡轮何时复航？"]).paragraphs[0]
    assert spans[0].speakers == (NARRATION,)


@pytest.mark.parametrize("words", zh.JOINT_TEXTS)
def test_a_chinese_headline_over_a_text_that_the_sides_agreed(words: str) -> None:
    assert attribute(f"维奥{words}", ["渡轮每日两班。"]).paragraphs[0][0].speakers == (JOINT,)


def test_traditional_characters_read_as_simplified_ones() -> None:
    assert attribute("", ["凱爾馬外長林德強調，雙方關係良好。"]).newcomers[0].name == "林德"
