"""Puts the table of the last run into the README: ``python -m tests.bench.readme TABLE``."""

import sys
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- bench -->\n", "<!-- /bench -->"


def filled(text: str, table: str) -> str:
    """The README with the table between its two marks."""
    before, _, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{BEGIN}{table}{end}{after}" if end else text


if __name__ == "__main__":
    README.write_text(filled(README.read_text("utf-8"), Path(sys.argv[1]).read_text("utf-8")), "utf-8")
