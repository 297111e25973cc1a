# Asks a language model of the contributor's choice, through the package `llm`, which has its keys and knows where it
# is. The one module that sends a text to anybody; it does so only when called, and loads the package only then.

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

AT_ONCE = 4
"""Questions under way together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model that can be asked."""

    name: str
    where: str
    """Who runs it, as far as the package tells."""
    ask: Callable[[str], str]
    """The reply to a question; whatever goes wrong is raised."""


class Unavailable(Exception):
    """No such model, or nothing that could ask it; the text says the way out."""


def model(name: str) -> Model:
    """The model of a name or alias as `llm models` lists them. Sends nothing yet.

    Raises Unavailable where the package is missing or knows no such model.
    """
    try:
        import llm
    except ImportError:
        way_out = "install it with: .venv/bin/pip install --editable '.[models]'"
        raise Unavailable(f"the package 'llm', which asks models, is not there; {way_out}") from None
    try:
        found = llm.get_model(name)
    except llm.UnknownModelError:
        way_out = "'llm models' lists those that can be asked, 'llm install' adds more"
        raise Unavailable(f"there is no model '{name}'; {way_out}") from None
    return Model(name=str(found.model_id), where=_where(found), ask=lambda question: str(found.prompt(question).text()))


def _where(found: Any) -> str:
    address = getattr(found, "api_base", None)
    return f"{found}, at {address}" if address else str(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """What came of one question."""

    key: str
    text: str = ""
    failure: str = ""
    """Why there is no reply; empty where there is one."""


def replies(questions: Mapping[str, str], ask: Callable[[str], str], *, patience: float) -> Iterator[Replied]:
    """What is answered to each question, in the order in which it comes; several are under way at once.

    When nothing has come for `patience` seconds, those still under way are given up.
    """
    arrived: SimpleQueue[Replied] = SimpleQueue()
    waiting = list(questions.items())
    under_way: set[str] = set()

    def work(key: str, question: str) -> None:
        try:
            arrived.put(Replied(key=key, text=ask(question)))
        except Exception as error:  # a plug-in's own, of whatever kind
            arrived.put(Replied(key=key, failure=f"{type(error).__name__}: {error}"))

    while waiting or under_way:
        while waiting and len(under_way) < AT_ONCE:
            key, question = waiting.pop(0)
            under_way.add(key)
            # The program need not wait at its end for an answer that does not come.
            threading.Thread(target=work, args=(key, question), daemon=True).start()
        try:
            reply = arrived.get(timeout=patience)
        except Empty:
            late = f"no answer within {patience:g} seconds"
            yield from (Replied(key=key, failure=late) for key in sorted(under_way))
            under_way.clear()
            continue
        if reply.key in under_way:  # and not one that was given up
            under_way.remove(reply.key)
            yield reply
