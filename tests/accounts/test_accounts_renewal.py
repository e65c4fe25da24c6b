"""Renewing tokens: once for all tasks and processes, and across crashes (F2, A2, S6, G9)."""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.accounts.oauth_support import client, granted, origin
from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.problem import VaultError
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.grant import Grant, read
from zdtui.accounts.signin.renewal import FRESH, Renewal
from zdtui.accounts.signin.troubles import SignInError, Unreachable, refused, unreachable
from zdtui.accounts.vault import MemoryVault
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Zendesk

KEY = "acme@http://127.0.0.1"
DAY = 86_400


class Clock:
    """Seconds that only tests move."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Issuer:
    """Hands out pairs, or fails as told; each refresh token is good once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.count = 0
        self.used: set[str] = set()
        self.failure: SignInError | None = None

    def pair(self) -> Grant:
        self.count += 1
        refresh = Secret(f"refresh{self.count}")
        return Grant(Secret(f"access{self.count}"), "read write", self._clock(), 1800, refresh, 90 * DAY)

    def __call__(self, former: Grant) -> Grant:
        if self.failure is not None:
            raise self.failure
        assert former.refresh
        if former.refresh.reveal() in self.used:
            raise refused("invalid_grant")
        self.used.add(former.refresh.reveal())
        return self.pair()


class Shut(MemoryVault):
    """A vault that can be locked."""

    locked = False

    def set(self, key: str, secret: Secret) -> None:
        if self.locked:
            raise VaultError("The keyring is locked.")
        super().set(key, secret)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def issuer(clock: Clock) -> Issuer:
    return Issuer(clock)


@pytest.fixture
def vault(issuer: Issuer) -> Shut:
    made = Shut()
    made.set(KEY, issuer.pair().written())
    return made


def renewal_at(folder: Path, vault: MemoryVault, issuer: Issuer, clock: Clock) -> Renewal:
    return Renewal(vault, KEY, folder, issuer, clock=clock, monotonic=clock)


@pytest.fixture
def renewal(tmp_path: Path, vault: Shut, issuer: Issuer, clock: Clock) -> Renewal:
    return renewal_at(tmp_path, vault, issuer, clock)


async def test_a_token_is_renewed_before_its_end_and_not_earlier(renewal: Renewal, clock: Clock) -> None:
    assert (await renewal.current()).reveal() == "access1"
    clock.now += 1739
    assert (await renewal.current()).reveal() == "access1"
    clock.now += 1
    assert (await renewal.current()).reveal() == "access2"


async def test_twenty_callers_renew_once(renewal: Renewal, issuer: Issuer, vault: Shut) -> None:
    """A2: single-flight, and the new pair is kept before anybody has it."""
    first = await renewal.current()
    tokens = await asyncio.gather(*(renewal.instead_of(first) for _ in range(20)))
    assert {token.reveal() for token in tokens if token} == {"access2"}
    assert issuer.count == 2
    assert read(vault.get(KEY)).access.reveal() == "access2"


async def test_a_late_refusal_of_an_old_token_gets_the_new_one_without_asking(
    renewal: Renewal, issuer: Issuer
) -> None:
    first = await renewal.current()
    await renewal.instead_of(first)
    again = await renewal.instead_of(first)
    assert again
    assert (again.reveal(), issuer.count) == ("access2", 2)


async def test_a_renewal_goes_on_when_its_caller_is_stopped(renewal: Renewal, vault: Shut, clock: Clock) -> None:
    first = await renewal.current()
    caller = asyncio.create_task(renewal.instead_of(first))
    await asyncio.sleep(0)
    caller.cancel()
    await asyncio.gather(caller, return_exceptions=True)
    token = await renewal.instead_of(first)
    assert token
    assert token.reveal() == "access2"


async def test_a_refresh_token_is_kept_alive_in_the_last_third_of_its_life(
    tmp_path: Path, issuer: Issuer, clock: Clock
) -> None:
    vault = MemoryVault()
    vault.set(KEY, replace(issuer.pair(), lifetime=None).written())
    renewal = renewal_at(tmp_path, vault, issuer, clock)
    clock.now += 59 * DAY
    assert (await renewal.current()).reveal() == "access1"
    clock.now += DAY
    assert (await renewal.current()).reveal() == "access2"


async def test_what_is_refused_again_at_once_is_not_renewed_again(renewal: Renewal, issuer: Issuer) -> None:
    """S6: one refresh, then REVOKED."""
    second = await renewal.instead_of(await renewal.current())
    assert second
    assert await renewal.instead_of(second) is None
    assert await renewal.instead_of(second) is None
    assert renewal.problem
    assert issuer.count == 2


async def test_a_token_that_lasted_is_renewed_again(renewal: Renewal, clock: Clock) -> None:
    second = await renewal.instead_of(await renewal.current())
    assert second
    clock.now += FRESH
    third = await renewal.instead_of(second)
    assert third
    assert third.reveal() == "access3"


async def test_a_refused_renewal_is_told_and_a_new_sign_in_noticed(
    renewal: Renewal, issuer: Issuer, vault: Shut
) -> None:
    issuer.failure = refused("invalid_grant")
    first = await renewal.current()
    assert await renewal.instead_of(first) is None
    assert renewal.problem
    assert "revoked" in renewal.problem.sentence
    issuer.failure = None
    vault.set(KEY, issuer.pair().written())
    assert (await renewal.current()).reveal() == "access2"
    assert renewal.problem is None


