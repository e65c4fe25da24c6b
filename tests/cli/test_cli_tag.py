"""``zdtui tag``: two writers each change tags, and both changes survive (S34, F53, A26)."""

import json
import os
import subprocess
import sys

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.desk import sender
from zdtui.sandbox.account import Account as Zendesk


@pytest.fixture(autouse=True)
def signed_in(zdtui: CommandLine, zendesk: Zendesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sign in; the sandbox gives each change a second of its own, so that versions need not ripen here."""
    monkeypatch.setattr(sender, "STAMP_AGE", 0.0)
    zdtui.sign_in(zendesk)


def token(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """Give the next command its token: it is taken out of the environment when it is read."""
    zdtui.token("acme", zendesk.world.credentials.api_token)


def ticket_of(zendesk: Zendesk, *, closed: bool) -> tuple[int, list[str]]:
    """A ticket with tags, and its tags."""
    tickets = (zendesk.world.tickets.read(number) for number in zendesk.world.tickets.ids())
    found = next(each for each in tickets if (each["status"] == "closed") is closed and each["tags"])
    return found["id"], list(found["tags"])


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
def test_tags_come_and_go(zdtui: CommandLine, zendesk: Zendesk, closed: bool) -> None:
    ticket, tags = ticket_of(zendesk, closed=closed)
    token(zdtui, zendesk)
    added = zdtui("tag", "add", str(ticket), "P1,vip", "p1")
    assert (added.code, set(added.out.split())) == (0, {*tags, "p1", "vip"})
    token(zdtui, zendesk)
    removed = zdtui("tag", "remove", str(ticket), "p1", "vip", "--json")
    assert json.loads(removed.out) == {
        "ticket_id": ticket,
        "tags": sorted(tags),
        "added": [],
        "removed": ["p1", "vip"],
    }
    token(zdtui, zendesk)
    nothing = zdtui("tag", "remove", str(ticket), "p1")
    assert nothing.code == 0
    assert "Nothing changes" in nothing.err


def test_a_ticket_that_is_not_there(zdtui: CommandLine, zendesk: Zendesk) -> None:
    token(zdtui, zendesk)
    missing = zdtui("tag", "add", "99999999", "p1")
    assert missing.code == 4
    assert "99999999" in missing.err


def test_no_tag_is_a_mistake(zdtui: CommandLine, zendesk: Zendesk) -> None:
    assert zdtui("tag", "add", "1", " , ").code == 2


def test_two_writers_at_once_and_both_tags_survive(zdtui: CommandLine, zendesk: Zendesk) -> None:
    ticket, tags = ticket_of(zendesk, closed=False)
    secret = zendesk.world.credentials.api_token
    environment = {**os.environ, "ZDTUI_HOME": str(zdtui.home), "ZDTUI_VAULT": "memory", "ZDTUI_TOKEN_ACME": secret}
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "zdtui", "tag", "add", str(ticket), tag],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for tag in ("from_one", "from_two")
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=60)
        assert writer.returncode == 0, said.decode()
    found = zendesk.world.tickets.read(ticket)
    assert set(found["tags"]) == {*tags, "from_one", "from_two"}
