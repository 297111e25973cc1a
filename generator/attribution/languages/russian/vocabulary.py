# The Russian vocabulary of readouts, as data: every word that the engine knows is here or, if it is a country's, in
# `countries`. A word that is missing is added to its list, with a sentence in tests/attribute/words; no other
# module holds vocabulary.

from typing import Literal

LITTLE_WORDS = frozenset("и в на с по что о об для к от из не также как до его их при за был были было".split())
"""Words of which every Russian text has many."""
OWN_LETTER = "ы"
"""A letter that Russian has everywhere, and Bulgarian or Serbian nowhere."""
FOREIGN_LETTERS = frozenset("іїєґўәғқңөұүһҳҷӣӯѓќљњћђџј")
"""Letters of other languages that are written in Cyrillic."""
ABBREVIATIONS = (
    "г", "гг", "т.е", "т.ч", "др", "млн", "млрд", "тыс", "руб", "долл", "ст", "см", "им", "п", "стр",
    "и.о", "янв", "фев", "февр", "апр", "авг", "сент", "окт", "нояб", "дек",
)  # fmt: skip
"""Words whose full stop ends no sentence."""
MAY_END = frozenset("г. гг. др. млн. млрд. тыс. руб. долл.".split())
"""Those of them that end a sentence all the same where a number went before."""

MORE_THAN_TWO = frozenset(
    "три трёх трех трое троих четыре четырёх четырех пять пяти трехсторонней трёхсторонней трехсторонних".split()
)
"""Words of a text that may tell of more than two who meet at once."""

# ---------------------------------------------------------------- verbs

