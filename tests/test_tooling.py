# What the project promises about its own tools and code: the lock files, the browser that looks at the pages, short
# functions, values that do not change.

import ast
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCKS = {
    "requirements.lock": [*PROJECT["dependencies"], *EXTRAS["build"]],
    "requirements-dev.lock": [*PROJECT["dependencies"], *EXTRAS["build"], *EXTRAS["dev"]],
}


def locked(name: str) -> dict[str, tuple[Version, list[str]]]:
    """The packages of a lock file, each with its version and its hashes."""
    found: dict[str, tuple[Version, list[str]]] = {}
    for entry in re.split(r"\n(?=\w)", (ROOT / name).read_text()):
        lines = [line.strip(" \\") for line in entry.splitlines() if not line.lstrip().startswith("#")]
        if lines:
            requirement = Requirement(lines[0])
            [pin] = requirement.specifier
            assert pin.operator == "=="
            package = canonicalize_name(requirement.name)
            assert package not in found, "two versions of a package would build two different sites"
            found[package] = Version(pin.version), lines[1:]
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_hashes_for_every_package(lock: str) -> None:
    for package, (_, hashes) in locked(lock).items():
        assert hashes, package
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes), package


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    assert not re.search(r"://|index|find-links|trusted-host", (ROOT / lock).read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_agrees_with_the_project_file(lock: str) -> None:
    packages = locked(lock)
    for line in LOCKS[lock]:
        wanted = Requirement(line)
        version, _ = packages[canonicalize_name(wanted.name)]
        assert version in wanted.specifier, line


def test_both_locks_name_the_same_versions() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_material_is_one_without_known_holes() -> None:
    assert locked("requirements.lock")["mkdocs-material"][0] >= Version("9.7.7")


def test_the_browser_shows_a_served_folder(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>Vestria</title>", encoding="utf-8")
    page = browser.new_page()
    page.goto(serve(tmp_path) + "/")
    assert page.title() == "Vestria"
    page.close()


LONGEST = 60
"""Lines of a function, from its name to its end. What needs more is two functions."""


def test_no_function_is_long() -> None:
    found = []
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= LONGEST:
                found.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert found == []


GROWING = {"Discourse", "Entity", "Plain", "Region", "_Open"}
"""Classes whose values grow while a text is read. Every other value is made whole, and stays as it is."""


def test_a_value_stays_as_it_is_made() -> None:
    changeable = set()
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else ():
                made = ast.unparse(decorator)
                if made.startswith("dataclass") and "frozen=True" not in made:
                    changeable.add(node.name)
    assert changeable == GROWING
