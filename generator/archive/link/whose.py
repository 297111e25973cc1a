# Whose words a statement is told in: the side's own account, the other side's, a joint text, and so on. Derived, never
# typed, so that every count of it adds up to the number of statements. Must never judge an account.

from generator.archive.ids import JOINT
from generator.archive.link.sides import in_the_room, side_on
from generator.archive.model import Archive, Person, Readout, Speaking, Whose


def whose(archive: Archive, readout: Readout, speaking: Speaking, people: tuple[Person, ...]) -> Whose:
    """By the account and those who are reported; the first that fits, in this order."""
    day = readout.metadata.date
    if readout.account != JOINT and archive.parties[readout.account].kind == "press":
        return "press"
    if speaking == "narration":
        return "telling"
    if readout.account == JOINT:
        return "agreed"
    account = side_on(archive, readout.account, day)
    sides = {side_on(archive, person.party_on(day), day) for person in people}
    if speaking == "joint":
        return (
            "claimed" if account in in_the_room(archive, archive.events[readout.metadata.event].readouts) else "others"
        )
    if len(sides) > 1:
        return "claimed" if account in sides else "others"
    if account not in sides:
        return "other"
    return "own" if all(person.id in readout.metadata.participants for person in people) else "spokesperson"
