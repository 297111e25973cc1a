# How Chinese sentences of kinds that agencies and offices write are read: whose news it is said to be, names beside
# offices, labels, and what is only spoken of. Every country and person is invented.

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute
from tests.proposed import last_speaker

OPENING = "维斯特国外长奥鲁会见奥斯特国总统萨纳。"


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
        ("奥鲁在大厅会见萨纳，萨纳会后称，渡轮将复航。", "萨纳"),
        ("萨纳在“港口会议”的演讲中，炮轰渡轮停航。", "萨纳"),
        ("萨纳出席活动时，针对渡轮提出了构想。", "萨纳"),
        ("萨纳问渡轮何时复航。", "萨纳"),
        ("萨纳参赞同奥鲁举行活动。", NARRATION),
        ("船员写道：“他希望渡轮复航。”", NARRATION),
        ("萨纳表示欢迎。港口传媒报道，渡轮没有停航。", NARRATION),
        ("萨纳表示欢迎。港口官媒报道没有提及渡轮。", NARRATION),
        ("萨纳表示欢迎。周一上午，渡轮在望江停航。", NARRATION),
        ("萨纳与奥鲁共同种下树苗，并对复航表示祝贺。", "萨纳"),
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
        # Marks of half the width, and a blank that parts a name from its verb.
        ("萨纳于8日（当地时间）,在望江的例行记者会上回应,渡轮将复航。", "萨纳"),
        ("萨纳 对复航表示欢迎，渡轮将复航。", "萨纳"),
        # For whom somebody speaks stands before a comma; whom he welcomes is not who speaks.
        ("萨纳总统代表市民，诚挚欢迎维斯特国外长奥鲁来到望江。", "萨纳"),
        ("萨纳首先拜会奥鲁，介绍了渡轮复航情况。", "萨纳"),
        ("奥鲁与萨纳会面，萨纳致赠渡轮模型，欢迎奥鲁。", "萨纳"),
        ("萨纳续指，渡轮将复航。", "萨纳"),
        # Behind what was talked of, or behind a mere welcome, the next clause has another subject.
        ("双方就渡轮复航交换意见，萨纳感谢渔民。", "萨纳"),
        ("奥鲁表示欢迎，萨纳总统介绍渡轮。", "萨纳"),
        ("萨纳对此充分认同，双方一致认为，渡轮应复航。", JOINT),
        ("萨纳表示，渡轮将复航，双方一致认为，渡轮应复航。", "萨纳"),
        ("双边同意渡轮复航。", JOINT),
        # A name with the character of a side in it, a place that a hyphen divides, and a plan.
        ("林方远来到望江。林方远表示欢迎。林方远在致辞中说，渡轮将复航。", "林方远"),
        ("萨纳将围绕渡轮复航发表看法。", NARRATION),
        # What somebody else has said before is quoted.
        ("奥鲁表示，奥斯特国总统萨纳多次指出，渡轮将复航。", "奥鲁"),
        # Whom nobody knows is nobody of before; with whom the speaker is of one mind is no stranger.
        ("萨纳表示欢迎。市民高女士认为，渡轮太贵。她希望减价。", NARRATION),
        ("萨纳表示，渡轮将复航。我和船员都认为，渡轮很好。", "萨纳"),
        # Nobody known, by a trade that no list has, without a name, or as somebody else's: "he" is no one of before.
        ("萨纳表示欢迎。望江协会的奥克森呼吁萨纳减价。她说，渡轮太贵。", NARRATION),
        ("萨纳表示欢迎。一位不具名的港口部官员在会谈前对媒体表示，渡轮太贵。他说，渡轮将减价。", NARRATION),
        ("萨纳表示欢迎。这位高级官员指出，渡轮太贵。他说，渡轮将减价。", NARRATION),
        ("萨纳表示欢迎。高级官员强调，渡轮太贵。", NARRATION),
        ("萨纳表示欢迎。萨纳的助手卡特表示，渡轮太贵。他说，渡轮将减价。", NARRATION),
        ("萨纳表示欢迎。一位官员说，萨纳将与奥鲁讨论渡轮。他说，渡轮太贵。", NARRATION),
        ("萨纳表示欢迎。港口市长表示，渡轮太贵。他说，渡轮将减价。", NARRATION),
        ("萨纳表示欢迎。船员、游客纷纷表示，渡轮很好。", NARRATION),
        ("萨纳表示欢迎。OSTA宣布渡轮减价。", NARRATION),
        # Whoever is quoted behind a mark, and whose opinion follows.
        ("奥斯特国总统萨纳很高兴：“渡轮将复航。”", "萨纳"),
        ("萨纳的朋友很高兴：“渡轮将复航。”", NARRATION),
        ("在萨纳看来，渡轮太贵。", "萨纳"),
        # What a deed leads to.
        ("萨纳出访望江，与船员会晤，敦促奥鲁减价。", "萨纳"),
        ("萨纳出席活动时，再次对渡轮表达不满。", "萨纳"),
        ("萨纳其后亦转发帖文，指渡轮很好。", "萨纳"),
        # A deed told in somebody's words, and what he says that another ought to do.
        ("奥鲁表示，渡轮很好。去年，萨纳总统同国王先生共同宣布渡轮复航。我们支持。", "奥鲁"),
        ("凯尔马发言人林德表示，萨纳必须提醒望江减价。", "林德"),
        ("凯尔马发言人林德说，萨纳肯定会减价。", "林德"),
        ("他们展示的船模充分体现渡轮的魅力。", NARRATION),
        # What somebody unknown tells that another did is no sign that this one speaks.
        ("同行的记者援引船员的话说：萨纳听取了意见。他说，渡轮将复航。", NARRATION),
        # "He" is whom the sentence opens with, and not who only stands in it.
        ("奥鲁表示欢迎。萨纳在仪式上致辞，他说，渡轮将复航。", "萨纳"),
        ("奥鲁表示欢迎。萨纳邀请林德来望江，他说，渡轮将复航。", "萨纳"),
        ("奥鲁表示欢迎。对萨纳的来访，他说，渡轮将复航。", "奥鲁"),
        ("奥鲁表示欢迎。船员参观港口，他说，渡轮将复航。", "奥鲁"),
        # What both sides think is what a spokesperson says; what they agreed on is theirs.
        ("凯尔马发言人林德表示，双方讨论渡轮复航。", "林德"),
        ("凯尔马发言人林德表示，双方认为，渡轮将复航。", "林德"),
        ("凯尔马发言人林德表示，双方同意渡轮复航。", JOINT),
        ("凯尔马总理林德表示，双方同意渡轮复航。", "林德"),
        # What tells more of somebody before his office may have a verb; without a name it is nobody's.
        ("参加会谈的奥斯特国总统萨纳感谢渡轮船员。", "萨纳"),
        ("参加会谈的奥斯特国总统感谢渡轮船员。", NARRATION),
        ("维斯特国船员、参加会谈的奥斯特国总统萨纳感谢渡轮。", NARRATION),
        # The name of an institution may have a word that joins, or end as a name would.
        ("材料与港口学院院长萨纳对渡轮将于五月复航表示欢迎。", "萨纳"),
        ("船员与奥斯特国院长萨纳对渡轮将于五月复航表示欢迎。", NARRATION),
        ("与港口学院院长萨纳对渡轮将于五月复航表示欢迎。", NARRATION),
        ("望江高原主席萨纳对渡轮将于五月复航表示欢迎。", "萨纳"),
        # A delegation is one by a name of any length, and nothing else is.
        ("萨纳接见“两国外长会谈与渡轮复航十周年纪念访问团”，感谢他们的支持。", "萨纳"),
        ("萨纳接见“两国外长会谈与渡轮复航十周年纪念访问船”，感谢他们的支持。", JOINT),
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
        (["港口公所主席于大山介绍渡轮复航情况。"], "于大山"),
        (["港口公所主席于大山就渡轮发言。", "主席表示欢迎。"], NARRATION),
        (["港口主席林大发来到望江。", "林大发表示，渡轮将复航。"], "林大发"),
        (["港口主席林大发表示，渡轮将复航。"], "林大发"),
        (["港口主席林大开（Lin）表示，渡轮将复航。"], "林大开"),
        (["望江市长蒋万大接见来宾。", "蒋万大接见来宾，蒋市长表示，渡轮将复航。"], "蒋万大"),
        (["港口党主席叶刘大仪表示，渡轮将复航。"], "叶刘大仪"),
        (["团长巴拉圭常任代表阿伦德感谢望江市民。"], "阿伦德"),
        (["港口委员会委员长林子方来到望江。", "林子方委员长对望江市民表示感谢。"], "林子方"),
        (["望江县议会议长田中大郎来到凯尔马。", "田中议长感谢市民。"], "田中大郎"),
        (["望江事务所加藤英太所长来到凯尔马。", "加藤所长表示，渡轮将复航。"], "加藤英太"),
        (["望江亲善议员连盟会长林大远表示，渡轮将复航。"], "林大远"),
        # An office between surname and name, where another has the surname too.
        (
            [
                "望江委员林大明和前院长林远平来到凯尔马。",
                "林团长大明在开幕时致意。",
                "林团长强调，渡轮将复航。",
            ],
            "林大明",
        ),
        (["望江委员林大明和前院长林远平来到凯尔马。", "林团长大明表示，渡轮将复航。"], "林大明"),
        (
            ["维斯特国外长阿伦德亲王会见奥斯特国总统萨纳。", "萨纳表示欢迎。", "亲王表示，渡轮将复航。"],
            "阿伦德",
        ),
        (["望江行政长官林远会见来宾。", "行政长官代表市民欢迎来宾。"], "林远"),
        (["望江行政长官林远会见来宾。", "行政长官在会面首先代表市民欢迎来宾。"], "林远"),
        (["望江行政长官林远会见来宾。", "行政长官在今天的会谈中表示，渡轮将复航。"], "林远"),
        (["望江行政长官林远会见来宾。", "行政长官在望江的船员表示，渡轮将复航。"], NARRATION),
        # A surname of two characters alone, common or rare.
        (["总统萨纳会见大使欧阳远。", "萨纳表示欢迎。", "欧阳表示，渡轮将复航。"], "欧阳远"),
        (["柚木大郎来到望江。", "柚木大郎表示欢迎。", "柚木指出，渡轮将复航。"], "柚木大郎"),
        (["肯港-望江市长林远向市民询问了渡轮情况。"], "林远"),
        (["林远女士代表孔敬来宾致意。", "孔敬府市民表示，渡轮将复航。"], NARRATION),
        (["林大明市长代表孔敬来宾致意。", "孔敬府市民表示，渡轮将复航。"], NARRATION),
        (["林大明曾表示，渡轮将复航。", "林大明曾表示，渡轮很好。"], "林大明"),
        (["俄罗斯总统萨纳会见俄罗斯外长奥鲁。", "俄总统称，渡轮将复航。"], "萨纳"),
        (["俄罗斯总统萨纳会见外长奥鲁和乌克兰总统林德。", "乌总统称，渡轮将复航。"], "林德"),
        (["港口主任乔晓远来到望江。", "奥鲁表示欢迎。", "乔主任表示，渡轮将复航。"], "乔晓远"),
        (["港口大学乔晓远校长来到望江。", "奥鲁表示欢迎。", "乔校长表示，渡轮将复航。"], "乔晓远"),
        # Where a name ends: before words that no name has, and not before a character that one can have.
        (["驻望江大使孙万丹通过视频表示，渡轮将复航。"], "孙万丹"),
        (["总统阿伦德香港时间周五表示，渡轮将复航。"], "阿伦德"),
        (["《渡轮》一书作者林大敦（Lin）认为，渡轮将复航。"], "林大敦"),
        (["在野党发言人阿伦德有类似的表态，呼吁渡轮减价。"], "阿伦德"),
        # Dots and hyphens of every kind part a foreign name, or nothing does.
        (["港口专家奥尔－萨拉伊认为，渡轮将复航。"], "奥尔·萨拉伊"),
        (["凯尔市副市长瓦伦∙林德表示，渡轮将复航。"], "瓦伦·林德"),
        (["议员卡尔．洛伦来到望江。", "林远表示欢迎。", "洛伦指出，渡轮将复航。"], "卡尔·洛伦"),
        # Whoever speaks at the head of a sentence, with more than an occasion before the verb, is somebody.
        (["林大明对来宾莅临港口表示欢迎。他说，渡轮将复航。"], "林大明"),
        (["林大明指渡轮很好，他在会上表达了感谢。"], "林大明"),
        (["林大明随后表示，渡轮将复航。"], "林大明"),
        (["港口协会前发言人、船员林大明感到，渡轮很好。林大明表示，渡轮将复航。"], "林大明"),
        # The one character that a foreign name is short for, before further verbs.
        (["总统阿伦德会见大使林远。", "林远表示欢迎。", "阿感谢渡轮船员。"], "阿伦德"),
        # A body is nobody, however often it speaks, and so is a paper.
        (["渡轮发展局表示，渡轮很好。", "渡轮发展局表示，渡轮将复航。"], NARRATION),
        (["路德社的消息说，渡轮很好。", "路德介绍说，渡轮将复航。"], NARRATION),
        (["萨纳所在的党的发言人林德表示，渡轮将复航。总统萨纳会见船员。", "林德说，渡轮很好。"], "林德"),
        # A name in Latin letters, in full and by its last word.
        (["维斯特国港口部部长Arenda de Sanna在会面中表示，渡轮将复航。"], "Arenda de Sanna"),
        (["港口部部长Arenda de Sanna来到望江。", "林远表示欢迎。", "Sanna表示，渡轮将复航。"], "Arenda de Sanna"),
        (["港口部部长Arenda de Sanna来到望江。", "林远表示欢迎。", "Sannas Port表示，渡轮将复航。"], NARRATION),
        # What follows a name in some places, and not in all, is no part of it.
        # Whoever heads a body, and whose wife somebody is.
        (["港口情况很好。", "渡轮协会的林大明教授对记者表示，渡轮将复航。"], "林大明"),
        (["维斯特国大使林远和大使夫人江华来到望江。", "维斯特国大使林远夫人江华表示，渡轮将复航。"], "江华"),
        (["港口向总统夫人林月办公室转交渡轮船票。"], NARRATION),
        # A foreign name of two parts by the first character of it.
        (["总统阿伦德·奥鲁会见大使林远。", "林远表示欢迎。", "阿表示，渡轮将复航。"], "阿伦德·奥鲁"),
        (["议长向总理林江远发公开信。", "林江远发现渡轮已停，总理林江远来信。", "总理表示，渡轮将复航。"], "林江远"),
        (["望江会会长学大法师和客人会谈。", "学大法师对客人到访表示欢迎。", "学大会长表示，渡轮将复航。"], "学大"),
        # A name of Japan by its last character, in a text that has Japan.
        (["日本外长桐谷健之介来到望江。", "外长强调，渡轮将复航。"], "桐谷健之介"),
        (["日本外长桐谷健二来到望江。", "外长强调，渡轮将复航。"], NARRATION),
        (["维斯特国外长桐谷健之介来到望江。", "外长强调，渡轮将复航。"], NARRATION),
        # A surname that is also a word, with a high office behind the name; words that only begin so are none.
        (["成大明主席来到望江。", "主席强调，渡轮将复航。"], "成大明"),
        (["成大主席来到望江。", "主席强调，渡轮将复航。"], NARRATION),
        (["成为新主席以后，船员说好。", "主席强调，渡轮将复航。"], NARRATION),
        # Whoever has a name between what he belongs to and his office.
        (["港口主任林大明和部长萨纳来到望江。", "港口局林大明主任访问渡轮，并感谢船员。"], "林大明"),
        (["港口主任林大明和部长萨纳来到望江。", "港口局感谢林大明主任访问渡轮，并感谢船员。"], NARRATION),
        (["港口主任林大明来到望江。", "感谢港口局林大明主任访问渡轮，并祝贺船员。"], NARRATION),
        (["总统萨纳来到望江。", "港口林大明总统感谢渡轮船员。"], NARRATION),
        # Whoever opens a clause by name and office, with "today" or "with" behind them.
        (["林大明司令今天来到望江。", "林司令强调，渡轮将复航。"], "林大明"),
        (["阿伦德会长与船员会谈。", "阿伦德强调，渡轮将复航。"], "阿伦德"),
    ],
)
def test_whose_name_stands_with_an_office(paragraphs: list[str], speaker: str) -> None:
    assert last_speaker(*paragraphs) == speaker


