"""Where things are kept."""

import stat
from pathlib import Path

import pytest

from zdtui.config.paths import Paths, private


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = Paths.here({"ZDTUI_HOME": str(tmp_path / "home")})
    files = (paths.settings_file, paths.keys_file, paths.accounts_file, paths.session_file, paths.data, paths.cache)
    assert all(path.is_relative_to(tmp_path / "home") for path in files)


def test_without_it_the_system_decides() -> None:
    paths = Paths.here({})
    assert len({paths.settings, paths.data, paths.cache, paths.state}) > 1
    assert all("zdtui" in str(path) for path in (paths.settings, paths.data, paths.cache, paths.state))


def test_folders_are_private_and_wider_ones_are_narrowed(tmp_path: Path) -> None:
    paths = Paths.inside(tmp_path / "home")
    (tmp_path / "home" / "data").mkdir(parents=True, mode=0o755)
    (tmp_path / "home" / "data").chmod(0o755)
    paths.make()
    folder = paths.account_folder("acme")
    assert [mode(path) for path in (paths.settings, paths.data, paths.cache, paths.state, folder)] == [0o700] * 5


@pytest.mark.parametrize("name", ["", "..", ".", "a/b", "/etc", "a\0b", "-x", "ä", "x" * 65, "a b"])
def test_no_name_leads_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="is not an account name"):
        Paths.inside(tmp_path).account_folder(name)
    assert not list(tmp_path.rglob("accounts"))


def test_a_private_folder_stays(tmp_path: Path) -> None:
    assert private(private(tmp_path / "a" / "b")) == tmp_path / "a" / "b"
