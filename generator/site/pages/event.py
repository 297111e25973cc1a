# The page of an event that several accounts tell of: what can be said of them, what each tells topic by topic, where
# they differ, and each text whole. Must never lay two sentences side by side as if they were counterparts.

from collections.abc import Iterator, Sequence

from generator.archive import phrasing
from generator.archive.compare import Comparison, Row, teller_of
from generator.archive.ids import JOINT
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Readout
from generator.site.markup import html, markdown
from generator.site.page import Page
from generator.site.pages.search import within
from generator.site.parts.cells import cell
from generator.site.parts.statements import quotation

DIFFERENCES = "differences"
"""Where the page says on which facts the accounts differ; the words about the accounts lead there."""


def event_page(archive: Archive, compared: Comparison) -> tuple[str, str]:
    """The path and the text of an event's page."""
    event = compared.event
    page = Page.of(archive, "event", event.id)
    accounts = phrasing.count(len(event.readouts), "account")
    description = (
        f"{event.title}. {accounts} of one event: what all of them say, what only one says, and what is not known."
    )
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
    yield markdown.heading(2, "Where the accounts differ", DIFFERENCES)
    yield from _differences(page, compared.event.readouts)
    yield markdown.heading(2, "The accounts in full, as they stand here", "texts")
    yield from html.enclosed("div", {"class": f"texts of-{len(event.readouts)}"}, _texts(page, compared))
    yield within(page, "event", event.id)


def _coverage(page: Page, compared: Comparison) -> Iterator[str]:
    archive = page.archive
    lines = [_seen(page, readout) for readout in compared.event.readouts]
    lines += [
        f"No account by {markdown.escape(phrasing.named(archive.parties[id]))} is in this archive."
        for id in compared.missing
    ]
    lines += [_retracted(page, readout) for readout in archive.retracted if readout.metadata.event == compared.event.id]
    yield markdown.bullets(lines)
    verdict = markdown.escape(_verdict(archive, compared))
    if differing := _differing(archive, compared.event.readouts):
        about = phrasing.series([name.lower() for name in differing])
        verdict = f"{verdict} {markdown.linked(f'The accounts differ about {about}', f'#{DIFFERENCES}')}.".lstrip()
    yield markdown.block(verdict, markdown.attributes(("coverage",)))


def _seen(page: Page, readout: Readout) -> str:
    metadata = readout.metadata
    words = "word for word" if metadata.wording == "verbatim" else "retold"
    seen = "the whole text was read" if metadata.coverage == "whole" else "only its opening was read"
    account = markdown.link(phrasing.account(page.archive, readout), page.to("readout", readout.id))
    return f"{account}, {page.publisher(metadata.publisher)}: {seen}; {words}."


def _retracted(page: Page, readout: Readout) -> str:
    account = markdown.link(phrasing.account(page.archive, readout), page.to("readout", readout.id))
    day = readout.metadata.retracted.partition(" ")[0]
    return f"{account}, {page.publisher(readout.metadata.publisher)}: retracted {phrasing.on(day)}, and not compared."


def _verdict(archive: Archive, compared: Comparison) -> str:
    """What can be said of what is left out, and what cannot."""
    held = [r for r in compared.event.readouts if r.account == JOINT or archive.parties[r.account].kind != "press"]
    known = [r for r in held if r.metadata.coverage == "whole"]
    open_ended = [r for r in held if r.metadata.coverage != "whole"]
    sentences = []
    if known:
        were = "was" if len(known) == 1 else "were"
        read = f"{_capital(_accounts(archive, known))} {were} read whole"
        sentences.append(f"{read}: where a subject was looked for and is not there, this page says so.")
    if open_ended:
        it = "it leaves" if len(open_ended) == 1 else "they leave"
        read = f"Of {_accounts(archive, open_ended)} only the opening was read"
        sentences.append(f"{read}: what {it} out cannot be known.")
    return " ".join(sentences)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _accounts(archive: Archive, readouts: list[Readout]) -> str:
    """Whose accounts readouts are, each once: several texts of one side are one account, of press they are several."""
    said = dict.fromkeys(
        phrasing.one_account(archive, r) if teller_of(archive, r) == r.id else phrasing.account(archive, r)
        for r in readouts
    )
    return phrasing.series([phrasing.inside(name) for name in said])


