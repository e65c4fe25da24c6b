"""A caller of a served sandbox, and a clock that only tests move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from types import TracebackType

    from zdtui.sandbox.account import Account

Json = dict[str, Any]

START = 1_772_366_400.0
"""2026-03-01 12:00 UTC."""


class Clock:
    """Unix seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> float:
        return self.time

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.time += seconds


class Caller:
    """Calls one account over its socket as one person; paths are relative to `/api/v2`."""

    def __init__(self, account: Account, *, place: int = 0, auth: Any = None) -> None:
        self.account = account
        person = account.world.credentials.people[place]
        self.id = person.user_id
        # Without TLS there is nothing to verify, and loading certificates costs more than a test.
        self.http = httpx.Client(
            base_url=account.base_url,
            auth=auth or (f"{person.email}/token", person.api_token),
            trust_env=False,
            verify=False,
            timeout=60,
        )

    def __enter__(self) -> Caller:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send a request and return whatever comes back."""
        return self.http.request(method, path if path.startswith("/") else f"/api/v2/{path}", **options)

    def get(self, path: str, **query: Any) -> Json:
        """Return the body of a GET that must succeed; `page_size` means `page[size]` and so on."""
        named = {_bracketed(name): value for name, value in query.items()}
        return self.body(self.call("GET", path, params=named or None))

    def put(self, path: str, body: Any = None) -> Json:
        """Return the body of a PUT that must succeed."""
        return self.body(self.call("PUT", path, json=body))

    def post(self, path: str, body: Any = None, **headers: str) -> Json:
        """Return the body of a POST that must succeed."""
        return self.body(self.call("POST", path, json=body, headers=headers))

    def body(self, response: httpx.Response) -> Json:
        """Return the JSON of an answer that must be a success."""
        assert response.is_success, f"{response.status_code} {response.text[:400]}"
        found: Json = response.json() if response.content else {}
        return found

    def refused(self, method: str, path: str, status: int, **options: Any) -> Json:
        """Return the JSON of an answer that must be an error of the status."""
        response = self.call(method, path, **options)
        assert response.status_code == status, f"{response.status_code} {response.text[:400]}"
        found: Json = response.json()
        return found

    def create(self, **fields: Any) -> Json:
        """Create a ticket and return it."""
        wanted = {"subject": "Printer", "comment": {"body": "It smokes"}} | fields
        ticket: Json = self.post("tickets", {"ticket": wanted})["ticket"]
        return ticket

    def update(self, ticket_id: int, **fields: Any) -> Json:
        """Change a ticket and return the whole answer."""
        return self.put(f"tickets/{ticket_id}", {"ticket": fields})

    def pages(self, path: str, **query: Any) -> list[Json]:
        """Return every page of a cursor list, following its links."""
        bodies = [self.get(path, **query)]
        while bodies[-1]["meta"]["has_more"]:
            bodies.append(self.body(self.http.get(bodies[-1]["links"]["next"])))
        return bodies


def _bracketed(name: str) -> str:
    return f"page[{name.removeprefix('page_')}]" if name in {"page_size", "page_after", "page_before"} else name
