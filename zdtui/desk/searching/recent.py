"""What a person searched for lately, so that they need not type it again."""

from typing import Final

from zdtui.desk.wiring import Wiring

KEY: Final = "searched"
MOST: Final = 50


class Recent:
    """The latest searches of one account, the last one first; they survive a restart."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring

    @property
    def texts(self) -> list[str]:
        """What was searched for."""
        kept = self._wiring.store.work.get(KEY)
        return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []

    def note(self, text: str) -> None:
        """Remember a search as the last one; returns at once."""
        self._wiring.chores.start("remember the search", lambda: self.add(text))

    async def add(self, text: str) -> None:
        """Remember a search as the last one."""
        text = text.strip()
        if text:
            others = [each for each in self.texts if each != text]
            await self._wiring.store.work.set(KEY, [text, *others][:MOST])