def _facts(archive: Archive, readouts: Sequence[Readout]) -> dict[str, list[str]]:
    """What each account says of the event itself, under the name of each fact; empty where one does not say it."""
    return {
        "The day": [phrasing.date(r.metadata.date) for r in readouts],
        "The place": [r.metadata.place for r in readouts],
        "The kind of contact": ["" if r.account == JOINT else EVENT_KINDS[r.metadata.kind] for r in readouts],
        "Who took part": [
            phrasing.series(sorted(archive.people[id].name for id in r.metadata.participants)) for r in readouts
        ],
    }


def _differing(archive: Archive, readouts: Sequence[Readout]) -> dict[str, list[str]]:
    facts = _facts(archive, readouts)
    return {name: said for name, said in facts.items() if len({one for one in said if one}) > 1}


def _differences(page: Page, readouts: Sequence[Readout]) -> Iterator[str]:
    differing = _differing(page.archive, readouts)
    lines = [f"{name}: {'; '.join(_by(page, readouts, said))}" for name, said in differing.items()]
    same = [name for name in _facts(page.archive, readouts) if name not in differing]
    if lines:
        yield markdown.bullets(lines)
    if same:
        agreed = phrasing.series([name.lower() for name in same]).replace(" and ", " or ")
        yield markdown.block(f"The accounts do not differ about {agreed}.")
    for readout in readouts:
        if readout.metadata.note:
            account = phrasing.inside(phrasing.one_account(page.archive, readout))
            note = markdown.escape(readout.metadata.note)
            yield markdown.block(f"Note on {markdown.escape(account)}: {note}", markdown.attributes(("editor-note",)))


def _by(page: Page, readouts: Sequence[Readout], said: list[str]) -> Iterator[str]:
    for readout, fact in zip(readouts, said, strict=True):
        if fact:
            account = phrasing.inside(phrasing.one_account(page.archive, readout))
            yield f"{markdown.escape(fact)} ({markdown.escape(account)})"


def _topics(page: Page, compared: Comparison) -> Iterator[str]:
    yield markdown.heading(2, "What each account says", "topics")
    if not compared.rows and not compared.own:
        yield markdown.block("No topic was found in these accounts.")
    group = ""
    for row in compared.rows:
        heading = _group(page.archive, compared, row)
        if heading != group:
            yield markdown.heading(3, markdown.escape(heading))
            group = heading
        yield from _row(page, row)
    if nothing := _without_rows_of_their_own(page.archive, compared):
        yield markdown.block(markdown.escape(f"No topic is in {_accounts(page.archive, nothing)} alone."))
    if compared.own:
        yield markdown.heading(3, "The event itself")
        for row in compared.own:
            yield from _row(page, row)


def _group(archive: Archive, compared: Comparison, row: Row) -> str:
    if len(row.tellers) == len(compared.tellers):
        number = len(row.tellers)
        return {1: "In this account", 2: "In both accounts"}.get(number, f"In all {number} accounts")
    tellers = [cell.readout for cell in row.cells if cell.grade == "says"]
    if len(row.tellers) > 1:
        return f"In {_accounts(archive, tellers)}"
    # Where the end of another text was not seen, nobody knows that a topic is in one only.
    others = [cell.readout for cell in row.cells if cell.teller not in row.tellers]
    unknown = any(readout.metadata.coverage != "whole" for readout in others)
    return f"Only in {_accounts(archive, tellers)}{', as far as the others were read' if unknown else ''}"


def _without_rows_of_their_own(archive: Archive, compared: Comparison) -> list[Readout]:
    alone = {row.tellers[0] for row in compared.rows if len(row.tellers) == 1}
    readouts = compared.event.readouts if compared.rows and len(compared.tellers) > 1 else ()
    return [readout for readout in readouts if teller_of(archive, readout) not in alone]


def _row(page: Page, row: Row) -> Iterator[str]:
    yield markdown.heading(4, page.topic(row.topic), f"t-{row.topic}")
    for part in row.cells:
        yield cell(page, part)


def _texts(page: Page, compared: Comparison) -> Iterator[str]:
    for readout in compared.event.readouts:
        yield from html.enclosed("div", {"class": "text"}, _text(page, readout))


def _text(page: Page, readout: Readout) -> Iterator[str]:
    account = markdown.escape(phrasing.one_account(page.archive, readout))
    words = "word for word" if readout.metadata.wording == "verbatim" else "in summary"
    heading = f"{account}, {words}"
    yield markdown.heading(3, heading, f"a-{readout.id}", phrasing.account_look(page.archive, readout))
    yield markdown.block(page.readout(readout), markdown.attributes(("title",)))
    for said in page.archive.statements[readout.id]:
        yield quotation(page, said, under_account=True)
