# The page of a readout: the facts, the text with its speakers, the notes, and where to go next.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.compare import silences
from generator.archive.kinds import EVENT_KINDS, PUBLISHER_KINDS
from generator.archive.model import Archive, Readout, Session, SourcePage
from generator.site.markup import markdown
from generator.site.page import Page, number, place
from generator.site.pages.compare import compare_with_another
from generator.site.parts.prose import pieces
from generator.site.parts.statements import in_order, statement
from generator.site.parts.strip import strip


def readout_page(archive: Archive, readout: Readout) -> tuple[str, str]:
    """The path and the text of a readout's page."""
    page = Page.of(archive, "readout", readout.id)
    description = (
        f"{phrasing.date(readout.metadata.date)}. {phrasing.account(archive, readout)}, {_publisher(archive, readout)}."
    )
    return page.here, markdown.document(
        readout.metadata.title,
        _blocks(page, readout),
        {
            "description": description,
            "kind": "readout",
            "date": readout.metadata.date,
            "account": phrasing.account(archive, readout),
            "wording": "word for word" if readout.metadata.wording == "verbatim" else "summary",
            "publisher": _publisher(archive, readout),
            "published": readout.metadata.published,
            "language": readout.metadata.language,
            "original": readout.metadata.url,
            "source": readout.metadata.location.path,
            "lines": [(number(spoken.id), spoken.line) for spoken in readout.statements],
        },
    )


def _blocks(page: Page, readout: Readout) -> Iterator[str]:
    metadata = readout.metadata
    yield markdown.heading(1, markdown.escape(metadata.title))
    yield markdown.block(
        f"{_account(page.archive, readout)} · {phrasing.date(metadata.date)}",
        markdown.attributes(phrasing.account_look(page.archive, readout)),
    )
    yield markdown.facts(_facts(page, readout))
    yield from _moved(readout)
    yield markdown.heading(2, "The text", "text", ("quiet",), _contract(page.archive, readout))
    statements = page.archive.statements[readout.id]
    yield strip(statements)
    yield from _texts(page, readout)
    if readout.notes:
        yield markdown.heading(2, "Notes by the editors", "notes")
        for note in readout.notes:
            back = markdown.linked("Back to the text", f"#ref-{note.label}", markdown.attributes(("back",)))
            text = f"{markdown.escape(note.label)}. {pieces(page, note.pieces)} {back}"
            yield markdown.block(text, markdown.attributes(("editor-note",), f"note-{note.label}"))
    yield markdown.heading(2, "Other accounts of this event", "accounts")
    yield _other_accounts(page, readout)
    yield compare_with_another(page, readout)
    yield from _related(page, readout)


def _texts(page: Page, readout: Readout) -> Iterator[str]:
    """The statements, and in the place of each that is retracted when and why it was, at its address."""
    gone = sorted(readout.metadata.retracted_statements, key=lambda one: place(one[0]))
    for said, changes in in_order(page.archive.statements[readout.id]):
        while gone and place(gone[0][0]) < place(said.id):
            yield _gone(*gone.pop(0))
        yield statement(page, said, changes=changes)
    yield from (_gone(*one) for one in gone)


def _gone(id: str, retraction: str) -> str:
    text = f"Paragraph {number(id)} was retracted {phrasing.retraction(retraction)}"
    return markdown.block(markdown.escape(text), markdown.attributes(("moved",), id))


def _contract(archive: Archive, readout: Readout) -> dict[str, str]:
    """What has to be known of the text to hold it against any other: how much was seen, and what its silences mean."""
    silent = silences(archive, readout)
    others = " ".join("/".join((cell.topic, cell.grade, *cell.narrower)) for cell in silent.others)
    return {
        "data-event": readout.metadata.event,
        "data-coverage": readout.metadata.coverage,
        "data-wording": readout.metadata.wording,
        "data-silence": silent.usual,
        **({"data-silences": others} if others else {}),
    }


