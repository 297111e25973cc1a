# What the verbs share: where the project is, and how problems are reported.

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import click

from generator.archive import flow, history
from generator.archive.check import check
from generator.archive.folder import CONTENT, create, read_tree, replace_all
from generator.archive.kinds import READOUT
from generator.archive.model import Archive, Content
from generator.archive.problems import Problem, as_text, only_warnings
from generator.archive.read import Source
from generator.authoring.new_files import NewFile, source_of
from generator.authoring.propose import propose

Command = TypeVar("Command", bound=Callable[..., None])

STANDARD_INPUT = "-"
"""What a verb is given where the text comes on standard input."""


def at_root(command: Command) -> Command:
    """Gives a verb the option --root, a Path."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The project's folder; the current one unless said otherwise.",
    )(command)


def content_at(root: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The files of a project's content, and what does not belong among them."""
    return read_tree(root / CONTENT)


def result_of(sources: Iterable[Source], before: Iterable[Source] | None = None) -> flow.Result:
    """What the stages make of a content, with the engine's proposals where its files do not say who speaks.

    With the files that were there `before` it is a proposal, whose new and changed readouts may name newcomers.
    """
    if before is None:
        return flow.run(sources, propose)
    # Loaded here: with it comes all that reads web pages, which most verbs do without.
    from generator.authoring.newcomers import introduce

    sources = tuple(sources)
    was, now = (
        {(source.folder, source.name.removesuffix(".md")): source.data for source in files}
        for files in (before, sources)
    )
    changed = {id for (folder, id), data in now.items() if folder == READOUT.folder and was.get((folder, id)) != data}
    return flow.run(sources, propose, lambda content: introduce(content, changed, was.keys() - now.keys()))


def sources_at(root: Path, revision: str) -> tuple[Source, ...]:
    """The files of the content where the work began from a revision; ends the program where there is none."""
    try:
        return history.content_at(root, revision)
    except history.Unknown as unknown:
        raise click.UsageError(str(unknown)) from None


def doubts(head: flow.Result, base: flow.Result | None = None, today: str = "") -> tuple[Problem, ...]:
    """What is well-formed and still looks wrong, has become wrong since `base`, or is later than `today`."""
    return check(head, base, propose=propose, today=today)


def load(root: Path, base: str | None = None) -> tuple[Content, Archive | None, tuple[Problem, ...]]:
    """The content and the archive made of it, None where a problem that is no warning is in the way.

    With the git revision that it is proposed to, as `base`, its newcomers are no such problem.
    """
    return made_of(*content_at(root), sources_before(root, base))


def sources_before(root: Path, base: str | None) -> tuple[Source, ...] | None:
    """The files of the content at the revision that it is proposed to; None where it is proposed to none."""
    return None if base is None else sources_at(root, base)


def made_of(
    sources: Iterable[Source], trouble: Iterable[Problem] = (), before: Iterable[Source] | None = None
) -> tuple[Content, Archive | None, tuple[Problem, ...]]:
    """What `load` gives, of files that are read already and what does not belong among them."""
    result = result_of(sources, before)
    problems = tuple(sorted((*trouble, *result.problems)))
    return result.content, result.archive if only_warnings(problems) else None, problems


def report(problems: Iterable[Problem]) -> None:
    """Prints each problem on a line of its own, and how many there are, to standard error."""
    found = list(problems)
    if found:
        click.echo(f"{as_text(found)}{summary(found)}", err=True)


