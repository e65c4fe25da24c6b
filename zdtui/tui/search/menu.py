"""The menu over the search prompt: what may be meant, the first of it under the cursor."""

from typing import TYPE_CHECKING

from textual.message import Message

from zdtui.text.gate import gate
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zdtui.desk.searching.completing import Candidate, Completion


class Menu(ChoiceList):
    """Offers candidates; it never has the keyboard, so that one types on."""

    DEFAULT_CSS = "Menu { max-height: 8; background: $panel; }"

    class Chosen(Message):
        """A candidate was taken."""

        def __init__(self, completion: "Completion", candidate: "Candidate") -> None:
            super().__init__()
            self.completion = completion
            self.candidate = candidate

    def __init__(self) -> None:
        super().__init__(())
        self._completion: Completion | None = None
        self.is_touched = False

    @property
    def is_open(self) -> bool:
        """Whether there is anything to choose from."""
        return self._completion is not None

    def offer(self, completion: "Completion") -> None:
        """Show what may be meant; nothing closes the menu, and so does the one thing that is typed already."""
        found = completion.candidates
        if not found or (len(found) == 1 and found[0].text == completion.typed):
            self.close()
            return
        self._completion, self.is_touched = completion, False
        self.show(_choices(found), completion.typed)
        self.display = True

    def add(self, candidates: "Sequence[Candidate]") -> None:
        """Show more; the cursor stays where it is."""
        if self._completion is not None:
            self.show(_choices(candidates), self._completion.typed, keep=True)

    def close(self) -> None:
        """Offer nothing."""
        self._completion, self.is_touched = None, False
        self.display = False

    def move(self, rows: int) -> None:
        """Move the cursor; from then on enter takes what is under it."""
        self.is_touched = True
        super().move(rows)

    def take(self) -> None:
        """Take what was clicked."""
        self.accept()

    def accept(self) -> bool:
        """Take what is under the cursor; whether there was anything."""
        completion, choice = self._completion, self.choice
        if completion is None or choice is None:
            return False
        self.close()
        self.post_message(self.Chosen(completion, choice.value))
        return True


def _choices(candidates: "Sequence[Candidate]") -> list[Choice]:
    return [Choice(each, gate(each.name), gate(each.detail)) for each in candidates]
