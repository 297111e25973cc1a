# Accounts held against each other: what each tells, what it leaves out, and what cannot be known. Everything here is
# derived. Must never grade a silence more strongly than the text that was seen allows, nor score or rank a side.

from generator.archive.compare.cells import (
    GRADES,
    LEFT_OUT,
    Cell,
    Comparison,
    Grade,
    Row,
    Silences,
    comparison,
    comparisons,
    silence,
    silences,
    teller_of,
)
from generator.archive.compare.pairs import Omission, Pair, Sides, by_sides, pairs

__all__ = [
    "GRADES",
    "LEFT_OUT",
    "Cell",
    "Comparison",
    "Grade",
    "Omission",
    "Pair",
    "Row",
    "Sides",
    "Silences",
    "by_sides",
    "comparison",
    "comparisons",
    "pairs",
    "silence",
    "silences",
    "teller_of",
]
