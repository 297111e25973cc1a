# What always holds of a proposal, whatever the text, and what the registers change. The people and
# countries here are invented.

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.archive.ids import JOINT, NARRATION, RESERVED_SPEAKERS
from generator.archive.model import Alias, Location, Office, Party, Person
from generator.attribution import Proposals, attribute

PLACE = Location(path="people/x.md", line=1)
WORDS = st.sampled_from(
    """Oru Sanna said that the two sides President of Vestria Foreign Minister , . " “ ” he she they I we and while
    with noted , Noting For his part met discussed ( ) : Q 's U.S. Dr. Mira 1. –
    王毅 表示 ， 。 双方 同意 “ ” 外长 萨纳""".split()
)
RUSSIAN = st.sampled_from(
    """Ору Санна Мира Мирой И С. В. г. отметил отметила сказал обсудили что который как и а , . : – - « » " ( ) стороны
    министр министра главы иностранных дел Вестрии вестрийская сторона было отмечено Об этом По словам он она они я мы
    Вопрос состоялась встреча с господин премьер-министр и.о. США готова ; ё Ё ы""".split()
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(RUSSIAN, max_size=60).map(" ".join),
    st.lists(RUSSIAN, max_size=60).map("".join),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
)
LONG = [
    "“" * 5000,
    "a" * 50_000,
    "Oru and " * 5000,
    "said " * 9000,
    "王" * 20_000,
    "，" * 20_000,
    "(" * 9000,
    "“。" * 9000,
    "Ору и " * 5000,
    "министр " * 5000,
    "«" * 9000,
]


@given(title=TEXTS, paragraphs=st.lists(TEXTS, max_size=5))
@example(title='"', paragraphs=["", '0"'])
def test_spans_cover_each_paragraph_without_gap_or_overlap(title: str, paragraphs: list[str]) -> None:
    proposals = attribute(title, paragraphs)
    assert len(proposals.paragraphs) == len(paragraphs)
    for text, spans in zip(paragraphs, proposals.paragraphs, strict=True):
        assert [span.start for span in spans] == [0, *(span.end for span in spans)][: len(spans)]
        assert "".join(text[span.start : span.end] for span in spans) == text
        assert all(span.start < span.end for span in spans)


@given(title=TEXTS, paragraphs=st.lists(TEXTS, max_size=5))
def test_every_speaker_is_known_or_a_newcomer(title: str, paragraphs: list[str]) -> None:
    proposals = attribute(title, paragraphs)
    ids = [newcomer.id for newcomer in proposals.newcomers]
    assert len(set(ids)) == len(ids)
    for span in (span for spans in proposals.paragraphs for span in spans):
        assert span.speakers
        assert span.reason
        assert 0 < span.confidence <= 1
        assert set(span.speakers) <= {*ids, JOINT, NARRATION}
        assert len(span.speakers) == 1 or not RESERVED_SPEAKERS & set(span.speakers)


@given(title=TEXTS, paragraphs=st.lists(TEXTS, max_size=3))
def test_the_same_text_gives_the_same_proposal(title: str, paragraphs: list[str]) -> None:
    assert attribute(title, paragraphs) == attribute(title, paragraphs)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\n\n", *LONG], ids=lambda text: repr(text[:8]))
def test_any_text_is_taken(text: str) -> None:
    (spans,) = attribute(text, [text]).paragraphs
    assert "".join(text[span.start : span.end] for span in spans) == text


def person(id: str, name: str, party: str, **more: Any) -> Person:
    return Person(id=id, name=name, party=party, location=PLACE, **more)


PARTIES = (
    Party(id="vestria", name="Vestria", kind="country", colour="red", adjective="Vestrian", location=PLACE),
    Party(id="ostmark", name="Ostmark", kind="country", colour="blue", adjective="Ostmark", location=PLACE),
)
ORU = person(
    "mira-oru", "Mira Oru", "vestria", aliases=(Alias(name="奥鲁"),),
    offices=(Office(title="Minister of Foreign Affairs", since="1988", until="1991"),),
)  # fmt: skip
SANNA = person(
    "pelle-sanna", "Pelle Sanna", "ostmark", offices=(Office(title="State Secretary", since="1985"),)
)  # fmt: skip
OTHER_ORU = person(
    "tomas-oru", "Tomas Oru", "vestria", offices=(Office(title="Minister of Foreign Affairs", since="1992"),)
)  # fmt: skip


