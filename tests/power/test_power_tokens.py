"""Power cuts and kills while tokens are renewed and kept: nothing acknowledged is lost, nothing silently (G6, G9)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.accounts.oauth_support import client, granted, origin
from tests.power.replay import SURVIVORS, can_trace, record
from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.problem import VaultError
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant, read
from zdtui.accounts.signin.renewal import Renewal
from zdtui.accounts.signin.troubles import refused
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox

KEY = "acme@http://127.0.0.1"
ROUNDS = 3

PROGRAM = """
import sys
from pathlib import Path
from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.signin.grant import Grant
from zdtui.accounts.signin.renewal import Renewal
from zdtui.model.secret import Secret

folder, key = Path(sys.argv[1]), sys.argv[2]

def pair(number):
    return Grant(Secret(f"access{number}"), "read", 0.0, 1800, Secret(f"refresh{number}"), 7776000)

def issue(former):
    number = int(former.access.reveal().removeprefix("access")) + 1
    print("issued", number, flush=True)
    return pair(number)

vault = FileVault(folder / "data" / "vault", lambda choosing: Secret("correct horse"), memory=64)
vault.set(key, pair(0).written())
print("kept 0", flush=True)
renewal = Renewal(vault, key, folder, issue)
for number in range(ROUNDS):
    renewal.renew(Secret(f"access{number}"))
    print("kept", number + 1, flush=True)
vault.delete(key)
print("deleted 0", flush=True)
"""


def vault_in(folder: Path) -> FileVault:
    return FileVault(folder / "data" / "vault", lambda choosing: Secret("correct horse"), memory=64)


class Issuer:
    """Zendesk after a cut: it accepts the refresh token of the newest pair and of no other."""

    def __init__(self, newest: int) -> None:
        self.newest = newest
        self.asked = 0

    def __call__(self, former: Grant) -> Grant:
        self.asked += 1
        if former.refresh != Secret(f"refresh{self.newest}"):
            raise refused("invalid_grant")
        self.newest += 1
        return Grant(Secret(f"access{self.newest}"), "read", 0.0, 1800, Secret(f"refresh{self.newest}"), 7_776_000)


def newest(said: list[str], word: str) -> int:
    """Return the highest number that was acknowledged with a word, -1 when none was."""
    return max((int(line.split()[1]) for line in said if line.startswith(f"{word} ")), default=-1)


def held_in(vault: FileVault) -> tuple[Grant | None, str]:
    """Return what a vault keeps, or why there is nothing."""
    try:
        return read(vault.get(KEY)), ""
    except VaultError as error:
        return None, error.sentence


def started_again(folder: Path, said: list[str]) -> str:
    """Start again after a cut: return what became of the tokens, or fail."""
    issued, kept = max(newest(said, "issued"), 0), newest(said, "kept")
    vault = vault_in(folder)
    held, problem = held_in(vault)
    if held is None:
        assert "No token is kept" in problem, "a file that does not open"
        assert kept < 0 or kept == ROUNDS, "an acknowledged pair is lost"
        vault.set(KEY, Secret("a new sign-in"))
        return "signed out"
    assert newest(said, "deleted") < 0, "a deleted secret is there again"
    number = int(held.access.reveal().removeprefix("access"))
    assert number >= kept, "an acknowledged pair is lost"
    issuer = Issuer(issued)
    renewal = Renewal(vault, KEY, folder, issuer)
    renewal.renew(held.access)
    if renewal.problem is None:
        assert number == issued
        return "works"
    assert number == issued - 1 == kept, "told as lost while it is not"
    assert getattr(renewal.problem, "code", "") == "interrupted", "lost, and nobody is told why"
    return "told"


@pytest.mark.skipif(not can_trace(), reason="programs cannot be watched here")
def test_a_power_cut_at_any_point_loses_no_acknowledged_pair_and_none_silently(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    program = PROGRAM.replace("ROUNDS", str(ROUNDS))
    recording = record([sys.executable, "-c", program, str(folder), KEY], folder, tmp_path / "calls")
    ends: set[str] = set()
    points = 0
    for cut in recording.cuts():
        for survives in SURVIVORS.values():
            said = recording.rebuild(cut, survives, tmp_path / "after")
            ends.add(started_again(tmp_path / "after", said))
            points += 1
    assert points >= 200
    assert ends == {"signed out", "works", "told"}


KILLED = """
import os, signal, sys
from pathlib import Path
from zdtui.accounts import durable
from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.note import Note
from zdtui.accounts.signin.renewal import Renewal
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
import cryptography.hazmat.primitives.ciphers.aead, cryptography.hazmat.primitives.kdf.argon2, filelock, httpx

