"""``zdtui export`` and ``zdtui outbox``: what is stored, without asking Zendesk."""

import asyncio
import csv
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.store.outbox import OutboxRow
from zdtui.store.store import Store


@pytest.fixture
def stored(zdtui: CommandLine, zendesk: Zendesk) -> CommandLine:
    """A command line with an account that has 1,203 tickets stored."""
    zdtui.sign_in(zendesk)
    tickets = [{"id": number, "subject": f"Ticket {number}", "status": "open", "tags": ["a", "b"]} for number in
               range(1, 1201)]  # fmt: skip
    tickets += [{"id": 2000, "subject": "=HYPERLINK()"}, {"id": 2001, "subject": '\x1b[2J\u202e,\n"q"'}, {"id": 2002}]

    async def put(store: Store) -> None:
        await store.put_page("tickets", json.dumps({"tickets": tickets}).encode())

    at_home(zdtui, put)
    zendesk.log.clear()
    return zdtui


def at_home(zdtui: CommandLine, do: Any) -> Any:
    """Do something with the account's store."""
    (folder,) = zdtui.home.rglob("acme")

    async def work() -> Any:
        store = Store.open(folder)
        try:
            return await do(store)
        finally:
            await store.close()

    return asyncio.run(work())


def test_ndjson_is_every_ticket_as_it_came(stored: CommandLine, zendesk: Zendesk, tmp_path: Path) -> None:
    file = tmp_path / "tickets.ndjson"
    done = stored("export", str(file))
    assert (done.code, done.out) == (0, "")
    assert "1,203 tickets" in done.err
    lines = [json.loads(line) for line in file.read_text("ascii").splitlines()]
    assert [each["id"] for each in lines] == [*range(1, 1201), 2000, 2001, 2002]
    assert lines[-2]["subject"] == '\x1b[2J\u202e,\n"q"'
    assert file.stat().st_mode & 0o077 == 0
    assert zendesk.log.count() == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_csv_is_a_table_that_calculates_nothing(stored: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "tickets.csv"
    assert stored("export", str(file)).code == 0
    with file.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == 1203
    assert (rows[0]["id"], rows[0]["status"], rows[0]["tags"]) == ("1", "open", "a b")
    assert rows[1200]["subject"] == "'=HYPERLINK()"
    assert "\x1b" not in rows[1201]["subject"]
    assert '"q"' in rows[1201]["subject"]


def test_standard_output_is_data_only(stored: CommandLine) -> None:
    done = stored("export", "-")
    assert len(done.out.splitlines()) == 1203
    assert stored("export", "tickets.xml").code == 2


@pytest.mark.parametrize("form", ["ndjson", "csv"])
def test_only_the_named_columns_in_their_order(stored: CommandLine, form: str) -> None:
    done = stored("export", "-", "--format", form, "--columns", "status,id,tags")
    first = done.out.splitlines()[int(form == "csv")]
    assert first == {"csv": "open,1,a b", "ndjson": '{"status":"open","id":1,"tags":["a","b"]}'}[form]
    wrong = stored("export", "-", "--columns", "id,password")
    assert (wrong.code, wrong.out) == (2, "")
    assert "password" in wrong.err


def test_parquet_has_typed_columns_in_groups_of_rows(stored: CommandLine, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    parquet: Any = import_module("pyarrow.parquet")
    file = tmp_path / "tickets.parquet"
    done = stored("export", str(file))
    assert (done.code, done.out) == (0, "")
    assert "1,203 tickets" in done.err
    assert file.stat().st_mode & 0o077 == 0
    table = parquet.read_table(file)
    assert table.num_rows == 1203
    kinds = {field.name: str(field.type) for field in table.schema}
    assert (kinds["id"], kinds["tags"][:4], kinds["created_at"]) == ("int64", "list", "timestamp[ms, tz=UTC]")
    assert table["tags"][0].as_py() == ["a", "b"]
    assert table["subject"][-2].as_py() == '\x1b[2J\u202e,\n"q"'
    assert stored("export", str(file), "--columns", "id,raw").code == 0
    whole = parquet.read_table(file)
    assert whole.column_names == ["id", "raw"]
    assert json.loads(whole["raw"][0].as_py())["subject"] == "Ticket 1"


def test_an_empty_store_gives_an_empty_table(zdtui: CommandLine, zendesk: Zendesk, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    zdtui.sign_in(zendesk)
    for name in ("a.ndjson", "a.csv", "a.parquet"):
        assert zdtui("export", str(tmp_path / name)).code == 0
    parquet: Any = import_module("pyarrow.parquet")
    assert parquet.read_table(tmp_path / "a.parquet").num_rows == 0
    assert (tmp_path / "a.csv").read_text().startswith("id,subject,status,")


def test_without_the_extra_it_says_how_to_get_it(
    stored: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = stored("export", str(tmp_path / "tickets.parquet"))
    assert (done.code, done.out) == (2, "")
    assert "zdtui[parquet]" in done.err
    assert list(tmp_path.glob("*.parquet*")) == []


def a_write(state: str, **more: Any) -> OutboxRow:
    return OutboxRow(f"{state}-0000-1111", 7, "update", {"priority": "low"}, {}, f"#7: {state}", state, **more)


@pytest.fixture
def waiting(stored: CommandLine) -> CommandLine:
    """A command line whose account has a refused and a conflicting write."""

    async def put(store: Store) -> None:
        await store.work.add(a_write("refused", problem="Zendesk said no."))
        await store.work.add(a_write("conflict", problem="Somebody changed it."))

    at_home(stored, put)
    return stored


def test_the_outbox_is_listed_without_asking_zendesk(waiting: CommandLine, zendesk: Zendesk) -> None:
    done = waiting("outbox", "list")
    assert [line.split()[0] for line in done.out.splitlines()] == ["ID", "refused-", "conflict"]
    told = json.loads(waiting("outbox", "list", "--json").out)
    assert [each["state"] for each in told] == ["refused", "conflict"]
    assert zendesk.log.count() == 0


def test_a_write_is_dropped(waiting: CommandLine, zendesk: Zendesk) -> None:
    waiting.token("acme", zendesk.world.credentials.api_token)
    assert waiting("outbox", "drop", "refused").code == 0
    assert [each["state"] for each in json.loads(waiting("outbox", "list", "--json").out)] == ["conflict"]
    assert waiting("outbox", "drop", "nothing").code == 4
    assert not zendesk.log.find("PUT")


def test_a_write_is_sent_again(stored: CommandLine, zendesk: Zendesk) -> None:
    tickets = zendesk.world.tickets
    ticket_id = next(each for each in tickets.ids() if tickets.read(each)["status"] == "open")
    now = tickets.read(ticket_id)["updated_at"]
    row = OutboxRow("again-1", ticket_id, "update", {"priority": "low"}, {}, "x", "refused", now)

    async def put(store: Store) -> None:
        await store.work.add(row)

    at_home(stored, put)
    stored.token("acme", zendesk.world.credentials.api_token)
    done = stored("outbox", "retry", "again")
    assert (done.code, "x: sent." in done.err) == (0, True)
    assert tickets.read(ticket_id)["priority"] == "low"
    assert "Nothing waits" in stored("outbox", "list").err


def test_a_conflict_is_sent_on_top_only_when_told_so(waiting: CommandLine, zendesk: Zendesk) -> None:
    waiting.token("acme", zendesk.world.credentials.api_token)
    done = waiting("outbox", "retry", "conflict")
    assert done.code == 7
    assert "--anyway" in done.err
    assert not zendesk.log.find("PUT")
