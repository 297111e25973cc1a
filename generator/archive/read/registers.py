# The registers and the pages: files whose fields the model declares, and prose below them.

from typing import Any, TypeVar

from generator.archive.fields import read_fields
from generator.archive.frontmatter import Value
from generator.archive.model import Entry, Location, WrittenPage
from generator.archive.problems import Problem, reporter
from generator.archive.read.prose import prose

Made = TypeVar("Made", bound=Entry | WrittenPage)


def entry(of: type[Made], id: str, fields: dict[str, Value], body: str, at: Location) -> tuple[Made, list[Problem]]:
    """What a file of a register, or a page written by hand, says. Its text begins at the given location.

    Problems: R109 to R128 the fields, R131, R132 and R143 the prose.
    """
    problems: list[Problem] = []
    values: dict[str, Any] = read_fields(of, fields, 1, reporter(problems, at.path))
    text, trouble = prose(body, at)
    return of(id=id, prose=text, location=at, **values), [*problems, *trouble]
