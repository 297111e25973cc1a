# How English sentences of kinds that agencies and offices write are read: styles and offices beside names, names that
# are words, tags, those who are joint, and whoever is only spoken of. Every country and person is invented.

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute
from tests.proposed import last_speaker

OPENING = "Vestrian Foreign Minister Mira Oru met with Ostmark Foreign Minister Pelle Sanna."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A note in brackets, a lone comma and a clause with "who" between somebody and the verb.
        ("Oru (MP, Vestria) welcomed the plan.", "Mira Oru"),
        ("Mr Oru, welcomed the plan.", "Mira Oru"),
        ("The chief of the bloc, Pelle Sanna, told them that the ferry sails.", "Pelle Sanna"),
        ("Mr Pelle Sanna who is in Lindal for a visit noted the plan.", "Pelle Sanna"),
        ("Mr Sanna who is in Lindal for a visit noted the plan.", "Pelle Sanna"),
        ("Pelle Sanna, the guest, from Ostmark, praised the plan.", "Pelle Sanna"),
        # Whoever is joined to somebody and is nobody known, so that it is not that one alone; two days are nobody.
        ("The Ferry Board and Foreign Minister Oru stressed the plan.", JOINT),
        ("Sanna welcomed the new Lindal Ports and Oru stressed the plan.", "Mira Oru"),
        ("On Monday and Tuesday Foreign Minister Oru stressed the plan.", "Mira Oru"),
        ("The members of the Council and the Ostmark delegation stressed the plan.", JOINT),
        ("Oru and other ministers say that the ferry sails.", JOINT),
        ("The ministers attending these two meetings agreed on the ferry.", JOINT),
        # Talks that a sentence opens with only say when.
        ("During their talks they stressed the plan.", JOINT),
        ("During the talks the ministers appreciated the plan.", JOINT),
        # What somebody gets is no talk, and what is praised by somebody is.
        ("Oru stressed the plan. Sanna was presented with a medal.", NARRATION),
        ("Oru stressed the plan. Sanna was given the status of a guest.", NARRATION),
        ("The plan was hailed by Minister Sanna.", "Pelle Sanna"),
        ("Dr Sanna addressed the media expressing concern about the ferry.", "Pelle Sanna"),
        # What a paper quotes somebody as saying, and whose name a small word with a capital behind it begins.
        ("Sanna was quoted by the daily al-Oren as saying that the ferry sails.", "Pelle Sanna"),
        # Words of an office that no list has before what makes it.
        ("University of Kelmar Rector Nora Lind said the ferry would sail.", "Nora Lind"),
        ("Harbourist negotiating team leader Sanna told guests that the ferry sails.", "Pelle Sanna"),
    ],
)
def test_whose_the_last_words_are(text: str, speaker: str) -> None:
    assert last_speaker(OPENING, text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The port is ready," says OFSA Harbour Affairs Officer Omar Lind.', "Omar Lind"),
        ('"The port is ready," concluded Mr Sanna.', "Pelle Sanna"),
        ('"The port is ready," said Jose Lind, chief consultant of the League, in a statement.', "Jose Lind"),
        ('"The port is ready," committee member Saleh Lind told KNA.', "Saleh Lind"),
        ('"The port is ready", Sanna told Kelmar Television.', "Pelle Sanna"),
        # Whoever tells a paper is a tag, although no stop and no day follows, so that all of it is his.
        ("The two sides agreed on the ferry, Sanna told Kelmar Television.", "Pelle Sanna"),
    ],
)
def test_whose_a_tag_makes_the_words_before_it(text: str, speaker: str) -> None:
    proposals = attribute("", [OPENING, text])
    names = {one.id: one.name for one in proposals.newcomers}
    assert [names.get(span.speakers[0]) for span in proposals.paragraphs[1]] == [speaker]


