"""Which account an address belongs to, also of an account that is not open and without network."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from zdtui.accounts.addresses import BrandHosts
from zdtui.desk.events import DirectoryChanged, Event
from zdtui.model.origin import HOME, Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from zdtui.desk.desk import Desk


def brand_hosts(brands: "Iterable[dict[str, Any]]") -> frozenset[str]:
    """Name the hosts at which brands are found, from what Zendesk sent of them: subdomain, address, own domain."""
    return frozenset(host for brand in brands if not brand.get("is_deleted") for host in _hosts(brand))


def keeper(desk: "Desk", folder: "Path") -> "Callable[[Event], None]":
    """Make the listener that keeps the hosts of the desk's brands in ``folder``; a full disk stops nobody."""
    kept = BrandHosts(folder)

    def heard(event: Event) -> None:
        if isinstance(event, DirectoryChanged) and (hosts := desk.directory.brand_hosts()):
            with suppress(OSError):
                kept.keep(hosts)

    return heard


def _hosts(brand: dict[str, Any]) -> "Iterator[str]":
    subdomain, mapped = brand.get("subdomain"), brand.get("host_mapping")
    addresses = (subdomain and f"https://{subdomain}.{HOME}", brand.get("brand_url"), mapped and f"https://{mapped}")
    for address in addresses:
        with suppress(ValueError):
            host = Origin.parse(str(address)).host
            if "." in host:
                yield host
