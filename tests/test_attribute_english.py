# How English sentences of kinds that agencies and offices write are read: styles and offices beside names, names that
# are words, tags, those who are joint, and whoever is only spoken of. Every country and person is invented.

from collections.abc import Sequence

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute, confidence
from generator.attribution.clauses import Reader
from generator.attribution.formats import read
from generator.attribution.resolution import resolve
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


def test_an_office_inside_a_paragraph_is_of_whom_words_of_respect_introduce_behind_it() -> None:
    proposals = attribute("", [OPENING, "It sails. The Minister of Ports, Mr Lind praised the ferry."])
    assert [one.title for one in proposals.newcomers if one.name == "Lind"] == ["Minister of Ports"]


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Whoever follows "told" is the one who is told.
        ("“The ferry sails,” told Sanna.", NARRATION),
        ("“The ferry sails,” said Sanna.", "Pelle Sanna"),
        # A meeting that "would" do something is only planned.
        ("The meeting would discuss the ferry.", NARRATION),
        ("The meeting discussed the ferry.", JOINT),
        # "We" in a quotation of a statement are whoever made it.
        ('"We hope the ferry sails," the statement said.', NARRATION),
        ('"Both sides hope the ferry sails," the statement said.', JOINT),
        # What a statement was issued to say, and no permit.
        ("Sanna issued a statement expressing thanks for the ferry.", "Pelle Sanna"),
        ("Sanna issued a permit expressing thanks for the ferry.", NARRATION),
        # Where somebody comes from, and what he goes on with.
        ("Oru met Sanna, hailing from Lindal.", NARRATION),
        ("Oru met Sanna, hailing the plan.", "Mira Oru"),
        ("Oru met Sanna, continuing the talks.", NARRATION),
        # Whom an agency has it from.
        ("The ferry sails, the agency quoted Sanna as saying.", "Pelle Sanna"),
        ("KNA quoted Sanna as saying that the ferry sails.", "Pelle Sanna"),
        ("The ferry sails, the agency quoted the plan as saying.", NARRATION),
        ("KNA quoted Sanna as an expert.", NARRATION),
        # "Who" is whoever was met or named last, where nobody else is reported; "us" are the text's own people.
        ("Oru met Chancellor Nora Lind, who warmly praised the ferry.", "Nora Lind"),
        ("Oru met Chancellor Nora Lind, who opened the ferry.", NARRATION),
        ("Oru met Chancellor Nora Lind, who says that it sails.", NARRATION),
        ("Oru met Chancellor Nora Lind, who thanked us for the ferry.", NARRATION),
        ("Oru praised Chancellor Nora Lind, who said that the ferry sails.", "Mira Oru"),
        ("Chancellor Nora Lind, who praised the ferry, sailed home.", NARRATION),
        # A name without an office that "reported" ends a sentence with is a paper's.
        ("The ferry sails, Kelmarin reported on Monday.", NARRATION),
        ("The ferry sails, Minister Oru reported on Monday.", "Mira Oru"),
        ("The ferry sails, Oru reported in a long story on the front page of Monday morning.", "Mira Oru"),
        ("Oru reported that the ferry sails.", "Mira Oru"),
        # What was said long ago, where it is not quoted.
        ("In 1987, Oru announced the plan.", NARRATION),
        ("Since 1987, Oru has announced the plan.", NARRATION),
        ("Last year, Oru announced the plan.", NARRATION),
        ("In 1987, Oru announced “the plan”.", "Mira Oru"),
        ("In Lindal, Oru announced the plan.", "Mira Oru"),
        ("In 1987, when the port was new and few had heard of it, Oru announced it.", "Mira Oru"),
        # An institution or people whom no list has, and what they say of others.
        ("The Harbour Watch said the two sides discussed it.", JOINT),
        ("Sanna stressed the plan. Harbour residents say that it sails.", NARRATION),
        ("Sanna stressed the plan. It sails, the Harbour Watch insists.", NARRATION),
        ("Sanna stressed the plan. The Harbour Watch's captains argue that it sails.", NARRATION),
        ("Oru and Sanna stressed the plan, the Harbour Watch said.", JOINT),
        # A past that opens a sentence is whoever spoke last's, but not "continued", and not what was done by somebody.
        ("Sanna stressed it. Praised the talks on the ferry with Oru.", "Pelle Sanna"),
        ("Sanna stressed it. Continued talks on the ferry are new to us.", NARRATION),
        ("Sanna stressed it. Praised widely by all for the ferry.", NARRATION),
        # An institution before an office belongs to it, and what somebody says with "that" is his.
        ("In the report Board of Harbour Safety Chairman Nora Lind stressed the plan.", "Nora Lind"),
        ("In the report Lindal's Harbour Safety Chairman Nora Lind stressed the plan.", "Nora Lind"),
        ("In the talks with Oru Harbour Minister Sanna stressed the plan.", "Pelle Sanna"),
        ("Its officers at Kelmar Harbour Nora Lind stressed the plan.", NARRATION),
        ("The remarks of Government Harbourmaster Nora Lind suggested that it sails.", NARRATION),
        ("Much to the joy of the crew Minister Sanna said that it sails.", "Pelle Sanna"),
        ("Much to the joy of the crew Sanna said that it sails.", NARRATION),
        # What somebody does while he speaks, before him or behind him.
        ("Speaking of the new plan for the port Sanna stressed it.", "Pelle Sanna"),
        ("Building the new plan for the port Sanna stressed it.", NARRATION),
        ("Oru speaking at the port said the ferry sails.", "Mira Oru"),
        ("Oru while speaking at the port said the ferry sails.", "Mira Oru"),
        ("Oru speaking at the port that was open said the ferry sails.", NARRATION),
        # Where and when an agency tells it.
        ("LINDAL, May 3 (KNA) -- Oru speaking at the port said the ferry sails.", "Mira Oru"),
        ("The port -- Oru speaking at the port said it -- sails.", NARRATION),
        # A comma that is a slip behind two people.
        ("Oru and Minister Sanna, welcomed the plan.", JOINT),
        ("Oru and Sanna, welcomed the plan.", NARRATION),
        # A name between commas tells which minister it is; where he is of does not.
        ("The Vestrian Minister, Lind, praised the ferry.", "Lind"),
        ("The Vestrian Minister, of Lindal, praised the ferry.", "Mira Oru"),
        ("The Ostmark Minister, with Mira Oru, praised the ferry.", "Pelle Sanna"),
        ("The Vestrian Minister, Oru, praised the ferry.", "Mira Oru"),
        # The remarks that somebody made tell when he spoke, unless they stand before it in quotation marks.
        ("Oru made the remarks in Lindal.", NARRATION),
        ("“The ferry sails,” Oru made the remarks in Lindal.", "Mira Oru"),
        # A side and one of its people are that one.
        ("The Vestrian side and Minister Oru praised the ferry.", "Mira Oru"),
        ("Oru and the Vestrian side praised the ferry.", "Mira Oru"),
        # A country with a name of two words, or of letters.
        ("Hong Kong welcomed the plan.", NARRATION),
        ("HKSAR welcomed the plan.", NARRATION),
        # What is counted is nobody's name.
        ("Oru stressed it. Two Merras praised it.", NARRATION),
        # Whose spokesman speaks.
        ("A spokesman for President Nora Lind said it sails.", NARRATION),
        ("A spokesman for Minister Oru said it sails.", NARRATION),
        ("Adviser to Ostmark President Nora Lind said it sails.", NARRATION),
        ("Nora Lind, spokesman for President Omar Holm, said it sails.", "Nora Lind"),
        ("Spokesman for the President Nora Lind said it sails.", "Nora Lind"),
        ("Spokesman for Prime Minister's Office Nora Lind said it sails.", "Nora Lind"),
        # The past of a verb is nobody's name.
        ("Chancellor Agreed said it sails.", NARRATION),
    ],
)
def test_whose_a_sentence_of_an_agency_is(text: str, speaker: str) -> None:
    assert last_speaker(OPENING, text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The port is open," said Lindal Field Agent in Charge Nora Lind.', "Nora Lind"),
        ('"The port is open," said veteran OFSA Harbour Affairs Officer Nora Lind.', "Nora Lind"),
        ('"The port is open," said Lindal District Judge Nora Lind.', "Nora Lind"),
    ],
)
def test_whom_words_of_an_office_that_no_list_has_stand_before(text: str, speaker: str) -> None:
    assert last_speaker(OPENING, text) == speaker


