# How a statement appears: on its readout's page with a number and, where the speaker changes, a
# name; elsewhere as a quotation that always says both names. Others build on these attributes.

import itertools
from collections.abc import Iterable, Iterator, Mapping

from generator.archive import phrasing
from generator.archive.look import look_of
from generator.archive.model import JOINT, NARRATION, Archive, NoteRef, Quote, Readout, Statement
from generator.site.markup import markdown
from generator.site.parts import links


def statement(archive: Archive, readout: Readout, spoken: Statement, *, changes: bool, here: str) -> str:
    """A statement in its place in the readout. `changes`: somebody else spoke before."""
    look = (*look_of(archive, readout, spoken), *(("turn",) if changes else ()))
    return "\n".join(
        part
        for part in (
            markdown.block(
                _margin(archive, readout, spoken, here, changes=changes), markdown.attributes(("margin", *look))
            ),
            markdown.block(
                _text(archive, readout, spoken, here, notes=True),
                markdown.attributes(("statement", *look), spoken.id, _contract(archive, readout, spoken)),
            ),
            _proposal(spoken, look),
            _topics(archive, spoken, look, here),
        )
        if part
    )


CONTRACT = ("data-speaker", "data-party", "data-account", "data-topics", "data-attribution")
"""What every statement on a page says of itself, for others to build on."""


def quotation(archive: Archive, quote: Quote, here: str, classes: Iterable[str] = ()) -> str:
    """A statement outside its readout, with both names and the way to its place."""
    readout, spoken = quote.readout, quote.statement
    look = (*look_of(archive, readout, spoken), *classes)
    said = [
        _names(archive, readout, spoken, here),
        markdown.escape(phrasing.by_account(archive, readout)),
        links.paragraph(readout, spoken.id, here),
    ]
    if spoken.attribution == "proposed":
        said.append("speaker proposed, not confirmed")
    if readout.heading.text == "summary":
        said.append("summary")
    contract = {**_contract(archive, readout, spoken), "data-readout": readout.id}
    text = _text(archive, readout, spoken, here, notes=False)
    return _quotation(said, text, look, quote_id(quote), {"data-date": readout.heading.date}, contract)


def quotation_template(here: str) -> str:
    """A quotation that the search fills: whatever stands in it as `fill-NAME` gives way to what a result has of that
    name. Hidden, since without script nothing fills it."""
    hidden = {"hidden": "hidden", "data-template": "result"}
    place = markdown.link("fill-place", f"{links.to('page', 'search', here)}?fill-address")
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


def quote_id(quote: Quote) -> str:
    """The id of a quotation on the page that quotes it."""
    return f"{quote.readout.id}-{quote.statement.id}"


def in_order(readout: Readout) -> Iterator[tuple[Statement, bool]]:
    """The statements of a readout, each with whether the name has to be said again: the speaker differs from
    the one before, or how sure that is."""
    before: tuple[tuple[str, ...], str] | None = None
    for spoken in readout.statements:
        said = (spoken.speakers, spoken.attribution)
        yield spoken, said != before
        before = said


def _contract(archive: Archive, readout: Readout, spoken: Statement) -> dict[str, str]:
    return {
        **({"lang": readout.heading.language} if phrasing.in_other_language(readout) else {}),
        "data-speaker": " ".join(spoken.speakers),
        "data-party": " ".join(archive.party_ids(readout, spoken)),
        "data-account": readout.account,
        "data-topics": " ".join(spoken.topics),
        "data-attribution": spoken.attribution,
    }


def _margin(archive: Archive, readout: Readout, spoken: Statement, here: str, *, changes: bool) -> str:
    number = links.number(spoken.id)
    link = markdown.link(
        number, f"#{spoken.id}", markdown.attributes(("number",), data={"aria-label": f"Paragraph {number}"})
    )
    return f"{link} {_names(archive, readout, spoken, here)}" if changes else link


def _names(archive: Archive, readout: Readout, spoken: Statement, here: str) -> str:
    if spoken.speakers in ((NARRATION,), (JOINT,)):
        return markdown.escape(phrasing.speakers(archive, readout, spoken))
    return phrasing.series([links.person(archive, id, here) for id in spoken.speakers])


def _text(archive: Archive, readout: Readout, spoken: Statement, here: str, *, notes: bool) -> str:
    """The text as Markdown with its links; a note is an empty link, so that copied text is the text."""
    refs = spoken.notes if notes else ()
    places = (place for link in spoken.links for place in (link.start, link.end))
    cuts = sorted({0, len(spoken.text), *places, *(ref.at for ref in refs)})
    targets = {link.start: link for link in spoken.links}
    parts = [_note(readout, ref) for ref in refs if ref.at == 0]
    link_end = -1
    for start, end in itertools.pairwise(cuts):
        link = targets.get(start)
        if link:
            target = links.to("topic", link.topics[0], here)
            parts.append(markdown.link(spoken.text[start : link.end], target))
            link_end = link.end
        elif start >= link_end:
            parts.append(markdown.escape(spoken.text[start:end]))
        parts += (_note(readout, ref) for ref in refs if ref.at == end)
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


def _proposal(spoken: Statement, look: Iterable[str]) -> str:
    if spoken.attribution != "proposed":
        return ""
    return markdown.block(
        f"Speaker proposed, not confirmed: {markdown.escape(spoken.reason)}", markdown.attributes(("proposal", *look))
    )


def _topics(archive: Archive, spoken: Statement, look: Iterable[str], here: str) -> str:
    if not spoken.topics:
        return ""
    return markdown.block(links.topics(archive, spoken.topics, here), markdown.attributes(("topics", *look)))