url, client, key = sys.argv[1:]
left = [0]

def step(label):
    left[0] -= 1
    if left[0] < 0:
        print("killed", label, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

def labelled(holder, name):
    whole = getattr(holder, name)
    label = f"{getattr(holder, '__name__', holder)}.{name}"
    def stepping(*args, **options):
        step(f"before {label}")
        try:
            return whole(*args, **options)
        finally:
            step(f"after {label}")
    setattr(holder, name, stepping)

def renew(folder):
    vault = FileVault(folder / "data" / "vault", lambda choosing: Secret("correct horse"), memory=64)
    endpoint = TokenEndpoint(Origin.parse(url), OAuthClient(client))
    renewal = Renewal(vault, key, folder, endpoint.of_refresh)
    for holder, name in (
        (Note, "write"), (Note, "clear"), (FileVault, "get"), (FileVault, "set"), (durable, "write"),
        (durable, "sync_names"), (os, "open"), (os, "fsync"), (os, "close"), (Path, "replace"),
        (TokenEndpoint, "of_refresh"), (TokenEndpoint, "_ask"), (httpx.Client, "stream"),
        (filelock.FileLock, "release"),
    ):
        labelled(holder, name)
    renewal._renews = lambda former: endpoint.of_refresh(former)
    renewal.renew(renewal.grant.access)
    print("done", flush=True)

for line in sys.stdin:
    at, folder = line.rstrip("\\n").split(" ", 1)
    child = os.fork()
    if child == 0:
        left[0] = int(at)
        renew(Path(folder))
        os._exit(0)
    os.waitpid(child, 0)
"""


def test_killed_at_every_step_it_works_or_says_to_sign_in(tmp_path: Path) -> None:
    """G9: real kills, each before or after a call that matters, against a Zendesk that knows what it issued."""
    with Sandbox(("acme",), tickets=5) as sandbox:
        zendesk = sandbox["acme"]
        program = [sys.executable, "-c", KILLED, zendesk.base_url, zendesk.oauth.clients.public.identifier, KEY]
        with subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PATH": os.environ["PATH"]}
        ) as worker:
            assert worker.stdin
            assert worker.stdout
            labels, ends = [], set()
            for at in range(500):
                folder = tmp_path / str(at)
                vault_in(folder).set(KEY, granted(zendesk).written())
                worker.stdin.write(f"{at} {folder}\n")
                worker.stdin.flush()
                said = worker.stdout.readline()
                if said == "done\n":
                    break
                labels.append(said.removeprefix("killed "))
                ends.add(after_the_kill(zendesk, folder, said))
            worker.stdin.close()
    assert said == "done\n"
    assert len(labels) > 40
    assert {label.split(".")[0].split()[1] for label in labels} >= {"Note", "FileVault", "TokenEndpoint", "os"}
    assert ends == {"works", "told"}


def after_the_kill(zendesk: Zendesk, folder: Path, where: str) -> str:
    """Start again: the tokens work, or it is said that a refresh was interrupted, and asking again asks nobody."""
    endpoint = TokenEndpoint(origin(zendesk), client(zendesk))
    before = zendesk.oauth.exchanges.get("refresh_token", 0)
    renewal = Renewal(vault_in(folder), KEY, folder, endpoint.of_refresh)
    refused_token = renewal.grant.access
    renewal.renew(refused_token)
    if renewal.problem is None:
        assert endpoint.revoke(renewal.grant.access), f"{where}: the token that is held does not work"
        return "works"
    assert getattr(renewal.problem, "code", "") == "interrupted", where
    assert zendesk.oauth.exchanges.get("refresh_token", 0) - before <= 1, where
    assert "reauth" in renewal.problem.fix
    return "told"
