# The English vocabulary of readouts, as data: every word that the engine knows is here. A word
# that is missing is added to its list, with a sentence in tests/attribute/words; no other module holds vocabulary.

from typing import Literal

LITTLE_WORDS = frozenset(
    "the of and to that for with was were by from his her their they he she it on at has have had which be will".split()
)
"""Words of which every English text has many, and other languages few."""
ABBREVIATIONS = (
    "Mr", "Mrs", "Ms", "Gov", "Sec", "Adm", "Md", "Ts", "Sh", "Kh", "Yu", "Dr", "Prof", "Jr", "Sr", "Gen", "Lt",
    "Col", "Sen", "Rep", "Amb", "Hon", "Rt", "St", "Eng", "Smt", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
    "Sept",
    "Sep", "Oct", "Nov", "Dec", "No", "Art", "Vol", "Para", "Paras",
)  # fmt: skip
"""Words whose full stop ends no sentence."""

BEFORE_NAMES = frozenset(
    """mr. mrs. ms. gov. sec. adm. md. ts. sh. kh. yu. dr. prof. gen. lt. col. sen. rep. amb. hon. rt. st. eng. smt.
    h.e. h.r.h. h.h. h.m.""".split()
)
"""Abbreviations that a name follows: a sentence never begins after one."""

BEFORE_NUMBERS = frozenset(
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. no. art. vol. para. paras.".split()
)
"""Abbreviations that a number follows: "Nov. 12"."""
OPENERS = frozenset(
    """the a an this that these those he she they it we i both in on at for as during after before following while
    when with to by toward towards regarding concerning mr ms no there also finally earlier today all his her
    their our building recognizing noting speaking""".split()
)
"""Words that begin a sentence after an abbreviation such as U.S."""

# ---------------------------------------------------------------- verbs

SAY = frozenset(
    """acknowledge add admit advise affirm agree allege announce answer argue ask assert assess assure believe caution
    cite claim clarify comment concede confirm consider contend continue declare deny describe disclose dub
    elaborate emphasise emphasize estimate explain express feel find highlight hope indicate inform insist joke list
    maintain mention note observe opine pledge point posit predict promise propose quip reaffirm reassure recall
    recognise recognize recommend reconfirm reiterate remark remind reply report respond restate rebut reveal say
    signal slam speak state stipulate guarantee reminisce accuse boast complain hint imply object plead post retort
    scoff threaten stress suggest summarise summarize tell term think tweet underline underscore urge voice vouch
    vow warn wish write""".split()
)
"""Verbs that report words. Each may be followed by what was said, or come after it as a tag."""

PLAINLY_SAY = frozenset(
    "say tell announce claim report state declare allege argue insist warn reply respond comment".split()
)
"""Those of them that show by themselves that somebody speaks, whoever that is."""
PLAINLY_NOW = frozenset("say says argue argues insist insists claim".split())
"""Their forms of the present that are no nouns."""
HANDLING = frozenset("put place take make give set look turn draw shed mark lead pay deepen reserve see".split())
"""Verbs that tell a deed where they are perfect: "has put"."""
GOING_ON = frozenset(["continue"])
"""Verbs of saying that, with "will", are rather what somebody goes on doing."""
PARTICIPLES = frozenset(
    """calling appealing demanding praising hailing condemning denouncing welcoming
    thanking renewing conveying seeking offering rejecting blaming""".split()
)
"""Forms in -ing that report after a deed and a comma: "met Sanna, promising ..."."""
ACT = frozenset(
    """accept address advocate anticipate appeal applaud appreciate apprise approve assail assign attach back blame
    brief call celebrate commend commit conclude concur condemn confer congratulate consult converge convey
    coordinate credit criticise criticize decide dedicate deepen deliberate demand denounce deplore detail discuss
    dismiss draw encourage endorse envision examine exchange expect explore expound extend extol favor favour give
    hail identify inquire introduce invite lament laud look love make mark mourn name negotiate offer oppose outline
    pay place plan praise prefer present press privilege proclaim profess protest put question raise react refer
    regard regret reject relay remember renew repeat request reserve resolve review rule salute see seek set share
    shed solicit spell support take task enumerate exhort felicitate flag implore instruct lambast mock rebuke
    recount refute tout decry bemoan herald blast thank touch trust turn undertake update uphold value view
    volunteer want welcome""".split()
)
"""Verbs of a speaker's part in talks that take an object: what follows is reported, whoever says so."""

DEED = frozenset(
    """accompany address arrive attend begin board chair co-chair co-host come conclude conduct connect convene deliver
    depart dine embark engage enter fly go greet hold host inaugurate join kick land launch lay lead leave meet
    open participate pay preside receive return sign sit speak start stay stop talk telephone tour travel undertake
    visit walk witness send issue release phone serve""".split()
)
"""Verbs of what happened: their sentence is narration."""

