# The page of the desk, where a readout is added or corrected in the browser. It holds what is seen where no script
# runs or the desk is not in; the rest is made by theme/assets/javascripts/desk.js.

from generator.archive.model import Archive
from generator.site import urls
from generator.site.markup import markdown
from generator.site.page import Page

TITLE = "The desk"


def desk_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the page."""
    page = Page.of(archive, "page", urls.DESK)
    ways = markdown.link("the web editor, a form, or git", page.to("page", urls.CONTRIBUTE))
    notice = markdown.block(
        "Here a text becomes a readout: you paste it, see who says what, and correct that. The desk works in your "
        f"browser and needs JavaScript, which does not run here. There are other ways to contribute: {ways}.",
        markdown.attributes(("desk-notice",), "desk"),
    )
    runs_on = markdown.link("Pyodide", "https://github.com/pyodide/pyodide")
    licence = markdown.block(
        f"The desk runs on {runs_on}, a Python for browsers, under the Mozilla Public License 2.0. It comes from this "
        "site, like everything else here."
    )
    description = "Add or correct a readout in the browser: who says what, where it was published, and what it is about"
    fields: dict[str, markdown.Field] = {"description": description, "kind": "desk"}
    return page.here, markdown.document(TITLE, (markdown.heading(1, TITLE), notice, licence), fields)


def to_the_desk(page: Page) -> str:
    """A line that leads from the page for contributors to the desk."""
    link = markdown.link("the desk", page.to("page", urls.DESK))
    return markdown.block(
        f"The quickest way is {link}: paste a text, see who says what, correct it by a click, and send the proposal. "
        "It works in your browser, and nothing is sent anywhere before you send it."
    )
