# Takes each word out of the vocabulary, one at a time, and tries the sentences that tests/attribute/words has for it.
# Says which words no sentence misses: they do nothing there, and the tests would not notice that they are gone.

import ast
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from generator.attribution import languages
from tests.vocabulary import FOLDER, entries, groups, wrong


def main() -> int:
    """Prints every idle word; how many there are is the exit code, at most 1."""
    modules = list(_modules())
    derived = [(module, code) for module in modules if (code := _assignments(module))]
    caches = [value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")]

    def derive() -> None:
        """Makes anew what the modules of the languages have made of the lists when they were imported."""
        for cache in caches:
            cache.cache_clear()
        for module, code in derived:
            exec(code, vars(module))

    idle = [line for path in sorted(FOLDER.glob("*.toml")) for line in _idle(path.stem, derive)]
    print("\n".join(idle) or "no word is idle")
    return min(len(idle), 1)


def _modules() -> Iterator[ModuleType]:
    """The modules of the languages, each behind those that it imports; without the vocabularies."""
    names = [info.name for info in pkgutil.walk_packages(languages.__path__, f"{languages.__name__}.")]
    trees = {name: ast.parse(Path(importlib.import_module(name).__file__ or "").read_text("utf-8")) for name in names}
    trees[languages.__name__] = ast.parse(Path(languages.__file__ or "").read_text("utf-8"))
    done: list[str] = []

    def visit(name: str) -> None:
        if name not in trees or name in done:
            return
        tree = trees.pop(name)
        for line in tree.body:
            if isinstance(line, ast.ImportFrom):
                visit(line.module or "")
                for alias in line.names:
                    visit(f"{line.module}.{alias.name}")
        done.append(name)

    for name in list(trees):
        visit(name)
    return (sys.modules[name] for name in done if not name.endswith(".vocabulary"))


def _assignments(module: ModuleType) -> CodeType:
    """The imports and assignments of a module, without its functions and classes."""
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    body = [line for line in tree.body if isinstance(line, (ast.ImportFrom, ast.Assign, ast.AnnAssign))]
    return compile(ast.Module(body=body, type_ignores=[]), module.__file__ or "", "exec")


def _idle(language: str, derive: Callable[[], None]) -> Iterator[str]:
    vocabulary = importlib.import_module(f"{languages.__name__}.{language}.vocabulary")
    for name in entries(vocabulary):
        whole = getattr(vocabulary, name)
        stated = [(group, word) for group in groups(language) if group.list == name for word in group.words]
        for entry in dict.fromkeys(word.entry for _, word in stated):
            setattr(vocabulary, name, _without(whole, entry))
            derive()
            if not any(wrong(group, word) for group, word in stated if word.entry == entry):
                yield f"{language}: {name}: {entry}"
        setattr(vocabulary, name, whole)
    derive()


def _without(held: Any, entry: str) -> Any:
    """A list of the vocabulary without one of its entries."""
    if isinstance(held, str):
        return "\0"
    if isinstance(held, Mapping):
        kept = {}
        for key, value in held.items():
            shown, one = (chr(key), chr(value)) if isinstance(key, int) else (key, value)
            if isinstance(one, str):
                kept |= {key: value} if f"{shown}: {one}" != entry else {}
            elif rest := type(one)(each for each in one if f"{key}: {each}" != entry):
                kept[key] = rest
        return kept
    if isinstance(held, frozenset):
        return held - {entry}
    return tuple(kept for one in held if (kept := _kept(one, entry)))


def _kept(one: Any, entry: str) -> Any:
    """An element of a list without an entry; nothing if it is that entry."""
    if isinstance(one, str) or isinstance(one[0], str):
        return None if (one if isinstance(one, str) else " ".join(one)) == entry else one
    asked, meant = one
    rest = tuple(each for each in meant if f"{' '.join(sorted(asked))}: {' '.join(sorted(each))}" != entry)
    return (asked, rest) if rest else None


if __name__ == "__main__":
    sys.exit(main())
