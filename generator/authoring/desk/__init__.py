# The desk: what a contributor's browser asks of the program, step by step. Plain data comes in and goes out; the state
# is the contributor's, and each step gives back another. Must never read a file or ask anybody.

import json
from collections.abc import Callable, Mapping
from typing import Any

from generator.authoring.desk import steps
from generator.authoring.desk.library import Library, library
from generator.authoring.desk.work import Refused

__all__ = ["Desk", "call", "load"]

LARGEST_REQUEST = 8_000_000
"""Characters. A readout, the page it came from and what was said of it have a tenth of that."""

Data = dict[str, Any]


class Desk:
    """The steps of the desk by name, for one archive."""

    def __init__(self, known: Library) -> None:
        self.library = known

    def ask(self, method: str, given: Mapping[str, Any]) -> Data:
        """What comes of a step; `refused` says in a sentence why it was not done.

        A ValueError where there is no such step, a KeyError where it is asked without what it needs.
        """
        step: Callable[[Mapping[str, Any], Library], Data] | None = steps.STEPS.get(method)
        if step is None:
            raise ValueError(f"the desk has no step '{method}'")
        try:
            return step(given, self.library)
        except Refused as why:
            return {"refused": str(why)}


_OPEN: list[Desk] = []


def load(data: str) -> None:
    """Opens the desk with the archive's data, the text of `registers.json`."""
    _OPEN[:] = [Desk(library(json.loads(data)))]


def call(method: str, given: str) -> str:
    """A step of the open desk: what it is given and what comes of it, as JSON. Half a character is a question mark."""
    if len(given) > LARGEST_REQUEST:
        return json.dumps({"refused": "This is more text than any readout has. Take the part that is one."})
    # Texts of a browser can hold half of a pair of surrogates, which no file can.
    whole = json.dumps(json.loads(given), ensure_ascii=False).encode("utf-8", "replace")
    return json.dumps(_OPEN[0].ask(method, json.loads(whole)), ensure_ascii=False)
