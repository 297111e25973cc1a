# A row for every Russian word that the engine knows: each is tried in a sentence where it must do its work. A word that
# changes nothing does not belong in the vocabulary. The people and countries are invented: Vestria and Ostmark, in
# Cyrillic, and their ministers.

from collections.abc import Iterable

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Alias, Location, Office, Person
from generator.attribution import attribute
from generator.attribution.clauses import Clause, Sentence
from generator.attribution.languages import fits, office
from generator.attribution.languages.russian import countries, endings, names, tokens
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.offices import heads
from generator.attribution.languages.russian.reading import Reading
from generator.attribution.languages.russian.verbs import forms
from generator.attribution.mentions import Mention
from generator.attribution.places import Places

ORU, SANNA = "мира-ору", "пелле-санна"
OPENING = "Министр иностранных дел Вестрии Мира Ору встретилась с министром иностранных дел Остмарка Пелле Санной."


def after_opening(*paragraphs: str) -> list[str]:
    """Whom each later paragraph reports at its beginning."""
    spans = attribute("", [OPENING, *paragraphs]).paragraphs[1:]
    return ["+".join(paragraph[0].speakers) for paragraph in spans]


def speaker(paragraph: str) -> str:
    return after_opening(paragraph)[0]


def sentence(text: str) -> Sentence:
    """The first sentence of a text that follows the opening."""
    return Reading({0: OPENING, 1: text}, Places()).readers(())[1].sentences[0]


def clauses(text: str) -> list[Clause]:
    return list(sentence(text).clauses)


def mentions(text: str) -> list[Mention]:
    return list(Reading({0: OPENING, 1: text}, Places()).mentions[1])


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def masculine(lemmas: Iterable[str]) -> list[str]:
    """The past of each verb as it is said of a man."""
    wanted = set(lemmas)
    return sorted(word for word, form in forms().items() if form.lemma in wanted and form.number == "m")


def several(lemmas: Iterable[str]) -> list[str]:
    wanted = set(lemmas)
    return sorted(
        w for w, form in forms().items() if form.lemma in wanted and (form.number, form.tense) == ("pl", "past")
    )


# ---------------------------------------------------------------- verbs

PLAIN_ACTS = ru.ACT - ru.REPORTED_ONLY.keys()


@pytest.mark.parametrize("past", masculine(ru.SAY))
def test_a_verb_of_saying_in_a_tag_behind_words(past: str) -> None:
    assert speaker(f"Паром пойдёт весной, {past} Санна.") == SANNA


@pytest.mark.parametrize("past", masculine(PLAIN_ACTS))
def test_a_verb_of_a_speakers_part_reports_behind_a_deed_too(past: str) -> None:
    assert speaker(f"Санна прибыл в порт и {past} рыбаков.") == SANNA


@pytest.mark.parametrize("past", several(ru.MUTUAL | ru.BINDING))
def test_what_several_do_needs_no_word_for_them(past: str) -> None:
    assert speaker(f"{capital(past)} строительство порта.") == JOINT


@pytest.mark.parametrize("lemma", sorted(ru.BINDING))
def test_what_is_settled_binds(lemma: str) -> None:
    assert [clause.binding for clause in clauses(f"Стороны {several([lemma])[0]} вопросы порта.")] == [True]


@pytest.mark.parametrize("past", masculine(ru.DEED))
def test_a_verb_that_tells_a_deed(past: str) -> None:
    assert speaker(f"Санна {past} северный порт.") == NARRATION


@pytest.mark.parametrize("past", sorted(word for words in ru.IRREGULAR.values() for word in words.split()))
def test_a_past_that_does_not_just_take_an_ending(past: str) -> None:
    number = forms()[past].number
    assert number == (
        "pl" if past.endswith("ли") else "f" if past.endswith("ла") else "n" if past.endswith("ло") else "m"
    )


@pytest.mark.parametrize("present", sorted(word for words in ru.PRESENT.values() for word in words.split()))
def test_the_present_of_a_verb_that_reports(present: str) -> None:
    object_ = "за порт" if present.startswith("выступа") else "порт"
    who = "Стороны" if forms()[present].number == "pl" else "Санна"
    if present == "говорится":
        assert clauses(f"«Порт готов», - {present} в сообщении.")[0].subjects[0].kind == "body"
    else:
        assert speaker(f"{who} {present} {object_}.") == (JOINT if who == "Стороны" else SANNA)


