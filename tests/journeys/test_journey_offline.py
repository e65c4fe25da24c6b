"""Without a network: what was read is readable, what is written waits in sight, the way back is automatic (F68)."""

import socket
from pathlib import Path

import pytest

from tests.driver import driven
from zdtui.sandbox.server import Sandbox


def free_port() -> int:
    """A port that the sandbox can leave and come back to."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_a_day_without_a_network(tmp_path: Path, size: tuple[int, int]) -> None:
    sandbox = Sandbox(("acme",), tickets=120, plan=None, port=free_port())
    acme = sandbox["acme"]
    with sandbox:
        async with driven(size, sandbox=sandbox, home=tmp_path) as app:
            await app.queue.loaded()
            ids = app.queue.ids
            await app.press("enter")
            await app.until(
                lambda: app.desk.ticket(ids[1]).prefetched and app.desk.quiet, "the next one is read ahead"
            )

    async with driven(size, sandbox=sandbox, home=tmp_path, hold=0, beat=0.5) as app:
        assert app.queue.ids == ids
        await app.press("enter")
        words = (app.desk.ticket(ids[0]).comment(0).plain_body or "").split()
        assert words[0] in app.ticket.text
        await app.press("]")
        assert app.ticket.id == ids[1]
        assert (app.desk.ticket(ids[1]).comment(0).plain_body or "").split()[0] in app.ticket.text
        await app.until(lambda: "DISCONNECTED" in app.desk.standing.status, "it is known that there is no network")

        await app.press("n")
        await app.type("written offline")
        await app.press("ctrl+s")
        await app.until(lambda: not app.composer.is_open, "the note is taken")
        await app.until(lambda: any(row.state == "waiting" for row in app.desk.outbox.rows()), "the note waits")
        assert "1 queued" in app.account_line
        await app.press("W")
        assert "connection" in app.picture
        await app.press("escape")
        assert acme.world.thread(ids[1])[-1]["plain_body"] != "written offline"

        with sandbox:
            await app.until(lambda: not app.desk.outbox.rows(), "the note is delivered without a key")
            assert acme.world.thread(ids[1])[-1]["plain_body"].strip() == "written offline"
            await app.until(lambda: "ACTIVE" in app.desk.standing.status, "the account is back")
