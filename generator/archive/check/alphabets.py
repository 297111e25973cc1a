# C434: a Cyrillic а in a Latin word looks right and is found by no search, and no topic's name meets it.

from collections.abc import Iterable, Iterator

from generator.archive import scripts
from generator.archive.model import Draft
from generator.archive.problems import Problem


def disguised_words(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C434, a warning, for the first word of each paragraph that mixes alphabets whose letters look alike."""
    for draft in drafts:
        for paragraph in draft.paragraphs:
            if word := scripts.mixed(paragraph.text):
                message = f"'{word}' mixes letters of different alphabets that look alike; type it anew"
                path = draft.metadata.location.path
                yield Problem(path=path, line=paragraph.line, code="C434", message=message, warning=True)
