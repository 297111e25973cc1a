# The Chinese vocabulary of readouts, as data. Written in simplified characters; texts in
# traditional ones are read through TRADITIONAL, character by character, so that places stay true.

from typing import Literal

TRADITIONAL = str.maketrans(
    "與專東兩臨爲舉烏書買於亞親從們價會倫儲蘭關茲內岡寫決幾則剛別辦務動華協盧縣參雙發敘臺籲後聽啓員團國圖"
    "堅聲奧寧賓對導將爾島幹並庫應開張強當總願託執揚報撾換無時來極檢歡歐湯溝濟愛電確離祕積稱籤約級納組織終"
    "紹結統續維緬網羅羣聯"
    "脫臘節蘇萊薩補見觀視認討議記論訪證評話詢該說請諾調談謀謝譴貝財責賀賞贊轉達過還這進鄭裏欽鎮長門問間聞"
    "閣闡際隨韋韓須顧頓領馬駐魯鮮麥為讚兒簽裡處「」眾説啟詳盡針競爭滿變產業類環權殺歲運選遊隊陸險難靈預頭"
    "題顯驗體點黨齊擊據擔"
    "擴攝數斷曉條構標樣橋機檔歷氣況災煙熱獎獨獲現療監礎禮種穩窮筆範簡紀純細經綜線練縮績繼職腦藝術衛裝複規"
    "覺觸計訊訓設許訴診詞試詩誇誤課諮謂識譯護讓負貢貨質費資購趙趨跡軍軟較載輕輸農連遠適遲遷鄧郵醫釋鋼錄錢"
    "錯鍵鏡鐵閉陣陳隱雖雲"
    "響項頒額風飛養駁騰驅魚鴻龍龐呂吳孫馮黃劉楊蔣蕭賴賈鄒葉彥慶寶齡勳麗傑偉豐榮興誠澤濤潔靜銘鋒鵬霧滅轟實復"
    "灣戰漢係場嚴貿沒違貼義學給講億邊壓萬審雜誌單減緊慮賢擁獻傳編絡屬絕備嚇嗎擬訂賦歸憲準優帶銷廣館習態脅譚鐘頻濫貫稅順遜厲罰隻紛亂戲驚訝槍詐燈飯驕譽贏損緒頁墊輛彈車禦毀蕩貞釗矚攜喬層銳辯諸勵礙鬆瘋舊樓騷腸輯瑩劃"
    "佈併師彆敎溫營畢緻聶荊莊蘆衆註証謹辭迴週銜錶鍾閆閻餘駱龔麼儷"
    "凱嘆憶懷採橫壽婁婭宮愷捨欒濱瑪瓊碩祿紐絲綺繆聖蓋蓮藍蘿訥訶諶賽輔邁鄔鈴錫閔陽階鞏頡饒鮑鳩鳳塗帥嶽巖崙侖勞佔姍甯竇儘歎薑嗆"
    "區叢廳摯樂樑樸櫻濛瀋讀贈鄉陰鹽綾穀崑齋"
    "囑圍婦廠懇晉繞輿鄺顏顔衞産畫創勛鎭藺闞闕録絶綫舘敍鋭",
    "与专东两临为举乌书买于亚亲从们价会伦储兰关兹内冈写决几则刚别办务动华协卢县参双发叙台吁后听启员团国图"
    "坚声奥宁宾对导将尔岛干并库应开张强当总愿托执扬报挝换无时来极检欢欧汤沟济爱电确离秘积称签约级纳组织终"
    "绍结统续维缅网罗群联"
    "脱腊节苏莱萨补见观视认讨议记论访证评话询该说请诺调谈谋谢谴贝财责贺赏赞转达过还这进郑里钦镇长门问间闻"
    "阁阐际随韦韩须顾顿领马驻鲁鲜麦为赞儿签里处“”众说启详尽针竞争满变产业类环权杀岁运选游队陆险难灵预头"
    "题显验体点党齐击据担"
    "扩摄数断晓条构标样桥机档历气况灾烟热奖独获现疗监础礼种稳穷笔范简纪纯细经综线练缩绩继职脑艺术卫装复规"
    "觉触计讯训设许诉诊词试诗夸误课咨谓识译护让负贡货质费资购赵趋迹军软较载轻输农连远适迟迁邓邮医释钢录钱"
    "错键镜铁闭阵陈隐虽云"
    "响项颁额风飞养驳腾驱鱼鸿龙庞吕吴孙冯黄刘杨蒋萧赖贾邹叶彦庆宝龄勋丽杰伟丰荣兴诚泽涛洁静铭锋鹏雾灭轰实复"
    "湾战汉系场严贸没违贴义学给讲亿边压万审杂志单减紧虑贤拥献传编络属绝备吓吗拟订赋归宪准优带销广馆习态胁谭钟频滥贯税顺逊厉罚只纷乱戏惊讶枪诈灯饭骄誉赢损绪页垫辆弹车御毁荡贞钊瞩携乔层锐辩诸励碍松疯旧楼骚肠辑莹划"
    "布并师别教温营毕致聂荆庄芦众注证谨辞回周衔表钟闫阎余骆龚么俪"
    "凯叹忆怀采横寿娄娅宫恺舍栾滨玛琼硕禄纽丝绮缪圣盖莲蓝萝讷诃谌赛辅迈邬铃锡闵阳阶巩颉饶鲍鸠凤涂帅岳岩仑仑劳占姗宁窦尽叹姜呛"
    "区丛厅挚乐梁朴樱蒙沈读赠乡阴盐绫谷昆斋"
    "嘱围妇厂恳晋绕舆邝颜颜卫产画创勋镇蔺阚阙录绝线馆叙锐",
)