def summary(problems: Sequence[Problem]) -> str:
    """How many problems and warnings there are, as a sentence."""
    errors = sum(not problem.warning for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "No problem."
    said = [number_of(errors, "problem")] if errors else ["No problem in the way"]
    said += [number_of(warnings, "warning")] if warnings else []
    return f"{', '.join(said)}; content/README.md explains the codes."


def bytes_of(source: str, most: int) -> bytes:
    """What a file holds, or standard input for '-': one byte more than `most` where it is larger, and not the rest.

    Ends the program with exit code 2 where it cannot be read.
    """
    try:
        if source == STANDARD_INPUT:
            return sys.stdin.buffer.read(most + 1)
        with Path(source).open("rb") as opened:
            return opened.read(most + 1)
    except (OSError, ValueError) as error:
        raise click.UsageError(f"'{source}' cannot be read: {getattr(error, 'strerror', None) or error}") from None


def stop_unless(good: bool) -> None:  # noqa: FBT001 - reads as a sentence
    """Ends the program with exit code 1 where something is not as it must be."""
    if not good:
        sys.exit(1)


def since(began: float) -> str:
    """The seconds since a reading of `time.perf_counter`, for a person."""
    return f"{time.perf_counter() - began:.1f} s"


def number_of(count: int, word: str) -> str:
    """A count and its word, in the plural where it needs one."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def problems_of_new(files: Iterable[NewFile], sources: Iterable[Source]) -> Iterator[Problem]:
    """What `check` will say of new files, without what they leave for a person to fill in."""
    new = {file.path: file for file in files}
    kept = (source for source in sources if source.path not in new)
    yield from without_what_is_open(result_of([*kept, *map(source_of, new.values())]), new)


def without_what_is_open(result: flow.Result, new: Mapping[str, NewFile]) -> Iterator[Problem]:
    """The problems of new files, by their paths, that are not empty fields for a person to fill in."""
    for problem in result.problems:
        if problem.path in new and not (problem.code == "R110" and new[problem.path].empty):
            yield problem


def offers(root: Path, files: Sequence[NewFile], *, new: bool) -> None:
    """Writes new files for the registers where `new` says so, else prints them; names what must be filled in."""
    for file in files:
        if new and create(root / file.path, file.text):
            todo = f"fill in {', '.join(file.empty)}" if file.empty else "check what it says"
            click.echo(f"{file.path} written; {todo}.")
        elif new:
            click.echo(f"{file.path} is there already and stays as it is.")
        else:
            click.echo(f"\nNot in the registers yet. {file.path} (--new writes it):\n\n{file.text.rstrip()}")


def sound_content(root: Path, done: str) -> tuple[tuple[Source, ...], flow.Result]:
    """The files of a content without a problem, and what they make; ends the program where they have one, since then
    nothing can be `done` in all places."""
    sources, trouble = content_at(root)
    before = result_of(sources)
    problems = [*trouble, *before.problems]
    if not only_warnings(problems):
        report(problem for problem in problems if not problem.warning)
        click.echo(f"Nothing was {done}: the content must have no problem before.", err=True)
        stop_unless(good=False)
    return sources, before


def put_in_place(
    root: Path,
    sources: Iterable[Source],
    changes: Mapping[str, bytes | None],
    done: str,
    before: flow.Result | None = None,
) -> None:
    """Makes all of the changes to the content, or none of them where something would be wrong after it; then it says
    what, and ends the program. With `before`, it also asks what would look wrong that did not."""
    after = result_of(changed(sources, changes))
    wrong = [problem for problem in after.problems if not problem.warning]
    if before and not wrong:
        wrong = [problem for problem in doubts(after, before) if not problem.warning]
        wrong = sorted(set(wrong) - set(doubts(before))) if wrong else []
    if wrong:
        report(wrong)
        click.echo(f"Nothing was {done}: this would be wrong after it.", err=True)
        stop_unless(good=False)
    replace_all(root / CONTENT, changes)


def changed(sources: Iterable[Source], changes: Mapping[str, bytes | None]) -> list[Source]:
    """The files of a content with changes made to them, which are named by their paths inside the content."""
    kept = [source for source in sources if f"{source.folder}/{source.name}" not in changes]
    for path, data in changes.items():
        if data is not None:
            folder, _, name = path.partition("/")
            kept.append(Source(folder=folder, name=name, path=f"{CONTENT}/{path}", data=data))
    return kept


def ids_in(sources: Iterable[Source], folder: str) -> set[str]:
    """The ids of the files in a folder of the content."""
    return {source.name.removesuffix(".md") for source in sources if source.folder == folder}


def path_in(root: Path, file: str, there: Iterable[str]) -> str:
    """The path of a file of the content, from the project's folder; ends the program where it is none."""
    path = Path(os.path.relpath(file, root)).as_posix()
    if not Path(file).exists() and path not in there:
        raise click.UsageError(f"there is no file '{file}' here")
    if not path.startswith("content/"):
        raise click.UsageError(f"'{file}' is no file of the content; only those in content/ are checked")
    return path