@pytest.mark.parametrize(
    ("quotation", "below", "speaker"),
    [
        ('"The port is open."', "- Nora Lind, Mayor of Lindal", "Nora Lind"),
        ('"The port is open."', "— Nora Lind", "Nora Lind"),
        ("The port is open.", "- Nora Lind, Mayor of Lindal", NARRATION),
        ('"The port is open."', "- Oru", NARRATION),
        (
            '"The port is open."',
            "- Nora Lind toured the port of Lindal with many captains of the fleet and all the crews of its ferries.",
            NARRATION,
        ),
    ],
)
def test_a_line_below_a_quotation_says_whose_it_is(quotation: str, below: str, speaker: str) -> None:
    proposals = attribute("", [OPENING, quotation, below])
    names = {one.id: one.name for one in proposals.newcomers}
    (span,) = proposals.paragraphs[1]
    assert names.get(span.speakers[0], span.speakers[0]) == speaker


def test_a_line_behind_a_quotation_says_whose_it_is() -> None:
    proposals = attribute("", [OPENING, '"The port is open." - Nora Lind, Mayor of Lindal'])
    assert [span.speakers for span in proposals.paragraphs[1]] == [("nora-lind",), (NARRATION,)]


@pytest.mark.parametrize(
    ("talks", "verb", "speaker"),
    [
        ("long", "discussed", JOINT),
        ("trilateral", "discussed", "Mira Oru+Pelle Sanna"),
        ("trilateral", "praised", "Mira Oru+Pelle Sanna"),
    ],
)
def test_what_two_of_three_do_together(talks: str, verb: str, speaker: str) -> None:
    text = ["Kelmari Foreign Minister Nora Lind welcomed it.", f"There were {talks} talks. Oru and Sanna {verb} it."]
    assert last_speaker(OPENING, *text) == speaker


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        ("Nora Lind, Minister of Ports", "Nora Lind"),
        ("Nora Lind, Minister of Ports, toured Lindal", NARRATION),
        ("Nora Lind", NARRATION),
    ],
)
def test_a_name_with_an_office_alone_is_the_author(signature: str, speaker: str) -> None:
    assert last_speaker(signature, "I am glad to be here.", headline="The ferry") == speaker


