"""Proposals of agents wait in the interface until the person decides (F89)."""

from textual.pilot import Pilot

from tests.tui.chrome_world import TICKET, Bench, World, bench
from zdtui.desk.desk import Desk
from zdtui.desk.proposals import Proposals, Wish
from zdtui.desk.reply import Reply
from zdtui.store.outbox import OutboxRow
from zdtui.tui.proposals.details import details
from zdtui.tui.proposals.overlay import ProposalsOverlay
from zdtui.tui.proposals.watch import Watch
from zdtui.tui.status.heading import traffic
from zdtui.tui.status.say import status_bar


def wish(*, public: bool = True, text: str = "We sent it\ntoday.") -> Wish:
    reply = Reply(text, public=public)
    return Wish(
        TICKET,
        {"comment": reply.comment(), "priority": "urgent", "tags": ["vip", "late"]},
        {"priority": "high", "tags": []},
        reply,
        ("Jane Doe <jane@example.com>", "Ola Berg <ola@acme.example>"),
        "Login broken\x1b[31m",
        "She asked [twice].",
        "some agent 1.0",
        None,
    )


async def proposed(app: Bench, pilot: Pilot[int], world: World, count: int = 1) -> tuple[Desk, list[OutboxRow]]:
    """Some proposals, and the place where they wait."""
    desk = world.desks["acme"]
    rows = [await desk.proposals.add(wish()) for _ in range(count)]
    await pilot.press("P")
    await pilot.pause()
    assert isinstance(app.screen, ProposalsOverlay)
    return desk, rows


async def test_it_shows_the_change_the_reason_the_recipients_and_every_word() -> None:
    async with bench() as (app, pilot, world):
        desk, rows = await proposed(app, pilot, world)
        text = details(desk.proposals.waiting()[0]).plain
        assert rows[0].label == f"#{TICKET}: public reply, priority, tags"
        for shown in (
            "Subject: Login broken␛[31m",
            "From: some agent 1.0",
            "Because: She asked [twice].",
            "Reaches: 2: Jane Doe <jane@example.com>, Ola Berg <ola@acme.example>",
            "priority: high → urgent",
            "tags: none → vip, late",
            "Public reply\nWe sent it\ntoday.",
        ):
            assert shown in text


async def test_a_new_agent_is_shown_with_the_seat_that_they_take() -> None:
    async with bench() as (_app, _pilot, world):
        desk = world.desks["acme"]
        body = {"name": "Nora", "email": "nora@acme.example", "role": "agent"}
        row = await desk.proposals.add(
            Wish(None, body, {}, None, (), "Nora", "She joins on Monday.", "some agent 1.0", None, person=True)
        )
        assert row.label == "new agent: nora@acme.example"
        text = details(row).plain
        for shown in ("Person: Nora", "Costs: a paid seat", "email: none → nora@acme.example", "role: none → agent"):
            assert shown in text


async def test_a_note_names_no_recipients() -> None:
    async with bench() as (_app, _pilot, world):
        desk = world.desks["acme"]
        text = details(await desk.proposals.add(wish(public=False))).plain
        assert "Reaches" not in text
        assert "Internal note\nWe sent it" in text


async def test_approving_makes_it_a_write_that_can_be_undone() -> None:
    async with bench() as (app, pilot, world):
        desk, rows = await proposed(app, pilot, world)
        await pilot.press("a")
        await pilot.pause()
        assert desk.proposals.waiting() == []
        assert [(row.id, row.state) for row in desk.outbox.rows()] == [(rows[0].id, "held")]
        await pilot.press("escape", "u")
        await pilot.pause()
        assert desk.outbox.rows() == []


async def test_refusing_sends_nothing_and_goes_on_to_the_next() -> None:
    async with bench() as (app, pilot, world):
        desk, rows = await proposed(app, pilot, world, 3)
        await pilot.press("j", "x")
        await pilot.pause()
        assert [row.id for row in desk.proposals.waiting()] == [rows[0].id, rows[2].id]
        assert desk.outbox.rows() == []
        assert isinstance(app.screen, ProposalsOverlay)
        assert app.screen.proposal is not None
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ProposalsOverlay)


async def test_with_nothing_to_decide_the_keys_say_so() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("P", "a")
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert bar.saying == "No agent proposes anything."
        assert "No agent" in details(None).plain


async def test_what_another_process_proposes_is_told_once_and_counted() -> None:
    async with bench() as (app, pilot, world):
        desk = world.desks["acme"]
        watch = Watch(app, desk)
        await Proposals(desk.proposals._wiring, desk.outbox, lambda: 0).add(wish())
        watch.look()
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert f"an agent proposes #{TICKET}: public reply" in bar.saying
        assert "P shows it" in bar.saying
        assert "1 proposed" in "".join(piece.text for piece in traffic(desk, 0).pieces)
        bar.hush()
        watch.look()
        await pilot.pause()
        assert not bar.saying
