# How a statement appears: on its readout's page with a number and, where the speaker changes, a
# name; elsewhere as a quotation that always says both names. Others build on these attributes.

import itertools
from collections.abc import Iterable, Iterator, Mapping

from generator.archive import phrasing
from generator.archive.model import LinkedStatement, NoteRef, Readout
from generator.site.markup import markdown
from generator.site.page import Page, number


def statement(page: Page, said: LinkedStatement, *, changes: bool) -> str:
    """A statement in its place in the readout. `changes`: somebody else spoke before."""
    look = (*said.look, *(("turn",) if changes else ()))
    return "\n".join(
        part
        for part in (
            markdown.block(_margin(page, said, changes=changes), markdown.attributes(("margin", *look))),
            markdown.block(
                _text(page, said, notes=True),
                markdown.attributes(("statement", *look), said.id, _contract(said)),
            ),
            _proposal(said, look),
            _remarks(page, said, look, changes=changes),
            _topics(page, said, look),
        )
        if part
    )


CONTRACT = ("data-speaker", "data-party", "data-account", "data-topics", "data-attribution", "data-whose")
"""What every statement on a page says of itself, for others to build on."""


def quotation(page: Page, said: LinkedStatement, *, under_account: bool = False) -> str:
    """A statement outside its readout, with both names and the way to its place.

    `under_account`: under a heading that says whose account it is, so that only what differs from it is said.
    """
    if under_account:
        told, wording = phrasing.beside_account(said.whose), ""
    else:
        told, wording = phrasing.told(page.archive, said), said.readout.metadata.wording
    proposed = "speaker proposed, not confirmed" if said.is_proposed else ""
    summary = "summary" if wording == "summary" else ""
    source = filter(None, (names(page, said), markdown.escape(told), page.paragraph(said), proposed, summary))
    contract = {**_contract(said), "data-readout": said.readout.id}
    text = _text(page, said, notes=False)
    return _quotation(source, text, said.look, quote_id(said), {"data-date": said.readout.metadata.date}, contract)


def quotation_template(page: Page) -> str:
    """A quotation that the search fills: each `fill-NAME` in it is replaced by what a result has of that name.
    Hidden, since without script nothing fills it."""
    hidden = {"hidden": "hidden", "data-template": "result"}
    place = markdown.link("fill-place", f"{page.to('page', 'search')}?fill-address")
    said = ["fill-speakers", "fill-by", "fill-date", place, "fill-remarks"]
    contract = {name: f"fill-{name.removeprefix('data-')}" for name in ("lang", *CONTRACT, "data-readout")}
    look = ("fill-look",)
    return "\n".join(
        (
            _quotation(said, "fill-text", look, "fill-id", {"data-date": "fill-day", **hidden}, {**contract, **hidden}),
            markdown.block("fill-topiclinks", markdown.attributes(("topics", *look), data=hidden)),
        )
    )


def _quotation(
    said: Iterable[str], text: str, look: Iterable[str], id: str, source: Mapping[str, str], contract: Mapping[str, str]
) -> str:
    """The line with both names and the text under it, for the pages and for the search alike."""
    look = tuple(look)
    return "\n".join(
        (
            markdown.block(" · ".join(said), markdown.attributes(("source", *look), data=source)),
            markdown.block(text, markdown.attributes(("statement", *look), id, contract)),
        )
    )


def quote_id(said: LinkedStatement) -> str:
    """The id of a quotation on the page that quotes it."""
    return f"{said.readout.id}-{said.id}"


def in_order(statements: Iterable[LinkedStatement]) -> Iterator[tuple[LinkedStatement, bool]]:
    """Statements of a readout, each with whether the name has to be said again: the speaker differs from
    the one before, or whose words they report, or how sure that is."""
    before: tuple[tuple[str, ...], tuple[str, ...], bool] | None = None
    for said in statements:
        spoken = (said.statement.speakers, said.statement.relayed, said.is_proposed)
        yield said, spoken != before
        before = spoken


def _contract(said: LinkedStatement) -> dict[str, str]:
    readout = said.readout
    return {
        **_language(readout),
        "data-speaker": " ".join(said.statement.speakers),
        "data-party": " ".join(party.id for party in said.parties),
        "data-account": readout.account,
        "data-topics": " ".join(said.topics),
        "data-attribution": said.statement.attribution,
        "data-whose": said.whose,
    }


def _language(readout: Readout) -> dict[str, str]:
    if not phrasing.in_other_language(readout):
        return {}
    language = readout.metadata.language
    direction = phrasing.direction(language)
    return {"lang": language, **({"dir": direction} if direction == "rtl" else {})}