def test_the_paper_that_a_sentence_is_from_is_part_of_it() -> None:
    (span,) = attribute("", [OPENING, "据维斯特国外交部文告，萨纳表示，渡轮将复航。"]).paragraphs[1]
    assert span.speakers == ("萨纳",)


@pytest.mark.parametrize("mark", "“”")
def test_a_quotation_may_end_with_the_mark_it_opens_with(mark: str) -> None:
    (span,) = attribute("", [OPENING, f"{mark}渡轮将复航。天气晴朗。{mark}萨纳说。"]).paragraphs[1]
    assert span.speakers == ("萨纳",)


@pytest.mark.parametrize("occasion", ["对于外界批评", "面对市民批评", "针对媒体批评", "就外界批评", "被市民批评"])
def test_what_somebody_answers_is_part_of_his_answer(occasion: str) -> None:
    (span,) = attribute("", [OPENING, f"{occasion}，萨纳回应，渡轮将复航。"]).paragraphs[1]
    assert span.speakers == ("萨纳",)


def test_somebody_is_of_one_country_however_his_office_is_worded() -> None:
    paragraphs = ["日本望江市副市长林大忠来到凯尔马。", "凯尔马感谢望江市副市长林大忠。", "林大忠表示，渡轮将复航。"]
    assert [(one.id, one.country) for one in attribute("", paragraphs).newcomers] == [("林大忠", "日本望江市")]


