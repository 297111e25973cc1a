# What the desk runs on: only what the lock vouches for is unpacked, and the site has the same bytes of it every time.

import base64
import gzip
import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.site import builder, bundle, program, runtime
from tests.pipeline import CORPUS, ROOT
from tests.sites import DESK, project, run

STDLIB = runtime.zipped({"re/__init__.py": b"re", "json.py": b"json", "xml/dom.py": b"xml", "logging/config.py": b"x"})
REGISTERS = '{"files":{"people":{"b.md":"text"}},"readouts":[["1","a"],["2","b"]]}'
INSIDE = {
    "pyodide.mjs": b"loader",
    "pyodide.asm.mjs": b"script",
    "pyodide.asm.wasm": b"\0asm",
    "python_stdlib.zip": STDLIB,
    "pyodide-lock.json": b'{"info": {"python": "3.14"}, "packages": {"numpy": {}}}',
}


def package(files: Mapping[str, bytes | str]) -> bytes:
    """An archive as the registry has it; a text in the place of bytes is where a link leads."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as made:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            if isinstance(data, str):
                member.type, member.linkname = tarfile.SYMTYPE, data
                made.addfile(member)
            else:
                member.size = len(data)
                made.addfile(member, io.BytesIO(data))
    return stream.getvalue()


def lock_of(archive: bytes) -> str:
    digest = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    return f"# why\n\nsome-package@1.2.3 sha512-{digest}\n"


def unpacked(files: Mapping[str, bytes | str]) -> dict[str, bytes]:
    archive = package(files)
    return runtime.unpacked(archive, runtime.pin(lock_of(archive)))


def test_the_files_that_a_browser_needs_come_out_and_no_other() -> None:
    files = unpacked({**INSIDE, "console.html": b"<script>", "../../outside": b"x"})
    assert tuple(files) == runtime.FILES
    assert files["pyodide.mjs"] == b"loader"
    assert gzip.decompress(files["pyodide.asm.wasm.pack"]) == b"\0asm"
    assert json.loads(gzip.decompress(files["pyodide-lock.json.pack"])) == {"info": {"python": "3.14"}, "packages": {}}
    with zipfile.ZipFile(io.BytesIO(gzip.decompress(files["python_stdlib.zip.pack"]))) as opened:
        assert opened.namelist() == ["json.py", "re/__init__.py"]


def test_the_same_archive_is_the_same_bytes() -> None:
    assert unpacked(INSIDE) == unpacked(dict(reversed(INSIDE.items())))


def test_an_archive_with_another_hash_is_refused() -> None:
    archive = package(INSIDE)
    with pytest.raises(runtime.Unfit, match="fetch it again"):
        runtime.unpacked(archive + b"\0", runtime.pin(lock_of(archive)))


@pytest.mark.parametrize("name", INSIDE)
def test_an_archive_that_lacks_a_file_is_refused(name: str) -> None:
    with pytest.raises(runtime.Unfit, match=f"no {name}"):
        unpacked({path: data for path, data in INSIDE.items() if path != name})


def test_a_link_in_the_place_of_a_file_is_refused() -> None:
    with pytest.raises(runtime.Unfit, match="no plain file"):
        unpacked({**INSIDE, "pyodide.mjs": "/etc/passwd"})


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(runtime.Unfit, match="cannot be unpacked"):
        runtime.unpacked(b"x", runtime.pin(lock_of(b"x")))


@pytest.mark.parametrize("lock", ["", "pyodide\n", "a@1.0.0 sha512-x\n", "a@^1 sha512-" + "A" * 86 + "==\n"])
def test_a_lock_that_pins_nothing_is_refused(lock: str) -> None:
    with pytest.raises(runtime.Unfit, match="one package and its hash"):
        runtime.pin(lock)


def test_the_lock_names_a_package_and_no_place_to_fetch_from() -> None:
    text = (ROOT / runtime.LOCK).read_text(encoding="utf-8")
    assert runtime.pin(text).package.startswith("pyodide@")
    assert "://" not in text


def test_the_verb_refuses_another_package_and_leaves_what_is_there(tmp_path: Path) -> None:
    root = project(tmp_path / "one", CORPUS)
    (root / "build" / "desk").unlink(missing_ok=True)
    archive = package(INSIDE)
    (root / runtime.LOCK).write_text(lock_of(archive), encoding="utf-8")
    (root / "some.tgz").write_bytes(archive)
    assert run(root, "desk", "some.tgz").returncode == 0
    paths = builder.Paths(root=root)
    assert builder.has_desk(paths)
    before = {path.name: path.read_bytes() for path in paths.desk.iterdir()}
    (root / "some.tgz").write_bytes(archive + b"\0")
    refused = run(root, "desk", "some.tgz")
    assert refused.returncode == 1
    assert "its hash is another" in refused.stderr
    assert {path.name: path.read_bytes() for path in paths.desk.iterdir()} == before
    (paths.desk / "pyodide.mjs").unlink()
    assert not builder.has_desk(paths), "half a runtime is none"


# ---- The bundle -----------------------------------------------------------------------------------------------------


def test_the_program_is_whole_and_reaches_for_nothing_outside() -> None:
    files = program.files()
    assert "generator/attribution/languages/english/reader.py" in files
    assert "bs4/__init__.py" in files
    assert "yaml/loader.py" in files
    assert not {f"generator/{path}" for path in program.LEFT_OUT} & files.keys()
    assert all((ROOT / "generator" / path).is_file() for path in program.LEFT_OUT)
    assert all(path.endswith(".py") or "/licenses/" in path for path in files)
    assert sum("/licenses/" in path for path in files) >= len(program.LIBRARIES)


def test_the_bundle_is_the_same_bytes_twice_and_each_file_lies_where_its_content_says() -> None:
    modules = program.files()
    one = dict(bundle.bundle(INSIDE, modules, REGISTERS))
    other = dict(bundle.bundle(INSIDE, dict(reversed(modules.items())), REGISTERS))
    assert one == other
    listed = json.loads(one.pop(bundle.MANIFEST))
    assert {f"desk/{path}": size for path, size in listed.items()} == {path: len(data) for path, data in one.items()}
    changed = dict(bundle.bundle(INSIDE, modules, REGISTERS.replace("b", "c")))
    assert one.keys() - changed.keys() == {path for path in one if path.endswith("/registers.json.pack")}


def test_a_module_is_compiled_where_that_was_made_of_the_same_source_and_else_as_it_is() -> None:
    code = b"\0" * 8 + hashlib.sha256(b"one").digest()[:8] + b"code"
    compiled = runtime.zipped(
        {"same.pyc": code, "changed.pyc": code, "gone.pyc": code, "cut.pyc": b"\0", "a/LICENSE": b""}
    )
    modules = {"same.py": b"one", "changed.py": b"other", "cut.py": b"one", "new.py": b"one", "a/LICENSE": b"text"}
    beside = {**INSIDE, **dict([runtime.packed(runtime.PROGRAM, compiled)])}
    files = dict(bundle.bundle(beside, modules, REGISTERS))
    [path] = (path for path in files if path.endswith(f"/{runtime.PROGRAM}.pack"))
    with zipfile.ZipFile(io.BytesIO(gzip.decompress(files[path]))) as opened:
        found = {name: opened.read(name) for name in opened.namelist()}
    assert found == {"same.pyc": code, **{name: data for name, data in modules.items() if name != "same.py"}}


def test_make_desk_has_compiled_what_the_desk_runs() -> None:
    if not DESK.is_dir():
        pytest.fail("what the desk runs on is not here: 'make desk' brings it", pytrace=False)
    # As the program was then: how much of it has changed since is no fault of what was compiled.
    with zipfile.ZipFile(io.BytesIO(gzip.decompress((DESK / f"{runtime.PROGRAM}.pack").read_bytes()))) as opened:
        made = {name: opened.read(name) for name in opened.namelist()}
    compiled = {name: code for name, code in made.items() if name.endswith(".pyc")}
    assert len(compiled) > 100
    assert {code[:4] for code in compiled.values()} == {next(iter(compiled.values()))[:4]}, "of one Python"


def test_without_a_runtime_the_list_is_empty() -> None:
    assert dict(bundle.bundle({}, program.files(), REGISTERS)) == {bundle.MANIFEST: b"{}"}
