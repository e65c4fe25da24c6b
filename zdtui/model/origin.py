"""The one place on the network that an account talks to."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

HOME = "zendesk.com"
PORTS = {"https": 443, "http": 80}

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*")
_PLAIN = re.compile(r"[\x21-\x7e]+")
ENTER = "Enter only the part before .zendesk.com, such as mycompany."


class ForeignOrigin(ValueError):  # noqa: N818  (the name says what it is, not that it is an error)
    """A server named an address outside the account's own origin."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port of one account; everything the account sends goes there and nowhere else."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of_subdomain(cls, text: str) -> "Origin":
        """Return the origin of a Zendesk subdomain, ``mycompany`` or anything ``subdomain_of`` accepts.

        Raises:
            ValueError: the text names no subdomain; the sentence says what to enter.

        """
        return cls("https", f"{subdomain_of(text)}.{HOME}", 443)

    @classmethod
    def parse(cls, url: str) -> "Origin":
        """Return the origin of a base URL: ``https`` to any host, plain ``http`` to this machine only.

        Raises:
            ValueError: no such URL, or it holds a path, a query, a user or a password.

        """
        parts = _split(url)
        if parts.path not in ("", "/") or parts.query or parts.fragment:
            raise ValueError(f"{url!r} goes on after the host. Enter scheme and host only, such as https://{HOME}.")
        return _origin(parts)

    @classmethod
    def of_url(cls, url: str) -> "Origin":
        """Return the origin of any web address that ``parse`` would accept without its path.

        Raises:
            ValueError: it is none.

        """
        return _origin(_split(url))

    @property
    def subdomain(self) -> str | None:
        """The Zendesk subdomain, where the host is one."""
        name, _, rest = self.host.partition(".")
        return name if rest == HOME else None

    @property
    def is_loopback(self) -> bool:
        """Whether this is the person's own machine, as for the built-in sandbox."""
        return is_loopback(self.host)

    def url(self, path: str = "") -> str:
        """Return the address of ``path``, which starts with a slash, at this origin."""
        if path and (not path.startswith("/") or not _PLAIN.fullmatch(path)):
            raise ValueError(f"Not a path: {path[:80]!r}")
        return f"{self}{path}"

    def holds(self, server_url: str) -> bool:
        """Say whether a URL that a server gave lies at this origin."""
        try:
            return Origin.of_url(server_url) == self
        except ValueError:
            return False

    def reduce(self, server_url: str) -> str:
        """Reduce a URL that a server gave to its path and query.

        Raises:
            ForeignOrigin: the URL lies at another scheme, host or port, or cannot be read.

        """
        if not self.holds(server_url):
            raise ForeignOrigin(f"A server answer points to {foreign_host(server_url)}, outside {self.host}.")
        parts = _split(server_url)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")


def subdomain_of(text: str) -> str:
    """Return the subdomain that a person meant, from ``MyCompany``, ``mycompany.zendesk.com`` or a pasted URL.

    Raises:
        ValueError: the text names none; the sentence says why and what to enter.

    """
    name = text.strip().lower()
    if not name:
        raise ValueError(f"The subdomain is empty. {ENTER}")
    if "://" in name:
        name = _split(name).hostname or ""
    name = name.split("/", 1)[0] if name.split("/", 1)[0].endswith(f".{HOME}") else name
    name = name.removesuffix(f".{HOME}")
    if "." in name:
        raise ValueError(
            f"{text.strip()!r} is not a zendesk.com address; a host-mapped domain does not answer. {ENTER}"
        )
    if not _LABEL.fullmatch(name):
        raise ValueError(f"{text.strip()!r} is no subdomain: letters, digits and inner hyphens only. {ENTER}")
    return name


def foreign_host(url: str) -> str:
    """Return the host that a URL names, shortened, for telling a person about it."""
    try:
        host = _split(url).hostname
    except ValueError:
        host = None
    return host[:80] if host else "an address that cannot be read"


def is_loopback(host: str) -> bool:
    """Say whether ``host`` is a literal loopback address or ``localhost``."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> SplitResult:
    if not _PLAIN.fullmatch(url) or "\\" in url:
        raise ValueError(f"Not a web address: {url[:80]!r}")
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.netloc:
        raise ValueError(f"Not a web address: {url[:80]!r}. It starts with https:// and a host.")
    if "@" in parts.netloc:
        raise ValueError("A web address with a user name or password in it is not accepted.")
    return parts


def _origin(parts: SplitResult) -> Origin:
    host = parts.hostname or ""
    if not _is_host(host):
        raise ValueError(f"Not a host name: {host[:80]!r}")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError("Plain http is accepted for this machine only (127.0.0.1, ::1, localhost). Enter https.")
    return Origin(parts.scheme, host, parts.port or PORTS[parts.scheme])


def _is_host(host: str) -> bool:
    if ":" not in host:
        return bool(_NAME.fullmatch(host))
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False
