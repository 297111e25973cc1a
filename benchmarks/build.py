# How long a build takes, how much memory and how large it becomes, for an invented content of several sizes.
#
#   python benchmarks/build.py                 100, 1,000 and 10,000 readouts
#   python benchmarks/build.py 500             another size
#   python benchmarks/build.py --keep FOLDER   leaves the projects there, to look at them
#   python benchmarks/build.py --pages 10000   the generator alone, and the largest page of each kind

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402 - the project's folder must be known first

GENERATE = """
import sys
from pathlib import Path
from generator.site import builder
from generator.verbs.common import content_at, made_of
root = Path(sys.argv[1])
sources, trouble = content_at(root)
_, archive, problems = made_of(sources, trouble)
assert archive, problems[:3]
builder.generate(builder.Paths(root=root), archive, sources)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and those that it started used: seconds by the clock and of the processor, memory in megabytes."""

    seconds: float
    processor: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description="How a build grows with the content.")
    parser.add_argument("readouts", type=int, nargs="*", default=[100, 1_000, 10_000], help="sizes to measure")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to leave the projects")
    parser.add_argument("--pages", action="store_true", help="only how large the Markdown pages of each kind become")
    arguments = parser.parse_args()
    if arguments.pages:
        pages(arguments.readouts)
    else:
        measure_all(arguments.readouts, arguments.keep)


def measure_all(sizes: Sequence[int], keep: Path | None) -> None:
    """Prints what a build of each size costs."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {_processor()}\n", flush=True)
    print("| readouts | pages | generator | memory | MkDocs | memory | docs | site | generator : MkDocs |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        for readouts in sizes:
            root = (keep or Path(temporary)) / str(readouts)
            print(measure(root, readouts), flush=True)
            if not keep:
                shutil.rmtree(root)


def pages(sizes: Sequence[int]) -> None:
    """Prints for each size the largest Markdown page of each kind, in kilobytes."""
    found: dict[str, list[str]] = {}
    for place, readouts in enumerate(sizes):
        with tempfile.TemporaryDirectory() as temporary:
            root = Path(temporary)
            corpus.write(root, readouts)
            _cost((sys.executable, "-c", GENERATE, str(root)))
            for kind, (size, name) in _largest(root / "build" / "docs").items():
                row = found.setdefault(kind, ["", *("" for _ in sizes)])
                row[0], row[place + 1] = name, f"{size / 1000:,.0f}"
    print(f"| kind | {' | '.join(f'{size:,}' for size in sizes)} | the largest, of the last |")
    print(f"|---|{'---:|' * len(sizes)}---|")
    for kind, (name, *figures) in sorted(found.items()):
        print(f"| {kind} | {' | '.join(figures)} | {name} |")


def _largest(docs: Path) -> dict[str, tuple[int, str]]:
    largest: dict[str, tuple[int, str]] = {}
    for path in docs.rglob("*.md"):
        text = path.read_bytes()
        kind = re.search(rb'^kind: "(.*)"$', text[:4000], re.MULTILINE)  # in the front matter
        found = (len(text), path.relative_to(docs).as_posix())
        name = kind[1].decode() if kind else "none"
        largest[name] = max(largest.get(name, (0, "")), found)
    return largest


def measure(root: Path, readouts: int) -> str:
    """Builds a site of so many readouts in `root`; returns the row of the table."""
    corpus.write(root, readouts)
    shutil.copytree(ROOT / "theme", root / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    ours = _cost((sys.executable, "-c", GENERATE, str(root)))
    theirs = _cost((sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(root / "mkdocs.yml")))
    docs, site = (list(_files(root / "build" / name)) for name in ("docs", "site"))
    cells = (
        f"{readouts:,}",
        f"{sum(path.suffix == '.html' for path in site):,}",
        *_cells(ours),
        *_cells(theirs),
        _megabytes(docs),
        _megabytes(site),
        f"1 : {theirs.processor / ours.processor:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def _cost(command: Sequence[str]) -> Cost:
    began = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    process = subprocess.Popen(command, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def _cells(cost: Cost) -> tuple[str, str]:
    return f"{cost.seconds:.1f} s ({cost.processor:.1f} s)", f"{cost.memory:,.0f} MB"


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _megabytes(files: Sequence[Path]) -> str:
    return f"{sum(path.stat().st_size for path in files) / 1e6:,.1f} MB"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


if __name__ == "__main__":
    main()