@pytest.mark.parametrize(
    "words",
    ["进一步表示，渡轮将复航。", "持续支持渡轮复航，持续努力。", "届时将来望江，届时见。", "伉俪来到望江，伉俪见客。"],
)
def test_words_behind_an_office_are_no_name(words: str) -> None:
    assert not [one.name for one in attribute("", [f"凯尔马总统{words}"]).newcomers]


def test_whoever_speaks_for_others_is_somebody() -> None:
    assert last_speaker("林大明代表渡轮船员向来宾表示感谢。他说，渡轮将复航。") == "林大明"
    assert last_speaker("听取汇报后，林大明代表渡轮船员向来宾表示感谢。") == "林大明"


def test_a_name_before_a_colon_answers_a_question() -> None:
    assert last_speaker("记者：渡轮何时复航？", "吴远：渡轮将复航。") == "吴远"
    assert last_speaker("渡轮何时复航？", "吴远：渡轮将复航。") == "吴远"


def test_whoever_speaks_by_no_known_name_is_no_he_of_before() -> None:
    paragraphs = [OPENING, "奥鲁表示欢迎。", "港湾乐队对复航表示感谢。他指出，渡轮将复航。"]
    assert last_speaker(*paragraphs) == NARRATION


def test_an_office_before_a_colon_is_who_holds_it() -> None:
    paragraphs = ["望江行政长官林远会见记者。", "记者：渡轮何时复航？", "行政长官：渡轮将复航。"]
    assert last_speaker(*paragraphs) == "林远"


