# Nothing that a stranger can write makes a verb fail or run on without end: pages for `add`, texts for `annotate`,
# files for `check`. The cases in tests/fuzz/ are the worst that are known.

import shutil
import tomllib
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.archive.read import Source
from generator.authoring.add import add
from generator.authoring.annotate import annotate
from generator.authoring.extract import extract
from generator.authoring.new_files import NewFile
from generator.authoring.propose import propose
from generator.verbs.common import doubts, result_of
from tests.pipeline import CORPUS, registers
from tests.test_add import CONTENT
from tests.test_annotate import HEAD

CASES = sorted((Path(__file__).parent / "fuzz" / "cases").glob("*.toml"))
GIVEN = {
    "title": "Oru and Sanna speak",
    "date": "1990-08-09",
    "kind": "phone-call",
    "participants": "mira-oru, pelle-sanna",
    "publisher": "vestria-mfa",
    "url": "https://mfa.vestria.example/9",
    "language": "en",
}
REGISTERS = tuple(
    Source(folder=path.split("/")[0], name=path.split("/")[1], path=f"content/{path}", data=data)
    for path, data in registers().items()
    if isinstance(data, bytes)
)


def input_of(case: Path) -> bytes:
    """What a case stands for."""
    told = tomllib.loads(case.read_text(encoding="utf-8"))
    repeated = (told["repeat"].replace("{n}", word(number)) for number in range(told["times"]))
    parts = (told.get("begin", ""), *repeated, told.get("end", ""))
    encodings = cycle(told.get("encodings", ["utf-8"]))
    return b"".join(part.encode(encoding, "replace") for part, encoding in zip(parts, encodings, strict=False))


def word(number: int) -> str:
    """A word of small letters, another for each number."""
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
    return letters or "a"


def try_everything(data: bytes) -> None:
    """Has the pure stages take some bytes for a page, for the text of a readout and for a whole file of each kind."""
    found, _ = extract(data)
    for given_fields in ({}, GIVEN):
        addition, problems = add(found, given_fields, CONTENT)
        if addition.file.text and all(problem.warning for problem in problems):
            reads_well(found.paragraphs, [addition.file, *addition.offered])
    as_readout = Source(folder="readouts", name="a.md", path="content/readouts/a.md", data=HEAD.encode() + b"\n" + data)
    read_and_annotate(as_readout)
    for folder in ("readouts", "people", "parties", "publishers", "topics", "pages"):
        read_and_annotate(Source(folder=folder, name="a.md", path=f"content/{folder}/a.md", data=data))


def reads_well(paragraphs: Sequence[str], files: Sequence[NewFile]) -> None:
    """What `add` would write has no mistake, and its text is that of the page."""
    new = [
        Source(folder=file.path.split("/")[1], name=file.path.split("/")[2], path=file.path, data=file.text.encode())
        for file in files
    ]
    old = [source for source in REGISTERS if source.path not in {file.path for file in files}]
    result = result_of([*old, *new])
    wrong = [problem for problem in result.problems if not problem.warning and problem.code != "R110"]
    assert wrong == []
    assert tuple(paragraph.text for paragraph in result.content.drafts[0].paragraphs) == tuple(paragraphs)


def read_and_annotate(source: Source) -> None:
    result = result_of([*REGISTERS, source])
    doubts(result)
    for draft in result.content.drafts:
        annotate(source.data.decode(), draft, propose(draft, result.content))


def run(root: Path, *arguments: str, data: bytes = b"") -> Result:
    """A verb as it is called; any exit code is right, an exception never is."""
    verb, *rest = arguments
    result = CliRunner().invoke(main, [verb, "--root", str(root), *rest], input=data, catch_exceptions=False)
    assert result.exit_code in (0, 1, 2)
    return result


def try_every_verb(root: Path, data: bytes) -> None:
    shutil.copytree(CORPUS, root / "content", dirs_exist_ok=True)
    run(root, "add", "-", data=data)
    run(root, "annotate", "-", "--json", data=data)
    run(root, "annotate", "-", "--explain", data=data)
    for name in ("a.csv", "a.jsonl"):
        (root / name).write_bytes(b"text\n" * (name == "a.csv") + data)
        run(root, "import", str(root / name))
    file = root / "content" / "readouts" / "1990-01-01-fuzz-vestria-mfa.md"
    for text in (data, HEAD.encode() + b"\n" + data):
        file.write_bytes(text)
        run(root, "annotate", str(file))
        run(root, "check")
        run(root, "rename", "topic", "ferry", "another-ferry")
        run(root, "rename", "topic", "another-ferry", "ferry")


@pytest.mark.whole
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_in_the_stages(case: Path) -> None:
    try_everything(input_of(case))


@pytest.mark.whole
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_on_the_command_line(case: Path, tmp_path: Path) -> None:
    try_every_verb(tmp_path, input_of(case))


TAGS = st.sampled_from(
    [
        "<p>", "</p>", "<br>", "<div>", "</div>", "<table><tr><td>", "</table>", "<h1>", "</h1>", "<!--", "-->", "<",
        "<title>", "</title>", "<meta charset=gb2312>", '<meta name="date" content="1990-03-14">', "<script>", "&#0;",
        "&lt;", '<link rel="canonical" href="https://mfa.vestria.example/1">', '<html lang="en">', "<main>", "<li>",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "Foreign Minister Mira Oru", "Oru said that the ferry line runs. ", "Minister Ana Pell of Kelmar noted ",
        "He ", "On 14 March 1990, ", "they agreed", "President of Norland", "Spokesperson Una Bell said", " by phone ",
        "meets ", "外交部长奥鲁表示，", "萨纳指出：“", "双方同意。", "1990年3月14日", "\n\n", "\n", " ", "@mira-oru ",
        "@joint? ", "[a](topic:ferry)", "[^1]", "[^1]: Note.", "\\", "---\n", "title: x\n", "date: 1990-03-14\n", "{",
        "participants: [mira-oru]\n", "[", '"', ": ", "Minister O’Neill-Smith", "Dr. A. B. Cee", "(CWS)",
        "Joint Statement", "Xia said: ", "the other side", "İ", "ß", "ﬁ",
    ]
)  # fmt: skip
PAGES = st.lists(TAGS | WORDS | st.text(max_size=8), max_size=40).map("".join)


@given(PAGES.map(lambda text: text.encode("utf-8", "replace")))
def test_pages_and_texts(data: bytes) -> None:
    try_everything(data)


@given(st.binary(max_size=400))
def test_bytes(data: bytes) -> None:
    try_everything(data)


@pytest.mark.whole
@settings(max_examples=15)
@given(data=st.lists(TAGS | WORDS, max_size=40).map(lambda parts: "".join(parts).encode()) | st.binary(max_size=200))
def test_the_command_line(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    try_every_verb(tmp_path_factory.mktemp("fuzz"), data)