SAY = frozenset(
    """сказать говорить заявить заявлять отметить отмечать подчеркнуть подчеркивать сообщить сообщать рассказать
    рассказывать добавить добавлять напомнить указать указывать пояснить объяснить уточнить констатировать признать
    заверить уверять предупредить предупреждать написать ответить считать полагать утверждать подтвердить подтверждать
    продолжить заключить резюмировать прокомментировать акцентировать возразить опровергнуть пообещать обещать
    высказаться высказать спросить думать согласиться посетовать предположить раскритиковать передавать
    информировать парировать заметить напоминать подытожить поведать дополнить отозваться отреагировать повторить
    отвечать заверять разъяснять пояснять уточнять объяснять признавать поделиться продолжать писать задаться""".split()
)
"""Verbs that report words. Each may be followed by what was said, or come after it as a tag."""
ACT = frozenset(
    """поблагодарить благодарить поздравить поздравлять приветствовать поприветствовать выразить выражать
    проинформировать пожелать призвать призывать предложить предлагать попросить просить пригласить поддержать
    поддерживать осудить осуждать оценить оценивать передать назвать обратить остановиться ознакомить выдвинуть
    потребовать рекомендовать коснуться изложить представить озвучить разъяснить довести поставить поднять одобрить
    отклонить определить уделить выступать поинтересоваться поручить обвинить отвергнуть гарантировать извиниться
    похвалить внести воздать охарактеризовать отдать вспомнить доложить обозначить адресовать дать
    заострить упомянуть перечислить посоветовать порекомендовать предостеречь разделить привести
    проанализировать сослаться оповестить засвидетельствовать""".split()
)
"""Verbs of a speaker's part in talks that take an object: what follows is reported, whoever says so."""
MUTUAL = frozenset("обсудить обсуждать рассмотреть рассматривать обменяться сверить затронуть".split())
"""Verbs that several do together."""
BINDING = frozenset("договориться условиться решить наметить согласовать".split())
"""Those of what is settled, so that what follows is rather part of it."""
DEED = frozenset(
    """встретиться встречаться встретить прибыть прилететь прибывать посетить посещать принять принимать провести
    проводить побеседовать беседовать поговорить переговорить пообщаться созвониться подписать подписывать вручить
    возложить вылететь отбыть приехать приступить участвовать осмотреть открыть начать завершить направить
    направлять опубликовать выслушать позвонить сопровождать пройти получить отправиться вести подарить
    назначать назначить занимать покинуть выступить побывать вернуться родиться окончить возглавить возглавлять
    стать победить работать жить закончить служить учиться уйти уехать выехать поехать переехать умереть погибнуть
    бежать отказаться оказаться появиться остаться построить создать отправить проголосовать голосовать уволить
    задержать сменить вступить войти показать увидеть пожать""".split()
)
"""Verbs of what happened: their sentence is narration."""
IRREGULAR = {
    "провести": "провел провела провели", "внести": "внес внесла внесли", "довести": "довел довела довели",
    "вести": "вел вела вели", "пройти": "прошел прошла прошло прошли",
    "опровергнуть": "опроверг опровергла опровергли", "отвергнуть": "отверг отвергла отвергли",
    "погибнуть": "погиб погибла погибли", "умереть": "умер умерла умерли",
    "уйти": "ушел ушла ушло ушли", "войти": "вошел вошла вошло вошли",
    "привести": "привел привела привели", "предостеречь": "предостерег предостерегла предостерегли",
}  # fmt: skip
"""Pasts that do not just take -л."""
PRESENT = {
    "говорить": "говорит говорят говорится", "отмечать": "отмечает отмечают отмечается",
    "сообщать": "сообщает сообщают сообщается",
    "подчеркивать": "подчеркивает подчеркивают подчеркивается", "заявлять": "заявляет заявляют",
    "передавать": "передает передают", "считать": "считает считают", "полагать": "полагает полагают",
    "указывать": "указывает указывают указывается", "информировать": "информирует информируют",
    "призывать": "призывает призывают", "выступать": "выступает выступают", "поддерживать": "поддерживает поддерживают",
    "приветствовать": "приветствует приветствуют", "выражать": "выражает выражают",
    "подтверждать": "подтверждает подтверждают", "рассказывать": "рассказывает рассказывают",
    "утверждать": "утверждает утверждают", "добавлять": "добавляет добавляют", "предлагать": "предлагает предлагают",
    "уточнять": "уточняет уточняют", "пояснять": "поясняет поясняют", "объяснять": "объясняет объясняют",
    "признавать": "признает признают", "напоминать": "напоминает напоминают", "продолжать": "продолжает продолжают",
    "констатировать": "констатирует констатируют", "писать": "пишет пишут", "уверять": "уверяет уверяют",
    "осуждать": "осуждает осуждают", "благодарить": "благодарит благодарят", "просить": "просит просят",
}  # fmt: skip
"""The present of verbs that report."""
NARRATED = {
    "передать": ("слово",),
    "продолжить": ("работу", "переговоры", "визит"),
    "обменяться": ("подарками", "рукопожатием", "нотами", "документами"),
    "поставить": ("подпись", "подписи"),
    "внести": ("изменения", "вклад"),
    "выступать": ("с",),
}  # fmt: skip
"""Verbs that tell a deed where one of these words follows soon."""
REPORTED = {
    "принять": ("приглашение", "предложение", "к сведению"),
    "провести": ("обмен", "сверку"),
    "вести": ("речь",),
    "возложить": ("ответственность", "вину"),
    "выступить": ("за", "против", "с предложением", "с инициативой", "заявлением"),
}  # fmt: skip
"""Verbs that report where one of these words follows soon, whatever they do elsewhere."""
REPORTED_ONLY = {
    "обратить": ("внимание",), "отдать": ("должное",), "воздать": ("должное",),
    "поставить": ("вопрос", "задачу", "под сомнение", "перед"), "поднять": ("вопрос", "тему", "проблему"),
    "внести": ("предложение", "предложения", "ясность"), "довести": ("до сведения",),
    "передать": (
        "привет", "приветствие", "приветствия", "наилучшие", "пожелания", "слова", "благодарность", "поздравления",
        "приглашение", "послание", "искренние", "соболезнования",
    ),
    "определить": ("приоритеты", "направления", "шаги"),
    "выступать": ("за", "против"),
    "дать": ("оценку", "оценки", "понять"),
    "привести": ("пример", "примеры", "данные"),
    "разделить": ("мнение", "обеспокоенность", "озабоченность"),
    "адресовать": ("слова", "пожелания", "поздравления", "благодарность"),
    "представить": (
        "подходы", "позицию", "видение", "оценки", "инициативы", "предложения", "информацию", "взгляды",
        "наблюдения", "подробности",
    ),
}  # fmt: skip
"""Verbs that report only where one of these words follows soon."""
AS_TAGS = frozenset("продолжать писать передавать".split())
"""Verbs that report only in a tag or before "что": "Паром пойдет, продолжает Ору"."""
STATES = frozenset(
    """уверен уверена уверены убежден убеждена убеждены готов готова готовы рад рада рады намерен намерена намерены
    согласен согласна согласны благодарен благодарна обеспокоен обеспокоены заинтересован заинтересована признателен
    признательна""".split()
)
"""Short adjectives of a speaker's mind: "он уверен, что"."""
TAG_STATES = frozenset("уверен уверена убежден убеждена согласен согласна обеспокоен".split())
"""Those of them that also come after somebody's words: "Паром пойдет, уверен Ору"."""
CITES = frozenset("цитирует процитировал процитировала цитируют приводит приводят".split())
"""Verbs of whoever passes on the words of another, whom the text names behind them: "..., цитирует Ору агентство"."""
NOT = "не"
WORDS = frozenset("слова заявление".split())
"""What may stand between such a verb and whose they are."""

