# The invented content of tests/corpus with a change made to it, as cases tell it.

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from generator.archive import flow
from generator.archive.read import Source
from generator.verbs.common import result_of
from tests.pipeline import CORPUS, files_of


def before(case: Mapping[str, Any]) -> dict[str, str]:
    """The files before the change: those of the corpus, after the edits that the case makes beforehand."""
    return _edited(dict(_corpus()), case.get("before", ()))


@cache
def _corpus() -> Mapping[str, str]:
    return {path: bytes(data).decode() for path, data in files_of(CORPUS).items() if isinstance(data, bytes)}


def changed(case: Mapping[str, Any]) -> dict[str, str]:
    """The files after the change: `copy` from one name to another, `remove`, `write` anew, then `edit` old to new."""
    files = before(case)
    for copy in case.get("copy", ()):
        files[copy["to"]] = files[copy["file"]]
    for path in case.get("remove", ()):
        del files[path]
    for file in case.get("write", ()):
        files[file["file"]] = file["text"]
    return _edited(files, case.get("edit", ()))


def _edited(files: dict[str, str], edits: Iterable[Mapping[str, str]]) -> dict[str, str]:
    for edit in edits:
        assert files[edit["file"]].count(edit["old"]) == 1, edit
        files[edit["file"]] = files[edit["file"]].replace(edit["old"], edit["new"])
    return files


def result(files: Mapping[str, str]) -> flow.Result:
    """What the stages make of the files."""
    return _result(frozenset(files.items()))


@lru_cache(maxsize=50)  # most cases begin with the same files
def _result(files: frozenset[tuple[str, str]]) -> flow.Result:
    return result_of(
        Source(folder=folder, name=name, path=f"content/{path}", data=text.encode())
        for path, text in files
        for folder, name in [path.split("/")]
    )