@pytest.mark.parametrize(("lemma", "words"), [(v, w) for v, choices in ru.NARRATED.items() for w in choices])
def test_a_verb_that_tells_a_deed_before_some_words(lemma: str, words: str) -> None:
    assert speaker(f"Санна {masculine([lemma])[0]} {words} порта.") == NARRATION


@pytest.mark.parametrize(("lemma", "words"), [(v, w) for v, choices in ru.REPORTED.items() for w in choices])
def test_a_verb_that_reports_before_some_words(lemma: str, words: str) -> None:
    assert speaker(f"Санна {masculine([lemma])[0]} {words} порта.") == SANNA
    assert speaker(f"Санна {masculine([lemma])[0]} корабль.") == NARRATION


@pytest.mark.parametrize(("lemma", "words"), [(v, w) for v, choices in ru.REPORTED_ONLY.items() for w in choices])
def test_a_verb_that_reports_only_before_some_words(lemma: str, words: str) -> None:
    assert speaker(f"Санна {masculine([lemma])[0]} {words} порта.") == SANNA
    assert clauses(f"Санна {masculine([lemma])[0]} корабль.") == []


@pytest.mark.parametrize("state", sorted(ru.STATES))
def test_a_state_of_mind(state: str) -> None:
    assert clauses(f"Санна {state}, что паром пойдёт.")[0].lemma == "быть"


# ---------------------------------------------------------------- sentences without a clause


@pytest.mark.parametrize("passive", sorted(ru.AGENDA_PASSIVES))
def test_a_passive_of_what_was_talked_of(passive: str) -> None:
    assert speaker(f"Вопрос порта был {passive}.") == JOINT
    assert sentence(f"Вопросы порта были {passive}ы.").kind == "agenda"


@pytest.mark.parametrize("verb", sorted(ru.AGENDA_REFLEXIVES))
def test_a_verb_of_what_was_talked_of(verb: str) -> None:
    assert speaker(f"На встрече {verb} строительство порта.") == JOINT


@pytest.mark.parametrize("words", ru.AGENDA_PHRASES)
def test_words_for_what_was_talked_of(words: str) -> None:
    assert sentence(f"Кроме того, {words} строительства порта.").kind == "agenda"


@pytest.mark.parametrize("words", ru.EVENT_PHRASES)
def test_words_for_what_happened(words: str) -> None:
    assert sentence(f"В этот день {words} северный порт.").kind == "event"


@pytest.mark.parametrize("words", ru.ATTENDANCE)
def test_words_for_who_was_there(words: str) -> None:
    assert sentence(f"В этот день {words} рыбаки.").kind == "attendance"


@pytest.mark.parametrize("words", ru.BACKGROUND)
def test_an_opening_that_looks_back(words: str) -> None:
    assert sentence(f"{capital(words)} паром пошёл по реке.").kind == "event"


@pytest.mark.parametrize("word", sorted(ru.POSITION))
def test_a_word_of_a_position(word: str) -> None:
    assert sentence(f"Этот паром {word} по реке.").kind == "position"


@pytest.mark.parametrize("word", sorted(ru.WISHES))
def test_a_wish_is_its_own_sides(word: str) -> None:
    assert sentence(f"Вестрия {word} этим портом.").wish == "Вестрия"


@pytest.mark.parametrize("word", sorted(ru.PROMISES))
def test_a_side_binds_itself(word: str) -> None:
    assert sentence(f"Вестрийская сторона {word} помощь.").promise == "Вестрия"


@pytest.mark.parametrize(
    ("feature", "words"),
    [("past", ru.PASSED), ("plan", ru.FUTURE), ("connects", ru.CONNECTIVES), ("item", ru.ORDINALS)],
)
def test_words_that_show_whether_words_go_on(feature: str, words: frozenset[str]) -> None:
    for word in sorted(words):
        assert feature in sentence(f"{capital(word)} паром в порту.").features, word
    assert not sentence("Новый паром в порту.").features


