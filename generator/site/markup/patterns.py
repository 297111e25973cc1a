# Fills that tell the parties apart without their colours, in drawings and in print.

from generator.site.markup.html import Html, tag

SIZE = "7"
"""The side of a tile."""

_MARKS = (
    "M0 0H7V7H0Z",
    "M-1 1L1 -1M0 7L7 0M6 8L8 6",
    "M0 3.5H7",
    "M3.5 0V7",
    "M-1 6L1 8M0 0L7 7M6 -1L8 1",
    "M0 3.5H7M3.5 0V7",
    "M2 3.5H5M3.5 2V5",
    "M-1 1L1 -1M0 7L7 0M6 8L8 6M-1 6L1 8M0 0L7 7M6 -1L8 1",
)
"""What fills a tile: the first all of it, the others lines."""


def pattern(number: int, look: str) -> Html:
    """The definition of the fill of this number, from 0 on, in the colour that the theme gives to `look`."""
    mark = number % len(_MARKS)
    ground = tag("rect", {"class": "ground", "width": SIZE, "height": SIZE})
    marks = tag("path", {"class": "lines" if mark else "whole", "d": _MARKS[mark]})
    tile = {"width": SIZE, "height": SIZE, "patternUnits": "userSpaceOnUse"}
    return tag("pattern", {"id": f"fill-{number + 1}", "class": look, **tile}, ground, marks)


def fill(number: int) -> str:
    """How a shape refers to it."""
    return f"url(#fill-{number + 1})"


def sample(number: int, look: str) -> Html:
    """A small square of it, for a legend."""
    box = tag("rect", {"width": "100%", "height": "100%", "fill": fill(number), "class": f"bar {look}"})
    return tag("svg", {"width": "14", "height": "14", "aria-hidden": "true"}, box)
