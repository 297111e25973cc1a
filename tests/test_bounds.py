# What is too much, hidden or not what it looks like is refused before anything works on it. Tables of what strangers
# might send, and what must pass all the same.

import errno
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.archive import folder, scripts
from generator.archive.fields import is_web_address, page_of
from generator.archive.problems import CODES
from generator.archive.read import Source, read
from generator.export.data import data_files
from generator.site import csp
from tests.pipeline import CORPUS, archive_of, readout, registers

UNSEEN = (0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200E, 0x2060, 0x2800, 0x3164)
INVISIBLE = "".join(map(chr, UNSEEN))


def told(text: str) -> list[str]:
    _, problems = read([Source(folder="readouts", name="a.md", path="a.md", data=text.encode())])
    assert {problem.code for problem in problems} <= set(CODES)
    return [problem.code for problem in problems]


@pytest.mark.parametrize("character", [*INVISIBLE, "\ufe00", "\ufe0f", "\uffa0", "\U000e0100", "\U0001d173"])
def test_what_nobody_sees_is_refused(character: str) -> None:
    assert told(readout(f"@mira-oru She{character} spoke.")) == ["R103"]
    assert told(readout("@mira-oru She spoke.", title=f"Oru{character} speaks")) == ["R103"]
    code = f"\\U{ord(character):08x}"
    assert set(told(readout("@mira-oru She spoke.").replace('"Oru and', f'"Oru{code} and'))) == {"R103"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("می‌رود", []),
        ("क्‍ष", []),
        ("Mi‌ra", ["R103"]),
        ("Mira‍", ["R103"]),
        ("毛‌泽", ["R103"]),
    ],
)
def test_what_joins_letters_stands_only_where_letters_join(text: str, codes: list[str]) -> None:
    assert told(readout(f"@mira-oru She said {text} twice.")) == codes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Vestria and Ostmark", ""),
        ("Vestriа and Ostmark", "Vestriа"),
        ("Vestria and Ѕсоре", "Ѕсоре"),
        ("Міра Ору", ""),
        ("Talks with М. Ору in Lund", "Ору"),
        ("𝐕estria", "𝐕estria"),
        ("Mira ꓳru", "ꓳru"),
        ("Mira ꓳꓣꓴ", "ꓳꓣꓴ"),
        ("Mira ᎾᎡᎬ", "ᎾᎡᎬ"),
        ("ᎾᎡᎬ", ""),
        ("Ⲟru and 𐐄ru", "Ⲟru"),
        ("Mira ჿru", "ჿru"),
        ("Mira ორუ, Oʻtkir and Ձայն", ""),
        ("北方轮渡 ＡＰ", ""),
        ("Łukasz Ørsted", ""),
    ],
)
def test_a_word_that_is_not_what_it_looks_like(text: str, word: str) -> None:
    assert scripts.mixed(text) == word


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("@mira-oru She spoke.", {"participants": [f"p{number}-x" for number in range(501)]}),
        ("@mira-oru She spoke.", {"moved": [f"p{number} to p1" for number in range(2, 503)]}),
        ("\n\n".join(["@mira-oru She spoke."] * 2001), {}),
        ("\n\n".join(["@mira-oru She spoke. @pelle-sanna He did."] * 1001), {}),
        ("\n\n".join(f"@a{number} She spoke." for number in range(501)), {}),
        ("\n\n".join(f"@mira-oru [a](topic:a{number})" for number in range(501)), {}),
    ],
)
def test_too_much_is_one_problem(body: str, fields: dict[str, object]) -> None:
    assert told(readout(body, **fields)) == ["R149"]


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://mfa.vestria.example/1", True),
        ("http://mfa.vestria.example:8080/a?b=c#d", True),
        ("https://8.8.8.8/", True),
        ("https://外交部.example/", True),
        ("https://xn--bcher-kva.example/", True),
        ("https://mfa.vestria.example./", True),
        ("https://localhost/", False),
        ("https://vestria/", False),
        ("http://127.0.0.1/", False),
        ("http://10.1.2.3/", False),
        ("http://169.254.169.254/", False),
        ("http://127.1/", False),
        ("http://2130706433/", False),
        ("http://0x7f.0.0.1/", False),
        ("http://0x7f000001/", False),
        ("http://[::1]/", False),
        ("http://[fe80::1]/", False),
        ("http://printer.local/", False),
        ("https://mfa.vestria.example:99999/", False),
        ("https://mfa.vestria.example:abc/", False),
        ("https://mfa.vestria.example:0/", False),
        ("https://mfa..example/", False),
        ("https://-a.example/", False),
        ("https://mfa.vestriа.example/", False),
        ("https://ѕсоре.example/", False),
        ("https://xn--80ak6aa92e.example/", False),
        ("https://oru@mfa.vestria.example/", False),
        ("ftp://mfa.vestria.example/", False),
    ],
)
def test_web_addresses(address: str, good: bool) -> None:
    assert is_web_address(address) == good


