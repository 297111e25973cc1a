# Marks in the source of a readout's file, put in, changed and taken out between characters: who speaks, and which topic
# words touch. Everything else stays as it is: line ends, backslashes, links, notes. Must never decide what a mark says.

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.archive import inline
from generator.archive.model import Draft, Paragraph

Edit = tuple[int, int, str]
"""From where to before where a text is replaced, and with what."""


class Lines:
    """The source of a draft, which gives each paragraph on one line."""

    def __init__(self, source: str, draft: Draft) -> None:
        self._lines = source.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._begins = {*(paragraph.line for paragraph in draft.paragraphs), *(note.line for note in draft.notes)}

    def flat(self, paragraph: Paragraph) -> tuple[str, list[int]]:
        """A paragraph of the source on one line, and where in the source each of its characters is."""
        parts: list[str] = []
        places: list[int] = []
        for number in range(paragraph.line, len(self._lines) + 1):
            line = self._lines[number - 1].removesuffix("\r")
            part = line.strip(" ")
            if not part or (parts and number in self._begins):
                break
            if parts:
                places.append(self._starts[number - 1] - 1)
            start = self._starts[number - 1] + line.index(part)
            places += range(start, start + len(part))
            parts.append(part)
        return " ".join(parts), places


def speakers(written: str, wanted: Mapping[int, str], given_up: Collection[int]) -> list[Edit] | None:
    """What to change in a paragraph on one line so that each of the `wanted` speakers is there, by the character of the
    text before which it must go; those at the characters `given_up` give way. None where not all of them can go in.
    """
    text, before = inline.parse(written)
    origins = inline.origins(written)
    there = [mark for mark in before if mark.kind == "speaker"]
    old = {mark.start: mark for mark in there if mark.start in given_up}
    edits: list[Edit] = []
    for mark in old.values():
        end = mark.at + len(mark.value) + 1
        if mark.start not in wanted:
            edits.append((mark.at, end + written.startswith(" ", end), ""))
        elif wanted[mark.start] != mark.value:
            edits.append((mark.at, end, f"@{wanted[mark.start]}"))
    for start, says in wanted.items():
        if start not in old:
            edits.append((origins[start], origins[start], f"@{says} "))
    if any(at < 0 for at, _, _ in edits):
        return None
    # Reading it again is the one sure test that the marks are read as marks and the rest is as it was.
    again, after = inline.parse(applied(written, edits))
    kept = {(mark.start, mark.value) for mark in there if mark.start not in old}
    now = [(mark.start, mark.value) for mark in after if mark.kind == "speaker"]
    are_there = set(now) == kept | set(wanted.items()) and len(now) == len(kept | set(wanted.items()))
    return edits if again == text and are_there and _others(before) == _others(after) else None


def _others(marks: Sequence[inline.Mark]) -> list[tuple[str, str, int, int]]:
    return [(mark.kind, mark.value, mark.start, mark.end) for mark in marks if mark.kind != "speaker"]


def in_source(edit: Edit, places: Sequence[int]) -> Edit:
    """A change in a paragraph on one line as the same change in the source."""
    start, end, text = edit
    if not text:  # a mark is taken out, with the line's end where it was the last on its line
        return places[start], places[end], ""
    return places[start], places[end - 1] + 1 if end > start else places[start], text


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all changes made at once."""
    return "".join(_pieces(text, edits))


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    done = 0
    for start, end, new in sorted(edits):
        yield text[done:start]
        yield new
        done = end
    yield text[done:]
