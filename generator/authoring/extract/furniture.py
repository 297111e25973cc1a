# Lines that pages say around a text, each in full: whom to share it with, who edited it, whom to call.

import re

from generator.authoring.extract.blocks import HEADINGS, Block

MOST_FURNITURE = 200
FURNITURE = (
    r"share|tweet|print|e-?mail|save|listen|facebook|twitter|x|linkedin|whatsapp|telegram|wechat|weibo|copy link|home",
    r"(?:share|print|e-?mail|download|view) (?:this|on|via|to|page|version|pdf|a friend)\b.{0,60}",
    r"download|pdf|back|go back|back to.{0,30}|top|close|next|previous|(?:next|previous) (?:page|article|post).{0,80}",
    r"(?:read|see|view|load|show) (?:more|also|all|the (?:full|whole) (?:text|story|article))\b.{0,100}"
    r"|also read.{0,100}|you may also.{0,60}",
    r"(?:related|recommended|most (?:read|popular|viewed)|more (?:news|photos|stories|on|like|from))\b.{0,60}",
    r"(?:follow|join|contact) us\b.{0,60}|subscribe\b.{0,60}|sign up\b.{0,60}|click here\b.{0,60}",
    r"suggest to a friend.{0,40}|(?:font|text) size.{0,40}",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|views?|hits?|comments?|posted (?:in|by))\s*[:：].{0,140}",
    r"(?:web )?(?:editors?|reporters?|author|by|source|photo|image|picture|file photo)\s*[:：].{0,140}",
    r"(?:photo|image|picture|video)(?: (?:by|credit|courtesy))\b.{0,100}",
    r"(?:责任编辑|責任編輯|编辑|編輯|来源|來源|文章来源|记者|作者|字号|字体|标签|关键词|分享(?:到)?|扫一扫|阅读)\s*[:：】].{0,80}",
    r"推荐给朋友|推荐朋友|打印.{0,4}|关闭.{0,4}|[【\[]?打印[】\]].{0,10}关闭.{0,4}|分享到.{0,20}|返回顶部|纠错|大|中|小|[\[【](?:责任编辑|编辑|纠错).{0,60}",
    r"相关(?:新闻|阅读|链接|稿件).{0,40}|[上下]一[篇页].{0,80}|版权所有.{0,150}",
    r"поделиться.{0,60}|печать|распечатать|версия для печати|теги\s*:.{0,140}|источник\s*:.{0,100}|фото\s*:.{0,100}",
    r"(?:this )?(?:page|article|text|document)?\s?(?:was |has been )?(?:last|first) (?:updated?|reviewed|modified"
    r"|changed|edited|published)\b.{0,60}",
    r"(?:©|\(c\) |copyright\b|all rights reserved).{0,150}",
    r"(?:we use|this (?:web)?site uses|by continuing to).{0,40}\bcookies\b.{0,140}",
    r".{0,60}\b(?:enable|requires?) javascript\b.{0,100}|.{0,60}javascript is (?:disabled|required).{0,100}",
    r"(?:teilen|drucken|(?:artikel|beitrag|seite) (?:teilen|drucken|versenden|merken|empfehlen)|zur startseite"
    r"|nach oben|zurück)\W*.{0,40}",
    r"(?:partager|imprimer|envoyer|compartir|imprimir|condividi|stampa|compartilhar|paylaş|yazdır)\b.{0,60}",
    r"(?:weiterlesen|mehr (?:zum thema|dazu|lesen|infos?|anzeigen)|lesen sie (?:auch|mehr)|lies auch"
    r"|auch interessant|(?:das )?könnte (?:sie|dich) auch|ähnliche (?:beiträge|artikel|themen))\b.{0,80}",
    r"(?:lire (?:aussi|la suite|plus)|(?:à|a) lire aussi|sur le même sujet|articles? (?:liés|les plus lus)"
    r"|leer más|lea también|noticias relacionadas|leggi anche|leia (?:também|mais)|читайте также"
    r"|читать далее)\b.{0,80}",
    r"(?:quelle|bild|foto|fotos|text|autor(?:in)?|redaktion|titelbild|beitragsbild|crédits? photos?|photos?"
    r"|auteur|fuente|fotografía|fonte)\s*[:：©].{0,140}",
    r"(?:schlagw(?:ort|örter)|stichworte|kategorien?|themen|rubrik|mots-clés|étiquettes|etiquetas|kommentare?"
    r"|commentaires|comentarios|posté (?:par|dans)|veröffentlicht (?:in|unter))\b\s*[:：(].{0,140}",
    r"(?:\d{1,5} )?(?:kommentare?|comments?|commentaires?|comentarios?|replies|responses"
    r"|antworten)(?: (?:closed|geschlossen|schreiben|deaktiviert|zu .{0,80}))?",
    r"(?:dieser (?:beitrag|eintrag)|this (?:entry|post)) (?:wurde|was) .{0,180}",
    r"loading(?:\W{0,5}| (?:please )?wait\W{0,5})|laden\W{0,5}|chargement\W{0,5}|please wait\W{0,5}|加载中\W{0,5}"
    r"|загрузка\W{0,5}",
    r"(?:(?:press|media) (?:releases?|statements?|notes?|notices?|advisory)|for immediate release"
    r"|pressemitteilung|communiqué de presse|comunicado(?: de prensa)?|пресс-релиз)\W{0,3}",
    r"(?:最后|最近)?(?:发布|发表|更新)?(?:时间|日期)?\s?[:：]?\s?[\d年月日:：\s/.-]{8,24}\s?(?:来源|來源|文章来源|稿源|作者|编辑|字号|浏览)\s?[:：].{0,100}",
    r"[\W\d_]{1,40}",
)
"""What pages say around a text, each in full: whom to share it with, who edited it, what else there is."""
_FURNITURE = re.compile("|".join(FURNITURE), re.IGNORECASE)
_PICTURE_CREDIT = re.compile(r"[(（][^()（）]{1,40}[/／:：][^()（）]{1,40}[)）]\Z")
_CLOSING = re.compile(
    r"(?:media |press |pressroom |further |more )*(?:contacts?|contact (?:data|details|information|us"
    r"|persons?)|enquiries|inquiries)\W*"
    r"|(?:presse)?kontakte?(?:daten)?\W*|ansprechpartner(?:in|innen)?\W*|rückfragen.{0,60}|contacts? (?:de )?presse\W*"
    r"|contacto(?:s)?(?: de prensa)?\W*|контакты(?: для (?:сми|прессы))?\W*|联系(?:我们|人|方式)\W*|媒体联系.{0,10}"
    r"|(?:about|über) the (?:author|editor)s?\W*|über (?:den autor|die autorin)\W*"
    r"|related (?:articles?|posts?|news|stories|content|links|documents)\W*|recommended (?:for you|reading)\W*"
    r"|ähnliche (?:beiträge|artikel)\W*|(?:das )?könnte (?:sie|dich) auch interessieren\W*|auch interessant\W*"
    r"|weitere (?:artikel|beiträge|nachrichten|meldungen|informationen)(?: (?:zum|aus|von|zu) .{0,30})?\W*"
    r"|mehr zum thema\W*"
    r"|(?:share|like it\?) .{0,30}|leave a (?:reply|comment)\W*|\d* ?(?:comments?|kommentare?)\W*"
    r"|schreibe einen kommentar\W*",
    re.IGNORECASE,
)
"""Headings with which the part after a text begins."""
_CONTACT = re.compile(
    r"(?:(?:for|more|further)\b.{0,20}\b(?:media|press|information|inquiries|enquiries"
    r"|interviews?)\b.{0,80}\b(?:contact|call|write to|e-?mail|tel)\b"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries|office|officer|service)\s*[:：]"
    r"|(?:contact|ansprechpartner(?:in)?|pressekontakt|contacto|联系人|联系电话)\s*[:：]).{0,300}",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"(?:.{0,40}\b)?(?:tel(?:ephone)?|phone(?: number)?|fax|mobile|e-?mail|телефон|telefon|电话"
    r"|邮箱)\b\s*[.:：]?.{0,10}(?:[+(]?\d[\d ()/-]{4,}|\S+@\S+).{0,40}",
    re.IGNORECASE,
)


