"""How many requests an action costs, counted where they arrive (F21, F23, F50)."""

from collections import Counter

from tests.driver import Driver, driven
from zdtui.sandbox.log import Entry

HUNDRED = 100


def asked(app: Driver, name: str = "acme") -> list[Entry]:
    """Every request since the log was cleared."""
    return app.sandbox[name].log.entries


def paths(app: Driver) -> Counter[str]:
    """What was asked, by method and path."""
    return Counter(f"{entry.method} {entry.path.removesuffix('.json')}" for entry in asked(app))


async def quiet(app: Driver) -> None:
    """Wait until nothing is read, then forget what was."""
    await app.until(lambda: app.desk.quiet, "nothing is read")
    app.sandbox["acme"].log.clear()


async def view_of(app: Driver, rows: int) -> int:
    """Give a view of the account exactly this many rows; returns its number."""
    world = app.sandbox["acme"].world
    view = next(number for number, view in world.views.items() if view["title"] == "Recently solved")
    first = world.tickets.ids()[0]
    kept = {"field": "status", "operator": "less_than", "value": "closed"}
    world.views[view] |= {"conditions": {"all": [kept], "any": []}}
    for ticket in world.tickets.ids():
        status = "open" if ticket < first + rows else "closed"
        world.tickets.put(world.tickets.read(ticket) | {"status": status})
    world.touch()
    return view


async def test_opening_a_view_of_100_rows_costs_one_request() -> None:
    async with driven(tickets=300) as app:
        await quiet(app)
        view = await view_of(app, HUNDRED)
        key = f"view:{view}"
        app.screen.open_list(key)
        live = app.desk.list(key)
        await app.until(lambda: live.complete and not live.loading, "the view is there")
        assert len(live) == HUNDRED
        await app.until(lambda: app.desk.quiet, "nothing is read any more")
        by_path = paths(app)
        assert by_path[f"GET /api/v2/views/{view}/tickets"] == 1
        others = {path for path in by_path if not path.endswith("/comments")}
        assert others == {f"GET /api/v2/views/{view}/tickets"}, "people and organizations came with the page"
        assert all(row is not None and row.requester for row in live.rows(0, HUNDRED))


async def test_a_view_of_101_rows_is_shown_while_its_second_page_arrives() -> None:
    async with driven(tickets=300) as app:
        await quiet(app)
        view = await view_of(app, HUNDRED + 1)
        live = app.desk.list(f"view:{view}")
        app.screen.open_list(live.key)
        await app.until(lambda: bool(len(live)), "there are rows")
        assert paths(app)[f"GET /api/v2/views/{view}/tickets"] <= 2
        await app.until(lambda: live.complete and not live.loading, "all are there")
        assert len(live) == HUNDRED + 1
        assert paths(app)[f"GET /api/v2/views/{view}/tickets"] == 2


async def test_opening_a_view_again_costs_nothing() -> None:
    async with driven(tickets=300) as app:
        view, other = [each.key for each in app.desk.views.entries()][:2]
        app.screen.open_list(other)
        await app.until(lambda: app.desk.list(other).complete, "the other view is there")
        await quiet(app)
        app.screen.open_list(view)
        assert app.queue.ids
        await app.until(lambda: app.desk.quiet, "nothing is read")
        assert {path for path in paths(app) if not path.endswith("/comments")} == set()


async def test_a_prefetched_ticket_is_painted_before_anything_is_asked() -> None:
    async with driven((160, 50), tickets=300) as app:
        await app.until(lambda: app.desk.ticket(app.queue.ids[1]).prefetched, "the next ticket is read ahead")
        await quiet(app)
        await app.press("j", "enter")
        assert app.ticket.id == app.queue.ids[1]
        assert "PUBLIC" in app.ticket.text or "INTERNAL" in app.ticket.text
        await app.until(lambda: app.desk.quiet, "what lies ahead is read")
        assert not [entry for entry in asked(app) if f"{app.ticket.id}" in entry.path], "neither before nor after"


async def test_reply_status_and_fields_leave_as_one_request() -> None:
    async with driven(hold=0.0) as app:
        ticket = app.queue.cursor
        await quiet(app)
        await app.press("r")
        await app.type("Done, thank you.")
        await app.press("alt+p")
        await app.picker.choose("urgent")
        await app.press("alt+s")
        await app.picker.choose("solved")
        await app.until(lambda: not app.desk.outbox.rows(), "the reply arrived")
        writes = [entry for entry in asked(app) if entry.method != "GET"]
        assert len(writes) == 1
        sent = writes[0].json["ticket"]
        assert writes[0].path.removesuffix(".json") == f"/api/v2/tickets/{ticket}"
        assert app.sandbox["acme"].world.tickets.read(ticket or 0)["status"] == "solved"
        assert sent["priority"] == "urgent"
        assert sent["comment"]["public"] is True
        status = {"status", "custom_status_id"} & set(sent)
        assert set(sent) - status == {"priority", "comment", "safe_update", "updated_stamp", "metadata"}
        await app.until(lambda: app.desk.quiet, "nothing is read")
        later = [entry.path for entry in asked(app) if entry.number > writes[0].number]
        assert not [path for path in later if f"/tickets/{ticket}" in path], "the answer brought ticket and comment"


async def test_one_key_for_a_field_is_one_request_with_that_field_alone() -> None:
    async with driven(hold=0.0) as app:
        await quiet(app)
        before = app.ticket.says("priority")
        wanted = "low" if before != "low" else "high"
        await app.press("p")
        await app.picker.choose(wanted)
        await app.until(lambda: not app.desk.outbox.rows(), "the priority arrived")
        (write,) = [entry for entry in asked(app) if entry.method != "GET"]
        assert set(write.json["ticket"]) == {"priority", "safe_update", "updated_stamp", "metadata"}
        assert app.ticket.says("priority") == wanted
