# How many actions the desk takes from a pasted text to what can be sent, by keyboard alone and by touch at 360 pixels,
# and how long the program takes for them, for five invented texts. Each passage is confirmed on its own.
#
#   python benchmarks/desk_actions.py        needs what `make desk` brings; builds a site of the invented content
#
# An action is a press of a key (each Tab is one), a tap, or a text that is typed or pasted into a box at once. No
# person is timed: what a person takes is reading, and the pace of the hands.

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import sites  # noqa: E402 - the project's folder must be known first
from tests.browser import FLAGS, find, served  # noqa: E402
from tests.pipeline import CORPUS  # noqa: E402
from tests.test_desk_page import TEXT, URL  # noqa: E402

PACE = 2
"""Seconds an action, which is calm."""
PUBLISHER = "Ministry of Foreign Affairs of Vestria"
SHORT = "\n\n".join(TEXT.split("\n\n")[:4])

Step = tuple[str, str]
"""What is acted on, by its id, and what is typed there; nothing where it is pressed."""
KNOWN: Sequence[Step] = (
    ("desk-field-publisher", PUBLISHER), ("desk-field-url", URL), ("desk-rights-verbatim", ""),
)  # fmt: skip
CASES: dict[str, tuple[str, Sequence[Step]]] = {
    "ten paragraphs, two people and a publisher who are known": (TEXT, KNOWN),
    "three paragraphs of the same": (SHORT, KNOWN),
    "an event that is here, of which this is an account more": (
        TEXT.replace("7 May 1991", "14 March 1990"),
        (("desk-field-publisher", "Coast Wire"), *KNOWN[1:]),
    ),
    "a publisher who is new": (
        SHORT,
        (
            *(("desk-field-publisher", "Harbour Office of Vestria"), ("new-publisher-kind", "ministry")),
            *(("new-publisher-party", "Vestria"), ("new-publisher-add", "")),
            *KNOWN[1:],
        ),
    ),
    "three paragraphs, to be retold": (
        SHORT,
        (
            *KNOWN[:2],
            *(("desk-rights-retell", ""), ("desk-field-title", "Oru and Sanna speak of the ferry")),
            *(("own-p2", "Oru announced that the boat would go in June."), ("own-p3", "Sanna was glad.")),
        ),
    ),
}
_DONE = "() => !document.querySelector('[id^=right-p].desk-main') && !!document.querySelector('.desk-files')"
_PLACE = """
(id) => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0);
  const here = document.activeElement;
  const before = all.filter((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
  const at = all.indexOf(here) < 0 ? before - 1 : all.indexOf(here);
  return all.findIndex((one) => one.id === id) - at;
}
"""


_FIRST = """
(id) => {
  const one = document.getElementById(id);
  const group = one.type === "radio" ? [...document.getElementsByName(one.name)] : [one];
  return [group[0].id, group.indexOf(one)];
}
"""
"""Of a group of which one is chosen, the keyboard comes to the first."""


class Keyboard:
    """A hand on the keyboard, which goes the shorter way from one control to the next."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def act(self, id: str, text: str) -> None:
        first, down = self.page.evaluate(_FIRST, id)
        self._go(first)
        for _ in range(down):
            self._press("ArrowDown")
        if down:
            return  # the arrow has chosen it
        kind = self.page.evaluate("document.activeElement.type ?? ''")
        self.count += 1
        if kind == "select-one":
            self.page.keyboard.type(text)
        elif text:
            self.page.keyboard.press("Control+a")
            self.page.keyboard.insert_text(text)
            self._press("Tab")
        else:
            self.page.keyboard.press("Space" if kind == "radio" else "Enter")

    def _go(self, id: str) -> None:
        for _ in range(300):
            if self.page.evaluate("document.activeElement.id") == id:
                return
            self._press("Tab" if self.page.evaluate(_PLACE, id) > 0 else "Shift+Tab")
        raise AssertionError(f"the keyboard does not come to {id}")

    def _press(self, key: str) -> None:
        self.count += 1
        self.page.keyboard.press(key)


class Touch:
    """A finger."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def act(self, id: str, text: str) -> None:
        self.count += 1
        one = self.page.locator(f"#{id}")
        if not text:
            one.tap()
        elif one.evaluate("(one) => one.type") == "select-one":
            one.select_option(text)
            self.count += 1
        else:
            self.count += 1
            one.tap()
            one.fill(text)
            one.blur()


def settled(page: Page) -> None:
    """Waits until the program has answered."""
    page.wait_for_timeout(50)
    page.wait_for_function("() => !/Working/.test(document.querySelector('.desk-said').textContent)", timeout=120_000)


def measured(page: Page, hand: Keyboard | Touch, text: str, answers: Sequence[Step]) -> tuple[int, float]:
    """The actions from the empty desk until the file can be sent, and the seconds that they took here."""
    began = time.perf_counter()
    hand.act("desk-paste", text)
    hand.act("desk-read", "")
    page.wait_for_selector(".desk-passages", timeout=120_000)
    if isinstance(hand, Keyboard):
        hand.act("desk-next", "")
    for id in iter(lambda: page.evaluate("document.querySelector('[id^=right-p].desk-main')?.id ?? ''"), ""):
        hand.act(id, "")
        page.wait_for_function("id => document.activeElement.id !== id", arg=id, timeout=120_000)  # it leads on
    for id, said in answers:
        page.wait_for_selector(f"#{id}", timeout=120_000)
        hand.act(id, said)
        settled(page)
    page.wait_for_function(_DONE, timeout=120_000)
    hand.act("desk-save-0", "")
    return hand.count, time.perf_counter() - began


def tries(address: str) -> Iterator[tuple[str, str, int, float]]:
    ways: dict[str, tuple[Callable[[Page], Keyboard | Touch], dict[str, object]]] = {
        "keyboard": (Keyboard, {"viewport": {"width": 1280, "height": 900}}),
        "touch": (Touch, {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for way, (hand, options) in ways.items():
            context = browser.new_context(**options)  # type: ignore[arg-type]
            page = context.new_page()
            page.goto(f"{address}/contribute/desk/")
            page.locator("#desk-open").click()
            for case, (text, answers) in CASES.items():
                page.wait_for_selector("#desk-paste", timeout=120_000)
                yield case, way, *measured(page, hand(page), text, answers)
                page.locator("#desk-new").click()
            context.close()
        browser.close()


def main() -> None:
    sites.allowed = True
    with tempfile.TemporaryDirectory() as folder:
        root = sites.project(Path(folder) / "site", CORPUS)
        with served(sites.build(root)) as address:
            for case, way, count, seconds in tries(address):
                print(f"{case}, {way}: {count} actions, {seconds:.1f} s here, {seconds + PACE * count:.0f} s calmly")


if __name__ == "__main__":
    main()
