# The page of a readout: the facts, the text with its speakers, the notes, and where to go next.

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.archive import phrasing
from generator.archive.model import EVENT_KINDS, PUBLISHER_KINDS, Archive, Readout
from generator.site import urls
from generator.site.markup import markdown
from generator.site.parts import links
from generator.site.parts.prose import pieces
from generator.site.parts.statements import in_order, statement
from generator.site.parts.strip import strip


def readout_page(archive: Archive, readout: Readout) -> tuple[str, str]:
    """The path and the text of a readout's page."""
    here = urls.page("readout", readout.id)
    description = (
        f"{phrasing.date(readout.heading.date)}. {phrasing.account(archive, readout)}, {_publisher(archive, readout)}."
    )
    return here, markdown.document(
        readout.heading.title,
        _blocks(archive, readout, here),
        {
            "description": description,
            "kind": "readout",
            "date": readout.heading.date,
            "account": phrasing.account(archive, readout),
            "wording": "word for word" if readout.heading.text == "verbatim" else "summary",
            "publisher": _publisher(archive, readout),
            "published": readout.heading.published,
            "language": readout.heading.language,
            "original": readout.heading.url,
            "source": readout.heading.source.path,
            "lines": [(links.number(spoken.id), spoken.line) for spoken in readout.statements],
        },
    )


def _blocks(archive: Archive, readout: Readout, here: str) -> Iterator[str]:
    heading = readout.heading
    yield markdown.heading(1, markdown.escape(heading.title))
    yield markdown.block(
        f"{_account(archive, readout)} · {phrasing.date(heading.date)}",
        markdown.attributes(phrasing.account_look(archive, readout)),
    )
    yield markdown.facts(_facts(archive, readout, here))
    yield from _moved(readout)
    yield markdown.heading(2, "The text", "text", ("quiet",))
    yield strip(archive, readout)
    for spoken, changes in in_order(readout):
        yield statement(archive, readout, spoken, changes=changes, here=here)
    if readout.notes:
        yield markdown.heading(2, "Notes by the editors", "notes")
        for note in readout.notes:
            back = markdown.linked("Back to the text", f"#ref-{note.label}", markdown.attributes(("back",)))
            text = f"{markdown.escape(note.label)}. {pieces(archive, note.pieces, here)} {back}"
            yield markdown.block(text, markdown.attributes(("editor-note",), f"note-{note.label}"))
    yield markdown.heading(2, "Other accounts of this event", "accounts")
    yield _other_accounts(archive, readout, here)
    yield from _related(archive, readout, here)


def _facts(archive: Archive, readout: Readout, here: str) -> Iterator[tuple[str, list[str]]]:
    heading = readout.heading
    where = f", {markdown.escape(heading.place)}" if heading.place else ""
    yield "When", [phrasing.date(heading.date)]
    yield "What", [f"{EVENT_KINDS[heading.kind]}{where}"]
    if heading.participants:
        yield "Who", [_participant(archive, readout, id, here) for id in heading.participants]
    publisher = archive.publishers[heading.publisher]
    issued = f", published {phrasing.date(heading.published)}" if heading.published else ""
    name = links.publisher(archive, publisher.id, here)
    yield "Account", [f"{_account(archive, readout)}: {name} ({PUBLISHER_KINDS[publisher.kind].lower()}){issued}"]
    yield "Text", [f"{phrasing.WORDINGS[heading.text]}; {phrasing.SEEN[heading.seen]}"]
    yield "Original", [_original(readout), *(markdown.link(_host(url), url) for url in heading.also)]
    yield "Speakers", [phrasing.reviewed(readout)]
    if heading.note:
        yield "Note", [markdown.escape(heading.note)]


def _participant(archive: Archive, readout: Readout, id: str, here: str) -> str:
    person = archive.people[id]
    name = markdown.link(person.name, links.to("person", id, here))
    return f"{name}, {markdown.escape(phrasing.office(archive, id, readout.heading.date))}"


def _original(readout: Readout) -> str:
    heading = readout.heading
    read_on = heading.via or _host(heading.url)
    return f"{markdown.link(read_on, heading.url)}, in {phrasing.language(heading.language)}"


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _account(archive: Archive, readout: Readout) -> str:
    return markdown.escape(phrasing.account(archive, readout))


def _publisher(archive: Archive, readout: Readout) -> str:
    return archive.publishers[readout.heading.publisher].name


def _moved(readout: Readout) -> Iterator[str]:
    # An old address stays an anchor, so that a link to it arrives and says where the words went.
    for old, new in readout.heading.moved:
        text = f"What was paragraph {old[1:]} is now {markdown.linked(f'paragraph {new[1:]}', f'#{new}')}."
        if all(spoken.id != old for spoken in readout.statements):
            yield markdown.block(text, markdown.attributes(("moved",), old))
        else:
            yield markdown.block(text, markdown.attributes(("moved",)))


def _other_accounts(archive: Archive, readout: Readout, here: str) -> str:
    event = archive.events[readout.heading.event]
    others = [other for other in event.readouts if other.id != readout.id]
    if not others:
        return markdown.block("None is in the archive. Another side may still have published one.")
    items = [
        f"{_account(archive, other)}: {links.readout(other, here)}, {markdown.escape(_publisher(archive, other))}"
        for other in others
    ]
    event_page = links.to("event", event.id, here)
    return markdown.bullets(items) + "\n" + markdown.block(markdown.linked("All accounts of this event", event_page))


def _related(archive: Archive, readout: Readout, here: str) -> Iterator[str]:
    relatives = archive.relatives[readout.id]
    if not relatives:
        return
    yield markdown.heading(2, "Related readouts", "related")
    yield markdown.bullets(
        f"{links.readout(relative.readout, here)}, "
        f"{phrasing.date(relative.readout.heading.date)}, {_account(archive, relative.readout)}: "
        f"shares {_shared(archive, relative.shared, here)}"
        for relative in relatives
    )


def _shared(archive: Archive, topics: tuple[str, ...], here: str) -> str:
    named = [links.topic(archive, id, here) for id in topics[:3]]
    more = len(topics) - len(named)
    return phrasing.series([*named, f"{more} more"] if more else named)
