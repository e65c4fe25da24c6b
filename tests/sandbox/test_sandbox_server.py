"""Starting and ending, on loopback only."""

import asyncio
import socket
import threading
from contextlib import ExitStack

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.wire import bind


def test_two_accounts_on_their_own_ports() -> None:
    with Sandbox(tickets=20, plan=None) as sandbox:
        assert [account.name for account in sandbox] == ["acme", "globex"]
        acme, globex = sandbox
        assert acme.base_url != globex.base_url
        assert acme.api_token != globex.api_token
        for account in sandbox:
            with Caller(account) as caller:
                assert caller.get("users/me")["user"]["email"] == account.email
        with Caller(acme, auth=(f"{globex.email}/token", globex.api_token)) as stranger:
            assert stranger.call("GET", "tickets").status_code == 401


def test_ports_follow_the_first() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    try:
        with Sandbox(tickets=5, port=port) as sandbox:
            assert [account.base_url for account in sandbox] == [
                f"http://127.0.0.1:{port + place}" for place in (0, 1)
            ]
    except OSError:
        pytest.skip("another process took the neighbouring port")


def test_a_taken_port_fails_at_once() -> None:
    with Sandbox(("acme",), tickets=5) as sandbox:
        port = int(sandbox["acme"].base_url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"), Sandbox(("globex",), tickets=5, port=port):
            pass


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::"])
def test_only_loopback_is_served(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        bind(0, host)


def test_the_end_is_quick_and_leaves_nothing(recwarn: pytest.WarningsRecorder) -> None:
    threads = threading.active_count()
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(("acme",), tickets=20, plan=None, latency=60_000))
        client = stack.enter_context(httpx.Client(base_url=sandbox["acme"].base_url, trust_env=False))
        waiting = threading.Thread(target=_ignoring_errors, args=(client,))
        waiting.start()
        while not sandbox["acme"].log.entries:
            pass
        sandbox.__exit__(None, None, None)
        waiting.join(timeout=5)
        assert not waiting.is_alive()
    assert threading.active_count() == threads
    assert not recwarn.list
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox["acme"].base_url, trust_env=False)


def _ignoring_errors(client: httpx.Client) -> None:
    with pytest.raises(httpx.TransportError):
        client.get("/api/v2/groups", timeout=30)


def test_a_sandbox_can_be_served_again() -> None:
    sandbox = Sandbox(("acme",), tickets=20, plan=None)
    for _ in range(2):
        with sandbox, Caller(sandbox["acme"]) as caller:
            caller.create()
    assert len(sandbox["acme"].log) == 2


def test_requests_run_at_the_same_time() -> None:
    async def both(url: str) -> None:
        async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
            await asyncio.gather(*(client.get("/api/v2/users/me") for _ in range(5)))

    with Sandbox(("acme",), tickets=5, latency=50) as sandbox:
        asyncio.run(both(sandbox["acme"].base_url))
        spans = [(entry.started, entry.finished) for entry in sandbox["acme"].log]
    assert max(start for start, _ in spans) < min(end for _, end in spans if end is not None)
