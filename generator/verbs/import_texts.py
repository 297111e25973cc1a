# import: many readouts at once, from a folder of saved pages or a table of texts; all of them, or none.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator.archive.folder import CONTENT, replace_all
from generator.archive.problems import Problem, only_warnings
from generator.archive.read import Source, read
from generator.authoring.fetch import MOST_BYTES
from generator.authoring.imports import Judged, again, at_odds, at_row, files_of, judge, needs
from generator.authoring.new_files import NewFile, source_of
from generator.authoring.tables import MOST_ROWS, Row, rows_of_csv, rows_of_json_lines
from generator.verbs.add import with_fields
from generator.verbs.common import (
    Command,
    at_root,
    bytes_of,
    content_at,
    number_of,
    report,
    result_of,
    stop_unless,
    without_what_is_open,
)

_TABLES = {".csv": rows_of_csv, ".tsv": rows_of_csv, ".jsonl": rows_of_json_lines, ".ndjson": rows_of_json_lines}
_PAGES = (".html", ".htm", ".xhtml", ".txt", ".md")
_LARGEST_TABLE = 200_000_000
_FOR_ALL = ("kind", "publisher", "account", "via", "language", "text", "seen")
"""The fields that can be given once for all."""
_HEADS = ("readout", "in no register", "published", "text", "speakers")
_NEXT = """
Next: readouts review tells which speakers nobody has confirmed, the least certain first; readouts check names what is
still wrong. Each text is for a person to hold against its original."""


def _with_fields_for_all(command: Command) -> Command:
    return with_fields(command, _FOR_ALL)


@click.command("import")
@at_root
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@_with_fields_for_all
@click.option("--new", is_flag=True, help="Also write files for the people, parties and publishers it does not know.")
@click.option("--skip-bad", is_flag=True, help="Write the others where some rows are wrong.")
def import_(root: Path, source: Path, new: bool, skip_bad: bool, **given: str | None) -> None:  # noqa: FBT001 - options
    """Add a readout for each page in the folder SOURCE, or for each row of a CSV or JSON Lines file.

    The columns are the fields of a readout, and one of: text, html, file (beside the table). What the field 'text'
    says of a readout goes into the column 'wording'. An option gives a field to all that do not say it. Every row is
    judged, and all files are written, or none.
    """
    sources, wrong = content_at(root)
    report(wrong)
    stop_unless(only_warnings(wrong))
    for_all = {name: value for name, value in given.items() if value is not None}
    bad: list[Problem] = []
    judged = list(judge(_rows(source, for_all, bad), read(sources)[0]))
    if not judged and not bad:
        raise click.UsageError(f"'{source}' holds no text: no file that ends in {', '.join(_PAGES)}, or no row")
    judged = _checked(judged, sources)
    report([*bad, *(problem for one in judged for problem in one.problems)])
    good = [one for one in judged if one.good]
    files = files_of(good)
    _tell(good)
    offered = [file for file in files.values() if not file.path.startswith(f"{CONTENT}/readouts/")]
    wrong_ones = len(bad) + len(judged) - len(good)
    stop = _stops(wrong_ones, offered, new=new, skip_bad=skip_bad)
    stop_unless(bool(good) and not stop)
    replace_all(root / CONTENT, {file.path.partition("/")[2]: file.text.encode() for file in files.values()})
    click.echo(f"\n{number_of(len(good), 'readout')} written, and {number_of(len(offered), 'file')} for the registers.")
    for file in offered:
        if file.empty:
            click.echo(f"  {file.path}: fill in {', '.join(file.empty)}.")
    click.echo(_NEXT)
    stop_unless(not wrong_ones)


def _stops(wrong: int, offered: Sequence[NewFile], *, new: bool, skip_bad: bool) -> bool:
    if wrong and not skip_bad:
        rows = "1 text is" if wrong == 1 else f"{wrong} texts are"
        click.echo(f"\nNothing was written, since {rows} wrong; --skip-bad writes the others.", err=True)
        return True
    if offered and not new:
        names = ", ".join(file.path.removeprefix(f"{CONTENT}/").removesuffix(".md") for file in offered)
        click.echo(f"\nNot in the registers yet: {names}.")
        click.echo("Nothing was written. With --new their files are too, for you to check.")
        return True
    return False


