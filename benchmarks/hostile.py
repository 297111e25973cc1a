# What strangers could send to make a verb fail or run without end: over a hundred inputs of about 200 kB, each given to
# every verb that reads such things. A traceback is told, and whatever takes more than twice as long for twice as much.
# What can be built is built, and its pages are opened in a browser without their policy: no script of theirs may run,
# and nothing be asked of anybody else. Everybody in the inputs is invented.
#
#   python benchmarks/hostile.py                  all of them
#   python benchmarks/hostile.py emphasis quotes  those whose names hold one of these words
#   python benchmarks/hostile.py --list           their names

import argparse
import json
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from click.testing import CliRunner  # noqa: E402 - the project's folder must be known first
from playwright.sync_api import sync_playwright  # noqa: E402

from generator.__main__ import main as program  # noqa: E402
from tests.browser import FLAGS, find, served  # noqa: E402

BYTES = 200_000
"""Of each input, unless said otherwise."""
QUICK = 2.0
"""Seconds of the processor, under which nothing is held against half as much."""
LINEAR = 2.8
"""How much longer twice as much may take: a little of everything, and the clock, is not linear."""
MOST_SECONDS = 300
OPENED = "build, opened"
"""What stands for the verb where a browser opens what was built."""
PARAGRAPH = 18_000
"""Characters, a little less than a paragraph may have, so that the text comes as far as it can."""

HEAD = """\
title: Oru and Sanna speak
date: 1990-08-09
event: 1990-08-09-oru-sanna-call
kind: phone-call
participants: [mira-oru, pelle-sanna]
publisher: vestria-mfa
url: https://mfa.vestria.example/9
language: en
text: summary
seen: whole
"""
GIVEN = (
    *("--title", "Oru and Sanna speak", "--date", "1990-08-09", "--kind", "phone-call", "--language", "en"),
    *("--participants", "mira-oru,pelle-sanna", "--publisher", "vestria-mfa", "--url", "https://mfa.vestria.example/9"),
)

