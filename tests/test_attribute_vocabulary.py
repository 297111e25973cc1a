# Every word that the engine knows does its work in a sentence written for it: the words and sentences are stated in
# tests/attribute/words, and never taken from the lists that are tested. The people and countries are invented.

import importlib
from pathlib import Path

import pytest

from generator.archive.ids import JOINT, NARRATION
from generator.attribution import attribute
from generator.attribution.languages.english.verbs import forms, stem
from generator.attribution.places import Places, akin
from tests.vocabulary import FOLDER, Group, entries, groups, wrong

ROOT = Path(__file__).parent.parent
LANGUAGES = sorted(path.parent.name for path in ROOT.glob("generator/attribution/languages/*/vocabulary.py"))
GROUPS = [group for path in sorted(FOLDER.glob("*.toml")) for group in groups(path.stem)]
OPENING = "Vestrian Foreign Minister Mira Oru met with Ostmark Foreign Minister Pelle Sanna."


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_the_vocabulary_is_stated_and_nothing_else(language: str) -> None:
    path = FOLDER / f"{language}.toml"
    assert path.is_file(), f"tests/attribute/words/{language}.toml is missing: state each word of its vocabulary there"
    vocabulary = importlib.import_module(f"generator.attribution.languages.{language}.vocabulary")
    stated: dict[str, set[str]] = {}
    for group in groups(language):
        stated.setdefault(group.list, set()).update(word.entry for word in group.words)
    held = {name: set(some) for name, some in entries(vocabulary).items()}
    found = [
        f"{name} has {word!r}, which no sentence tries: add it to the words of a group with list = {name!r} in "
        f"tests/attribute/words/{language}.toml, or a group with a sentence in which it matters"
        for name, some in held.items()
        for word in sorted(some - stated.get(name, set()))
    ]
    found += [
        f"{name} has no {word!r} any more: take it out of tests/attribute/words/{language}.toml, or put it back"
        for name, some in stated.items()
        for word in sorted(some - held.get(name, set()))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group.language}-{group.list}-{group.number}")
