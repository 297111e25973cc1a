# The Chinese vocabulary as patterns, longest word first. All are plain choices between the words of
# the vocabulary; what stands where is decided by whoever uses them.

import re
from collections.abc import Iterable
from functools import cache

from generator.archive import scripts
from generator.attribution.languages.chinese import vocabulary as zh


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


def among(characters: Iterable[str]) -> str:
    """A pattern for any of the characters."""
    return f"[{''.join(sorted(set(characters)))}]"


HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
KANA = re.compile(f"[{scripts.KANA}]")
LETTER = re.compile(r"[^\W\d_]")
MIDDLE_DOTS = "·•‧・∙⋅．"
_SOUND = among(zh.SOUNDS)
_NO_SAYING = among(zh.NO_SAYING)
HYPHEN = re.compile(rf"(?<={_SOUND})[-–－](?={_SOUND})")
NAME_RUN = re.compile(rf"[\u3400-\u4dbf\u4e00-\u9fff{MIDDLE_DOTS}]{{2,24}}")
LATIN_NAME = re.compile(r"[A-Z][A-Za-zÀ-ÿ'’.-]+(?: (?:[a-z]{2,3} )?[A-Z][A-Za-zÀ-ÿ'’.-]*){1,4}")
INSTITUTION = re.compile(rf"[\u3400-\u4dbf\u4e00-\u9fff{MIDDLE_DOTS}、-]{{1,60}}")
DOTS = re.compile(f"[{MIDDLE_DOTS} ]|(?<=[\u4e00-\u9fff])[-–－]")
SENTENCE_END = re.compile(r"(?:[。！？!?]|(?<=[\u4e00-\u9fff])\.(?:\s+|$))(?:[”’』）)]*)")
MARK = re.compile(r"[，,；;：:。！？!?“”（）()\s]")
HALVES = re.compile("；")
ITEM = re.compile(rf"\s*(?:{among(zh.NUMERALS)}是|第{among(zh.NUMERALS)}[，,、])")
LABEL = re.compile(r"\s*([^：:，。\s]{1,24})[：:]")
QUOTED = re.compile("“[^”]*”?")
QUOTED_SENTENCE = re.compile("(?<=[，：])“[^”]*[。！？]”")
_SOURCE = among("".join(zh.SOURCES))
SOURCE = re.compile(rf"{_SOURCE}+[^，。]{{1,30}}?(?={one_of(zh.ENDS_OF_SOURCES)})")
ASIDE = re.compile(r"（[^（）]{1,40}）|\([^()]{1,40}\)")
OF_WHAT_HE_DID = re.compile("[\u4e00-\u9fff]{1,4}的(?!$)")
POINTED = f"{zh.POINTS}(?!{among(zh.NOT_BEHIND_POINTS)})"
ASKED = f"{zh.ASKS}(?!{among(zh.NOT_BEHIND_ASKS)})"
_DAY_OF_A_WEEK = f"(?:{one_of(zh.WEEKS)}){among(zh.DAYS)}"
ON_THAT_DAY = re.compile(
    rf"\s*(?:(?:{one_of(zh.SAME_DAY)})(?:{one_of(zh.EARLIER_THAT_DAY)})|{_DAY_OF_A_WEEK}(?:{one_of(zh.HOURS)})?)，"
)
SPOKEN_OF = re.compile(f"被(?!问)|{zh.IS_NOT}|(?<!{among(zh.NOT_BEFORE_IS)})是(?!否)")
SIDE = re.compile(rf"[\u4e00-\u9fff]{{1,3}}?{zh.SIDE}")


@cache
def choice(words: tuple[str, ...]) -> re.Pattern[str]:
    """A compiled pattern for any of the words."""
    return re.compile(one_of(words))


