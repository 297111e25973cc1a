# How much text a readout can have at most, so that nobody looks for speakers in what no file could hold.

from collections.abc import Sequence

from generator.archive.problems import Problem
from generator.archive.read import encoding


def too_much(paragraphs: Sequence[str], source: str) -> tuple[Problem, ...]:
    """What is wrong with a text that no file could hold; mostly nothing.

    Problems: A546.
    """
    message = _too_much(paragraphs)
    return (Problem(path=source, line=0, code="A546", message=message),) if message else ()


def _too_much(paragraphs: Sequence[str]) -> str:
    size = sum(len(text.encode()) for text in paragraphs)
    longest = max(map(len, paragraphs), default=0)
    if size > encoding.LARGEST_FILE:
        return f"the text has {size:,} bytes, more than {encoding.LARGEST_FILE:,}; is it really one readout?"
    if len(paragraphs) > encoding.MOST_PARAGRAPHS:
        most = f"{encoding.MOST_PARAGRAPHS:,}"
        return f"the text has {len(paragraphs):,} paragraphs, more than {most}; is it really one readout?"
    if longest > encoding.LONGEST_PARAGRAPH:
        most = f"{encoding.LONGEST_PARAGRAPH:,}"
        return f"a paragraph has {longest:,} characters, more than {most}; put an empty line where a new one begins"
    return ""
