"""Fifty accounts at once, and servers that name other places: nothing reaches another (G2, S2, S35)."""

import asyncio
import random
from base64 import b64encode
from collections import Counter

import httpx

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.api.errors import ApiError
from zdtui.model.origin import Origin, subdomain_of
from zdtui.model.secret import Secret
from zdtui.store.store import Store

ACCOUNTS = 50
CALLS = 1_000
HOSTILE = 2_000


class Witness(httpx.AsyncBaseTransport):
    """Stands where the network would be, for all accounts: notes host and credential, answers with the host's own."""

    def __init__(self) -> None:
        self.seen: Counter[tuple[str, str]] = Counter()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.seen[request.url.host, request.headers.get("authorization", "")] += 1
        number = int(request.url.path.rsplit("/", 1)[1].split(".")[0])
        return httpx.Response(200, json={"ticket": {"id": number, "subject": request.url.host}})


def account(number: int) -> Account:
    return Account(f"company{number}", Origin.of_subdomain(f"company{number}"), f"maya@company{number}.example")


def credential(number: int) -> str:
    pair = f"maya@company{number}.example/token:secret{number}".encode()
    return f"Basic {b64encode(pair).decode()}"


def client_of(number: int, network: httpx.AsyncBaseTransport) -> Client:
    one = account(number)
    return Client(one.origin, ApiToken(one.email, Secret(f"secret{number}")), network=network)


async def test_every_call_of_every_account_carries_its_own_host_and_credential() -> None:
    """The accounts have the same ticket ids; each reads its own subject."""
    network, dice = Witness(), random.Random(7)
    clients = [client_of(number, network) for number in range(ACCOUNTS)]
    stores = [Store.open(None) for _ in range(ACCOUNTS)]
    try:
        order = [number for number in range(ACCOUNTS) for _ in range(CALLS)]
        dice.shuffle(order)
        for start in range(0, len(order), 500):
            calls = order[start : start + 500]
            answers = await asyncio.gather(*(clients[number].tickets.show(1 + start % 97) for number in calls))
            assert [ticket.raw["subject"] for ticket in answers] == [f"company{n}.zendesk.com" for n in calls]
        assert network.seen == {(f"company{n}.zendesk.com", credential(n)): CALLS for n in range(ACCOUNTS)}
        for number, store in enumerate(stores):
            ticket = await clients[number].tickets.show(1)
            await store.put_items("tickets", [ticket.raw])
        for number, store in enumerate(stores):
            row = store.row(1)
            assert row is not None
            assert row.subject == f"company{number}.zendesk.com"
    finally:
        await asyncio.gather(*(each.aclose() for each in clients), *(store.close() for store in stores))


EVIL = (
    "evil.example",
    "acme.zendesk.com.evil.example",
    "evil-acme.zendesk.com",
    "127.0.0.1:1",
    "[::1]:1",
    "acme.zendesk.co",
)
SHAPES = (
    "https://{evil}/api/v2/tickets.json?page[after]=x",
    "http://acme.zendesk.com/api/v2/tickets.json",
    "https://acme.zendesk.com:8443/api/v2/tickets.json",
    "https://acme.zendesk.com@{evil}/api/v2/tickets.json",
    "https://user:pass@acme.zendesk.com/api/v2/tickets.json",
    "//{evil}/api/v2/tickets.json",
    "\\\\{evil}\\api",
    "https:/\\{evil}/",
    "https://acme.zendesk.com\r\nHost: {evil}/",
    "https://acme.zendesk.com\t.{evil}/",
    "https://acme.zendesk.com%2f@{evil}/",
    "https://ａcme.zendesk.com.{evil}/",
    "file:///etc/passwd",
    "javascript:alert(1)//{evil}",
    "https://{evil}\\@acme.zendesk.com/",
    "ftp://{evil}/x",
    "https://{evil}:443#@acme.zendesk.com/",
    "https://acme.zendesk.com.",
)


class Hostile(httpx.AsyncBaseTransport):
    """Answers each call with a redirect or with a following page somewhere else, and notes which hosts were asked."""

    def __init__(self, link: str, redirect: int | None) -> None:
        self.hosts: set[str] = set()
        self._link = link
        self._redirect = redirect

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.hosts.add(str(request.url.copy_with(raw_path=b"/")))
        if self._redirect is not None:
            location = self._link.encode("utf-8").replace(b"\r", b"").replace(b"\n", b"")
            return httpx.Response(self._redirect, headers=[(b"location", location)])
        links = {"next": self._link, "prev": None}
        body = {"tickets": [{"id": 1}], "links": links, "next_page": self._link, "after_url": self._link}
        return httpx.Response(
            200, json={**body, "meta": {"has_more": True, "after_cursor": "x"}, "end_of_stream": False}
        )


def hostile_links() -> list[tuple[str, int | None]]:
    dice = random.Random(11)
    return [
        (dice.choice(SHAPES).replace("{evil}", dice.choice(EVIL)), dice.choice((None, None, 301, 302, 303, 307, 308)))
        for _ in range(HOSTILE)
    ]


async def test_no_link_and_no_redirect_leads_anywhere_else() -> None:
    origin = Origin.of_subdomain("acme")
    own = {"https://acme.zendesk.com/"}
    for link, redirect in hostile_links():
        network = Hostile(link, redirect)
        client = Client(origin, ApiToken("maya@acme.example", Secret("secret")), network=network)
        try:
            pages = 0
            async for _page in client.tickets.list():
                pages += 1
                if pages == 3:
                    break
        except (ApiError, ValueError):
            pass
        finally:
            await client.aclose()
        assert network.hosts == own, (link, redirect)


def test_no_subdomain_names_another_host() -> None:
    """Whatever is typed is refused or becomes one label below zendesk.com."""
    dice = random.Random(13)
    alphabet = "acme.-/@:\\#?%\r\n\t\0 xnä１www🙂_zendesk"
    typed = ["evil.example/", "a@evil.example", "acme.zendesk.com.evil.example", "xn--80ak6aa92e.com", "..", "acme."]
    typed += ["".join(dice.choices(alphabet, k=dice.randrange(1, 24))) for _ in range(HOSTILE)]
    for text in typed:
        try:
            name = subdomain_of(text)
        except ValueError:
            continue
        host = httpx.URL(Origin.of_subdomain(text).url("/api/v2/users/me")).host
        assert host == f"{name}.zendesk.com"
        assert name.isascii()
        assert "." not in name