SAY = (
    "表示", "指出", "强调", "重申", "说", "称", "认为", "坦言", "补充", "透露", "宣布",
    "续称", "声明", "回应", "答道", "回答", "谈道", "表明", "直言", "写道", "证实", "警告", "澄清", "坚称",
    "反驳", "解释",
    "批评", "质疑", "形容", "坦承", "认识到", "告诉", "提醒", "指责", "承认", "否认", "坚信", "深信",
    "保证", "深表", "感叹", "估计", "忆述", "盛赞", "发文", "期许", "呛声", "喊话", "直指", "示警", "怒斥",
    "致词时", "致辞时", "致词道", "致辞道", "分享", "指明", "允诺", "答应", "讲述", "阐释", "概述", "陈述", "述明",
    "誓言", "直呼", "慨叹", "讲道", "答复",
    "披露", "分析",
)  # fmt: skip
"""Verbs that words follow."""
ACT = (
    "介绍", "阐述", "阐明", "通报", "感谢", "祝贺", "赞赏", "赞扬", "欢迎", "期待", "希望", "同意",
    "呼吁", "敦促", "建议", "提出", "评价", "谈及", "谈到", "提到", "提及", "要求", "承诺",
    "转达", "转交", "表达", "谴责", "支持", "回顾", "提议", "主张", "倡议", "讨论", "交换", "达成", "商定", "一致",
    "决定", "问候", "关注", "询问", "邀请", "相信", "赞同", "确认", "致以", "肯定", "对表", "探讨",
    "沟通", "梳理", "衷心", "愿", "赞成", "注意到", "反对", "完全", "高度", "积极", "充分", "钦佩",
    "理解", "盼", "痛批", "炮轰", "抨击", "预祝", "吁",
    "高度评价", "积极评价", "愿意", "期望", "恭贺", "恭喜", "致谢", "感佩", "勉励", "期勉", "推崇", "嘉许", "乐见",
    "反映", "祝福", "赞许", "应允", "关切", "建言", "倡导", "推介", "鼓励", "点赞", "驳斥", "申明", "回忆",
    "笑言", "看好", "报告", "重温", "感激", "认同", "认可", "赞誉", "赞叹", "赞美", "夸赞", "恳请", "请求", "敦请",
    "感到", "嘱咐", "叮嘱", "深感", "慰勉", "嘉勉", "寄望", "力促", "欣见", "感恩", "讲解",
    "拒绝",
)  # fmt: skip
"""Verbs, and openings of verbs, of a speaker's part in talks."""
REPORT = "报告"
"""One of them that at the end of a clause is no verb."""
SURELY = "肯定"
"""One of them that before a further verb is no verb."""
BEHIND_SURELY = frozenset("会能要将不是")
"""Characters that such a verb begins with: 肯定会."""
VAGUE = ("就", "围绕")
"""Those of them that need not be followed by words: 就 is "on" as well."""
NOT_BEHIND_VAGUE = frozenset("任会是将已能要可算连职读业")
"""Characters behind those that make another word of them: 就任."""
POINTS = "指"
"""A verb of saying of one character: 奥鲁指渡轮将复航."""
NOT_BEHIND_POINTS = frozenset("出导挥示定责控数向标着点派望引")
"""Characters behind it that make another word of it: 指导."""
BEFORE_POINTS = ("亦", "又", "则", "曾", "续")
"""Further words between a subject and that verb, beside ADVERBS."""
ASKS = "问"
"""A verb of asking of one character."""
NOT_BEHIND_ASKS = frozenset("题候世答卷责鼎号询")
"""Characters behind it that make another word of it: 问题."""
IN_WRITING = "撰文"
"""What stands before a verb of saying of somebody who writes: 奥鲁撰文指."""
DEED = (
    "会见", "会谈", "会晤", "通电话", "通话", "举行", "访问", "抵达", "出席", "主持", "离开", "签署", "见证",
    "参加", "接见", "共进", "致电", "陪同", "启程", "参观", "见面", "拜会", "合影", "共见记者", "会面", "前往",
    "到访", "发表", "致函", "来华", "率团", "接受", "召开", "听取", "致赠", "赠送", "设宴", "宴请", "款待", "考察",
    "出访", "表态", "转发", "转帖", "贴出", "视察", "走访", "看望", "座谈", "拜访", "参访", "调研", "了解", "慰问",
    "察看", "检查", "来访",
)  # fmt: skip
"""Verbs of what happened."""
OCCASIONS = ("中", "时", "后", "期间", "上", "此")
"""What an occasion ends in, before a verb of saying."""
IN_THE_EYES = ("看来", "眼中", "眼里")
"""What stands behind somebody whose opinion follows: 在奥鲁看来."""
AFTER_MEETING = (
    "感谢", "欢迎", "祝贺", "恭贺", "期盼", "期勉", "勉励", "肯定", "表达", "转达", "介绍了", "通报了",
    "回顾了", "阐述了", "敦促", "呼吁", "承诺", "警告",
    "炮轰", "抨击", "痛批", "谴责", "批评", "要求",
)  # fmt: skip
"""Verbs by which whoever met somebody says something to him: 接见奥鲁，感谢他的支持."""
WHEN = ("在", "于", "对", "向")
"""What stands between a pronoun, or a name and its office, and its own verb, however far: 他在望江接受采访时表示."""
AT_OCCASIONS = ("呼吁", "警告", "感谢", "祝贺", "谴责", "回应", "宣布", "透露", "赞扬", "批评", "盛赞")
"""Further verbs that say something behind an occasion: 会见奥鲁时呼吁."""
ON = ("对", "就", "向", "针对")
"""What stands before whom or what something is said of: 对奥鲁到访表示欢迎."""
SAID_OF = ("表示", "表达", "致以", "给予", "提出")
"""Verbs of saying behind that."""
TO = ("对", "向")
"""What stands before whom somebody says something to: 总统向萨纳表示."""
BEHIND_FOREIGNERS = ("对", "在", "于", "则", "更", "与", "和", "除", "今", "致", "向")
"""What shows that a foreign name and an office open a clause: 奥鲁总统在望江."""
BEHIND_MEMBERS = ("对", "向", "在", "亦", "则", "更", "从", "就", "与", "和", "今")
"""What shows that a body, a name and an office do: 渡轮协会林大明会长在望江."""
ADVERBS = ("并", "还", "均", "也", "再次", "高度", "共同", "都", "分别")
"""Words between a subject and its verb."""
AND = ("和", "、", "及")
"""What joins two subjects; "with" (同, 与) only says whom the first one met."""
WITH = ("同", "与", "跟")
"""What says whom somebody met; it joins two subjects where one of BOTH follows."""
TOGETHER = ("共同", "一起", "一同")
"""What stands between two people and what they once said, where another tells it: 奥鲁同总统共同宣布."""
DEEDS_OF_WORDS = ("提出", "宣布", "倡议", "承诺", "邀请", "达成", "同意", "决定")
"""Verbs of saying that in another's words tell a deed: 去年萨纳总统提出倡议."""
ONCE_BEFORE = ("去年", "前年", "年前", "上月", "曾", "此前", "不久前", "昨天", "前不久")
"""Words for when that was."""
OPENS_OBJECTS = frozenset("对就向在同与跟以用把将为于从代还也又并再")
"""Characters behind a subject that open what stands before its verb, and no words of what somebody did."""
LISTING = ("、", "和", "及")
"""What joins the names of a list."""
NOT_DEED_BEFORE = ("中", "时", "后", "前", "期间", "上", "的")
"""Behind one of these a deed is only the occasion: "in the talks"."""
BOTH = ("都", "均", "一致", "皆", "共同", "一起", "一同")
"""What makes "with" join two subjects: 奥鲁与萨纳都认为."""
STRONG_MUTUAL = ("一致", "同意", "交换", "商定", "讨论", "探讨", "就", "围绕", "达成", "决定")
"""What only both sides together do, so that it ends one side's words even inside a paragraph."""
TALKS = ("就", "围绕", "交换", "讨论", "探讨")
"""Those of them that say what was talked of, and nobody's words."""
BINDING = ("同意", "达成", "商定", "一致", "决定")
"""Verbs of what is settled, so that what follows is rather part of it."""
SIDE_SAYS = ("通报", "介绍", "阐述", "阐明", "回应")
"""What a side does in talks through whoever speaks for it, beside the verbs of saying."""
HELD = ("认为", "表示", "强调", "承诺", "认识到", "重申")
"""What nobody says of the sides while he speaks for his own."""
TAILS = ("表示", "指出", "强调", "说", "称", "重申")
EARLIER = ("多次", "曾", "一再")
"""What stands between somebody and his verb where another speaks of what he has said: 奥鲁表示，萨纳多次指出."""
OF_STRANGERS = ("认为", "透露", "回应", "批评", "坦言", "直言", "提到", "补充")
"""Further verbs by which whoever nobody knows says something: 市民认为，."""
OF_UNNAMED = ("宣布", "告诉", "证实", "警告", "呼吁")
"""Further verbs by which whoever is not named says something: 一位官员宣布."""
OF_INSTITUTIONS = ("要求", "呼吁", "显示", "提及", "提到", "预计", "注意到")
"""Further verbs by which an institution says something: 外交部预计."""
OF_THE_TITLED = ("介绍", "感谢", "希望", "致", "则", "更", "与", "和", "除", "今", "从", "就")
"""Further verbs behind a Chinese name and an office that open a clause: 林大明校长介绍."""
SOON_SAID = ("认为", "警告", "证实", "回应", "感到", "透露", "撰文指")
"""Further verbs of saying that show who speaks close behind a name: 奥鲁周五证实."""
OF_NEWS = ("称",)
"""Verbs by which the news lets a side speak, and no readout: 维方称."""
IN_SHORT = frozenset("中美俄韩朝印巴英法德阿伊以乌土泰越澳加白波菲缅柬蒙沙埃希匈捷墨")
"""Single characters that stand for a country before an office: 乌总统."""
OF = "的"
"""What ends the words that tell more of whoever is named: 参加接待的公司主席奥鲁."""
WITHIN_BODIES = "与"
"""What joins words inside the name of an institution."""
DELEGATION = "团"
"""What the name of a delegation ends in, however long it is."""
JAPAN = "日本"
"""What a text has that may name people of Japan."""
JAPANESE_ENDS = frozenset("郎夫子之介雄彦治男哉造弘宏幸")
"""What many names of four characters or five end in there."""
INTRODUCES = ("介绍",)
"""Further verbs that show a name to end before them, although its first character is a word: 校长于大山介绍."""
ENDS_OF_COUNTRIES = ("国",)
"""What the name of a country may end in, and be left out: 孟加拉国."""
IN_NO_COUNTRY = frozenset("同与对在是为向")
"""Characters that no country's name has: 我同奥鲁总统会谈 opens with no country."""

