"""The mirror in words: a few for the status line, all of them for its page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from zdtui.desk.mirror.state import MirrorState, Phase
from zdtui.text.ages import countdown
from zdtui.text.gate import SafeText, gate

if TYPE_CHECKING:
    from zdtui.desk.activity import Activity

BAR = 30
"""Cells of the bar."""

WIDE = 120
"""Cells from which the status line says more."""

LABEL = 12
"""Cells that the names of the facts take."""

WAYS = {
    "admin": "incremental export, up to 1,000 tickets a page",
    "agent": "search export, window by window of time",
}

ORDER = (
    Phase.UNSOLVED,
    Phase.ORGANIZATIONS,
    Phase.PEOPLE,
    Phase.CHANGES,
    Phase.THREADS,
    Phase.HISTORY,
    Phase.CHECKING,
)
"""The phases in the order of a round."""

MEANINGS = {
    Phase.UNSOLVED: "every ticket that is not solved, however old",
    Phase.ORGANIZATIONS: "organizations that changed",
    Phase.PEOPLE: "people who changed",
    Phase.CHANGES: "every ticket that changed",
    Phase.THREADS: "yours, your groups', and those opened lately",
    Phase.HISTORY: "every other ticket",
    Phase.CHECKING: "what can no longer be seen is forgotten",
}
"""What each phase brings."""


def glance(state: MirrorState, width: int, now: float) -> SafeText:
    """Say in a few words how the mirror is; nothing where nobody has to know."""
    if state.phase is Phase.PAUSED:
        return SafeText("mirror paused")
    if state.phase in (Phase.OFF, Phase.ELSEWHERE) or not (state.working or width >= WIDE):
        return SafeText("")
    share = f" {state.share:.0%}".replace("%", " %") if state.working and state.share is not None else ""
    if state.working and not share and width < WIDE:
        return SafeText("")
    reach = state.reach(now).partition(",")[0]
    said = f"mirror{share}" + (f" · {reach}" if width >= WIDE and state.complete_to is not None else "")
    return gate(said) if said != "mirror" else SafeText("")


def headline(state: MirrorState, now: float, *, ascii_only: bool = False) -> Content:
    """Say what it is doing, with a bar while that has an end."""
    if state.problem is not None and state.phase is Phase.WAITING:
        again = f" Tries again in {countdown(max(state.again_at - now, 0))}." if state.again_at else ""
        return Content.styled(gate(f"{state.problem.sentence}{again}"), "$warning")
    if state.phase is Phase.ELSEWHERE:
        return Content.styled(gate(state.problem.sentence if state.problem else state.phase.value), "$muted")
    if not state.working:
        said = {
            Phase.OFF: "It is switched off in the settings (mirror); s reads once.",
            Phase.PAUSED: "Paused: p goes on where it stopped.",
            Phase.RESTING: "Up to date; it looks for changes every minute.",
        }
        return Content.styled(gate(said.get(state.phase, state.phase.value)), "$muted")
    share = state.share
    if share is None:
        return Content.styled(gate(f"Reading {state.phase.value} …"), "$accent")
    full = int(share * BAR)
    done, rest = ("#", ".") if ascii_only else ("█", "░")
    counted = f" {share:.0%} · {state.done:,} of about {state.of:,}".replace("%", " %")
    return Content.assemble(
        (SafeText(done * full), "$accent"), (SafeText(rest * (BAR - full)), "$faint"), gate(counted)
    )


def facts(state: MirrorState, activity: "Activity", now: float) -> Content:
    """Say what is here, how it is read, and what that leaves of the rate limit."""
    return Content("\n").join(_facts(state, activity, now))


def steps(state: MirrorState) -> Content:
    """List the steps of a round: done, at work, to come."""
    return Content("\n").join(_steps(state))


def _facts(state: MirrorState, activity: "Activity", now: float) -> Iterator[Content]:
    of = f" of {state.total:,} at Zendesk" if state.total is not None else ""
    yield _fact("Tickets", f"{state.tickets:,} on this machine{of}")
    yield _fact("Holds", state.reach(now))
    if state.role in WAYS:
        yield _fact("Reads by", WAYS[state.role])
    if activity.limit is not None and activity.remaining is not None:
        spent = state.working and activity.remaining * 2 <= activity.limit
        left = "it waits for the next minute" if spent else f"{activity.remaining} left now"
        yield _fact("Leaves", f"half of {activity.limit} requests a minute to others; {left}")


def _steps(state: MirrorState) -> Iterator[Content]:
    at = ORDER.index(state.phase) if state.phase in ORDER else -1
    known = state.complete_to is not None
    for place, phase in enumerate(ORDER):
        if phase is Phase.UNSOLVED and state.full:
            continue
        if phase is Phase.HISTORY and not state.full and not state.whole:
            yield _step("–", "$faint", phase, "not wanted; f reads them")
        elif phase is Phase.HISTORY:
            done = state.whole
            yield _step("✓" if done else "▸" if place == at else "·", "$success" if done else "$accent", phase)
        elif place == at:
            yield _step("▸", "$accent", phase)
        elif (state.working and place < at) or (known and at < 0):
            yield _step("✓", "$success", phase)
        else:
            yield _step("·", "$faint", phase)


def _step(sign: str, style: str, phase: Phase, meaning: str = "") -> Content:
    name = f"{phase.value:<22}"
    return Content.assemble(
        (SafeText(f"{sign} "), style), SafeText(name), (gate(meaning or MEANINGS[phase]), "$muted")
    )


def _fact(name: str, value: str) -> Content:
    return Content.assemble((SafeText(f"{name:<{LABEL}}"), "$muted"), (gate(value), "$foreground"))
