# What axe finds on an open page, in light colours and in dark ones.

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

SCHEMES = {"light": "default", "dark": "slate"}
WIDTHS = (360, 1280)
"""Pixels of a phone's window and of a desk's."""


def violations(page: Page, within: str = "html", tags: tuple[str, ...] = ()) -> list[str]:
    """What axe finds in one part of a page, with the rules that have one of the tags, or with all that are its own."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, drawn in SCHEMES.items():
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", drawn)
        options = {"resultTypes": ["violations"], **({"runOnly": list(tags)} if tags else {})}
        rules = page.evaluate(
            "([within, options]) => axe.run({ include: [[within]] }, options).then(({ violations }) => violations)",
            [within, options],
        )
        found += [f"{scheme}: {rule['id']}: {node['html'][:160]}" for rule in rules for node in rule["nodes"]]
    page.emulate_media(color_scheme="light")
    return found


def is_wider_than_its_window(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