@cache
def office() -> re.Pattern[str]:
    """An office, or several joined."""
    one = rf"(?:{one_of(zh.TITLE_PREFIXES)})*(?:{one_of(zh.TITLES)})(?!府|(?<=委员)会)"
    # Few characters can begin an office; looking at one of them first makes the search ten times as fast.
    begins = "".join(sorted({word[0] for word in (*zh.TITLE_PREFIXES, *zh.TITLES)}))
    return re.compile(rf"(?=[{begins}]){one}(?:(?:{one_of(zh.TITLE_LINKS)})?{one})*(?:{one_of(zh.STYLES)})*")


@cache
def verb() -> re.Pattern[str]:
    """A verb: `deed` where it tells what happened, otherwise one that reports."""
    deed = rf"(?P<deed>(?:{one_of(zh.DEED)})(?!(?:{one_of(zh.NOT_DEED_BEFORE)})(?!国)))"
    reports = one_of(word for word in (*zh.SAY, *zh.ACT) if word not in zh.VAGUE)
    vague = rf"(?:{one_of(zh.VAGUE)})(?!{among(zh.NOT_BEHIND_VAGUE)})"
    no_verb = rf"(?<!{zh.REPORT}(?=[，。、]|$))(?<!{zh.SURELY}(?={among(zh.BEHIND_SURELY)}))"
    no_saying = rf"(?<!{zh.SHORT})(?<!{_NO_SAYING}(?=说))"
    return re.compile(rf"{deed}|{no_saying}(?:{reports}){no_verb}|{vague}")


@cache
def before_country() -> re.Pattern[str]:
    """A verb of two characters or more, or another word that is no part of a country's name."""
    verbs = (word for word in (*zh.SAY, *zh.ACT, *zh.DEED) if len(word) > 1)
    return re.compile(one_of((*verbs, *zh.FROM)))


@cache
def _between() -> str:
    """What may stand between a subject and its verb, as a part of a pattern."""
    return rf"(?:{one_of((*zh.ADVERBS, *zh.WHILE_SPEAKING))})*"


@cache
def said_of() -> re.Pattern[str]:
    """A verb of saying behind what it is said of: 对奥鲁到访表示欢迎."""
    between = rf"{_between()}(?:{zh.SPEAKS_FOR}[^，。对]{{1,30}})?"
    return re.compile(rf"{between}(?:{one_of(zh.ON)})[^，。]{{1,60}}?({one_of(zh.SAID_OF)})")


@cache
def occasion() -> re.Pattern[str]:
    """A verb of saying behind the occasion: "in the talks ... said"."""
    return re.compile(rf"(?:{one_of(zh.OCCASIONS)})({one_of((*zh.TAILS, *zh.AT_OCCASIONS))})")


@cache
def told() -> re.Pattern[str]:
    """A verb of saying that ends a clause behind a deed: "gave a speech, saying"."""
    said, made = one_of(zh.TAILS), "|".join(zh.SPEECH_MADE)
    return re.compile(rf"(?<!{zh.SHORT})((?<={made})(?:{said})|(?:{said})(?=[，：:“]|$))")


@cache
def going_on() -> re.Pattern[str]:
    """A verb of saying without a subject of its own: "... and stressed"."""
    return re.compile(rf"(?:{one_of((*zh.ADVERBS, *zh.THOUGH))})*({one_of(zh.SAY)}|{POINTED})")


@cache
def then_said() -> re.Pattern[str]:
    """How whoever met somebody, or heard him out, goes on: "..., thanking", "after the report said"."""
    heard = rf"[^，。]{{0,16}}?(?:{one_of(zh.OCCASIONS)})({one_of(zh.SAY)})(?=[，：:“]|$)"
    return re.compile(rf"{_between()}({one_of(zh.AFTER_MEETING)})|{heard}")


@cache
def lead_in() -> re.Pattern[str]:
    """What may stand between the beginning of a clause and its subject."""
    dateline = rf"[^，。：“]{{2,24}}?\d{{1,2}}日[^，。：“]{{0,6}}?{among(zh.DISPATCH)}(?:\s*{ASIDE.pattern})?"
    return re.compile(rf"{dateline}|{ASIDE.pattern}|【[^】]{{1,20}}】|(?:{one_of(zh.LEAD_INS)})|\s+|[“”]")