@pytest.mark.parametrize(
    "address",
    [
        "http://www.mfa.vestria.example/1990/oru-sanna/?utm_source=x#top",
        "https://mfa.vestria.example:443/1990/oru-sanna",
        "https://MFA.vestria.example/1990/oru-sanna/index.html?fbclid=1",
    ],
)
def test_a_page_is_the_same_under_all_its_addresses(address: str) -> None:
    assert page_of(address) == page_of("https://mfa.vestria.example/1990/oru-sanna")


def test_what_asks_for_another_page_is_another_page() -> None:
    addresses = ["https://a.example/n?id=1", "https://a.example/n?id=2", "https://a.example/n", "https://b.example/n"]
    assert len({page_of(address) for address in addresses}) == 4


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("Oru said;=1+1", "Oru said;'=1+1"),
        ("a;-b;+c;@d", "a;'-b;'+c;'@d"),
        ("＝1", "'＝1"),
        ("a = b; c", "a = b; c"),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    body = text.replace("@", "\\@")
    files = dict(data_files(archive_of({**registers(), "readouts/a.md": readout(f"@mira-oru {body}")})))
    assert f",{cell}," in files["data/statements.csv"]
    assert json.loads(files["data/statements.jsonl"])["text"] == text


def test_tags_without_an_end_are_read_once() -> None:
    # Each of these took more than a lifetime, or minutes.
    for page in ("<a " + "b" * 100_000, "<a " + "b " * 100_000, "<a b " * 50_000, "<a b='" * 50_000, "<" * 100_000):
        assert csp.protect(page)[0] == page


NOT_OURS = (".mira-oru.md.swp", "mira-oru.md~", ".DS_Store", "Thumbs.db", ".#mira-oru.md", "#mira-oru.md#", ".a.md.new")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path in sorted(CORPUS.rglob("*.md")):
        there = tmp_path / "content" / path.relative_to(CORPUS)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(path.read_bytes())
    return tmp_path


def test_what_editors_and_systems_leave_is_passed_over(project: Path) -> None:
    before = folder.read_tree(project / "content")
    for name in NOT_OURS:
        (project / "content" / name).write_bytes(b"\xff")
        (project / "content" / "people" / name).write_bytes(b"\xff")
    assert folder.read_tree(project / "content") == before
    (project / "content" / "people" / "notes.txt").write_bytes(b"")
    assert folder.read_tree(project / "content")[0] != before[0]


def refuse(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "somewhere")


def test_a_file_that_cannot_be_read_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", refuse)
    _, problems = folder.read_tree(project / "content")
    assert {problem.code for problem in problems} == {"R150"}


def test_a_full_disk_leaves_what_was_there(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "content" / "people" / "mira-oru.md"
    before = path.read_bytes()
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        folder.save(path, b"x")
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir() if found.name.startswith(".")] == []
    source = project / "readout.md"
    source.write_text(readout("Oru said that the ferry would sail."), encoding="utf-8")
    done = CliRunner().invoke(main, ["annotate", str(source), "--root", str(project)])
    assert (done.exit_code, "Error: the system refuses: " in done.output) == (1, True), done.output
