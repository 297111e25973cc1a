# Sides: a party with the government that it had on the day. Two governments of one seat are one side, in turn; a
# movement that forms a government is one side with it from that day on. Must never guess who held a seat.

from collections.abc import Iterable

from generator.archive.ids import JOINT
from generator.archive.model import Archive, Government, Readout, within


def side_on(archive: Archive, party: str, day: str) -> str:
    """The id of the party whose seat a party holds on an ISO day: its own, or that of the country it governs."""
    for seat in archive.parties.values():
        for government in seat.governments:
            if government.party == party and within(day, government.since, government.until):
                return seat.id
    return party


def government_on(archive: Archive, party: str, day: str) -> Government | None:
    """Who held the seat of a party on an ISO day; None where the register names nobody for it."""
    governments = archive.parties[party].governments
    return next((one for one in governments if within(day, one.since, one.until)), None)


def in_the_room(archive: Archive, readouts: Iterable[Readout]) -> frozenset[str]:
    """The sides that took part in an event, by its readouts.

    Where they name people of one side only, or nobody, whoever tells of it counts as having been there, but press, and
    but those of whose side their readout says that it was not.
    """
    accounts = tuple(readouts)
    sides = frozenset(
        side_on(archive, archive.people[id].party_on(readout.metadata.date), readout.metadata.date)
        for readout in accounts
        for id in readout.metadata.participants
    )
    if len(sides) > 1:
        return sides
    telling = (
        side_on(archive, readout.account, readout.metadata.date)
        for readout in accounts
        if readout.account != JOINT and archive.parties[readout.account].kind != "press" and not readout.metadata.side
    )
    return sides | frozenset(telling)
