"""Whatever a person pastes to name a ticket (A8, S2)."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as some

from zdtui.model.reference import LARGEST, Reference

NUMBERS = some.integers(1, LARGEST)
NAMES = some.from_regex(re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"), fullmatch=True)
LABELS = some.text(string.ascii_lowercase + string.digits, min_size=1, max_size=20)
PATHS = (
    "/agent/tickets/{}",
    "/agent/tickets/{}/events",
    "/agent/tickets/{}?brand_id=7",
    "/agent/#/tickets/{}",
    "/agent/tickets/{}#comment-9",
    "/tickets/{}",
    "/tickets/{}.json",
    "/api/v2/tickets/{}.json?include=users",
    "/api/v2/tickets/{}/comments/5.json",
    "/requests/{}",
    "/hc/requests/{}",
    "/hc/en-us/requests/{}?page=2",
)


@given(NUMBERS)
def test_a_number_is_a_ticket_of_the_account_at_hand(number: int) -> None:
    for said in (f"{number}", f"#{number}", f"  #{number}\n", f"ticket {number}", f"Ticket #{number}"):
        assert Reference.read(said) == Reference(number)


@given(NAMES, NUMBERS)
def test_a_name_before_the_number_is_the_account(name: str, number: int) -> None:
    assert Reference.read(f"{name}#{number}") == Reference(number, account=name)


@given(LABELS, NUMBERS, some.sampled_from(PATHS), some.sampled_from(["https://", "http://", "HTTPS://", ""]))
def test_an_address_names_the_host_and_the_number(label: str, number: int, path: str, scheme: str) -> None:
    found = Reference.read(f"{scheme}{label}.zendesk.com{path.format(number)}")
    assert found == Reference(number, host=f"{label}.zendesk.com")


@given(NUMBERS, some.sampled_from(PATHS))
def test_a_path_alone_is_a_ticket_of_the_account_at_hand(number: int, path: str) -> None:
    assert Reference.read(path.format(number)) == Reference(number)


@pytest.mark.parametrize(
    "said",
    [
        "<https://acme.zendesk.com/agent/tickets/123>",
        "<https://acme.zendesk.com/agent/tickets/123|#123>",
        "[#123](https://acme.zendesk.com/agent/tickets/123)",
        "Please look at https://ACME.zendesk.com/agent/tickets/123, thanks!",
        "(https://acme.zendesk.com/agent/tickets/123).",
        '"https://acme.zendesk.com/agent/tickets/123"',
        "https://acme.zendesk.com:443/agent/tickets/123/",
    ],
)
def test_an_address_is_found_among_what_was_copied_with_it(said: str) -> None:
    found = Reference.read(said)
    assert (found.ticket, found.host) == (123, "acme.zendesk.com")


def test_an_address_of_this_machine_keeps_its_port() -> None:
    assert Reference.read("http://127.0.0.1:4711/agent/tickets/9") == Reference(9, host="127.0.0.1", port=4711)
    assert Reference.read("http://[::1]:4711/agent/tickets/9") == Reference(9, host="::1", port=4711)


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", "#", "0", "#0", "-1", "12 34", "1.5", "#12a", "acme#", "#acme", "acme#12#3", "٣", "１２", "²"),
        *("9" * 20, str(LARGEST + 1), "acme#" + "9" * 20, "login broken", "a b#12", ".acme#1"),
        "https://acme.zendesk.com/",
        "https://acme.zendesk.com/agent/users/12",
        "https://acme.zendesk.com/agent/tickets/",
        "https://acme.zendesk.com/agent/tickets/12a",
        "https://acme.zendesk.com/agent/filters/12",
        "https://acme.zendesk.com@evil.example/agent/tickets/12",
        "https://me:secret@acme.zendesk.com/agent/tickets/12",
        "https://evil.example\\@acme.zendesk.com/agent/tickets/12",
        "https://[::1/agent/tickets/12",
        "https://acme.zendesk.com:port/agent/tickets/12",
        "https://äcme.zendesk.com/agent/tickets/12",
        "https:///agent/tickets/12",
        "ftp://acme.zendesk.com/agent/tickets/12",
    ],
)
def test_what_names_no_ticket_is_refused_with_a_sentence(said: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z'\"0-9].*[.]") as refused:
        Reference.read(said)
    assert "secret" not in str(refused.value)
    assert Reference.find(said) is None


@given(some.text(max_size=200))
def test_whatever_is_pasted_is_read_or_refused(said: str) -> None:
    """The host of what is read is plain: no two hosts look alike, and nothing in it is obeyed by anything."""
    found = Reference.find(said)
    if found is not None:
        assert 0 < found.ticket <= LARGEST
        assert found.host is None or re.fullmatch(r"[a-z0-9.:-]+", found.host)


@given(NAMES, NUMBERS, LABELS)
def test_a_placed_reference_is_told_from_a_bare_number(name: str, number: int, label: str) -> None:
    assert not Reference.read(f"#{number}").is_placed
    assert Reference.read(f"{name}#{number}").is_placed
    assert Reference.read(f"https://{label}.zendesk.com/requests/{number}").is_placed