def _margin(page: Page, said: LinkedStatement, *, changes: bool) -> str:
    shown = number(said.id)
    link = markdown.link(
        shown, f"#{said.id}", markdown.attributes(("number",), data={"aria-label": f"Paragraph {shown}"})
    )
    return f"{link} {names(page, said)}" if changes else link


def names(page: Page, said: LinkedStatement) -> str:
    """Who is reported, each name a link."""
    if said.speaking != "named":
        return markdown.escape(said.names)
    people = phrasing.series([page.person(person.id) for person in said.people])
    if not said.relayed:
        return people
    return f"{people}, reporting what {phrasing.series([page.party(party.id) for party in said.relayed])} said"


def _text(page: Page, said: LinkedStatement, *, notes: bool) -> str:
    """The text as Markdown with its links; a note is an empty link, so that copied text is the text."""
    spoken = said.statement
    refs = spoken.notes if notes else ()
    places = (place for link in spoken.links for place in (link.start, link.end))
    cuts = sorted({0, len(spoken.text), *places, *(ref.at for ref in refs)})
    targets = {link.start: link for link in spoken.links}
    parts = [_note(said.readout, ref) for ref in refs if ref.at == 0]
    link_end = -1
    for start, end in itertools.pairwise(cuts):
        link = targets.get(start)
        if link:
            target = page.to("topic", link.topics[0])
            parts.append(markdown.linked(words(said, start, link.end), target))
            link_end = link.end
        elif start >= link_end:
            parts.append(words(said, start, end))
        parts += (_note(said.readout, ref) for ref in refs if ref.at == end)
    return "".join(parts)


def words(said: LinkedStatement, start: int, end: int) -> str:
    """A stretch of the text, its words in other languages marked as such."""
    parts = []
    done = start
    for foreign in said.statement.foreign:
        begin, stop = max(foreign.start, start), min(foreign.end, end)
        if begin < stop:
            parts.append(markdown.escape(said.text[done:begin]))
            parts.append(
                markdown.foreign(said.text[begin:stop], foreign.language, phrasing.direction(foreign.language))
            )
            done = stop
    parts.append(markdown.escape(said.text[done:end]))
    return "".join(parts)


def _note(readout: Readout, ref: NoteRef) -> str:
    # Several places may share a note; the way back leads to the first.
    first = next(other for spoken in readout.statements for other in spoken.notes if other.label == ref.label)
    attributes = markdown.attributes(
        ("note",),
        f"ref-{ref.label}" if ref is first else "",
        {"aria-label": f"Note {ref.label}", "data-note": ref.label},
    )
    return markdown.linked("", f"#note-{ref.label}", attributes)


def _proposal(said: LinkedStatement, look: Iterable[str]) -> str:
    if not said.is_proposed:
        return ""
    return markdown.block(
        f"Speaker proposed, not confirmed: {markdown.escape(said.statement.reason)}",
        markdown.attributes(("proposal", *look)),
    )


def _remarks(page: Page, said: LinkedStatement, look: Iterable[str], *, changes: bool) -> str:
    """What a reader must know of a statement besides its names: another day, another page, another side that denies."""
    remarks = []
    if changes and said.whose in phrasing.IN_READOUT:
        remarks.append(f"*{phrasing.IN_READOUT[said.whose]}.*{markdown.attributes(('whose',))}")
    if said.day != said.readout.metadata.date:
        remarks.append(f"Said {phrasing.on(said.day)}, not at the event.")
    if said.source.url != said.readout.metadata.url:
        remarks.append(f"Read at {markdown.link(phrasing.site(said.source), said.source.url)}.")
    remarks += [_dispute(page, said, other) for other in page.archive.disputes.get(said.key, ())]
    if not remarks:
        return ""
    return markdown.block(" ".join(remarks), markdown.attributes(("topics", "remark", *look)))


def _dispute(page: Page, said: LinkedStatement, other: LinkedStatement) -> str:
    contradicts = dict(said.readout.metadata.disputes).get(said.id) == other.key
    account = phrasing.by_account(page.archive, other.readout).removeprefix("by ")
    return f"{'Contradicts' if contradicts else 'Contradicted by'} {markdown.escape(account)}, {page.paragraph(other)}."


def _topics(page: Page, said: LinkedStatement, look: Iterable[str]) -> str:
    """The topics to which no link in the text leads, since its words are a name of several."""
    linked = {link.topics[0] for link in said.statement.links}
    others = [id for id in said.topics if id not in linked]
    if not others:
        return ""
    return markdown.block(f"Also: {page.topics(others)}", markdown.attributes(("topics", *look)))