TEXTS = {
    "blanks": " " * 999 + "a",
    "blanks between names": "Mira" + " " * 99 + "Oru said ",
    "brackets": "[",
    "brackets in brackets": "[a[b]]((c)",
    "links without an end": "[a](topic:",
    "links": "[a](topic:ferry) ",
    "links to two": "[a](topic:ferry+winter-trade) ",
    "links to nothing": "[a](topic:a{n}) ",
    "foreign words": "[x](lang:de) ",
    "notes": "a[^1] ",
    "notes that are none": "a[^{n}] ",
    "turns": "@mira-oru Yes. @pelle-sanna No. ",
    "turns of two readers": "@mira-oru?|pelle-sanna? Yes. @pelle-sanna?? No. ",
    "turns relayed": "@mira-oru>ostmark? Yes. @joint No. ",
    "turns of nobody": "@a{n} Yes. ",
    "turns without words": "@mira-oru ",
    "signs of speakers": "@@@ @ @?",
    "emphasis": "*",
    "emphasis of both kinds": "**a _b* __c_ ",
    "lines under words": "_",
    "tags": "<b><i>",
    "scripts": "<script>alert({i})</script><svg onload=alert({i})> ",
    "pictures": "<img src=https://a.example/{n} onerror=alert({i})> ",
    "links that are scripts": "<a href='javascript:alert({i})'>a</a> ",
    "links that lead nowhere good": "[a](javascript:alert({i})) ![a](https://a.example/{n}.png) ",
    "frames": "<iframe src='https://a.example/{n}'></iframe><meta http-equiv=refresh content='0;url=//a.example'> ",
    "attributes in braces": "a{{ onclick=alert({i}) style=background:url(//a.example/{n}) }} ",
    "attributes": "<a b='",
    "comments": "<!--",
    "entities": "&#x1F; &amp &lt;",
    "combining characters": "a" + "\u0301" * 60,
    "characters from the right": "نص عادي ",
    "overrides": "\u202eabc\u202c ",
    "joiners": "می\u200cرود ",
    "conflict markers": "\n<<<<<<< a\n",
    "backslashes": "\\",
    "escapes": "\\[\\@\\]",
    "quotes": "“",
    "quotes closed": "“a” ",
    "straight quotes": "\"a' ",
    "statements": "Foreign Minister Mira Oru said that the northern ferry would run. ",
    "people": "Minister Aa{n} Bb said yes. ",
    "people unended": "Minister of Aa and the Bb (",
    "pronouns": "He said that she said that they said that ",
    "one sentence": "Oru said that ",
    "two words": "a b ",
    "other words": "w{n} ",
    "topics": "northern ferry, winter trade, ",
    "Chinese": "外交部长奥鲁表示，同意。",
    "Chinese without stops": "外交部长奥鲁德伦萨纳表示说指出强调",
    "Chinese quotes": "「“（",
    "days": "on 14 March 1990, ",
    "Chinese days": "1990年3月14日",
    "addresses": "https://a.example/{n}?a=b&c ",
    "capitals": "Aa Bb Cc Dd ",
    "abbreviations": "U.S. Dr. Mr. A. B. ",
    "stops": ". . . ",
    "one word": "a",
    "hyphens": "a-",
    "apostrophes": "x’s ",
    "templates": "{{ a }}{% b %}",
    "tables": "|a|b|",
    "headings": "\n# a\n",
    "items": "\n- a\n",
    "fences": "\n```\n",
    "fields": "\ntitle: a\n",
    "rules": "\n---\n",
    "symbols": "👩\u200d👩 ☃ ",
    "mathematical letters": "𝐎𝐫𝐮 ",
    "ligatures": "ﬁﬂİß ",
}  # fmt: skip
"""Each is repeated: in paragraphs as long as they may be, and for the names in SHORT in many short ones as well."""
SHORT = (
    *(
        "links",
        "notes",
        "turns",
        "turns of two readers",
        "statements",
        "people",
        "pronouns",
        "two words",
        "other words",
    ),
    *("topics", "Chinese", "quotes closed", "one word", "blanks", "emphasis", "tags", "capitals", "days"),
)
FIELDS = {
    "title: a long one": ("title: ", "a ", "\n"),
    "title: blanks": ("title: a", " ", "b\n"),
    "title: quotes without an end": ('title: "', "\\x41", "\n"),
    "note: a comment": ("note: a", " #", "\n"),
    "participants": ("participants: [", "a{n}, ", "a]\n"),
    "participants: the same": ("participants: [", "mira-oru, ", "mira-oru]\n"),
    "participants: lists in lists": ("participants: ", "[", "\n"),
    "moved": ("moved: [", "p{i} to p1, ", "p1 to p1]\n"),
    "also": ("also: [", "{{url: 'https://a.example/{n}', paragraphs: [p1]}}, ", "]\n"),
    "lacks": ("lacks: [", "a{n}, ", "ferry]\n"),
    "said": ("said: {{", "p{i}: 1990-08-09, ", "p1: 1990-08-09}}\n"),
    "retracted statements": ("retracted_statements: {{", "p{i}: 1991-01-01 a, ", "p1: 1991-01-01 a}}\n"),
    "former": ("former: [", "people/a{n}, ", "people/a]\n"),
    "fields that are none": ("", "a{n}: b\n", ""),
    "fields twice": ("", "via: b\n", ""),
    "comments of fields": ("", "# b\n", ""),
    "anchors": ("via: &a [x]\n", "b{n}: &b{n} [*a, *a]\n", ""),
    "lines of a value": ("via: |\n", "  b\n", ""),
    "maps in maps": ("session: ", "{{a: ", "\n"),
    "tabs": ("via:", "\t", "a\n"),
}
"""What begins, is repeated and ends; it stands among the fields of a readout."""
TOPICS = {
    "aliases": ("aliases: [", "alias of it {n}, ", "end]\n"),
    "aliases with one beginning": ("aliases: [", "the {i} the, ", "end]\n"),
    "aliases that nest": ("aliases: [", "{{name: a{n}, used_by: [vestria]}}, ", "end]\n"),
    "wordings": ("wordings: [", "{{id: a{n}, text: words {n}, language: en}}, ", "]\n"),
    "broader": ("broader: [", "a{n}, ", "ferry]\n"),
    "sources": ("sources: [", "'https://a.example/{n}', ", "]\n"),
}
PAGES = {
    "elements in elements": ("<table>", "<tr><td><div>", "Oru said yes."),
    "paragraphs": ("<article>", "<p>Oru said that the ferry runs, and that it will.</p>", "</article>"),
    "paragraphs unended": ("<article>", "<p>Oru said that the ferry runs", "</article>"),
    "classes": ("<article>", "<p class='a{n} share tag'>Oru said yes to it.</p>", "</article>"),
    "titles": ("", "<title>Oru {n}</title><h1>Oru {n}</h1>", "<p>Oru said yes.</p>"),
    "days of a page": ("", "<meta name=date content=1990-03-14><time>14 March 1990</time>", "<p>Oru said yes.</p>"),
    "data of a page": ("<script type='application/ld+json'>", '{{"a":[', "</script><p>Oru said yes.</p>"),
    "hidden": ("<article>", "<div hidden><p>Oru said yes.", "</article>"),
    "struck out": ("<article><p>", "<s>no</s><sup>{n}</sup> yes ", "</p></article>"),
    "links of a page": ("<ul>", "<li><a href='/{n}'>Oru and Sanna meet</a></li>", "</ul>"),
    "almost elements": ("<html>", '<!--<![CDATA[<p a="<script>&#0;</', ""),
    "wrapped lines": ("", "Oru said that the ferry would run again in the spring of that year and\n", ""),
}
ANSWERS = {
    "answers": ("", '{{"sentence": {i}, "speaker": "Mira Oru"}}\n', ""),
    "an answer in lists": ("", "[", ""),
    "an answer in fences": ("", "```json\n", ""),
    "an answer of numbers": ("", "{i}: Mira Oru\n", ""),
}
TABLES = {
    "cells.csv": ("text,date\n", '"Oru said that {n}",1990-03-14\n', ""),
    "quotes.csv": ("text\n", '"', "\n"),
    "columns.csv": ("", "a{n},", "\n"),
    "delimiters.csv": ("text\n", ",;\t", "\n"),
    "lists.jsonl": ("", "[", "\n"),
    "rows.jsonl": ("", '{{"text": "Oru said that {n}.", "date": "1990-03-14"}}\n', ""),
    "names.jsonl": ("{{", '"a{n}": "b", ', '"text": "x"}}\n'),
    "long.jsonl": ('{{"text": "', "Oru said that ", '"}}\n'),
}


