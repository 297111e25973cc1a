# What the fields of a new readout should say, worked out from a page and the registers. Each answer comes with
# where it was found; what cannot be found out stays empty, and the contributor is asked.

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlsplit

from generator.archive.fields import host_of
from generator.archive.ids import ID
from generator.archive.model import Content, Draft, Party, Person, Publisher, names_of
from generator.attribution import Newcomer
from generator.attribution.entities import slug
from generator.authoring.extract import NOTHING, Extract, Found
from generator.authoring.extract.days import days, days_before
from generator.authoring.new_files import can_be_id

MOST_DAYS = 31
"""How long after an event its readout may appear, for a day in the text to be taken for the event's."""

_YESTERDAY = re.compile(
    r"\b(?:yesterday|gestern|ayer|ieri|ontem|dün|вчера|вчора|أمس|دیروز)\b|昨天|昨日|어제", re.IGNORECASE
)
NEW_EVENT = "a new event"
"""The origin of an event's id that the archive does not have yet."""

_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "joint-statement",
            r"\bjoint (?:statement|communiqu\w+|declaration|press release)|联合声明|联合公报|联合新闻|共同声明"
            r"|совместн\w+ заявлени|\bgemeinsame erklärung|déclaration (?:conjointe|commune)|declaración conjunta"
            r"|ortak (?:açıklama|bildiri)|بيان مشترك|بیانیه مشترک|مشترکہ (?:بیان|اعلامیہ)|tuyên bố chung"
            r"|공동(?:성명|발표문)|संयुक्त वक्तव्य|pernyataan bersama|הצהרה משותפת|κοινή δήλωση"
            r"|wspólne oświadczenie|спільна заява",
        ),
        (
            "press-conference",
            r"\b(?:press|regular|spokes\w+[’']?s?) (?:conference|briefing)|记者会|答记者问|新闻发布会|記者会見"
            r"|пресс-конференц|\bpressekonferenz|conférence de presse|(?:conferencia|rueda) de prensa"
            r"|basın toplantısı|مؤتمر صحفي|نشست خبری|پریس کانفرنس|họp báo|기자회견|प्रेस वार्ता|konferensi pers"
            r"|מסיבת עיתונאים|συνέντευξη τύπου|konferencja prasowa|пресконференц",
        ),
        ("video-call", r"\bvideo\w*|\bvirtual(?:ly)?\b|视频|видео(?:конференц|связ)|visioconférence|テレビ会談"),
        (
            "phone-call",
            r"\b(?:tele)?phone\w*|\bcalls? (?:with|from|to)\b|通电话|通话|电话|電話|телефон|\btelefon|\btéléphon"
            r"|\bteléfon|\btelefónic|هاتفي|تلفنی|ټیلیفون|ٹیلی ?فون|điện đàm|통화|फोन|फ़ोन|\btelepon|בטלפון|τηλεφων",
        ),
        ("letter", r"\b(?:letters?|message of)\b|贺电|贺信|致信|复信"),
        ("dialogue", r"\bdialogue\b|\bconsultations?\b|对话|磋商"),
        (
            "meeting",
            r"\b(?:met|meets?|meeting|talks|receive[sd]?|visit(?:s|ed)?)\b|会见|会谈|会晤|访问|会談|встрет|встреч|переговор"
            r"|\b(?:trifft|traf|treffen)\b|\brencontr|\bentretien|\b(?:reunión|encuentro)\b"
            r"|\bse reunió\b|لقاء|التقى|دیدار|ملاقات|hội đàm|gặp gỡ|회담|면담|मुलाकात|मुलाक़ात|\bbertemu|\bpertemuan"
            r"|נפגש|συνάντηση|\bspotkani|зустрі",
        ),
        ("phone-call", r"\b(?:spoke|speaks?) (?:\w+ )?(?:with|to)\b"),
        ("speech", r"\b(?:speech|remarks|address(?:es|ed)?)\b|讲话|致辞|演讲"),
    )
)
_NO_NAME = frozenset("press news home english official website site media newsroom latest".split())
"""Words that are where a site's name could be, and are none."""
_NAME = re.compile(r"\w[\w.,'’&()-]*(?: [\w.,'’&()-]+)+")
"""A name of several words."""
_VOWELS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
"""Marks of Arabic that say how a word is read; most texts leave them out, and so do the words above."""
_WHAT = {"phone-call": "call", "joint-statement": "statement"}
_PUBLISHER_KINDS = (
    ("embassy", re.compile(r"\b(?:embassy|mission|consulate)\b|使馆", re.IGNORECASE)),
    ("ministry", re.compile(r"\b(?:ministry|mfa|department|foreign office)\b|外交部", re.IGNORECASE)),
    ("presidency", re.compile(r"\b(?:president|presidency|prime minister|office of)\b|总统", re.IGNORECASE)),
    ("agency", re.compile(r"\b(?:agency|wire|news service)\b|通讯社", re.IGNORECASE)),
    ("press", re.compile(r"\b(?:news|times|post|daily|herald|tribune|radio|tv)\b|日报|网", re.IGNORECASE)),
)


