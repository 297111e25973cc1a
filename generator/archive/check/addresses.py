# C413 and C414: a file's name is the address of its page, for good, and so is the id of an event. One that is gone, or
# has another name, leaves links all over the world that lead nowhere.

from collections import Counter
from collections.abc import Iterator

from generator.archive.check.tokens import words
from generator.archive.kinds import READOUT
from generator.archive.model import Content
from generator.archive.problems import Problem


def lost_addresses(head: Content, base: Content) -> Iterator[Problem]:
    """C413 for each file of the earlier content that is no longer there, unless its address leads to another."""
    there, before = _files(head), _files(base)
    kept = {f"content/{address}.md" for _, address in _formers(head)}
    unread = {f"content/{folder}/{id}.md" for folder, id in head.unread}
    new = {text: path for path, text in there.items() if path not in before}
    for path, text in before.items():
        if path not in there and path not in unread and path not in kept:
            name = new.get(text)
            back = "put it back"
            if path.startswith(f"content/{READOUT.folder}/"):
                back += ", and retract it where it is not to count: 'readouts retract ID --reason ...'"
            way = f"it is {name} now; give it its old name again" if name else back
            message = f"this file is gone, and with it the address of its page, which others may have cited; {way}"
            yield Problem(path=path, line=0, code="C413", message=message)


def lost_events(head: Content, base: Content) -> Iterator[Problem]:
    """C414 for each event with a page in the earlier content that no readout names any longer, at one that did."""
    there = {draft.metadata.event for draft in head.drafts}
    there |= {address.removeprefix("events/") for _, address in _formers(head) if address.startswith("events/")}
    now = {draft.metadata.id: draft.metadata for draft in head.drafts}
    accounts = Counter(draft.metadata.event for draft in base.drafts)
    for draft in base.drafts:
        event, new = draft.metadata.event, now.get(draft.metadata.id)
        if event and event not in there and accounts[event] > 1 and new and new.event:
            there.add(event)  # reported once
            message = (
                f"the event '{event}' is gone, and with it the address of its page, which others may have cited; "
                f"it is '{new.event}' now: give it its old id again, or write 'former: [events/{event}]'"
            )
            yield Problem(path=new.location.path, line=new.line_of("event"), code="C414", message=message)


def ambiguous_addresses(content: Content) -> Iterator[Problem]:
    """C432 for each former address that something has now, or that is said to lead to two places."""
    here = {path.removeprefix("content/").removesuffix(".md") for path in _files(content)}
    here |= {f"events/{draft.metadata.event}" for draft in content.drafts}
    leads: dict[str, str] = {}
    for path, address in sorted(_formers(content)):
        other = leads.setdefault(address, path)
        wrong = "is in use" if address in here else f"leads to {other} too" if other != path else ""
        if wrong:
            message = f"the former address '{address}' {wrong}; take it out of 'former'"
            yield Problem(path=path, line=1, code="C432", message=message)


def _formers(content: Content) -> Iterator[tuple[str, str]]:
    # The path of each file that says so, and the address that leads to it.
    for metadata in (draft.metadata for draft in content.drafts):
        yield from ((metadata.location.path, address) for address in metadata.former)
    for entry in content.entries:
        yield from ((entry.location.path, address) for address in entry.former)


def _files(content: Content) -> dict[str, str]:
    # The path of each file, and enough of it to know it again under another name.
    readouts = {d.metadata.location.path: " ".join(p.text for p in d.paragraphs) for d in content.drafts}
    entries = {entry.location.path: entry.name for entry in content.entries}
    pages = {page.location.path: page.title for page in content.pages}
    return {path: " ".join(words(text)) for path, text in (readouts | entries | pages).items()}
