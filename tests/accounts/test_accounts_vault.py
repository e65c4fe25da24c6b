"""Vaults: secrets are kept where they are encrypted, or nowhere (A32, S4)."""

import os
import subprocess
import sys
import threading

import pytest

from zdtui.accounts.environment import put_aside, take
from zdtui.accounts.keyring_vault import ALLOWED, KeyringVault, find
from zdtui.accounts.problem import VaultError
from zdtui.accounts.signin.browser import open_browser
from zdtui.accounts.vault import EnvironmentVault, MemoryVault, Vault, choose, variable_of
from zdtui.model.secret import Secret

KEY = "acme@https://acme.zendesk.com"
CANARY = Secret("canary-7f3a9c1e5b8d2046")


class Drawer:
    """A keyring for tests."""

    def __init__(self, *, forgets: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.forgets = forgets

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Silent(Drawer):
    """A keyring that waits for a window nobody sees."""

    def get_password(self, service: str, username: str) -> str | None:
        threading.Event().wait()
        return None


class Refusing(Drawer):
    """A locked keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(f"prompt dismissed for {CANARY.reveal()}")


@pytest.mark.parametrize(
    "vault",
    [MemoryVault(), KeyringVault(Drawer()), EnvironmentVault({}, MemoryVault())],
    ids=lambda vault: vault.name,
)
def test_what_is_set_is_there_until_it_is_deleted(vault: Vault) -> None:
    with pytest.raises(VaultError) as caught:
        vault.get(KEY)
    assert "acme" in caught.value.sentence
    assert caught.value.exit_code == 3
    vault.delete(KEY)
    vault.set(KEY, CANARY)
    assert vault.get(KEY) == CANARY
    with pytest.raises(VaultError):
        vault.get("acme@https://other.zendesk.com")
    vault.delete(KEY)
    with pytest.raises(VaultError):
        vault.get(KEY)


def test_a_variable_is_read_once_and_taken_out_of_the_environment() -> None:
    environment = {"ZDTUI_TOKEN_ACME": CANARY.reveal(), "OTHER": "x"}
    vault = EnvironmentVault(environment)
    assert vault.get(KEY) == CANARY
    assert environment == {"OTHER": "x"}
    assert vault.get(KEY) == CANARY
    vault.delete(KEY)
    with pytest.raises(VaultError):
        vault.get(KEY)
    with pytest.raises(VaultError, match="only read"):
        vault.set(KEY, CANARY)


def test_secrets_are_put_aside_before_another_program_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZDTUI_TOKEN_ACME", CANARY.reveal())
    monkeypatch.setenv("ZDTUI_TOKEN_OTHER", "other")
    monkeypatch.setenv("ZDTUI_CLIENT_SECRET", "client")
    put_aside()
    assert not [name for name in os.environ if name.startswith(("ZDTUI_TOKEN_", "ZDTUI_CLIENT_SECRET"))]
    vault = EnvironmentVault()
    assert vault.get(KEY) == CANARY
    assert vault.get(KEY) == CANARY
    assert (take("ZDTUI_TOKEN_OTHER"), take("ZDTUI_CLIENT_SECRET")) == ("other", "client")
    assert (take("ZDTUI_TOKEN_OTHER"), take("ZDTUI_TOKEN_ACME")) == ("", "")


def test_a_browser_sees_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, str]] = []
    monkeypatch.setenv("ZDTUI_TOKEN_ACME", CANARY.reveal())
    monkeypatch.setattr("webbrowser.open", lambda address: seen.append(dict(os.environ)))
    open_browser("https://acme.zendesk.com")
    assert seen
    assert CANARY.reveal() not in str(seen)
    assert take("ZDTUI_TOKEN_ACME") == CANARY.reveal()


def test_a_variable_goes_before_the_vault_behind() -> None:
    behind = MemoryVault()
    behind.set(KEY, Secret("old"))
    assert EnvironmentVault({"ZDTUI_TOKEN_ACME": CANARY.reveal()}, behind).get(KEY) == CANARY
    assert EnvironmentVault({"ZDTUI_TOKEN_ACME": "  "}, behind).get(KEY) == Secret("old")


def test_names_of_variables() -> None:
    assert variable_of("acme-eu.2@https://x") == "ZDTUI_TOKEN_ACME_EU_2"


def test_a_keyring_that_forgets_is_refused() -> None:
    with pytest.raises(VaultError, match="did not keep") as caught:
        KeyringVault(Drawer(forgets=True)).set(KEY, CANARY)
    assert "ZDTUI_TOKEN_" in caught.value.fix


def test_a_keyring_that_never_answers_is_given_up() -> None:
    with pytest.raises(VaultError, match="did not answer"):
        KeyringVault(Silent(), deadline=0.05).get(KEY)


def test_a_keyring_that_refuses_is_told_without_its_words() -> None:
    with pytest.raises(VaultError) as caught:
        KeyringVault(Refusing()).get(KEY)
    assert caught.value.sentence == "The keyring refused (RuntimeError)."
    assert CANARY.reveal() not in repr(caught.value) + caught.value.fix
    assert caught.value.__suppress_context__


def test_only_keyrings_that_encrypt_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """G19: neither the library's configuration nor a plain-text backend decides."""
    asked: list[str] = []

    def importing(name: str) -> object:
        asked.append(name)
        raise ImportError(name)

    monkeypatch.setattr("zdtui.accounts.keyring_vault.import_module", importing)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(VaultError) as caught:
        find()
    assert asked == list(ALLOWED)
    assert not any("null" in name or "alt" in name or "fail" in name for name in asked)
    assert "ZDTUI_VAULT=memory" in caught.value.fix


def test_without_a_keyring_the_real_one_fails_closed() -> None:
    environment = {key: value for key, value in os.environ.items() if "DBUS" not in key and "DISPLAY" not in key}
    environment |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    program = (
        "from zdtui.accounts.vault import choose\nfrom zdtui.accounts.problem import VaultError\n"
        "from zdtui.model.secret import Secret\n"
        "try:\n    choose({}).set('x@y', Secret('z'))\nexcept VaultError as error:\n    print(error.sentence)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith(
        ("This machine has no keyring", "The keyring refused", "The keyring did not answer")
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the first choice of other systems always answers")
def test_choosing() -> None:
    assert choose({"ZDTUI_VAULT": "memory"}).name == "memory"
    assert choose({"ZDTUI_VAULT": "environment"}).name == "environment"
    assert choose({}).name == "keyring"
    with pytest.raises(VaultError) as caught:
        choose({"ZDTUI_VAULT": "plaintext"})
    assert "keyring, file, environment, memory" in caught.value.fix
