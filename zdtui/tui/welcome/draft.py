"""The account that a person describes on the sign-in page."""

from contextlib import suppress

from zdtui.model.origin import Origin
from zdtui.model.reference import Reference

ADMIN = "Admin Center → Apps and integrations → APIs"


def origin_of(text: str) -> Origin:
    """Return where the account is, from a subdomain or any address of its Zendesk.

    An address on this machine, such as that of ``zdtui sandbox``, is taken as it is.

    Raises:
        ValueError: the text names none; the sentence says what to enter.

    """
    if "://" in text:
        with suppress(ValueError):
            found = Origin.of_url(text.strip())
            if found.is_loopback:
                return found
    return Origin.of_subdomain(text)


def ticket_of(text: str) -> int | None:
    """Return the ticket whose address was pasted, to be opened afterwards."""
    found = Reference.find(text)
    return found.ticket if found is not None and found.host is not None else None


def name_of(origin: Origin) -> str:
    """Return what an account there could be called."""
    return origin.subdomain or "local"
