# How a statement is to look, in names that only the theme draws: whose it is, on which side, how sure. Must never
# know a colour's value.

from generator.archive.ids import JOINT, NARRATION
from generator.archive.model import Archive, Readout, Statement

EDGES = 4
"""How many kinds of edge tell the sides apart where colour does not."""


def look_of(archive: Archive, readout: Readout, spoken: Statement) -> tuple[str, ...]:
    """The classes by which the theme draws a statement: whose it is, on which side, how sure."""
    first = () if "-" in spoken.id else ("first",)
    proposed = ("proposed",) if spoken.attribution == "proposed" else ()
    parties = archive.party_ids(readout, spoken)
    if spoken.speakers == (NARRATION,):
        return (*first, "narration", *proposed)
    if spoken.speakers == (JOINT,) or len(parties) != 1:
        return (*first, "joint", *proposed)
    return (*first, archive.parties[parties[0]].colour, f"edge-{_side(archive, readout, parties[0])}", *proposed)


def _side(archive: Archive, readout: Readout, party: str) -> int:
    return archive.sides[readout.id].index(party) % EDGES + 1