# ---------------------------------------------------------------- what kind of sentence it is

AGENDA_PASSIVES = frozenset(
    """обсужден рассмотрен подтвержден выражен подчеркнут отмечен затронут уделен сверен высказан констатирован
    достигнут намечен акцентирован поднят согласован проанализирован оценен разъяснен изложен указан подведен
    сделан выработан проведен""".split()
)
"""Short passive participles of a sentence that says what was talked of, and not by whom: "были обсуждены"."""
AGENDA_REFLEXIVES = frozenset(
    """обсуждался обсуждалась обсуждалось обсуждались рассматривался рассматривалась рассматривались рассматривалось
    подчеркивалась подчеркивалось подчеркивался подчеркивались отмечалась отмечался отмечались говорилось затрагивались
    затрагивалась обсуждается обсуждаются рассматривается рассматриваются""".split()
)
"""Verbs that say what was talked of, and not by whom."""
AGENDA_PHRASES = (
    "обмен мнениями", "речь шла", "речь идет", "разговор шел", "в центре внимания", "в фокусе", "на повестке",
    "в повестке", "темой беседы", "темами беседы", "темой разговора", "темой переговоров", "темой для беседы",
    "предметом обсуждения", "главной темой", "основной темой", "состоялось обсуждение", "продолжено обсуждение",
)  # fmt: skip
"""Words of a sentence that says what was talked of."""
EVENT_PHRASES = (
    "состоялась встреча", "состоялся телефонный разговор", "состоялись переговоры", "встреча состоялась",
    "разговор состоялся", "беседа состоялась", "переговоры прошли", "встреча прошла", "состоялся визит", "по итогам",
    "по приглашению", "опубликовано", "опубликован", "опубликована", "находится с", "на полях", "состоится",
)  # fmt: skip
"""Words of a sentence that tells what happened."""
ATTENDANCE = (
    "приняли участие", "принял участие", "приняла участие", "присутствовали", "участниками встречи", "подписаны",
    "подписан", "состоялась церемония", "участвовали",
)  # fmt: skip
"""Words of a sentence that tells who was there and what was signed."""
BACKGROUND = (
    "напомним", "ранее", "позже", "накануне", "справочно", "ожидается", "как уже сообщ", "мероприятие прошло",
    "мероприятие состоялось", "мероприятие проведено", "мероприятие организовано",
)  # fmt: skip
"""Openings of a sentence that looks back, where nobody in it speaks."""
POSITION = frozenset(
    """должен должна должны должно необходимо следует важно нужно будет будем будут готов готова готовы нельзя
    надеется надеемся рассчитывает рассчитываем заинтересована заинтересован поддерживает поддерживаем выступает
    выступаем приветствует приветствуем намерен намерена считает считаем""".split()
)
"""Words of a sentence that states a position, though nobody is named as stating it."""
WISHES = frozenset(
    """готова готов готовы намерена намерен намерены надеется рассчитывает приветствует поддерживает ценит
    дорожит""".split()
)
"""Words that only somebody who speaks for a country says of it."""
PROMISES = frozenset("будет готова намерена надеется рассчитывает продолжит окажет".split())
"""Words after "вестрийская сторона" with which it binds itself."""
PASSED = frozenset("был была было были".split())
FUTURE = frozenset("будет будут".split())
CONNECTIVES = frozenset("также кроме при это этот эта эти однако поэтому таким так помимо вместе наряду".split())
"""Words that open a sentence which goes on with the one before."""
ORDINALS = frozenset("первое второе третье четвертое пятое во-первых во-вторых в-третьих в-четвертых наконец".split())
"""Words that open an item of an enumeration."""

