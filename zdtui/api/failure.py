"""Which error it is when no answer came."""

import socket
import ssl

import httpx

from zdtui.api import errors
from zdtui.api.transport.bounds import Oversized
from zdtui.api.transport.retry import NOT_SENT
from zdtui.model.origin import Origin


def failure(origin: Origin, request: str, cause: httpx.TransportError, *, reads: bool) -> errors.ApiError:
    """Return the error for a request that got no whole answer.

    A change that may have been carried out has an unknown outcome.
    """
    if not reads and not isinstance(cause, NOT_SENT):
        return errors.UnknownOutcome(
            f"The answer to {request} was lost: Zendesk may have carried it out, or not.", request=request
        )
    return _error(origin, request, cause)


def _error(origin: Origin, request: str, cause: httpx.TransportError) -> errors.ApiError:
    host = origin.host
    causes = _chain(cause)
    if any(isinstance(one, socket.gaierror) for one in causes):
        return errors.UnknownHost(
            f"Invalid subdomain or no network: the address {host} is not known.",
            f"Check the network connection. {errors.SUBDOMAIN_REMEDIES}",
            request=request,
        )
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in causes):
        return errors.NotZendesk(
            f"The certificate of {host} cannot be trusted: this may not be Zendesk, so nothing was sent.",
            "Check the address, the clock of this machine, and whether a network sign-in page is in between.",
            request=request,
        )
    if isinstance(cause, httpx.TimeoutException):
        return errors.TimedOut(f"{host} did not answer in time.", request=request)
    if isinstance(cause, Oversized):
        return errors.NotZendesk(f"The answer of {host} is out of bounds: {cause}.", request=request)
    if isinstance(cause, httpx.ConnectError):
        return errors.Offline(f"No connection to {host}.", request=request)
    return errors.Offline(f"The connection to {host} broke off.", request=request)


def _chain(error: BaseException) -> list[BaseException]:
    """Return an error and everything it was raised from."""
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain:
        chain.append(following)
        following = following.__cause__ or following.__context__
    return chain
