# What a source becomes: one file a page in tests/extract/, a row for every alternative of a pattern, and
# what must hold for any bytes whatever.

import html
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.read import encoding
from generator.archive.scripts import misread
from generator.authoring.extract import extract
from generator.authoring.extract.clean import clean, unseen, weight
from generator.authoring.extract.days import MONTHS, day_of_address, days, is_day_line, is_labelled_day
from generator.authoring.extract.decode import decode
from generator.authoring.extract.furniture import FURNITURE
from generator.authoring.extract.names import hints
from generator.authoring.extract.parse import soup_of

CASES = sorted((Path(__file__).parent / "extract").glob("*.toml"))
FACTS = ("title", "date", "language", "site", "credit", "url")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_page(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    data = case["page"].encode(case.get("encoding", "utf-8"))
    found, problems = extract(data, url=case["url"], content_type=case["content_type"])
    facts = {name: [getattr(found, name).text, getattr(found, name).origin] for name in FACTS}
    actual = {name: fact for name, fact in facts.items() if any(fact)} | {
        "paragraphs": list(found.paragraphs),
        "left_out": list(found.left_out),
        "problems": [problem.code for problem in problems],
    }
    assert actual == case["expected"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_nothing_is_lost_untold(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    data = case["page"].encode(case.get("encoding", "utf-8"))
    found, problems = extract(data, url=case["url"], content_type=case["content_type"])
    if not found.paragraphs:
        assert [problem for problem in problems if not problem.warning]
        return
    told = "\n".join((found.title.text, *found.paragraphs, *found.left_out, *(p.message for p in problems)))
    stretches = [clean(html.unescape(text)) for text in re.findall(r">([^<>]{60,})(?=<)", case["page"])]
    # Of a part around the text its beginning is told, and how many paragraphs more it has; of A518 the first.
    more = sum(int(number) for number in re.findall(r"and (?:in )?(\d+) more paragraphs", told))
    untold = [text for text in stretches if text[30:50] not in told and "©" not in text and weight(text) >= 80]
    # What is no text: the data of a page, and the words on cookies that every site has.
    untold = [text for text in untold if "cookies" not in text and not re.match(r"[\[{$]", text)]
    assert len(untold) <= more, untold


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("12<sup>1</sup> million", "12[1] million"),
        ("in 1989<sup>12</sup>.", "in 1989[12]."),
        ("he said<sup>3</sup>", "he said[3]"),
        ("he said<sup>[3]</sup>", "he said[3]"),
        ("he said<sup><a href='#a'>a</a></sup>", "he said[a]"),
        ("he said<sup>*</sup>", "he said*"),
        ("300 m<sup>2</sup> wide", "300 m2 wide"),
        ("300 km<sup>2</sup> wide", "300 km2 wide"),
        ("about 4 × 10<sup>6</sup>", "about 4 × 10^6"),
        ("the 1<sup>st</sup>", "the 1st"),
        ("M<sup>me</sup> Oru", "Mme Oru"),
        ("CO<sub>2</sub>", "CO2"),
        ("m<sup class='reference'>2</sup>", "m[2]"),
        ("<del>no</del> <ins>yes</ins>", "yes"),
        ("<strike>no</strike> yes", "yes"),
        ("a<span style='text-decoration:line-through'>b</span>c", "ac"),
        ("<ruby>渡<rt>わた</rt></ruby>し", "渡し"),
        ("a<span class='tooltip'>b</span>c", "ac"),
        ("a<span class='sr-only'>b</span>c", "ac"),
        ("a<span hidden>b</span>c", "ac"),
        ("a<span style='display: none'>b</span>c", "ac"),
        ("a<span aria-hidden='true'>b</span>c", "ac"),
        ("<span aria-hidden='true'>b</span><span class='sr-only'>see</span>c", "bc"),
        ("a<noscript>b</noscript>c", "ac"),
        ("a<template>b</template>c", "ac"),
        ("Mu\u0308ller, か\u3099", "Müller, が"),
    ],
)
def test_marks(markup: str, text: str) -> None:
    page = f"<h1>Oru calls Sanna</h1><p>{PROSE}</p><p>{markup}</p><p>{PROSE}</p>"
    assert extract(page.encode(), content_type="text/html; charset=utf-8")[0].paragraphs[1:-1] == (text,)


@pytest.mark.parametrize(
    ("names", "around"),
    [
        ("tag-ferry", ""),
        ("tags", "tags"),
        ("post tag-menu category-related", ""),
        ("post-tags", "tags"),
        ("padding_bottom_1", ""),
        ("skip-main", "skip"),
        ("article-body teaser", ""),
        ("relatedPosts", "related"),
        ("related-articles-box", "related"),
        ("no-sidebar", ""),
        ("content-sidebar-wrap", ""),
        ("comment_list_2", "comment"),
        ("site-footer", "footer"),
        ("footnotes", ""),
        ("print-step", ""),
        ("navy", ""),
        ("elementor-widget-container", ""),
    ],
)
def test_what_a_name_stands_for(names: str, around: str) -> None:
    tag = soup_of(f"<div class='{names}'>").div
    assert hints(tag).around == around


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vestria’s café, naïve and Ünal’s Çelik", ""),
        ("Vestriaâ€™s", "â€™"),
        ("cafÃ©", "Ã©"),
        ("ÐÐ¸Ð½Ð¸ÑÑ", "Ð¸Ð½Ð¸"),
        ("ein ï¿½ Zeichen", "ï¿½"),
        ("¿Qué? £5 ±2° «oui»", ""),
        ("外交部长，министр", ""),
    ],
)
def test_letters_that_were_misread(text: str, found: str) -> None:
    assert misread(text)[: len(found)] == found
    assert bool(misread(text)) == bool(found)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15 marzo 1990", "1990-03-15"),
        ("15 maart 1990", "1990-03-15"),
        ("15 de março de 1990", "1990-03-15"),
        ("15 marca 1990", "1990-03-15"),
        ("15 مارس 1990", "1990-03-15"),
        ("١٥ مارس ١٩٩٠", "1990-03-15"),
        ("۱۵ مارچ، ۱۹۹۰ء", "1990-03-15"),
        ("१५ मार्च १९९०", "1990-03-15"),
        ("১৫/০৩/১৯৯০", "1990-03-15"),
        ("１９９０年３月１５日", "1990-03-15"),
        ("ב-15 במרץ 1990", "1990-03-15"),
        ("ngày 15 tháng 3 năm 1990", "1990-03-15"),
        ("ngày 15 tháng 3, 1990", "1990-03-15"),
    ],
)
def test_day_of_more_languages(text: str, iso: str) -> None:
    assert [day.iso for day in days(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-08-19T18:30:00+01:00", "2020-08-19"),
        ("2020/8/9", "2020-08-09"),
        ("2020.08.19", "2020-08-19"),
        ("2020年8月19日", "2020-08-19"),
        ("2020 年 8 月 19 日", "2020-08-19"),
        ("2020년 8월 19일", "2020-08-19"),
        ("2020 08/19 21:33", "2020-08-19"),
        ("19 August 2020", "2020-08-19"),
        ("Wednesday, 19 August, 2020", "2020-08-19"),
        ("19th of August 2020", "2020-08-19"),
        ("1st August 2020", "2020-08-01"),
        ("2nd August 2020", "2020-08-02"),
        ("3rd August 2020", "2020-08-03"),
        ("19-Aug-2020", "2020-08-19"),
        ("August 19, 2020", "2020-08-19"),
        ("Aug. 19, 2020", "2020-08-19"),
        ("AUGUST 19TH 2020", "2020-08-19"),
        ("19 августа 2020 года", "2020-08-19"),
        ("19 серпня 2020 року", "2020-08-19"),
        ("le 1er août 2020", "2020-08-01"),
        ("19. August 2020", "2020-08-19"),
        ("19 de agosto de 2020", "2020-08-19"),
        ("19 Ağustos 2020", "2020-08-19"),
        ("19.08.2020", "2020-08-19"),
        ("08/19/2020", "2020-08-19"),
        ("05-05-2020", "2020-05-05"),
        ("05.04.2025", "2025-04-05"),
        ("04.13.2025", "2025-04-13"),
        ("05/06/2020", ""),
    ],
)
def test_day(text: str, iso: str) -> None:
    assert [day.iso for day in days(text)] == [iso]