def speakers(text: str, title: str = "", **more: Any) -> tuple[tuple[str, ...], ...]:
    proposals: Proposals = attribute(title, [text], people=(ORU, SANNA, OTHER_ORU), parties=PARTIES, **more)
    return tuple(span.speakers for span in proposals.paragraphs[0])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mira Oru said the ferry would sail.", "mira-oru"),
        ("Foreign Minister Oru said the ferry would sail.", "mira-oru"),
        ("奥鲁表示，渡轮将恢复航行。", "mira-oru"),
        ("Sanna said the ferry would sail.", "pelle-sanna"),
        ("The State Secretary said the ferry would sail.", "pelle-sanna"),
        ("The Ostmark side said the ferry would sail.", "pelle-sanna"),
    ],
)
def test_the_registers_are_known_by_name_alias_and_office_of_the_day(text: str, speaker: str) -> None:
    known = ["mira-oru", "pelle-sanna"] if text.startswith("The ") else []
    assert speakers(text, date="1990-03-14", participants=known) == ((speaker,),)


def test_a_surname_and_office_mean_who_held_it_that_day() -> None:
    text = "Foreign Minister Oru said the ferry would sail."
    assert speakers(text, date="1990-03-14") == (("mira-oru",),)
    assert speakers(text, date="1995-03-14") == (("tomas-oru",),)


def test_an_office_that_two_hold_means_the_publishers_own() -> None:
    text = "The Foreign Minister said the ferry would sail."
    title = "Foreign Minister Oru of Vestria and Foreign Minister Lind of Kelmar speak"
    proposals = attribute(title, [text], people=(ORU,), parties=PARTIES, date="1990-03-14", account="vestria")
    assert proposals.paragraphs[0][0].speakers == ("mira-oru",)
    assert proposals.paragraphs[0][0].explicitness < 0.7


def test_a_newcomer_is_offered_with_name_office_and_country() -> None:
    (newcomer,) = attribute("", ["Kelmari Foreign Minister Jonas Lind said so. Lind added more."]).newcomers
    assert (newcomer.id, newcomer.name) == ("jonas-lind", "Jonas Lind")
    assert (newcomer.title, newcomer.country) == ("Foreign Minister", "Kelmari")


def test_a_newcomer_in_chinese_keeps_the_name_as_written() -> None:
    (newcomer,) = attribute("", ["凯尔马外长约纳斯·林德表示，渡轮将恢复航行。"]).newcomers
    assert (newcomer.name, newcomer.title, newcomer.country) == ("约纳斯·林德", "外长", "凯尔马")


def test_what_has_no_speaker_in_a_text_that_the_sides_agreed_is_theirs() -> None:
    assert speakers("The ferry shall sail twice a day.", account=JOINT) == ((JOINT,),)
    assert speakers("The ferry shall sail twice a day.", title="Joint Statement of Vestria and Ostmark") == ((JOINT,),)
    assert speakers("The ferry shall sail twice a day.") == ((NARRATION,),)


UNREAD = {
    "fr": "Le ministre Mira Oru a déclaré que le ferry serait rétabli au printemps et que les deux pays coopéreraient "
    "dans les ports du nord, où les grues et les entrepôts devront être réparés avant la prochaine saison, selon "
    "les engagements pris à Lund par les deux gouvernements.",
    "de": "Die Außenministerin Mira Oru sagte, dass die Fähre im Frühjahr wieder fahren werde und dass die beiden "
    "Länder in den nördlichen Häfen zusammenarbeiten würden, wo die Kräne und die Lagerhäuser vor der nächsten Saison "
    "instand gesetzt werden müssten, wie es die Regierungen in Lund versprochen hatten.",
    "tr": "Dışişleri Bakanı Mira Oru, feribotun ilkbaharda yeniden sefere başlayacağını ve iki ülkenin kuzey "
    "limanlarında iş birliği yapacağını söyledi; vinçlerin ve depoların gelecek sezondan önce onarılması gerektiğini, "
    "bunun Lund'da iki hükümet tarafından kararlaştırıldığını belirtti ve iki ülkenin balıkçılarına teşekkür etti.",
    "fa": "وزیر امور خارجه وستریا میرا اورو گفت که کشتی در بهار حرکت خواهد کرد.",
    "ar": "قالت وزيرة الخارجية ميرا أورو إن العبارة ستبحر في الربيع.",
    "ur": "وزیر خارجہ میرا اورو نے کہا کہ کشتی بہار میں چلے گی۔",
    "ps": "د وستریا د بهرنیو چارو وزیرې میرا اورو وویل چې بېړۍ به حرکت وکړي.",
    "ja": "両外相は、渡船の再開について意見交換を行い、北部港湾における協力を強化することで一致した。",
    "ko": "베스트리아 미라 오루 외교장관은 봄에 여객선이 다시 운항할 것이라고 말했다.",
    "hi": "वेस्ट्रिया की विदेश मंत्री मीरा ओरू ने कहा कि नौका वसंत में चलेगी।",
    "uk": "Міністр закордонних справ Вестрії Міра Ору заявила, що пором піде навесні.",
    "kk": "Вестрия Сыртқы істер министрі Мира Ору паром көктемде жүретінін айтты.",
    "sr": "Министарка спољних послова Вестрије Мира Ору изјавила је да ће трајект кренути на пролеће.",
    "bg": "Външният министър на Вестрия Мира Ору заяви, че фериботът ще тръгне през пролетта и че двете страни ще си "
    "сътрудничат в северните пристанища, където крановете и складовете трябва да бъдат поправени преди следващия "
    "сезон, както беше обещано от двете правителства в Лунд, а хората ще могат отново да пътуват свободно.",
    "el": "Η υπουργός Εξωτερικών Μίρα Ορού είπε ότι το πλοίο θα σαλπάρει την άνοιξη.",
}
"""By its code: the same said in each of some languages that have no folder."""


