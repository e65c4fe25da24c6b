"""A machine on which zdtui is used, and of which nothing is missed: files, output, programs, calls."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.power.trace import STRACE, can_trace
from tests.secrets.canaries import Canaries
from zdtui.accounts.signin.client import redirect_of
from zdtui.sandbox.account import Account as Zendesk

HERE = Path(__file__).parent
PASSPHRASE = "canary passphrase 5e1f9c"
WATCHED = "execve,write,writev,pwrite64,openat,rename,renameat,renameat2,mkdir,mkdirat,symlink,symlinkat,link,linkat"

_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_SOCKET = "".join(f"\\x{byte:02x}" for byte in b"socket:")


class Machine:
    """Runs zdtui in processes of its own, with the encrypted vault and every library talking; keeps what comes of it.

    Attributes:
        canaries: the secrets to look for; those that the Zendesk hands out are added as it does.
        output: what was printed.
        calls: what the system was told by zdtui and its children, secrets to sockets apart.

    """

    def __init__(self, root: Path, zendesk: Zendesk, *, traces: bool = True) -> None:
        """``root`` is an empty folder; what does not trace sees no calls and is faster."""
        self.root = root
        self._traces = traces and can_trace()
        self.zendesk = zendesk
        self.canaries = Canaries()
        self.output = b""
        self.calls: list[str] = []
        self.said = ""
        for name in ("home", "tmp", "work"):
            (root / name).mkdir(mode=0o700)
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.port = str(server.getsockname()[1])
        for client in zendesk.oauth.clients:
            client.redirects.append(redirect_of(int(self.port)))
        self.canaries.add("API token", zendesk.api_token)
        self.canaries.add("client secret", zendesk.oauth.clients.confidential.secret)
        self.canaries.add("passphrase", PASSPHRASE)
        for token in zendesk.oauth.tokens:
            self.canaries.add("access token", token.value)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of zdtui, without a secret in it."""
        home = self.root / "home"
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TMPDIR": str(self.root / "tmp"),
            "ZDTUI_HOME": str(home / "zdtui"),
            "ZDTUI_VAULT": "file",
            "PYTHONPATH": os.pathsep.join([str(HERE / "loud"), str(HERE.parents[1])]),
            "LOUD_LOG": str(home / "loud.log"),
            "BROWSER": f"{sys.executable} {HERE / 'children' / 'agreeing.py'} {self.zendesk.world.me} %s",
            "EDITOR": f"{sys.executable} {HERE / 'children' / 'recorder.py'} edit",
        }

    def __call__(self, *words: str, stdin: str = "", passphrase: str = PASSPHRASE, **more: str) -> int:
        """Run a command to its end; ``more`` are variables."""
        reading, writing = os.pipe()
        os.write(writing, f"{passphrase}\n".encode())
        os.close(writing)
        log = self.root.with_name("strace")
        program = [sys.executable, "-m", "zdtui", "--passphrase-fd", str(reading), *words]
        if self._traces:
            tracing = ["-f", "-qq", "-y", "-v", "-xx", "-s", "1048576", "--seccomp-bpf", "-e", "signal=none"]
            program = [str(STRACE), *tracing, "-e", f"trace={WATCHED}", "-o", str(log), "--", *program]
        done = subprocess.run(
            program,
            input=stdin.encode(),
            env=self.environment | more,
            pass_fds=(reading,),
            cwd=self.root / "work",
            capture_output=True,
            check=False,
            timeout=120,
        )
        os.close(reading)
        self.output += done.stdout + done.stderr
        self.said = (done.stdout + done.stderr).decode("utf-8", "replace")
        self.learn()
        if self._traces:
            self.look_at(log, words, handed=bool(more))
        return done.returncode

    def learn(self) -> None:
        """Look for whatever Zendesk and zdtui have told each other since."""
        for token in self.zendesk.oauth.tokens:
            self.canaries.add("access token", token.value)
            self.canaries.add("refresh token", token.refresh)
        for entry in self.zendesk.log.find("POST", "/oauth/tokens"):
            said: dict[str, Any] = entry.json or {}
            self.canaries.add("authorization code", said.get("code"))
            self.canaries.add("verifier", said.get("code_verifier"))
            self.canaries.add("refresh token", said.get("refresh_token"))

    def look_at(self, log: Path, words: tuple[str, ...], *, handed: bool) -> None:
        """Look at every call; the first one starts zdtui itself, with what the test ``handed`` it."""
        for number, line in enumerate(log.read_text("ascii").splitlines()):
            if _SOCKET in line.partition('"')[0] or (handed and number == 0):
                continue
            blob = b"\0".join(bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(line))
            call = line.partition("(")[0].split()[-1]
            self.calls += [f"{' '.join(words)}: {call}: {hit}" for hit in self.canaries.hits(blob)]

    def leaks(self) -> Iterator[str]:
        """Name every place where a secret is."""
        yield from self.calls
        yield from (f"output: {hit}" for hit in self.canaries.hits(self.output))
        yield from self.canaries.in_files(self.root)
