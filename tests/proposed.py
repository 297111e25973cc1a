# What the tests of the engine's languages ask of its proposals.

from generator.attribution import attribute


def last_speaker(*paragraphs: str, headline: str = "") -> str:
    """Whose the last words of the last paragraph are, by name where somebody is meant."""
    proposals = attribute(headline, list(paragraphs))
    names = {one.id: one.name for one in proposals.newcomers}
    return "+".join(names.get(one, one) for one in proposals.paragraphs[-1][-1].speakers)
