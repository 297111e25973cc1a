# The page on which the browser holds any two readouts against each other, by the topics they touch. It holds what is
# seen where no script runs, and the words that theme/assets/javascripts/compare.js uses. Must never name two readouts.

from collections.abc import Iterator

from generator.archive import phrasing
from generator.archive.compare import GRADES
from generator.archive.model import Archive, Readout
from generator.site import urls
from generator.site.markup import markdown
from generator.site.page import Page
from generator.site.pages import rounds
from generator.site.pages.search import BECAUSE

TITLE = "Compare two readouts"


def compare_page(archive: Archive) -> tuple[str, str]:
    """The path and the text of the page."""
    page = Page.of(archive, "page", "compare")
    description = "Any two readouts, topic by topic: what both have, what only one has, and what cannot be known"
    return page.here, markdown.document(TITLE, _blocks(page), {"description": description, "kind": "compare"})


def compare_with_another(page: Page, readout: Readout) -> str:
    """A line that leads from a readout to the choice of another."""
    target = f"{page.to('page', 'compare')}?a={readout.id}"
    return markdown.block(markdown.linked("Compare with another readout", target))


def _blocks(page: Page) -> Iterator[str]:
    yield markdown.heading(1, TITLE)
    yield markdown.block(_without_script(page), markdown.attributes(("compare-notice",), "compare-page"))
    yield markdown.heading(2, "The words on this page", "words")
    yield markdown.block("In whose words a statement is told, where they are not the account’s own on its own side:")
    yield markdown.bullets(_word(whose, phrasing.beside_account(whose)) for whose in phrasing.IN_READOUT)
    yield markdown.block(
        "What this page says where a readout does not have a topic. A text of which only the opening was read may have "
        "it further down; a summary may leave it out:"
    )
    yield markdown.bullets(_word(grade, words) for grade, words in GRADES.items() if grade != "says")


def _without_script(page: Page) -> str:
    ways = [
        f"the accounts of one event under {markdown.link('Events', page.path(urls.index('event')))}",
        f"two sides over all their events under {markdown.link('Parties', page.path(urls.index('party')))}",
    ]
    mechanisms = sorted({r.metadata.session.of for r in page.archive.readouts if r.metadata.session})
    topics = [page.archive.topics[id] for id in mechanisms]
    named = [
        markdown.link(topic.name, page.path(rounds.path_of(topic.id)))
        for topic in topics
        if rounds.is_compared(page.archive, topic)
    ]
    if named:
        ways.append(f"the rounds of {phrasing.series(named)}")
    compared = phrasing.series(ways)
    why = f"Comparing any two readouts needs JavaScript, which does not run here{BECAUSE}."
    return f"{why} Already compared are {compared}."


def _word(key: str, words: str) -> str:
    return f"*{markdown.escape(words)}*{markdown.attributes(data={'data-words': key})}"
