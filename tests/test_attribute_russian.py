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
    [("С. В. Линд рад. Он ждёт.", 2), ("Рад министр РК С. Линд.", 1), ("Рад Ван И. Он ждёт.", 2),
     ("«Порт готов. Он нов», - сказал он.", 1), ("Порт нов! – Да.", 2)],
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
        # A gerund of reporting makes a deed a report, one of anything else does not.
        ("Санна встретился с рыбаками, высоко оценив их успех.", SANNA),
        ("Санна встретился с рыбаками, также отметив успех порта.", SANNA),
        ("Санна встретился с рыбаками, приветствуя план порта.", SANNA),
        ("Санна встретился с рыбаками, согласившись с планом.", SANNA),
        ("Санна встретился с рыбаками, подарив им лодку.", NARRATION),
        ("Санна встретился с рыбаками, обратив взгляд на порт.", NARRATION),
        ("Санна встретился с рыбаками, которые, отметив успех, ушли.", NARRATION),
        ("Санна встретился с рыбаками, а Ору, отметив успех, ушла.", NARRATION),
        # Whoever led the talks without being named did so together, wherever the verb stands.
        ("Вчера вечером на большом пароме обсудили строительство порта.", JOINT),
        # Where a place is named, nobody is.
        ("Санна в городском порту в Лаанто отметил успех.", SANNA),
        ("Санна в префектуре Лаанто отметил успех.", SANNA),
        ("Санна на встрече в Новой Лаанто отметил успех.", SANNA),
        ("После беседы министр Пелле Санна отметил успех.", SANNA),
        # An institution named behind a verb of saying, or none.
        ("«Санна подчеркнул, что порт готов», – отметили там.", SANNA),
        ("«Санна подчеркнул, что порт готов», – подчеркивается в сообщении.", SANNA),
        ("Как сообщает министерство, Пелле Санной было отмечено, что порт готов.", SANNA),
        ("Посол Министерства и его коллега рады. Санна отметил деятельность Министерства и поддержал план.", SANNA),
        # A word of respect before an office.
        ("Господин министр иностранных дел Остмарка отметил успех.", SANNA),
        ("В порту гости отметили успех.", NARRATION),
        # Short words in quotation marks with which a sentence begins are no speech.
        ("«Чайка» стоит в порту.", NARRATION),
    ],
)
def test_whose_words_they_are(text: str, who: str) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("opening", "text", "who"),
    [
        # Several offices of one person, with a comma or a style between.
        ("Вице-премьер, министр обороны Вестрии Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Вице-премьер отметила успех.", "нора-линд"),
        ("Вестрийский посол, остмаркский министр Нора Линд и лундский сенатор Тео Марр прибыли в порт.",
         "Вестрийский посол отметил успех.", NARRATION),
        ("Его Святейшество Патриарх Лор Линд прибыл в порт с послом Остмарка Тео Марром.",
         "Патриарх отметил успех.", "лор-линд"),
        # What an office is of, where it looks like a name, and the country behind it.
        ("Спикер Лор Кеша Вестрии Нора Линд прибыла в порт с вестрийским послом Тео Марром.",
         "Спикер отметила успех.", "нора-линд"),
        # The place whose governor somebody is, and a patronymic that is none.
        ("Губернатор провинции Лаанто Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Губернатор отметила успех.", "нора-линд"),
        ("Президент Республики Лаанто Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Президент отметила успех.", "нора-линд"),
        ("Губернатор провинции Нора Ивановна Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Губернатор отметила успех.", "нора-ивановна-линд"),
        # Whoever chairs a parliament is its speaker, and whoever heads a republic its president.
        ("Председатель Национального собрания Вестрии Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Спикер отметила успех.", "нора-линд"),
        ("Президент Вестрии Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Глава республики отметила успех.", "нора-линд"),
        ("Президент Вестрии Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Лидер нации отметила успех.", "нора-линд"),
        # Whoever is called by this very office, and not by another that it can mean.
        ("Глава государства Нора Линд прибыла в порт с послом Тео Марром.",
         "Глава государства отметила успех.", "нора-линд"),
        ("Глава Гагаузии Нора Линд прибыла в порт с президентом Тео Марром.",
         "Башкан отметила успех.", "нора-линд"),
        # Whoever leads a region may be its governor, and a deputy in parliament is nobody's deputy.
        ("Глава Портовской области Нора Линд прибыла в порт с президентом Тео Марром.",
         "Губернатор отметила успех.", "нора-линд"),
        ("Депутат Лор Линд прибыл в порт с вице-премьером Тео Марром.", "Депутат отметил успех.", "лор-линд"),
        ("Вице-премьер Лор Линд прибыл в порт с послом Тео Марром.", "Депутат отметил успех.", NARRATION),
        # Whoever leads a ministry is a minister.
        ("Министр Нора Линд прибыла в порт с послом Тео Марром.", "Глава Минпорта отметила успех.", "нора-линд"),
        # Whoever leads a region heads no state.
        ("Глава автономии Нора Линд прибыла в порт с президентом Тео Марром.",
         "Глава Гагаузии отметила успех.", "нора-линд"),
        # Words before an office that belong to it, and offices of two words.
        ("Президент Вестрии Нора Линд прибыла в порт с Чрезвычайным и Полномочным послом Остмарка Тео Марром.",
         "Посол отметил успех.", "тео-марр"),
        ("Президент Вестрии Нора Линд прибыла в порт с советником-посланником Остмарка Тео Марром.",
         "Советник отметил успех.", "тео-марр"),
        # A surname that begins as a ministry does.
        ("Президент Вестрии Лор Минданов прибыл в порт с послом Остмарка Тео Марром.",
         "По мнению Минданова, порт готов.", "лор-минданов"),
        # Whoever leads a government is its prime minister, also where it is called so later, and nobody's deputy is.
        ("Премьер-министр Вестрии Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Глава правительства отметила успех.", "нора-линд"),
        ("Глава кабмина Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Премьер-министр отметила успех.", "нора-линд"),
        ("Заместитель главы правительства Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Премьер-министр отметила успех.", NARRATION),
        ("Глава правительства области Нора Линд прибыла в порт с послом Остмарка Тео Марром.",
         "Премьер-министр отметила успех.", NARRATION),
    ],
)  # fmt: skip
def test_who_is_meant_by_an_office(opening: str, text: str, who: str) -> None:
    spans = attribute("", [opening, text]).paragraphs[1]
    assert "+".join(spans[0].speakers) == who


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A woman's name is the subject of the verb behind it, unless somebody else is.
        ("В ходе беседы Теа Марр отметила успех.", [("Теа", "Марр")]),
        ("По итогам беседы посла Теа Марр отметила успех.", []),
        ("В ходе беседы, встречи Теа Марр отметила успех.", []),
        ("Рядом с домом Лоры Линд отметила успех.", []),
        ("Вчера на встрече Теа Марр назвала порт важным.", [("Теа", "Марр")]),
        ("В ходе беседы Теа Марр также отметила успех.", [("Теа", "Марр")]),
        # So is a man's that ends as a woman's in another case.
        ("На встрече Сергей Линдов отметил успех.", [("Сергей", "Линдов")]),
        ("На встрече Сергей Линдова отметил успех.", []),
        ("В беседе с Сергей Линдов отметил успех.", []),
        ("На встрече Сергей отметил успех.", []),
        ("На встрече Лора Линд отметил успех.", []),
    ],
)
def test_a_name_behind_words_that_open_a_sentence(text: str, names: list[tuple[str, ...]]) -> None:
    assert [mention.name for clause in clauses(text) for mention in clause.subjects if mention.name] == names