def test_a_name_under_a_text_is_a_signature() -> None:
    text = ["I am glad.", "The ferry sails.", "It is new.", "Our port is open.", "Mira Oru, Minister of Ports"]
    proposals = attribute("Remarks by Minister Mira Oru", text)
    assert {span.speakers for paragraph in proposals.paragraphs[:4] for span in paragraph} == {("mira-oru",)}


@pytest.mark.parametrize(
    ("headline", "opening", "speaker"),
    [
        ("Remarks by Minister Mira Oru to the press", "I am glad to be here.", "mira-oru"),
        ("Remarks by Minister Mira Oru to the press", "Minister Oru toured the port.", NARRATION),
        ("Minister Mira Oru meets the press", "I am glad to be here.", NARRATION),
    ],
)
def test_remarks_before_the_questions_are_those_of_whom_the_headline_names(
    headline: str, opening: str, speaker: str
) -> None:
    text = [opening, "QUESTION: Is the ferry ready?", "MINISTER ORU: It sails today."]
    assert attribute(headline, text).paragraphs[0][0].speakers == (speaker,)


@pytest.mark.parametrize("headline", ["Oru Hosts Talks", "Oru Welcomes Envoy"])
def test_a_name_before_a_verb_of_a_headline_is_no_country(headline: str) -> None:
    text = ["President Mira Oru met Envoy Pelle Sanna.", "Oru praised it."]
    assert last_speaker(*text, headline=headline) == "Mira Oru"


@pytest.mark.parametrize(
    ("talks", "speaker"),
    [
        ("Minister Mira Oru chaired the talks with Envoy Pelle Sanna.", "Mira Oru"),
        ("The talks of Envoy Pelle Sanna were chaired by Minister Mira Oru.", "Mira Oru"),
        ("The talks of Envoy Pelle Sanna were opened by Minister Mira Oru.", NARRATION),
    ],
)
def test_who_chaired_the_talks_is_the_chair(talks: str, speaker: str) -> None:
    assert last_speaker(talks, "Sanna praised it.", "The Chair stressed it.") == speaker


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # An institution of which somebody is something.
        ("The Senate's deputy speaker Nora Lind praised it.", "Nora Lind", "deputy speaker"),
        (
            "Chairman of the Lindal Harbour Senate Nora Lind praised it.",
            "Nora Lind",
            "Chairman of the Lindal Harbour Senate",
        ),
        ("Chair of Ports and Lindal Affairs Nora Lind praised it.", "Nora Lind", "Chair of Ports and Lindal Affairs"),
        (
            "Secretary, Ministry of Ports, Government of Vestria, Mr Lind praised it.",
            "Lind",
            "Secretary, Ministry of Ports, Government of Vestria",
        ),
        ("The Secretary, Nora Lind, praised it.", "Nora Lind", "Secretary"),
        ("Thanks to the Minister of Ports, Mr Lind praised it.", "Lind", ""),
        ("The Secretary of the League [LFC], Nora Lind, praised it.", "Nora Lind", "Secretary of the League [LFC]"),
        # An office that a name behind it has.
        ("The Minister of Ports, Mr Lind praised it.", "Lind", "Minister of Ports"),
        ("In Lindal, Nora Lind, Mayor of Kelmar said it sails.", "Nora Lind", "Mayor of Kelmar"),
        # Words with capitals that are names, and others that are none.
        ("Leader Kim Song Un praised it.", "Kim Song Un", "Leader"),
        ("ITC-ILO Lind said it sails.", "Lind", ""),
        ("Minister Joseph R.Lind praised it.", "Joseph R. Lind", "Minister"),
        ("Minister Nora Ahmed praised it.", "Nora Ahmed", "Minister"),
    ],
)
def test_who_is_introduced(text: str, name: str, office: str) -> None:
    newcomers = attribute("", [OPENING, text]).newcomers
    assert [(one.name, one.title) for one in newcomers if one.name not in ("Mira Oru", "Pelle Sanna")] == [
        (name, office)
    ]


