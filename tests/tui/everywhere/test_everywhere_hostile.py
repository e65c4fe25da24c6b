"""Hostile texts in the merged queue and in what is pasted: nothing is obeyed, nothing acts when clicked (G1)."""

from textual.widgets import Input

from tests.adversary.test_adversary_walk import SIZES, look
from tests.driver import driven
from tests.tui.everywhere.merged import NAMES, Merged
from zdtui.sandbox.server import Sandbox

PASTED = "[@click=app.quit]x[/] \u202e https://acme.zendesk.com/agent/tickets/1[bold]"


@SIZES
async def test_the_merged_queue_of_hostile_accounts_is_harmless(size: tuple[int, int]) -> None:
    with Sandbox(NAMES, tickets=60, plan=None, faults="hostile") as sandbox:
        async with driven(size, sandbox=sandbox) as app:
            await app.press("*")
            merged = Merged(app)
            await merged.loaded()
            for _ in merged.names[:12]:
                await app.press("j")
                look(app)
            for key in ("G", "enter", "J", "O", "n", "escape", "escape", "g", "/"):
                await app.press(key)
                look(app)
            await app.type("hooli")
            look(app)
            await app.press("escape", "#")
            await app.pilot.pause()
            app.app.screen.query_one(Input).value = PASTED
            await app.pilot.pause()
            look(app)
            await app.press("escape")
            assert merged.screen.queue.has_focus
