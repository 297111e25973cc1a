# Who speaks when in a longer readout: a strip with a segment for each statement, as wide as its text is long,
# and the names. Each segment is a link to its statement.

from generator.archive import phrasing
from generator.archive.look import EDGES, look_of
from generator.archive.model import Archive, Readout, Statement
from generator.site.markup import html, patterns
from generator.site.markup.html import Html, tag
from generator.site.parts import links
from generator.site.parts.statements import in_order

FEWEST = 6
"""Statements from which on a readout has a strip."""

_HEIGHT, _TOP, _THICK = "24", "6", "12"
_GAP = 0.35


def strip(archive: Archive, readout: Readout) -> str:
    """A block of Markdown with the strip; empty for a short readout, or where only one speaks."""
    keys = dict.fromkeys(spoken.speakers for spoken in readout.statements)
    if len(readout.statements) < FEWEST or len(keys) < 2:
        return ""
    looks = list(dict.fromkeys(_look(archive, readout, spoken) for spoken in readout.statements))
    fills = {look: _fill(look) for look in looks}
    defs = tag("defs", {}, *(patterns.pattern(number, _colour(look)) for look, number in fills.items()))
    drawing = tag("svg", {"width": "100%", "height": _HEIGHT}, defs, *_segments(archive, readout))
    names = tag("ul", {"class": "legend"}, *(_name(archive, readout, speakers) for speakers in keys))
    return html.block(tag("nav", {"class": "drawn strip", "aria-label": "Who speaks when"}, drawing, names))


def _segments(archive: Archive, readout: Readout) -> list[Html]:
    whole = sum(len(spoken.text) for spoken in readout.statements)
    segments = []
    before = 0
    for spoken, changes in in_order(readout):
        start, share = 100 * before / whole, 100 * len(spoken.text) / whole
        before += len(spoken.text)
        look = _look(archive, readout, spoken)
        at = {
            "x": f"{start:.3f}%",
            "width": f"{max(share - _GAP, _GAP):.3f}%",
        }
        bar = {**at, "y": _TOP, "height": _THICK, "class": f"bar {_colour(look)}", "fill": patterns.fill(_fill(look))}
        hit = {**at, "height": _HEIGHT, "class": "hit"}
        said = f"{phrasing.speakers(archive, readout, spoken)}, paragraph {links.number(spoken.id)}"
        # A speaker's further statements are a click away, but not a stop on the way through the page.
        stop = {} if changes else {"tabindex": "-1"}
        drawn = (tag("title", {}, html.text(said)), tag("rect", hit), tag("rect", bar))
        segments.append(tag("a", {"href": f"#{spoken.id}", **stop}, *drawn))
    return segments


def _name(archive: Archive, readout: Readout, speakers: tuple[str, ...]) -> Html:
    spoken = next(spoken for spoken in readout.statements if spoken.speakers == speakers)
    look = _look(archive, readout, spoken)
    name = phrasing.speakers(archive, readout, spoken)
    sample = patterns.sample(_fill(look), _colour(look))
    return tag("li", {"data-speaker": " ".join(speakers)}, sample, tag("span", {}, html.text(name)))


def _look(archive: Archive, readout: Readout, spoken: Statement) -> tuple[str, str]:
    classes = [name for name in look_of(archive, readout, spoken) if name not in ("first", "proposed")]
    return classes[0], classes[-1]


def _colour(look: tuple[str, str]) -> str:
    return look[0]


def _fill(look: tuple[str, str]) -> int:
    # The sides differ as by their edges; what all say and what nobody says come after them.
    others = {"joint": EDGES + 1, "narration": EDGES + 2}
    return others[look[1]] if look[1] in others else int(look[1].removeprefix("edge-")) - 1