DONE_WITH = frozenset("receive welcome greet meet host".split())
"""Verbs that tell a deed where they are passive: "was received"."""
NARRATED = {
    "present": (
        "his credentials", "her credentials", "their credentials", "his letters", "her letters", "their letters",
        "letters of", "credentials", "a copy", "copies",
    ),
    "speak": (
        "with", "to", "by", "on", "over", "today", "yesterday", "separately", "again", "at", "in", "this",
        "via", "earlier", "jointly", "during", "exclusively", "as", "after", "before", "ahead",
    ),
    "flag": ("off",),
    "hail": ("from",),
    "confer": ("with",),
    "report": ("from",),
    "brief": ("reporters", "journalists", "the press", "the media"),
    "talk": ("with", "to", "by", "on", "over", "today"),
    "hold": (
        "a", "an", "talks", "the", "his", "her", "their", "bilateral", "separate", "meetings", "discussions",
        "consultations", "in-depth", "extensive", "wide-ranging", "delegation-level", "telephone", "phone",
        "one-on-one", "productive", "constructive", "fruitful", "detailed", "another", "two", "three",
        "several", "trilateral", "negotiations", "calls", "first", "expanded", "meeting", "today", "yesterday",
    ),
    "pay": ("a", "an", "his", "her", "official", "courtesy"),
    "plan": ("to have", "to hold", "to meet", "to visit", "to travel", "to attend", "to sign"),
    "accept": ("credentials", "the credentials"),
    "lay": ("a", "wreaths", "flowers"),
    "have": (
        "a", "an", "talks", "meetings", "discussions", "the", "extensive", "productive", "separate", "lunch",
        "dinner", "breakfast", "telephone",
    ),
    "continue": ("with", "their discussion", "their discussions", "their talks", "their conversation"),
    "give": ("remarks", "a", "an", "the"),
    "take": ("part", "place", "a", "the oath", "an oath", "office", "up his", "up her", "up office"),
    "open": ("the", "a", "an", "talks"),
    "conclude": ("a", "an", "his", "her", "the", "talks"),
    "address": ("the", "a", "an", "reporters", "journalists"),
    "undertake": ("a", "an", "his", "her"),
    "hand": ("over",),
    "issue": ("a", "an", "the"),
}  # fmt: skip
"""Verbs that tell a deed before one of these words."""

REPORTED = {
    "make": (
        "the point", "the case",
    ),
    "give": ("a detailed", "a full", "a positive"),
    "have": ("wide-ranging discussion", "high praise", "a view to", "the view"),
    "hold": ("that", "the view", "in high", "the position"),
    "lay": ("out", "down", "emphasis", "stress"),
    "pay": ("a tribute", "a glowing tribute", "a warm tribute"),
    "go": ("on to", "over"),
    "reach": (
        "a consensus", "consensus", "an agreement", "agreement", "a common", "an understanding", "important",
        "broad", "new", "a broad", "an important", "a number", "a series", "common",
    ),
    "conclude": ("the call by", "the meeting by", "the conversation by"),
    "open": ("by",),
    "start": ("off by", "by saying"),
    "begin": ("by", "the call by", "the meeting by"),
    "engage": ("in discussions pertaining", "in discussions on", "in discussions about", "in discussions regarding"),
    "speak": (
        "in favor", "in favour", "in support", "on a number", "on the need", "on the importance", "on issues",
        "on the impact",
    ),
    "talk": ("about", "of", "up"),
    "bring": ("up",),
    "leave": ("no doubt",),
    "show": (
        "interest", "appreciation", "understanding", "support", "readiness", "strong", "great", "keen", "her strong",
        "his strong", "her keen", "his keen", "their strong",
    ),
    "provide": ("a detailed", "details"),
    "focus": ("on", "mainly", "primarily", "especially"),
    "address": (
        "the development", "the situation", "the challenges", "the issue", "the question",
    ),
    "deliver": ("a message", "the message", "a letter"),
    "hand": ("over a message",),
    "issue": ("a joint",),
}  # fmt: skip
"""Verbs that report before one of these words, whatever they do elsewhere."""

