"""Which account a pasted address belongs to (A8)."""

from dataclasses import replace
from pathlib import Path

import pytest

from zdtui.accounts.account import Account
from zdtui.accounts.addresses import BrandHosts, owner
from zdtui.accounts.problem import AccountError, UnknownAccount
from zdtui.accounts.record import read, written
from zdtui.model.origin import Origin
from zdtui.model.reference import Reference

ACME = Account("acme", Origin.of_subdomain("acme"), "maya@acme.example")
BOSS = Account("acme-admin", Origin.of_subdomain("acme"), "boss@acme.example")
GLOBEX = Account("globex", Origin.of_subdomain("globex"), "maya@globex.example")
LOCAL = Account("local", Origin.parse("http://127.0.0.1:4711"), "maya@local.example")
ALL = [ACME, BOSS, GLOBEX, LOCAL]

BRANDS = {"acme": {"acme-outlet.zendesk.com", "help.acme.example", "globex.zendesk.com"}, "globex": {"labs.example"}}


def found(said: str, prefer: str | None = None) -> str | None:
    account = owner(Reference.read(said), ALL, lambda each: BRANDS.get(each.name, set()), prefer)
    return account.name if account else None


def test_a_number_belongs_to_the_account_at_hand() -> None:
    assert found("#12") is None
    assert found("#12", "globex") == "globex"


def test_a_name_is_found_in_any_case() -> None:
    assert found("Globex#12", "acme") == "globex"


def test_an_address_belongs_to_the_account_at_that_host() -> None:
    assert found("https://globex.zendesk.com/agent/tickets/12", "acme") == "globex"
    assert found("http://globex.zendesk.com/tickets/12", "acme") == "globex"
    assert found("http://127.0.0.1:4711/agent/tickets/12") == "local"


def test_of_two_accounts_at_one_host_the_one_at_hand_is_meant() -> None:
    assert found("https://acme.zendesk.com/agent/tickets/12") == "acme"
    assert found("https://acme.zendesk.com/agent/tickets/12", "acme-admin") == "acme-admin"


def test_a_brand_leads_to_the_account_that_owns_it() -> None:
    assert found("https://acme-outlet.zendesk.com/hc/requests/12", "globex") == "acme"
    assert found("https://help.acme.example/hc/en-us/requests/12", "globex") == "acme"
    assert found("https://labs.example/hc/requests/12") == "globex"


def test_a_host_that_a_person_wrote_into_the_file_leads_there_too() -> None:
    there = replace(GLOBEX, aliases=("help.globex.example",))
    said = Reference.read("https://help.globex.example/hc/requests/12")
    assert owner(said, [ACME, there], lambda _account: ()) == there
    assert read("globex", written(there)) == there
    assert read("globex", {**written(GLOBEX), "aliases": ["HTTPS://Help.Globex.example/hc"]}) == there
    for wrong in (["a b"], ["user@evil.example"], ["http://evil.example"], 7):
        with pytest.raises(AccountError):
            read("globex", {**written(GLOBEX), "aliases": wrong})


def test_a_brand_cannot_claim_the_host_of_another_account() -> None:
    assert found("https://globex.zendesk.com/agent/tickets/12", "acme") == "globex"


@pytest.mark.parametrize(
    ("said", "fix"),
    [
        ("https://initech.zendesk.com/agent/tickets/12", "zdtui account add initech --subdomain initech"),
        ("https://help.initech.example/hc/requests/12", "open that account once"),
        ("https://globex.zendesk.com:8443/agent/tickets/12", "Add it"),
        ("https://acme-outlet.zendesk.com:8443/agent/tickets/12", "Add it"),
        ("http://127.0.0.1:4712/agent/tickets/12", "Add the account"),
        ("http://127.0.0.1/agent/tickets/12", "Add the account"),
        ("initech#12", "acme, acme-admin, globex, local"),
    ],
)
def test_what_belongs_to_nobody_is_refused_with_what_to_add(said: str, fix: str) -> None:
    with pytest.raises(UnknownAccount) as refused:
        found(said)
    assert fix in refused.value.fix
    assert refused.value.exit_code == 4


def test_the_hosts_of_brands_are_kept_privately_and_a_damaged_file_is_none(tmp_path: Path) -> None:
    kept = BrandHosts(tmp_path)
    assert kept.read() == frozenset()
    kept.keep({"b.zendesk.com", "a.zendesk.com"})
    assert BrandHosts(tmp_path).read() == {"a.zendesk.com", "b.zendesk.com"}
    file = tmp_path / "brands.json"
    assert file.stat().st_mode & 0o077 == 0
    before = file.stat().st_ino
    kept.keep({"a.zendesk.com", "b.zendesk.com"})
    assert file.stat().st_ino == before, "nothing is written where nothing changed"
    for damage in ("", "{", '{"a": 1}', "7", '["a.zendesk.com", 7]', "[" * 100_000):
        file.write_text(damage, encoding="utf-8")
        assert kept.read() <= {"a.zendesk.com"}