def test_a_place_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert [mention.name for mention in mentions("В Лаанто Санна и Линд обсудили порт.")] == [("Санна",), ("Линд",)]


def test_two_words_before_an_office_belong_to_it() -> None:
    clause = clauses("Санна принял Чрезвычайного и Полномочного посла Кельмара Нору Линд.")[0]
    assert [mention.name for mention in clause.subjects] == [("Санна",)]


def test_a_few_words_in_quotation_marks_are_no_speech() -> None:
    assert not sentence("«Чайка» стоит в порту.").quoted
    assert sentence("«Чайка стоит в порту».").quoted
    assert sentence("«Чайка», – отметил Санна.").quoted


def test_a_name_that_is_not_declined_shows_where_its_bearer_speaks() -> None:
    opening = "Президент Вестрии Нора Линд прибыла в порт с послом Остмарка Рудим Тая."
    proposals = attribute("", [opening, "Рудим Тая отметила успех."])
    assert [newcomer.name for newcomer in proposals.newcomers] == ["Нора Линд", "Рудим Тая"]


@pytest.mark.parametrize(
    ("form", "name"), [("Гарибой", "Гариба"), ("Гарибы", "Гариба"), ("Линдом", "Линд"), ("Лунеевым", "Лунеев")]
)
def test_a_mans_name_in_another_case(form: str, name: str) -> None:
    assert endings.nominative(form, frozenset("i" if form != "Гарибы" else "g"), "m") == name


