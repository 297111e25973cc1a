# Who speaks when in a longer readout: a strip with a segment for each statement, as wide as its text is long,
# and the names. Each segment is a link to its statement.

from collections.abc import Sequence

from generator.archive.link.statements import EDGES
from generator.archive.model import LinkedStatement
from generator.site.markup import html, patterns
from generator.site.markup.html import Html, tag
from generator.site.page import number
from generator.site.parts.statements import in_order

FEWEST = 6
"""Statements from which on a readout has a strip."""

_HEIGHT, _TOP, _THICK = "24", "6", "12"
_GAP = 0.35


def strip(statements: Sequence[LinkedStatement]) -> str:
    """A block of Markdown with the strip of a readout; empty for a short one, or where only one speaks."""
    first = {said.statement.speakers: said for said in reversed(statements)}
    if len(statements) < FEWEST or len(first) < 2:
        return ""
    fills = {look: _fill(look) for look in dict.fromkeys(map(_look, statements))}
    defs = tag("defs", {}, *(patterns.pattern(fill, _colour(look)) for look, fill in fills.items()))
    drawing = tag("svg", {"width": "100%", "height": _HEIGHT}, defs, *_segments(statements))
    keys = dict.fromkeys(said.statement.speakers for said in statements)
    names = tag("ul", {"class": "legend"}, *(_name(first[speakers]) for speakers in keys))
    return html.block(tag("nav", {"class": "drawn strip", "aria-label": "Who speaks when"}, drawing, names))


def _segments(statements: Sequence[LinkedStatement]) -> list[Html]:
    whole = sum(len(said.text) for said in statements)
    segments = []
    before = 0
    for said, changes in in_order(statements):
        start, share = 100 * before / whole, 100 * len(said.text) / whole
        before += len(said.text)
        look = _look(said)
        at = {
            "x": f"{start:.3f}%",
            "width": f"{max(share - _GAP, _GAP):.3f}%",
        }
        bar = {**at, "y": _TOP, "height": _THICK, "class": f"bar {_colour(look)}", "fill": patterns.fill(_fill(look))}
        hit = {**at, "height": _HEIGHT, "class": "hit"}
        # A speaker's further statements are a click away, but not a stop on the way through the page.
        stop = {} if changes else {"tabindex": "-1"}
        title = tag("title", {}, html.text(f"{said.names}, paragraph {number(said.id)}"))
        segments.append(tag("a", {"href": f"#{said.id}", **stop}, title, tag("rect", hit), tag("rect", bar)))
    return segments


def _name(said: LinkedStatement) -> Html:
    look = _look(said)
    sample = patterns.sample(_fill(look), _colour(look))
    speakers = " ".join(said.statement.speakers)
    return tag("li", {"data-speaker": speakers}, sample, tag("span", {}, html.text(said.names)))


def _look(said: LinkedStatement) -> tuple[str, str]:
    classes = [name for name in said.look if name not in ("first", "proposed")]
    return classes[0], classes[-1]


def _colour(look: tuple[str, str]) -> str:
    return look[0]


def _fill(look: tuple[str, str]) -> int:
    # The sides differ as by their edges; what all say and what nobody says come after them.
    others = {"joint": EDGES + 1, "narration": EDGES + 2}
    return others[look[1]] if look[1] in others else int(look[1].removeprefix("edge-")) - 1