@pytest.mark.parametrize("name", sorted(MONTHS))
def test_month(name: str) -> None:
    assert [day.iso for day in days(f"7 {name.capitalize()} 2021")] == [f"2021-{MONTHS[name]:02}-07"]


@pytest.mark.parametrize(
    "text",
    ["", "2020", "August 2020", "31 June 2020", "2020-13-01", "120-08-19", "1399/5/29", "99/99/2020", "t202008191234"],
)
def test_no_day(text: str) -> None:
    assert list(days(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19 August 2020", True),
        ("Published on: Wednesday, 19 August 2020, 18:30 GMT", True),
        ("发布时间：2020年8月19日 星期三", True),
        ("Publié le 19 août 2020", True),
        ("Donnerstag, 15. März 1990", True),
        ("Kamis, 15 Maret 1990", True),
        ("Thứ Năm, 15/03/1990 08:30", True),
        ("Опубліковано 15 березня 1990 року о 12:30", True),
        ("1990년 3월 15일 목요일", True),
        ("Lund, 15 Maret 1990", False),
        ("Kabul, 19 August 2020", False),
        ("On 19 August 2020 she called.", False),
        ("Published", False),
    ],
)
def test_day_line(text: str, *, expected: bool) -> None:
    assert is_day_line(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("תאריך פרסום: 15.03.1990", True),
        ("Ngày đăng: 15/03/1990 08:30", True),
        ("19 August 2020", False),
        ("Kabul: on 19 August 2020 she called.", False),
        ("Published: today", False),
    ],
)
def test_labelled_day(text: str, *, expected: bool) -> None:
    assert is_labelled_day(text) is expected


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://a.example/english/2020-08/19/c_1.htm", "2020-08-19"),
        ("https://a.example/2020/08/19/oru", "2020-08-19"),
        ("https://a.example/wjb/202008/t20200819_1.html", "2020-08-19"),
        ("https://a.example/20201399/x", ""),
        ("https://a.example/news/20200819123", ""),
        ("https://a.example/news", ""),
    ],
)
def test_day_of_address(url: str, iso: str) -> None:
    assert day_of_address(url) == iso