REMARKED = ("the remarks", "the remark", "the statement", "the announcement", "the comments", "the comment")
"""What somebody makes whose words stand before it in quotation marks; elsewhere that only tells when he spoke."""
MADE = frozenset(
    "clear plain known note mention reference proposals suggestions recommendations proposal suggestion".split()
)
"""What somebody makes who reports: "made clear", "made proposals"."""
GIVEN = frozenset(
    """introduction summary update updates assessment briefing overview account evaluation explanation appraisal
    presentation undertaking assurance assurances commitment""".split()
)
"""What somebody gives who reports: "gave a brief update"."""
TALKED_OF = (
    ("discussions", "on"), ("discussion", "on"), ("discussions", "about"), ("discussion", "about"),
    ("conversation", "about"), ("discussions", "regarding"), ("discussion", "regarding"),
)  # fmt: skip
"""What makes having talks talk, and not only a meeting: "had a discussion about the ferry"."""
EXCHANGES = frozenset("exchange communication debate".split())
"""What those who have it do with words: "had a frank exchange"."""
GIFTS = frozenset("souvenirs mementos plaques messages greetings letters gifts congratulations".split())
"""What makes exchanging a deed, where views would make it talk."""
PAPERS = frozenset("mou mous memorandum memoranda agreements instruments documents letters notes gifts".split())
"""What is exchanged at a ceremony, and is not talk."""
READ = frozenset(["read"])
"""What papers do, and people do not: "..., the statement reads"."""
LETTERS = frozenset("message letter telegram note statement".split())
"""What somebody sends who reports: "sent a message expressing thanks"."""
OF_ONES_OWN = frozenset("their his her its what".split())
"""What is shared with others by one side: "shared their concern", and not "shared the view"."""
SHARED = frozenset("view views position positions opinion concern concerns assessment understanding".split())
"""What makes sharing talk, where countries share a border or values."""
COUNTRIES_SAY = frozenset(
    """reaffirm reiterate affirm acknowledge stress emphasize emphasise underline underscore highlight express note
    voice recall confirm recognise recognize declare identify vow pledge""".split()
)
"""Verbs by which "the two countries" speak, and are not only spoken of."""
BINDING = frozenset("agree decide reach resolve pledge commit undertake concur conclude".split())
"""Verbs of what is settled, so that what follows is rather part of it."""
MUTUAL = frozenset("agree discuss exchange concur share deliberate negotiate consult confer reach explore".split())
"""Verbs that several do together."""

IRREGULAR = {
    verb: tuple(pasts.split())
    for verb, pasts in {
        "say": "said", "tell": "told", "speak": "spoke spoken", "feel": "felt", "find": "found", "hold": "held",
        "think": "thought", "write": "wrote written", "give": "gave given", "make": "made", "take": "took taken",
        "lay": "laid", "put": "put", "set": "set", "draw": "drew drawn", "seek": "sought", "shed": "shed",
        "uphold": "upheld", "pay": "paid", "undertake": "undertook undertaken", "meet": "met", "come": "came come",
        "go": "went gone", "fly": "flew flown", "begin": "began begun", "lead": "led", "leave": "left", "sit": "sat",
        "bring": "brought", "have": "had", "see": "saw seen", "show": "showed shown", "spell": "spelled spelt",
        "refer": "referred", "commit": "committed", "confer": "conferred", "regret": "regretted",
        "admit": "admitted", "concur": "concurred", "stop": "stopped", "plan": "planned", "shake": "shook shaken",
        "travel": "traveled travelled", "signal": "signaled signalled", "read": "read", "extol": "extolled",
        "slam": "slammed", "flag": "flagged", "rebut": "rebutted", "send": "sent", "allot": "allotted",
    }.items()
}  # fmt: skip
"""Past and participle (or the two spellings) of verbs that do not just take -ed."""

