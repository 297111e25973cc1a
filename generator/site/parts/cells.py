# A cell of a comparison: what an account has of a topic, with who says it and in whose words, or the grade of its
# silence. Others build on its attributes.

from generator.archive import phrasing
from generator.archive.compare import GRADES, Cell
from generator.archive.model import LinkedStatement
from generator.site.markup import markdown
from generator.site.page import Page, number
from generator.site.parts.excerpts import excerpt
from generator.site.parts.statements import names, quote_id


def cell(page: Page, cell: Cell, texts: str = "") -> str:
    """A cell: the account's name, and its words or its silence. `texts`: the page that has the texts, if another."""
    account = phrasing.one_account(page.archive, cell.readout)
    look = ("teller", *phrasing.account_look(page.archive, cell.readout)[1:])
    label = f"*{markdown.escape(account)}*{markdown.attributes(look)}"
    lines = [_silence(page, cell)] if cell.grade != "says" else []
    if cell.grade in ("says", "near"):
        lines += [_words(page, said, cell, texts) for said in cell.statements]
    data = {
        "data-topic": cell.topic,
        "data-readout": cell.readout.id,
        "data-account": cell.readout.account,
        "data-grade": cell.grade,
    }
    return markdown.block(f"{label} " + markdown.BREAK.join(lines), markdown.attributes(("cell",), data=data))


def _silence(page: Page, cell: Cell) -> str:
    if cell.grade != "near":
        return GRADES[cell.grade].capitalize()
    named = phrasing.series([page.topic(id) for id in cell.narrower])
    return f"Names {named}, not the subject as such"


def _words(page: Page, said: LinkedStatement, cell: Cell, texts: str) -> str:
    topics = {cell.topic, *cell.narrower}
    place = markdown.link(f"¶\u00a0{number(said.id)}", f"{texts}#{quote_id(said)}")
    by = ", ".join(filter(None, (names(page, said), phrasing.beside_account(said.whose))))
    who = f"{by} · {place}{' · speaker proposed, not confirmed' if said.is_proposed else ''}"
    return f"{excerpt(said, topics)} *{who}*{markdown.attributes(('by',))}"
