"""Names: people, organizations and everything small."""

import json
from types import SimpleNamespace

from tests.store.store_making import at, body, user
from zdtui.store import Store


async def test_people_are_found_by_any_beginning_agents_first(store: Store) -> None:
    people = [
        user(1, "Anna Berg", email="anna@example.com"),
        user(2, "Bert Annan", role="agent"),
        user(3, "Zoë Nowak", email="zn@annex.example"),
        user(4, "Annika Gone", active=False),
        user(5, "Susanna Miller"),
    ]
    await store.put_page("users", body(users=people))
    assert [row.id for row in store.users_named("ann")] == [2, 1, 3]
    assert sorted(row.id for row in store.users_named("be an")) == [1, 2]
    assert [row.id for row in store.users_named("zoe")] == [3]
    assert [row.id for row in store.users_named("zn@annex.ex")] == [3]
    assert [row.id for row in store.users_named("ann", limit=1)] == [2]
    assert store.users_named("") == store.users_named('"*-(') == []


async def test_a_renamed_person_is_found_by_the_new_name_alone(store: Store) -> None:
    await store.put_items("users", [user(1, "Jane Doe")])
    stored = await store.put_items("users", [user(1, "Jane Roe", updated_at=at(30))])
    assert stored.others == {"users"}
    assert store.users_named("doe") == []
    assert [row.name for row in store.users_named("roe")] == ["Jane Roe"]


async def test_agents_are_agents_and_admins_who_are_active(store: Store) -> None:
    gone = user(4, "D", role="agent", active=False)
    await store.put_items("users", [user(1, "C", role="admin"), user(2, "A", role="agent"), user(3, "B"), gone])
    assert [row.name for row in store.agents()] == ["A", "C"]


async def test_a_person_whose_other_fields_changed_is_written_and_not_announced(store: Store) -> None:
    await store.put_items("users", [user(1, "Jane", notes="a")])
    stored = await store.put_items("users", [user(1, "Jane", notes="b")])
    assert stored.others == frozenset()
    assert json.loads(store.raw("users", 1) or b"")["notes"] == "b"


async def test_organizations_are_found_by_the_beginning_of_a_word(store: Store) -> None:
    names = ["Globex Corporation", "Initech", "North Globe", "日本商事"]
    await store.put_items("organizations", [{"id": n, "name": name} for n, name in enumerate(names)])
    assert [row.id for row in store.organizations_named("glob")] == [0, 2]
    assert [row.id for row in store.organizations_named("商事")] == [3]
    found = store.organization(1)
    assert found is not None
    assert (found.name, store.organization(9)) == ("Initech", None)


async def test_small_kinds_stand_by_position_and_name(store: Store) -> None:
    views = [
        {"id": 1, "title": "Later", "position": 9},
        {"id": 2, "title": "B", "position": 1},
        {"id": 3, "title": "A", "position": 1, "active": False},
    ]
    stored = await store.put_page("views", body(views=views))
    assert stored.others == {"views"}
    assert [json.loads(raw)["id"] for raw in store.all("views")] == [3, 2, 1]
    assert [(row.id, row.name, row.active) for row in store.named("views")] == [
        (3, "A", False),
        (2, "B", True),
        (1, "Later", True),
    ]
    assert (await store.put_page("views", body(views=views))).others == frozenset()


async def test_what_a_full_reading_did_not_name_can_be_forgotten(store: Store) -> None:
    await store.put_items("groups", [{"id": n, "name": f"g{n}"} for n in range(4)])
    assert await store.retain("groups", [1, 3, 7]) == {0, 2}
    assert [row.id for row in store.groups()] == [1, 3]
    assert store.group(0) is None


async def test_custom_statuses_are_named_by_what_agents_see(store: Store) -> None:
    await store.put_items("custom_statuses", [{"id": 5, "agent_label": "Waiting for parts"}])
    found = store.name("custom_statuses", 5)
    assert found is not None
    assert found.name == "Waiting for parts"


async def test_the_json_of_every_kind_is_kept(store: Store) -> None:
    for kind in ("tickets", "users", "organizations", "groups", "macros"):
        await store.put_items(kind, [{"id": 1, "extra": kind}])
        assert json.loads(store.raw(kind, 1) or b"") == {"id": 1, "extra": kind}
        assert [json.loads(raw)["extra"] for raw in store.all(kind)] == [kind]
        assert store.raw(kind, 2) is None


async def damage(store: Store, statement: str) -> None:
    await store._cache.write(lambda db: db.execute(statement))


async def test_json_that_was_damaged_is_written_again_by_the_next_answer(store: Store) -> None:
    tables = {"tickets": "ticket_raw", "users": "user", "organizations": "organization", "views": "resource"}
    for kind, table in tables.items():
        await store.put_items(kind, [{"id": 1}])
        await damage(store, f"UPDATE {table} SET raw = x'789c00'")
        assert store.raw(kind, 1) is None
        await store.put_items(kind, [{"id": 1}])
        assert store.raw(kind, 1) == b'{"id":1}'


def counted(view_id: int | None, value: int | None, *, fresh: bool = True) -> SimpleNamespace:
    return SimpleNamespace(view_id=view_id, value=value, pretty="..." if value is None else str(value), fresh=fresh)


async def test_a_count_that_is_not_ready_keeps_the_last_number(store: Store) -> None:
    await store.put_view_counts([counted(1, 42), counted(2, None, fresh=False), counted(None, 5)])
    assert {key: (count.value, count.fresh) for key, count in store.view_counts().items()} == {
        1: (42, True),
        2: (None, False),
    }
    await store.put_view_counts([counted(1, None, fresh=False), counted(2, 7)])
    found = store.view_counts()
    assert (found[1].value, found[1].pretty, found[1].fresh) == (42, "42", False)
    assert found[2].value == 7


async def test_small_values_are_kept_by_name(store: Store) -> None:
    await store.set("me", {"id": 5, "name": "日\ud800"})
    assert store.get("me") == {"id": 5, "name": "日?"}
    await store.set("me", None)
    assert store.get("me") is None
