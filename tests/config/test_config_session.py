"""Where a person was."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.config.session import Session, Spot, load_session, save_session


def test_a_session_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "state" / "session.json"
    session = Session().at("acme", Spot("queue", "view:61", 1043)).at("globex", Spot("queue", "view:7", None))
    save_session(path, session)
    assert load_session(path) == session
    assert session.account == "globex"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["session.json"]


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", "[" * 100_000, "\x00", '{"account": 1, "spots": 2}'])
def test_a_damaged_file_is_a_fresh_start(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "session.json"
    path.write_text(damage, "utf-8")
    assert load_session(path) == Session()


def test_no_file_is_a_fresh_start(tmp_path: Path) -> None:
    assert load_session(tmp_path / "none") == Session()


@given(
    st.dictionaries(
        st.sampled_from(["mode", "view", "ticket", "x"]),
        st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
    )
)
def test_a_spot_keeps_what_is_as_it_should_be(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("session") / "session.json"
    path.write_text(json.dumps({"account": "acme", "spots": {"acme": kept, "odd": 3}}), "utf-8")
    session = load_session(path)
    spot = session.spots["acme"]
    assert session.spots["odd"] == Spot()
    assert isinstance(spot.mode, str)
    assert spot.view is None or spot.view == kept["view"]
    assert spot.ticket is None or (spot.ticket == kept["ticket"] and not isinstance(spot.ticket, bool))
