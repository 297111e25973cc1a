# Golden cases, one file each: what goes in, a line of equals signs, and what came out when somebody last looked.
# `pytest --update-goldens` writes down what comes out now; the difference is for the author of a change to read.

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"
LINE = "\n" + "=" * 40 + "\n"

Compare = Callable[[Path, Callable[[str], str]], None]


def cases(stage: str) -> list[Path]:
    return sorted((FOLDER / stage).iterdir())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Compare:
    """Compares what a function makes of the first half of a case with its second half."""

    def compare(path: Path, made_of: Callable[[str], str]) -> None:
        given, _, expected = path.read_text(encoding="utf-8").partition(LINE)
        actual = made_of(given)
        if request.config.getoption("--update-goldens"):
            path.write_text(given + LINE + actual, encoding="utf-8")
        else:
            assert actual == expected

    return compare


def dump(value: object, name: str = "", indent: str = "") -> str:
    """A value as indented lines, without the fields that are as they are by default."""
    if is_dataclass(value) and not isinstance(value, type):
        given = {f.name: getattr(value, f.name) for f in fields(value) if getattr(value, f.name) != f.default}
        inner = "".join(dump(item, key, indent + "  ") for key, item in given.items() if item != ())
        return f"{indent}{name}{name and ': '}{type(value).__name__}\n{inner}"
    if isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        return "".join(dump(item, f"{name}[{place}]", indent) for place, item in enumerate(value))
    return f"{indent}{name}: {value!r}\n"
