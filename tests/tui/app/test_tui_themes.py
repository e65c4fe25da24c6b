"""Every theme defines the same names, and what is read can be read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from zdtui.tui.themes import ACCOUNT_COLOURS, DARK, THEMES

INKS = (
    *("muted", "public", "internal", "production", "match"),
    *(name for name in DARK.variables if name.startswith(("status-", "priority-", "account-"))),
)
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


def _ratio(ink: str, paper: str) -> float:
    """Compute the contrast as WCAG defines it, 1 to 21."""
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in Color.parse(colour).normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@EACH
def test_every_theme_has_the_same_variables(theme: Theme) -> None:
    assert set(DARK.variables) <= set(theme.variables)
    assert {f"account-{colour}" for colour in ACCOUNT_COLOURS} <= set(theme.variables)


@EACH
def test_inks_are_readable_on_every_paper(theme: Theme) -> None:
    least = 7.0 if theme.name == "zdtui-contrast" else 4.5
    papers = {"background": theme.background, "surface": theme.surface, "cursor-tint": theme.variables["cursor-tint"]}
    faint = {
        f"{ink} on {name}": round(_ratio(theme.variables[ink], paper), 2)
        for ink in INKS
        for name, paper in papers.items()
        if paper is not None and _ratio(theme.variables[ink], paper) < (least if name != "cursor-tint" else 3.9)
    }
    assert not faint


@EACH
def test_reply_and_note_read_well_on_their_own_paper(theme: Theme) -> None:
    assert theme.foreground is not None
    for audience in ("public", "internal"):
        paper = theme.variables[f"{audience}-tint"]
        assert _ratio(theme.variables[audience], paper) >= 4.5
        assert _ratio(theme.foreground, paper) >= 7