JOINT = (
    "双方", "两国外长", "两国领导人", "两国元首", "两国总理", "两国政府", "与会各方", "与会外长", "与会代表",
    "各方", "三方", "三国外长", "两国", "三国", "各国外长",
    "与会者", "四方", "各国", "他们", "她们", "两国部长", "两人", "宾主", "大家",
    "中外双方", "三国领导人", "各国领导人", "与会领导人", "双方代表团",
)  # fmt: skip
"""Words for both or all sides."""
BILATERAL = "双边"
"""A word for both sides where a word of what they do together follows."""
MORE_THAN_TWO = ("三国", "三方", "三位", "四国", "四方", "四位", "五国", "各方", "各国")
"""Words of a text that may tell of more than two who meet at once."""
COUNTED = frozenset("两三四五六七八")
"""With 国 or 位 and an office, several who hold it: 三国部长."""
LEADERS = ("元首", "首脑")
"""With COUNTED, several who lead: 两位元首."""
COUNTERS = ("位", "名")
"""What stands between a number, or "this", and people: 三名部长, 这位总统."""
LEADER = "领导人"
UNIONS = ("盟", "组织")
"""What the name of several countries together ends in."""
CROWD = ("各国外长", "外长们", "领导人", "代表们", "国家外长", "部长们", "使节们")
"""What words for a number of people end in: "the foreign ministers of ASEAN"."""
OPENS_NO_CROWD = frozenset("我同与向对和")
"""Characters that such words never begin with."""
BETWEEN_COUNTRIES = ("、", "和")
"""What joins the countries of several: 凯尔马、奥斯特国和维斯特国外长们."""
TOO = ("还", "也")
"""What stands behind a number of people whom nobody names: 孩子们还参观了."""
NEIGHBOURS = frozenset("中美俄日韩朝印巴英法德意欧非阿伊以乌土泰越马新澳加东")
"""Single characters that stand for countries: 中美双方."""
NOT_HIMSELF = ("随行", "政府", "当局", "办公室", "团队", "阵营")
"""What stands behind a name that is then not the one who speaks: 奥鲁政府表示."""
WHOSE = ("所",)
"""What stands behind a name in words that only say whose something is: 奥鲁所率代表团."""
GETTING = ("收到", "获")
"""What stands before an invitation that somebody was given."""
INVITES = "邀请"
"""What stands behind whoever invited somebody."""
SHORT = "简"
"""The character before 称 where it is no verb: 以下简称."""
TOWARDS = "向"
"""What stands before whoever is only given something."""
NO_SAYING = frozenset("游小劝")
"""Characters before 说 that make another word of it: 游说."""
CITING = ("引述", "援引", "转述")
"""What stands between a paper or body and whoever it says has said something: 外交部引述奥鲁表示."""
AND_OTHERS = "等"
"""What stands behind a list of people that does not name all of them."""
SPEECH_MADE = ("讲话", "声明", "感言", "演讲", "演说")
"""What somebody makes, before a verb of what he says in it: 奥鲁发表讲话表示."""
SPEAKING = ("致辞", "致词", "讲话", "发言")
"""What words end in that only say somebody spoke, before what he said: 奥鲁在会上致辞，感谢来宾."""
AFTERWARDS = ("之后", "以后", "过后")
"""What ends words that only say what had been said before: 奥鲁宣布停航之后."""
THOUGH = ("却", "不过")
"""What stands before a verb of saying by which somebody goes on: 奥鲁会见萨纳，却强调."""
AT_INVITATION = "应"
"""What a clause opens with that names whoever invited somebody: 应维斯特国总统奥鲁邀请."""
FOR_SOMEBODY = "来"
"""What stands before 说 where it is no verb: 对维斯特来说."""
THIS_TIME = ("此次", "这次", "本次")
"""What a sentence opens with in which somebody speaks of the meeting he is at."""
ONE_AFTER_ANOTHER = "纷纷"
"""What stands between several people and what all of them say."""
A_CERTAIN = (
    "一位", "一名", "有", "某", "多位", "多名", "几位", "数位", "另一位", "另一名", "匿名", "不具名",
)  # fmt: skip
"""What opens words for whoever is not named."""
THIS = ("这", "那", "该", "上述")
"""What opens words for whoever is not named, but was spoken of."""
RANKING = frozenset("高资")
"""What opens words for whoever is not named, and is of a rank: 高级官员."""
OF_NO_NAME = (
    "人士", "消息来源", "知情者", "知情人", "高官", "市民", "居民", "记者", "官方", "民众", "网民", "网友",
    "业者", "业界", "舆论", "家属", "团队", "读者", "观众", "群众", "选民", "当局", "高层",
)  # fmt: skip
"""Words for people who are not named."""
NEVER_NAMED = ("官员", "高官", "人士", "消息来源", "知情者", "知情人")
"""Those of them that no text calls somebody whom it has named: 这位官员."""
KIN = ("妻子", "丈夫", "儿子", "女儿", "父亲", "母亲", "助手", "幕僚", "亲信", "朋友", "同事")
"""Words for whoever is somebody's: 奥鲁的妻子."""
ENDS_OF_TRADES = frozenset("的员家者师士人官长手授")
"""Characters before a name that end a word for what somebody is."""
OPENS_NO_STRANGER = frozenset("对就被在与同向应据由为")
"""Characters that open no words for what somebody is."""
OPENS_NO_UNKNOWN = ("我", "对", "面对", "针对")
"""What opens no words for whoever is nobody known, beside verbs and adverbs."""
INSTITUTIONS = (
    "外交部", "国防部", "商务部", "公署", "发言人", "委员会", "陆委会", "使馆", "领事馆", "总统府",
    "政府", "司令部", "通讯社", "声明", "公报",
    "新闻稿", "报道", "报导", "组织", "议会", "秘书处", "部门", "媒体", "日报", "时报", "法新社", "路透社", "新华社",
    "央视", "外界", "传媒", "官媒",
)  # fmt: skip
"""What the name of an institution or paper ends in, before what it says."""
OPENS_NO_INSTITUTION = frozenset("在于对向与同由针让就被")
"""Characters that such a name never begins with."""
SOURCES = ("据", "根据")
"""What a sentence opens with that is told by a paper or by figures."""
ENDS_OF_SOURCES = ("报道", "消息", "数据", "统计", "分析", "介绍", "称", "文告", "新闻稿", "网站")
"""What stands behind the paper or the figures: 据维斯特通讯社报道."""
COVERAGE = ("报道", "报导")
"""What a clause ends in that only says which paper tells something: 维斯特日报报道."""
NEWS = ("消息", "获悉", "据悉")
"""What a clause ends in, beside those, that only says whose news the rest of a sentence is: 据维斯特通讯社消息."""
QUOTING = "引述"
"""What stands in such a clause before whoever is quoted: 维斯特通讯社引述港口部."""
PAPERS = ("声明", "公报", "公告", "新闻稿")
"""What such a clause ends in behind one of SOURCES, or before one of NEWS_SAYS."""
NOTICE = "文告"
"""What such a clause ends in only behind one of SOURCES."""
NEWS_SAYS = frozenset("称说指")
"""Verbs that may end such a clause: 维斯特通讯社消息称."""
DISPATCH = frozenset("电讯")
"""What ends words for where and when news was sent: 望江5月1日电."""
CAPITALS = frozenset(
    """北京 华盛顿 柏林 莫斯科 东京 首尔 伦敦 巴黎 布鲁塞尔 基辅 台北 新德里 平壤 德黑兰 喀布尔 伊斯兰堡 安卡拉
    渥太华 堪培拉 罗马 马德里 华府 白宫 克里姆林宫""".split()
)
"""Cities and houses that stand for a government, and are nobody's name."""
BODY_ENDS = frozenset("局厅署处委所馆校网党团军队站协行厂店学院部台司央盟府织")
"""What the words for a body end in, which no name does before a verb of saying."""
HEADED = (
    "协会",
    "总会",
    "联合会",
    "学会",
    "商会",
    "大学",
    "集团",
    "基金会",
    "中心",
    "研究所",
    "工会",
    "局",
    "处",
    "署",
    "厅",
    "院",
    "部",
    "市",
    "县",
    "区",
    "校",
    "司",
    "馆",
    "国小",
    "国中",
    "委员会",
    "议会",
    "银行",
)
"""What the words for a body end in that has a head, whose name and office stand behind them."""
AGENCY = "社"
"""What stands behind the name of a news agency."""
BODIES = ("声明", "公报", "外交部", "报道", "报导", "消息", "新闻稿", "该声明", "通稿", "文告", "路透")
"""Institutions and papers: what they say is nobody's words."""
MODALS = ("要", "应", "可", "须", "能", "将", "愿", "会在", "希望", "并无", "并未", "没有")
"""What makes a verb a plan or wish, so that it tells no deed and no agreement."""
OUGHT = ("必须", "应该", "应当", "理应", "不应", "需要", "有必要", "可以")
"""What stands between a subject and its verb where somebody else says what he ought to do."""
PLANNED = ("将于", "将在", "计划", "打算", "准备", "预计", "拟")
"""What stands between a subject and what it will say only later."""
NO_MODALS = ("简要", "扼要", "主要", "重要")
"""Words with the character of one of them."""
SIDE = "方"
"""What the word for a side ends in."""
OTHER = ("对方", "客人", "来访客人")
PRONOUNS = {"他": "m", "她": "f"}
NAMED_BEFORE = "其"
"""A pronoun behind one of SOURCES or CITING: 据其介绍."""
SELF = "我"
"""What somebody calls himself."""
LEAD_INS = (
    "同时", "此外", "最后", "对此", "随后", "会谈中", "会见中", "会见时", "会晤中", "会谈后", "会上", "通话中",
    "同一天", "其间", "期间", "另外", "会谈结束后", "当天", "当日", "今天", "同日", "会后", "会见后", "会议期间",
    "会议上", "首先", "目前", "记者会上", "当前", "其次", "而", "但", "此前", "日前", "近日", "尽管", "虽然",
    "讲话中", "致辞中", "致词中",
    "值得注意的是", "但是",
)  # fmt: skip
"""Words between the beginning of a clause and its subject."""

