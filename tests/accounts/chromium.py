"""A real browser without a window, driven over a pipe in its own debugging protocol."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Chromium:
    """One page of a headless Chromium."""

    def __init__(self, folder: Path) -> None:
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        self._events: list[str] = []
        self._read = b""
        self._number = 0
        self._session: str | None = None
        options = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-pipe", f"--user-data-dir={folder}",
        ]  # fmt: skip
        self._process = subprocess.Popen(
            ["bash", "-c", f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}', str(CHROMIUM), *options],
            pass_fds=(theirs_in, theirs_out),
            env={"PATH": os.environ["PATH"], "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)

    def __enter__(self) -> Self:
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def go(self, address: str) -> None:
        """Open an address and wait until it is there."""
        self._events.clear()
        self.ask("Page.navigate", url=address)
        self._wait("Page.loadEventFired")

    def click(self, selector: str) -> None:
        """Click something that leads to another page, and wait until that is there."""
        self._events.clear()
        self.see(f"document.querySelector({json.dumps(selector)}).click()")
        self._wait("Page.loadEventFired")

    def see(self, script: str) -> Any:
        """Return what a script returns."""
        return self.ask("Runtime.evaluate", expression=script)["result"].get("value")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and return its result."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            said = self._next()
            if said.get("id") == self._number:
                assert "error" not in said, said
                found: dict[str, Any] = said["result"]
                return found

    def _wait(self, event: str) -> None:
        while event not in self._events:
            self._next()

    def _next(self) -> dict[str, Any]:
        """Read the next message; events are noted."""
        while b"\0" not in self._read:
            piece = os.read(self._in, 65_536)
            assert piece, "the browser ended"
            self._read += piece
        one, self._read = self._read.split(b"\0", 1)
        said: dict[str, Any] = json.loads(one)
        if "method" in said:
            self._events.append(said["method"])
        return said