@pytest.mark.parametrize(
    "introduced",
    [
        "Dr the Right Honourable Pelle Oru, Prime Minister of Vestria,",
        "The Prime Minister, Dr the Right Honourable Pelle Oru,",
        "Prime Minister Dr the Right Honourable Pelle Oru",
    ],
)
def test_an_office_beside_words_of_respect_belongs_to_the_name_behind_them(introduced: str) -> None:
    opening = f"{introduced} met Ambassador Mira Sanna."
    assert last_speaker(opening, "The Prime Minister stressed the plan.") == "Pelle Oru"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("HRH the Crown Prince and Prime Minister stressed the plan.", "Ole Oru"),
        ("The Crown Prince and Prime Minister stressed the plan.", JOINT),
    ],
)
def test_two_offices_behind_a_style_are_one_persons(text: str, speaker: str) -> None:
    opening = "Ambassador Mira Sanna met HRH Prince Ole Oru, the Crown Prince and Prime Minister."
    assert last_speaker(opening, text) == speaker


@pytest.mark.parametrize(
    "introduced",
    [
        "the Secretary General of the Organisation of Ferry Exporting Countries (OFEC), Pelle Oru.",
        "the Secretary General of the Organisation of Ferry Exporting Countries (OFEC), Pelle Oru from Vestria.",
        "the Secretary General of the League of Ferry Captains Afloat (LFCA), Pelle Oru.",
        "the Secretary General of the League, Pelle Oru from Vestria.",
    ],
)
def test_the_name_of_an_institution_is_nobodys(introduced: str) -> None:
    opening = f"Ambassador Mira Sanna met {introduced}"
    assert last_speaker(opening, "The Secretary General stressed the plan.") == "Pelle Oru"
    assert [one.name for one in attribute("", [opening, "Sanna stressed it."]).newcomers][:1] == ["Mira Sanna"]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # A surname that is a word or a place, where somebody has it with a first name; a weekday is none.
        (["Administrator Mira Power met Envoy Pelle Sanna.", "Administrator Power stressed it."], "Mira Power"),
        (["Minister Mira Tunis met Envoy Pelle Sanna.", "Minister Tunis said the ferry sails."], "Mira Tunis"),
        (
            [
                "President Mira Oru met Envoy Pelle Sanna.",
                "Mira Monday is her cousin.",
                "President Monday said it sails.",
            ],
            "Mira Oru",
        ),
        (
            ["President Mira Oru met Envoy Pelle Sanna.", "Sanna praised it.", "The President Monday said it sails."],
            "Mira Oru",
        ),
        # Letters before a surname are a name.
        (["Rear Admiral OB Oru met Envoy Pelle Sanna.", "Rear Admiral Oru stressed it."], "OB Oru"),
        (
            ["The Director-General, QU Dano, met Envoy Pelle Sanna.", "The Director-General conveyed thanks."],
            "QU Dano",
        ),
        # Small words that a surname is written with where it stands alone.
        (
            ["Minister Pelle Merra met Director Omar de Rano and King Ole Holm.", "Merra and de Rano discussed it."],
            JOINT,
        ),
        (["Minister Pelle Merra met Director Omar al-Berg.", "After the talks al-Berg praised it."], "Omar al-Berg"),
        # A rank alone means whoever was named with it.
        (["Admiral John Sanna met Envoy Mira Oru.", "Oru praised it.", "The Admiral stressed it."], "John Sanna"),
    ],
)
def test_whom_a_name_means(paragraphs: list[str], speaker: str) -> None:
    assert last_speaker(*paragraphs) == speaker


@pytest.mark.parametrize("office", ["Administrator Power", "Director Energy"])
def test_a_word_behind_an_office_is_no_surname_where_nobody_has_it_with_a_first_name(office: str) -> None:
    assert last_speaker(OPENING, f"{office} said the ferry sails.") == NARRATION


def test_the_initials_of_an_organisation_are_no_country() -> None:
    proposals = attribute("", ["Minister Pelle Oru met the WHO regional director Nora Lind.", "Lind praised it."])
    assert [(one.name, one.country) for one in proposals.newcomers] == [("Pelle Oru", ""), ("Nora Lind", "")]


def test_a_name_that_ends_like_a_verb_is_whole_in_a_headline_that_alone_has_it() -> None:
    proposals = attribute("Minister Ole Jones", ["I thank the crews."])
    assert [one.name for one in proposals.newcomers] == ["Ole Jones"]