# ---------------------------------------------------------------- little words


@pytest.mark.parametrize("word", sorted(ru.SUBORDINATORS))
def test_a_word_that_opens_a_clause_inside_another(word: str) -> None:
    assert clauses(f"Паром пойдёт весной, {word} Санна осмотрел порт.")[0].nested


@pytest.mark.parametrize("word", sorted(ru.CONTENT))
def test_somebodys_words_last_to_the_end(word: str) -> None:
    assert [c.nested for c in clauses(f"Санна сказал, {word} порт, гавань, и Ору поддержала план.")] == [False, True]


@pytest.mark.parametrize("word", sorted(ru.OPENING_SUBORDINATORS))
def test_a_word_with_which_a_sentence_begins_inside_another(word: str) -> None:
    assert [c.nested for c in clauses(f"{capital(word)} Ору осмотрела порт, Санна сказал слово.")] == [True, False]


def test_a_clause_about_a_noun_ends_with_its_comma() -> None:
    assert [c.nested for c in clauses("Рыбаки, которых Ору встретила в порту, рады, Санна отметил успех.")] == [
        True,
        False,
    ]


@pytest.mark.parametrize("words", sorted(ru.IN_WHICH))
def test_a_deed_goes_on_with_what_was_said_in_it(words: str) -> None:
    assert speaker(f"Санна и Ору провели встречу, {words} которой обсудили порт.") == JOINT


@pytest.mark.parametrize("word", sorted(ru.CONJUNCTIONS))
def test_a_half_begins_with_its_conjunction(word: str) -> None:
    text = f"Санна отметил успех, {word} Ору подчеркнула важность порта."
    assert text[clauses(text)[1].start :].startswith(word)


@pytest.mark.parametrize("word", sorted(ru.PREPOSITIONS))
def test_a_word_that_ends_an_office(word: str) -> None:
    title = next(m for m in mentions(f"Делегацию ведёт посол {word} Лорой Линд.") if m.offices)
    assert not title.name


@pytest.mark.parametrize("adverb", sorted(ru.ADVERBS))
def test_an_adverb_between_a_verb_and_its_subject(adverb: str) -> None:
    text = f"Рыбаки ждут парома в порту, отметил {adverb} министр Вестрии, долго."
    assert clauses(text)[0].words == f"отметил {adverb} министр Вестрии"


@pytest.mark.parametrize("words", ru.TURN_PHRASES)
def test_words_that_turn_to_the_other_side(words: str) -> None:
    assert sentence(f"{capital(words)} министр поддержал план.").opening == words


@pytest.mark.parametrize("word", sorted(ru.BY_WORDS))
def test_by_whose_words_it_is(word: str) -> None:
    assert speaker(f"По {word} Санны, паром идёт.") == SANNA
    assert after_opening("Санна отметил успех.", f"По его {word}, паром идёт.") == [SANNA, SANNA]


@pytest.mark.parametrize("words", sorted(ru.ABOUT_THAT))
def test_the_next_sentence_says_whose_words_it_was(words: str) -> None:
    assert speaker(f"Порт важен рыбакам. {capital(words)} заявил Санна.") == SANNA


def test_that_something_was_told_is_told_of() -> None:
    assert after_opening("Санна прибыл в порт. Об этом сообщила Ору.") == [NARRATION]


@pytest.mark.parametrize("word", sorted(ru.TRANSPARENT))
def test_a_word_without_a_subject_governs_nothing(word: str) -> None:
    assert not clauses(f"{capital(word)}, что Санна отметил успех.")[0].nested


# ---------------------------------------------------------------- people


@pytest.mark.parametrize("pronoun", sorted(ru.PRONOUNS))
def test_a_pronoun(pronoun: str) -> None:
    verb = "отметил" if ru.PRONOUNS[pronoun] == "m" else "отметила"
    (clause,) = clauses(f"{capital(pronoun)} {verb} успех.")
    assert (clause.subjects[0].kind, clause.subjects[0].gender) == ("he", ru.PRONOUNS[pronoun])


def test_a_verb_of_the_other_gender_has_another_subject() -> None:
    assert clauses("Он отметила успех.") == []


