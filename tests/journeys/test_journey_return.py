"""Coming back: the same account, view, cursor and draft after a kill and a new start."""

from pathlib import Path

from tests.driver import Driver, driven
from zdtui.sandbox.server import Sandbox

LEFT_AT = 5
"""Rows below the first one where the cursor is left."""


async def leave(app: Driver) -> tuple[str, int | None]:
    """Go to the other account, another view and another row; returns the view and the ticket."""
    await app.press("ctrl+o", "enter")
    await app.until(lambda: app.app.current == "globex" and bool(app.queue.ids), "globex has rows")
    entry = next(each for each in app.desk.views.entries() if each.title == "All tickets")
    app.screen.open_list(entry.key)
    await app.queue.loaded()
    await app.press(*["j"] * LEFT_AT)
    wanted = app.queue.cursor
    await app.until(lambda: app.desk.places.cursor(entry.key) == wanted, "the place is kept")
    return entry.key, wanted


async def test_a_killed_program_comes_back_where_it_was(tmp_path: Path) -> None:
    with Sandbox(tickets=300, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            key, ticket = await leave(app)
            await app.press("r")
            await app.type("half a sen")
            await app.until(lambda: ticket in app.desk.store.work.drafted_tickets(), "the draft is durable")
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            assert app.app.current == "globex"
            await app.until(lambda: app.screen.pane.live is not None, "a list is open")
            assert app.screen.pane.live is not None
            assert app.screen.pane.live.key == key
            assert app.queue.cursor == ticket
            await app.press("r")
            assert app.composer.text == "half a sen"


async def test_rows_are_there_before_zendesk_has_answered(tmp_path: Path) -> None:
    with Sandbox(tickets=300, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.queue.loaded()
            ids, cursor = app.queue.ids, app.queue.cursor
        async with driven(sandbox=sandbox, home=tmp_path, base_url="http://127.0.0.1:9") as app:
            assert app.queue.ids == ids
            assert app.queue.cursor == cursor


async def test_a_first_view_that_is_gone_gives_way_to_another(tmp_path: Path) -> None:
    with Sandbox(tickets=300, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            views = [each.id for each in app.desk.views.entries()]
            app.screen.open_list(f"view:{views[1]}")
            await app.until(lambda: app.desk.places.list == f"view:{views[1]}", "the place is kept")
        sandbox["acme"].world.views[views[1]]["active"] = False
        sandbox["acme"].world.touch()
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.until(
                lambda: views[1] not in [each.id for each in app.desk.views.entries()], "the views are new"
            )
            await app.press("j", "k")
            assert app.queue.ids
