# How long it takes to import a table of texts, for several sizes: the readouts of an invented content as CSV, added
# to its registers.
#
#   python benchmarks/imports.py               50 and 500 texts
#   python benchmarks/imports.py 2000          another size

import argparse
import csv
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402 - the project's folder must be known first
from generator.archive.read import Source, read  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description="How an import grows with its table.")
    parser.add_argument("texts", type=int, nargs="*", default=[50, 500], help="sizes to measure")
    print("| texts | table | written | by the clock | of the processor |\n|---:|---:|---:|---:|---:|", flush=True)
    for texts in parser.parse_args().texts:
        with tempfile.TemporaryDirectory() as folder:
            print(measure(Path(folder), texts), flush=True)


def measure(root: Path, texts: int) -> str:
    """Imports so many texts into a content without any; returns the row of the table."""
    corpus.write(root, texts)
    size = _table(root)
    began, before = time.perf_counter(), _processor()
    command = (sys.executable, "-m", "generator", "import", "texts.csv", "--root", ".", "--new")
    done = subprocess.run(command, cwd=root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    seconds, processor = time.perf_counter() - began, _processor() - before
    written = len(list((root / "content" / "readouts").glob("*.md")))
    return f"| {texts:,} | {size / 1e6:.1f} MB | {written:,} | {seconds:.1f} s | {processor:.1f} s |"


def _table(root: Path) -> int:
    # The readouts as a table, without who speaks in them: that is for the import to propose.
    with (root / "texts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("title", "date", "kind", "url", "publisher", "language", "id", "participants", "text"))
        for path in sorted((root / "content" / "readouts").glob("*.md")):
            source = Source(folder="readouts", name=path.name, path=path.name, data=path.read_bytes())
            [draft] = read([source])[0].drafts
            said = draft.metadata
            text = "\n\n".join(re.sub(r"\s+", " ", paragraph.text) for paragraph in draft.paragraphs)
            facts = (said.title, said.date, said.kind, said.url, said.publisher, said.language, said.id)
            writer.writerow((*facts, ", ".join(said.participants), text))
            path.unlink()
        return file.tell()


def _processor() -> float:
    import resource  # not on every system

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
