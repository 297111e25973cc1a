# C431: the lines to copy hold an example in each field. One that nobody has replaced would be published as true.

from collections.abc import Iterator

from generator.archive import frontmatter
from generator.archive.model import Content
from generator.archive.problems import Problem

_TOLD = ("title", "event", "publisher", "url")
"""The fields whose example is never a true value."""


def left_examples(content: Content) -> Iterator[Problem]:
    """C431 for each field of a readout that holds what the lines to copy on a page hold."""
    examples = _examples(content)
    for draft in content.drafts:
        metadata = draft.metadata
        for name in _TOLD:
            value = getattr(metadata, name)
            if value and (name, value) in examples:
                message = (
                    f"'{name}' is still the example of the lines to copy, '{value}'; write what is true of this text"
                )
                yield Problem(path=metadata.location.path, line=metadata.line_of(name), code="C431", message=message)


def _examples(content: Content) -> set[tuple[str, str]]:
    code = (block.pieces for page in content.pages for block in page.prose if block.kind == "code")
    sources = ("".join(piece.text for piece in pieces) for pieces in code)
    split = (frontmatter.split(source if source.endswith("\n") else f"{source}\n") for source in sources)
    heads = (frontmatter.parse(parts[0], "")[0] for parts in split if parts)
    return {(name, str(value.content)) for head in heads for name, value in head.items()}