def test_clauses_stand_in_the_order_in_which_they_begin() -> None:
    starts = [clause.start for clause in clauses("Стороны рады, как он отметил, а в порту обсудили план.")]
    assert starts == sorted(set(starts))


def test_a_dateline_belongs_to_what_follows() -> None:
    text = "ЛУНД, 14 мая — Агентство. Министр Вестрии Мира Ору отметила успех."
    assert [span.speakers for span in attribute("", [text]).paragraphs[0]] == [(ORU,)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("30 июня. Санна отметил успех.", [SANNA]),
        # A sentence that only begins with a day is none.
        ("30 июня паром пойдет в порт и будет стоять там до самого вечера. Санна отметил успех.", [NARRATION, SANNA]),
    ],
)
def test_a_day_alone_belongs_to_what_follows(text: str, who: list[str]) -> None:
    text = f"Порт закрыт. {text}"
    spans = attribute("", [OPENING, text]).paragraphs[1]
    assert [(span.start, span.speakers[0]) for span in spans] == [
        (0, NARRATION),
        (13 + (text[13:].find("Санна") if len(who) > 1 else 0), SANNA),
    ]


def test_a_half_has_its_own_speaker() -> None:
    text = "Ору отметила успех, а Санна подчеркнул важность порта."
    spans = attribute("", [OPENING, text]).paragraphs[1]
    assert [(text[s.start :][:3], s.speakers[0]) for s in spans] == [("Ору", ORU), ("а С", SANNA)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("«Паром идет», - сказал рыбак Сергей Линдов.", [("Сергей", "Линдов")]),
        ("«Паром идет», сказал житель порта Сергей Линдов.", [("Сергей", "Линдов")]),
        ("Паром идет, - сказал на встрече Сергей Линдов.", [("Сергей", "Линдов")]),
        ("Паром идет, - сказала на встрече Теа Марр.", [("Теа", "Марр")]),
        ("«Паром идет», - сказал сын Сергея Линдова.", []),
        ("«Паром идет», - сказала дочь Миры Линд.", []),
        ("«Паром идет», - сказал рыбак Сергей.", []),
        ("Ору рассказала на празднике Лора Линд и отметила успех.", [("Ору",)]),
        ("«Паром идет», - сказал друг и брат Сергей Линдов.", [("Сергей", "Линдов")]),
    ],
)
def test_a_name_behind_a_word_for_who_said_it(text: str, names: list[tuple[str, ...]]) -> None:
    assert [mention.name for clause in clauses(text) for mention in clause.subjects if mention.name] == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("«Паром идет», - сказала рыбачка.", NARRATION),
        ("«Паром идет!» - сказала рыбачка.", NARRATION),
        ("«Паром идет», - сказал вчера Санна.", SANNA),
        ("Паром «Чайка» стоит, - отметил Санна.", SANNA),
        # Whoever tells of one thing ends with a dash, what somebody asks for before it as well.
        ("Порт нужен, чтобы паром ходил, - отметил Санна.", SANNA),
    ],
)
def test_who_a_tag_means_that_has_no_name(text: str, who: str) -> None:
    assert after_opening("Ору отметила успех.", text)[1] == who


