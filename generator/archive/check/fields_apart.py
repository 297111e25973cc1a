# C436: fields that are each well-formed and cannot both be right. Mostly one was filled in because it was there.

from collections.abc import Iterable, Iterator, Mapping

from generator.archive.fields import page_of
from generator.archive.model import Content, Metadata, Readout, names_of
from generator.archive.problems import Problem

_ROUNDS = "mechanism"


def fields_apart(content: Content, readouts: Iterable[Readout]) -> Iterator[Problem]:
    """C436, a warning, for each field of a readout that only repeats another, or speaks against it."""
    kinds = {topic.id: topic.kind for topic in content.topics}
    names = {one.id: {name.casefold() for name in names_of(one)} for one in content.publishers}
    for readout in readouts:
        metadata = readout.metadata
        wrong = (*_repeated(metadata, names), *_of_nobody(readout), *_against_themselves(readout, kinds))
        for name, message in wrong:
            path, line = metadata.location.path, metadata.line_of(name)
            yield Problem(path=path, line=line, code="C436", message=message, warning=True)


def _repeated(metadata: Metadata, names: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    if not metadata.url:
        return
    seen = {page_of(metadata.url)}
    for page in metadata.also:
        if (address := page_of(page.url)) in seen:
            yield "also", f"'{page.url}' is given already; delete it here"
        seen.add(address)
    if metadata.snapshot and metadata.snapshot == metadata.url:
        yield "snapshot", "'snapshot' is the page itself; give the copy in a public archive, or delete it"
    if metadata.via.casefold() in names.get(metadata.publisher, ()):
        yield "via", f"'{metadata.via}' is the publisher; 'via' is for a page that is not its own, so delete it"


def _of_nobody(readout: Readout) -> Iterator[tuple[str, str]]:
    there = {*readout.metadata.participants, *(id for one in readout.statements for id in one.speakers)}
    for office in readout.metadata.offices:
        if office.person not in there:
            message = f"'{office.person}' has an office here, and neither takes part nor speaks; add them or delete it"
            yield "offices", message


def _against_themselves(readout: Readout, kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    metadata = readout.metadata
    if any(disputed.partition("#")[0] == metadata.id for _, disputed in metadata.disputes):
        yield "disputes", "a text cannot dispute itself; name the other readout's statement"
    if metadata.session and kinds.get(metadata.session.of, _ROUNDS) != _ROUNDS:
        of = metadata.session.of
        yield "session", f"'{of}' is no mechanism, but a {kinds[of]}; only a mechanism has rounds"
