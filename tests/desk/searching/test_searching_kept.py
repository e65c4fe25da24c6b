"""What is kept of searches, and what completes them (F70, F73, F76)."""

from pathlib import Path

import pytest

from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.searching import saved
from zdtui.desk.searching.completing import Completing
from zdtui.sandbox.account import Account


def counts(acme: Account) -> int:
    return sum(entry.path.endswith("/search/count") for entry in acme.log.entries)


async def test_a_saved_search_survives_with_its_count_and_its_age(acme: Account, tmp_path: Path) -> None:
    async with at_work(acme, tmp_path) as desk:
        await desk.searches.save("Mine", " assignee:me  ")
        await until(lambda: desk.searches.saved.entries()[0].count is not None)
        (entry,) = desk.searches.saved.entries()
        assert (entry.title, entry.text, entry.key) == ("Mine", "assignee:me", "search:assignee:me")
    acme.log.clear()
    async with at_work(acme, tmp_path) as desk:
        assert desk.searches.saved.entries() == [entry]
        assert desk.list(entry.key).title == "Mine"
        assert counts(acme) == 0, "the count is not old yet"
        await desk.searches.save("Still mine", "assignee:me")
        assert [each.title for each in desk.searches.saved.entries()] == ["Still mine"]
        assert desk.list(entry.key).title == "Still mine"
        await desk.searches.drop("assignee:me")
        assert desk.searches.saved.entries() == []


async def test_old_counts_are_asked_for_again_the_oldest_first(
    acme: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "SLOW_BEAT", 0.02)
    async with at_work(acme) as desk:
        await desk.searches.save("B", "status:open")
        await desk.searches.save("A", "status:pending")
        await until(lambda: counts(acme) >= 6)
        asked = [entry.parameters["query"] for entry in acme.log.entries if entry.path.endswith("/search/count")]
        assert set(asked) == {"type:ticket status:open", "type:ticket status:pending"}
        assert [each.title for each in desk.searches.saved.entries()] == ["A", "B"]


async def test_an_open_search_brings_its_count_along(acme: Account) -> None:
    async with at_work(acme) as desk:
        await desk.searches.save("Low", "priority:low")
        await until(lambda: desk.searches.saved.entries()[0].count is not None)
        before = desk.searches.saved.entries()[0].counted_at or 0
        live = desk.list("search:priority:low")
        live.open()
        await until(lambda: live.complete)
        await until(lambda: (desk.searches.saved.entries()[0].counted_at or 0) > before)


def offered(desk: Desk, text: str) -> list[str]:
    found = Completing(desk).at(text, len(text))
    return [candidate.text for candidate in found.candidates] if found else []


async def test_what_completes(acme: Account) -> None:
    async with at_work(acme) as desk:
        assert offered(desk, "stat") == ["status:"]
        assert offered(desk, "x -pri") == ["priority:"]
        assert offered(desk, "cre") == ["created>"]
        assert offered(desk, "status<so") == ["solved"]
        assert offered(desk, "-priority:") == ["low", "normal", "high", "urgent", "none"]
        assert offered(desk, "created>4") == ["4hours"]
        assert offered(desk, "nonsense:x") == []
        assert offered(desk, '"a phrase') == []
        assert offered(desk, "assignee:")[:2] == ["me", "none"]
        agent = desk.directory.agents()[0].name or ""
        assert f'"{agent}"' in offered(desk, f"assignee:{agent.split()[-1].lower()}")
        assert f'"{agent}"' in offered(desk, f'assignee:"{agent[:-1]}')
        person = next(each for each in desk.directory.people("a") if each.email)
        assert person.email in offered(desk, f"requester:{person.email[:-3]}" if person.email else "")
        group = desk.directory.groups()[0].name
        assert (f'"{group}"' if " " in group else group) in offered(desk, "group:")
        assert "none" in offered(desk, "brand:")


async def test_a_candidate_takes_the_place_of_what_is_typed(acme: Account) -> None:
    async with at_work(acme) as desk:
        text = "login status:so  tags:vip"
        found = Completing(desk).at(text, len("login status:so"))
        assert found is not None
        assert found.applied(text, found.candidates[0]) == (
            "login status:solved tags:vip",
            len("login status:solved "),
        )


async def test_zendesk_completes_tags_and_people(acme: Account) -> None:
    async with at_work(acme) as desk:
        completing = Completing(desk)
        short = completing.at("tags:x", 6)
        assert short is not None
        assert await completing.more(short) is None
        tag = next(tag for number in acme.world.tickets.ids() for tag in acme.world.tickets.detail(number, "tags"))
        found = completing.at(f"tags:{tag[:3]}", 8)
        assert found is not None
        assert tag in [each.text for each in await completing.more(found) or ()]
