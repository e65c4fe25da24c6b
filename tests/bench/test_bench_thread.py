"""Threads: 5,000 comments against 20, and both against one ``Static`` that changes a character."""

import statistics
import time
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.bench.report import Report
from tests.tui.ticket.ticket_desk import PaneApp, a_comment, a_desk, a_ticket
from zdtui.text.html import read_html
from zdtui.tui.shared.blocks import draw, ink

HTML = (
    "<p>Hello Jane,</p><p>Thanks for getting in touch! I looked at the <b>audit log</b> of your account and found "
    "that the certificate was rotated on Monday at 09:10 UTC. Since then every attempt was refused with "
    "<code>invalid</code>.</p><ul><li>Please upload the new certificate under <i>Security</i>.</li><li>Then ask one "
    "colleague to sign in.</li></ul><p>More in <a href='https://support.example.com/hc/360001'>our guide</a>.</p>" * 2
)
SIZE = (120, 40)


async def middle(work: Callable[[], Awaitable[None]], times: int = 15) -> float:
    """Take the middle of several runs, in milliseconds of CPU: a pilot spends most of its time waiting."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        await work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


async def opening_and_scrolling(count: int) -> tuple[float, float]:
    """Time showing a thread until it is painted, and a line scrolled."""
    comments = [a_comment(10_000 - n, 21 if n % 2 else 7, HTML, public=n % 3 > 0, ago=60 * n) for n in range(count)]
    async with a_desk(a_ticket(), comments) as desk:
        app = PaneApp(desk)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            live = desk.ticket(1043)

            async def show() -> None:
                app.pane.show(None)
                live.forget()
                app.pane.show(live)
                await pilot.pause()

            async def scroll() -> None:
                await pilot.press("j")

            return await middle(show), await middle(scroll, 40)


class OneStatic(App[None]):
    """The least that a key can cost in Textual."""

    def compose(self) -> ComposeResult:
        yield Static("0")

    def on_key(self) -> None:
        static = self.query_one(Static)
        static.update(str(int(str(static.content)) + 1))


@pytest.mark.bench
async def test_bench_thread(report: Report) -> None:
    short_open, short_key = await opening_and_scrolling(20)
    long_open, long_key = await opening_and_scrolling(5_000)
    app = OneStatic()
    async with app.run_test(size=SIZE) as pilot:

        async def press() -> None:
            await pilot.press("j")

        floor = await middle(press, 40)
    blocks, styles = read_html(HTML), ink({})

    async def one() -> None:
        for line in draw(blocks, 100, styles, folded=True):
            line.strip(100, styles.text)

    drawing = await middle(one, 50)
    report.ratio(9, "first comment of 5,000", long_open, short_open, most=2, scale=1, of="of 20")
    report.ratio(9.1, "scroll a line in 5,000 comments", long_key, short_key, most=1.3, scale=1, of="in 20")
    report.ratio(9.2, "scroll a line in a thread", long_key, floor, most=1.5, scale=1, of="`Static.update`")
    report.state(9.3, f"draw a comment of {len(HTML):,} characters", f"{drawing:.2f} ms")
