# Days, as ministries and agencies write them: when a text appeared, and of which it tells. A day is read only
# where it can mean one thing: 05/06/2020 is in June to some and in May to others, so it is nobody's.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = (
    "january jan января січня janvier januar enero ocak jänner gennaio januari janeiro stycznia leden "
    "ledna janúar ianuarie січень يناير ژانویه",
    "february feb февраля лютого février fevrier februar febrero şubat feber febbraio februari fevereiro "
    "lutego února فبراير فوریه",
    "march mar марта березня mars märz marzo mart maart março marca března مارس",
    "april apr апреля квітня avril abril nisan aprile kwietnia dubna أبريل آوریل",
    "may мая травня mai mayo mayıs maggio mei maio maja května maj مايو مه",
    "june jun июня червня juin juni junio haziran giugno junho czerwca června يونيو ژوئن",
    "july jul июля липня juillet juli julio temmuz luglio julho lipca července يوليو ژوئیه",
    "august aug августа серпня août aout agosto ağustos augustus augusti sierpnia srpna أغسطس اوت",
    "september sept sep сентября вересня septembre septiembre eylül settembre setembro września září سبتمبر سپتامبر",
    "october oct октября жовтня octobre oktober octubre ekim ottobre outubro października října أكتوبر اکتبر",
    "november nov ноября листопада novembre noviembre kasım novembro listopada نوفمبر نوامبر",
    "december dec декабря грудня décembre decembre dezember diciembre aralık dicembre dezembro grudnia "
    "prosince ديسمبر دسامبر",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""Names of months, in small letters, with their number."""

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = re.compile(
    rf"""
      (?<!\d)(?P<y1>(?:19|20)\d\d)\s?(?P<sep>[-/.])\s?(?P<m1>\d{{1,2}})\s?(?P=sep)\s?(?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<y2>(?:19|20)\d\d)\s?[年년]\s?(?P<m2>\d{{1,2}})\s?[月월]\s?(?P<d2>\d{{1,2}})\s?[日일]
    | (?<!\d)(?P<y3>(?:19|20)\d\d)\s(?P<m3>\d{{2}})/(?P<d3>\d{{2}})(?!\d)
    | (?<!\d)(?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]{{1,2}}(?:of\s|de\s)?(?P<n4>{_MONTH})
      \.?,?[\s-]{{1,2}}(?:de\s)?(?P<y4>(?:19|20)\d\d)(?!\d)
    | (?<!\w)(?P<n5>{_MONTH})\.?\s{{1,2}}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y5>(?:19|20)\d\d)(?!\d)
    | (?<!\d)(?P<a6>\d{{1,2}})(?P<sep6>[-/.])(?P<b6>\d{{1,2}})(?P=sep6)(?P<y6>(?:19|20)\d\d)(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CAPITAL_MONTH = "|".join(sorted((month.capitalize() for month in MONTHS), key=len, reverse=True))
_SMALL_MONTH = "|".join(sorted((month for month in MONTHS if month not in ("may", "march")), key=len, reverse=True))
_DAY_OF_YEAR = re.compile(
    rf"""
      \b(?P<n1>{_CAPITAL_MONTH})\.?[ ](?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ ](?:de[ ])?(?P<n2>{_CAPITAL_MONTH}|{_SMALL_MONTH})\b
    | (?<!\d)(?P<n3>\d{{1,2}})月(?P<d3>\d{{1,2}})日
    """,
    re.VERBOSE,
)
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/]?(\d{2})[-/]?(\d{2})(?=[/_.-]|\Z)")
_CLOCK = re.compile(
    r"\d{1,2}\s?[:.]\s?\d{2}(?:\s?:\s?\d{2})?\s*(?:[ap]\.?m\.?|hrs|h|gmt|utc|[a-z]{2,4}t)?\b", re.IGNORECASE
)
_LABELS = re.compile(
    r"""\b(?:published|publication|posted|released?|updated|date|time|on|at|last|modified|news|press|issued
    |publié|le|mis|à|jour|veröffentlicht|am|stand|опубликовано?|дата|публикации|года?|г|обновлено
    |mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|发布|发表|更新|时间|日期|星期.|(?:明治|大正|昭和|平成|令和)\s?(?:\d{1,2}|元)年\d{1,2}月\d{1,2}日""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day found in a text: `iso` as YYYY-MM-DD, empty where the words can mean two days."""

    iso: str
    words: str


def days(text: str) -> Iterator[Day]:
    """The days that a text names with their year, in its order; what is no day of the calendar is passed over."""
    for found in _DAY.finditer(text):
        if found["y6"]:
            yield from _numeric(found["y6"], int(found["a6"]), int(found["b6"]), found[0])
            continue
        part = next(n for n in "12345" if found[f"y{n}"])
        month = MONTHS[found[f"n{part}"].lower()] if part in "45" else int(found[f"m{part}"])
        if iso := _iso(found[f"y{part}"], month, int(found[f"d{part}"])):
            yield Day(iso=iso, words=found[0])


def days_before(text: str, latest: date) -> Iterator[Day]:
    """The days that a text names, without minding years it may say: each the last of its name up to `latest`."""
    for found in _DAY_OF_YEAR.finditer(text):
        part = next(n for n in "123" if found[f"n{n}"])
        month = int(found["n3"]) if part == "3" else MONTHS[found[f"n{part}"].lower()]
        candidates = (_iso(year, month, int(found[f"d{part}"])) for year in (latest.year, latest.year - 1))
        if iso := next((iso for iso in candidates if iso and iso <= latest.isoformat()), ""):
            yield Day(iso=iso, words=found[0])


def is_day_line(text: str) -> bool:
    """Whether a line says a day, and at most the hour and that something was published then, but nothing else."""
    rest = text
    for day in days(text):
        rest = rest.replace(day.words, " ")
    return rest != text and not re.search(r"\w", _LABELS.sub(" ", _CLOCK.sub(" ", rest)))


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
