# What contributors are told is true: the lines to copy, the examples, the list of modules, the way to a correction.

import re
import subprocess
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.archive import ids
from generator.archive.inline import parse
from generator.archive.kinds import FOLDERS
from generator.archive.model import Location
from generator.archive.problems import CODES
from generator.archive.read import Source, read
from generator.archive.read.encoding import decode
from generator.archive.read.prose import prose
from generator.export.schema import schema
from generator.site.pages.indexes import NEW_READOUT
from generator.site.urls import CONTRIBUTE
from tests.pipeline import CORPUS, archive_of, files_of, html, load, pages_of

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
GUIDE_FOLDERS = {
    "A readout": "readouts",
    "A person": "people",
    "A party": "parties",
    "A publisher": "publishers",
    "A topic": "topics",
}
LONGEST_ADDRESS = 6_000
"""Characters. GitHub refuses longer ones; where it begins to is not written down."""


def example_of(heading: str) -> str:
    """The first example in a section of the guide."""
    section = GUIDE.split(f"\n## {heading}\n")[1]
    return section.split("```markdown\n")[1].split("```\n")[0]


def lines_to_copy() -> str:
    return (ROOT / "content" / "pages" / f"{CONTRIBUTE}.md").read_text(encoding="utf-8").split("\n```\n")[1] + "\n"


@pytest.mark.parametrize("heading", GUIDE_FOLDERS)
def test_an_example_of_the_guide_is_read_without_a_problem(heading: str) -> None:
    source = Source(
        folder=GUIDE_FOLDERS[heading], name="some.md", path="content/some.md", data=example_of(heading).encode()
    )
    content, problems = read([source])
    assert not problems
    assert not content.unread


@pytest.mark.parametrize("heading", GUIDE_FOLDERS)
def test_the_guide_names_every_field_and_every_value_to_choose_from(heading: str) -> None:
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    for name, of in schema(GUIDE_FOLDERS[heading])["properties"].items():
        assert re.search(rf"^{name}:|`{name}`", section, re.MULTILINE), name
        assert [value for value in of.get("enum", ()) if f"`{value}`" not in section] == [], name


def test_the_lines_to_copy_are_a_readout_that_names_only_who_is_not_there_yet() -> None:
    archive, problems = load({**files_of(CORPUS), f"readouts/{NEW_READOUT}": lines_to_copy()})
    assert archive is None
    assert {problem.code for problem in problems if not problem.warning} == {"L302", "L303"}


def test_the_web_editor_begins_with_the_lines_to_copy() -> None:
    page = (ROOT / "content" / "pages" / f"{CONTRIBUTE}.md").read_bytes()
    text = pages_of({**files_of(CORPUS), f"pages/{CONTRIBUTE}.md": page})[f"{CONTRIBUTE}.md"]
    query = yaml.safe_load(text.split("---\n")[1])["begin"].replace("&amp;", "&")
    assert parse_qs(query, strict_parsing=True) == {"filename": [NEW_READOUT], "value": [lines_to_copy()]}
    assert len(query) < LONGEST_ADDRESS
    assert ids.of_file("readouts", NEW_READOUT) == (NEW_READOUT.removesuffix(".md"), None)


def test_a_page_without_lines_to_copy_offers_none() -> None:
    page = "---\ntitle: Contribute\n---\n\nWrite to us.\n"
    assert "begin:" not in pages_of({**files_of(CORPUS), f"pages/{CONTRIBUTE}.md": page})[f"{CONTRIBUTE}.md"]


def test_every_statement_says_the_line_of_the_file_that_it_stands_on() -> None:
    files = files_of(CORPUS)
    archive, pages = archive_of(files), pages_of(files)
    for readout in archive.readouts:
        front = yaml.safe_load(pages[f"readouts/{readout.id}.md"].split("---\n")[1])
        source = str(files[front["source"].removeprefix("content/")], "utf-8").splitlines()  # type: ignore[arg-type]
        numbers = [number for number, _ in front["lines"]]
        assert numbers == [spoken.id.removeprefix("p").replace("-", ".") for spoken in readout.statements]
        for spoken, (_, line) in zip(readout.statements, front["lines"], strict=True):
            paragraph = parse(" ".join("\n".join(source[line - 1 :]).split("\n\n")[0].split("\n")))[0]
            assert spoken.text in paragraph


def test_the_page_of_a_file_says_which_file() -> None:
    files = {path for path in files_of(CORPUS) if not path.startswith("pages/")}
    pages = pages_of(files_of(CORPUS))
    assert {path: yaml.safe_load(pages[path].split("---\n")[1])["source"] for path in files} == {
        path: f"content/{path}" for path in files
    }


code_lines = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"])),
        st.sampled_from(["", "````", "~~~", "```x", "    x", "<b>", "&amp;", "{: .a }", "@a", "[a](topic:b)", "---"]),
    ).filter(lambda line: line.rstrip(" ") != "```"),
    min_size=1,
    max_size=6,
).map("\n".join)
readable = code_lines.filter(lambda code: not decode(code.encode(), "a.md")[1])
"""Only characters that reading accepts: what it refuses is never shown."""


@given(readable)
@example("a\n````\nb")
@example("")
def test_lines_to_copy_appear_exactly_as_they_are(code: str) -> None:
    page = f"---\ntitle: About\n---\n\nBefore.\n\n```\n{code}\n```\n\nAfter.\n"
    decoded, trouble = decode(page.encode(), "content/pages/about.md")
    assert decoded == page
    assert not trouble
    shown = html(pages_of({**files_of(CORPUS), "pages/about.md": page})["about.md"])
    [block] = shown.select("pre")
    assert block.get_text().removesuffix("\n") == code.expandtabs()
    assert [p.get_text() for p in shown.select("p")] == ["Before.", "After."]


def test_lines_to_copy_without_an_end_are_a_problem_where_they_begin() -> None:
    blocks, problems = prose("One.\n```\ntwo\n\nthree", Location(path="content/pages/some.md", line=5))
    assert [(block.kind, block.line) for block in blocks] == [("paragraph", 5), ("code", 7)]
    assert [(problem.line, problem.code) for problem in problems] == [(6, "R143")]
    assert "R143" in CODES


def told_modules(folder: str) -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.split(f"| in `{folder}` |")[1].split("\n\n")[0]
    return [
        name for row in re.findall(r"^\| (`.+?`) \| \S", table, re.MULTILINE) for name in re.findall("`(.+?)`", row)
    ]


@pytest.mark.parametrize("folder", ["", "archive/"])
def test_the_list_of_modules_is_the_folder_listing(folder: str) -> None:
    there = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "generator" / folder).iterdir()
        if not path.name.startswith((".", "__pycache__", "__init__"))
    ]
    assert sorted(told_modules(f"generator/{folder}")) == sorted(there)


def test_contributors_are_sent_to_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = {*re.findall(r"\]\(([^)#:]+)\)", text), *re.findall(r"`((?:tests|content)/[\w/]*)`", text)}
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []


def hooks() -> list[dict[str, object]]:
    own = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return [*own, *offered]


@pytest.mark.whole
@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_a_git_hook_calls_what_is_there(hook: dict[str, str]) -> None:
    program, *words = hook["entry"].split()
    if program == "make":
        command = ["make", "--dry-run", *words]
    else:
        command = [str(ROOT / ".venv" / "bin" / Path(program).name), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    if "files" in hook:
        assert all(re.search(hook["files"], f"content/{folder}/some.md") for folder in FOLDERS)
