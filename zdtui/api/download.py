"""Fetches a file from wherever Zendesk keeps it, without giving anything away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urljoin

import httpx

from zdtui.api import errors
from zdtui.api.answer import Answer
from zdtui.api.failure import failure
from zdtui.api.lane import Lane
from zdtui.api.transport.credentials import Credentials
from zdtui.api.transport.host_pin import HostPin
from zdtui.api.transport.terms import Terms
from zdtui.api.verdict import verdict
from zdtui.api.wire import Wire
from zdtui.model.origin import Origin, foreign_host

HOPS = 5
LARGEST = 100 * 1024 * 1024
DEADLINE = 600.0
_REDIRECTS = (301, 302, 303, 307, 308)


class Download:
    """A file being read: where it comes from, and what the server says of it (all of it hints, none of it proved)."""

    def __init__(self, response: httpx.Response, host: str, origin: Origin) -> None:
        self.host = host
        self.content_type = response.headers.get("content-type")
        length = response.headers.get("content-length", "")
        self.size_hint = int(length) if length.isdecimal() and len(length) < 16 else None
        self._response = response
        self._origin = origin

    async def chunks(self, most: int = LARGEST) -> AsyncIterator[bytes]:
        """Read the file piece by piece.

        Raises:
            Invalid: it is larger than ``most`` bytes, whatever was announced.

        """
        read = 0
        stream = self._response.aiter_raw()
        end = asyncio.get_running_loop().time() + DEADLINE
        try:
            while True:
                async with asyncio.timeout_at(end):
                    chunk = await anext(stream, b"")
                if not chunk:
                    return
                read += len(chunk)
                if read > most:
                    raise errors.Invalid(f"The file is larger than {most // 2**20} MB.", "Open it in the browser.")
                yield chunk
        except TimeoutError:
            raise errors.TimedOut(f"{self.host} did not send the file in time.") from None
        except httpx.TransportError as cause:
            raise failure(self._origin, "GET attachment", cause, reads=True) from cause


class Downloads:
    """Two ways out: one with the credential that leads home only, and one without that leads anywhere by https."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        home = Credentials(wire.network, wire.auth, wire.origin)
        self._home = HostPin(home, wire.origin)
        self._abroad = wire.abroad

    @asynccontextmanager
    async def open(self, url: str) -> AsyncIterator[Download]:
        """Follow ``url`` to the file."""
        for _ in range(HOPS + 1):
            response = await self._fetch(url)
            if response.status_code not in _REDIRECTS:
                break
            location = response.headers.get("location", "")
            await response.aclose()
            url = urljoin(url, location)
        else:
            raise errors.NotZendesk(f"The file is hidden behind more than {HOPS} redirects.")
        try:
            await self._judge(response, url)
            yield Download(response, foreign_host(url), self._wire.origin)
        finally:
            await response.aclose()

    async def _fetch(self, url: str) -> httpx.Response:
        at_home = self._wire.origin.holds(url)
        if not at_home and not self._may_leave(url):
            raise errors.ForeignOrigin(f"The file lies at {foreign_host(url)}, which is not reached over https.")
        headers = {"accept": "*/*", "accept-encoding": "identity", "user-agent": self._wire.headers["user-agent"]}
        terms = Terms(Lane.PERSON, Lane.PERSON.value, repeatable=True)
        request = httpx.Request("GET", url, headers=headers, extensions=terms.extensions())
        way = self._home if at_home else self._abroad
        try:
            async with asyncio.timeout(terms.deadline):
                return await way.handle_async_request(request)
        except TimeoutError:
            raise errors.TimedOut(f"{foreign_host(url)} did not answer in time.") from None
        except httpx.TransportError as cause:
            raise failure(self._wire.origin, "GET attachment", cause, reads=True) from cause

    def _may_leave(self, url: str) -> bool:
        """Say whether a file may come from there: by https, or from this machine when the account is on it too."""
        try:
            origin = Origin.of_url(url)
        except ValueError:
            return False
        return origin.scheme == "https" or self._wire.origin.is_loopback

    async def _judge(self, response: httpx.Response, url: str) -> None:
        packed = response.headers.get("content-encoding", "identity") not in ("", "identity")
        if response.is_success and not packed:
            return
        if packed:
            raise errors.NotZendesk(f"{foreign_host(url)} packed the file in a way that was not asked for.")
        answer = Answer(
            "GET attachment", response.status_code, dict(response.headers.items()), b"", self._wire.clock.now()
        )
        raise verdict(self._wire.origin, answer) or errors.NotZendesk("The file could not be read.")