# For each pattern, a line for each of its alternatives.
LINES = [
    ["Share", "Tweet", "Print", "E-mail", "Save", "Listen", "Facebook", "Twitter", "X", "LinkedIn", "WhatsApp",
     "Telegram", "WeChat", "Weibo", "Copy link", "Home"],
    ["Share this article", "Print on paper", "Email via a friend", "Download to read", "View page", "Print version",
     "Download PDF", "Email a friend"],
    ["Download", "PDF", "Back", "Go back", "Back to list", "Top", "Close", "Next", "Previous", "Next page",
     "Previous post: Pier"],
    ["Read more", "Read the full text", "See also: the pier", "View all news", "Load more", "Show more",
     "Also read: the pier", "You may also like"],
    ["Related news", "Recommended", "Most read", "Most popular", "Most viewed", "More news", "More photos",
     "More stories", "More on this", "More like this", "More from Vestria"],
    ["Follow us on X", "Join us", "Contact us", "Subscribe to our newsletter", "Sign up for news",
     "Click here to listen"],
    ["Suggest to a friend", "Font size: A A A", "Text size"],
    ["Tags: ferry", "Topic: ferry", "Category: news", "Categories: news", "Filed under: news", "Keywords: ferry",
     "Views: 12", "Hits: 12", "Comments: 0", "Posted in: News", "Posted by: admin"],
    ["Editor: lena", "Web editor: lena", "Reporters: A, B", "Author: A", "By: A", "Source: Vestpress", "Photo: A",
     "Image: A", "Picture: A", "File photo: the pier"],
    ["Photo by A", "Image credit A", "Picture courtesy of A", "Video by A"],
    ["责任编辑：某", "責任編輯：某", "编辑：某", "編輯：某", "来源：某社", "來源：某社", "文章来源：某社", "记者：某",
     "作者：某", "字号：大", "字体：大", "标签：轮渡", "关键词：轮渡", "分享到：微信", "分享：微信", "扫一扫：关注",
     "阅读：12"],
    ["推荐给朋友", "推荐朋友", "打印本页", "关闭窗口", "【打印】【关闭】", "分享到微信", "返回顶部", "纠错", "大",
     "中", "小", "[责任编辑：某]", "【编辑 某】", "[纠错] 请告诉我们"],
    ["相关新闻", "相关阅读", "相关链接", "相关稿件", "上一篇：码头", "下一页", "版权所有：某部"],
    ["Поделиться", "Печать", "Распечатать", "Версия для печати", "Теги: паром", "Источник: агентство", "Фото: А"],
    ["Last updated: 20 January 2021", "This page was last reviewed on 20 January 2021", "Page last modified 20 January",
     "Article last changed by Lena", "Text last edited: Friday", "Document last updated Friday", "First published 1990",
     "Page has been last updated on Friday", "Last update: Friday"],
    ["© Ministry", "(c) Ministry", "Copyright 2020 Ministry", "All rights reserved"],
    ["We use some essential cookies.", "This site uses cookies.", "This website uses cookies",
     "By continuing to read you accept cookies"],
    ["Please enable JavaScript to go on.", "This page requires JavaScript.", "JavaScript is disabled.",
     "JavaScript is required here"],
    ["Teilen", "Drucken", "Artikel teilen", "Beitrag drucken", "Seite versenden", "Artikel merken",
     "Seite empfehlen", "Zur Startseite", "Nach oben", "Zurück"],
    ["Partager sur X", "Imprimer", "Envoyer", "Compartir", "Imprimir", "Condividi", "Stampa", "Compartilhar", "Paylaş",
     "Yazdır"],
    ["Weiterlesen", "Mehr zum Thema", "Mehr dazu", "Mehr lesen", "Mehr Infos", "Mehr anzeigen", "Lesen Sie auch: Fähre",
     "Lesen Sie mehr", "Lies auch: Fähre", "Auch interessant", "Das könnte Sie auch interessieren",
     "Könnte dich auch interessieren", "Ähnliche Beiträge", "Ähnliche Artikel", "Ähnliche Themen"],
    ["Lire aussi: le bac", "Lire la suite", "Lire plus", "À lire aussi", "Sur le même sujet", "Articles liés",
     "Articles les plus lus", "Leer más", "Lea también", "Noticias relacionadas", "Leggi anche", "Leia também",
     "Leia mais", "Читайте также: паром", "Читать далее"],
    ["Quelle: Vestpress", "Bild: A", "Foto: A", "Fotos: A", "Text: A", "Autor: A", "Autorin: A", "Redaktion: A",
     "Titelbild: A", "Beitragsbild: A", "Crédits photos : A", "Photos : A", "Auteur : A", "Fuente: A",
     "Fotografía: A", "Fonte: A"],
    ["Schlagwort: Fähre", "Schlagwörter: Fähre", "Stichworte: Fähre", "Kategorie: Fähre", "Kategorien: Fähre",
     "Themen: Fähre", "Rubrik: Fähre", "Mots-clés : bac", "Étiquettes : bac", "Etiquetas: bac", "Kommentare (3)",
     "Commentaires (3)", "Comentarios: 3", "Posté par : A", "Posté dans : A", "Veröffentlicht in: Fähre",
     "Veröffentlicht unter: Fähre"],
    ["3 Kommentare", "Comments closed", "12 commentaires", "Comentarios", "2 replies", "Responses", "3 Antworten",
     "Kommentare geschlossen", "Kommentar schreiben", "Kommentare deaktiviert", "Kommentare zu Oru ruft an"],
    ["Dieser Beitrag wurde von Lena veröffentlicht.", "Dieser Eintrag wurde geschrieben", "This entry was posted",
     "This post was written by Lena"],
    ["Loading", "Loading…", "Loading please wait", "Laden ...", "Chargement…", "Please wait", "加载中", "Загрузка"],
    ["Press release", "MEDIA RELEASE", "Press statements", "Media note", "Press notice", "Media advisory",
     "For immediate release", "Pressemitteilung", "Communiqué de presse", "Comunicado de prensa", "Comunicado",
     "Пресс-релиз"],
    ["2021-03-15 07:57 来源：某部", "发布时间：2021年3月15日 作者：某", "2021/03/15 稿源：某社", "2021-03-15 编辑：某",
     "更新日期：2021-03-15 字号：大", "2021-03-15 浏览：12", "2021-03-15 來源：某社", "2021-03-15 文章来源：某社"],
    ["***", "16:40", "| |", "【】"],
]  # fmt: skip


