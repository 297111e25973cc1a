# From bytes to text. What could hide something from a reader or a reviewer (controls that reorder
# or vanish, private characters, broken encodings) is refused here, so that no later stage has to think of it.

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from generator.archive.frontmatter import Value
from generator.archive.problems import Problem

LARGEST_FILE = 256 * 1024
"""Bytes. The longest readouts known have some 30,000 characters."""
LONGEST_VALUE = 4_000
"""Characters of one field."""
LONGEST_PARAGRAPH = 20_000
"""Characters. MkDocs takes time with the square of a paragraph that is all marks."""
MOST_PARAGRAPHS = 2_000
"""The longest joint statements known have some 100."""
MOST_ITEMS = 500
"""Of a list or a set of fields."""
MOST_TURNS = 2_000
"""From one speaker to the next. No text of the archive has 20, and a page of some thousands holds a browser up."""
MOST_NAMED = 500
"""Different speakers, and different topics, that the marks of one text name."""
TOO_MUCH = frozenset({"R141", "R142", "R149"})
"""The codes of what is larger than any text would be. Such a file is not read any further."""

UNSEEN = (
    "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # change the direction of what follows
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb"  # without width
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"  # shown as nothing, or as a blank
    "\ufe00-\ufe0f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # change the character before them, or nothing at all
    "\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # no agreed meaning
)
"""The characters, as ranges of a pattern, that nobody sees and that no text may hold: those that Unicode calls default
ignorable, and what has no agreed meaning. Not among them: U+200C and U+200D, without which Persian is misspelt."""

_JOINED = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
"""The scripts whose letters U+200C and U+200D join and part; between other letters they only hide."""

_SPACES = "\t\u000b-\u000d\u001c-\u001f\u0085\u2028\u2029"  # all but the line feed and what is a plain space
_FORBIDDEN = re.compile(f"[{UNSEEN}{_SPACES}]|(?<![{_JOINED}])[\u200c\u200d]")


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file with line feeds for line ends; None where it cannot be had.

    Problems: R101 too large, R102 not UTF-8, R103 a character that is not allowed in a text.
    """

    def problem(line: int, code: str, message: str) -> Problem:
        return Problem(path=path, line=line, code=code, message=message)

    if len(data) > LARGEST_FILE:
        message = f"the file has {len(data):,} bytes, more than {LARGEST_FILE:,}; is it really one text?"
        return None, [problem(1, "R101", message)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return None, [problem(line, "R102", message)]
    text = text.replace("\r\n", "\n")
    if not _FORBIDDEN.search(text):
        return text, []
    return None, [
        problem(number, "R103", f"the character {_name(character)} is not allowed in a text; delete it")
        for number, line in enumerate(text.split("\n"), 1)
        for character in dict.fromkeys(_FORBIDDEN.findall(line))
    ]


def check_values(texts: Iterable[tuple[str, int]], path: str) -> list[Problem]:
    """What is wrong with the texts of fields, each given with its line: codes such as "\\u202e" may hide some there.

    Problems: R103 a character that is not allowed in a text, R141 too long.
    """
    problems = []
    for text, line in texts:
        for character in dict.fromkeys(_FORBIDDEN.findall(text)):
            message = f"the character {_name(character)} is not allowed in a value; delete it"
            problems.append(Problem(path=path, line=line, code="R103", message=message))
        if len(text) > LONGEST_VALUE:
            message = f"the value has {len(text):,} characters, more than {LONGEST_VALUE:,}; put it into the text"
            problems.append(Problem(path=path, line=line, code="R141", message=message))
    return problems


def check_lists(fields: Mapping[str, Value], path: str) -> list[Problem]:
    """R149 for each field, however deep, that holds more than any would."""
    problems = []
    for name, value in fields.items():
        inner = value.content
        if not isinstance(inner, str) and len(inner) > MOST_ITEMS:
            problems.append(too_much(path, value.line, f"'{name}' has {len(inner):,} entries", MOST_ITEMS))
        elif isinstance(inner, tuple):
            problems += [one for item in inner for one in check_lists({name: item}, path)]
        elif isinstance(inner, Mapping):
            problems += check_lists(inner, path)
    return problems


def too_much(path: str, line: int, found: str, most: int) -> Problem:
    """R149: what was found, and how much there may be at most."""
    return Problem(path=path, line=line, code="R149", message=f"{found}, more than {most:,}; is it really one text?")


def texts(fields: Mapping[str, Value]) -> Iterator[tuple[str, int]]:
    """Every name and every text in the fields, however deep, each with its line."""
    for name, value in fields.items():
        yield name, value.line
        yield from _texts_of(value)


def check_paragraphs(paragraphs: Iterable[tuple[int, str]], path: str) -> list[Problem]:
    """R142 for each paragraph, given after its line, that is too long; R149 where there are too many."""
    problems: list[Problem] = []
    for number, (line, text) in enumerate(paragraphs, 1):
        if number > MOST_PARAGRAPHS:
            return [*problems, too_much(path, line, f"here begins paragraph {number:,}", MOST_PARAGRAPHS)]
        if len(text) > LONGEST_PARAGRAPH:
            message = (
                f"the paragraph has {len(text):,} characters, more than {LONGEST_PARAGRAPH:,}; "
                "put an empty line where a new one begins"
            )
            problems.append(Problem(path=path, line=line, code="R142", message=message))
    return problems


def _texts_of(value: Value) -> Iterator[tuple[str, int]]:
    if isinstance(value.content, str):
        yield value.content, value.line
    elif isinstance(value.content, tuple):
        for item in value.content:
            yield from _texts_of(item)
    else:
        yield from texts(value.content)


def _name(character: str) -> str:
    known = {"\t": "TAB"}
    return f"U+{ord(character):04X} {known.get(character) or unicodedata.name(character, 'with no name')}"