def test_a_verb_of_a_headline_is_no_surname() -> None:
    text = ["Minister of Trade Mira Ng toured Lindal.", "The Minister stressed the plan."]
    assert last_speaker(*text, headline="Minister Ng Bolsters Trade") == "Mira Ng"
    assert [one.name for one in attribute("Minister Ng Bolsters Trade", text).newcomers] == ["Mira Ng"]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # An office of several fields is of the first as well.
        (
            [
                "Minister of Foreign Affairs, Foreign Trade and Immigration Mira Oru met Envoy Pelle Sanna.",
                "The Foreign Minister stressed it.",
            ],
            "Mira Oru",
        ),
        # The field of a minister, before the word or behind it.
        (
            ["Budget Minister Pelle Oru met Sports Minister Mira Sanna.", "The Sports Minister stressed it."],
            "Mira Sanna",
        ),
        (
            ["Sports Minister Lind met Foreign Minister Oru.", "Oru stressed it.", "The Sports Minister added it."],
            "Lind",
        ),
        (
            ["Education Minister Lind met Trade Minister Oru.", "Oru stressed it.", "The Education Minister added it."],
            "Lind",
        ),
        (
            ["Minister of Education Lind met Envoy Ole Oru.", "Oru stressed it.", "The Education Minister added it."],
            "Lind",
        ),
        # What somebody is the speaker or chairman of, without "of".
        (["Speaker National Assembly Pelle Oru met Nora Lind.", "The Speaker stressed it."], "Pelle Oru"),
        (["Chairman Senate Pelle Oru met Nora Lind.", "The Chairman stressed it."], "Pelle Oru"),
        # A word of respect or an abbreviation before an office, and a stop that is missing from one.
        (
            ["The Hon. Prime Minister met Envoy Mira Sanna.", "The Hon. Prime Minister stressed it."],
            "Prime Minister",
        ),
        (
            ["Minister Pelle Oru met the WHO regional director Nora Lind.", "The WHO regional director praised it."],
            "Nora Lind",
        ),
        (
            [
                "Envoy Mira Sanna met the U.S Secretary of State, Pelle Oru.",
                "The American Secretary of State stressed it.",
            ],
            "Pelle Oru",
        ),
        # The first letters of an office.
        (
            ["The Chief of Army Staff (COAS), General Pelle Oru, met Envoy Mira Sanna.", "The COAS stressed it."],
            "Pelle Oru",
        ),
        (["Chief of Army Staff General Pelle Oru met Envoy Mira Sanna.", "The COAS stressed it."], "Pelle Oru"),
        (["Cabinet Secretary Pelle Oru met Envoy Mira Sanna.", "The CS stressed it."], "Pelle Oru"),
        # An office that nobody holds is that of the only one who takes part, if he has none and spoke or acted last.
        (["Mira Oru praised the harbour.", "The Minister stated that the ferry sails."], "Mira Oru"),
        (["Mira Oru visited the harbour.", "The Minister stated that the ferry sails."], "Mira Oru"),
        (["Envoy Mira Oru praised the harbour.", "The Minister stated that the ferry sails."], NARRATION),
    ],
)
def test_whom_an_office_means(paragraphs: list[str], speaker: str) -> None:
    assert last_speaker(*paragraphs) == speaker


def test_an_office_that_nobody_holds_means_nobody_who_did_not_speak_or_act_before() -> None:
    text = ["The port is new.", "The Minister stated that it sails.", "Mira Oru praised the harbour."]
    assert [paragraph[0].speakers for paragraph in attribute("", text).paragraphs[1:]] == [(NARRATION,), ("mira-oru",)]


@pytest.mark.parametrize("text", ["Officials said the ferry sails.", "Officials said Sanna would announce the plan."])
def test_officials_without_a_name_or_number_are_nobody(text: str) -> None:
    assert last_speaker(OPENING, text) == NARRATION
    assert last_speaker(OPENING, "Oru stressed the plan.", text) == NARRATION


