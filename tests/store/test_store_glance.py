"""A look at an account's files from outside, while a desk works on them or after it."""

import json
from pathlib import Path

from zdtui.desk.views import Counted
from zdtui.store.drafts import Draft
from zdtui.store.glance import Glance, glance
from zdtui.store.outbox import OutboxRow
from zdtui.store.store import Store

VIEWS = [
    {"id": 1, "title": "Mine alone", "position": 0, "active": True, "restriction": {"type": "User", "id": 5}},
    {"id": 2, "title": "Everybody's", "position": 3, "active": True, "restriction": None},
    {"id": 3, "title": "Gone", "position": 1, "active": False, "restriction": None},
]


async def test_it_sees_what_waits_while_the_files_are_open_and_after(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    await store.put_page("views", json.dumps({"views": VIEWS}).encode())
    await store.put_view_counts([Counted(2, 42)])
    await store.work.save_draft(Draft(7, True, "Hello"))
    for number, state in enumerate(("held", "waiting", "refused", "sent", "dropped", "proposed")):
        await store.work.add(OutboxRow(f"row-{number}", 7, "set", {}, {}, "reply", state))
    seen = glance(tmp_path)
    assert (seen.drafts, seen.unsent, seen.troubled) == (1, 3, 1)
    assert (seen.view, seen.open) == ("Everybody's", 42)
    assert seen.size > 10_000
    await store.close()
    after = glance(tmp_path)
    assert (after.drafts, after.unsent, after.troubled, after.open) == (1, 3, 1, 42)


def test_no_files_are_nothing_and_damaged_ones_are_not_known(tmp_path: Path) -> None:
    assert glance(tmp_path) == Glance()
    (tmp_path / "work.db").write_bytes(b"no database at all" * 100)
    seen = glance(tmp_path)
    assert (seen.drafts, seen.unsent) == (None, None)
