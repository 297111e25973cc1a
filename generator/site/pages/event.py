# The page of an event that several accounts tell of: what can be said of them, what each tells topic by topic, where
# they differ, and each text whole. Must never lay two sentences side by side as if they were counterparts.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.compare import Cell, Comparison, Row
from generator.archive.ids import JOINT
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Readout
from generator.site.markup import html, markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts.cells import cell
from generator.site.parts.statements import quotation


def event_page(archive: Archive, compared: Comparison) -> tuple[str, str]:
    """The path and the text of an event's page."""
    event = compared.event
    page = Page.of(archive, "event", event.id)
    accounts = phrasing.count(len(event.readouts), "account")
    description = f"{event.title}. {accounts} of one event: what all tell, what only one tells, and what is not known."
    fields: dict[str, markdown.Field] = {"description": description, "kind": "event", "date": event.date}
    return page.here, markdown.document(event.title, _blocks(page, compared), fields)


def _blocks(page: Page, compared: Comparison) -> Iterator[str]:
    event = compared.event
    yield markdown.heading(1, markdown.escape(event.title))
    yield markdown.block(
        f"Event · {phrasing.count(len(event.readouts), 'account')}",
        markdown.attributes(("account",)),
    )
    yield from _coverage(page, compared)
    yield from _topics(page, compared)
    yield markdown.heading(2, "Where the accounts differ", "differences")
    yield from _differences(page, compared)
    yield markdown.heading(2, "The texts, each as it is here", "texts")
    yield from html.enclosed("div", {"class": f"texts of-{len(event.readouts)}"}, _texts(page, compared))
    yield within(page, "event", event.id)


def _coverage(page: Page, compared: Comparison) -> Iterator[str]:
    archive = page.archive
    lines = [_seen(page, readout) for readout in compared.event.readouts]
    lines += [
        f"No account of {markdown.escape(archive.parties[id].name)} is in this archive." for id in compared.missing
    ]
    yield markdown.bullets(lines)
    yield markdown.block(markdown.escape(_verdict(archive, compared)), markdown.attributes(("coverage",)))


def _seen(page: Page, readout: Readout) -> str:
    metadata = readout.metadata
    words = "word for word" if metadata.wording == "verbatim" else "retold"
    seen = "the whole text was read" if metadata.coverage == "whole" else "only its opening was read"
    account = markdown.link(phrasing.account(page.archive, readout), page.to("readout", readout.id))
    return f"{account}, {page.publisher(metadata.publisher)}: {seen}; {words}."


def _verdict(archive: Archive, compared: Comparison) -> str:
    """What can be said of what is left out, and what cannot."""
    known = [r for r in compared.event.readouts if r.metadata.coverage == "whole"]
    open_ended = [r for r in compared.event.readouts if r.metadata.coverage != "whole"]
    sentences = []
    if known:
        sentences.append(f"What {_accounts(archive, known)} {_leave(known)} out is known where this page says so.")
    if open_ended:
        sentences.append(
            f"What {_accounts(archive, open_ended)} {_leave(open_ended)} out is not known: the end was not seen."
        )
    return " ".join(sentences)


def _leave(readouts: list[Readout]) -> str:
    return "leaves" if len(readouts) == 1 else "leave"


def _accounts(archive: Archive, readouts: list[Readout]) -> str:
    said = dict.fromkeys(phrasing.account(archive, readout) for readout in readouts)
    return phrasing.series([_inside(name) for name in said])


def _inside(account: str) -> str:
    """The name of an account inside a sentence."""
    if account.startswith(("Joint", "Third-party")):
        return f"the {account[0].lower()}{account[1:]}"
    return account.replace("The ", "the ", 1) if account.startswith("The ") else account


def _differences(page: Page, compared: Comparison) -> Iterator[str]:
    readouts = compared.event.readouts
    facts = {
        "Day": [phrasing.date(r.metadata.date) for r in readouts],
        "Place": [r.metadata.place for r in readouts],
        "Kind": [EVENT_KINDS[r.metadata.kind] for r in readouts if r.account != JOINT],
        "Who took part": [
            phrasing.series(sorted(page.archive.people[id].name for id in r.metadata.participants)) for r in readouts
        ],
    }
    differing = {name: said for name, said in facts.items() if len({one for one in said if one}) > 1}
    lines = [f"{name}: {'; '.join(_by(page, readouts, said))}" for name, said in differing.items() if name != "Kind"]
    same = [name.lower() for name in facts if name not in differing]
    if lines:
        yield markdown.bullets(lines)
    if same:
        yield markdown.block(f"None differ about {phrasing.series(same).replace(' and ', ' or ')}.")
    for readout in readouts:
        if readout.metadata.note:
            account = markdown.escape(phrasing.account(page.archive, readout))
            note = markdown.escape(readout.metadata.note)
            yield markdown.block(f"Note on {_inside(account)}: {note}", markdown.attributes(("editor-note",)))


def _by(page: Page, readouts: tuple[Readout, ...], said: list[str]) -> Iterator[str]:
    for readout, fact in zip(readouts, said, strict=True):
        if fact:
            yield f"{markdown.escape(fact)} ({markdown.escape(_inside(phrasing.account(page.archive, readout)))})"


def _topics(page: Page, compared: Comparison) -> Iterator[str]:
    yield markdown.heading(2, "What each account tells", "topics")
    if not compared.rows and not compared.own:
        yield markdown.block("No topic was found in these accounts.")
    group = ""
    for row in compared.rows:
        heading = _group(page.archive, compared, row)
        if heading != group:
            yield markdown.heading(3, markdown.escape(heading))
            group = heading
        yield from _row(page, row)
    if compared.own:
        yield markdown.heading(3, "The event itself")
        for row in compared.own:
            yield from _row(page, row)


def _group(archive: Archive, compared: Comparison, row: Row) -> str:
    if len(row.tellers) == len(compared.tellers):
        return "In both accounts" if len(row.tellers) == 2 else f"In all {len(row.tellers)} accounts"
    tellers = [
        next(cell.readout for cell in row.cells if cell.grade == "says" and _is_of(cell, id)) for id in row.tellers
    ]
    return f"{'Only in' if len(tellers) == 1 else 'In'} {_accounts(archive, tellers)}"


def _is_of(cell: Cell, teller: str) -> bool:
    return teller in (cell.readout.account, cell.readout.id)


def _row(page: Page, row: Row) -> Iterator[str]:
    yield markdown.heading(4, page.topic(row.topic), f"t-{row.topic}")
    for part in row.cells:
        yield cell(page, part)


def _texts(page: Page, compared: Comparison) -> Iterator[str]:
    for readout in compared.event.readouts:
        yield from html.enclosed("div", {"class": "text"}, _text(page, readout))


def _text(page: Page, readout: Readout) -> Iterator[str]:
    account = markdown.escape(phrasing.account(page.archive, readout))
    yield markdown.heading(3, account, f"a-{readout.id}", phrasing.account_look(page.archive, readout))
    yield markdown.block(page.readout(readout), markdown.attributes(("title",)))
    for said in page.archive.statements[readout.id]:
        yield quotation(page, said)
