"""One queue over all accounts: merged, in order, without waiting, and never mixed up (F8, S2)."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from tests.desk.office import at_work, until
from zdtui.desk.desk import Desk
from zdtui.desk.events import Event, ListChanged, RowsChanged
from zdtui.desk.everywhere import KEY, Everywhere
from zdtui.desk.share import SEARCH
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox

NAMES = ("acme", "hooli")
"""Two accounts whose tickets have the same numbers."""


@asynccontextmanager
async def merged(sandbox: Sandbox, *, token: str | None = None) -> AsyncIterator[tuple[Everywhere, dict[str, Desk]]]:
    """Open both accounts' desks, hooli with another ``token``, and merge them."""
    async with AsyncExitStack() as stack:
        desks = {
            served.name: await stack.enter_async_context(
                at_work(served, token=token if served.name == "hooli" else None)
            )
            for served in sandbox
        }
        everywhere = Everywhere()
        everywhere.watch(watched=True)
        for desk in desks.values():
            everywhere.join(desk)
        yield everywhere, desks
        everywhere.close()


async def read(everywhere: Everywhere) -> None:
    await until(lambda: everywhere.complete and not everywhere.loading and len(everywhere) > 0)
    await until(lambda: len(everywhere) == sum(len(share.ids) for share in everywhere.shares))


async def test_it_holds_every_accounts_tickets_in_one_order() -> None:
    with Sandbox(NAMES, tickets=300, plan=None) as sandbox:
        async with merged(sandbox) as (everywhere, desks):
            await read(everywhere)
            rows = everywhere.rows(0, len(everywhere))
            stamps = [row.updated_at or 0 for row in rows if row is not None]
            assert len(stamps) == len(everywhere)
            assert stamps == sorted(stamps, reverse=True)
            positions = [everywhere.position(number) for number in everywhere.ids]
            for name, desk in desks.items():
                own = [each.ticket for each in positions if each.account == name]
                assert own
                rows = [desk.store.row(ticket) for ticket in own]
                assert desk.me is not None
                assert {row.assignee_id for row in rows if row is not None} == {desk.me.id}
            both = {each.ticket for each in positions if each.account == "acme"}
            assert both & {each.ticket for each in positions if each.account == "hooli"}, "numbers collide"


async def test_each_row_is_its_own_accounts() -> None:
    with Sandbox(NAMES, tickets=300, plan=None) as sandbox:
        async with merged(sandbox) as (everywhere, _desks):
            await read(everywhere)
            for number, row in zip(everywhere.ids, everywhere.rows(0, len(everywhere)), strict=True):
                position = everywhere.position(number)
                assert row is not None
                assert row.id == number
                assert row.subject == sandbox[position.account].world.tickets.subject(position.ticket)
                live = everywhere.ticket(number)
                assert live is not None
                assert (live.account, live.id) == (position.account, position.ticket)


async def test_an_account_that_was_signed_out_hides_no_other() -> None:
    with Sandbox(NAMES, tickets=120, plan=None) as sandbox:
        async with merged(sandbox, token="wrong") as (everywhere, _desks):
            await read(everywhere)
            assert {everywhere.position(number).account for number in everywhere.ids} == {"acme"}
            [share] = [share for share in everywhere.shares if share.trouble]
            assert (share.account.name, share.status.name) == ("hooli", "REVOKED")
            assert "does not accept" in share.trouble


async def test_an_account_without_a_view_for_it_is_searched() -> None:
    with Sandbox(NAMES, tickets=120, plan=None) as sandbox:
        body = '{"views": [], "meta": {"has_more": false}}'
        sandbox["acme"].faults.add(
            Fault("answer", path="*/views", status=200, body=body, content_type="application/json")
        )
        async with merged(sandbox) as (everywhere, _desks):
            await read(everywhere)
            keys = {share.account.name: share.live.key for share in everywhere.shares if share.live is not None}
            assert keys["acme"] == SEARCH
            assert keys["hooli"].startswith("view:")


async def test_what_changes_is_told_with_numbers_of_ours() -> None:
    with Sandbox(NAMES, tickets=120, plan=None) as sandbox:
        async with merged(sandbox) as (everywhere, desks):
            await read(everywhere)
            heard: list[Event] = []
            everywhere.subscribe(heard.append)
            last = everywhere.ids[-1]
            position = everywhere.position(last)
            raw = {**desks[position.account].ticket(position.ticket).raw, "updated_at": "2030-01-01T00:00:00Z"}
            stored = await desks[position.account].store.put_items("tickets", [raw])
            desks[position.account]._hub.emit(RowsChanged(position.account, stored.changed))
            await until(lambda: everywhere.ids[0] == last)
            assert RowsChanged(KEY, frozenset({last})) in heard
            assert ListChanged(KEY, KEY) in heard


async def test_words_narrow_it_and_an_accounts_name_does() -> None:
    with Sandbox(NAMES, tickets=200, plan=None) as sandbox:
        async with merged(sandbox) as (everywhere, _desks):
            await read(everywhere)
            found = await everywhere.narrow("hooli")
            assert found is not None
            assert {everywhere.position(number).account for number in found} >= {"hooli"}
            row = next(row for row in everywhere.rows(0, 9) if row is not None and row.subject)
            word = max((row.subject or "").split(), key=len)
            fit = await everywhere.narrow(word)
            assert fit is not None
            assert row.id in fit
            assert list(fit) == [number for number in everywhere.ids if number in set(fit)]


async def test_an_account_that_leaves_takes_its_tickets_along() -> None:
    with Sandbox(NAMES, tickets=120, plan=None) as sandbox:
        async with merged(sandbox) as (everywhere, desks):
            await read(everywhere)
            everywhere.leave("acme")
            await until(lambda: {everywhere.position(number).account for number in everywhere.ids} == {"hooli"})
            assert everywhere.desk_of("acme") is None
            everywhere.join(desks["acme"])
            await read(everywhere)
            assert {everywhere.position(number).account for number in everywhere.ids} == {"acme", "hooli"}
