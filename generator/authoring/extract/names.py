# What a part of a page is, by the words that its maker gave it: classes, ids and roles. Such a word says something
# only where it stands for the part itself: `tag-list` is a list of tags, but `tag-ferry` is an article about a ferry.

import re
from dataclasses import dataclass

from bs4 import Tag

_AROUND = frozenset(
    """nav navbar navi navigation subnav mainnavigation menu menus submenu breadcrumb breadcrumbs crumb crumbs
    footer foot colophon contentinfo sidebar complementary widget widgets textwidget related relatedposts recommend
    recommended recommendation recommendations recirculation share sharing sharedaddy shariff shares comment comments
    commentlist commentform recentcomments nocomments respond reply disqus kommentar kommentare commentaires cookie
    cookies consent borlabs popup popups modal overlay lightbox newsletter subscribe subscription signup advert adverts
    advertisement advertisements ads adsense sponsored pager pagination toolbar copyright skip skiplink skiplinks
    sitemap login register signin captcha promo cta popular trending recent yarpp jetpack bio biography
    authorbox vcard xiangguan fenxiang qrcode ewm bottommeta postmetadata postmeta noprint rating ratings votes
    linklist marginalia marginalie pinglun""".split()
)
"""Nouns for what is around an article."""
_SMALL = frozenset(
    """teaser teasers meta metadata metainfo banner byline bylines caption captions disclaimer print search tag tags
    taxonomy categories social langs languages credit credits copyright license author authors profile masthead
    keywords topics utility hint kicker dateline timestamp headline-label""".split()
)
"""Nouns for lines around an article that some pages give to a paragraph of it too."""
_PICTURES = frozenset(
    """media player gallery slideshow carousel slider photo photos image images picture pictures figure video videos
    thumbnail foto fotos bild bilder illustration""".split()
)
"""Nouns for what may hold a picture, with its caption or with a whole article."""
_CONTAINERS = frozenset(
    """list lists links link box boxes wrap wrapper wrappers container area block blocks section form widget widgets
    button buttons bar items item inner outer content contents body text title header heading icons icon panel group
    row rows cloud nav count holder holders posts post articles article stories story news entries entry products
    module area column col left right top bottom primary secondary first second main tertiary one two three four
    info details detail data line lines stack grid card cards desktop mobile large small wide default row field
    fields footer bottom-bar description desc name about teaser teasers more""".split()
)
_BUILDERS = frozenset("elementor wp-block vc wpb et fusion avia".split())
"""Tools that make every part of a page a widget or a module."""
_NO_PART = frozenset("has no not with without hide show above below before after until exclude disable enable".split())
"""`no-sidebar` is said of a page and of no sidebar."""
_POST_TERM = re.compile(r"(?:tag|category|tags|cat|topic|author|post_tag|format|label|userdealcat|tax)-\S")
_POST = re.compile(r"hentry|post|article|page|type-\S+|post-\d+|status-\S+|item-?\d*|post__\w+|entry")
_LISTED_TERM = re.compile(
    r"(?:tag|category|author|topic|label)s?[-_](?:list|links?|cloud|box|bio|info|name|meta|about|description|avatar"
    r"|content|wrapper|area|block|section|card|details|profile)s?"
)
_WHOLE = frozenset({"bottom", "page-bottom", "footer-bottom", "infobar", "about-author", "secondary", "footernav"})
_ARTICLE = re.compile(
    r"(?:article|post|entry|story|news|blog|main|node|page|detail|single|cms|artikel|beitrag)[-_]*(?:main)?[-_]*"
    r"(?:content|body|text|copy|inhalt|bodytext|txt)(?:[-_]?(?:main|inner|wrapper|container|area))?"
    r"|(?:content|text)[-_]*(?:body|text|article|main)|articlebody|bodytext|body-?copy|story-?text|trs_editor"
    r"|field-name-body|td-post-content|pages_content|news_?txt",
    re.IGNORECASE,
)
_HIDDEN = frozenset(
    """hidden sr-only visually-hidden visuallyhidden screen-reader-text screen-reader screenreader screenreader-only
    screen-reader-only sronly a11y-hidden accessibly-hidden u-visually-hidden is-hidden is-visually-hidden
    element-invisible d-none invisible offscreen off-screen govuk-visually-hidden show-for-sr tooltip tooltiptext
    tooltip-text tooltip-content tooltip_text popover print-only visible-print show-for-print uk-hidden""".split()
)
_OVERLAYS = frozenset({"dialog", "alertdialog", "tooltip"})
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STREAMED = re.compile(r"S:[0-9a-f]{1,4}")
_STRUCK_STYLE = re.compile(r"text-decoration[^;]{0,40}line-through", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:[a-z]+[-_]+)*(?:super-?title|kicker|overline|eyebrow|label|badge|category|rubric|date|day|time|timestamp|section|topline|dachzeile)",
    re.IGNORECASE,
)
_MOST_NAMES, _LONGEST_NAME = 40, 100
"""How many words of one element are read, and how much of each; no page needs more."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the names of an element say of it."""

    around: str = ""
    """The noun that says that it is around an article, else empty."""
    small: bool = False
    """Whether that noun is also given to paragraphs of articles."""
    pictured: bool = False
    """Whether it may hold a picture and its caption."""
    article: bool = False
    """Whether it says of itself that it holds the text of an article."""