@dataclass(frozen=True, slots=True)
class Input:
    """Something hostile of any size."""

    name: str
    kind: str
    make: Callable[[int], str]


def repeated(begin: str, part: str, end: str, size: int) -> str:
    """The part again and again, `{n}` another word and `{i}` another number each time, up to so many bytes."""
    found, length, number = [], 0, 0
    is_plain = "{n}" not in part and "{i}" not in part
    while length < size:
        number += 1
        one = part if is_plain else part.replace("{n}", _word(number)).replace("{i}", str(number))
        found.append(one)
        length += len(one.encode())
    return f"{begin}{''.join(found)}{end}".replace("{{", "{").replace("}}", "}")


def _word(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
    return letters


def in_paragraphs(part: str, longest: int, size: int) -> str:
    """A text of paragraphs of at most so many characters, with the words that make each another one."""
    text = repeated("", part, "", size)
    pieces = [text[at : at + longest] for at in range(0, len(text), longest)]
    notes = "\n\n[^1]: A note." if "[^1]" in part else ""
    return "\n\n".join(f"Part {_word(number + 1)}. {piece}" for number, piece in enumerate(pieces)) + notes


def inputs() -> Iterator[Input]:
    for name, part in TEXTS.items():
        yield Input(name, "text", lambda size, part=part: in_paragraphs(part, PARAGRAPH, size))
    for name in SHORT:
        yield Input(f"{name}, short", "text", lambda size, part=TEXTS[name]: in_paragraphs(part, 150, size))
    kinds = (("field", FIELDS), ("topic", TOPICS), ("page", PAGES), ("answer", ANSWERS), ("table", TABLES))
    for kind, several in kinds:
        for name, parts in several.items():
            yield Input(name, kind, lambda size, parts=parts: repeated(*parts, size))


class Project:
    """The invented archive in a git repository, with a readout that a proposal changes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file = root / "content" / "readouts" / "1990-08-09-oru-sanna-call-vestria-mfa.md"
        self.topic = root / "content" / "topics" / "hostile.md"
        shutil.copytree(ROOT / "tests" / "corpus" / "content", root / "content")
        for folder in ("readouts", "pages"):  # what is not hostile only takes time
            shutil.rmtree(root / "content" / folder)
            (root / "content" / folder).mkdir()
        (root / "content" / "pages" / "index.md").write_text("---\ntitle: Invented\n---\n\nAll of it.\n")
        (root / ".gitignore").write_text("build\n")
        shutil.copytree(ROOT / "theme", root / "theme")
        shutil.copy(ROOT / "mkdocs.yml", root)
        self._git("init", "-q")

    def _git(self, *arguments: str) -> None:
        name = ("-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false")
        subprocess.run(("git", "-C", str(self.root), *name, *arguments), check=True, capture_output=True)

    def commit(self) -> None:
        self._git("add", "-A")
        self._git("commit", "-qm", "a", "--allow-empty")

    def write(self, input: Input, size: int, *, before: bool) -> None:
        made = input.make(size)
        body = "Oru said that the northern ferry would run.\n"
        if input.kind == "topic":
            self.topic.write_text(f"---\nname: hostile topic\nkind: theme\n{made}---\n\nInvented.\n", encoding="utf-8")
        elif input.kind == "field":
            name = made.partition(":")[0]
            head = "".join(f"{line}\n" for line in HEAD.splitlines() if not line.startswith(f"{name}:"))
            self._write(f"---\n{head}{made}---\n\n{body}")
        elif input.kind == "text":
            pieces = made.split("\n\n")
            # What a proposal makes of a text: another order, and in every third paragraph another word.
            others = [f"New. {piece}" if at % 3 == 0 else piece for at, piece in enumerate(pieces)][::-1]
            text = "\n\n".join(pieces if before or pieces[-1].startswith("[^1]:") else others)
            self._write(f"---\n{HEAD}---\n\n{text}\n")
        else:
            self._write(f"---\n{HEAD}---\n\n{body}")

    def _write(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def verbs(project: Project, input: Input, size: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """The name of each verb that reads such an input, and what has it do so."""
    file, root = str(project.file), project.root
    made = input.make(size)

    def run(*arguments: str, data: str = "") -> Callable[[], object]:
        def invoked() -> object:
            bytes_in = data.encode("utf-8", "replace")
            done = CliRunner().invoke(
                program, [*arguments, "--root", str(root)], input=bytes_in, catch_exceptions=False
            )
            assert done.exit_code in (0, 1, 2), done.exit_code
            return done

        return invoked

    if input.kind in ("text", "field", "topic"):
        yield "check --base", run("check", "--base", "HEAD")
        yield "diff", run("diff", "HEAD")
        yield "build", run("build")
        yield OPENED, lambda: opened(root / "build" / "site")
        yield "review", run("review")
        yield "rename", run("rename", "person", "mira-oru", "mira-aru")
        if input.kind == "topic":
            yield "merge", run("merge", "winter-trade", "hostile")
        yield "retract", run("retract", f"{project.file.stem}#p1", "--reason", "invented")
    if input.kind in ("text", "page"):
        yield "add", run("add", "-", *GIVEN, "--id", "1990-08-09-another", data=made)
        yield "annotate a text", run("annotate", "-", "--json", data=made)
    if input.kind == "page":
        row = json.dumps({"html": made, "title": "Oru and Sanna speak", "id": "1990-08-09-a-third"}) + "\n"
        (root / "rows.jsonl").write_text(row, encoding="utf-8", errors="replace")
        yield "import", run("import", str(root / "rows.jsonl"), "--new")
    if input.kind in ("text", "field"):
        yield "annotate", run("annotate", file)
        yield "annotate --question", run("annotate", file, "--question")
        (root / "answer.txt").write_text('{"1": "Mira Oru"}', encoding="utf-8")
        yield "annotate --answer", run("annotate", file, "--answer", str(root / "answer.txt"))
    if input.kind == "answer":
        yield "annotate --answer", run("annotate", file, "--answer", "-", data=made)
    if input.kind == "table":
        (root / input.name).write_text(made, encoding="utf-8")
        yield "import", run("import", str(root / input.name), "--new")


def opened(site: Path) -> None:
    """Has a browser open the pages that hold an input; raises where something comes or runs that is not the site's."""
    folders = [
        site,
        *(site / name for name in ("readouts", "topics")),
        *site.glob("readouts/1990*"),
        *site.glob("topics/host*"),
    ]
    pages = [folder.relative_to(site).as_posix() for folder in folders if (folder / "index.html").is_file()]
    if not pages:
        return
    wrong: list[str] = []
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_context(bypass_csp=True).new_page()
        page.set_default_timeout(1000 * MOST_SECONDS)
        page.on("request", lambda asked: wrong.append(asked.url[:200]) if _is_elsewhere(asked.url, address) else None)
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        for path in pages:
            page.goto(f"{address}/{path}/", wait_until="load")
            wrong += page.evaluate(_OF_NOBODY)
        browser.close()
    assert not wrong, wrong[:3]


_OF_NOBODY = """() => [...document.querySelectorAll('*')].flatMap(element =>
    [...element.attributes].filter(one => /^on|^javascript:/i.test(one.name) || /^\\s*javascript:/i.test(one.value))
    .map(one => `${element.tagName} ${one.name}`)
    .concat(element.matches('script:not([src]):not([type$=json]), iframe, object, meta[http-equiv=refresh]')
        ? [element.outerHTML.slice(0, 200)] : []))"""
"""What on a page could run or ask though no file of the site is it."""


def _is_elsewhere(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:", "blob:"))


def measured(
    input: Input, size: int, only: Collection[str], found: "multiprocessing.SimpleQueue[tuple[str, float, str]]"
) -> None:
    """Gives an input to every verb, or `only` to some, in a process of its own: verb, seconds and traceback go into
    `found`."""
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 5))
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.write(input, size, before=True)
        project.commit()
        project.write(input, size, before=False)
        for verb, does in verbs(project, input, size):
            if only and verb not in only:
                continue
            found.put((verb, -1.0, ""))  # begun: whoever is stopped is stopped in this one
            began = _processor()
            try:
                does()
                failure = ""
            except BaseException:
                failure = traceback.format_exc()
            found.put((verb, _processor() - began, failure))


