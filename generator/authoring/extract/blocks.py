# The nouns of a page that is read: its blocks, each a paragraph, heading, list item or row, and the regions they
# are in.

import re
from dataclasses import dataclass, field

from generator.authoring.extract.clean import weight
from generator.authoring.extract.names import Hints

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PUNCTUATION = re.compile(r"[.!?,;:。！？，、；：۔؟،।]")
SENTENCE_END = re.compile(r"[.!?。！？…。۔؟।:：;；][\"'”’»）)\]]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a page that is set apart."""

    text: str
    tag: str
    """Name of the innermost element that makes it a block."""
    linked: float
    """The share of its characters that are links, from 0 to 1."""
    around: bool = False
    """Whether it is in a part that is not the article, such as a menu."""
    hidden: bool = False
    """Whether the page shows it to nobody before a script or a reader's hand does."""
    unveiled: bool = False
    """Whether it is hidden, but the page shows next to nothing else."""
    pictured: bool = False
    """Whether it has a picture."""
    below_picture: bool = False
    """Whether nothing but a picture comes before it."""
    unseen: int = 0
    """How many characters that nobody sees were taken out of it."""
    lost: tuple[str, ...] = ()
    """What its markup strikes out or sets above other words, and so is not in `text`."""
    row: int = 0
    """The number of the row of a table that it is in; 0: none."""
    cell: int = 0
    """The number of the cell that it is in; 0: none."""

    @property
    def prose(self) -> int:
        """How much running text it is; 0 for menus, labels and headings."""
        size = weight(self.text)
        if self.tag in HEADINGS or self.linked >= 0.5 or not _PUNCTUATION.search(self.text):
            return 0
        return size if size >= 120 or (size >= 40 and SENTENCE_END.search(self.text)) else 0

    @property
    def aside(self) -> bool:
        """Whether it is no part of the article, by where it is."""
        return self.around or self.hidden


@dataclass(slots=True)
class Region:
    """An element and the blocks in it, from `start` up to but without `end`."""

    tag: str
    names: str
    """Its classes, id and other words that say what it is."""
    hints: Hints
    start: int
    end: int = 0
    prose: int = 0
    pictures: int = 0
    """How many pictures are in it."""
    children: "list[Region]" = field(default_factory=list)
