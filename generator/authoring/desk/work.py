# What lies on the desk: the texts of files and what the contributor has answered. Every step takes it and gives back
# another, so that a step can be undone by going back. Must never hold what can be worked out from the files.

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from generator.archive.model import Draft
from generator.archive.problems import Problem
from generator.archive.read import Source, read
from generator.authoring.extract import Extract, Found
from generator.authoring.new_files import NewFile


class Refused(Exception):
    """A step that cannot be done; the message says why, and what can be done instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A readout while somebody works on it."""

    id: str = ""
    """The name of its file without the ending; empty while it is not known."""
    source: str
    """The text of its file, with the publisher's words also where they are to be retold."""
    found: Extract | None = None
    """What the page said, without its paragraphs; None for a readout of the archive."""
    given: Mapping[str, str] = field(default_factory=dict)
    """What the contributor has answered, by field. The rest is worked out anew with every answer."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where what a field says was found."""
    made: tuple[Mapping[str, str], ...] = ()
    """What the contributor says of people and publishers who are not in the registers; `kind` says which."""
    fills: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the contributor writes into new files, by path and field."""
    others: tuple[NewFile, ...] = ()
    """Files for those whom no register has, as all this makes them."""
    original: str = ""
    """Of a readout of the archive: its file as it was opened."""
    retold: Mapping[str, str] | None = None
    """The contributor's own words by the place of a passage, `2:0` for the first of paragraph 2; None where the
    publisher's are kept."""
    doubts: tuple[Problem, ...] = ()
    """What was said of the page when it was read, and of the archive near it."""

    @property
    def path(self) -> str:
        return f"content/readouts/{self.id or 'new'}.md"


def draft_of(source: str, path: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    """What a readout's source holds, whatever its file is called; None where it is no readout at all."""
    content, problems = read([Source(folder="readouts", name="readout.md", path=path, data=source.encode())])
    if not content.drafts:
        return None, problems
    draft = content.drafts[0]
    id = path.rpartition("/")[2].removesuffix(".md")
    return replace(draft, metadata=replace(draft.metadata, id=id)), problems


def to_data(work: Work) -> dict[str, Any]:
    """The work as plain data, from which `from_data` makes it again."""
    return asdict(work)


def from_data(data: Mapping[str, Any]) -> Work:
    """The work that `to_data` has put into plain data. Refused where it is no such data, as a browser may have kept it
    for longer than this program reads it."""
    try:
        return _from_data(data)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Refused(
            "What was kept of this readout cannot be read any more. Begin again; its text is still there to copy."
        ) from None


def _from_data(data: Mapping[str, Any]) -> Work:
    found = data["found"]
    return Work(
        **{
            **data,
            "found": found and Extract(**{name: _fact(value) for name, value in found.items()}),
            "made": tuple(data["made"]),
            "others": tuple(NewFile(**{**file, "empty": tuple(file["empty"])}) for file in data["others"]),
            "doubts": tuple(Problem(**problem) for problem in data["doubts"]),
        }
    )


def _fact(value: Any) -> Any:
    return Found(**value) if isinstance(value, Mapping) else tuple(value)


def without_paragraphs(found: Extract) -> Extract:
    """What a page says about its text; the text itself is in the source."""
    return replace(found, paragraphs=())
