"""A round through a list (F22)."""

from tests.desk.colleague import Colleague
from tests.desk.office import at_work
from tests.desk.test_desk_snoozes import opened
from zdtui.sandbox.account import Account


async def test_each_ticket_comes_once_in_the_lists_order_from_where_one_began(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        round_ = desk.play(live)
        round_.go_to(live.ids[2])
        assert round_.following(2) == [*live.ids[3:5]]
        seen = [live.ids[2]]
        while True:
            round_.end("done")
            following = round_.following()
            if not following:
                break
            round_.go_to(following[0])
            seen.append(following[0])
        assert seen == [*live.ids[2:], *live.ids[:2]]
        assert round_.progress().left == 0
        assert round_.progress().done == len(live)


async def test_a_round_tells_how_far_it_has_come_and_how_fast(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        round_ = desk.play(live)
        round_.go_to(live.ids[0])
        assert round_.progress().pace is None
        round_.end("done")
        round_.go_to(live.ids[1])
        round_.end("skipped")
        round_.go_to(live.ids[2])
        progress = round_.progress()
        assert (progress.left, progress.done, progress.skipped, progress.taken) == (len(live) - 2, 1, 1, 0)
        assert progress.pace is not None
        assert progress.pace <= progress.seconds
        round_.go_to(live.ids[0])
        assert round_.progress().done == 0, "who goes back to a ticket has not done it"


async def test_the_open_ticket_and_the_next_ones_are_looked_at_in_one_request(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        round_ = desk.play(live)
        round_.go_to(live.ids[0])
        acme.log.clear()
        assert await round_.verify() is None
        (asked,) = acme.log.entries
        assert asked.path == "/api/v2/tickets/show_many"
        assert asked.parameters["ids"] == ",".join(map(str, live.ids[:4]))


async def test_what_a_colleague_took_does_not_come(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        colleague = Colleague(acme)
        first, second, third = live.ids[:3]
        round_ = desk.play(live)
        round_.go_to(first)
        assert await round_.verify() is None
        await colleague.updates(first, assignee_id=colleague.id)
        await colleague.updates(second, status="solved")
        sentence = await round_.verify()
        assert sentence == f"#{first}: {colleague.name} took it"
        round_.end("taken")
        assert round_.following() == [third]
        assert round_.progress().taken == 2


async def test_what_belonged_to_a_colleague_from_the_start_does_come(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "All tickets")
        place = next(
            n for n, row in enumerate(live.rows(0, 100)) if row and row.assignee_id not in (None, acme.world.me)
        )
        round_ = desk.play(live)
        round_.go_to(live.ids[place])
        assert await round_.verify() is None


async def test_a_ticket_passed_over_is_told_to_zendesk_with_the_reason(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        await desk.play(live).skip(live.ids[0], "Waiting for the warehouse")
        assert [(skip["ticket_id"], skip["reason"]) for skip in acme.world.skips] == [
            (live.ids[0], "Waiting for the warehouse")
        ]
        assert [note.kind for note in desk.store.work.notes(ticket_id=live.ids[0])] == ["skip"]


async def test_without_a_network_the_round_goes_on(acme: Account) -> None:
    async with at_work(acme) as desk:
        live = await opened(desk, "Your unsolved tickets")
        round_ = desk.play(live)
        round_.go_to(live.ids[0])
        acme.faults.reset()
        assert await round_.verify() is None
        assert round_.following() == [live.ids[1]]