# ---------------------------------------------------------------- little words

SUBORDINATORS = frozenset("что чтобы если когда где поскольку хотя как куда откуда пока".split())
"""Words that open a clause inside another."""
CONTENT = frozenset("что чтобы".split())
"""Those of them that somebody's words follow, to the end of the sentence."""
OPENING_SUBORDINATORS = frozenset("как если когда хотя поскольку пока".split())
"""Those of them with which a sentence can begin."""
AS = "как"
"""What a sentence opens with that says whose account it is."""
RELATIVE = "котор"
"""How a word begins that opens a clause about a noun."""
IN_WHICH = frozenset(["в ходе", "по итогам"])
"""What comes before such a word where the clause tells what its subject did next: "в ходе которой обсудили"."""
CONJUNCTIONS = frozenset("и а но".split())
PREPOSITIONS = frozenset("с со к ко от из до у без против между перед о об после".split())
"""Words that end an office: whoever follows is somebody else."""
ADVERBS = frozenset(
    """также тоже особо вновь еще затем далее сегодня вчера накануне ранее позже дополнительно одновременно отдельно
    подробно тепло сердечно искренне высоко позитивно положительно вместе уже лично официально снова кратко решительно
    неоднократно особенно наконец буквально нынче""".split()
)
"""Words that may come between a subject and its verb."""
TURN_PHRASES = ("в свою очередь", "со своей стороны", "в ответ", "отвечая")
"""Openings that turn to the other side."""
BY_WORDS = frozenset(
    """словам мнению оценке утверждению убеждению заявлению признанию информации версии прогнозу
    данным""".split()
)
"""What comes after "по" before somebody whose words the sentence tells."""
ABOUT_THAT = ("об этом", "такое заявление", "соответствующее заявление", "такое мнение", "с таким заявлением")
"""Words before the verb that tells who said what the sentence before says."""
TRANSPARENT = frozenset(
    """сообщается отмечается уточняется указывается известно напомним подчеркивается сообщалось ожидается отмечалось
    говорится""".split()
)
"""Words without a subject, after whose "что" the sentence begins anew."""
SIDE = "сторона"
BY_SIDES = frozenset("с со".split())
"""What comes before the adjective in "с вестрийской стороны"."""

# ---------------------------------------------------------------- people