def test_furniture_has_a_row_for_each_pattern() -> None:
    assert len(LINES) == len(FURNITURE)


@pytest.mark.parametrize(("number", "line"), [(n, line) for n, lines in enumerate(LINES) for line in lines])
def test_furniture(number: int, line: str) -> None:
    assert re.fullmatch(FURNITURE[number], line, re.IGNORECASE)
    page = f"<h1>Oru calls Sanna</h1><p>{PROSE}</p><p>{line}</p><p>{PROSE}</p>"
    found, _ = extract(page.encode(), content_type="text/html; charset=utf-8")
    assert found.paragraphs == (PROSE, PROSE)
    assert line in found.left_out


PROSE = "Minister Mira Oru said that the northern ferry would run again in spring, as everybody had hoped."


@pytest.mark.parametrize(
    "line",
    [
        "Oru said: share the burden, and print the timetable.",
        "Sources of energy were discussed.",
        "By then, the ferry will run.",
        "More people will come.",
        "Close cooperation was praised.",
        "Top officials took part.",
        "Photographs were exchanged.",
        "中方支持。",
        "The ferry",
        "Both sides agreed on:",
    ],
)
def test_short_lines_of_a_text_stay(line: str) -> None:
    page = f"<h1>Oru calls Sanna</h1><p>{PROSE}</p><p>{line}</p><p>{PROSE}</p>"
    assert extract(page.encode(), content_type="text/html; charset=utf-8")[0].paragraphs == (PROSE, line, PROSE)