def event_day(texts: Sequence[str], published: str) -> Found:
    """The day of the event: the first that the texts name shortly before the publication, or else that day itself, or
    the one before it where they say so.

    A line of a place and a day alone says when the text was written, and counts only where no other names a day.
    """
    latest = _day(published)
    far = ""
    for text in sorted(texts, key=_is_dateline):
        for day in (*days(text), *(days_before(text, latest) if latest else ())):
            said = _day(day.iso)
            if said and (latest is None or timedelta(0) <= latest - said <= timedelta(MOST_DAYS)):
                return Found(text=day.iso, origin=f"the text: '{day.words}'")
            far = far or day.words
    if latest is None:
        return NOTHING
    for text in texts:
        if words := _YESTERDAY.search(text):
            return Found(text=str(latest - timedelta(1)), origin=f"the day before the publication: '{words[0]}'")
    other = f"the text names '{far}', which is not shortly before it" if far else "the text names no other"
    return Found(text=published, origin=f"the day of publication; {other}")


def _is_dateline(text: str) -> bool:
    return any(re.fullmatch(rf"[^\W\d_][^\d.!?]{{,40}},\s*{re.escape(day.words)}\W*", text) for day in days(text[:100]))


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def kind(title: str, opening: str) -> Found:
    """What the event was, by the words of the title, or else of the text's opening."""
    for place, text in (("the title", title), ("the text", opening)):
        for name, pattern in _KINDS:
            if found := pattern.search(_VOWELS.sub("", text)):
                return Found(text=name, origin=f"{place}: '{found[0]}'")
    return NOTHING


def event(day: str, people: Sequence[str], kind: str, content: Content, newcomers: Sequence[Newcomer]) -> Found:
    """The id of the event: of one in the archive with the same people on the same day, or else a new one."""
    for draft in content.drafts:
        if draft.metadata.date == day and set(draft.metadata.participants) == set(people):
            return Found(
                text=draft.metadata.event, origin=f"readout '{draft.metadata.id}' is about the same people that day"
            )
    return Found(text=new_event(day, people, kind, content, newcomers), origin=NEW_EVENT)


def new_event(day: str, people: Sequence[str], kind: str, content: Content, newcomers: Sequence[Newcomer]) -> str:
    """An id for an event that the archive does not have."""
    names = _handles(people, content, newcomers)
    id = "-".join((day, *(names if len(names) <= 3 else names[:2]), _WHAT.get(kind, kind)))
    taken = {draft.metadata.event for draft in content.drafts}
    return next(name for name in (id, *(f"{id}-{number}" for number in range(2, len(taken) + 3))) if name not in taken)


def near_event(day: str, people: Sequence[str], content: Content) -> Draft | None:
    """A readout about the same people whose day is one off: two accounts may date one event differently."""
    own = _day(day)
    for draft in content.drafts:
        other = _day(draft.metadata.date)
        if own and other and abs(own - other) == timedelta(1) and set(draft.metadata.participants) == set(people):
            return draft
    return None


def _handles(people: Iterable[str], content: Content, newcomers: Iterable[Newcomer]) -> list[str]:
    known = {person.id: _handle(person) for person in content.people}
    known |= {newcomer.id: slug(newcomer.name.split()[-1]) for newcomer in newcomers if newcomer.name.split()}
    return [handle for id in people if re.fullmatch("[a-z0-9-]+", handle := known.get(id, id))]


