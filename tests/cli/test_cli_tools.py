"""``zdtui call`` and ``zdtui tools``: JSON in, JSON out, exit codes (S9, S30, F84, F92, F94)."""

import json
from typing import Any

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.fault import Fault

JSON = "application/json"


@pytest.fixture
def signed_in(zdtui: CommandLine, zendesk: Zendesk) -> CommandLine:
    """A command line with an account."""
    zdtui.sign_in(zendesk)
    zendesk.log.clear()
    return zdtui


def call(zdtui: CommandLine, zendesk: Zendesk, *words: str, stdin: str = "") -> tuple[int, dict[str, Any], str]:
    """Call, and read what was printed: always one JSON object."""
    zdtui.token("acme", zendesk.world.credentials.api_token)
    done = zdtui("call", *words, stdin=stdin)
    assert done.out.isascii()
    said = json.loads(done.out)
    assert isinstance(said, dict)
    return done.code, said, done.err


def test_an_answer_is_one_json_object(signed_in: CommandLine, zendesk: Zendesk) -> None:
    given = '{"query": "status<solved", "per_page": 3}'
    code, said, err = call(signed_in, zendesk, "zendesk_search_tickets", given)
    assert code == 0
    assert said.keys() == {"data", "execution_id", "account", "warnings", "rate"}
    assert said["account"] == "acme"
    assert len(said["data"]["tickets"]) == 3
    assert said["rate"]["limit"]
    assert err == ""
    assert zendesk.log.count() == 1


def test_the_input_may_come_from_standard_input(signed_in: CommandLine, zendesk: Zendesk) -> None:
    code, said, _ = call(signed_in, zendesk, "zendesk_tickets_list", "-", stdin='{"per_page": 2}')
    assert (code, len(said["data"]["tickets"])) == (0, 2)
    code, said, _ = call(signed_in, zendesk, "zendesk_views_list")
    assert code == 0


def test_a_write_and_its_rehearsal(signed_in: CommandLine, zendesk: Zendesk) -> None:
    """F92."""
    tickets = zendesk.world.tickets
    ticket_id = next(each for each in tickets.ids() if tickets.read(each)["status"] == "open")
    given = json.dumps({"ticket_id": ticket_id, "body": "by the command line", "public": False})
    code, said, _ = call(signed_in, zendesk, "zendesk_ticket_reply", given, "--dry-run")
    assert (code, said["dry_run"], zendesk.log.count()) == (0, True, 0)
    assert said["data"]["json"]["ticket"]["comment"]["public"] is False
    code, said, _ = call(signed_in, zendesk, "zendesk_ticket_reply", given)
    assert code == 0
    (note,) = [each for each in zendesk.world.comments(ticket_id) if "command line" in str(each["body"])]
    assert (note["public"], note["id"]) == (False, said["data"]["comment_id"])


@pytest.mark.parametrize(
    ("words", "code", "word"),
    [
        (("zendesk_ticket_gett", "{}"), 2, "unknown_tool"),
        (("zendesk_ticket_get", "{"), 2, "invalid_input"),
        (("zendesk_ticket_get", "[]"), 2, "invalid_input"),
        (("zendesk_ticket_get", "{}"), 2, "invalid_input"),
        (("zendesk_ticket_get", '{"id": 7}'), 2, "unknown_parameter"),
        (("zendesk_ticket_get", '{"ticket_id": 99999999}'), 4, "not_found"),
        (("zendesk_groups_list", "{}", "--account", "nobody"), 4, "unknown_account"),
        (
            ("zendesk_user_create", '{"name": "N", "email": "n@n.example", "role": "agent"}'),
            2,
            "confirmation_required",
        ),
    ],
)
def test_an_error_is_json_for_programs_and_words_for_people(
    signed_in: CommandLine, zendesk: Zendesk, words: tuple[str, ...], code: int, word: str
) -> None:
    found, said, err = call(signed_in, zendesk, *words)
    assert (found, said["error"]["code"]) == (code, word)
    assert said["error"]["message"] in err
    assert said["error"]["fix"]
    assert found == 4 or zendesk.log.count() == 0


@pytest.mark.parametrize(
    ("fault", "code", "word"),
    [
        (Fault("answer", status=401, body='{"error":"invalid_token"}'), 3, "account_revoked"),
        (Fault("answer", status=403, body='{"error":{"title":"Forbidden","message":"No"}}'), 5, "forbidden"),
        (Fault("answer", status=422, body='{"error":"unprocessable","message":"No"}'), 5, "refused"),
        (Fault("answer", status=429, headers={"Retry-After": "9999"}), 6, "rate_limited"),
        (Fault("answer", status=200, body="<html>", content_type="text/html"), 1, "not_zendesk"),
    ],
)
def test_what_zendesk_refuses_has_a_code(
    signed_in: CommandLine, zendesk: Zendesk, fault: Fault, code: int, word: str
) -> None:
    fault.path = "*/views"
    zendesk.faults.add(fault)
    found, said, _ = call(signed_in, zendesk, "zendesk_views_list")
    assert (found, said["error"]["code"]) == (code, word)
    assert ("retry_after" in said["error"]) is (word == "rate_limited")


def test_without_an_account_the_way_in_is_named(zdtui: CommandLine) -> None:
    done = zdtui("call", "zendesk_views_list")
    assert done.code == 3
    assert json.loads(done.out)["error"]["code"] == "no_account"


def test_the_list_names_the_fourteen_in_six_groups(zdtui: CommandLine) -> None:
    """S31."""
    lines = zdtui("tools", "list").out.splitlines()
    assert len(lines) == 15
    assert len({line.split()[0] for line in lines[1:]}) == 6
    told = json.loads(zdtui("tools", "list", "--json").out)
    assert [line.split()[1] for line in lines[1:]] == [each["name"] for each in told]


@pytest.mark.parametrize("form", ["mcp", "openai", "anthropic", "jsonschema"])
def test_the_schemas_of_every_format(zdtui: CommandLine, form: str) -> None:
    """F94, S29."""
    told = json.loads(zdtui("tools", "schema", "--format", form).out)
    assert len(told) == 14
    assert len(json.loads(zdtui("tools", "schema", "zendesk_ticket_get", "--format", form).out)) == 1
    assert zdtui("tools", "schema", "zendesk_ticket_gett").code == 2