@pytest.mark.parametrize(
    ("texts", "who"),
    [
        (["Порт важен рыбакам.", "Об этом заявил Санна."], [SANNA, SANNA]),
        (["Порт важен рыбакам.", "Об этом сообщило издание."], [NARRATION, NARRATION]),
        (["Порт важен рыбакам.", "Об этом заявил Санна. Он рад."], [SANNA, SANNA]),
        (["Ору отметила успех.", "Об этом заявил Санна."], [ORU, NARRATION]),
        (["Порт важен рыбакам.", "Санна заявил об этом."], [NARRATION, SANNA]),
    ],
)
def test_a_paragraph_that_says_who_said_the_one_above(texts: list[str], who: list[str]) -> None:
    assert after_opening(*texts) == who


@pytest.mark.parametrize(
    ("texts", "who"),
    [
        (["«Порт нужен.", "И причал «Чайка» нужен. Ору отметила успех.", "И лодка», - отметил Санна."], [SANNA] * 3),
        (["«Порт нужен.", "«И причал нужен.", "«И лодка», - отметил Санна."], [SANNA] * 3),
        (["«Порт нужен.", "Ору отметила «успех».", "Санна отметил «успех»."], [NARRATION, ORU, SANNA]),
        (["«Порт нужен.", "И лодка», - сообщило издание."], [NARRATION] * 2),
        (["Порт «Чайка нужен.", "И лодка», - отметил Санна."], [NARRATION, SANNA]),
        (["«Порт нужен.", "И лодка», - отметил Санна.", "Порт нужен."], [SANNA, SANNA, NARRATION]),
    ],
)
def test_a_quotation_over_paragraphs_is_of_whom_its_end_names(texts: list[str], who: list[str]) -> None:
    assert after_opening(*texts) == who


def test_a_quotation_over_paragraphs_has_an_end() -> None:
    texts = ["«Порт нужен.", *["Паром нужен."] * 20, "И лодка», - отметил Санна."]
    assert tokens.quotations(texts) == []
    assert tokens.quotations(texts[1:]) == []
    assert tokens.quotations([texts[0], *texts[2:]]) == []
    assert tokens.quotations([texts[0], *texts[3:]]) == [range(20)]
    assert tokens.quotations(["«Порт.", "Лодка».", "«Паром.", "Мост»."]) == [range(2), range(2, 4)]


def test_what_was_talked_of_by_somebodys_words_is_not_everybodys() -> None:
    assert sentence("По словам рыбаков, речь шла о порте.").kind == "agenda"
    assert sentence("По его словам, речь шла о порте.").kind == "plain"


def test_a_sentence_that_looks_back_reports_nobody() -> None:
    assert [clause.kind for clause in clauses("Напомним, Пелле Санна сделал вид.")] == ["narrate"]
    assert [clause.kind for clause in clauses("Вчера Пелле Санна сделал вид.")] == ["report"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("Как передает Санна, паром идет.", ["report"]), ("Санна передает, что паром идет.", ["report"]),
     ("Санна пишет: паром идет.", ["report"]), ("Санна пишет, и паром идет.", [])],
)  # fmt: skip
def test_some_verbs_report_only_where_the_words_are(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in clauses(text)] == kinds


