# C434 and C437: letters that are not what they should be. A Cyrillic а in a Latin word looks right and is found by no
# search, and no topic's name meets it; what was read in a wrong encoding nobody can read.

from collections.abc import Iterable, Iterator

from generator.archive import scripts
from generator.archive.model import Draft
from generator.archive.problems import Problem


def disguised_words(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C434, a warning, for the first word of each paragraph that mixes alphabets whose letters look alike."""
    for draft in drafts:
        for paragraph in draft.paragraphs:
            if word := scripts.mixed(paragraph.text):
                message = (
                    f"no search finds '{word}', since some of its letters only look like those meant; type it anew"
                )
                yield _problem(draft, paragraph.line, "C434", message)


def misread_letters(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C437, a warning, for the first letters of a title and of each paragraph that a wrong encoding has left."""
    for draft in drafts:
        title = (draft.metadata.line_of("title"), draft.metadata.title)
        for line, text in (title, *((paragraph.line, paragraph.text) for paragraph in draft.paragraphs)):
            if letters := scripts.misread(text):
                message = f"'{letters}' looks as if it had been read in a wrong encoding; write what the original has"
                yield _problem(draft, line, "C437", message)


def _problem(draft: Draft, line: int, code: str, message: str) -> Problem:
    return Problem(path=draft.metadata.location.path, line=line, code=code, message=message, warning=True)
