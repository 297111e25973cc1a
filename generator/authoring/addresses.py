# Which addresses of the network are the public internet's: one list of what is allowed, so that whatever is not on it
# (a reader's own network, an address that carries another one inside) is refused without being named.

import ipaddress
import re
import unicodedata

_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
"""All that has been given out for use on the internet."""
_CARRIERS = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # of the protocols themselves, Teredo's among them, which carry an IPv4 address
        "2002::/16",  # 6to4 carries one too
        "2001:db8::/32", "3fff::/20",  # for documents
    )
)  # fmt: skip
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Where a network without IPv4 has public IPv4 addresses in the last 32 bits."""
_SPECIAL_4 = tuple(ipaddress.IPv4Network(network) for network in ("192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4"))
PORTS = frozenset({80, 443, 8080, 8443})
"""The ports of web pages; others belong to other services."""

_SHARED = frozenset({"KATAKANA-HIRAGANA", "MODIFIER", "UNKNOWN"})
_TOGETHER = (
    frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "CJK", "BOPOMOFO"}),
    frozenset({"LATIN", "CJK", "HANGUL"}),
)
"""Scripts that one language writes side by side."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, and carries no address of another network."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if "%" in address:
        # With a zone it is one of this machine's own networks.
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast and not any(ip in network for network in _SPECIAL_4)
    if ip in _TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip in _PUBLIC_6 and ip.is_global and not any(ip in network for network in _CARRIERS)


def mixed_scripts(host: str) -> str:
    """The first part of a host's name that mixes scripts which no language writes together; empty: none.

    Such a name looks like another one: "mfа.example" with a Cyrillic letter.
    """
    for label in re.split(r"[.\u3002\uff0e\uff61]", host):
        shown = _shown(label)
        scripts = {
            unicodedata.name(character, "UNKNOWN").split()[0]
            for character in shown
            if not character.isascii() or character.isalpha()
        }
        scripts = scripts - _SHARED
        if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
            return shown
    return ""


def _shown(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
