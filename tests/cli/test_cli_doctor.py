"""``zdtui doctor`` in the situations in which people ask it (A32)."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk

CANARY = "canary-7f3a9c1e5b8d2046"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask outside of any working copy."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")


def found(zdtui: CommandLine, *options: str) -> tuple[int, list[dict[str, Any]]]:
    done = zdtui("doctor", "--json", *options)
    assert CANARY not in done.out + done.err
    return done.code, json.loads(done.out)


def wrong(findings: list[dict[str, Any]]) -> list[str]:
    return [f"{each['what']} {each['fix']}" for each in findings if not each["fine"]]


def test_the_first_time(zdtui: CommandLine) -> None:
    done = zdtui("doctor")
    assert done.code == 0
    assert "→ There is no account yet" in done.out
    assert "zdtui demo" in done.out


@pytest.mark.skipif(os.environ.get("DBUS_SESSION_BUS_ADDRESS") is not None, reason="there may be a keyring")
def test_without_a_keyring_the_choices_are_named(zdtui: CommandLine) -> None:
    zdtui.monkeypatch.delenv("ZDTUI_VAULT")
    done = zdtui("doctor")
    assert done.code == 1
    for choice in ("ZDTUI_VAULT=file", "ZDTUI_TOKEN_<ACCOUNT>", "ZDTUI_VAULT=memory"):
        assert choice in done.out
    assert max(map(len, done.out.splitlines())) <= 102


def test_all_is_well(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zdtui.token("acme", zendesk.api_token)
    code, findings = found(zdtui, "--online")
    assert (code, wrong(findings)) == (0, [])
    assert "acme: ACTIVE" in [each["what"] for each in findings]


def test_a_token_that_was_revoked_or_is_missing(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    code, findings = found(zdtui)
    assert code == 1
    assert "ZDTUI_TOKEN_ACME, which is not set" in wrong(findings)[0]
    zdtui.token("acme", CANARY)
    code, findings = found(zdtui, "--online")
    assert code == 1
    assert [("REVOKED" in each, "zdtui account reauth acme" in each) for each in wrong(findings)] == [(True, True)]


def test_no_network(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zendesk.faults.reset()
    zdtui.token("acme", zendesk.api_token)
    code, findings = found(zdtui, "--online")
    assert code == 1
    assert "Check the network" in wrong(findings)[0]


def test_files_that_others_can_read(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zdtui.token("acme", zendesk.api_token)
    (zdtui.home / "settings" / "accounts.toml").chmod(0o640)
    (zdtui.home / "state").chmod(0o701)
    code, findings = found(zdtui)
    assert code == 1
    assert [each.split()[0].removeprefix(str(zdtui.home)) for each in wrong(findings)] == [
        "/settings/accounts.toml",
        "/state",
    ]
    assert all("chmod -R go= " in each for each in wrong(findings))
    assert (zdtui.home / "state").stat().st_mode & 0o777 == 0o701, "nothing is changed"


@pytest.mark.parametrize("name", [".env", ".env.local", ".envrc", "deep/er/.env"])
def test_secrets_in_a_working_copy(zdtui: CommandLine, zendesk: Zendesk, tmp_path: Path, name: str) -> None:
    """A32: in a file, and in the environment of a repository."""
    zdtui.sign_in(zendesk)
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    file = repository / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"COLOUR=teal\nexport ZENDESK_API_TOKEN='{CANARY}'\n")
    zdtui.monkeypatch.chdir(file.parent)
    zdtui.token("acme", zendesk.api_token)
    code, findings = found(zdtui)
    assert code == 1
    (variable, noted) = wrong(findings)
    assert "ZDTUI_TOKEN_ACME" in variable
    assert str(repository) in variable
    assert noted.startswith(f"{file} holds a secret (ZENDESK_API_TOKEN)")
    assert zendesk.api_token not in variable + noted


def test_a_noted_name_without_a_value_is_no_secret(zdtui: CommandLine, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".env").write_text("ZENDESK_API_TOKEN=\nZENDESK_API_TOKEN=''\n# ZENDESK_API_TOKEN=x\n")
    (tmp_path / ".env.d").mkdir()
    zdtui.monkeypatch.chdir(tmp_path)
    assert found(zdtui)[0] == 0


def test_broken_files_do_not_end_it(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    settings = zdtui.home / "settings"
    (settings / "settings.toml").write_text(
        'on_status_change = ["/nonexistent/program", "{status}"]\naccount = "x"\n'
    )
    (settings / "keys.toml").write_text("x = [\n")
    (settings / "accounts.toml").write_text("broken [[[\n")
    code, findings = found(zdtui)
    assert code == 1
    said = " ".join(wrong(findings))
    for word in ("/nonexistent/program", "no account 'x'", "keys.toml", "accounts.toml cannot be read"):
        assert word in said
    assert not [each for each in findings if "no account yet" in each["what"]]