CHINESE = "外交部长奥如同东境外长通电话，双方同意在克尔马会面。"
TRADITIONAL = "外交部長奧如與東境外長通電話，雙方同意在克爾馬會面。"
RUSSIAN = "Министр провела телефонный разговор с коллегой."


@pytest.mark.parametrize(
    ("text", "sent_as", "head", "content_type", "doubt"),
    [
        (CHINESE, "utf-8", "", "", ""),
        (CHINESE, "utf-8-sig", "", "text/html; charset=gbk", ""),
        (CHINESE, "utf-16", "", "", ""),
        (CHINESE, "gb18030", "", "text/html; charset=GB2312", ""),
        (CHINESE, "gb18030", "<meta charset=gbk>", "text/html", ""),
        (CHINESE, "gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "", ""),
        (CHINESE, "gb18030", "", "", "the page does not say how it is encoded; it was read as GB18030"),
        (TRADITIONAL, "big5", "", "text/html; charset=big5", ""),
        (TRADITIONAL, "big5", "", "", "the page does not say how it is encoded; it was read as Big5"),
        (RUSSIAN, "cp1251", '<?xml version="1.0" encoding="windows-1251"?>', "", ""),
        (RUSSIAN, "koi8-r", "", "text/html; charset=koi8-r", ""),
        (RUSSIAN, "cp1251", "", "", "the page does not say how it is encoded; it was read as windows-1251"),
        (
            RUSSIAN,
            "utf-8",
            "",
            "text/html; charset=iso-8859-1",
            "the page says it is encoded as windows-1252, but it is UTF-8",
        ),
        (RUSSIAN, "utf-8", "", "text/html; charset=unicode_escape", ""),
        (RUSSIAN, "utf-8", "", "text/html; charset=no-such-thing", ""),
        ("café “déjà” vu", "cp1252", "", "", "the page does not say how it is encoded; it was read as windows-1252"),
        ("café “déjà” vu", "cp1252", "", "text/html; charset=iso-8859-1", ""),
        ("plain", "ascii", "<meta charset=gbk>", "", ""),
    ],
)
def test_decode(text: str, sent_as: str, head: str, content_type: str, doubt: str) -> None:
    assert decode((head + text).encode(sent_as), content_type) == (head + text, doubt)


def test_decode_counts_what_it_cannot_read() -> None:
    text, doubt = decode(b"abc \xff\xff", "text/html; charset=utf-8-sig")
    assert "\ufffd" in text or doubt
    assert decode(b"abc \x81", "text/plain; charset=windows-1253")[1].startswith("1 characters cannot be read")


@pytest.mark.parametrize(
    ("data", "content_type", "code"),
    [
        (b"%PDF-1.7", "application/pdf", "A511"),
        (b"PK\x03\x04", "", "A511"),
        (b"\xd0\xcf\x11\xe0", "", "A511"),
        (b"{\\rtf1", "", "A511"),
        (b"\x89PNG", "", "A511"),
        (b"\xff\xd8\xff", "", "A511"),
        (b"GIF89a", "", "A511"),
        (b"\x1f\x8b", "", "A511"),
        (b"{}", "application/json", "A511"),
        (b"<br>" * 300_000, "text/html", "A512"),
        (b"", "", "A513"),
        (b"   \n ", "text/plain", "A513"),
        (b"<html><body><div id=app></div></body></html>", "text/html", "A513"),
        (b"<html><body>You need to enable JavaScript to run this app.</body></html>", "text/html", "A513"),
    ],
)
def test_no_text(data: bytes, content_type: str, code: str) -> None:
    found, problems = extract(data, content_type=content_type)
    assert found.paragraphs == ()
    assert [problem.code for problem in problems] == [code]
    assert not problems[0].warning
    assert ";" in problems[0].message


# Each takes a reader that looks for the end again and again minutes or hours, or one that recurses down.
HOSTILE = {
    "deep": "<div>" * 100_000 + PROSE,
    "deep-inline": "<b>" * 100_000 + PROSE,
    "deep-around": "<div class=nav>" * 50_000 + PROSE,
    "open-tags": "<a " * 300_000,
    "open-comments": "<!--" * 300_000,
    "open-declarations": "<!" * 300_000,
    "open-sections": "<![CDATA[" * 200_000,
    "open-quotes": "<a b=\"'" * 200_000 + ">",
    "open-scripts": "<script>" * 100_000,
    "open-titles": "<title>" * 100_000,
    "brackets-open": "<" * 1_000_000,
    "ends": "</" * 300_000,
    "ampersands": "&" * 300_000,
    "numbers": "&#" + "1" * 100_000 + ";",
    "attributes": "<div" + " a=b" * 300_000 + ">",
    "breaks": "some words<br>" * 60_000,
    "spaces": "<p>a" + " " * 2_000_000 + "b",
    "figures": "<p>" + "20 20 " * 200_000,
    "brackets": "<p>" + "(" * 100_000 + "</p>",
    "raised": "<p>12" + "<sup>" * 60_000 + "1",
    "unclosed": "<p>some words " * 60_000,
    "lists": "<ol><li>" * 60_000 + PROSE,
    "items": "<ol>" + "<li>a</li>" * 60_000,
    "tables": "<table><tr><td>" * 50_000 + PROSE,
    "struck": "<del>" * 100_000 + PROSE,
    "hidden": "<div hidden>" * 100_000 + PROSE,
    "late": "".join(f'<div hidden id="S:{n:x}">' for n in range(1_000)) + "<div>" * 90_000 + PROSE,
    "names": "<div class='" + "related " * 200_000 + "'>" + PROSE,
    "long-name": "<p class='" + "a-" * 500_000 + "'>" + PROSE,
    "times": "<time>2020-01-02</time>" * 30_000,
    "list": ("<div><div><h2><a href=x>Oru calls</a></h2><p>1 May 1990</p></div>") * 12_000,
    "data": '<script type="application/ld+json">{"articleBody":"' + "<p " * 300_000 + '"}</script>',
}
HOSTILE_TEXTS = {
    "word": "a" * 1_000_000,
    "divided": "ab-\ncd " * 100_000,
    "stars": "**a " * 300_000,
    "underlines": "__a " * 300_000,
    "brackets": "[" * 500_000,
    "links": "[a](" * 200_000,
    "head": "---\n" + "a: b\n" * 200_000,
    "blanks": "a" + " " * 1_000_000 + "\n\u00a0b\n" + " " * 1_000_000 + "\u00a0c",
    "marks": "e" + "\u0301" * 500_000,
    "items": "- a\n" * 100_000,
    "backslashes": "\\" * 500_000,
    "misread": "Ã" * 500_000,
}


@pytest.mark.whole
@pytest.mark.parametrize("name", HOSTILE_TEXTS)
def test_hostile_text(name: str) -> None:
    found, problems = extract(HOSTILE_TEXTS[name].encode(), content_type="text/plain")
    assert found.paragraphs or problems


@pytest.mark.whole
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_page(name: str) -> None:
    found, problems = extract(HOSTILE[name].encode(), content_type="text/html")
    assert found.paragraphs or problems


def test_comments_and_scripts_are_no_text_but_what_looks_like_them_in_attributes_is_read() -> None:
    script = '<script>if (a<b) document.write("<p>no</p>")</script>'
    page = f'<p><img alt="a < b > c"><!-- <p>hidden</p> -->{PROSE}{script}</p>'
    assert extract(page.encode(), content_type="text/html")[0].paragraphs == (PROSE,)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("One line ends.<br><br>Another begins.", ("One line ends.", "Another begins.")),
        ("One line<br>goes on", ("One line goes on",)),
        ("One line ends.<br>Another begins.", ("One line ends.", "Another begins.")),
        ("One line,<br>\u3000\u3000indented", ("One line,", "indented")),
        ("One line,<br>&nbsp;&nbsp;indented", ("One line,", "indented")),
        ("行尾\n没有空格", ("行尾没有空格",)),
        ("word\nword", ("word word",)),
        ("“As\u00a0it’s—written”", ("“As it’s—written”",)),
        ("e\u0301 and \u00e9", ("\u00e9 and \u00e9",)),
    ],
)
def test_lines(markup: str, expected: tuple[str, ...]) -> None:
    page = f"<h1>Oru calls Sanna</h1><p>{PROSE}</p><p>{markup}</p><p>{PROSE}</p>"
    assert extract(page.encode(), content_type="text/html; charset=utf-8")[0].paragraphs[1:-1] == expected