TITLES = (
    "主席", "总统", "总理", "首相", "外长", "外交部长",
    "外交部部长", "外交大臣", "国务卿", "国务委员", "国务秘书", "部长",
    "大臣", "大使", "特使", "特别代表", "代表", "秘书长", "总书记", "国王", "王储",
    "亲王", "埃米尔", "委员长", "议长", "发言人", "顾问", "司长", "主任",
    "政治局委员", "总干事", "专员", "州长", "省长", "市长", "总检察长", "参赞",
    "公使", "临时代办", "执行主席", "外相", "防长", "国防部长", "财长", "局长", "书记",
    "女王", "参议员", "众议员", "议员", "部长官", "长官", "总督", "酋长", "总裁", "参谋长", "政委", "团长",
    "协调员", "阁下", "总领事", "公使衔参赞", "夫人", "秘书", "新闻秘书", "主委",
    "立委",
    "董事", "董事长", "会长", "院长", "校长", "教授", "处长", "署长", "厅长", "理事长", "总经理",
    "行长", "总编辑",
    "司令", "经济学家", "将军", "上校", "部长级代表", "行政长官", "领导人", "特派员", "室长", "国家元首",
    "特首", "检察官", "法官", "助理",
    "专家", "学者", "分析师", "律师", "警长", "公参", "总警长", "最高领袖",
    "县长", "区长", "镇长", "乡长", "知事", "领事", "省督", "次长", "馆长", "所长", "社长", "台长", "执行长", "理事",
    "法师", "干事", "干事长", "少将", "中将", "上将", "大将", "准将",
    "会计师", "工程师", "港督", "大法官", "科长", "组长", "站长", "主教", "教育长", "关长", "常委", "监察长", "审计长",
    "代议长", "委员", "府尹", "召集人", "教师", "老师", "教练", "院士", "研究员", "主管", "作者", "作家", "导演",
    "评论员", "负责人", "当选人", "候选人", "参选人", "创始人", "执行官", "学家", "画家",
    "企业家", "活动家", "主编", "编辑", "医生", "医师", "博士", "队长", "元帅", "王后", "公主", "王子", "官员",
    "外交官", "领袖",
    "创办人", "党魁", "园长", "检察长",
)  # fmt: skip
"""Offices that stand before a name, or behind it."""
OF_MANY = (
    "议员", "立委", "专家", "学者", "分析师", "律师", "教师", "老师", "院士", "研究员", "作者", "作家", "导演",
    "评论员", "教练", "学家", "画家", "企业家", "活动家", "编辑", "医生", "医师", "博士", "官员", "外交官",
)  # fmt: skip
"""Offices of which nobody is meant by the office alone: 专家表示."""
TITLE_LINKS = ("兼", "、", "和", "暨")
TITLE_PREFIXES = (
    "代理", "临时", "看守", "候任", "前", "时任", "新任", "外交部", "国家", "国务院", "中共", "中央",
    "外事工作委员会办公室", "外交", "常务", "第一", "首席", "联邦", "副", "政府", "过渡政府",
    "高级", "资深", "外交与国际合作", "外事办公室", "驻华", "欧洲", "办公室", "外交与安全政策",
)  # fmt: skip
BEHIND_FOREIGN_NAMES = (
    "总统", "总理", "国务卿", "外长", "部长", "大使", "议长", "省督", "省长", "州长", "市长", "领事",
    "总领事", "议员", "校长", "众议员", "代表", "特使", "专员", "秘书长", "主任", "主席", "大臣", "团长",
    "处长", "司长", "局长", "教授", "院长", "公使", "知事", "副总统", "副总理", "副主席", "副市长", "副省长",
    "法师", "园长", "副议长", "副部长", "副外长", "夫人", "亲王", "王储", "主教", "理事长", "会长", "副会长", "町长",
    "所长",
    "社长", "总裁", "参议员", "首相", "馆长",
)  # fmt: skip
"""Offices that stand behind a foreign name, where a verb of saying follows: 奥鲁总统强调."""
RANKS = ("亲王", "王储", "大使", "公使", "教授", "将军", "上将", "中将", "少将", "上校", "主教", "法师")
"""Offices that somebody has as well whose name they stand behind: 外长阿伦德亲王."""
HIGH = ("国家主席", "主席", "总书记", "总统", "副总统", "总理", "副总理", "副主席", "委员长", "国务委员")
"""Offices that stand behind a Chinese name as well, without anything that says whose they are."""
NOT_BEHIND_HIGH = ("府", "们", "级")
"""Characters behind such an office that make another word of it."""
AFTER_SURNAMES = ("总", "首先", "还", "也", "并", "则", "再次", "最后", "随后", "对", "没有", "在")
"""Words behind a surname that stands for the whole name."""
AFTER_SHORT_NAMES = ("感谢", "邀请", "对此", "赞赏", "欢迎", "高度", "介绍", "期待", "希望", "祝贺", "还", "愿")
"""Words behind the first character of a foreign name that stands for all of it."""
NO_SHORT_NAME = frozenset("特多")
"""Characters of names that before those words are adverbs."""
WHILE_SPEAKING = (
    "在致词时", "在致辞时", "进一步", "首先", "接着", "随后", "会后", "最后", "亦", "续", "更", "继",
    "另", "又", "则", "特别", "诚挚", "热烈", "由衷", "详细",
)  # fmt: skip
"""Words between an office that stands for its holder and a verb of saying."""
STYLES = ("拿督斯里", "拿督", "丹斯里", "拿汀", "敦", "尊敬的")
"""Words of respect between an office and the name, as in Malaysia."""
COURTESY = ("先生", "女士", "一行", "伉俪")
MR = ("先生", "女士")
"""Those of COURTESY that mean nobody else."""
SAME_OFFICE = {
    "外长": "foreign minister", "外相": "foreign minister", "外交部长": "foreign minister",
    "外交部部长": "foreign minister", "外交大臣": "foreign minister", "总理": "prime minister",
    "首相": "prime minister", "国家元首": "head state",
    "总统": "president", "主席": "chairman", "发言人": "spokesperson",
}  # fmt: skip
"""Offices that meet the English words for them."""