PRONOUNS: dict[str, Literal["m", "f"]] = {"он": "m", "она": "f"}
HONORIFICS: dict[str, Literal["m", "f"]] = {"господин": "m", "г-н": "m", "госпожа": "f", "г-жа": "f"}
"""Words of respect before a name, and whom they show to be a man or a woman."""
FIRST_NAMES: dict[str, Literal["m", "f"]] = {
    "Павел": "m", "Лев": "m", "Илья": "m", "Никита": "m", "Кузьма": "m", "Фома": "m", "Лука": "m", "Данила": "m",
    "Савва": "m", "Мустафа": "m", "Муса": "m", "Иса": "m", "Абдулла": "m", "Хамза": "m",
    "Мария": "f", "Юлия": "f", "Виктория": "f", "Анастасия": "f", "Ксения": "f", "Лидия": "f", "Наталия": "f",
    "Наталья": "f", "Дарья": "f", "Любовь": "f",
}  # fmt: skip
"""First names whose endings mislead: men's that lose a vowel or are declined as women's, women's that look like
countries' or like men's."""
PARTICLES = frozenset("аль эль ибн бин бен фон ван де да ди дер дос ла".split())
"""Small words inside a name."""
LAST_PARTICLES = frozenset("оглы кызы заде".split())
"""Small words that end a name."""
THAT_ONE = frozenset("тот та".split())
"""What is said of somebody else who was named before, where a verb of saying follows."""

OFFICES = {
    "президент": "president", "премьер-министр": "prime minister", "премьер": "prime minister",
    "вице-премьер": "deputy prime minister", "вице-президент": "vice president", "министр": "minister",
    "замминистра": "deputy minister", "госсекретарь": "secretary state", "председатель": "chairman",
    "замглавы": "deputy head", "зампредседателя": "deputy chairman", "вице-спикер": "deputy speaker",
    "канцлер": "chancellor", "посол": "ambassador", "посланник": "envoy", "спецпосланник": "special envoy",
    "спецпредставитель": "special representative", "представитель": "representative", "постпред": "representative",
    "помощник": "assistant", "советник": "advisor", "секретарь": "secretary", "генсек": "secretary general",
    "пресс-секретарь": "spokesperson", "заместитель": "deputy", "глава": "head", "руководитель": "head",
    "лидер": "leader", "спикер": "speaker", "директор": "director", "гендиректор": "director general",
    "король": "king", "эмир": "emir", "султан": "sultan", "шейх": "sheikh", "принц": "prince", "королева": "queen",
    "губернатор": "governor", "депутат": "lawmaker", "сенатор": "senator", "комиссар": "commissioner",
    "еврокомиссар": "commissioner", "координатор": "coordinator", "сопредседатель": "chairman",
    "мэр": "mayor", "аким": "governor",
    "атташе": "attache", "генерал": "general", "консул": "consul", "патриарх": "patriarch",
    "вице-канцлер": "vice chancellor", "госсоветник": "state councilor", "уполномоченный": "commissioner",
    "генсекретарь": "secretary general", "омбудсмен": "ombudsman", "администратор": "administrator",
    "префект": "prefect", "госминистр": "state minister", "вице-министр": "deputy minister",
    "замдиректора": "deputy director", "вице-губернатор": "deputy governor", "вице-мэр": "deputy mayor",
    "полпред": "representative", "митрополит": "metropolitan", "предстоятель": "patriarch",
    "архиепископ": "archbishop", "епископ": "bishop",
    "кардинал": "cardinal", "муфтий": "mufti", "имам": "imam", "адмирал": "admiral", "маршал": "marshal",
    "полковник": "colonel", "ректор": "rector", "князь": "prince", "герцог": "duke", "хоким": "governor",
    "башкан": "head region", "примар": "mayor", "президентка": "president",
    "управляющий": "governor", "поверенный": "charge affaires", "главнокомандующий": "commander",
    "командующий": "commander", "заведующий": "head", "прокурор": "prosecutor", "начальник": "chief",
}  # fmt: skip
"""Words that make an office, with the English words that it means."""
STYLES = {
    "святейшество": "patriarch", "величество": "king", "высочество": "prince", "превосходительство": "",
    "преосвященство": "bishop", "высокопреосвященство": "metropolitan",
}  # fmt: skip
"""What somebody of an office is called after "его", with the English word for the office."""
EX = "экс-"
"""How a word begins for an office that somebody held before."""
GENERIC = frozenset("дипломат политик чиновник парламентарий".split())
"""Words for a person that tell no office."""
TRADES = frozenset(
    """эксперт экономист политолог аналитик историк юрист адвокат профессор академик бизнесмен предприниматель
    миллиардер олигарх активист блогер писатель режиссер тренер актер актриса певица художник врач
    спортсмен правозащитник миллионер пенсионер житель жительница учительница студент фермер""".split()
)
"""Words for a person that come before a name, and alone mean nobody who is known."""
OTHERS = frozenset("коллега визави гость партнер собеседник".split())
"""Words for the other one who is present."""
GUEST = "гость"
"""The one of them whose plural means those of one side, and nobody of them in particular."""
SEVERAL = frozenset("сторона участник".split())
"""Further words whose plural means all who take part."""
IRREGULAR_STEMS = {"посол": "посл", "павел": "павл", "лев": "льв", "день": "дн"}
"""Words that lose a vowel where an ending follows."""
INDECLINABLE = frozenset("замминистра замглавы зампредседателя замдиректора визави атташе".split())
ADJECTIVAL = frozenset("уполномоченный командующий заведующий управляющий поверенный главнокомандующий".split())
"""Offices that are declined as adjectives."""
CABINETS = frozenset("совет кабинет".split())
"""What "министров" is of that names no ministers: совет министров."""

