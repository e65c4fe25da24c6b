"""``zdtui sync``: data on standard output, progress on standard error, resumable, one at a time (F72)."""

import io
import json
import os
import signal
import subprocess
import sys

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.cli.progress import Progress
from zdtui.config.paths import Paths
from zdtui.desk.mirror import mirror as keeping
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.fault import Fault
from zdtui.store.lease import Lease


def synced(zdtui: CommandLine, zendesk: Zendesk, *words: str) -> tuple[int, str, str]:
    zdtui.token("acme", zendesk.world.credentials.api_token)
    done = zdtui("sync", *words)
    return done.code, done.out, done.err


def test_facts_for_people_and_progress_beside_them(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    code, out, err = synced(zdtui, zendesk)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["Account", "Tickets", "Holds", "Read", "Took"]
    assert "of 1" in out
    assert "complete to" in out
    assert "changes" in err
    assert "\x1b" not in out + err
    assert "\r" not in err, "no bar where there is no terminal"


def test_json_for_programs_and_the_whole_history(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    code, out, _ = synced(zdtui, zendesk, "--full", "--json")
    found = json.loads(out)
    assert code == 0
    left = len(zendesk.world.tickets) - found["tickets"]
    assert 0 <= left <= 2, "what changed in the last minute is left to the next time"
    assert found["total"] - found["tickets"] in {0, left}
    assert (found["account"], found["whole"], found["since"]) == ("acme", True, None)
    assert found["complete_to"].endswith("Z")
    exported = zdtui("export", "-")
    assert len(exported.out.splitlines()) == found["tickets"]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault("answer", status=401, body='{"error":"invalid_token"}'), 3),
        (Fault("reset"), 6),
        (Fault("answer", status=403, path="/api/v2/search/*", body='{"error":"Forbidden"}'), 5),
    ],
    ids=["revoked", "offline", "refused"],
)
def test_every_end_has_its_exit_code(
    zdtui: CommandLine, zendesk: Zendesk, monkeypatch: pytest.MonkeyPatch, fault: Fault, code: int
) -> None:
    monkeypatch.setattr(keeping, "RETRY_FIRST", 0.001)
    zdtui.sign_in(zendesk)
    zendesk.faults.add(fault)
    ended, out, err = synced(zdtui, zendesk)
    assert (ended, out) == (code, "")
    assert err.strip()


def test_the_second_of_two_says_who_is_at_it(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    folder = Paths.here().account_folder("acme")
    folder.mkdir(parents=True, exist_ok=True)
    lease = Lease(folder / "mirror.lock")
    assert lease.take()
    code, out, err = synced(zdtui, zendesk)
    lease.give_back()
    assert (code, out) == (1, "")
    assert f"Another zdtui (process {os.getpid()}) keeps the mirror of this account." in err


def test_interrupted_it_says_that_nothing_is_lost(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zendesk.faults.add(Fault("latency", path="/api/v2/incremental/*", ms=20_000))
    token = zendesk.world.credentials.api_token
    with subprocess.Popen(
        [sys.executable, "-m", "zdtui", "sync"],
        env={**os.environ, "ZDTUI_VAULT": "environment", "ZDTUI_TOKEN_ACME": token},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline(), "it is at work"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, "")
    assert "What was read is kept" in err


def test_a_terminal_shows_a_bar_and_takes_it_away() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out, now = Terminal(), [0.0]
    progress = Progress(out, lambda: now[0])
    progress.tell("older tickets", 500, 1000)
    progress.tell("older tickets", 501, 1000)
    assert out.getvalue().count("\r") == 1, "not more often than can be read"
    now[0] = 1.0
    progress.tell("older tickets", 750, 1000)
    progress.end()
    drawn = out.getvalue().split("\r")
    assert "50 %" in drawn[1].replace("%", " %")
    assert drawn[2].startswith("█" * 18 + "░" * 6)
    assert "750 of about 1,000" in drawn[2]
    assert not drawn[-1]
    assert all(len(line) <= 78 for line in drawn)