@cache
def several() -> re.Pattern[str]:
    """A number of people: "the foreign ministers of ASEAN"."""
    both = rf"{zh.BILATERAL}(?={one_of((*zh.ADVERBS, *zh.BOTH, *zh.STRONG_MUTUAL))})"
    pair = rf"{both}|{among(zh.NEIGHBOURS)}{{2,3}}双方"
    listed = f"(?:[\u4e00-\u9fff]{{1,5}}{among(zh.BETWEEN_COUNTRIES)})*"
    counter = among(("国", *zh.COUNTERS))
    counted = rf"{among(zh.COUNTED)}{counter}[\u4e00-\u9fff]{{0,6}}?(?:{one_of((*zh.TITLES, *zh.LEADERS))})"
    crowd = rf"(?!{among(zh.OPENS_NO_CROWD)}){listed}[\u4e00-\u9fff]{{0,8}}?(?:{one_of(zh.CROWD)})"
    return re.compile(rf"{pair}|{counted}|{crowd}")


@cache
def crowd() -> re.Pattern[str]:
    """A number of people whom nobody names: 师生代表纷纷表示, 孩子们还参观了."""
    one_after_another = rf"[^，。；：“]{{2,24}}?(?={zh.ONE_AFTER_ANOTHER})"
    too = rf"[\u4e00-\u9fff]{{2,8}}们(?={among(zh.TOO)})"
    return re.compile(rf"(?!{among((*zh.PRONOUNS, zh.SELF))})(?:{one_after_another}|{too})")


@cache
def unnamed() -> re.Pattern[str]:
    """Somebody whom a text does not name, before a verb of saying: 一位不具名的官员在会谈前表示."""
    who = one_of((*zh.TITLES, *zh.OF_NO_NAME))
    said = one_of((*zh.TAILS, *zh.OF_STRANGERS, *zh.OF_UNNAMED))
    opening = rf"(?:(?:{one_of(zh.THIS)}){among(zh.COUNTERS)}?|(?={among(zh.RANKING)}))"
    this = rf"{opening}[^，。；：“]{{0,12}}?(?:{one_of(zh.NEVER_NAMED)})"
    certain = rf"(?:{one_of(zh.A_CERTAIN)})[^，。；：“]{{0,20}}?(?:{who})"
    others = rf"[^，。；：“]{{2,20}}?的(?:{one_of((*zh.TITLES, *zh.OF_NO_NAME, *zh.KIN))})"
    return re.compile(rf"(?:{this}|{certain}|{others})(?=[^，。；：“]{{0,24}}?(?:{said}))")


@cache
def stranger() -> re.Pattern[str]:
    """A name behind what tells whose it is, before a verb of a speaker's: 望江协会的奥克森呼吁."""
    surnames = "".join(sorted(zh.SURNAMES))
    named = rf"[{''.join(sorted(zh.SOUNDS))}·]{{2,10}}|[{surnames}][\u4e00-\u9fff]{{1,2}}?"
    between = rf"(?:{one_of((*zh.ADVERBS, *zh.WHILE_SPEAKING, zh.IN_WRITING))})*"
    said = one_of(word for word in (*zh.SAY, *zh.ACT) if word not in zh.VAGUE)
    whose = rf"[^，。；：“]{{1,30}}?{among(zh.ENDS_OF_TRADES)}"
    return re.compile(rf"(?!{among(zh.OPENS_NO_STRANGER)}){whose}({named})(?={between}(?:{said}|{POINTED}))")


@cache
def on_behalf() -> re.Pattern[str]:
    """For whom somebody speaks: 奥鲁代表全体客人感谢."""
    return re.compile(rf"{zh.SPEAKS_FOR}[\u4e00-\u9fff、]{{1,20}}?(?={one_of(word for word in (*zh.SAY, *zh.ACT))})")


@cache
def invited() -> re.Pattern[str]:
    """At whose invitation somebody is there, which is no deed of whoever meets him: 与应港口部邀请来访的."""
    return re.compile(rf"[^，。]*?(?:{one_of((zh.AT_INVITATION, *zh.GETTING))})[^，。]{{1,30}}?{zh.INVITES}")