def _rows(source: Path, for_all: dict[str, str], bad: list[Problem]) -> Iterator[Row]:
    """The rows of a folder or a table with the fields that are given for all; what is no row goes into `bad`."""
    found = _pages(source) if source.is_dir() else _table(source)
    for number, row in enumerate(found):
        if number >= MOST_ROWS:
            raise click.UsageError(f"'{source}' holds more than {MOST_ROWS:,} texts; import them in parts")
        if isinstance(row, Problem):
            bad.append(row)
        else:
            yield replace(row, given={**for_all, **row.given})


def _table(source: Path) -> Iterator[Row | Problem]:
    of = _TABLES.get(source.suffix.lower())
    if of is None:
        raise click.UsageError(f"'{source}' is no folder and no table; a table ends in {', '.join(_TABLES)}")
    data = bytes_of(str(source), _LARGEST_TABLE)
    if len(data) > _LARGEST_TABLE:
        raise click.UsageError(f"'{source}' is larger than {_LARGEST_TABLE // 1_000_000} MB; import it in parts")
    for row in of(data, source.name):
        yield _with_file(row, source.parent) if isinstance(row, Row) and row.file else row


def _with_file(row: Row, folder: Path) -> Row | Problem:
    """A row with what is in the file that it names, which must be in the folder of the table."""
    try:
        path = (folder / row.file).resolve()
        if not path.is_relative_to(folder.resolve()):
            return _unread(row, "is not in the folder of the table; put it there")
        return replace(row, data=_head_of(path), suffix=path.suffix)
    except (OSError, ValueError) as error:
        return _unread(row, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _unread(row: Row, why: str) -> Problem:
    return Problem(path=row.path, line=row.line, code="A573", message=f"the file '{row.file[:200]}' {why}")


def _pages(folder: Path) -> Iterator[Row | Problem]:
    others = 0
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in _PAGES or not path.is_file():
            others += 1
            continue
        row = Row(path=path.name, line=0, given={}, suffix=path.suffix, file=path.name)
        try:
            yield replace(row, data=_head_of(path))
        except OSError as error:
            yield _unread(row, f"cannot be read: {error.strerror}")
    if others:
        click.echo(f"Left out: {number_of(others, 'file or folder').replace('folders', 'folder')} that is no page.")


def _head_of(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _checked(judged: Sequence[Judged], sources: Sequence[Source]) -> list[Judged]:
    """The rows with what is wrong with their files when all of them are there."""
    files = files_of(judged)
    kept = (source for source in sources if source.path not in files)
    result = result_of([*kept, *map(source_of, files.values())])
    found: dict[str, list[Problem]] = {}
    doubled = again(result.readouts, judged)
    for problem in (*without_what_is_open(result, files), *doubled.values()):
        found.setdefault(problem.path, []).append(problem)
    return at_odds([_with_problems(one, found) for one in judged])


def _with_problems(one: Judged, found: dict[str, list[Problem]]) -> Judged:
    paths = [file.path for file in (one.addition.file, *one.addition.offered)] if one.good else []
    more = (at_row(problem, one.row) for path in paths for problem in found.get(path, ()))
    return replace(one, problems=tuple(dict.fromkeys((*one.problems, *more))))


def _tell(good: Sequence[Judged]) -> None:
    """The table of what needs a person, a line for each readout of which something does."""
    rows = [(one.addition.file.path.rpartition("/")[2].removesuffix(".md"), *needs(one)) for one in good]
    in_doubt = [row for row in rows if any(row[1:])]
    if in_doubt:
        click.echo("What needs a person:\n")
        click.echo(_aligned([_HEADS, *in_doubt]))
    if rest := len(rows) - len(in_doubt):
        click.echo(f"\n{number_of(rest, 'readout')} without a doubt, to be read all the same.")


def _aligned(table: Iterable[Sequence[str]]) -> str:
    rows = [[cell if len(cell) <= 60 else f"{cell[:59]}…" for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