def test_a_past_of_a_headline_is_no_surname() -> None:
    text = ["Minister Mira Lind toured Lindal.", "Lind stressed the plan."]
    assert last_speaker(*text, headline="Minister Lind Interviewed on Ferries") == "Mira Lind"


def test_an_office_of_two_fields_is_one_persons() -> None:
    assert last_speaker(OPENING, "Fisheries and Foreign Minister Oru praised it.") == "Mira Oru"
    opening = "Fisheries and Livestock Adviser Mira Oru met Envoy Pelle Sanna."
    assert last_speaker(opening, "The Fisheries and Livestock Adviser praised it.") == "Mira Oru"


def test_an_institution_whose_officer_somebody_is_is_no_country() -> None:
    opening = "The Senate's deputy speaker Mira Oru met Envoy Pelle Sanna."
    assert last_speaker(opening, "The Senate's deputy speaker praised it.") == "Mira Oru"
    assert last_speaker(opening, "The Senate's ferry sails.") == NARRATION


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Harbour residents claim it sails.", 1),
        ("The harbour claim it sails.", 0),
    ],
)
def test_a_word_that_may_be_a_noun_reports_only_behind_several(text: str, clauses: int) -> None:
    assert len(_read(OPENING, text)[-1].sentences[0].clauses) == clauses


@pytest.mark.parametrize(("text", "clauses"), [("Vestria values it.", 1), ("Vestrian values it.", 0)])
def test_the_adjective_of_a_country_alone_is_no_side(text: str, clauses: int) -> None:
    opening = "In Vestria, Foreign Minister Mira Oru of Vestria met Envoy Pelle Sanna."
    assert len(_read(opening, text)[-1].sentences[0].clauses) == clauses


@pytest.mark.parametrize(("text", "name"), [("Oru's visit marks a day.", ()), ("Oru marks a day.", ("Oru",))])
def test_whom_a_sentence_opens_with_is_not_whoever_has_what_it_is_about(text: str, name: tuple[str, ...]) -> None:
    head = _read(OPENING, text)[-1].sentences[0].head
    assert (head.name if head else ()) == name


def test_initials_between_commas_belong_to_the_office() -> None:
    opening = "Chairperson of the VPC Mira Oru met Envoy Pelle Sanna."
    assert last_speaker(opening, "The Chairperson, VPC welcomed the plan.") == "Mira Oru"
    assert last_speaker(opening, "The Chairperson, VPC, welcomed the plan.") == "Mira Oru"


def test_somebody_too_unsure_is_only_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "LEAST", 1)
    (span,) = attribute("", [OPENING, "Oru stressed the plan."]).paragraphs[1]
    assert span.speakers == (NARRATION,)
    assert span.reason.startswith("Perhaps Mira Oru, but too little shows it (")


def test_only_people_are_too_unsure() -> None:
    assert confidence.is_too_unsure(("mira-oru",), confidence.LEAST - 0.01)
    assert not confidence.is_too_unsure(("mira-oru",), confidence.LEAST)
    assert not confidence.is_too_unsure((JOINT,), 0.1)
    assert not confidence.is_too_unsure((NARRATION,), 0.1)


def test_what_a_text_shows_of_whom_it_names() -> None:
    paragraphs = [OPENING, "Oru stressed the plan.", "Mira Oru praised Sanna.", "The ferry sails."]
    entities, readers = resolve("", paragraphs, people=(), parties=(), participants=(), date="", account="")
    turns = read(readers, entities, "", joint=False)
    assert set(turns[2][0].about) == {"titled", "seen-3", "again-2", "share-2", "others-1", "long-0"}
    assert set(turns[3][0].about) == {"again-2", "share-2", "others-0", "long-0"}


def _read(*paragraphs: str) -> Sequence[Reader]:
    """What is found in a text, by paragraph."""
    return resolve("", paragraphs, people=(), parties=(), participants=(), date="", account="")[1]