@cache
def soon_said() -> re.Pattern[str]:
    """A verb of saying behind a name, perhaps with the day between: 奥鲁周五表示."""
    said = one_of((*zh.TAILS, *zh.SOON_SAID))
    return re.compile(rf"(?!的)(?:{ASIDE.pattern})?(?:{one_of(zh.MR)})?[\u4e00-\u9fff\d]{{0,6}}?(?:{said})")


@cache
def office_said() -> re.Pattern[str]:
    """A verb of saying behind an office that stands for its holder, perhaps with how or when: 总统致词时表示."""
    said = one_of(word for word in (*zh.SAY, *zh.ACT) if word not in zh.VAGUE)
    met = rf"[{''.join(zh.WITH)}][\u4e00-\u9fff]{{2,16}}?(?:{one_of(zh.DEED)})(?:{one_of(zh.OCCASIONS)})"
    to_somebody = rf"(?:{among(zh.TO)}[\u4e00-\u9fff]{{2,30}}?|{met})?"
    there = rf"(?:在(?:[^，。：“的]{{2,12}}?|[^，。：“]{{2,20}}?(?:{one_of(zh.OCCASIONS)})))?"
    for_others = rf"(?:{zh.SPEAKS_FOR}[\u4e00-\u9fff]{{2,12}}?)?"
    between = _between()
    return re.compile(rf"{between}{there}{between}(?:{for_others}|{to_somebody})(?:{said})")


@cache
def institution() -> re.Pattern[str]:
    """An institution or paper before what it says, perhaps with the day: 维斯特国外交部周五表示."""
    said = f"(?<!{_NO_SAYING}(?=说))(?:{one_of((*zh.SAY, *zh.OF_INSTITUTIONS))})"
    tells = rf"[\u4e00-\u9fff]{{0,14}}?(?:{one_of(zh.INSTITUTIONS)})(?=[\u4e00-\u9fff\d]{{0,6}}?{said})"
    covers = rf"[\u4e00-\u9fff]{{2,12}}?(?:{one_of(zh.COVERAGE)})$"
    return re.compile(rf"(?!{among(zh.OPENS_NO_INSTITUTION)})(?:{tells}|{covers})")


@cache
def latin_body() -> re.Pattern[str]:
    """Whatever is named in Latin letters by one word and is nobody known, before what it says: OSTA宣布."""
    return re.compile(rf"[A-Z][A-Za-z0-9&.-]{{1,30}}(?= ?(?:{one_of(zh.SAY)}))")


@cache
def dated() -> re.Pattern[str]:
    """Whoever says something on a day: 维斯特国24日也宣布."""
    return re.compile(rf"[\u4e00-\u9fff、]{{2,14}}?(?=\d{{1,2}}日[\u4e00-\u9fff]{{0,4}}?(?:{one_of(zh.SAY)}))")


@cache
def urging() -> re.Pattern[str]:
    """What ought to be done, at the head of a sentence: 双方要加强合作."""
    return re.compile(rf"\s*[^，。；：“]{{0,10}}?(?:{one_of(zh.URGING)})(?!{among(zh.NO_URGING)})")


@cache
def wishing() -> re.Pattern[str]:
    """A side at the head of a sentence, with a verb that only its own voice would say of it."""
    return re.compile(rf"\s*([\u4e00-\u9fff]{{1,4}}{zh.SIDE})[\u4e00-\u9fff]{{0,3}}?(?:{one_of(zh.WISHES)})")


@cache
def titled_behind() -> re.Pattern[str]:
    """A name of two or three characters at the head of a clause, with a high office behind it."""
    return re.compile(
        rf"(?:^|(?<=[。！？，；：“\n】）]))([\u4e00-\u9fff]{{2,3}}?)({one_of(zh.HIGH)})(?!{one_of(zh.NOT_BEHIND_HIGH)})"
    )


