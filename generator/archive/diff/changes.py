# What a change does to things that were there already.

from collections.abc import Iterable, Iterator
from dataclasses import fields

from generator.archive.check.permalinks import moves
from generator.archive.check.verbatim import changes
from generator.archive.diff.cells import Sure, field, speakers, state
from generator.archive.diff.github import Section, Table, code
from generator.archive.diff.pairs import kept_readouts, registers, statements
from generator.archive.fields import fields_of
from generator.archive.model import Archive, Entry, Metadata, Prose, Readout, Statement, WrittenPage

Described = Metadata | Entry | WrittenPage


def retracted(base: Archive, head: Archive) -> Section:
    """What counts no more, what does again, and each other reason for it, by readout and statement."""
    was, now = _retractions(base), _retractions(head)
    titles = {readout.id: readout.metadata.title for archive in (base, head) for readout in _all(archive)}
    rows = [
        (
            code(key),
            code(titles[key.partition("#")[0]]),
            code(now[key]) if key in now else "**counts again**",
            code(was[key]) if key in was else "counted",
        )
        for key in sorted(was.keys() | now.keys())
        if was.get(key) != now.get(key) and key.partition("#")[0] in {readout.id for readout in _all(head)}
    ]
    return Section(heading="Retracted", tables=_table(("What", "Title", "Is now", "Was"), rows))


def _retractions(archive: Archive) -> dict[str, str]:
    found = {readout.id: readout.metadata.retracted for readout in archive.retracted}
    for readout in _all(archive):
        found |= {f"{readout.id}#{at}": why for at, why in readout.metadata.retracted_statements}
    return found


def _all(archive: Archive) -> tuple[Readout, ...]:
    return (*archive.readouts, *archive.retracted)


def verbatim_words(base: Archive, head: Archive) -> Section:
    """Each change in the words of a text that was there word for word."""
    return _words(base, head, "verbatim", "Changed words in texts that are there word for word")


def edited_words(base: Archive, head: Archive) -> Section:
    """Each change in the words of a summary."""
    return _words(base, head, "summary", "Changed words in summaries")


def _words(base: Archive, head: Archive, text: str, heading: str) -> Section:
    rows = [
        (code(new.id), str(change.line), code(change.was) or "nothing", code(change.now) or "nothing")
        for old, new in kept_readouts(base, head)
        if old.metadata.wording == text
        for change in changes(old, new)
    ]
    return Section(heading=heading, tables=_table(("Readout", "Line", "Was", "Is now"), rows))


def moved_permalinks(base: Archive, head: Archive) -> Section:
    """Each statement whose words have moved or are gone, and whether the file says where to look."""
    rows = []
    for old, new in kept_readouts(base, head):
        said = dict(new.metadata.moves)
        found = moves(old, new)
        for statement in old.statements:
            at, to = statement.id, found.kept.get(statement.id)
            if at != to:
                words = f"at {code(to)}" if to else f"gone: {code(statement.text)}"
                rows.append((code(new.id), code(at), words, f"to {code(said[at])}" if at in said else "**nowhere**"))
    columns = ("Readout", "Paragraph", "Its words are", "Old links are led")
    return Section(heading="Moved permalinks", tables=_table(columns, rows))


def removed(base: Archive, head: Archive) -> Section:
    """Readouts, entries and pages that are gone, and with them their addresses."""
    now = {readout.id for readout in _all(head)}
    rows = [("readout", code(r.id), code(r.metadata.title)) for r in _all(base) if r.id not in now]
    for kind, entries in registers(base).items():
        there = registers(head)[kind]
        rows += [(kind, code(id), code(entry.name)) for id, entry in entries.items() if id not in there]
    rows += [("page", code(id), code(page.title)) for id, page in base.pages.items() if id not in head.pages]
    return Section(heading="Removed", tables=_table(("Kind", "Id", "Was"), rows))


def unreadable(paths: Iterable[str]) -> Section:
    """Files that the earlier content had and that could not be read there."""
    heading = "Not readable in what is compared with, and so shown as new"
    return Section(heading=heading, tables=_table(("File",), ((code(path),) for path in paths)))


def attributions(base: Archive, head: Archive, sure: Sure) -> Section:
    """Each statement that another person, or nobody, is reported with now, or whose proposal is confirmed."""
    rows = []
    for old, new in kept_readouts(base, head):
        for before, after in statements(old, new):
            if before and _attributed(before) != _attributed(after):
                was = f"{speakers(base, before)}, {state(before)}"
                now = f"{speakers(head, after)}, {state(after, sure.get((new.id, after.id)))}"
                if _named(before) != _named(after):
                    now = f"**{now}**"
                rows.append((code(new.id), code(after.id), was, now, code(after.text)))
    columns = ("Readout", "Paragraph", "Was", "Is now", "Words")
    return Section(heading="Changed attributions", tables=_table(columns, rows))


def _attributed(statement: Statement) -> tuple[object, ...]:
    return *_named(statement), statement.attribution, statement.second


def _named(statement: Statement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return statement.speakers, statement.relayed


def changed_fields(base: Archive, head: Archive) -> Section:
    """Each field of a readout or an entry that says something else."""
    rows = []
    for old, new in kept_readouts(base, head):
        rows += [("readout", code(new.id), *row) for row in _heading_rows(old, new)]
    for kind, entries in registers(head).items():
        before = registers(base)[kind]
        for id, entry in entries.items():
            if id in before:
                rows += [(kind, code(id), *row) for row in _field_rows(before[id], entry)]
    for id, page in head.pages.items():
        if id in base.pages:
            rows += [("page", code(id), *row) for row in _field_rows(base.pages[id], page)]
    return Section(heading="Changed fields", tables=_table(("Kind", "Id", "Field", "Was", "Is now"), rows))


def _heading_rows(old: Readout, new: Readout) -> Iterator[tuple[str, str, str]]:
    yield from _field_rows(old.metadata, new.metadata)
    if old.metadata.account == new.metadata.account and old.account != new.account:
        yield "account, by the publisher", code(old.account), code(new.account)
    if old.notes != new.notes:
        yield "notes", field(old.notes), field(new.notes)


def _field_rows(old: Described, new: Described) -> Iterator[tuple[str, str, str]]:
    names = {one.attribute: one.name for one in fields_of(type(new))}
    for one in fields(new):
        was, now = getattr(old, one.name), getattr(new, one.name)
        if one.compare and was != now:  # what is not compared is where things are in the file
            if one.name == "prose":  # a word in the middle of a long text would be lost in it
                was, now = _changed_blocks(was, now)
            yield code(names.get(one.name, one.name)), field(was), field(now)


def _changed_blocks(was: Prose, now: Prose) -> tuple[Prose, Prose]:
    gone, new = (tuple(b for b in one if b not in other) for one, other in ((was, now), (now, was)))
    return (gone, new) if gone or new else (was, now)


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> tuple[Table, ...]:
    return (Table(columns=columns, rows=tuple(rows)),)
