"""One queue over all accounts: what it shows, and where replies and changes go (F8, S2)."""

from functools import partial

import pytest
from textual.widget import Widget

from tests.driver import Driver
from tests.tui.everywhere.merged import NAMES, Merged, both, everywhere
from zdtui.desk.desk import Desk
from zdtui.desk.events import RowsChanged
from zdtui.desk.liveticket import LiveTicket
from zdtui.sandbox.fault import Fault

SIZES = [(80, 24), (160, 50)]


def subject(desk: Desk, ticket: int) -> str:
    row = desk.store.row(ticket)
    assert row is not None
    return (row.subject or "")[:20]


def shown(merged: Merged, live: LiveTicket) -> bool:
    pane = merged.screen.tickets.here
    return pane is not None and pane.live is live


def says(app: Driver, widget: Widget, words: str) -> bool:
    return words in "\n".join(app.lines_of(widget))


@pytest.mark.parametrize("size", SIZES)
async def test_every_row_names_its_account(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        assert {name.split("#")[0] for name in merged.names} == set(NAMES)
        for line, name in zip(merged.rows[1:], merged.names, strict=False):
            account, number = name.split("#")
            assert line.split()[0] == name
            assert subject(app.app.opened[account], int(number)) in line
        assert "Your unsolved tickets, all accounts" in merged.heading
        assert f"· {len(merged.names)}" in merged.heading
        assert not merged.screen.troubles.display


@pytest.mark.parametrize("accounts", [NAMES, NAMES[::-1]])
async def test_the_cursor_begins_on_top_however_late_an_account_answers(accounts: tuple[str, ...]) -> None:
    """In one of the two orders the newest ticket is of the account that is opened last."""
    async with everywhere(accounts=accounts) as (merged, app, _sandbox):
        assert merged.cursor == merged.names[0]
        assert list(app.app.opened) == list(accounts)


@pytest.mark.parametrize("size", SIZES)
async def test_a_reply_goes_to_its_own_account_and_back_to_the_queue(size: tuple[int, int]) -> None:
    async with everywhere(size, hold=0.0) as (merged, app, sandbox):
        number = both(merged)
        for served in sandbox:
            served.log.clear()
        await merged.go(f"hooli#{number}")
        assert " hooli " in merged.heading
        await app.press("r")
        await app.until(lambda: merged.composer is not None, "the composer is open")
        assert merged.composer is not None
        assert f"hooli#{number}  ━" in app.picture, "the border names the account"
        assert merged.open == f"hooli#{number}"
        await app.type("for hooli only")
        await app.press("ctrl+s")
        await app.until(lambda: not merged.screen.reading, "back in the queue")
        assert merged.cursor == f"hooli#{number}"
        assert merged.screen.queue.has_focus
        await app.until(lambda: sandbox["hooli"].log.count("PUT") == 1, "the reply arrived")
        await app.until(lambda: not app.app.opened["hooli"].outbox.rows(), "and was acknowledged")
        assert "for hooli only" in str(sandbox["hooli"].world.thread(number)[-1]["body"])
        assert sandbox["acme"].log.count("PUT") == 0
        assert "for hooli only" not in str(sandbox["acme"].world.thread(number)[-1]["body"])


@pytest.mark.parametrize("size", SIZES)
async def test_changes_are_the_tickets_own(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        number = both(merged)
        for account, priority in (("acme", "Urgent"), ("hooli", "Low")):
            await merged.go(f"{account}#{number}")
            await app.press("p")
            await app.picker.choose(priority)
        await app.until(lambda: all(len(app.app.opened[name].outbox.rows()) == 1 for name in NAMES), "both wait")
        for account, priority in (("acme", "urgent"), ("hooli", "low")):
            [row] = app.app.opened[account].outbox.rows()
            assert (row.ticket_id, row.body) == (number, {"priority": priority})
        assert "2 held" in merged.heading


async def test_undo_takes_back_the_newest_write_of_any_account_and_reopens_it_there() -> None:
    async with everywhere() as (merged, app, _sandbox):
        number = both(merged)
        for account, key in (("acme", "n"), ("hooli", "r")):
            await merged.go(f"{account}#{number}")
            await app.press(key)
            await app.type(f"to {account}")
            await app.press("ctrl+s")
            await app.until(lambda: not merged.screen.reading, "back in the queue")
        await merged.go(f"acme#{number}")
        assert f"hooli#{number}" in app.status
        await app.press("u")
        await app.until(lambda: merged.composer is not None, "the text is back")
        assert merged.open == f"hooli#{number}"
        assert merged.composer is not None
        assert (merged.composer.text, merged.composer.public) == ("to hooli", True)
        assert merged.composer.desk is app.app.opened["hooli"]
        assert [row.state for row in app.app.opened["acme"].outbox.rows()] == ["held"]
        await app.press("escape")
        await app.until(lambda: merged.composer is None, "put away")
        await app.press("escape", "u")
        await app.until(lambda: merged.composer is not None, "the other text is back")
        assert merged.composer is not None
        assert (merged.composer.text, merged.composer.public) == ("to acme", False)
        assert merged.open == f"acme#{number}"


@pytest.mark.parametrize("size", SIZES)
async def test_a_draft_stays_with_its_own_ticket_when_one_goes_on(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        number = both(merged)
        await merged.go(f"acme#{number}")
        await app.press("enter", "n")
        await app.type("mine")
        merged.screen.open_live(app.app.opened["hooli"].ticket(number))
        await app.until(lambda: merged.composer is None, "the composer stepped aside")
        await app.press("n")
        await app.until(lambda: merged.composer is not None, "another composer")
        assert merged.composer is not None
        assert merged.composer.text == ""
        draft = app.app.opened["acme"].writing.draft(number, public=False)
        assert draft is not None
        assert draft.text == "mine"
        assert app.app.opened["hooli"].writing.draft(number, public=False) is None


@pytest.mark.parametrize("size", SIZES)
async def test_next_and_previous_go_through_all_accounts(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        await app.press("enter")
        seen = [merged.open]
        for _ in merged.names[1:6]:
            await app.press("]")
            seen.append(merged.open)
        assert seen == merged.names[:6]
        await app.until(lambda: merged.screen.tickets.here is not None, "a pane is seen")
        pane = merged.screen.tickets.here
        assert pane is not None
        await app.until(lambda: pane.live is merged.screen.at_hand(), "the ticket is drawn")
        assert merged.open in "\n".join(app.lines_of(pane.header))
        await app.press("[")
        assert merged.open == merged.names[4]
        await app.press("escape")
        assert merged.cursor == merged.names[4]


async def test_the_preview_is_of_the_row_under_the_cursor() -> None:
    async with everywhere((160, 50)) as (merged, app, _sandbox):
        number = both(merged)
        for account in (*NAMES, "acme"):
            await merged.go(f"{account}#{number}")
            await app.until(partial(shown, merged, app.app.opened[account].ticket(number)), "it is previewed")
            pane, name = merged.screen.tickets.here, f"{account}#{number}"
            assert pane is not None
            await app.until(partial(says, app, pane.header, name), "it is named")
            assert not merged.screen.reading


async def test_words_narrow_all_of_it() -> None:
    async with everywhere() as (merged, app, _sandbox):
        await app.press("/")
        await app.type("hooli")
        await app.until(lambda: len(merged.rows) > 1 and "acme#" not in "\n".join(merged.rows), "only hooli is left")
        await app.press("enter")
        assert merged.cursor.startswith("hooli#")
        await app.press("escape")
        await app.until(lambda: "acme#" in "\n".join(merged.rows), "all is back")


async def test_an_account_that_is_refused_says_so_in_a_line_and_hides_no_other() -> None:
    async with everywhere() as (merged, app, sandbox):
        sandbox["hooli"].faults.add(Fault("answer", status=401, body='{"error":"invalid_token"}'))
        await app.press("f5")
        await app.until(lambda: merged.screen.troubles.display, "the trouble is told")
        [line] = merged.screen.troubles.text
        assert "hooli" in line
        assert "signed out" in line
        assert "sign in again" in line
        assert {name.split("#")[0] for name in merged.names} == set(NAMES), "what is stored can still be read"
        assert merged.screen.repairing() is app.app.opened["hooli"]
        sandbox["hooli"].faults.clear()


async def test_an_account_that_cannot_be_reached_is_marked_and_comes_back() -> None:
    async with everywhere() as (merged, app, sandbox):
        sandbox["acme"].faults.add(Fault("reset"))
        await app.press("f5")
        await app.until(lambda: merged.screen.troubles.display, "the trouble is told")
        [line] = merged.screen.troubles.text
        assert "acme is offline" in line
        sandbox["acme"].faults.clear()
        await app.press("f5")
        await app.until(lambda: not merged.screen.troubles.display, "all is well again")


async def test_it_is_left_and_found_again_as_it_was() -> None:
    async with everywhere() as (merged, app, _sandbox):
        await app.press("j", "j", "j")
        here = merged.cursor
        await app.press("*")
        assert app.desk.account.name == here.split("#")[0]
        await app.press("*")
        assert merged.cursor == here
        await app.press("enter")
        assert merged.open == here


async def test_news_of_any_account_arrive_without_moving_the_cursor() -> None:
    async with everywhere() as (merged, app, _sandbox):
        await app.press("j", "j")
        here, last = merged.cursor, merged.names[-1]
        account, number = last.split("#")
        desk = app.app.opened[account]
        raw = {**desk.ticket(int(number)).raw, "updated_at": "2099-01-01T00:00:00Z"}
        stored = await desk.store.put_items("tickets", [raw])
        desk._hub.emit(RowsChanged(account, stored.changed))
        await app.until(lambda: merged.names[0] == last, "the newest is on top")
        assert merged.cursor == here


@pytest.mark.parametrize("size", SIZES)
async def test_an_account_that_is_removed_takes_its_tickets_and_its_pane_along(size: tuple[int, int]) -> None:
    async with everywhere(size) as (merged, app, _sandbox):
        number = both(merged)
        await merged.go(f"hooli#{number}")
        await app.press("enter")
        await app.until(lambda: merged.screen.tickets.here is not None, "the ticket is drawn")
        await app.app.remove_account("hooli")
        await app.until(lambda: {name.split("#")[0] for name in merged.names} == {"acme"}, "hooli's tickets are gone")
        assert merged.open == ""
        assert "hooli" not in app.picture.split("\n", 1)[1].rsplit("\n", 1)[0]
        await app.press("g", "enter")
        await app.until(lambda: merged.open == merged.names[0], "the others are worked on as before")
