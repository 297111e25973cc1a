# The scripts of writing: what counts as Chinese, which characters need no space between them, how letters fold, what
# an id makes of a name, and the small words that tell languages of one script apart. The only place with ranges of
# characters; whoever asks for one takes it from here.

import re
import unicodedata

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, as the inside of a pattern's brackets; so are the ranges below."""
KANA = "\u3040-\u30ff"
HANGUL = "\uac00-\ud7a3"
UNSPACED = KANA + HAN
"""Chinese and Japanese, which put no space between words."""
FULL_WIDTH_PUNCTUATION = "\u3000-\u303f\uff00-\uffef"
"""Punctuation as wide as a Chinese character, and the Latin characters of that width."""
RADICALS = "\u2e80-\u2fff"

LETTERS_OF_THEIR_OWN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "’": "'", "ʻ": "'", "ʼ": "'"}
)  # fmt: skip
"""Letters that Unicode does not take apart into a plain letter and a mark, with the plain ones written for them."""

SMALL_WORDS = {
    "en": frozenset("the of and to in that with for was on by as is he his".split()),
    "fr": frozenset("le la les des et du une dans que pour qui au par sur".split()),
    "de": frozenset("der die und das den von mit dem ein im auf für des zu".split()),
    "es": frozenset("el los las del que y en una por con para se su al".split()),
    "pt": frozenset("o os as do da dos e em um uma para com que não".split()),
    "it": frozenset("il di che e la per un del della con i le è si".split()),
    "tr": frozenset("ve bir bu ile için olarak da de olan ettiği".split()),
}
"""By the code of a language, the words that most of its sentences have."""

ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
"""The letters of Arabic, Persian, Dari, Pashto, Urdu and Uyghur."""

_ARABIC = re.compile(f"[{ARABIC}]")
_CHINESE = re.compile(f"[{HAN}]")
_WORD = re.compile(rf"[{UNSPACED}{HANGUL}]|[^\W_{UNSPACED}{HANGUL}]+")
_LOOKS_LATIN = re.compile("[аеорсухіјѕһԁԛԝҽӏүѵѡꙇАВЕКМНОРСТУХІЈЅЬԌԚԜӀҮѴορνικατυχϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺͿϜոսօցհքռգզաԼՏՍՕ]+")
"""Letters of other alphabets that look like Latin ones, from Unicode's table of confusables. It also has г, σ and γ,
which nobody takes for a Latin letter in a word."""
_MISREAD = re.compile(
    r"â€[\u0080-\u009d\u2122œž¦˜™“”]|[ÃÂ][\u0080-\u00bf\u2013-\u2122ƒŒœŠšŽžŸˆ˜]|(?:[ÐÑ][\u0080-\u00bf\u2013-\u2122ƒŒœŠšŽžŸˆ˜]){2,}"
    r"|ï¿½|\ufffd|(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f°±µ¶·»]){3,}|(?:[äåæçèé][\u0080-\u00bf\u2013-\u2122ƒŒœŠšŽžŸˆ˜]{2}){2,}"
    r"|锟斤拷|烫烫烫|(?:Ã.){2}"
)
_LETTERLIKE = re.compile("[\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f189\u2100-\u214f]")
"""Letters of formulas and in circles; they look like Latin ones, or nearly."""
_RARE = frozenset(
    "AHOM BAMUM CANADIAN CARIAN CHEROKEE COPTIC DESERET ELBASAN LISU LYCIAN"
    " MIAO OLD OSAGE RUNIC TIFINAGH WARANG".split()
)
"""Alphabets that no readout is written in, and that have letters which look like Latin ones by the same table."""
_ALIKE = frozenset(
    ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "ETHIOPIC", "GEORGIAN", "MALAYALAM", "MYANMAR", "ORIYA", *_RARE)
)


def has_chinese(text: str) -> bool:
    """Whether a text has a Chinese character."""
    return bool(_CHINESE.search(text))


def has_arabic(text: str) -> bool:
    """Whether a text has an Arabic letter, in whatever language that is written with them."""
    return bool(_ARABIC.search(text))


def is_unspaced(character: str) -> bool:
    """Whether a character belongs to a script that puts no space between words, or is punctuation of its width."""
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3"


def words(text: str) -> list[str]:
    """The words in small letters and without punctuation; a character of an unspaced script is a word."""
    return _WORD.findall(text.casefold())


def small_words(text: str) -> tuple[int, dict[str, int]]:
    """How many words a text has, and for each language how many of them are its small words."""
    found = re.findall(r"[^\W\d_]+", text.lower())
    return len(found), {code: sum(word in small for word in found) for code, small in SMALL_WORDS.items()}


def small(text: str) -> str:
    """The text in small letters, each in its place: what would become longer (İ) stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """The text in small letters without accents: Łukasz Ørsted is lukasz orsted."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS_OF_THEIR_OWN))
    return "".join(character for character in plain if not unicodedata.combining(character)).casefold()


def id_of(name: str) -> str:
    """The id that a name would have: its folded Latin letters and digits, with hyphens; empty where it has none."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")


def mixed(text: str) -> str:
    """The first word that is not what it looks like; or nothing.

    That is one that mixes alphabets whose letters look alike, such as a Cyrillic а in Taiwan; one of such letters
    alone, or in an alphabet that is next to never used, among Latin words; and one with the Latin letters of formulas.
    """
    found: list[str] = re.findall(r"[^\W\d_]+", text)
    words = [(word, {_alphabet(letter) for letter in word}) for word in found]
    has_latin = any(alphabets == {"LATIN"} for _, alphabets in words)
    for word, alphabets in words:
        if len(alphabets & _ALIKE) > 1 or _LETTERLIKE.search(word):
            return word
        if has_latin and len(word) > 1 and (alphabets <= _RARE or _LOOKS_LATIN.fullmatch(word)):
            return word
    return ""


def misread(text: str) -> str:
    """Letters that look like others read in a wrong encoding, such as "â€™" for an apostrophe; empty: none."""
    found = _MISREAD.search(text)
    return found[0] if found else ""


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