def test_a_name_in_quotation_marks_is_no_speech_of_what_follows() -> None:
    assert clauses("«Чайка» отметила успех.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("Министр Портовской отметил успех.", ("Портовской",)), ("Министр Портовской одернул рыбаков.", ("Портовской",)),
     ("Директор Портовской верфи отметил успех.", ()), ("Беседа с послом Портовской утром прошла.", ("Портовская",))],
)  # fmt: skip
def test_what_an_office_is_of_by_an_adjective(text: str, name: tuple[str, ...]) -> None:
    assert mentions(text)[0].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A word in the genitive, or behind a kind of place, and alone, is what somebody leads.
        ("Глава Лаанты отметил успех.", ()),
        ("Глава области Лаанто отметил успех.", ()),
        ("Губернатором области Лаанто отмечен успех.", ()),
        # A man whose name is not declined, and one who is called by more than one word.
        ("Глава Лаанто отметил успех.", ("Лаанто",)),
        ("Главой Лаанты отмечен успех.", ("Лаанты",)),
        ("Глава Лаанты Линд отметил успех.", ("Лаанты", "Линд")),
        ("Губернатор области Лаанто Линд отметил успех.", ("Лаанто", "Линд")),
        ("Глава области Л. Линд отметил успех.", ("Л.", "Линд")),
        # So is what stands before the word of an institution that has a capital.
        ("Слово взял спикер Лаанто Меджлиса.", ()),
        ("Слово взял спикер Лаанто Меджлиса Лор Линд.", ("Лор", "Линд")),
        ("Слово взял посол Лаанто Банка.", ()),
        ("Спикер Лаанто меджлис похвалил.", ("Лаанто",)),
        ("Слово взял спикер Лаанто Линд.", ("Лаанто", "Линд")),
    ],
)  # fmt: skip
def test_a_word_with_a_capital_that_an_office_is_of(text: str, name: tuple[str, ...]) -> None:
    assert mentions(text)[0].name == name


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Директор ОНТ", "директор ОНТ"),
        ("Директор ОНТ Вестрии", "директор ОНТ"),
        ("Директор вестрийской ОНТ", "директор вестрийской ОНТ"),
        ("Представитель при ОНТ", "представитель при ОНТ"),
        ("Директор ГОСПОРТ", "директор"),
        ("Директор вестрийской верфи", "директор"),
    ],
)
def test_an_office_is_of_what_has_initials(words: str, title: str) -> None:
    (mention,) = mentions(f"{words} Лор Линд отметил успех.")
    assert (mention.name, mention.title) == (("Лор", "Линд"), title)


def test_one_letter_is_a_name_and_no_initials() -> None:
    assert mentions("Слово взял министр Е.")[0].name == ("Е",)


def test_a_country_that_an_initial_follows_is_no_city() -> None:
    (mention,) = mentions("Глава Лаанты Л. Линд отметил успех.")
    assert (mention.country, mention.name) == ("Лаант", ("Л.", "Линд"))


@pytest.mark.parametrize("text", ["– Лаанто рад.", "Порт готов. – Лаанто рад."])
def test_a_word_behind_a_dash_that_opens_a_sentence_has_its_capital_for_that(text: str) -> None:
    assert mentions(text) == []
    assert [mention.name for mention in mentions("Порт – Лаанто рад.")] == [("Лаанто",)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("«Порт нужен», - цитирует Ору ее пресс-служба.", ORU),
        ("«Порт нужен», - приводит его слова издание.", SANNA),
        ("«Порт нужен», - приводит издание слова Ору.", ORU),
        ("Издание цитирует Ору.", NARRATION),
        ("«Порт, - цитирует Ору издание, - нужен».", ORU),
    ],
)
def test_whom_a_paper_passes_on(text: str, who: str) -> None:
    assert after_opening("Санна отметил успех.", text)[1] == who


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Рыбаков поддержал посол Лор Линд.", ["Лор Линд"]),
        ("Рыбаков поддержал Санна.", []),
        ("Рыбаков поддержал и посол Лор Линд.", ["Лор Линд"]),
        # A name behind an office keeps its form where the office is in the nominative.
        ("Посол Мия Рондова поддержала план. Рядом стоял Лор Рондов.", ["Мия Рондова"]),
        # A father's name shows the word before it to be a first name, and no country's.
        ("Официальный представитель МИД Нора Ивановна Линд назвала это ошибкой.", ["Нора Ивановна Линд"]),
        ("Рыбаков поддержал атташе.", []),
        ("Рыбаков поддержал посла Лора Линда.", []),
        ("Санна поддержал посла Лора Линда.", ["Санна"]),
    ],
)
def test_an_office_in_the_nominative_behind_any_verb_is_its_subject(text: str, subjects: list[str]) -> None:
    assert [" ".join(mention.name) for clause in clauses(text) for mention in clause.subjects] == subjects


