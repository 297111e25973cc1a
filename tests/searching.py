# Searching in a browser, for the tests. The search answers while it is typed into, so that what it shows may still be
# the answer to the beginning of a query; here a test waits for the answer to all of it.

from playwright.sync_api import Page, expect

from tests.browser import PATIENCE

QUERY = "Words, names, days or a question"
"""The label of the field on the search page."""

LAST_OFFER = """query => {
    const last = [...document.querySelectorAll(".search-box [role=option]")].at(-1);
    return last !== undefined && new URL(last.href).searchParams.get("q") === query;
}"""
"""Whether the box offers what it found for this query: its last offer leads to the search page with all of it."""


def type_in_box(page: Page, query: str) -> None:
    """Goes to the box of the open page by its key, types a query, and waits until that is answered."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    offered(page, query)


def offered(page: Page, query: str) -> None:
    """Waits until the box offers what it found for all of a query."""
    page.wait_for_function(LAST_OFFER, arg=query.strip(), timeout=PATIENCE)


def ask(page: Page, query: str) -> None:
    """Asks the open search page, and waits for the answer to it."""
    answered(page)
    # All in one: between the keys of a query the page may search for its beginning already, and would answer twice.
    page.get_by_label(QUERY).evaluate(
        """(box, query) => {
            document.querySelector(".search-status").textContent = "";
            box.value = query;
            box.form.requestSubmit();
        }""",
        query,
    )
    answered(page)


def answered(page: Page) -> None:
    """Waits until the search page has answered."""
    expect(page.locator(".search-status")).not_to_be_empty()
