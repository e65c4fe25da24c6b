"""Tags: completion with counts, near ones, adding and removing beside others (F52, F53, A26, A40)."""

import pytest

from tests.driver import Driver, driven
from zdtui.desk import sender
from zdtui.desk.merging import TagChange
from zdtui.desk.tagging import KnownTag
from zdtui.text.tagwords import near, words
from zdtui.tui.tags.overlay import TagsOverlay
from zdtui.tui.tags.rows import tag_rows, turned

KNOWN = [KnownTag("sso_login", 214), KnownTag("billing", 40), KnownTag("p1", 3)]


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox gives each change a second of its own, so that versions need not ripen here."""
    monkeypatch.setattr(sender, "STAMP_AGE", 0.0)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("A b", ("a", "b")), ("a,b;a", ("a", "b")), ("  ", ()), ("Sso_Login", ("sso_login",))],
)
def test_tags_are_read_as_they_are_typed(typed: str, found: tuple[str, ...]) -> None:
    assert words(typed) == found


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("sso-login", "sso_login"),
        ("ssologin", "sso_login"),
        ("biling", "billing"),
        ("billnig", "billing"),
        ("bellingx", None),
        ("p2", None),
        ("sso_login", None),
        ("unheard_of", None),
        ("sso_login2", None),
    ],
)
def test_a_tag_that_is_nearly_another_is_found(tag: str, found: str | None) -> None:
    assert near(tag, [each.name for each in KNOWN]) == found


def test_a_tag_is_turned_on_and_off_again() -> None:
    change = turned("new", ["old"], TagChange((), ()))
    assert change == TagChange(("new",), ())
    change = turned("old", ["old"], change)
    assert change == TagChange(("new",), ("old",))
    assert turned("new", ["old"], turned("old", ["old"], change)) == TagChange((), ())


def test_the_tickets_tags_come_first_and_a_new_one_is_offered() -> None:
    rows = tag_rows(["vip"], TagChange((), ()), KNOWN, "")
    assert [str(row.value) for row in rows] == ["vip", "sso_login", "billing", "p1"]
    assert [(str(row.value), str(row.aside)) for row in tag_rows([], TagChange((), ()), KNOWN, "bill")] == [
        ("bill", ""),
        ("billing", "40"),
    ]
    assert next(row.value for row in tag_rows([], TagChange((), ()), KNOWN, "p1")) == "p1"


async def test_tags_are_added_and_removed_beside_a_colleagues() -> None:
    async with driven(hold=0.0) as app:
        ticket, tags = await opened(app)
        await app.type("sso_login_neu")
        await app.press("enter")
        await app.type(tags[0])
        await app.press("enter")
        assert f"+sso_login_neu −{tags[0]}" in app.picture
        client = await app.desk.client()
        await client.tickets.update(ticket, {"tags": [*tags, "theirs"]})
        await app.press("ctrl+s")
        await app.until(lambda: bool(app.desk.outbox.sent(1)), "the tags were sent")
        found = app.sandbox["acme"].world.tickets.read(ticket)
        assert set(found["tags"]) == {*tags[1:], "theirs", "sso_login_neu"}


async def test_a_near_tag_is_warned_of_and_leaving_changes_nothing() -> None:
    async with driven(hold=0.0) as app:
        _ticket, tags = await opened(app)
        await app.until(lambda: bool(app.desk.tagging.known()), "the account's tags are known")
        known = next(tag.name for tag in app.desk.tagging.known() if "_" in tag.name and tag.name not in tags)
        await app.type(known.replace("_", "-"))
        await app.press("enter")
        assert "is nearly" in app.picture, app.picture
        assert known in app.picture
        await app.press("escape")
        assert not app.desk.outbox.rows()
        assert not isinstance(app.app.screen, TagsOverlay)


async def opened(app: Driver) -> tuple[int, list[str]]:
    """Open the tags of the first ticket that has some."""
    await app.queue.loaded()
    live = app.desk.ticket(app.queue.ids[0])
    tags = list(live.raw["tags"])
    assert tags
    await app.press("t")
    assert isinstance(app.app.screen, TagsOverlay)
    return live.id, tags
