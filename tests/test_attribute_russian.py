# How Russian is read, beyond what a word does: cases, genders, names, countries, and whole readouts. Each word has its
# sentence in tests/attribute/words/russian.toml. The people and countries are invented: Vestria and Ostmark, in
# Cyrillic, and their ministers.

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Alias, Location, Office, Person
from generator.attribution import attribute
from generator.attribution.clauses import Clause, Sentence
from generator.attribution.languages import fits, office
from generator.attribution.languages.russian import endings, names, tokens
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


# ---------------------------------------------------------------- verbs


@pytest.mark.parametrize(
    ("form", "number"),
    [("отметил", "m"), ("отметила", "f"), ("отметило", "n"), ("отметили", "pl"), ("высказался", "m"),
     ("высказалась", "f"), ("обменялись", "pl"), ("внес", "m"), ("внесла", "f"), ("прошло", "n"), ("отвергли", "pl")],
)  # fmt: skip
def test_of_whom_a_past_is_said(form: str, number: str) -> None:
    assert (forms()[form].tense, forms()[form].number) == ("past", number)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("Санна принял к сведению план.", ["report"]), ("Санна принял рыбаков.", ["narrate"]),
     ("Санна поднял вопрос о порте.", ["report"]), ("Санна поднял якорь.", []),
     ("Санна передал рыбакам привет.", ["report"]), ("Санна передал рыбакам слово.", ["narrate"])],
)  # fmt: skip
def test_what_a_verb_does_shows_in_the_words_behind_it(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in clauses(text)] == kinds


@pytest.mark.parametrize(
    "text",
    ["Был обсужден план порта.", "Была обсуждена тема порта.", "Было обсуждено строительство порта.",
     "Были обсуждены вопросы порта."],
)  # fmt: skip
def test_a_passive_says_in_any_gender_what_was_talked_of(text: str) -> None:
    assert sentence(text).kind == "agenda"
    assert speaker(text) == JOINT


def test_a_sentence_without_a_telling_word_shows_nothing() -> None:
    assert not sentence("Новый паром в порту.").features


# ---------------------------------------------------------------- little words


def test_a_clause_about_a_noun_ends_with_its_comma() -> None:
    text = "Рыбаки, которых Ору встретила в порту, рады, Санна отметил успех."
    assert [clause.nested for clause in clauses(text)] == [True, False]


def test_somebodys_words_last_to_the_end() -> None:
    text = "Санна сказал, что нужны порт, гавань, и Ору поддержала план."
    assert [clause.nested for clause in clauses(text)] == [False, True]


def test_a_pronoun_tells_by_whose_words_it_is() -> None:
    assert after_opening("Санна отметил успех.", "По его словам, паром идёт.") == [SANNA, SANNA]


def test_that_something_was_told_is_told_of() -> None:
    assert after_opening("Санна прибыл в порт. Об этом сообщила Ору.") == [NARRATION]


# ---------------------------------------------------------------- people


def test_a_verb_of_the_other_gender_has_another_subject() -> None:
    assert clauses("Он отметила успех.") == []


@pytest.mark.parametrize(("word", "kind"), [("они", "they"), ("мы", "we")])
def test_several_by_a_pronoun(word: str, kind: str) -> None:
    assert clauses(f"{capital(word)} отметили успех.")[0].subjects[0].kind == kind


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("послом", "посол"), ("послы", "посол"), ("министру", "министр"), ("главой", "глава"), ("секретаря", "секретарь"),
     ("командующего", "командующий"), ("заведующему", "заведующий"), ("уполномоченным", "уполномоченный"),
     ("помощники", "помощник"), ("коллеги", "коллега")],
)  # fmt: skip
def test_an_office_in_another_case(form: str, lemma: str) -> None:
    assert heads()[form].lemma == lemma


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


def test_one_side_or_participant_that_nothing_tells_more_of_is_nobody() -> None:
    assert mentions("Сторона в порту. Участник в порту.") == []


def test_an_office_that_is_not_declined() -> None:
    assert heads()["атташе"].cases >= {"n", "i"}
    assert "атташеа" not in heads()


@pytest.mark.parametrize(
    ("words", "meant"),
    [("Глава Вестрии", "head state"), ("Лидер Вестрии", "head state"), ("Глава МИД Вестрии", "foreign minister"),
     ("Министр обороны", "defense minister"), ("Первый замминистра финансов", "first deputy finance minister"),
     ("Официальный представитель МИД", "foreign ministry spokesperson representative")],
)  # fmt: skip
def test_an_office_in_english_words(words: str, meant: str) -> None:
    assert mentions(f"{words} в порту.")[0].offices == (office(meant.split()),)


