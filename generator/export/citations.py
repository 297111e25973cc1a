# How a readout is cited, as CSL-JSON beside its page. The publisher is the author; the title is in brackets,
# since it is the archive's and not the publisher's. Who is reported in each statement is under `custom`, so that
# a citation of a single one can be made of it.

import json

from generator.archive import phrasing
from generator.archive.model import EVENT_KINDS, Archive, Readout


def citation_file(archive: Archive, readout: Readout) -> tuple[str, str]:
    """The path and the text of a readout's citation."""
    return f"readouts/{readout.id}/citation.json", json.dumps(citation(archive, readout), ensure_ascii=False) + "\n"


def citation(archive: Archive, readout: Readout) -> dict[str, object]:
    """A CSL item, without what depends on where the archive is published."""
    heading = readout.heading
    item: dict[str, object] = {
        "id": readout.id,
        "type": "webpage",
        "title": f"[{heading.title}]",
        "author": [{"literal": archive.publishers[heading.publisher].name}],
        "event-title": EVENT_KINDS[heading.kind],
        "event-date": _date(heading.date),
        "genre": "Readout" if heading.text == "verbatim" else "Readout, summarised in other words",
        "language": heading.language,
        "URL": heading.url,
        "custom": {
            "account": phrasing.account(archive, readout),
            "speakers": {spoken.id: phrasing.speakers(archive, readout, spoken) for spoken in readout.statements},
        },
    }
    if heading.published:
        item["issued"] = _date(heading.published)
    if heading.place:
        item["event-place"] = heading.place
    if heading.via:
        item["container-title"] = heading.via
    return item


def _date(iso: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}