OF_WORDS = {
    "иностранных": "foreign", "дел": "", "внешнеполитического": "foreign", "внешних": "foreign",
    "ведомства": "ministry",
    "мид": "foreign ministry", "дипведомства": "foreign ministry", "дипломатии": "foreign ministry",
    "обороны": "defense", "безопасности": "security", "совета": "council", "государства": "state",
    "правительства": "government", "кабмина": "government", "парламента": "parliament", "сената": "senate",
    "внутренних": "interior", "финансов": "finance", "торговли": "trade", "экономики": "economy",
    "энергетики": "energy", "кабинета": "cabinet", "республики": "", "федерации": "", "королевства": "",
    "союза": "union", "комиссии": "commission", "организации": "organization", "администрации": "administration",
    "национальной": "national", "собрания": "assembly", "думы": "parliament", "палаты": "parliament",
    "страны": "state", "верховного": "supreme", "дипмиссии": "ambassador", "представительства": "mission",
    "посольства": "ambassador", "особым": "", "поручениям": "", "госдепа": "state", "пентагона": "defense",
    "минобороны": "defense", "департамента": "department", "фракции": "parliament", "партии": "party", "нато": "",
    "оон": "", "обсе": "", "шос": "", "снг": "", "одкб": "", "федеративной": "", "народной": "", "исламской": "",
    "демократической": "", "нации": "state", "народа": "state", "арабской": "", "автономии": "region",
    "региона": "region", "области": "region", "края": "region", "госдумы": "parliament", "госсовета": "council",
    "города": "", "района": "",
}  # fmt: skip
"""What an office is of, in the genitive, with the English words that it means."""
OF_PEOPLE = {
    "президента": "president", "премьер-министра": "prime minister", "министра": "minister", "главы": "head",
    "госсекретаря": "secretary state", "лидера": "head state", "председателя": "chairman", "секретаря": "secretary",
    "премьера": "prime minister", "канцлера": "chancellor",
}  # fmt: skip
"""The same of people to whom somebody is deputy, or for whom he speaks."""
DEPUTIES = frozenset("заместитель помощник".split())
"""Offices that are a lesser form of the one they are of."""
BEFORE_OFFICES = {
    "бывший": "former", "официальный": "spokesperson", "специальный": "special", "генеральный": "general",
    "постоянный": "permanent", "государственный": "state", "верховный": "high", "старший": "senior",
    "первый": "first", "федеральный": "federal", "чрезвычайный": "", "полномочный": "", "временный": "",
    "национальный": "", "наследный": "crown", "действующий": "", "новый": "", "святейший": "",
    "почетный": "", "блаженнейший": "",
}  # fmt: skip
"""What comes before an office and belongs to it, with the English words that it means."""
ACTING = frozenset("обязанности и.о. врио".split())
"""What comes before the office, in the genitive, of whoever only acts in it: "исполняющий обязанности министра"."""
HIS = frozenset("его ее их свой своего своему своим своих свою наш нашего нашему нашим наша".split())
"""Possessives before an office."""
WITH_OFFICE = frozenset("по в при на и для".split())
"""Little words inside the name of an office."""
POSTED = frozenset("в при на".split())
"""Those of them that are followed by where somebody is posted, and not by whose he is."""
BODIES = frozenset(
    """мид ведомство министерство кремль пресс-служба агентство посольство акорда госдеп госдепартамент пентагон
    источник издание телеканал газета управление департамент канцелярия администрация портал сайт дипведомство
    правительство аппарат минобороны комитет редакция корреспондент служба тасс белта азертадж интерфакс""".split()
)
"""Institutions and papers: what they say is nobody's words."""
NOT_NAMES = frozenset(
    """запад восток победа бог земля день год договор содружество ассамблея генассамблея конституция независимость
    рождество рамадан рамазан курбан навруз ближний южный северный центральный евразийский шанхайский большой белый
    смоленский восточный западный европейский африканский высший международный всемирный конвенция устав декларация
    меморандум соглашение форум саммит институт университет академия фонд банк группа неделя кавказ закавказье каспий
    африка америка округ губерния арктика вас вам ваш уважаемый спасибо азия евразия
    европа пасха новруз наурыз байрам курбан-байрам ураза-байрам меджлис маджлис мажлис мажилис кенеш кнессет бундестаг
    сейм хурал отдел центр секретариат коллегия суд лига ассоциация корпорация компания
    спутник корпус штаб фронт движение общество конгресс конференция церковь патриархат
    русь московский""".split()
)
"""Words that are written with a capital and are nobody's name, in their dictionary form."""
EVENTS = frozenset(
    """встреча разговор беседа переговоры визит поездка заявление слово мнение приезд выступление контакт диалог
    инициатива предложение решение позиция обсуждение консультация сообщение церемония назначение поздравление
    документ""".split()
)
"""What happens between people: with a capital it opens a sentence, and is nobody's name."""

