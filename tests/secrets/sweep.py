"""The whole suite as one search for secrets: what zdtui leaves behind in any test is looked through.

Every ``Secret`` that is made while the tests run is remembered; after each test the files that zdtui keeps in that
test's folders (settings, data, cache, state, records) must not hold one, as it is or inside of something encoded. The
encrypted files of a vault are no exception: they hold ciphertext.
"""

import re
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.secrets.canaries import forms
from zdtui.model.secret import Secret

SHORTEST = 20
"""Characters of a secret that is looked for: shorter ones of tests are words that may stand anywhere."""

PLAINEST = 10
"""Different characters of a secret that is looked for: ``xxxx…`` may stand anywhere, too."""

HEAD = 12
KEPT = re.compile(r"/(?:settings|data|cache|state)/|\.db(?:-wal|-shm|-journal)?$|\.har$|\.jsonl$|/crash-[^/]*\.txt$")
RUN = re.compile(rb"[A-Za-z0-9_+/%-]{20,}")
LARGEST = 64_000_000


class Remembered:
    """The secrets of this process, by how their forms begin."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._forms: dict[bytes, list[bytes]] = {}

    def add(self, value: str) -> None:
        """Remember a secret; a bundle of several, as an OAuth grant is kept, is looked for as well."""
        if len(value) < SHORTEST or len(set(value)) < PLAINEST or value in self._values or not value.isascii():
            return
        self._values.add(value)
        for _, form in forms(value):
            if RUN.fullmatch(form):
                self._forms.setdefault(form[:HEAD], []).append(form)

    def within(self, blob: bytes) -> bool:
        """Say whether a secret is in some bytes."""
        for run in RUN.findall(blob):
            for place in range(len(run) - SHORTEST + 1):
                for form in self._forms.get(run[place : place + HEAD], ()):
                    if run.startswith(form, place):
                        return True
        return False

    def holding(self, folder: Path) -> Iterator[Path]:
        """Yield the files of zdtui below a folder that hold a secret."""
        for path in folder.rglob("*"):
            looked_at = KEPT.search(str(path)) and path.is_file() and path.stat().st_size < LARGEST
            if looked_at and self.within(path.read_bytes()):
                yield path


REMEMBERED = Remembered()


def watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember every secret from now on, and look through temporary folders before they go."""
    make, clean = Secret.__init__, tempfile.TemporaryDirectory.cleanup

    def remembering(self: Secret, value: str) -> None:
        REMEMBERED.add(value)
        make(self, value)

    def looking(self: "tempfile.TemporaryDirectory[str]") -> None:
        found = [path.name for path in REMEMBERED.holding(Path(self.name))]
        clean(self)
        assert not found, f"secrets in {found}"

    monkeypatch.setattr(Secret, "__init__", remembering)
    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", looking)


def pytest_configure(config: pytest.Config) -> None:
    """Begin."""
    watch(pytest.MonkeyPatch())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, Any, Any]:
    """Look through what a test left in its folder."""
    result = yield
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    if isinstance(folder, Path):
        found = [str(path.relative_to(folder)) for path in REMEMBERED.holding(folder)]
        assert not found, f"secrets in {found}"
    return result
