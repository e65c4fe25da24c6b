"""A ticket in place: head, properties, requester, and what a click on them does."""

import pytest
from textual.app import ComposeResult
from textual.containers import Vertical

from tests.tui.ticket.ticket_desk import NOW, PaneApp, a_comment, a_desk, a_ticket
from zdtui.desk.reply import Reply
from zdtui.model.rows import QueueRow
from zdtui.tui.command import Command
from zdtui.tui.commands import command
from zdtui.tui.ticket.pane import TicketPane
from zdtui.tui.ticket.requester import local_time, other_tickets

COMMENTS = [a_comment(93, 21, "<p>We cannot log in.</p>", ago=7200)]


class Listening(PaneApp):
    """Keeps what the pane tells its surroundings, and which verbs were called."""

    heard: list[object]

    def compose(self) -> ComposeResult:
        self.heard = []
        with Vertical():
            yield self.pane

    def on_ticket_pane_closed(self, event: TicketPane.Closed) -> None:
        self.heard.append("closed")

    def on_ticket_pane_ticket_wanted(self, event: TicketPane.TicketWanted) -> None:
        self.heard.append(event.ticket_id)


async def test_properties_stand_beside_where_there_is_room_and_over_where_not() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            side = app.pane.query_one("#side")

            def shown() -> bool:
                return side.display

            assert shown()
            assert side.region.x >= app.pane.thread.region.right
            await pilot.resize_terminal(80, 24)
            await pilot.pause()
            assert not shown()
            await pilot.press("i")
            assert shown()
            assert app.pane.thread.region.right <= side.region.x
            await pilot.press("escape")
            assert not shown()
            await pilot.resize_terminal(50, 24)
            await pilot.press("i")
            await pilot.pause()
            assert side.region.x < app.pane.thread.region.right
            await pilot.press("i")
            assert not shown()
            await pilot.press("escape")
            assert app.heard == ["closed"]


async def test_properties_say_what_the_ticket_is() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            facts = dict(line.split("  ", 1) for line in app.pane.properties.text if "  " in line)
            facts = {label: " ".join(value.split()) for label, value in facts.items()}
        assert facts["Priority"] == "▲ Urgent p"
        assert facts["Assignee"] == "Maya Chen a"
        assert facts["SLA"] == "12 m · next reply time"
        assert facts["CC"] == "Ola Berg"
        assert facts["Escalated"] == "yes"
        assert facts["Root cause"] == "required to solve"
        labels = [line[:13].strip() for line in app.pane.properties.text]
        assert labels.index("Escalated") < labels.index("Support plan") < labels.index("Root cause")
        text = "\n".join(app.pane.properties.text)
        assert "● Waiting for" in text
        assert "Plans › Gold" in text


async def test_an_unsent_change_is_marked() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            await desk.writing.submit(1043, {"status": "pending", "priority": "low"}, Reply("x", public=False))
            await pilot.pause()
            text = "\n".join(app.pane.properties.text)
            assert "◐ Pending ⇡ not sent" in text
            assert "▽ Low ⇡ not sent" in text
            assert "◐ Pending" in app.pane.header.text[1]


async def test_a_click_on_a_property_runs_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run(_app: object, wanted: Command) -> None:
        app.heard.append(wanted.id)

    monkeypatch.setattr("zdtui.tui.ticket.pane.run", run)
    async with a_desk(a_ticket(problem_id=77), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            await pilot.click(app.pane.properties, offset=(14, 0))
            row = next(row for row, line in enumerate(app.pane.properties.text) if line.startswith("Problem"))
            await pilot.click(app.pane.properties, offset=(14, row))
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert sorted(map(str, app.heard)) == ["77", "status"]


async def test_the_head_says_what_matters_and_that_a_closed_ticket_is_closed() -> None:
    subject = "A very long subject " * 20
    async with a_desk(a_ticket(subject=subject, status="closed", custom_status_id=None), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(80, 24)):
            head = app.pane.header.text
            assert len(head) == 3
            drawn = app.screen._compositor.render_strips()
            assert [strip.text.strip() for strip in drawn[:3]] == [line.strip() for line in head]
            assert head[0].startswith("#1043  A very long subject")
            assert head[1].endswith("…")
            assert "■ Closed  ·  closed: an answer becomes a follow-up ticket" in head[2]


async def test_the_requester_card_tells_who_asks() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(160, 50)) as pilot:
            await pilot.pause()
            text = "\n".join(app.pane.requester.text)
            for words in ("Jane Doe", "jane@example.com", "Example Ltd", "end user", "en-GB", "vip", "Prefers short"):
                assert words in text


def test_local_time_is_told_in_the_zone_of_the_requester() -> None:
    assert local_time("Asia/Tokyo", NOW) == "Fri 21:00 · Tokyo"
    assert local_time("Eastern Time (US & Canada)", NOW) == "Eastern Time (US & Canada)"
    assert local_time("../etc/passwd", NOW) == "../etc/passwd"


async def test_other_tickets_are_listed_where_the_directory_knows_them() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        row = desk.store.row(1043)
        assert isinstance(row, QueueRow)

        class Directory:
            def requested(self, user_id: int, limit: int) -> list[QueueRow]:
                assert (user_id, limit) == (21, 100)
                assert row is not None
                return [row] * 7

        desk.directory = Directory()  # type: ignore[assignment]  # only what the card asks for
        facts = list(other_tickets(desk, 21, None))
        assert facts[0].label == "THEIR TICKETS  7 known, 7 unsolved"
        assert len(facts) == 6
        assert facts[1].ticket == 1043
        assert list(other_tickets(desk, 21, 1043)) == []


async def test_commands_that_cannot_run_say_why() -> None:
    async with a_desk(a_ticket(), []) as desk:
        app = Listening(desk)
        async with app.run_test(size=(80, 24)):
            pane = app.pane
            assert pane.why_not(command("comment-copy")) == "There is no comment here yet."
            assert pane.why_not(command("link-open")) == "This comment has no links."
            pane.show(None)
            assert pane.why_not(command("ticket-down")) == "No ticket is open."
            assert pane.why_not(command("close")) is None


async def test_another_ticket_takes_the_place_at_once() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        await desk.store.put_items("tickets", [a_ticket(1044, subject="Another one")])
        app = Listening(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            first = desk.ticket(1043)
            assert first.watchers == 1
            app.pane.show(desk.ticket(1044), preview=True)
            await pilot.pause()
            assert "Another one" in app.pane.header.text[0]
            assert first.watchers == 0
            assert "reading" in app.pane.thread.text[0] or "no comments" in app.pane.thread.text[0]


async def test_a_tall_pane_without_properties_tells_more_in_its_head() -> None:
    async with a_desk(a_ticket(), COMMENTS) as desk:
        app = Listening(desk)
        async with app.run_test(size=(90, 40)) as pilot:
            await pilot.pause()
            assert app.pane.header.text[2].split("  ·  ")[:3] == ["Maya Chen", "Tier 2", "Urgent"]
            await pilot.press("i")
            await pilot.pause()
            assert len(app.pane.header.text) == 2
            assert app.pane.header.size.height == 2


async def test_the_number_of_comments_is_told_where_zendesk_soon_takes_no_more() -> None:
    comments = [a_comment(n + 1, 21, "x", ago=10_000 - n) for n in range(4_950)]
    async with a_desk(a_ticket(), comments) as desk:
        app = Listening(desk)
        async with app.run_test(size=(120, 24)):
            assert "4,950 of 5,000 comments" in app.pane.header.text[1]
