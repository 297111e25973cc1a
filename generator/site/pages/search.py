# The page on which the browser searches. It holds what is seen where no script runs; the rest is
# made by theme/assets/javascripts/search-page.js.

from generator.archive.model import Archive
from generator.site import urls
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.parts.statements import quotation_template

BECAUSE = ": the browser has it switched off, or was given the pages in a folder, where it lets none run"
"""Why no script runs, where a page says that one is needed."""


def search_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the search page."""
    page = Page.of(archive, "page", "search")
    listed = [
        markdown.link(label, page.path(urls.index(kind)))
        for label, kind in (
            ("Readouts by year", "readout"),
            ("events with several accounts", "event"),
            ("topics from A to Z", "topic"),
            ("people", "person"),
            ("parties", "party"),
        )
    ]
    notice = markdown.block(
        f"Searching needs JavaScript, which does not run here{BECAUSE}. "
        f"Everything is also listed: {', '.join(listed)}.",
        markdown.attributes(("search-notice",), "search-page"),
    )
    blocks = (markdown.heading(1, "Search"), notice, quotation_template(page))
    description = "Every statement of the archive, by words, speaker, party, account, topic and year"
    return page.here, markdown.document("Search", blocks, {"description": description, "kind": "search"})


def within(page: Page, kind: str, id: str) -> str:
    """A line that leads to the search with the filter of a page: what was said on a topic, by a person or a party."""
    target = f"{page.to('page', 'search')}?{kind}={id}"
    return markdown.block(
        markdown.linked("Search within these statements", target, markdown.attributes(("search-within",)))
    )
