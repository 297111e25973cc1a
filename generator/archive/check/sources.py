# C425 and C435: one page has many addresses: with and without www, a last slash, what a newsletter hangs onto it. Two
# readouts of one publisher that rest on it may be the same one. And an address may be that of no text, or of another's.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.archive.fields import host_of, page_of
from generator.archive.model import Content, Metadata, Readout
from generator.archive.problems import Problem

_ARCHIVES = frozenset("web.archive.org archive.org archive.today archive.ph archive.is archive.li perma.cc".split())
_SHORTENERS = frozenset("bit.ly t.co tinyurl.com goo.gl ow.ly is.gd t.ly".split())


def same_pages(readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C425, a warning, for each readout whose page an earlier one of the same publisher and day or event has under
    another address."""
    known: dict[tuple[str, str], list[Readout]] = defaultdict(list)
    for readout in sorted(readouts, key=lambda readout: readout.id):
        metadata = readout.metadata
        if not metadata.url or not metadata.publisher:
            continue
        same = known[metadata.publisher, page_of(metadata.url)]
        near = (other for other in same if _is_near(readout, other))
        if other := next(near, None):
            there = other.metadata
            message = f"{there.location.path} rests on the same page, as {there.url}; if they are one text, keep one"
            path, line = metadata.location.path, metadata.line_of("url")
            yield Problem(path=path, line=line, code="C425", message=message, warning=True)
        same.append(readout)


def _is_near(one: Readout, other: Readout) -> bool:
    here, there = one.metadata, other.metadata
    return (
        here.url != there.url
        and one.account == other.account
        and (here.event == there.event or here.date == there.date)
    )


def other_pages(content: Content) -> Iterator[Problem]:
    """C435, a warning, for each readout whose address is that of a copy, of no text, or of another publisher's page."""
    homes = {host_of(one.url): one.id for one in content.publishers if one.url}
    own = {one.id: host_of(one.url) for one in content.publishers}
    for draft in content.drafts:
        metadata = draft.metadata
        if wrong := _not_its_page(metadata, homes, own.get(metadata.publisher, "")):
            path, line = metadata.location.path, metadata.line_of("url")
            yield Problem(path=path, line=line, code="C435", message=wrong, warning=True)


def _not_its_page(metadata: Metadata, homes: Mapping[str, str], own: str) -> str:
    host, parts = host_of(metadata.url), urlsplit(metadata.url)
    if host in _ARCHIVES:
        return "this is an archive's copy; it belongs into 'snapshot', and the address of the page itself here"
    if host in _SHORTENERS:
        return "this is a short address, which may lead elsewhere one day; write where it leads"
    if host and not parts.path.strip("/") and not parts.query:
        return "this is the first page of a site; write the address of the page that holds this text"
    other = homes.get(host, metadata.publisher)
    if other != metadata.publisher and own and own != host and not metadata.via:
        return f"this is a page of '{other}', and the publisher is '{metadata.publisher}'; if it is, add 'via'"
    return ""