def _handle(person: Person) -> str:
    # A family name that comes first is short for too many people: wang-yi, not wang.
    last = person.name.split()[-1] if person.name.split() else person.id
    return slug(last) if person.short in ("", last) else person.id


def publisher(found: Extract, url: str, content: Content) -> tuple[Found, Found]:
    """The id of the known publisher of a page, and through whom it was read, where that is somebody else."""
    host = host_of(url)
    via = Found(text=found.site.text or host, origin=found.site.origin or "the address")
    for said in (found.credit, found.site):
        if one := _publisher_named(said.text, content.publishers):
            elsewhere = said is found.credit and not _at_host(host, one.url) and bool(host)
            return Found(text=one.id, origin=f"{said.origin}: '{said.text}'"), via if elsewhere else NOTHING
    at_host = [one for one in content.publishers if _at_host(host, one.url)]
    at_path = sorted(at_host, key=lambda one: (not url.startswith(one.url), -len(one.url)))
    if at_path and (len(at_path) == 1 or url.startswith(at_path[0].url)):
        return Found(text=at_path[0].id, origin=f"the address: it is at {host}"), NOTHING
    for draft in content.drafts:
        if host and not draft.metadata.via and host_of(draft.metadata.url) == host:
            origin = f"the address: readout '{draft.metadata.id}' is from {host}"
            return Found(text=draft.metadata.publisher, origin=origin), NOTHING
    return NOTHING, NOTHING


def _publisher_named(name: str, publishers: Iterable[Publisher]) -> Publisher | None:
    words = _folded(name)
    names = ((one, (one.id, *names_of(one))) for one in publishers)
    return next((one for one, forms in names if words and words in map(_folded, forms)), None)


def _folded(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip().removeprefix("the ")


def _at_host(host: str, url: str) -> bool:
    home = host_of(url)
    return bool(home) and (host == home or host.endswith(f".{home}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPublisher:
    """A publisher whom no register has, each field empty where it is not known."""

    id: str = ""
    name: str = ""
    kind: str = ""
    party: str = ""
    url: str = ""


def new_publisher(found: Extract, url: str, parties: Sequence[Party]) -> NewPublisher:
    """What a page and its address tell of a publisher."""
    host = host_of(url)
    site = "" if set(_folded(found.site.text).split()) <= _NO_NAME else found.site.text
    name = found.credit.text or site or host
    if not name:
        return NewPublisher()
    from_host = slug(" ".join(host.split(".")[:-1]))
    ids = (id for id in (slug(name), from_host) if len(id) <= 40 and can_be_id("publishers", id))
    kinds = (kind for kind, pattern in _PUBLISHER_KINDS if pattern.search(name))
    address = f"https://{urlsplit(url).hostname}/" if host and not found.credit.text else ""
    return NewPublisher(id=next(ids, ""), name=name, kind=next(kinds, ""), party=party_in(name, parties), url=address)


def publisher_called(words: str, home: str, parties: Sequence[Party]) -> NewPublisher:
    """What the id or the name of an unregistered publisher tells; empty for words that are neither.

    `home` is a page of the publisher's own, where one is known.
    """
    if ID.match(words):
        return replace(new_publisher(Extract(site=Found(text=name_of(words))), home, parties), id=words)
    is_name = _NAME.fullmatch(words) is not None
    return new_publisher(Extract(site=Found(text=words)), home, parties) if is_name else NewPublisher()


def name_of(id: str) -> str:
    """The name that an id may have been made of: Norland Mfa of norland-mfa."""
    return " ".join(word.capitalize() for word in id.split("-"))


def party_in(name: str, parties: Iterable[Party]) -> str:
    """The id of the party whose name or adjective is in a publisher's name; empty where none does."""
    for party in parties:
        forms = (*names_of(party), party.adjective)
        if any(form and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", name, re.IGNORECASE) for form in forms):
            return party.id
    return ""


def known_person(words: str, people: Iterable[Person]) -> str:
    """The id that words given by a contributor mean: an id, or a person's name; else the words themselves."""
    folded = _folded(words)
    for person in people:
        if words == person.id or folded in map(_folded, names_of(person)):
            return person.id
    return words


def known_publisher(words: str, publishers: Iterable[Publisher]) -> str:
    """The id that words given by a contributor mean: an id, or a publisher's name; else the words themselves."""
    one = _publisher_named(words, publishers)
    return one.id if one else words