HER_TRADE = ("ка", "ица", "иса", "есса")
"""How words end for a woman who does or is something."""
GENITIVES = ("а", "ы", "о", "и", "я")
"""How short names of ministries end where an office is of them."""
ENDS_OF_CITIES = ("ы",)
"""How the name of a city ends behind an office in the nominative, and no surname: глава Ялты."""
GENITIVE_ADJECTIVES = ("ской", "цкой", "ского", "цкого")
"""How adjectives end that are made of names and tell what an office is of."""

KINDS_OF_PLACES = frozenset("республика провинция префектура город штат область край район округ".split())
"""What comes before the name of a place, in whatever case."""
WITHIN = frozenset("в во из".split())
"""Little words before the name of a place, which nobody's name follows."""

# ---------------------------------------------------------------- transcripts and headlines

LABELS: dict[str, Literal["question", "answer"]] = {
    "вопрос": "question", "корреспондент": "question", "журналист": "question", "ведущий": "question",
    "ведущая": "question", "реплика": "question", "ответ": "answer",
}  # fmt: skip
"""What comes before a question or an answer in a transcript."""
JOINT_TEXTS = ("совместное заявление", "совместное коммюнике", "совместная декларация")
"""Words of a headline over a text that the sides agreed."""
OWN_WORDS = (
    "выступление министра", "выступление президента", "выступление заместителя", "выступление посла",
    "выступление официального представителя", "выступление постоянного представителя",
    "выступление и ответы на вопросы",
    "ответы на вопросы сми", "вступительное слово", "заключительное слово", "интервью министра", "интервью президента",
    "интервью заместителя", "интервью посла", "интервью официального представителя", "статья министра",
    "статья президента", "статья посла", "заявление министра", "заявление президента", "обращение президента",
    "обращение министра", "видеообращение президента", "видеообращение министра", "комментарий министра",
    "комментарий официального представителя", "брифинг официального представителя", "приветствие президента",
    "приветствие министра", "речь президента",
)  # fmt: skip
"""Words of a headline over somebody's own words."""
