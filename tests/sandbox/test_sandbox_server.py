"""Starting and ending: in a thread, as a process, on loopback only."""

import asyncio
import json
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import httpx
import pytest
from sandbox_support import Caller

from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.wire import bind

SERVE = "import sys; from zdtui.sandbox.serve import serve; sys.exit(serve({port}, tickets=20, with_parent={parent}))"


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


@contextmanager
def served(*, parent: bool = False) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, object]]]:
    """Run the blocking server as a process and give it with its first line."""
    code = SERVE.format(port=0, parent=parent)
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert select.select([process.stdout], [], [], 30)[0]
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            process.kill()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_process_says_where_it_is_and_ends_when_asked(end: signal.Signals) -> None:
    with served() as (process, first):
        accounts = first["accounts"]
        assert isinstance(accounts, list)
        assert [list(account) for account in accounts] == [["name", "base_url", "email", "api_token", "oauth"]] * 2
        assert list(accounts[0]["oauth"]) == ["client_id", "client_secret"]
        auth = (f"{accounts[0]['email']}/token", accounts[0]["api_token"])
        answer = httpx.get(accounts[0]["base_url"] + "/api/v2/users/me", auth=auth, trust_env=False)
        assert answer.json()["user"]["email"] == accounts[0]["email"]
        process.send_signal(end)
        assert process.wait(10) == 0


def test_the_process_ends_with_its_stdin_when_asked() -> None:
    with served(parent=True) as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(10) == 0
