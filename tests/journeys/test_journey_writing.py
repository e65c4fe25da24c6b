"""What the foot of the composer says while one writes."""

from textual.content import Content

from tests.driver import Driver, driven
from zdtui.text.gate import SafeText
from zdtui.tui.shared.choices import Choice
from zdtui.tui.status.status_bar import StatusBar


def offered(app: Driver, word: str) -> bool:
    """Whether the foot says that a key works now."""
    return next(hint.works for hint in app.screen.query_one(StatusBar)._hints if hint.word == word)


async def test_send_is_offered_as_soon_as_there_is_a_text() -> None:
    async with driven() as app:
        await app.press("r")
        assert not offered(app, "send")
        await app.type("H")
        assert offered(app, "send")
        await app.press("backspace")
        assert not offered(app, "send")


def test_a_name_keeps_its_place_beside_a_long_word_at_the_edge() -> None:
    choice = Choice(1, SafeText("Ines Kowalska"), SafeText("ines@x.com"), aside=SafeText("Boulangeries du Marais"))
    shown = choice.shown("", 36, current=False)
    assert isinstance(shown, Content)
    assert "Ines Kowalska" in shown.plain
    assert "Boulang" in shown.plain
    assert shown.cell_length == 36
