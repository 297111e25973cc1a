# How long it takes to propose the wordings that recur, and how much memory, for an invented content of several sizes.
# All its texts are there word for word, so that every word counts.
#
#   python benchmarks/phrases.py             1,000 and 10,000 readouts
#   python benchmarks/phrases.py 500         another size

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402 - the project's folder must be known first
from generator.archive.phrases import propose  # noqa: E402
from generator.archive.phrases.words import words_of  # noqa: E402
from generator.verbs.common import load  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description="How proposing phrases grows with the content.")
    parser.add_argument("readouts", type=int, nargs="*", default=[1_000, 10_000], help="sizes to measure")
    parser.add_argument("--of", type=Path, metavar="FOLDER", help="measure this project, in this process")
    arguments = parser.parse_args()
    if arguments.of:
        print(measure(arguments.of), flush=True)
        return
    print("| readouts | words | reading the content | memory | proposing | memory | phrases |")
    print("|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    for readouts in arguments.readouts:
        with tempfile.TemporaryDirectory() as root:
            corpus.write(Path(root), readouts)
            # A process of its own for each size: the most memory that one held cannot be measured anew.
            subprocess.run((sys.executable, __file__, "--of", root), check=True)


def measure(root: Path) -> str:
    """Reads a project and proposes its phrases; returns the row of the table."""
    began, used = time.perf_counter(), time.process_time()
    _, archive, problems = load(root)
    assert archive, problems[:3]
    reading = _cost(began, used)
    began, used = time.perf_counter(), time.process_time()
    found = propose(archive)
    proposing = _cost(began, used)
    words = sum(map(bool, words_of(archive).numbers))
    return (
        f"| {len(archive.readouts):,} | {words:,} | {' | '.join(reading)} | {' | '.join(proposing)} "
        f"| {len(found.phrases):,} |"
    )


def _cost(began: float, used: float) -> tuple[str, str]:
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return f"{seconds:.1f} s ({processor:.1f} s)", f"{memory:,.0f} MB"


if __name__ == "__main__":
    main()