@pytest.mark.parametrize(("word", "kind"), [("они", "they"), ("мы", "we")])
def test_several_by_a_pronoun(word: str, kind: str) -> None:
    assert clauses(f"{capital(word)} отметили успех.")[0].subjects[0].kind == kind


@pytest.mark.parametrize("word", sorted(ru.HONORIFICS))
def test_a_word_of_respect_before_a_name(word: str) -> None:
    (mention,) = mentions(f"Слово взял {word} Линд.")
    assert (mention.name, mention.gender) == (("Линд",), ru.HONORIFICS[word])


@pytest.mark.parametrize("particle", sorted(ru.PARTICLES))
def test_a_small_word_inside_a_name(particle: str) -> None:
    (mention,) = mentions(f"Слово взял посол Лор {particle} Линд.")
    assert mention.name == ("Лор", particle, "Линд")


@pytest.mark.parametrize("particle", sorted(ru.LAST_PARTICLES))
def test_a_small_word_that_ends_a_name(particle: str) -> None:
    (mention,) = mentions(f"Слово взял посол Лор Линд {particle}.")
    assert mention.name == ("Лор", "Линд", particle)


@pytest.mark.parametrize("head", sorted(ru.OFFICES))
def test_an_office_before_a_name(head: str) -> None:
    (newcomer,) = attribute("", [f"{capital(head)} Вестрии Мира Линд поддержала план, что было важно."]).newcomers
    assert (newcomer.name, newcomer.title, newcomer.country) == ("Мира Линд", head, "Вестрия")


@pytest.mark.parametrize("head", sorted(ru.OFFICES))
def test_an_office_is_known_by_its_english_words(head: str) -> None:
    meant = {"head": "head state", "leader": "head state"}.get(ru.OFFICES[head], ru.OFFICES[head])
    assert mentions(f"{capital(head)} Вестрии в порту.")[0].offices == (office(meant.split()),)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("послом", "посол"), ("послы", "посол"), ("министру", "министр"), ("главой", "глава"), ("секретаря", "секретарь"),
     ("командующего", "командующий"), ("заведующему", "заведующий"), ("уполномоченным", "уполномоченный"),
     ("помощники", "помощник"), ("коллеги", "коллега")],
)  # fmt: skip
def test_an_office_in_another_case(form: str, lemma: str) -> None:
    assert heads()[form].lemma == lemma


@pytest.mark.parametrize("word", sorted(ru.INDECLINABLE))
def test_a_word_that_is_the_same_in_every_case(word: str) -> None:
    assert heads()[word].cases >= {"n", "i"}
    assert word + "а" not in heads()


@pytest.mark.parametrize("word", sorted(ru.GENERIC))
def test_a_mere_word_for_a_person_means_who_was_named_last(word: str) -> None:
    assert after_opening("Санна отметил успех.", f"{capital(word)} поддержал план.") == [SANNA, SANNA]


@pytest.mark.parametrize("word", sorted(ru.OTHERS))
def test_words_for_the_other_one(word: str) -> None:
    assert after_opening("Ору отметила успех.", f"Ее {word} поддержал план.") == [ORU, SANNA]


@pytest.mark.parametrize(
    "word",
    [
        "стороны",
        "участники",
        "дипломаты",
        "политики",
        "собеседники",
        "коллеги",
        "министры",
        "президенты",
        "лидеры",
        "главы",
    ],
)
def test_words_for_all_who_take_part(word: str) -> None:
    assert speaker(f"{capital(word)} отметили успех.") == JOINT


@pytest.mark.parametrize("word", sorted(ru.SEVERAL))
def test_a_word_that_means_people_only_in_the_plural(word: str) -> None:
    assert [mention.kind for mention in mentions(f"{capital(word)} в порту.")] == []


@pytest.mark.parametrize("word", sorted(ru.CABINETS))
def test_a_cabinet_names_no_ministers(word: str) -> None:
    assert mentions(f"Заседает {word} министров.") == []


