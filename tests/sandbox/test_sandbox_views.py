"""Views: what they are, what is in them, how many."""

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.conditions import view_tickets
from zdtui.sandbox.view_counts import ViewCounts, pretty


def test_views_are_listed_by_position_or_creation(admin: Caller) -> None:
    offset, cursor = admin.get("views")["views"], admin.get("views", page_size=100)["views"]
    assert [view["position"] for view in offset] == sorted(view["position"] for view in offset)
    assert [view["created_at"] for view in cursor] == sorted(view["created_at"] for view in cursor)
    titles = [view["title"] for view in admin.get("views", sort_by="alphabetical")["views"]]
    assert titles == sorted(titles, key=str.casefold)
    assert {view["active"] for view in offset} == {True, False}
    assert {view["active"] for view in admin.get("views/active")["views"]} == {True}
    assert len(admin.get("views/compact")["views"]) <= 32


def test_views_of_others_are_unseen(admin: Caller, agent: Caller, acme: Account) -> None:
    personal = {
        number: view["restriction"]["id"]
        for number, view in acme.world.views.items()
        if (view["restriction"] or {}).get("type") == "User"
    }
    assert personal
    for number, owner in personal.items():
        for caller in (admin, agent):
            assert caller.call("GET", f"views/{number}").status_code == (200 if owner == caller.id else 404)
    listed = {view["id"] for view in admin.get("views", access="shared")["views"]}
    assert not listed & personal.keys()


def test_tickets_of_a_view_are_in_its_order(admin: Caller, acme: Account) -> None:
    for number in (view["id"] for view in admin.get("views/active")["views"]):
        wanted = view_tickets(acme.world, acme.world.views[number], admin.id)
        got = [
            ticket["id"]
            for page in admin.pages(f"views/{number}/tickets", page_size=50)
            for ticket in page["tickets"]
        ]
        assert got == wanted


def test_tickets_of_a_view_can_be_sorted_otherwise(admin: Caller, acme: Account) -> None:
    number = next(each for each, view in acme.world.views.items() if not view["execution"]["group_by"])
    body = admin.get(f"views/{number}/tickets", sort_by="created_at", sort_order="asc")
    stamps = [ticket["created_at"] for ticket in body["tickets"]]
    assert stamps == sorted(stamps)


def test_executing_a_view(admin: Caller, acme: Account) -> None:
    number = next(each for each, view in acme.world.views.items() if view["execution"]["group_by"] == "status")
    body = admin.get(f"views/{number}/execute")
    view = acme.world.views[number]
    assert [column["id"] for column in body["columns"]] == [each["id"] for each in view["execution"]["columns"]]
    row = body["rows"][0]
    ticket = admin.get(f"tickets/{row['ticket']['id']}")["ticket"]
    assert (row["group"], row["subject"], row["ticket_id"]) == (ticket["status"], ticket["subject"], ticket["id"])
    assert row["requester_id"] in {user["id"] for user in body["users"]}
    assert body["view"]["id"] == number


def test_counts_come_late(admin: Caller, acme: Account) -> None:
    number = admin.get("views")["views"][0]["id"]
    first = admin.get(f"views/{number}/count")["view_count"]
    assert (first["value"], first["pretty"], first["fresh"], first["poll_wait"]) == (None, "...", False, 30)
    second = admin.get(f"views/{number}/count")["view_count"]
    assert second["value"] == admin.get(f"views/{number}/tickets")["count"]
    assert (second["fresh"], second["pretty"]) == (True, str(second["value"]))
    assert second["url"] == f"{acme.base_url}/api/v2/views/{number}/count.json"


def test_many_counts(admin: Caller) -> None:
    ids = [view["id"] for view in admin.get("views")["views"]][:3]
    query = ",".join(str(number) for number in ids)
    assert [each["value"] for each in admin.get("views/count_many", ids=query)["view_counts"]] == [None] * 3
    counts = admin.get("views/count_many", ids=query)["view_counts"]
    assert [each["view_id"] for each in counts] == ids
    assert all(each["fresh"] for each in counts)
    many = ",".join(str(number) for number in range(1, 22))
    assert admin.refused("GET", f"views/count_many?ids={many}", 400)["max_count"] == 20


def test_big_counts_are_kept_for_an_hour(clock: Clock) -> None:
    counts, view, size = ViewCounts(clock), {"id": 1, "active": True}, 4321

    def value() -> tuple[int | None, bool]:
        body = counts.of(view, lambda: size, "url")
        return body["value"], body["fresh"]

    assert value() == (None, False)
    assert value() == (4321, True)
    size = 5000
    clock.forward(3599)
    assert value() == (4321, True)
    clock.forward(1)
    assert value() == (4321, False)
    assert value() == (5000, True)


def test_pretty_counts() -> None:
    assert [pretty(value) for value in (0, 99, 719, 4321, 96_000)] == ["0", "99", "~700", "~4,000", "~100,000"]


def test_making_a_view(admin: Caller) -> None:
    ticket = admin.create(priority="urgent", subject="burning")
    output = {"columns": ["nice_id", "description", "priority"], "sort_by": "nice_id", "sort_order": "desc"}
    wanted = {
        "title": "Burning",
        "all": [
            {"field": "status", "operator": "is", "value": "new"},
            {"field": "priority", "operator": "is", "value": "urgent"},
        ],
        "output": output,
    }
    answer = admin.call("POST", "views", json={"view": wanted})
    view = answer.json()["view"]
    assert (answer.status_code, answer.headers["location"]) == (201, view["url"])
    assert [column["id"] for column in view["execution"]["columns"]] == ["ticket_id", "subject", "priority"]
    assert (view["execution"]["sort_by"], view["execution"]["sort"]["id"]) == ("nice_id", "ticket_id")
    assert admin.get(f"views/{view['id']}/tickets")["tickets"][0]["id"] == ticket["id"]
    changed = admin.put(
        f"views/{view['id']}", {"view": {"all": [{"field": "status", "operator": "is", "value": "hold"}]}}
    )
    assert len(changed["view"]["conditions"]["all"]) == 1
    assert admin.call("DELETE", f"views/{view['id']}").status_code == 204
    assert admin.refused("POST", "views", 422, json={"view": {"title": "x", "all": []}})["details"]["base"]
    assert [row["ticket"]["id"] for row in admin.post("views/preview", {"view": wanted})["rows"]] == [ticket["id"]]
    assert admin.post("views/preview/count", {"view": wanted})["view_count"]["value"] == 1


def test_searching_views(admin: Caller) -> None:
    views = admin.get("views/active")["views"]
    body = admin.get("views/search", query=views[0]["title"][2:7].upper())
    assert views[0]["id"] in [view["id"] for view in body["views"]]
    ids = f"{views[0]['id']},{views[1]['id']},9"
    assert admin.get("views/show_many", ids=ids)["count"] == 2
    assert admin.get("views/count")["count"]["value"] == admin.get("views")["count"]
