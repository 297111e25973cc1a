# The page on which the browser searches. It holds what is seen where no script runs; the rest is
# made by theme/assets/javascripts/search-page.js.

from generator.site import urls
from generator.site.markup import markdown
from generator.site.parts.statements import quotation_template


def search_page() -> tuple[str, str]:
    """The path and the text of the search page."""
    here = urls.page("page", "search")
    listed = [
        markdown.link(label, urls.between(here, urls.index(kind)))
        for label, kind in (
            ("Readouts by year", "readout"),
            ("events with several accounts", "event"),
            ("topics from A to Z", "topic"),
            ("people", "person"),
            ("parties", "party"),
        )
    ]
    notice = markdown.block(
        f"Searching needs script, which does not run here. Everything is also listed: {', '.join(listed)}.",
        markdown.attributes(("search-notice",), "search-page"),
    )
    blocks = (markdown.heading(1, "Search"), notice, quotation_template(here))
    description = "Every statement of the archive, by words, speaker, party, account, topic and year"
    return here, markdown.document("Search", blocks, {"description": description, "kind": "search"})


def within(kind: str, id: str, here: str) -> str:
    """A line that leads to the search with the filter of a page: what was said on a topic, by a person or a party."""
    target = f"{urls.between(here, urls.page('page', 'search'))}?{kind}={id}"
    return markdown.block(
        markdown.linked("Search within these statements", target, markdown.attributes(("search-within",)))
    )