def test_an_official_without_a_name_is_not_whoever_spoke_before() -> None:
    told = ["A senior official said the ferry sails.", "The official added that it is new."]
    assert last_speaker(OPENING, "Oru stressed the plan.", *told[:1]) == NARRATION
    assert last_speaker(OPENING, "Oru stressed the plan.", *told) == NARRATION
    assert last_speaker("Mira Oru praised the harbour.", *told) == NARRATION


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["We sail in spring."], "Mira Oru"),
        (["We sail in spring.", "Our port is new, and I know the crews."], "Mira Oru"),
        (["We want a quay.", "Our port is new.", "We urge the crews to sail."], "Mira Oru"),
        (["We sail in spring.", "The port is new."], NARRATION),
    ],
)
def test_what_follows_a_colon_is_the_speakers_as_long_as_it_says_we(paragraphs: list[str], speaker: str) -> None:
    assert last_speaker(OPENING, "Sanna stressed the plan.", "Minister Oru said:", *paragraphs) == speaker


def test_where_somebody_is_from_stands_between_the_name_and_a_deed() -> None:
    text = "The Secretary General of the League, Pelle Oru from Vestria, met Ambassador Mira Sanna."
    assert last_speaker(text, "The Secretary General stressed the plan.") == "Pelle Oru"


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # Quotations: behind a verb and a name, before a sentence that is a tag, and where one alone is reported.
        (['Said Minister Oru: "The port is new and the crews are ready."'], "Mira Oru"),
        (['"The port is new." Oru said in her speech.'], "Mira Oru"),
        (['"The port is new."', "Oru added that it is open."], "Mira Oru"),
        # Words that somebody gives a paper for both sides.
        (["The joint statement said the port is open."], JOINT),
        (["This meeting underscores the need for a port."], NARRATION),
        # Those who are several with somebody, and who are of something.
        (["Oru and Harbour members discussed the port."], JOINT),
        (["The participants of the event discussed the port."], JOINT),
        (["The senators praised the port."], JOINT),
        # What somebody is doing, and whoever is only received.
        (["Oru is visiting the port."], NARRATION),
        (["Oru today welcomed Ambassador Nora Lind."], NARRATION),
        (["Oru welcomed Ambassador Nora Lind in Lindal."], NARRATION),
        (["Oru welcomed Ambassador Nora Lind for talks."], NARRATION),
        (["The official talks focused on the port."], JOINT),
        (["Oru and Sanna had a long discussion about the port."], JOINT),
    ],
)
def test_quotations_several_and_deeds(paragraphs: list[str], speaker: str) -> None:
    proposals = attribute("", [OPENING, *paragraphs])
    names = {one.id: one.name for one in proposals.newcomers}
    assert names.get(*proposals.paragraphs[1][0].speakers, *proposals.paragraphs[1][0].speakers) == speaker


def test_a_speech_with_its_occasion_is_in_the_words_of_whom_it_opens_with() -> None:
    text = [
        "President Mira Oru reported to the people on her visit to Ostmark.",
        "I am glad to be back.",
        "I thanked the crews for the port.",
        "We agreed to open the ferry.",
    ]
    assert last_speaker(*text[:3], headline="Report after a visit") == "Mira Oru"
    assert last_speaker(*text, headline="Report after a visit") == JOINT


def test_a_statement_of_a_spokesperson_without_i_or_we_tells_of_others() -> None:
    text = ["President Mira Oru met Chancellor Pelle Sanna.", "The two leaders agreed on the port."]
    assert last_speaker(*text, headline="Statement by Press Secretary Nora Lind on the Meeting") == JOINT


def test_an_abbreviation_of_respect_introduces_somebody() -> None:
    assert last_speaker("Sen. Nora Lind toured the port.", "Lind asked for a quay.") == "Nora Lind"


def test_an_address_on_the_web_does_not_make_a_name_a_word() -> None:
    text = ["Sen. Nora Lind toured the port.", "Lind asked for a quay.", "More at http://lind.port.example."]
    assert last_speaker(*text[:2]) == last_speaker(text[0], text[2], text[1]) == "Nora Lind"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("KFO presidents praised the port.", NARRATION),
        ("The KFO presidents praised the port.", JOINT),
    ],
)
def test_several_of_one_organisation_are_one_side_where_they_are_not_all(text: str, speaker: str) -> None:
    assert last_speaker(OPENING, text) == speaker


def test_what_somebody_made_is_a_deed_but_for_words() -> None:
    assert last_speaker(OPENING, "Oru made three visits to the port.") == NARRATION
    assert last_speaker(OPENING, "Oru made proposals for the port.") == "Mira Oru"
