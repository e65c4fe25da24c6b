"""Links in messages: which may be opened, and where they really lead."""

import re
from urllib.parse import urlsplit

from zdtui.text.gate import SafeText, gate

_OPENABLE = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s?]+@)[^\s\x00-\x20\x7f-\xa0]*\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?(?:[^\s/@]+@)?((?:[\w-]+\.)+[^\W\d_]{2,})(?:[:/?#]\S*)?\Z", re.IGNORECASE)


def openable(url: str) -> bool:
    """Say whether a link may be opened: http, https and mailto with an address, nothing else."""
    return len(url) <= 4096 and bool(_OPENABLE.match(url)) and host(url) != ""


def host(url: str) -> SafeText:
    """Return where a link really leads: its host, or the mail address; empty when there is none.

    Letters outside ASCII are shown in their ``xn--`` form, since they can look like others.
    """
    if url[:7].lower() == "mailto:":
        return gate(url[7:].split("?", 1)[0])
    try:
        name = urlsplit(url).hostname or ""
        return gate(name if name.isascii() else name.encode("idna").decode("ascii"))
    except (ValueError, UnicodeError):
        return SafeText("")


def deceptive(text: str, url: str) -> bool:
    """Say whether a link's text is an address of another host than the one it leads to."""
    shown = _ADDRESS.match(text.strip()) if len(text) <= 512 else None
    if shown is None or not openable(url):
        return False
    named, real = shown.group(1).casefold(), host(url).casefold().rpartition("@")[2]
    return named.removeprefix("www.") != real.removeprefix("www.")