AFTER_NAMES = (
    "共见",
    "在", "同", "与", "和", "就", "将", "对", "向", "并", "的", "是", "也", "还", "说", "称", "等", "应",
    "于", "率", "今", "当", "举行", "通电话", "通话", "访", "抵达", "出席", "主持",
    "表示", "指出", "强调", "一行", "进行", "签署", "共同", "分别", "致", "发表", "接受", "介绍", "感谢",
    "重申", "先生", "女士", "来", "赴", "从", "到", "为", "及", "以", "欢迎", "祝贺", "阐",
    "通报", "愿", "希望", "高度", "期间", "时", "日", "会", "再次", "积极", "听取", "谈", "提", "首", "随",
    "完全", "赞", "请", "转", "呼", "敦促", "回", "补", "透露", "宣布", "参", "乘", "离", "见", "开",
    "陪", "建议", "支持", "邀请", "询问", "承诺", "谴责", "期待", "相信", "评价",
    "要求", "作为", "明天", "能否", "是否", "如何", "怎么", "会否", "上周", "本周",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "昨", "公开", "连续", "警告", "批评", "反驳",
    "发出", "发文", "贴文", "证实", "澄清", "均", "亦", "未", "详尽", "则", "其", "认", "最后", "前往",
    "续", "抨击", "特别", "明年", "加强", "密切", "根本", "许诺", "道谢", "答谢", "伉俪", "亲自",
    "夫妇", "小姐", "因故", "因病", "因为", "受邀", "专门", "本人", "经过",
    "通过", "透过", "专程", "凌晨", "早上", "傍晚", "偕", "香港时间", "深受", "深感",
    "上午", "下午", "晚上", "担任", "多次", "先后", "拜会", "简介", "简要", "辞行", "接见",
    "办公室",
    "热情", "热烈", "没有",
)  # fmt: skip
"""Words that end a name."""
ONCE = "曾"
"""A character of names which at the end of a name is the word behind it: 奥鲁曾表示."""
NEVER_IN_NAMES = (
    "能否",
    "是否",
    "如何",
    "怎么",
    "会否",
    "表示",
    "指出",
    "强调",
    "在",
    "同",
    "与",
    "和",
    "就",
    "将",
    "对",
    "向",
    "的",
    "说",
    "称",
)
"""Those of them that end a name even behind its first character."""
IN_PLACES = frozenset("国方们各双岛省市州县镇")
"""Characters of places and crowds."""
BEFORE_PLACES = frozenset("驻在")
"""Characters before a name that show it to be a place's: 驻温哥华."""
AFTER_PLACES = frozenset("市省州县")
"""Characters behind a name that do: 温哥华市."""
ARMY = "军"
"""What stands behind a country's name, beside its offices and institutions: 维斯特军."""
VICE = "副"
"""What makes an office that of a deputy."""
BEFORE_COUNTRIES = frozenset("同与和见的日对向由应访请在晤兼")
"""Characters behind which the name of a country begins."""
NO_DAY = ("日本", "在野")
"""What begins with one of them and is a country, or says of which party somebody is."""
FROM = ("受到", "得到", "获得")
"""What stands before whoever only gives something: 受到维斯特国总统奥鲁的欢迎."""
BEFORE_OBJECTS = ("同", "与", "和", "见", "对", "向", "由", "被", "让")
"""Words behind which somebody is only the one met."""
SEVERAL = ("三方", "四方", "两国", "三国", "四国", "五国", "六国", "中美", "各方", "双方", "两位", "三位", "各位")
"""Words before an office that make it several people's."""
SPEAKS_FOR = "代表"
"""An office, and a verb behind one of these words: 我谨代表."""
BEFORE_VERBS = ("我", "谨", "并", "将", "再次", "也", "还", "首先")
NO_NAME_START = frozenset("级作请在府馆署部委办处局院厅所的及兼等团都由被战")
"""Characters of institutions that no name begins with: what follows 总统 in 总统府 is nobody."""
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚"
    "卢姜崔钟谭陆汪范金石廖贾韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤华耿"
    "洪楼傅文朴栗丛仲佟冀刁包卞古司左庄康房施柯柳梅樊殷毕温滕焦章童管米翁翟聂臧舒芦荆裴詹路车辛连邢郎郁"
    "鄢阎靳项骆高鲁麦齐习岳阮夏涂谌尤倪葛冼岑卞束柏谷游纪邬粟娄屈芮宗凌霍桂甄窦祝佘巫鲍闵荀储桑寇曲晏伍敖蓝"
    "赖颜庞邝隋虞蔺邸仝阚逄辜邰扈晁阙郜"
)
"""The first character of a Chinese name: a bare name of two or three characters begins with one."""
SOUNDS = frozenset(
    "阿埃艾爱安昂奥澳巴拔白拜班邦包保鲍贝本比彼毕别宾波博伯卜布采蔡策查柴昌茨慈川达大戴丹旦当道德登邓狄迪蒂第丁东杜敦多顿"
    "俄厄恩尔法凡范菲费芬冯弗佛夫福富盖甘冈高戈哥格葛根贡古瓜果哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉纪季加贾简江焦杰金津京"
    "居喀卡凯坎康考柯科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷黎里理利丽莉莲列林琳龙隆娄楼卢鲁路吕伦罗洛马玛麦迈曼芒茅梅门蒙孟"
    "米苗敏明缪摩莫墨默姆木穆那娜纳奈南瑙内嫩尼妮涅宁纽农努诺欧帕潘庞佩彭蓬皮平珀浦普奇齐恰钱强乔切钦琼丘热仁日荣茹儒"
    "瑞若撒萨塞赛桑瑟森沙莎珊尚绍舍申圣施什石史室朔斯丝司思松宋苏孙索塔台泰坦唐特滕提田汀廷通图土吐托陀瓦万汪旺威韦维卫"
    "魏温翁沃乌武西锡席希悉夏香肖萧谢辛欣匈雄休许逊雅亚延扬耶叶伊依因英尤约云泽曾扎詹章哲珍朱兹卓宗祖佐仲"
    "姑连娃文琪歇济素占猜蕾薇黛露萝娅婕柳歌泊曲帝荷笛鹏仑伍冉勃姗圭巧庇忒恺惕枝汶沁浩涛甫盎硕禄绮罕翠苔荻菊蔻裘讷诃诗迦霞颉飞诸崔"
)
"""The characters in which foreign names are written, for their sounds alone."""
NO_NAMES = (
    "关于", "关系", "关注", "关心", "关切", "关键", "成员", "成为", "成立", "成功", "成果", "安全", "安排", "常务",
    "常驻", "解决", "解释", "明确", "盛赞", "申明", "平等",
    "包括", "党组", "党委", "党内", "党外", "党中央", "党员", "党团", "党派", "党章", "党建",
    "连盟", "欧洲", "欧盟", "卫生", "卫星", "席间", "查看", "查访", "简短",
    "简报", "商务", "商讨", "边境", "利用", "单独", "农业", "商定", "原则", "强烈", "展望", "展开", "尚未",
)  # fmt: skip
"""Words behind an office that begin as a name might."""
RARE_SURNAMES = frozenset(
    "萧褚戚喻奚俞费廉卜穆湛祁禹狄茅季裘缪昝诸吉嵇荣惠羿井牧秋仇栾甘厉祖蒲籍卓屠池胥莘姬冉雍濮牛寿燕浦柴瞿慕茹宦鱼庾衡匡禄"
    "师巩冷饶鞠巢竺桓帅况阳云凤危阴关成安常解明方盛申平商边利单官农原强展尚封怀兰苗宁牟计班权敬丘花"
    "党易符练楚揭苑粘麻糜薄晋鹿菅"
)
"""Further surnames, which begin other words as well: behind an office they begin a name."""
SURNAMES_OF_SOUNDS = frozenset("乔欧艾卫席查蒙盖宫景简")
"""Further surnames, which begin foreign names as well: a Chinese one where the next character is not for its sound."""
DOUBLE_SURNAMES = tuple(
    """岸田 石破 安倍 高市 茂木 上川 岩屋 河野 麻生 小泉 福田 野田 鸠山 田中 桥本 村山 中曾 前原 冈田 町村
    松本 中谷 滨田 木原 小野 加藤 铃木 佐藤 山本 山田 中村 伊藤 渡边 斋藤 吉田 山口 松野 西村 二阶 小池
    秋叶 大平 竹下 渡部 井上 小林 横井 高桥 清水 池田 阿部 石川 山下 中岛 石井 小川 前田 藤田 后藤 近藤
    村上 远藤 青木 坂本 太田 藤井 冈本 金子 中野 三浦 原田 中川 松田 竹内 田村 中山 石田 上田 森田 柴田
    酒井 宫崎 横山 内田 高木 安藤 岛田 谷口 大野 丸山 高野 藤本 武田 村田 上野 杉山 增田 平野 大塚 千叶
    久保 松井 小岛 岩崎 樱井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 市川 古川 水野 小松 川口 村井
    西川 木村 河村 大岛 大石 荒井 古屋 盐谷 森山 绫部 垂秀 横田 宇都 丹羽 甘利 世耕 萩生 下村 枝野 玉木
    志位 山际 林田 欧阳 司马 诸葛 上官 司徒 皇甫 尉迟 慕容 令狐 端木 范姜""".split()
)
"""Surnames of two characters, Japanese and Chinese."""
NOT_IN_NAMES = ("明确", "高度", "积极", "一致", "共同", "分别", "坚决", "郑重", "昨日", "今日", "贴文")
"""Words between a subject and its verb that a bare name would swallow."""
NO_NAME_END = frozenset("副称说指对向与同和台部院局社报会方总")
"""Characters that no Chinese name ends in."""
NO_NAME = frozenset(
    "我你他她方国们各双者会议次月年了要应可能不以此其这那本该有无为中上下内外间时后前还也又亦另均声"
    "报媒消岛省市州县镇道稿社"
)
"""Characters that no name here has: a word with one of them is not taken for an unknown person's."""
FEATURE_WORDS = {
    "past": ("了", "曾", "已经", "过去"),
    "number": ("年", "月", "亿", "万", "%", "％"),
}
"""Words that show whether a sentence is somebody's words or tells what happened, by what they show."""
ONES_OWN = ("我", "曾", "至今")
"""Words with which somebody himself tells what was once talked of."""
EXCHANGED = ("交换意见", "交换了意见")
"""Words of a sentence that tells what was talked of."""
PAUSES = ("，在", "，并")
"""What stands behind somebody who says something only in the next clause: 奥鲁今天，在社交媒体上写道."""
NUMERALS = frozenset("一二三四五六七八九十")
"""Numbers of the items that somebody counts up: 三是, 第三，."""
IS_NOT = "并非"
"""What somebody is not."""
NOT_BEFORE_IS = frozenset("还但总于都")
"""Characters before 是 that make another word of it: 还是."""
SAME_DAY = ("当天", "当日")
"""What a sentence opens with that tells what else happened on a day."""
EARLIER_THAT_DAY = ("早些时候", "稍早", "较早", "较早时")
"""What stands behind that: 当天稍早，."""
WEEKS = ("本周", "周", "星期")
"""What stands before a day of the week that a sentence opens with."""
DAYS = frozenset("一二三四五六日")
"""Days of the week: 周日."""
HOURS = ("凌晨", "早上", "上午", "下午", "晚上", "晚间")
"""Parts of such a day: 周日下午，."""
ITEMS = ("一是", "二是", "三是", "四是", "五是", "六是", "第一", "第二", "第三", "第四", "第五", "——")
"""What opens an item of what somebody counts up."""
CONNECTIVES = ("同时", "此外", "因此", "这", "同样", "特别是", "而", "为此", "另外")
"""Words that open a sentence which goes on with the one before."""
HOPES = ("相信", "希望", "愿", "期待", "感谢", "祝愿", "诚邀", "深信", "期盼")
"""What a sentence opens with that needs no subject, since it is still the speaker's."""
URGING = ("要", "应", "须", "不能")
"""Words of what ought to be done, close behind a subject."""
NO_URGING = frozenset("求约邀对")
"""Characters behind those that make another word of them: 要求."""
NOT_TOLD = ("提及", "提到", "谈及", "谈到", "证实", "回应")
"""Verbs of saying that with one of NOT tell only what nobody heard: 奥鲁并未提及."""
NOT = ("未", "没有", "没", "不")
"""What stands right before those."""
EVENTS = (
    "参加会见", "出席会见", "参加会谈", "出席会谈", "陪同会见", "在座", "出席活动", "参加上述活动", "签署了",
    "共见记者", "参加了",
    "尚未回应", "尚未置评", "未予置评", "未予回应", "没有回应", "未作回应", "尚未证实",
)  # fmt: skip
"""Words of a sentence that tells what happened."""
WISHES = (
    "愿", "支持", "赞赏", "希望", "欢迎", "感谢", "期待", "将", "坚定", "始终", "祝贺",
    "珍视", "反对", "重视", "认为",
)  # fmt: skip
"""What a side is said to do when its own voice says so."""
ENDINGS_OF_ATTENDANCE = ("出席", "参加", "陪同")
"""What a short sentence ends in that tells who else was there."""
LABELS: dict[str, Literal["question", "answer"]] = {
    "问": "question", "追问": "question", "记者问": "question", "提问": "question",
    "主持人": "question", "答": "answer", "发言人": "answer",
}  # fmt: skip
"""What stands before a question or an answer in a transcript."""
QUESTIONERS = ("记者", "社", "报", "电视台", "电台", "网")
"""What the name of a questioner ends in."""
OWN_WORDS = (
    "上的致辞", "上的讲话", "上的演讲", "上的发言", "上的主旨演讲", "上的主旨讲话", "上的致词",
    "主旨演讲（全文）", "讲话（全文）", "致辞（全文）",
    "上的重要讲话", "上的视频致辞", "上的书面致辞", "署名文章",
)  # fmt: skip
"""Words of a headline over somebody's own words: what he said at it, and not that he spoke."""
SPEECHES = ("致辞", "演讲", "讲话", "发言", "致词", "贺信", "署名文章")
"""Words of a headline over somebody's own words."""
ABOUT_TEXTS = ("答记者问", "发言人就", "发言人谈", "回应")
"""Words of a headline over what somebody thinks of such a text."""
JOINT_TEXTS = ("联合声明", "联合公报", "联合新闻公报", "联合宣言", "共同声明", "联合新闻稿")
"""Words of a headline over a text that the sides agreed."""