async def test_another_process_has_done_it(renewal: Renewal, issuer: Issuer, vault: Shut) -> None:
    first = await renewal.current()
    theirs = issuer.pair()
    vault.set(KEY, theirs.written())
    token = await renewal.instead_of(first)
    assert token == theirs.access
    assert not issuer.used


async def test_without_a_network_the_token_is_used_to_its_end(
    renewal: Renewal, issuer: Issuer, clock: Clock, tmp_path: Path
) -> None:
    issuer.failure = unreachable("acme", sent=False)
    clock.now += 1790
    assert (await renewal.current()).reveal() == "access1"
    clock.now += 10
    with pytest.raises(Unreachable):
        await renewal.current()
    assert not (tmp_path / "renewal.note").exists()


async def test_a_vault_that_is_locked_loses_nothing(
    renewal: Renewal, issuer: Issuer, vault: Shut, tmp_path: Path
) -> None:
    vault.locked = True
    token = await renewal.instead_of(await renewal.current())
    assert token
    assert renewal.unsaved
    assert (tmp_path / "renewal.note").exists()
    vault.locked = False
    assert await renewal.current() == token
    assert read(vault.get(KEY)).access == token
    assert not (tmp_path / "renewal.note").exists()


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", ["before", "after", "kept"])
async def test_killed_at_any_step_it_works_or_says_to_sign_in(
    step: str, tmp_path: Path, vault: Shut, issuer: Issuer, clock: Clock
) -> None:
    """A2, G9: before Zendesk heard of it, after Zendesk answered, after the new pair was kept."""

    def dying(former: Grant) -> Grant:
        if step == "before":
            raise Killed
        fresh = issuer(former)
        if step == "kept":
            vault.set(KEY, fresh.written())
        raise Killed

    with pytest.raises(Killed):
        Renewal(vault, KEY, tmp_path, dying, clock=clock, monotonic=clock).renew(Secret("access1"))
    restarted = renewal_at(tmp_path, vault, issuer, clock)
    held = await restarted.current()
    token = await restarted.instead_of(Secret("access1")) if held.reveal() == "access1" else held
    if step == "after":
        assert token is None
        assert restarted.problem
        assert "interrupted" in restarted.problem.sentence
        assert "reauth" in restarted.problem.fix
    else:
        assert token
        assert token.reveal() == "access2"
        assert restarted.problem is None


async def test_no_secret_is_in_the_note(renewal: Renewal, issuer: Issuer, tmp_path: Path) -> None:
    issuer.failure = unreachable("acme")
    with pytest.raises(Unreachable):
        await renewal.instead_of(await renewal.current())
    note = tmp_path / "renewal.note"
    assert b"refresh1" not in note.read_bytes()
    assert note.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kind", ["public", "confidential"])
async def test_against_the_sandbox(zendesk: Zendesk, tmp_path: Path, kind: str) -> None:
    vault = MemoryVault()
    first = granted(zendesk, kind)
    vault.set(KEY, first.written())
    endpoint = TokenEndpoint(origin(zendesk), client(zendesk, kind))
    renewal = Renewal(vault, KEY, tmp_path, endpoint.of_refresh)
    second = await renewal.instead_of(first.access)
    assert second
    kept = read(vault.get(KEY))
    assert kept.access == second
    assert kept.client_secret == first.client_secret
    assert zendesk.oauth.exchanges["refresh_token"] == 1


WORKER = """
import asyncio, sys
from pathlib import Path
from zdtui.accounts.file_vault import FileVault
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.signin.endpoint import TokenEndpoint
from zdtui.accounts.signin.renewal import Renewal
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

folder, url, client, key = sys.argv[1:]
vault = FileVault(Path(folder) / "vault", lambda choosing: Secret("correct horse"), memory=64)
endpoint = TokenEndpoint(Origin.parse(url), OAuthClient(client))
renewal = Renewal(vault, key, Path(folder), endpoint.of_refresh, monotonic=iter(range(0, 10**9, 1000)).__next__)

async def main():
    token = await renewal.current()
    print("ready", flush=True)
    for line in sys.stdin:
        token = await renewal.instead_of(token)
        print(token.reveal() if token else f"LOST {renewal.problem}", flush=True)

asyncio.run(main())
"""


def test_six_processes_and_twenty_rounds_make_twenty_refreshes(zendesk: Zendesk, tmp_path: Path) -> None:
    """G9: each round every process finds its token refused at the same moment."""
    processes, rounds = 6, 20
    vault = FileVault(tmp_path / "vault", lambda choosing: Secret("correct horse"), memory=64)
    vault.set(KEY, granted(zendesk).written())
    program = [sys.executable, "-c", WORKER, str(tmp_path), zendesk.base_url]
    program += [zendesk.oauth.clients.public.identifier, KEY]
    workers = [
        subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PATH": os.environ["PATH"]}
        )
        for _ in range(processes)
    ]
    try:
        assert {worker.stdout.readline() for worker in workers if worker.stdout} == {"ready\n"}
        seen: list[str] = []
        for _ in range(rounds):
            for worker in workers:
                assert worker.stdin
                worker.stdin.write("renew\n")
                worker.stdin.flush()
            said = {worker.stdout.readline() for worker in workers if worker.stdout}
            assert len(said) == 1, said
            seen += said
    finally:
        for worker in workers:
            worker.communicate()
    assert len({*seen}) == rounds
    assert not [token for token in seen if token.startswith("LOST")]
    assert zendesk.oauth.exchanges["refresh_token"] == rounds
