# Days, as ministries and agencies write them: when a text appeared, and of which it tells. A day is read only
# where it can mean one thing: 05/06/2020 is in June to some and in May to others, so it is nobody's.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = (
    "january jan января січня janvier januar enero ocak jänner gennaio januari janeiro stycznia leden ledna janúar "
    "ianuarie січень يناير ژانویه جنوری जनवरी ιανουαρίου ינואר tammikuuta",
    "february feb февраля лютого février fevrier februar febrero şubat feber febbraio februari fevereiro lutego "
    "února فبراير فوریه شباط فروری फरवरी फ़रवरी φεβρουαρίου פברואר helmikuuta",
    "march mar марта березня mars märz marzo mart maart maret março marca března مارس آذار مارچ मार्च μαρτίου מרץ "
    "maaliskuuta",
    "april apr апреля квітня avril abril nisan aprile kwietnia dubna أبريل آوریل نيسان اپریل अप्रैल απριλίου אפריל "
    "huhtikuuta",
    "may мая травня mai mayo mayıs maggio mei maio maja května maj مايو مه أيار مئی मई μαΐου מאי toukokuuta",
    "june jun июня червня juin juni junio haziran giugno junho czerwca června يونيو ژوئن حزيران جون जून ιουνίου "
    "יוני kesäkuuta",
    "july jul июля липня juillet juli julio temmuz luglio julho lipca července يوليو ژوئیه تموز جولائی जुलाई "
    "ιουλίου יולי heinäkuuta",
    "august aug августа серпня août aout agosto ağustos augustus augusti sierpnia srpna أغسطس اوت agustus اگست "
    "अगस्त αυγούστου אוגוסט elokuuta",
    "september sept sep сентября вересня septembre septiembre eylül settembre setembro września září سبتمبر سپتامبر "
    "أيلول ستمبر सितंबर सितम्बर σεπτεμβρίου ספטמבר syyskuuta",
    "october oct октября жовтня octobre oktober octubre ekim ottobre outubro października října أكتوبر اکتبر اکتوبر "
    "अक्टूबर अक्तूबर οκτωβρίου אוקטובר lokakuuta",
    "november nov ноября листопада novembre noviembre kasım novembro listopada نوفمبر نوامبر نومبر नवंबर नवम्बर "
    "νοεμβρίου נובמבר marraskuuta",
    "december dec декабря грудня décembre decembre dezember diciembre aralık dicembre dezembro grudnia prosince "
    "desember ديسمبر دسامبر دسمبر दिसंबर दिसम्बर δεκεμβρίου דצמבר joulukuuta",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""Names of months, in small letters, with their number."""

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = re.compile(
    rf"""
      (?<!\d)(?P<y1>(?:19|20)\d\d)\s?(?P<sep>[-/.])\s?(?P<m1>\d{{1,2}})\s?(?P=sep)\s?(?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<y2>(?:19|20)\d\d)\s?[年년]\s?(?P<m2>\d{{1,2}})\s?[月월]\s?(?P<d2>\d{{1,2}})\s?[日일]
    | (?<!\d)(?P<y3>(?:19|20)\d\d)\s(?P<m3>\d{{2}})/(?P<d3>\d{{2}})(?!\d)
    | (?<!\d)(?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]{{1,2}}(?:of\s|de\s|ב)?(?P<n4>{_MONTH})
      \.?[,،]?[\s-]{{1,2}}(?:de\s)?(?P<y4>(?:19|20)\d\d)(?!\d)
    | (?<!\w)(?P<n5>{_MONTH})\.?\s{{1,2}}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y5>(?:19|20)\d\d)(?!\d)
    | (?<!\d)(?P<d7>\d{{1,2}})\stháng\s(?P<m7>\d{{1,2}}),?\s(?:năm\s)?(?P<y7>(?:19|20)\d\d)(?!\d)
    | (?<!\d)(?P<a6>\d{{1,2}})(?P<sep6>[-/.])(?P<b6>\d{{1,2}})(?P=sep6)(?P<y6>(?:19|20)\d\d)(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = {zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
"""The digits of Arabic, Persian and Urdu, Hindi and Bengali, and the wide ones, each as a single ASCII character."""
_CAPITAL_MONTH = "|".join(sorted((month.capitalize() for month in MONTHS), key=len, reverse=True))
_SMALL_MONTH = "|".join(sorted((month for month in MONTHS if month not in ("may", "march")), key=len, reverse=True))
_DAY_OF_YEAR = re.compile(
    rf"""
      \b(?P<n1>{_CAPITAL_MONTH})\.?[ ](?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ ](?:de[ ])?(?P<n2>{_CAPITAL_MONTH}|{_SMALL_MONTH})\b
    | (?<!\d)(?P<n3>\d{{1,2}})[月월]\s?(?P<d3>\d{{1,2}})[日일]
    | (?<!\d)(?P<n4>\d{{1,2}})\.\s?(?P<d4>\d{{1,2}})\.?\s?\([월화수목금토일]\)
    | \b[Nn]gày\s(?P<d5>\d{{1,2}})(?:/|\stháng\s)(?P<n5>\d{{1,2}})(?![\d/])
    """,
    re.VERBOSE,
)
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/]?(\d{2})[-/]?(\d{2})(?=[/_.-]|\Z)")
_CLOCK = re.compile(
    r"\d{1,2}\s?[:.]\s?\d{2}(?:\s?:\s?\d{2})?\s*(?:[ap]\.?m\.?|hrs|h|gmt|utc|[a-z]{2,4}t)?\b", re.IGNORECASE
)
_WEEKDAYS = (
    "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    "|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|(?:segunda|terça|quarta|quinta|sexta)-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    "|senin|selasa|rabu|kamis|jumat|sabtu|minggu|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
    "|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή"
)
_LABELS = re.compile(
    r"\b(?:published|publication|posted|released?|updated|date|time|on|at|last|modified|news|press|issued|publié|le|mis|à"
    r"|jour|veröffentlicht|am|stand|опубликован[ао]?|опубліковано|дата|публикации|года?|року|г|о|обновлено"
    rf"|{_WEEKDAYS})\b|ء|发布|发表|更新|时间|日期|星期.|[월화수목금토일]요일"
    r"|(?:明治|大正|昭和|平成|令和)\s?(?:\d{1,2}|元)年\d{1,2}月\d{1,2}日",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*[^\d:：.!?]{2,40}[:：]\W*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day found in a text: `iso` as YYYY-MM-DD, empty where the words can mean two days."""

    iso: str
    words: str


def days(text: str) -> Iterator[Day]:
    """The days that a text names with their year, in its order; what is no day of the calendar is passed over."""
    for found in _DAY.finditer(text.translate(_DIGITS)):
        words = text[found.start() : found.end()]
        if found["y6"]:
            yield from _numeric(found["y6"], int(found["a6"]), int(found["b6"]), words)
            continue
        part = next(n for n in "123457" if found[f"y{n}"])
        month = MONTHS[found[f"n{part}"].lower()] if part in "45" else int(found[f"m{part}"])
        if iso := _iso(found[f"y{part}"], month, int(found[f"d{part}"])):
            yield Day(iso=iso, words=words)


def days_before(text: str, latest: date) -> Iterator[Day]:
    """The days that a text names, without minding years it may say: each the last of its name up to `latest`."""
    for found in _DAY_OF_YEAR.finditer(text):
        part = next(n for n in "12345" if found[f"n{n}"])
        month = MONTHS[found[f"n{part}"].lower()] if part in "12" else int(found[f"n{part}"])
        candidates = (_iso(year, month, int(found[f"d{part}"])) for year in (latest.year, latest.year - 1))
        if iso := next((iso for iso in candidates if iso and iso <= latest.isoformat()), ""):
            yield Day(iso=iso, words=found[0])


def is_day_line(text: str) -> bool:
    """Whether a line says a day, and at most the hour and that something was published then, but nothing else."""
    rest = _beside_days(text)
    return rest != text and not re.search(r"\w", _LABELS.sub(" ", _CLOCK.sub(" ", rest)))


def is_labelled_day(text: str) -> bool:
    """Whether a line says a day and, before a colon, a few words in whatever language: when something appeared."""
    rest = _beside_days(text)
    return rest != text and _LABEL.fullmatch(_CLOCK.sub(" ", rest)) is not None


def _beside_days(text: str) -> str:
    for day in days(text):
        text = text.replace(day.words, " ")
    return text


def day_of_address(url: str) -> str:
    """The day in a web address such as /2020-08/19/, /2020/08/19/ or /t20200819_1.html; empty: none."""
    return next((iso for y, m, d in _IN_ADDRESS.findall(url) if (iso := _iso(y, int(m), int(d)))), "")


def _numeric(year: str, first: int, second: int, words: str) -> Iterator[Day]:
    if "." in words and (iso := _iso(year, second, first)):
        # With dots the day comes first, wherever days are written so.
        yield Day(iso=iso, words=words)
        return
    readings = {iso for iso in (_iso(year, second, first), _iso(year, first, second)) if iso}
    if readings:
        yield Day(iso=readings.pop() if len(readings) == 1 else "", words=words)


def _iso(year: str | int, month: int, day: int) -> str:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return ""