@pytest.mark.parametrize("behind", ["奥斯特国港口大学校长、总统萨纳说，渡轮将复航。", "在总统萨纳看来，渡轮将复航。"])
def test_a_quotation_that_opens_a_sentence_is_of_whoever_the_words_behind_it_name(behind: str) -> None:
    (span,) = attribute("", [OPENING, f"“渡轮很好。”{behind}"]).paragraphs[1]
    assert span.speakers == ("萨纳",)


def test_two_who_are_quoted_one_after_the_other_are_two() -> None:
    first, second = attribute("", [OPENING, "奥鲁说：“渡轮很好。”奥斯特国总统萨纳说：“渡轮将复航。”"]).paragraphs[1]
    assert (first.speakers, second.speakers) == (("奥鲁",), ("萨纳",))


@pytest.mark.parametrize("text", ["孟加拉总统感谢渡轮船员。", "孟加拉大使感谢渡轮船员。"])
def test_a_country_without_its_last_character_is_nobodys_name(text: str) -> None:
    assert not attribute("", [text]).newcomers


def test_a_school_that_begins_with_a_surname_of_the_text_is_nobodys_name() -> None:
    found = attribute("", ["高大明校长来到望江。高校长说好。", "高中校长表示，渡轮将复航。"]).newcomers
    assert [one.name for one in found] == ["高大明"]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("维斯特国和奥斯特国联合声明", JOINT),
        ("维斯特国外交部发言人就维奥联合声明发表谈话", NARRATION),
        ("维斯特国外交部就维奥联合声明答记者问", NARRATION),
        ("维斯特国外长奥鲁回应维奥联合声明", NARRATION),
    ],
)
def test_what_somebody_thinks_of_a_joint_text_is_no_joint_text(headline: str, speaker: str) -> None:
    assert last_speaker("渡轮每日两班。", headline=headline) == speaker