def _processor() -> float:
    """Seconds of the processor so far, with those of the programs that were called."""
    return sum(os.times()[:4])


def times(input: Input, size: int, only: Collection[str] = ()) -> dict[str, tuple[float, str]]:
    """By the verb, its seconds and what went wrong; a verb that did not end has as many as there may be."""
    found: multiprocessing.SimpleQueue[tuple[str, float, str]] = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=measured, args=(input, size, only, found))
    process.start()
    seen: dict[str, tuple[float, str]] = {}
    while process.is_alive() or not found.empty():
        if found.empty():
            time.sleep(0.05)
            continue
        verb, seconds, failure = found.get()
        seen[verb] = (seconds, failure) if seconds >= 0 else (float(MOST_SECONDS), "did not end")
    process.join()
    return seen


def judged(input: Input, size: int) -> Iterator[tuple[str, float, str]]:
    """Each verb with its seconds at full size and what is wrong with it."""
    whole = times(input, size)
    slow = {verb for verb, (seconds, _) in whole.items() if seconds > QUICK * size / BYTES} - {OPENED}
    half = times(input, size // 2, slow) if slow else {}
    for verb, (seconds, failure) in whole.items():
        wrong = failure.strip().splitlines()[-1] if failure else ""
        if not wrong and verb in slow and (ratio := seconds / max(0.05, half[verb][0])) > LINEAR:
            wrong = f"{ratio:.1f} times as long for twice as much"
        yield verb, seconds, wrong
        if failure and "did not end" not in failure:
            print(failure, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Hostile inputs through every verb.")
    parser.add_argument("names", nargs="*", help="only the inputs whose names hold one of these")
    parser.add_argument("--bytes", type=int, default=BYTES, help="of each input")
    parser.add_argument("--list", action="store_true", help="print their names")
    arguments = parser.parse_args()
    chosen = [one for one in inputs() if not arguments.names or any(word in one.name for word in arguments.names)]
    if arguments.list:
        print(*(f"{one.kind:7} {one.name}" for one in chosen), sep="\n")
        return
    worst: dict[str, tuple[float, str]] = {}
    tried, wrong = 0, 0
    for number, one in enumerate(chosen, 1):
        print(f"{number} of {len(chosen)}: {one.name}", file=sys.stderr, flush=True)
        for verb, seconds, what in judged(one, arguments.bytes):
            tried += 1
            worst[verb] = max(worst.get(verb, (0.0, "")), (seconds, one.name))
            wrong += bool(what)
            if what:
                print(f"{one.kind} '{one.name}', {verb}: {what} ({seconds:.1f} s)", flush=True)
    print(f"\n{len(chosen)} inputs of {arguments.bytes:,} bytes, {tried} runs of verbs, {wrong} of them wrong.\n")
    print("| verb | the longest | with |\n|---|---:|---|")
    for verb, (seconds, name) in worst.items():
        print(f"| {verb} | {seconds:.1f} s | {name} |")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
