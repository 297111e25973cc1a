# phrases: wordings that recur across events, proposed as formulations.

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator.archive.model import Archive
from generator.archive.phrases import LEAST_EVENTS, Phrase, Place, Proposed, Wording, propose
from generator.archive.phrasing import account_of, language
from generator.verbs.common import at_root, load, number_of, report, stop_unless

MOST_USES = 5
"""Uses of a wording that are named; --json has all of them."""
MOST_WORDINGS = 6
"""Wordings of a phrase that are shown; --json has all of them."""


@click.command()
@at_root
@click.option("--most", type=click.IntRange(min=1), default=20, show_default=True, help="How many, the best first.")
@click.option(
    "--events", type=click.IntRange(min=2), default=LEAST_EVENTS, show_default=True, help="In how many at least."
)
@click.option("--lang", "code", metavar="CODE", default="", help="Only those of a language, such as 'zh'.")
@click.option(
    "--without",
    type=click.File(encoding="utf-8"),
    help="A file of commonplaces, one a line; their words make no phrase.",
)
@click.option("--json", "as_json", is_flag=True, help="All of them with all their uses, as JSON.")
def phrases(root: Path, most: int, events: int, code: str, without: Iterator[str] | None, as_json: bool) -> None:  # noqa: FBT001 - options
    """Propose wordings that recur across events as formulations.

    Of four words and more, or six characters of Chinese, with their uses and variants. Only words of publishers
    count: those of a text that is there word for word, and in a summary those between “ and ” or marked as of another
    language. Two readouts of one event count once. Names, offices and mechanisms of the registers, and what is written
    with capitals everywhere, are left out, and so is what is longer than 40 words.

    Whether one is a formulation, a person says: a topic of that kind has its wordings.

    Exit code 0: done; 1: the content has problems (see check); 2: the command is wrong.
    """
    _, archive, problems = load(root)
    report(problem for problem in problems if not problem.warning)
    stop_unless(archive is not None)
    assert archive is not None
    commonplaces = [line.strip() for line in without or () if line.strip()]
    found = propose(archive, least=events, language=code.lower().partition("-")[0], commonplaces=commonplaces)
    click.echo(_as_json(found) if as_json else _as_text(archive, found, most), nl=False)
    click.echo(_summary(found, len(found.phrases) if as_json else most), err=True)


def _as_text(archive: Archive, found: Proposed, most: int) -> str:
    lines: list[str] = []
    for number, phrase in enumerate(found.phrases[:most], 1):
        accounts = ", ".join(f"{account_of(archive, id)} {count}" for id, count in phrase.accounts.items())
        lines.append(f"{number}. {number_of(len(phrase.events), 'event')}: {accounts}")
        lines += [f"   already in topic '{id}'" for id in phrase.topics]
        for wording in phrase.wordings[:MOST_WORDINGS]:
            lines += _wording_lines(wording)
        if len(phrase.wordings) > MOST_WORDINGS:
            lines.append(f"   and {number_of(len(phrase.wordings) - MOST_WORDINGS, 'wording')} more")
        lines.append("")
    return "\n".join(lines)


def _wording_lines(wording: Wording) -> Iterator[str]:
    yield f"   “{wording.text}” ({language(wording.language)}), {number_of(len(wording.uses), 'use')}"
    yield from (f"      {use.statement.key}" for use in wording.uses[:MOST_USES])
    if len(wording.uses) > MOST_USES:
        yield f"      and {len(wording.uses) - MOST_USES} more"


def _summary(found: Proposed, most: int) -> str:
    shown = f"; {most} shown, --most shows more" if most < len(found.phrases) else ""
    return (
        f"{number_of(len(found.phrases), 'phrase')}{shown}; "
        f"{number_of(found.left_out, 'candidate')} left out as names or commonplaces."
    )


def _as_json(found: Proposed) -> str:
    return json.dumps([_phrase(phrase) for phrase in found.phrases], ensure_ascii=False, indent=1) + "\n"


def _phrase(phrase: Phrase) -> dict[str, Any]:
    return {
        "events": phrase.events,
        "accounts": phrase.accounts,
        "topics": phrase.topics,
        "score": round(phrase.score, 1),
        "wordings": [
            {"text": wording.text, "language": wording.language, "uses": _uses(wording.uses)}
            for wording in phrase.wordings
        ],
    }


def _uses(places: Sequence[Place]) -> list[dict[str, Any]]:
    return [
        {
            "statement": use.statement.key,
            "event": use.statement.event,
            "date": use.statement.readout.metadata.date,
            "account": use.statement.readout.account,
            "start": use.start,
            "end": use.end,
        }
        for use in places
    ]