def _facts(page: Page, readout: Readout) -> Iterator[tuple[str, list[str]]]:
    metadata = readout.metadata
    where = f", {markdown.escape(metadata.place)}" if metadata.place else ""
    yield "When", [phrasing.date(metadata.date)]
    yield "What", [f"{EVENT_KINDS[metadata.kind]}{where}"]
    if metadata.session:
        yield "Round", [_round(page, metadata.session)]
    if metadata.participants:
        yield "Who", [_participant(page, readout, id) for id in metadata.participants]
    publisher = page.archive.publishers[metadata.publisher]
    issued = f", published {phrasing.date(metadata.published)}" if metadata.published else ""
    name = page.publisher(publisher.id)
    kind = f" ({PUBLISHER_KINDS[publisher.kind].lower()})" if publisher.kind else ""  # a newcomer's may not be known
    yield "Account", [f"{_account(page.archive, readout)}: {name}{kind}{issued}"]
    yield "Text", [f"{phrasing.WORDINGS[metadata.wording]}; {phrasing.SEEN[metadata.coverage]}"]
    # A page that relays a text is not its original, and is never called so.
    yield "Read at" if metadata.via else "Original", [_original(readout), *map(_further, metadata.also)]
    yield "Speakers", [phrasing.reviewed(readout)]
    if metadata.note:
        yield "Note", [markdown.escape(metadata.note)]


def _participant(page: Page, readout: Readout, id: str) -> str:
    return f"{page.person(id)}, {markdown.escape(phrasing.office(page.archive, id, readout.metadata.date))}"


def _original(readout: Readout) -> str:
    metadata = readout.metadata
    read_at = phrasing.site(SourcePage(url=metadata.url, via=metadata.via))
    page_read = f"{markdown.link(read_at, metadata.url)}, in {phrasing.language(metadata.language)}"
    return f"{page_read}, {_copy(metadata.snapshot)}" if metadata.snapshot else page_read


def _round(page: Page, session: Session) -> str:
    mechanism = page.topic(session.of)
    return f"{phrasing.ordinal(int(session.round)).capitalize()} round, {mechanism}" if session.round else mechanism


def _further(other: SourcePage) -> str:
    parts = [markdown.link(phrasing.site(other), other.url)]
    if other.language:
        parts.append(f"in {phrasing.language(other.language)}")
    if other.published:
        parts.append(f"published {phrasing.date(other.published)}")
    if other.snapshot:
        parts.append(_copy(other.snapshot))
    if other.coverage == "opening":
        parts.append("only its opening was read")
    if other.paragraphs:
        places = (markdown.link(number(paragraph), f"#{paragraph}") for paragraph in other.paragraphs)
        parts.append(f"for paragraph{'s' if len(other.paragraphs) > 1 else ''} {phrasing.series(list(places))}")
    return ", ".join(parts)


def _copy(snapshot: str) -> str:
    return markdown.link("archived copy", snapshot)


def _account(archive: Archive, readout: Readout) -> str:
    return markdown.escape(phrasing.account(archive, readout))


def _publisher(archive: Archive, readout: Readout) -> str:
    return archive.publishers[readout.metadata.publisher].name


def _moved(readout: Readout) -> Iterator[str]:
    # An old address that is gone stays an anchor, so that a link to it arrives and says where the words went.
    there = {spoken.id for spoken in readout.statements} | dict(readout.metadata.retracted_statements).keys()
    kept = [move for move in readout.metadata.moves if move[0] in there]
    for old, new in readout.metadata.moves:
        if old not in there:
            yield markdown.block(f"What was {_renumbered(old, new)}.", markdown.attributes(("moved",), old))
    if kept:
        text = "; ".join(_renumbered(old, new) for old, new in kept)
        yield markdown.block(f"Paragraphs have new numbers: what was {text}.", markdown.attributes(("moved",)))


def _renumbered(old: str, new: str) -> str:
    return f"paragraph {number(old)} is now {markdown.linked(f'paragraph {number(new)}', f'#{new}')}"


def _other_accounts(page: Page, readout: Readout) -> str:
    event = page.archive.events[readout.metadata.event]
    others = [other for other in event.readouts if other.id != readout.id]
    if not others:
        return markdown.block("None is in the archive. Another side may still have published one.")
    items = [
        f"{_account(page.archive, other)}: {page.readout(other)}, {markdown.escape(_publisher(page.archive, other))}"
        for other in others
    ]
    event_page = page.to("event", event.id)
    return markdown.bullets(items) + "\n" + markdown.block(markdown.linked("All accounts of this event", event_page))


def _related(page: Page, readout: Readout) -> Iterator[str]:
    relatives = page.archive.relatives[readout.id]
    if not relatives:
        return
    yield markdown.heading(2, "Related readouts", "related")
    yield markdown.bullets(
        f"{page.readout(relative.readout)}, "
        f"{phrasing.date(relative.readout.metadata.date)}, {_account(page.archive, relative.readout)}: "
        f"shares {_shared(page, relative.shared)}"
        for relative in relatives
    )


def _shared(page: Page, topics: tuple[str, ...]) -> str:
    named = [page.topic(id) for id in topics[:3]]
    more = len(topics) - len(named)
    return phrasing.series([*named, f"{more} more"] if more else named)
