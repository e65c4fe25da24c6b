"""What an agent did can be shown to somebody else, without what was written (F83)."""

import json
import stat
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from tests.driver import Driver, driven
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.replay import Replay
from zdtui.sandbox.server import Sandbox
from zdtui.text.masking import mask
from zdtui.tui.app import ZdtuiApp

SAID = "the swordfish is in the drawer"


async def flown(home: Path) -> tuple[Path, list[int], str]:
    """Write a note and save the flight record; return the file, the tickets of the list and the first subject."""
    async with driven(home=home, hold=0, tickets=60) as app:
        await app.queue.loaded()
        tickets = app.queue.ids
        row = app.desk.store.row(tickets[0])
        assert row is not None
        assert row.subject
        await app.press("enter", "n")
        await app.type(SAID)
        await app.press("ctrl+s")
        await app.until(lambda: not app.composer.is_open and not app.desk.outbox.rows(), "the note is sent")
        await app.press("escape", ":")
        await app.type("save the flight")
        await app.press("enter")
        await app.until(lambda: ".har" in app.status, "the file is named")
        (path,) = Paths.inside(home).state.glob("*.har")
        return path, tickets, row.subject


async def test_the_record_of_a_session_holds_no_word_of_it_and_shows_it_again(tmp_path: Path) -> None:
    path, tickets, subject = await flown(tmp_path)
    text = path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for word in (SAID, "swordfish", subject, "authorization", "127.0.0.1"):
        assert word.lower() not in text.lower()
    writes = [each["request"] for each in json.loads(text)["log"]["entries"] if each["request"]["method"] == "PUT"]
    assert mask(SAID) in json.loads(writes[0]["postData"]["text"])["ticket"]["comment"]["html_body"]

    paths = Paths.inside(tmp_path / "elsewhere")
    paths.make()
    book, vault = Book(paths.accounts_file), MemoryVault()
    with Replay(path) as replay:
        account = Account("recorded", Origin.parse(replay.base_url), "a@recorded.invalid", storage="memory")
        book.add(account)
        vault.set(account.key, Secret("none"))
        desks = Desks(book, vault, paths)
        app = ZdtuiApp(desks, paths=paths)
        async with app.run_test(size=(120, 30)) as pilot:
            shown = Driver(app, pilot, Sandbox((), tickets=1))
            await shown.queue.loaded()
            assert shown.queue.ids == tickets
            assert mask(subject)[:20] in shown.picture
        await desks.close()


async def test_a_crash_leaves_the_record_beside_its_report(tmp_path: Path) -> None:
    async with driven(home=tmp_path, tickets=40) as app:
        app.app.broke(RuntimeError("canary"))
    (report,) = Paths.inside(tmp_path).state.glob("crash-*.txt")
    (record,) = Paths.inside(tmp_path).state.glob("crash-*.har")
    assert record.name == f"{report.stem}-acme.har"
    assert "/api/v2/users/me" in record.read_text("utf-8")
    assert "canary" not in record.read_text("utf-8") + report.read_text("utf-8")


async def test_the_command_line_lists_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, _tickets, _subject = await flown(tmp_path)
    zdtui = CommandLine(tmp_path, monkeypatch, capsys)
    table = zdtui("replay", str(path))
    assert table.code == 0
    assert "/api/v2/users/me" in table.out
    assert "× 200" in table.err
    listed = json.loads(zdtui("replay", str(path), "--json").out)
    assert any(each["method"] == "PUT" and each["status"] == 200 for each in listed)
    monkeypatch.setenv("ZDTUI_HOME", str(tmp_path))
    assert zdtui("replay", path.name, "--list").out == table.out
    other = tmp_path / "x.har"
    other.write_text("{}")
    refused = zdtui("replay", str(other))
    assert (refused.code, "is not a recording" in refused.err) == (2, True)