@pytest.mark.parametrize("word", sorted(ru.OF_WORDS))
def test_what_an_office_is_of(word: str) -> None:
    mention = mentions(f"Выступил посол {word} Линд Лора.")[0]
    assert mention.title == f"посол {word}"
    assert frozenset(office(ru.OF_WORDS[word].split())) <= mention.offices[0]


@pytest.mark.parametrize("word", sorted(ru.OF_PEOPLE))
def test_whose_deputy_somebody_is(word: str) -> None:
    (deputy,) = mentions(f"Выступил заместитель {word} Лора Линд.")
    (envoy,) = mentions(f"Выступил посланник {word} Лора Линд.")
    meant = office(ru.OF_PEOPLE[word].split())
    assert meant < deputy.offices[0]
    assert not fits(meant, deputy.offices[0])
    assert not fits(meant, envoy.offices[0])


@pytest.mark.parametrize("word", sorted(ru.DEPUTIES))
def test_a_deputy_is_not_who_is_meant_by_the_office(word: str) -> None:
    (mention,) = mentions(f"Выступил {word} президента Вестрии Лора Линд.")
    assert "president" in mention.offices[0]
    assert not fits(office(["president"]), mention.offices[0])


@pytest.mark.parametrize("word", sorted(ru.BEFORE_OFFICES))
def test_what_stands_before_an_office(word: str) -> None:
    (mention,) = mentions(f"Выступил {word} представитель Лора Линд.")
    assert frozenset(office(ru.BEFORE_OFFICES[word].split())) <= mention.offices[0]


@pytest.mark.parametrize("word", sorted(ru.ACTING))
def test_who_acts_in_an_office_may_be_the_subject(word: str) -> None:
    assert clauses(f"Сегодня {word} главы МИД Остмарка Пелле Санна отметил успех.")[0].subjects[0].name


@pytest.mark.parametrize("word", sorted(ru.HIS))
def test_a_possessive_before_an_office(word: str) -> None:
    text = f"Слово взял {word} коллега."
    assert [text[text.index(word) :].startswith(word) and m.first for m in mentions(text)] == [2]


@pytest.mark.parametrize("word", sorted(ru.WITH_OFFICE - {"по", "и", "для"}))
def test_where_an_ambassador_is_posted_is_not_whose_he_is(word: str) -> None:
    mention = mentions(f"Слово взял посол {word} Бразилии.")[0]
    assert (mention.country, mention.title, mention.last) == ("", "посол", 5)


@pytest.mark.parametrize(("word", "behind"), [("по", "особым поручениям"), ("и", "внутренних дел"), ("для", "нато")])
def test_a_little_word_inside_an_office(word: str, behind: str) -> None:
    assert mentions(f"Слово взял посол иностранных дел {word} {behind}.")[0].title.endswith(behind)


@pytest.mark.parametrize("word", sorted(ru.BODIES))
def test_an_institution_is_nobody(word: str) -> None:
    (clause,) = clauses(f"{capital(word)} сообщает, что паром пойдёт.")
    assert clause.subjects[0].kind == "body"


def test_the_country_of_an_institution_is_part_of_its_name() -> None:
    (clause,) = clauses("Посольство Саудовской Аравии сообщило, что порт открыт.")
    assert (clause.subjects[0].kind, clause.words) == ("body", "Посольство Саудовской Аравии сообщило")


@pytest.mark.parametrize(
    "text",
    ["Минречфлот сообщил, что порт готов.", "Порт готов, сообщили в МИД.", "В МИД отметили, что порт готов.",
     "«Порт готов», - сообщает Port.News.", "Порт готов, сообщила в среду пресс-служба."],
)  # fmt: skip
def test_what_an_institution_says_is_nobodys(text: str) -> None:
    assert speaker(text) == NARRATION
    assert clauses(text)[-1].subjects[0].kind == "body"


@pytest.mark.parametrize("word", sorted(ru.NOT_NAMES | ru.EVENTS))
def test_a_word_with_a_capital_that_is_no_name(word: str) -> None:
    found = [mention.name for mention in mentions(f"{capital(word)} Линда и Санны в порту. Линд рад.")]
    assert ("Линд",) in found or word in ("ваш",)
    assert not any(capital(word) in name for name in found)


# ---------------------------------------------------------------- transcripts, headlines, tokens


