# How Chinese sentences of kinds that agencies and offices write are read: whose news it is said to be, names beside
# offices, labels, and what is only spoken of. Every country and person is invented.

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute

OPENING = "维斯特国外长奥鲁会见奥斯特国总统萨纳。"


def last_speaker(*paragraphs: str) -> str:
    """Whose the last words of the last paragraph are, by name where somebody is meant."""
    proposals = attribute("", list(paragraphs))
    names = {one.id: one.name for one in proposals.newcomers}
    return "+".join(names.get(one, one) for one in proposals.paragraphs[-1][-1].speakers)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("据维斯特通讯社报道，萨纳表示，渡轮将复航。", "萨纳"),
        ("维斯特通讯社5月7日报道，萨纳表示，渡轮将复航。", "萨纳"),
        ("（维斯特通讯社）萨纳表示，渡轮将复航。", "萨纳"),
        ("【望江讯】萨纳表示，渡轮将复航。", "萨纳"),
        ("望江5月7日电（记者 林远）萨纳表示，渡轮将复航。", "萨纳"),
        ("据萨纳称，渡轮将复航。", "萨纳"),
        ("萨纳表示欢迎。据其介绍，渡轮将复航。", "萨纳"),
        ("萨纳与奥鲁会面时表示，渡轮将复航。", "萨纳"),
        ("萨纳与奥鲁都认为，渡轮将复航。", JOINT),
        ("萨纳在会谈形容渡轮是朋友。", "萨纳"),
        ("萨纳指渡轮将复航。", "萨纳"),
        ("萨纳又指，渡轮将复航。", "萨纳"),
        ("萨纳指导渡轮复航。", NARRATION),
        ("奥鲁表示欢迎。萨纳表示感谢。这位总统表示，渡轮将复航。", "萨纳"),
        ("萨纳发表的讲话被视为批评渡轮。", NARRATION),
        ("萨纳是应奥鲁的邀请访问望江。", NARRATION),
        ("由萨纳亲自向奥鲁说明渡轮复航，似有意义。", NARRATION),
        ("萨纳对奥鲁到访望江表示热烈欢迎。", "萨纳"),
        ("萨纳接见“港口之友”访问团，感谢他们的支持。", "萨纳"),
        ("萨纳听取“港口行动团”报告后表示，渡轮将复航。", "萨纳"),
        ("萨纳今天与奥鲁进行电话磋商后，在社交媒体上写道：“渡轮将复航。”", "萨纳"),
        ("萨纳与奥鲁一起表示，渡轮将复航。", JOINT),
        ("萨纳﹐奥鲁的朋友﹐在望江。萨纳致词道﹐渡轮将复航。", "萨纳"),
        ("萨纳表示欢迎。港湾乐队成员表示，他们会来。渡轮将复航。", NARRATION),
        ("萨纳的高级助手在望江敦促渡轮复航。", NARRATION),
        ("萨纳就任后来到望江。", NARRATION),
        ("总统向奥鲁外长表示，渡轮将复航。", "萨纳"),
        # Whom he met, and at whose invitation, is not who speaks; whose team somebody is of neither.
        ("总统与奥鲁外长会谈时表示，渡轮将复航。", "萨纳"),
        ("应奥斯特国港口城市市长萨纳邀请，渡轮将复航。", NARRATION),
        ("奥鲁所率代表团团长萨纳表示，渡轮将复航。", "萨纳"),
        ("萨纳首先对奥鲁到访表示欢迎。", "萨纳"),
        ("萨纳代表全体客人感谢奥鲁。", "萨纳"),
        # In one sentence two people take their turns.
        ("奥鲁表示欢迎，奥斯特国总统萨纳介绍了渡轮复航情况。", "萨纳"),
        # A quotation of several sentences, with its speaker behind it.
        ("奥鲁表示欢迎。“渡轮将复航。天气晴朗。”萨纳说。", "萨纳"),
        ("奥鲁表示欢迎。萨纳表示感谢。", "萨纳"),
        # What is so for somebody nobody says, and a paper is nobody.
        ("对渡轮来说，航线更长。", NARRATION),
        ("文告说，渡轮将复航。", NARRATION),
        # At whose invitation a guest has come is nobody's deed, and what is told in short is no plan.
        ("萨纳与应港口部邀请来访的奥鲁举行会谈。", NARRATION),
        ("萨纳表示欢迎。双方重申，渡轮将复航。", JOINT),
        ("双方简要介绍了渡轮复航情况。", JOINT),
        ("萨纳今日在港口留言，并表示渡轮将复航。", "萨纳"),
        ("总统对港口会议执行主任出席渡轮复航活动表示感谢。", "萨纳"),
        # What several say, by their number or in a text of both, and what a name is short for.
        ("萨纳表示欢迎。会后，三国教育部长共同签署了宣言。", NARRATION),
        ("望江联合声明指出，渡轮将复航。", JOINT),
        ("联合港口委员会指出，渡轮将复航。", NARRATION),
        ("港口总署在会后发文告说，两位领袖再次肯定渡轮复航。", JOINT),
        ("奥斯特国总统萨纳（以下简称“总统”）会见奥鲁。", NARRATION),
        ("萨纳接获奥鲁邀请，将访问望江。", NARRATION),
        # A name in quotation marks does nothing; an aside parts a name from where it speaks.
        ("萨纳接见“港口代表访问团”，感谢他们的支持。", "萨纳"),
        ("萨纳于8日（当地时间），在望江的例行记者会上回应，渡轮将复航。", "萨纳"),
        ("萨纳，日前公开要求渡轮复航。", NARRATION),
        ("萨纳代表港口市民对奥鲁出席招待会表示欢迎。", "萨纳"),
        ("总统在收到来信后，特别感谢渡轮船员。", "萨纳"),
        ("萨纳表示欢迎。这位奥斯特国领导人表示，渡轮将复航。", "萨纳"),
    ],
)
def test_whose_words_a_sentence_has(text: str, speaker: str) -> None:
    assert last_speaker(OPENING, text) == speaker


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["望江市長盧遠親自接待來賓。", "盧市長表示，渡輪將復航。"], "盧遠"),
        (["林總統大明先生今天接見訪賓。", "總統指出，渡輪將復航。"], "林大明"),
        (["林大明總統今天接見訪賓。", "總統進一步表示，渡輪將復航。"], "林大明"),
        (["阿伦德来到望江。", "阿伦德总统强调，渡轮将复航。"], "阿伦德"),
        (["日本首相井上太吾来到望江。", "井上太吾表示，渡轮将复航。"], "井上太吾"),
        (["望江港口主任、港口委员会主席林远主持会议。", "林远表示，渡轮将复航。"], "林远"),
        (["维斯特国总统新闻秘书阿伦德评论此消息时呼吁渡轮复航。"], "阿伦德"),
        (["行政长官林陈月华来到望江。", "林陈月华表示，渡轮将复航。"], "林陈月华"),
        (["港口大学林大明校长由奥鲁陪同。", "林校长表示，渡轮将复航。"], "林大明"),
        (["总领馆林广中总领事出席招待会。", "招待会上，奥鲁向林总领事致意。", "林广中总领事表示感谢。"], "林广中"),
        (["縣長卓伯大歡迎來賓。", "卓縣長表示，渡輪將復航。"], "卓伯大"),
        (["日本富山縣議會中川太吾會長來到望江。", "中川表示，渡輪將復航。"], "中川太吾"),
        (["社會司司長歐陽大瑜來到望江。", "歐陽大瑜表示，渡輪將復航。"], "歐陽大瑜"),
        (["林國瑜來到望江。", "林國瑜說好。", "林國瑜表示，渡輪將復航。"], "林國瑜"),
        (["首相拿督斯里安大华来到望江。", "安大华表示，渡轮将复航。安大华说好。"], "安大华"),
        (["外长林远来到望江。", "林远称国家主席高大明已经来信，渡轮将复航。"], "林远"),
        (["林大明理事长表示，渡轮将复航。"], "林大明"),
        (["张总领事来到望江。", "驻望江总领事张大国表示欢迎。张总领事表示，渡轮将复航。"], "张大国"),
        (["大使关华大辞行拜会总统萨纳。大使关华大辞行。", "关大使表示，渡轮将复航。"], "关华大"),
        (["维斯特国大学港口学院常务副院长、渡轮研究中心主任林远介绍了渡轮复航情况。"], "林远"),
        (["唐远在港口奠基仪式致辞中表示，渡轮将复航。"], "唐远"),
        (["港口公所主席于大山表示，渡轮将复航。"], "于大山"),
        (["港口公所主席向大家表示，渡轮将复航。"], NARRATION),
        (["港口主席林大发来到望江。", "林大发表示，渡轮将复航。"], "林大发"),
        (["港口主席林大发表示，渡轮将复航。"], "林大发"),
        (["望江市长蒋万大接见来宾。", "蒋万大接见来宾，蒋市长表示，渡轮将复航。"], "蒋万大"),
        (["港口党主席叶刘大仪表示，渡轮将复航。"], "叶刘大仪"),
        (["望江会会长学大法师和客人会谈。", "学大法师对客人到访表示欢迎。", "学大会长表示，渡轮将复航。"], "学大"),
    ],
)
def test_whose_name_stands_with_an_office(paragraphs: list[str], speaker: str) -> None:
    assert last_speaker(*paragraphs) == speaker


@pytest.mark.parametrize(
    "words",
    ["进一步表示，渡轮将复航。", "持续支持渡轮复航，持续努力。", "届时将来望江，届时见。", "伉俪来到望江，伉俪见客。"],
)
def test_words_behind_an_office_are_no_name(words: str) -> None:
    assert not [one.name for one in attribute("", [f"凯尔马总统{words}"]).newcomers]


def test_a_name_before_a_colon_answers_a_question() -> None:
    assert last_speaker("记者：渡轮何时复航？", "吴远：渡轮将复航。") == "吴远"
    assert last_speaker("渡轮何时复航？", "吴远：渡轮将复航。") == "吴远"


def test_whoever_speaks_by_no_known_name_is_no_he_of_before() -> None:
    paragraphs = [OPENING, "奥鲁表示欢迎。", "港湾乐队对复航表示感谢。他指出，渡轮将复航。"]
    assert last_speaker(*paragraphs) == NARRATION


def test_an_office_before_a_colon_is_who_holds_it() -> None:
    paragraphs = ["望江行政长官林远会见记者。", "记者：渡轮何时复航？", "行政长官：渡轮将复航。"]
    assert last_speaker(*paragraphs) == "林远"