def test_a_word_for_what_somebody_does_alone_means_nobody() -> None:
    assert [mention.name for mention in mentions("Эксперт отметил успех. Эксперты рады. Эксперт Лор Линд рад.")] == [
        ("Лор", "Линд")
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # What two of them did together is theirs, for the third was no part of it.
        ("Ору и Санна договорились о пароме.", f"{ORU}+{SANNA}"),
        ("Ору и Санна обсудили паром.", f"{ORU}+{SANNA}"),
        ("Ору и Санна отметили успех.", f"{ORU}+{SANNA}"),
        # Somebody speaks for his own side too.
        ("Ору и вестрийская сторона отметили успех.", ORU),
    ],
)
def test_what_two_of_three_did_together(text: str, who: str) -> None:
    opening = "Через три дня министр иностранных дел Кельмара Нора Линд поддержала план."
    assert after_opening(opening, text)[1] == who


ANSWERS = ("Вопрос: Когда пойдет паром?", "М.Линд: Весной.")
SPEECH = "Выступление и ответы на вопросы министра Вестрии Миры Линд"


@pytest.mark.parametrize(
    ("headline", "opening", "who"),
    [
        (SPEECH, "Рыбаки рады.", "мира-линд"),
        (SPEECH, "Мы построили этот порт.", "мира-линд"),
        # What tells of the author, and not as "we", is his office's; a headline of no words of his makes nothing his.
        (SPEECH, "Министр Линд прибыла в порт.", NARRATION),
        ("Встреча министра Вестрии Миры Линд с рыбаками", "Рыбаки рады.", NARRATION),
        ("Министр Вестрии Мира Линд приняла рыбаков", "Рыбаки рады.", NARRATION),
    ],
)
def test_what_comes_before_the_first_question_is_of_whom_the_headline_names(
    headline: str, opening: str, who: str
) -> None:
    found = attribute(headline, [opening, *ANSWERS]).paragraphs
    assert [spans[0].speakers for spans in found] == [(who,), (NARRATION,), ("мира-линд",)]


def test_a_line_above_the_text_makes_nothing_its_authors_before_the_first_question() -> None:
    found = attribute("О порте", [SPEECH, "Рыбаки рады.", *ANSWERS]).paragraphs
    assert [spans[0].speakers for spans in found] == [(NARRATION,)] * 3 + [("мира-линд",)]


@pytest.mark.parametrize(("before", "who"), [(2, NARRATION), (3, "мира-линд")])
def test_a_name_that_stands_far_below_is_a_signature(before: int, who: str) -> None:
    headline = "Выступление министра Вестрии Миры Линд"
    found = attribute(headline, [*["Мы построили порт."] * before, headline, "Паром готов."]).paragraphs
    assert [spans[0].speakers for spans in (found[0], found[-1])] == [(who,), ("мира-линд",)]


def test_by_whose_words_the_second_half_is_somebody_before_says() -> None:
    opening = "Министр Вестрии Мира Ору прибыла в порт с послом Тео Марром и губернатором Лором Линдом."
    text = "С ним не согласилась Ору: по ее словам, порт готов."
    assert attribute("", [opening, "Марр рад.", text]).paragraphs[2][0].speakers == (ORU,)