def test_each_word_does_its_work(group: Group) -> None:
    found = [line for word in group.words for line in wrong(group, word)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("word", ["saying", "noting", "agreeing", "admitting"])
def test_a_participle_is_found_by_its_verb(word: str) -> None:
    assert stem(word) in forms()


@pytest.mark.parametrize("word", ["should", "must", "needs to"])
def test_what_the_other_side_is_asked_for_stays_with_who_spoke_last(word: str) -> None:
    text = f"The Vestrian side {word} help, he said."
    (span,) = attribute("", [OPENING, "Sanna stressed the plan.", text]).paragraphs[2]
    assert span.speakers == ("pelle-sanna",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # One name behind several ministers is that of the next subject, two are theirs.
        ("Welcoming the foreign ministers Oru said that the ferry would sail.", "mira-oru"),
        # Who is named behind "according to" is read as a person, and never as a paper, wherever the sentence stands.
        ("According to the Vestrian Foreign Minister, the ferry would sail.", "mira-oru"),
        ("Talks were held. According to the Vestrian Foreign Minister, the ferry would sail.", "mira-oru"),
        # A reply to a request turns to nobody, a reply to the other side does.
        ("Oru stressed the ferry plan. In response to a request, the Foreign Minister welcomed it.", "mira-oru"),
        ("Oru stressed the ferry plan. In response, the Foreign Minister welcomed it.", "pelle-sanna"),
        # An institution before an office is part of it.
        ("“The border is open,” Government Spokeswoman Nora Lind said on Monday.", "nora-lind"),
        # Several, in words that no list has or in those of a meeting.
        ("Both high-ups exchanged views on the ferry.", JOINT),
        ("After the talks, participants of the meeting underlined the plan.", JOINT),
        # A list of whose the ministers are belongs to them, and so do words for all of their countries.
        ("The ministers of Vestria, Kelmar and Ostmark welcomed the plan.", JOINT),
        ("The leaders of both countries welcomed the plan.", JOINT),
        # What is told of several in the present is theirs as well, and what an institution says they did.
        ("The five ministers urge the crews to sail.", JOINT),
        ("Oru held a lunch in Lindal, where they agreed on the ferry.", JOINT),
        ("The ministry said the two ministers discussed the ferry.", JOINT),
        ("According to the ministry, “both sides agreed on the ferry”.", JOINT),
        # A readout that somebody quotes is read as one, and no speaker speaks so of himself.
        ("“The Ostmark Foreign Minister thanked Oru for the ferry.”", "pelle-sanna"),
        # Quotation marks of every kind.
        ("«The two ministers discussed the ferry,» the ministry said.", JOINT),
        ("'The ferry will sail in spring', the foreign ministers say.", JOINT),
        ("''The ferry will sail,'' Sanna tweeted.", "pelle-sanna"),
        # Two of two sides are all who meet, whoever else the text has.
        ("Kelmari Foreign Minister Nora Lind came later. Oru and Sanna reviewed the ferry.", JOINT),
        ("Talks went on, with His Excellency stressing the plan.", "mira-oru"),
        # Gatherings, nouns that look like verbs, and what is done with somebody say nothing.
        ("The meeting marked the first contact.", NARRATION),
        ("Oru then went on to meet the crews.", NARRATION),
        ("Oru stressed the plan. Sanna was received at the port.", NARRATION),
        ("Oru stressed the plan. Sanna welcomed Ambassador Lind, who came to say farewell.", NARRATION),
        ("Oru stressed the plan. Sanna welcomed Ambassador Lind.", "pelle-sanna"),
        # An opportunity is what is done with it, and where it was had is no subject.
        ("The ministers had the opportunity to stress the plan.", JOINT),
        ("Sanna stressed the plan. The ministers had the opportunity to visit the port.", NARRATION),
        ("Sanna at the meeting stressed the plan.", "pelle-sanna"),
        # Whose account all of a sentence is, it says first; a paper is nobody.
        ("According to the Ostmark Foreign Minister, the two ministers agreed on the ferry.", "pelle-sanna"),
        ("Sanna stressed the plan. According to him, the two ministers agreed on the ferry.", "pelle-sanna"),
        ("According to a note from the port, “both sides agreed on the ferry”.", JOINT),
        ("The ministry, in a short note, said the two ministers discussed the ferry.", JOINT),
        ("Oru held a lunch in Lindal where they agreed on the ferry.", JOINT),
        # Two countries are all who meet, and a dash of any length ends what it is of.
        ("Kelmari Minister Nora Lind came later. Vestria and Ostmark agreed on the ferry.", JOINT),
        ("LINDAL, May 3 ― Vestria will sail soon, said Minister Mira Oru today.", "mira-oru"),
        ("Sanna stressed the plan. Oru called upon Ambassador Lind in Lindal.", NARRATION),
        ("The Vestrian Foreign Minister and the Ostmark Foreign Minister underline the plan.", JOINT),
        ("Sanna stressed the plan. In particular they took note of the ferry.", JOINT),
        # A blank that was lost between two sentences.
        ("Oru stressed the plan.The Ostmark Foreign Minister welcomed it.", "pelle-sanna"),
        # What somebody did before "said" is no aside of his.
        ("Ostmark's envoy, Pelle Sanna, accompanied the guests, Oru said.", "mira-oru"),
    ],
)
def test_whose_the_last_words_are(text: str, speaker: str) -> None:
    assert attribute("", [OPENING, text]).paragraphs[1][-1].speakers == (speaker,)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # An office that a clause gives somebody, and several who are visited one after the other.
        (
            [
                "Vestrian President Mira Oru met Ostmark Minister Pelle Sanna.",
                "Oru also met Nora Lind, who is Kelmar's minister of ports.",
                "Speaking of the ferry, the minister praised the crews.",
            ],
            "nora-lind",
        ),
        # An institution of a country that is known, an honour in brackets, a prince.
        (
            [
                "Minister Mira Oru received the Director of the Italian Agency for Ferries, HE Pelle Sanna, to talk.",
                "The Director stressed it.",
            ],
            "pelle-sanna",
        ),
        (["Ambassador of Ostmark, H.E. Amb. (Eng.) Pelle Sanna, met Mira Oru.", "Sanna stressed it."], "pelle-sanna"),
        (
            [
                "The Minister of Ports, His Highness Prince Pelle Sanna, met Mira Oru.",
                "The Minister of Ports stressed it.",
            ],
            "pelle-sanna",
        ),
        (
            ["Noting the port, head of the Presidential Administration of Vestria Pelle Sanna said it sails."],
            "pelle-sanna",
        ),
        # An ambassador of whom no more is said is not the minister who spoke last.
        (["Foreign Minister Mira Oru praised the ferry.", "The Ambassador conveyed greetings."], NARRATION),
        (["Ambassador Mira Oru praised the ferry.", "The Ambassador conveyed greetings."], "mira-oru"),
        # Where a consul is posted is not whose he is.
        (
            ["Mira Oru met Ostmark Consul General Pelle Sanna.", "The Ostmark Consul General in Lindal said yes."],
            "pelle-sanna",
        ),
        # A name behind "counterpart" that speaks is not the counterpart's.
        (
            [
                "In a call with her Ostmark counterpart, Mira Oru discusses the ferry with Ostmark's Pelle Sanna.",
                "Vestrian Foreign Minister Mira Oru met Ostmark Foreign Minister Pelle Sanna.",
                "The Ostmark Foreign Minister stressed it.",
            ],
            "pelle-sanna",
        ),
        # One who is named without an office holds the only one that is spoken of by country.
        (["Mira Oru told reporters the ferry would sail.", "It sails soon, the Vestrian minister said."], "mira-oru"),
    ],
)
def test_whom_an_office_means(paragraphs: list[str], speaker: str) -> None:
    assert attribute("", paragraphs).paragraphs[-1][-1].speakers == (speaker,)