@cache
def with_surname() -> re.Pattern[str]:
    """A surname and an office at the head of a clause, or behind a word that objects follow: 林校长, 向林校长.

    One of two characters may also have a verb of saying behind it: 中川表示.
    """
    surnames = "".join(sorted(zh.SURNAMES | zh.RARE_SURNAMES | zh.SURNAMES_OF_SOUNDS))
    double = one_of(zh.DOUBLE_SURNAMES)
    said = one_of((*zh.TAILS, *zh.ADVERBS))
    before = rf"(?<![^\W{''.join(zh.BEFORE_OBJECTS)}])"
    return re.compile(rf"{before}(?:({double})(?:{said}|({office().pattern}))|([{surnames}])({office().pattern}))")


@cache
def titled_speaker() -> re.Pattern[str]:
    """Two or three characters at the head of a clause, with an office and then a verb of saying behind them."""
    said = one_of((*zh.TAILS, *zh.ADVERBS, *zh.WHEN, *zh.OF_THE_TITLED))
    return re.compile(rf"(?:^|(?<=[。！？，；：“\n]))([\u4e00-\u9fff]{{2,3}}?)({office().pattern})(?={said})")


@cache
def titled_foreigner() -> re.Pattern[str]:
    """A foreign name at the head of a clause, with an office and then a verb behind it: 奥鲁总统强调."""
    heads = one_of(zh.BEHIND_FOREIGN_NAMES)
    said = one_of((*zh.SAY, *zh.ACT, *zh.ADVERBS, *zh.BEHIND_FOREIGNERS))
    return re.compile(rf"(?:^|(?<=[。！？，；：“\n]))([\u4e00-\u9fff{MIDDLE_DOTS}]{{2,10}}?)({heads})(?={said})")


def of_a_place(word: str, text: str) -> bool:
    """Whether a text has a word where only a place's name is: 驻温哥华, 温哥华市."""
    before = any(character + word in text for character in zh.BEFORE_PLACES)
    return before or any(word + character in text for character in zh.AFTER_PLACES)


def of_a_country(word: str, text: str) -> bool:
    """Whether a text has offices or institutions of what a word names, or people behind these: 维斯特总统奥鲁."""
    title, named = one_of(zh.TITLES), f"{among(zh.SOUNDS | zh.SURNAMES)}{{2}}"
    institution = one_of((zh.SIDE, zh.ARMY, *zh.INSTITUTIONS))
    return bool(re.search(rf"{word}(?:国(?!务)|{institution}|(?:{title}){named})", text))


@cache
def this_one() -> re.Pattern[str]:
    """Words for whoever was named last: 这位总统."""
    titles = one_of(title for title in zh.TITLES if title not in zh.NEVER_NAMED)
    return re.compile(rf"这{among(zh.COUNTERS)}[\u4e00-\u9fff]{{0,12}}?(?:{titles})(?!{one_of(zh.NEVER_NAMED)})")


@cache
def sounds() -> re.Pattern[str]:
    """A foreign name, written in the characters that are used for their sounds."""
    return re.compile(rf"[{''.join(sorted(zh.SOUNDS))}{MIDDLE_DOTS}]{{2,}}")


@cache
def source_before() -> re.Pattern[str]:
    """Whose news the rest of a sentence is: 据维斯特通讯社报道."""
    says = among(zh.NEWS_SAYS)
    news = f"(?:{one_of((*zh.COVERAGE, *zh.NEWS))}|{zh.QUOTING}[^，。“]{{1,24}}){says}?|(?:{one_of(zh.PAPERS)}){says}"
    papers = f"{_SOURCE}[^，。“]{{1,24}}?(?:{one_of((zh.NOTICE, *zh.PAPERS))})"
    return re.compile(rf"[^，。“]{{0,24}}?(?:{news})|{papers}")


@cache
def pointed_out() -> re.Pattern[str]:
    """指 right behind a subject, where it is no other word's beginning."""
    between = one_of((*zh.ADVERBS, *zh.LEAD_INS, *zh.BEFORE_POINTS, zh.IN_WRITING))
    return re.compile(rf"(?:{between})*(?:{POINTED}|{ASKED})")