@pytest.mark.parametrize(("mark", "kind"), sorted(ru.LABELS.items()))
def test_a_mark_before_a_question_or_answer(mark: str, kind: str) -> None:
    found = sentence(f"{capital(mark)}: Порт готов?").label
    assert found
    assert found.kind == kind


def test_a_name_with_a_note_before_somebodys_words() -> None:
    texts = ["М.Ору: Порт готов.", "П.Санна (как переведено): Мы рады.", "Вопрос (из зала): Когда?", "М.Ору: Весной."]
    assert after_opening(*texts) == [ORU, SANNA, NARRATION, ORU]


def test_one_label_alone_is_enough_where_its_name_goes_on_as_we() -> None:
    texts = ["Л.Линд: Уважаемые рыбаки!", "Мы построили этот порт. Паром пойдёт весной."]
    assert [spans[0].speakers for spans in attribute("Встреча с рыбаками", texts).paragraphs] == [("л-линд",)] * 2


@pytest.mark.parametrize("words", ru.JOINT_TEXTS)
def test_a_headline_over_a_text_that_the_sides_agreed(words: str) -> None:
    spans = attribute(f"{capital(words)} Вестрии и Остмарка", ["Паром будет ходить дважды в день."]).paragraphs[0]
    assert spans[0].speakers == (JOINT,)


@pytest.mark.parametrize("words", ru.OWN_WORDS)
def test_a_headline_over_somebodys_own_words(words: str) -> None:
    spans = attribute(f"{capital(words)} Вестрии Миры Линд", ["Мы построили этот порт."]).paragraphs[0]
    assert spans[0].speakers == ("мира-линд",)


@pytest.mark.parametrize("abbreviation", sorted({*ru.ABBREVIATIONS} - {"т.д", "т.п"}))
def test_an_abbreviation_ends_no_sentence(abbreviation: str) -> None:
    assert len(tokens.cut(f"Паром у {abbreviation}. Лунда стоит.").sentences) == 1


@pytest.mark.parametrize("abbreviation", sorted(ru.MAY_END))
def test_an_abbreviation_behind_a_number_may_end_one(abbreviation: str) -> None:
    assert len(tokens.cut(f"Паром стоил 90 {abbreviation} Стороны рады.").sentences) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [("С. В. Линд рад. Он ждёт.", 2), ("Рад Ван И. Он ждёт.", 2), ("«Порт готов. Он нов», - сказал он.", 1),
     ("Порт нов! – Да.", 2)],
)  # fmt: skip
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(tokens.cut(text).sentences) == count


@pytest.mark.parametrize("word", sorted(ru.LITTLE_WORDS))
def test_a_little_word_shows_russian(word: str) -> None:
    assert tokens.is_russian("паромы " * 40 + f"{word} " * 5)
    assert not tokens.is_russian("паромы " * 45)


@pytest.mark.parametrize("letter", sorted(ru.FOREIGN_LETTERS))
def test_a_letter_of_another_language(letter: str) -> None:
    assert not tokens.is_russian(f"паромы и по{letter}т " * 20)


def test_a_language_without_a_letter_of_russian_is_another() -> None:
    assert not tokens.is_russian("ферибот и порт на река " * 20)


@pytest.mark.parametrize(("key", "listed", "adjectives"), countries.rows())
def test_a_country_is_known_by_each_of_its_names(
    key: str, listed: tuple[str, ...], adjectives: tuple[str, ...]
) -> None:
    for name in listed:
        assert mentions(f"Слово взял посол {name}.")[0].country == key, name
    for adjective in adjectives:
        assert mentions(f"Отмечено, что {adjective}ая сторона рада.")[0].country == key, adjective


