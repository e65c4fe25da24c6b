"""Hostile threads: nothing is obeyed, nothing crashes, every line stays as wide as the thread."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.ticket.ticket_desk import NOW, PaneApp, a_comment, a_desk, a_ticket
from zdtui.model.comment import Comment
from zdtui.text.blocks import Paragraph
from zdtui.text.gate import gate
from zdtui.tui.filter import harmless
from zdtui.tui.shared.blocks import ink
from zdtui.tui.ticket.card import Byline, body, header
from zdtui.tui.ticket.entry import entry_of_comment
from zdtui.tui.ticket.sheet import Fact, rows

EVIL = (
    *(
        "[/var/log] full",
        "[@click=app.quit]go[/]",
        "[bug]",
        "\x1b[31mred\x1b[2J",
        "\x1b]52;c;ZXZpbA==\x1b\\",
        "a\x00b",
    ),
    *("\x9b31m", "\u202eexe.fdp", "\U000e0041\U000e0042", "\u2028\u2029", "\ufeff\u200b", "e" + "\u0301" * 200),
    *("👩‍👩‍👧‍👦 👍🏽 ❤️", "한국어 ไทย עברית", "x" * 10_000, "<script>alert(1)</script><img src=x onerror=y>"),
    *("<a href='javascript:alert(1)'>bank.com</a>", "<blockquote>" * 300 + "deep", "<table><tr><td>" + "<td>a" * 400),
    *("<pre>\x1b[2J\tcode" + "y" * 3_000, "<ul>" * 50 + "<li>x" * 50, ""),
)


def plain_text(app: PaneApp) -> str:
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    assert len(lines) == height
    assert {sum(segment.cell_length for segment in strip) for strip in lines} == {width}
    return "".join(strip.text for strip in lines)


@pytest.mark.parametrize("size", [(80, 24), (160, 50), (21, 7)])
async def test_a_hostile_ticket_is_shown_and_walked_through(size: tuple[int, int]) -> None:
    comments = [
        a_comment(
            n + 1,
            21 if n % 2 else 999,
            text,
            public=(True, False, None)[n % 3],
            ago=n,
            via={"channel": text, "source": {"from": {"name": text, "address": None}}},
            attachments=[{"id": 1, "file_name": text, "content_url": text, "size": 10**15}],
        )
        for n, text in enumerate(EVIL)
    ]
    odd: dict[str, Any] = {"status": "\x1b[2J", "priority": "[bug]", "type": "\u202e", "custom_status_id": 1}
    ticket = a_ticket(subject=EVIL[3] + EVIL[14], tags=list(EVIL[:13]), **odd)
    async with a_desk(ticket, comments) as desk:
        user = {
            "id": 21,
            "name": EVIL[3],
            "email": EVIL[7],
            "notes": EVIL[11],
            "iana_time_zone": EVIL[0],
            "tags": [EVIL[6]],
        }
        await desk.store.put_items("users", [user])
        app = PaneApp(desk)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            seen = plain_text(app)
            for key in ("i", "J", "z", "l", "pagedown", "O", "J", "i", "G", "l", "z", "k", "g"):
                await pilot.press(key)
                seen += plain_text(app)
            assert harmless(seen) == seen
            assert app.pane.is_attached


words = st.one_of(st.sampled_from(EVIL[:13]), st.text(max_size=40))


@settings(deadline=None)
@given(words, words, st.sampled_from([True, False, None]), st.integers(1, 130), st.booleans())
def test_headers_and_bodies_fit_whatever_they_say(
    name: str, text: str, public: bool | None, width: int, folded: bool
) -> None:
    files = [{"id": 1, "file_name": text, "size": 1}]
    entry = entry_of_comment(Comment.read(a_comment(1, 1, text, public=public, attachments=files)))
    byline = Byline(gate(name), "requester", gate(name), NOW, focused=True)
    head = header(entry, byline, width, ink({}))
    assert head.cells == cell_len(head.text)
    assert head.cells <= width
    assert " ".join(head.text.split()).endswith("now") or width < 60
    for line in (head, *body(entry, width, ink({}), folded=folded)):
        assert line.cells == cell_len(line.text) == sum(segment.cell_length for segment in line.segments)
        assert harmless(line.text) == line.text


@given(words, words, st.integers(8, 60))
def test_facts_fit_whatever_they_say(label: str, value: str, width: int) -> None:
    for line in rows(Fact(gate(label), gate(value), command="status"), "s", width, ink({})):
        assert sum(cell_len(text) for text, _ in line) <= max(width, 20)


def test_fields_of_unexpected_types_are_survived() -> None:
    odd: dict[str, Any] = {"id": "5", "html_body": 7, "plain_body": ["x"], "public": "yes", "created_at": 5}
    entry = entry_of_comment(Comment.read({**odd, "via": [], "attachments": {"a": 1}, "author_id": "x"}))
    assert list(body(entry, 40, ink({}), folded=True))
    plain = entry_of_comment(Comment.read({"id": 5, "plain_body": "one\ntwo\n\nthree"}))
    assert [type(block) for block in plain.blocks] == [Paragraph, Paragraph]
