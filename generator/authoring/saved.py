# What a saved page or a text file says. Pure: who opened it is decided elsewhere.

import re
from dataclasses import replace

from generator.archive.fields import is_web_address
from generator.archive.problems import Problem
from generator.authoring.extract import Extract, Found, extract
from generator.authoring.fetch import MOST_BYTES

_TYPES = {".txt": "text/plain", ".md": "text/plain"}


def extracted(data: bytes, name: str, suffix: str, url: str = "") -> tuple[Extract, tuple[Problem, ...]]:
    """What a file holds that is called `name` and ends in `suffix`, such as .txt; `url` is where it was read, if known.

    Problems: A511 to A526, A546 larger than any page.
    """
    if len(data) > MOST_BYTES:
        message = f"it is larger than {MOST_BYTES // 1_000_000} MB; copy the text of the readout into a file of its own"
        return Extract(), (Problem(path=name, line=0, code="A546", message=message),)
    noted = _saved_from(data)
    address = url if is_web_address(url) else noted
    found, problems = extract(data, url=address, content_type=_TYPES.get(suffix.lower(), ""))
    if noted and found.url.text == noted:
        found = replace(found, url=Found(text=noted, origin="the browser's note in the saved page"))
    return found, tuple(replace(problem, path=name) for problem in problems)


def _saved_from(data: bytes) -> str:
    # Browsers note the address in the pages that they save.
    found = re.search(rb"<!-- saved from url=\(\d+\)(https?://[\x21-\x7e]{1,2000}) -->", data[:10_000])
    return found[1].decode() if found else ""
