# Keeps a sample of the mutants that cosmic-ray has listed in a session, always the same one, and at the end says how
# many of them the tests have killed and shows the others. README.md says how this is run.

import ast
import random
import sqlite3
import sys
from functools import cache
from pathlib import Path

SEED = 20260101
SAMPLE = 150
ALIKE = ("_Eq_Is", "_Is_Eq", "_NotEq_IsNot", "_IsNot_NotEq")
"""Operators that mean the same for the small numbers, words and nothings that are compared here."""


def main(verb: str, session: str) -> None:
    """`sample SESSION` before cosmic-ray runs, `report SESSION` behind it."""
    with sqlite3.connect(session) as database:
        (sample if verb == "sample" else report)(database)


def sample(database: sqlite3.Connection) -> None:
    """Deletes all mutants but the sample.

    Left out are those that change nothing the program does: in annotations, protocols, caches and `strict=`, and
    `is` for `==`.
    """
    order = "module_path, operator_name, occurrence, operator_args"
    columns = "job_id, operator_name, module_path, start_pos_row, start_pos_col"
    found = database.execute(f"select {columns} from mutation_specs order by {order}").fetchall()
    kept = [
        job
        for job, operator, path, row, column in found
        if not operator.endswith(ALIKE) and not _changes_nothing(path, (row, column))
    ]
    chosen = random.Random(SEED).sample(kept, SAMPLE)
    for table in ("mutation_specs", "work_items"):
        database.execute(f"delete from {table} where job_id not in ({','.join('?' * SAMPLE)})", chosen)
    print(f"{SAMPLE} of {len(kept)} mutants")


def _changes_nothing(path: str, place: tuple[int, int]) -> bool:
    return any(first <= place < last for first, last in _without_effect(path))


def _is_of_no_effect(node: ast.AST) -> bool:
    """Whether it is a protocol, or a keyword that only saves space or states what holds anyway."""
    if isinstance(node, ast.ClassDef):
        return "Protocol" in map(ast.unparse, node.bases)
    return isinstance(node, ast.keyword) and node.arg in ("strict", "slots")


@cache
def _without_effect(path: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    nodes = list(ast.walk(ast.parse(Path(path).read_text("utf-8"))))
    found = [part for node in nodes for name in ("annotation", "returns") if (part := getattr(node, name, None))]
    found += filter(_is_of_no_effect, nodes)
    caches = [one for node in nodes for one in getattr(node, "decorator_list", ()) if "cache" in ast.unparse(one)]
    # A decorator begins with its "@".
    return [
        ((one.lineno, one.col_offset - (one in caches)), (one.end_lineno, one.end_col_offset)) for one in found + caches
    ]


def report(database: sqlite3.Connection) -> None:
    """Prints the share of killed mutants among those that were tried, and what the others change."""
    tried = database.execute("select test_outcome, diff from work_results").fetchall()
    killed = sum(outcome == "KILLED" for outcome, _ in tried)
    for outcome, change in tried:
        if outcome != "KILLED":
            print(change)
    print(f"{killed} of {len(tried)} killed")


if __name__ == "__main__":
    main(*sys.argv[1:])
