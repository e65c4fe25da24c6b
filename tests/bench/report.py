"""The table that the benchmarks fill: what was measured, against what, and whether it stays in its budget."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

HEADS = ("what", "budget", "measured", "against", "")
KEPT, MISSED, STATED = "✓", "✗", "·"


@dataclass(frozen=True)
class Measure:
    """One line: a ratio or a figure, the budget for it, and what both sides of a ratio were."""

    place: float
    what: str
    budget: str
    measured: str
    against: str
    kept: bool | None

    @property
    def mark(self) -> str:
        """A sign for kept, missed, or merely stated."""
        return STATED if self.kept is None else KEPT if self.kept else MISSED

    @property
    def cells(self) -> tuple[str, ...]:
        """The line's cells under ``HEADS``."""
        return self.what, self.budget, self.measured, self.against, self.mark


@dataclass
class Report:
    """Every measure of one run. Nothing here fails a test: a benchmark states."""

    measures: list[Measure] = field(default_factory=list)

    def ratio(
        self, place: float, what: str, ours: float, theirs: float, *, most: float | None = None,
        least: float | None = None, unit: str = "ms", scale: float = 1e3, of: str = "",
    ) -> None:  # fmt: skip
        """State ``ours / theirs`` with a budget of at ``most`` or at ``least`` so much; both are times ``scale``."""
        ratio = ours / theirs if theirs else float("inf")
        budget = f"≤ {most:g} ×" if most is not None else f"≥ {least:g} ×" if least is not None else ""
        kept = None if not budget else ratio <= most if most is not None else ratio >= (least or 0)
        against = f"{figure(ours * scale)} against {figure(theirs * scale)} {unit}{', ' + of if of else ''}"
        self.measures.append(Measure(place, what, budget, f"{figure(ratio)} ×", against, kept))

    def most(self, place: float, what: str, value: float, limit: float, unit: str, against: str = "") -> None:
        """State a figure that may be ``limit`` at most."""
        budget = f"≤ {figure(limit)} {unit}".strip()
        self.measures.append(Measure(place, what, budget, f"{figure(value)} {unit}".strip(), against, value <= limit))

    def state(self, place: float, what: str, measured: str, against: str = "") -> None:
        """State a figure that has no budget."""
        self.measures.append(Measure(place, what, "", measured, against, None))

    @property
    def lines(self) -> list[tuple[str, ...]]:
        """The cells of every measure in the order of the budgets."""
        return [each.cells for each in sorted(self.measures, key=lambda each: each.place)]

    def text(self) -> str:
        """The table for a terminal."""
        return table([HEADS, *self.lines])

    def markdown(self) -> str:
        """The table for the README."""
        rows = ["| " + " | ".join(cells) + " |" for cells in (HEADS, ("---",) * len(HEADS), *self.lines)]
        return "\n".join(rows) + "\n"

    def write(self, path: Path) -> None:
        """Write the Markdown table."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.markdown(), encoding="utf-8")


def figure(value: float) -> str:
    """Write a number with as many digits as it is worth."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def table(lines: Sequence[tuple[str, ...]]) -> str:
    """Lay lines out in columns."""
    widths = [max(len(cells[column]) for cells in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip() for cells in lines
    )


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies; 0 when there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
