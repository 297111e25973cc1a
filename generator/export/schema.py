# The fields of a content file as JSON Schema, for editors, forms and programs that do not run this one. The model is
# asked, so that the schema cannot say anything else.

import json
from collections.abc import Iterator

from generator.archive.fields import Schema, schema_of
from generator.archive.kinds import FOLDERS, READOUT
from generator.archive.model import MODELS, Metadata


def schema_files() -> Iterator[tuple[str, str]]:
    """The path and the text of the schema of each folder of the content."""
    for folder in FOLDERS:
        yield f"data/schema/{folder}.json", json.dumps(schema(folder), ensure_ascii=False, indent=2) + "\n"


def schema(folder: str) -> Schema:
    """What the fields of a file in this folder of the content can be, every value a text, list or mapping.

    Whether a day, an id or an address exists, and what one field says of another, is for `check` to say.
    """
    kind = FOLDERS[folder].id
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"The fields of a file in content/{folder}/",
        **schema_of(Metadata if kind == READOUT.id else MODELS[kind]),
    }
