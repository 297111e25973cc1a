# How a readout is cited, as CSL-JSON beside its page. The publisher is the author; the title is in brackets,
# since it is the archive's and not the publisher's. Who is reported in each statement is under `custom`, so that
# a citation of a single one can be made of it.

import json

from generator.archive import phrasing
from generator.archive.kinds import EVENT_KINDS
from generator.archive.model import Archive, Readout


def citation_file(archive: Archive, readout: Readout) -> tuple[str, str]:
    """The path and the text of a readout's citation."""
    return f"readouts/{readout.id}/citation.json", json.dumps(citation(archive, readout), ensure_ascii=False) + "\n"


def citation(archive: Archive, readout: Readout) -> dict[str, object]:
    """A CSL item, without what depends on where the archive is published."""
    metadata = readout.metadata
    item: dict[str, object] = {
        "id": readout.id,
        "type": "webpage",
        "title": f"[{metadata.title}]",
        "author": [{"literal": archive.publishers[metadata.publisher].name}],
        "event-title": EVENT_KINDS[metadata.kind],
        "event-date": _date(metadata.date),
        "genre": "Readout" if metadata.wording == "verbatim" else "Readout, summarised in other words",
        "language": metadata.language,
        "URL": metadata.url,
        "custom": {
            "account": phrasing.account(archive, readout),
            "snapshot": metadata.snapshot,
            "pages": _pages(archive, readout),
            "speakers": {said.id: said.names for said in archive.statements[readout.id]},
        },
    }
    if metadata.published:
        item["issued"] = _date(metadata.published)
    if metadata.place:
        item["event-place"] = metadata.place
    if metadata.via:
        item["container-title"] = metadata.via
    return item


def _pages(archive: Archive, readout: Readout) -> dict[str, dict[str, str]]:
    """By statement: the page that it was read at, and a copy of it, where that is not the readout's own."""
    return {
        said.id: {
            "URL": said.source.url,
            "container-title": phrasing.site(said.source),
            "snapshot": said.source.snapshot,
        }
        for said in archive.statements[readout.id]
        if said.source.url != readout.metadata.url
    }


def _date(iso: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}
