"""Our three themes: one for dark rooms, one for bright ones, one for eyes that need contrast.

Beside Textual's own colours each theme defines the same variables of ours, for use in ``.tcss`` files and in
the styles of ``Content`` as ``$public``, ``$status-open`` and so on:

``public`` ``public-tint`` ``internal`` ``internal-tint``
    a public reply and an internal note: the ink and the paper behind it
``status-new`` ``status-open`` ``status-pending`` ``status-hold`` ``status-solved`` ``status-closed``
    Zendesk's ticket statuses
``priority-urgent`` ``priority-high`` ``priority-normal`` ``priority-low``
    Zendesk's priorities
``muted`` ``faint`` ``cursor-tint`` ``match`` ``production``
    second-rate text, lines and rules, the row under the cursor, what a search found, the mark of a production account
``account-blue`` … (``ACCOUNT_COLOURS``)
    the colours an account can have
"""

from textual.theme import Theme

ACCOUNT_COLOURS = ("blue", "green", "orange", "purple", "red", "teal", "yellow", "pink")
"""Names of the colours an account can have."""

_NAMES = (
    *("public", "public-tint", "internal", "internal-tint"),
    *(f"status-{status}" for status in ("new", "open", "pending", "hold", "solved", "closed")),
    *(f"priority-{priority}" for priority in ("urgent", "high", "normal", "low")),
    *("muted", "faint", "cursor-tint", "match", "production"),
    *(f"account-{colour}" for colour in ACCOUNT_COLOURS),
)


def _ours(*colours: str) -> dict[str, str]:
    return dict(zip(_NAMES, colours, strict=True))


DARK = Theme(
    name="zdtui-dark",
    dark=True,
    primary="#6cb6ff",
    secondary="#8fa3bd",
    accent="#f0b75e",
    warning="#e5b567",
    error="#ff8078",
    success="#7ccf8f",
    foreground="#d9dee7",
    background="#12151a",
    surface="#171b21",
    panel="#20262f",
    variables={
        **_ours(
            *("#5cc8f2", "#0e2530", "#edbb52", "#2c2410"),
            *("#f0b75e", "#ff8078", "#6cb6ff", "#a7afbc", "#7ccf8f", "#8a93a2"),
            *("#ff7b72", "#f0a35e", "#d9dee7", "#8b95a5"),
            *("#8b95a5", "#313946", "#263349", "#f0d264", "#ff7b72"),
            *("#6cb6ff", "#7ccf8f", "#f0a35e", "#c9a0ff", "#ff8078", "#56cfc0", "#ecd06f", "#f29ac4"),
        ),
        "block-cursor-background": "#2c3e5c",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "input-selection-background": "#35588a",
        "scrollbar": "#313946",
        "scrollbar-background": "#12151a",
        "scrollbar-hover": "#46526a",
        "scrollbar-active": "#6cb6ff",
    },
)
"""The default: light ink on a dark blue-grey."""

LIGHT = Theme(
    name="zdtui-light",
    dark=False,
    primary="#0a5fb4",
    secondary="#4b5b71",
    accent="#8f5a00",
    warning="#8a5a00",
    error="#b3261e",
    success="#17692f",
    foreground="#20252d",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e9e6de",
    variables={
        **_ours(
            *("#045f84", "#e3f2f9", "#7a4d00", "#fdf0cf"),
            *("#8a5a00", "#b3261e", "#0a5fb4", "#4f5866", "#17692f", "#636b77"),
            *("#b3261e", "#97520a", "#20252d", "#616a77"),
            *("#616a77", "#d3cec2", "#d8e6f7", "#7a4d00", "#b3261e"),
            *("#0a5fb4", "#17692f", "#97520a", "#6d3bb0", "#b3261e", "#066b62", "#6f5c00", "#a02768"),
        ),
        "block-cursor-background": "#cfe1f7",
        "block-cursor-foreground": "#101418",
        "block-cursor-text-style": "none",
        "input-selection-background": "#b9d4f3",
        "scrollbar": "#cfc9bb",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-hover": "#b4ad9c",
        "scrollbar-active": "#0a5fb4",
    },
)
"""Dark ink on warm paper."""

CONTRAST = Theme(
    name="zdtui-contrast",
    dark=True,
    primary="#7cc7ff",
    secondary="#e0e0e0",
    accent="#ffd500",
    warning="#ffd500",
    error="#ff9a94",
    success="#6dff8b",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    variables={
        **_ours(
            *("#3fe0ff", "#001c26", "#ffd500", "#261f00"),
            *("#ffd500", "#ff9a94", "#7cc7ff", "#e0e0e0", "#6dff8b", "#c8c8c8"),
            *("#ff9a94", "#ffb86b", "#ffffff", "#d0d0d0"),
            *("#d0d0d0", "#9a9a9a", "#1d3a66", "#ffe75c", "#ff9a94"),
            *("#7cc7ff", "#6dff8b", "#ffb86b", "#d9b8ff", "#ff9a94", "#5ff0e0", "#ffe75c", "#ffb0d8"),
        ),
        "block-cursor-background": "#1d3a66",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#2f5fa8",
        "scrollbar": "#9a9a9a",
        "scrollbar-background": "#000000",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#ffffff",
        "border": "#ffffff",
    },
)
"""White on black; every pair of ink and paper reaches 7 : 1."""

THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
"""The themes by the name the setting ``theme`` gives them."""
