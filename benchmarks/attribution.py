# How long the attribution engine takes for a thousand paragraphs, on one core. The text is that of the invented
# cases it is tested with, over and over, each time as a readout of its own. The best of five runs counts: whatever else
# the machine does can only make one slower.
#
#   python benchmarks/attribution.py

import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.archive import frontmatter, inline  # noqa: E402 - the project's folder must be known first
from generator.attribution import attribute  # noqa: E402

PARAGRAPHS = 1_000
RUNS = 5
CASES = ROOT / "tests" / "attribute" / "cases"

Case = tuple[str, list[str]]


def main() -> None:
    cases = list(_cases())
    print("| paragraphs | characters | seconds of the processor |")
    print("|---:|---:|---:|")
    for paragraphs in (PARAGRAPHS, 2 * PARAGRAPHS):
        done, characters, seconds = min((measure(cases, paragraphs) for _ in range(RUNS)), key=lambda run: run[-1])
        print(f"| {done:,} | {characters:,} | {seconds:.2f} |")


def measure(cases: list[Case], paragraphs: int) -> tuple[int, int, float]:
    """Attributes the cases in turn until so many paragraphs are done; how many, of how many characters, in seconds."""
    done = characters = 0
    began = time.process_time()
    while done < paragraphs:
        for title, texts in cases:
            attribute(title, texts)
            done += len(texts)
            characters += sum(map(len, texts))
            if done >= paragraphs:
                break
    return done, characters, time.process_time() - began


def _cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.md")):
        parts = frontmatter.split(path.read_text(encoding="utf-8"))
        assert parts, path
        head, body, line = parts
        fields, _ = frontmatter.parse(head, path.name)
        title = fields["title"].content
        yield str(title), [inline.parse(source)[0] for _, source in inline.paragraphs(body, line)]


if __name__ == "__main__":
    main()