@pytest.mark.parametrize(
    ("words", "key"),
    [("Китая", "China"), ("Китаем", "China"), ("Кито", "Ecuador"), ("Нигера", "Niger"), ("Нигерией", "Nigeria"),
     ("Египта", "Egypt"), ("Филиппин", "Philippines"), ("Нидерландов", "Netherlands"), ("Израиля", "Israel"),
     ("Соединенных Штатов Америки", "United States"), ("Объединенными Арабскими Эмиратами", "United Arab Emirates"),
     ("Саудовской Аравии", "Saudi Arabia"), ("Южной Корее", "South Korea"), ("Российской Федерацией", "Russia"),
     ("Исламской Республики Иран", "Iran"), ("Соединенного Королевства", "United Kingdom"), ("Мали", "Mali"),
     ("США", "United States"), ("КНР", "China"), ("Кубой", "Cuba"), ("Вьетнаму", "Vietnam")],
)  # fmt: skip
def test_a_country_in_another_case(words: str, key: str) -> None:
    assert mentions(f"Слово взял посол {words}.")[0].country == key


# ---------------------------------------------------------------- names and their cases


@pytest.mark.parametrize(
    ("before", "written", "name"),
    [
        ("с министром", "Сергеем Линдовым", ("Сергей", "Линдов")),
        ("с министром", "Анной Линдовой", ("Анна", "Линдова")),
        ("министра", "Игоря Ладожского", ("Игорь", "Ладожский")),
        ("с министром", "Марией Ладожской", ("Мария", "Ладожская")),
        ("министру", "Андрею Лунному", ("Андрей", "Лунный")),
        ("министра", "Никола Аракчи", ("Никол", "Аракчи")),
        ("с министром", "Карен Донфрид", ("Карен", "Донфрид")),
        ("с министром", "Франком-Вальтером Линдом", ("Франк-Вальтер", "Линд")),
        ("с", "Ильичем Линдом", ("Ильич", "Линд")),
        ("министра", "А.Б.Линдова", ("А.", "Б.", "Линдов")),
        ("с министром", "Ким Хи И", ("Ким", "Хи", "И")),
    ],
)
def test_a_name_in_another_case(before: str, written: str, name: tuple[str, ...]) -> None:
    found = Reading({0: f"Состоялась встреча {before} {written}."}, Places()).mentions[0]
    assert [mention.name for mention in found if mention.name] == [name]


@pytest.mark.parametrize("written", ["Линдова", "Линдову", "Линдовым", "Линдове"])
def test_a_name_that_the_text_has_in_the_nominative(written: str) -> None:
    texts = {0: "Слово взял посол Лор Линдов.", 1: f"Речь о {written}."}
    assert Reading(texts, Places()).mentions[1][0].name == ("Линдов",)


@pytest.mark.parametrize(
    ("word", "name", "is_one"),
    [("Линдова", "Линдов", True), ("Сергеем", "Сергей", True), ("Марии", "Мария", True), ("Ильёй", "Илья", True),
     ("Белого", "Белый", True), ("Ладожской", "Ладожская", True), ("Рубио", "Рубио", True), ("Рубиом", "Рубио", False),
     ("Линд", "Линдов", False), ("Франка-Вальтера", "Франк-Вальтер", True)],
)  # fmt: skip
def test_the_forms_of_a_name(word: str, name: str, *, is_one: bool) -> None:
    assert endings.is_form_of(word, name) is is_one


@pytest.mark.parametrize(
    ("form", "name", "is_one"),
    [("М. А. Ору", ("Мира", "Ору"), True), ("М.А. Ору", ("М.", "Ору"), True), ("Мира Ору", ("М.", "А.", "Ору"), True),
     ("М. А. Ору", ("Пелле", "Ору"), False), ("М. А. Ору", ("Ору",), False), ("Мира Ору", ("Мира", "Санна"), False)],
)  # fmt: skip
def test_a_declared_name_is_a_texts(form: str, name: tuple[str, ...], *, is_one: bool) -> None:
    assert names.is_called(form, name) is is_one


PLACE = Location(path="people/x.md", line=1)
MIRA = Person(
    id="mira-oru", name="Mira Oru", party="vestria", aliases=(Alias(name="М. А. Ору"),),
    offices=(Office(title="Minister of Foreign Affairs"),), location=PLACE,
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["М.А.Ору отметила успех.", "Мира Ору отметила успех.", "Ору отметила успех. О визите Ору.",
     "Министр иностранных дел Ору отметила успех."],
)  # fmt: skip
def test_the_registers_are_known_by_a_declared_name(text: str) -> None:
    assert attribute("", [text], people=[MIRA]).paragraphs[0][0].speakers == ("mira-oru",)