@pytest.mark.parametrize("code", sorted(UNREAD))
def test_a_language_without_a_folder_is_said_not_to_be_read(code: str) -> None:
    ((span,),) = attribute("", [UNREAD[code]]).paragraphs
    assert (span.speakers, span.reason) == ((NARRATION,), "The engine does not read this language")


def test_a_short_english_text_is_read() -> None:
    ((span,),) = attribute(
        "", ["Foreign Minister Mira Oru welcomed ferries, cranes and new harbour lights."]
    ).paragraphs
    assert span.speakers == ("mira-oru",)


@pytest.mark.parametrize(
    ("headline", "author"),
    [
        ("Note by Minister Pelle Sanna", "pelle-sanna"),
        ("Minister Pelle Sanna on ferries", "pelle-sanna"),
        # Whoever is only met writes nothing.
        ("Talks with Minister Pelle Sanna", NARRATION),
        ("Thanking Minister Pelle Sanna for the ferry", NARRATION),
    ],
)
def test_who_writes_as_i(headline: str, author: str) -> None:
    found = attribute(headline, ["I went to see the ferry.", "I was glad to see it."]).paragraphs
    assert [span.speakers for paragraph in found for span in paragraph] == [(author,), (author,)]


def test_a_statement_of_whose_author_nobody_tells_is_in_his_words() -> None:
    told = ["Minister Pelle Sanna said the ferry would sail.", "Ferries matter."]
    found = attribute("Statement by Minister Mira Oru", told).paragraphs
    assert [span.speakers for paragraph in found for span in paragraph] == [("pelle-sanna",), ("mira-oru",)]


def test_an_office_that_shares_a_word_is_nearer_than_one_that_shares_none() -> None:
    met = "Vestrian Foreign Minister Mira Oru met Vestrian Envoy Pelle Oru."
    [[span]] = attribute("", [met, "State Minister Oru stressed it."]).paragraphs[1:]
    assert span.speakers == ("mira-oru",)


@pytest.mark.parametrize("firm", ["Holm & Lind", "Lind & Holm"])
def test_a_name_beside_an_ampersand_is_a_firms(firm: str) -> None:
    assert attribute("", [f"{firm} said the ferry would sail."]).newcomers == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("奥鲁表示，渡轮将恢复通航。萨纳总统参观了码头。", [("奥鲁",)]),
        # What "he" did may be told by him of another, or of him: in doubt nobody is named.
        ("奥鲁表示，渡轮将恢复通航。他昨天参观了码头。", [("奥鲁",), (NARRATION,)]),
        ("奥鲁表示，渡轮将恢复通航。奥鲁随后参观了码头。", [("奥鲁",), (NARRATION,)]),
    ],
)
def test_a_deed_in_the_middle_of_chinese_words_is_told_by_who_speaks_unless_it_may_be_his_own(
    text: str, speakers: list[tuple[str, ...]]
) -> None:
    opening = "维斯特国外长奥鲁会见奥斯特国总统萨纳。"
    assert [span.speakers for span in attribute("", [opening, text]).paragraphs[1]] == speakers


@pytest.mark.parametrize(
    ("given", "speaker"), [("a tour of the ferry", NARRATION), ("a full picture of it", "mira-oru")]
)
def test_what_somebody_is_given_shows_whether_it_is_talk(given: str, speaker: str) -> None:
    opening = "Vestrian Foreign Minister Mira Oru met with Ostmark Foreign Minister Pelle Sanna."
    (span,) = attribute("", [opening, f"Oru gave Sanna {given}."]).paragraphs[1]
    assert span.speakers == (speaker,)


@pytest.mark.parametrize("sentence", ["The weather stayed calm. ", "天气晴朗。"])
def test_a_reason_is_given_once_however_many_sentences_it_is_of(sentence: str) -> None:
    (span,) = attribute("", [sentence * 30]).paragraphs[0]
    assert span.reason == "No words are reported here"
