"""The mirror on screen: a few words in the status line, a page with everything (F72)."""

from pathlib import Path

import pytest

from tests.driver import Driver, driven
from zdtui.desk.activity import Activity
from zdtui.desk.mirror.state import MirrorState, Phase
from zdtui.desk.problem import Problem
from zdtui.tui.sync.words import facts, glance, headline, steps

NOW = 1_795_360_000.0
READING = MirrorState(Phase.HISTORY, "admin", NOW - 86_400, NOW - 120, 3000, 10_000, 6300, 10_000, full=True)
AT_REST = MirrorState(Phase.RESTING, "agent", 0, NOW - 60, 10_000, 10_000, full=True)


@pytest.mark.parametrize(
    ("state", "narrow", "wide"),
    [
        (MirrorState(), "", ""),
        (MirrorState(Phase.PAUSED), "mirror paused", "mirror paused"),
        (MirrorState(Phase.STARTING), "", ""),
        (READING, "mirror 63 %", "mirror 63 % · complete to"),
        (AT_REST, "", "mirror · complete to"),
    ],
    ids=["off", "paused", "starting", "reading", "at rest"],
)
def test_the_status_line_says_little(state: MirrorState, narrow: str, wide: str) -> None:
    assert glance(state, 80, NOW) == narrow
    assert glance(state, 160, NOW).startswith(wide)


def test_a_page_says_what_is_read_and_what_is_here() -> None:
    assert headline(READING, NOW).plain == "█" * 18 + "░" * 12 + " 63 % · 6,300 of about 10,000"
    assert headline(READING, NOW, ascii_only=True).plain.startswith("#" * 18 + ".")
    said = facts(READING, Activity(limit=700, remaining=661), NOW).plain
    assert "3,000 on this machine of 10,000 at Zendesk" in said
    assert "half of 700 requests a minute to others; 661 left now" in said
    assert "it waits for the next minute" in facts(READING, Activity(limit=700, remaining=350), NOW).plain
    listed = steps(READING).plain.splitlines()
    assert [line[0] for line in listed] == ["✓", "✓", "✓", "✓", "▸", "·"]
    assert "not wanted" in steps(MirrorState(Phase.RESTING, complete_to=NOW)).plain


def test_trouble_comes_with_when_it_tries_again() -> None:
    state = MirrorState(Phase.WAITING, problem=Problem("Zendesk cannot be reached."), again_at=NOW + 42)
    assert headline(state, NOW).plain == "Zendesk cannot be reached. Tries again in 42 s."


async def shown(app: Driver, *words: str) -> None:
    await app.until(lambda: all(word in app.picture for word in words), f"{words} on screen")


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_the_page_steers_the_mirror(size: tuple[int, int], tmp_path: Path) -> None:
    async with driven(size, home=tmp_path) as app:
        await app.press("M")
        await shown(app, "Mirror of acme", "switched off", "sync now", "whole history")
        await app.press("s")
        await shown(app, "Up to date", "incremental export", "complete to", "not wanted; f reads them")
        assert app.desk.mirror.state.tickets
        await app.press("f")
        await app.until(lambda: app.desk.mirror.state.whole, "the whole history is here")
        await shown(app, "✓ older tickets", f"{len(app.sandbox['acme'].world.tickets):,} on this machine")
        await app.press("p")
        await shown(app, "Paused: p goes on")
        await app.press("s")
        assert "It is paused" in app.status
        await app.press("escape")
        await app.until(lambda: "mirror paused" in app.status, "the status line says that it is paused")
        await app.press("M", "p")
        await shown(app, "Up to date")
        assert max(len(line) for line in app.picture.splitlines()) <= size[0]
