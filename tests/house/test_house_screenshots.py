"""The README's pictures show the program as it is."""

import re
from pathlib import Path

from tests.screenshots import FOLDER, characters, draw


def test_the_pictures_are_those_of_the_tour(tmp_path: Path) -> None:
    draw(tmp_path)
    drawn = {picture.name: characters(picture.read_text("utf-8")) for picture in tmp_path.iterdir()}
    kept = {picture.name: characters(picture.read_text("utf-8")) for picture in FOLDER.glob("*.svg")}
    assert drawn.keys() == kept.keys(), "run make screenshots"
    assert all(len(words) > 100 for words in drawn.values()), "every scene shows something"
    stale = [name for name, words in drawn.items() if words != kept[name]]
    assert not stale, f"run make screenshots: {', '.join(sorted(stale))}"


def test_the_pictures_of_the_readme_are_there() -> None:
    readme = (FOLDER.parent / "README.md").read_text("utf-8")
    shown = re.findall(r"\(screenshots/([\w-]+\.svg)\)", readme)
    assert shown
    assert all((FOLDER / name).is_file() for name in shown)
