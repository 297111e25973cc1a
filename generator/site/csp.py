# The content security policy of the finished pages, whichever engine made them: only files of the site itself
# may run, style, show or be asked. There is nothing to hash, since no page has a script inside it; a page
# that has one, from wherever, is refused.

import re
from collections.abc import Iterator

from generator.site import urls

_SCRIPTS = "script-src 'self'"
POLICY = "; ".join(
    (
        "default-src 'none'",
        _SCRIPTS,
        "style-src 'self'",
        "img-src 'self' data:",  # Material's style sheet holds its icons as data
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The allow-list. As a meta element it cannot say who may frame a page; where headers can be set, add that there."""

# A worker that is started from a file of the site would have no policy at all, since only a header could give it one.
# One that a page makes itself has the page's, and ours does nothing but import our script.
DESK_POLICY = POLICY.replace(_SCRIPTS, f"{_SCRIPTS} 'wasm-unsafe-eval'; worker-src blob:")
"""That of the desk, which also runs WebAssembly in a worker. It still asks nobody but the site."""
DESK_PAGE = f"{urls.DESK}/index.html"

_CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.I)
# No part of it gives back what it has read, so that a tag without an end takes no more time than its length.
_VALUE = r"(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]*+)"
TAG = re.compile(rf"<([a-z][a-z0-9-]*+)((?:\s++|/|[^\s\"'<>/=]++(?:\s*+=\s*+{_VALUE})?+)*+)>", re.I)
"""A tag as it begins: its name, and its attributes."""
ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]*)))?")
"""An attribute: its name, and its value between double quotes, single ones or none."""
_ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]{2})", re.I)
_SCRIPT = re.compile(r"<script", re.I)
_REFUSED = frozenset({"base", "embed", "frame", "iframe", "object", "style"})
_LOADED = frozenset({"audio", "img", "image", "input", "link", "script", "source", "track", "use", "video"})


def policy_of(path: str) -> str:
    """The policy of a page, by its path in the site."""
    return DESK_POLICY if path == DESK_PAGE else POLICY


def protect(page: str, policy: str = POLICY) -> tuple[str, tuple[str, ...]]:
    """The page with a policy at the top of its head, and what on it the policy does not allow."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    protected, count = _CHARSET.subn(lambda charset: f"{charset[0]}\n{meta}", page, count=1)
    missing = () if count else ('it has no <meta charset="utf-8"> to put the policy after',)
    return protected, (*missing, *_violations(page))


def _violations(page: str) -> Iterator[str]:
    tags = TAG.findall(page)
    if len(_SCRIPT.findall(page)) != sum(tag.lower() == "script" for tag, _ in tags):
        yield "something in it begins like a script and cannot be read as a tag"
    for tag, inside in tags:
        name = tag.lower()
        attributes = {key.lower(): "".join(values) for key, *values in ATTRIBUTE.findall(inside)}
        only_leads = name == "link" and attributes.get("rel") in ("canonical", "alternate", "prev", "next")
        if name in _REFUSED:
            yield f"<{name}> is not allowed"
        if name == "script" and "src" not in attributes and attributes.get("type") != "application/json":
            yield "a script is written into the page; put it into a file in theme/assets/javascripts"
        for attribute in attributes:
            if attribute.startswith("on") or attribute == "style":
                yield f"<{name} {attribute}> is not allowed; use a script file or a class"
        for attribute in ("src", "href", "srcset", "poster", "xlink:href"):
            value = attributes.get(attribute, "")
            if name in _LOADED and not only_leads and _ELSEWHERE.match(value) and not value.startswith("data:image/"):
                yield f"<{name}> loads {value!r} from elsewhere; put it into theme/assets"
