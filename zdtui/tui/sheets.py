"""The application's style sheets, each parsed once for the colours it is shown in."""

from textual.css.stylesheet import Stylesheet


class Sheets(Stylesheet):
    """Parses a sheet again only when a colour changed.

    Textual's own parses every sheet whenever a place is shown for the first time, which is most of what a start and
    the first switch to an account take.
    """

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the colours; the same ones again change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Take the rules of every sheet, from memory where nothing they depend on changed."""
        self.parse()