def test_a_verb_in_the_capitals_of_a_headline_is_no_country() -> None:
    found = attribute("Minister of Ports Mira Oru Meets Special Envoy Pelle Sanna", ["Sanna stressed it."])
    assert [one.country for one in found.newcomers if one.name == "Pelle Sanna"] == [""]


def test_what_follows_an_announced_statement_is_its_authors() -> None:
    announced = "Foreign Minister Mira Oru issued the following statement before flying to Lindal:"
    first, second = attribute("", [announced, "We need to talk. Ferries matter."]).paragraphs
    assert first[0].speakers == (NARRATION,)
    assert second[0].speakers == ("mira-oru",)


def test_a_question_is_nobodys_words() -> None:
    (span,) = attribute("Foreign Minister Mira Oru meets the press", [OPENING, "Q: The ferry, then."]).paragraphs[1]
    assert span.speakers == (NARRATION,)


# ---------------------------------------------------------------- countries


def test_every_country_is_known_by_each_of_its_names() -> None:
    places = Places()
    assert places.longest(["saudi", "arabian", "side"], 0) == (2, "Saudi Arabia")
    assert places.known("Kyrgyz") == "Kyrgyzstan"
    assert places.unspaced["巴基斯坦"] == "Pakistan"


@pytest.mark.parametrize(
    ("place", "adjective"),
    [
        ("Vestria", "Vestrian"),
        ("Melaya", "Melayan"),
        ("Kelmar", "Kelmarian"),
        ("Kelmar", "Kelmarean"),
        ("Oruland", "Orulander"),
        ("Kelmar", "Kelmari"),
        ("Bal", "Balese"),
        ("Ostmark", "Ostmarkish"),
        ("Ostmark", "Ostmarkic"),
        ("Kelmar", "Kelmarite"),
    ],
)
def test_an_adjective_is_akin_to_its_country(place: str, adjective: str) -> None:
    assert akin(place, adjective)
    assert akin(adjective, place)


def test_traditional_characters_read_as_simplified_ones() -> None:
    assert attribute("", ["凱爾馬外長林德強調，雙方關係良好。"]).newcomers[0].name == "林德"