DAYS = frozenset("today yesterday".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
ADVERBS = frozenset(
    """also further furthermore earlier again once still then thus therefore both all each too however moreover
    additionally today yesterday jointly always even never simultaneously later subsequently first second third
    finally lastly next separately together respectively well likewise similarly just rightly nonetheless
    nevertheless publicly repeatedly have has had did do does would will""".split()
)
"""Words that may come between a subject and its verb, beside those in -ly."""

AUXILIARIES = frozenset("have has had do does did would will".split())
EXPECTED = frozenset("expected set due scheduled likely ready".split())
"""Words between "is" and "to" of what somebody will say."""
BE = frozenset("is are was were be been being am".split())
PASSED = frozenset("was were had did been ago".split())
"""Words of a sentence that looks back."""
STATES = frozenset(
    """ready willing confident convinced hopeful pleased grateful optimistic prepared honored honoured keen eager
    happy glad sure concerned worried alarmed encouraged impressed determined committed delighted interested
    certain enthusiastic opposed thankful appreciative adamant clear unanimous unequivocal""".split()
)
"""Adjectives of a speaker's mind: "he was confident that"."""
SIDE_STATES = frozenset("ready willing prepared hopeful grateful".split())
"""Those of them that only a country's own voice says of it."""
STATE_PHRASES = (
    ("of", "the", "view"), ("of", "the", "opinion"), ("of", "one", "mind"), ("in", "agreement"), ("united", "in"),
    ("in", "favor"), ("in", "favour"), ("of", "the", "same"),
)  # fmt: skip
ORDINALS = frozenset("first second third fourth fifth sixth firstly secondly thirdly fourthly lastly finally".split())
"""Words that open an item of an enumeration."""
POSITION = frozenset(
    """should must will shall would need needs requires ought ready willing hopes supports opposes stands welcomes
    wants believes appreciates seeks urges attaches expects regards cannot wishes intends advocates insists
    encourages commends values hope believe urge welcome support oppose""".split()
)
"""Words of a sentence that states a position, though nobody is named as stating it."""
WISHES = frozenset("ready willing hopes prepared wishes intends expects appreciates thanks welcomes supports".split())
"""Words that only somebody who speaks for a country says of it."""
PROMISES = frozenset("will hopes ready willing prepared".split())
"""Words after "the Vestrian side" with which it binds itself; "should" and "must" are said to it by the other."""

# ---------------------------------------------------------------- little words

PREPOSITIONS = frozenset(
    """of with by to from for between on at in about than under against including alongside toward towards into over
    among through without within upon behind like via regarding concerning despite since until near around besides
    versus unlike thanked thanking""".split()
)
SUBORDINATORS = frozenset(
    """that which who whom whose if whether because since when after before until what how why where although though
    unless once as than whereby""".split()
)
DETERMINERS = frozenset("the a an his her its their our my this these those".split())
COUNTS = frozenset("two three four five six seven eight nine ten both all other respective".split())
NUMERALS = frozenset("two three four five six seven eight nine ten".split())
CONJUNCTIONS = frozenset("and but while whereas yet with &".split())
SCENES = frozenset("during following after before throughout today yesterday earlier later meanwhile however".split())
"""Words that begin a mere scene before a subject, beside the prepositions."""
JOINED = (("together", "with"), ("along", "with"))
"""Two words that join a second subject to a first: Oru along with Sanna."""
ALL_OF_THEM = (
    "both of them", "all of them", "both", "all three", "all four", "all five", "the two", "the three",
    "the four", "the two of them", "the five", "the six", "the seven", "the eight", "each", "either side",
    "everyone", "the pair", "the duo",
)  # fmt: skip
"""Words for all who take part."""
MORE_THAN_TWO = frozenset("three four five trilateral tripartite quadrilateral".split())
"""Words of a text that may tell of more than two who meet at once."""
BEFORE_PLACES = frozenset("in of from between across throughout towards toward inside outside".split())
"""Words after which a bare word with a capital is rather a place than a person."""
OPENING_QUOTES = frozenset("“\"‘'")
WITH_HIM = (("and", "his", "team"), ("and", "her", "team"), ("and", "his", "delegation"), ("and", "her", "delegation"))
"""Words behind a subject for those who are with him."""
TAKING_PART = frozenset("attending participating present representing gathered".split())
"""Words behind several people that say where they were: "the ministers attending the talks agreed"."""
UTTERANCES = frozenset("tweet handle speech remarks address letter message statement account post interview".split())
BEFORE_UTTERANCES = frozenset("in via through on at during".split())
"""With UTTERANCES and GATHERINGS: where somebody says something, between a subject and its verb: Oru in her tweet."""
TEAMS = frozenset("team delegation".split())
"""Words for those who act as one and are many: "they" means them."""
BOUNDARIES = frozenset(',;:—–-”".()•*')
"""Characters after which a clause may begin."""
SINGULAR_PRONOUNS = {"he": "m", "she": "f"}
PLURAL_PRONOUNS = frozenset(["they"])
NOT_NAMES = frozenset(
    """an the this that these those and or but if in on at by for from to of with as into about over after before
    during while when where which who what how why not no yes it its he she they we i you his her their our my your
    meanwhile moreover furthermore additionally also however finally earlier later today yesterday tomorrow both all
    each every other another such there here then thus therefore since until although though because despite
    regarding concerning following building recognizing noting calling stressing emphasizing speaking recalling
    responding turning given according besides beyond among amid toward towards through throughout under upon within
    without january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday am gmt between ltd inc
    plc corporation company readout meeting meetings call talk telephone phone conversation visit trip travel
    statement joint press release conference interview transcript briefing speech regular question answer q news
    update summary outcome working official officials bilateral trilateral regional international global strategic
    economic political military cooperation partnership dialogue relations relationship agreement treaty initiative
    road belt peace security development government parliament assembly council commission committee union league
    organization organisation party ministry department office embassy house white congress senate court army forces
    navy bank fund group forum summit session university institute center centre association agency service services
    bureau board authority administration federation republic kingdom state nation people country countries region
    world east west north south central northern southern eastern western middle asia africa europe pacific atlantic
    indo-pacific asian african arab islamic muslim river sea strait ocean island islands city airport palace hotel
    hall street province district charter resolution convention protocol declaration plan programme program project
    corridor framework law act day week month year anniversary ceremony event covid sir madam excellency sides side
    leaders leader ministers minister presidents president participants parties one two three four five six first
    second third fourth fifth new great national foreign affairs special high defense defence trade commerce finance
    energy environment health education culture interior justice agriculture transport secretary chairman director
    representative envoy ambassador spokesperson member delegation delegations head heads chief sovereign grand
    cabinet federal chinese-language language dr mr mrs ms mission photo file source editor related tags share print
    read more presidency respectfully interviewed cited quoted commitment leadership context background historical
    highlights objectives overview intelligence branch division section unit directorate several panel panels front
    journal coalition parade guard police xinhua reuters tass afp irna spa qna app ani pti anadolu kyodo yonhap
    interfax jazeera bloomberg sputnik novosti happy good welcome thank well dear ladies gentlemen friends
    colleagues further""".split()
)
"""Words that are written with a capital and are nobody's name."""

NO_NAME_ENDINGS = ("ly", "ing", "ned", "ted", "sed", "ved", "red", "ded", "wed", "ked", "ged", "ced", "ped")
"""What a word ends in that opens a sentence and is nobody's name, where it is alone."""
PARTICLES = frozenset(
    """bin bint ibn al el de da di du dos von van der den ter la le abu ould ul ur und y e ben""".split()
)
"""Small words inside a name."""
LEADING_PARTICLES = frozenset("al bin ibn da de di du van von".split())
"""Those of them that a surname is written with where it stands alone: de Oru."""
POSTNOMINALS = frozenset("MP MEP SC QC KC AM AO AC OBE CBE MBE PSM JP PhD".split())
"""Letters after a name."""
SUFFIXES = frozenset("jr. jr sr. sr ii iii iv".split())
HONORIFICS = {
    "mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "madam": "f", "madame": "f", "mme": "f",
    "dr": "", "dr.": "", "prof": "", "prof.": "", "professor": "", "h.e.": "", "h.r.h.": "", "sheikh": "m",
    "sheikha": "f", "sir": "m", "lord": "m", "lady": "f", "dame": "f", "baroness": "f", "gen.": "", "lt.": "",
    "col.": "", "hon.": "", "hon": "", "honorable": "", "honourable": "", "general": "", "colonel": "",
    "admiral": "", "major": "", "captain": "", "lieutenant": "", "brigadier": "", "excellency": "", "highness": "",
    "majesty": "", "royal": "", "mullah": "m", "mawlawi": "m", "maulvi": "m", "maulana": "m", "shri": "m",
    "smt": "f", "smt.": "f", "u": "m", "daw": "f", "comrade": "", "sayyid": "m", "sayyed": "m", "datuk": "", "dato": "",
    "tan": "", "sri": "", "amb.": "", "sen.": "", "senator": "", "congressman": "m", "congresswoman": "f", "lt": "",
    "gen": "", "col": "", "maj": "", "brig": "", "capt": "", "adm": "", "rear": "", "commodore": "", "marshal": "",
    "seri": "", "tengku": "", "haji": "m", "alhaji": "m", "samdech": "", "ayatollah": "m", "gov.": "", "rep.": "",
    "sec.": "",
    "adm.": "", "shaikh": "m", "sheik": "m", "rev": "", "reverend": "", "archbishop": "", "rt.": "", "rt": "",
    "engr": "", "eng.": "", "barrister": "", "amb": "", "hon'ble": "", "hon’ble": "",
}  # fmt: skip
"""Words of respect before a name, and whom they show to be a man (m) or a woman (f)."""

HONOURABLES = frozenset("honorable honourable hon hon. reverend excellent".split())
BEFORE_HONOURABLES = frozenset("right rt rt. most very".split())
"""Words that make more of a word of respect: the Right Honourable."""
RANKS = {
    "admiral": "admiral", "general": "general", "colonel": "colonel", "major": "major", "captain": "captain",
    "commodore": "commodore", "marshal": "marshal", "brigadier": "brigadier", "archbishop": "archbishop",
    "senator": "senator", "professor": "professor", "congressman": "congressman", "congresswoman": "congresswoman",
    "sen.": "senator", "rep.": "representative", "gen.": "general", "col.": "colonel", "prof.": "professor",
    "amb.": "ambassador", "amb": "ambassador", "gov.": "governor", "sec.": "secretary", "adm.": "admiral",
}  # fmt: skip
"""Those of them that alone, with "the" and a capital, mean whoever was named with them, in full."""
STYLES = frozenset(["HE", "HH", "HRH", "HM", "H.E"])
"""Words of respect in capitals: the HE of "HE the Prime Minister" is no pronoun."""

# ---------------------------------------------------------------- offices

TITLE_HEADS = frozenset(
    """attorney analyst expert politician scholar president minister secretary chancellor ambassador councilor
    councillor counselor chairman chairwoman chairperson chair spokesperson spokesman spokeswoman king queen
    prince princess emir sultan envoy representative director commissioner advisor adviser chief
    premier leader speaker governor head commander undersecretary under-secretary coordinator taoiseach
    deputy vice-president pope patriarch administrator mayor official aide consul diplomat vice-minister
    vice-premier vice-chairman negotiator president-elect president-designate
    minister-designate minister-elect governor-general secretary-general director-general co-chair
    undersecretary-general co-host eam fm formin pm dpm cm mp sg dsg dg cds attaché nsa hrvp vp secgen
    interlocutor counterpart colleague guest host visitor lawmaker legislator parliamentarian
    dignitary pontiff commandant dean rector officer nuncio vice-chancellor superintendent""".split()
)
"""The word that makes an office."""
DEED_BASES = frozenset("hold meet speak receive attend arrive join discuss agree".split())
"""Verbs that headlines write with a capital, so that they are not taken for names."""
PLURAL_HEADS = {
    **{head + "s": head for head in TITLE_HEADS},
    "spokesmen": "spokesman", "heads": "head", "secretaries": "secretary", "secretaries-general": "secretary",
    "fms": "fm", "sides": "side", "parties": "party", "participants": "participant", "delegations": "delegation",
    "principals": "principal", "members": "member", "senators": "senator",
    "dignitaries": "dignitary", "officials": "official", "teams": "team", "delegates": "delegate",
    "allies": "ally", "partners": "partner", "deputies": "deputy", "statesmen": "statesman", "men": "man",
    "women": "woman",
}  # fmt: skip
"""The plural, and the office or people it means."""
COUNTRY_NOUNS = frozenset("countries nations states governments peoples neighbors neighbours republics".split())
TITLE_MODIFIERS = frozenset(
    """prime foreign vice first second acting interim caretaker external affairs national security defense defence high
    special permanent assistant general crown state senior principal trade commerce finance interior energy federal
    executive political parliamentary cabinet under union ministry mfa home economic regional policy economy justice
    health education environment agriculture climate presidential supreme managing diplomatic top central fund bank
    club agency team group military lieutenant major brigadier admiral joint european council commission secretariat
    department nations information press mofa mea dfa fcdo""".split()
)
"""Words before or between the words that make an office."""
OFFICE_WORDS = frozenset(
    """interim caretaker transitional acting isles islands emirates agencies nations united region province water power
    foreign affairs state external international cooperation trade commerce defense defence interior national
    security council executive committee commission party unity strategic environment energy finance economy
    economic development industry health education culture justice agriculture transport transportation parliament
    assembly senate house representatives peoples people congress central political bureau republic kingdom
    federation union office ministry department division directorate general secretariat secretary policy
    integration european asian oceanian american african arab east west middle north south southern northern eastern
    western near peace reconciliation korean peninsula peninsulas common regional parliamentary overseas expatriates
    emigrants immigration tourism sciences science technology communist standing government cabinet staff armed
    forces presidency eminent persons social welfare community socio-cultural chief chiefs operations humanitarian
    human rights refugees sustainable migration public diplomacy relations church board bank ministers minister
    ministerial treasury home commonwealth climate community law digital manpower sustainability citizenship ethnic
    multicultural border protection infrastructure planning process budget rural innovation cities aid veterans
    families women children housing change investment army navy naval air information communications sport sports
    youth labor labour religious forest co-operation economics resources fisheries livestock federal world swiss
    confederation institute delegation management supreme leader revolution guards nuclear atomic organization
    organisation league alliance president prime deputy vice mission""".split()
)
"""Words inside the name of an office, after "of" or "for"."""
INSTITUTIONS = frozenset(
    """fund bank republic organization organisation union council commission committee authority agency association
    federation assembly parliament university institute board corporation company chamber party movement alliance
    bureau court forum league office ministry secretariat administration states nations countries islands
    college corps fleet duma""".split()
)
"""What the name of an institution ends in: the International Monetary Fund."""
BARE_INSTITUTIONS = frozenset("assembly senate parliament house commission council affairs staff".split())
"""What the name of an institution ends in that comes right behind an office: Speaker National Assembly."""
POSTED = frozenset("ambassador envoy consul representative".split())
"""Words of offices after which the place of the post follows: "the Vestrian ambassador in Oren"."""
NEVER_TO = frozenset(
    """host guest visitor counterpart colleague official minister fm president premier pm dpm eam chancellor king queen
    spokesperson spokesman""".split()
)
"""Words of offices that are never an office to somebody: "Vestrian FM to Oru" is two people."""
LED = frozenset(
    """team delegation delegations missions mission ministry department government office diplomacy house parliament
    chamber senate board committee commission council agency""".split()
)
"""What somebody can be the head of, in small letters."""
MODIFIERS = frozenset(
    """visiting former outgoing incoming then late new fellow senior newly-appointed newly-elected newly appointed
    elected ex-president upper lower respective relevant other top current own dear special sisterly brotherly
    friendly fraternal""".split()
)
SAME_OFFICE = {
    "co-chair": "chairman", "councillor": "councilor", "adviser": "advisor", "defence": "defense",
    "fm": "foreign minister", "formin": "foreign minister", "eam": "foreign minister", "pm": "prime minister",
    "dpm": "deputy prime minister", "cm": "chief minister", "sg": "secretary general",
    "dsg": "deputy secretary general", "dg": "director general", "cds": "chief defense", "mp": "lawmaker",
    "legislator": "lawmaker", "parliamentarian": "lawmaker", "external": "foreign", "premier": "prime minister",
    "nsa": "national security advisor", "vp": "vice president", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson", "chairwoman": "chairman", "chairperson": "chairman",
    "vice-president": "vice president", "amir": "emir", "hrvp": "high representative",
    "under-secretary": "under secretary", "taoiseach": "prime minister", "undersecretary": "under secretary",
    "minister-designate": "minister", "minister-elect": "minister", "president-designate": "president",
    "president-elect": "president", "vice-minister": "vice minister", "secretary-general": "secretary general",
    "director-general": "director general", "pontiff": "pope", "governor-general": "governor general",
    "vice-premier": "vice prime minister", "affairs": "", "secgen": "secretary general", "chair": "chairman",
}  # fmt: skip
"""Words of offices that mean the same, so that either finds the other."""
OFFICE_PHRASES = tuple(
    (frozenset(asked.split()), tuple(frozenset(one.split()) for one in meant.split(", ")))
    for asked, meant in {
        "head state": "president, king, emir, sultan, chairman",
        "head government": "prime minister, chancellor",
        "chief diplomat": "foreign minister, secretary state",
        "head ministry": "minister",
        "head diplomacy": "foreign minister",
        "head foreign": "foreign minister, head",
        "leader state": "president",
    }.items()
)
"""Phrases for an office, and the offices they can mean."""
TELLING = frozenset(
    """foreign external state general defence defense interior security national confederation commission
    council parliament union bank fund senate assembly department federal government diplomacy health finance trade
    commerce education environment energy agriculture transport justice interior home labour labor tourism culture
    industry economy economic planning science fisheries""".split()
)
"""Words of what an office is of that tell it from others: of Foreign Affairs."""
AFTER_HEADS = frozenset("general state designate plenipotentiary extraordinary".split())
"""Words after the word that makes an office: Secretary General."""
OF_A_PORTFOLIO = frozenset("minister ministers secretary commissioner".split())
"""Words of offices that any field of government comes before: Budget Minister."""
VAGUE_HEADS = frozenset("deputy chief head top official officials chair".split())
"""Words that make an office, but do not show the word before them to be a country's."""
INSIDE_OFFICES = frozenset("and the , ( ’s 's & foreign affairs policy department ministry state government".split())
"""Small words inside the name of an office."""
INSIDE_ABBREVIATED = frozenset("and of for the on in".split())
"""Small words inside the name of an institution, whose abbreviation follows in brackets."""
BEFORE_COUNTRIES = frozenset("north south east west republic kingdom of".split())
"""Words of an office's name after which a country's may begin."""
POSSESSIVES = frozenset(["'s", "’s"])
BEFORE_LABELS_END = frozenset("of the and for de la & , ’s 's / - ( )".split())
"""Small words and marks in the name of a newspaper, agency or person before a colon."""
EXCELLENCIES = frozenset("excellency highness majesty eminence holiness".split())
"""Words of respect that stand for whoever was named last: "His Excellency stressed"."""
FIRST_NAMES = frozenset(
    "chad jordan israel georgia kenya victoria sofia santiago kingston jan april may june august".split()
)
"""Names of countries and months that are also people's."""
ORGANISATIONS_TOO = frozenset(["un", "au"])
"""Names, where only the first letter is a capital, that are also initials of an organisation: Kim Jong Un."""
STYLED = frozenset("his her royal highness excellency majesty h.e. h.r.h. h.h. hh".split())
"""Words of respect between an office and the name."""
SERVING = frozenset("spokesman spokesperson spokeswoman aide adviser advisor".split())
"""Offices with somebody whose name may follow: a spokesman for President Oru."""
CHAIRED = frozenset("chaired chairs co-chaired".split())
"""What makes somebody the Chair: "chaired by Oru", "Oru chaired the talks"."""
GENERIC = frozenset("aide expert diplomat official scholar politician analyst envoy leader ambassador".split())
"""Words for whoever was named last, where nobody's office fits: "the aide continued"."""
OWN_WORDS = (
    "remarks by", "statement by", "speech by", "address by", "remarks of", "speech of", "opening remarks",
    "op-ed",
)  # fmt: skip
"""Words of a headline over somebody's own words."""
SALUTATIONS = frozenset("dear dearest".split())
"""Words with which a letter or speech turns to somebody, whose words do not follow."""
RELEASES = frozenset("release statement statements speech remarks address message intervention op-ed".split())
"""What a letterhead or byline calls the text."""
AFTER_RELEASES = frozenset("by of from delivered".split())
"""Small words between that and the author."""
JOINT_TEXTS = (
    "joint statement", "joint communique", "joint communiqué", "joint declaration", "joint press statement",
    "joint press release", "joint press communique", "joint announcement",
)  # fmt: skip
"""Words of a headline over a text that the sides agreed."""
BODIES = frozenset(
    """ministry embassy statement readout communique communiqué report agency department declaration release office
    administration service press-service delegation message letter""".split()
)
"""Institutions and papers: what they express is nobody's words."""
SOURCES = frozenset("officials diplomats analysts experts".split())
"""People without a name or number, from whom a paper has it: "officials said"."""
GATHERINGS = frozenset("meeting summit conference session forum council talks attendees group".split())
"""What those who meet do together: "the meeting took note"."""
OTHERS = frozenset("counterpart interlocutor colleague guest visitor dignitary".split())
"""Words for the one who is not speaking."""
NOT_OF_A_STATE = frozenset("council commission parliament union bank fund senate assembly".split())
"""What a president is of who is not meant by "the President" alone."""
ROYAL = frozenset("prince princess".split())
"""Words of birth, which say no office: "the Foreign Minister, Prince Oru"."""
LESSER = frozenset("vice deputy assistant under principal former".split())
"""Words that make a lower office of the same name: "the President" is not the Vice President."""

# ---------------------------------------------------------------- mentions

AFTER_TAGS = frozenset(
    """, . ; : ! ? — – ) " “ ” in on during at while when after as here before following today yesterday earlier
    with of from later upon about regarding who ( adding noting stressing via through monday tuesday wednesday thursday
    friday
    saturday sunday""".split()
)
"""What follows a tag after words that it reports: "..., Oru said on Monday"."""
ASIDES = (("in", "particular"), ("among", "others"), ("in", "turn"))
"""Two words between a subject and its verb."""
TURN_PHRASES = (
    "for his part", "for her part", "for its part", "on his part", "on her part", "on its part", "on their part",
    "for their part", "in response", "in turn", "in reply", "responding", "in his turn", "in her turn",
    "on his turn", "on her turn",
)  # fmt: skip
"""Openings that turn to the other side."""
PASTS = frozenset("saw gave took made put found felt thought brought kept left chose sought stood drew".split())
"""Pasts of verbs that do not end in -ed, for verbs that no list here has."""
UNSAID = frozenset(
    """included comprised consisted featured involved contained lasted ended resulted appeared seemed needed remained
    numbered totalled coincided occurred represented smiled laughed waited stepped moved inspected enjoyed tasted
    planted unveiled descended chose interfaced interacted bestowed donated distributed headed passed faced helped
    earned enrolled ordered graced proceeded appointed graduated established founded created awarded nominated
    lunched played canceled cancelled postponed wrapped""".split()
)
"""Pasts that report nothing, of verbs that no other list has."""
AGENDA_NOUNS = frozenset(
    """talks discussions discussion conversation meeting call agenda negotiations consultations exchange topics
    issues questions views focus attention dialogue exchanges matters prospects""".split()
)
AGENDA_VERBS = frozenset(
    """focused focussed covered centered centred touched revolved turned included addressed reviewed dealt discussed
    considered exchanged examined raised concentrated explored dwelt reaffirmed tackled encompassed""".split()
)
AGENDA_PASSIVES = frozenset(
    """discussed considered reviewed examined exchanged covered raised addressed agreed noted emphasized emphasised
    stressed underlined underscored highlighted reaffirmed expressed paid confirmed touched given reached outlined
    acknowledged welcomed condemned stated pointed reiterated mentioned recalled analyzed analysed assessed
    explored voiced described presented devoted concluded drawn""".split()
)
"""Participles of an agentless passive: "it was noted", "issues were discussed"."""
PRAISED = frozenset("hailed praised appreciated commended lauded thanked".split())
"""Participles of a passive that reports whoever is named behind "by": "tolls were hailed by Oru"."""
EVENT_PHRASES = (
    "took place", "was held", "were held",
    "on the sidelines", "at the invitation", "was accompanied",
    "is on a visit", "at the request", "took part", "photo", "is scheduled",
    "will visit", "was also held", "on the same day", "lasted for", "laid wreaths", "will be hosted",
    "will be held", "will be posted", "is available at", "are available at", "for more information", "media contact",
    "note to editors", "notes to editors", "press contact", "will also hold", "will also meet", "will brief",
    "upon conclusion",
)  # fmt: skip
"""Words of a sentence that tells what happened."""
VISITS = frozenset("visit meeting trip summit call".split())
"""What a sentence counts that looks back: "this was his first visit"."""
BACKGROUND = ("earlier this week", "earlier this month", "earlier this year", "last week", "last month", "last year")
"""Openings of a sentence that looks back, where nobody in it speaks."""
FEATURE_WORDS = {
    "past": frozenset("was were had did".split()),
    "plan": frozenset(["will"]),
}
"""Words that show whether a sentence is somebody's words or tells what happened, by what they show."""
LINKS = frozenset("http https www".split())
"""Parts of an address on the web."""
MINE = frozenset("we our us my me ours myself ourselves".split())
"""Words with which somebody speaks of himself or his side, beside "I"."""
CONNECTIVES = frozenset(
    "this these that such in also moreover furthermore additionally therefore thus however besides it they".split()
)
"""Words that open a sentence which goes on with the one before."""
ATTENDANCE = (
    "also present", "were present", "was present", "also attended", "was attended", "this follows",
    "were attended",
    "were signed", "was signed", "was adopted", "were adopted", "was also signed",
)  # fmt: skip
"""Those of them that end a speaker's words."""
LABELS: dict[str, Literal["question", "answer"]] = {
    "q": "question", "question": "question", "reporter": "question", "journalist": "question",
    "nobody": "question", "host": "question", "moderator": "question", "interviewer": "question", "a": "answer",
    "answer": "answer",
}  # fmt: skip
"""What comes before a question or an answer in a transcript."""
