"""``zdtui search`` and the exit codes of everything that can go wrong with Zendesk."""

import json
import re

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.fault import Fault

JSON = "application/json"


def search(zdtui: CommandLine, zendesk: Zendesk, *words: str) -> tuple[int, str, str]:
    zdtui.token("acme", zendesk.world.credentials.api_token)
    done = zdtui("search", *words)
    return done.code, done.out, done.err


def test_a_table_for_people(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    zendesk.log.clear()
    code, out, err = search(zdtui, zendesk, "status<solved", "--limit", "3", "--sort", "updated_at")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split() == [
        "TICKET", "STATUS", "PRIORITY", "UPDATED", "REQUESTER", "ASSIGNEE", "FOUND", "SUBJECT",
    ]  # fmt: skip
    assert len(lines) == 4
    assert re.match(r"3 of \d+ tickets\.", err)
    assert len(list(zendesk.log)) == 1


def test_json_for_programs(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    code, out, _ = search(zdtui, zendesk, "type:ticket", "--limit", "120", "--json", "--sort", "created_at")
    found = json.loads(out)
    assert code == 0
    assert len(found) == 120
    assert len({ticket["id"] for ticket in found}) == 120
    created = [ticket["created_at"] for ticket in found]
    assert created == sorted(created, reverse=True)
    assert all(ticket["requester"] for ticket in found)
    assert out.isascii()


def test_each_ticket_says_where_it_was_found(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    _, out, _ = search(zdtui, zendesk, "priority:urgent", "--json", "--limit", "100")
    first = json.loads(out)
    assert {ticket["origin"] for ticket in first} == {"Zendesk"}
    zendesk.log.clear()
    code, out, err = search(zdtui, zendesk, "priority:urgent", "--local", "--json", "--limit", "100")
    local = json.loads(out)
    assert code == 0
    assert [ticket["id"] for ticket in local] == [ticket["id"] for ticket in first]
    assert {ticket["origin"] for ticket in local} == {"mirror"}
    assert "on this machine (what was opened here)" in err
    assert list(zendesk.log) == []
    _, out, _ = search(zdtui, zendesk, "priority:urgent", "--json", "--limit", "100")
    assert {ticket["origin"] for ticket in json.loads(out)} == {"both"}
    _, out, _ = search(zdtui, zendesk, "priority>normal", "--server", "--json", "--limit", "100")
    assert {ticket["origin"] for ticket in json.loads(out)} == {"both", "Zendesk"}


def test_offline_this_machine_answers_and_the_exit_code_says_so(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    search(zdtui, zendesk, "priority:urgent")
    zendesk.faults.add(Fault("answer", status=503, headers={"Retry-After": "9999"}, path="*/search"))
    code, out, err = search(zdtui, zendesk, "priority:urgent")
    assert code == 6
    assert len(out.splitlines()) > 1
    assert "Only this machine was searched." in err
    code, out, _ = search(zdtui, zendesk, "priority:urgent", "--server")
    assert (code, out) == (6, "")


def test_what_only_zendesk_can_judge_is_said(zdtui: CommandLine, zendesk: Zendesk) -> None:
    zdtui.sign_in(zendesk)
    _, _, err = search(zdtui, zendesk, "status:open", "satisfaction:good", "--local")
    assert "The mirror cannot judge satisfaction:good" in err
    _, out, err = search(zdtui, zendesk, "type:user", "jane")
    assert "Only tickets are found here, no type:user." in err
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (Fault("answer", status=401, body='{"error":"invalid_token"}'), 3, "did not accept the credential"),
        (Fault("answer", status=403, body='{"error":{"title":"Forbidden","message":"No"}}'), 5, "admin"),
        (Fault("answer", status=404, body='{"error":"RecordNotFound"}'), 4, ""),
        (Fault("answer", status=422, body='{"error":"unprocessable","message":"Invalid search"}'), 5, ""),
        (Fault("answer", status=429, headers={"Retry-After": "9999"}), 6, "limit"),
        (Fault("answer", status=503, headers={"Retry-After": "9999"}), 6, ""),
        (Fault("answer", status=200, body="<html>sign in here", content_type="text/html"), 1, "proxy"),
        (Fault("answer", status=200, body="\x1b[2J\x9b\u202e", content_type="application/json"), 1, ""),
    ],
    ids=["401", "403", "404", "422", "429", "503", "html", "no json"],
)
def test_every_trouble_has_a_sentence_and_a_code(
    zdtui: CommandLine, zendesk: Zendesk, fault: Fault, code: int, said: str
) -> None:
    zdtui.sign_in(zendesk)
    fault.path = "*/search"
    zendesk.faults.add(fault)
    found, out, err = search(zdtui, zendesk, "x")
    assert (found, out) == (code, "")
    assert said in err
    assert len(err.splitlines()) >= 2


def test_a_host_that_is_not_there(zdtui: CommandLine) -> None:
    """A21."""
    zdtui.token("acme", "x")
    zdtui("account", "add", "acme", "--base-url", "https://nowhere.invalid", "--email", "a@b.test", "--no-test")
    zdtui.token("acme", "x")
    done = zdtui("search", "x")
    assert done.code == 6
    assert "subdomain only" in done.err


def test_without_an_account_the_way_in_is_named(zdtui: CommandLine) -> None:
    done = zdtui("search", "x")
    assert done.code == 3
    assert "zdtui demo" in done.err
    assert "zdtui account add" in done.err


ATTACK = "\x1b]52;c;aGk=\x07\x1b[2J[@click=app.quit]x[/]\u202e\u200b\U000e0041\x9b" + "\u0301" * 40 + "y" * 10_000


def test_hostile_text_is_printed_as_marks(zdtui: CommandLine, zendesk: Zendesk) -> None:
    """G1: the command line of these tests refuses any output that a terminal would obey."""
    zdtui.sign_in(zendesk)
    ticket = {"id": 7, "subject": ATTACK, "status": ATTACK, "priority": None, "requester_id": 9, "updated_at": ATTACK}
    found = {"results": [ticket, {"id": "8"}], "users": [{"id": 9, "name": ATTACK}], "count": 2, "next_page": None}
    zendesk.faults.add(Fault("answer", path="*/search", status=200, body=json.dumps(found), content_type=JSON))
    code, out, _ = search(zdtui, zendesk, "x")
    assert code == 0
    assert out.count("␛]52;c;aGk=␇␛[2J") == 2
    assert "[@click=app.quit]x[/]" in out
    assert "#8" in out
    code, out, _ = search(zdtui, zendesk, "x", "--json")
    assert out.isascii()
    assert next(one["subject"] for one in json.loads(out) if one["id"] == 7) == ATTACK
