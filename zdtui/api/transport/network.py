"""The network at the bottom of the stack."""

import ssl
from functools import cache

import httpx

CONNECTIONS = httpx.Limits(max_connections=8, max_keepalive_connections=8, keepalive_expiry=30.0)


@cache
def _trust() -> ssl.SSLContext:
    """Return the certificates we trust; the environment has no say in it."""
    context = httpx.create_ssl_context(trust_env=False)
    context.keylog_filename = None  # type: ignore[assignment]  # SSLKEYLOGFILE is heeded all the same; None ends it
    return context


def network() -> httpx.AsyncHTTPTransport:
    """Return connections of one account: no proxy, no key log, no retries, certificates always checked."""
    return httpx.AsyncHTTPTransport(verify=_trust(), trust_env=False, retries=0, limits=CONNECTIONS)