_SAY_NOTHING = Hints()
_TAGS = {
    "aside": Hints(around="<aside>"),
    "footer": Hints(around="<footer>"),
    "nav": Hints(around="<nav>"),
    "figcaption": Hints(around="<figcaption>"),
    "figure": Hints(pictured=True),
}


def words(tag: Tag) -> list[str]:
    """The classes, id, role and item property of an element, as they are."""
    said: list[str] = []
    for name in ("class", "id", "role", "itemprop"):
        value = tag.get(name) or ""
        said += value if isinstance(value, list) else str(value).split()
    return [word[:_LONGEST_NAME] for word in said[:_MOST_NAMES]]


def hints(tag: Tag) -> Hints:
    """What the names of an element say of it."""
    said = words(tag)
    is_post = tag.name in ("article", "body", "main") or any(_POST.fullmatch(word) for word in said)
    if said and "articlebody" in (word.lower() for word in said):
        return Hints(article=True)
    article = any(_ARTICLE.fullmatch(word) for word in said)
    small, pictured = "", False
    for word in said:
        if is_post and _POST_TERM.match(word) and not _LISTED_TERM.fullmatch(word):
            continue
        pieces = _pieces(word)
        if noun := _head(pieces, _AROUND) or (word.lower() if word.lower() in _WHOLE else ""):
            return Hints(around=noun)
        small = small or _head(pieces, _SMALL)
        pictured = pictured or bool(_head(pieces, _PICTURES))
    if small and not article:
        return Hints(around=small, small=True)
    return _TAGS.get(tag.name) or (Hints(pictured=pictured, article=article) if pictured or article else _SAY_NOTHING)


def is_hidden(tag: Tag) -> bool:
    """Whether an element says that nobody sees it, until a script or a reader's hand shows it."""
    if tag.name in ("template", "noscript"):
        return True
    if _STREAMED.fullmatch(str(tag.get("id") or "")):
        # Text that was sent later than its place in the page; a script moves it there at once.
        return False
    if tag.has_attr("hidden") or _HIDING_STYLE.search(str(tag.get("style") or "")[:1000]):
        return True
    if str(tag.get("role") or "").lower() in _OVERLAYS or tag.name == "dialog":
        return True
    if str(tag.get("aria-hidden") or "").lower() == "true":
        return True
    return any(word.lower() in _HIDDEN for word in words(tag))


def is_struck(tag: Tag) -> bool:
    """Whether an element strikes its words out."""
    return tag.name in ("del", "s", "strike") or bool(_STRUCK_STYLE.search(str(tag.get("style") or "")[:1000]))


def is_label(tag: Tag) -> bool:
    """Whether an element within a headline is a day or a label and no part of the title."""
    return tag.name == "time" or any(_LABELS.fullmatch(word) for word in words(tag))


def _pieces(word: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", word)
    return [piece for piece in re.split(r"[^a-z]+", spaced.lower()) if piece]


def _head(pieces: list[str], nouns: frozenset[str]) -> str:
    if not pieces or _NO_PART & set(pieces[:-1]):
        return ""
    if ("content" in pieces and "sidebar" in pieces) or pieces[0] in _BUILDERS:
        return ""
    for piece in reversed(pieces):
        if piece in nouns:
            return piece
        if piece not in _CONTAINERS:
            return ""
    return ""