@pytest.mark.parametrize("deputy", ["заместитель", "помощник"])
def test_a_deputy_is_not_whom_he_is_deputy_to(deputy: str) -> None:
    (mention,) = mentions(f"Слово взял {deputy} президента Вестрии Лор Линд.")
    assert "president" in mention.offices[0]
    assert not fits(office(["president"]), mention.offices[0])


def test_whose_envoy_somebody_is_tells_no_office_of_his() -> None:
    (mention,) = mentions("Слово взял посланник президента Лор Линд.")
    assert mention.offices == (office(["envoy"]),)


def test_where_an_ambassador_is_posted_is_not_whose_he_is() -> None:
    (mention,) = mentions("Слово взял посол Вестрии в Бразилии Лор Линд.")
    assert (mention.country, mention.name) == ("Вестрия", ("Лор", "Линд"))


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


# ---------------------------------------------------------------- transcripts, headlines, tokens


def test_a_name_with_a_note_before_somebodys_words() -> None:
    texts = ["М.Ору: Порт готов.", "П.Санна (как переведено): Мы рады.", "Вопрос (из зала): Когда?", "М.Ору: Весной."]
    assert after_opening(*texts) == [ORU, SANNA, NARRATION, ORU]


def test_one_label_alone_is_enough_where_its_name_goes_on_as_we() -> None:
    texts = ["Л.Линд: Уважаемые рыбаки!", "Мы построили этот порт. Паром пойдёт весной."]
    assert [spans[0].speakers for spans in attribute("Встреча с рыбаками", texts).paragraphs] == [("л-линд",)] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [("С. В. Линд рад. Он ждёт.", 2), ("Рад Ван И. Он ждёт.", 2), ("«Порт готов. Он нов», - сказал он.", 1),
     ("Порт нов! – Да.", 2)],
)  # fmt: skip
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(tokens.cut(text).sentences) == count


def test_a_language_without_a_letter_of_russian_is_another() -> None:
    assert not tokens.is_russian("ферибот и порт на река " * 20)


def test_a_language_without_the_little_words_of_russian_is_another() -> None:
    assert tokens.is_russian("паромы и порты в пути " * 20)
    assert not tokens.is_russian("паромы порты пути " * 20)


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


@pytest.mark.parametrize(
    ("adjective", "key"),
    [("бразильская", "Brazil"), ("немецкая", "Germany"), ("германская", "Germany"), ("финляндская", "Finland")],
)
def test_a_country_by_its_adjective(adjective: str, key: str) -> None:
    assert mentions(f"Отмечено, что {adjective} сторона рада.")[0].country == key


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
        ("с министром", "Павлом Линдовым", ("Павел", "Линдов")),
        ("министра", "Льва Линда", ("Лев", "Линд")),
        ("с министром", "Никитой Лунным", ("Никита", "Лунный")),
        ("министра", "Ильи Линдина", ("Илья", "Линдин")),
        ("с министром", "Любовью Линдовой", ("Любовь", "Линдова")),
        ("министра", "Марии Линдовой", ("Мария", "Линдова")),
        ("министра", "Анну Линдову", ("Анна", "Линдова")),
        ("министра", "Никиту Лунного", ("Никита", "Лунный")),
        ("министра", "Лидию Ладожскую", ("Лидия", "Ладожская")),
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
    ("name", "forms"),
    [
        ("лунный", "лунного лунному лунным лунном"),
        ("ладожский", "ладожского ладожскому ладожским ладожском"),
        ("сергий", "сергия сергию сергием сергии"),
        ("лунная", "лунной лунную"),
        ("лунные", "лунных лунным лунными"),
        ("синие", "синих синим синими"),
        ("лунное", "лунного лунному лунным лунном"),
        ("филиппины", "филиппин филиппинов филиппинам филиппинами филиппинах"),
        ("агентство", "агентства агентству агентством агентстве"),
        ("волга", "волги волге волгу волгой"),
        ("миша", "миши мише мишу мишей"),
        ("мира", "миры мире миру мирой"),
        ("юлия", "юлии юлие юлию юлией"),
        ("игорь", "игоря игорю игорем игоре"),
        ("любовь", "любови любовью"),
        ("андрей", "андрея андрею андреем андрее"),
        ("линд", "линда линду линдом линде"),
        ("линдов", "линдова линдову линдовым линдове"),
        ("рубио", ""),
    ],
)
def test_each_case_of_a_name(name: str, forms: str) -> None:
    assert {name, *forms.split()} <= endings.forms_of(name)
    assert all(len(form) > len(name) - 3 for form in endings.forms_of(name))


@pytest.mark.parametrize("other", ["волгы", "мири", "мишы", "линдым", "рубиом", "рубиоа"])
def test_no_case_of_a_name(other: str) -> None:
    names = ("волга", "мира", "миша", "линд", "рубио")
    assert not any(endings.is_form_of(other, name) for name in names)


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