@cache
def unknown_speaker() -> re.Pattern[str]:
    """Words at the head of a sentence, and a verb of saying that a mark follows."""
    others = one_of((*zh.ADVERBS, *zh.LEAD_INS, *zh.SAY, *zh.ACT, *zh.CONNECTIVES))
    said = one_of((*zh.TAILS, *zh.OF_STRANGERS))
    words = rf"(?!{others}|{one_of(zh.OPENS_NO_UNKNOWN)})([\w{MIDDLE_DOTS}]{{2,16}}?)"
    return re.compile(rf"{words}(?:{one_of(zh.ADVERBS)})*(?:{said})(?=[，：“,:])")


@cache
def titled_between() -> re.Pattern[str]:
    """A surname, an office and a name of two characters that is no other word."""
    surnames = "".join(sorted(zh.SURNAMES))
    others = one_of((*zh.AFTER_NAMES, *zh.SAY, *zh.ACT, *zh.ADVERBS, *zh.WHILE_SPEAKING))
    before = rf"(?<![^\W{''.join(zh.BEFORE_OBJECTS)}])"
    name = rf"(?!{others})([\u4e00-\u9fff]{{2}})"
    return re.compile(rf"{before}([{surnames}])({office().pattern}){name}({one_of(zh.MR)})?")


@cache
def signature() -> re.Pattern[str]:
    """A line that is an office and, behind a blank, a name."""
    office = rf"(?:{one_of(zh.TITLE_PREFIXES)})*(?:{one_of(zh.TITLES)})"
    return re.compile(rf"\s*[^。，：\s]{{0,24}}?(?P<office>{office})\s+(?P<name>[\u4e00-\u9fff]{{2,3}})\s*")


@cache
def speech_of() -> re.Pattern[str]:
    """A headline over a speech that opens with the speaker's name: 奥鲁在港口论坛上的演讲."""
    return re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,3}}?)在[^，。]{{2,60}}?(?:{one_of(zh.OWN_WORDS)})")


@cache
def cited() -> re.Pattern[str]:
    """What stands before whoever is the source of a sentence: 据奥鲁称, 外交部引述奥鲁表示."""
    return re.compile(rf"{one_of(zh.SOURCES)}|[^，。；：“]{{2,16}}?(?:{one_of(zh.CITING)})")


@cache
def titled_member() -> re.Pattern[str]:
    """A body at the head of a clause, a name and an office of its, with a verb behind them: 渡轮协会林大明会长介绍."""
    said = one_of(word for word in (*zh.SAY, *zh.ACT, *zh.ADVERBS) if word not in zh.VAGUE)
    sounds, surnames = "".join(sorted(zh.SOUNDS)), "".join(sorted(zh.SURNAMES))
    name = rf"[{surnames}][\u4e00-\u9fff]{{1,2}}|[{sounds}]{{2,6}}"
    body = rf"[\u4e00-\u9fff、]{{2,20}}?(?:{one_of(zh.HEADED)})的?"
    said = rf"{said}|{among(zh.BEHIND_MEMBERS)}"
    return re.compile(rf"(?:^|(?<=[。！？；\n])){body}({name})({office().pattern})(?={said})")


@cache
def bare_name() -> re.Pattern[str]:
    """What stands at the head of a sentence before a verb of saying."""
    between = _between()
    occasion = rf"{between}(?:在[\u4e00-\u9fff]{{1,16}}(?:{one_of(zh.OCCASIONS)}))?{between}"
    for_others = rf"(?:{zh.SPEAKS_FOR}[\u4e00-\u9fff]{{2,16}}?)?"
    said = rf"(?:{one_of(zh.TAILS)}|{for_others}{among(zh.TO)}[^，。]{{1,40}}?表示|(?<=[\u4e00-\u9fff]{{3}}){POINTED})"
    name = rf"[\u4e00-\u9fff{MIDDLE_DOTS}]{{2,10}}?"
    return re.compile(rf"(?:^|(?<=[。！？”\n])|(?<=后，))({name}){occasion}{zh.ONCE}?{said}")