@given(
    st.binary(max_size=2000),
    st.sampled_from(["", "text/html", "text/plain", "text/html; charset=gbk", "x/y", ";;=\x00"]),
)
def test_any_bytes(data: bytes, content_type: str) -> None:
    holds(data, content_type)


PIECES = st.sampled_from(
    r"""<p>|</p>|<div class='nav'>|</div>|<br>|<a href=x>|</a>|<table><tr><td>|</td>|<h1>|</h1>|<!--|-->|<script>
|</script>|<title>|</title>|<meta name=date content='|<![|<?|&|&#x110000;|&nbsp;|&#8238;|<time datetime=|<svg>|</svg>
|<img>|'|"|>|<|2020-08-19|A sentence that says a lot. |外长|<script type="application/ld+json">|"\ud800"
|{"@graph": [1, {"publisher": 3, "datePublished": []}]}|<link rel=canonical href='http://['>""".split("|")
)


@given(
    st.lists(PIECES | st.text(max_size=20), max_size=60).map("".join),
    st.sampled_from(["", "http://[", "https://a.example/x"]),
)
def test_any_page(page: str, url: str) -> None:
    holds(page.encode("utf-8", "replace"), "text/html", url)


def holds(data: bytes, content_type: str, url: str = "") -> None:
    found, problems = extract(data, url=url, content_type=content_type)
    assert found.paragraphs or [p for p in problems if not p.warning]
    assert (found, problems) == extract(data, url=url, content_type=content_type)
    for text in (*found.paragraphs, *found.left_out, *(getattr(found, name).text for name in FACTS)):
        assert text == text.strip()
        assert encoding.decode(text.encode(), "") == (text, [])


@given(st.text())
def test_what_is_taken_out_is_what_no_content_may_hold(text: str) -> None:
    cleaned = clean(text)
    assert unseen(cleaned) == 0
    assert clean(cleaned) == cleaned
    assert encoding.decode(cleaned.encode(), "") == (cleaned, [])


@given(st.lists(st.sampled_from(PROSE.split()), min_size=30, max_size=200).map(" ".join), st.integers(1, 12))
def test_nothing_of_a_plain_article_is_lost(words: str, count: int) -> None:
    texts = [f"{number} {words}." for number in range(count)]
    page = "<html><body><h1>Oru calls Sanna</h1>" + "".join(f"<p>{text}</p>" for text in texts)
    assert list(extract(page.encode(), content_type="text/html")[0].paragraphs) == texts
