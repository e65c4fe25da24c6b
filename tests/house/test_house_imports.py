"""Who imports whom: the contracts between the rooms, and what each surface loads when it starts."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.house_source import ROOT, modules

HEAVY = frozenset(
    ["textual", "rich", "httpx", "pydantic", "keyring", "mcp", "starlette", "uvicorn", "click", "msgspec"]
)
HEAVY |= {"sqlite3", "selectolax", "markdown_it", "cryptography", "tomlkit", "filelock", "langchain_core"}

SURFACES = {
    "zdtui --version": HEAVY,
    "zdtui --help": HEAVY,
    "zdtui account list": HEAVY - {"click"},
    "zdtui config path": HEAVY - {"click"},
    "zdtui keys": HEAVY - {"click"},
    "import zdtui.tui.app": HEAVY - {"textual", "rich", "selectolax", "msgspec", "sqlite3"},
    "import zdtui.tui.tour": HEAVY - {"textual", "rich", "selectolax", "msgspec", "sqlite3"},
    "import zdtui.tui.commands": HEAVY,
    "zdtui tools --help": HEAVY - {"click"},
    "import zdtui.tools, zdtui.tools.registry, zdtui.tools.program, zdtui.tools.formats": HEAVY,
    "import zdtui.tools.execution, zdtui.tools.doors, zdtui.tools.langchain": HEAVY,
    "from zdtui.tools.registry import tools; tools()": HEAVY - {"pydantic", "rich"},
    "import zdtui.desk.desks": HEAVY - {"msgspec", "sqlite3"},
    "import zdtui.store.store": HEAVY - {"msgspec", "sqlite3"},
    "import zdtui.api.errors": HEAVY,
    "import zdtui.api.client": HEAVY - {"httpx", "pydantic", "msgspec", "rich", "click"},
    "import zdtui.accounts.book, zdtui.accounts.vault, zdtui.accounts.status": HEAVY,
    "import zdtui.config.settings, zdtui.config.keymap, zdtui.config.session": HEAVY,
    "import zdtui.model.rows, zdtui.model.page, zdtui.model.secret, zdtui.model.origin": HEAVY - {"msgspec"},
    "import zdtui.text.gate, zdtui.text.ages, zdtui.text.match, zdtui.text.blocks, zdtui.text.links": HEAVY,
    "import zdtui.text.html, zdtui.text.plain": HEAVY - {"selectolax"},
    "import zdtui.text.markdown": HEAVY - {"markdown_it"},
}
"""A way to start, and what must not be loaded by it."""

REPORT = "\nimport sys; print('\\n'.join(sys.modules), file=sys.stderr)"


def loaded(start: str, home: Path) -> set[str]:
    """Return the modules that are loaded after starting in some way."""
    if start.startswith("zdtui"):
        program = f"import sys; sys.argv = {start.split()!r}; from zdtui.__main__ import main; main()"
    else:
        program = start
    done = subprocess.run(
        [sys.executable, "-c", program + REPORT],
        cwd=ROOT,
        env={"ZDTUI_HOME": str(home), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("start", SURFACES)
def test_what_must_not_be_loaded_is_not(start: str, tmp_path: Path) -> None:
    assert sorted(loaded(start, tmp_path) & SURFACES[start]) == []


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_nothing_beyond_the_interpreter(option: str, tmp_path: Path) -> None:
    """S3: what they cost is the start of Python."""
    extra = loaded(f"zdtui {option}", tmp_path) - loaded("pass", tmp_path)
    assert extra <= {"zdtui", "zdtui.__main__", "zdtui.cli", "zdtui.cli.overview"}


def test_the_sandbox_loads_nothing_of_ours(tmp_path: Path) -> None:
    ours = {name for name in loaded("import zdtui.sandbox.server", tmp_path) if name.startswith("zdtui.")}
    assert {name.split(".")[1] for name in ours} == {"sandbox"}


def test_the_contracts_between_the_rooms_hold(tmp_path: Path) -> None:
    program = (
        "import sys; from importlinter.cli import lint_imports;"
        f"sys.exit(lint_imports(cache_dir={str(tmp_path)!r}, config_filename='pyproject.toml'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


@pytest.mark.parametrize("room", sorted({path.relative_to(ROOT).parts[1] for path in modules()} - {"__main__.py"}))
def test_every_room_can_be_imported_alone(room: str, tmp_path: Path) -> None:
    module = f"zdtui.{room.removesuffix('.py')}"
    assert module in loaded(f"import {module}", tmp_path)