@pytest.mark.parametrize("text", ["Пелле Ору отметил успех.", "П.Ору отметил успех. Порт П.Ору рад."])
def test_another_of_the_name_is_not_taken_for_who_is_declared(text: str) -> None:
    people = attribute("", [text], people=[MIRA], participants=["mira-oru"]).paragraphs[0]
    assert people[0].speakers != ("mira-oru",)


def test_a_declared_name_with_initials_makes_no_second_one_of_a_full_name() -> None:
    proposals = attribute("", ["Mira Oru stressed the plan."], people=[MIRA], participants=["mira-oru"])
    assert not proposals.newcomers
    assert proposals.paragraphs[0][0].speakers == ("mira-oru",)


def test_two_of_one_surname_are_told_apart_by_their_initials() -> None:
    texts = ["Посол А.Линдов и посол Б.Линдов прибыли.", "А.Линдов отметил успех.", "Б.Линдов поддержал план."]
    assert [p[0].speakers for p in attribute("", texts).paragraphs[1:]] == [("а-линдов",), ("б-линдов",)]


# ---------------------------------------------------------------- whole readouts


def test_an_office_of_several_gives_each_his_country() -> None:
    text = "Министры иностранных дел Вестрии и Остмарка Лора Линд и Пелле Санна обсудили порт."
    proposals = attribute("", [text, "Паром ходит из Вестрии в Остмарк."])
    found = {newcomer.name: (newcomer.title, newcomer.country) for newcomer in proposals.newcomers}
    assert found == {
        "Лора Линд": ("министр иностранных дел", "Вестрия"),
        "Пелле Санна": ("министр иностранных дел", "Остмарк"),
    }
    assert proposals.paragraphs[0][0].speakers == (JOINT,)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Вестрийская сторона подчеркнула важность порта.", ORU),
        ("С остмаркской стороны подчеркнута важность порта.", SANNA),
        ("Остмаркской стороной отмечена важность порта.", SANNA),
        ("Вестрийская и остмаркская стороны отметили успех.", JOINT),
        ("Глава остмаркского внешнеполитического ведомства отметил успех.", SANNA),
        ("Пелле Санной было отмечено, что порт готов.", SANNA),
        ("Сказав, что порт готов, министр Пелле Санна заверил рыбаков.", SANNA),
        ("Порт, по словам Санны, готов.", SANNA),
        ("«Порт готов, – отметил Санна. – Он нужен рыбакам».", SANNA),
        ("«Санна подчеркнул, что порт готов», – сообщили в МИД.", SANNA),
        ("О порте говорил, в частности, министр Остмарка Пелле Санна.", SANNA),
        ("Ору и Санна отметили успех.", JOINT),
        ("О порте заявили Ору и Санна.", JOINT),
        ("Санна, со своей стороны, отметил успех.", SANNA),
        ("Встреча Ору и Санны прошла в порту.", NARRATION),
        ("Министр иностранных дел Ору сообщила, что Санна поддержал план.", ORU),
        ("Санна сделал вид.", SANNA),
        ("Министр Остмарка, Пелле Санна, отметил успех.", SANNA),
        ("Порт готов, сообщает port-news.", NARRATION),
    ],
)
def test_whose_words_they_are(text: str, who: str) -> None:
    assert speaker(text) == who


def test_clauses_stand_in_the_order_in_which_they_begin() -> None:
    starts = [clause.start for clause in clauses("Стороны рады, как он отметил, а в порту обсудили план.")]
    assert starts == sorted(set(starts))


def test_a_dateline_belongs_to_what_follows() -> None:
    text = "ЛУНД, 14 мая — Агентство. Министр Вестрии Мира Ору отметила успех."
    assert [span.speakers for span in attribute("", [text]).paragraphs[0]] == [(ORU,)]


def test_a_half_has_its_own_speaker() -> None:
    text = "Ору отметила успех, а Санна подчеркнул важность порта."
    spans = attribute("", [OPENING, text]).paragraphs[1]
    assert [(text[s.start :][:3], s.speakers[0]) for s in spans] == [("Ору", ORU), ("а С", SANNA)]
