"""The person's own editor, on a private file, with no secret in its environment."""

import asyncio
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from zdtui.model.environment import scrubbed

if TYPE_CHECKING:
    from textual.app import App


@dataclass(frozen=True, slots=True)
class Edited:
    """What came back from the editor; ``problem`` is a sentence when something went wrong, the text is never lost."""

    text: str
    problem: str | None = None


def editor_command(setting: str | None, environment: Mapping[str, str]) -> list[str]:
    """Find the editor: the setting, then ``VISUAL``, then ``EDITOR``, then what is installed."""
    for spelled in (setting, environment.get("VISUAL"), environment.get("EDITOR")):
        if spelled and spelled.strip():
            return shlex.split(spelled)
    return [next((name for name in ("nano", "vim", "vi") if shutil.which(name)), "vi")]


async def edit(app: "App[Any]", text: str, command: list[str], name: str) -> Edited:
    """Let the person edit ``text`` in their editor while the application steps aside.

    The file ``name`` lies in a folder only this user can enter, and is removed afterwards.
    """
    folder = Path(tempfile.mkdtemp(prefix="zdtui-"))
    try:
        path = folder / name
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        with _aside(app):
            problem = await asyncio.to_thread(_run, [*command, str(path)], scrubbed(os.environ))
        return Edited(_read(path, text), problem)
    except SuspendNotSupported:
        return Edited(text, "This terminal cannot be handed to an editor.")
    except OSError as error:
        return Edited(text, f"The editor's file could not be used: {error.strerror}.")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _aside(app: "App[Any]") -> AbstractContextManager[object]:
    """Give the terminal away, and draw nothing until it is back."""
    if app.is_headless:
        return nullcontext()
    stack = ExitStack()
    stack.enter_context(app.batch_update())
    stack.enter_context(app.suspend())
    return stack


def _run(command: list[str], environment: dict[str, str]) -> str | None:
    """Run the editor to its end; a sentence says what went wrong."""
    try:
        code = subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  the person's own editor
    except OSError as error:
        return f"“{command[0]}” could not be started: {error.strerror}. Set the editor with $EDITOR."
    return f"“{command[0]}” ended with exit code {code}; its text was taken over." if code else None


def _read(path: Path, before: str) -> str:
    """Read the file back; most editors end a file with a line break that nobody typed."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return before
    return text.removesuffix("\n") if not before.endswith("\n") else text