def is_furniture(block: Block) -> bool:
    """Whether a block is what a page says around a text: who edited it, where to share it, what else there is."""
    if block.linked >= 0.8:
        return len(block.text) < MOST_FURNITURE
    if len(block.text) > MOST_FURNITURE or block.tag == "tr":
        return False
    if block.pictured and not block.prose:
        return True
    if block.below_picture and _PICTURE_CREDIT.search(block.text):
        return True
    return is_furniture_line(block.text)


def is_furniture_line(text: str) -> bool:
    """Whether a line says what pages say around a text."""
    if len(text) > MOST_FURNITURE:
        return False
    return bool(_FURNITURE.fullmatch(text) or _FURNITURE.fullmatch(text.strip(" ()（）[]【】|·")))


def is_closing(block: Block) -> bool:
    """Whether a block is the heading of what follows a text: contacts, related articles, comments."""
    if len(block.text) > 80:
        return False
    headed = block.tag in HEADINGS or block.text.endswith((":", "：")) or block.tag in ("div", "p", "strong")
    return headed and bool(_CLOSING.fullmatch(block.text))


def is_contact(text: str) -> bool:
    """Whether a line says whom the press may ask."""
    return len(text) <= 400 and bool(_CONTACT.match(text) or (len(text) <= 120 and _REACH.fullmatch(text)))
