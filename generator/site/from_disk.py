# Pages that open from a folder, by a double click. A server answers the address of a folder with the index.html in it;
# a browser that reads files shows the folder's contents. Changes where links lead, and must never touch a text.

import re

from generator.site.csp import ATTRIBUTE, TAG

_LEADING = frozenset({"action", "href"})
_TO_A_FOLDER = re.compile(r"(?![a-z][a-z0-9+.-]*:|/)((?:[^?#]*/)?)(\.{0,2})(?=[?#]|\Z)", re.I)
"""The part of an address of this site that names a folder, with its last step where that is a dot or two."""


def openable(page: str) -> str:
    """The finished page with every link to a folder of the site made one to the index.html in it."""
    return TAG.sub(lambda tag: f"<{tag[1]}{ATTRIBUTE.sub(_led_to_a_file, tag[2])}>", page)


def _led_to_a_file(attribute: re.Match[str]) -> str:
    name, value = attribute[1], attribute[2]
    if name.lower() not in _LEADING or not value:
        return attribute[0]
    folder = _TO_A_FOLDER.match(value)
    if folder is None or not folder[0]:
        return attribute[0]
    return f'{name}="{folder[1]}{folder[2]}{"/" if folder[2] else ""}index.html{value[folder.end() :]}"'
