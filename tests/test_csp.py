# What the content security policy stops is refused before it is published, and what it allows is all that a
# page needs.

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.site import builder, csp
from generator.verbs.build import make
from tests.browser import PATIENCE
from tests.sites import run, zensical

HEAD = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'


def page(markup: str) -> str:
    return f"{HEAD}</head>\n<body>\n{markup}\n</body>\n</html>\n"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script\n>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        '<script async defer id="x">alert(1)</script>',
        '<script src="https://elsewhere.example/x.js"></script>',
        '<script src="//elsewhere.example/x.js"></script>',
        '<script src="\\\\elsewhere.example/x.js"></script>',
        '<script src="data:text/javascript,alert(1)"></script>',
        '<script "alert(1)',
        '<p onclick="alert(1)">x</p>',
        "<p ONCLICK=alert(1)>x</p>",
        "<svg/onload=alert(1)>",
        '<img src="x" onerror="alert(1)">',
        '<p style="position:fixed">x</p>',
        "<style>p{color:red}</style>",
        '<base href="https://elsewhere.example/">',
        '<iframe src="x.html"></iframe>',
        '<object data="x.svg"></object>',
        '<embed src="x.svg">',
        '<img src="https://elsewhere.example/x.png">',
        '<img srcset="//elsewhere.example/x.png 2x">',
        '<video poster="https://elsewhere.example/x.png"></video>',
        '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
        '<link rel=preconnect href="https://elsewhere.example">',
        '<svg><use xlink:href="https://elsewhere.example/x.svg#a"></use></svg>',
    ],
)
def test_what_the_policy_would_stop_is_named(markup: str) -> None:
    assert csp.protect(page(markup))[1]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="assets/javascripts/palette.js"></script>',
        '<script type="module" src="../assets/javascripts/reading-cards.js"></script>',
        '<script id="x" type="application/json">{"a": "b"}</script>',
        '<link rel="stylesheet" href="../assets/stylesheets/readouts.css">',
        '<link rel="canonical" href="https://archive.example/about/">',
        '<a href="https://elsewhere.example/">a link is not loaded</a>',
        '<img src="data:image/svg+xml,x" alt="">',
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; and one=two, onclick=</p>",
        '<p data-on="1" title="a > b">x</p>',
        '<svg><text x="1" y="2">x</text></svg>',
    ],
)
def test_what_it_allows_is_not(markup: str) -> None:
    assert csp.protect(page(markup))[1] == ()


def test_the_policy_stands_before_anything_that_a_page_loads() -> None:
    protected, _ = csp.protect(page('<script src="x.js"></script>'))
    head, _, rest = protected.partition(f'<meta http-equiv="Content-Security-Policy" content="{csp.POLICY}">')
    assert head == HEAD.rstrip("\n") + "\n"
    assert rest.count("x.js") == 1


def test_a_page_without_a_place_for_it_is_refused() -> None:
    assert csp.protect("<html><head></head></html>")[1]


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed() -> None:
    assert "unsafe" not in csp.POLICY
    assert "sha256" not in csp.POLICY
    assert "http" not in csp.POLICY
    assert "*" not in csp.POLICY


def test_the_desk_alone_may_run_webassembly_and_a_worker_that_it_makes_itself() -> None:
    said = dict(part.split(" ", 1) for part in csp.POLICY.split("; "))
    desk = dict(part.split(" ", 1) for part in csp.DESK_POLICY.split("; "))
    assert desk.pop("worker-src") == "blob:"
    assert desk.pop("script-src") == f"{said.pop('script-src')} 'wasm-unsafe-eval'"
    assert desk == said
    assert [
        path for path in ("index.html", "contribute/index.html", csp.DESK_PAGE) if "wasm" in csp.policy_of(path)
    ] == [csp.DESK_PAGE]


def test_every_page_of_the_site_has_its_policy_once(real_site: Path) -> None:
    assert (real_site / csp.DESK_PAGE).is_file()
    for path in real_site.rglob("*.html"):
        found = re.findall('Content-Security-Policy" content="([^"]*)"', path.read_text(encoding="utf-8"))
        assert found == [csp.DESK_POLICY if path == real_site / csp.DESK_PAGE else csp.POLICY], path


def test_it_holds_for_the_pages_of_zensical_too(corpus_project: Path, tmp_path: Path) -> None:
    for path in zensical(shutil.copytree(corpus_project, tmp_path / "copy", symlinks=True)).rglob("*.html"):
        assert csp.protect(path.read_text(encoding="utf-8"))[1] == (), path


def test_a_script_in_the_theme_fails_the_build_and_says_where(small_project: Path) -> None:
    template = small_project / "theme" / "main.html"
    template.write_text(
        template.read_text(encoding="utf-8") + "{% block extrahead %}<script>1</script>{% endblock %}\n"
    )
    done: subprocess.CompletedProcess[str] = run(small_project, "build")
    assert done.returncode == 1
    assert "index.html: a script is written into the page" in done.stderr
    assert not (small_project / "build" / "site").exists()


def test_while_serving_there_is_no_policy(small_project: Path) -> None:
    paths = builder.Paths(root=small_project)
    assert make(paths, strict=False)
    assert csp.POLICY not in (paths.site / "index.html").read_text(encoding="utf-8")


def test_the_browser_stops_what_slips_in(
    corpus_project: Path, tmp_path: Path, browser: Browser, serve: Callable[[Path], str]
) -> None:
    folder = shutil.copytree(corpus_project / "build" / "site", tmp_path / "site")
    index = folder / "index.html"
    smuggled = (
        "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
        "<a id=x href='javascript:window.ran=1'>x</a>"
    )
    index.write_text(index.read_text(encoding="utf-8").replace("</main>", f"{smuggled}</main>"), encoding="utf-8")
    shown = browser.new_page()
    shown.add_init_script(
        "window.stopped = []; "
        "addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective))"
    )
    shown.goto(f"{serve(folder)}/")
    shown.evaluate("document.querySelector('#x').click()")
    shown.wait_for_function("stopped.length === 3", timeout=PATIENCE)
    assert sorted(shown.evaluate("stopped")) == ["script-src-attr", "script-src-elem", "script-src-elem"]
    assert shown.evaluate("window.ran") is None
    shown.close()
