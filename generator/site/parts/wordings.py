# The uses of a formulation: each exact wording with its first and latest use, and in how many accounts of each side and
# year it is. A paraphrase is listed apart and never counted; a year without an account is not one without a use.

from collections.abc import Iterable, Iterator, Sequence

from generator.archive import phrasing
from generator.archive.ids import JOINT
from generator.archive.model import Archive, ExactWording, LinkedStatement, Topic
from generator.archive.uses import Use, YearOfAccounts, by_year, paraphrases, uses
from generator.site.markup import html, markdown
from generator.site.markup.html import Html, tag
from generator.site.page import Page
from generator.site.parts.lists import line

NO_ACCOUNT = "no account"


def wordings(page: Page, topic: Topic) -> Iterator[str]:
    """The blocks about the exact words of a formulation; none where the register has no wordings of it."""
    if not topic.wordings:
        return
    found = uses(page.archive, topic)
    yield markdown.heading(2, "Exact words", "wordings")
    yield markdown.block(
        "Only these exact words are counted, and only where they are the publisher’s: in a text given here word for "
        "word, or in quotation marks. An editor’s paraphrase is listed apart."
    )
    for wording in topic.wordings:
        yield from _wording(page, wording, [use for use in found if use.wording == wording.id])
    retold = paraphrases(page.archive, topic)
    if retold:
        yield markdown.heading(3, f"In other words ({len(retold):,})", "other-words")
        yield markdown.bullets(line(page, said) for said in reversed(retold))
    if found:
        yield markdown.heading(3, "In how many accounts", "by-account")
        yield markdown.block(
            "For each side and year: how many of its accounts here use the words, and how many of all of them were "
            "seen whole."
        )
        yield _years(page.archive, by_year(page.archive, topic))


def _wording(page: Page, wording: ExactWording, found: Sequence[Use]) -> Iterator[str]:
    words = markdown.escape(wording.text)
    if wording.language != "en":
        words = markdown.foreign(wording.text, wording.language, phrasing.direction(wording.language))
    yield markdown.heading(3, f"“{words}” ({len(found):,})", f"w-{wording.id}")
    if not found:
        yield markdown.block("No account in the archive uses exactly these words.")
        return
    statements = [use.statement for use in found]
    yield markdown.bullets(_ends(page, statements))
    yield markdown.bullets(line(page, said) for said in reversed(statements))


def _ends(page: Page, statements: Sequence[LinkedStatement]) -> Iterator[str]:
    for account in dict.fromkeys(said.readout.account for said in statements):
        own = [said for said in statements if said.readout.account == account]
        name = markdown.escape(phrasing.account_of(page.archive, account))
        first, latest = _day(page, own[0]), _day(page, own[-1])
        yield f"{name}: first {first}" + (f", latest {latest}" if len(own) > 1 else "")


def _day(page: Page, said: LinkedStatement) -> str:
    return f"{phrasing.date(said.day)} ({markdown.escape(said.names)}, {page.paragraph(said)})"


def _years(archive: Archive, found: Iterable[YearOfAccounts]) -> str:
    rows: dict[str, list[YearOfAccounts]] = {}
    for one in found:
        rows.setdefault(one.side, []).append(one)
    using = {side: years for side, years in rows.items() if any(one.using for one in years)}
    years = [one.year for one in next(iter(using.values()))]
    head = html.rows([[tag("th", {"scope": "col"}, html.text(name)) for name in ("Account", *years)]])
    body = html.rows(
        [tag("th", {"scope": "row"}, html.text(_side(archive, side))), *(_cell(one) for one in several)]
        for side, several in using.items()
    )
    table = tag("table", {"class": "matrix"}, tag("thead", {}, head), tag("tbody", {}, body))
    region = {
        "class": "scrolls",
        "role": "region",
        "aria-label": "Accounts with the words, by year",
        "tabindex": "0",
    }
    return html.block(tag("div", region, table))


def _cell(one: YearOfAccounts) -> Html:
    if not one.accounts:
        return tag("td", {"class": "none"}, html.text(NO_ACCOUNT))
    return tag("td", {}, html.text(f"{len(one.using)} of {len(one.accounts)}, {len(one.whole)} whole"))


def _side(archive: Archive, side: str) -> str:
    return "Joint texts" if side == JOINT else archive.parties[side].name
